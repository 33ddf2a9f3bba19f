//! Who may ask, for layers that know more of a request than its signature: they vouch for requests that they checked
//! themselves, and say which region was asked, so that a bucket of another one is answered as its service answers.

use http::{Extensions, HeaderMap, StatusCode, Uri};
use s3s::S3Result;

use crate::local::backend::Backend;
use crate::local::refusal::{custom, no_such_bucket, with_headers};

/// In a request's extensions: a layer has checked its signature.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vouched;

/// In a request's extensions: the region whose host was asked, by the rules of one service.
#[derive(Clone, Debug)]
pub(in crate::local) enum AskedRegion {
    /// There is no bucket of another region.
    Cos(String),
    /// Buckets of other regions are told where they are. No region where the host has none.
    Aws(Option<String>),
}

impl AskedRegion {
    /// The region that a bucket is made in when it names none.
    pub(in crate::local) fn of_new_bucket(extensions: &http::Extensions) -> Option<String> {
        match extensions.get::<Self>()? {
            Self::Cos(region) => Some(region.clone()),
            Self::Aws(_) => None,
        }
    }
}

/// Who asks, and how.
pub(in crate::local) struct Caller<'a> {
    /// Whether the signature was found to be right.
    pub(in crate::local) signed: bool,
    pub(in crate::local) headers: &'a HeaderMap,
    pub(in crate::local) uri: &'a Uri,
    pub(in crate::local) extensions: &'a Extensions,
}

impl Caller<'_> {
    /// Whether the request is signed, or vouched for by a layer.
    pub(in crate::local) fn may_ask(&self) -> bool {
        self.signed || self.extensions.get::<Vouched>().is_some()
    }
}

/// Checks that a request went to the region of `bucket`.
///
/// # Errors
/// What the service answers that was asked.
pub(in crate::local) async fn check_region(
    backend: &Backend,
    caller: Caller<'_>,
    bucket: Option<&str>,
) -> S3Result<()> {
    let Caller { headers, uri, extensions, .. } = caller;
    let vouched = extensions.get::<Vouched>().is_some();
    let (Some(asked), Some(bucket)) = (extensions.get::<AskedRegion>(), bucket) else { return Ok(()) };
    let Some(actual) = backend.region_of(bucket).await? else { return Ok(()) };
    match asked {
        AskedRegion::Cos(region) if *region != actual => Err(no_such_bucket(bucket)),
        AskedRegion::Cos(region) => {
            // A copy names its source by bucket and key: one of another region is not found.
            let source = headers.get("x-amz-copy-source").and_then(|value| value.to_str().ok());
            let source = source.and_then(|source| source.trim_start_matches('/').split('/').next()).map(str::to_owned);
            match source.filter(|_| !vouched) {
                Some(source) => match backend.region_of(&source).await? {
                    Some(of_source) if of_source != *region => Err(no_such_bucket(&source)),
                    _ => Ok(()),
                },
                None => Ok(()),
            }
        }
        AskedRegion::Aws(Some(region)) if *region != actual => {
            let error = custom(
                "PermanentRedirect",
                StatusCode::MOVED_PERMANENTLY,
                "The bucket you are attempting to access must be addressed using the specified endpoint.",
            );
            Err(with_headers(error, [("x-amz-bucket-region", actual)]))
        }
        AskedRegion::Aws(_) => match signed_region(headers, uri) {
            Some(signed) if signed != actual => {
                let text = format!(
                    "The authorization header is malformed; the region '{signed}' is wrong; expecting '{actual}'"
                );
                let error = custom("AuthorizationHeaderMalformed", StatusCode::BAD_REQUEST, text);
                Err(with_headers(error, [("x-amz-bucket-region", actual)]))
            }
            _ => Ok(()),
        },
    }
}

/// The region in the scope of a signature, which stands in a header or in the query of a URL.
fn signed_region(headers: &HeaderMap, uri: &Uri) -> Option<String> {
    let header = headers.get("authorization").and_then(|value| value.to_str().ok());
    let scope = match header {
        Some(header) => header.split_once("Credential=")?.1.split(',').next()?.to_owned(),
        None => {
            let mut pairs = uri.query()?.split('&');
            pairs.find_map(|pair| pair.strip_prefix("X-Amz-Credential="))?.replace("%2F", "/")
        }
    };
    scope.split('/').nth(2).map(str::to_owned)
}
