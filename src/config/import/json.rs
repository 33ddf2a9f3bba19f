//! Tools that write JSON: the MinIO client and the Tencent Cloud CLI.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{ImportError, ImportedProfile};

fn document(path: &Path, text: &str, tool: &'static str) -> Result<Value, ImportError> {
    serde_json::from_str(text).map_err(|error| ImportError::Malformed {
        path: path.to_owned(),
        line: error.line(),
        form: "JSON",
        tool,
    })
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

pub(super) fn mc(path: &Path, content: &str) -> Result<Vec<ImportedProfile>, ImportError> {
    let document = document(path, content, "mc")?;
    // Versions before 10 called them hosts.
    let aliases = document.get("aliases").or_else(|| document.get("hosts")).and_then(Value::as_object);
    let mut profiles = Vec::new();
    for (name, alias) in aliases.into_iter().flatten() {
        // mc begins with aliases that have no keys, or an invitation to write some.
        if matches!(text(alias, "accessKey"), "" | "YOUR-ACCESS-KEY-HERE") {
            continue;
        }
        let mut profile = ImportedProfile::named(name);
        profile.take("endpoint_url", text(alias, "url"));
        profile.take("secret_id", text(alias, "accessKey"));
        profile.take("secret_key", text(alias, "secretKey"));
        profile.take("token", text(alias, "sessionToken"));
        match text(alias, "path") {
            "on" => profile.take("addressing_style", "path"),
            "off" => profile.take("addressing_style", "virtual"),
            _ => {}
        }
        if text(alias, "api").eq_ignore_ascii_case("s3v2") {
            profile.notes.push("it signs in the old way (S3v2); cos signs in the new one".to_owned());
        }
        profiles.push(profile);
    }
    Ok(profiles)
}

/// Files `NAME.credential` and `NAME.configure`.
pub(super) fn tccli(texts: &[(PathBuf, String)]) -> Result<Vec<ImportedProfile>, ImportError> {
    let mut profiles: BTreeMap<String, ImportedProfile> = BTreeMap::new();
    for (path, content) in texts {
        let document = document(path, content, "tccli")?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let profile = profiles.entry(name).or_insert_with_key(|name| ImportedProfile::named(name));
        if path.extension().is_some_and(|end| end == "configure") {
            let parameters = document.get("_sys_param").unwrap_or(&Value::Null);
            profile.take("region", text(parameters, "region"));
            let endpoint = document.get("sts").map_or("", |sts| text(sts, "endpoint"));
            // The one that everybody has by default.
            if !endpoint.is_empty() && endpoint != "sts.tencentcloudapi.com" {
                profile.take("sts_endpoint", &format!("https://{endpoint}"));
            }
            continue;
        }
        profile.take("provider", "tencent-cos");
        if let kind @ ("oauth" | "sso" | "cvm-role") = text(&document, "type") {
            profile.notes.push(format!("its keys come from `{kind}` and are not in the file; they were left out"));
            continue;
        }
        for (ours, theirs) in [
            ("secret_id", "secretId"),
            ("secret_key", "secretKey"),
            ("token", "token"),
            ("assume_role", "role-arn"),
            ("role_session_name", "role-session-name"),
        ] {
            profile.take(ours, text(&document, theirs));
        }
    }
    Ok(profiles.into_values().collect())
}
