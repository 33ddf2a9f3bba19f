//! The conversation with the server.

use std::io;
use std::net::IpAddr;

use base64_simd::STANDARD;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::letter::Mailbox;
use super::{Mail, Refusal};
use crate::agent::settings::MailSecurity;
use crate::base::fault::{Category, Fault, chain};

/// Longest line of an answer. *Source:* RFC 5321 has 512 bytes, extensions are longer.
const LINE: u64 = 4096;

/// Most lines of an answer. *Source:* an EHLO brings some twenty.
const LINES: usize = 128;

/// A connection, encrypted or not.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Stream for T {}

/// What the server answered.
struct Reply {
    code: u16,
    lines: Vec<String>,
}

impl Reply {
    /// The server's own words.
    fn words(&self) -> String {
        format!("{} {}", self.code, self.lines.join(" "))
    }

    /// Passing troubles are 4yz, others stay.
    fn refusal(&self, during: &str) -> Refusal {
        let reason = format!("the mail server answered {during} with `{}`", self.words());
        match self.code {
            400..500 => Refusal::again(reason),
            530 | 534 | 535 | 538 => {
                Refusal::Never { reason, hint: Some("check `user`, `password` and `security` of the channel") }
            }
            _ => Refusal::never(reason),
        }
    }
}

struct Session<S> {
    stream: BufReader<S>,
}

impl<S: Stream> Session<S> {
    fn over(stream: S) -> Self {
        Self { stream: BufReader::new(stream) }
    }

    async fn welcome(&mut self) -> Result<(), Refusal> {
        let reply = self.reply().await?;
        if reply.code == 220 { Ok(()) } else { Err(reply.refusal("the connection")) }
    }

    async fn reply(&mut self) -> Result<Reply, Refusal> {
        let mut lines = Vec::new();
        loop {
            let mut line = Vec::new();
            let read = (&mut self.stream).take(LINE).read_until(b'\n', &mut line).await.map_err(broken)?;
            if read == 0 {
                return Err(Refusal::again("the mail server hung up"));
            }
            let line = String::from_utf8_lossy(&line).trim_end().to_owned();
            let code = line.get(..3).and_then(|code| code.parse::<u16>().ok());
            let (Some(code), Some(mark)) = (code, line.as_bytes().get(3).copied().or(Some(b' '))) else {
                return Err(Refusal::never("the answer is not a mail server's"));
            };
            if lines.len() >= LINES || !matches!(mark, b' ' | b'-') {
                return Err(Refusal::never("the answer is not a mail server's"));
            }
            lines.push(line.get(4..).unwrap_or_default().to_owned());
            if mark == b' ' {
                return Ok(Reply { code, lines });
            }
        }
    }

    /// Sends a line and reads the answer.
    async fn say(&mut self, line: &str) -> Result<Reply, Refusal> {
        self.stream.write_all(format!("{line}\r\n").as_bytes()).await.map_err(broken)?;
        self.stream.flush().await.map_err(broken)?;
        self.reply().await
    }

    /// The same where one answer means well. `during` stands for the line in errors: some lines are secret.
    async fn ask(&mut self, line: &str, well: u16, during: &str) -> Result<Reply, Refusal> {
        let reply = self.say(line).await?;
        if reply.code == well { Ok(reply) } else { Err(reply.refusal(during)) }
    }

    /// Greets, and hears what the server can do.
    async fn greet(&mut self, host: &str) -> Result<Vec<String>, Refusal> {
        let reply = self.ask(&format!("EHLO {}", greeting(host)), 250, "EHLO").await?;
        Ok(reply.lines.iter().skip(1).map(|line| line.to_ascii_uppercase()).collect())
    }

    async fn log_in(&mut self, skills: &[String], user: &str, password: &str) -> Result<(), Refusal> {
        let methods = skills.iter().find_map(|skill| skill.strip_prefix("AUTH")).unwrap_or_default();
        let knows = |method: &str| methods.split([' ', '=']).any(|known| known == method);
        if knows("PLAIN") {
            let word = STANDARD.encode_to_string(format!("\0{user}\0{password}"));
            self.ask(&format!("AUTH PLAIN {word}"), 235, "the login").await?;
        } else if knows("LOGIN") {
            self.ask("AUTH LOGIN", 334, "AUTH LOGIN").await?;
            self.ask(&STANDARD.encode_to_string(user), 334, "the user name").await?;
            self.ask(&STANDARD.encode_to_string(password), 235, "the login").await?;
        } else {
            return Err(Refusal::Never {
                reason: "the mail server takes no login by AUTH PLAIN or AUTH LOGIN".to_owned(),
                hint: Some("leave `user` and `password` out, or set `security` to `starttls` or `tls`"),
            });
        }
        Ok(())
    }
}

/// Connects, and hands in the letter.
pub(super) async fn hand_in(mail: &Mail<'_>, from: &Mailbox, to: &[Mailbox], letter: &str) -> Result<(), Refusal> {
    let (name, port) = server(mail.server)?;
    if mail.login.is_some() && mail.security == MailSecurity::Plain && !is_here(name) {
        return Err(Refusal::Settings(
            "the password would travel unencrypted; set `security` to `starttls` or `tls`".to_owned(),
        ));
    }
    let tcp = TcpStream::connect((name, port))
        .await
        .map_err(|error| Refusal::again(format!("could not connect to `{}`: {error}", mail.server)))?;
    if mail.security == MailSecurity::Tls {
        let mut session = Session::over(encrypted(mail, name, tcp).await?);
        session.welcome().await?;
        let skills = session.greet(mail.host).await?;
        return deliver(mail, session, &skills, (from, to, letter)).await;
    }
    let mut session = Session::over(tcp);
    session.welcome().await?;
    let skills = session.greet(mail.host).await?;
    if mail.security == MailSecurity::Plain {
        return deliver(mail, session, &skills, (from, to, letter)).await;
    }
    if !skills.iter().any(|skill| skill == "STARTTLS") {
        return Err(Refusal::Never {
            reason: "the mail server has no STARTTLS".to_owned(),
            hint: Some("set `security` to `tls` (port 465), or to `plain` for a server on this machine"),
        });
    }
    session.ask("STARTTLS", 220, "STARTTLS").await?;
    // Whatever came before the handshake was put there by somebody in between.
    if !session.stream.buffer().is_empty() {
        return Err(Refusal::never("something was slipped in before the encryption began"));
    }
    let mut session = Session::over(encrypted(mail, name, session.stream.into_inner()).await?);
    let skills = session.greet(mail.host).await?;
    deliver(mail, session, &skills, (from, to, letter)).await
}

async fn deliver(
    mail: &Mail<'_>,
    mut session: Session<impl Stream>,
    skills: &[String],
    (from, to, letter): (&Mailbox, &[Mailbox], &str),
) -> Result<(), Refusal> {
    if let Some((user, password)) = mail.login {
        session.log_in(skills, user, password.expose()).await?;
    }
    session.ask(&format!("MAIL FROM:<{}>", from.address), 250, "the sender").await?;
    let mut refused = Vec::new();
    let mut last = None;
    for mailbox in to {
        let reply = session.say(&format!("RCPT TO:<{}>", mailbox.address)).await?;
        if !matches!(reply.code, 250 | 251) {
            refused.push(mailbox.address.as_str());
            last = Some(reply.refusal(&format!("the receiver {}", mailbox.address)));
        }
    }
    if let Some(refusal) = last.filter(|_| refused.len() == to.len()) {
        return Err(refusal);
    }
    session.ask("DATA", 354, "DATA").await?;
    // No line of a letter begins with a dot: its text is Base64 and its headers are ours.
    session.stream.write_all(letter.as_bytes()).await.map_err(broken)?;
    session.ask(".", 250, "the letter").await?;
    // It has the letter; how it says good-bye does not matter.
    session.say("QUIT").await.ok();
    match refused.as_slice() {
        [] => Ok(()),
        refused => Err(Refusal::never(format!("the others got it, but it refused {}", refused.join(", ")))),
    }
}

async fn encrypted(mail: &Mail<'_>, name: &str, tcp: TcpStream) -> Result<impl Stream + use<>, Refusal> {
    crate::store::secure(tcp, name, mail.tls).await.map_err(|error| match error.category() {
        Category::Network => Refusal::again(chain(&error)),
        _ => Refusal::never(chain(&error)),
    })
}

/// Host and port. IPv6 addresses stand in brackets.
fn server(text: &str) -> Result<(&str, u16), Refusal> {
    let bad = || Refusal::Settings(format!("`{text}` is no `HOST:PORT` of a mail server"));
    let (name, port) = text.rsplit_once(':').ok_or_else(bad)?;
    let name = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
    let port = port.parse().map_err(|_| bad())?;
    if name.is_empty() { Err(bad()) } else { Ok((name, port)) }
}

fn is_here(name: &str) -> bool {
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// A host name as EHLO takes it; where this machine's is none, an address that says nothing.
fn greeting(host: &str) -> &str {
    let is_name = !host.is_empty() && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.');
    if is_name { host } else { "[127.0.0.1]" }
}

fn broken(error: io::Error) -> Refusal {
    Refusal::again(format!("the connection to the mail server broke: {error}"))
}
