//! What a copy keeps of its source: headers, user metadata and tags.
//!
//! A copy in one request leaves this to the store. One in parts, or through this machine, begins as an empty object, so
//! what it shall have is read and given to it.

use crate::store::{MetadataDirective, ObjectAttributes, ObjectHead, ObjectId, ObjectStore, StoreError};

use super::super::EngineError;
use super::super::run::Run;
use super::KeptHeaders;

/// Longest tags, encoded, that travel in a header.
///
/// *Source:* the AWS CLI, which draws the line here; S3 takes 8 KB of headers in all. *Applies:* copies in parts and
/// between stores; longer tags are set after the copy.
const LONGEST_TAG_HEADER: usize = 2048;

/// What a copy begins with.
pub(super) struct Kept {
    pub(super) attributes: ObjectAttributes,
    /// Tags that are too long for a header.
    pub(super) late_tags: Vec<(String, String)>,
}

/// Headers of a copy in one request.
pub(super) struct Merged {
    pub(super) attributes: ObjectAttributes,
    pub(super) directive: MetadataDirective,
    /// The ETag of the source that its headers were read from.
    pub(super) etag: Option<String>,
}

impl<S: ObjectStore> Run<S> {
    /// What a copy in one request says of headers. Those that the user gives without a directive are put over the
    /// source's, which then must be read: the store knows only all of the one or of the other. The caller holds a request
    /// permit.
    pub(super) async fn headers_for_one_request(&self, source: &ObjectId) -> Result<Merged, EngineError> {
        let (given, copies) = (&self.settings.attributes, &self.settings.copies);
        let replaces = copies.headers == KeptHeaders::None;
        let directive = if replaces { MetadataDirective::Replace } else { MetadataDirective::Copy };
        let mut merged = Merged { attributes: given.clone(), directive, etag: None };
        let merges = copies.headers == KeptHeaders::Merged && has_headers(given);
        if !merges && !self.lacks_class() {
            return Ok(merged);
        }
        let head = self.stores.source.head(source).await?;
        if merges {
            merged.attributes = over(given, head.attributes());
            merged.directive = MetadataDirective::Replace;
        }
        if self.lacks_class() {
            merged.attributes.storage_class = class_of(&head);
        }
        merged.etag = head.proofs.etag;
        Ok(merged)
    }

    /// Whether a copy has its source's storage class.
    fn lacks_class(&self) -> bool {
        self.settings.copies.keeps_class && self.settings.attributes.storage_class.is_none()
    }

    /// What a copy is created with that the store does not make in one request. The caller holds a request permit.
    pub(super) async fn kept(&self, source: &ObjectId, head: &ObjectHead) -> Result<Kept, EngineError> {
        let given = &self.settings.attributes;
        let mut attributes = match self.settings.copies.headers {
            KeptHeaders::None => given.clone(),
            KeptHeaders::All => ObjectAttributes {
                acl: given.acl.clone(),
                grants: given.grants.clone(),
                website_redirect: given.website_redirect.clone(),
                storage_class: given.storage_class.clone(),
                ..head.attributes()
            },
            KeptHeaders::Merged => over(given, head.attributes()),
        };
        if self.lacks_class() {
            attributes.storage_class = class_of(head);
        }
        let mut late_tags = Vec::new();
        if self.settings.copies.tags == MetadataDirective::Copy && head.tags != Some(0) {
            attributes.tags = self.tags_of(source).await?;
            // A character takes up to twelve bytes when it is encoded; a text of ASCII letters as many as it has.
            if attributes.tag_header().len() > LONGEST_TAG_HEADER {
                late_tags = std::mem::take(&mut attributes.tags);
            }
        }
        Ok(Kept { attributes, late_tags })
    }

    /// The tags of the source; none where its store knows no tags.
    async fn tags_of(&self, source: &ObjectId) -> Result<Vec<(String, String)>, EngineError> {
        match self.stores.source.tags(source).await {
            Ok(tags) => Ok(tags),
            Err(StoreError::Service(error)) if matches!(error.status, 405 | 501) => Ok(Vec::new()),
            Err(error) if error.status() == Some(403) => {
                Err(EngineError::Tags { key: source.key.clone(), source: error })
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Sets tags that were too long for a header.
    pub(super) async fn tag_late(&self, target: &ObjectId, tags: Vec<(String, String)>) -> Result<(), EngineError> {
        if tags.is_empty() {
            return Ok(());
        }
        let _request = self.budget.request().await;
        Ok(self.stores.target.set_tags(target, &tags).await?)
    }
}

fn class_of(head: &ObjectHead) -> Option<String> {
    Some(head.storage_class.clone()).filter(|class| !class.is_empty())
}

fn has_headers(given: &ObjectAttributes) -> bool {
    let bare = ObjectAttributes {
        acl: given.acl.clone(),
        grants: given.grants.clone(),
        website_redirect: given.website_redirect.clone(),
        storage_class: given.storage_class.clone(),
        ..ObjectAttributes::default()
    };
    *given != bare
}

/// The source's headers with the given ones over them, name by name.
fn over(given: &ObjectAttributes, source: ObjectAttributes) -> ObjectAttributes {
    let given = given.clone();
    let mut metadata = source.metadata;
    metadata.retain(|(name, _)| !given.metadata.iter().any(|(other, _)| other.eq_ignore_ascii_case(name)));
    metadata.extend(given.metadata);
    ObjectAttributes {
        content_type: given.content_type.or(source.content_type),
        cache_control: given.cache_control.or(source.cache_control),
        content_disposition: given.content_disposition.or(source.content_disposition),
        content_encoding: given.content_encoding.or(source.content_encoding),
        content_language: given.content_language.or(source.content_language),
        expires: given.expires.or(source.expires),
        acl: given.acl,
        grants: given.grants,
        website_redirect: given.website_redirect,
        storage_class: given.storage_class,
        metadata,
        tags: given.tags,
    }
}
