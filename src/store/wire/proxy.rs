//! Which proxy a request goes through, if any.

use std::net::IpAddr;
use std::sync::Arc;

use http::Uri;
use http::header::HeaderValue;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

/// The proxies that the environment names (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`, either case).
#[derive(Clone, Debug)]
pub(in crate::store) struct Proxies {
    matcher: Arc<Matcher>,
    direct: Arc<[Direct]>,
}

/// An entry of `NO_PROXY` in a form that the matcher does not know: `*.domain`, or with a port.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Direct {
    host: String,
    /// Names below the host alone.
    below: bool,
    port: Option<u16>,
}

impl Direct {
    fn parse(entry: &str) -> Option<Self> {
        let entry = entry.trim();
        let (host, port) = match entry.rsplit_once(':') {
            // An IPv6 address without a port has more colons than one, or ends in a bracket.
            Some((host, port)) if !host.contains(':') || host.ends_with(']') => (host, Some(port.parse().ok()?)),
            _ => (entry, None),
        };
        let (host, below) = match host.strip_prefix('*').unwrap_or(host) {
            "" => return port.map(|port| Self { host: String::new(), below: true, port: Some(port) }),
            rest => (rest.trim_start_matches('.'), host.starts_with("*.")),
        };
        let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        (below || port.is_some()).then_some(Self { host, below, port })
    }

    fn covers(&self, target: &Uri) -> bool {
        let default = if target.scheme_str() == Some("https") { 443 } else { 80 };
        if self.port.is_some_and(|port| port != target.port_u16().unwrap_or(default)) {
            return false;
        }
        let host = target.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let is_below = host.strip_suffix(&self.host).is_some_and(|rest| rest.ends_with('.'));
        self.host.is_empty() || is_below || (!self.below && host == self.host)
    }
}

impl Proxies {
    /// Reads the environment.
    pub(in crate::store) fn from_env() -> Self {
        let no = ["NO_PROXY", "no_proxy"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default();
        Self::new(Matcher::from_env(), &no)
    }

    fn new(matcher: Matcher, no: &str) -> Self {
        Self { matcher: Arc::new(matcher), direct: no.split(',').filter_map(Direct::parse).collect() }
    }

    /// No proxy for anything.
    pub(in crate::store) fn none() -> Self {
        Self::new(Matcher::builder().build(), "")
    }

    #[cfg(test)]
    pub(in crate::store) fn from_matcher(matcher: Matcher) -> Self {
        Self::new(matcher, "")
    }

    /// The proxy for `target`. A loopback endpoint is never reached through one (Go's and curl's habit), so the
    /// embedded store works behind any.
    pub(super) fn intercept(&self, target: &Uri) -> Option<Intercept> {
        let is_direct =
            is_loopback(target.host().unwrap_or_default()) || self.direct.iter().any(|no| no.covers(target));
        if is_direct { None } else { self.matcher.intercept(target) }
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
    fn exceptions_may_have_a_star_or_a_port() {
        let no = "*.inside.example, host.example:8080,10.0.0.1:9000,[fd00::1]:9000,*:81";
        let matcher = Matcher::builder().all("http://proxy.example:3128").no(no).build();
        let proxies = Proxies::new(matcher, no);
        let through = |url: &str| proxies.intercept(&url.parse().expect("a URL")).is_some();
        for url in [
            "https://b.inside.example",
            "https://A.B.INSIDE.example",
            "http://host.example:8080",
            "http://b.host.example:8080",
            "http://10.0.0.1:9000/k",
            "http://[fd00::1]:9000/k",
            "http://any.example:81",
        ] {
            assert!(!through(url), "{url}");
        }
        for url in [
            "https://inside.example",
            "https://notinside.example",
            "http://host.example",
            "https://host.example",
            "http://10.0.0.1",
            "http://[fd00::1]",
        ] {
            assert!(through(url), "{url}");
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
