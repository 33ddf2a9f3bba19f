//! Where a document comes from: a file, standard input, or the command line itself.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::base::fsx::PathError;
use crate::cli::fault::CliError;
use crate::cli::session::Session;
use crate::store::configuration::Form;

/// Longest document that is read.
///
/// *Source:* 1,000 lifecycle rules with long prefixes have under 2 MiB. *Applies:* to files and standard input, so that
/// a wrong name (a device, a disk image) does not fill the memory.
const LONGEST: u64 = 8 << 20;

/// A document as it was written.
pub(super) struct Written {
    /// What messages call it.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) form: Form,
}

/// Reads what `--config` names.
pub(super) async fn read(config: &str, session: &Session) -> Result<Written, CliError> {
    let begins = config.trim_start().chars().next();
    if matches!(begins, Some('{' | '[' | '<')) {
        return Ok(Written { name: "--config".to_owned(), text: config.to_owned(), form: Form::Guessed });
    }
    // The AWS CLI wants file:// before the name of a file.
    let path = PathBuf::from(config.strip_prefix("file://").unwrap_or(config));
    let name = if config == "-" { "standard input".to_owned() } else { format!("`{}`", path.display()) };
    let form = match path.extension().and_then(|end| end.to_str()).map(str::to_ascii_lowercase).as_deref() {
        Some("json") => Form::Json,
        Some("yaml" | "yml") => Form::Yaml,
        Some("xml") => Form::Xml,
        _ => Form::Guessed,
    };
    if is_stdin(&path) {
        session.take_stdin("a document")?;
    }
    // Standard input may be a terminal where somebody writes: Ctrl-C must be heard meanwhile.
    let reading = tokio::task::spawn_blocking(move || if is_stdin(&path) { stdin() } else { file(&path) });
    let bytes = reading.await.map_err(|error| CliError::Runtime(io::Error::other(error)))??;
    if bytes.len() as u64 > LONGEST {
        return Err(CliError::usage(format!("{name} has more than {LONGEST} bytes; no configuration is as long")));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let before = error.utf8_error().valid_up_to();
        let line = 1 + error.as_bytes()[..before].iter().filter(|byte| **byte == b'\n').count();
        CliError::usage(format!("{name}: line {line}: it is no text in UTF-8"))
    })?;
    Ok(Written { name, text, form })
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn stdin() -> Result<Vec<u8>, PathError> {
    limited(io::stdin().lock()).map_err(PathError::wrap("read", Path::new("standard input")))
}

fn file(path: &Path) -> Result<Vec<u8>, PathError> {
    File::open(path).and_then(limited).map_err(PathError::wrap("read", path))
}

fn limited(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LONGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
