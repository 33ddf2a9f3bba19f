//! Requests of the credentials room, sent by the HTTP client of the data path: the same TLS, proxies and name resolution.

use std::sync::OnceLock;
use std::time::Duration;

use bytes::Bytes;
use http::header::{HOST, HeaderName, HeaderValue, PROXY_AUTHORIZATION, RETRY_AFTER, USER_AGENT as UA};
use http::{Method, Uri};
use http_body_util::{BodyExt, Limited};

use crate::base::fault::chain;
use crate::credentials::{Answer, Exchange, Exchanging, NoAnswer, Request, Route};

use super::StoreError;
use super::wire::{ConnectSettings, HttpClient, Proxies, Tls, USER_AGENT, WireBody, build_client};

/// Largest answer that is read: credentials have some kilobytes.
const LIMIT: usize = 1 << 20;

/// Sends requests to token and metadata services. Nothing is prepared before the first one.
pub struct ServiceClient {
    tls: Tls,
    connect_timeout: Duration,
    /// By whether TLS is needed (reading the system's certificates takes milliseconds) and by route.
    clients: [OnceLock<(HttpClient, Proxies)>; 4],
}

impl ServiceClient {
    /// A client with these settings.
    pub fn new(tls: Tls, connect_timeout: Duration) -> Self {
        Self { tls, connect_timeout, clients: Default::default() }
    }

    fn client(&self, https: bool, route: Route) -> Result<&(HttpClient, Proxies), StoreError> {
        let place = &self.clients[usize::from(https) * 2 + usize::from(route == Route::Direct)];
        if let Some(client) = place.get() {
            return Ok(client);
        }
        let proxies = match route {
            Route::Usual => Proxies::from_env(),
            Route::Direct => Proxies::none(),
        };
        let client = build_client(&ConnectSettings {
            https,
            tls: self.tls.clone(),
            connect_timeout: self.connect_timeout,
            proxies: proxies.clone(),
        })?;
        Ok(place.get_or_init(|| (client, proxies)))
    }

    async fn exchange(&self, request: Request) -> Result<Answer, String> {
        let uri: Uri = request.url.parse().map_err(|_| format!("`{}` is no URL", request.url))?;
        let https = match (uri.scheme_str(), uri.host()) {
            (Some("https"), Some(_)) => true,
            (Some("http"), Some(_)) => false,
            _ => return Err(format!("`{}` is no http or https URL", request.url)),
        };
        let (client, proxies) = self.client(https, request.route).map_err(|error| chain(&error))?;
        let mut sent = http::Request::new(WireBody::bytes(Bytes::from(request.body)));
        *sent.method_mut() = request.method.parse().unwrap_or(Method::GET);
        let headers = sent.headers_mut();
        for (name, value) in &request.headers {
            let mut value =
                HeaderValue::from_str(value).map_err(|_| format!("the header `{name}` holds a line break"))?;
            value.set_sensitive(true);
            headers.insert(HeaderName::from_static(name), value);
        }
        let authority = uri.authority().map(|authority| authority.as_str()).unwrap_or_default();
        let default = if https { ":443" } else { ":80" };
        let host = authority.strip_suffix(default).unwrap_or(authority);
        headers.insert(HOST, HeaderValue::from_str(host).map_err(|_| format!("`{host}` is no host"))?);
        headers.insert(UA, HeaderValue::from_static(USER_AGENT));
        if let Some(authorization) = proxies.authorization(&uri) {
            headers.insert(PROXY_AUTHORIZATION, authorization);
        }
        *sent.uri_mut() = uri;
        let response = client.request(sent).await.map_err(|error| match error.is_connect() {
            true => format!("could not connect: {}", causes(&error)),
            false => format!("the connection broke: {}", causes(&error)),
        })?;
        let (parts, body) = response.into_parts();
        let date = parts.headers.get("date").and_then(|date| date.to_str().ok()).and_then(crate::base::time::from_http);
        let retry_after = parts.headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let body =
            Limited::new(body, LIMIT).collect().await.map_err(|error| format!("the answer broke off: {error}"))?;
        Ok(Answer {
            status: parts.status.as_u16(),
            date,
            retry_after: retry_after.map(Duration::from_secs),
            body: body.to_bytes().to_vec(),
        })
    }
}

/// What lies behind an error of the HTTP client, whose own text says nothing.
fn causes(error: &(dyn std::error::Error + 'static)) -> String {
    error.source().map_or_else(|| error.to_string(), chain)
}

impl Exchange for ServiceClient {
    fn send(&self, request: Request) -> Exchanging<'_> {
        Box::pin(async move {
            let patience = request.patience;
            match tokio::time::timeout(patience, self.exchange(request)).await {
                Ok(outcome) => outcome.map_err(NoAnswer),
                Err(_) => Err(NoAnswer(format!("no answer within {} s", patience.as_secs_f32()))),
            }
        })
    }
}
