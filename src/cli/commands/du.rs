//! `cos du`: how much lies under a prefix, and what of it nobody sees.

use crate::base::uri::ObjectUri;
use crate::cli::args::DuArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::patterns::object_filters;
use crate::cli::requests::Asked;
use crate::engine::filter::Filters;
use crate::engine::plan::{ListOrder, Selected, SelectedVersions, paths};
use crate::engine::usage::{Counted, Levels, Sum, Tally};
use crate::report::{ClassUsage, UsageListing, UsageRow, UsageStyle, UsageSum, VersionUsage};
use crate::store::S3Store;

use super::ls::form;
use super::{object_at, waste};

pub(in crate::cli) async fn run(args: &DuArgs, context: &Context) -> Result<Exit, CliError> {
    let uri: ObjectUri = args.uri.parse()?;
    let filters = object_filters(&args.filters)?;
    let opened = context.open(uri.profile.as_deref()).await?.asking(Asked::paying(args.payment))?;
    match args.waste {
        true => waste::run(args, context, opened.store(), (&uri, filters)).await,
        false => count(args, context, opened.store(), (&uri, filters)).await,
    }
}

/// The listing, and what its rows are called.
struct Rows<'a> {
    listing: UsageListing,
    prefix: &'a ObjectUri,
    args: &'a DuArgs,
}

impl Rows<'_> {
    fn tell(&mut self, below: &str, tally: &Tally) {
        let sum = |sum: Sum| UsageSum { count: sum.count, bytes: sum.bytes };
        let classes = tally.classes.iter();
        let mut prefix = self.prefix.with_key(format!("{}{below}", self.prefix.key)).to_string();
        if !prefix.ends_with('/') {
            prefix.push('/');
        }
        self.listing.prefix(&UsageRow {
            prefix,
            sum: sum(tally.all),
            versions: self
                .args
                .versions
                .then(|| VersionUsage { noncurrent: sum(tally.noncurrent), delete_markers: tally.markers }),
            classes: self.args.by_class.then(|| {
                classes.map(|(class, of)| ClassUsage { storage_class: class.clone(), sum: sum(*of) }).collect()
            }),
        });
    }
}

async fn count(
    args: &DuArgs,
    context: &Context,
    store: &S3Store,
    (uri, filters): (&ObjectUri, Filters),
) -> Result<Exit, CliError> {
    let prefix = paths::directory_prefix(uri);
    let style = UsageStyle {
        form: form(context),
        human_readable: args.human_readable,
        versions: args.versions,
        classes: args.by_class,
    };
    let listing = UsageListing::new(context.printer.clone(), style);
    let mut rows = Rows { listing, prefix: &prefix, args };
    let mut levels = Levels::new(args.depth);
    let behind = prefix.key.len();
    let budget = context.budget.clone();
    if args.versions {
        let mut pages = SelectedVersions::open(store.clone(), &prefix, filters.clone(), budget);
        while let Some(page) = pages.next().await? {
            for entry in page {
                let counted = match (entry.delete_marker, entry.latest) {
                    (true, _) => Counted::Marker,
                    (false, true) => Counted::Current(entry.size, &entry.storage_class),
                    (false, false) => Counted::Noncurrent(entry.size, &entry.storage_class),
                };
                levels.add(&entry.key[behind..], counted, |below, tally| rows.tell(below, tally));
            }
        }
    } else {
        let mut pages = Selected::open(store.clone(), &prefix, filters.clone(), ListOrder::Key, budget);
        while let Some(page) = pages.next().await {
            for entry in page? {
                let counted = Counted::Current(entry.size, &entry.storage_class);
                levels.add(&entry.key[behind..], counted, |below, tally| rows.tell(below, tally));
            }
        }
    }
    if levels.is_scattered() {
        context.printer.warning("the store lists in no order: a prefix may stand in several lines, which add up");
    }
    let whole = levels.finish(|below, tally| rows.tell(below, tally));
    if whole == Tally::default()
        && let Some(entry) = object_at(store, uri, &filters).await?
    {
        let mut alone = Levels::new(0);
        alone.add("", Counted::Current(entry.size, &entry.storage_class), |_, _| {});
        let alone = alone.finish(|_, _| {});
        let sum = UsageSum { count: alone.all.count, bytes: alone.all.bytes };
        let classes = args.by_class.then(|| {
            let class = if entry.storage_class.is_empty() { "STANDARD".to_owned() } else { entry.storage_class };
            vec![ClassUsage { storage_class: class, sum }]
        });
        let versions = args.versions.then(|| VersionUsage { noncurrent: UsageSum::default(), delete_markers: 0 });
        rows.listing.prefix(&UsageRow { prefix: uri.to_string(), sum, versions, classes });
    } else {
        rows.tell("", &whole);
    }
    rows.listing.finish();
    Ok(Exit::Done)
}
