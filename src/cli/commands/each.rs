//! What `tag` and `restore` share: one request for each object that is meant, several at a time.

use futures_util::stream::{self, StreamExt};

use crate::base::uri::ObjectUri;
use crate::cli::args::ChangeArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::patterns::object_filters;
use crate::config::OutputFormat;
use crate::engine::plan::{ListOrder, Selected, paths};
use crate::report::{ChangeEnd, ChangeListing};
use crate::store::{ObjectEntry, ObjectId, S3Store, StoreError};

/// Requests at once.
///
/// *Source:* as many as hide a round trip of 50 ms behind some milliseconds each; the request budget holds beside it.
/// *Applies:* to changes of objects in place.
const AT_ONCE: usize = 16;

/// Objects to change.
pub(super) struct Each<'a> {
    pub(super) args: &'a ChangeArgs,
    pub(super) uri: ObjectUri,
    /// What is done, in the words of output.
    pub(super) kind: &'static str,
    pub(super) context: &'a Context,
}

impl<'a> Each<'a> {
    pub(super) fn new(
        uri: &str,
        args: &'a ChangeArgs,
        kind: &'static str,
        context: &'a Context,
    ) -> Result<Self, CliError> {
        let uri: ObjectUri = uri.parse()?;
        if !args.recursive {
            let hint = format!("write cos://{}/KEY, or add --recursive to mean all objects in it", uri.bucket);
            if uri.key.is_empty() {
                return Err(CliError::usage_with(format!("`{uri}` names no object"), hint));
            }
            if args.filters.is_given() {
                return Err(CliError::usage_with("filters need a prefix", "add --recursive"));
            }
        }
        Ok(Self { args, uri, kind, context })
    }

    /// Makes a change of each, among those below a prefix only where `wanted`. A failure of one leaves the others to be
    /// made.
    pub(super) async fn change(
        &self,
        store: &S3Store,
        wanted: impl Fn(&ObjectEntry) -> bool,
        change: impl AsyncFn(&ObjectId) -> Result<ChangeEnd, StoreError>,
    ) -> Result<Exit, CliError> {
        let mut exit = Exit::Done;
        let mut tell = |(uri, ended): (String, Result<ChangeEnd, StoreError>)| match ended {
            Ok(end) => self.listing().ended(&uri, end),
            Err(error) => {
                self.listing().failed(&uri, &error);
                exit = Exit::Failed;
            }
        };
        if !self.args.recursive {
            tell(self.one(ObjectId::new(&self.uri.bucket, &self.uri.key), &change).await);
            return Ok(exit);
        }
        let prefix = paths::directory_prefix(&self.uri);
        let filters = object_filters(&self.args.filters)?;
        let budget = self.context.budget.clone();
        let mut pages = Selected::open(store.clone(), &prefix, filters, ListOrder::Key, budget);
        let mut found = false;
        while let Some(page) = pages.next().await {
            let page = page?;
            found |= !page.is_empty();
            let meant = page.into_iter().filter(&wanted);
            let objects = meant.map(|entry| ObjectId::new(&self.uri.bucket, entry.key));
            let mut ended = stream::iter(objects.map(|object| self.one(object, &change))).buffered(AT_ONCE);
            while let Some(one) = ended.next().await {
                tell(one);
            }
            self.context.printer.flush();
        }
        if !found && !prefix.key.is_empty() {
            self.context.printer.warning(&format!("no object under `{prefix}` was found"));
        }
        Ok(exit)
    }

    /// Changes one, and says which it was.
    async fn one(
        &self,
        object: ObjectId,
        change: &impl AsyncFn(&ObjectId) -> Result<ChangeEnd, StoreError>,
    ) -> (String, Result<ChangeEnd, StoreError>) {
        let uri = self.uri.with_key(object.key.as_str()).to_string();
        if self.args.dryrun {
            return (uri, Ok(ChangeEnd::WouldDo));
        }
        let _request = self.context.budget.request().await;
        (uri, change(&object).await)
    }

    fn listing(&self) -> ChangeListing {
        let only_errors = self.args.only_show_errors || self.context.global.quiet;
        let json = self.context.resolved.output() == Some(OutputFormat::Json);
        ChangeListing::new(self.context.printer.clone(), self.kind, json, only_errors)
    }
}
