//! What an agent tells of itself when it is asked: how it is, what waits, why a file was sent or was not.
//!
//! These are the words between the agent, which fills them in, and `report`, which shows them; as JSON they are what
//! travels in between and what `--output json` prints.

use std::ffi::OsString;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::path::PathBuf;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A path as it travels: text when it is UTF-8, else its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WirePath(pub PathBuf);

#[derive(Deserialize)]
#[serde(untagged)]
enum Spelled {
    Text(String),
    Bytes(Vec<u8>),
}

impl Serialize for WirePath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.to_str() {
            Some(text) => serializer.serialize_str(text),
            None => serializer.collect_seq(self.0.as_os_str().as_bytes()),
        }
    }
}

impl<'de> Deserialize<'de> for WirePath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Spelled::deserialize(deserializer)? {
            Spelled::Text(text) => PathBuf::from(text),
            Spelled::Bytes(bytes) => PathBuf::from(OsString::from_vec(bytes)),
        }))
    }
}

impl From<PathBuf> for WirePath {
    fn from(path: PathBuf) -> Self {
        Self(path)
    }
}

/// Times as RFC 3339.
mod moment {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(at)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// Times as RFC 3339, when there is one.
mod maybe_moment {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(at: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
        match at {
            Some(at) => serializer.collect_str(at),
            None => serializer.serialize_none(),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| text.parse().map_err(D::Error::custom)).transpose()
    }
}

/// How an agent is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Status {
    /// Its release.
    pub version: String,
    /// Its process.
    pub pid: u32,
    /// When it began.
    #[serde(with = "moment")]
    pub started: Timestamp,
    /// Seconds since then, by a clock that nobody sets.
    pub uptime_seconds: u64,
    /// Where its journal lies.
    pub state_dir: WirePath,
    /// Its configuration file, when it has one.
    pub config: Option<WirePath>,
    /// What holds for all of it and should not: a full disk, a configuration that was refused.
    pub problems: Vec<String>,
    /// Its projects.
    pub projects: Vec<ProjectStatus>,
    /// The queues of all projects together.
    pub totals: Queue,
}

/// What a project is at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectState {
    /// A root is gone through.
    Scanning,
    /// Files are sent.
    Uploading,
    /// Files wait, and none is sent just now.
    Watching,
    /// Nothing waits.
    Idle,
    /// Somebody had it rest.
    Paused,
    /// Nothing can be sent.
    Blocked,
    /// It works, but not as it should.
    Degraded,
}

impl ProjectState {
    /// The word in output.
    pub fn word(self) -> &'static str {
        match self {
            Self::Scanning => "scanning",
            Self::Uploading => "uploading",
            Self::Watching => "watching",
            Self::Idle => "idle",
            Self::Paused => "paused",
            Self::Blocked => "blocked",
            Self::Degraded => "degraded",
        }
    }
}

/// How a project is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ProjectStatus {
    /// Its name.
    pub name: String,
    /// Where its files go.
    pub dest: String,
    /// What it is at.
    pub state: ProjectState,
    /// Why it is blocked, degraded or rests.
    pub why: Option<String>,
    /// Its roots.
    pub roots: Vec<RootStatus>,
    /// What waits.
    pub queue: Queue,
    /// What was sent in the last minute.
    pub last_minute: Count,
    /// When its bucket is left alone for a while.
    pub breaker: Option<BreakerStatus>,
    /// The last failure.
    pub last_error: Option<LastError>,
}

/// How a root is watched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct RootStatus {
    /// The directory.
    pub path: WirePath,
    /// Directories with a watch.
    pub directories: u64,
    /// Directories that cannot be watched and are polled instead.
    pub unwatched: u64,
    /// Why it is not there, or why directories cannot be watched.
    pub problem: Option<String>,
    /// It is gone through just now.
    pub scanning: bool,
    /// When it was last gone through.
    pub last_scan: Option<ScanStatus>,
}

/// How a root was gone through.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ScanStatus {
    /// When it ended.
    #[serde(with = "moment")]
    pub ended: Timestamp,
    /// Why it was made.
    pub reason: String,
    /// Files that were looked at.
    pub files: u64,
    /// Directories that could not be read.
    pub unreadable: u64,
    /// How long it took, in seconds.
    pub seconds: f64,
}

/// Files and their bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Count {
    /// How many.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl Count {
    /// Adds another count.
    pub fn add(&mut self, other: Self) {
        self.files = self.files.saturating_add(other.files);
        self.bytes = self.bytes.saturating_add(other.bytes);
    }
}

/// What waits, by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Queue {
    /// To be sent.
    pub ready: Count,
    /// On their way.
    pub uploading: Count,
    /// Failed, and tried again at their time.
    pub retry_wait: Count,
    /// Failed for good.
    pub failed: Count,
    /// Not to be sent.
    pub cancelled: Count,
    /// How long the first of those that are to be sent has waited.
    pub oldest_wait_seconds: Option<u64>,
}

impl Queue {
    /// What is still to be sent.
    pub fn waiting(&self) -> Count {
        let mut sum = self.ready;
        sum.add(self.uploading);
        sum.add(self.retry_wait);
        sum
    }

    /// Adds the queue of another root or project.
    pub fn add(&mut self, other: &Self) {
        self.ready.add(other.ready);
        self.uploading.add(other.uploading);
        self.retry_wait.add(other.retry_wait);
        self.failed.add(other.failed);
        self.cancelled.add(other.cancelled);
        self.oldest_wait_seconds = self.oldest_wait_seconds.max(other.oldest_wait_seconds);
    }
}

/// A bucket that is left alone for a while.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct BreakerStatus {
    /// Why.
    pub reason: String,
    /// When a file is tried again.
    pub probe_in_seconds: u64,
}

/// A failure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct LastError {
    /// When.
    #[serde(with = "moment")]
    pub at: Timestamp,
    /// The file, when it was one's.
    pub path: Option<WirePath>,
    /// What went wrong.
    pub message: String,
}

/// Where a listing of files goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Cursor {
    /// Number of the root.
    pub source: i64,
    /// Number of the last file.
    pub file: i64,
}

/// A file that the agent knows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct FileLine {
    /// Its project.
    pub project: String,
    /// Its full path.
    pub path: WirePath,
    /// Bytes.
    pub size: u64,
    /// Where it is on its way: `ready`, `uploading`, `retry_wait`, `done`, `failed` or `cancelled`.
    pub state: String,
    /// Attempts that failed since it changed.
    pub attempts: u32,
    /// When it is tried again.
    #[serde(with = "maybe_moment", default)]
    pub due: Option<Timestamp>,
    /// Since when it waits, or was done.
    #[serde(with = "moment")]
    pub since: Timestamp,
    /// The key that it was stored under.
    pub key: Option<String>,
    /// The sort of its last failure.
    pub class: Option<String>,
    /// Its last failure.
    pub error: Option<String>,
    /// Where the listing goes on behind it.
    pub cursor: Cursor,
}

/// What becomes of a path, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Explanation {
    /// The path that was asked for.
    pub path: WirePath,
    /// What becomes of it by each project that it lies in.
    pub projects: Vec<ProjectExplanation>,
}

/// What becomes of a path in one project.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ProjectExplanation {
    /// The project.
    pub project: String,
    /// The root that it lies below.
    pub root: WirePath,
    /// Whether it takes part.
    pub takes_part: bool,
    /// Why, and what is known: sentences in order.
    pub reasons: Vec<String>,
    /// Where it goes, or would go.
    pub target: Option<String>,
    /// What the journal knows of it.
    pub file: Option<FileLine>,
}

/// What became of a wait until all is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Flushed {
    /// Files that were to be sent and could not be.
    pub failed: u64,
}

/// What a new configuration changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct ReloadReport {
    /// Projects that are new.
    pub added: Vec<String>,
    /// Projects that are gone.
    pub removed: Vec<String>,
    /// Projects that have changed.
    pub changed: Vec<String>,
    /// Keys whose new value counts from the next start on.
    pub needs_restart: Vec<String>,
    /// What is odd in the file.
    pub warnings: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_survive_the_way_also_those_that_are_no_text() {
        for bytes in [&b"/data/\xe6\x97\xa5"[..], b"/data/\xff\xfe", b"/"] {
            let path = WirePath(PathBuf::from(OsString::from_vec(bytes.to_vec())));
            let json = serde_json::to_string(&path).expect("JSON");
            assert_eq!(serde_json::from_str::<WirePath>(&json).expect("read"), path, "{json}");
        }
        assert_eq!(serde_json::to_string(&WirePath("/a".into())).expect("JSON"), "\"/a\"");
    }

    #[test]
    fn queues_add_up_and_the_longest_wait_counts() {
        let count = |files| Count { files, bytes: files * 10 };
        let mut sum = Queue { ready: count(1), oldest_wait_seconds: Some(5), ..Queue::default() };
        sum.add(&Queue { uploading: count(2), failed: count(3), oldest_wait_seconds: None, ..Queue::default() });
        sum.add(&Queue { retry_wait: count(4), oldest_wait_seconds: Some(9), ..Queue::default() });
        assert_eq!((sum.waiting(), sum.failed, sum.oldest_wait_seconds), (count(7), count(3), Some(9)));
    }
}
