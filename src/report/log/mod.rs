//! The log of a program that runs for long: lines to stdout, to a file that is rotated, or to both.
//!
//! Nobody who writes a record waits for a disk or a pipe: records go into a bounded queue, and one thread writes them down.
//! What cannot be written is counted, and told as soon as something can be written again.

mod file;
mod form;
mod queue;
mod writer;

pub use writer::{LogControl, LogWriter};

#[cfg(test)]
mod tests;
