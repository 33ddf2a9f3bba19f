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

/// What is shown of a message of a service, in characters.
const MESSAGE: usize = 2000;

/// A message of a service as part of a line: line breaks and other control characters become spaces, so that it cannot pass
/// for lines of this program, and one that is very long is cut.
pub fn one_line(message: &str) -> String {
    let words = message.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = words.collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MESSAGE) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// A text without these secrets, should a service have repeated one.
pub fn without<'a>(text: &str, secrets: impl IntoIterator<Item = &'a Secret>) -> String {
    // A short one may stand in any text.
    let secrets = secrets.into_iter().filter(|secret| secret.0.len() >= 8);
    secrets.fold(text.to_owned(), |text, secret| text.replace(&secret.0, "***"))
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
    fn a_message_of_a_service_is_one_line_without_secrets() {
        assert_eq!(one_line(" no\r\nupload: a\tto b\u{1b}[2K\u{0}"), "no upload: a to b [2K");
        assert_eq!(one_line(&"x".repeat(5000)).chars().count(), MESSAGE + 1);
        let secrets = [Secret::new("long enough"), Secret::new("a")];
        assert_eq!(without("it was long enough, a bit", &secrets), "it was ***, a bit");
    }

    #[test]
    fn a_presigned_url_loses_its_signature_and_keeps_its_place() {
        let shown = url("https://h/b/k?X-Amz-Date=1&X-Amz-Signature=abc&X-Amz-Security-Token=t&a=b");
        assert_eq!(shown, "https://h/b/k?X-Amz-Date=1&X-Amz-Signature=***&X-Amz-Security-Token=***&a=b");
    }
}
