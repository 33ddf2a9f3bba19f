//! `cos sync`: two sides, and the plan that makes the second like the first.

use std::path::Path;

use crate::cli::args::SyncArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::failures::{Root, Wanted};
use crate::cli::fault::CliError;
use crate::cli::headers::{TransferOptions, run_settings};
use crate::cli::patterns::filters;
use crate::cli::requests::Asked;
use crate::cli::transfer::Shown;
use crate::engine::plan::paths::{Side, directory_prefix, may_be_object};
use crate::engine::plan::sync::{CompareRule, DeleteSettings, Ends, Sync, SyncSettings, lies_inside};
use crate::engine::plan::{ListSettings, WalkSettings};
use crate::engine::{RunSettings, Schemes};

pub(in crate::cli) async fn run(args: SyncArgs, context: &Context) -> Result<Exit, CliError> {
    let source = Side::parse(&args.source)?;
    let target = Side::parse(&args.target)?;
    let schemes = Schemes { source: source.form(), target: target.form() };
    let ends = ends(source.clone(), target.clone(), &args)?;
    let asked = TransferOptions {
        headers: &args.headers,
        directive: args.metadata_directive,
        copy_props: args.copy_props,
        dry_run: args.dryrun,
        no_resume: args.no_resume,
        ignore_archived: args.ignore_glacier_warnings,
        schemes,
    };
    let case_conflict = Some(args.case_conflict.into());
    let settings = RunSettings { case_conflict, ..run_settings(asked, context)? };
    let sync = SyncSettings { part_size: settings.part_size, ..sync_settings(&args, &source)? };
    // No command to do what failed again: this one does, and the list may name objects that were to be deleted.
    let root = match &source {
        Side::Remote(uri) => Root::Prefix(directory_prefix(uri)),
        Side::Local(path) => Root::Directory(path.clone()),
        Side::Stdio => Root::Nowhere,
    };
    let wanted = Wanted { args: &args.failures, read: None, root, again: None };
    let failures = if args.dryrun { None } else { wanted.create()? };
    let shown = Shown { only_errors: args.only_show_errors, stdout_is_data: false, failures };
    let asked_of_stores = Asked::new(&args.headers.requests, &source, &target)?;
    let opened = context.open_sides(&source, &target).await?.asking(asked_of_stores)?;
    let budget = context.budget.clone();
    let plan = |stores, emitter| Sync { stores, ends, settings: sync, budget, emitter }.plan();
    let ended = context.transfer(&opened.stores, settings, shown, plan).await;
    ended.map(|(exit, _)| exit)
}

/// Both ends, unless they cannot be meant.
fn ends(source: Side, target: Side, args: &SyncArgs) -> Result<Ends, CliError> {
    match (source, target) {
        (Side::Stdio, _) | (_, Side::Stdio) => {
            Err(CliError::usage_with("`-` cannot be synced: it is one stream", "use `cos cp`"))
        }
        (Side::Local(source), Side::Local(target)) => Err(CliError::usage_with(
            "one of SOURCE and TARGET must be an object URI",
            format!("write cos://BUCKET/PREFIX; `{}` and `{}` are both local", source.display(), target.display()),
        )),
        (Side::Local(source), Side::Remote(target)) => {
            check_source(&source)?;
            Ok(Ends::Upload { source, target: directory_prefix(&target) })
        }
        (Side::Remote(source), Side::Local(target)) => {
            if target.exists() && !target.is_dir() {
                return Err(CliError::usage(format!("`{}` is not a directory", target.display())));
            }
            Ok(Ends::Download { source: directory_prefix(&source), target })
        }
        (Side::Remote(source), Side::Remote(target)) => {
            let (source, target) = (directory_prefix(&source), directory_prefix(&target));
            // Whatever the profiles say: two of them may lead to one bucket by different ways.
            if args.delete && lies_inside(&source, &target) {
                return Err(CliError::usage_with(
                    format!("--delete would remove the source: `{source}` lies inside `{target}`"),
                    "leave --delete out, or choose a target beside the source",
                ));
            }
            // What lies in the target takes no part in the source, so nothing there would have been copied before it goes.
            if args.delete && lies_inside(&target, &source) {
                return Err(CliError::usage_with(
                    format!("--delete would remove objects of the source: `{target}` lies inside `{source}`"),
                    "leave --delete out, or choose a target beside the source",
                ));
            }
            Ok(Ends::Copy { source, target })
        }
    }
}

fn check_source(path: &Path) -> Result<(), CliError> {
    let metadata = std::fs::metadata(path).map_err(|error| CliError::of_source(path, error))?;
    if metadata.is_dir() {
        return Ok(());
    }
    Err(CliError::usage_with(format!("`{}` is not a directory", path.display()), "use `cos cp` for one file"))
}

fn sync_settings(args: &SyncArgs, source: &Side) -> Result<SyncSettings, CliError> {
    let compare = if args.size_only {
        CompareRule::SizeOnly
    } else if args.exact_timestamps {
        CompareRule::ExactTimestamps
    } else if args.checksum {
        CompareRule::Checksum
    } else {
        CompareRule::SizeAndTime
    };
    Ok(SyncSettings {
        compare,
        filters: filters(&args.filters)?,
        walk: WalkSettings { follow_symlinks: !args.no_follow_symlinks },
        list: ListSettings {
            page_size: args.page_size,
            force_archived: args.force_glacier_transfer,
            may_be_object: matches!(source, Side::Remote(uri) if may_be_object(uri)),
            tells_of_nothing: false,
        },
        delete: args
            .delete
            .then_some(DeleteSettings { allow_empty_source: args.allow_empty_source, limit: args.max_delete }),
        only_missing: args.no_overwrite,
        case_conflict: args.case_conflict.into(),
        ..SyncSettings::default()
    })
}
