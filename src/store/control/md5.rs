//! `Content-MD5` in place of the SDK's CRC32, for stores that want it (COS refuses DeleteObjects without).

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::Intercept;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextMut;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::ConfigBag;
use md5::{Digest, Md5};

/// A header that makes the SDK's own checksum step stand down; it never leaves the process.
const SENTINEL: &str = "x-amz-checksum-skip";

/// Puts an MD5 of every body in memory into its request. It leans on the order of the SDK's hooks; the wire test
/// `control_documents_carry_content_md5` pins that.
#[derive(Debug)]
pub(super) struct ContentMd5;

impl Intercept for ContentMd5 {
    fn name(&self) -> &'static str {
        "ContentMd5"
    }

    fn modify_before_retry_loop(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        context.request_mut().headers_mut().insert(SENTINEL, "1");
        Ok(())
    }

    fn modify_before_signing(
        &self,
        context: &mut BeforeTransmitInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let request = context.request_mut();
        request.headers_mut().remove(SENTINEL);
        let digest = request.body().bytes().filter(|bytes| !bytes.is_empty()).map(Md5::digest);
        if let Some(digest) = digest {
            request.headers_mut().insert("content-md5", aws_smithy_types::base64::encode(digest));
        }
        Ok(())
    }
}
