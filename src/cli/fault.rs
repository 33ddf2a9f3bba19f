//! Errors that end a command, and their words.

use std::io;
use std::path::Path;

use crate::agent::AgentError;
use crate::agent::config::WatchConfigError;
use crate::agent::control::ControlError;
use crate::base::fault::{Category, Fault, chain};
use crate::base::fsx::PathError;
use crate::base::uri::{BadUri, ObjectUri};
use crate::config::{ConfigError, ImportError};
use crate::credentials::CredentialsError;
use crate::engine::EngineError;
use crate::local::LocalError;
use crate::report::{Printer, ReportError};
use crate::store::StoreError;

use super::exit::Exit;

/// What ends a command.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    /// The command line cannot be meant.
    #[error("{message}")]
    Usage {
        /// What is wrong.
        message: String,
        /// The way out.
        hints: Vec<String>,
    },
    #[error(transparent)]
    Uri(#[from] BadUri),
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Watch(#[from] WatchConfigError),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Engine(#[from] EngineError),
    #[error(transparent)]
    Local(#[from] LocalError),
    #[error(transparent)]
    Path(#[from] PathError),
    /// A file or directory that was named is not there, in the words of the AWS CLI.
    #[error("The user-provided path {path} does not exist.")]
    MissingPath {
        /// As typed.
        path: String,
    },
    #[error(transparent)]
    Report(#[from] ReportError),
    /// The agent of `cos watch` could not be asked, or said no.
    #[error(transparent)]
    Control(#[from] ControlError),
    /// An agent could not begin.
    #[error(transparent)]
    Agent(#[from] AgentError),
    /// A transfer command that could not begin or go on; the AWS CLI says `fatal error` and ends with 1.
    #[error(transparent)]
    Fatal(EngineError),
    /// `mb` or `rb` was refused, in the words of the AWS CLI, which ends with 1.
    #[error("{uri} {}", chain(.error.as_ref()))]
    Bucket {
        /// `make_bucket` or `remove_bucket`.
        verb: &'static str,
        /// The bucket as typed.
        uri: String,
        /// Why. Boxed, because every result of the command line would be as large.
        error: Box<StoreError>,
    },
    /// A setting is missing.
    #[error("{message}")]
    Setting {
        /// What is missing.
        message: &'static str,
        /// The way out.
        hints: Vec<String>,
    },
    /// The runtime could not start.
    #[error("cannot start: {0}")]
    Runtime(std::io::Error),
}

impl CliError {
    pub(super) fn usage(message: impl Into<String>) -> Self {
        Self::Usage { message: message.into(), hints: Vec::new() }
    }

    pub(super) fn usage_with(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Usage { message: message.into(), hints: vec![hint.into()] }
    }

    /// Why a file or directory that was named cannot be a source.
    pub(super) fn of_source(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::MissingPath { path: path.display().to_string() },
            _ => PathError::wrap("read", path)(error).into(),
        }
    }

    fn fault(&self) -> Option<&dyn Fault> {
        Some(match self {
            Self::Config(error) => error,
            Self::Watch(error) => error,
            Self::Import(error) => error,
            Self::Credentials(error) => error,
            Self::Store(error) => error,
            Self::Bucket { error, .. } => error.as_ref(),
            Self::Engine(error) | Self::Fatal(error) => error,
            Self::Local(error) => error,
            Self::Path(error) => error,
            Self::Report(error) => error,
            Self::Control(error) => error,
            Self::Agent(error) => error,
            Self::Usage { .. } | Self::Setting { .. } | Self::MissingPath { .. } | Self::Uri(_) | Self::Runtime(_) => {
                return None;
            }
        })
    }

    pub(super) fn category(&self) -> Category {
        match self {
            Self::Usage { .. } | Self::Uri(_) => Category::Usage,
            Self::Setting { .. } => Category::Configuration,
            Self::Runtime(_) => Category::Internal,
            Self::MissingPath { .. } => Category::LocalIo,
            other => other.fault().map_or(Category::Internal, Fault::category),
        }
    }

    pub(super) fn hints(&self) -> Vec<String> {
        match self {
            Self::Usage { hints, .. } | Self::Setting { hints, .. } => hints.clone(),
            Self::Uri(error) => written_out(error).into_iter().collect(),
            other => other.fault().map(Fault::hints).unwrap_or_default(),
        }
    }

    fn exit(&self) -> Exit {
        match (self, self.category()) {
            // Also inside a transfer these say that nothing could begin, which scripts tell apart.
            (_, category @ (Category::Configuration | Category::Credentials | Category::Interrupted)) => {
                Exit::of_category(category)
            }
            // Whatever was asked for could not be shown.
            (Self::Fatal(_) | Self::Bucket { .. } | Self::Report(_), _) => Exit::Failed,
            // As `ls` of it, and a transfer: nothing was refused.
            (Self::Store(error), _) if error.is_no_such_object() => Exit::Failed,
            (_, category) => Exit::of_category(category),
        }
    }
}

/// The URI that a bare name was meant to be, when it can be one. A name alone is never taken for a bucket, and neither is
/// what exists as a file: the command may remove all that the URI names.
fn written_out(error: &BadUri) -> Option<String> {
    let BadUri::Scheme { text } = error else { return None };
    let is_path = text.starts_with(['.', '/', '~']) || Path::new(text).exists();
    let uri: ObjectUri = format!("cos://{text}").parse().ok()?;
    (!is_path && !uri.key.is_empty()).then(|| format!("for the object, write {uri}"))
}

/// Prints an error with its ways out and returns its exit code.
pub(super) fn tell(printer: &Printer, error: &CliError) -> Exit {
    let exit = error.exit();
    if exit == Exit::Interrupted {
        return exit;
    }
    if let CliError::Watch(WatchConfigError::Faulty { problems, .. }) = error {
        for problem in problems {
            printer.error(&problem.to_string(), &[]);
        }
        return exit;
    }
    let label = match error {
        CliError::Fatal(_) => "fatal error:".to_owned(),
        CliError::Bucket { verb, .. } => format!("{verb} failed:"),
        _ => "error:".to_owned(),
    };
    printer.error_as(&label, &chain(error), &error.hints());
    exit
}

/// The same for a command that stands in a list: at this place, such as `jobs.txt:17`.
pub(super) fn tell_at(place: &str, printer: &Printer, error: &CliError) -> Exit {
    let exit = error.exit();
    if exit == Exit::Interrupted {
        return exit;
    }
    let words = match error {
        CliError::Bucket { verb, .. } => format!("{place}: {verb} failed: {}", chain(error)),
        _ => format!("{place}: {}", chain(error)),
    };
    printer.error(&words, &error.hints());
    exit
}
