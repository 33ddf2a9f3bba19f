//! coscli: YAML, its secrets scrambled under a key that everybody knows.

use std::path::Path;

use crate::base::document::{Node, from_yaml};
use aes::Aes128;
use aes::cipher::{Block, BlockCipherDecrypt, KeyInit};
use base64_simd::STANDARD;

use super::{ImportError, ImportedProfile};

/// The key of every coscli. Source: `util/secret.go` of coscli 1.0.6.
const KEY: [u8; 16] = *b"coscli-secret\0\0\0";

pub(super) fn read(path: &Path, text: &str) -> Result<Vec<ImportedProfile>, ImportError> {
    let malformed = |line| ImportError::Malformed { path: path.to_owned(), line, form: "YAML", tool: "coscli" };
    // Aliases are refused: a few nested ones expand to more than any memory holds.
    let document = from_yaml(text).map_err(|misfit| malformed(misfit.line))?;
    let cos = document.get("cos").ok_or_else(|| malformed(1))?;
    let base = cos.get("base").ok_or_else(|| malformed(1))?;
    let plain = scalar(base.get("disableencryption")) == "true";
    let mut profile = ImportedProfile::default();
    profile.take("provider", "tencent-cos");
    for (ours, theirs) in [("secret_id", "secretid"), ("secret_key", "secretkey"), ("token", "sessiontoken")] {
        let value = scalar(base.get(theirs));
        let open = if plain { None } else { unscramble(&value) };
        profile.take(ours, &open.unwrap_or(value));
    }
    if scalar(base.get("mode")) == "CvmRole" {
        profile.notes.push("its keys come from the role of the machine and are not in the file".to_owned());
    }
    places(cos.get("buckets"), &scalar(base.get("protocol")), &mut profile);
    Ok(vec![profile])
}

/// coscli has a region or an endpoint for each bucket, a profile has one: that of the first bucket.
fn places(buckets: Option<&Node>, protocol: &str, profile: &mut ImportedProfile) {
    let buckets = buckets.map(Node::items).unwrap_or_default();
    let mut other = Vec::new();
    for (index, bucket) in buckets.iter().enumerate() {
        let endpoint = scalar(bucket.get("endpoint"));
        let named = endpoint.strip_prefix("cos.").and_then(|rest| rest.split_once(".myqcloud.com"));
        let region = match (scalar(bucket.get("region")), named) {
            (region, Some((named, _))) if region.is_empty() => named.to_owned(),
            (region, _) => region,
        };
        if index == 0 {
            profile.take("region", &region);
            if named.is_none() && !endpoint.is_empty() {
                profile.take_endpoint(&endpoint, if protocol == "http" { "http" } else { "https" });
            }
        } else if profile.values.iter().all(|(key, value)| *key != "region" || value.expose() != region) {
            other.push(format!("{} in {region}", scalar(bucket.get("name"))));
        }
    }
    if !other.is_empty() {
        profile.notes.push(format!("buckets elsewhere want --region or a profile: {}", other.join(", ")));
    }
}

/// A scalar as text; empty when there is none.
fn scalar(node: Option<&Node>) -> String {
    node.and_then(Node::scalar).unwrap_or_default().to_owned()
}

/// AES-128 block by block, padded with zeros, in base64. None when it is not that; coscli then takes the text as it is.
fn unscramble(text: &str) -> Option<String> {
    let mut bytes = STANDARD.decode_to_vec(text.as_bytes()).ok().filter(|bytes| !bytes.is_empty())?;
    let cipher = Aes128::new(&KEY.into());
    for chunk in bytes.chunks_mut(16) {
        let block: [u8; 16] = (&*chunk).try_into().ok()?;
        let mut block = Block::<Aes128>::from(block);
        cipher.decrypt_block(&mut block);
        chunk.copy_from_slice(&block);
    }
    let open = String::from_utf8(bytes).ok()?;
    let open = open.trim_end_matches('\0');
    (!open.contains(char::is_control)).then(|| open.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_refused_and_expand_to_nothing() {
        let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..30 {
            let before = format!("*a{}, ", level - 1).repeat(9);
            bomb.push_str(&format!("a{level}: &a{level} [{before}]\n"));
        }
        bomb.push_str("cos:\n  base:\n    secretid: *a29\n");
        assert!(matches!(read(Path::new("f"), &bomb), Err(ImportError::Malformed { line: 2, .. })));
    }

    #[test]
    fn the_empty_string_of_coscli_is_empty_and_plain_text_is_left_alone() {
        assert_eq!(unscramble("3kNZR4wfjUgOqbHffiQSMw==").as_deref(), Some(""));
        assert_eq!(unscramble("AKIDplainText"), None);
        assert_eq!(unscramble(""), None);
    }
}
