//! `credential_process`: a program that prints credentials as JSON (the AWS CLI's "Sourcing credentials with an external
//! process", Version 1).

use std::io::{self, Read};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde::Deserialize;

use super::error::CredentialsError;
use super::provider::{Credentials, KeyFamily};
use super::source::{Fetching, Renewal};
use crate::base::redact::Secret;

/// How long a program may take, unless the profile says otherwise.
///
/// *Source:* programs that open a browser or ask for a code take tens of seconds. *Applies:* each time it is run.
pub(super) const PATIENCE: Duration = Duration::from_secs(60);

/// Most bytes that are read of its output: tokens have up to 4096, twice that with all names is far below.
const MOST_OUTPUT: u64 = 64 * 1024;

/// A program and where it was named. It is run without a shell, so that it can be ended.
pub(super) struct Process {
    pub(super) words: Vec<String>,
    pub(super) place: String,
    pub(super) patience: Duration,
    pub(super) family: KeyFamily,
    pub(super) audience: Audience,
}

/// Whether somebody sits at the terminal that a program would speak to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Audience {
    /// Its stdin and stderr are ours, so it can ask and complain.
    Somebody,
    /// It has neither: standard input is data that it must not eat, and logs must not keep the secrets it may complain of.
    Nobody,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Output {
    version: u32,
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    expiration: Option<String>,
}

impl Renewal for Process {
    fn fetch<'a>(&'a self, _refused: Option<&'a Credentials>) -> Fetching<'a> {
        let (words, patience, audience) = (self.words.clone(), self.patience, self.audience);
        Box::pin(async move {
            let ran = tokio::task::spawn_blocking(move || run(&words, patience, audience)).await;
            let output = ran.map_err(|_| "it could not be run".to_owned()).and_then(|output| output);
            let read = output.and_then(|output| self.read(&output));
            read.map(Into::into).map_err(|reason| CredentialsError::Unusable { place: self.place.clone(), reason })
        })
    }
}

impl Process {
    /// The words of a reason show nothing of the output: it may be a secret.
    fn read(&self, output: &[u8]) -> Result<Credentials, String> {
        let output: Output = serde_json::from_slice(output).map_err(|error| match error.classify() {
            serde_json::error::Category::Eof if output.is_empty() => "it printed nothing".to_owned(),
            serde_json::error::Category::Data => {
                "its JSON is not that of a credential_process: Version, AccessKeyId and SecretAccessKey are needed"
                    .to_owned()
            }
            _ => format!("its output is no JSON (line {}, column {})", error.line(), error.column()),
        })?;
        if output.version != 1 {
            return Err(format!("its output has Version {}, only 1 is known", output.version));
        }
        if output.access_key_id.is_empty() || output.secret_access_key.is_empty() {
            return Err("its AccessKeyId or SecretAccessKey is empty".to_owned());
        }
        let expires = match &output.expiration {
            Some(text) => Some(text.parse::<Timestamp>().map_err(|_| "its Expiration is no ISO 8601 time".to_owned())?),
            None => None,
        };
        if expires.is_some_and(|end| end <= Timestamp::now()) {
            return Err("what it printed has already expired".to_owned());
        }
        Ok(Credentials {
            access_key_id: output.access_key_id,
            secret_access_key: Secret::new(output.secret_access_key),
            session_token: output.session_token.filter(|token| !token.is_empty()).map(Secret::new),
            expires,
            origin: self.place.clone(),
            family: self.family,
        })
    }
}

/// Runs the program to its end and returns what it printed.
fn run(words: &[String], patience: Duration, audience: Audience) -> Result<Vec<u8>, String> {
    let Some((program, arguments)) = words.split_first() else { return Err("it names no program".to_owned()) };
    let mut command = Command::new(program);
    command.args(arguments).stdout(Stdio::piped());
    if audience == Audience::Nobody {
        command.stdin(Stdio::null()).stderr(Stdio::null());
    }
    let started = command.spawn();
    let mut child = started.map_err(|error| format!("`{program}` cannot be run: {error}"))?;
    let Some(stdout) = child.stdout.take() else { return Err("its output cannot be read".to_owned()) };
    let end = Instant::now() + patience;
    let outcome = match read_until(stdout, end) {
        Some(Ok(output)) if output.len() as u64 > MOST_OUTPUT => {
            Err(format!("`{program}` printed more than {MOST_OUTPUT} bytes"))
        }
        Some(Ok(output)) => match wait_until(&mut child, end) {
            Some(status) if status.success() => return Ok(output),
            Some(status) if audience == Audience::Nobody => {
                return Err(format!("`{program}` failed with {status}; run it by itself to see what it says"));
            }
            Some(status) => return Err(format!("`{program}` failed with {status}")),
            None => Err(late(program, patience)),
        },
        Some(Err(error)) => Err(format!("its output cannot be read: {error}")),
        None => Err(late(program, patience)),
    };
    child.kill().ok();
    child.wait().ok();
    outcome
}

fn late(program: &str, patience: Duration) -> String {
    format!("`{program}` did not end within {} s", patience.as_secs_f32())
}

/// Reads to the end, or nothing when that does not come in time. The reader then ends with the last process that holds
/// the pipe, at the latest with this one.
fn read_until(mut stdout: ChildStdout, end: Instant) -> Option<io::Result<Vec<u8>>> {
    let (done, read) = mpsc::channel();
    thread::spawn(move || {
        let mut output = Vec::new();
        let outcome = (&mut stdout).take(MOST_OUTPUT + 1).read_to_end(&mut output).map(|_| output);
        // Nobody listens any more when it took too long.
        done.send(outcome).ok();
    });
    read.recv_timeout(end.saturating_duration_since(Instant::now())).ok()
}

fn wait_until(child: &mut Child, end: Instant) -> Option<std::process::ExitStatus> {
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if Instant::now() < end => thread::sleep(Duration::from_millis(5)),
            _ => return None,
        }
    }
}

/// Splits a command line into words as a POSIX shell does for blanks, quotes and backslashes; nothing else is special.
pub(super) fn split(line: &str) -> Result<Vec<String>, &'static str> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match c {
            ' ' | '\t' => words.extend(word.take()),
            '\'' => {
                let word = word.get_or_insert_default();
                loop {
                    match characters.next() {
                        Some('\'') => break,
                        Some(c) => word.push(c),
                        None => return Err("a `'` is never closed"),
                    }
                }
            }
            '"' => {
                let word = word.get_or_insert_default();
                loop {
                    match characters.next() {
                        Some('"') => break,
                        Some('\\') => match characters.next() {
                            Some(c @ ('"' | '\\' | '$' | '`')) => word.push(c),
                            Some(c) => word.extend(['\\', c]),
                            None => return Err("a `\"` is never closed"),
                        },
                        Some(c) => word.push(c),
                        None => return Err("a `\"` is never closed"),
                    }
                }
            }
            '\\' => match characters.next() {
                Some(c) => word.get_or_insert_default().push(c),
                None => return Err("it ends in a backslash"),
            },
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(line: &str, patience: Duration) -> Process {
        let words = split(line).expect("words");
        Process {
            words,
            place: "credential_process of profile `p`".into(),
            patience,
            family: KeyFamily::Tencent,
            audience: Audience::Nobody,
        }
    }

    async fn outcome(line: &str) -> Result<Credentials, String> {
        let process = process(line, Duration::from_secs(20));
        process.fetch(None).await.map(|fetched| fetched.credentials).map_err(|error| error.to_string())
    }

    #[test]
    fn words_are_split_as_a_shell_does() {
        for (line, words) in [
            ("a  b\tc", vec!["a", "b", "c"]),
            (r#"a 'b c' "d e" f\ g"#, vec!["a", "b c", "d e", "f g"]),
            (r#""a\"b\n" '' c"d"'e'"#, vec![r#"a"b\n"#, "", "cde"]),
            ("$HOME; `x` | y > z", vec!["$HOME;", "`x`", "|", "y", ">", "z"]),
        ] {
            assert_eq!(
                split(line).as_deref(),
                Ok(words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>().as_slice())
            );
        }
        assert!(split("a 'b").is_err() && split("a \"b").is_err() && split("a\\").is_err());
    }

    #[tokio::test]
    async fn its_json_becomes_credentials_with_their_end() {
        let json = r#"{"Version":1,"AccessKeyId":"id","SecretAccessKey":"s","SessionToken":"t","Expiration":"2999-01-01T08:00:00+08:00"}"#;
        let found = outcome(&format!("printf %s '{json}'")).await.expect("credentials");
        assert_eq!((found.access_key_id.as_str(), found.secret_access_key.expose()), ("id", "s"));
        assert_eq!(found.session_token, Some(Secret::new("t")));
        assert_eq!(found.expires, "2999-01-01T00:00:00Z".parse().ok());
    }

    #[tokio::test]
    async fn what_it_prints_amiss_is_told_without_showing_it() {
        for (line, reason) in [
            ("echo hush-secret", "its output is no JSON (line 1"),
            ("true", "it printed nothing"),
            ("false", "`false` failed with exit status: 1"),
            ("cos-no-such-program x", "`cos-no-such-program` cannot be run"),
            (r#"echo '{"Version":"hush-secret"}'"#, "its JSON is not that of a credential_process"),
            (r#"echo '{"Version":2,"AccessKeyId":"a","SecretAccessKey":"hush-secret"}'"#, "its output has Version 2"),
            (r#"echo '{"Version":1,"AccessKeyId":"a","SecretAccessKey":""}'"#, "is empty"),
            (
                r#"echo '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"hush-secret","Expiration":"soon"}'"#,
                "its Expiration is no ISO 8601 time",
            ),
            (
                r#"echo '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"hush-secret","Expiration":"2020-01-01T00:00:00Z"}'"#,
                "has already expired",
            ),
            ("head -c 70000 /dev/zero", "more than 65536 bytes"),
        ] {
            let error = outcome(line).await.expect_err(line);
            assert!(error.contains(reason) && error.contains("profile `p`"), "{line}: {error}");
            assert!(!error.contains("hush-secret"), "{error}");
        }
    }

    #[tokio::test]
    async fn one_that_hangs_is_ended() {
        let start = Instant::now();
        let error = process("sleep 30", Duration::from_millis(200)).fetch(None).await.expect_err("too slow");
        assert!(error.to_string().ends_with("`sleep` did not end within 0.2 s"), "{error}");
        assert!(start.elapsed() < Duration::from_secs(10));
    }
}
