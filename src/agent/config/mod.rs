//! The configuration of `cos watch`: a file, the environment and what was typed, read into
//! [`WatchSettings`].
//!
//! All three go one way: documents are laid over one another, and the first that has a key counts. Every fault is found
//! and told with file, line and key, not only the first. The room looks at files that the configuration names, to say
//! what is missing; it opens no store and no journal.

mod actions;
mod aliases;
mod changes;
mod check;
mod error;
mod general;
mod keys;
mod notify;
mod overrides;
mod project;
mod reader;
mod references;
mod template;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::base::document::{self, Node, Value};
use crate::base::fsx::PathError;
use crate::config::Environment;

pub use actions::FIELDS;
pub use aliases::{FLAT, STORE};
pub use changes::{Change, Changes, changes};
pub use error::{Problem, WatchConfigError};
pub use keys::{KEYS, Key, Obeyed};
pub use notify::RULES;
pub use overrides::{Overrides, VARIABLES};
pub use references::References;
pub use template::{ENVIRONMENT_TEMPLATE, FILE_TEMPLATE};

use super::settings::WatchSettings;
use reader::{Origin, Place, Reader, Record};

/// Longest file that is read, in bytes: far above any that a person writes.
const LONGEST_FILE: u64 = 8 * 1024 * 1024;

/// A file as it was read.
#[derive(Clone, Debug)]
pub struct FileText {
    /// Where it lies.
    pub path: PathBuf,
    /// What stands in it.
    pub text: String,
}

impl FileText {
    /// Reads a file.
    ///
    /// # Errors
    /// [`WatchConfigError::Unreadable`] when it cannot be read or is no text.
    pub fn load(path: &Path) -> Result<Self, WatchConfigError> {
        let read = || {
            use std::io::Read;
            let mut text = String::new();
            std::fs::File::open(path)?.take(LONGEST_FILE).read_to_string(&mut text)?;
            Ok(text)
        };
        let text = read().map_err(PathError::wrap("read", path))?;
        Ok(Self { path: path.to_owned(), text })
    }
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// A project, when directories and a destination were given.
    pub project: Option<Node>,
    /// What holds over the file and the environment.
    pub over: Overrides,
    /// How keys are called on the command line; those of the typed project begin with `project.`.
    pub names: Vec<(&'static str, &'static str)>,
}

/// What a configuration is made of.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The file, when there is one.
    pub file: Option<&'a FileText>,
    /// What was typed.
    pub typed: &'a Typed,
    /// The environment.
    pub environment: &'a Environment,
    /// Where it was typed: paths that are not absolute begin there, those of a file beside it.
    pub directory: &'a Path,
    /// What becomes of references that cannot be resolved.
    pub references: References,
}

/// A configuration that can be worked by.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// What is to be done.
    pub settings: WatchSettings,
    /// What deserves a second look.
    pub warnings: Vec<Problem>,
}

/// Reads a configuration.
///
/// # Errors
/// [`WatchConfigError::Faulty`] with all faults.
pub fn read(input: Input<'_>) -> Result<Loaded, WatchConfigError> {
    let path = input.file.map(|file| input.directory.join(&file.path));
    let beside = path.as_ref().and_then(|path| path.parent()).unwrap_or(input.directory);
    let mut reader = Reader {
        environment: input.environment,
        directories: (beside.to_owned(), input.directory.to_owned()),
        references: input.references,
        file: input.file.map(|file| file.path.display().to_string()).unwrap_or_default(),
        names: input.typed.names.clone(),
        aliases: Vec::new(),
        faults: Vec::new(),
        warnings: Vec::new(),
        only_typed: true,
    };
    let document = input.file.and_then(|file| document(&mut reader, file));
    let settings = if document.is_some() || input.file.is_none() {
        settings(&mut reader, document.as_ref(), &input, path.as_deref())
    } else {
        None
    };
    let Reader { mut faults, mut warnings, only_typed, .. } = reader;
    faults.sort_by_key(|problem| problem.line);
    warnings.sort_by_key(|problem| problem.line);
    match settings {
        Some(settings) if faults.is_empty() => Ok(Loaded { settings, warnings }),
        _ => Err(WatchConfigError::Faulty { problems: faults, only_typed }),
    }
}

/// The document of a file in today's form, its unknown names told.
fn document(reader: &mut Reader<'_>, file: &FileText) -> Option<Node> {
    let document = match document::of_file(&file.path, &file.text) {
        Ok(document) => document,
        Err(misfit) => {
            let node = Node { line: misfit.line, value: Value::Null };
            reader.refuse(&Place::new(&node, misfit.path, Origin::File), misfit.reason);
            return None;
        }
    };
    if !matches!(document.value, Value::Record(_)) {
        reader.refuse_all(format!("write an object of keys, not {}", document.sort()));
        return None;
    }
    let document = aliases::rewritten(reader, document);
    for unknown in keys::unknown(&document) {
        let node = Node { line: unknown.line, value: Value::Null };
        reader.refuse(&Place::new(&node, unknown.path, Origin::File), unknown.hint);
    }
    Some(document)
}

fn settings(
    reader: &mut Reader<'_>,
    document: Option<&Node>,
    input: &Input<'_>,
    path: Option<&Path>,
) -> Option<WatchSettings> {
    let from_environment = Overrides::of_environment(input.environment);
    let typed = &input.typed.over;
    let file = document.map(|node| Place::new(node, "", Origin::File));
    let defaults = file.as_ref().and_then(|file| file.get("defaults"));
    let defaults = defaults.filter(|defaults| reader.is_record(defaults));
    let mut layers =
        vec![Place::new(&typed.top, "", Origin::Typed), Place::new(&from_environment.top, "", Origin::Environment)];
    layers.extend(file.clone());
    let top = Record { layers };
    let over = [
        Place::new(&typed.each, "projects[]", Origin::Typed),
        Place::new(&from_environment.each, "projects[]", Origin::Environment),
    ];
    general::version(reader, &top);
    project::check_defaults(reader, &layered(&over, None, defaults.as_ref()));
    let mut owns: Vec<Place<'_>> = Vec::new();
    if let Some(list) = file.as_ref().and_then(|file| file.get("projects")) {
        for place in list.items() {
            if reader.is_record(&place) {
                owns.push(place);
            }
        }
    }
    owns.extend(input.typed.project.iter().map(|node| Place::new(node, "project", Origin::Typed)));
    if owns.is_empty() {
        reader.refuse_all("there are no `projects`, so there is nothing to do");
    }
    let projects: Vec<project::Read<'_>> = owns
        .iter()
        .filter_map(|own| project::read(reader, &layered(&over, Some(own), defaults.as_ref()), own))
        .collect();
    check::projects(reader, &projects);
    let channels = notify::channels(reader, &top);
    let alerts = notify::alerts(reader, &top, &channels);
    let projects: Vec<_> = projects.into_iter().map(|project| project.settings).collect();
    let state_dir = general::state_dir(reader, &top, &state_name(path, &projects));
    let mut settings = WatchSettings {
        state_dir,
        projects,
        channels,
        alerts,
        listen: general::listen(reader, &top),
        log: general::log(reader, &top),
        bandwidth: general::bandwidth(reader, &top),
        queue: general::queue(reader, &top),
        shutdown_timeout: reader.duration(top.get("shutdown_timeout")).unwrap_or(SHUTDOWN_TIMEOUT),
    };
    let log_place = top.layers.iter().find_map(|layer| layer.get("log")?.get("file"));
    check::own_paths(reader, &mut settings, top.get("state_dir").as_ref(), log_place.as_ref());
    Some(settings)
}

/// The layers of a project: what holds over it, itself, the defaults.
fn layered<'n>(over: &[Place<'n>], own: Option<&Place<'n>>, defaults: Option<&Place<'n>>) -> Record<'n> {
    Record { layers: over.iter().chain(own).chain(defaults).cloned().collect() }
}

/// How long a shutdown may take. *Source:* five seconds less than systemd's unit gives, so that it ends by itself.
/// *Applies:* parts under way.
const SHUTDOWN_TIMEOUT: std::time::Duration = std::time::Duration::from_secs(25);

/// The name of a state directory that nobody chose: one per file, or per destination and roots.
fn state_name(path: Option<&Path>, projects: &[super::settings::ProjectSettings]) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    let head = match (path, projects.first()) {
        (Some(path), _) => {
            let real = path.canonicalize().unwrap_or_else(|_| path.to_owned());
            hash.update(real.as_os_str().as_encoded_bytes());
            path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
        }
        (None, Some(project)) => {
            hash.update(project.dest.to_string());
            for path in &project.paths {
                hash.update([0]);
                hash.update(path.as_os_str().as_encoded_bytes());
            }
            project.dest.bucket.clone()
        }
        (None, None) => String::new(),
    };
    let digest: String = hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("{head}-{digest}")
}
