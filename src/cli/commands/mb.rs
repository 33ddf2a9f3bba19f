//! `cos mb`: a new bucket.

use crate::base::uri::check_new_bucket;
use crate::cli::args::MbArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::store::ObjectStore;

use super::bucket_only;

pub(in crate::cli) async fn run(args: &MbArgs, context: &Context) -> Result<Exit, CliError> {
    let uri = bucket_only(&args.uri)?;
    check_new_bucket(&uri.bucket)?;
    let tags: Vec<(String, String)> =
        args.tags.chunks_exact(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect();
    let opened = context.open(uri.profile.as_deref()).await?;
    let made = opened.store().create_bucket(&uri.bucket, &tags).await;
    made.map_err(|error| CliError::Bucket { verb: "make_bucket", uri: uri.to_string(), error: Box::new(error) })?;
    context.bucket_done("make_bucket", &uri.bucket);
    Ok(Exit::Done)
}
