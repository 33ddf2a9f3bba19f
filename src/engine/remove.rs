//! Objects removed, a thousand per request.

use crate::store::ObjectId;

/// An object, or a version of it, to remove.
#[derive(Clone, Debug)]
pub struct Delete {
    /// The object.
    pub object: ObjectId,
    /// Its size in bytes, when it was listed.
    pub size: Option<u64>,
}
