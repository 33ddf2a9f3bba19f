//! Leaf helpers by subject, layer 0: this room names no other room.
//!
//! It holds pure values and small functions that every room may use. It holds no policy: what a size means for a
//! transfer or an error for an exit code is decided above.

pub mod below;
pub mod descriptors;
pub mod document;
pub mod fault;
pub mod fsx;
pub mod lease;
pub mod memory;
pub mod random;
pub mod redact;
pub mod size;
pub mod sqlite;
pub mod stamp;
pub mod stdio;
pub mod time;
pub mod uri;
