//! What the journal answers to a command: files by path or project, across the roots that are watched.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::events::status::{Count, Cursor, FileLine, Queue, WirePath};
use crate::journal::files::{FileJournal, FileRow, SourceId, State, Tally};

use super::error::Refusal;
use super::message::{Page, Selection, Target};

/// A root as the journal knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchedRoot {
    /// Its number in the journal.
    pub source: SourceId,
    /// Its project.
    pub project: String,
    /// The directory, absolute.
    pub path: PathBuf,
}

/// The roots that are watched.
#[derive(Clone, Debug, Default)]
pub struct Roots(Vec<WatchedRoot>);

impl Roots {
    /// These roots.
    pub fn new(mut roots: Vec<WatchedRoot>) -> Self {
        roots.sort_by_key(|root| root.source);
        Self(roots)
    }

    /// The roots that a path lies below, with its path there.
    pub fn of<'a>(&'a self, path: &'a Path) -> impl Iterator<Item = (&'a WatchedRoot, &'a Path)> {
        let below = |root: &'a WatchedRoot| path.strip_prefix(&root.path).ok().map(|below| (root, below));
        self.0.iter().filter_map(below).filter(|(_, below)| !below.as_os_str().is_empty())
    }

    /// The roots of a project, or all of them.
    fn meant<'a>(&'a self, project: Option<&'a str>) -> Result<impl Iterator<Item = &'a WatchedRoot>, Refusal> {
        if let Some(name) = project
            && !self.0.iter().any(|root| root.project == name)
        {
            let mut known: Vec<&str> = self.0.iter().map(|root| root.project.as_str()).collect();
            known.sort_unstable();
            known.dedup();
            return Err(Refusal::no_project(name, known));
        }
        Ok(self.0.iter().filter(move |root| project.is_none_or(|name| root.project == name)))
    }

    /// A page of files. Blocks.
    ///
    /// # Errors
    /// An unknown project or state, a journal that cannot be read.
    pub fn list(&self, journal: &FileJournal, selection: &Selection, page: Page) -> Result<Vec<FileLine>, Refusal> {
        let states = states(&selection.states)?;
        let mut files = Vec::new();
        for root in self.meant(selection.project.as_deref())? {
            let after = match page.after {
                Some(after) if root.source < after.source => continue,
                Some(after) if root.source == after.source => after.file,
                _ => 0,
            };
            let rows = journal.list(root.source, &states, after, page.limit - files.len())?;
            files.extend(rows.into_iter().map(|row| line(root, row)));
            if files.len() >= page.limit {
                break;
            }
        }
        Ok(files)
    }

    /// Has files be sent now. Returns how many.
    ///
    /// # Errors
    /// An unknown project, a path below no root, a journal that cannot be written to.
    pub async fn retry(&self, journal: &FileJournal, target: &Target) -> Result<u64, Refusal> {
        let mut changed = 0;
        for (source, path) in self.targets(target)? {
            changed += journal.retry(source, path).await?;
        }
        Ok(changed)
    }

    /// Has files not be sent until they change. Returns how many.
    ///
    /// # Errors
    /// As [`Roots::retry`].
    pub async fn cancel(&self, journal: &FileJournal, target: &Target) -> Result<u64, Refusal> {
        let mut changed = 0;
        for (source, path) in self.targets(target)? {
            changed += journal.cancel(source, path).await?;
        }
        Ok(changed)
    }

    fn targets<'a>(&'a self, target: &'a Target) -> Result<Vec<(SourceId, Option<&'a Path>)>, Refusal> {
        let meant: Vec<&WatchedRoot> = self.meant(target.project.as_deref())?.collect();
        let Some(WirePath(path)) = &target.path else {
            return Ok(meant.into_iter().map(|root| (root.source, None)).collect());
        };
        let below: Vec<_> = self
            .of(path)
            .filter(|(root, _)| meant.contains(root))
            .map(|(root, rest)| (root.source, Some(rest)))
            .collect();
        if below.is_empty() {
            let roots: Vec<String> = meant.iter().map(|root| root.path.display().to_string()).collect();
            return Err(Refusal::usage(
                format!("`{}` lies below no directory that is watched", path.display()),
                format!("watched are {}", roots.join(", ")),
            ));
        }
        Ok(below)
    }

    /// What the journal knows of a path, by root. Blocks.
    ///
    /// # Errors
    /// A journal that cannot be read.
    pub fn find(&self, journal: &FileJournal, path: &Path) -> Result<Vec<FileLine>, Refusal> {
        let mut found = Vec::new();
        for (root, below) in self.of(path) {
            found.extend(journal.find(root.source, below)?.map(|row| line(root, row)));
        }
        Ok(found)
    }

    /// The queue of a project out of the journal's tallies; `now` is in milliseconds since 1970.
    pub fn queue(&self, project: &str, tallies: &[Tally], now: i64) -> Queue {
        let mut queue = Queue::default();
        let own = |tally: &&Tally| self.0.iter().any(|root| root.source == tally.source && root.project == project);
        for tally in tallies.iter().filter(own) {
            let place = match tally.state {
                State::Ready => &mut queue.ready,
                State::Uploading => &mut queue.uploading,
                State::Retry => &mut queue.retry_wait,
                State::Failed => &mut queue.failed,
                State::Cancelled => &mut queue.cancelled,
                State::Done => continue,
            };
            place.add(Count { files: tally.files, bytes: tally.bytes });
            if matches!(tally.state, State::Ready | State::Uploading | State::Retry) {
                let waited = u64::try_from(now.saturating_sub(tally.oldest) / 1000).unwrap_or_default();
                queue.oldest_wait_seconds = queue.oldest_wait_seconds.max(Some(waited));
            }
        }
        queue
    }
}

fn states(words: &[String]) -> Result<Vec<State>, Refusal> {
    if words.is_empty() {
        return Ok(State::ALL.into_iter().filter(|state| *state != State::Done).collect());
    }
    let known = || State::ALL.map(State::word).join(", ");
    let of = |word: &String| {
        let refusal = || Refusal::usage(format!("`{word}` is no state of a file"), format!("states are {}", known()));
        State::of_word(word).ok_or_else(refusal)
    };
    words.iter().map(of).collect()
}

fn line(root: &WatchedRoot, row: FileRow) -> FileLine {
    let at = |milliseconds| Timestamp::from_millisecond(milliseconds).unwrap_or_default();
    FileLine {
        project: root.project.clone(),
        path: WirePath(root.path.join(&row.path)),
        size: row.stamp.size,
        state: row.state.word().to_owned(),
        attempts: row.attempts,
        due: (row.state == State::Retry).then(|| at(row.due)),
        since: at(row.since),
        key: row.key,
        class: row.class,
        error: row.error,
        cursor: Cursor { source: root.source, file: row.id },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::stamp::Stamp;
    use crate::journal::files::{Offer, Outcome};

    async fn stage() -> (tempfile::TempDir, FileJournal, Roots) {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let journal = FileJournal::open(dir.path()).expect("opened");
        let mut roots = Vec::new();
        for (project, path) in [("logs", "/data/a"), ("logs", "/data/b"), ("all", "/data")] {
            let source = journal.source(project, Path::new(path)).await.expect("made");
            roots.push(WatchedRoot { source, project: project.to_owned(), path: path.into() });
            let offer = |name: &str| Offer {
                name: name.into(),
                stamp: Stamp { size: 5, inode: 1, modified: 1, changed: 1 },
                look: false,
            };
            let offers = vec![offer("1"), offer("2")];
            journal.offer(source, Path::new("d"), offers, 10_000).await.expect("offered");
        }
        (dir, journal, Roots::new(roots))
    }

    fn shown(files: &[FileLine]) -> Vec<String> {
        files.iter().map(|file| format!("{} {}", file.project, file.path.0.display())).collect()
    }

    #[tokio::test]
    async fn pages_go_through_every_root_once() {
        let (_dir, journal, roots) = stage().await;
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = roots.list(&journal, &Selection::default(), Page { after, limit: 3 }).expect("listed");
            let Some(last) = page.last() else { break };
            after = Some(last.cursor);
            seen.extend(shown(&page));
        }
        let all = [
            "logs /data/a/d/1",
            "logs /data/a/d/2",
            "logs /data/b/d/1",
            "logs /data/b/d/2",
            "all /data/d/1",
            "all /data/d/2",
        ];
        assert_eq!(seen, all);
        let of = |states: &[&str], project: &str| Selection {
            states: states.iter().map(|word| (*word).to_owned()).collect(),
            project: Some(project.to_owned()),
        };
        let page = Page { after: None, limit: 9 };
        assert_eq!(shown(&roots.list(&journal, &of(&["ready"], "all"), page).expect("listed")), all[4..]);
        assert!(roots.list(&journal, &of(&["failed", "done"], "all"), page).expect("listed").is_empty());
        let refused = roots.list(&journal, &of(&[], "none"), page).expect_err("no project");
        assert_eq!(
            (refused.to_string().as_str(), refused.hints[0].as_str()),
            ("there is no project `none`", "its projects are all, logs")
        );
        assert!(
            roots.list(&journal, &of(&["lost"], "all"), page).expect_err("no state").hints[0].contains("retry_wait")
        );
    }

    #[tokio::test]
    async fn a_path_or_a_project_is_cancelled_and_sent_again() {
        let (_dir, journal, roots) = stage().await;
        let target = |project: Option<&str>, path: Option<&str>| Target {
            project: project.map(str::to_owned),
            path: path.map(|path| WirePath(path.into())),
        };
        let one = target(None, Some("/data/a/d/1"));
        // `all` has a root above it, but the file is not one that it knows.
        assert_eq!(roots.cancel(&journal, &one).await.expect("cancelled"), 1);
        assert_eq!(roots.find(&journal, Path::new("/data/a/d/1")).expect("found")[0].state, "cancelled");
        assert_eq!(roots.retry(&journal, &one).await.expect("ready"), 1);
        assert_eq!(roots.cancel(&journal, &target(Some("logs"), None)).await.expect("cancelled"), 4);
        assert_eq!(roots.retry(&journal, &target(None, None)).await.expect("ready"), 4);
        let refused = roots.retry(&journal, &target(Some("logs"), Some("/data/d/1"))).await.expect_err("not below");
        assert_eq!(refused.hints, ["watched are /data/a, /data/b"]);
        let refused = roots.retry(&journal, &target(None, Some("/data"))).await.expect_err("a root is no file");
        assert!(refused.error.contains("lies below no directory"), "{refused}");
    }

    #[tokio::test]
    async fn queues_are_counted_by_project() {
        let (_dir, journal, roots) = stage().await;
        let source = roots.0[0].source;
        let claim = journal.claim(source, 1, None, (20_000, 100_000)).await.expect("claimed").remove(0);
        let failed = Outcome { state: State::Failed, attempts: 1, due: 0, class: "denied", error: "no".to_owned() };
        journal.put_off(&claim.row, failed).await.expect("written");
        let tallies = journal.tallies().expect("read");
        let queue = roots.queue("logs", &tallies, 17_500);
        assert_eq!((queue.ready, queue.failed), (Count { files: 3, bytes: 15 }, Count { files: 1, bytes: 5 }));
        assert_eq!(queue.oldest_wait_seconds, Some(7));
        assert_eq!(roots.queue("all", &tallies, 17_500).waiting().files, 2);
    }
}
