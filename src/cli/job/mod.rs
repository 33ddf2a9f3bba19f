//! What `cp` and `mv` share: the job that sources and a target mean, checked before a store is opened, and its plan.
//!
//! `sources` tells what each argument is, `steps` makes a plan of it, `same` refuses moves onto themselves.

mod same;
mod sources;
mod steps;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::base::uri::ObjectUri;
use crate::engine::filter::Filters;
use crate::engine::plan::paths::{self, Side};
use crate::engine::plan::{self, ListSettings, Named, NamedTarget, Plan, Planned};
use crate::engine::select::Facts;
use crate::engine::{
    ByteRange, EngineError, Overwrite, RunSettings, Schemes, Sink, Stores, StreamUpload, WrittenInto, is_written_into,
};
use crate::events::{Emitter, Place};
use crate::report::{Printer, shell_word};
use crate::store::{ObjectHead, ObjectId, ObjectStore, S3Store, StoreError};

use super::args::{OverwriteArgs, TransferArgs};
use super::context::{Context, Opened};
use super::exit::Exit;
use super::failures::{Failures, Root, Wanted};
use super::fault::CliError;
use super::headers::{TransferOptions, run_settings};
use super::patterns::filters;
use super::requests::Asked;
use super::signals::Signals;
use super::transfer::Shown;

use sources::Source;

pub(super) use same::are_two;
pub(super) use steps::names_from;

/// What is to be done with the sources.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// They stay.
    Copy {
        /// Size in bytes of what comes from standard input.
        expected_size: Option<u64>,
    },
    /// They go.
    Move {
        /// Also look for a target that is the source under another name.
        look_for_aliases: bool,
    },
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Copy { .. } => "copy",
            Self::Move { .. } => "move",
        }
    }

    fn is_move(self) -> bool {
        matches!(self, Self::Move { .. })
    }
}

/// What was typed.
pub(super) struct Order {
    pub(super) kind: Kind,
    /// The sources, and behind them the target.
    pub(super) paths: Vec<OsString>,
    pub(super) args: TransferArgs,
}

/// A copy or move with all that it needs but a store.
pub(super) struct Job<'a> {
    kind: Kind,
    sources: Vec<Source>,
    /// One of them as it was typed: all are in the same store.
    from: Side,
    target: Side,
    args: TransferArgs,
    settings: RunSettings,
    filters: Filters,
    shown: Shown,
    context: &'a Context,
}

impl<'a> Job<'a> {
    /// Reads the order and refuses what cannot work.
    pub(super) fn new(order: Order, context: &'a Context) -> Result<Self, CliError> {
        let Order { kind, paths, args } = order;
        let Some((target, sources)) = paths.split_last() else {
            return Err(CliError::usage("a source and a target are needed"));
        };
        let typed = sources.iter().map(|source| Side::parse(source)).collect::<Result<Vec<_>, _>>()?;
        let target = Side::parse(target)?;
        let from = typed.iter().find(|side| matches!(side, Side::Remote(_))).or(typed.first()).cloned();
        let from = from.ok_or_else(|| CliError::usage("a source is needed"))?;
        let asked = TransferOptions {
            headers: &args.headers,
            directive: args.metadata_directive,
            copy_props: args.copy_props,
            dry_run: args.dryrun,
            no_resume: args.no_resume,
            ignore_archived: args.ignore_glacier_warnings,
            schemes: Schemes { source: from.form(), target: target.form() },
        };
        let settings = RunSettings {
            overwrite: overwrite(args.overwrite),
            case_conflict: args.case_conflict.map(Into::into),
            remove_source: kind.is_move(),
            ..run_settings(asked, context)?
        };
        let filters = filters(&args.filters)?;
        let stdout_is_data = matches!(target, Side::Stdio);
        let shown = Shown { only_errors: args.only_show_errors, stdout_is_data, failures: None };
        let profile_globs = context.resolved.options.glob.as_ref().is_some_and(|glob| glob.value);
        let reading = sources::Reading {
            kind,
            recursive: args.recursive,
            glob: args.choice.glob || (profile_globs && !args.choice.no_glob),
            named: args.choice.files_from.is_some(),
            dry_run: args.dryrun,
        };
        let sources = reading.sources(typed, &target)?;
        Ok(Self { kind, sources, from, target, args, settings, filters, shown, context })
    }

    /// Does it.
    pub(super) async fn run(self) -> Result<Exit, CliError> {
        let asked = Asked::new(&self.args.headers.requests, &self.from, &self.target)?;
        let opened = self.context.open_sides(&self.from, &self.target).await?.asking(asked)?;
        self.run_over(&opened).await
    }

    /// The list of what will fail.
    fn failures(&self) -> Result<Option<Failures>, CliError> {
        if self.args.dryrun {
            return Ok(None);
        }
        let (root, below) = match self.sources.as_slice() {
            [Source::Tree { root, .. }] => (Root::Directory(root.clone()), Some(root.to_string_lossy().into_owned())),
            [Source::Prefix { uri, .. } | Source::Glob { uri, .. }] => {
                (Root::Prefix(uri.clone()), Some(format!("{uri}{}", if uri.key.is_empty() { "/" } else { "" })))
            }
            _ => (Root::Nowhere, None),
        };
        let target = match &self.target {
            Side::Local(path) => path.to_string_lossy().into_owned(),
            Side::Remote(uri) => uri.to_string(),
            Side::Stdio => return Ok(None),
        };
        let again = below.map(|below| {
            let before = if self.kind.is_move() { "cos mv" } else { "cos cp" };
            (before.to_owned(), format!("{} {}", shell_word(&below), shell_word(&target)))
        });
        let choice = &self.args.choice;
        Wanted { args: &choice.failures, read: choice.files_from.as_deref(), root, again }.create()
    }

    async fn run_over(mut self, opened: &Opened) -> Result<Exit, CliError> {
        let stores = &opened.stores;
        // As with the AWS CLI, a single file or object has to pass the filters too, by its name alone.
        let (filters, all) = (&self.filters, self.sources.len());
        self.sources.retain(|source| match source {
            Source::File(path) => paths::file_name(path).is_none_or(|name| filters.matches(name)),
            Source::Object(uri) => filters.matches(paths::key_name(&uri.key)),
            Source::Stdio | Source::Tree { .. } | Source::Prefix { .. } | Source::Glob { .. } => true,
        });
        if self.sources.is_empty() && all > 0 {
            return Ok(Exit::Done);
        }
        if let (Kind::Move { look_for_aliases }, Side::Remote(to)) = (self.kind, &self.target) {
            for source in &self.sources {
                same::refuse(source, to, stores.relation())?;
                // Two endpoints may lead to one store.
                if look_for_aliases || self.from.form().profile != to.profile {
                    Signals::listen()?.or_interrupted(same::refuse_aliases(stores, source, to)).await?;
                }
            }
        }
        match (self.sources.as_slice(), &self.target) {
            ([Source::Stdio], Side::Remote(uri)) => {
                let uri = uri.clone();
                self.upload_stdin(stores, uri).await
            }
            ([Source::Object(uri)], Side::Stdio) => {
                let uri = uri.clone();
                self.print(stores, uri).await
            }
            ([Source::Object(uri)], Side::Local(path)) if self.writes_into(path) => {
                let (uri, path) = (uri.clone(), path.clone());
                self.write_into(stores, uri, path).await
            }
            ([Source::Object(uri)], _) => {
                let uri = uri.clone();
                self.one_object(stores, uri).await
            }
            _ => {
                self.shown.failures = self.failures()?;
                let (steps, naming) = (self.steps(stores)?, self.naming());
                self.transfer(stores, |_, emitter| plan::chain(steps, naming, emitter)).await
            }
        }
    }

    async fn transfer(
        self,
        stores: &Stores<S3Store>,
        plan: impl FnOnce(Stores<S3Store>, Emitter) -> Plan,
    ) -> Result<Exit, CliError> {
        let ended = self.context.transfer(stores, self.settings, self.shown, plan).await;
        ended.map(|(exit, _)| exit)
    }

    fn list_settings(&self) -> ListSettings {
        let (page_size, force_archived) = (self.args.page_size, self.args.force_glacier_transfer);
        ListSettings { page_size, force_archived, may_be_object: false, tells_of_nothing: false }
    }

    /// One object that was named alone: when it is not there, the command ends with that.
    async fn one_object(mut self, stores: &Stores<S3Store>, uri: ObjectUri) -> Result<Exit, CliError> {
        let target = named_target(&uri, &self.target)?;
        self.shown.failures = self.failures()?;
        let head = self.head(&stores.source, &uri, plan::not_there_or_prefix).await?;
        let admitted = self.filters.admit(Facts::of_head(&uri.key, &head));
        let planned = admitted.then(|| Named { source: uri, target }.found(&head, self.list_settings()));
        self.transfer(stores, |_, emitter| match planned {
            Some(Planned::Work(work)) => plan::single(work, &emitter),
            other => {
                emitter.plan_complete();
                Plan::from_batches(other.into_iter().collect())
            }
        })
        .await
    }

    /// The object's metadata; one that is missing is told in the words of the AWS CLI.
    async fn head(
        &self,
        store: &S3Store,
        uri: &ObjectUri,
        missing: fn(StoreError, &str) -> StoreError,
    ) -> Result<ObjectHead, CliError> {
        let object = ObjectId::new(&uri.bucket, &uri.key);
        let looking = async {
            let head = store.head(&object).await;
            head.map_err(|error| {
                let error = match missing(error, &uri.key) {
                    StoreError::Service(mut refused)
                        if refused.code == "404" && paths::split_glob(&uri.key).is_some() =>
                    {
                        refused.hint = Some("`*` and `?` are letters of a key; --glob makes them a pattern".to_owned());
                        StoreError::Service(refused)
                    }
                    error => error,
                };
                CliError::Fatal(EngineError::Store(error))
            })
        };
        Signals::listen()?.or_interrupted(looking).await
    }

    async fn upload_stdin(mut self, stores: &Stores<S3Store>, uri: ObjectUri) -> Result<Exit, CliError> {
        let target = ObjectId::new(uri.bucket, uri.key);
        let expected_size = match self.kind {
            Kind::Copy { expected_size } => expected_size,
            Kind::Move { .. } => None,
        };
        let item = StreamUpload { target, expected_size };
        self.settings.spool = std::env::temp_dir();
        self.context.session.take_stdin("an object")?;
        let source = Arc::new(Mutex::new(std::io::stdin()));
        let ended = self.context.run(stores, self.settings, self.shown, |run, _| run.upload_stream(source, item)).await;
        ended.map(|(exit, _)| exit)
    }

    async fn print(mut self, stores: &Stores<S3Store>, uri: ObjectUri) -> Result<Exit, CliError> {
        self.shown.stdout_is_data = true;
        let printer = self.context.printer.clone();
        let ended = self.stream(stores, uri, Arc::new(Stdout(printer.clone()))).await;
        if printer.stdout_closed() { Ok(Exit::ClosedStdout) } else { ended }
    }

    /// Whether a target is a pipe or device that takes the object as it comes, as with the AWS CLI. A move needs to know
    /// that its copy is kept, and any look at what is there a file.
    fn writes_into(&self, path: &Path) -> bool {
        let writes = !self.kind.is_move() && !self.settings.dry_run && self.settings.overwrite == Overwrite::Always;
        writes && is_written_into(path)
    }

    async fn write_into(self, stores: &Stores<S3Store>, uri: ObjectUri, path: PathBuf) -> Result<Exit, CliError> {
        if self.context.printer.prints_to(&path) {
            return self.print(stores, uri).await;
        }
        self.stream(stores, uri, Arc::new(WrittenInto::new(path))).await
    }

    /// Writes an object to `sink` as it comes.
    async fn stream(self, stores: &Stores<S3Store>, uri: ObjectUri, sink: Arc<dyn Sink>) -> Result<Exit, CliError> {
        self.head(&stores.source, &uri, plan::not_there).await?;
        let object = ObjectId::new(uri.bucket, uri.key);
        let ended = self
            .context
            .run(stores, self.settings, self.shown, |run, _| run.download_stream(object, ByteRange::All, sink))
            .await;
        ended.map(|(exit, _)| exit)
    }
}

/// Standard output as what an object is written to.
pub(super) struct Stdout(pub(super) Printer);

impl Sink for Stdout {
    fn place(&self) -> Place {
        Place::Stdio
    }

    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        self.0.bytes(bytes)
    }

    fn flush(&self) -> io::Result<()> {
        self.0.flush_bytes()
    }
}

/// Where an object goes that was named alone or beside others.
fn named_target(uri: &ObjectUri, target: &Side) -> Result<NamedTarget, CliError> {
    match target {
        Side::Remote(to) => {
            let to = paths::single_target(paths::key_name(&uri.key), to);
            Ok(NamedTarget::Object(ObjectId::new(to.bucket, to.key)))
        }
        Side::Local(path) => local_target(uri, path).map(NamedTarget::File),
        Side::Stdio => Err(CliError::usage("only one object at a time can go to standard output")),
    }
}

fn local_target(uri: &ObjectUri, target: &Path) -> Result<PathBuf, CliError> {
    paths::single_local_target(&uri.key, target, target.is_dir()).ok_or_else(|| {
        CliError::usage_with(format!("the name of `{uri}` is no file name"), "write the target's whole path")
    })
}

fn overwrite(args: OverwriteArgs) -> Overwrite {
    match (args.no_overwrite, args.if_size_differ, args.if_source_newer) {
        (true, _, _) => Overwrite::Never,
        (false, true, true) => Overwrite::IfSizeDiffersOrSourceNewer,
        (false, true, false) => Overwrite::IfSizeDiffers,
        (false, false, true) => Overwrite::IfSourceNewer,
        (false, false, false) => Overwrite::Always,
    }
}
