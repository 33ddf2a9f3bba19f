//! The calls: get, list, put and delete of any kind, and what they would send.

use http::Method;

use crate::base::document::{Node, Value, from_json};
use crate::store::wire::{DocumentCall, Preview, not_s3};
use crate::store::{ObjectStore, Provider, S3Store, StoreError};

use super::kinds::{Entry, Removal};
use super::schema;
use super::{Dialect, Document, Kind, xml};

/// What is configured.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    pub kind: Kind,
    pub bucket: &'a str,
    /// Empty for the bucket itself.
    pub key: &'a str,
    /// Which one, of kinds with several.
    pub id: Option<&'a str>,
}

impl Place<'_> {
    /// The call's name where it is of an object: lists of access alone are.
    fn operation(&self, of_bucket: &'static str) -> &'static str {
        match of_bucket {
            "GetBucketAcl" if !self.key.is_empty() => "GetObjectAcl",
            "PutBucketAcl" if !self.key.is_empty() => "PutObjectAcl",
            other => other,
        }
    }
}

/// A configuration as a bucket has it.
#[derive(Clone, Debug)]
pub struct Found {
    /// In the shape of the AWS CLI, without what that has around it.
    pub node: Node,
    /// Places that only the service knows; `node` does not hold them.
    pub unknown: Vec<String>,
    /// What the service answered.
    pub answer: String,
}

impl Found {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.node.members().is_empty() && self.unknown.is_empty()
    }
}

/// Pages of a listing at most, so that a service that repeats itself does not keep a command for ever.
const PAGES: usize = 1000;

impl S3Store {
    /// Whose documents it takes.
    pub fn dialect(&self) -> Dialect {
        match self.profile().provider {
            Provider::TencentCos => Dialect::Cos,
            Provider::Aws => Dialect::Aws,
            _ => Dialect::Other,
        }
    }

    /// A configuration; nothing where there is none. Kinds that are a state are always there, be it empty.
    ///
    /// # Errors
    /// [`StoreError`], as every call.
    pub async fn configuration(&self, place: &Place<'_>) -> Result<Option<Found>, StoreError> {
        let entry = place.kind.entry();
        let mut query = vec![(entry.query, "")];
        query.extend(place.id.map(|id| ("id", id)));
        let call = DocumentCall {
            query,
            ..DocumentCall::of(place.operation(entry.get), Method::GET, place.bucket, place.key)
        };
        let (headers, answer) = match self.wire().fetch_document(&call).await {
            Err(error) if error.code().is_some_and(|code| entry.missing.contains(&code)) => return Ok(None),
            answered => answered?,
        };
        let strange = |reason: String| not_s3(entry.get, self.endpoint_url(), http::StatusCode::OK, reason, &answer);
        if place.kind == Kind::Policy {
            if answer.trim().is_empty() {
                return Ok(None);
            }
            let node = from_json(&answer).map_err(|misfit| strange(misfit.to_string()))?;
            return Ok(Some(Found { node, unknown: Vec::new(), answer }));
        }
        let mut found = self.decoded(entry, &answer).map_err(strange)?;
        for field in entry.fields {
            if let schema::Place::Header(name) = field.place
                && let Some(text) = headers.get(name).and_then(|value| value.to_str().ok())
            {
                found.node.set(field.name, Node::text(text));
            }
        }
        Ok(Some(Found { answer, ..found }))
    }

    /// The document of an answer. An answer without content is an empty one.
    fn decoded(&self, entry: &'static Entry, answer: &str) -> Result<Found, String> {
        let mut decoding = xml::Decoding::new(self.dialect());
        let node = if answer.trim().is_empty() {
            Node::new(Value::Record(Vec::new()))
        } else {
            let root = xml::parse(answer).map_err(|misfit| misfit.to_string())?;
            if !entry.has_root(&root.name) {
                return Err(format!(
                    "this store does not know `{}`: the answer is `{}`, not `{}`",
                    entry.name, root.name, entry.root
                ));
            }
            decoding.record(entry.fields, &root, "")
        };
        let unknown = decoding.unknown.into_iter().map(|misfit| misfit.path).collect();
        Ok(Found { node, unknown, answer: String::new() })
    }

    /// All configurations of a kind with several, page by page.
    ///
    /// # Errors
    /// [`StoreError`], as every call.
    pub async fn configurations(&self, kind: Kind, bucket: &str) -> Result<Vec<Found>, StoreError> {
        let entry = kind.entry();
        let Some(listing) = entry.listing else {
            let found = self.configuration(&Place { kind, bucket, key: "", id: None }).await?;
            return Ok(found.into_iter().collect());
        };
        let (mut all, mut token) = (Vec::new(), String::new());
        for _ in 0..PAGES {
            let mut query = vec![(entry.query, "")];
            if !token.is_empty() {
                query.push(("continuation-token", &token));
            }
            let call = DocumentCall { query, ..DocumentCall::of(listing.operation, Method::GET, bucket, "") };
            let answer = match self.wire().fetch_document(&call).await {
                Err(error) if error.code().is_some_and(|code| entry.missing.contains(&code)) => break,
                answered => answered?.1,
            };
            if answer.trim().is_empty() {
                break;
            }
            let strange =
                |reason: String| not_s3(listing.operation, self.endpoint_url(), http::StatusCode::OK, reason, &answer);
            let root = xml::parse(&answer).map_err(|misfit| strange(misfit.to_string()))?;
            if root.name == "ListBucketResult" {
                let reason = format!("this store does not know `{}`: it lists the bucket", entry.name);
                return Err(strange(reason));
            }
            let mut next = String::new();
            for child in &root.children {
                if child.name == listing.element {
                    let mut decoding = xml::Decoding::new(self.dialect());
                    let node = decoding.record(entry.fields, child, "");
                    let unknown = decoding.unknown.into_iter().map(|misfit| misfit.path).collect();
                    all.push(Found { node, unknown, answer: String::new() });
                } else if child.name == "NextContinuationToken" {
                    next = child.content().trim().to_owned();
                }
            }
            if next.is_empty() || next == token {
                break;
            }
            token = next;
        }
        Ok(all)
    }

    /// Stores a configuration in place of the one that is there.
    ///
    /// # Errors
    /// [`StoreError`], as every call.
    pub async fn configure(&self, place: &Place<'_>, document: &Document) -> Result<(), StoreError> {
        if !self.knows_every_kind() {
            let looked = match place.kind.has_ids() {
                true => self.configurations(place.kind, place.bucket).await.map(drop),
                false => self.configuration(place).await.map(drop),
            };
            match looked {
                // Whoever may only write cannot look; the store knows then what it refuses.
                Err(StoreError::Service(error)) if error.status == 403 => {}
                looked => looked?,
            }
        }
        let put = Put::new(document);
        self.wire().send_document(&put.call(place)).await.map_err(|error| misunderstood(error, place.kind))
    }

    /// Whether the store can be trusted with any sub-resource. Others take the PUT of one that they do not know for a
    /// request that makes the bucket, and the DELETE for one that removes it (seen: SeaweedFS 4.48, moto 5.2), so that
    /// they are looked at first.
    fn knows_every_kind(&self) -> bool {
        matches!(self.profile().provider, Provider::TencentCos | Provider::Aws | Provider::Local)
    }

    /// What [`S3Store::configure`] would send.
    ///
    /// # Errors
    /// [`StoreError::Request`] when it cannot be built.
    pub fn configure_preview(&self, place: &Place<'_>, document: &Document) -> Result<Preview, StoreError> {
        self.wire().preview(&Put::new(document).call(place))
    }

    /// Takes a configuration away. One that is not there is fine.
    ///
    /// # Errors
    /// [`StoreError`], as every call; [`StoreError::Setting`] for a kind that stays for ever.
    pub async fn unconfigure(&self, place: &Place<'_>) -> Result<(), StoreError> {
        let entry = place.kind.entry();
        let sent = match self.removal(place)? {
            Gone::Emptied(document) => self.configure(place, &document).await,
            Gone::Called(call) => {
                // What is not there needs no request that may be taken for another.
                if call.method == Method::DELETE && !self.knows_every_kind() {
                    let found = self.configuration(place).await?;
                    if found.is_none_or(|found| found.is_empty()) {
                        return Ok(());
                    }
                }
                self.wire().send_document(&call).await
            }
        };
        match sent {
            Err(error) if error.code().is_some_and(|code| entry.missing.contains(&code)) => Ok(()),
            sent => sent,
        }
    }

    /// What [`S3Store::unconfigure`] would send.
    ///
    /// # Errors
    /// [`StoreError::Request`] when it cannot be built.
    pub fn unconfigure_preview(&self, place: &Place<'_>) -> Result<Preview, StoreError> {
        match self.removal(place)? {
            Gone::Emptied(document) => self.configure_preview(place, &document),
            Gone::Called(call) => self.wire().preview(&call),
        }
    }

    /// Gives a bucket or object one of the access control lists that have a name.
    ///
    /// # Errors
    /// [`StoreError`], as every call.
    pub async fn set_canned_acl(&self, place: &Place<'_>, name: &str) -> Result<(), StoreError> {
        self.wire().send_document(&canned(place, "x-amz-acl", name)).await
    }

    /// What [`S3Store::set_canned_acl`] would send.
    ///
    /// # Errors
    /// [`StoreError::Request`] when it cannot be built.
    pub fn canned_acl_preview(&self, place: &Place<'_>, name: &str) -> Result<Preview, StoreError> {
        self.wire().preview(&canned(place, "x-amz-acl", name))
    }

    fn removal<'a>(&self, place: &Place<'a>) -> Result<Gone<'a>, StoreError> {
        let entry = place.kind.entry();
        Ok(match entry.removal {
            Removal::Call(operation) => {
                let mut query = vec![(entry.query, "")];
                query.extend(place.id.map(|id| ("id", id)));
                let call = DocumentCall::of(operation, Method::DELETE, place.bucket, place.key);
                Gone::Called(DocumentCall { query, ..call })
            }
            Removal::Emptied => Gone::Emptied(Document::empty(place.kind, self.dialect())),
            Removal::Header(name, value) => Gone::Called(canned(place, name, value)),
            Removal::Never => {
                return Err(StoreError::Setting(format!("`{}` cannot be taken away again", entry.name)));
            }
        })
    }
}

/// How a configuration goes.
enum Gone<'a> {
    Emptied(Document),
    Called(DocumentCall<'a>),
}

/// A call that stores by a header what has a name, without a document.
fn canned<'a>(place: &Place<'a>, header: &'static str, value: &'a str) -> DocumentCall<'a> {
    let entry = place.kind.entry();
    let call = DocumentCall::of(place.operation(entry.put), Method::PUT, place.bucket, place.key);
    DocumentCall { query: vec![(entry.query, "")], headers: vec![(header, value)], ..call }
}

/// A refusal to make the bucket a second time, in words that say what happened.
fn misunderstood(error: StoreError, kind: Kind) -> StoreError {
    match error {
        StoreError::Service(mut refused)
            if matches!(refused.code.as_str(), "BucketAlreadyOwnedByYou" | "BucketAlreadyExists") =>
        {
            let name = kind.name();
            refused.message =
                format!("this store does not know `{name}`, and took the request for one that makes the bucket");
            StoreError::Service(refused)
        }
        other => other,
    }
}

/// A put in the making: it owns what the call borrows.
struct Put<'a> {
    document: &'a Document,
    body: String,
}

impl<'a> Put<'a> {
    fn new(document: &'a Document) -> Self {
        Self { document, body: document.body() }
    }

    fn call<'b>(&'b self, place: &Place<'b>) -> DocumentCall<'b> {
        let entry = self.document.kind.entry();
        let mut query = vec![(entry.query, "")];
        query.extend(place.id.map(|id| ("id", id)));
        let json = self.document.kind == Kind::Policy;
        let mut headers = vec![("content-type", if json { "application/json" } else { "application/xml" })];
        for field in entry.fields {
            if let schema::Place::Header(name) = field.place
                && let Some(text) = self.document.node.get(field.name).and_then(Node::scalar)
            {
                headers.push((name, text));
            }
        }
        let call = DocumentCall::of(place.operation(entry.put), Method::PUT, place.bucket, place.key);
        DocumentCall { query, headers, body: Some(&self.body), ..call }
    }
}
