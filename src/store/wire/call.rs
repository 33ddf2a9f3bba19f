//! A request before it is signed: operation, place, query, headers and payload.

use std::borrow::Cow;

use http::header::{HeaderName, HeaderValue};
use http::{HeaderMap, Method};

use crate::store::{
    HeaderText, MetadataDirective, ObjectAttributes, ObjectId, Payload, ProviderProfile, RequestOptions, StoreError,
};

/// One call. Building it costs no more than its headers.
pub(super) struct Call<'a> {
    /// The operation's name in the S3 API, for errors.
    pub(super) operation: &'static str,
    pub(super) method: Method,
    /// Empty for the service itself.
    pub(super) bucket: &'a str,
    pub(super) key: &'a str,
    /// Plain names and values, in any order.
    pub(super) query: Vec<(&'static str, Cow<'a, str>)>,
    pub(super) headers: HeaderMap,
    /// Sent only while the store is not known to refuse them.
    pub(super) checksums: Vec<(HeaderName, HeaderValue)>,
    pub(super) payload: Option<&'a Payload>,
    /// Signed and worded as the native API of COS wants it, for what the other signature cannot say.
    pub(super) native: bool,
}

impl<'a> Call<'a> {
    pub(super) fn new(operation: &'static str, method: Method, bucket: &'a str, key: &'a str) -> Self {
        Self {
            operation,
            method,
            bucket,
            key,
            query: Vec::new(),
            headers: HeaderMap::new(),
            checksums: Vec::new(),
            payload: None,
            native: false,
        }
    }

    /// The same call in the native API of COS.
    pub(super) fn natively(mut self) -> Self {
        self.native = true;
        self
    }

    /// Whether the bytes of an object go one way or the other, so that they may take another road.
    pub(super) fn carries_bytes(&self) -> bool {
        matches!(self.operation, "GetObject" | "PutObject" | "UploadPart")
    }

    /// A call on an object. Without a key it would be another call, on the bucket: a removal would remove that.
    pub(super) fn on_object(operation: &'static str, method: Method, object: &'a ObjectId) -> Result<Self, StoreError> {
        if object.bucket.is_empty() || object.key.is_empty() {
            let what = if object.bucket.is_empty() { "bucket" } else { "key" };
            return Err(StoreError::Request { operation, reason: format!("the {what} is empty") });
        }
        Ok(Self::new(operation, method, &object.bucket, &object.key))
    }

    /// A call that makes an object, whose key and storage class the store must be able to have.
    pub(super) fn on_new_object(
        operation: &'static str,
        method: Method,
        request: (&'a ObjectId, &ObjectAttributes),
        profile: &ProviderProfile,
    ) -> Result<Self, StoreError> {
        let (object, attributes) = request;
        let class = attributes.storage_class.as_deref();
        let checked = profile
            .check_key(&object.key)
            .and_then(|()| class.map_or(Ok(()), |class| profile.check_storage_class(class)));
        checked.map_err(|reason| StoreError::Request { operation, reason })?;
        Self::on_object(operation, method, object)?.attributes(attributes)
    }

    pub(super) fn query(mut self, name: &'static str, value: impl Into<Cow<'a, str>>) -> Self {
        self.query.push((name, value.into()));
        self
    }

    pub(super) fn query_some(self, name: &'static str, value: Option<&'a str>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    pub(super) fn header(mut self, name: &'static str, value: &str) -> Result<Self, StoreError> {
        self.add_header(HeaderName::from_static(name), value.as_bytes())?;
        Ok(self)
    }

    pub(super) fn header_some(self, name: &'static str, value: Option<&str>) -> Result<Self, StoreError> {
        match value {
            Some(value) => self.header(name, value),
            None => Ok(self),
        }
    }

    fn kept_header(mut self, name: &'static str, value: Option<&HeaderText>) -> Result<Self, StoreError> {
        if let Some(value) = value {
            self.add_header(HeaderName::from_static(name), value.as_bytes())?;
        }
        Ok(self)
    }

    /// Adds a value with every byte of it, also beyond ASCII; what stores make of that is theirs.
    fn add_header(&mut self, name: HeaderName, value: &[u8]) -> Result<(), StoreError> {
        let Ok(checked) = HeaderValue::from_bytes(value) else {
            let value = HeaderText::from_bytes(value);
            return Err(StoreError::Request {
                operation: self.operation,
                reason: format!("the value of `{name}` must not contain control characters, got {value:?}"),
            });
        };
        self.headers.append(name, checked);
        Ok(())
    }

    /// Adds a checksum header that is left out where the store does not know it.
    pub(super) fn checksum(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.checksums.push((HeaderName::from_static(name), value));
        }
        self
    }

    pub(super) fn payload(mut self, payload: &'a Payload) -> Self {
        self.payload = Some(payload);
        self
    }

    /// Adds the headers that are stored with an object.
    pub(super) fn attributes(self, attributes: &ObjectAttributes) -> Result<Self, StoreError> {
        let a = attributes;
        let mut call = self
            .kept_header("content-type", a.content_type.as_ref())?
            .kept_header("cache-control", a.cache_control.as_ref())?
            .kept_header("content-disposition", a.content_disposition.as_ref())?
            .kept_header("content-encoding", a.content_encoding.as_ref())?
            .kept_header("content-language", a.content_language.as_ref())?
            .kept_header("expires", a.expires.as_ref())?
            .header_some("x-amz-acl", a.acl.as_deref())?
            .kept_header("x-amz-website-redirect-location", a.website_redirect.as_ref())?
            .header_some("x-amz-storage-class", a.storage_class.as_deref())?;
        for (header, grantees) in &a.grants {
            call = call.header(header, grantees)?;
        }
        if !a.tags.is_empty() {
            call = call.header("x-amz-tagging", &a.tag_header())?;
        }
        for (name, value) in &a.metadata {
            let header = HeaderName::try_from(format!("x-amz-meta-{name}").to_ascii_lowercase()).map_err(|_| {
                StoreError::Request {
                    operation: call.operation,
                    reason: format!("`{name}` is not a name for metadata: use letters, digits and hyphens"),
                }
            })?;
            call.add_header(header, value.as_bytes())?;
        }
        Ok(call)
    }

    /// Adds what a new object is encrypted with.
    pub(super) fn encryption(self, options: &RequestOptions) -> Result<Self, StoreError> {
        let call = match &options.encryption {
            Some(encryption) => self
                .header("x-amz-server-side-encryption", &encryption.method)?
                .header_some("x-amz-server-side-encryption-aws-kms-key-id", encryption.kms_key.as_deref())?,
            None => self,
        };
        call.customer_key(options)
    }

    /// Adds the customer's key of the object.
    pub(super) fn customer_key(self, options: &RequestOptions) -> Result<Self, StoreError> {
        let Some(key) = &options.customer_key else { return Ok(self) };
        self.header("x-amz-server-side-encryption-customer-algorithm", "AES256")?
            .header("x-amz-server-side-encryption-customer-key", key.base64())?
            .header("x-amz-server-side-encryption-customer-key-md5", key.md5())
    }

    /// Adds the customer's key of the object that the store copies from.
    pub(super) fn copy_source_key(self, options: &RequestOptions) -> Result<Self, StoreError> {
        let Some(key) = &options.copy_source_key else { return Ok(self) };
        self.header("x-amz-copy-source-server-side-encryption-customer-algorithm", "AES256")?
            .header("x-amz-copy-source-server-side-encryption-customer-key", key.base64())?
            .header("x-amz-copy-source-server-side-encryption-customer-key-md5", key.md5())
    }

    pub(super) fn directive(self, directive: MetadataDirective) -> Result<Self, StoreError> {
        match directive {
            MetadataDirective::Copy => Ok(self),
            MetadataDirective::Replace => self.header("x-amz-metadata-directive", "REPLACE"),
        }
    }

    pub(super) fn tagging_directive(self, directive: MetadataDirective) -> Result<Self, StoreError> {
        match directive {
            MetadataDirective::Copy => Ok(self),
            MetadataDirective::Replace => self.header("x-amz-tagging-directive", "REPLACE"),
        }
    }
}
