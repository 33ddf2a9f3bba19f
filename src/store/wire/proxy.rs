//! Which proxy a request goes through, if any.

use std::net::IpAddr;
use std::sync::Arc;

use http::Uri;
use http::header::HeaderValue;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

/// The proxies that the environment names (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, either case).
#[derive(Clone, Debug)]
pub(in crate::store) struct Proxies(Arc<Matcher>);

impl Proxies {
    /// Reads the environment.
    pub(in crate::store) fn from_env() -> Self {
        Self(Arc::new(Matcher::from_env()))
    }

    /// No proxy for anything.
    pub(in crate::store) fn none() -> Self {
        Self(Arc::new(Matcher::builder().build()))
    }

    #[cfg(test)]
    pub(in crate::store) fn from_matcher(matcher: Matcher) -> Self {
        Self(Arc::new(matcher))
    }

    /// The proxy for `target`. A loopback endpoint is never reached through one (Go's and curl's habit), so the
    /// embedded store works behind any.
    pub(super) fn intercept(&self, target: &Uri) -> Option<Intercept> {
        if is_loopback(target.host().unwrap_or_default()) { None } else { self.0.intercept(target) }
    }

    /// The `Proxy-Authorization` that a request to `target` needs because a plain HTTP proxy reads it. With `https` the
    /// tunnel alone carries it.
    pub(in crate::store) fn authorization(&self, target: &Uri) -> Option<HeaderValue> {
        if target.scheme_str() != Some("http") {
            return None;
        }
        self.intercept(target)?.basic_auth().cloned()
    }
}

/// Whether a host is this machine, and no other.
pub(super) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    is_loopback_name(host) || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// `localhost` and every name under it.
pub(super) fn is_loopback_name(host: &str) -> bool {
    let name = host.trim_end_matches('.');
    let (under, last) = name.rsplit_once('.').map_or((true, name), |(rest, last)| (!rest.is_empty(), last));
    under && last.eq_ignore_ascii_case("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proxies() -> Proxies {
        let all = "http://user:word@proxy.example:3128";
        Proxies::from_matcher(Matcher::builder().all(all).no("inside.example,10.0.0.0/8").build())
    }

    fn through_proxy(url: &str) -> bool {
        proxies().intercept(&url.parse().expect("a URL")).is_some()
    }

    #[test]
    fn loopback_and_no_proxy_hosts_are_reached_directly() {
        for url in ["http://localhost:1", "http://b.localhost", "https://127.0.0.1:9", "http://[::1]:9/k"] {
            assert!(!through_proxy(url), "{url}");
        }
        for url in ["http://inside.example", "https://b.inside.example/k", "http://10.1.2.3"] {
            assert!(!through_proxy(url), "{url}");
        }
        for url in ["http://outside.example", "https://notlocalhost", "https://localhost.example", "http://11.1.2.3"] {
            assert!(through_proxy(url), "{url}");
        }
    }

    #[test]
    fn the_proxy_password_goes_only_where_the_proxy_reads_it() {
        let of = |url: &str| proxies().authorization(&url.parse().expect("a URL"));
        assert_eq!(
            of("http://outside.example").as_ref().map(HeaderValue::as_bytes),
            Some(b"Basic dXNlcjp3b3Jk".as_slice())
        );
        assert_eq!(of("https://outside.example"), None);
        assert_eq!(of("http://inside.example"), None);
        assert_eq!(of("http://localhost"), None);
    }
}
