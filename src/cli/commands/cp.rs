//! `cos cp`: which kind of copy is meant, and the plan for it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use crate::base::fsx::PathError;
use crate::base::uri::{ObjectUri, Scheme};
use crate::cli::args::CpArgs;
use crate::cli::context::{Context, Opened};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::headers::{TransferOptions, run_settings};
use crate::cli::signals::Signals;
use crate::cli::transfer::{Listed, Shown};
use crate::engine::filter::Filters;
use crate::engine::plan::paths::{self, Side};
use crate::engine::plan::{self, ListSettings, Plan, Planned, WalkSettings, Work};
use crate::engine::{Copy, Download, EngineError, RunSettings, Schemes, StreamUpload, Upload};
use crate::events::{Emitter, ItemReport, Outcome, Place, SkipReason, Verb};
use crate::store::{ObjectHead, ObjectId, ObjectStore, S3Store, StoreError};

pub(in crate::cli) async fn run(args: CpArgs, context: &Context) -> Result<Exit, CliError> {
    let source = Side::parse(&args.source)?;
    let target = Side::parse(&args.target)?;
    let asked = TransferOptions {
        headers: &args.headers,
        directive: args.metadata_directive,
        dry_run: args.dryrun,
        schemes: Schemes { source: scheme(&source), target: scheme(&target) },
    };
    let job = Job {
        settings: run_settings(asked, context)?,
        filters: Filters::new(args.filters.rules())?,
        shown: Shown { only_errors: args.only_show_errors, stdout_is_data: matches!(target, Side::Stdio) },
        args,
        context,
    };
    job.check(&source, &target)?;
    let opened = context.open().await?;
    let ended = job.run(&opened, source, target).await;
    opened.close().await?;
    ended
}

fn scheme(side: &Side) -> Scheme {
    match side {
        Side::Remote(uri) => uri.scheme,
        Side::Stdio | Side::Local(_) => Scheme::default(),
    }
}

/// A plan of one item, which may have been skipped.
fn one(planned: Planned, emitter: &Emitter) -> Plan {
    match planned {
        Planned::Work(work) => plan::single(work, emitter),
        skipped @ Planned::Skipped(_) => Plan::from_batches(vec![skipped]),
    }
}

/// A copy with all that it needs but its ends.
struct Job<'a> {
    args: CpArgs,
    settings: RunSettings,
    filters: Filters,
    shown: Shown,
    context: &'a Context,
}

impl Job<'_> {
    /// Refuses what cannot work before a store is opened.
    fn check(&self, source: &Side, target: &Side) -> Result<(), CliError> {
        let recursive = self.args.recursive;
        match (source, target) {
            (Side::Local(_) | Side::Stdio, Side::Local(_) | Side::Stdio) => Err(CliError::usage_with(
                "one of SOURCE and TARGET must be an object URI",
                format!(
                    "write cos://BUCKET/KEY; `{}` and `{}` are both local",
                    self.args.source.display(),
                    self.args.target.display()
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
                    "use --recursive to copy all objects under it",
                ))
            }
            _ => Ok(()),
        }
    }

    fn check_local(&self, path: &Path) -> Result<(), CliError> {
        let metadata = std::fs::metadata(path).map_err(PathError::wrap("read", path))?;
        match (metadata.is_dir(), self.args.recursive) {
            (true, false) => Err(CliError::usage_with(
                format!("`{}` is a directory", path.display()),
                "use --recursive to copy what is in it",
            )),
            (false, true) => Err(CliError::usage_with(
                format!("`{}` is not a directory", path.display()),
                "leave --recursive out to copy one file",
            )),
            _ => Ok(()),
        }
    }

    async fn run(self, opened: &Opened, source: Side, target: Side) -> Result<Exit, CliError> {
        let store = &opened.store;
        match (source, target) {
            (Side::Stdio, Side::Remote(uri)) => self.upload_stdin(store, uri).await,
            (Side::Remote(uri), Side::Stdio) => self.print(store, uri).await,
            (Side::Local(path), Side::Remote(uri)) => self.upload(store, path, uri).await,
            (Side::Remote(uri), Side::Local(path)) => self.download(store, uri, path).await,
            (Side::Remote(from), Side::Remote(to)) => self.copy(store, from, to).await,
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

    async fn transfer(self, store: &S3Store, plan: impl FnOnce(S3Store, Emitter) -> Plan) -> Result<Exit, CliError> {
        let ended = self.context.transfer(store, self.settings, self.shown, plan).await;
        ended.map(|(exit, _)| exit)
    }

    async fn upload(self, store: &S3Store, path: PathBuf, uri: ObjectUri) -> Result<Exit, CliError> {
        if self.args.recursive {
            let prefix = paths::directory_prefix(&uri);
            let (filters, walk) =
                (self.filters.clone(), WalkSettings { follow_symlinks: !self.args.no_follow_symlinks });
            return self.transfer(store, move |_, emitter| plan::uploads(&path, prefix, filters, walk, emitter)).await;
        }
        let work = self.single_upload(&path, &uri)?;
        self.transfer(store, |_, emitter| one(work, &emitter)).await
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

    async fn download(self, store: &S3Store, uri: ObjectUri, target: PathBuf) -> Result<Exit, CliError> {
        if self.args.recursive {
            if target.exists() && !target.is_dir() {
                return Err(CliError::usage(format!("`{}` is not a directory", target.display())));
            }
            let listing = self.listing(&uri);
            return self.transfer(store, move |store, emitter| listing.of(store, emitter).downloads(target)).await;
        }
        let Some(path) = paths::single_local_target(&uri.key, &target, target.is_dir()) else {
            return Err(CliError::usage_with(
                format!("the name of `{uri}` is no file name"),
                "write the target's whole path",
            ));
        };
        let head = self.head(store, &uri).await?;
        let planned = self.unless_archived(Verb::Download, &uri, &head, |object| {
            Work::Download(Download { object, size: head.size, last_modified: head.last_modified, path })
        });
        self.transfer(store, |_, emitter| one(planned, &emitter)).await
    }

    async fn copy(self, store: &S3Store, from: ObjectUri, to: ObjectUri) -> Result<Exit, CliError> {
        if self.args.recursive {
            let (listing, target) = (self.listing(&from), paths::directory_prefix(&to));
            return self.transfer(store, move |store, emitter| listing.of(store, emitter).copies(target)).await;
        }
        let target = paths::single_target(paths::key_name(&from.key), &to);
        let head = self.head(store, &from).await?;
        let planned = self.unless_archived(Verb::Copy, &from, &head, |source| {
            Work::Copy(Copy { source, size: head.size, target: ObjectId::new(target.bucket, target.key) })
        });
        self.transfer(store, |_, emitter| one(planned, &emitter)).await
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

    async fn upload_stdin(self, store: &S3Store, uri: ObjectUri) -> Result<Exit, CliError> {
        let target = ObjectId::new(uri.bucket, uri.key);
        let item = StreamUpload { target, expected_size: self.args.expected_size };
        let source = Arc::new(Mutex::new(std::io::stdin()));
        let ended = self.context.run(store, self.settings, self.shown, |run, _| run.upload_stream(source, item)).await;
        ended.map(|(exit, _)| exit)
    }

    async fn print(self, store: &S3Store, uri: ObjectUri) -> Result<Exit, CliError> {
        self.head(store, &uri).await?;
        let printer = self.context.printer.clone();
        let sink = Arc::new(move |bytes: &[u8]| printer.bytes(bytes));
        let object = ObjectId::new(uri.bucket, uri.key);
        let ended =
            self.context.run(store, self.settings, self.shown, |run, _| run.download_stream(object, sink)).await;
        if self.context.printer.stdout_closed() {
            return Ok(Exit::ClosedStdout);
        }
        ended.map(|(exit, _)| exit)
    }
}
