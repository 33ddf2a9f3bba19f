//! Profile files: `~/.cos/config` and `~/.cos/credentials` read into typed, partial options that remember where each
//! value came from, and the environment they are merged with.
//!
//! This room knows nothing of flags, of defaults, or of what a value does: `cli` merges and resolves. It makes no
//! network request and never writes a file.

mod environment;
mod error;
mod files;
mod ini;
mod options;
mod origin;
mod values;

pub use environment::Environment;
pub use error::ConfigError;
pub use files::{Profile, ProfileFiles, ProfileNeed, ProfileSection};
pub use options::{OptionShown, ProfileOptions};
pub use origin::{Origin, Sourced, first};
pub use values::{AddressingStyle, BadValue, OutputFormat, ProviderChoice, rate};
