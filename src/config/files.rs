//! Finding and reading the two profile files.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::error::ConfigError;
use super::ini;
use super::keys::{ProfileFileKind, is_secret, place_of};
use super::options::ProfileOptions;
use super::origin::Origin;
use super::values::BadValue;
use crate::base::fsx;

/// Whether a profile must stand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileNeed {
    /// It was asked for by name: not finding it is an error. `default` alone may always be absent.
    InFile,
    /// The program brings it along; a section of that name adds to it.
    BuiltIn,
}

/// One section of one file that belongs to a profile. `Debug` shows keys only: values may be secrets.
#[derive(Clone)]
pub struct ProfileSection {
    path: PathBuf,
    profile: String,
    entries: BTreeMap<String, String>,
}

impl ProfileSection {
    /// The value of a key, written in lower case; empty values count as absent.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries.get(key).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// Every key that has a value, in the order of the alphabet.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.entries.iter().map(|(key, value)| (key.as_str(), value.as_str()));
        all.filter(|(_, value)| !value.is_empty())
    }

    /// The file and profile, as the origin of values.
    pub fn origin(&self) -> Origin {
        Origin::File { path: self.path.clone(), profile: self.profile.clone() }
    }
}

impl fmt::Debug for ProfileSection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProfileSection")
            .field("path", &self.path)
            .field("profile", &self.profile)
            .field("keys", &self.entries.keys().collect::<Vec<_>>())
            .finish()
    }
}

/// One profile, from both files.
#[derive(Clone, Debug)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// Its options; the config file comes before the credentials file.
    pub options: ProfileOptions,
    /// Its sections with every key, for those who look for secrets: the credentials file comes first.
    pub sections: Vec<ProfileSection>,
    /// The files that were looked at, whether they exist or not.
    pub files: Vec<PathBuf>,
}

/// How a file is read.
type Parse = fn(&str, &Path) -> Result<Vec<ini::Section>, ConfigError>;

struct ProfileFile {
    path: PathBuf,
    text: String,
    sections: Vec<ini::Section>,
}

/// The profile files of one run, read once.
pub struct ProfileFiles {
    config: Option<ProfileFile>,
    credentials: Option<ProfileFile>,
}

impl ProfileFiles {
    /// Reads `~/.cos/config` and `~/.cos/credentials`, or the files that `COS_CONFIG_FILE` and
    /// `COS_SHARED_CREDENTIALS_FILE` name. A file that does not exist is an empty one.
    ///
    /// # Errors
    /// [`ConfigError::Unreadable`] and [`ConfigError::Malformed`], naming the file.
    pub fn load(environment: &Environment) -> Result<Self, ConfigError> {
        let paths = [ProfileFileKind::Config, ProfileFileKind::Credentials].map(|kind| profile_path(environment, kind));
        Self::read(paths, ini::parse)
    }

    fn read(paths: [Option<PathBuf>; 2], parse: Parse) -> Result<Self, ConfigError> {
        let read = |path: Option<PathBuf>| -> Result<Option<ProfileFile>, ConfigError> {
            let Some(path) = path else { return Ok(None) };
            let text = fsx::read_optional(&path)?.unwrap_or_default();
            let sections = parse(&text, &path)?;
            Ok(Some(ProfileFile { path, text, sections }))
        };
        let [config, credentials] = paths;
        Ok(Self { config: read(config)?, credentials: read(credentials)? })
    }

    /// Reads the files of the AWS tools: `~/.aws/config` and `~/.aws/credentials`, or those that `AWS_CONFIG_FILE` and
    /// `AWS_SHARED_CREDENTIALS_FILE` name. Their options are not ours: only [`ProfileFiles::foreign`] is for them. A key
    /// of a block has the name of the block in front: `s3.endpoint_url`.
    ///
    /// # Errors
    /// As [`ProfileFiles::load`].
    pub fn load_aws(environment: &Environment) -> Result<Self, ConfigError> {
        let path = |variable, name| file(environment, variable, ".aws", name);
        Self::read(
            [path("AWS_CONFIG_FILE", "config"), path("AWS_SHARED_CREDENTIALS_FILE", "credentials")],
            ini::parse_blocks,
        )
    }

    /// A profile of another tool: its sections, and no options, whose values may be none that we know. Nothing when it
    /// is in no file.
    pub fn foreign(&self, name: &str) -> Option<Profile> {
        self.named(name, |section| profile_of(section) == name)
    }

    /// The section `[KIND NAME]` of the AWS tools, such as `[sso-session people]`.
    pub fn foreign_section(&self, kind: &str, name: &str) -> Option<Profile> {
        self.named(name, |section| name_after(kind, section) == Some(name))
    }

    fn named(&self, name: &str, is_meant: impl Fn(&str) -> bool) -> Option<Profile> {
        let files = [&self.credentials, &self.config].into_iter().flatten();
        let sections: Vec<_> = files.filter_map(|file| file.section_where(name, &is_meant)).collect();
        let options = ProfileOptions::default();
        (!sections.is_empty()).then(|| Profile { name: name.to_owned(), options, sections, files: self.paths() })
    }

    /// The files, whether they exist or not.
    pub fn paths(&self) -> Vec<PathBuf> {
        self.all().map(|file| file.path.clone()).collect()
    }

    /// The names of all profiles, sorted.
    pub fn profile_names(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .all()
            .flat_map(|file| &file.sections)
            .filter(|section| !is_no_profile(&section.name))
            .map(|section| profile_of(&section.name).to_owned())
            .collect();
        names.sort();
        names.dedup();
        names
    }

    /// The profile called `name`.
    ///
    /// # Errors
    /// [`ConfigError::UnknownProfile`] when it must be in a file and is in none, [`ConfigError::BadValue`] for a value
    /// that its key does not allow.
    pub fn profile(&self, name: &str, need: ProfileNeed) -> Result<Profile, ConfigError> {
        let config = self.config.as_ref().and_then(|file| file.section(name));
        let credentials = self.credentials.as_ref().and_then(|file| file.section(name));
        if config.is_none() && credentials.is_none() && need == ProfileNeed::InFile && name != "default" {
            return Err(self.unknown(name));
        }
        let mut options = ProfileOptions::default();
        for (file, section) in [(&self.config, &config), (&self.credentials, &credentials)] {
            if let (Some(file), Some(section)) = (file, section) {
                options = options.or(file.options(section)?);
            }
        }
        let sections = [credentials, config].into_iter().flatten().collect();
        Ok(Profile { name: name.to_owned(), options, sections, files: self.paths() })
    }

    /// Whether a profile stands in one of the files.
    pub fn has(&self, name: &str) -> bool {
        self.all().any(|file| file.section(name).is_some())
    }

    /// What the files say of one key of a profile, whether that is allowed or not.
    ///
    /// # Errors
    /// [`ConfigError::UnknownProfile`] when the profile is in neither; `default` always is.
    pub fn value(&self, name: &str, key: &str) -> Result<Option<String>, ConfigError> {
        if name != "default" && !self.has(name) {
            return Err(self.unknown(name));
        }
        let mut files = [&self.config, &self.credentials];
        if place_of(key) == ProfileFileKind::Credentials {
            files.reverse();
        }
        let sections = files.into_iter().flatten().filter_map(|file| file.section(name));
        Ok(sections.into_iter().find_map(|section| section.get(key).map(str::to_owned)))
    }

    fn unknown(&self, name: &str) -> ConfigError {
        ConfigError::UnknownProfile { name: name.to_owned(), files: self.paths(), known: self.profile_names() }
    }

    /// The files that hold keys to be kept secret.
    pub(super) fn with_secrets(&self) -> Vec<PathBuf> {
        let secret = |file: &&ProfileFile| {
            file.sections.iter().flat_map(|section| &section.entries).any(|(key, _)| is_secret(key))
        };
        self.all().filter(secret).map(|file| file.path.clone()).collect()
    }

    fn all(&self) -> impl Iterator<Item = &ProfileFile> {
        self.config.iter().chain(&self.credentials)
    }
}

/// The path of a profile file; none without a home directory and a variable that names it.
pub(super) fn profile_path(environment: &Environment, kind: ProfileFileKind) -> Option<PathBuf> {
    let (variable, name) = match kind {
        ProfileFileKind::Config => ("COS_CONFIG_FILE", "config"),
        ProfileFileKind::Credentials => ("COS_SHARED_CREDENTIALS_FILE", "credentials"),
    };
    file(environment, variable, ".cos", name)
}

fn file(environment: &Environment, variable: &str, directory: &str, name: &str) -> Option<PathBuf> {
    match environment.get(variable) {
        Some(path) => Some(environment.expand_home(path)),
        None => Some(environment.home()?.join(directory).join(name)),
    }
}

/// `[NAME]` and `[profile NAME]` are the same profile in both files (design.md section 5).
pub(super) fn profile_of(section: &str) -> &str {
    name_after("profile", section).unwrap_or_else(|| unquoted(section))
}

/// Whether a section of the AWS tools is none of a profile.
pub(super) fn is_no_profile(section: &str) -> bool {
    section == "plugins" || ["sso-session", "services"].iter().any(|kind| name_after(kind, section).is_some())
}

/// `NAME` of a section `KIND NAME`. A name with blanks stands in quotes there (the AWS CLI splits as a shell does).
pub(super) fn name_after<'a>(kind: &str, section: &'a str) -> Option<&'a str> {
    let rest = section.strip_prefix(kind)?;
    let name = rest.trim_start();
    (!name.is_empty() && rest.len() > name.len()).then(|| unquoted(name))
}

fn unquoted(name: &str) -> &str {
    let within = |quote| name.strip_prefix(quote)?.strip_suffix(quote);
    within('"').or_else(|| within('\'')).filter(|name| !name.is_empty()).unwrap_or(name)
}

impl ProfileFile {
    fn section(&self, profile: &str) -> Option<ProfileSection> {
        self.section_where(profile, |section| profile_of(section) == profile)
    }

    fn section_where(&self, profile: &str, is_meant: impl Fn(&str) -> bool) -> Option<ProfileSection> {
        let mut of_profile = self.sections.iter().filter(|section| is_meant(&section.name)).peekable();
        of_profile.peek()?;
        let entries = of_profile.flat_map(|section| section.entries.iter().cloned()).collect();
        Some(ProfileSection { path: self.path.clone(), profile: profile.to_owned(), entries })
    }

    fn options(&self, section: &ProfileSection) -> Result<ProfileOptions, ConfigError> {
        let mut options = ProfileOptions::default();
        let origin = section.origin();
        for (key, value) in &section.entries {
            options.set(key, value, &origin).map_err(|BadValue(allowed)| ConfigError::BadValue {
                place: place(&self.path, &self.text, &section.profile, key),
                key: key.clone(),
                value: value.clone(),
                allowed,
            })?;
        }
        Ok(options)
    }
}

fn place(path: &Path, text: &str, profile: &str, key: &str) -> String {
    let line = ini::line_of(text, |section| profile_of(section) == profile, key);
    let line = line.map(|line| format!(", line {line}")).unwrap_or_default();
    format!("profile `{profile}` in `{}`{line}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::fault::Fault;
    use crate::config::{AddressingStyle, OutputFormat, Sourced};

    struct Home(tempfile::TempDir);

    impl Home {
        fn new(config: &str, credentials: &str) -> Self {
            let home = tempfile::tempdir().expect("a temporary directory");
            std::fs::create_dir(home.path().join(".cos")).expect("created");
            std::fs::write(home.path().join(".cos/config"), config).expect("written");
            std::fs::write(home.path().join(".cos/credentials"), credentials).expect("written");
            Self(home)
        }

        fn load(&self) -> Result<ProfileFiles, ConfigError> {
            let home = self.0.path().to_str().expect("UTF-8");
            ProfileFiles::load(&Environment::from_pairs([("HOME", home)]))
        }

        fn profile(&self, name: &str) -> Result<Profile, ConfigError> {
            self.load()?.profile(name, ProfileNeed::InFile)
        }
    }

    #[test]
    fn both_section_spellings_are_read_in_both_files() {
        let home = Home::new(
            "[default]\nregion = r0\n[profile work]\nregion = r1\nmultipart_chunksize = 16MB\n[home]\nregion = r2\n",
            "[profile work]\nsecret_id = id\noutput = json\nregion = lower\n[home]\nsecret_id = id2\n",
        );
        let work = home.profile("work").expect("there");
        let origin = Origin::File { path: home.0.path().join(".cos/config"), profile: "work".into() };
        assert_eq!(work.options.region, Some(Sourced::new("r1".into(), origin)));
        assert_eq!(work.options.multipart_chunksize.map(|s| s.value), Some(16 << 20));
        assert_eq!(work.options.output.map(|s| s.value), Some(OutputFormat::Json));
        assert_eq!(work.sections.iter().filter_map(|s| s.get("secret_id")).collect::<Vec<_>>(), ["id"]);
        let at_home = home.profile("home").expect("there");
        assert_eq!(at_home.options.region.map(|s| s.value).as_deref(), Some("r2"));
        assert_eq!(home.load().expect("readable").profile_names(), ["default", "home", "work"]);
    }

    #[test]
    fn unknown_are_kept_and_ignored_and_the_last_of_two_equal_keys_wins() {
        let home = Home::new("[default]\nfrom_the_future = 1\nregion = a\nregion = b\naddressing_style = Path\n", "");
        let profile = home.profile("default").expect("there");
        assert_eq!(profile.sections[0].get("from_the_future"), Some("1"));
        assert_eq!(profile.options.region.map(|s| s.value).as_deref(), Some("b"));
        assert_eq!(profile.options.addressing_style.map(|s| s.value), Some(AddressingStyle::Path));
    }

    #[test]
    fn a_bad_value_is_named_with_its_file_section_and_line() {
        let home = Home::new("[default]\nregion = a\n[profile p]\n# note\nmultipart_threshold = big\n", "");
        let path = home.0.path().join(".cos/config");
        assert_eq!(
            home.profile("p").expect_err("no size").to_string(),
            format!(
                "`multipart_threshold = big` (profile `p` in `{}`, line 5) is not allowed: \
                 write a number of bytes above 0, or one with a unit, such as 8MB",
                path.display()
            )
        );
        assert!(home.profile("default").is_ok(), "another profile's fault is no fault of this one");
    }

    #[test]
    fn an_unknown_profile_is_refused_with_those_that_exist() {
        let home = Home::new("[profile one]\n", "[two]\n");
        let error = home.profile("three").expect_err("unknown");
        assert!(error.to_string().starts_with("profile `three` is not in `"));
        assert_eq!(error.hints()[0], "profiles that exist: one, two");
        let files = home.load().expect("readable");
        assert!(files.profile("local", ProfileNeed::BuiltIn).is_ok_and(|p| p.sections.is_empty()));
        assert!(files.profile("default", ProfileNeed::InFile).is_ok());
    }

    #[test]
    fn the_files_can_be_moved_and_may_be_absent() {
        let home = Home::new("", "");
        let moved = home.0.path().join("elsewhere");
        std::fs::write(&moved, "[default]\nregion = moved\n").expect("written");
        let dir = home.0.path().to_str().expect("UTF-8");
        let env = Environment::from_pairs([
            ("HOME", dir),
            ("COS_CONFIG_FILE", "~/elsewhere"),
            ("COS_SHARED_CREDENTIALS_FILE", "~/no/such/file"),
        ]);
        let files = ProfileFiles::load(&env).expect("readable");
        let profile = files.profile("default", ProfileNeed::InFile).expect("there");
        assert_eq!(profile.options.region.map(|s| s.value).as_deref(), Some("moved"));
        let homeless = ProfileFiles::load(&Environment::default()).expect("nothing to read");
        let error = homeless.profile("x", ProfileNeed::InFile).expect_err("nothing there").to_string();
        assert!(error.contains("no home directory"), "{error}");
    }

    #[test]
    fn a_file_that_cannot_be_read_is_an_error_and_no_debug_shows_a_secret() {
        let home = Home::new("", "[default]\nsecret_key = do-not-show-me\n");
        let profile = home.profile("default").expect("there");
        assert!(!format!("{profile:?}").contains("do-not-show-me"));
        std::fs::remove_file(home.0.path().join(".cos/config")).expect("removed");
        std::fs::create_dir(home.0.path().join(".cos/config")).expect("a directory in its place");
        assert!(matches!(home.load(), Err(ConfigError::Unreadable(_))));
    }
}
