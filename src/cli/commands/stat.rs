//! `cos stat`: all that the store tells of objects.

use std::collections::BTreeMap;

use crate::base::uri::ObjectUri;
use crate::cli::args::StatArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::{self, CliError};
use crate::cli::requests::Asked;
use crate::engine::filter::Filters;
use crate::engine::plan::{SelectedVersions, not_there};
use crate::report::{FactsListing, ObjectFacts};
use crate::store::{
    Checksum, ChecksumAlgorithm, ObjectHead, ObjectId, ObjectStore, Proofs, S3Store, StoreError, VersionEntry,
};

use super::ls::form;
use super::object_only;

pub(in crate::cli) async fn run(args: &StatArgs, context: &Context) -> Result<Exit, CliError> {
    let uris = args.uris.iter().map(|uri| object_only(uri)).collect::<Result<Vec<_>, _>>()?;
    if args.version_id.is_some() && uris.len() > 1 {
        return Err(CliError::usage("--version-id is of one object; name that alone"));
    }
    let mut listing = FactsListing::new(context.printer.clone(), form(context));
    let mut exit = Exit::Done;
    for uri in &uris {
        let opened = context.open(uri.profile.as_deref()).await?.asking(Asked::paying(args.payment))?;
        let looked = Look { args, context, store: opened.store(), uri }.show(&mut listing).await;
        match looked {
            Ok(()) => {}
            Err(error) if uris.len() == 1 => return Err(error),
            Err(error) => {
                fault::tell(&context.printer, &error);
                exit = Exit::Failed;
            }
        }
    }
    Ok(exit)
}

/// One object to look at.
struct Look<'a> {
    args: &'a StatArgs,
    context: &'a Context,
    store: &'a S3Store,
    uri: &'a ObjectUri,
}

impl Look<'_> {
    async fn show(&self, listing: &mut FactsListing) -> Result<(), CliError> {
        if !self.args.versions {
            listing.object(&self.facts(self.args.version_id.clone()).await?);
            return Ok(());
        }
        let mut pages =
            SelectedVersions::open(self.store.clone(), self.uri, Filters::default(), self.context.budget.clone());
        let mut found = false;
        while let Some(page) = pages.next().await? {
            // Keys that only begin with this one come behind it.
            let passed = page.iter().any(|version| version.key > self.uri.key);
            for version in page.into_iter().filter(|version| version.key == self.uri.key) {
                found = true;
                listing.object(&self.version(&version).await?);
            }
            if passed {
                break;
            }
        }
        if found {
            return Ok(());
        }
        Err(CliError::usage_with(format!("`{}` has no version", self.uri), "`cos find` lists the keys below a prefix"))
    }

    async fn version(&self, version: &VersionEntry) -> Result<ObjectFacts, CliError> {
        let listed = ObjectFacts {
            uri: self.uri.to_string(),
            key: self.uri.key.clone(),
            version_id: Some(version.version.clone()),
            last_modified: version.last_modified,
            is_latest: Some(version.latest),
            delete_marker: Some(version.delete_marker),
            ..ObjectFacts::default()
        };
        if version.delete_marker {
            return Ok(listed);
        }
        let facts = self.facts(Some(version.version.clone())).await?;
        Ok(ObjectFacts { is_latest: listed.is_latest, delete_marker: listed.delete_marker, ..facts })
    }

    async fn facts(&self, version: Option<String>) -> Result<ObjectFacts, CliError> {
        let object = ObjectId { version, ..ObjectId::new(&self.uri.bucket, &self.uri.key) };
        let head = self.store.head(&object).await.map_err(|error| not_there(error, &object.key))?;
        let tags = if self.args.no_tags { None } else { self.tags(&object, &head).await? };
        Ok(ObjectFacts { tags, ..facts(self.uri, &object, head) })
    }

    /// The tags, unless these keys may not read them or the store knows none: what else is known is worth showing.
    async fn tags(&self, object: &ObjectId, head: &ObjectHead) -> Result<Option<BTreeMap<String, String>>, CliError> {
        if head.tags == Some(0) {
            return Ok(Some(BTreeMap::new()));
        }
        match self.store.tags(object).await {
            Ok(tags) => Ok(Some(tags.into_iter().collect())),
            Err(StoreError::Service(refused)) => {
                self.context.printer.warning(&format!("the tags of {} cannot be read: {refused}", self.uri));
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }
}

fn facts(uri: &ObjectUri, object: &ObjectId, head: ObjectHead) -> ObjectFacts {
    let mut headers = BTreeMap::new();
    for (name, value) in [
        ("ContentType", head.content_type),
        ("CacheControl", head.cache_control),
        ("ContentDisposition", head.content_disposition),
        ("ContentEncoding", head.content_encoding),
        ("ContentLanguage", head.content_language),
        ("Expires", head.expires),
    ] {
        headers.extend(value.map(|value| (name, value.to_string())));
    }
    let class = if head.storage_class.is_empty() { "STANDARD".to_owned() } else { head.storage_class };
    ObjectFacts {
        uri: uri.to_string(),
        key: uri.key.clone(),
        size: Some(head.size),
        last_modified: head.last_modified,
        etag: head.proofs.etag.as_ref().map(|etag| format!("\"{etag}\"")),
        storage_class: Some(class),
        version_id: head.version.or(object.version.clone()),
        restore: head.restore,
        checksums: checksums(&head.proofs).into_iter().collect(),
        headers,
        metadata: head.metadata.into_iter().map(|(name, value)| (name, value.to_string())).collect(),
        ..ObjectFacts::default()
    }
}

/// The checksums that a store tells, as it writes them.
pub(super) fn checksums(proofs: &Proofs) -> Vec<(&'static str, String)> {
    let mut told = Vec::new();
    let of = |crc: u64| Checksum::new(ChecksumAlgorithm::Crc64Nvme, &crc.to_be_bytes());
    let plain = [proofs.crc64nvme.and_then(of), proofs.checksum];
    told.extend(plain.into_iter().flatten().map(|sum| (sum.algorithm().name(), sum.to_base64())));
    if let Some(composite) = proofs.composite {
        let text = format!("{}-{}", composite.checksum.to_base64(), composite.parts);
        told.push((composite.checksum.algorithm().name(), text));
    }
    told.extend(proofs.crc64ecma.map(|crc| ("CRC64ECMA", crc.to_string())));
    told
}
