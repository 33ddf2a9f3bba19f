//! What requests ask of the service beside the object itself: encryption, and who pays.

use clap::{Args, ValueEnum};

use crate::base::redact::Secret;

use super::global::secret;

/// Encryption by the service, and who pays
#[derive(Debug, Args)]
#[command(next_help_heading = "Encryption and payment")]
pub(in crate::cli) struct RequestArgs {
    /// Have what is stored encrypted with keys of the service: AES256 (which --sse alone means), aws:kms, aws:kms:dsse
    /// or cos/kms [default: as the bucket says]
    #[arg(long, value_name = "METHOD", num_args = 0..=1, default_missing_value = "AES256", hide_possible_values = true,
        value_parser = ["AES256", "aws:kms", "aws:kms:dsse", "cos/kms"])]
    pub(in crate::cli) sse: Option<String>,
    /// Key of the service's key management [default: the service's own key]
    #[arg(long, value_name = "ID", requires = "sse")]
    pub(in crate::cli) sse_kms_key_id: Option<String>,
    /// Have it encrypted with a key of yours, or read what is [default: no key of yours]
    #[arg(long, value_name = "METHOD", num_args = 0..=1, default_missing_value = "AES256", hide_possible_values = true,
        value_parser = ["AES256"], requires = "sse_c_key", conflicts_with = "sse")]
    pub(in crate::cli) sse_c: Option<String>,
    /// That key: its 32 bytes, or fileb://FILE, which other users cannot see in the process list [default: none]
    #[arg(long, value_name = "KEY", value_parser = secret, requires = "sse_c")]
    pub(in crate::cli) sse_c_key: Option<Secret>,
    /// Read the source of a copy from object to object with a key of yours [default: no key of yours]
    #[arg(long, value_name = "METHOD", num_args = 0..=1, default_missing_value = "AES256", hide_possible_values = true,
        value_parser = ["AES256"], requires = "sse_c_copy_source_key")]
    pub(in crate::cli) sse_c_copy_source: Option<String>,
    /// That key: its 32 bytes, or fileb://FILE [default: none]
    #[arg(long, value_name = "KEY", value_parser = secret, requires = "sse_c_copy_source")]
    pub(in crate::cli) sse_c_copy_source_key: Option<Secret>,
    #[command(flatten)]
    pub(in crate::cli) payment: PaymentArgs,
}

/// Who pays
#[derive(Clone, Copy, Debug, Args)]
pub(in crate::cli) struct PaymentArgs {
    /// Agree to pay for requests and traffic of a bucket that demands it: `requester`, which may be left out
    /// [default: no]
    #[arg(long, value_name = "WHO", value_enum, num_args = 0..=1, default_missing_value = "requester",
        hide_possible_values = true)]
    pub(in crate::cli) request_payer: Option<PayerArg>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(in crate::cli) enum PayerArg {
    /// Whoever asks
    Requester,
}
