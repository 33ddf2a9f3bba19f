//! Objects to local files.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::store::ObjectId;

/// An object to fetch.
#[derive(Clone, Debug)]
pub struct Download {
    /// The object.
    pub object: ObjectId,
    /// Its size in bytes when it was planned.
    pub size: u64,
    /// When it was stored.
    pub last_modified: Option<Timestamp>,
    /// The file to write.
    pub path: PathBuf,
}
