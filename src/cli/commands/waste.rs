//! `cos du --waste`: what is paid for and not seen, and what would clear it.

use jiff::Timestamp;

use crate::base::uri::ObjectUri;
use crate::cli::args::DuArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::engine::filter::Filters;
use crate::engine::plan::{SelectedVersions, paths};
use crate::engine::usage::Sum;
use crate::report::{WasteListing, WasteRow, shell_word};
use crate::store::{S3Store, StoreError, VersionEntry};

use super::ls::form;
use super::uploads::{Uploads, held};

/// Days that the suggestions leave. *Source:* what clouds recommend for unfinished uploads, and a month for changes of
/// mind. *Applies:* to text alone; nothing is changed.
const UPLOAD_DAYS: u32 = 7;
const VERSION_DAYS: u32 = 30;

/// How much there is of one kind.
#[derive(Debug, Default, PartialEq, Eq)]
struct Heap {
    sum: Sum,
    oldest: Option<Timestamp>,
}

impl Heap {
    fn add(&mut self, bytes: u64, at: Option<Timestamp>) {
        self.sum.add(bytes);
        self.oldest = match (self.oldest, at) {
            (Some(oldest), Some(at)) => Some(oldest.min(at)),
            (oldest, at) => oldest.or(at),
        };
    }
}

/// What versions come to. Those of one key come one after the other.
#[derive(Debug, Default)]
struct Versions {
    /// What is counted, by its conditions.
    filters: Filters,
    noncurrent: Heap,
    /// Markers that hide old versions.
    hiding: Heap,
    /// Markers with nothing behind them.
    lone: Heap,
    key: String,
    /// Markers of this key so far; which kind they are is known behind its last version.
    markers: Vec<Option<Timestamp>>,
    has_versions: bool,
}

impl Versions {
    fn add(&mut self, entry: VersionEntry) {
        if entry.key != self.key {
            self.end_key();
            self.key.clone_from(&entry.key);
        }
        let counts = self.filters.admit(&entry);
        if entry.delete_marker {
            self.markers.extend(counts.then_some(entry.last_modified));
            return;
        }
        self.has_versions = true;
        if !entry.latest && counts {
            self.noncurrent.add(entry.size, entry.last_modified);
        }
    }

    fn end_key(&mut self) {
        let heap = if self.has_versions { &mut self.hiding } else { &mut self.lone };
        for at in self.markers.drain(..) {
            heap.add(0, at);
        }
        self.has_versions = false;
    }
}

pub(super) async fn run(
    args: &DuArgs,
    context: &Context,
    store: &S3Store,
    (uri, filters): (&ObjectUri, Filters),
) -> Result<Exit, CliError> {
    let prefix = paths::directory_prefix(uri);
    let mut versions = Versions { filters: filters.clone(), ..Versions::default() };
    // What does not meet the conditions still tells whether a marker is a lone one.
    let names = filters.clone().of_names();
    let mut pages = SelectedVersions::open(store.clone(), &prefix, names, context.budget.clone());
    while let Some(page) = pages.next().await? {
        page.into_iter().for_each(|entry| versions.add(entry));
    }
    versions.end_key();
    let uploads = uploads(store, &prefix, &filters).await?;
    let mut listing = WasteListing::new(context.printer.clone(), form(context), args.human_readable);
    let below = match prefix.key.as_str() {
        "" => String::new(),
        key => format!(" --prefix {}", shell_word(key)),
    };
    let bucket = shell_word(&prefix.with_key("").to_string());
    let rule = |option: &str| format!("cos lifecycle add {bucket}{below} {option}");
    let old = rule(&format!("--noncurrent-expire-days {VERSION_DAYS}"));
    for (kind, heap, cleared_by) in [
        ("noncurrent versions", &versions.noncurrent, old.clone()),
        // They go when nothing is left behind them.
        ("delete markers", &versions.hiding, old),
        ("lone delete markers", &versions.lone, rule("--expire-markers")),
        ("unfinished uploads", &uploads, rule(&format!("--abort-uploads-days {UPLOAD_DAYS}"))),
    ] {
        listing.kind(&WasteRow {
            kind,
            count: heap.sum.count,
            size: heap.sum.bytes,
            oldest: heap.oldest,
            cleared_by: if heap.sum.count == 0 { String::new() } else { cleared_by },
        });
    }
    listing.finish();
    Ok(Exit::Done)
}

async fn uploads(store: &S3Store, prefix: &ObjectUri, filters: &Filters) -> Result<Heap, StoreError> {
    let mut heap = Heap::default();
    let mut uploads = Uploads::below(store, prefix);
    while let Some(page) = uploads.page().await? {
        for entry in page {
            let relative = entry.upload.object.key.get(prefix.key.len()..).unwrap_or_default();
            if filters.matches(relative) {
                let (_, bytes) = held(store, &entry.upload).await?;
                heap.add(bytes, entry.initiated);
            }
        }
    }
    Ok(heap)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_marker_is_lone_when_no_version_of_its_key_is_left() {
        let entry = |key: &str, delete_marker, latest, second| VersionEntry {
            key: key.to_owned(),
            version: String::new(),
            latest,
            delete_marker,
            size: if delete_marker { 0 } else { 5 },
            last_modified: Timestamp::from_second(second).ok(),
            etag: String::new(),
            storage_class: String::new(),
        };
        let mut versions = Versions::default();
        for entry in [
            entry("a", true, true, 9),
            entry("a", false, false, 3),
            entry("a", false, false, 2),
            entry("b", true, true, 8),
            entry("c", false, true, 7),
        ] {
            versions.add(entry);
        }
        versions.end_key();
        let heap =
            |count, bytes, second| Heap { sum: Sum { count, bytes }, oldest: Timestamp::from_second(second).ok() };
        assert_eq!(versions.noncurrent, heap(2, 10, 2));
        assert_eq!(versions.hiding, heap(1, 0, 9));
        assert_eq!(versions.lone, heap(1, 0, 8));
    }
}
