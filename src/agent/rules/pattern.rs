//! One line of gitignore, and lists of them.
//!
//! Rules: gitignore(5), "Pattern format", and wildmatch as git compiles it. Matching is by bytes, as there: `?` is one
//! byte. The work is done by globset; a pattern is taken apart first, because braces mean nothing to git and because it
//! reads escapes and classes in its own way.

use std::path::Path;

use globset::{Candidate, GlobBuilder, GlobMatcher, GlobSet, GlobSetBuilder};

/// A pattern that git would never match, or that cannot be compiled.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadPattern {
    /// `[` without `]`.
    #[error("a `[` is never closed; write `\\[` for the character")]
    OpenClass,
    /// A lone `\` at the end.
    #[error("it ends in a lone `\\`; write `\\\\` for the character")]
    LoneBackslash,
    /// A range of a class that is not of ASCII characters.
    #[error("a range in `[…]` goes beyond ASCII")]
    WideRange,
    /// A class of a name that there is not.
    #[error("`[:{0}:]` is no class of characters")]
    UnknownClass(String),
    /// A class that nothing is in.
    #[error("a `[…]` matches nothing")]
    EmptyClass,
    /// It is empty, a comment, only a slash, or has two of them in a row.
    #[error("it matches nothing")]
    Nothing,
    /// Too large to compile.
    #[error("it cannot be compiled: {0}")]
    Compile(String),
}

/// A part of a path between slashes, in globset's syntax; `**` stands for any number of them.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Any,
    Glob(String),
}

/// One pattern, taken apart.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// It takes back what one before it matched.
    pub(super) negated: bool,
    /// It matches directories alone.
    pub(super) directories_only: bool,
    /// What it matches, from the root on.
    segments: Vec<Segment>,
}

impl Pattern {
    /// Reads a line.
    pub(super) fn parse(line: &str) -> Result<Self, BadPattern> {
        let line = without_trailing_spaces(line);
        if line.is_empty() || line.starts_with('#') {
            return Err(BadPattern::Nothing);
        }
        let (negated, rest) = line.strip_prefix('!').map_or((false, line), |rest| (true, rest));
        let (directories_only, rest) = rest.strip_suffix('/').map_or((false, rest), |rest| (true, rest));
        let anchored = rest.contains('/');
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        if rest.is_empty() || rest.contains("//") {
            return Err(BadPattern::Nothing);
        }
        let mut segments = Vec::new();
        if !anchored {
            segments.push(Segment::Any);
        }
        for segment in rest.split('/') {
            if anchored && segment.len() > 1 && segment.bytes().all(|byte| byte == b'*') {
                if segments.last() != Some(&Segment::Any) {
                    segments.push(Segment::Any);
                }
            } else {
                segments.push(Segment::Glob(glob(segment)?));
            }
        }
        Ok(Self { negated, directories_only, segments })
    }

    /// The whole pattern for globset.
    fn text(&self) -> String {
        let part = |segment: &Segment| match segment {
            Segment::Any => "**".to_owned(),
            Segment::Glob(glob) => glob.clone(),
        };
        self.segments.iter().map(part).collect::<Vec<_>>().join("/")
    }
}

fn compile(text: &str) -> Result<globset::Glob, BadPattern> {
    let built = GlobBuilder::new(text).literal_separator(true).backslash_escape(false).empty_alternates(true).build();
    built.map_err(|error| BadPattern::Compile(error.kind().to_string()))
}

/// Spaces at the end do not count, unless a backslash stands before them.
fn without_trailing_spaces(line: &str) -> &str {
    let trimmed = line.trim_end_matches(' ');
    let backslashes = trimmed.bytes().rev().take_while(|byte| *byte == b'\\').count();
    if backslashes % 2 == 1 && trimmed.len() < line.len() { &line[..=trimmed.len()] } else { trimmed }
}

/// One segment in globset's syntax.
fn glob(segment: &str) -> Result<String, BadPattern> {
    let mut text = String::with_capacity(segment.len() + 8);
    let mut rest = segment;
    let mut after_run = false;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let is_run = c == '*';
        match c {
            // Several in a row are one here; to globset they would mean more.
            '*' if after_run => {}
            '*' => text.push('*'),
            '?' => text.push('?'),
            '[' => {
                let (class, behind) = Class::parse(rest)?;
                class.push(&mut text)?;
                rest = behind;
            }
            '\\' => {
                let escaped = rest.chars().next().ok_or(BadPattern::LoneBackslash)?;
                rest = &rest[escaped.len_utf8()..];
                push_literal(&mut text, escaped);
            }
            c => push_literal(&mut text, c),
        }
        after_run = is_run;
    }
    Ok(text)
}

fn push_literal(text: &mut String, c: char) {
    match c {
        '?' | '*' | '[' | ']' | '{' | '}' | '\\' | ',' => text.extend(['[', c, ']']),
        c => text.push(c),
    }
}

/// What stands in brackets.
struct Class {
    negated: bool,
    ascii: [bool; 128],
    others: Vec<char>,
}

impl Class {
    /// Reads what follows a `[`, and returns what follows its `]`.
    fn parse(text: &str) -> Result<(Self, &str), BadPattern> {
        let (negated, mut rest) = text.strip_prefix(['!', '^']).map_or((false, text), |rest| (true, rest));
        let mut class = Self { negated, ascii: [false; 128], others: Vec::new() };
        let mut first = true;
        loop {
            if let Some(behind) = rest.strip_prefix(']').filter(|_| !first) {
                break Ok((class, behind));
            }
            first = false;
            if let Some((name, behind)) = rest.strip_prefix("[:").and_then(|named| named.split_once(":]")) {
                class.add_named(name)?;
                rest = behind;
                continue;
            }
            let (low, behind) = member(rest)?;
            let range = behind.strip_prefix('-').filter(|behind| !behind.starts_with(']'));
            let Some(behind) = range else {
                class.add(low);
                rest = behind;
                continue;
            };
            let (high, behind) = member(behind)?;
            if !low.is_ascii() || !high.is_ascii() {
                return Err(BadPattern::WideRange);
            }
            for c in low..=high {
                class.add(c);
            }
            rest = behind;
        }
    }

    fn add(&mut self, c: char) {
        match self.ascii.get_mut(c as usize) {
            Some(slot) => *slot = true,
            None => self.others.push(c),
        }
    }

    fn add_named(&mut self, name: &str) -> Result<(), BadPattern> {
        let test: fn(&char) -> bool = match name {
            "alnum" => char::is_ascii_alphanumeric,
            "alpha" => char::is_ascii_alphabetic,
            "blank" => |c| matches!(c, ' ' | '\t'),
            "cntrl" => char::is_ascii_control,
            "digit" => char::is_ascii_digit,
            "graph" => char::is_ascii_graphic,
            "lower" => char::is_ascii_lowercase,
            "print" => |c| c.is_ascii_graphic() || *c == ' ',
            "punct" => char::is_ascii_punctuation,
            "space" => |c| matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}'),
            "upper" => char::is_ascii_uppercase,
            "xdigit" => char::is_ascii_hexdigit,
            _ => return Err(BadPattern::UnknownClass(name.to_owned())),
        };
        for c in ('\0'..='\x7f').filter(test) {
            self.add(c);
        }
        Ok(())
    }

    /// Writes it so that globset reads the same: a `]` first, a `-` last, `!` and `^` not first, never a slash.
    fn push(mut self, text: &mut String) -> Result<(), BadPattern> {
        self.ascii[usize::from(b'/')] = self.negated;
        let mut members: Vec<char> = ('\0'..='\x7f').filter(|c| self.ascii[*c as usize]).chain(self.others).collect();
        if members.is_empty() {
            return Err(BadPattern::EmptyClass);
        }
        let place = |c: &char| match c {
            ']' => 0,
            '!' | '^' => 2,
            '-' => 3,
            _ => 1,
        };
        members.sort_by_key(place);
        if !self.negated && members.len() > 1 && matches!(members[0], '!' | '^') {
            // Nothing but these and a hyphen is left, and none of them means anything between braces.
            let list: Vec<String> = members.iter().map(char::to_string).collect();
            text.push_str(&format!("{{{}}}", list.join(",")));
            return Ok(());
        }
        if !self.negated && members.len() == 1 {
            push_literal(text, members[0]);
            return Ok(());
        }
        text.push('[');
        if self.negated {
            text.push('!');
        }
        text.extend(members);
        text.push(']');
        Ok(())
    }
}

/// One character of a class, perhaps behind a backslash.
fn member(text: &str) -> Result<(char, &str), BadPattern> {
    let mut chars = text.chars();
    let c = match chars.next().ok_or(BadPattern::OpenClass)? {
        '\\' => chars.next().ok_or(BadPattern::OpenClass)?,
        c => c,
    };
    Ok((c, chars.as_str()))
}

/// Patterns in order, of which the last that matches decides.
#[derive(Debug)]
pub(super) struct PatternList {
    patterns: Vec<Pattern>,
    set: GlobSet,
    /// For each pattern that takes back nothing, its segments up to the first `**`, and whether one follows.
    ways: Vec<Way>,
}

/// How far down a pattern leads.
#[derive(Debug)]
struct Way {
    steps: Vec<GlobMatcher>,
    /// Any directory may follow.
    open: bool,
}

impl PatternList {
    /// Compiles patterns.
    pub(super) fn new(patterns: Vec<Pattern>) -> Result<Self, BadPattern> {
        let mut builder = GlobSetBuilder::new();
        let mut ways = Vec::new();
        for pattern in &patterns {
            builder.add(compile(&pattern.text())?);
            if !pattern.negated {
                let mut steps = Vec::new();
                for segment in &pattern.segments {
                    let Segment::Glob(glob) = segment else { break };
                    steps.push(compile(glob)?.compile_matcher());
                }
                let open = steps.len() < pattern.segments.len();
                ways.push(Way { steps, open });
            }
        }
        let set = builder.build().map_err(|error| BadPattern::Compile(error.kind().to_string()))?;
        Ok(Self { patterns, set, ways })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// The last pattern that matches exactly this path, without a thought for the directories above it.
    fn last(&self, path: &Path, is_directory: bool) -> Option<(usize, bool)> {
        let matching = self.set.matches_candidate(&Candidate::new(path));
        let fits = |index: &usize| is_directory || !self.patterns[*index].directories_only;
        let index = matching.into_iter().filter(fits).max()?;
        Some((index, !self.patterns[index].negated))
    }

    /// What decides on a path below the root: the first directory from above that is matched decides for all that is
    /// in it, else the path itself. The number of the pattern, and whether it matches or takes back.
    pub(super) fn decide(&self, path: &Path, is_directory: bool) -> Option<(usize, bool)> {
        self.matched_above(path).map(|index| (index, true)).or_else(|| self.last(path, is_directory))
    }

    /// The pattern that matches a directory above the path.
    pub(super) fn matched_above(&self, path: &Path) -> Option<usize> {
        let mut above: Vec<&Path> = path.ancestors().skip(1).filter(|path| !path.as_os_str().is_empty()).collect();
        above.reverse();
        above.into_iter().find_map(|directory| match self.last(directory, true) {
            Some((index, true)) => Some(index),
            _ => None,
        })
    }

    /// The pattern that decides on the path itself, where nothing above it is matched.
    pub(super) fn decide_itself(&self, path: &Path, is_directory: bool) -> Option<(usize, bool)> {
        self.last(path, is_directory)
    }

    /// Whether something below a directory may be matched.
    pub(super) fn may_match_below(&self, directory: &Path) -> bool {
        let names: Vec<&Path> = directory.iter().map(Path::new).collect();
        self.ways.iter().any(|way| {
            let fits = names.iter().zip(&way.steps).all(|(name, step)| step.is_match(name));
            fits && (way.open || names.len() < way.steps.len())
        }) || self.decide(directory, true).is_some_and(|(_, matched)| matched)
    }
}
