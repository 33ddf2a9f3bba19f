//! Moves that would end where they began, or inside what they take away.

use crate::base::uri::ObjectUri;
use crate::cli::fault::CliError;
use crate::engine::plan::paths;
use crate::engine::{EngineError, Stores};
use crate::store::{ListRequest, ObjectHead, ObjectId, ObjectStore, StoreError};

/// Refuses what the names alone show.
pub(super) fn refuse(from: &ObjectUri, to: &ObjectUri, recursive: bool) -> Result<(), CliError> {
    if from.bucket != to.bucket {
        return Ok(());
    }
    if !recursive {
        let target = paths::single_target(paths::key_name(&from.key), to);
        return if target.key == from.key { Err(onto_itself(from, &target)) } else { Ok(()) };
    }
    let (from, to) = (paths::directory_prefix(from), paths::directory_prefix(to));
    if from.key == to.key {
        return Err(onto_itself(&from, &to));
    }
    if to.key.starts_with(&from.key) {
        return Err(CliError::usage_with(
            format!("`{to}` lies inside `{from}`, which cannot be moved into itself"),
            "choose a target outside the source",
        ));
    }
    Ok(())
}

fn onto_itself(from: &ObjectUri, to: &ObjectUri) -> CliError {
    CliError::usage(format!("cannot move onto itself: `{from}` and `{to}` are the same"))
}

/// Refuses a target whose bucket is the source's under another name, such as that of an access point: the object that
/// moves, or the first one under the prefix, is then at the target already, stored in the same moment.
pub(super) async fn refuse_aliases(
    stores: &Stores<impl ObjectStore>,
    from: &ObjectUri,
    to: &ObjectUri,
    recursive: bool,
) -> Result<(), CliError> {
    let pair = if recursive {
        let (from, to) = (paths::directory_prefix(from), paths::directory_prefix(to));
        let request = ListRequest {
            bucket: from.bucket.clone(),
            prefix: from.key.clone(),
            page_size: Some(1),
            ..ListRequest::default()
        };
        let page = stores.source.list(&request).await.map_err(fatal)?;
        page.objects.into_iter().next().map(|entry| {
            let relative = entry.key.strip_prefix(&from.key).unwrap_or_default().to_owned();
            (entry.key, format!("{}{relative}", to.key))
        })
    } else {
        let target = paths::single_target(paths::key_name(&from.key), to);
        Some((from.key.clone(), target.key))
    };
    let Some((source, target)) = pair else { return Ok(()) };
    // Another key is another object, whatever its bucket is called.
    if source != target {
        return Ok(());
    }
    let (source, target) = (ObjectId::new(&from.bucket, source), ObjectId::new(&to.bucket, target));
    let (Some(source), Some(target)) = (there(&stores.source, &source).await?, there(&stores.target, &target).await?)
    else {
        return Ok(());
    };
    let moment = |head: &ObjectHead| (head.size, head.proofs.etag.clone(), head.last_modified, head.version.clone());
    if moment(&source) == moment(&target) { Err(onto_itself(from, to)) } else { Ok(()) }
}

async fn there(store: &impl ObjectStore, object: &ObjectId) -> Result<Option<ObjectHead>, CliError> {
    match store.head(object).await {
        Ok(head) => Ok(Some(head)),
        Err(StoreError::Service(refused)) if refused.status == 404 => Ok(None),
        Err(error) => Err(fatal(error)),
    }
}

fn fatal(error: StoreError) -> CliError {
    CliError::Fatal(EngineError::Store(error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::memory::MemoryStore;
    use crate::store::{Digests, ObjectAttributes, Payload, Provider, ProviderProfile, PutRequest};

    fn uri(text: &str) -> ObjectUri {
        text.parse().expect("a URI")
    }

    #[tokio::test]
    async fn an_object_that_shows_under_the_other_name_too_is_the_same() {
        let store = MemoryStore::new(ProviderProfile::new(Provider::Local));
        let stores = Stores::one(store.clone());
        for bucket in ["one", "two"] {
            store.create_bucket(bucket, &[]).await.expect("made");
        }
        let put = async |bucket: &str, key: &str| {
            let object = ObjectId::new(bucket, key);
            let request = PutRequest { object, attributes: ObjectAttributes::default(), only_if_absent: false };
            store.put(&request, &Payload::bytes(bytes::Bytes::from_static(b"x"), Digests::default())).await
        };
        put("one", "p/k").await.expect("stored");
        // No store of ours has aliases: the bucket stands for its own.
        for (from, to, recursive) in [("cos://one/p/k", "cos://one/p/", false), ("cos://one/p", "cos://one/p/", true)] {
            let ended = refuse_aliases(&stores, &uri(from), &uri(to), recursive).await;
            assert!(matches!(ended, Err(CliError::Usage { .. })), "{from} to {to}");
        }
        for to in ["cos://two/p/", "cos://one/q/"] {
            refuse_aliases(&stores, &uri("cos://one/p/k"), &uri(to), false).await.expect("another object");
        }
        // Of the same bytes, but stored at another time.
        put("two", "p/k").await.expect("stored");
        refuse_aliases(&stores, &uri("cos://one/p"), &uri("cos://two/p"), true).await.expect("another object");
    }
}
