//! Mail: a letter, and the little of SMTP (RFC 5321) that it takes to hand it in.

mod letter;
mod smtp;

use std::time::Duration;

use jiff::Timestamp;

use super::error::Refusal;
use super::message::Message;
use crate::agent::settings::MailSecurity;
use crate::base::redact::Secret;
use crate::store::Tls;

use letter::{Mailbox, letter};

/// How long handing in a letter may take.
///
/// *Source:* RFC 5321 allows minutes for each step to those who deliver; a relay of one's own answers at once, and greylisting
/// is a refusal and no delay. *Applies:* the whole conversation.
const PATIENCE: Duration = Duration::from_secs(60);

/// Most bytes of a letter's text. *Source:* nobody reads more.
const BYTES: usize = 64_000;

/// A server and what to tell it.
pub(super) struct Mail<'a> {
    pub(super) server: &'a str,
    pub(super) security: MailSecurity,
    pub(super) login: Option<(&'a str, &'a Secret)>,
    pub(super) from: &'a str,
    pub(super) to: &'a [String],
    pub(super) tls: &'a Tls,
    pub(super) host: &'a str,
}

/// Hands in a message.
pub(super) async fn send(mail: &Mail<'_>, message: &Message, now: Timestamp) -> Result<(), Refusal> {
    let bad = |text: &str| Refusal::Settings(format!("`{text}` is no mail address"));
    let from = Mailbox::read(mail.from).ok_or_else(|| bad(mail.from))?;
    let to: Vec<Mailbox> =
        mail.to.iter().map(|text| Mailbox::read(text).ok_or_else(|| bad(text))).collect::<Result<_, _>>()?;
    if to.is_empty() {
        return Err(Refusal::Settings("it has no receivers (`to`)".to_owned()));
    }
    let text = letter(&from, &to, &message.title, &message.text(BYTES), now, mail.host);
    match tokio::time::timeout(PATIENCE, smtp::hand_in(mail, &from, &to, &text)).await {
        Ok(outcome) => outcome,
        Err(_) => Err(Refusal::again(format!("`{}` did not answer within {} s", mail.server, PATIENCE.as_secs()))),
    }
}

#[cfg(test)]
mod tests;
