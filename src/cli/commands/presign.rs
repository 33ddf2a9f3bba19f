//! `cos presign`: a URL that carries its own permission.

use std::time::Duration;

use crate::base::uri::ObjectUri;
use crate::cli::args::{MethodArg, PresignArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::store::{ObjectId, ObjectStore, PresignMethod};

pub(in crate::cli) async fn run(args: &PresignArgs, context: &Context) -> Result<Exit, CliError> {
    let uri: ObjectUri = args.uri.parse()?;
    if uri.key.is_empty() {
        return Err(CliError::usage(format!("`{}` names no object; write cos://BUCKET/KEY", args.uri)));
    }
    if context.is_embedded(uri.profile.as_deref())? {
        return Err(CliError::usage_with(
            "the embedded store of the profile `local` ends with this command, and a URL to it would lead nowhere",
            "run `cos local serve` and use its --endpoint-url",
        ));
    }
    let method = match args.method {
        MethodArg::Get => PresignMethod::Get,
        MethodArg::Put => PresignMethod::Put,
    };
    let opened = context.open(uri.profile.as_deref()).await?;
    let lifetime = Duration::from_secs(args.expires_in);
    let url = opened.store().presign(method, &ObjectId::new(uri.bucket, uri.key), lifetime).await?;
    context.printer.data(&format!("{url}\n"));
    Ok(Exit::Done)
}
