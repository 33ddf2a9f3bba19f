//! Include and exclude patterns, as the AWS CLI reads them.
//!
//! A pattern means what it means to Python's `fnmatch`: `*` any run of characters, `/` among them, `?` any one
//! character, `[seq]` and `[!seq]` one character in or not in the set. Everything else stands for itself, an unclosed
//! `[` too; there is no escape character, so `[*]` is a literal star.

use globset::{GlobBuilder, GlobMatcher};

use super::EngineError;
use super::select::{Conditions, Facts};

/// One `--include` or `--exclude`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// It includes what it matches; else it excludes it.
    pub include: bool,
    /// The pattern, as typed.
    pub pattern: String,
}

/// Rules in the order of the command line: the last one that matches decides.
///
/// What no rule matches is included, as in the AWS CLI, unless there are includes only: those mean "only these".
#[derive(Clone, Debug)]
pub struct Filters {
    /// What a path must match beside the rules.
    within: Option<Pattern>,
    unmatched_included: bool,
    rules: Vec<(bool, Pattern)>,
    conditions: Conditions,
}

impl Default for Filters {
    /// No rules: everything is included.
    fn default() -> Self {
        Self { within: None, unmatched_included: true, rules: Vec::new(), conditions: Conditions::default() }
    }
}

impl Filters {
    /// Compiles `rules`, which stand in the order of the command line.
    ///
    /// # Errors
    /// [`EngineError::Pattern`] when a pattern is too large to compile.
    pub fn new(rules: Vec<Rule>) -> Result<Self, EngineError> {
        let unmatched_included = rules.is_empty() || rules.iter().any(|rule| !rule.include);
        let mut filters = Self { unmatched_included, ..Self::default() };
        for rule in rules {
            let pattern = Pattern::new(&rule.pattern)?;
            if pattern.tokens == [Token::Run] {
                // It overrules all before it, and becomes what happens to a path that none behind it matches.
                filters.unmatched_included = rule.include;
                filters.rules.clear();
            } else {
                filters.rules.push((rule.include, pattern));
            }
        }
        Ok(filters)
    }

    /// These filters for what matches `pattern` alone.
    ///
    /// # Errors
    /// As [`Filters::new`].
    pub fn within(self, pattern: &str) -> Result<Self, EngineError> {
        Ok(Self { within: Some(Pattern::new(pattern)?), ..self })
    }

    /// These filters for what meets `conditions` alone.
    #[must_use]
    pub fn on(self, conditions: Conditions) -> Self {
        Self { conditions, ..self }
    }

    /// Whether everything takes part.
    pub fn take_all(&self) -> bool {
        self.within.is_none() && self.rules.is_empty() && self.unmatched_included && self.conditions.is_empty()
    }

    /// Whether an item takes part whose name does: what [`Filters::matches`] cannot know.
    pub fn admit<'a>(&self, facts: impl Into<Facts<'a>>) -> bool {
        self.conditions.admit(facts.into())
    }

    /// These filters by name alone.
    #[must_use]
    pub fn of_names(self) -> Self {
        self.on(Conditions::default())
    }

    /// What is asked beside the name.
    pub fn conditions(&self) -> &Conditions {
        &self.conditions
    }

    /// Whether the name of an item takes part. `relative` is its path below the source root, joined by `/`.
    pub fn matches(&self, relative: &str) -> bool {
        if self.within.as_ref().is_some_and(|pattern| !pattern.matches(relative)) {
            return false;
        }
        let deciding = self.rules.iter().rev().find(|(_, pattern)| pattern.matches(relative));
        deciding.map_or(self.unmatched_included, |(include, _)| *include)
    }

    /// The longest text that every matching path begins with, when there is one: a listing can be narrowed to it.
    pub fn literal_prefix(&self) -> Option<String> {
        if let Some(pattern) = &self.within {
            return Some(pattern.literal_head()).filter(|prefix| !prefix.is_empty());
        }
        if self.unmatched_included {
            return None;
        }
        let heads = self.rules.iter().filter(|(include, _)| *include).map(|(_, pattern)| pattern.literal_head());
        heads.reduce(common_prefix).filter(|prefix| !prefix.is_empty())
    }

    /// Whether nothing below a directory can match, so that it need not be read. `directory` is its path below the
    /// source root and ends in `/`; it is empty for the root itself. A `false` promises nothing.
    pub fn prunes_directory(&self, directory: &str) -> bool {
        for (include, pattern) in self.rules.iter().rev() {
            if *include && pattern.can_match_below(directory) {
                return false;
            }
            if !*include && pattern.matches_all_below(directory) {
                return true;
            }
        }
        !self.unmatched_included
    }
}

fn common_prefix(mut left: String, right: String) -> String {
    let common = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    left.truncate(common);
    left
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Literal(char),
    /// `?`
    One,
    /// `*`, or several of them in a row
    Run,
    /// `[…]`: inclusive ranges
    Class {
        negated: bool,
        ranges: Vec<(char, char)>,
    },
}

impl Token {
    /// Whether it stands for one character, and for this one.
    fn takes(&self, c: char) -> bool {
        match self {
            Self::Literal(literal) => *literal == c,
            Self::One => true,
            Self::Run => false,
            Self::Class { negated, ranges } => *negated != ranges.iter().any(|&(low, high)| (low..=high).contains(&c)),
        }
    }
}

/// One pattern.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    tokens: Vec<Token>,
    matcher: GlobMatcher,
    /// It holds `?` or a class. To globset those stand for one byte, to fnmatch for one character.
    counts_characters: bool,
}

impl Pattern {
    pub(super) fn new(text: &str) -> Result<Self, EngineError> {
        let tokens = tokens(text);
        let matcher = GlobBuilder::new(&globset_text(&tokens))
            .literal_separator(false)
            .backslash_escape(false)
            .build()
            .map_err(|error| EngineError::Pattern { pattern: text.to_owned(), reason: error.kind().to_string() })?
            .compile_matcher();
        let counts_characters = tokens.iter().any(|token| matches!(token, Token::One | Token::Class { .. }));
        Ok(Self { tokens, matcher, counts_characters })
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        if self.counts_characters && !text.is_ascii() {
            return self.reached(text).last().is_some_and(|end| *end);
        }
        self.matcher.is_match(text)
    }

    fn literal_head(&self) -> String {
        let literals = self.tokens.iter().map_while(|token| match token {
            Token::Literal(c) => Some(*c),
            _ => None,
        });
        literals.collect()
    }

    /// Whether some longer text that begins with `directory` matches.
    fn can_match_below(&self, directory: &str) -> bool {
        let reached = self.reached(directory);
        reached.iter().take(self.tokens.len()).any(|live| *live)
    }

    /// Whether every text that begins with `directory` surely matches: the final `*` takes whatever follows.
    fn matches_all_below(&self, directory: &str) -> bool {
        self.tokens.last() == Some(&Token::Run) && self.matches(directory)
    }

    /// The places between tokens at which a reader of `text` can stand at its end. The last place is behind all
    /// tokens: when it is reached, the pattern matches. The work is bounded by tokens times characters.
    fn reached(&self, text: &str) -> Vec<bool> {
        let mut places = vec![false; self.tokens.len() + 1];
        places[0] = true;
        self.pass_runs(&mut places);
        for c in text.chars() {
            // From the back, so that a place is read before it is written.
            for at in (0..places.len()).rev() {
                let stays = places[at] && self.tokens.get(at) == Some(&Token::Run);
                places[at] = stays || (at > 0 && places[at - 1] && self.tokens[at - 1].takes(c));
            }
            self.pass_runs(&mut places);
        }
        places
    }

    /// A run may be empty, so whoever stands before it also stands behind it.
    fn pass_runs(&self, places: &mut [bool]) {
        for (at, token) in self.tokens.iter().enumerate() {
            places[at + 1] |= places[at] && *token == Token::Run;
        }
    }
}

/// Reads a pattern as fnmatch does.
fn tokens(pattern: &str) -> Vec<Token> {
    let chars: Vec<char> = pattern.chars().collect();
    let mut tokens = Vec::with_capacity(chars.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        at += 1;
        match c {
            '*' if tokens.last() == Some(&Token::Run) => {}
            '*' => tokens.push(Token::Run),
            '?' => tokens.push(Token::One),
            '[' => match class(&chars[at..]) {
                Some((class, length)) => {
                    tokens.push(class);
                    at += length;
                }
                None => tokens.push(Token::Literal('[')),
            },
            c => tokens.push(Token::Literal(c)),
        }
    }
    tokens
}

/// The class behind a `[` and how many characters it takes with its `]`; nothing when there is no `]`.
fn class(chars: &[char]) -> Option<(Token, usize)> {
    let negated = chars.first() == Some(&'!');
    let start = usize::from(negated);
    // A `]` in the first place is a member.
    let length = chars.iter().skip(start + 1).position(|c| *c == ']')? + 1;
    let mut body = &chars[start..start + length];
    let mut ranges = Vec::new();
    loop {
        body = match *body {
            [low, '-', high, ref rest @ ..] => {
                // A range that runs backwards is empty, not an error.
                if low <= high {
                    ranges.push((low, high));
                }
                rest
            }
            [c, ref rest @ ..] => {
                ranges.push((c, c));
                rest
            }
            [] => break,
        };
    }
    Some((Token::Class { negated, ranges }, start + length + 1))
}

/// The same pattern in globset's syntax, exact for ASCII texts, and for all texts when it holds no `?` and no class.
fn globset_text(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        match token {
            Token::Literal(c @ ('?' | '*' | '[' | '{' | '}' | '\\')) => text.extend(['[', *c, ']']),
            Token::Literal(c) => text.push(*c),
            Token::One => text.push('?'),
            // Never two in a row: `**` has a meaning of its own there.
            Token::Run => text.push('*'),
            Token::Class { .. } => push_class(&mut text, token),
        }
    }
    text
}

/// Writes a class as what it leaves out of ASCII: behind the `!` only `]` and `-` are still special, and only where
/// they would end the class or make a range.
fn push_class(text: &mut String, class: &Token) {
    let mut left_out: Vec<char> = ('\0'..='\x7f').filter(|c| !class.takes(*c)).collect();
    if left_out.is_empty() {
        text.push('?');
        return;
    }
    text.push_str("[!");
    let listed = left_out.len();
    left_out.retain(|c| *c != ']');
    if left_out.len() < listed {
        text.push(']');
    }
    let listed = left_out.len();
    left_out.retain(|c| *c != '-');
    let hyphen = left_out.len() < listed;
    for run in left_out.chunk_by(|a, b| u32::from(*a) + 1 == u32::from(*b)) {
        match *run {
            [first, _, .., last] => text.extend([first, '-', last]),
            ref few => text.extend(few),
        }
    }
    if hyphen {
        text.push('-');
    }
    text.push(']');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn filters(rules: &[&str]) -> Filters {
        let rule = |text: &&str| match text.split_at(1) {
            ("+", pattern) => Rule { include: true, pattern: pattern.to_owned() },
            ("-", pattern) => Rule { include: false, pattern: pattern.to_owned() },
            _ => panic!("write + or - before the pattern"),
        };
        Filters::new(rules.iter().map(rule).collect()).expect("patterns that compile")
    }

    fn pattern(text: &str) -> Pattern {
        Pattern::new(text).expect("a pattern that compiles")
    }

    /// fnmatch, written as its manual says it, without a thought for speed.
    fn reference(pattern: &[char], text: &[char]) -> bool {
        let Some((&first, rest)) = pattern.split_first() else { return text.is_empty() };
        match first {
            '*' => (0..=text.len()).any(|taken| reference(rest, &text[taken..])),
            '?' => !text.is_empty() && reference(rest, &text[1..]),
            '[' => {
                let after_mark = usize::from(rest.first() == Some(&'!'));
                let close = (after_mark + 1..rest.len()).find(|at| rest[*at] == ']');
                let Some(close) = close else {
                    return text.first() == Some(&'[') && reference(rest, &text[1..]);
                };
                let Some(c) = text.first() else { return false };
                let mut found = false;
                let mut at = after_mark;
                while at < close {
                    if at + 2 < close && rest[at + 1] == '-' {
                        found |= rest[at] <= *c && *c <= rest[at + 2];
                        at += 3;
                    } else {
                        found |= rest[at] == *c;
                        at += 1;
                    }
                }
                found != (after_mark == 1) && reference(&rest[close + 1..], &text[1..])
            }
            c => text.first() == Some(&c) && reference(rest, &text[1..]),
        }
    }

    fn reference_matches(pattern: &str, text: &str) -> bool {
        reference(&pattern.chars().collect::<Vec<_>>(), &text.chars().collect::<Vec<_>>())
    }

    #[test]
    fn patterns_mean_what_fnmatch_makes_of_them() {
        // Each line was held against Python's fnmatch.fnmatchcase.
        for (glob, text, expected) in [
            ("*.log", "a/b/c.log", true),
            ("*.log", "c.log\n", false),
            ("*", "a\nb", true),
            ("**/x", "x", false),
            ("**/x", "a/x", true),
            ("a**", "ab/c", true),
            ("?", "/", true),
            ("?", "é", true),
            ("??", "é", false),
            ("[é]", "é", true),
            ("[!é]x", "日x", true),
            ("[a-zà-ü]", "é", true),
            ("[^a]", "^", true),
            ("[^a]", "b", false),
            ("[!a]", "b", true),
            ("[]-]", "-", true),
            ("[]-]", "]", true),
            ("[!]]", "]", false),
            ("[!]", "[!]", true),
            ("[a", "[a", true),
            ("[]", "[]", true),
            ("[z-a]", "b", false),
            ("[!z-a]", "b", true),
            ("[a-c-e]", "d", false),
            ("[a-c-e]", "-", true),
            ("[--/]", ".", true),
            ("{a,b}", "a", false),
            ("{a,b}", "{a,b}", true),
            ("a\\b", "a\\b", true),
            ("a\\*", "a\\b", true),
            ("[\\]", "\\", true),
            ("[*]", "*", true),
            ("[*]", "a", false),
            ("A", "a", false),
            ("", "a", false),
        ] {
            assert_eq!(pattern(glob).matches(text), expected, "{glob:?} on {text:?}");
            assert_eq!(reference_matches(glob, text), expected, "the reference: {glob:?} on {text:?}");
        }
    }

    #[test]
    fn the_last_rule_that_matches_decides() {
        let exclude_then_include = filters(&["-*", "+*.txt"]);
        assert!(exclude_then_include.matches("a/b.txt") && !exclude_then_include.matches("a/b.log"));
        let include_then_exclude = filters(&["+*.txt", "-*"]);
        assert!(!include_then_exclude.matches("a/b.txt"));
        let thrice = filters(&["-*.log", "+keep/*", "-keep/tmp*"]);
        let kept = ["a.txt", "a.log", "keep/a.log", "keep/tmp.log"].map(|path| thrice.matches(path));
        assert_eq!(kept, [true, false, true, false]);
        assert!(Filters::default().matches("anything"));
    }

    #[test]
    fn includes_alone_mean_only_these() {
        let only = filters(&["+*.log", "+docs/*"]);
        assert_eq!(["a.log", "docs/x", "a.txt"].map(|path| only.matches(path)), [true, true, false]);
        let with_exclude = filters(&["+*.log", "-*.tmp"]);
        assert!(with_exclude.matches("a.txt"), "with any exclude the order of the AWS CLI holds");
    }

    #[test]
    fn a_listing_is_narrowed_to_what_all_includes_share() {
        let prefix = |rules: &[&str]| filters(rules).literal_prefix();
        assert_eq!(prefix(&["+logs/2026-*", "+logs/2025-1?"]).as_deref(), Some("logs/202"));
        assert_eq!(prefix(&["-*", "+logs/*", "-logs/tmp*"]).as_deref(), Some("logs/"));
        assert_eq!(prefix(&["+é1*", "+é2*"]).as_deref(), Some("é"));
        assert_eq!(prefix(&["+è*", "+é*"]), None, "they share a byte but no character");
        assert_eq!(prefix(&["+a[b", "+a[c"]).as_deref(), Some("a["));
        for open in [&["+*.log", "+logs/*"][..], &["-logs/*"], &["-tmp*", "+logs/*"], &["-*", "+*"], &[]] {
            assert_eq!(prefix(open), None, "{open:?}");
        }
    }

    #[test]
    fn a_directory_is_pruned_when_nothing_below_it_can_match() {
        let cases: [(&[&str], &str, bool); 14] = [
            (&["-dir/*"], "dir/", true),
            (&["-dir/*"], "dir/deeper/", true),
            (&["-dir/*"], "dir2/", false),
            (&["-dir/*", "+dir/a.txt"], "dir/", false),
            (&["-dir/*", "+*.txt"], "dir/", false),
            (&["-dir/*", "+other/*"], "dir/", true),
            (&["+dir/a.txt", "-dir/*"], "dir/", true),
            (&["-*.tmp"], "dir/", false),
            (&["-*node_modules/*"], "a/node_modules/", true),
            (&["-*"], "", true),
            (&["+logs/*"], "data/", true),
            (&["+logs/*"], "logs/", false),
            (&["+logs/"], "logs/", true),
            (&[], "any/", false),
        ];
        for (rules, directory, expected) in cases {
            assert_eq!(filters(rules).prunes_directory(directory), expected, "{rules:?} on {directory:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn patterns_agree_with_the_reference(
            glob in r"[ab/*?\[\]!^\-{},\\\né日~.]{0,9}",
            text in r"[ab/*?\[\]!^\-{},\\\né日~.]{0,7}",
        ) {
            prop_assert_eq!(pattern(&glob).matches(&text), reference_matches(&glob, &text));
        }

        #[test]
        fn classes_agree_with_the_reference(
            body in r"[abyz\[\]!^\-{},\\\né日]{0,6}",
            text in r"[abyz\[\]!^\-{},\\\né日]",
        ) {
            let glob = format!("[{body}]");
            prop_assert_eq!(pattern(&glob).matches(&text), reference_matches(&glob, &text));
        }

        #[test]
        fn both_matchers_agree_on_ascii(glob in r"[ab/*?\[\]!\-]{0,9}", text in r"[ab/\[\]!\-]{0,9}") {
            let pattern = pattern(&glob);
            prop_assert_eq!(pattern.matches(&text), pattern.reached(&text)[pattern.tokens.len()]);
        }

        #[test]
        fn what_matches_begins_with_the_literal_prefix_and_lies_in_no_pruned_directory(
            rules in proptest::collection::vec((any::<bool>(), r"[ab/*?]{1,5}"), 0..4),
            path in r"[ab]{1,2}(/[ab]{1,2}){0,3}",
        ) {
            let rules = rules.into_iter().map(|(include, pattern)| Rule { include, pattern }).collect();
            let filters = Filters::new(rules).expect("patterns that compile");
            if filters.matches(&path) {
                prop_assert!(filters.literal_prefix().is_none_or(|prefix| path.starts_with(&prefix)));
                prop_assert!(!filters.prunes_directory(""));
                for (slash, _) in path.match_indices('/') {
                    prop_assert!(!filters.prunes_directory(&path[..=slash]));
                }
            }
        }
    }
}
