//! `cos configure export`: the keys of a profile, for other programs.

use serde::Serialize;

use crate::cli::args::{ConfigureExportArgs, ExportFormatArg};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::resolve::Resolved;
use crate::report::shell_word;

use super::Setup;

/// What a `credential_process` prints. Source: the AWS CLI documentation, "Sourcing credentials with an external process".
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Document<'a> {
    version: u32,
    access_key_id: &'a str,
    secret_access_key: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    session_token: Option<&'a str>,
}

pub(super) async fn run(args: &ConfigureExportArgs, setup: &Setup) -> Result<Exit, CliError> {
    let resolved = Resolved::new(&setup.global, setup.environment.clone())?;
    let keys = resolved.credentials()?.get().await?;
    let token = keys.session_token.as_ref().map(|token| token.expose());
    let region = resolved.options.region.as_ref().map(|region| region.value.as_str());
    let endpoint = resolved.options.endpoint_url.as_ref().map(|endpoint| endpoint.value.as_str());
    let names = match args.format {
        ExportFormatArg::Env => ["COS_SECRET_ID", "COS_SECRET_KEY", "COS_TOKEN", "COS_REGION", "COS_ENDPOINT_URL"],
        ExportFormatArg::Aws => {
            ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_REGION", "AWS_ENDPOINT_URL"]
        }
        ExportFormatArg::Json => {
            let document = Document {
                version: 1,
                access_key_id: &keys.access_key_id,
                secret_access_key: keys.secret_access_key.expose(),
                session_token: token,
            };
            let json = serde_json::to_string(&document).expect("plain texts are always JSON");
            setup.printer.data(&(json + "\n"));
            return Ok(Exit::Done);
        }
    };
    let values = [Some(keys.access_key_id.as_str()), Some(keys.secret_access_key.expose()), token, region, endpoint];
    let mut text = String::new();
    for (name, value) in names.into_iter().zip(values) {
        match value {
            Some(value) => text.push_str(&format!("export {name}={}\n", shell_word(value))),
            // A token or place left over in the shell would be mixed with these keys.
            None => text.push_str(&format!("unset {name}\n")),
        }
    }
    setup.printer.data(&text);
    Ok(Exit::Done)
}
