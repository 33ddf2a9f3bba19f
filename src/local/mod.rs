//! The embedded store: an S3-compatible server on loopback, for the built-in profile `local`, for other tools and tests.
//!
//! s3s speaks the protocol (routes, XML, signatures, `aws-chunked`); this room keeps the buckets. Metadata and small
//! objects lie in SQLite, larger bytes in files. It must not know the command line, and nothing of SQLite or s3s leaves
//! it: callers see [`Server`], [`Settings`] and the [`Handler`] seam, where layers may watch or bend requests.

mod access;
mod auth;
mod backend;
mod blobs;
mod checksums;
mod conditions;
mod cors;
mod error;
#[cfg(feature = "testing")]
pub mod faults;
mod guard;
mod handler;
#[cfg(feature = "testing")]
pub mod look;
mod reader;
mod receive;
mod record;
mod refusal;
mod request_body;
mod route;
mod schema;
mod send;
mod server;
mod service;
mod store;
mod texts;
mod writer;

#[cfg(test)]
mod tests;

pub use error::LocalError;
pub use handler::{Body, BoxError, Handler};
pub use server::{BODY_TIMEOUT, Server, Settings};
