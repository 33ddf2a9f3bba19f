//! A look at the endpoint that needs no keys: is it reached, and what time is it there?

use std::io;
use std::net::{IpAddr, Ipv4Addr};
use std::time::{Duration, Instant};

use http::header::{HOST, PROXY_AUTHORIZATION, SERVER, USER_AGENT as UA};
use http::{HeaderValue, Request, Uri};
use jiff::{SignedDuration, Timestamp};

use crate::base::time::from_http;
use crate::store::StoreError;

use super::connect::{BodyFault, WireBody};
use super::proxy::is_loopback_name;
use super::send::{Activity, Wire, lost};
use super::{USER_AGENT, answer};

const OPERATION: &str = "a request without keys";

/// How an endpoint answered a request without keys. Any status shows that it is there.
#[derive(Clone, Debug)]
pub struct Reached {
    /// From the look-up of the name to the answer's head.
    pub took: Duration,
    /// The status, which is 403 where nothing is public.
    pub status: u16,
    /// What it calls itself.
    pub server: Option<String>,
    /// How far its clock is ahead of this machine's, to the second; half of what the answer took is allowed for.
    pub clock: Option<SignedDuration>,
}

impl Wire {
    /// Asks the endpoint for its root without a signature, once.
    pub(in crate::store) async fn reach(&self) -> Result<Reached, StoreError> {
        let uri = self.root()?;
        let (activity, fault) = (std::sync::Arc::new(Activity::new()), BodyFault::default());
        let mut request = Request::new(WireBody::bytes(bytes::Bytes::new()));
        *request.uri_mut() = uri.clone();
        let headers = request.headers_mut();
        headers.insert(HOST, self.endpoint.host_header().clone());
        headers.insert(UA, HeaderValue::from_static(USER_AGENT));
        if let Some(authorization) = self.proxies.authorization(&uri) {
            headers.insert(PROXY_AUTHORIZATION, authorization);
        }
        let started = Instant::now();
        let answered = self.watch_for_stall(self.client.request(request), &activity).await;
        let took = started.elapsed();
        let response = match answered {
            Some(Ok(response)) => response,
            Some(Err(error)) => return Err(lost(OPERATION, self.endpoint(), error, &fault)),
            None => {
                let endpoint = self.endpoint().to_owned();
                return Err(StoreError::Stalled { operation: OPERATION, endpoint, idle: self.read_timeout });
            }
        };
        let theirs = answer::text(response.headers(), "date").and_then(from_http);
        let half = SignedDuration::try_from(took / 2).unwrap_or_default();
        Ok(Reached {
            took,
            status: response.status().as_u16(),
            server: response.headers().get(SERVER).and_then(|name| name.to_str().ok()).map(str::to_owned),
            clock: theirs.map(|theirs| theirs.duration_since(Timestamp::now()) + half),
        })
    }

    /// The proxy that requests go through, without its password.
    pub(in crate::store) fn proxy(&self) -> Option<String> {
        let intercept = self.proxies.intercept(&self.root().ok()?)?;
        let uri = intercept.uri();
        Some(format!("{}://{}", uri.scheme_str().unwrap_or("http"), host_and_port(uri)))
    }

    /// The addresses of the endpoint, or of the proxy in front of it.
    pub(in crate::store) async fn addresses(&self) -> io::Result<(String, Vec<IpAddr>)> {
        let root = self.root().map_err(io::Error::other)?;
        let asked = self.proxies.intercept(&root).map_or(root, |proxy| proxy.uri().clone());
        let host = asked.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']').to_owned();
        if is_loopback_name(&host) {
            // As the connector does, which asks nobody for these.
            return Ok((host, vec![Ipv4Addr::LOCALHOST.into()]));
        }
        let default = if asked.scheme_str() == Some("https") { 443 } else { 80 };
        let port = asked.port_u16().unwrap_or(default);
        let found = tokio::net::lookup_host((host.as_str(), port)).await?.map(|address| address.ip()).collect();
        Ok((host, found))
    }

    fn root(&self) -> Result<Uri, StoreError> {
        let scheme = if self.endpoint.https() { "https" } else { "http" };
        let built = Uri::builder().scheme(scheme).authority(self.endpoint.authority().clone());
        let path = format!("{}/", self.endpoint.path());
        built.path_and_query(path).build().map_err(|error| StoreError::Setting(error.to_string()))
    }
}

fn host_and_port(uri: &Uri) -> String {
    let host = uri.host().unwrap_or_default();
    uri.port_u16().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}
