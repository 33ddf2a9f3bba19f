//! Object URIs: `cos://bucket/key` and its full alias `s3://bucket/key`, with the profile that names the store in front
//! of the bucket when one was written: `cos://profile@bucket/key`.
//!
//! A key is taken as it is written: nothing is percent-decoded, collapsed or trimmed, so any key the service can hold
//! can be named. The scheme that was typed is kept, because output lines repeat it.

use std::fmt;
use std::str::FromStr;

/// How the URI was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Scheme {
    /// `cos://`
    #[default]
    Cos,
    /// `s3://`
    S3,
}

impl fmt::Display for Scheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cos => "cos://",
            Self::S3 => "s3://",
        })
    }
}

/// What a URI has in front of its bucket: output lines repeat it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct UriForm {
    /// The scheme as typed.
    pub scheme: Scheme,
    /// The profile as typed.
    pub profile: Option<String>,
}

/// A bucket and a key or prefix. The key may be empty (the whole bucket).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ObjectUri {
    /// The scheme as typed.
    pub scheme: Scheme,
    /// The profile in front of `@`, whose store is meant; never empty.
    pub profile: Option<String>,
    /// The bucket name; never empty.
    pub bucket: String,
    /// The key or prefix, verbatim.
    pub key: String,
}

impl ObjectUri {
    /// The same bucket, profile and scheme with another key.
    pub fn with_key(&self, key: impl Into<String>) -> Self {
        Self { scheme: self.scheme, profile: self.profile.clone(), bucket: self.bucket.clone(), key: key.into() }
    }

    /// What stands in front of the bucket.
    pub fn form(&self) -> UriForm {
        UriForm { scheme: self.scheme, profile: self.profile.clone() }
    }
}

impl fmt::Display for ObjectUri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.scheme)?;
        if let Some(profile) = &self.profile {
            write!(f, "{profile}@")?;
        }
        f.write_str(&self.bucket)?;
        if self.key.is_empty() { Ok(()) } else { write!(f, "/{}", self.key) }
    }
}

/// Why a URI was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadUri {
    /// No `cos://` or `s3://` in front.
    #[error("`{text}` is not an object URI; write cos://BUCKET/KEY or s3://BUCKET/KEY")]
    Scheme {
        /// What was written.
        text: String,
    },
    /// `cos://` with nothing behind it, where a bucket is needed.
    #[error("`{text}` names no bucket; write cos://BUCKET or cos://BUCKET/KEY")]
    NoBucket {
        /// What was written.
        text: String,
    },
    /// `@` with nothing in front.
    #[error("`{text}` names no profile in front of `@`; write cos://PROFILE@BUCKET/KEY or leave the `@` out")]
    NoProfile {
        /// What was written.
        text: String,
    },
    /// A name no service can hold.
    #[error("`{bucket}` is not a bucket name: {reason}")]
    Bucket {
        /// The name.
        bucket: String,
        /// The rule it breaks.
        reason: &'static str,
    },
}

/// The profile in front of the last `@` of what stands before the first `/`, and the bucket behind it. A bucket can hold
/// no `@`, a profile's name may.
pub fn split_profile(place: &str) -> (Option<&str>, &str) {
    match place.rsplit_once('@') {
        Some((profile, bucket)) => (Some(profile), bucket),
        None => (None, place),
    }
}

/// The scheme of `text` and what follows it, when it has one of ours. Schemes are the same in upper and lower case.
///
/// *Source:* RFC 3986, section 3.1.
pub fn split_scheme(text: &str) -> Option<(Scheme, &str)> {
    let (name, rest) = text.split_once("://")?;
    let scheme =
        [("cos", Scheme::Cos), ("s3", Scheme::S3)].into_iter().find(|(own, _)| own.eq_ignore_ascii_case(name))?;
    Some((scheme.1, rest))
}

impl FromStr for ObjectUri {
    type Err = BadUri;

    fn from_str(text: &str) -> Result<Self, BadUri> {
        let Some((scheme, rest)) = split_scheme(text) else {
            return Err(BadUri::Scheme { text: text.to_owned() });
        };
        let (place, key) = rest.split_once('/').unwrap_or((rest, ""));
        let (profile, bucket) = split_profile(place);
        if profile == Some("") {
            return Err(BadUri::NoProfile { text: text.to_owned() });
        }
        if bucket.is_empty() {
            return Err(BadUri::NoBucket { text: text.to_owned() });
        }
        check_addressable(bucket)?;
        let profile = profile.map(str::to_owned);
        Ok(Self { scheme, profile, bucket: bucket.to_owned(), key: key.to_owned() })
    }
}

/// Refuses what could not stand in a host name or path at all. Old AWS buckets may hold capitals, underscores and up
/// to 255 characters, so reading allows them.
fn check_addressable(bucket: &str) -> Result<(), BadUri> {
    let bad = |reason| Err(BadUri::Bucket { bucket: bucket.to_owned(), reason });
    if bucket.len() > 255 {
        return bad("it is longer than 255 characters");
    }
    if !bucket.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'_')) {
        return bad("use letters, digits, hyphens and dots only");
    }
    if matches!(bucket, "." | "..") {
        return bad("it is a path, not a name");
    }
    Ok(())
}

/// Refuses names that a new bucket cannot have: 3 to 63 lower-case letters, digits, hyphens and dots, with a letter or
/// digit at both ends (AWS general-purpose bucket naming rules; COS names are a subset).
///
/// # Errors
/// [`BadUri::Bucket`] naming the rule.
pub fn check_new_bucket(bucket: &str) -> Result<(), BadUri> {
    let bad = |reason| Err(BadUri::Bucket { bucket: bucket.to_owned(), reason });
    let alphanumeric = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if !(3..=63).contains(&bucket.len()) {
        return bad("it must have 3 to 63 characters");
    }
    if !bucket.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.')) {
        return bad("use lower-case letters, digits, hyphens and dots only");
    }
    if !alphanumeric(bucket.as_bytes().first()) || !alphanumeric(bucket.as_bytes().last()) {
        return bad("it must start and end with a letter or digit");
    }
    if bucket.contains("..") {
        return bad("two dots must not stand together");
    }
    if bucket.parse::<std::net::Ipv4Addr>().is_ok() {
        return bad("it must not look like an IP address");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(text: &str) -> Result<ObjectUri, BadUri> {
        text.parse()
    }

    #[test]
    fn both_schemes_name_the_same_object_and_are_remembered() {
        let cos = parse("cos://b/k").expect("valid");
        let s3 = parse("s3://b/k").expect("valid");
        assert_eq!((&cos.bucket, &cos.key), (&s3.bucket, &s3.key));
        assert_eq!((cos.to_string(), s3.to_string()), ("cos://b/k".into(), "s3://b/k".into()));
    }

    #[test]
    fn keys_stay_verbatim() {
        for key in ["a%2Fb", "/lead", "trail/", "a//b", "../x", "a b+c?d#e", "日本", "*", "\n"] {
            assert_eq!(parse(&format!("cos://bucket/{key}")).expect("valid").key, key);
        }
        assert_eq!(parse("cos://bucket").expect("valid").key, "");
        assert_eq!(parse("cos://bucket/").expect("valid").to_string(), "cos://bucket");
    }

    #[test]
    fn a_profile_stands_in_front_of_the_bucket_and_is_shown_again() {
        let uri = parse("s3://prod@bucket/a@b/c").expect("valid");
        assert_eq!((uri.profile.as_deref(), &*uri.bucket, &*uri.key), (Some("prod"), "bucket", "a@b/c"));
        assert_eq!(uri.to_string(), "s3://prod@bucket/a@b/c");
        assert_eq!(uri.with_key("x").to_string(), "s3://prod@bucket/x");
        assert_eq!(parse("cos://me@corp@bucket").expect("valid").profile.as_deref(), Some("me@corp"));
        assert_eq!(parse("cos://bucket/a@b").expect("valid").profile, None);
        assert!(matches!(parse("cos://@bucket/key"), Err(BadUri::NoProfile { .. })));
        assert!(matches!(parse("cos://prod@/key"), Err(BadUri::NoBucket { .. })));
    }

    #[test]
    fn refusals_name_the_fault() {
        assert!(matches!(parse("bucket/key"), Err(BadUri::Scheme { .. })));
        assert!(matches!(parse("cos:///key"), Err(BadUri::NoBucket { .. })));
        assert!(matches!(parse("cos://"), Err(BadUri::NoBucket { .. })));
        assert!(matches!(parse("cos://a b/key"), Err(BadUri::Bucket { .. })));
        for bad in ["ab", "Big", "-a-", "a..b", "1.2.3.4", "a_b", &"x".repeat(64)] {
            assert!(check_new_bucket(bad).is_err(), "{bad}");
        }
        for good in ["abc", "my-bucket-1250000000", "a.b.c"] {
            assert!(check_new_bucket(good).is_ok(), "{good}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_back(
            profile in proptest::option::of("[a-zA-Z0-9 @._-]{1,12}"),
            bucket in "[a-z0-9][a-z0-9-]{1,20}[a-z0-9]",
            key in "\\PC{1,40}",
        ) {
            let uri = ObjectUri { scheme: Scheme::S3, profile, bucket, key };
            prop_assert_eq!(uri.to_string().parse::<ObjectUri>(), Ok(uri));
        }
    }
}
