//! Objects to objects inside one store, without their bytes passing through here.

use crate::store::ObjectId;

/// An object to copy.
#[derive(Clone, Debug)]
pub struct Copy {
    /// The object.
    pub source: ObjectId,
    /// Its size in bytes when it was planned.
    pub size: u64,
    /// Where to.
    pub target: ObjectId,
}
