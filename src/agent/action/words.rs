//! From settings and a file to the words of a command.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde::{Deserialize, Serialize};

use crate::agent::settings::{ActionKind, ActionSettings};
use crate::events::status::WirePath;

/// Longest wait for a connection of `ssh`, in seconds. *Source:* what `cos` itself waits for a connection.
const CONNECT_TIMEOUT: u64 = 10;

/// Names of environment variables that speak of this process alone.
const OURS: [&str; 5] = ["NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "LISTEN_FDS", "LISTEN_PID"];

/// A file that was uploaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uploaded {
    /// Its project.
    pub project: String,
    /// The file.
    pub path: PathBuf,
    /// The bucket it went to.
    pub bucket: String,
    /// The key it has there.
    pub key: String,
    /// The object as it is written, with scheme and profile.
    pub uri: String,
    /// Bytes.
    pub size: u64,
}

/// What an action is told of a file, in the journal as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Payload {
    project: String,
    path: WirePath,
    bucket: String,
    key: String,
    uri: String,
    size: u64,
    /// Two uploads of one file are two: a run that began between them is not the second's.
    number: u64,
}

impl Payload {
    pub(super) fn new(file: &Uploaded, number: u64) -> Self {
        let Uploaded { project, path, bucket, key, uri, size } = file.clone();
        Self { project, path: WirePath(path), bucket, key, uri, size, number }
    }

    pub(super) fn json(&self) -> String {
        serde_json::to_string(self).expect("plain texts and numbers are always JSON")
    }

    pub(super) fn read(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    pub(super) fn path(&self) -> &PathBuf {
        &self.path.0
    }

    /// The values by the names of their placeholders.
    fn values(&self) -> [(&'static str, OsString); 6] {
        [
            ("path", self.path.0.clone().into_os_string()),
            ("key", self.key.clone().into()),
            ("bucket", self.bucket.clone().into()),
            ("uri", self.uri.clone().into()),
            ("project", self.project.clone().into()),
            ("size", self.size.to_string().into()),
        ]
    }

    /// A word with its placeholders filled in. What is filled in is not looked at again, and names that are none stay.
    fn filled(&self, word: &str) -> OsString {
        let values = self.values();
        let (mut filled, mut rest) = (OsString::new(), word);
        while let Some((before, behind)) = rest.split_once('{') {
            filled.push(before);
            let known = behind.split_once('}').and_then(|(name, after)| {
                values.iter().find(|(known, _)| *known == name).map(|(_, value)| (value, after))
            });
            match known {
                Some((value, after)) => {
                    filled.push(value);
                    rest = after;
                }
                None => {
                    filled.push("{");
                    rest = behind;
                }
            }
        }
        filled.push(rest);
        filled
    }
}

/// The command of an action for a file.
pub(super) fn command(settings: &ActionSettings, payload: &Payload, ssh: &Path) -> Command {
    let fill = |argv: &[String]| argv.iter().map(|word| payload.filled(word)).collect::<Vec<_>>();
    let mut command = match &settings.what {
        ActionKind::Exec { argv, environment } => {
            let mut words = fill(argv).into_iter();
            let mut command = Command::new(words.next().unwrap_or_default());
            command.args(words).envs(environment.iter().map(|(name, value)| (name, value)));
            command
        }
        ActionKind::Ssh { host, port, identity, argv } => {
            let mut command = Command::new(ssh);
            let patience = settings.timeout.as_secs().clamp(1, CONNECT_TIMEOUT);
            command.args(["-T", "-o", "BatchMode=yes", "-o", &format!("ConnectTimeout={patience}")]);
            if let Some(port) = port {
                command.arg("-p").arg(port.to_string());
            }
            if let Some(identity) = identity {
                command.args(["-o", "IdentitiesOnly=yes", "-i"]).arg(identity);
            }
            // A host is never taken for an option, and what stands behind it is a line for the shell there.
            command.arg("--").arg(host).arg(remote_line(&fill(argv)));
            command
        }
    };
    for (name, value) in payload.values() {
        command.env(format!("COS_WATCH_{}", name.to_ascii_uppercase()), value);
    }
    for name in OURS {
        command.env_remove(name);
    }
    command
}

/// Words as the shell of the other machine takes them for the same words.
fn remote_line(words: &[OsString]) -> OsString {
    let quoted: Vec<Vec<u8>> = words.iter().map(|word| quoted(word)).collect();
    OsString::from_vec(quoted.join(&b' '))
}

fn quoted(word: &OsStr) -> Vec<u8> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"@%+=:,./_-".contains(byte);
    let bytes = word.as_bytes();
    if !bytes.is_empty() && bytes.iter().all(plain) {
        return bytes.to_vec();
    }
    let mut quoted = vec![b'\''];
    for byte in bytes {
        match byte {
            b'\'' => quoted.extend_from_slice(b"'\\''"),
            other => quoted.push(*other),
        }
    }
    quoted.push(b'\'');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payload() -> Payload {
        let file = Uploaded {
            project: "logs".to_owned(),
            path: PathBuf::from(OsString::from_vec(b"/data/it's {key}\xff".to_vec())),
            bucket: "b".to_owned(),
            key: "k/{size}".to_owned(),
            uri: "cos://b/k".to_owned(),
            size: 5,
        };
        Payload::new(&file, 1)
    }

    #[test]
    fn placeholders_are_filled_once_and_what_is_none_stays() {
        let filled = |word: &str| payload().filled(word).into_vec();
        assert_eq!(filled("{path}"), b"/data/it's {key}\xff");
        assert_eq!(filled("--key={key}"), b"--key=k/{size}");
        assert_eq!(filled("{project}:{size}{"), b"logs:5{");
        assert_eq!(filled("{none} {} {bucket"), b"{none} {} {bucket");
        assert_eq!(filled("{{uri}}"), b"{cos://b/k}");
    }

    #[test]
    fn words_for_another_shell_stay_words() {
        let words = ["plain-1", "", "two words", "it's", "$(id); `id` | x > y\n", "{a,b}*?"];
        let words: Vec<OsString> = words.into_iter().map(OsString::from).chain([payload().filled("{path}")]).collect();
        let line = remote_line(&words);
        let script = OsString::from_vec([b"printf '%s\\0' ", line.as_bytes()].concat());
        let output = Command::new("sh").arg("-c").arg(script).output().expect("a shell");
        let expected: Vec<u8> = words.iter().flat_map(|word| [word.as_bytes(), b"\0"].concat()).collect();
        assert_eq!(output.stdout, expected);
    }

    #[test]
    fn the_payload_survives_the_journal() {
        let payload = payload();
        assert_eq!(Payload::read(&payload.json()).as_ref(), Some(&payload));
        assert_eq!(Payload::read("{}"), None);
        let again = Payload { number: 2, ..payload.clone() };
        assert_ne!(again.json(), payload.json());
    }
}
