//! Plans from names: typed one by one, or read from a list as it comes.

use std::fs;
use std::io::BufRead;
use std::path::{Component, Path, PathBuf};

use futures_util::stream::{self, Stream, StreamExt};
use tokio::sync::mpsc;
use tokio::task::JoinSet;

use crate::base::fsx::PathError;
use crate::base::uri::ObjectUri;
use crate::engine::EngineError;
use crate::engine::budget::Budget;
use crate::engine::copy::Copy;
use crate::engine::download::Download;
use crate::engine::filter::Filters;
use crate::engine::remove::Delete;
use crate::engine::select::{Conditions, Facts};
use crate::engine::upload::Upload;
use crate::events::{Emitter, Place, SkipReason, Verb};
use crate::store::{ObjectHead, ObjectId, ObjectStore, StoreError};

use super::local::Outbox;
use super::{Halt, ListSettings, Plan, Planned, Work, announce, is_archived, paths};

/// Objects that are looked at ahead of the scheduler.
///
/// *Source:* as many as hide a round trip of 50 ms behind transfers of a few milliseconds each. *Applies:* names of
/// objects, whose sizes are not known before.
const LOOKS: usize = 16;

/// Names between the reader of a list and those who use them.
const NAMES_AHEAD: usize = 256;

/// Names of a list, read as they are wanted. Empty ones are left out.
pub struct Names {
    reader: Box<dyn BufRead + Send>,
    end: u8,
    list: PathBuf,
}

impl Names {
    /// Names that end with `end` (a line break or NUL; the last one may lack it). Errors call the list `list`.
    pub fn new(reader: Box<dyn BufRead + Send>, end: u8, list: PathBuf) -> Self {
        Self { reader, end, list }
    }
}

impl Iterator for Names {
    type Item = Result<Vec<u8>, EngineError>;

    /// Blocks.
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut name = Vec::new();
            match self.reader.read_until(self.end, &mut name) {
                Ok(0) => return None,
                Ok(_) => {
                    if name.last() == Some(&self.end) {
                        name.pop();
                    }
                    if !name.is_empty() {
                        return Some(Ok(name));
                    }
                }
                Err(error) => return Some(Err(PathError::wrap("read", &self.list)(error).into())),
            }
        }
    }
}

/// Plans to send the files that `names` gives below `root`, to their names behind the prefix `target`. A name that
/// leads out of `root`, or to nothing or a directory, is a failure of that item.
///
/// Must be called inside a Tokio runtime. The plan fails when the list cannot be read.
pub fn named_uploads(root: PathBuf, target: ObjectUri, filters: Filters, names: Names, emitter: Emitter) -> Plan {
    let (sender, receiver) = mpsc::channel(1);
    let mut tasks = JoinSet::new();
    tasks.spawn_blocking(move || {
        let mut outbox = Outbox::new(sender.clone(), emitter.clone());
        let sent = names.into_iter().try_for_each(|name| {
            outbox.tick()?;
            match named_upload(&root, &target, &filters, &name?) {
                Some(planned) => outbox.push(planned),
                None => Ok(()),
            }
        });
        match sent.and_then(|()| outbox.flush()) {
            Ok(()) => emitter.plan_complete(),
            Err(Halt::Failed(error)) => drop(sender.blocking_send(Err(error))),
            Err(Halt::Dropped) => {}
        }
    });
    Plan::new(receiver, tasks)
}

fn named_upload(root: &Path, target: &ObjectUri, filters: &Filters, name: &[u8]) -> Option<Planned> {
    let Ok(name) = std::str::from_utf8(name) else {
        let shown = root.join(String::from_utf8_lossy(name).as_ref());
        return Some(Planned::skipped(Verb::Upload, Place::Local(shown), SkipReason::NotUtf8));
    };
    let failed = |path: PathBuf, error| Some(Planned::failed(Verb::Upload, Place::Local(path), error));
    let Some(relative) = tidy(name) else {
        return failed(PathBuf::from(name), EngineError::Name { name: name.to_owned() });
    };
    if !filters.matches(&relative) {
        return None;
    }
    let path = root.join(&relative);
    match fs::metadata(&path) {
        Ok(metadata) if metadata.is_file() => {
            if !filters.admit(Facts::of_file(&relative, &metadata)) {
                return None;
            }
            let target = ObjectId::new(target.bucket.as_str(), format!("{}{relative}", target.key));
            Some(Planned::Work(Work::Upload(Upload { path, size: metadata.len(), target })))
        }
        Ok(metadata) if metadata.is_dir() => {
            let error = PathError::wrap("send", &path)(std::io::ErrorKind::IsADirectory.into());
            failed(path, error.into())
        }
        Ok(_) => Some(Planned::skipped(Verb::Upload, Place::Local(path), SkipReason::SpecialFile)),
        Err(error) => {
            let error = PathError::wrap("read", &path)(error);
            failed(path, error.into())
        }
    }
}

/// A path below a root, without `.` and double slashes; nothing for one that leads out of it or names the root itself.
fn tidy(name: &str) -> Option<String> {
    let mut parts = Vec::new();
    for component in Path::new(name).components() {
        match component {
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::CurDir => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    (!parts.is_empty() && !name.contains('\0')).then(|| parts.join("/"))
}

/// Plans to remove the objects that `names` gives behind the prefix `source`. To remove what is not there is no
/// failure, as in S3.
///
/// Must be called inside a Tokio runtime. The plan fails when the list cannot be read.
pub fn named_deletes(source: ObjectUri, filters: Filters, names: Names, emitter: Emitter) -> Plan {
    let (sender, receiver) = mpsc::channel(1);
    let mut tasks = JoinSet::new();
    tasks.spawn_blocking(move || {
        let mut outbox = Outbox::new(sender.clone(), emitter.clone());
        let sent = names.into_iter().try_for_each(|name| {
            outbox.tick()?;
            let name = name?;
            let Ok(name) = std::str::from_utf8(&name) else {
                let place = Place::Remote(source.with_key(format!("{}{}", source.key, String::from_utf8_lossy(&name))));
                return outbox.push(Planned::skipped(Verb::Delete, place, SkipReason::NotUtf8));
            };
            if !filters.matches(name) {
                return Ok(());
            }
            let object = ObjectId::new(source.bucket.as_str(), format!("{}{name}", source.key));
            outbox.push(Planned::Work(Work::Delete(Delete { object, size: None, brings_back: false })))
        });
        match sent.and_then(|()| outbox.flush()) {
            Ok(()) => emitter.plan_complete(),
            Err(Halt::Failed(error)) => drop(sender.blocking_send(Err(error))),
            Err(Halt::Dropped) => {}
        }
    });
    Plan::new(receiver, tasks)
}

/// An object that was named, and where it goes.
#[derive(Clone, Debug)]
pub struct Named {
    /// The object.
    pub source: ObjectUri,
    /// Its target.
    pub target: NamedTarget,
}

/// Where a named object goes.
#[derive(Clone, Debug)]
pub enum NamedTarget {
    /// To this file.
    File(PathBuf),
    /// To this object.
    Object(ObjectId),
}

/// A name, and what it became.
enum Wanted {
    /// An object to look at, and what it must be.
    Look(Box<(Named, Conditions)>),
    /// Nothing to look for.
    Settled(Box<Planned>),
}

impl Wanted {
    fn look(named: Named, conditions: Conditions) -> Self {
        Self::Look(Box::new((named, conditions)))
    }

    fn settled(planned: Planned) -> Self {
        Self::Settled(Box::new(planned))
    }
}

impl Named {
    fn verb(&self) -> Verb {
        match self.target {
            NamedTarget::File(_) => Verb::Download,
            NamedTarget::Object(_) => Verb::Copy,
        }
    }

    /// What is to be done, now that it is known what the object is.
    pub fn found(self, head: &ObjectHead, settings: ListSettings) -> Planned {
        // `ongoing-request="false"` says that a restored copy is there.
        let restored = head.restore.as_deref().is_some_and(|restore| restore.contains("ongoing-request=\"false\""));
        if is_archived(&head.storage_class) && !restored && !settings.force_archived {
            let reason = SkipReason::Archived(head.storage_class.clone());
            return Planned::skipped(self.verb(), Place::Remote(self.source), reason);
        }
        let object = ObjectId::new(self.source.bucket, self.source.key);
        let (size, last_modified, etag) = (head.size, head.last_modified, head.proofs.etag.clone());
        Planned::Work(match self.target {
            NamedTarget::File(path) => Work::Download(Download { object, size, last_modified, etag, path }),
            NamedTarget::Object(target) => Work::Copy(Copy { source: object, size, last_modified, etag, target }),
        })
    }
}

/// Looks at objects that were named, because nobody listed them. An object that is not there is a failure of that item.
/// Each method must be called inside a Tokio runtime.
#[derive(Clone, Debug)]
pub struct Look<S> {
    /// The store.
    pub store: S,
    /// How archived objects are treated.
    pub settings: ListSettings,
    /// What the requests may use.
    pub budget: Budget,
    /// Whom to tell of the work found.
    pub emitter: Emitter,
}

impl<S: ObjectStore> Look<S> {
    /// Plans what was typed, as far as it meets the conditions.
    pub fn at(self, named: Vec<Named>, conditions: Conditions) -> Plan {
        let wanted = stream::iter(named).map(move |named| Ok(Wanted::look(named, conditions.clone())));
        self.plan(wanted, JoinSet::new())
    }

    /// Plans to fetch the objects that `names` gives behind the prefix `source` into `directory`.
    pub fn downloads(self, source: ObjectUri, directory: PathBuf, filters: Filters, names: Names) -> Plan {
        self.listed(names, move |name| {
            if !filters.matches(&name) {
                return None;
            }
            let uri = source.with_key(format!("{}{name}", source.key));
            Some(match paths::below(&directory, &name) {
                Some(path) => {
                    Wanted::look(Named { source: uri, target: NamedTarget::File(path) }, filters.conditions().clone())
                }
                None => Wanted::settled(Planned::skipped(Verb::Download, Place::Remote(uri), SkipReason::UnsafeKey)),
            })
        })
    }

    /// Plans to copy the objects that `names` gives behind the prefix `source` to the prefix `target`.
    pub fn copies(self, source: ObjectUri, target: ObjectUri, filters: Filters, names: Names) -> Plan {
        self.listed(names, move |name| {
            filters.matches(&name).then(|| {
                let to = ObjectId::new(target.bucket.as_str(), format!("{}{name}", target.key));
                let source = source.with_key(format!("{}{name}", source.key));
                Wanted::look(Named { source, target: NamedTarget::Object(to) }, filters.conditions().clone())
            })
        })
    }

    fn listed(self, names: Names, map: impl Fn(String) -> Option<Wanted> + Send + 'static) -> Plan {
        let (sender, mut receiver) = mpsc::channel(NAMES_AHEAD);
        let mut tasks = JoinSet::new();
        tasks.spawn_blocking(move || {
            for name in names {
                let named = match name.map(String::from_utf8) {
                    Ok(Ok(name)) => map(name).map(Ok),
                    // No key is anything else than UTF-8.
                    Ok(Err(bad)) => {
                        let name = String::from_utf8_lossy(bad.as_bytes()).into_owned();
                        let place = Place::Local(PathBuf::from(&name));
                        let bad = Planned::failed(Verb::Download, place, EngineError::Name { name });
                        Some(Ok(Wanted::settled(bad)))
                    }
                    Err(error) => Some(Err(error)),
                };
                // Nobody may want the rest.
                if named.is_some_and(|named| sender.blocking_send(named).is_err()) {
                    return;
                }
            }
        });
        self.plan(stream::poll_fn(move |cx| receiver.poll_recv(cx)), tasks)
    }

    fn plan(
        self,
        named: impl Stream<Item = Result<Wanted, EngineError>> + Send + 'static,
        mut tasks: JoinSet<()>,
    ) -> Plan {
        let (sender, receiver) = mpsc::channel(1);
        tasks.spawn(async move {
            let Self { store, settings, budget, emitter } = self;
            let mut looked = std::pin::pin!(
                named
                    .map(|named| {
                        let (store, budget) = (&store, &budget);
                        async move {
                            match named? {
                                Wanted::Look(wanted) => {
                                    let (named, conditions) = *wanted;
                                    Ok(look(store, budget, named, (settings, conditions)).await)
                                }
                                Wanted::Settled(planned) => Ok(Some(*planned)),
                            }
                        }
                    })
                    .buffered(LOOKS)
            );
            while let Some(planned) = looked.next().await {
                let batch = match planned {
                    Ok(None) => continue,
                    Ok(Some(planned)) => Ok(vec![planned]),
                    Err(error) => Err(error),
                };
                if let Ok(batch) = &batch {
                    announce(batch, &emitter);
                }
                let last = batch.is_err();
                if sender.send(batch).await.is_err() || last {
                    return;
                }
            }
            emitter.plan_complete();
        });
        Plan::new(receiver, tasks)
    }
}

/// What is to be done with a named object; nothing when it does not meet the conditions.
async fn look(
    store: &impl ObjectStore,
    budget: &Budget,
    named: Named,
    (settings, conditions): (ListSettings, Conditions),
) -> Option<Planned> {
    let object = ObjectId::new(named.source.bucket.as_str(), named.source.key.as_str());
    let head = {
        let _request = budget.request().await;
        store.head(&object).await
    };
    match head {
        Ok(head) => conditions.admit(Facts::of_head(&object.key, &head)).then(|| named.found(&head, settings)),
        Err(error) => {
            let (verb, place) = (named.verb(), Place::Remote(named.source));
            Some(Planned::failed(verb, place, not_there(error, &object.key).into()))
        }
    }
}

/// A missing object in the words of the AWS CLI.
pub fn not_there(error: StoreError, key: &str) -> StoreError {
    match error {
        StoreError::Service(mut refused) if refused.status == 404 => {
            refused.message = format!("Key \"{key}\" does not exist");
            StoreError::Service(refused)
        }
        other => other,
    }
}

/// The same for a command that could have been told to mean a prefix.
pub fn not_there_or_prefix(error: StoreError, key: &str) -> StoreError {
    match not_there(error, key) {
        // A hint that is there knows more, such as that the bucket's name lacks its end.
        StoreError::Service(mut refused) if refused.code == "404" && refused.hint.is_none() => {
            refused.hint = Some("check the bucket and the key; for all keys under a prefix use --recursive".to_owned());
            StoreError::Service(refused)
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn names(bytes: &[u8], end: u8) -> Vec<Vec<u8>> {
        let names = Names::new(Box::new(Cursor::new(bytes.to_vec())), end, "list".into());
        names.map(|name| name.expect("readable")).collect()
    }

    #[test]
    fn names_end_with_their_separator_and_empty_ones_are_none() {
        assert_eq!(names(b"a\n\nb c\nlast", b'\n'), [b"a".to_vec(), b"b c".to_vec(), b"last".to_vec()]);
        assert_eq!(names(b"a\nb\0\0c\0", 0), [b"a\nb".to_vec(), b"c".to_vec()]);
        assert_eq!(names(b"", b'\n'), [b""; 0]);
    }

    #[test]
    fn a_name_stays_below_its_root() {
        for (name, expected) in [
            ("a/b", Some("a/b")),
            ("./a//b/", Some("a/b")),
            ("a b", Some("a b")),
            ("../a", None),
            ("a/../b", None),
            ("/etc/passwd", None),
            (".", None),
            ("a\0b", None),
        ] {
            assert_eq!(tidy(name).as_deref(), expected, "{name:?}");
        }
    }
}
