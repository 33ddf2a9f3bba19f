//! What one bucket allows and can do.

use bytes::Bytes;
use md5::{Digest, Md5};

use crate::base::random;
use crate::base::uri::ObjectUri;
use crate::report::{CheckListing, CheckRow, Verdict};
use crate::store::{
    Digests, KeyVersion, ListRequest, ObjectAttributes, ObjectId, ObjectStore, Payload, PutRequest, S3Store,
    StoreError, UploadsRequest, Versioning,
};

use super::habits::{self, Seen};
use super::{failed, ok, row, warn};

/// What the check of [`unfinished`] is called.
pub(in crate::cli::commands) const UNFINISHED: &str = "unfinished uploads";

/// What the probe holds.
const CONTENT: &[u8] = b"stored by `cos doctor --write`, which removes it\n";

/// Looks at a bucket: by reading, and with `write` by storing one object below the URI. Gives what was seen of the
/// store's habits, unless the bucket cannot be seen at all.
pub(super) async fn examine(store: &S3Store, uri: &ObjectUri, write: bool, listing: &mut CheckListing) -> Option<Seen> {
    let mut seen = Seen::default();
    let request = ListRequest {
        bucket: uri.bucket.clone(),
        prefix: uri.key.clone(),
        page_size: Some(1),
        ..ListRequest::default()
    };
    let there = match habits::addressing(store, &request, (&mut seen, listing)).await {
        Ok(there) => there,
        Err(error) => {
            let gone = error.code() == Some("NoSuchBucket");
            listing.check(failed("list", &error));
            if gone {
                return None;
            }
            store.clone()
        }
    };
    let store = &there;
    if seen.habits.addressing.is_some() {
        match store.list(&request).await {
            Ok(page) => {
                let some = if page.objects.is_empty() { "nothing there" } else { "there are objects" };
                listing.check(ok("list", format!("`{uri}` can be listed: {some}")));
            }
            Err(error) => listing.check(failed("list", &error)),
        }
        if !write {
            listing.check(habits::list_version(store, &request, &mut seen).await);
        }
    }
    listing.check(versioning(store, &uri.bucket).await);
    listing.check(unfinished(store, uri).await.unwrap_or_else(|error| unknown(UNFINISHED, &error)));
    if write {
        probe(store, uri, &mut seen, listing).await;
    } else {
        listing.check(row("write", Verdict::Skip, "--write stores a small object, looks at it and removes it"));
    }
    Some(seen)
}

async fn versioning(store: &S3Store, bucket: &str) -> CheckRow {
    const SUBJECT: &str = "versioning";
    match store.versioning(bucket).await {
        Ok(Versioning::Enabled) => ok(SUBJECT, "on: what is overwritten or removed is kept, and paid for"),
        Ok(Versioning::Suspended) => ok(SUBJECT, "suspended: old versions may lie there"),
        Ok(Versioning::Never) => ok(SUBJECT, "off: what is overwritten or removed is gone"),
        Err(error) => unknown(SUBJECT, &error),
    }
}

/// Uploads that nobody has ended below a prefix.
///
/// # Errors
/// Of the store, when it does not tell.
pub(in crate::cli::commands) async fn unfinished(store: &S3Store, uri: &ObjectUri) -> Result<CheckRow, StoreError> {
    let request = UploadsRequest { bucket: uri.bucket.clone(), prefix: uri.key.clone(), after: None };
    let page = store.list_uploads(&request).await?;
    if page.uploads.is_empty() {
        return Ok(ok(UNFINISHED, "none"));
    }
    let more = if page.next.is_some() { "more than " } else { "" };
    let found = format!("{more}{} below `{uri}`, whose parts are paid for", page.uploads.len());
    Ok(warn(UNFINISHED, found, format!("cos uploads abort {uri} --older-than 7d")))
}

/// Something that commands can do without.
fn unknown(subject: &'static str, error: &StoreError) -> CheckRow {
    CheckRow { verdict: Verdict::Warn, ..failed(subject, error) }
}

/// Stores an object, reads what the store tells of it, tries a condition, and removes it in a batch.
async fn probe(store: &S3Store, uri: &ObjectUri, seen: &mut Seen, listing: &mut CheckListing) {
    let directory = uri.key.rfind('/').map_or("", |slash| &uri.key[..=slash]);
    let key = format!("{directory}.cos-doctor-{:016x}", random::unique());
    let object = ObjectId::new(&uri.bucket, &key);
    let request =
        |only_if_absent| PutRequest { object: object.clone(), attributes: ObjectAttributes::default(), only_if_absent };
    let payload = payload(store);
    let stored = match store.put(&request(false), &payload).await {
        Ok(stored) => stored,
        Err(error) => {
            listing.check(failed("write", &error));
            return;
        }
    };
    listing.check(ok("write", format!("`{key}` could be stored")));
    match store.head(&object).await {
        Ok(head) if head.size == CONTENT.len() as u64 => listing.check(ok("read", "it is there, in full")),
        Ok(head) => {
            let found = format!("it has {} bytes, not {}", head.size, CONTENT.len());
            listing.check(row("read", Verdict::Fail, found));
        }
        Err(error) => listing.check(failed("read", &error)),
    }
    let alone =
        ListRequest { bucket: uri.bucket.clone(), prefix: key.clone(), page_size: Some(1), ..ListRequest::default() };
    listing.check(habits::list_version(store, &alone, seen).await);
    listing.check(proofs(&stored.proofs));
    seen.proofs(store, &stored.proofs, Md5::digest(CONTENT).into());
    listing.check(match store.put(&request(true), &payload).await {
        Err(error) if matches!(error.status(), Some(409 | 412)) => {
            seen.habits.conditional_writes = Some(true);
            ok("conditional write", "`If-None-Match: *` is obeyed")
        }
        Ok(_) => {
            seen.habits.conditional_writes = Some(false);
            let found =
                "`If-None-Match: *` is not obeyed: --no-overwrite looks first, and a writer between is overwritten";
            row("conditional write", Verdict::Ok, found)
        }
        Err(error) => unknown("conditional write", &error),
    });
    listing.check(removal(store, &object).await);
}

/// The content with the checksums that every store may be sent.
fn payload(store: &S3Store) -> Payload {
    let sends = store.profile().sends_crc64nvme();
    let crc64nvme = sends.then(|| crc_fast::checksum(crc_fast::CrcAlgorithm::Crc64Nvme, CONTENT));
    Payload::bytes(Bytes::from_static(CONTENT), Digests { crc64nvme, ..Digests::default() })
}

/// By what the store lets a copy be proved.
fn proofs(told: &crate::store::Proofs) -> CheckRow {
    const SUBJECT: &str = "proofs";
    let mut kinds = Vec::new();
    if told.crc64ecma.is_some() {
        kinds.push("CRC-64/ECMA");
    }
    if told.crc64nvme.is_some() {
        kinds.push("CRC-64/NVME");
    }
    let md5: [u8; 16] = Md5::digest(CONTENT).into();
    if told.md5() == Some(md5) {
        kinds.push("MD5 as ETag");
    }
    if kinds.is_empty() {
        let fix = "--checksum-algorithm chooses one that the store knows; without any, only sizes are compared";
        return warn(SUBJECT, "the store tells no checksum of what it holds", fix);
    }
    ok(SUBJECT, kinds.join(", "))
}

async fn removal(store: &S3Store, object: &ObjectId) -> CheckRow {
    const SUBJECT: &str = "batch removal";
    let key = KeyVersion { key: object.key.clone(), version: None };
    let refused = match store.delete_batch(&object.bucket, &[key]).await {
        Ok(failures) if failures.is_empty() => return ok(SUBJECT, "up to 1,000 keys in a request; the probe is gone"),
        Ok(failures) => format!("{}: {}", failures[0].code, failures[0].message),
        Err(error) => crate::base::fault::chain(&error),
    };
    match store.delete(object).await {
        Ok(()) => warn(SUBJECT, format!("refused ({refused}); the probe was removed by itself"), "let the keys delete"),
        Err(_) => {
            let fix = format!("remove cos://{}/{} with other keys", object.bucket, object.key);
            CheckRow { verdict: Verdict::Fail, ..warn(SUBJECT, format!("refused ({refused}); the probe is left"), fix) }
        }
    }
}
