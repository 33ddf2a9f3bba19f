//! Keys for signing: one file per place they may come from, and the chain that asks them in order.
//!
//! The first place with a complete pair wins; parts from two places are never mixed. This room knows nothing of flags
//! (options arrive as values), of endpoints, or of signing.

mod anonymous;
mod chain;
mod environment;
mod error;
mod options;
mod profile;
mod provider;

pub use chain::{ChainInput, ChainOrder, CredentialsSource, find};
pub use error::{CredentialsError, Miss};
pub use options::GivenKeys;
pub use provider::{Credentials, Find, Provider};
