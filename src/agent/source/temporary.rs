//! Names of files that are not finished and get another name when they are, or that belong to a program and not to its
//! user.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt;

use crate::engine::is_temporary_name;

/// Begins the name of the file by which the agent sees that events still come.
pub const CANARY: &str = ".cos-watch-canary-";

/// Begins the name that a file has for the moment in which it is removed.
pub const REMOVING: &str = ".cos-watch-removing-";

/// Whether a name is one of this program's own files, which are never told of: a canary, a file that is being removed, or a
/// download under way.
pub fn is_own(name: &OsStr) -> bool {
    let name = name.as_bytes();
    [CANARY, REMOVING].iter().any(|own| name.starts_with(own.as_bytes())) || is_temporary_name(name)
}

/// Endings of files that are being written.
/// *Source*: what the programs named write; `.part.minio` is of `mc`, `.aria2` and `.!qB` stand beside or on what `aria2`
/// and `qBittorrent` fetch.
const ENDINGS: [(&str, &str); 14] = [
    (".tmp", "a temporary file (`.tmp`)"),
    (".temp", "a temporary file (`.temp`)"),
    (".part", "a partial file (`.part`)"),
    (".partial", "a partial file (`.partial`)"),
    (".part.minio", "a download of `mc` that is under way"),
    (".filepart", "an upload of WinSCP that is under way"),
    (".crdownload", "a download of Chrome that is under way"),
    (".opdownload", "a download of Opera that is under way"),
    (".aria2", "a download of aria2 that is under way"),
    (".!qb", "a download of qBittorrent that is under way"),
    (".!ut", "a download of uTorrent that is under way"),
    (".bc!", "a download of BitComet that is under way"),
    (".syncthing.tmp", "a file that Syncthing is fetching"),
    (".rclone.partial", "a file that rclone is fetching"),
];

/// Beginnings of files that belong to a program.
const BEGINNINGS: [(&str, &str); 8] = [
    ("~$", "an owner file of Microsoft Office"),
    (".~lock.", "a lock file of LibreOffice"),
    (".#", "a lock file of Emacs"),
    (".nfs", "a deleted file that NFS keeps while it is open"),
    (".fuse_hidden", "a deleted file that FUSE keeps while it is open"),
    (".goutputstream-", "a file that GIO is writing"),
    (".com.google.chrome.", "a download of Chrome that is under way"),
    (".syncthing.", "a file that Syncthing is fetching"),
];

/// Why a name is taken for that of a temporary or partial file, for `explain`; nothing for all others. Upper and lower
/// case are alike, as on the systems some of these come from.
pub fn reason(name: &OsStr) -> Option<&'static str> {
    let bytes = name.as_bytes();
    if is_temporary_name(bytes) {
        return Some("a download of `cos` that is under way");
    }
    if bytes.starts_with(CANARY.as_bytes()) {
        return Some("a canary of `cos watch`");
    }
    if bytes.starts_with(REMOVING.as_bytes()) {
        return Some("a file that `cos watch` is removing");
    }
    if bytes == b"4913" {
        return Some("a test file of Vim");
    }
    if bytes.len() > 2 && bytes.starts_with(b"#") && bytes.ends_with(b"#") {
        return Some("an autosave file of Emacs");
    }
    // Vim takes the last letter back from `p` on while the names before are taken; its files all begin with a dot.
    if bytes.first() == Some(&b'.') && matches!(bytes, [.., b'.', b's', b'w', b'a'..=b'z']) {
        return Some("a swap file of Vim");
    }
    if bytes.last() == Some(&b'~') && bytes.len() > 1 {
        return Some("a backup file of an editor");
    }
    if is_of_rsync(bytes) {
        return Some("a file that rsync is writing");
    }
    let ending = |text: &str| {
        let cut = bytes.len().checked_sub(text.len());
        // A name that is nothing but an ending is a hidden file.
        cut.is_some_and(|cut| cut > 0 && bytes[cut..].eq_ignore_ascii_case(text.as_bytes()))
    };
    let beginning =
        |text: &str| bytes.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text.as_bytes()));
    // The longest ending says most.
    let ended = ENDINGS.iter().filter(|(text, _)| ending(text)).max_by_key(|(text, _)| text.len());
    ended.or_else(|| BEGINNINGS.iter().find(|(text, _)| beginning(text))).map(|&(_, why)| why)
}

/// `.NAME.XXXXXX`, as `mkstemp` fills it. Six lower-case letters alone are also a common ending (`.config`, `.sqlite`), so
/// the six must hold a digit or mix upper with lower case; this is so for all but one in ninety names of rsync, and those
/// have another name soon.
fn is_of_rsync(name: &[u8]) -> bool {
    let Some((stem, random)) = name.split_at_checked(name.len().saturating_sub(6)) else { return false };
    let Some(stem) = stem.strip_suffix(b".").and_then(|stem| stem.strip_prefix(b".")) else { return false };
    let any = |kind: fn(&u8) -> bool| random.iter().any(kind);
    let mixed = any(u8::is_ascii_uppercase) && any(u8::is_ascii_lowercase);
    let letters_and_digits = any(u8::is_ascii_digit) && any(u8::is_ascii_alphabetic);
    !stem.is_empty() && random.iter().all(u8::is_ascii_alphanumeric) && (mixed || letters_and_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(name: &str) -> Option<&'static str> {
        reason(OsStr::new(name))
    }

    #[test]
    fn names_of_unfinished_files_are_known_with_a_reason() {
        for name in [
            "a.tmp",
            "A.TMP",
            "a.part",
            "a.partial",
            "a.zip.crdownload",
            "~$report.docx",
            ".~lock.a.ods#",
            ".a.txt.swp",
            ".a.txt.swo",
            ".a.txt.swn",
            "4913",
            ".nfs0000000001",
            ".fuse_hidden0001",
            ".big.iso.Xy12aB",
            "a.txt~",
            "#a#",
            ".#a",
            "a.part.minio",
            ".goutputstream-ABC123",
            ".f.cos-0123abcd",
            ".cos-watch-canary-1",
            ".cos-watch-removing-1",
            "a.filepart",
        ] {
            assert!(why(name).is_some(), "{name}");
        }
        assert_eq!(why("a.part.minio"), Some("a download of `mc` that is under way"));
        assert_eq!(why(".a.cos-00000000"), Some("a download of `cos` that is under way"));
    }

    #[test]
    fn names_that_only_look_alike_take_part() {
        for name in [
            "a.txt",
            "a.swp",
            "tmp",
            ".tmp",
            "part",
            "a.part1.rar",
            "4914",
            ".my.config",
            ".app.sqlite",
            ".a.123456",
            "a.Xy12aB",
            "~",
            "##",
            "#",
            ".bashrc",
            "a.swift",
            "readme",
            ".a.COS-0123abcd",
            "temp.csv",
            "~a",
            ".env.backup",
        ] {
            assert_eq!(why(name), None, "{name}");
        }
    }

    #[test]
    fn a_name_that_is_no_text_is_looked_at_by_its_bytes() {
        assert!(reason(OsStr::from_bytes(b"\xff\xfe.tmp")).is_some());
        assert!(reason(OsStr::from_bytes(b"\xff\xfe")).is_none());
    }

    #[test]
    fn only_canaries_and_downloads_of_this_program_are_its_own() {
        assert!(is_own(OsStr::new(".cos-watch-canary-0123")));
        assert!(is_own(OsStr::new(".cos-watch-removing-0123")));
        assert!(is_own(OsStr::new(".f.cos-0123abcd")));
        assert!(!is_own(OsStr::new("f.tmp")));
    }
}
