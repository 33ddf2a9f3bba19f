//! What takes part: the rules of a project, in the order in which they are asked.
//!
//! 1. What is the agent's own: its state, its log, its canary.
//! 2. Marker files, where they tell that others are complete.
//! 3. Temporary and partial files.
//! 4. `exclude`, as a `.gitignore` at the root would: what lies in an excluded directory cannot be taken back.
//! 5. `include`, if there are any.
//! 6. `file_ext`, if there are any.
//!
//! A directory is gone into unless it is left out itself, or `include` can match nothing in it.

mod pattern;
#[cfg(test)]
mod tests;

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

pub use pattern::BadPattern;

use super::settings::{CompleteMode, OwnPath, PatternText, ProjectSettings};
use super::source::Rules;
use pattern::{Pattern, PatternList};

/// What names of the agent's own files in a root begin with, such as the canary.
pub const OWN_FILES: &str = ".cos-watch-";

/// Tells why a file of this name is taken for a temporary or partial one; nothing when it is not.
pub type Temporary = fn(&OsStr) -> Option<&'static str>;

/// Why a path takes part, or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Whether it takes part.
    pub takes_part: bool,
    /// In words, without the path.
    pub why: String,
    /// The rule as it is written, when one decided.
    pub rule: Option<String>,
    /// Where the rule stands, such as `watch.yaml, line 12` or `--exclude`.
    pub place: Option<String>,
    /// The directory that decided, when it was not the path itself.
    pub above: Option<PathBuf>,
}

impl fmt::Display for Decision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.why)?;
        if let Some(rule) = &self.rule {
            write!(f, " `{rule}`")?;
        }
        if let Some(place) = &self.place {
            write!(f, " ({place})")?;
        }
        match &self.above {
            Some(above) => write!(f, ", by its directory `{}`", above.display()),
            None => Ok(()),
        }
    }
}

/// A pattern of a project that is none.
#[derive(Debug, thiserror::Error)]
#[error("the pattern `{}` ({}) cannot be used", pattern.text, pattern.place)]
pub struct RuleError {
    /// The pattern.
    pub pattern: PatternText,
    /// What is wrong with it.
    #[source]
    pub source: BadPattern,
}

/// Why a path is left out. Kept small: one is made for each file.
enum Verdict {
    Taken(Option<usize>),
    Own,
    Marker,
    Temporary(&'static str),
    Excluded(usize),
    NotIncluded(Option<usize>),
    Extension,
}

/// The rules of one root.
pub struct ProjectRules {
    root: PathBuf,
    project: String,
    own: Vec<OwnPath>,
    complete: CompleteMode,
    temporary: Option<Temporary>,
    exclude: PatternList,
    exclude_texts: Vec<PatternText>,
    include: PatternList,
    include_texts: Vec<PatternText>,
    extensions: Vec<String>,
    /// The last directory that files were asked about, and whether `exclude` matches it or one above it. A scan asks for
    /// all files of one directory in a row.
    last: Mutex<Option<(PathBuf, bool)>>,
}

impl ProjectRules {
    /// The rules of a project for one of its roots. `temporary` tells temporary names.
    ///
    /// # Errors
    /// [`RuleError`] for a pattern that git would never match; none when the settings were read by `config`.
    pub fn new(project: &ProjectSettings, root: &Path, temporary: Temporary) -> Result<Self, RuleError> {
        Ok(Self {
            root: root.to_owned(),
            project: project.name.clone(),
            own: project.own.clone(),
            complete: project.complete.mode.clone(),
            temporary: project.ignore_temp.then_some(temporary),
            exclude: compile(&project.exclude)?,
            exclude_texts: project.exclude.clone(),
            include: compile(&project.include)?,
            include_texts: project.include.clone(),
            extensions: project.file_ext.iter().map(|extension| extension.to_ascii_lowercase()).collect(),
            last: Mutex::new(None),
        })
    }

    /// Why a path, absolute below the root or relative to it, takes part or does not.
    pub fn explain(&self, path: &Path, is_directory: bool) -> Decision {
        let path = self.below(path);
        let decision =
            |takes_part, why: &str| Decision { takes_part, why: why.to_owned(), rule: None, place: None, above: None };
        let by = |mut decision: Decision, texts: &[PatternText], index: usize, list: &PatternList| {
            decision.rule = Some(texts[index].text.clone());
            decision.place = Some(texts[index].place.clone());
            let mut above: Vec<&Path> = path.ancestors().skip(1).filter(|path| !path.as_os_str().is_empty()).collect();
            above.reverse();
            let decides = |directory: &&&Path| list.decide_itself(directory, true) == Some((index, true));
            decision.above = above.iter().find(decides).map(|directory| (*directory).to_owned());
            decision
        };
        match self.judge(path, is_directory) {
            Verdict::Own => decision(false, "left out: it is the agent's own"),
            Verdict::Marker => decision(false, "left out: it only tells that another file is complete"),
            Verdict::Temporary(why) => decision(false, &format!("left out as temporary: {why}")),
            Verdict::Excluded(index) => by(decision(false, "left out by"), &self.exclude_texts, index, &self.exclude),
            Verdict::NotIncluded(Some(index)) => {
                by(decision(false, "left out: `include` takes it back by"), &self.include_texts, index, &self.include)
            }
            Verdict::NotIncluded(None) => decision(false, "left out: no pattern of `include` matches it"),
            Verdict::Extension => Decision {
                rule: Some(self.extensions.join(" ")),
                place: Some(format!("`file_ext` of project `{}`", self.project)),
                ..decision(false, "left out: its name ends in none of")
            },
            Verdict::Taken(Some(index)) => {
                by(decision(true, "takes part by"), &self.include_texts, index, &self.include)
            }
            Verdict::Taken(None) => decision(true, "takes part: no rule leaves it out"),
        }
    }

    fn below<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }

    fn judge(&self, path: &Path, is_directory: bool) -> Verdict {
        let file_name = path.file_name().unwrap_or_default();
        let name = file_name.to_string_lossy();
        if name.starts_with(OWN_FILES) || self.is_own(path) {
            return Verdict::Own;
        }
        if !is_directory {
            if self.complete.marked_by(file_name).is_some() {
                return Verdict::Marker;
            }
            if let Some(why) = self.temporary.and_then(|temporary| temporary(file_name)) {
                return Verdict::Temporary(why);
            }
        }
        if let Some(index) = self.excluded(path, is_directory) {
            return Verdict::Excluded(index);
        }
        let mut by = None;
        if !self.include.is_empty() {
            by = match self.include.decide(path, is_directory) {
                Some((index, true)) => Some(index),
                _ if is_directory && self.include.may_match_below(path) => None,
                other => return Verdict::NotIncluded(other.map(|(index, _)| index)),
            };
        }
        let ends = |extension: &String| {
            name.len() > extension.len()
                && name.as_bytes()[name.len() - extension.len()..].eq_ignore_ascii_case(extension.as_bytes())
        };
        if !is_directory && !self.extensions.is_empty() && !self.extensions.iter().any(ends) {
            return Verdict::Extension;
        }
        Verdict::Taken(by)
    }

    fn is_own(&self, path: &Path) -> bool {
        if self.own.is_empty() {
            return false;
        }
        let path = self.root.join(path);
        self.own.iter().any(|own| match own {
            OwnPath::StateDirectory(directory) => path.starts_with(directory),
            // Also `watch.log.1` and the like.
            OwnPath::LogFile(file) => {
                let (Some(name), Some(log)) = (path.file_name(), file.file_name()) else { return false };
                let (name, log) = (name.as_encoded_bytes(), log.as_encoded_bytes());
                let is_log = name == log || (name.starts_with(log) && name.get(log.len()) == Some(&b'.'));
                is_log && path.parent() == file.parent()
            }
        })
    }

    /// The pattern that excludes a path.
    fn excluded(&self, path: &Path, is_directory: bool) -> Option<usize> {
        if self.exclude.is_empty() {
            return None;
        }
        let parent = path.parent().unwrap_or(Path::new(""));
        let free = |(index, matched): (usize, bool)| matched.then_some(index);
        // Nobody waits for it: whoever finds it taken asks anew.
        if let Ok(last) = self.last.try_lock()
            && let Some((directory, false)) = last.as_ref()
            && directory == parent
        {
            return self.exclude.decide_itself(path, is_directory).and_then(free);
        }
        let above = self.exclude.matched_above(path);
        if let Ok(mut last) = self.last.try_lock() {
            *last = Some((parent.to_owned(), above.is_some()));
        }
        above.or_else(|| self.exclude.decide_itself(path, is_directory).and_then(free))
    }
}

impl Rules for ProjectRules {
    fn enters(&self, directory: &Path) -> bool {
        let directory = self.below(directory);
        directory.as_os_str().is_empty() || matches!(self.judge(directory, true), Verdict::Taken(_))
    }

    fn takes(&self, file: &Path) -> bool {
        // A marker is to be heard of, because it tells of another file; it is not sent itself.
        matches!(self.judge(self.below(file), false), Verdict::Taken(_) | Verdict::Marker)
    }
}

impl fmt::Debug for ProjectRules {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProjectRules").field("project", &self.project).field("root", &self.root).finish_non_exhaustive()
    }
}

fn compile(texts: &[PatternText]) -> Result<PatternList, RuleError> {
    let refused = |text: &PatternText| {
        let pattern = text.clone();
        move |source| RuleError { pattern, source }
    };
    let mut patterns = Vec::with_capacity(texts.len());
    for text in texts {
        let pattern = Pattern::parse(&text.text).map_err(refused(text))?;
        // Alone, so that the one that is too large is named.
        PatternList::new(vec![pattern.clone()]).map_err(refused(text))?;
        patterns.push(pattern);
    }
    match (PatternList::new(patterns), texts.last()) {
        (Err(source), Some(last)) => Err(refused(last)(source)),
        (Err(source), None) => {
            Err(RuleError { pattern: PatternText { text: String::new(), place: String::new() }, source })
        }
        (Ok(list), _) => Ok(list),
    }
}

/// Whether a pattern can be used.
///
/// # Errors
/// [`BadPattern`] with the reason when it cannot.
pub fn check_pattern(text: &str) -> Result<(), BadPattern> {
    PatternList::new(vec![Pattern::parse(text)?]).map(|_| ())
}
