//! The calls of the wire, each in our words and in the SDK's.

use std::future::Future;
use std::pin::Pin;

use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::{ByteStream, DateTime, DateTimeFormat};
use aws_sdk_s3::types::{
    ChecksumAlgorithm, ChecksumMode, ChecksumType, CompletedMultipartUpload, Delete, EncodingType,
    MetadataDirective as SdkDirective, ObjectCannedAcl, ObjectIdentifier, RequestPayer, ServerSideEncryption,
    StorageClass, Tagging, TaggingDirective,
};
use bytes::Bytes;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};

use crate::store::{
    CompleteRequest, CompletedPart, CopyRequest, CustomerKey, Digests, Encryption, GetRequest, HeaderText, KeyMarker,
    KeyVersion, ListRequest, MetadataDirective, ObjectAttributes, ObjectId, ObjectStore, PageToken, PartCopyRequest,
    PartRequest, Payer, Payload, PutRequest, RequestOptions, S3Store, UploadId, UploadsRequest, VersionsRequest,
};

type Sending = Pin<Box<dyn Future<Output = ()> + Send>>;

/// One call through either client.
pub(super) struct Call {
    pub(super) name: &'static str,
    /// The answer that both clients understand.
    pub(super) answer: &'static str,
    pub(super) ours: fn(S3Store, &'static str) -> Sending,
    pub(super) theirs: fn(Client, &'static str) -> Sending,
}

const BUCKET: &str = "bucket-1250000000";
const TYPE: &str = "text/plain; charset=utf-8";
const EXPIRES: &str = "Sat, 21 Nov 2026 03:28:39 GMT";
/// Runs of spaces and a tab: they are folded when they are signed.
const NOTE: &str = "two  spaces,   three\tand a tab";
const BODY: &[u8] = b"some bytes";
const CRC: u64 = 0x0123_4567_89AB_CDEF;
const CRC_BASE64: &str = "ASNFZ4mrze8=";
const UPLOAD: &str = "up+load/id==";
const VERSION: &str = "ver+sion/1=";

fn object(key: &str) -> ObjectId {
    ObjectId::new(BUCKET, key)
}

fn version(key: &str) -> ObjectId {
    ObjectId { version: Some(VERSION.to_owned()), ..object(key) }
}

fn upload(key: &str) -> UploadId {
    UploadId { object: object(key), id: UPLOAD.to_owned() }
}

fn attributes() -> ObjectAttributes {
    ObjectAttributes {
        content_type: Some(TYPE.into()),
        cache_control: Some("max-age=60, public".into()),
        content_disposition: Some("attachment; filename=\"報告 b.txt\"".into()),
        content_encoding: Some("gzip".into()),
        content_language: Some("de-DE".into()),
        expires: Some(EXPIRES.into()),
        acl: Some("public-read".to_owned()),
        grants: Vec::new(),
        website_redirect: Some("/elsewhere".into()),
        storage_class: Some("STANDARD_IA".to_owned()),
        metadata: vec![("note".to_owned(), NOTE.into()), ("Upper-Case".to_owned(), HeaderText::default())],
        tags: vec![("team".to_owned(), "a & b/c".to_owned()), ("stage".to_owned(), String::new())],
    }
}

fn payload() -> Payload {
    let digests =
        Digests { sha256: Some(Sha256::digest(BODY).into()), md5: None, crc64nvme: Some(CRC), checksum: None };
    Payload::bytes(Bytes::from_static(BODY), digests)
}

fn put(key: &str) -> PutRequest {
    PutRequest { object: object(key), attributes: attributes(), only_if_absent: false }
}

fn expires() -> DateTime {
    DateTime::from_str(EXPIRES, DateTimeFormat::HttpDate).expect("a date")
}

/// A copy's source as a user of the SDK has to write it.
fn source(key: &str) -> String {
    const KEEP: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'/');
    format!("source-bucket/{}?versionId={VERSION}", utf8_percent_encode(key, KEEP))
}

fn our_source(key: &str) -> ObjectId {
    ObjectId { bucket: "source-bucket".to_owned(), ..version(key) }
}

/// Adds the attributes to any builder of the SDK that has them.
macro_rules! with_attributes {
    ($request:expr) => {
        $request
            .content_type(TYPE)
            .cache_control("max-age=60, public")
            .content_disposition("attachment; filename=\"報告 b.txt\"")
            .content_encoding("gzip")
            .content_language("de-DE")
            .expires(expires())
            .acl(ObjectCannedAcl::PublicRead)
            .website_redirect_location("/elsewhere")
            .storage_class(StorageClass::StandardIa)
            .metadata("note", NOTE)
            .metadata("Upper-Case", "")
            .tagging("team=a%20%26%20b%2Fc&stage=")
    };
}

/// Our call must succeed. The SDK's may dislike the short answer; what it sent is all that matters.
macro_rules! call {
    ($name:literal, $answer:expr, |$store:ident, $key:ident| $ours:expr, |$sdk:ident, $sdk_key:ident| $theirs:expr) => {
        Call {
            name: $name,
            answer: $answer,
            ours: |$store, $key| {
                Box::pin(async move {
                    $ours.await.expect($name);
                })
            },
            theirs: |$sdk, $sdk_key| {
                Box::pin(async move {
                    $theirs.send().await.ok();
                })
            },
        }
    };
}

pub(super) const CALLS: &[Call] = &[
    call!(
        "ListObjectsV2",
        "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
        |store, key| store.list(&ListRequest {
            bucket: BUCKET.to_owned(),
            prefix: key.to_owned(),
            delimiter: Some(key.to_owned()),
            after: None,
            start_after: Some(key.to_owned()),
            page_size: Some(7),
        }),
        |sdk, key| sdk
            .list_objects_v2()
            .bucket(BUCKET)
            .prefix(key)
            .delimiter(key)
            .start_after(key)
            .max_keys(7)
            .encoding_type(EncodingType::Url)
    ),
    call!(
        "ListObjectsV2 next page",
        "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
        |store, key| store.list(&ListRequest {
            bucket: BUCKET.to_owned(),
            after: Some(PageToken::Continuation(key.to_owned())),
            start_after: Some("only the first page names it".to_owned()),
            ..ListRequest::default()
        }),
        |sdk, key| sdk.list_objects_v2().bucket(BUCKET).continuation_token(key).encoding_type(EncodingType::Url)
    ),
    call!(
        "ListObjects",
        "<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>",
        |store, key| store.list(&ListRequest {
            bucket: BUCKET.to_owned(),
            prefix: key.to_owned(),
            delimiter: Some("/".to_owned()),
            after: Some(PageToken::Marker(key.to_owned())),
            start_after: None,
            page_size: Some(7),
        }),
        |sdk, key| sdk
            .list_objects()
            .bucket(BUCKET)
            .prefix(key)
            .delimiter("/")
            .marker(key)
            .max_keys(7)
            .encoding_type(EncodingType::Url)
    ),
    call!(
        "ListObjectVersions",
        "<ListVersionsResult><IsTruncated>false</IsTruncated></ListVersionsResult>",
        |store, key| store.list_versions(&VersionsRequest {
            bucket: BUCKET.to_owned(),
            prefix: key.to_owned(),
            after: Some(KeyMarker::new(key, VERSION)),
        }),
        |sdk, key| sdk
            .list_object_versions()
            .bucket(BUCKET)
            .prefix(key)
            .key_marker(key)
            .version_id_marker(VERSION)
            .encoding_type(EncodingType::Url)
    ),
    call!("HeadObject", "", |store, key| store.head(&version(key)), |sdk, key| sdk
        .head_object()
        .bucket(BUCKET)
        .key(key)
        .version_id(VERSION)
        .checksum_mode(ChecksumMode::Enabled)),
    call!(
        "GetObject",
        "bytes",
        |store, key| store.get(&GetRequest {
            object: object(key),
            range: None,
            if_match: None,
            expected: Default::default()
        }),
        |sdk, key| sdk.get_object().bucket(BUCKET).key(key).checksum_mode(ChecksumMode::Enabled)
    ),
    call!(
        "GetObject of a range",
        "bytes",
        |store, key| store.get(&GetRequest {
            object: version(key),
            range: Some((0, 5)),
            if_match: Some("e".to_owned()),
            expected: Default::default()
        }),
        |sdk, key| sdk.get_object().bucket(BUCKET).key(key).version_id(VERSION).range("bytes=0-4").if_match("\"e\"")
    ),
    call!("PutObject", "", |store, key| store.put(&put(key), &payload()), |sdk, key| with_attributes!(
        sdk.put_object().bucket(BUCKET).key(key)
    )
    .body(ByteStream::from_static(BODY))
    .checksum_crc64_nvme(CRC_BASE64)),
    call!(
        "PutObject of nothing",
        "",
        |store, key| store.put(
            &PutRequest { object: object(key), attributes: ObjectAttributes::default(), only_if_absent: true },
            &Payload::bytes(Bytes::new(), Digests { sha256: Some(Sha256::digest(b"").into()), ..Digests::default() })
        ),
        |sdk, key| sdk.put_object().bucket(BUCKET).key(key).if_none_match("*")
    ),
    call!(
        "CopyObject",
        "<CopyObjectResult/>",
        |store, key| store.copy(&CopyRequest {
            source: our_source(key),
            if_match: Some("e".to_owned()),
            target: object(key),
            attributes: attributes(),
            directive: MetadataDirective::Replace,
            tags: MetadataDirective::Replace,
            only_if_absent: true,
        }),
        |sdk, key| with_attributes!(sdk.copy_object().bucket(BUCKET).key(key))
            .copy_source(source(key))
            .copy_source_if_match("\"e\"")
            .if_none_match("*")
            .metadata_directive(SdkDirective::Replace)
            .tagging_directive(TaggingDirective::Replace)
    ),
    call!("DeleteObject", "", |store, key| store.delete(&object(key)), |sdk, key| sdk
        .delete_object()
        .bucket(BUCKET)
        .key(key)),
    call!("DeleteObject of a version", "", |store, key| store.delete(&version(key)), |sdk, key| sdk
        .delete_object()
        .bucket(BUCKET)
        .key(key)
        .version_id(VERSION)),
    call!("DeleteObjects", "<DeleteResult/>", |store, key| delete_batch(store, key), |sdk, key| sdk
        .delete_objects()
        .bucket(BUCKET)
        .checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
        .delete(
            Delete::builder()
                .quiet(true)
                .objects(ObjectIdentifier::builder().key(key).build().expect("whole"))
                .objects(ObjectIdentifier::builder().key("<&>").version_id(VERSION).build().expect("whole"))
                .build()
                .expect("whole")
        )),
    call!("PutObject encrypted by the service", "", |store, key| put_encrypted(store, key), |sdk, key| sdk
        .put_object()
        .bucket(BUCKET)
        .key(key)
        .content_type(TYPE)
        .server_side_encryption(ServerSideEncryption::AwsKms)
        .ssekms_key_id("key/1")
        .request_payer(RequestPayer::Requester)
        .body(ByteStream::from_static(BODY))
        .checksum_crc64_nvme(CRC_BASE64)),
    call!("HeadObject with a key", "", |store, key| head_with_key(store, key), |sdk, key| sdk
        .head_object()
        .bucket(BUCKET)
        .key(key)
        .sse_customer_algorithm("AES256")
        .sse_customer_key(key_base64())
        .sse_customer_key_md5(key_md5())
        .checksum_mode(ChecksumMode::Enabled)),
    call!("UploadPart with a key", "", |store, key| upload_part_with_key(store, key), |sdk, key| sdk
        .upload_part()
        .bucket(BUCKET)
        .key(key)
        .upload_id(UPLOAD)
        .part_number(12)
        .sse_customer_algorithm("AES256")
        .sse_customer_key(key_base64())
        .sse_customer_key_md5(key_md5())
        .body(ByteStream::from_static(BODY))
        .checksum_crc64_nvme(CRC_BASE64)),
    call!("UploadPartCopy with keys", "<CopyPartResult/>", |store, key| copy_part_with_keys(store, key), |sdk, key| {
        sdk.upload_part_copy()
            .bucket(BUCKET)
            .key(key)
            .upload_id(UPLOAD)
            .part_number(3)
            .copy_source(source(key))
            .copy_source_range("bytes=5-14")
            .sse_customer_algorithm("AES256")
            .sse_customer_key(key_base64())
            .sse_customer_key_md5(key_md5())
            .copy_source_sse_customer_algorithm("AES256")
            .copy_source_sse_customer_key(key_base64())
            .copy_source_sse_customer_key_md5(key_md5())
            .request_payer(RequestPayer::Requester)
    }),
    call!("GetObjectTagging", "<Tagging/>", |store, key| store.tags(&version(key)), |sdk, key| sdk
        .get_object_tagging()
        .bucket(BUCKET)
        .key(key)
        .version_id(VERSION)),
    call!("PutObjectTagging", "", |store, key| set_tags(store, key), |sdk, key| sdk
        .put_object_tagging()
        .bucket(BUCKET)
        .key(key)
        .checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
        .tagging(Tagging::builder().tag_set(tag("a", "<&>")).tag_set(tag("b", "")).build().expect("whole"))),
    call!("ListBuckets", "<ListAllMyBucketsResult/>", |store, _key| store.list_buckets(), |sdk, _key| sdk
        .list_buckets()),
    call!(
        "CreateMultipartUpload",
        "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>",
        |store, key| store.create_upload(&put(key)),
        |sdk, key| with_attributes!(sdk.create_multipart_upload().bucket(BUCKET).key(key))
            .checksum_algorithm(ChecksumAlgorithm::Crc64Nvme)
            .checksum_type(ChecksumType::FullObject)
    ),
    call!(
        "UploadPart",
        "",
        |store, key| store.upload_part(&PartRequest { upload: upload(key), number: 12 }, &payload()),
        |sdk, key| sdk
            .upload_part()
            .bucket(BUCKET)
            .key(key)
            .upload_id(UPLOAD)
            .part_number(12)
            .body(ByteStream::from_static(BODY))
            .checksum_crc64_nvme(CRC_BASE64)
    ),
    call!(
        "UploadPartCopy",
        "<CopyPartResult/>",
        |store, key| store.copy_part(&PartCopyRequest {
            part: PartRequest { upload: upload(key), number: 3 },
            source: our_source(key),
            if_match: Some("e".to_owned()),
            range: (5, 10),
        }),
        |sdk, key| sdk
            .upload_part_copy()
            .bucket(BUCKET)
            .key(key)
            .upload_id(UPLOAD)
            .part_number(3)
            .copy_source(source(key))
            .copy_source_if_match("\"e\"")
            .copy_source_range("bytes=5-14")
    ),
    call!(
        "CompleteMultipartUpload",
        "<CompleteMultipartUploadResult/>",
        |store, key| store.complete_upload(&CompleteRequest {
            upload: upload(key),
            parts: vec![
                CompletedPart { number: 1, etag: "a".to_owned(), crc64nvme: Some(CRC), checksum: None },
                CompletedPart { number: 12, etag: "b".to_owned(), crc64nvme: None, checksum: None },
            ],
            crc64nvme: Some(CRC),
            checksum: None,
            only_if_absent: true,
        }),
        |sdk, key| sdk
            .complete_multipart_upload()
            .if_none_match("*")
            .bucket(BUCKET)
            .key(key)
            .upload_id(UPLOAD)
            .checksum_crc64_nvme(CRC_BASE64)
            .checksum_type(ChecksumType::FullObject)
            .multipart_upload(
                CompletedMultipartUpload::builder()
                    .parts(sdk_part(1, "\"a\"").checksum_crc64_nvme(CRC_BASE64).build())
                    .parts(sdk_part(12, "\"b\"").build())
                    .build()
            )
    ),
    call!("AbortMultipartUpload", "", |store, key| store.abort_upload(&upload(key)), |sdk, key| sdk
        .abort_multipart_upload()
        .bucket(BUCKET)
        .key(key)
        .upload_id(UPLOAD)),
    call!(
        "ListMultipartUploads",
        "<ListMultipartUploadsResult><IsTruncated>false</IsTruncated></ListMultipartUploadsResult>",
        |store, key| store.list_uploads(&UploadsRequest {
            bucket: BUCKET.to_owned(),
            prefix: key.to_owned(),
            after: Some(KeyMarker::new(key, UPLOAD)),
        }),
        |sdk, key| sdk
            .list_multipart_uploads()
            .bucket(BUCKET)
            .prefix(key)
            .key_marker(key)
            .upload_id_marker(UPLOAD)
            .encoding_type(EncodingType::Url)
    ),
    call!(
        "ListParts",
        "<ListPartsResult><IsTruncated>false</IsTruncated></ListPartsResult>",
        |store, key| store.list_parts(&upload(key), 7),
        |sdk, key| sdk.list_parts().bucket(BUCKET).key(key).upload_id(UPLOAD).part_number_marker("7")
    ),
];

async fn delete_batch(store: S3Store, key: &str) -> Result<(), crate::store::StoreError> {
    let objects = [
        KeyVersion { key: key.to_owned(), version: None },
        KeyVersion { key: "<&>".to_owned(), version: Some(VERSION.to_owned()) },
    ];
    store.delete_batch(BUCKET, &objects).await.map(drop)
}

fn key_base64() -> String {
    aws_smithy_types::base64::encode([b'k'; 32])
}

fn key_md5() -> String {
    aws_smithy_types::base64::encode(md5::Md5::digest([b'k'; 32]))
}

/// A store that is asked for all that concerns keys of the customer.
fn with_keys(store: &S3Store, payer: Payer) -> S3Store {
    let key = || Some(CustomerKey::new(&[b'k'; 32]).expect("32 bytes"));
    let options = RequestOptions { customer_key: key(), copy_source_key: key(), payer, ..RequestOptions::default() };
    store.asking(options).expect("loopback")
}

async fn put_encrypted(store: S3Store, key: &str) -> Result<(), crate::store::StoreError> {
    let encryption = Encryption { method: "aws:kms".to_owned(), kms_key: Some("key/1".to_owned()) };
    let options = RequestOptions { encryption: Some(encryption), payer: Payer::Requester, ..RequestOptions::default() };
    let attributes = ObjectAttributes { content_type: Some(TYPE.into()), ..ObjectAttributes::default() };
    let request = PutRequest { object: object(key), attributes, only_if_absent: false };
    store.asking(options)?.put(&request, &payload()).await.map(drop)
}

async fn head_with_key(store: S3Store, key: &str) -> Result<(), crate::store::StoreError> {
    with_keys(&store, Payer::Owner).head(&object(key)).await.map(drop)
}

async fn upload_part_with_key(store: S3Store, key: &str) -> Result<(), crate::store::StoreError> {
    let part = PartRequest { upload: upload(key), number: 12 };
    with_keys(&store, Payer::Owner).upload_part(&part, &payload()).await.map(drop)
}

async fn copy_part_with_keys(store: S3Store, key: &str) -> Result<(), crate::store::StoreError> {
    let request = PartCopyRequest {
        part: PartRequest { upload: upload(key), number: 3 },
        source: our_source(key),
        if_match: None,
        range: (5, 10),
    };
    with_keys(&store, Payer::Requester).copy_part(&request).await.map(drop)
}

async fn set_tags(store: S3Store, key: &str) -> Result<(), crate::store::StoreError> {
    let tags = [("a", "<&>"), ("b", "")].map(|(key, value)| (key.to_owned(), value.to_owned()));
    store.set_tags(&object(key), &tags).await
}

fn tag(key: &str, value: &str) -> aws_sdk_s3::types::Tag {
    aws_sdk_s3::types::Tag::builder().key(key).value(value).build().expect("whole")
}

fn sdk_part(number: i32, etag: &str) -> aws_sdk_s3::types::builders::CompletedPartBuilder {
    aws_sdk_s3::types::CompletedPart::builder().part_number(number).e_tag(etag)
}
