//! What the embedded store refuses and keeps as S3 does, seen by other clients: an SDK, and requests made by hand.

use std::time::{Duration, SystemTime};

use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::presigning::PresigningConfig;
use aws_sdk_s3::types::{
    BucketCannedAcl, BucketLifecycleConfiguration, CompletedMultipartUpload, CompletedPart, CorsConfiguration,
    CorsRule, DefaultRetention, ExpirationStatus, LifecycleExpiration, LifecycleRule, LifecycleRuleFilter,
    ObjectAttributes, ObjectCannedAcl, ObjectLockConfiguration, ObjectLockEnabled, ObjectLockLegalHoldStatus,
    ObjectLockMode, ObjectLockRetention, ObjectLockRetentionMode, ObjectLockRule, PublicAccessBlockConfiguration,
    ServerSideEncryption, ServerSideEncryptionByDefault, ServerSideEncryptionConfiguration, ServerSideEncryptionRule,
};
use aws_sigv4::http_request::{PayloadChecksumKind, SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use cos::base::redact::Secret;
use cos::local::{BODY_TIMEOUT, Server, Settings};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{BUCKET, KEY_ID, MIB, SECRET, noise, stage};

/// The code of a refusal.
fn code<T: std::fmt::Debug, E: ProvideErrorMetadata, R>(outcome: Result<T, SdkError<E, R>>) -> String {
    match outcome {
        Ok(done) => panic!("not refused: {done:?}"),
        Err(error) => error.code().unwrap_or("none").to_owned(),
    }
}

/// A running store for requests made by hand.
struct Bare {
    server: Server,
    _directory: tempfile::TempDir,
}

impl Bare {
    async fn start(body_timeout: Duration) -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let settings = Settings {
            directory: directory.path().to_owned(),
            port: 0,
            access_key: KEY_ID.to_owned(),
            secret_key: Secret::new(SECRET),
            region: "us-east-1".to_owned(),
            crc64_headers: false,
            body_timeout,
        };
        let server = Server::start(settings).await.expect("it starts");
        server.create_bucket_if_missing(BUCKET).await.expect("a bucket");
        Self { server, _directory: directory }
    }

    /// The head of `PUT /shelf/k` with these headers, signed; the body as it is signed.
    fn head(&self, headers: &[(&str, &str)], body: SignableBody<'_>) -> String {
        let mut settings = SigningSettings::default();
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
        let identity = aws_credential_types::Credentials::new(KEY_ID, SECRET, None, None, "a test").into();
        let params = SigningParams::builder()
            .identity(&identity)
            .region("us-east-1")
            .name("s3")
            .time(SystemTime::now())
            .settings(settings)
            .build()
            .expect("all is given")
            .into();
        let uri = format!("{}/{BUCKET}/k", self.server.endpoint_url());
        let request = SignableRequest::new("PUT", uri, headers.iter().copied(), body).expect("a request");
        let (instructions, _) = sign(request, &params).expect("signed").into_parts();
        let mut head = format!("PUT /{BUCKET}/k HTTP/1.1\r\nhost: {}\r\n", self.server.address());
        for (name, value) in headers.iter().copied().chain(instructions.headers()) {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head
    }

    /// Sends the bytes and reads the answer; the connection stays open until then.
    async fn send(&self, request: String) -> String {
        let mut stream = TcpStream::connect(self.server.address()).await.expect("connected");
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answer = Vec::new();
        let read = async {
            let mut buffer = [0; 4096];
            while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                answer.extend_from_slice(&buffer[..count]);
                let text = String::from_utf8_lossy(&answer);
                if text.contains("</Error>") || text.starts_with("HTTP/1.1 200") && text.contains("\r\n\r\n") {
                    break;
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(20), read).await.expect("an answer");
        String::from_utf8_lossy(&answer).into_owned()
    }
}

fn assert_refused(answer: &str, status: u16, code: &str) {
    assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    assert!(answer.contains(&format!("<Code>{code}</Code>")), "{answer}");
}

#[tokio::test]
async fn what_must_be_signed_and_is_not_is_refused() {
    let store = Bare::start(BODY_TIMEOUT).await;
    let head = store.head(&[], SignableBody::Bytes(b"x"));
    let rest = "content-length: 1\r\n\r\nx";
    assert!(store.send(format!("{head}{rest}")).await.starts_with("HTTP/1.1 200 "));
    let answer = store.send(format!("{head}x-amz-acl: public-read\r\n{rest}")).await;
    assert_refused(&answer, 403, "AccessDenied");
    assert!(answer.contains("not signed: x-amz-acl"), "{answer}");
    let without_host = head.replace("SignedHeaders=host;", "SignedHeaders=");
    assert_ne!(without_host, head);
    assert_refused(&store.send(format!("{without_host}{rest}")).await, 403, "AccessDenied");
    let head = store.head(&[("content-md5", "")], SignableBody::Bytes(b"x"));
    assert_refused(&store.send(format!("{head}{rest}")).await, 400, "InvalidDigest");
}

#[test]
fn a_url_that_lives_longer_than_a_week_is_refused() {
    let (store, _home) = stage();
    let minute = PresigningConfig::expires_in(Duration::from_secs(60)).expect("a minute");
    let get = store.client.get_object().bucket(BUCKET).key("k").presigned(minute);
    let get = store.run(get).expect("signed").uri().to_owned();
    let target = get.split_once(&store.url()).expect("of this store").1.to_owned();
    let ask = |seconds: &str| {
        let target = target.replace("X-Amz-Expires=60", &format!("X-Amz-Expires={seconds}"));
        let request = format!("GET {target} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", store.server.address());
        let address = store.server.address();
        store.run(async move {
            let mut stream = TcpStream::connect(address).await.expect("connected");
            stream.write_all(request.as_bytes()).await.expect("sent");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.expect("an answer");
            answer
        })
    };
    assert_refused(&ask("60"), 404, "NoSuchKey");
    assert_refused(&ask("604801"), 400, "AuthorizationQueryParametersError");
    assert_refused(&ask("-1"), 400, "AuthorizationQueryParametersError");
    // A week is allowed, but it is not what was signed.
    assert_refused(&ask("604800"), 403, "SignatureDoesNotMatch");
}

#[tokio::test]
async fn a_chunked_body_that_breaks_off_between_two_chunks_is_not_stored() {
    let store = Bare::start(BODY_TIMEOUT).await;
    let headers =
        [("content-encoding", "aws-chunked"), ("x-amz-decoded-content-length", "5"), ("x-amz-trailer", "x-a")];
    let put = |body: &str| {
        let payload = SignableBody::Precomputed("STREAMING-UNSIGNED-PAYLOAD-TRAILER".to_owned());
        let head = store.head(&headers, payload);
        store.send(format!("{head}content-length: {}\r\n\r\n{body}", body.len()))
    };
    assert_refused(&put("5\r\nhello\r\n").await, 400, "IncompleteBody");
    assert!(put("5\r\nhello\r\n0\r\n\r\n").await.starts_with("HTTP/1.1 200 "));
}

#[tokio::test]
async fn a_body_that_stalls_is_given_up() {
    let store = Bare::start(Duration::from_millis(200)).await;
    for size in [10, 10_000_000] {
        let head = store.head(&[], SignableBody::UnsignedPayload);
        let answer = store.send(format!("{head}content-length: {size}\r\n\r\nhello")).await;
        assert_refused(&answer, 400, "RequestTimeout");
    }
}

fn part(number: i32, etag: Option<&str>) -> CompletedPart {
    CompletedPart::builder().part_number(number).set_e_tag(etag.map(str::to_owned)).build()
}

#[test]
fn an_upload_that_is_completed_again_is_answered_as_before() {
    let (store, _home) = stage();
    store.keep_versions(BUCKET);
    let client = &store.client;
    store.run(async {
        let upload = client.create_multipart_upload().bucket(BUCKET).key("k").send().await.expect("created");
        let upload = upload.upload_id().expect("an id");
        let send = async |number: i32, bytes: Vec<u8>| {
            let put = client.upload_part().bucket(BUCKET).key("k").upload_id(upload).part_number(number);
            let stored = put.body(bytes.into()).send().await.expect("stored");
            part(number, stored.e_tag())
        };
        let parts = [send(1, noise(5 * MIB, 1)).await, send(2, b"end".to_vec()).await];
        let complete = |parts: &[CompletedPart]| {
            let parts = CompletedMultipartUpload::builder().set_parts(Some(parts.to_vec())).build();
            let complete = client.complete_multipart_upload().bucket(BUCKET).key("k").upload_id(upload);
            complete.multipart_upload(parts).send()
        };
        let first = complete(&parts).await.expect("completed");
        client.put_object().bucket(BUCKET).key("k").body(b"newer".to_vec().into()).send().await.expect("stored");
        let second = complete(&parts).await.expect("answered as before");
        assert_eq!((first.e_tag(), first.version_id()), (second.e_tag(), second.version_id()));
        assert_eq!(first.checksum_crc64_nvme(), second.checksum_crc64_nvme());
        assert_eq!(code(complete(&parts[..1]).await), "NoSuchUpload");
        let id = first.version_id().expect("an id");
        client.delete_object().bucket(BUCKET).key("k").version_id(id).send().await.expect("deleted");
        assert_eq!(code(complete(&parts).await), "NoSuchUpload");
    });
    assert_eq!(store.get("k"), b"newer");
    assert_eq!(store.history(BUCKET), 1);
}

#[test]
fn a_page_of_versions_leads_on_when_its_last_version_is_gone() {
    let (store, _home) = stage();
    store.put("a", "unversioned");
    store.keep_versions(BUCKET);
    store.put("b", "1");
    store.put("b", "2");
    store.put("c", "1");
    let client = &store.client;
    store.run(async {
        let page = async |key: Option<String>, id: Option<String>| {
            let list = client.list_object_versions().bucket(BUCKET).max_keys(1);
            list.set_key_marker(key).set_version_id_marker(id).send().await.expect("a page")
        };
        let (mut key, mut id, mut seen) = (None, None, Vec::new());
        loop {
            let found = page(key, id).await;
            let version = found.versions().first().expect("one version");
            let (name, version_id) = (version.key().expect("a key"), version.version_id().expect("an id"));
            seen.push((name.to_owned(), version.is_latest() == Some(true)));
            client.delete_object().bucket(BUCKET).key(name).version_id(version_id).send().await.expect("deleted");
            (key, id) = (found.next_key_marker.clone(), found.next_version_id_marker.clone());
            if found.is_truncated != Some(true) {
                break;
            }
        }
        // The older version of `b` is the latest by then.
        let expected = ["a", "b", "b", "c"].map(|key| (key.to_owned(), true));
        assert_eq!(seen, expected);
        store.client.put_object().bucket(BUCKET).key("a").send().await.expect("stored");
        let found = page(Some("a".to_owned()), Some("null".to_owned())).await;
        assert_eq!(found.versions().len(), 1, "a marker without a place tells rather too much");
    });
}

#[test]
fn object_lock_keeps_its_rules() {
    let (store, _home) = stage();
    let client = &store.client;
    store.put("k", "x");
    store.run(async {
        let later = |seconds: u64| (SystemTime::now() + Duration::from_secs(seconds)).into();
        let retention = |mode: &str, seconds| {
            let built = ObjectLockRetention::builder().mode(ObjectLockRetentionMode::from(mode));
            built.retain_until_date(later(seconds)).build()
        };
        let retain = |bucket: &'static str, retention: ObjectLockRetention, bypass: bool| {
            let put = client.put_object_retention().bucket(bucket).key("k").retention(retention);
            put.bypass_governance_retention(bypass).send()
        };
        assert_eq!(code(retain(BUCKET, retention("GOVERNANCE", 60), false).await), "InvalidRequest");
        let get = client.get_object_retention().bucket(BUCKET).key("k").send().await;
        assert_eq!(code(get), "InvalidRequest");
        let held = client.put_object().bucket(BUCKET).key("k");
        let held = held.object_lock_legal_hold_status(ObjectLockLegalHoldStatus::On).send().await;
        assert_eq!(code(held), "InvalidRequest");

        let make = client.create_bucket().bucket("locked").object_lock_enabled_for_bucket(true);
        make.send().await.expect("made");
        let configure = |default: DefaultRetention| {
            let rule = ObjectLockRule::builder().default_retention(default).build();
            let configuration =
                ObjectLockConfiguration::builder().object_lock_enabled(ObjectLockEnabled::Enabled).rule(rule).build();
            client.put_object_lock_configuration().bucket("locked").object_lock_configuration(configuration).send()
        };
        let governance = || DefaultRetention::builder().mode(ObjectLockRetentionMode::Governance);
        assert_eq!(code(configure(governance().days(1).years(1).build()).await), "MalformedXML");
        assert_eq!(code(configure(governance().build()).await), "MalformedXML");
        assert_eq!(code(configure(governance().days(0).build()).await), "InvalidRetentionPeriod");
        let unknown = DefaultRetention::builder().mode("governance".into()).days(1).build();
        assert_eq!(code(configure(unknown).await), "MalformedXML");

        let put = client.put_object().bucket("locked").key("k").object_lock_mode(ObjectLockMode::Governance);
        let version = put.object_lock_retain_until_date(later(600)).send().await.expect("stored").version_id;
        let version = version.expect("an id");
        let shorter = retain("locked", retention("GOVERNANCE", 300), false).await;
        assert_eq!(code(shorter), "AccessDenied");
        let other_mode = retain("locked", retention("COMPLIANCE", 900), false).await;
        assert_eq!(code(other_mode), "AccessDenied");
        assert_eq!(code(retain("locked", retention("governance", 900), true).await), "MalformedXML");
        let past = ObjectLockRetention::builder().mode(ObjectLockRetentionMode::Governance);
        let past = past.retain_until_date(SystemTime::UNIX_EPOCH.into()).build();
        assert_eq!(code(retain("locked", past, true).await), "InvalidArgument");
        let half = ObjectLockRetention::builder().mode(ObjectLockRetentionMode::Governance).build();
        assert_eq!(code(retain("locked", half, true).await), "MalformedXML");
        retain("locked", retention("GOVERNANCE", 900), false).await.expect("longer is allowed");
        let delete = || client.delete_object().bucket("locked").key("k").version_id(&version);
        assert_eq!(code(delete().send().await), "AccessDenied");
        delete().bypass_governance_retention(true).send().await.expect("governance can be lifted");
    });
}

#[test]
fn a_customer_key_is_asked_for_and_a_default_encryption_applied() {
    let (store, _home) = stage();
    let client = &store.client;
    store.run(async {
        let key = |byte: u8| aws_smithy_types::base64::encode([byte; 32]);
        let md5 = |byte: u8| {
            use md5::{Digest, Md5};
            aws_smithy_types::base64::encode(Md5::digest([byte; 32]))
        };
        let put = |algorithm: &str, digest: String| {
            let put = client.put_object().bucket(BUCKET).key("k").sse_customer_algorithm(algorithm);
            put.sse_customer_key(key(1)).sse_customer_key_md5(digest).send()
        };
        assert_eq!(code(put("AES192", md5(1)).await), "InvalidEncryptionAlgorithmError");
        assert_eq!(code(put("AES256", md5(2)).await), "InvalidArgument");
        put("AES256", md5(1)).await.expect("stored");
        let get = |byte: u8| {
            let get = client.get_object().bucket(BUCKET).key("k").sse_customer_algorithm("AES256");
            get.sse_customer_key(key(byte)).sse_customer_key_md5(md5(byte)).send()
        };
        assert_eq!(code(client.get_object().bucket(BUCKET).key("k").send().await), "InvalidRequest");
        assert_eq!(code(get(2).await), "InvalidRequest");
        get(1).await.expect("the right key");
        let copy = || client.copy_object().bucket(BUCKET).key("copy").copy_source(format!("{BUCKET}/k"));
        assert_eq!(code(copy().send().await), "InvalidRequest");
        let with_key = copy().copy_source_sse_customer_algorithm("AES256").copy_source_sse_customer_key(key(1));
        with_key.copy_source_sse_customer_key_md5(md5(1)).send().await.expect("the right key");

        let default = ServerSideEncryptionByDefault::builder().sse_algorithm(ServerSideEncryption::Aes256).build();
        let rule = ServerSideEncryptionRule::builder();
        let rule = rule.apply_server_side_encryption_by_default(default.expect("an algorithm")).build();
        let rules = ServerSideEncryptionConfiguration::builder().rules(rule).build().expect("a rule");
        let encrypt = client.put_bucket_encryption().bucket(BUCKET).server_side_encryption_configuration(rules);
        encrypt.send().await.expect("set");
        let stored = client.put_object().bucket(BUCKET).key("plain").send().await.expect("stored");
        assert_eq!(stored.server_side_encryption(), Some(&ServerSideEncryption::Aes256));
        let head = client.head_object().bucket(BUCKET).key("plain").send().await.expect("there");
        assert_eq!(head.server_side_encryption(), Some(&ServerSideEncryption::Aes256));
    });
}

#[test]
fn what_an_acl_opens_to_all_needs_no_signature() {
    let (store, home) = stage();
    let client = &store.client;
    let anonymous = |words: &[&str]| home.cos([words, &["--no-sign-request"]].concat());
    store.put("closed", "closed");
    store.run(async {
        let put = client.put_object().bucket(BUCKET).key("open").acl(ObjectCannedAcl::PublicRead);
        put.body(b"open".to_vec().into()).send().await.expect("stored");
    });
    anonymous(&["cat", "cos://shelf/open"]).is(0, "open", "");
    anonymous(&["cat", "cos://shelf/closed"]).ends(1);
    anonymous(&["ls", "cos://shelf"]).ends(254);
    home.cos(["acl", "set", "public-read", "cos://shelf"]).ends(0);
    anonymous(&["ls", "cos://shelf"]).ends(0);
    home.file("f", "x");
    anonymous(&["cp", "f", "cos://shelf/written"]).ends(1);
    store.run(async {
        let block = PublicAccessBlockConfiguration::builder().ignore_public_acls(true).block_public_acls(true).build();
        let put = client.put_public_access_block().bucket(BUCKET).public_access_block_configuration(block);
        put.send().await.expect("set");
        let put = client.put_object().bucket(BUCKET).key("open").acl(ObjectCannedAcl::PublicRead).send().await;
        assert_eq!(code(put), "AccessDenied");
    });
    anonymous(&["cat", "cos://shelf/open"]).ends(1);
}

#[test]
fn an_owner_who_is_not_the_one_expected_is_refused() {
    let (store, _home) = stage();
    let list = |owner: &str| store.client.list_objects_v2().bucket(BUCKET).expected_bucket_owner(owner).send();
    store.run(list("local")).expect("the owner");
    assert_eq!(code(store.run(list("111122223333"))), "AccessDenied");
}

#[test]
fn a_delete_by_version_looks_at_that_version() {
    let (store, _home) = stage();
    store.keep_versions(BUCKET);
    let client = &store.client;
    store.run(async {
        let old = client.put_object().bucket(BUCKET).key("k").body(b"old".to_vec().into()).send().await;
        let old = old.expect("stored");
        client.put_object().bucket(BUCKET).key("k").send().await.expect("stored");
        let delete = || client.delete_object().bucket(BUCKET).key("k").version_id(old.version_id().expect("an id"));
        assert_eq!(code(delete().if_match("\"other\"").send().await), "PreconditionFailed");
        assert_eq!(code(delete().if_match_size(4).send().await), "PreconditionFailed");
        delete().if_match(old.e_tag().expect("an ETag")).if_match_size(3).send().await.expect("deleted");
        assert_eq!(
            code(client.delete_object().bucket(BUCKET).key("k").if_match_size(3).send().await),
            "PreconditionFailed"
        );
    });
}

#[test]
fn browsers_are_answered_by_the_rules_of_the_bucket() {
    let (store, _home) = stage();
    let client = &store.client;
    let rule = CorsRule::builder().allowed_methods("GET").allowed_origins("https://*.example").allowed_headers("x-a*");
    let rule = rule.expose_headers("ETag").max_age_seconds(5).build().expect("a rule");
    let rules = CorsConfiguration::builder().cors_rules(rule).build().expect("a configuration");
    store.run(async {
        client.put_bucket_cors().bucket(BUCKET).cors_configuration(rules).send().await.expect("set");
        client.put_bucket_acl().bucket(BUCKET).acl(BucketCannedAcl::PublicRead).send().await.expect("set");
    });
    let ask = |method: &str, headers: &str| {
        let address = store.server.address();
        let request = format!("{method} /{BUCKET} HTTP/1.1\r\nhost: {address}\r\n{headers}connection: close\r\n\r\n");
        store.run(async move {
            let mut stream = TcpStream::connect(address).await.expect("connected");
            stream.write_all(request.as_bytes()).await.expect("sent");
            let mut answer = String::new();
            stream.read_to_string(&mut answer).await.expect("an answer");
            answer
        })
    };
    let of_page = "origin: https://a.example\r\n";
    let answer = ask("GET", of_page);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("access-control-allow-origin: https://a.example\r\n"), "{answer}");
    assert!(answer.contains("access-control-expose-headers: ETag\r\n"), "{answer}");
    let other = ask("GET", "origin: https://a.example.org\r\n");
    assert!(other.starts_with("HTTP/1.1 200 ") && !other.contains("access-control"), "{other}");
    let allowed = format!("{of_page}access-control-request-method: GET\r\naccess-control-request-headers: X-Abc\r\n");
    let answer = ask("OPTIONS", &allowed);
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.contains("access-control-max-age: 5\r\n"), "{answer}");
    assert_refused(&ask("OPTIONS", &allowed.replace("GET", "PUT")), 403, "AccessForbidden");
    assert_refused(&ask("OPTIONS", of_page), 400, "BadRequest");
}

#[test]
fn a_lifecycle_that_cannot_be_meant_is_refused() {
    let (store, _home) = stage();
    let client = &store.client;
    store.run(async {
        let rule = |id: &str, status: &str, expiration: LifecycleExpiration| {
            let rule = LifecycleRule::builder().id(id).status(ExpirationStatus::from(status)).expiration(expiration);
            rule.filter(LifecycleRuleFilter::builder().prefix("a/").build()).build().expect("a rule")
        };
        let days = |days| LifecycleExpiration::builder().days(days).build();
        let put = |rules: Vec<LifecycleRule>| {
            let rules = BucketLifecycleConfiguration::builder().set_rules(Some(rules)).build().expect("rules");
            client.put_bucket_lifecycle_configuration().bucket(BUCKET).lifecycle_configuration(rules).send()
        };
        let noon = LifecycleExpiration::builder().date(aws_smithy_types::DateTime::from_secs(43_200)).build();
        assert_eq!(code(put(vec![rule("a", "enabled", days(1))]).await), "MalformedXML");
        assert_eq!(code(put(vec![rule("a", "Enabled", days(0))]).await), "InvalidArgument");
        assert_eq!(code(put(vec![rule("a", "Enabled", noon)]).await), "InvalidArgument");
        assert_eq!(code(put(vec![rule(&"a".repeat(256), "Enabled", days(1))]).await), "InvalidArgument");
        let twice = vec![rule("a", "Enabled", days(1)), rule("a", "Disabled", days(2))];
        assert_eq!(code(put(twice).await), "InvalidArgument");
        put(vec![rule("a", "Enabled", days(1)), rule("b", "Disabled", days(2))]).await.expect("well-formed");
    });
}

#[test]
fn the_attributes_of_an_object_tell_its_etag_without_quotes() {
    let (store, _home) = stage();
    store.put("k", "x");
    let get = store.client.get_object_attributes().bucket(BUCKET).key("k").object_attributes(ObjectAttributes::Etag);
    let told = store.run(get.send()).expect("told");
    assert_eq!(told.e_tag(), store.head("k").e_tag().map(|etag| etag.trim_matches('"')));
}
