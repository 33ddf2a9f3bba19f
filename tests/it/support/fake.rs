//! A store whose answers a test writes by hand.

use std::io::Write;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

use super::token_service::{Asked, read};
use super::{KEY_ID, SECRET, Sandbox};

/// A store that answers what the test says, and writes down what it was asked.
pub(crate) struct Fake {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Fake {
    pub(crate) fn start(answer: impl Fn(&Asked) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let noted = asked.clone();
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let Some(request) = read(&mut stream) else { continue };
                noted.lock().expect("no panic").push(format!("{} {}", request.method, request.path));
                // A client that left meanwhile needs no answer.
                stream.write_all(answer(&request).as_bytes()).ok();
            }
        });
        Self { url, asked }
    }

    pub(crate) fn home(&self) -> Sandbox {
        let mut home = Sandbox::new();
        home.set("AWS_ACCESS_KEY_ID", KEY_ID);
        home.set("AWS_SECRET_ACCESS_KEY", SECRET);
        home.set("AWS_REGION", "us-east-1");
        home.set("AWS_ENDPOINT_URL", &self.url);
        home.config("max_attempts = 2");
        home
    }

    pub(crate) fn count(&self, method: &str) -> usize {
        self.asked.lock().expect("no panic").iter().filter(|asked| asked.starts_with(&format!("{method} "))).count()
    }
}

/// An answer with its length.
pub(crate) fn answer(status: &str, headers: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}", body.len())
}
