//! Copies between stores that cannot see each other: each part is read into memory, proved, sent and proved again.

use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;

use bytes::{Bytes, BytesMut};
use tokio::sync::oneshot;
use tokio::task::JoinSet;

use crate::events::{FileProgress, Verb};
use crate::store::{Expectation, GetAnswer, GetRequest, ObjectHead, ObjectStore, PartRequest, StoreError, UploadId};

use super::super::EngineError;
use super::super::budget::{Permit, RequestPermit};
use super::super::digest::{Kind, Running, Taken, check_arrived, combine, digest_of, download_kind};
use super::super::parts::{DEFAULT_THRESHOLD, Part, parts};
use super::super::request::{BodyFaults, get_request, is_of_another};
use super::super::run::{Run, blocking, joined};
use super::super::upload::SentPart;
use super::{Copy, boundaries};

/// Largest part of an object that is read whole into memory, as long as the object fits in the most parts.
///
/// *Source:* half of the default memory, so that one part is read while another is sent. *Applies:* parts whose size the
/// source's ETag tells.
const LARGEST_PART: u64 = DEFAULT_THRESHOLD;

/// A part on its way, with the permits that pay for it.
struct Passing<'a> {
    item: &'a Copy,
    part: Part,
    head: &'a ObjectHead,
    kind: Kind,
    upload: UploadId,
    chain: Option<Chain>,
    permits: (RequestPermit, Permit),
}

/// Hands the digest of a whole from part to part, for one that cannot be put together.
struct Chain {
    before: oneshot::Receiver<Running>,
    behind: oneshot::Sender<Running>,
}

impl<S: ObjectStore> Run<S> {
    pub(super) async fn copy_through(self: &Arc<Self>, item: &Copy) -> Result<u64, EngineError> {
        let whole = self.settings.multipart_threshold.min(DEFAULT_THRESHOLD.max(self.settings.part_size));
        if item.size < whole {
            match self.pass_whole(item).await {
                Err(error) if is_of_another(&error) => {}
                ended => return ended,
            }
        }
        let head = self.head_source(&item.source).await?;
        if head.size < whole {
            let (size, last_modified, etag) = (head.size, head.last_modified, head.proofs.etag);
            return self.pass_whole(&Copy { size, last_modified, etag, ..item.clone() }).await;
        }
        let limit = self.stores.target.profile().limits.max_object;
        if head.size > limit {
            return Err(EngineError::TooLarge {
                what: format!("`{}`", item.source.key),
                size: head.size,
                limit,
                rule: "the target's store allows for an object",
            });
        }
        let place = self.remote(&item.source, &self.settings.schemes.source);
        let file = self.emitter.file_started(Verb::Copy, place, head.size).await;
        let passed = self.pass_parts(item, &head, &file).await;
        file.ended.store(true, Relaxed);
        passed.map(|()| head.size)
    }

    /// Copies an object that fits in memory by one GET and one PUT.
    async fn pass_whole(self: &Arc<Self>, item: &Copy) -> Result<u64, EngineError> {
        let _request = self.budget.request().await;
        let _room = self.budget.bytes(item.size).await;
        self.stop.check()?;
        let expected = Expectation { size: Some(item.size), last_modified: item.last_modified };
        let if_match = item.etag.clone();
        let request = GetRequest { object: item.source.clone(), range: None, if_match, expected };
        let answer = self.stop.or_drop(async { Ok(self.stores.source.get(&request).await?) }).await?;
        let mut head = answer.head.clone();
        // An answer with the body tells how many tags there are, unless there are none.
        head.tags.get_or_insert(0);
        let bytes = self.stop.or_drop(self.gather(item, answer)).await?;
        let bytes = prove_source(item, bytes, &head).await?;
        let kept = self.kept(&item.source, &head).await?;
        let size = bytes.len() as u64;
        let (payload, taken) = self.stream_payload(bytes.clone(), None).await?;
        let request = self.copy_request(item, kept.attributes);
        let stored = self.stop.or_drop(async { Ok(self.stores.target.put(&request, &payload).await?) }).await?;
        self.prove(&super::what(item), &bytes, taken, &stored.proofs)?;
        drop((_request, _room));
        self.tag_late(&item.target, kept.late_tags).await?;
        Ok(size)
    }

    async fn pass_parts(
        self: &Arc<Self>,
        item: &Copy,
        head: &ObjectHead,
        file: &Arc<FileProgress>,
    ) -> Result<(), EngineError> {
        let kept = {
            let _request = self.budget.request().await;
            self.kept(&item.source, head).await?
        };
        let upload = {
            let _request = self.budget.request().await;
            self.open_upload(&self.copy_request(item, kept.attributes), false).await?
        };
        let mut tasks = JoinSet::new();
        let sent = self.send_passing(item, head, &upload, file, &mut tasks).await;
        // A part that arrives after the upload was abandoned would stay at the store.
        tasks.shutdown().await;
        let completed = match sent {
            Ok(parts) => self.complete(&upload, parts).await,
            Err(error) => Err(error),
        };
        self.close_upload(&upload, completed.is_ok()).await;
        completed?;
        self.tag_late(&item.target, kept.late_tags).await
    }

    /// Carries all parts, and proves what was read by the source's proof before anything is put together.
    async fn send_passing(
        self: &Arc<Self>,
        item: &Copy,
        head: &ObjectHead,
        upload: &UploadId,
        file: &Arc<FileProgress>,
        tasks: &mut JoinSet<Result<(Taken, SentPart), EngineError>>,
    ) -> Result<Vec<SentPart>, EngineError> {
        let kind = download_kind(&head.proofs);
        let limits = self.stores.target.profile().limits;
        let etag = head.proofs.etag.as_deref();
        let size_of_part =
            boundaries(head.size, etag, self.settings.part_size, LARGEST_PART.min(self.budget.most_bytes()), &limits);
        let waiting = parts(head.size, size_of_part);
        let mut sent = Vec::with_capacity(waiting.len());
        let (first, mut before) = oneshot::channel();
        first.send(Running::new(kind)).ok();
        for part in waiting {
            while tasks.len() >= self.budget.part_lookahead()
                && let Some(done) = tasks.join_next().await
            {
                sent.push(joined(done)?);
            }
            // Taken here and in order: a part may wait for the digest of the one before, which then has its permits.
            let request = self.budget.request().await;
            let room = self.budget.bytes(part.length).await;
            self.stop.check()?;
            let chain = kind.needs_whole().then(|| {
                let (behind, next) = oneshot::channel();
                Chain { before: std::mem::replace(&mut before, next), behind }
            });
            let (run, item, file) = (self.clone(), item.clone(), file.clone());
            let (upload, head) = (upload.clone(), head.clone());
            tasks.spawn(async move {
                let passing = Passing { item: &item, part, head: &head, kind, upload, chain, permits: (request, room) };
                run.pass(passing, &file).await
            });
            while let Some(done) = tasks.try_join_next() {
                sent.push(joined(done)?);
            }
        }
        while let Some(done) = tasks.join_next().await {
            sent.push(joined(done)?);
        }
        sent.sort_unstable_by_key(|(_, part)| part.number());
        let whole = if kind.needs_whole() {
            before.await.map_or(Taken::None, Running::finish)
        } else {
            combine(sent.iter().map(|(taken, part)| (*taken, part.length())))
        };
        check_arrived(&read(item), whole, &head.proofs)?;
        Ok(sent.into_iter().map(|(_, part)| part).collect())
    }

    /// All of a body in one piece of memory, each chunk let go as it is copied. A body that is cut short is asked for
    /// again from where it stopped.
    async fn gather(&self, item: &Copy, answer: GetAnswer) -> Result<Bytes, EngineError> {
        let GetAnswer { head, start, length, mut body } = answer;
        let mut whole = BytesMut::with_capacity(usize::try_from(length).unwrap_or(0));
        let mut faults = BodyFaults::default();
        loop {
            let before = whole.len();
            let ended = loop {
                match body.next().await {
                    Ok(Some(chunk)) => {
                        self.budget.bandwidth().take(chunk.len()).await;
                        whole.extend_from_slice(&chunk);
                    }
                    Ok(None) => break None,
                    Err(error) => break Some(error),
                }
            };
            let held = whole.len() as u64;
            match ended {
                _ if held == length => return Ok(whole.freeze()),
                None => {
                    let (expected, actual) = (length.to_string(), held.to_string());
                    let what = format!("the answer for `{}`", item.source.key);
                    return Err(StoreError::Integrity { what, kind: "a length of", expected, actual }.into());
                }
                Some(error) => {
                    faults.count(held - before as u64);
                    self.pause_before_retry(error, &faults).await?;
                }
            }
            let request = get_request(&item.source, Some((start + held, length - held)), &head);
            body = self.stores.source.get(&request).await?.body;
        }
    }

    /// Reads one part and sends it. Returns the digest of what was read, by the source's kind.
    async fn pass(
        self: &Arc<Self>,
        passing: Passing<'_>,
        file: &Arc<FileProgress>,
    ) -> Result<(Taken, SentPart), EngineError> {
        let Passing { item, part, head, kind, upload, chain, permits } = passing;
        let request = get_request(&item.source, Some((part.offset, part.length)), head);
        let answer = self.stores.source.get(&request).await?;
        let bytes = self.gather(item, answer).await?;
        let read = match chain {
            Some(chain) => {
                chain.pass_on(&bytes).await?;
                Taken::None
            }
            None => {
                let bytes = bytes.clone();
                blocking(move || Ok(digest_of(kind, &bytes))).await?
            }
        };
        let (payload, taken) = self.stream_payload(bytes.clone(), Some(file)).await?;
        let request = PartRequest { upload, number: part.number };
        let stored = self.stores.target.upload_part(&request, &payload).await?;
        self.prove(&format!("part {} of `{}`", part.number, item.target.key), &bytes, taken, &stored.proofs)?;
        drop(permits);
        Ok((read, SentPart::new(part, taken, stored)))
    }
}

impl Chain {
    /// Adds a part's bytes when all before it are in.
    async fn pass_on(self, bytes: &Bytes) -> Result<(), EngineError> {
        let Ok(mut running) = self.before.await else {
            // The part before has failed, which ends this task too; it is not this one's error to tell.
            return std::future::pending().await;
        };
        let bytes = bytes.clone();
        let running = blocking(move || {
            running.update(&bytes);
            Ok(running)
        })
        .await?;
        self.behind.send(running).ok();
        Ok(())
    }
}

/// Holds a whole object in memory against the source's proof of it.
async fn prove_source(item: &Copy, bytes: Bytes, head: &ObjectHead) -> Result<Bytes, EngineError> {
    let (what, proofs) = (read(item), head.proofs.clone());
    blocking(move || {
        check_arrived(&what, digest_of(download_kind(&proofs), &bytes), &proofs)?;
        Ok(bytes)
    })
    .await
}

fn read(item: &Copy) -> String {
    format!("what was read of `{}`", item.source.key)
}
