//! Secrets that cannot be printed by accident.

use std::fmt;

/// A secret text. `Debug` and `Display` never show it; [`Secret::expose`] is the only way to its content.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Wraps a secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself, for signing and for writing a credentials file.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The last four characters behind stars, as `configure list` shows a key; all stars when it is short.
    pub fn masked(&self) -> String {
        let count = self.0.chars().count();
        if count < 8 {
            return "*".repeat(20);
        }
        let tail: String = self.0.chars().skip(count - 4).collect();
        format!("{}{tail}", "*".repeat(16))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(***)")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// A URL fit for a log: the signature, token and credential of a presigned query are replaced by `***`.
pub fn url(text: &str) -> String {
    const HIDDEN: [&str; 6] =
        ["x-amz-signature", "x-amz-security-token", "x-amz-credential", "q-signature", "q-ak", "x-cos-security-token"];
    let Some((path, query)) = text.split_once('?') else {
        return text.to_owned();
    };
    let pairs: Vec<String> = query
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if HIDDEN.contains(&name.to_ascii_lowercase().as_str()) => format!("{name}=***"),
            _ => pair.to_owned(),
        })
        .collect();
    format!("{path}?{}", pairs.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_never_prints_itself() {
        let secret = Secret::new("AKIDEXAMPLEexample");
        assert_eq!(format!("{secret:?} {secret}"), "Secret(***) ***");
        assert_eq!(secret.masked(), "****************mple");
        assert!(!Secret::new("short").masked().contains("short"));
    }

    #[test]
    fn a_presigned_url_loses_its_signature_and_keeps_its_place() {
        let shown = url("https://h/b/k?X-Amz-Date=1&X-Amz-Signature=abc&X-Amz-Security-Token=t&a=b");
        assert_eq!(shown, "https://h/b/k?X-Amz-Date=1&X-Amz-Signature=***&X-Amz-Security-Token=***&a=b");
    }
}
