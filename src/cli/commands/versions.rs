//! `cos versions`: what a bucket keeps of the past.

use jiff::Timestamp;

use crate::base::uri::ObjectUri;
use crate::cli::args::{HistoryArgs, VersionsCommand, VersionsLsArgs, VersionsRestoreArgs, VersionsRmArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::patterns::{filters, object_filters};
use crate::cli::transfer::Shown;
use crate::engine::filter::Filters;
use crate::engine::plan::{self, Doomed, History, Plan, SelectedVersions, StateAt, Work, paths};
use crate::engine::{Copy, CopySettings, RunSettings, Schemes, Stores};
use crate::events::Emitter;
use crate::report::{VersionListing, VersionRow};
use crate::store::{ObjectId, ObjectStore, S3Store, VersionEntry};

use super::ls::form;

pub(in crate::cli) async fn run(command: VersionsCommand, context: &Context) -> Result<Exit, CliError> {
    match command {
        VersionsCommand::Ls(args) => list(&args, context).await,
        VersionsCommand::Rm(args) => remove(args, context).await,
        VersionsCommand::Restore(args) => restore(args, context).await,
    }
}

/// Whose versions are meant: those of one key, or of all below a prefix.
struct Meant {
    uri: ObjectUri,
    one_key: bool,
}

impl Meant {
    fn of(args: &HistoryArgs) -> Result<Self, CliError> {
        let uri: ObjectUri = args.uri.parse()?;
        let one_key = !args.recursive && !uri.key.is_empty() && !uri.key.ends_with('/');
        let uri = if one_key { uri } else { paths::directory_prefix(&uri) };
        Ok(Self { uri, one_key })
    }

    /// A whole bucket is rewritten only when that is said.
    fn for_change(args: &HistoryArgs) -> Result<Self, CliError> {
        let meant = Self::of(args)?;
        if meant.uri.key.is_empty() && !args.recursive {
            return Err(CliError::usage_with(
                format!("`{}` is a whole bucket", args.uri),
                "add --recursive to mean all keys in it, or name a key or prefix",
            ));
        }
        Ok(meant)
    }

    fn only_one(&self, option: &str) -> Result<(), CliError> {
        if self.one_key {
            return Ok(());
        }
        Err(CliError::usage_with(
            format!("{option} is of one object, and `{}` is a prefix", self.uri),
            "write cos://BUCKET/KEY without --recursive",
        ))
    }
}

async fn list(args: &VersionsLsArgs, context: &Context) -> Result<Exit, CliError> {
    let meant = Meant::of(&args.history)?;
    let filters = object_filters(&args.filters)?;
    let opened = context.open(meant.uri.profile.as_deref()).await?;
    show(args, context, opened.store(), (&meant, filters)).await
}

async fn show(
    args: &VersionsLsArgs,
    context: &Context,
    store: &S3Store,
    (meant, filters): (&Meant, Filters),
) -> Result<Exit, CliError> {
    let mut listing = VersionListing::new(context.printer.clone(), form(context), args.human_readable);
    let mut state = args.at.map(|at| StateAt::new(at.seen_from(Timestamp::now())));
    let names = filters.clone().of_names();
    let mut pages = SelectedVersions::open(store.clone(), &meant.uri, names, context.budget.clone());
    let mut passed = false;
    let mut tell = |version: &VersionEntry| {
        if filters.admit(version) && (!args.deleted || (version.latest && version.delete_marker)) {
            listing.version(&row(version));
        }
    };
    while !passed && let Some(page) = pages.next().await? {
        for version in page {
            if meant.one_key && version.key != meant.uri.key {
                passed |= version.key > meant.uri.key;
                continue;
            }
            match &mut state {
                None => tell(&version),
                Some(state) => {
                    let then = state.add(version).and_then(|state| state.then);
                    then.filter(|version| !version.delete_marker).iter().for_each(&mut tell);
                }
            }
        }
        if context.printer.stdout_closed() {
            return Ok(Exit::ClosedStdout);
        }
    }
    let last = state.and_then(|mut state| state.finish()).and_then(|state| state.then);
    last.filter(|version| !version.delete_marker).iter().for_each(&mut tell);
    listing.page_done();
    if listing.is_unread() {
        return Ok(Exit::ClosedStdout);
    }
    let found = listing.finish() > 0;
    Ok(if found || meant.uri.key.is_empty() { Exit::Done } else { Exit::Failed })
}

fn row(version: &VersionEntry) -> VersionRow<'_> {
    VersionRow {
        key: &version.key,
        version_id: &version.version,
        is_latest: version.latest,
        delete_marker: version.delete_marker,
        size: (!version.delete_marker).then_some(version.size),
        last_modified: version.last_modified,
        storage_class: Some(version.storage_class.as_str()).filter(|class| !class.is_empty()),
    }
}

async fn remove(args: VersionsRmArgs, context: &Context) -> Result<Exit, CliError> {
    let meant = Meant::for_change(&args.history)?;
    let doomed = match args.which.version_id {
        Some(id) => {
            meant.only_one("--version-id")?;
            Doomed::Version(id)
        }
        None if args.which.noncurrent => Doomed::Noncurrent,
        None if args.which.lone_markers => Doomed::LoneMarkers,
        None => Doomed::All,
    };
    let filters = object_filters(&args.filters)?;
    let change = Change { meant, filters, dry_run: args.dryrun, only_errors: args.only_show_errors };
    change.make(context, |history| history.removals(doomed)).await
}

async fn restore(args: VersionsRestoreArgs, context: &Context) -> Result<Exit, CliError> {
    let meant = Meant::for_change(&args.history)?;
    let filters = filters(&args.filters)?;
    if let Some(id) = args.version_id {
        meant.only_one("--version-id")?;
        return bring_back(meant.uri, id, (args.dryrun, args.only_show_errors), context).await;
    }
    let change = Change { meant, filters, dry_run: args.dryrun, only_errors: args.only_show_errors };
    match args.at {
        None => change.make(context, History::returns).await,
        Some(at) => {
            let at = at.seen_from(Timestamp::now());
            change.make(context, |history| history.states(at, args.delete)).await
        }
    }
}

/// A change of the history below a prefix.
struct Change {
    meant: Meant,
    filters: Filters,
    dry_run: bool,
    only_errors: bool,
}

impl Change {
    async fn make(self, context: &Context, plan: impl FnOnce(History<S3Store>) -> Plan) -> Result<Exit, CliError> {
        let Self { meant: Meant { uri, one_key }, filters, dry_run, only_errors } = self;
        let opened = context.open(uri.profile.as_deref()).await?;
        let (settings, shown) = (settings(&uri, dry_run), Shown { only_errors, ..Shown::default() });
        let budget = context.budget.clone();
        let plan = |stores: Stores<S3Store>, emitter: Emitter| {
            plan(History { store: stores.target, source: uri, one_key, filters, budget, emitter })
        };
        let ended = context.transfer(&opened.stores, settings, shown, plan).await;
        ended.map(|(exit, _)| exit)
    }
}

fn settings(uri: &ObjectUri, dry_run: bool) -> RunSettings {
    let copies = CopySettings { keeps_class: true, ..CopySettings::default() };
    let schemes = Schemes { source: uri.form(), target: uri.form() };
    RunSettings { dry_run, copies, schemes, ..RunSettings::default() }
}

/// Copies a version over the current one.
async fn bring_back(
    uri: ObjectUri,
    id: String,
    (dry_run, only_errors): (bool, bool),
    context: &Context,
) -> Result<Exit, CliError> {
    let opened = context.open(uri.profile.as_deref()).await?;
    let target = ObjectId::new(&uri.bucket, &uri.key);
    let source = ObjectId { version: Some(id), ..target.clone() };
    let copied = async {
        let head = opened.store().head(&source).await.map_err(|error| plan::not_there(error, &source.key))?;
        let (size, last_modified, etag) = (head.size, head.last_modified, head.proofs.etag);
        let work = Work::Copy(Copy { source, size, last_modified, etag, target });
        let shown = Shown { only_errors, ..Shown::default() };
        let plan = |_, emitter: Emitter| plan::single(work, &emitter);
        context.transfer(&opened.stores, settings(&uri, dry_run), shown, plan).await
    };
    let ended = copied.await;
    ended.map(|(exit, _)| exit)
}
