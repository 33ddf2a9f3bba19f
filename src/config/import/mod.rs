//! The configuration files of other tools, read into profiles of ours. Nothing is written here.

mod coscli;
mod error;
mod flat;
mod json;

use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::keys::check;
use crate::base::fsx::{self, PathError};
use crate::base::redact::Secret;

pub use error::ImportError;

/// The tool whose files are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportSource {
    /// The AWS CLI.
    Aws,
    /// Tencent's coscli.
    Coscli,
    /// Tencent's older coscmd.
    Coscmd,
    /// The Tencent Cloud CLI.
    Tccli,
    /// rclone.
    Rclone,
    /// The MinIO client.
    Mc,
    /// s3cmd.
    S3cmd,
}

/// What a file says of one profile.
#[derive(Clone, Debug, Default)]
pub struct ImportedProfile {
    /// The name it has there; none where the tool knows only one.
    pub name: Option<String>,
    /// Keys of ours and their values.
    pub values: Vec<(&'static str, Secret)>,
    /// What could not be taken over, one sentence each.
    pub notes: Vec<String>,
}

impl ImportedProfile {
    fn named(name: &str) -> Self {
        Self { name: Some(name.to_owned()), ..Self::default() }
    }

    fn has(&self, key: &str) -> bool {
        self.values.iter().any(|(known, _)| *known == key)
    }

    /// Takes a value over, unless it is empty; one that the key does not allow becomes a note.
    fn take(&mut self, key: &'static str, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match check(key, value) {
            Ok(()) if !value.contains(char::is_control) => {
                self.values.retain(|(known, _)| *known != key);
                self.values.push((key, Secret::new(value)));
            }
            _ => self.notes.push(format!("`{key}` was left out: cos does not allow its value")),
        }
    }

    /// The same for an endpoint that may lack its scheme.
    fn take_endpoint(&mut self, endpoint: &str, scheme: &str) {
        let endpoint = endpoint.trim();
        if endpoint.is_empty() || endpoint.contains("://") {
            self.take("endpoint_url", endpoint);
        } else {
            self.take("endpoint_url", &format!("{scheme}://{endpoint}"));
        }
    }
}

impl ImportSource {
    /// The name of the tool.
    pub fn name(self) -> &'static str {
        match self {
            Self::Aws => "aws",
            Self::Coscli => "coscli",
            Self::Coscmd => "coscmd",
            Self::Tccli => "tccli",
            Self::Rclone => "rclone",
            Self::Mc => "mc",
            Self::S3cmd => "s3cmd",
        }
    }

    /// Where the tool keeps its files. Of several, those that exist are read.
    pub fn usual_files(self, environment: &Environment) -> Vec<PathBuf> {
        let moved = |variable: &str, usual: &str| match environment.get(variable) {
            Some(path) => Some(environment.expand_home(path)),
            None => environment.home().map(|home| home.join(usual)),
        };
        let files = match self {
            Self::Aws => {
                vec![moved("AWS_CONFIG_FILE", ".aws/config"), moved("AWS_SHARED_CREDENTIALS_FILE", ".aws/credentials")]
            }
            Self::Coscli => vec![moved("", ".cos.yaml")],
            Self::Coscmd => vec![moved("", ".cos.conf")],
            Self::Tccli => vec![moved("", ".tccli")],
            Self::Rclone => vec![moved("RCLONE_CONFIG", ".config/rclone/rclone.conf")],
            Self::Mc => vec![match environment.get("MC_CONFIG_DIR") {
                Some(directory) => Some(environment.expand_home(directory).join("config.json")),
                None => moved("", ".mc/config.json"),
            }],
            Self::S3cmd => vec![moved("S3CMD_CONFIG", ".s3cfg")],
        };
        files.into_iter().flatten().collect()
    }

    /// Reads these files, or directories of the Tencent Cloud CLI.
    ///
    /// # Errors
    /// [`ImportError`] naming the file, and the line where it cannot be understood.
    pub fn read(self, paths: &[PathBuf]) -> Result<Vec<ImportedProfile>, ImportError> {
        let mut texts = Vec::new();
        for path in paths.iter().flat_map(|path| self.files_of(path)) {
            if let Some(text) = fsx::read_optional(&path)? {
                texts.push((path, text));
            }
        }
        if texts.is_empty() {
            return Err(ImportError::Missing { tool: self.name(), paths: paths.to_vec() });
        }
        match self {
            Self::Aws => flat::aws(&texts),
            Self::Tccli => json::tccli(&texts),
            Self::Coscli => one(&texts, coscli::read),
            Self::Coscmd => one(&texts, flat::coscmd),
            Self::Rclone => one(&texts, flat::rclone),
            Self::Mc => one(&texts, json::mc),
            Self::S3cmd => one(&texts, flat::s3cmd),
        }
    }

    /// The Tencent Cloud CLI has two files for each profile; either of them, or their directory, may be named.
    fn files_of(self, path: &Path) -> Vec<PathBuf> {
        if self != Self::Tccli || !path.is_dir() {
            return vec![path.to_owned()];
        }
        let entries = std::fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
        let ours = |path: &PathBuf| path.extension().is_some_and(|end| end == "credential" || end == "configure");
        let mut files: Vec<_> = entries.filter(ours).collect();
        files.sort();
        files
    }
}

fn one(
    texts: &[(PathBuf, String)],
    read: impl Fn(&Path, &str) -> Result<Vec<ImportedProfile>, ImportError>,
) -> Result<Vec<ImportedProfile>, ImportError> {
    let mut all = Vec::new();
    for (path, text) in texts {
        all.extend(read(path, text)?);
    }
    Ok(all)
}
