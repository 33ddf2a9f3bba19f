//! Keys for signing: one file per place they may come from, and the chain that asks them in order.
//!
//! The first place with a complete pair wins; parts from two places are never mixed. `sts` speaks to the token services,
//! in requests that the store sends. This room knows nothing of flags (options arrive as values), of where objects are, or
//! of signing requests for them.

mod anonymous;
mod ask;
mod aws_profile;
mod cache;
mod chain;
mod environment;
mod error;
mod exchange;
mod metadata;
mod options;
mod process;
mod profile;
mod provider;
mod role;
mod source;
mod sso;
pub mod sts;
mod typed;
mod web_identity;

pub use ask::{Ask, Asking, Echo};
pub use chain::{ChainInput, ChainOrder, Services, find};
pub use error::{CredentialsError, Miss, ServiceRefusal};
pub use exchange::{Answer, Exchange, Exchanging, NoAnswer, Request, Route};
pub use options::GivenKeys;
pub use provider::{Credentials, Find, KeyFamily, Provider};
pub use source::{CredentialsSource, Fetched, Fetching, Provenance, Renewal, has_ended};
