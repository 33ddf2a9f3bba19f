//! Questions to whoever sits at the terminal, as this room words them.

use std::future::Future;
use std::pin::Pin;

use crate::base::redact::Secret;

/// Whether what is typed may be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Echo {
    /// Yes.
    Shown,
    /// No: it is a secret.
    Hidden,
}

/// An answer on its way; nothing when there was none.
pub type Asking<'a> = Pin<Box<dyn Future<Output = Option<Secret>> + Send + 'a>>;

/// Who can be asked. The command line implements it where there is a terminal.
pub trait Ask: Send + Sync {
    /// Shows the question and reads one line.
    fn ask<'a>(&'a self, question: &'a str, echo: Echo) -> Asking<'a>;
}
