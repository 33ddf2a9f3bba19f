//! Names that a store told, kept for some seconds: TAB is pressed again and again at one place.
//!
//! A file per place and settings, `~/.cos/cache/complete-HASH.json` with mode 0600. It holds names of buckets and keys; no
//! secret is in it, nor in the hash that names it. A cache that cannot be read or written is no error.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use crate::base::fsx;
use crate::config::Environment;

/// How long names are taken for true.
///
/// *Source:* a name is written in some seconds, with several TABs; what a command changed should show at the next one.
/// *Applies:* to the age of the file, also to a store that did not answer in time.
const LIFE: Duration = Duration::from_secs(8);

/// What the names of our files begin with.
const PREFIX: &str = "complete-";

/// Variables that say which store is meant and who asks. Keys and tokens are not among them.
const VARIABLES: [&str; 21] = [
    "COS_CONFIG_FILE",
    "COS_SHARED_CREDENTIALS_FILE",
    "COS_PROFILE",
    "COS_REGION",
    "COS_ENDPOINT_URL",
    "COS_SECRET_ID",
    "COS_ASSUME_ROLE",
    "COS_CA_BUNDLE",
    "TENCENTCLOUD_SECRET_ID",
    "TENCENTCLOUD_REGION",
    "AWS_CONFIG_FILE",
    "AWS_SHARED_CREDENTIALS_FILE",
    "AWS_PROFILE",
    "AWS_REGION",
    "AWS_DEFAULT_REGION",
    "AWS_ENDPOINT_URL",
    "AWS_ENDPOINT_URL_S3",
    "AWS_ACCESS_KEY_ID",
    "AWS_ROLE_ARN",
    "XDG_DATA_HOME",
    "https_proxy",
];

/// Names of one place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Names {
    /// Whether there are no more than these.
    pub(super) is_complete: bool,
    /// In the order of the alphabet.
    pub(super) names: Vec<String>,
}

/// The file of one place.
pub(super) struct Cache {
    directory: PathBuf,
    name: String,
}

impl Cache {
    /// The file for what `asked` and the settings around it tell apart; none without a home directory.
    pub(super) fn of(environment: &Environment, asked: &str) -> Option<Self> {
        let home = environment.home()?;
        let mut identity = format!("1 {asked}");
        for name in VARIABLES {
            identity.push_str(&format!(" {:?}", environment.of_others(name)));
        }
        // A profile that was edited is another one.
        for file in [".cos/config", ".cos/credentials", ".aws/config", ".aws/credentials"] {
            let data = std::fs::metadata(home.join(file)).ok();
            identity.push_str(&format!(" {:?}", data.map(|data| (data.len(), data.modified().ok()))));
        }
        let hash = ring::digest::digest(&ring::digest::SHA256, identity.as_bytes());
        let hash: String = hash.as_ref().iter().take(16).map(|byte| format!("{byte:02x}")).collect();
        Some(Self { directory: home.join(".cos").join("cache"), name: format!("{PREFIX}{hash}.json") })
    }

    /// The names, unless they have grown old.
    pub(super) fn read(&self) -> Option<Names> {
        let path = self.directory.join(&self.name);
        if !is_fresh(&path) {
            return None;
        }
        serde_json::from_str(&fsx::read_optional(&path).ok()??).ok()
    }

    /// Keeps the names, and removes those that have grown old.
    pub(super) fn write(&self, names: &Names) {
        let Ok(text) = serde_json::to_string(names) else { return };
        if DirBuilder::new().recursive(true).mode(0o700).create(&self.directory).is_err() {
            return;
        }
        for entry in std::fs::read_dir(&self.directory).into_iter().flatten().flatten() {
            let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
            if is_ours && !is_fresh(&entry.path()) {
                // Another process may have been faster.
                std::fs::remove_file(entry.path()).ok();
            }
        }
        // The next TAB asks the store again then.
        fsx::write_atomic(&self.directory.join(&self.name), text.as_bytes(), 0o600).ok();
    }
}

/// Whether a file was written in the last seconds. One of the future was written by a clock that was wrong.
fn is_fresh(path: &Path) -> bool {
    let written = std::fs::metadata(path).and_then(|data| data.modified());
    written.is_ok_and(|written| SystemTime::now().duration_since(written).is_ok_and(|age| age < LIFE))
}

#[cfg(test)]
mod tests {
    use std::fs::File;
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn names(names: &[&str]) -> Names {
        Names { is_complete: true, names: names.iter().map(|name| (*name).to_owned()).collect() }
    }

    #[test]
    fn names_are_kept_for_their_owner_alone_until_they_are_old() {
        let home = tempfile::tempdir().expect("a temporary directory");
        let environment = Environment::from_pairs([("HOME", home.path().to_string_lossy().into_owned())]);
        let cache = Cache::of(&environment, "buckets").expect("a home");
        assert_eq!(cache.read(), None);
        cache.write(&names(&["a", "b"]));
        assert_eq!(cache.read(), Some(names(&["a", "b"])));
        let path = cache.directory.join(&cache.name);
        let mode = |path: &Path| std::fs::metadata(path).expect("there").permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(&cache.directory)), (0o600, 0o700));
        let age = |age: Duration| {
            let file = File::options().write(true).open(&path).expect("there");
            file.set_modified(SystemTime::now() - age).expect("set");
        };
        age(LIFE * 2);
        assert_eq!(cache.read(), None);
        Cache::of(&environment, "keys").expect("a home").write(&names(&[]));
        assert!(!path.exists(), "what is old is removed");
    }

    #[test]
    fn other_settings_have_other_names_and_secrets_make_no_difference() {
        let home = tempfile::tempdir().expect("a temporary directory");
        let name = |variable: &str, value: &str| {
            let pairs = [("HOME", home.path().to_string_lossy().into_owned()), (variable, value.to_owned())];
            Cache::of(&Environment::from_pairs(pairs), "x").expect("a home").name
        };
        assert_ne!(name("COS_REGION", "a"), name("COS_REGION", "b"));
        assert_ne!(name("COS_SECRET_ID", "a"), name("COS_SECRET_ID", "b"));
        assert_eq!(name("COS_SECRET_KEY", "a"), name("COS_SECRET_KEY", "b"));
        let before = name("TERM", "x");
        std::fs::create_dir(home.path().join(".cos")).expect("made");
        std::fs::write(home.path().join(".cos/config"), "[default]\n").expect("written");
        assert_ne!(name("TERM", "x"), before, "the files of profiles count");
    }
}
