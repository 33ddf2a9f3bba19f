//! `cos find`: the URIs of objects that are wanted, or a command for each.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;

use futures_util::stream::{self, StreamExt};

use crate::base::fsx::PathError;
use crate::base::uri::ObjectUri;
use crate::cli::args::FindArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::{self, CliError};
use crate::cli::patterns::object_filters;
use crate::cli::requests::Asked;
use crate::cli::session::Session;
use crate::config::OutputFormat;
use crate::engine::EngineError;
use crate::engine::filter::{Filters, Rule};
use crate::engine::plan::{ListOrder, Selected, paths};
use crate::report::{ListingForm, ListingStyle, ObjectListing};
use crate::store::{ObjectEntry, ObjectId, ObjectStore, S3Store, StoreError};

use super::ls::show_object;
use super::object_at;

/// Objects whose tags are asked for at once.
///
/// *Source:* as many as hide a round trip of 50 ms behind a millisecond each. *Applies:* `--tag`.
const LOOKS: usize = 16;

pub(in crate::cli) async fn run(args: &FindArgs, context: &Context) -> Result<Exit, CliError> {
    let uri: ObjectUri = args.uri.parse()?;
    let filters = object_filters(&args.filters)?;
    let mut search = Search {
        names: Filters::new(
            args.name.iter().map(|pattern| Rule { include: true, pattern: pattern.clone() }).collect(),
        )?,
        tags: args.tag.iter().map(|tag| wanted_tag(tag)).collect::<Result<_, _>>()?,
        found: Found::new(args, context)?,
        failed: false,
        context,
    };
    let opened = context.open(uri.profile.as_deref()).await?.asking(Asked::paying(args.payment))?;
    let ended = search.run(opened.store(), &uri, filters).await;
    ended?;
    search.found.finish();
    Ok(match (context.printer.stdout_closed(), search.failed) {
        (true, _) => Exit::ClosedStdout,
        (false, true) => Exit::Failed,
        (false, false) => Exit::Done,
    })
}

/// A tag, and the value that it must have, if any.
type WantedTag = (String, Option<String>);

fn wanted_tag(text: &str) -> Result<WantedTag, CliError> {
    match text.split_once('=') {
        Some(("", _)) => Err(CliError::usage_with(format!("`{text}` names no tag"), "write --tag KEY=VALUE")),
        Some((key, value)) => Ok((key.to_owned(), Some(value.to_owned()))),
        None => Ok((text.to_owned(), None)),
    }
}

struct Search<'a> {
    /// What the last part of the key must match.
    names: Filters,
    tags: Vec<WantedTag>,
    found: Found,
    failed: bool,
    context: &'a Context,
}

impl Search<'_> {
    async fn run(&mut self, store: &S3Store, uri: &ObjectUri, filters: Filters) -> Result<(), CliError> {
        let prefix = paths::directory_prefix(uri);
        let budget = self.context.budget.clone();
        let mut pages = Selected::open(store.clone(), &prefix, filters.clone(), ListOrder::Key, budget);
        let mut nothing = true;
        while let Some(page) = pages.next().await {
            let page = page?;
            nothing &= page.is_empty();
            self.take(store, &prefix, page).await?;
            self.found.page_done();
            if self.context.printer.stdout_closed() {
                return Ok(());
            }
        }
        if nothing && let Some(entry) = object_at(store, uri, &filters).await? {
            self.take(store, uri, vec![entry]).await?;
        }
        Ok(())
    }

    async fn take(&mut self, store: &S3Store, uri: &ObjectUri, mut page: Vec<ObjectEntry>) -> Result<(), CliError> {
        page.retain(|entry| self.names.matches(paths::key_name(&entry.key)));
        if self.tags.is_empty() {
            for entry in page {
                self.failed |= !self.found.object(uri, &entry).await?;
            }
            return Ok(());
        }
        let budget = &self.context.budget;
        let looks = page.into_iter().map(|entry| async move {
            let _request = budget.request().await;
            let tags = store.tags(&ObjectId::new(&uri.bucket, &entry.key)).await;
            (entry, tags)
        });
        let mut looked = stream::iter(looks).buffered(LOOKS);
        while let Some((entry, tags)) = looked.next().await {
            match tags {
                Ok(tags) if has_all(&tags, &self.tags) => self.failed |= !self.found.object(uri, &entry).await?,
                Ok(_) => {}
                // It went meanwhile.
                Err(error) if error.status() == Some(404) => {}
                Err(error @ StoreError::Service(_)) => {
                    let place = uri.with_key(&entry.key).to_string();
                    let error = EngineError::Tags { key: place, source: error };
                    fault::tell(&self.context.printer, &error.into());
                    self.failed = true;
                }
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }
}

fn has_all(tags: &[(String, String)], wanted: &[WantedTag]) -> bool {
    wanted
        .iter()
        .all(|(key, value)| tags.iter().any(|(own, of)| own == key && value.as_ref().is_none_or(|value| value == of)))
}

/// What becomes of what is found.
enum Found {
    /// URIs, each with this end.
    Uris(crate::report::Printer, char),
    /// A listing with more columns, or a document.
    Listing(Box<ObjectListing>),
    /// A command for each.
    Command(crate::report::Printer, Arc<Session>, Vec<OsString>),
}

impl Found {
    fn new(args: &FindArgs, context: &Context) -> Result<Self, CliError> {
        let printer = context.printer.clone();
        if let Some(command) = &args.exec {
            return Ok(Self::Command(printer, context.session.clone(), command.clone()));
        }
        let form = match context.resolved.output() {
            Some(OutputFormat::Json) => ListingForm::Json,
            Some(OutputFormat::Table) => ListingForm::Table,
            Some(OutputFormat::Text) | None => {
                return Ok(Self::Uris(printer, if args.print0 { '\0' } else { '\n' }));
            }
        };
        if args.print0 {
            return Err(CliError::usage("--print0 is a form of output; leave --output out"));
        }
        let style = ListingStyle { form, human_readable: false, summarize: false };
        Ok(Self::Listing(Box::new(ObjectListing::new(printer, style))))
    }

    /// Tells of one; `false` when its command failed.
    async fn object(&mut self, uri: &ObjectUri, entry: &ObjectEntry) -> Result<bool, CliError> {
        match self {
            Self::Uris(printer, end) => {
                let uri = uri.with_key(&entry.key).to_string();
                printer.data(&format!("{}{end}", printer.name(&uri)));
                Ok(true)
            }
            Self::Listing(listing) => {
                show_object(listing, entry, &entry.key);
                Ok(true)
            }
            Self::Command(printer, session, command) => {
                printer.flush();
                let words = with_uri(command, &uri.with_key(&entry.key).to_string());
                run_command(printer, session.input_of_children(), words).await
            }
        }
    }

    fn page_done(&mut self) {
        match self {
            Self::Uris(printer, _) | Self::Command(printer, ..) => printer.flush(),
            Self::Listing(listing) => listing.page_done(),
        }
    }

    fn finish(self) {
        if let Self::Listing(listing) = self {
            listing.finish();
        }
    }
}

/// The words of a command with every `{}` in them replaced; behind the last word when none holds one.
fn with_uri(command: &[OsString], uri: &str) -> Vec<OsString> {
    let mut words: Vec<OsString> = command.iter().map(|word| replaced(word, uri)).collect();
    if words == command {
        words.push(uri.into());
    }
    words
}

fn replaced(word: &OsStr, uri: &str) -> OsString {
    let mut bytes = Vec::new();
    let mut rest = word.as_bytes();
    while let Some(at) = rest.windows(2).position(|pair| pair == b"{}") {
        bytes.extend_from_slice(&rest[..at]);
        bytes.extend_from_slice(uri.as_bytes());
        rest = &rest[at + 2..];
    }
    bytes.extend_from_slice(rest);
    OsString::from_vec(bytes)
}

/// Runs a command to its end; `false` when that is a failure.
async fn run_command(printer: &crate::report::Printer, input: Stdio, words: Vec<OsString>) -> Result<bool, CliError> {
    let Some((program, arguments)) = words.split_first() else {
        return Err(CliError::usage("no command is given behind --exec"));
    };
    let mut command = Command::new(program);
    command.args(arguments).stdin(input);
    // Off the runtime, so that a signal to this process ends the wait. The command gets it from the terminal itself.
    let ended = tokio::task::spawn_blocking(move || command.status()).await;
    let status = match ended {
        Ok(status) => status.map_err(PathError::wrap("run", Path::new(program)))?,
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    };
    if !status.success() {
        let last = arguments.last().map(|word| word.to_string_lossy().into_owned()).unwrap_or_default();
        printer.warning(&format!("`{}` ended with {status} on {last}", program.to_string_lossy()));
    }
    Ok(status.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(command: &[&str]) -> Vec<String> {
        let command: Vec<OsString> = command.iter().map(OsString::from).collect();
        with_uri(&command, "cos://b/a b").into_iter().map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn the_uri_stands_where_the_braces_are_or_last() {
        assert_eq!(words(&["cp", "{}", "x/{}/{}"]), ["cp", "cos://b/a b", "x/cos://b/a b/cos://b/a b"]);
        assert_eq!(words(&["stat"]), ["stat", "cos://b/a b"]);
        assert_eq!(words(&["sh", "-c", "echo $0 {}"]), ["sh", "-c", "echo $0 cos://b/a b"]);
    }

    #[test]
    fn all_wanted_tags_must_be_there() {
        let tags = [("a".to_owned(), "1".to_owned()), ("b".to_owned(), String::new())];
        let wanted =
            |texts: &[&str]| -> Vec<WantedTag> { texts.iter().map(|text| wanted_tag(text).expect("a tag")).collect() };
        assert!(has_all(&tags, &wanted(&["a", "a=1", "b="])) && has_all(&tags, &[]));
        assert!(!has_all(&tags, &wanted(&["a=2"])) && !has_all(&tags, &wanted(&["a", "c"])));
        assert!(wanted_tag("=x").is_err());
    }
}
