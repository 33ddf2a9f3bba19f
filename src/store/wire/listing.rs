//! Listings: objects, versions, buckets.
//!
//! A listing is complete only when it says so, and it holds only what was asked for. Whoever mirrors one removes what it
//! does not name, so nothing that is missing or unclear is taken for "no" or "nothing".

use std::borrow::Cow;
use std::hash::Hash;

use http::Method;

use crate::base::time;
use crate::store::trail::Trail;
use crate::store::{
    Bucket, KeyMarker, ListPage, ListRequest, ListVersion, ObjectEntry, PageToken, StoreError, TracedToken,
    VersionEntry, VersionsPage, VersionsRequest,
};

use super::answer::bare_etag;
use super::call::Call;
use super::encode::decode_key;
use super::send::Wire;
use super::xml::{self, Complaint, Item};

pub(super) const NO_END: &str = "it does not say whether it is complete";
pub(super) const NO_NEXT: &str = "a truncated page names no next one";

/// How keys of a listing are written: as they are, or percent-encoded.
#[derive(Clone, Copy)]
struct KeyForm {
    encoded: bool,
}

impl KeyForm {
    /// A store that was asked for `encoding-type=url` says so in its answer when it obeyed.
    fn of(page: &str) -> Self {
        Self { encoded: page.contains("<EncodingType>url</EncodingType>") }
    }

    fn read(self, text: &str) -> String {
        if self.encoded { decode_key(text) } else { text.to_owned() }
    }
}

impl Wire {
    pub(super) async fn list_as_answered(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let (after, trail) = match request.after.clone() {
            Some(PageToken::Traced(TracedToken { token, trail })) => (Some(*token), trail),
            after => (after, Trail::default()),
        };
        let request = &ListRequest { after, ..request.clone() };
        let (operation, mut page) = match (self.profile.list_version, &request.after) {
            // A page that names a key to go on behind is version 1, whatever was asked for.
            (ListVersion::V1, _) | (_, Some(PageToken::Marker(_))) => ("ListObjects", self.list_v1(request).await?),
            (ListVersion::V2, _) => ("ListObjectsV2", self.list_v2(request).await?),
        };
        let bad = |reason| self.broken_xml(operation, reason, "");
        if let Some(PageToken::Marker(marker)) = &request.after
            && page.prefixes.first() == Some(marker)
        {
            // It was on the page before, for which some stores have no memory.
            page.prefixes.remove(0);
        }
        let keys = page.objects.iter().map(|entry| &entry.key).chain(&page.prefixes);
        if let Some(foreign) = keys.clone().find(|key| !key.starts_with(&request.prefix)) {
            return Err(bad(outside(foreign, &request.prefix)));
        }
        if let Some(next) = page.next.take() {
            if request.after.as_ref() == Some(&next) {
                return Err(bad(ITSELF.to_owned()));
            }
            let trail = trail.step(keys.clone().next(), &token_text(&next)).map_err(bad)?;
            page.next = Some(PageToken::Traced(TracedToken { token: Box::new(next), trail }));
        }
        Ok(page)
    }

    async fn list_v2(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let mut call = listing("ListObjectsV2", request).query("list-type", "2");
        match &request.after {
            Some(PageToken::Continuation(token) | PageToken::Marker(token)) => {
                call = call.query("continuation-token", token.as_str());
            }
            Some(PageToken::Levels(_) | PageToken::Traced(_)) | None => {
                call = call.query_some("start-after", request.start_after.as_deref())
            }
        }
        self.list_page(&call).await
    }

    async fn list_v1(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        let marker = match &request.after {
            Some(PageToken::Continuation(token) | PageToken::Marker(token)) => Some(token.as_str()),
            Some(PageToken::Levels(_) | PageToken::Traced(_)) | None => request.start_after.as_deref(),
        };
        let call = listing("ListObjects", request).query_some("marker", marker);
        self.list_page(&call).await
    }

    async fn list_page(&self, call: &Call<'_>) -> Result<ListPage, StoreError> {
        let (_, text) = self.xml(call, &["ListBucketResult"], "IsTruncated").await?;
        let form = KeyForm::of(&text);
        parse_listing(&text, form).map_err(|reason| self.broken_xml(call.operation, reason, &text))
    }

    pub(in crate::store) async fn list_versions(&self, request: &VersionsRequest) -> Result<VersionsPage, StoreError> {
        let mut call = Call::new("ListObjectVersions", Method::GET, &request.bucket, "")
            .query("versions", "")
            .query("encoding-type", "url");
        if !request.prefix.is_empty() {
            call = call.query("prefix", request.prefix.as_str());
        }
        if let Some(KeyMarker { key, id, .. }) = &request.after {
            call = call.query("key-marker", key.as_str());
            if !id.is_empty() {
                call = call.query("version-id-marker", id.as_str());
            }
        }
        let (_, text) = self.xml(&call, &["ListVersionsResult"], "IsTruncated").await?;
        let form = KeyForm::of(&text);
        let bad = |reason| self.broken_xml(call.operation, reason, &text);
        let mut page = parse_versions(&text, form).map_err(bad)?;
        if let Some(foreign) = page.versions.iter().find(|version| !version.key.starts_with(&request.prefix)) {
            return Err(bad(outside(&foreign.key, &request.prefix)));
        }
        let first = page.versions.first().map(|first| (&first.key, &first.version));
        page.next = further(request.after.as_ref(), first.as_ref(), page.next).map_err(bad)?;
        Ok(page)
    }

    pub(in crate::store) async fn list_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        if !self.places.has_service_host() {
            return self.all_buckets().await;
        }
        // A private network may lead to the region alone, which lists its own; that is no outage to wait through.
        match self.with_attempts(ATTEMPTS_AT_SERVICE).all_buckets().await {
            Err(StoreError::Connect { .. }) if self.places.leave_service() => self.all_buckets().await,
            listed => listed,
        }
    }

    async fn all_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        let mut all = Vec::new();
        let mut after: Option<NextBuckets> = None;
        let mut trail = Trail::default();
        loop {
            let mut call = Call::new("ListBuckets", Method::GET, "", "");
            if let Some((name, value)) = &after {
                call = call.query(name, value.as_str());
            }
            let (_, text) = self.xml(&call, &["ListAllMyBucketsResult"], "Buckets").await?;
            let bad = |reason| self.broken_xml(call.operation, reason, &text);
            let (buckets, next) = parse_buckets(&text).map_err(bad)?;
            if let Some(next) = &next {
                trail = trail.step(buckets.first().map(|first| &first.name), next).map_err(bad)?;
            }
            all.extend(buckets);
            match next {
                Some(next) => after = Some(next),
                None => return Ok(all),
            }
        }
    }
}

/// Tries to reach the service's own host before the region is asked.
///
/// *Source:* they last about a second. *Applies:* to the list of all buckets.
const ATTEMPTS_AT_SERVICE: u32 = 5;

const ITSELF: &str = "its next page is the page itself";

fn outside(key: &str, prefix: &str) -> String {
    format!("it holds `{key}`, which does not begin with the prefix `{prefix}` that was asked for")
}

fn token_text(token: &PageToken) -> &str {
    match token {
        PageToken::Continuation(text) | PageToken::Marker(text) => text,
        PageToken::Levels(_) | PageToken::Traced(_) => "",
    }
}

/// Where to go on behind a page that began with `first`, unless that leads nowhere.
pub(super) fn further(
    this: Option<&KeyMarker>,
    first: Option<&impl Hash>,
    next: Option<KeyMarker>,
) -> Result<Option<KeyMarker>, String> {
    let Some(next) = next else { return Ok(None) };
    if this.is_some_and(|this| (&this.key, &this.id) == (&next.key, &next.id)) {
        return Err(ITSELF.to_owned());
    }
    let trail = this.map(|this| this.trail.clone()).unwrap_or_default();
    let trail = trail.step(first, &(&next.key, &next.id))?;
    Ok(Some(KeyMarker { trail, ..next }))
}

fn listing<'a>(operation: &'static str, request: &'a ListRequest) -> Call<'a> {
    let mut call = Call::new(operation, Method::GET, &request.bucket, "").query("encoding-type", "url");
    if !request.prefix.is_empty() {
        call = call.query("prefix", request.prefix.as_str());
    }
    if let Some(size) = request.page_size {
        call = call.query("max-keys", Cow::Owned(size.to_string()));
    }
    call.query_some("delimiter", request.delimiter.as_deref())
}

fn parse_listing(text: &str, form: KeyForm) -> Result<ListPage, String> {
    let mut page = ListPage::default();
    let mut entry = ObjectEntry::empty();
    let mut truncated = None;
    let mut complaint = Complaint::default();
    let (mut token, mut next_marker) = (None, None);
    let mut in_contents = false;
    xml::walk(text, |depth, item| match (depth, item) {
        (1, Item::Open("Contents")) => in_contents = true,
        (1, Item::Close("Contents")) => {
            in_contents = false;
            complaint.take(has_key(&entry.key));
            page.objects.push(std::mem::replace(&mut entry, ObjectEntry::empty()));
        }
        (1, Item::Leaf("IsTruncated", text)) => truncated = complaint.take(xml::boolean("IsTruncated", text)),
        (1, Item::Leaf("NextContinuationToken", text)) if !text.is_empty() => token = Some(text.to_owned()),
        (1, Item::Leaf("NextMarker", text)) if !text.is_empty() => next_marker = Some(form.read(text)),
        (2, Item::Leaf("Prefix", text)) if !in_contents => page.prefixes.push(form.read(text)),
        (2, Item::Leaf(name, text)) if in_contents => match name {
            "Key" => entry.key = form.read(text),
            "Size" => entry.size = complaint.take(size(text)).unwrap_or(0),
            "LastModified" => entry.last_modified = time::from_iso(text),
            "ETag" => entry.etag = bare_etag(text),
            "StorageClass" => text.clone_into(&mut entry.storage_class),
            _ => {}
        },
        _ => {}
    })?;
    complaint.raise()?;
    let named = token.map(PageToken::Continuation).or(next_marker.map(PageToken::Marker));
    match (truncated.ok_or(NO_END)?, named) {
        (true, Some(next)) => page.next = Some(next),
        (true, None) => page.next = Some(PageToken::Marker(last_name(&page)?)),
        (false, Some(_)) => return Err("it says that it is complete, and names a next page".to_owned()),
        (false, None) => {}
    }
    Ok(page)
}

/// The last name on a page of list version 1, which tells no marker without a delimiter, and some stores none at all. That
/// the listing goes on behind it is so only where names ascend.
fn last_name(page: &ListPage) -> Result<String, String> {
    let backwards = |before: &str, after: &str| format!("its keys go backwards: `{after}` comes behind `{before}`");
    if let Some(pair) = page.objects.windows(2).find(|pair| pair[1].key < pair[0].key) {
        return Err(backwards(&pair[0].key, &pair[1].key));
    }
    if let Some(pair) = page.prefixes.windows(2).find(|pair| pair[1] < pair[0]) {
        return Err(backwards(&pair[0], &pair[1]));
    }
    let names = [page.objects.last().map(|last| &last.key), page.prefixes.last()];
    names.into_iter().flatten().max().cloned().ok_or_else(|| NO_NEXT.to_owned())
}

fn has_key(key: &str) -> Result<(), String> {
    if key.is_empty() { Err("it holds an entry without a key".to_owned()) } else { Ok(()) }
}

fn size(text: &str) -> Result<u64, String> {
    text.trim().parse().map_err(|_| format!("{text:?} is not a size"))
}

impl ObjectEntry {
    fn empty() -> Self {
        Self { key: String::new(), size: 0, last_modified: None, etag: String::new(), storage_class: String::new() }
    }
}

fn parse_versions(text: &str, form: KeyForm) -> Result<VersionsPage, String> {
    let blank = || VersionEntry {
        key: String::new(),
        version: "null".to_owned(),
        latest: false,
        delete_marker: false,
        size: 0,
        last_modified: None,
        etag: String::new(),
        storage_class: String::new(),
    };
    let mut page = VersionsPage::default();
    let mut entry = blank();
    let (mut truncated, mut latest) = (None, None);
    let mut complaint = Complaint::default();
    let (mut next_key, mut next_version) = (None, String::new());
    xml::walk(text, |depth, item| match (depth, item) {
        (1, Item::Close(name @ ("Version" | "DeleteMarker"))) => {
            entry.delete_marker = name == "DeleteMarker";
            complaint.take(has_key(&entry.key));
            let told = latest
                .take()
                .ok_or_else(|| format!("it does not say whether a version of `{}` is the current one", entry.key));
            entry.latest = complaint.take(told).unwrap_or(true);
            page.versions.push(std::mem::replace(&mut entry, blank()));
        }
        (1, Item::Leaf("IsTruncated", text)) => truncated = complaint.take(xml::boolean("IsTruncated", text)),
        (1, Item::Leaf("NextKeyMarker", text)) if !text.is_empty() => next_key = Some(form.read(text)),
        (1, Item::Leaf("NextVersionIdMarker", text)) => text.clone_into(&mut next_version),
        (2, Item::Leaf(name, text)) => match name {
            "Key" => entry.key = form.read(text),
            "VersionId" => text.clone_into(&mut entry.version),
            "IsLatest" => latest = complaint.take(xml::boolean("IsLatest", text)),
            "Size" => entry.size = complaint.take(size(text)).unwrap_or(0),
            "LastModified" => entry.last_modified = time::from_iso(text),
            "ETag" => entry.etag = bare_etag(text),
            "StorageClass" => text.clone_into(&mut entry.storage_class),
            _ => {}
        },
        _ => {}
    })?;
    complaint.raise()?;
    match (truncated.ok_or(NO_END)?, next_key) {
        (true, Some(key)) => page.next = Some(KeyMarker::new(key, next_version)),
        (true, None) => return Err(NO_NEXT.to_owned()),
        (false, Some(_)) => return Err("it says that it is complete, and names a next page".to_owned()),
        (false, None) => {}
    }
    Ok(page)
}

/// A parameter and its value.
type NextBuckets = (&'static str, String);

/// Buckets, and the parameter that leads to the next page: a marker with COS, a token with AWS.
fn parse_buckets(text: &str) -> Result<(Vec<Bucket>, Option<NextBuckets>), String> {
    let blank = || Bucket { name: String::new(), created: None, region: None };
    let mut buckets = Vec::new();
    let mut bucket = blank();
    let (mut truncated, mut marker, mut token) = (None, None, None);
    let mut complaint = Complaint::default();
    xml::walk(text, |depth, item| match (depth, item) {
        (1, Item::Leaf("IsTruncated", text)) => truncated = complaint.take(xml::boolean("IsTruncated", text)),
        (1, Item::Leaf("NextMarker", text)) if !text.is_empty() => marker = Some(("marker", text.to_owned())),
        (1, Item::Leaf("ContinuationToken", text)) if !text.is_empty() => {
            token = Some(("continuation-token", text.to_owned()));
        }
        (2, Item::Close("Bucket")) => buckets.push(std::mem::replace(&mut bucket, blank())),
        (3, Item::Leaf(name, text)) => match name {
            "Name" => text.clone_into(&mut bucket.name),
            "CreationDate" | "CreateDate" => bucket.created = time::from_iso(text),
            // AWS says BucketRegion, COS says Location.
            "BucketRegion" | "Location" => bucket.region = Some(text.to_owned()),
            _ => {}
        },
        _ => {}
    })?;
    let last = || buckets.last().map(|last: &Bucket| ("marker", last.name.clone()));
    complaint.raise()?;
    // AWS tells a token alone.
    let next = match truncated {
        Some(true) => marker.or(token).or_else(last),
        Some(false) => token,
        None => token.or(marker),
    };
    Ok((buckets, next))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_of_version_two_is_read_whole() {
        let xml = "<ListBucketResult><Name>b</Name><Prefix>p/</Prefix><IsTruncated>true</IsTruncated>\
            <NextContinuationToken>tok</NextContinuationToken><EncodingType>url</EncodingType>\
            <Contents><Key>p/a+b%2B</Key><LastModified>2026-11-21T03:28:39.000Z</LastModified><ETag>&quot;e&quot;</ETag>\
            <Size>6</Size><StorageClass>STANDARD</StorageClass><Owner><ID>x</ID></Owner></Contents>\
            <CommonPrefixes><Prefix>p/d/</Prefix></CommonPrefixes></ListBucketResult>";
        let page = parse_listing(xml, KeyForm::of(xml)).expect("good page");
        assert_eq!(page.objects.len(), 1);
        assert_eq!((page.objects[0].key.as_str(), page.objects[0].size), ("p/a b+", 6));
        assert_eq!(page.objects[0].etag, "e");
        assert_eq!(page.prefixes, ["p/d/"]);
        assert_eq!(page.next, Some(PageToken::Continuation("tok".to_owned())));
        // As SeaweedFS 4.48 writes `p q/a b+`.
        let mixed = xml.replace("p/a+b%2B", "p%20q/a+b%2B");
        assert_eq!(parse_listing(&mixed, KeyForm::of(&mixed)).expect("good page").objects[0].key, "p q/a b+");
    }

    #[test]
    fn version_one_goes_on_behind_its_last_key() {
        let xml =
            "<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>a</Key></Contents></ListBucketResult>";
        let page = parse_listing(xml, KeyForm::of(xml)).expect("good page");
        assert_eq!(page.next, Some(PageToken::Marker("a".to_owned())));
        let lost = "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>";
        assert!(parse_listing(lost, KeyForm::of(lost)).is_err());
        let prefixes = "<ListBucketResult><IsTruncated>true</IsTruncated><CommonPrefixes><Prefix>a/</Prefix>\
            </CommonPrefixes><CommonPrefixes><Prefix>b/</Prefix></CommonPrefixes></ListBucketResult>";
        let page = parse_listing(prefixes, KeyForm::of(prefixes)).expect("good page");
        assert_eq!(page.next, Some(PageToken::Marker("b/".to_owned())));
        let backwards = xml.replace("</ListBucketResult>", "<Contents><Key>Z</Key></Contents></ListBucketResult>");
        let error = parse_listing(&backwards, KeyForm::of(&backwards)).expect_err("no place to go on");
        assert!(error.contains("`Z` comes behind `a`"), "{error}");
    }

    #[test]
    fn a_listing_is_complete_only_when_it_says_so() {
        let page = |inside: &str| {
            let xml = format!("<ListBucketResult>{inside}<Contents><Key>a</Key></Contents></ListBucketResult>");
            parse_listing(&xml, KeyForm::of(&xml))
        };
        let token = "<NextContinuationToken>t</NextContinuationToken>";
        for (told, truncated) in [("true", true), ("1", true), ("TRUE", true), ("false", false), ("0", false)] {
            let read = page(&format!("<IsTruncated>{told}</IsTruncated>")).expect(told);
            assert_eq!(read.next.is_some(), truncated, "{told}");
        }
        for told in ["", token, "<IsTruncated/>", "<IsTruncated>yes</IsTruncated>", "<IsTruncated>tru</IsTruncated>"] {
            assert!(page(told).is_err(), "{told}");
        }
        assert!(page(&format!("<IsTruncated>false</IsTruncated>{token}")).is_err());
        assert!(page("<IsTruncated>false</IsTruncated><NextMarker>m</NextMarker>").is_err());
        assert!(page("<IsTruncated>false</IsTruncated><NextMarker/>").is_ok());
        assert!(page("<IsTruncated>false</IsTruncated><Contents><Size>1</Size></Contents>").is_err(), "no key");
        assert!(page("<IsTruncated>false</IsTruncated><Contents><Key>k</Key><Size>a</Size></Contents>").is_err());
    }

    #[test]
    fn a_version_must_say_whether_it_is_the_current_one() {
        let page = |latest: &str| {
            let xml = format!(
                "<ListVersionsResult><IsTruncated>false</IsTruncated><Version><Key>k</Key><VersionId>v</VersionId>{latest}\
                 </Version></ListVersionsResult>"
            );
            parse_versions(&xml, KeyForm::of(&xml)).map(|page| page.versions[0].latest)
        };
        for (told, latest) in [("true", true), ("TRUE", true), ("1", true), ("false", false), ("0", false)] {
            assert_eq!(page(&format!("<IsLatest>{told}</IsLatest>")), Ok(latest), "{told}");
        }
        for told in ["", "<IsLatest/>", "<IsLatest>current</IsLatest>"] {
            assert!(page(told).is_err(), "{told}");
        }
    }

    #[test]
    fn versions_markers_and_bucket_locations_are_read() {
        let xml = "<ListVersionsResult><IsTruncated>false</IsTruncated><Version><Key>k</Key><VersionId>v1</VersionId><IsLatest>false</IsLatest>\
            <Size>3</Size></Version><DeleteMarker><Key>k</Key><VersionId>v2</VersionId><IsLatest>true</IsLatest>\
            </DeleteMarker></ListVersionsResult>";
        let page = parse_versions(xml, KeyForm::of(xml)).expect("good page");
        assert_eq!(page.versions.len(), 2);
        assert!(!page.versions[0].delete_marker && page.versions[1].delete_marker && page.versions[1].latest);
        let cos = "<ListAllMyBucketsResult><Owner><ID>1</ID></Owner><Buckets><Bucket><Name>b-1</Name>\
            <Location>ap-beijing</Location><CreationDate>2026-11-21T03:28:39Z</CreationDate></Bucket></Buckets>\
            </ListAllMyBucketsResult>";
        let (buckets, next) = parse_buckets(cos).expect("good answer");
        assert_eq!(next, None);
        assert_eq!((buckets[0].name.as_str(), buckets[0].region.as_deref()), ("b-1", Some("ap-beijing")));
        assert!(buckets[0].created.is_some());
        let page = |more: &str| cos.replace("<Buckets>", &format!("{more}<Buckets>"));
        let next = |more: &str| parse_buckets(&page(more)).expect("good answer").1;
        let marked = "<IsTruncated>true</IsTruncated><NextMarker>b-2</NextMarker>";
        assert_eq!(next(marked), Some(("marker", "b-2".to_owned())));
        assert_eq!(next("<IsTruncated>true</IsTruncated>"), Some(("marker", "b-1".to_owned())));
        assert_eq!(next("<ContinuationToken>t</ContinuationToken>"), Some(("continuation-token", "t".to_owned())));
    }
}
