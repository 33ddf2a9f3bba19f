//! `cos`: the command line for object storage, as a library behind a thin binary.
//!
//! The command line is the public interface; this library is not promised. Each room below names only rooms above it in
//! this table (`tests/it/layering.rs` checks it):
//!
//! | layer | room | may name |
//! |---|---|---|
//! | 0 | `base` | nothing |
//! | 1 | `events` | base |
//! | 1 | `config` | base |
//! | 1 | `journal` | base |
//! | 2 | `credentials` | base config |
//! | 2 | `report` | base events |
//! | 2 | `telemetry` | base events |
//! | 3 | `store` | base events credentials |
//! | 4 | `local` | base events credentials store |
//! | 4 | `engine` | base events store |
//! | 5 | `agent` | base events config journal credentials telemetry store local engine |
//! | 6 | `cli` | all |

pub mod agent;
pub mod base;
pub mod cli;
pub mod config;
pub mod credentials;
pub mod engine;
pub mod events;
pub mod journal;
pub mod local;
pub mod report;
pub mod store;
pub mod telemetry;
