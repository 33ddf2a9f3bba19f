//! Where projects write: the way there, the keys, and what these may do in the bucket.

use crate::agent::settings::{AccessSettings, ProjectSettings, WatchSettings};
use crate::base::random;
use crate::base::uri::ObjectUri;
use crate::cli::commands::doctor::bucket::{UNFINISHED, unfinished};
use crate::cli::commands::doctor::{failed, network, ok, place, refused, row, warn};
use crate::cli::commands::watch::agent::store_of;
use crate::cli::context::Context;
use crate::report::{CheckListing, CheckRow, Verdict};
use crate::store::{ObjectAttributes, ObjectId, ObjectStore, PutRequest, S3Store, StoreError, UploadId};

use super::bad;

/// Looks at each store once, and at each destination.
pub(super) async fn check(settings: &WatchSettings, context: &Context, listing: &mut CheckListing) {
    let mut stores: Vec<(Option<&str>, &AccessSettings, bool)> = Vec::new();
    let mut places: Vec<(&ObjectUri, &AccessSettings)> = Vec::new();
    for project in &settings.projects {
        let who = (project.dest.profile.as_deref(), &project.access);
        if places.contains(&(&project.dest, who.1)) {
            continue;
        }
        places.push((&project.dest, who.1));
        let store = match store_of(project, context).await {
            Ok((store, _)) => store,
            Err(error) => {
                listing.check(refused("store", &error));
                continue;
            }
        };
        let known = stores.iter().find(|(profile, access, _)| (*profile, *access) == who).map(|(.., reached)| *reached);
        let reached = match known {
            Some(reached) => reached,
            None => {
                place::store(&store, listing);
                place::keys(&store, listing).await;
                let reached = network::way(&store, listing).await;
                stores.push((who.0, who.1, reached));
                reached
            }
        };
        if reached {
            destination(&store, project, listing).await;
        }
    }
}

/// Whether objects can be stored and looked at below a destination. An upload that is opened and given up needs the rights
/// of one that is completed, and leaves nothing behind: the keys of an agent may not remove objects.
async fn destination(store: &S3Store, project: &ProjectSettings, listing: &mut CheckListing) {
    let uri = &project.dest;
    let directory = match uri.key.as_str() {
        "" => String::new(),
        key if key.ends_with('/') => key.to_owned(),
        key => format!("{key}/"),
    };
    let object = ObjectId::new(&uri.bucket, format!("{directory}.cos-watch-doctor-{:016x}", random::unique()));
    let attributes = ObjectAttributes { storage_class: project.storage_class.clone(), ..ObjectAttributes::default() };
    let request = PutRequest { object: object.clone(), attributes, only_if_absent: false };
    match store.create_upload(&request).await {
        Ok(id) => listing.check(given_up(store, uri, UploadId { object: object.clone(), id }).await),
        Err(error) if error.code() == Some("NoSuchBucket") => {
            let mut check = failed("bucket", &error);
            check.fixes.push(format!("cos mb cos://{}", uri.bucket));
            listing.check(check);
            return;
        }
        Err(error) => {
            let mut check = failed("write", &error);
            if is_denied(&error) {
                check.fixes.push("`cos watch policy` prints what the keys have to be allowed".to_owned());
            }
            listing.check(check);
        }
    }
    listing.check(match store.head(&object).await {
        Err(error) if error.is_no_such_object() => ok("look", format!("objects below `{uri}` can be looked at")),
        Ok(_) => ok("look", format!("objects below `{uri}` can be looked at")),
        Err(error) if is_denied(&error) => {
            let found = "objects may not be looked at: what is there already cannot be recognised";
            bad("look", found, "`cos watch policy` prints what the keys have to be allowed")
        }
        Err(error) => failed("look", &error),
    });
    listing.check(leftovers(store, uri).await);
}

async fn given_up(store: &S3Store, uri: &ObjectUri, upload: UploadId) -> CheckRow {
    const SUBJECT: &str = "write";
    match store.abort_upload(&upload).await {
        Ok(()) => ok(SUBJECT, format!("an upload below `{uri}` could be opened and given up; nothing is left")),
        Err(error) => {
            let why = crate::base::fault::chain(&error);
            let found = format!("an upload below `{uri}` could be opened, but not given up ({why})");
            let mut check = warn(SUBJECT, found, "`cos watch policy` prints what the keys have to be allowed");
            check.fixes.push(format!(
                "with other keys: cos uploads abort {} --upload-id {}",
                uri.with_key(&upload.object.key),
                upload.id
            ));
            check
        }
    }
}

async fn leftovers(store: &S3Store, uri: &ObjectUri) -> CheckRow {
    match unfinished(store, uri).await {
        Ok(mut check) => {
            if !check.fixes.is_empty() {
                check
                    .fixes
                    .insert(0, "leave them: the agent throws its own away when they are six days old".to_owned());
            }
            check
        }
        Err(error) if is_denied(&error) => {
            row(UNFINISHED, Verdict::Skip, "these keys may not list them, and the agent does not need to")
        }
        Err(error) => failed(UNFINISHED, &error),
    }
}

fn is_denied(error: &StoreError) -> bool {
    error.status() == Some(403)
}
