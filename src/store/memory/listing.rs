//! Listings in pages.

use std::ops::Bound::{Excluded, Included, Unbounded};

use crate::store::{
    KeyMarker, ListPage, ListRequest, ObjectEntry, ObjectId, PageToken, UploadEntry, UploadId, UploadsPage,
    UploadsRequest, VersionEntry, VersionsPage, VersionsRequest,
};

use super::objects::Object;
use super::{BucketState, PAGE};

/// Where a page goes on: behind a key, or behind all that a common prefix stands for.
struct Start<'a> {
    behind: &'a str,
    whole_group: bool,
}

impl<'a> Start<'a> {
    fn of(request: &'a ListRequest) -> Option<Self> {
        let start = match &request.after {
            Some(PageToken::Continuation(token)) => match token.strip_prefix("group:") {
                Some(group) => Self { behind: group, whole_group: true },
                None => Self { behind: token.strip_prefix("key:").unwrap_or(token), whole_group: false },
            },
            Some(PageToken::Marker(key)) => Self { behind: key, whole_group: false },
            Some(PageToken::Levels(_) | PageToken::Traced(_)) | None => {
                Self { behind: request.start_after.as_deref()?, whole_group: false }
            }
        };
        Some(start)
    }

    fn passes_over(&self, key: &str) -> bool {
        key <= self.behind || (self.whole_group && key.starts_with(self.behind))
    }
}

impl BucketState {
    /// Objects whose key starts with `prefix`, in the order of their bytes.
    fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a String, &'a Object)> {
        let from = self.objects.range::<str, _>((Included(prefix), Unbounded));
        from.take_while(move |(key, _)| key.starts_with(prefix))
    }

    pub(super) fn list(&self, request: &ListRequest) -> ListPage {
        let size = request.page_size.map_or(PAGE, |size| PAGE.min(size as usize));
        let delimiter = request.delimiter.as_deref().filter(|delimiter| !delimiter.is_empty());
        let start = Start::of(request);
        let mut page = ListPage::default();
        let mut last = None;
        for (key, object) in self.under(&request.prefix) {
            if start.as_ref().is_some_and(|start| start.passes_over(key)) {
                continue;
            }
            let group = delimiter.and_then(|delimiter| {
                let at = key[request.prefix.len()..].find(delimiter)?;
                Some(&key[..request.prefix.len() + at + delimiter.len()])
            });
            if group.is_some_and(|group| page.prefixes.last().is_some_and(|last| last == group)) {
                continue;
            }
            if page.objects.len() + page.prefixes.len() == size {
                page.next = last.map(PageToken::Continuation);
                break;
            }
            match group {
                Some(group) => {
                    page.prefixes.push(group.to_owned());
                    last = Some(format!("group:{group}"));
                }
                None => {
                    page.objects.push(object.entry(key));
                    last = Some(format!("key:{key}"));
                }
            }
        }
        page
    }

    pub(super) fn list_versions(&self, request: &VersionsRequest) -> VersionsPage {
        let behind = request.after.as_ref().map_or("", |after| after.key.as_str());
        let mut page = VersionsPage::default();
        for (key, object) in self.under(&request.prefix).filter(|(key, _)| key.as_str() > behind) {
            if page.versions.len() == PAGE {
                page.next = page.versions.last().map(|last| KeyMarker::new(&*last.key, &*last.version));
                break;
            }
            page.versions.push(VersionEntry {
                key: key.clone(),
                version: "null".to_owned(),
                latest: true,
                delete_marker: false,
                size: object.bytes.len() as u64,
                last_modified: Some(object.modified),
                etag: object.etag.clone(),
                storage_class: object.attributes.storage_class.clone().unwrap_or_default(),
            });
        }
        page
    }

    pub(super) fn list_uploads(&self, request: &UploadsRequest) -> UploadsPage {
        let after = request.after.clone();
        let behind = match &after {
            // A key alone passes over all of its uploads.
            Some(KeyMarker { key, id, .. }) if id.is_empty() => Excluded((format!("{key}\0"), String::new())),
            Some(KeyMarker { key, id, .. }) => Excluded((key.clone(), id.clone())),
            None => Unbounded,
        };
        let found = self.uploads.range((behind, Unbounded)).filter(|((key, _), _)| key.starts_with(&request.prefix));
        let mut page = UploadsPage::default();
        for ((key, id), upload) in found {
            if page.uploads.len() == PAGE {
                let last = page.uploads.last().map(|last| &last.upload);
                page.next = last.map(|last| KeyMarker::new(&*last.object.key, &*last.id));
                break;
            }
            let object = ObjectId::new(request.bucket.as_str(), key.as_str());
            let upload_id = UploadId { object, id: id.clone() };
            page.uploads.push(UploadEntry { upload: upload_id, initiated: Some(upload.initiated) });
        }
        page
    }
}

impl Object {
    fn entry(&self, key: &str) -> ObjectEntry {
        ObjectEntry {
            key: key.to_owned(),
            size: self.bytes.len() as u64,
            last_modified: Some(self.modified),
            etag: self.etag.clone(),
            storage_class: self.attributes.storage_class.clone().unwrap_or_else(|| "STANDARD".to_owned()),
        }
    }
}
