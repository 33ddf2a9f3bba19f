//! What somebody meant who typed a word that is no command, or an option that is none.

use std::ffi::OsString;

use clap::Command;
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// Names that other tools have for our commands.
const FOREIGN: &[(&str, &[&str])] = &[
    ("rm", &["delete", "del", "remove", "erase", "unlink", "delete-object", "delete-objects"]),
    ("cp", &["copy", "upload", "download", "get", "put", "fetch", "pull", "push", "pipe", "touch", "put-object"]),
    ("mv", &["move", "rename", "ren"]),
    ("ls", &["list", "dir", "ll", "lsd", "lsl", "lsf", "buckets", "list-objects", "list-buckets"]),
    ("cat", &["type", "print", "view", "get-object"]),
    ("stat", &["head", "info", "show", "head-object"]),
    ("du", &["size", "usage", "disk-usage"]),
    ("mb", &["mkdir", "md", "make-bucket", "create-bucket", "mkbucket"]),
    ("rb", &["rmdir", "remove-bucket", "delete-bucket", "rmbucket"]),
    ("sync", &["mirror", "rsync"]),
    ("presign", &["sign", "signurl", "share", "url", "link"]),
    ("find", &["search", "locate", "grep"]),
    ("diff", &["compare", "cmp", "check"]),
    ("hash", &["checksum", "md5", "md5sum", "hashsum"]),
    ("configure", &["config", "setup", "init", "login", "auth"]),
    ("whoami", &["id", "who"]),
    ("set-meta", &["setmeta", "modify", "chmeta"]),
    ("tag", &["tags"]),
    ("uploads", &["multipart", "abort", "listpart"]),
    ("doctor", &["ping", "test", "debug"]),
    ("run", &["batch", "parallel"]),
    ("watch", &["monitor", "daemon"]),
    ("versions", &["undelete", "version-list"]),
];

/// The error with the advice that helps, and without that of clap which does not: names that merely share a letter or
/// two, and how to pass an unknown option as a value.
pub(super) fn advised(mut error: clap::Error, root: &Command, arguments: &[OsString]) -> clap::Error {
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let Some(ContextValue::String(typed)) = error.get(ContextKind::InvalidSubcommand) else { return error };
            let (typed, siblings) = (typed.clone(), siblings(root, arguments));
            error.remove(ContextKind::SuggestedSubcommand);
            error.remove(ContextKind::Suggested);
            if let Some(ours) = ours(&typed, &siblings) {
                let tip = StyledStr::from(format!("use '{ours}' for `{typed}`"));
                error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip]));
            } else if let Some(near) = near(&typed, &siblings) {
                error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![near.to_owned()]));
            }
        }
        ErrorKind::UnknownArgument => {
            error.remove(ContextKind::Suggested);
        }
        _ => {}
    }
    error
}

/// The commands that could stand where the unknown one does.
fn siblings<'a>(root: &'a Command, arguments: &[OsString]) -> Vec<&'a str> {
    let words = arguments.iter().skip(1).filter_map(|word| word.to_str());
    let mut command = root;
    for word in words {
        if let Some(inner) = command.find_subcommand(word) {
            command = inner;
        }
    }
    command.get_subcommands().map(Command::get_name).collect()
}

fn ours(typed: &str, siblings: &[&str]) -> Option<&'static str> {
    let typed = typed.to_ascii_lowercase();
    let found = FOREIGN.iter().find(|(_, foreign)| foreign.contains(&typed.as_str()))?.0;
    siblings.contains(&found).then_some(found)
}

/// A name that differs in a third of its letters at most.
fn near<'a>(typed: &str, siblings: &[&'a str]) -> Option<&'a str> {
    let typed = typed.to_ascii_lowercase();
    let distance = |name: &&str| strsim::damerau_levenshtein(&typed, name);
    siblings.iter().copied().filter(|name| distance(name) * 3 <= typed.len().max(3)).min_by_key(distance)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::super::Cli;
    use super::*;

    #[test]
    fn every_foreign_name_means_a_command_and_is_none() {
        let root = Cli::command();
        for (ours, foreign) in FOREIGN {
            assert!(root.find_subcommand(ours).is_some(), "{ours}");
            for name in *foreign {
                assert!(root.find_subcommand(name).is_none(), "{name}");
            }
        }
    }

    #[test]
    fn near_names_are_near() {
        let root = Cli::command();
        let names = siblings(&root, &[]);
        for (typed, meant) in [
            ("lss", Some("ls")),
            ("snyc", Some("sync")),
            ("preisgn", Some("presign")),
            ("LS", Some("ls")),
            ("cat2", Some("cat")),
            ("frobnicate", None),
            ("x", None),
            ("local2", Some("local")),
        ] {
            assert_eq!(near(typed, &names), meant, "{typed}");
        }
    }
}
