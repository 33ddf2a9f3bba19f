//! The file that `cos watch init` writes, and the variables it speaks of.

/// A commented configuration that can be used as it is, once paths and bucket are right.
pub const FILE_TEMPLATE: &str = include_str!("template.yaml");

/// The variables that it names.
pub const ENVIRONMENT_TEMPLATE: &str = include_str!("template.env");
