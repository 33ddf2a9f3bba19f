//! Moves that would end where they began, or inside what they take away.

use jiff::Timestamp;

use crate::base::uri::ObjectUri;
use crate::cli::fault::CliError;
use crate::engine::plan::paths;
use crate::engine::{EngineError, Stores};
use crate::store::{ListRequest, ObjectHead, ObjectId, ObjectStore, Relation, StoreError};

use super::sources::Source;

/// The keys of the two ends, with the names that they get: prefixes end in `/` or are empty.
fn ends(source: &Source, to: &ObjectUri) -> Option<(ObjectUri, ObjectUri)> {
    match source {
        Source::Object(from) => Some((from.clone(), paths::single_target(paths::key_name(&from.key), to))),
        Source::Prefix { uri, keeps, .. } => {
            let to = paths::directory_prefix(to);
            let to = match keeps {
                Some(name) => to.with_key(format!("{}{name}/", to.key)),
                None => to,
            };
            Some((uri.clone(), to))
        }
        Source::Glob { uri, .. } => Some((uri.clone(), paths::directory_prefix(to))),
        Source::Stdio | Source::File(_) | Source::Tree { .. } => None,
    }
}

/// Refuses what the names alone show of two ends that are in one store, or at one endpoint at least. There, other keys
/// may mean another account, with a bucket of the same name: what is at hand tells that, not the name.
pub(super) fn refuse(source: &Source, to: &ObjectUri, relation: Relation) -> Result<(), CliError> {
    let Some((from, to)) = ends(source, to) else { return Ok(()) };
    if from.bucket != to.bucket || relation == Relation::Apart {
        return Ok(());
    }
    if from.key == to.key {
        if relation != Relation::Same {
            return Ok(());
        }
        return Err(onto_itself(&from, &to));
    }
    // A pattern may well name what is beside its target.
    if matches!(source, Source::Prefix { .. }) && to.key.starts_with(&from.key) {
        return Err(CliError::usage_with(
            format!("`{to}` lies inside `{from}`, which cannot be moved into itself"),
            "choose a target outside the source",
        ));
    }
    Ok(())
}

fn onto_itself(from: &ObjectUri, to: &ObjectUri) -> CliError {
    CliError::usage(format!("Cannot mv a file onto itself: {from} - {to}"))
}

/// Refuses a target whose bucket is the source's under another name, such as that of an access point: the object that
/// moves, or the first one under the prefix, is then at the target already, stored in the same moment.
pub(super) async fn refuse_aliases(
    stores: &Stores<impl ObjectStore>,
    source: &Source,
    to: &ObjectUri,
) -> Result<(), CliError> {
    let Some((from, to)) = ends(source, to) else { return Ok(()) };
    // Another key is another object, whatever its bucket is called.
    if from.key != to.key {
        return Ok(());
    }
    let key = if matches!(source, Source::Object(_)) {
        from.key.clone()
    } else {
        let (bucket, prefix) = (from.bucket.clone(), from.key.clone());
        let request = ListRequest { bucket, prefix, page_size: Some(1), ..ListRequest::default() };
        let page = stores.source.list(&request).await.map_err(fatal)?;
        let Some(first) = page.objects.into_iter().next() else { return Ok(()) };
        first.key
    };
    let (source, target) = (ObjectId::new(&from.bucket, &key), ObjectId::new(&to.bucket, &key));
    let (Some(source), Some(target)) = (there(&stores.source, &source).await?, there(&stores.target, &target).await?)
    else {
        return Ok(());
    };
    let moment = |head: &ObjectHead| (head.size, head.proofs.etag.clone(), head.last_modified, head.version.clone());
    if moment(&source) != moment(&target) {
        return Ok(());
    }
    // The same bytes may have been stored twice in one second. Buckets of one name that were made at different times are
    // two. An alias is in no list.
    if from.bucket == to.bucket && are_two(stores, &from.bucket).await { Ok(()) } else { Err(onto_itself(&from, &to)) }
}

/// Whether the stores tell that their buckets of this name were made at different times, and so are two.
pub(in crate::cli) async fn are_two(stores: &Stores<impl ObjectStore>, bucket: &str) -> bool {
    matches!((made(&stores.source, bucket).await, made(&stores.target, bucket).await), (Some(one), Some(other)) if one != other)
}

/// When a bucket was made, where the store tells.
async fn made(store: &impl ObjectStore, bucket: &str) -> Option<Timestamp> {
    let buckets = store.list_buckets().await.ok()?;
    buckets.into_iter().find(|known| known.name == bucket)?.created
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
        let object = |text: &str| Source::Object(uri(text));
        let prefix = |text: &str| Source::Prefix { uri: uri(text), keeps: None, may_be_object: false };
        // No store of ours has aliases: the bucket stands for its own.
        for (source, to) in [(object("cos://one/p/k"), "cos://one/p/"), (prefix("cos://one/p/"), "cos://one/p")] {
            let ended = refuse_aliases(&stores, &source, &uri(to)).await;
            assert!(matches!(ended, Err(CliError::Usage { .. })), "{source:?} to {to}");
        }
        for to in ["cos://two/p/", "cos://one/q/"] {
            refuse_aliases(&stores, &object("cos://one/p/k"), &uri(to)).await.expect("another object");
        }
        // Of the same bytes, but stored at another time.
        put("two", "p/k").await.expect("stored");
        refuse_aliases(&stores, &prefix("cos://one/p/"), &uri("cos://two/p")).await.expect("another object");
    }
}
