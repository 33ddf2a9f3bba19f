//! The wire's connections as the SDK wants to see them.

use std::time::Duration;

use aws_smithy_runtime_api::client::http::{
    HttpClient as SdkHttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use http_body_util::BodyExt;

use crate::store::StoreError;
use crate::store::wire::{HttpClient, Proxies, WireBody, is_page, not_s3};

/// What this layer can say of the operation; [`super::Control`] knows its name.
const OPERATION: &str = "the request";

/// Sends the SDK's requests over the pool of the data path.
#[derive(Clone)]
pub(super) struct Shared {
    client: HttpClient,
    proxies: Proxies,
}

impl Shared {
    pub(super) fn new(client: HttpClient, proxies: Proxies) -> Self {
        Self { client, proxies }
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shared")
    }
}

impl SdkHttpClient for Shared {
    fn http_connector(&self, settings: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(Connector { shared: self.clone(), read_timeout: settings.read_timeout() })
    }
}

/// The pool as one client configuration uses it: the SDK leaves its read timeout to the connector.
#[derive(Clone, Debug)]
struct Connector {
    shared: Shared,
    read_timeout: Option<Duration>,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let Self { shared: Shared { client, proxies }, read_timeout } = self.clone();
        HttpConnectorFuture::new(async move {
            let endpoint = request.uri().split('?').next().unwrap_or_default().to_owned();
            let request = request.try_into_http1x().map_err(|error| ConnectorError::user(error.into()))?;
            let (mut parts, body) = request.into_parts();
            if let Some(authorization) = proxies.authorization(&parts.uri) {
                parts.headers.insert(http::header::PROXY_AUTHORIZATION, authorization);
            }
            // Control bodies are documents: all of them are in memory.
            let bytes = body.collect().await.map_err(ConnectorError::user)?.to_bytes();
            let request = http::Request::from_parts(parts, WireBody::bytes(bytes));
            let sent = client.request(request);
            let outcome = match read_timeout {
                Some(idle) => tokio::time::timeout(idle, sent).await.map_err(|_| {
                    let stalled = StoreError::Stalled { operation: OPERATION, endpoint: endpoint.clone(), idle };
                    ConnectorError::timeout(stalled.into())
                })?,
                None => sent.await,
            };
            let response = outcome.map_err(|error| {
                let lost = if error.is_connect() {
                    StoreError::Connect { endpoint: endpoint.clone(), source: error.into() }
                } else {
                    StoreError::Broken { operation: OPERATION, endpoint: endpoint.clone(), source: error.into() }
                };
                ConnectorError::io(lost.into())
            })?;
            // Some stores send every answer as `text/html`; one without a body is no page.
            let empty = http_body::Body::is_end_stream(response.body());
            if response.status().is_success() && !empty && is_page(response.headers()) {
                let status = response.status();
                let first =
                    response.into_body().frame().await.and_then(Result::ok).and_then(|frame| frame.into_data().ok());
                let text = String::from_utf8_lossy(&first.unwrap_or_default()).into_owned();
                let page = not_s3(OPERATION, &endpoint, status, "it is a web page".to_owned(), &text);
                return Err(ConnectorError::other(page.into(), None));
            }
            HttpResponse::try_from(response.map(SdkBody::from_body_1_x))
                .map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}
