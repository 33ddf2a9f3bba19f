//! What the tests of promises stand on: an embedded store with faults on demand, a home of its own for every test, the
//! binary run to its end under a deadline, and its whole output with what changes from run to run replaced.

pub(crate) mod agent;
mod channels;
mod clock;
mod enclosure;
mod hosts;
mod outcome;
mod portal;
mod sandbox;
mod schema;
mod scripted;
mod setup;
mod store;
mod token_service;

use std::sync::LazyLock;

use tokio::runtime::{Builder, Runtime};

pub(crate) use channels::{Channels, Heard};
pub(crate) use clock::Clock;
pub(crate) use enclosure::Enclosure;
pub(crate) use hosts::Hosts;
pub(crate) use outcome::Outcome;
pub(crate) use portal::{Portal, RENEWING, SIGNED_IN, TOOL_SECRET};
pub(crate) use sandbox::{Running, Sandbox};
pub(crate) use schema::Schema;
pub(crate) use scripted::{Asked, Scripted, reply};
pub(crate) use setup::Setup;
pub(crate) use store::Store;
pub(crate) use token_service::{ASKING_ID, ASKING_SECRET, Call, ISSUED, Manner, SHOWN_SECRET, TokenService};

/// The bucket that every store begins with.
pub(crate) const BUCKET: &str = "shelf";

/// The secret that no output may show.
pub(crate) const SECRET: &str = "secret-of-the-tests/+0123456789";
pub(crate) const KEY_ID: &str = "AKIDEXAMPLE";

pub(crate) const MIB: usize = 1024 * 1024;

/// Carries the embedded stores while the tests wait for the binary.
static RUNTIME: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime"));

/// A store with the bucket [`BUCKET`], and a home whose environment points at it.
pub(crate) fn stage() -> (Store, Sandbox) {
    let store = Store::start();
    let home = Sandbox::of(&store);
    (store, home)
}

/// Bytes that differ from place to place and from one `seed` to the next.
pub(crate) fn noise(length: usize, seed: u64) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}
