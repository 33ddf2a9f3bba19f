//! `cos uploads`: what a store holds of uploads that nobody completed.

use jiff::{SignedDuration, Timestamp};

use crate::base::uri::ObjectUri;
use crate::cli::args::{UploadsAbortArgs, UploadsCommand, UploadsLsArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::report::{UploadListing, UploadRow, UploadsEnd};
use crate::store::{ObjectStore, S3Store, StoreError, UploadEntry, UploadId, UploadsRequest};

use super::ls::form;

pub(in crate::cli) async fn run(command: &UploadsCommand, context: &Context) -> Result<Exit, CliError> {
    let text = match command {
        UploadsCommand::Ls(args) => &args.uri,
        UploadsCommand::Abort(args) => &args.uri,
    };
    let uri: ObjectUri = text.parse()?;
    let opened = context.open(uri.profile.as_deref()).await?;
    match command {
        UploadsCommand::Ls(args) => list(args, context, opened.store(), &uri).await,
        UploadsCommand::Abort(args) => abort(args, context, opened.store(), &uri).await,
    }
}

/// The pages of a listing of uploads, one after another: there are few.
pub(super) struct Uploads<'a> {
    store: &'a S3Store,
    next: Option<UploadsRequest>,
}

impl<'a> Uploads<'a> {
    pub(super) fn below(store: &'a S3Store, uri: &ObjectUri) -> Self {
        let request = UploadsRequest { bucket: uri.bucket.clone(), prefix: uri.key.clone(), after: None };
        Self { store, next: Some(request) }
    }

    pub(super) async fn page(&mut self) -> Result<Option<Vec<UploadEntry>>, StoreError> {
        let Some(request) = self.next.take() else { return Ok(None) };
        let page = self.store.list_uploads(&request).await?;
        self.next = page.next.map(|after| UploadsRequest { after: Some(after), ..request });
        Ok(Some(page.uploads))
    }
}

async fn list(args: &UploadsLsArgs, context: &Context, store: &S3Store, uri: &ObjectUri) -> Result<Exit, CliError> {
    let mut listing = UploadListing::new(context.printer.clone(), form(context), args.parts);
    let mut uploads = Uploads::below(store, uri);
    while let Some(page) = uploads.page().await? {
        for entry in page {
            let held = match args.parts {
                true => Some(held(store, &entry.upload).await?),
                false => None,
            };
            listing.upload(&UploadRow {
                key: &entry.upload.object.key,
                id: &entry.upload.id,
                initiated: entry.initiated,
                parts: held.map(|(parts, _)| parts),
                size: held.map(|(_, size)| size),
            });
        }
        listing.page_done();
        if context.printer.stdout_closed() {
            return Ok(Exit::ClosedStdout);
        }
    }
    listing.finish();
    Ok(Exit::Done)
}

/// The number of an upload's parts and their bytes. One that ended meanwhile has none.
pub(super) async fn held(store: &S3Store, upload: &UploadId) -> Result<(u64, u64), StoreError> {
    let (mut count, mut bytes, mut after) = (0, 0, 0);
    loop {
        let page = match store.list_parts(upload, after).await {
            Err(gone) if gone.code() == Some("NoSuchUpload") => return Ok((0, 0)),
            page => page?,
        };
        count += page.parts.len() as u64;
        bytes += page.parts.iter().map(|part| part.size).sum::<u64>();
        match page.next {
            Some(next) => after = next,
            None => return Ok((count, bytes)),
        }
    }
}

async fn abort(args: &UploadsAbortArgs, context: &Context, store: &S3Store, uri: &ObjectUri) -> Result<Exit, CliError> {
    let before = args.older_than.map(|age| {
        let age = SignedDuration::try_from(age).unwrap_or(SignedDuration::MAX);
        Timestamp::now().checked_sub(age).unwrap_or(Timestamp::MIN)
    });
    let meant = |entry: &UploadEntry| {
        let old = before.is_none_or(|before| entry.initiated.is_some_and(|at| at < before));
        old && args.upload_id.as_ref().is_none_or(|id| *id == entry.upload.id)
    };
    let end = if args.dryrun { UploadsEnd::WouldAbort } else { UploadsEnd::Aborted };
    let listing = UploadListing::new(context.printer.clone(), form(context), false);
    let (mut found, mut exit) = (0, Exit::Done);
    let mut uploads = Uploads::below(store, uri);
    while let Some(page) = uploads.page().await? {
        for UploadEntry { upload, .. } in page.iter().filter(|entry| meant(entry)) {
            found += 1;
            if !args.dryrun
                && let Err(error) = store.abort_upload(upload).await
            {
                listing.failed(&uri.with_key(&upload.object.key).to_string(), &upload.id, &error);
                exit = Exit::Failed;
            } else if !context.global.quiet {
                listing.ended(&uri.with_key(&upload.object.key).to_string(), &upload.id, end);
            }
        }
    }
    match &args.upload_id {
        Some(id) if found == 0 => Err(CliError::usage_with(
            format!("no unfinished upload `{id}` begins with `{uri}`"),
            "`cos uploads ls` lists them",
        )),
        _ => Ok(exit),
    }
}
