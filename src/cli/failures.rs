//! `--failures-to`: what failed, as a list that `--files-from` reads.

use std::fs::File;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::base::fsx::PathError;
use crate::base::uri::ObjectUri;
use crate::events::{ItemReport, Outcome, Place};
use crate::report::{Printer, shell_word};

use super::args::FailureArgs;
use super::fault::CliError;

/// What the names of a list are below.
#[derive(Clone, Debug)]
pub(super) enum Root {
    /// A directory.
    Directory(PathBuf),
    /// A prefix: its key is empty or ends in `/`.
    Prefix(ObjectUri),
    /// Nothing: names stand in full.
    Nowhere,
}

/// A list to write.
#[derive(Clone, Debug)]
pub(super) struct Wanted<'a> {
    pub(super) args: &'a FailureArgs,
    /// The list that is read, which must be another.
    pub(super) read: Option<&'a Path>,
    pub(super) root: Root,
    /// The command that does the names of a list, as far as it stands before and behind `--files-from LIST`.
    pub(super) again: Option<(String, String)>,
}

/// A list in the making. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Failures(Arc<Mutex<List>>);

#[derive(Debug)]
struct List {
    file: File,
    path: PathBuf,
    end: u8,
    root: Root,
    again: Option<(String, String)>,
    written: u64,
    /// Names with a line break in them, which a list of lines cannot hold.
    unwritable: u64,
    error: Option<PathError>,
}

impl Wanted<'_> {
    /// Makes the file, which is empty as long as nothing fails. Nothing when no list is wanted.
    pub(super) fn create(self) -> Result<Option<Failures>, CliError> {
        let Some(path) = &self.args.failures_to else { return Ok(None) };
        if self.read.is_some_and(|read| is_same_file(read, path)) {
            return Err(CliError::usage_with(
                format!("`{}` cannot be read and written at once", path.display()),
                "give --failures-to another file",
            ));
        }
        let file = File::create(path).map_err(PathError::wrap("create", path))?;
        Ok(Some(Failures(Arc::new(Mutex::new(List {
            file,
            path: path.clone(),
            end: if self.args.null { 0 } else { b'\n' },
            root: self.root,
            again: self.again,
            written: 0,
            unwritable: 0,
            error: None,
        })))))
    }
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    match (std::fs::metadata(one), std::fs::metadata(other)) {
        (Ok(one), Ok(other)) => (one.dev(), one.ino()) == (other.dev(), other.ino()),
        _ => false,
    }
}

impl Failures {
    fn lock(&self) -> MutexGuard<'_, List> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the name of an item that failed, at once: a run that is killed leaves what it knew.
    pub(super) fn note(&self, item: &ItemReport) {
        if matches!(item.outcome, Outcome::Failed(_)) {
            self.lock().add(&item.source);
        }
    }

    /// Tells how to do again what failed.
    ///
    /// # Errors
    /// The first error of writing the list.
    pub(super) fn end(&self, printer: &Printer) -> Result<(), CliError> {
        let mut list = self.lock();
        if let Some(error) = list.error.take() {
            return Err(error.into());
        }
        if list.unwritable > 0 {
            let (count, path) = (list.unwritable, list.path.display());
            printer.warning(&format!("{count} name(s) with a line break are not in `{path}`; --null can hold them"));
        }
        if list.written > 0
            && let Some((before, behind)) = &list.again
        {
            let (path, null) = (shell_word(&list.path.to_string_lossy()), if list.end == 0 { "--null " } else { "" });
            printer.talk(&format!(
                "hint: to do again what failed, with the same options: {before} --files-from {path} {null}{behind}"
            ));
        }
        Ok(())
    }
}

impl List {
    fn add(&mut self, source: &Place) {
        let Some(mut name) = name_below(&self.root, source) else { return };
        if name.contains(&self.end) {
            self.unwritable += 1;
            return;
        }
        name.push(self.end);
        self.written += 1;
        if let Err(error) = self.file.write_all(&name) {
            self.error.get_or_insert_with(|| PathError::wrap("write", &self.path)(error));
        }
    }
}

/// The name that a list has for a source; nothing for a stream and for the root itself.
fn name_below(root: &Root, source: &Place) -> Option<Vec<u8>> {
    let name = match (source, root) {
        (Place::Stdio, _) => return None,
        (Place::Local(path), Root::Directory(root)) => path.strip_prefix(root).unwrap_or(path).as_os_str().as_bytes(),
        (Place::Local(path), _) => path.as_os_str().as_bytes(),
        (Place::Remote(uri), Root::Prefix(root)) if uri.bucket == root.bucket => {
            uri.key.strip_prefix(&root.key).unwrap_or(&uri.key).as_bytes()
        }
        (Place::Remote(uri), _) => return Some(uri.to_string().into_bytes()),
    };
    (!name.is_empty()).then(|| name.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_below_the_root_or_stand_in_full() {
        let uri = |text: &str| Place::Remote(text.parse().expect("a URI"));
        let below = |root: &Root, source: &Place| {
            name_below(root, source).map(|name| String::from_utf8_lossy(&name).into_owned())
        };
        let prefix = Root::Prefix("cos://b/p/".parse().expect("a URI"));
        assert_eq!(below(&prefix, &uri("cos://b/p/x/y")).as_deref(), Some("x/y"));
        assert_eq!(below(&prefix, &uri("cos://b/p/")), None);
        assert_eq!(below(&Root::Nowhere, &uri("cos://b/p/x")).as_deref(), Some("cos://b/p/x"));
        let tree = Root::Directory("d/".into());
        assert_eq!(below(&tree, &Place::Local("d/x/y".into())).as_deref(), Some("x/y"));
        assert_eq!(below(&tree, &Place::Local("d".into())), None);
        assert_eq!(below(&tree, &Place::Stdio), None);
    }
}
