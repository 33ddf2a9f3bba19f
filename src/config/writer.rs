//! Writing profiles: under a lock, in one step, for the owner's eyes.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::edit::Document;
use super::environment::Environment;
use super::error::ConfigError;
use super::files::{ProfileFiles, profile_path};
use super::ini;
use super::keys::{ProfileFileKind, place_of};
use crate::base::fsx::{self, PathError};
use crate::base::redact::Secret;

/// How long to wait for another process that writes the same file. Source: a change takes milliseconds, so one that
/// holds the lock for longer is stopped. Applies: the lock of each profile file.
const LOCK_WAIT: Duration = Duration::from_secs(10);

/// Links that are followed before they are taken for a circle. Source: Linux gives up after 40.
const MOST_LINKS: usize = 40;

/// Mode of files that hold secrets, and of their directory.
const OWNER_ONLY: u32 = 0o600;
const OWNER_ONLY_DIRECTORY: u32 = 0o700;

/// One change of a profile.
#[derive(Clone, Debug)]
pub struct ProfileChange {
    /// The key, in lower case.
    pub key: String,
    /// Its new value; none removes the key.
    pub value: Option<Secret>,
}

impl ProfileChange {
    /// Gives `key` a value.
    pub fn set(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), value: Some(Secret::new(value)) }
    }

    /// Removes `key`.
    pub fn unset(key: impl Into<String>) -> Self {
        Self { key: key.into(), value: None }
    }
}

/// Changes the profile files. Comments, order and unknown keys stay.
#[derive(Clone, Debug)]
pub struct ProfileWriter {
    files: Vec<(ProfileFileKind, PathBuf)>,
}

impl ProfileWriter {
    /// A writer of the files that [`ProfileFiles::load`] reads.
    ///
    /// # Errors
    /// [`ConfigError::NoPlace`] when there is no home directory and no variable names the files.
    pub fn new(environment: &Environment) -> Result<Self, ConfigError> {
        // Credentials first: when the second write fails, the keys are safe.
        let kinds = [ProfileFileKind::Credentials, ProfileFileKind::Config];
        let files = kinds.map(|kind| profile_path(environment, kind).map(|path| (kind, path)));
        let files: Option<Vec<_>> = files.into_iter().collect();
        Ok(Self { files: files.ok_or(ConfigError::NoPlace)? })
    }

    /// The path of one of the files.
    pub fn path(&self, kind: ProfileFileKind) -> &Path {
        let file = self.files.iter().find(|(known, _)| *known == kind);
        &file.expect("a writer has both files").1
    }

    /// Makes all changes of one profile, and gives the files that are different now. Nothing is written when one of the
    /// files cannot be understood.
    ///
    /// # Errors
    /// [`ConfigError`] naming the file.
    pub fn apply(&self, profile: &str, changes: &[ProfileChange]) -> Result<Vec<PathBuf>, ConfigError> {
        check_profile_name(profile)?;
        let mut open: Vec<OpenFile> = Vec::new();
        for (kind, path) in &self.files {
            let of_file = |change: &&ProfileChange| change.value.is_none() || place_of(&change.key) == *kind;
            let changes: Vec<_> = changes.iter().filter(of_file).collect();
            // A file that is only to lose keys need not come into being.
            if changes.is_empty() || (changes.iter().all(|change| change.value.is_none()) && !path.exists()) {
                continue;
            }
            let target = followed(path)?;
            // Both names may mean one file.
            let at = match open.iter().position(|file| file.target == target) {
                Some(at) => at,
                None => {
                    open.push(OpenFile::lock(*kind, path, target)?);
                    open.len() - 1
                }
            };
            let file = &mut open[at];
            for change in changes {
                match &change.value {
                    Some(value) => file.document.set(profile, &change.key, value.expose(), file.kind),
                    None => {
                        file.document.unset(profile, &change.key);
                    }
                }
            }
        }
        let mut written = Vec::new();
        for file in open {
            if file.write()? {
                written.push(file.path);
            }
        }
        Ok(written)
    }
}

/// Whether a section header can hold this name, and a URI.
///
/// # Errors
/// [`ConfigError::BadName`].
pub fn check_profile_name(name: &str) -> Result<(), ConfigError> {
    let plain =
        !name.is_empty() && name.trim() == name && !name.contains(|c: char| c.is_control() || "[]@/".contains(c));
    match plain && !name.starts_with("profile ") {
        true => Ok(()),
        false => Err(ConfigError::BadName { name: name.to_owned() }),
    }
}

/// A file that this process alone writes for now.
struct OpenFile {
    kind: ProfileFileKind,
    path: PathBuf,
    target: PathBuf,
    before: String,
    document: Document,
    // Unlocked when it is closed.
    _lock: File,
}

impl OpenFile {
    fn lock(kind: ProfileFileKind, path: &Path, target: PathBuf) -> Result<Self, ConfigError> {
        let directory = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        make_directory(directory)?;
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        // Beside the file: the file itself is replaced, and a lock on what was replaced holds nobody back.
        let lock = lock(&directory.join(format!(".{name}.lock")))?;
        let before = fsx::read_optional(&target)?.unwrap_or_default();
        ini::parse(&before, path)?;
        let document = Document::of(&before);
        Ok(Self { kind, path: path.to_owned(), target, before, document, _lock: lock })
    }

    /// Writes the file if it is different, and says whether it was.
    fn write(&self) -> Result<bool, ConfigError> {
        let text = self.document.text();
        if text == self.before {
            return Ok(false);
        }
        let old = fs::metadata(&self.target).ok();
        let mode = match (&old, self.kind) {
            // Others may be meant to read a configuration without keys.
            (Some(old), ProfileFileKind::Config) => old.permissions().mode() & 0o777,
            _ => OWNER_ONLY,
        };
        // Nobody else writes it now, so these are of runs that were killed, and hold keys.
        fsx::sweep_atomic(&self.target);
        fsx::write_atomic(&self.target, text.as_bytes(), mode)?;
        // A new file belongs to who wrote it: under sudo the owner of the home directory would lose its keys.
        if let Some(old) = old.filter(|old| old.uid() != rustix::process::geteuid().as_raw()) {
            std::os::unix::fs::chown(&self.target, Some(old.uid()), Some(old.gid()))
                .map_err(PathError::wrap("keep the owner of", &self.target))?;
        }
        Ok(true)
    }
}

/// Where a file is written when its name is a symbolic link, also one that leads to nothing yet.
fn followed(path: &Path) -> Result<PathBuf, PathError> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = target.parent().unwrap_or(Path::new("")).join(next),
            Err(_) => return Ok(target),
        }
    }
    let circle = io::Error::other("too many symbolic links");
    Err(PathError { action: "follow", path: path.to_owned(), source: circle })
}

fn make_directory(directory: &Path) -> Result<(), PathError> {
    let made = DirBuilder::new().recursive(true).mode(OWNER_ONLY_DIRECTORY).create(directory);
    made.map_err(PathError::wrap("create the directory", directory))
}

fn lock(path: &Path) -> Result<File, ConfigError> {
    let file = OpenOptions::new().create(true).truncate(false).write(true).mode(OWNER_ONLY).open(path);
    let file = file.map_err(PathError::wrap("create", path))?;
    let give_up = Instant::now() + LOCK_WAIT;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(fs::TryLockError::Error(source)) => {
                return Err(PathError { action: "lock", path: path.to_owned(), source }.into());
            }
            Err(fs::TryLockError::WouldBlock) if Instant::now() > give_up => {
                return Err(ConfigError::Busy { lock: path.to_owned() });
            }
            Err(fs::TryLockError::WouldBlock) => thread::sleep(Duration::from_millis(5)),
        }
    }
}

impl ProfileFiles {
    /// Files with keys in them that others can read, and their modes.
    pub fn exposed(&self) -> Vec<(PathBuf, u32)> {
        let open_to_others = |path: PathBuf| {
            let mode = fs::metadata(&path).ok()?.permissions().mode() & 0o777;
            (mode & 0o077 != 0).then_some((path, mode))
        };
        self.with_secrets().into_iter().filter_map(open_to_others).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Home(tempfile::TempDir);

    impl Home {
        fn new() -> Self {
            Self(tempfile::tempdir().expect("a temporary directory"))
        }

        fn environment(&self) -> Environment {
            Environment::from_pairs([("HOME", self.0.path().to_str().expect("UTF-8"))])
        }

        fn set(&self, key: &str, value: &str) -> Result<Vec<PathBuf>, ConfigError> {
            ProfileWriter::new(&self.environment())?.apply("default", &[ProfileChange::set(key, value)])
        }

        fn path(&self, name: &str) -> PathBuf {
            self.0.path().join(name)
        }

        fn read(&self, name: &str) -> String {
            fs::read_to_string(self.path(name)).expect("readable")
        }

        fn mode(&self, name: &str) -> u32 {
            fs::metadata(self.path(name)).expect("there").permissions().mode() & 0o777
        }
    }

    #[test]
    fn each_key_goes_to_its_file_which_only_its_owner_can_read() {
        let home = Home::new();
        let writer = ProfileWriter::new(&home.environment()).expect("a home");
        let changes =
            [ProfileChange::set("region", "r"), ProfileChange::set("secret_id", "i"), ProfileChange::set("token", "t")];
        assert_eq!(writer.apply("work", &changes).expect("written").len(), 2);
        assert_eq!(home.read(".cos/config"), "[profile work]\nregion = r\n");
        assert_eq!(home.read(".cos/credentials"), "[work]\nsecret_id = i\ntoken = t\n");
        let modes = [".cos", ".cos/config", ".cos/credentials"].map(|name| home.mode(name));
        assert_eq!(modes, [0o700, 0o600, 0o600]);
        assert!(writer.apply("work", &changes).expect("nothing to do").is_empty());
    }

    #[test]
    fn a_credentials_file_that_others_could_read_is_closed_and_a_config_file_keeps_its_mode() {
        let home = Home::new();
        fs::create_dir(home.path(".cos")).expect("made");
        for (name, text) in [("config", "[default]\n"), ("credentials", "[default]\nsecret_id = i\n")] {
            fs::write(home.path(".cos").join(name), text).expect("written");
            fs::set_permissions(home.path(".cos").join(name), fs::Permissions::from_mode(0o644)).expect("changed");
        }
        let exposed = || ProfileFiles::load(&home.environment()).expect("readable").exposed();
        assert_eq!(exposed(), [(home.path(".cos/credentials"), 0o644)]);
        home.set("region", "r").expect("written");
        home.set("secret_key", "k").expect("written");
        assert_eq!((home.mode(".cos/config"), home.mode(".cos/credentials")), (0o644, 0o600));
        assert!(exposed().is_empty());
    }

    #[test]
    fn a_link_stays_a_link_and_its_target_is_changed() {
        let home = Home::new();
        fs::create_dir(home.path(".cos")).expect("made");
        std::os::unix::fs::symlink("../dotfiles/config", home.path(".cos/config")).expect("linked");
        home.set("region", "r").expect("the target did not exist");
        home.set("region", "s").expect("the target exists");
        assert_eq!(home.read("dotfiles/config"), "[default]\nregion = s\n");
        assert!(fs::symlink_metadata(home.path(".cos/config")).expect("there").is_symlink());
        std::os::unix::fs::symlink("credentials", home.path(".cos/credentials")).expect("linked to itself");
        let error = home.set("secret_id", "i").expect_err("a circle");
        assert!(error.to_string().starts_with("cannot follow"), "{error}");
    }

    #[test]
    fn nothing_is_written_where_a_file_cannot_be_understood() {
        let home = Home::new();
        fs::create_dir(home.path(".cos")).expect("made");
        fs::write(home.path(".cos/config"), "[default\nregion = r\n").expect("written");
        let writer = ProfileWriter::new(&home.environment()).expect("a home");
        let changes = [ProfileChange::set("secret_id", "i"), ProfileChange::set("region", "s")];
        let error = writer.apply("default", &changes).expect_err("malformed");
        assert!(error.to_string().contains("config`, line 1: "), "{error}");
        assert_eq!(home.read(".cos/config"), "[default\nregion = r\n");
        assert!(!home.path(".cos/credentials").exists());
    }

    #[test]
    fn both_variables_may_name_one_file() {
        let home = Home::new();
        let file = home.path("all");
        let file_name = file.to_str().expect("UTF-8");
        let both = [("COS_CONFIG_FILE", file_name), ("COS_SHARED_CREDENTIALS_FILE", file_name)];
        let writer = ProfileWriter::new(&Environment::from_pairs(both)).expect("both are named");
        let changes = [ProfileChange::set("secret_id", "i"), ProfileChange::set("region", "r")];
        writer.apply("p", &changes).expect("written");
        assert_eq!(home.read("all"), "[p]\nsecret_id = i\nregion = r\n");
        assert!(matches!(ProfileWriter::new(&Environment::default()), Err(ConfigError::NoPlace)));
    }

    #[test]
    fn twenty_writers_at_once_lose_nothing() {
        let home = Home::new();
        thread::scope(|scope| {
            for index in 0..20 {
                let home = &home;
                scope.spawn(move || home.set(&format!("key_{index}"), "v").expect("written"));
            }
        });
        let text = home.read(".cos/config");
        assert_eq!(text.lines().count(), 21, "{text}");
    }

    #[test]
    fn names_that_no_section_header_can_hold_are_refused() {
        let home = Home::new();
        let writer = ProfileWriter::new(&home.environment()).expect("a home");
        for name in ["", " a", "a]", "a\nb", "profile a", "a/b", "a@b"] {
            let error = writer.apply(name, &[ProfileChange::set("region", "r")]).expect_err("refused");
            assert!(matches!(error, ConfigError::BadName { .. }), "{name:?}");
        }
    }
}
