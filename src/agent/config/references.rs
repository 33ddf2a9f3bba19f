//! `${env:NAME}` and `${file:PATH}` in texts.

use std::io::Read;
use std::path::Path;

use crate::config::Environment;

/// Longest content of a file that a reference names, in bytes. Tokens and addresses are far shorter.
const LONGEST: u64 = 64 * 1024;

/// What becomes of references that cannot be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum References {
    /// They are faults.
    Resolved,
    /// In secrets they stay as they are written, for those who only look: the service has another environment.
    Lenient,
}

/// The text with references replaced; `$${env:` stands for `${env:` itself. Other dollars mean nothing. Paths begin at
/// `directory`.
///
/// # Errors
/// The reason in words, with the name of the variable or file and never a value.
pub(super) fn expand(
    text: &str,
    environment: &Environment,
    directory: &Path,
    references: References,
) -> Result<String, String> {
    let mut done = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("${env:").into_iter().chain(rest.find("${file:")).min() {
        let (before, reference) = rest.split_at(at);
        if let Some(before) = before.strip_suffix('$') {
            done.push_str(before);
            done.push_str("${");
            rest = &reference[2..];
            continue;
        }
        done.push_str(before);
        let (inner, behind) =
            reference[2..].split_once('}').ok_or_else(|| format!("the `{{` of `{reference}` is never closed"))?;
        match resolve(inner, environment, directory) {
            Ok(value) => done.push_str(&value),
            Err(_) if references == References::Lenient => done.push_str(&format!("${{{inner}}}")),
            Err(reason) => return Err(reason),
        }
        rest = behind;
    }
    done.push_str(rest);
    Ok(done)
}

/// Whether the text is not all there: it is to be replaced.
pub(super) fn refers(text: &str) -> bool {
    text.contains("${env:") || text.contains("${file:")
}

fn resolve(inner: &str, environment: &Environment, directory: &Path) -> Result<String, String> {
    let (kind, name) = inner.split_once(':').unwrap_or((inner, ""));
    if name.is_empty() {
        return Err(format!("`${{{inner}}}` names nothing"));
    }
    if kind == "env" {
        let missing = || format!("the environment variable {name} of `${{{inner}}}` is not set");
        return environment.of_others(name).map(str::to_owned).ok_or_else(missing);
    }
    let path = directory.join(environment.expand_home(name));
    let shown = path.display();
    let file =
        std::fs::File::open(&path).map_err(|error| format!("cannot open `{shown}` of `${{{inner}}}`: {error}"))?;
    let mut content = String::new();
    file.take(LONGEST + 1)
        .read_to_string(&mut content)
        .map_err(|error| format!("cannot read `{shown}` of `${{{inner}}}`: {error}"))?;
    if content.len() as u64 > LONGEST {
        return Err(format!("`{shown}` of `${{{inner}}}` has more than {LONGEST} bytes"));
    }
    let content = content.trim_end_matches(['\n', '\r']);
    if content.is_empty() { Err(format!("`{shown}` of `${{{inner}}}` is empty")) } else { Ok(content.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_replaced_and_other_dollars_stay() {
        let directory = tempfile::tempdir().expect("a directory");
        std::fs::write(directory.path().join("token"), "from-file\n").expect("written");
        std::fs::write(directory.path().join("nothing"), "\n").expect("written");
        let environment = Environment::from_pairs([("HOST", "h1"), ("EMPTY", "")]);
        let done = |text: &str| expand(text, &environment, directory.path(), References::Resolved);
        for (text, expected) in [
            ("plain $HOME ${HOME} $", "plain $HOME ${HOME} $"),
            ("https://${env:HOST}/x?${file:token}", "https://h1/x?from-file"),
            ("$${env:HOST} ${env:HOST}", "${env:HOST} h1"),
        ] {
            assert_eq!(done(text).as_deref(), Ok(expected), "{text}");
        }
        for (text, reason) in [
            ("${env:NONE}", "variable NONE of `${env:NONE}` is not set"),
            ("${env:EMPTY}", "is not set"),
            ("${env:}", "names nothing"),
            ("${env:HOST", "never closed"),
            ("${file:none}", "none` of `${file:none}`"),
            ("${file:nothing}", "is empty"),
        ] {
            assert!(done(text).is_err_and(|told| told.contains(reason)), "{text}");
        }
        let lenient = expand("a ${env:NONE} b", &environment, directory.path(), References::Lenient);
        assert_eq!(lenient.as_deref(), Ok("a ${env:NONE} b"));
    }
}
