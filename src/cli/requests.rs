//! `--sse…` and `--request-payer`: what the stores of both ends are asked beside the object itself.

use std::path::Path;

use crate::base::fsx::PathError;
use crate::base::redact::Secret;
use crate::engine::Stores;
use crate::engine::plan::paths::Side;
use crate::store::{CustomerKey, Encryption, Payer, RequestOptions, S3Store};

use super::args::{PaymentArgs, RequestArgs};
use super::fault::CliError;

/// What each end is asked.
#[derive(Debug)]
pub(super) struct Asked {
    source: RequestOptions,
    target: RequestOptions,
}

impl Asked {
    /// Reads the options of a transfer between these ends. Key files are read here.
    pub(super) fn new(args: &RequestArgs, source: &Side, target: &Side) -> Result<Self, CliError> {
        let key = |option, text: &Option<Secret>| text.as_ref().map(|text| customer_key(option, text)).transpose();
        let of_target = key("--sse-c-key", &args.sse_c_key)?;
        let of_source = key("--sse-c-copy-source-key", &args.sse_c_copy_source_key)?;
        let between_objects = matches!((source, target), (Side::Remote(_), Side::Remote(_)));
        if of_source.is_some() && !between_objects {
            return Err(CliError::usage_with(
                "--sse-c-copy-source is for copies from object to object",
                "to download an object that is encrypted with a key of yours use --sse-c and --sse-c-key",
            ));
        }
        let encryption = args.sse.clone().map(|method| Encryption { method, kms_key: args.sse_kms_key_id.clone() });
        let payer = payer(args.payment);
        Ok(Self {
            source: RequestOptions {
                encryption: None,
                customer_key: if between_objects { of_source.clone() } else { of_target.clone() },
                copy_source_key: None,
                payer,
            },
            target: RequestOptions { encryption, customer_key: of_target, copy_source_key: of_source, payer },
        })
    }

    /// Only who pays, for a command without encryption.
    pub(super) fn paying(args: PaymentArgs) -> Self {
        let options = RequestOptions { payer: payer(args), ..RequestOptions::default() };
        Self { source: options.clone(), target: options }
    }

    /// The same stores, asked for this too.
    pub(super) fn of(self, stores: &Stores<S3Store>) -> Result<Stores<S3Store>, CliError> {
        let plain = RequestOptions::default();
        if self.source == plain && self.target == plain {
            return Ok(stores.clone());
        }
        let (source, target) = (stores.source.asking(self.source)?, stores.target.asking(self.target)?);
        Ok(Stores::two(source, target, stores.relation()))
    }
}

fn payer(args: PaymentArgs) -> Payer {
    args.request_payer.map_or(Payer::Owner, |_| Payer::Requester)
}

/// A key as it was typed, or out of the file that was named in the way of the AWS CLI.
fn customer_key(option: &str, text: &Secret) -> Result<CustomerKey, CliError> {
    let named = text.expose().strip_prefix("fileb://").or_else(|| text.expose().strip_prefix("file://"));
    let bytes = match named {
        Some(path) => {
            let path = Path::new(path);
            std::fs::read(path).map_err(PathError::wrap("read", path))?
        }
        None => text.expose().as_bytes().to_vec(),
    };
    CustomerKey::new(&bytes).map_err(|error| {
        CliError::usage_with(format!("{option} cannot be used: {error}"), "write the bytes themselves or fileb://FILE")
    })
}
