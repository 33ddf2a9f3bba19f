//! The portal of AWS IAM Identity Center on loopback, and the service that renews the tokens of its people.

use std::io::Write;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::json;

use super::token_service::read;
use super::{ISSUED, KEY_ID, SECRET};

/// The token of somebody who signed in.
pub(crate) const SIGNED_IN: &str = "signed-in-token-of-the-tests";
/// The token that renews it, and the secret of the tool that may.
pub(crate) const RENEWING: &str = "renewing-token-of-the-tests";
pub(crate) const TOOL_SECRET: &str = "tool-secret-of-the-tests";

/// It gives credentials that sign for the embedded store to whoever has [`SIGNED_IN`], or what `RENEWING` became.
pub(crate) struct Portal {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
    refusal: Arc<Mutex<Option<(u16, &'static str)>>>,
}

impl Portal {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let (asked, refusal) = (Arc::<Mutex<Vec<String>>>::default(), Arc::<Mutex<Option<(u16, &str)>>>::default());
        let (noted, refusals) = (asked.clone(), refusal.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { return };
                let Some(request) = read(&mut stream) else { continue };
                noted.lock().expect("no panic").push(format!("{} {}", request.method, request.path));
                let token = request.headers.get("x-amz-sso_bearer_token").map(String::as_str);
                let refused = *refusals.lock().expect("no panic");
                let (status, kind, body) = match (request.method.as_str(), token, refused) {
                    (_, _, Some((status, kind))) => (status, kind, json!({"message": "in the words of the portal"})),
                    ("POST", ..) if request.body.contains(RENEWING) && request.body.contains(TOOL_SECRET) => (
                        200,
                        "",
                        json!({"accessToken": SIGNED_IN, "expiresIn": 28800, "refreshToken": RENEWING, "tokenType": "Bearer"}),
                    ),
                    ("GET", Some(SIGNED_IN), _) => {
                        let end = SystemTime::now() + Duration::from_secs(3600);
                        let end = end.duration_since(UNIX_EPOCH).expect("after 1970").as_millis();
                        let end = u64::try_from(end).expect("soon");
                        let number = noted.lock().expect("no panic").len();
                        let keys = json!({"accessKeyId": KEY_ID, "secretAccessKey": SECRET,
                            "sessionToken": format!("{ISSUED}{number}"), "expiration": end});
                        (200, "", json!({ "roleCredentials": keys }))
                    }
                    _ => (401, "UnauthorizedException", json!({"message": "Session token not found or invalid"})),
                };
                let body = body.to_string();
                let head = format!(
                    "HTTP/1.1 {status} X\r\ncontent-type: application/json\r\nx-amzn-errortype: {kind}\r\n\
                     x-amzn-requestid: REQ1\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                    body.len()
                );
                stream.write_all(format!("{head}{body}").as_bytes()).ok();
            }
        });
        Self { url, asked, refusal }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Refuses everything so.
    pub(crate) fn refuse(&self, status: u16, kind: &'static str) {
        *self.refusal.lock().expect("no panic") = Some((status, kind));
    }

    /// Method and path of each request.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic").clone()
    }
}
