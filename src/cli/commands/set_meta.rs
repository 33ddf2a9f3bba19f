//! `cos set-meta`: headers and metadata changed by a copy in place.

use crate::base::uri::ObjectUri;
use crate::cli::args::{CopyPropsArg, SetMetaArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::headers::{TransferOptions, run_settings};
use crate::cli::patterns::filters;
use crate::cli::requests::Asked;
use crate::cli::signals::Signals;
use crate::cli::transfer::{Listed, Shown};
use crate::engine::plan::paths::Side;
use crate::engine::plan::{self, ListSettings, Work, paths};
use crate::engine::{Copy, CopySettings, KeptHeaders, RunSettings, Schemes};
use crate::events::Emitter;
use crate::store::{MetadataDirective, ObjectAttributes, ObjectId, ObjectStore};

pub(in crate::cli) async fn run(args: SetMetaArgs, context: &Context) -> Result<Exit, CliError> {
    let uri: ObjectUri = args.uri.parse()?;
    if !args.recursive {
        if uri.key.is_empty() {
            return Err(CliError::usage_with(
                format!("`{uri}` names no object"),
                "write cos://BUCKET/KEY, or add --recursive to mean all objects in it",
            ));
        }
        if args.filters.is_given() {
            return Err(CliError::usage_with("filters need a prefix", "add --recursive"));
        }
    }
    let filters = filters(&args.filters)?;
    let settings = settings(&args, &uri, context)?;
    let side = Side::Remote(uri.clone());
    let asked = Asked::new(&args.headers.requests, &side, &side)?;
    let opened = context.open(uri.profile.as_deref()).await?.asking(asked)?;
    let shown = Shown { only_errors: args.only_show_errors, ..Shown::default() };
    let budget = context.budget.clone();
    let changed = async {
        if args.recursive {
            let source = paths::directory_prefix(&uri);
            let (target, relation) = (source.clone(), opened.stores.relation());
            let settings_of_listing = ListSettings {
                may_be_object: paths::may_be_object(&uri),
                tells_of_nothing: true,
                ..ListSettings::default()
            };
            let listed = Listed { source, filters, settings: settings_of_listing, budget };
            let plan =
                |stores: crate::engine::Stores<_>, emitter| listed.of(stores.source, emitter).copies(target, relation);
            return context.transfer(&opened.stores, settings, shown, plan).await;
        }
        let object = ObjectId::new(&uri.bucket, &uri.key);
        let looking = async {
            let head = opened.store().head(&object).await;
            Ok(head.map_err(|error| plan::not_there_or_prefix(error, &object.key))?)
        };
        let head = Signals::listen()?.or_interrupted(looking).await?;
        let (size, last_modified, etag) = (head.size, head.last_modified, head.proofs.etag);
        let work = Work::Copy(Copy { source: object.clone(), size, last_modified, etag, target: object });
        let plan = |_, emitter: Emitter| plan::single(work, &emitter);
        context.transfer(&opened.stores, settings, shown, plan).await
    };
    let ended = changed.await;
    ended.map(|(exit, _)| exit)
}

fn settings(args: &SetMetaArgs, uri: &ObjectUri, context: &Context) -> Result<RunSettings, CliError> {
    let asked = TransferOptions {
        headers: &args.headers,
        directive: None,
        copy_props: CopyPropsArg::Default,
        dry_run: args.dryrun,
        no_resume: true,
        ignore_archived: false,
        schemes: Schemes { source: uri.form(), target: uri.form() },
    };
    let settings = run_settings(asked, context)?;
    let asks = &args.headers.requests;
    if settings.attributes == ObjectAttributes::default() && asks.sse.is_none() && asks.sse_c.is_none() {
        return Err(CliError::usage_with(
            "nothing is to be changed",
            "name a header, such as --content-type, --cache-control, --metadata or --storage-class",
        ));
    }
    let copies = CopySettings {
        // Metadata of other names stays, which `cp` does not do.
        headers: KeptHeaders::Merged,
        tags: MetadataDirective::Copy,
        keeps_class: true,
        ..settings.copies
    };
    Ok(RunSettings { copies, ..settings })
}
