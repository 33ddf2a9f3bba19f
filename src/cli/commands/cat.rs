//! `cos cat`: objects, or some bytes of them, on standard output.

use std::sync::Arc;

use crate::base::uri::ObjectUri;
use crate::cli::args::CatArgs;
use crate::cli::context::{Context, Opened};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::job::Stdout;
use crate::cli::requests::Asked;
use crate::cli::transfer::Shown;
use crate::engine::filter::Filters;
use crate::engine::plan::{ListOrder, Selected, paths};
use crate::engine::{ByteRange, EngineError, Run, RunSettings, Schemes, Sink};
use crate::store::{ObjectId, S3Store};

use super::object_only;

/// What an argument means.
enum Wanted {
    Object(ObjectUri),
    /// All objects below a prefix whose keys behind it pass.
    Matching(ObjectUri, Box<Filters>),
}

pub(in crate::cli) async fn run(args: &CatArgs, context: &Context) -> Result<Exit, CliError> {
    let profile_globs = context.resolved.options.glob.as_ref().is_some_and(|glob| glob.value);
    let globs = args.glob || (profile_globs && !args.no_glob);
    let wanted = args.uris.iter().map(|text| Wanted::of(text, globs)).collect::<Result<Vec<_>, _>>()?;
    if args.version_id.is_some() && !matches!(wanted.as_slice(), [Wanted::Object(_)]) {
        return Err(CliError::usage("--version-id is of one object; name that alone"));
    }
    let mut exit = Exit::Done;
    for wanted in wanted {
        let opened = context.open(wanted.profile()).await?.asking(Asked::paying(args.payment))?;
        let printed = print(args, context, &opened, wanted).await;
        if context.printer.stdout_closed() {
            return Ok(Exit::ClosedStdout);
        }
        match printed? {
            Exit::Done => {}
            Exit::Interrupted => return Ok(Exit::Interrupted),
            other => exit = other,
        }
    }
    Ok(exit)
}

impl Wanted {
    fn of(text: &str, globs: bool) -> Result<Self, CliError> {
        let uri = object_only(text)?;
        let Some((prefix, pattern)) = paths::split_glob(&uri.key).filter(|_| globs) else {
            return Ok(Self::Object(uri));
        };
        let filters = Filters::default().within(pattern)?;
        Ok(Self::Matching(uri.with_key(prefix), Box::new(filters)))
    }

    fn profile(&self) -> Option<&str> {
        match self {
            Self::Object(uri) | Self::Matching(uri, _) => uri.profile.as_deref(),
        }
    }
}

async fn print(args: &CatArgs, context: &Context, opened: &Opened, wanted: Wanted) -> Result<Exit, CliError> {
    let range = args.range.or(args.bytes).or(args.tail).unwrap_or_default();
    let (Wanted::Object(uri) | Wanted::Matching(uri, _)) = &wanted;
    let settings = RunSettings {
        schemes: Schemes { source: uri.form(), target: uri.form() },
        resume: false,
        ..RunSettings::default()
    };
    let shown = Shown { only_errors: true, stdout_is_data: true, failures: None };
    let sink: Arc<dyn Sink> = Arc::new(Stdout(context.printer.clone()));
    let (store, budget, version) = (opened.store().clone(), context.budget.clone(), args.version_id.clone());
    let ended = context.run(&opened.stores, settings, shown, |run, _| async move {
        match wanted {
            Wanted::Object(uri) => {
                let object = ObjectId { version, ..ObjectId::new(uri.bucket, uri.key) };
                run.download_stream(object, range, sink).await
            }
            Wanted::Matching(prefix, filters) => {
                let pages = Selected::open(store, &prefix, *filters, ListOrder::Key, budget);
                print_all(run, &prefix, pages, (range, sink)).await
            }
        }
    });
    ended.await.map(|(exit, _)| exit)
}

async fn print_all(
    run: Arc<Run<S3Store>>,
    prefix: &ObjectUri,
    mut pages: Selected<S3Store>,
    (range, sink): (ByteRange, Arc<dyn Sink>),
) -> Result<(), EngineError> {
    let mut found = false;
    while let Some(page) = pages.next().await {
        for entry in page? {
            found = true;
            let object = ObjectId::new(&prefix.bucket, entry.key);
            run.clone().download_stream(object, range, sink.clone()).await?;
        }
    }
    if found { Ok(()) } else { Err(EngineError::NothingMatches) }
}
