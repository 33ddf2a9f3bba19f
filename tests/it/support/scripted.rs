//! A server on loopback that answers as a script says: for stores that do what the embedded one never does.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// A request as it came over the socket.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    /// Names in lower case, values byte for byte.
    pub(crate) headers: Vec<(String, Vec<u8>)>,
    pub(crate) body: Vec<u8>,
}

impl Asked {
    pub(crate) fn header(&self, name: &str) -> Option<&[u8]> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_slice())
    }
}

/// An answer with `Content-Length`. `headers` are whole lines, byte for byte.
pub(crate) fn reply(status: u16, headers: &[&[u8]], body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let mut answer = format!("HTTP/1.1 {status} S\r\ncontent-length: {}\r\n", body.len()).into_bytes();
    for header in headers {
        answer.extend_from_slice(header);
        answer.extend_from_slice(b"\r\n");
    }
    answer.extend_from_slice(b"\r\n");
    answer.extend_from_slice(body);
    answer
}

type Script = dyn Fn(&Asked) -> Vec<u8> + Send + Sync;

/// The server. Its threads end with the test's process.
pub(crate) struct Scripted {
    url: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Scripted {
    /// Answers every request with the bytes that `script` returns for it. `connection: close` among them is obeyed.
    pub(crate) fn start(script: impl Fn(&Asked) -> Vec<u8> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let asked = Arc::<Mutex<Vec<Asked>>>::default();
        let (script, noted): (Arc<Script>, _) = (Arc::new(script), asked.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(stream) = stream else { return };
                let (script, noted) = (script.clone(), noted.clone());
                thread::spawn(move || converse(stream, &*script, &noted));
            }
        });
        Self { url, asked }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// All requests since the last look, in the order of their arrival.
    pub(crate) fn taken(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.asked.lock().expect("no panic"))
    }
}

fn converse(mut stream: TcpStream, script: &Script, noted: &Mutex<Vec<Asked>>) {
    let mut buffer = Vec::new();
    while let Some(asked) = read(&mut stream, &mut buffer) {
        noted.lock().expect("no panic").push(asked.clone());
        let answer = script(&asked);
        let last = answer.windows(17).any(|window| window.eq_ignore_ascii_case(b"connection: close"));
        if stream.write_all(&answer).is_err() || last {
            return;
        }
    }
}

fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Asked> {
    let end = loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        more(stream, buffer)?;
    };
    let head: Vec<u8> = buffer.drain(..end + 4).collect();
    let mut lines = head[..end].split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    let first = String::from_utf8_lossy(lines.next()?).into_owned();
    let mut words = first.split(' ');
    let mut asked = Asked { method: words.next()?.to_owned(), target: words.next()?.to_owned(), ..Asked::default() };
    for line in lines {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = String::from_utf8_lossy(&line[..colon]).to_ascii_lowercase();
        asked.headers.push((name, line[colon + 1..].trim_ascii().to_vec()));
    }
    let length = asked.header("content-length").map_or("0".into(), String::from_utf8_lossy).parse().ok()?;
    while buffer.len() < length {
        more(stream, buffer)?;
    }
    asked.body = buffer.drain(..length).collect();
    Some(asked)
}

fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<()> {
    let mut part = [0; 8192];
    let count = stream.read(&mut part).ok().filter(|count| *count > 0)?;
    buffer.extend_from_slice(&part[..count]);
    Some(())
}
