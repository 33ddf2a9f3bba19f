//! `cos watch`: whatever appears in a directory goes to a bucket, and nothing is lost.
//!
//! `source` tells where to look, `settle` waits until a file is complete, the journal keeps what is to be done, `feed`
//! sends it through the engine, and each step only believes what it sees itself: an event is a hint, the journal's rows
//! are compared and swapped by generation, an object counts when the store proved it. The room writes nothing to the
//! terminal (`report` does, through `events::log`) and knows nothing of clap or profiles (`cli` opens stores for it).

pub mod action;
pub mod alert;
mod answers;
mod breaker;
pub mod config;
pub mod control;
mod failure;
mod feed;
mod held_keys;
pub mod key;
mod lanes;
mod leftovers;
pub mod listener;
mod look;
mod mending;
pub mod notify;
mod reload;
pub mod removal;
mod root;
pub mod rules;
pub mod settings;
mod settle;
pub mod source;
mod supervise;
pub mod systemd;

pub use supervise::{AgentError, Destination, Ended, Opener, Parts, Reread, run};
