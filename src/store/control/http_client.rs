//! The wire's connections as the SDK wants to see them.

use aws_smithy_runtime_api::client::http::{
    HttpClient as SdkHttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use http_body_util::BodyExt;

use crate::store::StoreError;
use crate::store::wire::{HttpClient, Proxies, WireBody};

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
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Shared {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let Self { client, proxies } = self.clone();
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
            let response = client.request(request).await.map_err(|error| {
                if error.is_connect() {
                    ConnectorError::io(StoreError::Connect { endpoint, source: error.into() }.into())
                } else {
                    ConnectorError::io(
                        StoreError::Broken { operation: "the request", endpoint, source: error.into() }.into(),
                    )
                }
            })?;
            HttpResponse::try_from(response.map(SdkBody::from_body_1_x))
                .map_err(|error| ConnectorError::other(error.into(), None))
        })
    }
}
