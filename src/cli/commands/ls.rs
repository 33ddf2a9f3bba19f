//! `cos ls`: buckets, or objects under a prefix, page by page.

use crate::base::uri::{BadUri, ObjectUri, split_profile, split_scheme};
use crate::cli::args::LsArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::patterns::object_filters;
use crate::cli::requests::Asked;
use crate::config::OutputFormat;
use crate::engine::filter::Filters;
use crate::engine::plan::{ListOrder, Pages};
use crate::report::{BucketListing, BucketRow, ListingForm, ListingStyle, ObjectListing, ObjectRow};
use crate::store::{ListRequest, ObjectEntry, ObjectStore, S3Store};

pub(in crate::cli) async fn run(args: &LsArgs, context: &Context) -> Result<Exit, CliError> {
    let (profile, uri) = wanted(args.uri.as_deref())?;
    let filters = object_filters(&args.filters)?;
    if uri.is_none() && args.filters.is_given() {
        return Err(CliError::usage_with("filters choose among objects, not buckets", "write cos://BUCKET"));
    }
    let opened = context.open(profile.as_deref()).await?.asking(Asked::paying(args.payment))?;
    match uri {
        None => buckets(args, context, opened.store()).await,
        Some(uri) => objects(args, context, opened.store(), Chosen::new(uri, filters)).await,
    }
}

/// The profile and the prefix that are meant; without prefix all buckets.
fn wanted(text: Option<&str>) -> Result<(Option<String>, Option<ObjectUri>), BadUri> {
    let Some(text) = text else { return Ok((None, None)) };
    let uri: ObjectUri = match split_scheme(text) {
        // `cos ls s3://` lists buckets, as in aws.
        Some((_, "")) => return Ok((None, None)),
        // `cos ls cos://PROFILE@` lists those of a profile.
        Some((_, rest)) => match split_profile(rest) {
            (Some(profile), "") if !profile.is_empty() && !profile.contains('/') => {
                return Ok((Some(profile.to_owned()), None));
            }
            _ => text.parse()?,
        },
        // aws takes a bare bucket here, and so do scripts.
        None => format!("cos://{text}").parse()?,
    };
    Ok((uri.profile.clone(), Some(uri)))
}

pub(super) fn form(context: &Context) -> ListingForm {
    match context.resolved.output() {
        Some(OutputFormat::Table) => ListingForm::Table,
        Some(OutputFormat::Text) => ListingForm::Keys,
        Some(OutputFormat::Json) => ListingForm::Json,
        None if context.printer.stdout_is_terminal() => ListingForm::Table,
        None => ListingForm::AwsText,
    }
}

async fn buckets(args: &LsArgs, context: &Context, store: &impl ObjectStore) -> Result<Exit, CliError> {
    let mut listing = BucketListing::new(context.printer.clone(), form(context));
    for bucket in store.list_buckets().await? {
        let is_named = args.bucket_name_prefix.as_ref().is_none_or(|prefix| bucket.name.starts_with(prefix.as_str()));
        if !is_named {
            continue;
        }
        listing.bucket(BucketRow { name: bucket.name, created: bucket.created, region: bucket.region });
    }
    listing.finish();
    Ok(Exit::Done)
}

/// What is listed: all that begins with a prefix and passes the filters.
struct Chosen {
    uri: ObjectUri,
    /// What names are looked at behind: the prefix as far as its last `/`.
    directory: usize,
    filters: Filters,
}

impl Chosen {
    fn new(uri: ObjectUri, filters: Filters) -> Self {
        let directory = uri.key.rfind('/').map_or(0, |slash| slash + 1);
        Self { uri, directory, filters }
    }

    /// The prefix that is asked for: with what all names begin with that the filters take, when that is more.
    fn prefix(&self, recursive: bool) -> String {
        let (directory, rest) = self.uri.key.split_at(self.directory);
        let literal = self.filters.literal_prefix();
        // One level ends at its first `/`.
        let level = |literal: String| literal.split('/').next().unwrap_or_default().to_owned();
        match if recursive { literal } else { literal.map(level) } {
            Some(literal) if literal.starts_with(rest) => format!("{directory}{literal}"),
            _ => self.uri.key.clone(),
        }
    }

    fn has(&self, object: &ObjectEntry) -> bool {
        self.filters.matches(object.key.get(self.directory..).unwrap_or_default()) && self.filters.admit(object)
    }

    fn has_below(&self, prefix: &str) -> bool {
        !self.filters.prunes_directory(prefix.get(self.directory..).unwrap_or_default())
    }
}

async fn objects(args: &LsArgs, context: &Context, store: &S3Store, chosen: Chosen) -> Result<Exit, CliError> {
    let style = ListingStyle { form: form(context), human_readable: args.human_readable, summarize: args.summarize };
    let mut listing = ObjectListing::new(context.printer.clone(), style);
    let request = ListRequest {
        bucket: chosen.uri.bucket.clone(),
        prefix: chosen.prefix(args.recursive),
        page_size: args.page_size,
        ..ListRequest::default()
    };
    if args.recursive {
        let pages = Pages::open(store.clone(), request, ListOrder::Key, context.budget.clone());
        show_all(&mut listing, pages, &chosen).await?;
    } else {
        let request = ListRequest { delimiter: Some("/".to_owned()), ..request };
        show_level(&mut listing, store, request, &chosen).await?;
    }
    if listing.is_unread() {
        return Ok(Exit::ClosedStdout);
    }
    let totals = listing.finish();
    let nothing = totals.objects == 0 && totals.prefixes == 0;
    Ok(if nothing && !chosen.uri.key.is_empty() { Exit::Failed } else { Exit::Done })
}

/// Shows every key, page by page, until the end or until nobody reads any more.
async fn show_all(listing: &mut ObjectListing, mut pages: Pages<S3Store>, chosen: &Chosen) -> Result<(), CliError> {
    while let Some(page) = pages.next().await {
        for object in page?.into_iter().filter(|object| chosen.has(object)) {
            show_object(listing, &object, &object.key);
        }
        listing.page_done();
        if listing.is_unread() {
            break;
        }
    }
    Ok(())
}

/// Shows the objects and common prefixes of one level.
async fn show_level(
    listing: &mut ObjectListing,
    store: &S3Store,
    mut request: ListRequest,
    chosen: &Chosen,
) -> Result<(), CliError> {
    let mut page = store.list(&request).await?;
    loop {
        // The next page is on its way while this one is shown.
        request.after = page.next.take();
        let next = async {
            match request.after {
                Some(_) => Some(store.list(&request).await),
                None => None,
            }
        };
        let showing = async {
            for prefix in page.prefixes.iter().filter(|prefix| chosen.has_below(prefix)) {
                listing.prefix(prefix, last_segment(prefix));
            }
            for object in page.objects.iter().filter(|object| chosen.has(object)) {
                show_object(listing, object, last_segment(&object.key));
            }
            listing.page_done();
        };
        let (next, ()) = tokio::join!(biased; next, showing);
        match next {
            Some(next) if !listing.is_unread() => page = next?,
            _ => return Ok(()),
        }
    }
}

pub(super) fn show_object(listing: &mut ObjectListing, object: &ObjectEntry, shown: &str) {
    let etag = if object.etag.is_empty() { String::new() } else { ["\"", &object.etag, "\""].concat() };
    listing.object(&ObjectRow {
        key: &object.key,
        shown,
        size: object.size,
        last_modified: object.last_modified,
        etag: Some(etag.as_str()).filter(|etag| !etag.is_empty()),
        storage_class: Some(object.storage_class.as_str()).filter(|class| !class.is_empty()),
    });
}

/// What aws shows of a key or prefix: the part behind the last `/` that is not its end.
fn last_segment(key: &str) -> &str {
    let body = key.strip_suffix('/').unwrap_or(key);
    match body.rfind('/') {
        Some(slash) => &key[slash + 1..],
        None => key,
    }
}

#[cfg(test)]
mod tests {
    use super::{last_segment, wanted};

    #[test]
    fn nothing_behind_the_scheme_or_the_profile_means_buckets() {
        let read = |text| wanted(Some(text)).map(|(profile, uri)| (profile, uri.map(|uri| uri.to_string())));
        let of = |profile: &str| Some(profile.to_owned());
        assert_eq!(wanted(None), Ok((None, None)));
        assert_eq!(read("s3://"), Ok((None, None)));
        assert_eq!(read("cos://prod@"), Ok((of("prod"), None)));
        assert_eq!(read("cos://prod@b/p@"), Ok((of("prod"), Some("cos://prod@b/p@".to_owned()))));
        assert_eq!(read("b/p@"), Ok((None, Some("cos://b/p@".to_owned()))));
        assert!(read("cos://@").is_err());
    }

    #[test]
    fn lines_show_the_last_segment() {
        for (key, shown) in [("a/b/c.txt", "c.txt"), ("a/b/", "b/"), ("c", "c"), ("a//", "/"), ("/", "/")] {
            assert_eq!(last_segment(key), shown, "{key}");
        }
    }
}
