//! The embedded store through real connections: an SDK client over a plain hyper connection, and hand-made requests.

mod durability;
mod history;
mod listing;
mod multipart;
mod objects;
mod wire;

use std::sync::Arc;

use aws_sdk_s3::Client;
use aws_sdk_s3::config::{BehaviorVersion, Credentials, Region, RequestChecksumCalculation};
use aws_sdk_s3::error::{ProvideErrorMetadata, SdkError};
use aws_sdk_s3::primitives::ByteStream;
use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector as TcpConnector;
use hyper_util::rt::TokioExecutor;
use tempfile::TempDir;

use super::{BODY_TIMEOUT, Server, Settings};
use crate::base::redact::Secret;

const ACCESS_KEY: &str = "AKEXAMPLE";
const SECRET_KEY: &str = "a secret of the tests";

/// A running store in a directory of its own, and a client for it.
struct Fixture {
    server: Server,
    client: Client,
    directory: TempDir,
}

fn settings(directory: &std::path::Path) -> Settings {
    Settings {
        directory: directory.to_owned(),
        port: 0,
        access_key: ACCESS_KEY.to_owned(),
        secret_key: Secret::new(SECRET_KEY),
        region: "us-east-1".to_owned(),
        crc64_headers: true,
        body_timeout: BODY_TIMEOUT,
    }
}

impl Fixture {
    /// A store with the bucket `bucket`.
    async fn start() -> Self {
        let directory = tempfile::tempdir().expect("a temporary directory");
        let server = Server::start(settings(directory.path())).await.expect("the store starts");
        server.create_bucket_if_missing("bucket").await.expect("a valid name");
        let client = client(&server, ACCESS_KEY, SECRET_KEY);
        Self { server, client, directory }
    }

    async fn put(&self, key: &str, body: impl Into<Vec<u8>>) -> String {
        let body = ByteStream::from(body.into());
        let output = self.client.put_object().bucket("bucket").key(key).body(body).send().await.expect("stored");
        output.e_tag.expect("an ETag")
    }

    async fn get(&self, key: &str) -> Vec<u8> {
        let output = self.client.get_object().bucket("bucket").key(key).send().await.expect("found");
        output.body.collect().await.expect("a whole body").to_vec()
    }

    async fn stop(self) -> TempDir {
        self.server.shutdown().await.expect("the store stops");
        self.directory
    }
}

/// The code of a refusal.
fn code<E: ProvideErrorMetadata, R>(error: &SdkError<E, R>) -> String {
    error.code().unwrap_or("none").to_owned()
}

fn client(server: &Server, access_key: &str, secret_key: &str) -> Client {
    let pool = legacy::Client::builder(TokioExecutor::new()).build(TcpConnector::new());
    let connector = SharedHttpConnector::new(Pool(Arc::new(pool)));
    let config = aws_sdk_s3::Config::builder()
        .behavior_version(BehaviorVersion::v2026_01_12())
        .region(Region::new("us-east-1"))
        .endpoint_url(server.endpoint_url())
        .force_path_style(true)
        .credentials_provider(Credentials::new(access_key, secret_key, None, None, "tests"))
        .request_checksum_calculation(RequestChecksumCalculation::WhenRequired)
        .retry_config(aws_sdk_s3::config::retry::RetryConfig::disabled())
        .http_client(http_client_fn(move |_, _| connector.clone()))
        .build();
    Client::from_conf(config)
}

type HyperPool = legacy::Client<TcpConnector, SdkBody>;

#[derive(Debug, Clone)]
struct Pool(Arc<HyperPool>);

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

/// Bytes that do not repeat every power of two.
fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from(at % 251).expect("below 251")).collect()
}
