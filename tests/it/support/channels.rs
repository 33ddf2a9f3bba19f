//! Fakes of what tells people: robots of DingTalk, WeCom and Feishu, a Slack webhook, any webhook, a mail server. Each writes
//! down what it was told and answers as the real one does; a test can have one refuse, or never answer.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;

/// A message that arrived.
#[derive(Clone, Debug)]
pub(crate) struct Heard {
    /// Path and query of the request; `mail` for a letter.
    pub(crate) target: String,
    /// Headers by their names in small letters.
    pub(crate) headers: HashMap<String, String>,
    /// The body; of a letter the whole text.
    pub(crate) body: String,
    /// When it came.
    pub(crate) at: Instant,
    /// The same by the clock.
    pub(crate) clock: SystemTime,
}

impl Heard {
    /// The body as JSON.
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The text that people read, wherever this kind of channel has it.
    pub(crate) fn text(&self) -> String {
        let Ok(json) = serde_json::from_str::<Value>(&self.body) else { return self.body.clone() };
        for path in ["/markdown/text", "/text/content", "/content/text", "/text"] {
            if let Some(text) = json.pointer(path).and_then(Value::as_str) {
                return text.to_owned();
            }
        }
        self.body.clone()
    }

    /// A parameter of the query, decoded.
    pub(crate) fn parameter(&self, name: &str) -> Option<String> {
        let (_, query) = self.target.split_once('?')?;
        let value = query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        Some(percent_encoding::percent_decode_str(value).decode_utf8().expect("UTF-8").into_owned())
    }
}

/// What is done with requests to a path.
#[derive(Clone, Debug)]
enum Manner {
    Answers(u16, String),
    Silent,
}

#[derive(Debug, Default)]
struct State {
    heard: Vec<Heard>,
    manners: HashMap<String, Manner>,
}

/// The fakes of a test. They end with the process.
pub(crate) struct Channels {
    state: Arc<Mutex<State>>,
    /// Port of everything that is spoken to by HTTP.
    web: u16,
    /// Port of the mail server.
    mail: u16,
}

impl Channels {
    pub(crate) fn start() -> Self {
        let state = Arc::<Mutex<State>>::default();
        let listen = || TcpListener::bind("127.0.0.1:0").expect("a port");
        let (web, mail) = (listen(), listen());
        let ports = [&web, &mail].map(|listener| listener.local_addr().expect("bound").port());
        for (listener, serve) in [(web, serve_web as fn(TcpStream, &Mutex<State>)), (mail, serve_mail)] {
            let state = Arc::clone(&state);
            thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let state = Arc::clone(&state);
                    thread::spawn(move || serve(stream, &state));
                }
            });
        }
        Self { state, web: ports[0], mail: ports[1] }
    }

    /// The address of a path.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.web)
    }

    /// `HOST:PORT` of the mail server.
    pub(crate) fn mail(&self) -> String {
        format!("127.0.0.1:{}", self.mail)
    }

    /// From now on requests to a path are answered like this.
    pub(crate) fn answer(&self, path: &str, status: u16, body: &str) {
        self.lock().manners.insert(path.to_owned(), Manner::Answers(status, body.to_owned()));
    }

    /// From now on requests to a path are never answered.
    pub(crate) fn fall_silent(&self, path: &str) {
        self.lock().manners.insert(path.to_owned(), Manner::Silent);
    }

    /// What came to a path so far; `mail` for letters.
    pub(crate) fn heard(&self, path: &str) -> Vec<Heard> {
        let is_it = |heard: &&Heard| heard.target.split('?').next() == Some(path);
        self.lock().heard.iter().filter(is_it).cloned().collect()
    }

    /// The alerts that a webhook was told of: name and whether it still held, message by message.
    pub(crate) fn alerts(&self, path: &str) -> Vec<(String, bool)> {
        let mut all = Vec::new();
        for heard in self.heard(path) {
            for alert in heard.json()["alerts"].as_array().expect("a list") {
                let name = alert["labels"]["alertname"].as_str().expect("a name").to_owned();
                all.push((name, alert["status"] == "firing"));
            }
        }
        all
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn note(state: &Mutex<State>, target: String, headers: HashMap<String, String>, body: String) -> Option<Manner> {
    let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
    let manner = state.manners.get(target.split('?').next().unwrap_or_default()).cloned();
    state.heard.push(Heard { target, headers, body, at: Instant::now(), clock: SystemTime::now() });
    manner
}

/// One request of a connection.
fn serve_web(stream: TcpStream, state: &Mutex<State>) {
    let mut reader = BufReader::new(stream.try_clone().expect("cloned"));
    let mut line = String::new();
    if reader.read_line(&mut line).unwrap_or(0) == 0 {
        return;
    }
    let target = line.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut headers = HashMap::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let Some((name, value)) = line.trim_end().split_once(':') else { break };
        headers.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    if reader.read_exact(&mut body).is_err() {
        return;
    }
    let body = String::from_utf8(body).expect("UTF-8");
    // What each of the services says when all is well, all in one.
    let content = r#"{"errcode":0,"errmsg":"ok","code":0,"msg":"success"}"#.to_owned();
    let (status, answer) = match note(state, target, headers, body) {
        None => (200, content),
        Some(Manner::Answers(status, answer)) => (status, answer),
        Some(Manner::Silent) => {
            // Until the other side has enough.
            reader.read_to_end(&mut Vec::new()).ok();
            return;
        }
    };
    let length = answer.len();
    let answer = format!("HTTP/1.1 {status} x\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{answer}");
    (&stream).write_all(answer.as_bytes()).ok();
}

/// One conversation by SMTP, without encryption.
fn serve_mail(stream: TcpStream, state: &Mutex<State>) {
    stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a time");
    let mut reader = BufReader::new(stream.try_clone().expect("cloned"));
    let say = |words: &str| (&stream).write_all(format!("{words}\r\n").as_bytes()).is_ok();
    if !say("220 mx ESMTP") {
        return;
    }
    let (mut envelope, mut letter, mut in_letter) = (HashMap::new(), String::new(), false);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).unwrap_or(0) == 0 {
            return;
        }
        let line = line.trim_end_matches(['\r', '\n']);
        if in_letter && line != "." {
            letter.push_str(line);
            letter.push('\n');
            continue;
        }
        let goes_on = match line {
            "." => {
                in_letter = false;
                note(state, "mail".to_owned(), std::mem::take(&mut envelope), std::mem::take(&mut letter));
                say("250 it will be read")
            }
            "DATA" => {
                in_letter = true;
                say("354 go on")
            }
            "QUIT" => {
                say("221 bye");
                false
            }
            line if line.starts_with("EHLO") => say("250-mx\r\n250 8BITMIME"),
            line => {
                if let Some((name, value)) = line.split_once(':') {
                    envelope.insert(name.to_ascii_lowercase(), value.to_owned());
                }
                say("250 fine")
            }
        };
        if !goes_on {
            return;
        }
    }
}
