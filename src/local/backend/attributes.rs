//! Headers of an object: from the inputs that set them to the outputs that tell them.

use s3s::dto::{StorageClass, Timestamp};
use s3s::{S3Error, S3ErrorCode, S3Result};

use super::super::record::{Attributes, Encryption, Retention, Version};
use super::super::refusal::refuse;
use super::super::texts::SetAside;
use super::{acl, lock, tagging};

/// Storage classes that S3 or COS know. Source: the S3 PutObject reference and the COS storage class page.
const CLASSES: [&str; 16] = [
    "STANDARD",
    "REDUCED_REDUNDANCY",
    "STANDARD_IA",
    "ONEZONE_IA",
    "INTELLIGENT_TIERING",
    "GLACIER",
    "GLACIER_IR",
    "DEEP_ARCHIVE",
    "OUTPOSTS",
    "SNOW",
    "EXPRESS_ONEZONE",
    "MAZ_STANDARD",
    "MAZ_STANDARD_IA",
    "MAZ_INTELLIGENT_TIERING",
    "ARCHIVE",
    "MAZ_ARCHIVE",
];

/// Collects the attribute fields that PutObject, CopyObject and CreateMultipartUpload share.
macro_rules! attributes_of {
    ($input:expr) => {
        $crate::local::backend::attributes::Given {
            content_type: $input.content_type.take(),
            cache_control: $input.cache_control.take(),
            content_disposition: $input.content_disposition.take(),
            content_encoding: $input.content_encoding.take(),
            content_language: $input.content_language.take(),
            expires: $input.expires.take(),
            website_redirect: $input.website_redirect_location.take(),
            storage_class: $input.storage_class.take(),
            metadata: $input.metadata.take(),
            tagging: $input.tagging.take(),
            canned_acl: $input.acl.take().map(|acl| acl.as_str().to_owned()),
            grants: $crate::local::backend::acl::GrantHeaders {
                full_control: $input.grant_full_control.take(),
                read: $input.grant_read.take(),
                read_acp: $input.grant_read_acp.take(),
                write: None,
                write_acp: $input.grant_write_acp.take(),
            },
            encryption: $crate::local::record::Encryption {
                method: $input.server_side_encryption.take().map(|method| method.as_str().to_owned()),
                kms_key: $input.ssekms_key_id.take(),
                bucket_key: $input.bucket_key_enabled.take(),
                customer_algorithm: $input.sse_customer_algorithm.take(),
                customer_key_md5: $input.sse_customer_key_md5.take(),
            },
            lock_mode: $input.object_lock_mode.take().map(|mode| mode.as_str().to_owned()),
            lock_until: $input.object_lock_retain_until_date.take(),
            legal_hold: $input.object_lock_legal_hold_status.take().map(|status| status.as_str().to_owned()),
        }
    };
}

/// Sets the fields that GetObject and HeadObject share.
macro_rules! tell_attributes {
    ($output:expr, $version:expr, $checksums:expr) => {{
        let version: &$crate::local::record::Version = $version;
        let attributes = &version.attributes;
        $output.accept_ranges = Some("bytes".to_owned());
        $output.cache_control = attributes.cache_control.clone();
        $output.content_disposition = attributes.content_disposition.clone();
        $output.content_encoding = attributes.content_encoding.clone();
        $output.content_language = attributes.content_language.clone();
        $output.content_type =
            Some(attributes.content_type.clone().unwrap_or_else(|| "binary/octet-stream".to_owned()));
        $output.e_tag = Some(version.e_tag());
        $output.expires = attributes.expires.clone();
        $output.last_modified = Some(version.last_modified());
        $output.metadata = Some(attributes.metadata.clone().into_iter().collect());
        $output.restore = $crate::local::backend::attributes::restore_header(attributes);
        $output.storage_class = attributes.storage_class.clone().map(s3s::dto::StorageClass::from);
        $output.website_redirect_location = attributes.website_redirect.clone();
        if let Some(retention) = &attributes.retention {
            $output.object_lock_mode = Some(retention.mode.clone().into());
            $output.object_lock_retain_until_date = Some(retention.until.clone());
        }
        $output.object_lock_legal_hold_status = attributes.legal_hold.clone().map(Into::into);
        if let Some(encryption) = &attributes.encryption {
            $output.server_side_encryption = encryption.method.clone().map(Into::into);
            $output.ssekms_key_id = encryption.kms_key.clone();
            $output.bucket_key_enabled = encryption.bucket_key;
            $output.sse_customer_algorithm = encryption.customer_algorithm.clone();
            $output.sse_customer_key_md5 = encryption.customer_key_md5.clone();
        }
        if $checksums {
            $crate::local::checksums::put_sums!($output, &attributes.sums);
            $output.checksum_type = version.kind.map(|(_, kind)| kind.name().to_owned().into());
        }
    }};
}

/// Sets the encryption fields that all writing operations echo.
macro_rules! tell_encryption {
    ($output:expr, $attributes:expr) => {
        if let Some(encryption) = &$attributes.encryption {
            $output.server_side_encryption = encryption.method.clone().map(Into::into);
            $output.ssekms_key_id = encryption.kms_key.clone();
            $output.bucket_key_enabled = encryption.bucket_key;
        }
    };
}

/// Sets the fields of a customer's key that writes echo, all but the completion of an upload.
macro_rules! tell_customer_key {
    ($output:expr, $attributes:expr) => {
        if let Some(encryption) = &$attributes.encryption {
            $output.sse_customer_algorithm = encryption.customer_algorithm.clone();
            $output.sse_customer_key_md5 = encryption.customer_key_md5.clone();
        }
    };
}

pub(super) use {attributes_of, tell_attributes, tell_customer_key, tell_encryption};

/// The attribute fields of an input.
#[derive(Debug)]
pub(super) struct Given {
    pub(super) content_type: Option<String>,
    pub(super) cache_control: Option<String>,
    pub(super) content_disposition: Option<String>,
    pub(super) content_encoding: Option<String>,
    pub(super) content_language: Option<String>,
    pub(super) expires: Option<Timestamp>,
    pub(super) website_redirect: Option<String>,
    pub(super) storage_class: Option<StorageClass>,
    pub(super) metadata: Option<s3s::dto::Metadata>,
    pub(super) tagging: Option<String>,
    pub(super) canned_acl: Option<String>,
    pub(super) grants: acl::GrantHeaders,
    pub(super) encryption: Encryption,
    pub(super) lock_mode: Option<String>,
    pub(super) lock_until: Option<Timestamp>,
    pub(super) legal_hold: Option<String>,
}

impl Given {
    /// Checks the fields and brings them into the form that is stored, with the values that were set aside.
    ///
    /// # Errors
    /// `InvalidStorageClass`, `InvalidTag`, `MetadataTooLarge` or `InvalidArgument`.
    pub(super) fn into_attributes(self, extensions: &http::Extensions) -> S3Result<Attributes> {
        let tags = self.tagging.as_deref().map(tagging::parse_header).transpose()?.unwrap_or_default();
        let encryption = Some(self.encryption).filter(|encryption| *encryption != Encryption::default());
        let retention = match (self.lock_mode, self.lock_until) {
            (Some(mode), Some(until)) => Some(Retention { mode, until }),
            (None, None) => None,
            _ => {
                return Err(refuse(
                    S3ErrorCode::InvalidArgument,
                    "x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied.",
                ));
            }
        };
        lock::check_headers(retention.as_ref(), self.legal_hold.as_deref())?;
        let mut attributes = Attributes {
            content_type: self.content_type.filter(|text| !text.is_empty()),
            cache_control: self.cache_control,
            content_disposition: self.content_disposition,
            content_encoding: self.content_encoding.and_then(|text| without_chunked(&text)),
            content_language: self.content_language,
            expires: self.expires,
            website_redirect: self.website_redirect,
            storage_class: self.storage_class.map(|class| check_class(class.as_str())).transpose()?.flatten(),
            metadata: self.metadata.unwrap_or_default().into_iter().collect(),
            tags,
            acl: acl::document(self.canned_acl.as_deref(), self.grants)?,
            encryption,
            retention,
            legal_hold: self.legal_hold,
            ..Attributes::default()
        };
        SetAside::give(extensions, &mut attributes);
        // Source: the 2 KB limit of S3 user metadata.
        if attributes.metadata.iter().map(|(name, value)| name.len() + value.len()).sum::<usize>() > 2048 {
            return Err(refuse(
                S3ErrorCode::MetadataTooLarge,
                "Your metadata headers exceed the maximum allowed metadata size.",
            ));
        }
        Ok(attributes)
    }
}

/// `STANDARD` is kept as nothing: S3 does not tell it in headers.
fn check_class(class: &str) -> S3Result<Option<String>> {
    if !CLASSES.contains(&class) {
        return Err(refuse(S3ErrorCode::InvalidStorageClass, "The storage class you specified is not valid."));
    }
    Ok(Some(class).filter(|class| *class != "STANDARD").map(str::to_owned))
}

/// `aws-chunked` describes the request, not the object.
fn without_chunked(text: &str) -> Option<String> {
    let rest: Vec<&str> =
        text.split(',').map(str::trim).filter(|part| !part.is_empty() && *part != "aws-chunked").collect();
    (!rest.is_empty()).then(|| rest.join(", "))
}

/// Whether the bytes must be restored before they can be read.
pub(super) fn is_archived(attributes: &Attributes) -> bool {
    matches!(attributes.storage_class.as_deref(), Some("GLACIER" | "DEEP_ARCHIVE" | "ARCHIVE" | "MAZ_ARCHIVE"))
}

/// Refuses to read an archived object that is not restored.
///
/// # Errors
/// `InvalidObjectState`.
pub(super) fn check_readable(version: &Version) -> S3Result<()> {
    let restored = version.attributes.restored_until.as_ref().is_some_and(|until| *until > moment());
    if is_archived(&version.attributes) && !restored {
        return Err(refuse(
            S3ErrorCode::InvalidObjectState,
            "The operation is not valid for the object's storage class",
        ));
    }
    Ok(())
}

/// The `x-amz-restore` header.
pub(super) fn restore_header(attributes: &Attributes) -> Option<String> {
    let until = attributes.restored_until.as_ref()?;
    let mut date = Vec::new();
    until.format(s3s::dto::TimestampFormat::HttpDate, &mut date).ok()?;
    Some(format!("ongoing-request=\"false\", expiry-date=\"{}\"", String::from_utf8(date).ok()?))
}

/// Now, as an S3 timestamp.
pub(super) fn moment() -> Timestamp {
    Timestamp::from(std::time::SystemTime::now())
}

/// 405 for reading a delete marker by its id, 404 for reading the key behind one.
pub(super) fn marker_refusal(version: &Version, by_id: bool) -> S3Error {
    let headers = [("x-amz-delete-marker", "true".to_owned()), ("x-amz-version-id", version.version.clone())];
    let refusal = if by_id {
        refuse(S3ErrorCode::MethodNotAllowed, "The specified method is not allowed against this resource.")
    } else {
        super::super::refusal::no_such_key()
    };
    super::super::refusal::with_headers(refusal, headers)
}
