//! A mail server in the test, which keeps what it heard.

use base64_simd::STANDARD;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::*;

/// Serves one conversation. `answers` maps beginnings of lines to answers; whatever else is said is fine.
async fn serve(
    hello: &'static str,
    answers: &'static [(&'static str, &'static str)],
) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("bound").to_string();
    let task = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.expect("a client");
        let mut stream = BufReader::new(stream);
        let mut heard = Vec::new();
        stream.write_all(b"220 mx.example ESMTP\r\n").await.expect("written");
        let mut in_letter = false;
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
                return heard;
            }
            assert!(line.ends_with("\r\n"), "{line:?}");
            let line = line.trim_end().to_owned();
            in_letter &= line != ".";
            let found = answers.iter().find(|(begin, _)| line.starts_with(begin)).map(|(_, answer)| *answer);
            let answer = match line.as_str() {
                _ if in_letter => "",
                _ if found.is_some() => found.unwrap_or_default(),
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                line if line.starts_with("EHLO") => hello,
                line if line.starts_with("AUTH PLAIN") => "235 welcome",
                _ => "250 fine",
            };
            in_letter |= line == "DATA" && answer.starts_with("354");
            heard.push(line);
            if !answer.is_empty() {
                stream.write_all(format!("{answer}\r\n").as_bytes()).await.expect("written");
            }
        }
    });
    (address, task)
}

struct Given<'a> {
    server: &'a str,
    security: MailSecurity,
    login: bool,
    to: &'a [&'a str],
}

async fn hand_in(given: Given<'_>) -> Result<(), Refusal> {
    let password = Secret::new("pass word");
    let to: Vec<String> = given.to.iter().map(|to| (*to).to_owned()).collect();
    let mail = Mail {
        server: given.server,
        security: given.security,
        login: given.login.then_some(("ops", &password)),
        from: "cos watch <cos@example.com>",
        to: &to,
        tls: &Tls::default(),
        host: "web-1",
    };
    let now = Timestamp::from_second(1_763_712_000).expect("a time");
    send(&mail, &Message::test("web-1"), now).await
}

fn plain<'a>(server: &'a str, login: bool, to: &'a [&'a str]) -> Given<'a> {
    Given { server, security: MailSecurity::Plain, login, to }
}

#[tokio::test]
async fn a_letter_is_handed_in_and_reads_back() {
    let (server, heard) = serve("250-mx.example\r\n250-PIPELINING\r\n250 AUTH LOGIN PLAIN", &[]).await;
    hand_in(plain(&server, true, &["a@example.com", "Betriebsteam Süd <b@example.com>"])).await.expect("taken");
    let heard = heard.await.expect("served");
    assert_eq!(
        heard[..5],
        [
            "EHLO web-1".to_owned(),
            format!("AUTH PLAIN {}", STANDARD.encode_to_string("\0ops\0pass word")),
            "MAIL FROM:<cos@example.com>".to_owned(),
            "RCPT TO:<a@example.com>".to_owned(),
            "RCPT TO:<b@example.com>".to_owned(),
        ]
    );
    let letter = &heard[6..];
    let header = |name: &str| letter.iter().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    assert_eq!(header("From: "), "\"cos watch\" <cos@example.com>");
    assert_eq!(header("Date: "), "Fri, 21 Nov 2025 08:00:00 +0000");
    assert_eq!(header("Subject: "), "[TEST] cos watch on web-1");
    assert_eq!(header("To: "), "a@example.com,");
    assert!(
        letter.contains(&format!(" =?utf-8?B?{}?= <b@example.com>", STANDARD.encode_to_string("Betriebsteam Süd")))
    );
    let blank = letter.iter().position(String::is_empty).expect("headers end");
    let end = letter.iter().position(|line| line == ".").expect("the letter ends");
    let body: String = letter[blank + 1..end].concat();
    let body = String::from_utf8(STANDARD.decode_to_vec(body).expect("base64")).expect("text");
    assert!(body.contains("Alerts of cos watch will arrive here."), "{body}");
    assert_eq!(letter.last().map(String::as_str), Some("QUIT"));
}

#[tokio::test]
async fn a_server_without_plain_login_is_asked_step_by_step() {
    let steps = &[("AUTH LOGIN", "334 VXNlcm5hbWU6"), ("b3Bz", "334 UGFzc3dvcmQ6"), ("cGFzcyB3b3Jk", "235 welcome")];
    let (server, heard) = serve("250-mx.example\r\n250 AUTH=LOGIN", steps).await;
    hand_in(plain(&server, true, &["a@example.com"])).await.expect("taken");
    assert_eq!(heard.await.expect("served")[1..4], ["AUTH LOGIN", "b3Bz", "cGFzcyB3b3Jk"]);
}

#[tokio::test]
async fn passing_refusals_are_tried_again_and_others_are_not() {
    let again = |refusal: &Refusal| matches!(refusal, Refusal::Again { .. });
    type Row = (&'static [(&'static str, &'static str)], bool, &'static str);
    let rows: [Row; 5] = [
        (&[("MAIL", "451 greylisted, come again")], true, "the sender with `451 greylisted, come again`"),
        (&[("RCPT", "550-no such\r\n550 user")], false, "the receiver a@example.com with `550 no such user`"),
        (&[("AUTH", "535 wrong password")], false, "the login with `535 wrong password`"),
        (&[(".", "554 spam")], false, "the letter with `554 spam`"),
        (&[("DATA", "421 going down")], true, "DATA with `421 going down`"),
    ];
    for (answers, passing, said) in rows {
        let (server, _heard) = serve("250-mx.example\r\n250 AUTH PLAIN", answers).await;
        let refusal = hand_in(plain(&server, true, &["a@example.com"])).await.expect_err("refused");
        assert_eq!(again(&refusal), passing, "{refusal:?}");
        assert!(format!("{refusal:?}").contains(said), "{refusal:?}");
    }
}

#[tokio::test]
async fn one_bad_receiver_does_not_keep_the_letter_from_the_others() {
    let (server, heard) = serve("250 mx.example", &[("RCPT TO:<bad@", "550 unknown")]).await;
    let refusal = hand_in(plain(&server, false, &["bad@example.com", "good@example.com"])).await.expect_err("told");
    assert!(format!("{refusal:?}").contains("it refused bad@example.com"), "{refusal:?}");
    assert!(heard.await.expect("served").contains(&".".to_owned()), "the letter was handed in");
}

#[tokio::test]
async fn a_password_never_travels_unencrypted_nor_a_letter_without_the_encryption_asked_for() {
    let given =
        Given { server: "mail.example.com:25", security: MailSecurity::Plain, login: true, to: &["a@example.com"] };
    let refusal = hand_in(given).await.expect_err("refused before a connection");
    assert!(format!("{refusal:?}").contains("unencrypted"), "{refusal:?}");
    let (server, heard) = serve("250-mx.example\r\n250 AUTH PLAIN", &[]).await;
    let given = Given { server: &server, security: MailSecurity::StartTls, login: true, to: &["a@example.com"] };
    let refusal = hand_in(given).await.expect_err("refused");
    assert!(format!("{refusal:?}").contains("no STARTTLS"), "{refusal:?}");
    assert_eq!(heard.await.expect("served"), ["EHLO web-1"]);
    let slipped = &[("STARTTLS", "220 go\r\n250 slipped in")];
    let (server, _heard) = serve("250-mx.example\r\n250 STARTTLS", slipped).await;
    let given = Given { server: &server, security: MailSecurity::StartTls, login: true, to: &["a@example.com"] };
    let refusal = hand_in(given).await.expect_err("refused");
    assert!(format!("{refusal:?}").contains("slipped in before"), "{refusal:?}");
}

#[tokio::test]
async fn addresses_that_could_bring_commands_of_their_own_are_refused() {
    for bad in ["a@b>\r\nRCPT TO:<x@y", "nobody", "@example.com", "a@", "a b@example.com", "ä@example.com", "<a@b"] {
        let refusal = hand_in(plain("127.0.0.1:1", false, &[bad])).await.expect_err("bad");
        assert!(
            matches!(&refusal, Refusal::Settings(reason) if reason.contains("no mail address")),
            "{bad}: {refusal:?}"
        );
    }
    assert!(matches!(hand_in(plain("127.0.0.1:1", false, &[])).await, Err(Refusal::Settings(_))));
    for server in ["mail.example.com", ":25", "h:port"] {
        let refusal = hand_in(plain(server, false, &["a@b.example"])).await.expect_err("bad");
        assert!(matches!(&refusal, Refusal::Settings(reason) if reason.contains("HOST:PORT")), "{server}: {refusal:?}");
    }
}

#[test]
fn long_and_foreign_subjects_become_words_of_75_characters() {
    let from = Mailbox::read("a@b.example").expect("an address");
    let now = Timestamp::from_second(1_763_712_000).expect("a time");
    let subject = format!("[FIRING] 日志 {}\r\nBcc: x@y", "é".repeat(80));
    let letter = letter(&from, std::slice::from_ref(&from), &subject, "text", now, "web-1");
    let (headers, _) = letter.split_once("\r\n\r\n").expect("a body");
    assert!(!headers.lines().any(|line| line.starts_with("Bcc")), "{headers}");
    let words: String = headers
        .split("\r\n")
        .skip_while(|line| !line.starts_with("Subject: "))
        .take_while(|line| line.starts_with("Subject: ") || line.starts_with(' '))
        .map(|line| {
            let word = line.trim_start_matches("Subject: ").trim();
            assert!(word.len() <= 75, "{word}");
            let word =
                word.strip_prefix("=?utf-8?B?").and_then(|word| word.strip_suffix("?=")).expect("an encoded word");
            String::from_utf8(STANDARD.decode_to_vec(word).expect("base64")).expect("no half characters")
        })
        .collect();
    assert_eq!(words, format!("[FIRING] 日志 {}  Bcc: x@y", "é".repeat(80)));
}
