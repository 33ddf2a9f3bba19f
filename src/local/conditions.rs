//! Conditional requests, in the order of RFC 9110, section 13.2.2.

use s3s::dto::{ETagCondition, Timestamp};
use s3s::{S3ErrorCode, S3Result};

use super::record::Version;
use super::refusal::{no_such_key, precondition_failed, refuse, with_headers};

/// The conditions of a read or of the source of a copy.
#[derive(Debug, Default)]
pub(super) struct Conditions {
    pub(super) if_match: Option<ETagCondition>,
    pub(super) if_none_match: Option<ETagCondition>,
    pub(super) if_modified_since: Option<Timestamp>,
    pub(super) if_unmodified_since: Option<Timestamp>,
}

fn matches(condition: &ETagCondition, etag: &str) -> bool {
    match condition {
        ETagCondition::Any => true,
        ETagCondition::ETag(wanted) => wanted.value() == etag,
    }
}

impl Conditions {
    /// For GET and HEAD: 412, or 304 with the validators.
    pub(super) fn check_read(&self, version: &Version) -> S3Result<()> {
        self.check_positive(version, ["If-Match", "If-Unmodified-Since"])?;
        let unchanged = match (&self.if_none_match, &self.if_modified_since) {
            (Some(condition), _) => matches(condition, &version.etag),
            (None, Some(since)) => version.last_modified() <= *since,
            (None, None) => false,
        };
        if !unchanged {
            return Ok(());
        }
        let modified = std::time::SystemTime::UNIX_EPOCH
            + std::time::Duration::from_secs(version.modified.unsigned_abs() / 1_000_000);
        let headers = [("etag", format!("\"{}\"", version.etag)), ("last-modified", httpdate::fmt_http_date(modified))];
        Err(with_headers(refuse(S3ErrorCode::NotModified, "Not Modified"), headers))
    }

    /// For the source of a copy: every condition that does not hold is a 412.
    pub(super) fn check_source(&self, version: &Version) -> S3Result<()> {
        self.check_positive(version, ["x-amz-copy-source-If-Match", "x-amz-copy-source-If-Unmodified-Since"])?;
        if self.if_none_match.as_ref().is_some_and(|condition| matches(condition, &version.etag)) {
            return Err(precondition_failed("x-amz-copy-source-If-None-Match"));
        }
        if self.if_none_match.is_none()
            && self.if_modified_since.as_ref().is_some_and(|since| version.last_modified() <= *since)
        {
            return Err(precondition_failed("x-amz-copy-source-If-Modified-Since"));
        }
        Ok(())
    }

    /// `If-Match` that holds makes `If-Unmodified-Since` void.
    fn check_positive(&self, version: &Version, names: [&str; 2]) -> S3Result<()> {
        match (&self.if_match, &self.if_unmodified_since) {
            (Some(condition), _) if !matches(condition, &version.etag) => Err(precondition_failed(names[0])),
            (None, Some(since)) if version.last_modified() > *since => Err(precondition_failed(names[1])),
            _ => Ok(()),
        }
    }
}

/// For PUT, CompleteMultipartUpload and DELETE, against the newest version: a delete marker counts as nothing.
pub(super) fn check_write(
    if_match: Option<&ETagCondition>,
    if_none_match: Option<&ETagCondition>,
    latest: Option<&Version>,
) -> S3Result<()> {
    let existing = latest.filter(|version| !version.marker);
    if let Some(condition) = if_match {
        let Some(version) = existing else { return Err(no_such_key()) };
        if !matches(condition, &version.etag) {
            return Err(precondition_failed("If-Match"));
        }
    }
    if let Some(condition) = if_none_match
        && existing.is_some_and(|version| matches(condition, &version.etag))
    {
        return Err(precondition_failed("If-None-Match"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use s3s::dto::ETag;

    use super::super::record::Attributes;
    use super::*;

    fn tag(value: &str) -> Option<ETagCondition> {
        Some(ETagCondition::ETag(ETag::Strong(value.to_owned())))
    }

    #[test]
    fn if_match_overrules_if_unmodified_since() {
        let version = Version::new("abc".to_owned(), 0, 0, Attributes::default());
        let old = Some(Timestamp::default());
        let conditions = Conditions { if_match: tag("abc"), if_unmodified_since: old.clone(), ..Conditions::default() };
        assert!(conditions.check_read(&version).is_ok());
        let conditions = Conditions { if_unmodified_since: old, ..Conditions::default() };
        assert_eq!(conditions.check_read(&version).expect_err("refused").code(), &S3ErrorCode::PreconditionFailed);
    }

    #[test]
    fn a_delete_marker_is_nothing_to_a_conditional_write() {
        let mut version = Version::new("abc".to_owned(), 0, 0, Attributes::default());
        assert!(check_write(None, Some(&ETagCondition::Any), Some(&version)).is_err());
        assert!(check_write(tag("abc").as_ref(), None, Some(&version)).is_ok());
        version.marker = true;
        assert!(check_write(None, Some(&ETagCondition::Any), Some(&version)).is_ok());
        let refused = check_write(tag("abc").as_ref(), None, Some(&version)).expect_err("nothing there");
        assert_eq!(refused.code(), &S3ErrorCode::NoSuchKey);
    }
}
