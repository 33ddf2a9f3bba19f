//! The types of values and how their texts are read, for files and for the environment alike.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use crate::base::size;

/// A text that is not what its key allows; holds the description of what is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write {0}")]
pub struct BadValue(pub String);

fn bad<T>(allowed: &str) -> Result<T, BadValue> {
    Err(BadValue(allowed.to_owned()))
}

/// An enum written as one of a few words. Every word but the first of a variant is an alias.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal $(| $alias:literal)*,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// The words that can be written.
            pub const WORDS: &[&str] = &[$($word),*];

            /// The word that is written in files.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.word())
            }
        }

        impl FromStr for $name {
            type Err = BadValue;

            fn from_str(text: &str) -> Result<Self, BadValue> {
                match text.to_ascii_lowercase().as_str() {
                    $($word $(| $alias)* => Ok(Self::$variant),)*
                    _ => Err(BadValue(format!("one of {}", Self::WORDS.join(", ")))),
                }
            }
        }
    };
}

words! {
    /// Where the bucket name stands in a request.
    AddressingStyle {
        /// As the provider wants it.
        Auto = "auto",
        /// In the path: `https://HOST/BUCKET/KEY`.
        Path = "path",
        /// In the host name: `https://BUCKET.HOST/KEY`.
        Virtual = "virtual",
    }
}

words! {
    /// Which listing call the store answers rightly.
    ListObjectsVersion {
        /// As the provider wants it.
        Auto = "auto",
        /// `marker`
        One = "1",
        /// `list-type=2`
        Two = "2",
    }
}

words! {
    /// The form of the output.
    OutputFormat {
        /// Columns for people.
        Table = "table",
        /// Plain lines.
        Text = "text",
        /// JSON documents or JSON Lines.
        Json = "json",
    }
}

words! {
    /// The kind of store behind the endpoint, when the endpoint does not tell.
    ProviderChoice {
        /// Found out from the endpoint.
        Auto = "auto",
        /// Tencent Cloud Object Storage.
        TencentCos = "tencent-cos" | "tencentcos" | "cos" | "tencent",
        /// Amazon S3.
        Aws = "aws" | "s3",
        /// MinIO.
        MinIo = "minio",
        /// SeaweedFS.
        SeaweedFs = "seaweedfs",
        /// Ceph RADOS Gateway.
        Ceph = "ceph",
        /// Cloudflare R2.
        R2 = "r2" | "cloudflare",
        /// The embedded store.
        Local = "local",
        /// Any other S3-compatible store.
        Generic = "generic" | "other",
    }
}

pub(super) fn text(text: &str) -> Result<String, BadValue> {
    Ok(text.to_owned())
}

pub(super) fn word<T: FromStr<Err = BadValue>>(text: &str) -> Result<T, BadValue> {
    text.parse()
}

pub(super) fn flag(text: &str) -> Result<bool, BadValue> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" | "1" => Ok(true),
        "false" | "no" | "off" | "0" => Ok(false),
        _ => bad("true or false"),
    }
}

/// A whole number above zero.
pub(super) fn count(text: &str) -> Result<u32, BadValue> {
    text.parse().ok().filter(|&number| number > 0).map_or_else(|| bad("a whole number of 1 or more"), Ok)
}

/// Seconds; parts of a second are fine.
pub(super) fn seconds(text: &str) -> Result<Duration, BadValue> {
    let read = text.parse().ok().and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    read.map_or_else(|| bad("a number of seconds, such as 60"), Ok)
}

/// A size in bytes, not zero.
pub(super) fn size(text: &str) -> Result<u64, BadValue> {
    let read = size::parse(text).ok().filter(|&bytes| bytes > 0);
    read.map_or_else(|| bad("a number of bytes above 0, or one with a unit, such as 8MB"), Ok)
}

/// Bytes per second: `50MB/s`, `50MB`, or bits with a small b and `/s`: `80Mb/s` (rule of `aws configure set
/// s3.max_bandwidth`).
///
/// # Errors
/// [`BadValue`] when the text is no such rate or is zero.
pub fn rate(text: &str) -> Result<u64, BadValue> {
    let (amount, bits) = match text.strip_suffix("/s") {
        Some(amount) => (amount, amount.ends_with('b')),
        None => (text, false),
    };
    let read = size::parse(amount).ok().map(|amount| if bits { amount / 8 } else { amount });
    read.filter(|&rate| rate > 0)
        .map_or_else(|| bad("bytes per second such as 50MB/s, or bits per second such as 400Mb/s"), Ok)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_and_others_are_told_what_is_allowed() {
        for word in ProviderChoice::WORDS {
            assert_eq!(word.parse::<ProviderChoice>().map(ProviderChoice::word), Ok(*word));
        }
        assert_eq!("COS".parse(), Ok(ProviderChoice::TencentCos));
        assert_eq!("dns".parse::<AddressingStyle>(), bad("one of auto, path, virtual"));
    }

    #[test]
    fn rates_tell_bits_from_bytes() {
        assert_eq!(rate("50MB/s"), Ok(50 << 20));
        assert_eq!(rate("80Mb/s"), Ok(10 << 20));
        assert_eq!(rate("1000"), Ok(1000));
        assert!(rate("0").is_err() && rate("fast").is_err());
    }

    #[test]
    fn numbers_out_of_range_are_refused() {
        assert_eq!(seconds("1.5"), Ok(Duration::from_millis(1500)));
        assert!(seconds("-1").is_err() && seconds("NaN").is_err() && seconds("inf").is_err());
        assert!(count("0").is_err() && count("-3").is_err() && size("0").is_err());
        assert_eq!((flag("Yes"), flag("off")), (Ok(true), Ok(false)));
    }
}
