//! `cos restore`: archived objects made readable for a while.

use std::time::Duration;

use tokio::time::sleep;

use crate::cli::args::{RestoreArgs, TierArg};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::engine::plan::{is_archived, not_there};
use crate::report::ChangeEnd;
use crate::store::{ObjectId, ObjectStore, RestoreTier, S3Store, StoreError};

use super::each::Each;

/// The first pause between two looks at an object, and the longest.
///
/// *Source:* tiers take from a minute to two days. *Applies:* `--wait`; each pause is twice the one before.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

pub(in crate::cli) async fn run(args: &RestoreArgs, context: &Context) -> Result<Exit, CliError> {
    let tier = args.tier.map(|tier| match tier {
        TierArg::Expedited => RestoreTier::Expedited,
        TierArg::Standard => RestoreTier::Standard,
        TierArg::Bulk => RestoreTier::Bulk,
    });
    let each = Each::new(&args.uri, &args.change, "restore", context)?;
    let opened = context.open(each.uri.profile.as_deref()).await?;
    let store = opened.store();
    let is_meant = |class: &str| is_archived(class);
    let asked = each.change(
        store,
        |entry| is_meant(&entry.storage_class),
        async |object| match store.restore(object, args.days, tier).await {
            Ok(()) => Ok(ChangeEnd::Done),
            Err(error) if error.code() == Some("RestoreAlreadyInProgress") => Ok(ChangeEnd::Kept),
            Err(error) => Err(not_there(error, &object.key)),
        },
    );
    let mut exit = asked.await;
    // All are asked for before any is waited for.
    if args.wait && matches!(exit, Ok(Exit::Done)) {
        context.printer.talk("waiting until all of them are readable");
        let waiting = Each { kind: "readable", ..each };
        exit = waiting
            .change(
                store,
                |entry| is_meant(&entry.storage_class),
                async |object| wait(store, object).await.map(|()| ChangeEnd::Done),
            )
            .await;
    }
    exit
}

/// Waits until an object is readable.
async fn wait(store: &S3Store, object: &ObjectId) -> Result<(), StoreError> {
    let mut pause = FIRST_PAUSE;
    loop {
        let head = store.head(object).await?;
        // `ongoing-request="true"` says that it is under way; nothing, that the object is not of an archive class any more.
        let under_way = head.restore.as_deref().is_some_and(|restore| restore.contains("ongoing-request=\"true\""));
        if !under_way {
            return Ok(());
        }
        sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}
