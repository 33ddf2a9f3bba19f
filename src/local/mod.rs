//! The embedded store: an S3-compatible server on loopback, for the built-in profile `local`, for other tools and tests.

mod handler;

pub use handler::{Body, BoxError, Handler};
