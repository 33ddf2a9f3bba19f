//! What can go wrong while showing.

use std::io;

use rustix::io::Errno;

use crate::base::fault::{Category, Fault};

/// Output that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// stdout refused the data for another reason than a reader that left.
    #[error("cannot write to standard output")]
    Stdout(#[source] io::Error),
}

impl Fault for ReportError {
    fn category(&self) -> Category {
        Category::LocalIo
    }

    fn hints(&self) -> Vec<String> {
        let Self::Stdout(source) = self;
        match Errno::from_io_error(source) {
            Some(Errno::BADF) => vec!["standard output is closed; to discard it, add >/dev/null".to_owned()],
            _ => Vec::new(),
        }
    }
}
