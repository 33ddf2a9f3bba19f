//! What `cp` and `mv` share: the job that sources and a target mean, checked before a store is opened, and its plan.

mod same;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::base::fsx::PathError;
use crate::base::uri::{ObjectUri, UriForm};
use crate::engine::filter::Filters;
use crate::engine::plan::paths::{self, Side};
use crate::engine::plan::{self, ListSettings, Plan, Planned, WalkSettings, Work};
use crate::engine::{Copy, Download, EngineError, Overwrite, RunSettings, Schemes, Stores, StreamUpload, Upload};
use crate::events::{Emitter, ItemReport, Outcome, Place, SkipReason, Verb};
use crate::store::{ObjectHead, ObjectId, ObjectStore, Relation, S3Store, StoreError};

use super::args::{OverwriteArgs, TransferArgs};
use super::context::{Context, Opened};
use super::exit::Exit;
use super::fault::CliError;
use super::headers::{TransferOptions, run_settings};
use super::signals::Signals;
use super::transfer::{Listed, Shown};

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
}

/// What was typed.
pub(super) struct Order {
    pub(super) kind: Kind,
    pub(super) source: OsString,
    pub(super) target: OsString,
    pub(super) args: TransferArgs,
}

/// A copy or move with all that it needs but a store.
pub(super) struct Job<'a> {
    kind: Kind,
    source: Side,
    target: Side,
    args: TransferArgs,
    settings: RunSettings,
    filters: Filters,
    shown: Shown,
    context: &'a Context,
}

fn form(side: &Side) -> UriForm {
    match side {
        Side::Remote(uri) => uri.form(),
        Side::Stdio | Side::Local(_) => UriForm::default(),
    }
}

/// A plan of one item, which may have been skipped.
fn one(planned: Planned, emitter: &Emitter) -> Plan {
    match planned {
        Planned::Work(work) => plan::single(work, emitter),
        skipped @ Planned::Skipped(_) => Plan::from_batches(vec![skipped]),
    }
}

impl<'a> Job<'a> {
    /// Reads the order and refuses what cannot work.
    pub(super) fn new(order: Order, context: &'a Context) -> Result<Self, CliError> {
        let Order { kind, source, target, args } = order;
        let source = Side::parse(&source)?;
        let target = Side::parse(&target)?;
        let schemes = Schemes { source: form(&source), target: form(&target) };
        let asked = TransferOptions {
            headers: &args.headers,
            directive: args.metadata_directive,
            dry_run: args.dryrun,
            schemes,
        };
        let settings = RunSettings {
            overwrite: overwrite(args.overwrite),
            remove_source: matches!(kind, Kind::Move { .. }),
            ..run_settings(asked, context)?
        };
        let filters = Filters::new(args.filters.rules())?;
        let shown = Shown { only_errors: args.only_show_errors, stdout_is_data: matches!(target, Side::Stdio) };
        let job = Self { kind, source, target, args, settings, filters, shown, context };
        job.check()?;
        Ok(job)
    }

    fn check(&self) -> Result<(), CliError> {
        let recursive = self.args.recursive;
        match (&self.source, &self.target) {
            (Side::Stdio, _) | (_, Side::Stdio) if matches!(self.kind, Kind::Move { .. }) => {
                Err(CliError::usage_with("`-` cannot be moved", "use `cos cp`"))
            }
            (Side::Local(_) | Side::Stdio, Side::Local(_) | Side::Stdio) => Err(CliError::usage_with(
                "one of SOURCE and TARGET must be an object URI",
                format!(
                    "write cos://BUCKET/KEY; `{}` and `{}` are both local",
                    shown(&self.source),
                    shown(&self.target)
                ),
            )),
            (Side::Stdio, _) | (_, Side::Stdio) if recursive => {
                Err(CliError::usage("`-` is one stream: it cannot be used with --recursive"))
            }
            (Side::Stdio, _) | (_, Side::Stdio) if self.args.dryrun => {
                Err(CliError::usage("`-` cannot be used with --dryrun"))
            }
            (Side::Stdio, Side::Remote(uri)) if uri.key.is_empty() || uri.key.ends_with('/') => {
                Err(CliError::usage_with(
                    "standard input has no name that the object could take",
                    format!("write a whole key: {uri}{}NAME", if uri.key.is_empty() { "/" } else { "" }),
                ))
            }
            (Side::Local(path), _) => self.check_local(path),
            (Side::Remote(uri), _) if !recursive && (uri.key.is_empty() || uri.key.ends_with('/')) => {
                Err(CliError::usage_with(
                    format!("`{uri}` is a prefix, not an object"),
                    format!("use --recursive to {} all objects under it", self.kind.word()),
                ))
            }
            (Side::Remote(from), Side::Remote(to))
                if matches!(self.kind, Kind::Move { .. }) && from.profile == to.profile =>
            {
                same::refuse(from, to, recursive)
            }
            _ => Ok(()),
        }
    }

    fn check_local(&self, path: &Path) -> Result<(), CliError> {
        let metadata = std::fs::metadata(path).map_err(PathError::wrap("read", path))?;
        match (metadata.is_dir(), self.args.recursive) {
            (true, false) => Err(CliError::usage_with(
                format!("`{}` is a directory", path.display()),
                format!("use --recursive to {} what is in it", self.kind.word()),
            )),
            (false, true) => Err(CliError::usage_with(
                format!("`{}` is not a directory", path.display()),
                format!("leave --recursive out to {} one file", self.kind.word()),
            )),
            _ => Ok(()),
        }
    }

    /// Does it.
    pub(super) async fn run(self) -> Result<Exit, CliError> {
        let opened = self.context.open_sides(&self.source, &self.target).await?;
        let ended = self.run_over(&opened).await;
        opened.close().await?;
        ended
    }

    async fn run_over(self, opened: &Opened) -> Result<Exit, CliError> {
        let stores = &opened.stores;
        let (source, target) = (self.source.clone(), self.target.clone());
        match (source, target) {
            (Side::Stdio, Side::Remote(uri)) => self.upload_stdin(stores, uri).await,
            (Side::Remote(uri), Side::Stdio) => self.print(stores, uri).await,
            (Side::Local(path), Side::Remote(uri)) => self.upload(stores, path, uri).await,
            (Side::Remote(uri), Side::Local(path)) => self.download(stores, uri, path).await,
            (Side::Remote(from), Side::Remote(to)) => self.copy(stores, from, to).await,
            (Side::Local(_) | Side::Stdio, Side::Local(_) | Side::Stdio) => {
                Err(CliError::usage("one of SOURCE and TARGET must be an object URI"))
            }
        }
    }

    fn listing(&self, uri: &ObjectUri) -> Listed {
        Listed {
            source: paths::directory_prefix(uri),
            filters: self.filters.clone(),
            settings: ListSettings { page_size: self.args.page_size, force_archived: self.args.force_glacier_transfer },
            budget: self.context.budget.clone(),
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

    async fn upload(self, stores: &Stores<S3Store>, path: PathBuf, uri: ObjectUri) -> Result<Exit, CliError> {
        if self.args.recursive {
            let prefix = paths::directory_prefix(&uri);
            let (filters, walk) =
                (self.filters.clone(), WalkSettings { follow_symlinks: !self.args.no_follow_symlinks });
            return self.transfer(stores, move |_, emitter| plan::uploads(&path, prefix, filters, walk, emitter)).await;
        }
        let work = self.single_upload(&path, &uri)?;
        self.transfer(stores, |_, emitter| one(work, &emitter)).await
    }

    fn single_upload(&self, path: &Path, uri: &ObjectUri) -> Result<Planned, CliError> {
        let skipped = |reason| {
            Planned::Skipped(ItemReport {
                verb: Verb::Upload,
                source: Place::Local(path.to_owned()),
                target: None,
                size: None,
                outcome: Outcome::Skipped(reason),
            })
        };
        let metadata = std::fs::metadata(path).map_err(PathError::wrap("read", path))?;
        if !metadata.is_file() {
            return Ok(skipped(SkipReason::SpecialFile));
        }
        let Some(name) = paths::file_name(path) else {
            return Ok(skipped(SkipReason::NotUtf8));
        };
        let target = paths::single_target(name, uri);
        let target = ObjectId::new(target.bucket, target.key);
        Ok(Planned::Work(Work::Upload(Upload { path: path.to_owned(), size: metadata.len(), target })))
    }

    async fn download(self, stores: &Stores<S3Store>, uri: ObjectUri, target: PathBuf) -> Result<Exit, CliError> {
        if self.args.recursive {
            if target.exists() && !target.is_dir() {
                return Err(CliError::usage(format!("`{}` is not a directory", target.display())));
            }
            let listing = self.listing(&uri);
            return self
                .transfer(stores, move |stores, emitter| listing.of(stores.source, emitter).downloads(target))
                .await;
        }
        let Some(path) = paths::single_local_target(&uri.key, &target, target.is_dir()) else {
            return Err(CliError::usage_with(
                format!("the name of `{uri}` is no file name"),
                "write the target's whole path",
            ));
        };
        let head = self.head(&stores.source, &uri).await?;
        let planned = self.unless_archived(Verb::Download, &uri, &head, |object| {
            let etag = head.proofs.etag.clone();
            Work::Download(Download { object, size: head.size, last_modified: head.last_modified, etag, path })
        });
        self.transfer(stores, |_, emitter| one(planned, &emitter)).await
    }

    async fn copy(self, stores: &Stores<S3Store>, from: ObjectUri, to: ObjectUri) -> Result<Exit, CliError> {
        if let Kind::Move { look_for_aliases } = self.kind {
            let recursive = self.args.recursive;
            if stores.relation() != Relation::Apart {
                same::refuse(&from, &to, recursive)?;
            }
            // Two endpoints may lead to one store.
            if look_for_aliases || from.profile != to.profile {
                Signals::listen()?.or_interrupted(same::refuse_aliases(stores, &from, &to, recursive)).await?;
            }
        }
        if self.args.recursive {
            let (listing, target) = (self.listing(&from), paths::directory_prefix(&to));
            return self
                .transfer(stores, move |stores, emitter| {
                    let relation = stores.relation();
                    listing.of(stores.source, emitter).copies(target, relation)
                })
                .await;
        }
        let target = paths::single_target(paths::key_name(&from.key), &to);
        let head = self.head(&stores.source, &from).await?;
        let planned = self.unless_archived(Verb::Copy, &from, &head, |source| {
            Work::Copy(Copy {
                source,
                size: head.size,
                last_modified: head.last_modified,
                etag: head.proofs.etag.clone(),
                target: ObjectId::new(target.bucket, target.key),
            })
        });
        self.transfer(stores, |_, emitter| one(planned, &emitter)).await
    }
    fn unless_archived(
        &self,
        verb: Verb,
        uri: &ObjectUri,
        head: &ObjectHead,
        work: impl FnOnce(ObjectId) -> Work,
    ) -> Planned {
        // `ongoing-request="false"` says that a restored copy is there.
        let restored = head.restore.as_deref().is_some_and(|restore| restore.contains("ongoing-request=\"false\""));
        if plan::is_archived(&head.storage_class) && !restored && !self.args.force_glacier_transfer {
            return Planned::Skipped(ItemReport {
                verb,
                source: Place::Remote(uri.clone()),
                target: None,
                size: Some(head.size),
                outcome: Outcome::Skipped(SkipReason::Archived(head.storage_class.clone())),
            });
        }
        Planned::Work(work(ObjectId::new(&uri.bucket, &uri.key)))
    }

    /// The object's metadata; one that is missing is told in the words of the AWS CLI.
    async fn head(&self, store: &S3Store, uri: &ObjectUri) -> Result<ObjectHead, CliError> {
        let object = ObjectId::new(&uri.bucket, &uri.key);
        let looking = async {
            store.head(&object).await.map_err(|error| {
                let error = match error {
                    StoreError::Service(mut refused) if refused.status == 404 => {
                        refused.message = format!("Key \"{}\" does not exist", uri.key);
                        StoreError::Service(refused)
                    }
                    other => other,
                };
                CliError::Fatal(EngineError::Store(error))
            })
        };
        Signals::listen()?.or_interrupted(looking).await
    }

    async fn upload_stdin(self, stores: &Stores<S3Store>, uri: ObjectUri) -> Result<Exit, CliError> {
        let target = ObjectId::new(uri.bucket, uri.key);
        let expected_size = match self.kind {
            Kind::Copy { expected_size } => expected_size,
            Kind::Move { .. } => None,
        };
        let item = StreamUpload { target, expected_size };
        let source = Arc::new(Mutex::new(std::io::stdin()));
        let ended = self.context.run(stores, self.settings, self.shown, |run, _| run.upload_stream(source, item)).await;
        ended.map(|(exit, _)| exit)
    }

    async fn print(self, stores: &Stores<S3Store>, uri: ObjectUri) -> Result<Exit, CliError> {
        self.head(&stores.source, &uri).await?;
        let printer = self.context.printer.clone();
        let sink = Arc::new(move |bytes: &[u8]| printer.bytes(bytes));
        let object = ObjectId::new(uri.bucket, uri.key);
        let ended =
            self.context.run(stores, self.settings, self.shown, |run, _| run.download_stream(object, sink)).await;
        if self.context.printer.stdout_closed() {
            return Ok(Exit::ClosedStdout);
        }
        ended.map(|(exit, _)| exit)
    }
}

/// An end as it was typed.
fn shown(side: &Side) -> String {
    match side {
        Side::Local(path) => path.display().to_string(),
        Side::Remote(uri) => uri.to_string(),
        Side::Stdio => "-".to_owned(),
    }
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
