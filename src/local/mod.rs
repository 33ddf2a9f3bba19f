//! The embedded store: an S3-compatible server on loopback, for the built-in profile `local`, for other tools and tests.

#[cfg(feature = "testing")]
pub mod faults;
mod handler;
#[cfg(feature = "testing")]
pub mod look;

pub use handler::{Body, BoxError, Handler};
