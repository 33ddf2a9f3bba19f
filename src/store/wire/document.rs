//! Calls for documents of buckets and objects: sub-resources that are read, stored and removed whole.

use http::HeaderMap;
use http::Method;
use md5::{Digest, Md5};

use crate::store::{Payload, StoreError};

use super::call::Call;
use super::objects::document;
use super::send::Wire;

/// A call for a document.
#[derive(Clone, Debug)]
pub(in crate::store) struct DocumentCall<'a> {
    /// The operation's name in the S3 API, for errors.
    pub(in crate::store) operation: &'static str,
    pub(in crate::store) method: Method,
    pub(in crate::store) bucket: &'a str,
    /// Empty for the bucket itself.
    pub(in crate::store) key: &'a str,
    pub(in crate::store) query: Vec<(&'static str, &'a str)>,
    pub(in crate::store) headers: Vec<(&'static str, &'a str)>,
    pub(in crate::store) body: Option<&'a str>,
}

/// A request as it would be sent, without its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub method: String,
    pub url: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl<'a> DocumentCall<'a> {
    pub(in crate::store) fn of(operation: &'static str, method: Method, bucket: &'a str, key: &'a str) -> Self {
        Self { operation, method, bucket, key, query: Vec::new(), headers: Vec::new(), body: None }
    }

    fn payload(&self) -> Option<Payload> {
        self.body.map(|body| document(body.to_owned(), true))
    }

    fn call<'b>(&'b self, payload: Option<&'b Payload>) -> Result<Call<'b>, StoreError> {
        if self.bucket.is_empty() {
            return Err(StoreError::Request { operation: self.operation, reason: "the bucket is empty".to_owned() });
        }
        let mut call = Call::new(self.operation, self.method.clone(), self.bucket, self.key);
        for (name, value) in &self.query {
            call = call.query(name, *value);
        }
        for (name, value) in &self.headers {
            call = call.header(name, value)?;
        }
        if let (Some(body), Some(payload)) = (self.body, payload) {
            // COS wants it for every document, S3 takes it for all that want a checksum.
            call = call.header("content-md5", &aws_smithy_types::base64::encode(Md5::digest(body.as_bytes())))?;
            call = call.payload(payload);
        }
        Ok(call)
    }
}

impl Wire {
    /// The document that a call is answered with, and the answer's headers.
    pub(in crate::store) async fn fetch_document(
        &self,
        call: &DocumentCall<'_>,
    ) -> Result<(HeaderMap, String), StoreError> {
        self.text(&call.call(None)?).await
    }

    /// Sends a document, or a call without one, whose answer has no content that matters.
    pub(in crate::store) async fn send_document(&self, call: &DocumentCall<'_>) -> Result<(), StoreError> {
        let payload = call.payload();
        self.headers(&call.call(payload.as_ref())?).await.map(drop)
    }

    /// What [`Wire::send_document`] would send.
    pub(in crate::store) fn preview(&self, call: &DocumentCall<'_>) -> Result<Preview, StoreError> {
        let payload = call.payload();
        let built = call.call(payload.as_ref())?;
        let headers = built.headers.iter();
        let headers =
            headers.map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        Ok(Preview {
            method: call.method.to_string(),
            url: self.address(&built)?,
            headers: headers.collect(),
            body: call.body.unwrap_or_default().to_owned(),
        })
    }
}
