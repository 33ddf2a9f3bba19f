//! coscli: YAML, its secrets scrambled under a key that everybody knows.

use std::path::Path;

use aes::Aes128;
use aes::cipher::{Block, BlockCipherDecrypt, KeyInit};
use base64_simd::STANDARD;
use yaml_rust2::{Yaml, YamlLoader};

use super::{ImportError, ImportedProfile};

/// The key of every coscli. Source: `util/secret.go` of coscli 1.0.6.
const KEY: [u8; 16] = *b"coscli-secret\0\0\0";

pub(super) fn read(path: &Path, text: &str) -> Result<Vec<ImportedProfile>, ImportError> {
    let malformed = |line| ImportError::Malformed { path: path.to_owned(), line, form: "YAML", tool: "coscli" };
    let documents = YamlLoader::load_from_str(text).map_err(|error| malformed(error.marker().line()))?;
    let cos = documents.first().map_or(&Yaml::BadValue, |document| &document["cos"]);
    let base = &cos["base"];
    if base.is_badvalue() {
        return Err(malformed(1));
    }
    let plain = scalar(&base["disableencryption"]) == "true";
    let mut profile = ImportedProfile::default();
    profile.take("provider", "tencent-cos");
    for (ours, theirs) in [("secret_id", "secretid"), ("secret_key", "secretkey"), ("token", "sessiontoken")] {
        let value = scalar(&base[theirs]);
        let open = if plain { None } else { unscramble(&value) };
        profile.take(ours, &open.unwrap_or(value));
    }
    if scalar(&base["mode"]) == "CvmRole" {
        profile.notes.push("its keys come from the role of the machine and are not in the file".to_owned());
    }
    places(&cos["buckets"], &scalar(&base["protocol"]), &mut profile);
    Ok(vec![profile])
}

/// coscli has a region or an endpoint for each bucket, a profile has one: that of the first bucket.
fn places(buckets: &Yaml, protocol: &str, profile: &mut ImportedProfile) {
    let buckets = buckets.as_vec().map(Vec::as_slice).unwrap_or_default();
    let mut other = Vec::new();
    for (index, bucket) in buckets.iter().enumerate() {
        let endpoint = scalar(&bucket["endpoint"]);
        let named = endpoint.strip_prefix("cos.").and_then(|rest| rest.split_once(".myqcloud.com"));
        let region = match (scalar(&bucket["region"]), named) {
            (region, Some((named, _))) if region.is_empty() => named.to_owned(),
            (region, _) => region,
        };
        if index == 0 {
            profile.take("region", &region);
            if named.is_none() && !endpoint.is_empty() {
                profile.take_endpoint(&endpoint, if protocol == "http" { "http" } else { "https" });
            }
        } else if profile.values.iter().all(|(key, value)| *key != "region" || value.expose() != region) {
            other.push(format!("{} in {region}", scalar(&bucket["name"])));
        }
    }
    if !other.is_empty() {
        profile.notes.push(format!("buckets elsewhere want --region or a profile: {}", other.join(", ")));
    }
}

/// A scalar as text; YAML may take an id of digits for a number.
fn scalar(value: &Yaml) -> String {
    match value {
        Yaml::String(text) | Yaml::Real(text) => text.clone(),
        Yaml::Integer(number) => number.to_string(),
        Yaml::Boolean(flag) => flag.to_string(),
        _ => String::new(),
    }
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
    fn the_empty_string_of_coscli_is_empty_and_plain_text_is_left_alone() {
        assert_eq!(unscramble("3kNZR4wfjUgOqbHffiQSMw==").as_deref(), Some(""));
        assert_eq!(unscramble("AKIDplainText"), None);
        assert_eq!(unscramble(""), None);
    }
}
