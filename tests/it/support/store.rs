//! The embedded store of a test.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{AppName, BehaviorVersion, Credentials, Region, RequestChecksumCalculation};
use aws_sdk_s3::operation::head_object::HeadObjectOutput;
use aws_sdk_s3::types::{
    BucketVersioningStatus, ChecksumAlgorithm, CompletedMultipartUpload, CompletedPart, CreateBucketConfiguration, Tag,
    Tagging, VersioningConfiguration,
};
use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use cos::base::redact::Secret;
use cos::local::faults::{Fault, FaultPlan, Matcher, Recorded, Rule, RuleId};
use cos::local::look::{AwsLook, CosLook, CosLookRules, NativeKey};
use cos::local::{BODY_TIMEOUT, Body, BoxError, Handler, Server, Settings};
use futures_util::stream::{self, StreamExt};
use http::{Request, Response};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector as TcpConnector;
use hyper_util::rt::TokioExecutor;
use tempfile::TempDir;

use super::{BUCKET, KEY_ID, RUNTIME, SECRET};

/// How requests of the test itself are told from those of the binary.
const DIRECT: &str = "direct";

/// What a store looks like.
enum Look {
    Plain,
    Cos(CosLookRules),
    Aws,
}

/// An embedded store in a directory of its own. The test reaches it past all faults and looks by [`Store::get`] and its
/// like; the binary goes through them.
pub(crate) struct Store {
    pub(crate) server: Server,
    pub(crate) plan: FaultPlan,
    pub(crate) client: Client,
    _directory: TempDir,
}

impl Store {
    pub(crate) fn start() -> Self {
        Self::start_as(Look::Plain)
    }

    /// One that refuses and answers as Tencent COS does.
    pub(crate) fn with_cos_look() -> Self {
        Self::with_cos_rules(CosLookRules::default())
    }

    /// The same with some of its rules chosen.
    pub(crate) fn with_cos_rules(rules: CosLookRules) -> Self {
        let native = Some(NativeKey { id: KEY_ID.to_owned(), key: Secret::new(SECRET) });
        Self::start_as(Look::Cos(CosLookRules { native, ..rules }))
    }

    /// One that answers of regions as Amazon S3 does, by its host names.
    pub(crate) fn with_aws_look() -> Self {
        Self::start_as(Look::Aws)
    }

    fn start_as(look: Look) -> Self {
        let cos_look = matches!(look, Look::Cos(_));
        let directory = tempfile::tempdir().expect("a temporary directory");
        let plan = FaultPlan::new();
        let settings = Settings {
            directory: directory.path().to_owned(),
            port: 0,
            access_key: KEY_ID.to_owned(),
            secret_key: Secret::new(SECRET),
            region: if cos_look { "ap-guangzhou" } else { "us-east-1" }.to_owned(),
            crc64_headers: cos_look,
            body_timeout: BODY_TIMEOUT,
        };
        let layers = |core: Arc<dyn Handler>| -> Arc<dyn Handler> {
            let looked = match look {
                Look::Plain => Arc::clone(&core),
                Look::Cos(rules) => CosLook::with(Arc::clone(&core), rules),
                Look::Aws => AwsLook::wrap(Arc::clone(&core)),
            };
            Arc::new(Bypass { core, outer: plan.wrap(looked) })
        };
        let server = RUNTIME.block_on(async {
            let server = Server::start_with(settings, layers).await.expect("the store starts");
            server.create_bucket_if_missing(BUCKET).await.expect("a bucket");
            server
        });
        let client = client(&server);
        Self { server, plan, client, _directory: directory }
    }

    /// Carries requests of the test's own.
    pub(crate) fn run<F: Future>(&self, requests: F) -> F::Output {
        RUNTIME.block_on(requests)
    }

    pub(crate) fn url(&self) -> String {
        self.server.endpoint_url()
    }

    /// Adds a rule: this fault for every matching request.
    pub(crate) fn spoil(&self, matcher: Matcher, fault: Fault) -> RuleId {
        self.plan.add(Rule::new(matcher, fault))
    }

    /// Adds a rule that hits once.
    pub(crate) fn spoil_once(&self, matcher: Matcher, fault: Fault) -> RuleId {
        self.plan.add(Rule::new(matcher, fault).times(1))
    }

    /// The requests of the binary so far.
    pub(crate) fn requests(&self) -> Vec<Recorded> {
        self.plan.requests()
    }

    /// How many requests of the binary have a parameter of this name in their query.
    pub(crate) fn count_with(&self, query: &str) -> usize {
        self.requests().iter().filter(|request| request.has_query(query)).count()
    }

    /// Waits until so many requests that `wanted` describes have arrived.
    pub(crate) fn await_requests(&self, count: usize, wanted: impl Fn(&Recorded) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(60);
        while self.requests().iter().filter(|request| wanted(request)).count() < count {
            assert!(Instant::now() < deadline, "only these came: {:?}", self.requests());
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    pub(crate) fn make_bucket(&self, bucket: &str) {
        RUNTIME.block_on(self.client.create_bucket().bucket(bucket).send()).expect("made");
    }

    /// Makes a bucket in a region of its own.
    pub(crate) fn make_bucket_in(&self, bucket: &str, region: &str) {
        let place = CreateBucketConfiguration::builder().location_constraint(region.into()).build();
        let create = self.client.create_bucket().bucket(bucket).create_bucket_configuration(place);
        RUNTIME.block_on(create.send()).expect("made");
    }

    /// The region of a bucket.
    pub(crate) fn region_of(&self, bucket: &str) -> String {
        let answer = RUNTIME.block_on(self.client.head_bucket().bucket(bucket).send()).expect("there");
        answer.bucket_region.expect("told")
    }

    /// The object's bytes in a bucket of this name, when there is one.
    pub(crate) fn find_in(&self, bucket: &str, key: &str) -> Option<Vec<u8>> {
        RUNTIME.block_on(async {
            let answer = self.client.get_object().bucket(bucket).key(key).send().await.ok()?;
            Some(answer.body.collect().await.expect("whole").to_vec())
        })
    }

    pub(crate) fn remove_bucket(&self, bucket: &str) {
        RUNTIME.block_on(self.client.delete_bucket().bucket(bucket).send()).expect("removed");
    }

    pub(crate) fn buckets(&self) -> Vec<String> {
        let answer = RUNTIME.block_on(self.client.list_buckets().send()).expect("listed");
        answer.buckets().iter().filter_map(|bucket| bucket.name().map(str::to_owned)).collect()
    }

    pub(crate) fn put(&self, key: &str, bytes: impl Into<Vec<u8>>) {
        self.put_in(BUCKET, key, bytes);
    }

    pub(crate) fn put_in(&self, bucket: &str, key: &str, bytes: impl Into<Vec<u8>>) {
        let put = self.client.put_object().bucket(bucket).key(key).body(bytes.into().into());
        RUNTIME.block_on(put.send()).unwrap_or_else(|error| panic!("{key:?} is stored: {error:?}"));
    }

    /// Stores an object in parts, as tools do that send a checksum with each.
    pub(crate) fn put_in_parts(&self, key: &str, bytes: &[u8], part_size: usize, algorithm: ChecksumAlgorithm) {
        RUNTIME.block_on(async {
            let create = self.client.create_multipart_upload().bucket(BUCKET).key(key);
            let begun = create.checksum_algorithm(algorithm.clone()).send().await.expect("begun");
            let id = begun.upload_id.expect("an id");
            let mut upload = CompletedMultipartUpload::builder();
            for (number, part) in (1..).zip(bytes.chunks(part_size)) {
                let send = self.client.upload_part().bucket(BUCKET).key(key).upload_id(&id).part_number(number);
                let send = send.checksum_algorithm(algorithm.clone()).body(part.to_vec().into());
                let sent = send.send().await.expect("sent");
                upload = upload.parts(
                    CompletedPart::builder()
                        .part_number(number)
                        .set_e_tag(sent.e_tag)
                        .set_checksum_crc32(sent.checksum_crc32)
                        .set_checksum_sha256(sent.checksum_sha256)
                        .build(),
                );
            }
            let complete = self.client.complete_multipart_upload().bucket(BUCKET).key(key).upload_id(&id);
            complete.multipart_upload(upload.build()).send().await.expect("completed");
        });
    }

    /// Stores many objects, several at a time.
    pub(crate) fn put_all(&self, keys: impl IntoIterator<Item = String>, bytes: &'static [u8]) {
        let all = stream::iter(keys).for_each_concurrent(32, |key| async move {
            let put = self.client.put_object().bucket(BUCKET).key(&key).body(bytes.to_vec().into());
            put.send().await.unwrap_or_else(|error| panic!("{key:?} is stored: {error:?}"));
        });
        RUNTIME.block_on(all);
    }

    pub(crate) fn get(&self, key: &str) -> Vec<u8> {
        self.find(key).unwrap_or_else(|| panic!("{key:?} is there"))
    }

    /// The object's bytes, when there is one.
    pub(crate) fn find(&self, key: &str) -> Option<Vec<u8>> {
        RUNTIME.block_on(async {
            let answer = self.client.get_object().bucket(BUCKET).key(key).send().await.ok()?;
            Some(answer.body.collect().await.expect("whole").to_vec())
        })
    }

    pub(crate) fn head(&self, key: &str) -> HeadObjectOutput {
        RUNTIME.block_on(self.client.head_object().bucket(BUCKET).key(key).send()).expect("there")
    }

    /// Gives an object these tags.
    pub(crate) fn tag(&self, key: &str, tags: &[(&str, &str)]) {
        let tags = tags.iter().map(|(key, value)| Tag::builder().key(*key).value(*value).build().expect("whole"));
        let tagging = Tagging::builder().set_tag_set(Some(tags.collect())).build().expect("whole");
        let put = self.client.put_object_tagging().bucket(BUCKET).key(key).tagging(tagging);
        RUNTIME.block_on(put.send()).expect("tagged");
    }

    /// The tags of an object in order.
    pub(crate) fn tags(&self, key: &str) -> Vec<(String, String)> {
        let get = self.client.get_object_tagging().bucket(BUCKET).key(key).send();
        let answer = RUNTIME.block_on(get).expect("there");
        let mut tags: Vec<_> =
            answer.tag_set().iter().map(|tag| (tag.key().to_owned(), tag.value().to_owned())).collect();
        tags.sort();
        tags
    }

    pub(crate) fn keys(&self) -> Vec<String> {
        self.keys_in(BUCKET)
    }

    pub(crate) fn keys_in(&self, bucket: &str) -> Vec<String> {
        RUNTIME.block_on(async {
            let (mut keys, mut token) = (Vec::new(), None);
            loop {
                let list = self.client.list_objects_v2().bucket(bucket).set_continuation_token(token);
                let page = list.send().await.expect("listed");
                keys.extend(page.contents().iter().filter_map(|object| object.key().map(str::to_owned)));
                token = page.next_continuation_token;
                if token.is_none() {
                    return keys;
                }
            }
        })
    }

    /// How many multipart uploads are unfinished.
    pub(crate) fn open_uploads(&self) -> usize {
        let list = self.client.list_multipart_uploads().bucket(BUCKET).send();
        RUNTIME.block_on(list).expect("listed").uploads().len()
    }

    /// How many parts of unfinished uploads there are.
    pub(crate) fn open_parts(&self) -> usize {
        RUNTIME.block_on(async {
            let open = self.client.list_multipart_uploads().bucket(BUCKET).send().await.expect("listed");
            let mut parts = 0;
            for upload in open.uploads() {
                let list = self.client.list_parts().bucket(BUCKET).set_key(upload.key.clone());
                parts += list.set_upload_id(upload.upload_id.clone()).send().await.expect("listed").parts().len();
            }
            parts
        })
    }

    /// Throws all unfinished uploads away.
    pub(crate) fn abort_uploads(&self) {
        RUNTIME.block_on(async {
            let open = self.client.list_multipart_uploads().bucket(BUCKET).send().await.expect("listed");
            for upload in open.uploads() {
                let abort = self.client.abort_multipart_upload().bucket(BUCKET);
                let abort = abort.set_key(upload.key.clone()).set_upload_id(upload.upload_id.clone());
                abort.send().await.expect("aborted");
            }
        });
    }

    /// Begins a multipart upload and leaves it.
    pub(crate) fn begin_upload(&self, bucket: &str, key: &str) {
        RUNTIME.block_on(async {
            let begun = self.client.create_multipart_upload().bucket(bucket).key(key).send().await.expect("begun");
            let part = self.client.upload_part().bucket(bucket).key(key).set_upload_id(begun.upload_id);
            part.part_number(1).body(b"a part".to_vec().into()).send().await.expect("sent");
        });
    }

    pub(crate) fn keep_versions(&self, bucket: &str) {
        let on = VersioningConfiguration::builder().status(BucketVersioningStatus::Enabled).build();
        let put = self.client.put_bucket_versioning().bucket(bucket).versioning_configuration(on);
        RUNTIME.block_on(put.send()).expect("switched on");
    }

    /// Removes an object, which leaves a marker in a bucket with versions.
    pub(crate) fn delete(&self, bucket: &str, key: &str) {
        RUNTIME.block_on(self.client.delete_object().bucket(bucket).key(key).send()).expect("removed");
    }

    /// Versions and delete markers of a bucket.
    pub(crate) fn history(&self, bucket: &str) -> usize {
        let page = RUNTIME.block_on(self.client.list_object_versions().bucket(bucket).send()).expect("listed");
        page.versions().len() + page.delete_markers().len()
    }
}

/// Lets the test's own requests past the layers.
struct Bypass {
    core: Arc<dyn Handler>,
    outer: Arc<dyn Handler>,
}

impl Handler for Bypass {
    fn handle(
        &self,
        request: Request<Body>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Body>, BoxError>> + Send + '_>> {
        let agents = request.headers().values();
        let direct = agents.filter_map(|value| value.to_str().ok()).any(|value| value.contains("app/direct"));
        if direct { self.core.handle(request) } else { self.outer.handle(request) }
    }
}

fn client(server: &Server) -> Client {
    let pool = legacy::Client::builder(TokioExecutor::new()).build(TcpConnector::new());
    let connector = SharedHttpConnector::new(Pool(Arc::new(pool)));
    let config = aws_sdk_s3::Config::builder()
        .behavior_version(BehaviorVersion::v2026_01_12())
        .app_name(AppName::new(DIRECT).expect("a plain word"))
        .region(Region::new("us-east-1"))
        .endpoint_url(server.endpoint_url())
        .force_path_style(true)
        .credentials_provider(Credentials::new(KEY_ID, SECRET, None, None, "tests"))
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
        .retry_config(aws_sdk_s3::config::retry::RetryConfig::disabled())
        .http_client(http_client_fn(move |_, _| connector.clone()))
        .build();
    Client::from_conf(config)
}

#[derive(Debug, Clone)]
struct Pool(Arc<legacy::Client<TcpConnector, SdkBody>>);

impl HttpConnector for Pool {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let pool = Arc::clone(&self.0);
        HttpConnectorFuture::new(async move {
            let request = request.try_into_http1x().map_err(|error| ConnectorError::user(error.into()))?;
            let response = pool.request(request).await.map_err(|error| ConnectorError::io(error.into()))?;
            let response = response.map(SdkBody::from_body_1_x);
            HttpResponse::try_from(response).map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}
