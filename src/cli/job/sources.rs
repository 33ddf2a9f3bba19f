//! What each source argument means, and what cannot be meant.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::base::uri::ObjectUri;
use crate::cli::fault::CliError;
use crate::engine::plan::paths::{self, Side};
use crate::store::Relation;

use super::{Kind, same};

/// One source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// Standard input.
    Stdio,
    /// A file, or something that is neither file nor directory and will be skipped.
    File(PathBuf),
    /// What is in a directory, or what a list names there.
    Tree {
        /// The directory.
        root: PathBuf,
        /// The name it keeps below the target.
        keeps: Option<String>,
    },
    /// An object.
    Object(ObjectUri),
    /// What is under a prefix, or what a list names there.
    Prefix {
        /// The prefix: its key is empty or ends in `/`.
        uri: ObjectUri,
        /// The name it keeps below the target.
        keeps: Option<String>,
        /// It was typed without a final `/` and could be the key of an object.
        may_be_object: bool,
    },
    /// What matches a pattern.
    Glob {
        /// The prefix up to the pattern: its key is empty or ends in `/`.
        uri: ObjectUri,
        /// The rest of the key.
        pattern: String,
    },
}

/// How source arguments are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) kind: Kind,
    pub(super) recursive: bool,
    /// Keys may be patterns.
    pub(super) glob: bool,
    /// A list names what is meant below the one source.
    pub(super) named: bool,
    pub(super) dry_run: bool,
}

impl Reading {
    /// Reads all of them, and refuses what cannot work with this target.
    pub(super) fn sources(self, typed: Vec<Side>, target: &Side) -> Result<Vec<Source>, CliError> {
        let several = typed.len() > 1;
        self.check_streams(&typed, target)?;
        if several {
            if self.named {
                return Err(CliError::usage("--files-from takes one SOURCE, which its names are below"));
            }
            check_directory(target, typed.len())?;
        }
        let profile = one_profile(&typed)?;
        let sources = typed
            .into_iter()
            .map(|side| {
                if matches!((&side, target), (Side::Local(_) | Side::Stdio, Side::Local(_) | Side::Stdio)) {
                    return Err(CliError::usage_with(
                        "one of SOURCE and TARGET must be an object URI",
                        format!("write cos://BUCKET/KEY; `{}` and `{}` are both local", shown(&side), shown(target)),
                    ));
                }
                let source = self.source(side, several)?;
                match target {
                    Side::Remote(to) if self.kind.is_move() && profile.as_ref() == Some(&to.profile) => {
                        same::refuse(&source, to, Relation::Same)?;
                    }
                    Side::Local(path) if !matches!(source, Source::Object(_)) && path.exists() && !path.is_dir() => {
                        return Err(CliError::usage(format!("`{}` is not a directory", path.display())));
                    }
                    _ => {}
                }
                Ok(source)
            })
            .collect::<Result<Vec<_>, _>>()?;
        if several {
            check_names(&sources)?;
        }
        Ok(sources)
    }

    fn check_streams(self, typed: &[Side], target: &Side) -> Result<(), CliError> {
        if !typed.contains(&Side::Stdio) && *target != Side::Stdio {
            return Ok(());
        }
        if self.kind.is_move() {
            return Err(CliError::usage_with("`-` cannot be moved", "use `cos cp`"));
        }
        match (typed, target) {
            ([Side::Local(_) | Side::Stdio], Side::Local(_) | Side::Stdio) => Ok(()),
            _ if self.recursive => Err(CliError::usage("`-` is one stream: it cannot be used with --recursive")),
            _ if self.named => Err(CliError::usage("`-` is one stream: it cannot be used with --files-from")),
            _ if self.dry_run => Err(CliError::usage("`-` cannot be used with --dryrun")),
            ([_, _, ..], _) => Err(CliError::usage("`-` is one stream: it cannot be used with several sources")),
            ([Side::Stdio], Side::Remote(uri)) if uri.key.is_empty() || uri.key.ends_with('/') => {
                Err(CliError::usage_with(
                    "standard input has no name that the object could take",
                    format!("write a whole key: {uri}{}NAME", if uri.key.is_empty() { "/" } else { "" }),
                ))
            }
            ([Side::Remote(uri)], Side::Stdio) if self.glob && paths::split_glob(&uri.key).is_some() => {
                Err(CliError::usage_with("a pattern may mean several objects", "use --no-glob to print one"))
            }
            _ => Ok(()),
        }
    }

    fn source(self, side: Side, several: bool) -> Result<Source, CliError> {
        match side {
            Side::Stdio => Ok(Source::Stdio),
            Side::Local(path) => self.local(path, several),
            Side::Remote(uri) if self.named => {
                Ok(Source::Prefix { uri: paths::directory_prefix(&uri), keeps: None, may_be_object: false })
            }
            Side::Remote(uri) => {
                if self.glob
                    && let Some((directory, pattern)) = paths::split_glob(&uri.key)
                {
                    return Ok(Source::Glob { uri: uri.with_key(directory), pattern: pattern.to_owned() });
                }
                if self.recursive {
                    let name = || match paths::prefix_name(&uri.key) {
                        "" => uri.bucket.clone(),
                        name => name.to_owned(),
                    };
                    let keeps = several.then(name);
                    let may_be_object = paths::may_be_object(&uri);
                    return Ok(Source::Prefix { uri: paths::directory_prefix(&uri), keeps, may_be_object });
                }
                if uri.key.is_empty() || uri.key.ends_with('/') {
                    return Err(CliError::usage_with(
                        format!("`{uri}` is a prefix, not an object"),
                        format!("use --recursive to {} all objects under it", self.kind.word()),
                    ));
                }
                Ok(Source::Object(uri))
            }
        }
    }

    fn local(self, path: PathBuf, several: bool) -> Result<Source, CliError> {
        let is_dir = std::fs::metadata(&path).map_err(|error| CliError::of_source(&path, error))?.is_dir();
        match (is_dir, self.recursive) {
            _ if self.named && !is_dir => Err(CliError::usage_with(
                format!("`{}` is not a directory", path.display()),
                "the names of --files-from are below SOURCE",
            )),
            (true, false) if !self.named => Err(CliError::usage_with(
                format!("`{}` is a directory", path.display()),
                format!("use --recursive to {} what is in it", self.kind.word()),
            )),
            (true, _) => {
                let keeps = if several { kept_name(&path)? } else { None };
                Ok(Source::Tree { root: path, keeps })
            }
            (false, true) if !several => Err(CliError::usage_with(
                format!("`{}` is not a directory", path.display()),
                format!("leave --recursive out to {} one file", self.kind.word()),
            )),
            (false, _) => Ok(Source::File(path)),
        }
    }
}

/// The profile in front of the buckets of all sources that have one: a run reads from one store.
fn one_profile(typed: &[Side]) -> Result<Option<Option<String>>, CliError> {
    let mut found: Option<Option<String>> = None;
    for side in typed {
        let Side::Remote(uri) = side else { continue };
        match &found {
            Some(profile) if *profile != uri.profile => {
                return Err(CliError::usage_with(
                    "the sources are in stores of different profiles",
                    "give those of each profile to a command of their own",
                ));
            }
            _ => found = Some(uri.profile.clone()),
        }
    }
    Ok(found)
}

/// The name that a directory keeps; nothing for `.` and `..`, whose contents are meant.
fn kept_name(path: &Path) -> Result<Option<String>, CliError> {
    match path.file_name() {
        None => Ok(None),
        Some(name) => match name.to_str() {
            Some(name) => Ok(Some(name.to_owned())),
            None => {
                Err(CliError::usage(format!("the name of `{}` is not UTF-8, so it cannot be a key", path.display())))
            }
        },
    }
}

/// Several sources need a target that can hold them.
fn check_directory(target: &Side, count: usize) -> Result<(), CliError> {
    let holds = match target {
        Side::Remote(uri) => uri.key.is_empty() || uri.key.ends_with('/'),
        Side::Local(path) => path.is_dir() || paths::ends_in_slash(path),
        // Refused already.
        Side::Stdio => true,
    };
    if holds {
        return Ok(());
    }
    Err(CliError::usage_with(
        format!("`{}` is one name for {count} sources", shown(target)),
        format!("a directory or prefix ends in `/`: write {}/", shown(target)),
    ))
}

/// Two sources of one name would end in one place.
fn check_names(sources: &[Source]) -> Result<(), CliError> {
    let mut names = BTreeSet::new();
    for source in sources {
        let name = match source {
            Source::File(path) => paths::file_name(path),
            Source::Tree { keeps, .. } | Source::Prefix { keeps, .. } => keeps.as_deref(),
            Source::Object(uri) => Some(paths::key_name(&uri.key)),
            Source::Glob { .. } | Source::Stdio => None,
        };
        if let Some(name) = name
            && !names.insert(name)
        {
            return Err(CliError::usage_with(
                format!("two sources are called `{name}`: the second would replace the first"),
                "give them one after the other, each with a target of its own",
            ));
        }
    }
    Ok(())
}

/// An end as it was typed.
fn shown(side: &Side) -> String {
    match side {
        Side::Local(path) => path.display().to_string(),
        Side::Remote(uri) => uri.to_string(),
        Side::Stdio => "-".to_owned(),
    }
}
