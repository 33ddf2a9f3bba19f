//! The patterns behind filter options, out of the command line and out of files.

use std::path::Path;

use jiff::Timestamp;

use crate::base::fsx::PathError;
use crate::engine::filter::{Filters, Rule};

use super::args::{FilterArgs, ObjectFilterArgs, Patterns};
use super::fault::CliError;

/// The filters that the options mean, in their order.
///
/// # Errors
/// A file that cannot be read, or that should include something and holds no pattern: to take all instead would be the
/// opposite of what is meant.
pub(super) fn filters(args: &FilterArgs) -> Result<Filters, CliError> {
    let mut rules = Vec::new();
    for given in args.given() {
        let include = given.include;
        match &given.patterns {
            Patterns::Typed(pattern) => rules.push(Rule { include, pattern: pattern.clone() }),
            Patterns::File(path) => {
                let text = std::fs::read_to_string(path).map_err(PathError::wrap("read the patterns in", path))?;
                let patterns = patterns(&text);
                if include && patterns.is_empty() {
                    return Err(no_pattern(path));
                }
                rules.extend(patterns.into_iter().map(|pattern| Rule { include, pattern }));
            }
        }
    }
    Ok(Filters::new(rules)?.on(args.conditions(Timestamp::now())))
}

/// The same for objects of some storage classes alone.
///
/// # Errors
/// As [`filters`].
pub(super) fn object_filters(args: &ObjectFilterArgs) -> Result<Filters, CliError> {
    Ok(filters(&args.names)?.on(args.conditions(Timestamp::now())))
}

fn no_pattern(path: &Path) -> CliError {
    CliError::usage_with(
        format!("`{}` holds no pattern, so --include-from would include nothing", path.display()),
        "write one pattern a line",
    )
}

/// One pattern a line, without the line's end. A pattern that begins with `#` is written `[#]…`.
fn patterns(text: &str) -> Vec<String> {
    let lines = text.strip_prefix('\u{feff}').unwrap_or(text).split('\n');
    let lines = lines.map(|line| line.strip_suffix('\r').unwrap_or(line));
    lines.filter(|line| !line.trim().is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_one_pattern_a_line() {
        let text = "\u{feff}*.log\r\n\n  \t\n# a comment\n [#]x\n#y\n a b \nlast";
        assert_eq!(patterns(text), ["*.log", " [#]x", " a b ", "last"]);
        assert_eq!(patterns("# nothing\n"), [""; 0]);
    }
}
