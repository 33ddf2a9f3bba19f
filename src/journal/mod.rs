//! What must outlive a process: unfinished transfers, in one SQLite file that several processes share.
//!
//! All of its SQL is here, behind one writer thread and typed calls. It stores what it is given and decides nothing: what
//! may be continued is the business of `engine`, where the file lies that of `cli`.

mod database;
mod error;
pub mod files;
mod owner;
mod transfers;
mod writer;

pub use error::JournalError;
pub use transfers::{Claimed, Journal, NewTransfer, PartRow, TransferName, TransferRow};
