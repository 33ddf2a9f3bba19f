//! `cos ls`: buckets, or objects under a prefix, page by page.

use crate::base::uri::{BadUri, ObjectUri, split_profile, split_scheme};
use crate::cli::args::LsArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::requests::Asked;
use crate::config::OutputFormat;
use crate::engine::plan::{ListOrder, Pages};
use crate::report::{BucketListing, BucketRow, ListingForm, ListingStyle, ObjectListing, ObjectRow};
use crate::store::{ListRequest, ObjectEntry, ObjectStore, S3Store};

pub(in crate::cli) async fn run(args: &LsArgs, context: &Context) -> Result<Exit, CliError> {
    let (profile, uri) = wanted(args.uri.as_deref())?;
    let opened = context.open(profile.as_deref()).await?.asking(Asked::paying(args.payment))?;
    let exit = match uri {
        None => buckets(context, opened.store()).await,
        Some(uri) => objects(args, context, opened.store(), &uri).await,
    };
    opened.close().await?;
    exit
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

async fn buckets(context: &Context, store: &impl ObjectStore) -> Result<Exit, CliError> {
    let mut listing = BucketListing::new(context.printer.clone(), form(context));
    for bucket in store.list_buckets().await? {
        listing.bucket(BucketRow { name: bucket.name, created: bucket.created, region: bucket.region });
    }
    listing.finish();
    Ok(Exit::Done)
}

async fn objects(args: &LsArgs, context: &Context, store: &S3Store, uri: &ObjectUri) -> Result<Exit, CliError> {
    let style = ListingStyle { form: form(context), human_readable: args.human_readable, summarize: args.summarize };
    let mut listing = ObjectListing::new(context.printer.clone(), style);
    let request = ListRequest {
        bucket: uri.bucket.clone(),
        prefix: uri.key.clone(),
        page_size: args.page_size,
        ..ListRequest::default()
    };
    if args.recursive {
        let pages = Pages::open(store.clone(), request, ListOrder::Key, context.budget.clone());
        show_all(&mut listing, pages).await?;
    } else {
        show_level(&mut listing, store, ListRequest { delimiter: Some("/".to_owned()), ..request }).await?;
    }
    if listing.is_unread() {
        return Ok(Exit::ClosedStdout);
    }
    let totals = listing.finish();
    let nothing = totals.objects == 0 && totals.prefixes == 0;
    Ok(if nothing && !uri.key.is_empty() { Exit::Failed } else { Exit::Done })
}

/// Shows every key, page by page, until the end or until nobody reads any more.
async fn show_all(listing: &mut ObjectListing, mut pages: Pages<S3Store>) -> Result<(), CliError> {
    while let Some(page) = pages.next().await {
        for object in page? {
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
async fn show_level(listing: &mut ObjectListing, store: &S3Store, mut request: ListRequest) -> Result<(), CliError> {
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
            for prefix in &page.prefixes {
                listing.prefix(prefix, last_segment(prefix));
            }
            for object in &page.objects {
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

fn show_object(listing: &mut ObjectListing, object: &ObjectEntry, shown: &str) {
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
