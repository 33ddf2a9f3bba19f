//! What an earlier run left of a download in parts: its temporary file, and which ranges of it are there.

use std::collections::HashMap;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

use crate::base::stamp::FileId;
use crate::store::{ObjectHead, ObjectStore, PartNumber};

use super::{DonePart, EntryId, Facts, Remembered, Subject, TransferKey, TransferKind, digest_text};
use crate::engine::EngineError;
use crate::engine::digest::{Kind, Taken};
use crate::engine::download::Download;
use crate::engine::landing::{Landing, Place};
use crate::engine::parts::{Part, part_size};
use crate::engine::run::{Run, blocking};
use crate::engine::source::SourceFile;

/// A download that can begin or go on.
#[derive(Debug)]
pub(in crate::engine) struct Arrival {
    /// Where its bytes go.
    pub(in crate::engine) place: Place,
    /// Where it is remembered.
    pub(in crate::engine) entry: Option<EntryId>,
    /// Bytes of a part.
    pub(in crate::engine) part_size: u64,
    /// An earlier run began it.
    pub(in crate::engine) resumed: bool,
    held: HashMap<PartNumber, DonePart>,
}

/// What an entry is good for.
enum Found {
    /// The file is complete and in its place.
    Complete(FileId),
    /// The temporary file can be filled up.
    Open(Landing, Arrival),
}

impl<S: ObjectStore> Run<S> {
    /// Makes room for a download, or finds what an earlier run left of it. Nothing when that run completed it.
    pub(in crate::engine) async fn begin_download(
        &self,
        item: &Download,
        head: &ObjectHead,
        may_continue: bool,
    ) -> Result<Option<(Landing, Arrival)>, EngineError> {
        let part_size = part_size(head.size, self.settings.part_size, &self.stores.source.profile().limits);
        let fresh = |landing: Landing, entry| {
            let place = landing.place().clone();
            (landing, Arrival { place, entry, part_size, resumed: false, held: HashMap::new() })
        };
        let (path, size) = (item.path.clone(), head.size);
        let create = move || Ok::<_, EngineError>(Landing::create(&path, size)?);
        // Nothing tells an object without an ETag from another of its name.
        let (Some(ledger), Some(etag)) = (self.settings.ledger.clone(), &head.proofs.etag) else {
            return Ok(Some(fresh(blocking(create).await?, None)));
        };
        let (source, target) = (Subject::object(&item.object), Subject::file(&item.path));
        let key = TransferKey { kind: TransferKind::Download, source, target };
        let identity = format!("{} {etag} {}", head.size, item.object.version.as_deref().unwrap_or_default());
        if may_continue {
            let mut found = None;
            for entry in ledger.claim(&key).await.entries {
                let id = entry.id;
                let same = entry.facts.identity == identity && found.is_none();
                let (path, head) = (item.path.clone(), head.clone());
                let judged = blocking(move || Ok(judge(&path, &head, entry, same))).await?;
                match judged {
                    Some(judged) => found = Some(judged),
                    None => ledger.forget(id).await,
                }
            }
            match found {
                Some(Found::Complete(file)) => {
                    self.landed.insert(file);
                    return Ok(None);
                }
                Some(Found::Open(landing, arrival)) => return Ok(Some((landing, arrival))),
                None => {}
            }
        }
        let (landing, inode) = blocking(move || {
            let landing = create()?;
            let inode = landing.inode()?;
            Ok((landing, inode))
        })
        .await?;
        let facts = Facts {
            identity,
            settings: inode.to_string(),
            part_size,
            // The next run may stand in another directory.
            handle: std::path::absolute(landing.temporary()).ok().map(Into::into),
        };
        let entry = ledger.begin(&key, &facts).await;
        if entry.is_none() {
            return Ok(Some(fresh(landing, None)));
        }
        // It gets its name when it is remembered: a process killed in between leaves no file.
        let kept = blocking(move || {
            let mut landing = landing;
            landing.keep()?;
            Ok(landing)
        });
        match kept.await {
            Ok(landing) => Ok(Some(fresh(landing, entry))),
            Err(error) => {
                self.forget_entry(entry).await;
                Err(error)
            }
        }
    }

    /// The digest of a range that is in the file already, when it is what was written. Nothing when it must be fetched.
    pub(in crate::engine) async fn prove_fetched(
        &self,
        arrival: &Arrival,
        part: Part,
        kind: Kind,
    ) -> Result<Option<Taken>, EngineError> {
        let held = arrival.held.get(&part.number).filter(|held| held.length == part.length);
        let Some(held) = held.filter(|held| !held.digest.is_empty()) else { return Ok(None) };
        let _bytes = self.budget.bytes(crate::engine::buffers::FRAME as u64).await;
        self.stop.check()?;
        let (digest, pool, place) = (held.digest.clone(), self.pool.clone(), arrival.place.clone());
        blocking(move || {
            let written = SourceFile::of_open(place.file(), place.target())?;
            // A range that cannot be read is fetched again.
            let taken = written.digest((part.offset, part.length), kind, &pool).unwrap_or(Taken::None);
            Ok(Some(taken).filter(|taken| digest_text(*taken) == digest))
        })
        .await
    }

    /// Remembers a range that is written.
    pub(in crate::engine) async fn range_done(&self, entry: Option<EntryId>, part: Part, taken: Taken) {
        let digest = digest_text(taken);
        let done = DonePart { number: part.number, length: part.length, etag: String::new(), digest };
        self.part_done(entry, done).await;
    }

    /// Keeps a complete file in mind until the run is.
    pub(in crate::engine) async fn end_download(&self, entry: Option<EntryId>, path: &Path) {
        let path = path.to_owned();
        let proof = blocking(move || Ok(proof_of(&path))).await.ok().flatten();
        self.finish_entry(entry, proof).await;
    }
}

/// What an entry is good for; nothing when it is to be forgotten, and its temporary file is then removed. Blocks.
fn judge(path: &Path, head: &ObjectHead, entry: Remembered, same: bool) -> Option<Found> {
    let handle = entry.facts.handle.clone()?;
    let temporary = Path::new(&handle);
    let inode = entry.facts.settings.parse().ok()?;
    if let Some(proof) = &entry.finished {
        let file = FileId::of(&std::fs::symlink_metadata(path).ok()?);
        return (same && proof_of(path).as_ref() == Some(proof)).then_some(Found::Complete(file));
    }
    if !same {
        if let Some(landing) = Landing::resume(path, temporary, inode, head.size) {
            landing.discard();
        }
        return None;
    }
    if let Some(mut landing) = Landing::resume(path, temporary, inode, head.size) {
        landing.keep().ok()?;
        let held = entry.parts.into_iter().map(|part| (part.number, part)).collect();
        let (place, part_size) = (landing.place().clone(), entry.facts.part_size);
        let arrival = Arrival { place, entry: Some(entry.id), part_size, resumed: true, held };
        return Some(Found::Open(landing, arrival));
    }
    // Killed between the rename and its note: the file of that inode bears its name only because it was verified, and
    // the time that it was given with the name says that nobody has written to it since.
    let there = std::fs::metadata(path).ok()?;
    let modified = jiff::Timestamp::new(there.mtime(), i32::try_from(there.mtime_nsec()).ok()?).ok();
    let is_it = there.ino().to_string() == entry.facts.settings && there.len() == head.size;
    (is_it && head.last_modified.is_some() && modified == head.last_modified)
        .then(|| Found::Complete(FileId::of(&there)))
}

/// What tells a file from one that was touched since. Blocks.
fn proof_of(path: &Path) -> Option<String> {
    let at = std::fs::metadata(path).ok()?;
    Some(format!(
        "{} {} {}.{:09} {}.{:09}",
        at.len(),
        at.ino(),
        at.mtime(),
        at.mtime_nsec(),
        at.ctime(),
        at.ctime_nsec()
    ))
}
