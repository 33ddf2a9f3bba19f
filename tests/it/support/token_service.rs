//! A token service on loopback, in the shapes of Tencent Cloud and Amazon. It checks every signature by itself.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ring::digest::{SHA256, digest};
use ring::hmac::{HMAC_SHA256, Key, sign};
use serde_json::{Value, json};

use super::{KEY_ID, SECRET};

/// The permanent keys that may ask.
pub(crate) const ASKING_ID: &str = "AKIDASKING";
pub(crate) const ASKING_SECRET: &str = "asking-secret-of-the-tests/+01234567";

/// What is issued to be looked at.
pub(crate) const SHOWN_ID: &str = "AKIDSHOWN";
pub(crate) const SHOWN_SECRET: &str = "shown-secret-of-the-tests";

/// How every token that is issued begins; the number of the call follows.
pub(crate) const ISSUED: &str = "issued-token-";

/// One call that was made.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) action: String,
    pub(crate) fields: BTreeMap<String, String>,
    /// Whether it was signed.
    pub(crate) signed: bool,
}

/// How the service answers.
#[derive(Clone, Debug)]
pub(crate) struct Manner {
    /// The life of what it issues.
    pub(crate) life: Duration,
    /// How long it thinks.
    pub(crate) delay: Duration,
    /// Whether what it issues signs for the embedded store, or is to be looked at.
    pub(crate) shown: bool,
    /// A refusal in the place of an answer: code and message.
    pub(crate) refusal: Option<(&'static str, &'static str)>,
}

impl Default for Manner {
    fn default() -> Self {
        Self { life: Duration::from_secs(3600), delay: Duration::ZERO, shown: false, refusal: None }
    }
}

/// The service. What it issues signs for the embedded store, with another token each time.
pub(crate) struct TokenService {
    url: String,
    calls: Arc<Mutex<Vec<Call>>>,
    manner: Arc<Mutex<Manner>>,
}

impl TokenService {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let (calls, manner) = (Arc::<Mutex<Vec<Call>>>::default(), Arc::<Mutex<Manner>>::default());
        let (noted, manners) = (calls.clone(), manner.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (Ok(stream), noted, manners) = (stream, noted.clone(), manners.clone()) else { return };
                thread::spawn(move || serve(stream, &noted, &manners));
            }
        });
        Self { url, calls, manner }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    pub(crate) fn behave(&self, manner: Manner) {
        *self.manner.lock().expect("no panic") = manner;
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().expect("no panic").clone()
    }
}

pub(super) struct Asked {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: String,
}

pub(super) fn read(stream: &mut TcpStream) -> Option<Asked> {
    let mut all = Vec::new();
    let mut chunk = [0; 4096];
    let end = loop {
        if let Some(at) = all.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        match stream.read(&mut chunk).ok()? {
            0 => return None,
            read => all.extend_from_slice(&chunk[..read]),
        }
    };
    let head = String::from_utf8(all[..end].to_vec()).ok()?;
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, path) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length: usize = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = all[end + 4..].to_vec();
    while body.len() < length {
        let read = stream.read(&mut chunk).ok()?;
        body.extend_from_slice(&chunk[..read]);
    }
    Some(Asked { method, path, headers, body: String::from_utf8(body).ok()? })
}

fn serve(mut stream: TcpStream, calls: &Mutex<Vec<Call>>, manner: &Mutex<Manner>) {
    let Some(asked) = read(&mut stream) else { return };
    let manner = manner.lock().expect("no panic").clone();
    let tencent = asked.headers.contains_key("x-tc-action");
    let checked = if tencent { tencent_call(&asked) } else { amazon_call(&asked) };
    let (status, body) = match checked {
        Err(wrong) => failure(tencent, "AuthFailure.SignatureFailure", &wrong),
        Ok(call) => {
            let number = {
                let mut calls = calls.lock().expect("no panic");
                calls.push(call.clone());
                calls.len()
            };
            thread::sleep(manner.delay);
            match manner.refusal {
                Some((code, message)) => failure(tencent, code, message),
                None => (200, success(tencent, &call, number, &manner)),
            }
        }
    };
    let kind = if tencent { "application/json" } else { "text/xml" };
    let length = body.len();
    let head =
        format!("HTTP/1.1 {status} X\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
    stream.write_all(format!("{head}{body}").as_bytes()).ok();
}

fn failure(tencent: bool, code: &str, message: &str) -> (u16, String) {
    if tencent {
        // Tencent Cloud refuses inside a success.
        let error = json!({"Response": {"Error": {"Code": code, "Message": message}, "RequestId": "REQ1"}});
        return (200, error.to_string());
    }
    let error = format!(
        "<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error>\
         <RequestId>REQ1</RequestId></ErrorResponse>"
    );
    (403, error)
}

fn success(tencent: bool, call: &Call, number: usize, manner: &Manner) -> String {
    let (id, secret) = if manner.shown { (SHOWN_ID, SHOWN_SECRET) } else { (KEY_ID, SECRET) };
    let end = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970") + manner.life;
    let end = jiff::Timestamp::from_second(i64::try_from(end.as_secs()).expect("soon")).expect("soon");
    let identity = call.action == "GetCallerIdentity";
    match (tencent, identity) {
        (true, true) => json!({"Response": {
            "Arn": "qcs::cam::uin/100000000001:uin/100000000002", "AccountId": "100000000001",
            "UserId": "100000000002", "PrincipalId": "100000000002", "Type": "CAMUser", "RequestId": "REQ1"}})
        .to_string(),
        (true, false) => json!({"Response": {
            "Credentials": {"Token": format!("{ISSUED}{number}"), "TmpSecretId": id, "TmpSecretKey": secret},
            "ExpiredTime": end.as_second(), "Expiration": end.to_string(), "RequestId": "REQ1"}})
        .to_string(),
        (false, true) => "<GetCallerIdentityResponse><GetCallerIdentityResult>\
            <Arn>arn:aws:iam::123456789012:user/alice</Arn><UserId>AIDAEXAMPLE</UserId>\
            <Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>"
            .to_owned(),
        (false, false) => {
            let action = &call.action;
            format!(
                "<{action}Response><{action}Result><Credentials><AccessKeyId>{id}</AccessKeyId>\
                 <SecretAccessKey>{secret}</SecretAccessKey><SessionToken>{ISSUED}{number}</SessionToken>\
                 <Expiration>{end}</Expiration></Credentials></{action}Result></{action}Response>"
            )
        }
    }
}

/// The secret of an id that may sign: the permanent keys, and those issued.
fn secret_of(id: &str) -> Result<&'static str, String> {
    match id {
        ASKING_ID => Ok(ASKING_SECRET),
        KEY_ID => Ok(SECRET),
        other => Err(format!("`{other}` is not known")),
    }
}

fn hmac(key: &[u8], data: &str) -> Vec<u8> {
    sign(&Key::new(HMAC_SHA256, key), data.as_bytes()).as_ref().to_vec()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn sha256(text: &str) -> String {
    hex(digest(&SHA256, text.as_bytes()).as_ref())
}

/// What stands between two marks of an `Authorization`.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Result<&'a str, String> {
    let rest = text.split_once(before).ok_or_else(|| format!("no {before} in the signature"))?.1;
    Ok(if after.is_empty() { rest } else { rest.split(after).next().unwrap_or(rest) })
}

fn tencent_call(asked: &Asked) -> Result<Call, String> {
    let header = |name: &str| asked.headers.get(name).map(String::as_str).ok_or_else(|| format!("no {name}"));
    let action = header("x-tc-action")?.to_owned();
    let body: Value = serde_json::from_str(&asked.body).map_err(|error| error.to_string())?;
    let fields = body
        .as_object()
        .ok_or("no object")?
        .iter()
        .map(|(name, value)| (name.clone(), value.as_str().map_or_else(|| value.to_string(), str::to_owned)));
    let fields = fields.collect();
    if header("x-tc-version")? != "2018-08-13" || asked.method != "POST" || asked.path != "/" {
        return Err("not a call of version 2018-08-13".to_owned());
    }
    header("x-tc-region")?;
    let authorization = header("authorization")?;
    if authorization == "SKIP" {
        return Ok(Call { action, fields, signed: false });
    }
    let (id, scope) = between(authorization, "Credential=", ",")?.split_once('/').ok_or("no scope")?;
    if id == KEY_ID {
        header("x-tc-token")?;
    }
    let date = scope.split('/').next().unwrap_or_default();
    let canonical = format!(
        "POST\n/\n\ncontent-type:{}\nhost:{}\n\ncontent-type;host\n{}",
        header("content-type")?,
        header("host")?,
        sha256(&asked.body)
    );
    let stamp = header("x-tc-timestamp")?;
    let to_sign = format!("TC3-HMAC-SHA256\n{stamp}\n{scope}\n{}", sha256(&canonical));
    let key = hmac(format!("TC3{}", secret_of(id)?).as_bytes(), date);
    let key = hmac(&hmac(&key, "sts"), "tc3_request");
    match hex(&hmac(&key, &to_sign)) == between(authorization, "Signature=", "")? {
        true => Ok(Call { action, fields, signed: true }),
        false => Err("the signature is wrong".to_owned()),
    }
}

fn amazon_call(asked: &Asked) -> Result<Call, String> {
    let header = |name: &str| asked.headers.get(name).map(String::as_str).ok_or_else(|| format!("no {name}"));
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
    let pairs = asked.body.split('&').filter_map(|pair| pair.split_once('='));
    let mut fields: BTreeMap<String, String> = pairs.map(|(name, value)| (decode(name), decode(value))).collect();
    let action = fields.remove("Action").ok_or("no Action")?;
    if fields.remove("Version").as_deref() != Some("2011-06-15") {
        return Err("not a call of version 2011-06-15".to_owned());
    }
    let Ok(authorization) = header("authorization") else { return Ok(Call { action, fields, signed: false }) };
    let (id, scope) = between(authorization, "Credential=", ",")?.split_once('/').ok_or("no scope")?;
    let names = between(authorization, "SignedHeaders=", ",")?;
    let mut lines = String::new();
    for name in names.split(';') {
        lines.push_str(&format!("{name}:{}\n", header(name)?));
    }
    let canonical = format!("POST\n/\n\n{lines}\n{names}\n{}", sha256(&asked.body));
    let stamp = header("x-amz-date")?;
    let to_sign = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{}", sha256(&canonical));
    let start = format!("AWS4{}", secret_of(id)?).into_bytes();
    let key = scope.split('/').fold(start, |key, part| hmac(&key, part));
    match hex(&hmac(&key, &to_sign)) == between(authorization, "Signature=", "")? {
        true => Ok(Call { action, fields, signed: true }),
        false => Err("the signature is wrong".to_owned()),
    }
}
