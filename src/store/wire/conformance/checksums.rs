//! The checksums that a user can choose, each in our words and in the SDK's.

use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{ChecksumAlgorithm as Theirs, ChecksumType, CompletedMultipartUpload, CompletedPart as Part};
use bytes::Bytes;

use crate::store::{
    Checksum, ChecksumAlgorithm, ChecksumChoice, CompleteRequest, CompletedPart, Digests, ObjectAttributes, ObjectId,
    ObjectStore, PartRequest, Payload, PutRequest, S3Store, StoreSettings, UploadId,
};

use super::{Addressing, Deviations, Pair, PoisonError, differences, sdk_client};

const BUCKET: &str = "bucket-1250000000";
const BODY: &[u8] = b"some bytes";

/// Sets the checksum of one algorithm on any builder of the SDK.
macro_rules! with_checksum {
    ($request:expr, $checksum:expr) => {{
        let (request, value) = ($request, $checksum.to_base64());
        match $checksum.algorithm() {
            ChecksumAlgorithm::Crc32 => request.checksum_crc32(value),
            ChecksumAlgorithm::Crc32c => request.checksum_crc32_c(value),
            ChecksumAlgorithm::Crc64Nvme => request.checksum_crc64_nvme(value),
            ChecksumAlgorithm::Sha1 => request.checksum_sha1(value),
            ChecksumAlgorithm::Sha256 => request.checksum_sha256(value),
        }
    }};
}

fn upload() -> UploadId {
    UploadId { object: ObjectId::new(BUCKET, "k"), id: "u".to_owned() }
}

async fn ours(store: &S3Store, name: &str, sum: Checksum) {
    let sha256 = ring::digest::digest(&ring::digest::SHA256, BODY).as_ref().try_into().ok();
    let digests = Digests { sha256, checksum: Some(sum), ..Digests::default() };
    let payload = Payload::bytes(Bytes::from_static(BODY), digests);
    let attributes = ObjectAttributes { content_type: Some("text/plain".into()), ..ObjectAttributes::default() };
    let put = PutRequest { object: ObjectId::new(BUCKET, "k"), attributes, only_if_absent: false };
    match name {
        "PutObject" => drop(store.put(&put, &payload).await.expect(name)),
        "CreateMultipartUpload" => drop(store.create_upload(&put).await.expect(name)),
        "UploadPart" => {
            drop(store.upload_part(&PartRequest { upload: upload(), number: 3 }, &payload).await.expect(name));
        }
        _ => {
            let part = CompletedPart { number: 1, etag: "a".to_owned(), crc64nvme: None, checksum: Some(sum) };
            let request = CompleteRequest {
                upload: upload(),
                parts: vec![part],
                crc64nvme: None,
                checksum: sum.algorithm().combines().then_some(sum),
                only_if_absent: false,
            };
            drop(store.complete_upload(&request).await.expect(name));
        }
    }
}

async fn theirs(sdk: &aws_sdk_s3::Client, name: &str, sum: Checksum) {
    let algorithm = Theirs::from(sum.algorithm().name());
    let combines = sum.algorithm().combines();
    // The SDK may dislike the short answer; what it sent is all that matters.
    match name {
        "PutObject" => {
            let put = sdk.put_object().bucket(BUCKET).key("k").content_type("text/plain");
            with_checksum!(put.body(ByteStream::from_static(BODY)), sum).send().await.ok();
        }
        "CreateMultipartUpload" => {
            let kind = if combines { ChecksumType::FullObject } else { ChecksumType::Composite };
            let create = sdk.create_multipart_upload().bucket(BUCKET).key("k").content_type("text/plain");
            create.checksum_algorithm(algorithm).checksum_type(kind).send().await.ok();
        }
        "UploadPart" => {
            let part = sdk.upload_part().bucket(BUCKET).key("k").upload_id("u").part_number(3);
            with_checksum!(part.body(ByteStream::from_static(BODY)), sum).send().await.ok();
        }
        _ => {
            let part = with_checksum!(Part::builder().part_number(1).e_tag("\"a\""), sum).build();
            let parts = CompletedMultipartUpload::builder().parts(part).build();
            let complete = sdk.complete_multipart_upload().bucket(BUCKET).key("k").upload_id("u");
            let complete = complete.multipart_upload(parts);
            let complete = match combines {
                true => with_checksum!(complete, sum).checksum_type(ChecksumType::FullObject),
                false => complete,
            };
            complete.send().await.ok();
        }
    }
}

#[tokio::test]
async fn every_checksum_that_can_be_chosen_is_sent_as_the_sdk_sends_it() {
    let mut faults = Vec::new();
    let mut deviations = Deviations::new();
    for algorithm in ChecksumAlgorithm::ALL.into_iter().filter(|one| *one != ChecksumAlgorithm::Crc64Nvme) {
        let sum = Checksum::new(algorithm, &[7; 32]).expect("long enough");
        let mut pair = Pair::new(Addressing::Path, "localhost").await;
        let settings = StoreSettings { checksum: ChecksumChoice::Checksum(algorithm), ..pair.ours.settings().clone() };
        pair.ours = S3Store::new(settings).expect("good settings");
        pair.theirs = sdk_client(&pair.ours);
        for (name, answer) in [
            ("PutObject", ""),
            (
                "CreateMultipartUpload",
                "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>",
            ),
            ("UploadPart", ""),
            ("CompleteMultipartUpload", "<CompleteMultipartUploadResult/>"),
        ] {
            *pair.canned.lock().unwrap_or_else(PoisonError::into_inner) = answer;
            let before = pair.server.seen().len();
            ours(&pair.ours, name, sum).await;
            theirs(&pair.theirs, name, sum).await;
            let seen = pair.server.seen().split_off(before);
            assert_eq!(seen.len(), 2, "{name}: one request from each");
            faults.extend(differences(name, (&seen[0], &seen[1]), &mut deviations));
        }
    }
    assert!(faults.is_empty(), "{} deviations:\n{}", faults.len(), faults.join("\n"));
}
