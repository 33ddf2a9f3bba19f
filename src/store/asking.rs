//! What a command asks of every request to a store: encryption by the service, and who pays.

use std::fmt;

use md5::{Digest, Md5};

use crate::base::redact::Secret;

use super::StoreError;

/// Options of all requests through one handle of a store.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestOptions {
    /// How the service shall encrypt what is stored.
    pub encryption: Option<Encryption>,
    /// The customer's key of the objects that are read or stored (SSE-C).
    pub customer_key: Option<CustomerKey>,
    /// The customer's key of the objects that the store copies from.
    pub copy_source_key: Option<CustomerKey>,
    /// Who pays for requests and traffic.
    pub payer: Payer,
}

impl RequestOptions {
    /// What tells these options from others in the next command. Keys are in it by the digest of their MD5.
    pub(super) fn demands(&self) -> String {
        let key = |key: &Option<CustomerKey>| key.as_ref().map(|key| hash(&key.md5));
        match self {
            Self { encryption: None, customer_key: None, copy_source_key: None, .. } => String::new(),
            Self { encryption, customer_key, copy_source_key, .. } => {
                format!("{encryption:?} {:?} {:?}", key(customer_key), key(copy_source_key))
            }
        }
    }
}

fn hash(text: &str) -> String {
    let digest = ring::digest::digest(&ring::digest::SHA256, text.as_bytes());
    digest.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Who pays for requests and traffic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Payer {
    /// The bucket's owner, as usual.
    #[default]
    Owner,
    /// Whoever asks, which a bucket may demand.
    Requester,
}

/// Encryption with keys that the service keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encryption {
    /// `AES256`, `aws:kms`, `aws:kms:dsse` or `cos/kms`.
    pub method: String,
    /// The key in the service's key management; its default key when absent.
    pub kms_key: Option<String>,
}

/// A key that the customer keeps and sends with every request (SSE-C). `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct CustomerKey {
    base64: Secret,
    md5: String,
}

impl CustomerKey {
    /// Takes the 32 bytes of an AES-256 key, the one algorithm that S3 and COS know here.
    ///
    /// # Errors
    /// [`StoreError::Setting`] for another length.
    pub fn new(key: &[u8]) -> Result<Self, StoreError> {
        if key.len() != 32 {
            let text = format!("an SSE-C key has 32 bytes, not {}", key.len());
            return Err(StoreError::Setting(text));
        }
        let base64 = Secret::new(aws_smithy_types::base64::encode(key));
        Ok(Self { base64, md5: aws_smithy_types::base64::encode(Md5::digest(key)) })
    }

    /// The key as its header holds it.
    pub(super) fn base64(&self) -> &str {
        self.base64.expose()
    }

    /// The key's MD5 as its header holds it.
    pub(super) fn md5(&self) -> &str {
        &self.md5
    }
}

impl fmt::Debug for CustomerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CustomerKey(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_keys_are_other_demands_and_who_pays_is_none() {
        let with =
            |byte| RequestOptions { customer_key: CustomerKey::new(&[byte; 32]).ok(), ..RequestOptions::default() };
        assert_eq!(with(1).demands(), with(1).demands());
        assert_ne!(with(1).demands(), with(2).demands());
        assert_eq!(RequestOptions { payer: Payer::Requester, ..RequestOptions::default() }.demands(), "");
    }

    #[test]
    fn a_key_has_the_length_of_its_algorithm_and_is_never_shown() {
        let key = CustomerKey::new(&[b'k'; 32]).expect("32 bytes");
        // By `openssl dgst -md5 -binary | base64`.
        assert_eq!(key.base64(), "a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=");
        assert!(!format!("{key:?}").contains("a2tr"));
        for length in [0, 16, 31, 33, 44] {
            assert!(CustomerKey::new(&vec![0; length]).is_err(), "{length}");
        }
    }
}
