//! The AWS look: a layer that makes the embedded store answer of regions as Amazon S3 does, for tests. Hosts are those of
//! Amazon: `s3.REGION.amazonaws.com`, `BUCKET.s3.REGION.amazonaws.com`, with `dualstack` and `s3-fips` in their places, and
//! `BUCKET.s3-accelerate.amazonaws.com` for objects alone.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use http::header::HOST;
use http::{Request, Response, StatusCode};

use super::gate::AskedRegion;
use crate::local::faults::{drain, error_answer};
use crate::local::handler::{Body, BoxError, Handler};

/// The layer.
pub struct AwsLook {
    inner: Arc<dyn Handler>,
}

impl AwsLook {
    /// The layer around `inner`.
    pub fn wrap(inner: Arc<dyn Handler>) -> Arc<dyn Handler> {
        Arc::new(Self { inner })
    }

    async fn answer(&self, mut request: Request<Body>) -> Result<Response<Body>, BoxError> {
        let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let Some(asked) = region_of_host(host) else { return self.inner.handle(request).await };
        let without_key = request.uri().path() == "/";
        if asked.is_none() && without_key {
            drain(request).await;
            let text = "The accelerated endpoint does not serve this request.";
            return Ok(error_answer(StatusCode::BAD_REQUEST, "InvalidRequest", text, "AWS"));
        }
        request.extensions_mut().insert(AskedRegion::Aws(asked));
        self.inner.handle(request).await
    }
}

/// The region of one of Amazon's hosts: none for another host, and none inside for the accelerated one.
fn region_of_host(host: &str) -> Option<Option<String>> {
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name).strip_suffix(".amazonaws.com")?;
    let labels: Vec<&str> = name.split('.').collect();
    let at = labels.iter().position(|label| *label == "s3" || label.starts_with("s3-"))?;
    if labels[at] == "s3-accelerate" {
        return Some(None);
    }
    labels[at + 1..].iter().find(|label| **label != "dualstack").map(|region| Some((*region).to_owned()))
}

impl Handler for AwsLook {
    fn handle(
        &self,
        request: Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>> {
        Box::pin(self.answer(request))
    }
}

#[cfg(test)]
mod tests {
    use super::region_of_host;

    #[test]
    fn hosts_of_amazon_name_their_region() {
        let region = |text: &str| Some(Some(text.to_owned()));
        for (host, expected) in [
            ("s3.us-east-1.amazonaws.com", region("us-east-1")),
            ("shelf.s3.eu-west-1.amazonaws.com:443", region("eu-west-1")),
            ("shelf.s3-fips.dualstack.us-west-2.amazonaws.com", region("us-west-2")),
            ("shelf.s3-accelerate.amazonaws.com", Some(None)),
            ("s3.us-east-1.example.com", None),
            ("127.0.0.1:9000", None),
        ] {
            assert_eq!(region_of_host(host), expected, "{host}");
        }
    }
}
