//! `cos diff`: what one tree has and the other has not, or not so.

use std::path::Path;

use crate::base::fsx::PathError;
use crate::cli::args::DiffArgs;
use crate::cli::context::{Context, Opened};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::patterns::filters;
use crate::cli::requests::Asked;
use crate::engine::plan::WalkSettings;
use crate::engine::plan::paths::{Side, directory_prefix};
use crate::engine::plan::sync::{Comparison, DiffRule, DiffSettings, DiffSide, Difference, Tree};
use crate::report::{Change, DifferenceListing, DifferenceRow, DifferenceSide};

use super::ls::form;

pub(in crate::cli) async fn run(args: &DiffArgs, context: &Context) -> Result<Exit, CliError> {
    let (left, right) = (Side::parse(&args.left)?, Side::parse(&args.right)?);
    let trees = (tree(&left)?, tree(&right)?);
    let rule = match (args.checksum, args.size_only) {
        (true, _) => DiffRule::Content,
        (_, true) => DiffRule::Size,
        (false, false) => DiffRule::Listed,
    };
    let part_size = context.resolved.options.multipart_chunksize.as_ref().map(|size| size.value.max(1));
    let defaults = DiffSettings::default();
    let settings = DiffSettings {
        rule,
        filters: filters(&args.filters)?,
        walk: WalkSettings { follow_symlinks: !args.no_follow_symlinks },
        part_size: part_size.unwrap_or(defaults.part_size),
    };
    let opened = context.open_sides(&left, &right).await?.asking(Asked::paying(args.payment))?;
    show(args, context, &opened, (trees, settings)).await
}

fn tree(side: &Side) -> Result<Tree, CliError> {
    match side {
        Side::Stdio => Err(CliError::usage("`-` is one stream, not a tree")),
        Side::Remote(uri) => Ok(Tree::Prefix(directory_prefix(uri))),
        Side::Local(path) => {
            let metadata = std::fs::metadata(path).map_err(PathError::wrap("read", path))?;
            if metadata.is_dir() { Ok(Tree::Directory(path.clone())) } else { Err(not_a_directory(path)) }
        }
    }
}

fn not_a_directory(path: &Path) -> CliError {
    CliError::usage_with(
        format!("`{}` is not a directory", path.display()),
        "compare the directories above with --include NAME",
    )
}

async fn show(
    args: &DiffArgs,
    context: &Context,
    opened: &Opened,
    ((left, right), settings): ((Tree, Tree), DiffSettings),
) -> Result<Exit, CliError> {
    let mut listing = DifferenceListing::new(context.printer.clone(), form(context), args.summarize);
    let comparison =
        Comparison { stores: opened.stores.clone(), left, right, settings, budget: context.budget.clone() };
    let mut differences = comparison.begin();
    let mut skipped = false;
    while let Some(difference) = differences.next().await {
        match difference? {
            Difference::Same(count) => listing.same(count),
            Difference::OnlyLeft(key, left) => listing.difference(&row(Change::OnlyLeft, key, Some(left), None)),
            Difference::OnlyRight(key, right) => listing.difference(&row(Change::OnlyRight, key, None, Some(right))),
            Difference::Differs(key, left, right) => {
                let change = if left.size == right.size { Change::Content } else { Change::Size };
                listing.difference(&row(change, key, Some(left), Some(right)));
            }
            Difference::Skipped(path, reason) => {
                skipped = true;
                listing.skipped(&path, reason, &context.cwd);
            }
        }
        if listing.is_unread() {
            return Ok(Exit::ClosedStdout);
        }
    }
    Ok(match (listing.finish().is_equal(), skipped) {
        (false, _) => Exit::Failed,
        (true, true) => Exit::Skipped,
        (true, false) => Exit::Done,
    })
}

fn row(change: Change, key: String, left: Option<DiffSide>, right: Option<DiffSide>) -> DifferenceRow {
    let side = |side: DiffSide| DifferenceSide {
        size: side.size,
        last_modified: side.modified,
        etag: (!side.etag.is_empty()).then(|| format!("\"{}\"", side.etag)),
    };
    DifferenceRow { change, key, left: left.map(side), right: right.map(side) }
}
