//! `--where`: what an item must be, as one expression.
//!
//! `size>1MB && (age>30d || class==ARCHIVE) && name~'*.log'`. `&&` binds closer than `||`, `!` and parentheses as usual. Values
//! with blanks or signs in them stand in quotes.

use std::cmp::Ordering;

use jiff::{SignedDuration, Timestamp};

use crate::base::size;
use crate::base::time::{self, Moment};

use super::filter::Pattern;
use super::select::{Facts, STANDARD};

/// Longest expression in bytes, and how deep it may be nested.
///
/// *Source:* far beyond what anybody writes, and far below what the stack of a thread holds. *Applies:* to expressions
/// that a script puts together.
const MAX_LENGTH: usize = 64 * 1024;
const MAX_DEPTH: u32 = 100;

/// An expression that was read.
#[derive(Clone, Debug)]
pub struct Expression(Term);

#[derive(Clone, Debug)]
enum Term {
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
    Size(Comparison, u64),
    /// Written at a moment; of an age, the comparison the other way round.
    Modified(Comparison, Timestamp),
    Class(bool, String),
    Name(bool, String),
    NameLike(bool, Box<Pattern>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comparison {
    Less,
    AtMost,
    Equal,
    Unequal,
    AtLeast,
    More,
}

impl Comparison {
    fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Less => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::Equal => order.is_eq(),
            Self::Unequal => order.is_ne(),
            Self::AtLeast => order.is_ge(),
            Self::More => order.is_gt(),
        }
    }

    /// The same of two values that run against each other: what is older was written earlier.
    fn reversed(self) -> Self {
        match self {
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::AtLeast => Self::AtMost,
            Self::More => Self::Less,
            same => same,
        }
    }
}

impl Expression {
    /// Reads an expression; ages are seen from now.
    ///
    /// # Errors
    /// What is wrong, and where.
    pub fn parse(text: &str) -> Result<Self, String> {
        Self::seen_from(text, Timestamp::now())
    }

    fn seen_from(text: &str, now: Timestamp) -> Result<Self, String> {
        if text.len() > MAX_LENGTH {
            return Err(format!("the expression has {} bytes; at most {MAX_LENGTH} are allowed", text.len()));
        }
        let mut reader = Reader { words: words(text)?, at: 0, depth: 0, now };
        let term = reader.any()?;
        match reader.next() {
            None => Ok(Self(term)),
            Some(word) => Err(format!("`{}` is not expected here; join comparisons with && or ||", word.text())),
        }
    }

    /// Whether it holds for an item.
    pub fn holds(&self, facts: Facts<'_>) -> bool {
        self.0.holds(facts)
    }
}

impl Term {
    fn holds(&self, facts: Facts<'_>) -> bool {
        match self {
            Self::All(terms) => terms.iter().all(|term| term.holds(facts)),
            Self::Any(terms) => terms.iter().any(|term| term.holds(facts)),
            Self::Not(term) => !term.holds(facts),
            Self::Size(comparison, size) => comparison.holds(facts.size.cmp(size)),
            Self::Modified(comparison, at) => facts.modified.is_some_and(|written| comparison.holds(written.cmp(at))),
            Self::Class(equal, class) => {
                let own = facts.class.map(|own| if own.is_empty() { STANDARD } else { own });
                own.is_some_and(|own| own.eq_ignore_ascii_case(class)) == *equal
            }
            Self::Name(equal, name) => (facts.name == name) == *equal,
            Self::NameLike(like, pattern) => pattern.matches(facts.name) == *like,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Word {
    /// `&&`, `>=`, `(` and the like.
    Sign(&'static str),
    /// Anything else.
    Text(String),
}

impl Word {
    fn text(&self) -> &str {
        match self {
            Self::Sign(sign) => sign,
            Self::Text(text) => text,
        }
    }
}

/// The longer before those that they begin with.
const SIGNS: [&str; 14] = ["&&", "||", "==", "!=", "<=", ">=", "!~", "<", ">", "=", "~", "!", "(", ")"];

fn words(text: &str) -> Result<Vec<Word>, String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        if let Some(sign) = SIGNS.into_iter().find(|sign| rest.starts_with(sign)) {
            words.push(Word::Sign(sign));
            rest = &rest[sign.len()..];
        } else if matches!(first, '\'' | '"') {
            let end = rest[1..].find(first).ok_or_else(|| format!("the quote at `{rest}` is not closed"))?;
            words.push(Word::Text(rest[1..=end].to_owned()));
            rest = &rest[end + 2..];
        } else {
            let is_end = |c: char| c.is_whitespace() || "&|=!<>~()'\"".contains(c);
            let end = rest.find(is_end).unwrap_or(rest.len());
            if end == 0 {
                return Err(format!("`{first}` is not expected here"));
            }
            words.push(Word::Text(rest[..end].to_owned()));
            rest = &rest[end..];
        }
        rest = rest.trim_start();
    }
    Ok(words)
}

struct Reader {
    words: Vec<Word>,
    at: usize,
    /// How deep the present term is nested.
    depth: u32,
    now: Timestamp,
}

impl Reader {
    fn next(&mut self) -> Option<Word> {
        let word = self.words.get(self.at).cloned();
        self.at += 1;
        word
    }

    fn takes(&mut self, sign: &'static str) -> bool {
        let is_next = self.words.get(self.at) == Some(&Word::Sign(sign));
        self.at += usize::from(is_next);
        is_next
    }

    fn any(&mut self) -> Result<Term, String> {
        let mut terms = vec![self.all()?];
        while self.takes("||") {
            terms.push(self.all()?);
        }
        Ok(Term::Any(terms))
    }

    fn all(&mut self) -> Result<Term, String> {
        let mut terms = vec![self.one()?];
        while self.takes("&&") {
            terms.push(self.one()?);
        }
        Ok(Term::All(terms))
    }

    fn one(&mut self) -> Result<Term, String> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(format!("`(` and `!` are nested more than {MAX_DEPTH} deep"));
        }
        let term = self.nested();
        self.depth -= 1;
        term
    }

    fn nested(&mut self) -> Result<Term, String> {
        if self.takes("!") {
            return Ok(Term::Not(Box::new(self.one()?)));
        }
        if self.takes("(") {
            let inner = self.any()?;
            return if self.takes(")") { Ok(inner) } else { Err("a `)` is missing".to_owned()) };
        }
        let field = match self.next() {
            Some(Word::Text(field)) => field,
            Some(Word::Sign(sign)) => return Err(format!("a field must stand before `{sign}`: {FIELDS}")),
            None => return Err(format!("a comparison is missing at the end: {FIELDS}")),
        };
        let sign = match self.next() {
            Some(Word::Sign(sign)) => sign,
            _ => return Err(format!("a comparison must stand behind `{field}`, such as `{field}>…`")),
        };
        let value = match self.next() {
            Some(Word::Text(value)) => value,
            _ => return Err(format!("a value must stand behind `{field}{sign}`")),
        };
        self.comparison(&field, sign, value)
    }

    fn comparison(&self, field: &str, sign: &'static str, value: String) -> Result<Term, String> {
        let order = || match sign {
            "<" => Ok(Comparison::Less),
            "<=" => Ok(Comparison::AtMost),
            "=" | "==" => Ok(Comparison::Equal),
            "!=" => Ok(Comparison::Unequal),
            ">=" => Ok(Comparison::AtLeast),
            ">" => Ok(Comparison::More),
            _ => Err(format!("`{sign}` is for names; `{field}` takes <, <=, ==, !=, >= and >")),
        };
        let equal = || match sign {
            "=" | "==" => Ok(true),
            "!=" => Ok(false),
            _ => Err(format!("`{field}` takes == and != alone")),
        };
        match field {
            "size" => Ok(Term::Size(order()?, size::parse(&value).map_err(|error| error.to_string())?)),
            "age" => {
                let age = time::parse_age(&value).map_err(|error| error.to_string())?;
                let age = SignedDuration::try_from(age).unwrap_or(SignedDuration::MAX);
                let at = self.now.checked_sub(age).unwrap_or(Timestamp::MIN);
                Ok(Term::Modified(order()?.reversed(), at))
            }
            "modified" => match time::parse_moment(&value).map_err(|error| error.to_string())? {
                Moment::At(at) => Ok(Term::Modified(order()?, at)),
                Moment::Ago(_) => Err(format!("`{value}` is an age; write age{sign}{value}")),
            },
            "class" => Ok(Term::Class(equal()?, value)),
            "name" => match sign {
                "~" | "!~" => {
                    let pattern = Pattern::new(&value).map_err(|error| error.to_string())?;
                    Ok(Term::NameLike(sign == "~", Box::new(pattern)))
                }
                _ => Ok(Term::Name(equal()?, value)),
            },
            _ => Err(format!("`{field}` is no field: {FIELDS}")),
        }
    }
}

const FIELDS: &str = "size, age, modified, class or name";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deep_and_long_expressions_are_refused() {
        for sign in ["(", "!"] {
            let error = Expression::parse(&format!("{}size>1", sign.repeat(30_000))).expect_err("too deep");
            assert!(error.contains("nested more than 100 deep"), "{error}");
        }
        let error = Expression::parse(&"size>1 && ".repeat(10_000)).expect_err("too long");
        assert!(error.contains("at most 65536 are allowed"), "{error}");
        assert!(Expression::parse(&format!("{}size>1{}", "(".repeat(90), ")".repeat(90))).is_ok());
    }

    fn now() -> Timestamp {
        "2026-11-21T00:00:00Z".parse().expect("a time")
    }

    fn holds(text: &str, facts: Facts<'_>) -> bool {
        Expression::seen_from(text, now()).unwrap_or_else(|error| panic!("{text}: {error}")).holds(facts)
    }

    #[test]
    fn comparisons_are_joined_as_usual() {
        let modified = now().checked_sub(SignedDuration::from_hours(48)).ok();
        let facts = Facts { name: "a b.log", size: 2048, modified, class: Some("STANDARD_IA") };
        for (text, expected) in [
            ("size>1KB", true),
            ("size>=2KB && size <= 2048", true),
            ("size==2k", true),
            ("size!=2048", false),
            ("age>1d", true),
            ("age<1d", false),
            ("age>=2d&&age<=2d", true),
            ("modified<2026-11-20T00:00:00Z", true),
            ("modified >= '2026-11-20T00:00:00Z'", false),
            ("class==standard_ia", true),
            ("class!=ARCHIVE", true),
            ("name~'*.log'", true),
            ("name!~*.txt", true),
            ("name==\"a b.log\"", true),
            ("name=x || size>1KB", true),
            ("name=x || size>1KB && age<1d", false),
            ("(name=x || size>1KB) && age>1d", true),
            ("!(size>1KB)", false),
            ("!name=x && !size<1", true),
        ] {
            assert_eq!(holds(text, facts), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_known_is_neither_old_nor_of_a_class() {
        let file = Facts { name: "f", size: 0, modified: None, class: None };
        assert!(!holds("age>0s", file) && !holds("age<=0s", file));
        assert!(!holds("class==STANDARD", file) && holds("class!=STANDARD", file));
        assert!(holds("class==STANDARD", Facts { class: Some(""), ..file }));
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (text, reason) in [
            ("", "a comparison is missing"),
            ("size", "a comparison must stand behind `size`"),
            ("size>", "a value must stand behind `size>`"),
            ("size>much", "`much` is not a size"),
            ("age>2026-11-01", "is not an age"),
            ("modified>7d", "write age>7d"),
            ("color==red", "`color` is no field"),
            ("class>ARCHIVE", "`class` takes == and != alone"),
            ("size~1", "`~` is for names"),
            ("(size>1", "a `)` is missing"),
            ("size>1 size<2", "join comparisons with && or ||"),
            ("size>1 & size<2", "`&` is not expected here"),
            ("name=='x", "is not closed"),
            ("&& size>1", "a field must stand before `&&`"),
        ] {
            let error = Expression::parse(text).err().unwrap_or_default();
            assert!(error.contains(reason), "{text:?}: {error:?}");
        }
    }
}
