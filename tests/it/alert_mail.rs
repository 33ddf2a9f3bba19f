//! Alerts by mail over TLS, to a server of the test's own.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use cos::agent::notify::{self, NotifyError, Tools};
use cos::agent::settings::{ChannelKind, ChannelSettings, MailSecurity};
use cos::base::fault::{Fault, RetryVerdict, chain};
use cos::base::redact::Secret;
use cos::store::{ServiceClient, Tls};
use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

/// Certificates for `localhost` and `127.0.0.1`.
fn testdata(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "src/store/wire/testdata", name].iter().collect()
}

fn acceptor() -> TlsAcceptor {
    let chain = CertificateDer::pem_file_iter(testdata("server.pem")).expect("readable");
    let chain = chain.collect::<Result<_, _>>().expect("certificates");
    let key = PrivateKeyDer::from_pem_file(testdata("server.key")).expect("a key");
    let config = ServerConfig::builder_with_provider(rustls::crypto::ring::default_provider().into());
    let config = config.with_safe_default_protocol_versions().expect("versions").with_no_client_auth();
    TlsAcceptor::from(Arc::new(config.with_single_cert(chain, key).expect("they fit")))
}

/// Talks until the letter is there, the client leaves, or encryption is asked for.
async fn converse(stream: &mut (impl AsyncRead + AsyncWrite + Unpin), skills: &str, heard: &mut Vec<String>) -> bool {
    let mut stream = BufReader::new(stream);
    let mut in_letter = false;
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return false;
        }
        let line = line.trim_end().to_owned();
        in_letter &= line != ".";
        let answer = match line.as_str() {
            _ if in_letter => None,
            "STARTTLS" => Some("220 go ahead".to_owned()),
            "DATA" => Some("354 go on".to_owned()),
            line if line.starts_with("EHLO") => Some(skills.to_owned()),
            line if line.starts_with("AUTH") => Some("235 welcome".to_owned()),
            _ => Some("250 fine".to_owned()),
        };
        in_letter |= line == "DATA";
        heard.push(line.clone());
        if let Some(answer) = answer
            && stream.write_all(format!("{answer}\r\n").as_bytes()).await.is_err()
        {
            return false;
        }
        stream.flush().await.ok();
        if line == "STARTTLS" {
            return true;
        }
    }
}

/// A mail server for one conversation: its address, and what it heard without and with encryption.
async fn serve(security: MailSecurity) -> (u16, JoinHandle<(Vec<String>, Vec<String>)>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("bound").port();
    let task = tokio::spawn(async move {
        let (mut tcp, _) = listener.accept().await.expect("a client");
        let (mut open, mut safe) = (Vec::new(), Vec::new());
        if security == MailSecurity::StartTls {
            tcp.write_all(b"220 mx ESMTP\r\n").await.expect("written");
            if !converse(&mut tcp, "250-mx\r\n250 STARTTLS", &mut open).await {
                return (open, safe);
            }
        }
        // A client that does not trust the certificate ends here.
        let Ok(mut tls) = acceptor().accept(tcp).await else { return (open, safe) };
        if security == MailSecurity::Tls {
            tls.write_all(b"220 mx ESMTP\r\n").await.expect("written");
        }
        converse(&mut tls, "250-mx\r\n250 AUTH PLAIN", &mut safe).await;
        (open, safe)
    });
    (port, task)
}

async fn tell(server: String, security: MailSecurity, tls: Tls) -> Result<(), NotifyError> {
    let exchange = Arc::new(ServiceClient::new(tls.clone(), Duration::from_secs(5)));
    let tools = Tools { exchange, tls, host: "web-1".to_owned() };
    let kind = ChannelKind::Mail {
        server,
        security,
        login: Some(("ops".to_owned(), Secret::new("pass-w0rd"))),
        from: "cos@example.com".to_owned(),
        to: vec!["ops@example.com".to_owned()],
    };
    notify::test(&ChannelSettings { name: "mail".to_owned(), kind }, &tools).await
}

fn trusting() -> Tls {
    Tls { ca_bundle: Some(testdata("ca.pem")), no_verify: false }
}

#[tokio::test]
async fn mail_goes_over_tls_and_starttls_and_the_password_only_encrypted() {
    for security in [MailSecurity::Tls, MailSecurity::StartTls] {
        let (port, server) = serve(security).await;
        tell(format!("localhost:{port}"), security, trusting()).await.expect("taken");
        let (open, safe) = server.await.expect("served");
        let expected: &[&str] = if security == MailSecurity::Tls { &[] } else { &["EHLO web-1", "STARTTLS"] };
        assert_eq!(open, expected);
        assert_eq!(safe[..2], ["EHLO web-1".to_owned(), "AUTH PLAIN AG9wcwBwYXNzLXcwcmQ=".to_owned()]);
        assert!(safe.contains(&"Subject: [TEST] cos watch on web-1".to_owned()), "{safe:?}");
    }
}

#[tokio::test]
async fn a_certificate_of_nobody_we_trust_gets_no_mail() {
    let other = tempfile::tempdir().expect("a directory");
    // An authority of other tests, which did not sign this server's certificate.
    let ca = other.path().join("ca.pem");
    let foreign = [env!("CARGO_MANIFEST_DIR"), "tests/it/support/testdata/ca.pem"].iter().collect::<PathBuf>();
    std::fs::copy(foreign, &ca).expect("copied");
    for security in [MailSecurity::Tls, MailSecurity::StartTls] {
        let (port, server) = serve(security).await;
        let tls = Tls { ca_bundle: Some(ca.clone()), no_verify: false };
        let error = tell(format!("localhost:{port}"), security, tls).await.expect_err("refused");
        let shown = chain(&error);
        assert!(shown.contains("certificate") && !shown.contains("pass-w0rd"), "{shown}");
        assert_eq!(error.retry(), RetryVerdict::Transient);
        let (_, safe) = server.await.expect("served");
        assert_eq!(safe, Vec::<String>::new());
    }
}
