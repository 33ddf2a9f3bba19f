//! The transfer engine: a plan of work in, events and a summary out.
//!
//! It schedules, moves, verifies and puts in place. It knows the store through its trait, files through `base`, and
//! nothing of clap, terminals or profiles. It keeps nothing per finished item and has no process-wide state.

mod bandwidth;
pub mod budget;
mod buffers;
mod content;
mod copy;
mod digest;
mod disk;
mod download;
mod error;
mod estimate;
mod expression;
pub mod filter;
mod hash;
mod landed;
mod landing;
mod ledger;
mod moves;
mod open_uploads;
mod overwrite;
pub mod parts;
pub mod plan;
mod progress;
mod range;
mod remove;
mod request;
mod run;
pub mod select;
mod source;
mod spool;
mod stores;
mod stream;
#[cfg(test)]
mod tests;
mod tuning;
mod upload;
pub mod usage;

pub use content::Content;
pub use copy::{Copy, CopySettings, KeptHeaders};
pub use download::Download;
pub use error::EngineError;
pub use expression::Expression;
pub use hash::{Hash, hash_file};
pub use landing::{is_temporary_name, is_written_into};
pub use ledger::{Claimed, DonePart, EntryId, Facts, Ledger, Remembered, Subject, TransferKey, TransferKind, Wanted};
pub use overwrite::Overwrite;
pub use range::ByteRange;
pub use remove::{Delete, RemoveFile};
pub use run::{Run, RunSettings, Schemes, Stop};
pub use source::{OpenHow, Reading, Way};
pub use stores::Stores;
pub use stream::{Sink, Source, StreamUpload, WrittenInto};
pub use upload::{Sent, Upload};
