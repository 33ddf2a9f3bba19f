//! Cross-origin requests of browsers, by the CORS configuration of the bucket.

use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, request};
use s3s::dto::CORSRule;
use s3s::{S3Error, S3Result};

use super::backend::Backend;
use super::refusal::custom;
use super::route::any_bucket_of;

/// What a browser asks: whose page, and which method with which headers.
struct CrossOrigin {
    origin: String,
    method: String,
    headers: Vec<String>,
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

impl CrossOrigin {
    fn of(parts: &request::Parts) -> Option<Self> {
        let origin = text(&parts.headers, &ORIGIN)?.to_owned();
        let asked = text(&parts.headers, &ACCESS_CONTROL_REQUEST_METHOD);
        let method = asked.unwrap_or(parts.method.as_str()).to_owned();
        let headers = text(&parts.headers, &ACCESS_CONTROL_REQUEST_HEADERS).unwrap_or_default();
        let headers =
            headers.split(',').map(|name| name.trim().to_ascii_lowercase()).filter(|name| !name.is_empty()).collect();
        Some(Self { origin, method, headers })
    }

    fn is_allowed_by(&self, rule: &CORSRule) -> bool {
        let allowed = rule.allowed_headers.iter().flatten().map(|name| name.to_ascii_lowercase()).collect::<Vec<_>>();
        rule.allowed_origins.iter().any(|pattern| matches(pattern, &self.origin))
            && rule.allowed_methods.contains(&self.method)
            && self.headers.iter().all(|name| allowed.iter().any(|pattern| matches(pattern, name)))
    }

    fn answer(&self, rule: &CORSRule) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let mut put = |name: HeaderName, value: String| {
            headers.extend(HeaderValue::try_from(value).ok().map(|value| (name, value)));
        };
        let any = rule.allowed_origins.iter().any(|pattern| pattern == "*");
        put(ACCESS_CONTROL_ALLOW_ORIGIN, if any { "*".to_owned() } else { self.origin.clone() });
        put(ACCESS_CONTROL_ALLOW_METHODS, rule.allowed_methods.join(", "));
        put(VARY, "Origin, Access-Control-Request-Headers, Access-Control-Request-Method".to_owned());
        if !self.headers.is_empty() {
            put(ACCESS_CONTROL_ALLOW_HEADERS, self.headers.join(", "));
        }
        if let Some(names) = rule.expose_headers.as_ref().filter(|names| !names.is_empty()) {
            put(ACCESS_CONTROL_EXPOSE_HEADERS, names.join(", "));
        }
        if let Some(seconds) = rule.max_age_seconds {
            put(ACCESS_CONTROL_MAX_AGE, seconds.to_string());
        }
        headers
    }
}

/// Whether `text` fits a pattern with at most one `*`.
fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        Some((start, end)) => text.len() >= start.len() + end.len() && text.starts_with(start) && text.ends_with(end),
        None => pattern == text,
    }
}

/// The headers that the answer to a cross-origin request gets; none for any other request.
///
/// # Errors
/// `AccessForbidden` for a preflight that no rule allows, `BadRequest` for one that names no origin or method.
pub(super) async fn check(backend: &Backend, parts: &request::Parts) -> S3Result<HeaderMap> {
    let preflight = parts.method == Method::OPTIONS;
    let asked = match CrossOrigin::of(parts) {
        Some(asked) if !preflight || parts.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD) => asked,
        _ if preflight => {
            let message = "Insufficient information. Origin request header needed.";
            return Err(custom("BadRequest", StatusCode::BAD_REQUEST, message));
        }
        _ => return Ok(HeaderMap::new()),
    };
    let bucket = any_bucket_of(&parts.uri, &parts.headers);
    let rules = match bucket {
        Some(bucket) => backend.cors_rules(bucket).await?,
        None => Vec::new(),
    };
    match rules.iter().find(|rule| asked.is_allowed_by(rule)) {
        Some(rule) => Ok(asked.answer(rule)),
        None if preflight => Err(forbidden()),
        None => Ok(HeaderMap::new()),
    }
}

fn forbidden() -> S3Error {
    custom(
        "AccessForbidden",
        StatusCode::FORBIDDEN,
        "CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request \
         method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's \
         CORS spec.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_has_one_star() {
        for (pattern, text, expected) in [
            ("*", "https://a.example", true),
            ("https://*.example", "https://a.example", true),
            ("start*end", "startend", true),
            ("start*end", "starend", false),
            ("ab*ba", "aba", false),
            ("plain", "plainer", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }
}
