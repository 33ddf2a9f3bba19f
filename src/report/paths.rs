//! Local paths as output lines show them.

use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

/// `path` as the AWS CLI prints it: its directory relative to `cwd`, worked out from the names alone, with `./` in front
/// of what lies directly in `cwd`: `./top.txt`, `d/a.txt`, `../x`.
pub fn shown_path(path: &Path, cwd: &Path) -> PathBuf {
    let absolute = absolute_path(path, cwd);
    let Some(name) = absolute.file_name() else { return absolute };
    let target = names(absolute.parent().unwrap_or(Path::new("/")));
    let base = names(cwd);
    let shared = target.iter().zip(&base).take_while(|(a, b)| a == b).count();
    let mut shown = PathBuf::new();
    shown.extend(std::iter::repeat_n("..", base.len() - shared));
    shown.extend(&target[shared..]);
    if shown.as_os_str().is_empty() {
        shown.push(".");
    }
    shown.push(name);
    shown
}

/// `path` from the root, without `.` and `..`, worked out from the names alone.
pub(super) fn absolute_path(path: &Path, cwd: &Path) -> PathBuf {
    let mut absolute = PathBuf::new();
    for component in cwd.join(path).components() {
        match component {
            Component::ParentDir => {
                absolute.pop();
            }
            Component::CurDir => {}
            other => absolute.push(other),
        }
    }
    absolute
}

fn names(path: &Path) -> Vec<&OsStr> {
    path.components()
        .filter_map(|component| match component {
            Component::Normal(name) => Some(name),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_relative_to_the_current_directory() {
        for (path, shown) in [
            ("top.txt", "./top.txt"),
            ("./top.txt", "./top.txt"),
            ("d/a.txt", "d/a.txt"),
            ("d/../b.txt", "./b.txt"),
            ("../x", "../x"),
            ("/home/u/w/deep/er/f", "deep/er/f"),
            ("/home/u/other/f", "../other/f"),
            ("/etc/hosts", "../../../etc/hosts"),
            ("/top", "../../../top"),
            ("/home/u/w", "../w"),
            ("/", "/"),
        ] {
            assert_eq!(shown_path(Path::new(path), Path::new("/home/u/w")), PathBuf::from(shown), "{path}");
        }
        assert_eq!(shown_path(Path::new("a"), Path::new("/")), PathBuf::from("./a"));
        assert_eq!(absolute_path(Path::new("../x/./y"), Path::new("/a/b")), PathBuf::from("/a/x/y"));
    }
}
