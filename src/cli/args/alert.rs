//! Options of `cos alert`.

use clap::{Args, Subcommand};

use super::WatchFileArgs;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum AlertCommand {
    Test(AlertTestArgs),
    List(AlertListArgs),
}

/// Send a message that says it is a test to each channel
///
/// Each channel is asked once, whatever the agent is doing; one line tells whether it took the message, and what it said
/// otherwise. Ends with 1 when one did not, and with 253 when the configuration has a fault.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos alert test\n  \
    cos alert test ops mail --config /etc/cos/watch.yaml\n  \
    cos alert test --output json")]
pub(in crate::cli) struct AlertTestArgs {
    /// Names of channels [default: all of the configuration]
    #[arg(value_name = "CHANNEL")]
    pub(in crate::cli) channels: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) file: WatchFileArgs,
}

/// Show the rules as a configuration has them: severity, threshold, for how long, and who is told
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    cos alert list\n  \
    cos alert list --config /etc/cos/watch.yaml --output json")]
pub(in crate::cli) struct AlertListArgs {
    #[command(flatten)]
    pub(in crate::cli) file: WatchFileArgs,
}
