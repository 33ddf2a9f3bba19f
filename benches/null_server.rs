//! An S3 server that does nothing, at the least possible cost, so that a benchmark measures its client.
//!
//! - Whatever is uploaded is thrown away. `x-amz-checksum-*` headers come back, as from a store that checked them.
//! - Every key whose name ends in `-SIZE` (before an extension) is an object of SIZE bytes, in every bucket:
//!   `d000/f0000001-4096`, `big-2147483648`. Any other key is missing. Content repeats one mebibyte.
//! - Bucket `list-COUNT-SIZE` lists COUNT keys of SIZE bytes (`list-1000000-4096`); all other buckets list nothing.
//! - Buckets are addressed by path. Signatures are not looked at. ETags end in `-1`: they are not the MD5 of anything.
//!
//! One thread, loopback only: `null-server [--port PORT] [--latency MS] [--refuse PERCENT] [--retry-after SECONDS]` prints
//! its address and serves until it is ended, answering every request so many milliseconds late, as a server far away does,
//! and refusing a share of them with 503 SlowDown, spread evenly.

use std::cell::Cell;
use std::io::{self, Write};
use std::process::ExitCode;
use std::rc::Rc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[path = "null/answer.rs"]
mod answer;
#[path = "null/listing.rs"]
mod listing;
#[path = "null/request.rs"]
mod request;
#[path = "null/wire.rs"]
mod wire;

use answer::{answer, bad_request, deleted, slow_down};
use request::{BodyLength, Head, head_end};
use wire::{Content, Sink};

/// Holds the head of any request, and a small object's body with it.
const BUFFER: usize = 16 * 1024;
/// Longest body of a batch deletion: 1,000 keys of 1,024 bytes, escaped.
const BATCH: usize = 8 * 1024 * 1024;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // With stderr gone too there is nobody left to tell.
            let _ = writeln!(io::stderr().lock(), "null-server: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> io::Result<()> {
    let (mut port, mut latency, mut refusals) = (0, 0, Refusals::default());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        let (name, value) = match argument.split_once('=') {
            Some((name, value)) => (name.to_owned(), Some(value.to_owned())),
            None => (argument, arguments.next()),
        };
        let number = value.and_then(|text| text.parse().ok());
        match (name.as_str(), number) {
            ("--port", Some(number)) => port = number,
            ("--latency", Some(number)) => latency = u64::from(number),
            ("--refuse", Some(number)) => refusals.percent = u64::from(number),
            ("--retry-after", Some(number)) => refusals.retry_after = Some(number),
            _ => {
                let usage =
                    "usage: null-server [--port PORT] [--latency MS] [--refuse PERCENT] [--retry-after SECONDS]";
                return Err(io::Error::new(io::ErrorKind::InvalidInput, usage));
            }
        }
    }
    let latency = Some(Duration::from_millis(latency)).filter(|latency| !latency.is_zero());
    let refusals = Rc::new(refusals);
    let content = Rc::new(Content::new()?);
    let sink = Rc::new(Sink::new());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    tokio::task::LocalSet::new().block_on(&runtime, async move {
        let listener = TcpListener::bind(("127.0.0.1", port)).await?;
        {
            let mut out = io::stdout().lock();
            writeln!(out, "listening on http://{}", listener.local_addr()?)?;
            out.flush()?;
        }
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let (content, sink, refusals) = (Rc::clone(&content), Rc::clone(&sink), Rc::clone(&refusals));
            tokio::task::spawn_local(async move {
                // A client may break off at any time; that ends its connection and nothing else.
                let _ = Connection::new(stream, content, sink).serve(latency, &refusals).await;
            });
        }
    })
}

/// Which requests are refused.
#[derive(Default)]
struct Refusals {
    percent: u64,
    retry_after: Option<u16>,
    requests: Cell<u64>,
}

impl Refusals {
    /// Whether the next request is refused: so many of any hundred, in an order without a pattern.
    fn next(&self) -> bool {
        let number = self.requests.get();
        self.requests.set(number + 1);
        // 61 and 100 have no common divisor, so each residue comes once in a hundred.
        number * 61 % 100 < self.percent
    }
}

struct Connection {
    stream: TcpStream,
    content: Rc<Content>,
    /// `buffer[from..to]` was received and not used yet.
    buffer: Vec<u8>,
    from: usize,
    to: usize,
    sink: Rc<Sink>,
    out: Vec<u8>,
}

impl Connection {
    fn new(stream: TcpStream, content: Rc<Content>, sink: Rc<Sink>) -> Self {
        Self { stream, content, buffer: vec![0; BUFFER], from: 0, to: 0, sink, out: Vec::new() }
    }

    async fn serve(mut self, latency: Option<Duration>, refusals: &Refusals) -> io::Result<()> {
        while let Some(end) = self.receive_head().await? {
            self.out.clear();
            let Some(head) = Head::parse(&self.buffer[self.from..end]) else {
                bad_request(&mut self.out);
                return self.stream.write_all(&self.out).await;
            };
            let todo = match refusals.next() {
                true => slow_down(&head, refusals.retry_after, &mut self.out),
                false => answer(&head, &self.content.pattern, &mut self.out),
            };
            let (body, close) = (head.body, head.close);
            let waits = head.expects_continue && end == self.to && body != BodyLength::Exactly(0);
            self.from = end;
            if waits {
                self.stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").await?;
            }
            let mut kept = todo.wants_body.then(Vec::new);
            match body {
                BodyLength::Exactly(length) => self.take(length, kept.as_mut()).await?,
                BodyLength::Chunked => self.take_chunks(kept.as_mut()).await?,
            }
            if let Some(kept) = kept {
                deleted(&kept, &mut self.out);
            }
            if let Some(latency) = latency {
                tokio::time::sleep(latency).await;
            }
            self.stream.write_all(&self.out).await?;
            if let Some(range) = todo.content {
                #[cfg(target_os = "linux")]
                self.content.send(&self.stream, range).await?;
                #[cfg(not(target_os = "linux"))]
                self.content.send(&mut self.stream, range).await?;
            }
            if close {
                break;
            }
        }
        self.stream.shutdown().await
    }

    /// Waits for a whole head; returns where it ends in the buffer, or `None` when the client has closed.
    async fn receive_head(&mut self) -> io::Result<Option<usize>> {
        let mut seen = 0;
        loop {
            if let Some(length) = head_end(&self.buffer[self.from..self.to], seen) {
                return Ok(Some(self.from + length));
            }
            seen = self.to - self.from;
            if self.fill().await? == 0 {
                return if seen == 0 { Ok(None) } else { Err(io::ErrorKind::UnexpectedEof.into()) };
            }
        }
    }

    /// Receives more into the buffer; returns how many bytes, 0 at the end.
    async fn fill(&mut self) -> io::Result<usize> {
        if self.from == self.to {
            (self.from, self.to) = (0, 0);
        } else if self.to == self.buffer.len() {
            self.buffer.copy_within(self.from..self.to, 0);
            (self.from, self.to) = (0, self.to - self.from);
            if self.to == self.buffer.len() {
                return Err(io::Error::new(io::ErrorKind::InvalidData, "a line or head longer than the buffer"));
            }
        }
        let count = self.stream.read(&mut self.buffer[self.to..]).await?;
        self.to += count;
        Ok(count)
    }

    /// Takes `length` bytes of body, into `kept` or nowhere.
    async fn take(&mut self, mut length: u64, mut kept: Option<&mut Vec<u8>>) -> io::Result<()> {
        loop {
            let here = length.min((self.to - self.from) as u64) as usize;
            if let Some(kept) = &mut kept {
                if kept.len() + here > BATCH {
                    return Err(io::ErrorKind::InvalidData.into());
                }
                kept.extend_from_slice(&self.buffer[self.from..self.from + here]);
            }
            self.from += here;
            length -= here as u64;
            if length == 0 {
                return Ok(());
            }
            // What fits the buffer is cheaper read than dropped: a short read also tells that nothing more is there.
            if kept.is_none() && length > BUFFER as u64 {
                length -= self.sink.discard(&self.stream, length).await?;
            } else if self.fill().await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }

    async fn take_chunks(&mut self, mut kept: Option<&mut Vec<u8>>) -> io::Result<()> {
        loop {
            let line = self.line().await?;
            let size = line.split(';').next().unwrap_or_default().trim();
            let size = u64::from_str_radix(size, 16).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
            if size == 0 {
                // Trailers end with an empty line.
                while !self.line().await?.is_empty() {}
                return Ok(());
            }
            self.take(size, kept.as_deref_mut()).await?;
            self.line().await?;
        }
    }

    async fn line(&mut self) -> io::Result<String> {
        loop {
            let waiting = &self.buffer[self.from..self.to];
            if let Some(at) = waiting.windows(2).position(|pair| pair == b"\r\n") {
                let line = String::from_utf8_lossy(&waiting[..at]).into_owned();
                self.from += at + 2;
                return Ok(line);
            }
            if self.fill().await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
    }
}
