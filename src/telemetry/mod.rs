//! Metrics: what is counted, and the text in which Prometheus reads it.
//!
//! A metric has base units and few labels, never a path. Nothing here decides anything: [`Telemetry`] has a method for each
//! thing that can happen, `table` says what is kept of it, `registry` keeps it, `text` writes it down.

mod count;
mod process;
mod registry;
mod table;
mod text;

pub use count::Telemetry;
pub use table::{Kind, METRICS, Metric};

#[cfg(test)]
mod tests;
