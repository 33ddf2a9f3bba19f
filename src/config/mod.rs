//! Profile files: `~/.cos/config` and `~/.cos/credentials` read into typed, partial options that remember where each
//! value came from, and the environment they are merged with; and single values of them changed.
//!
//! This room knows nothing of flags, of defaults, or of what a value does: `cli` merges and resolves. It makes no
//! network request.

mod edit;
mod environment;
mod error;
mod files;
mod import;
mod ini;
mod keys;
mod options;
mod origin;
mod values;
mod variables;
mod writer;

pub use environment::Environment;
pub use error::ConfigError;
pub use files::{Profile, ProfileFiles, ProfileNeed, ProfileSection};
pub use import::{ImportError, ImportSource, ImportedProfile};
pub use keys::{KeyPath, ProfileFileKind, check, is_known, is_secret, known, place_of, replaced_by_import, suggestion};
pub use options::{OptionShown, ProfileOptions, aws_endpoints_are_ignored};
pub use origin::{Origin, Sourced, first};
pub use values::{AddressingStyle, BadValue, ListObjectsVersion, OutputFormat, ProviderChoice, rate};
pub use variables::{Reader, Subject, VARIABLES, Variable};
pub use writer::{ProfileChange, ProfileWriter, check_profile_name};
