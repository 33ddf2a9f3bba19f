//! `cos rb`: a bucket removed, with `--force` after all that is in it.

use crate::base::uri::ObjectUri;
use crate::cli::args::RbArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::signals::Signals;
use crate::cli::transfer::{Listed, Shown};
use crate::engine::filter::Filters;
use crate::engine::plan::ListSettings;
use crate::engine::{RunSettings, Schemes, Stores};
use crate::store::{ObjectStore, S3Store, StoreError, UploadsRequest};

use super::bucket_only;

pub(in crate::cli) async fn run(args: &RbArgs, context: &Context) -> Result<Exit, CliError> {
    let uri = bucket_only(&args.uri)?;
    let opened = context.open(uri.profile.as_deref()).await?;
    remove(args, context, &opened.stores, &uri).await
}

async fn remove(args: &RbArgs, context: &Context, stores: &Stores<S3Store>, uri: &ObjectUri) -> Result<Exit, CliError> {
    let store = &stores.target;
    let refused =
        |error: StoreError| CliError::Bucket { verb: "remove_bucket", uri: uri.to_string(), error: Box::new(error) };
    if args.force {
        let exit = empty(context, stores, uri).await?;
        if exit != Exit::Done {
            return Ok(exit);
        }
    }
    let removing = async {
        if args.force {
            abort_uploads(store, &uri.bucket).await.map_err(refused)?;
        }
        store.delete_bucket(&uri.bucket).await.map_err(refused)
    };
    Signals::listen()?.or_interrupted(removing).await?;
    context.bucket_done("remove_bucket", &uri.bucket);
    Ok(Exit::Done)
}

/// Removes every version and marker; in a bucket without versions these are its objects.
async fn empty(context: &Context, stores: &Stores<S3Store>, uri: &ObjectUri) -> Result<Exit, CliError> {
    let settings =
        RunSettings { schemes: Schemes { source: uri.form(), target: uri.form() }, ..RunSettings::default() };
    let (source, budget) = (uri.clone(), context.budget.clone());
    let all = Listed { source, filters: Filters::default(), settings: ListSettings::default(), budget };
    let all = |stores: Stores<S3Store>, emitter| all.of(stores.target, emitter).deletes_versions();
    context.transfer(stores, settings, Shown::default(), all).await.map(|(exit, _)| exit)
}

async fn abort_uploads(store: &S3Store, bucket: &str) -> Result<(), StoreError> {
    let mut request = UploadsRequest { bucket: bucket.to_owned(), ..UploadsRequest::default() };
    loop {
        let page = store.list_uploads(&request).await?;
        for entry in &page.uploads {
            store.abort_upload(&entry.upload).await?;
        }
        match page.next {
            Some(next) => request.after = Some(next),
            None => return Ok(()),
        }
    }
}
