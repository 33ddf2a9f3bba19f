//! Clears away the agent's own unfinished uploads that nobody will continue.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::SignedDuration;

use crate::store::ObjectStore;

use super::feed::Feed;

/// How long an upload is kept that does not get on. *Source:* a day less than the week after which the rules that clouds
/// recommend throw uploads away, so that the journal never counts on parts that are gone. *Applies:* every upload.
const KEPT: SignedDuration = SignedDuration::from_hours(6 * 24);

/// How often they are looked for.
const DAY: Duration = Duration::from_secs(24 * 3600);

/// How soon roots are looked at again that were not there, or not gone through yet.
const SOON: Duration = Duration::from_secs(1);

/// Looks once the roots have been gone through and then every day, until the project ends.
pub(super) async fn clear_daily<S: ObjectStore + 'static>(feed: Arc<Feed<S>>) {
    loop {
        // Of a root that is not there every file seems to be gone.
        let there = feed.roots.iter().all(|root| {
            let state = root.state();
            state.scanned && state.missing.is_none()
        });
        if there {
            let roots: Vec<_> = feed.roots.iter().map(|root| root.path.clone()).collect();
            let is_ours = Arc::new(move |path: &Path| roots.iter().any(|root| path.starts_with(root)));
            let cleared = feed.run.clear_uploads(KEPT, is_ours).await;
            if cleared > 0 {
                let fields = [("project", feed.project.name.as_str().into()), ("uploads", cleared.into())];
                feed.shared.log.info("threw away unfinished uploads that nobody would continue", fields);
            }
        }
        tokio::select! {
            () = feed.stop.drain.cancelled() => return,
            () = tokio::time::sleep(if there { DAY } else { SOON }) => {}
        }
    }
}
