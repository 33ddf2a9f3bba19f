//! What is mounted where.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStringExt;
use std::path::Path;

/// Where Linux tells it.
const TABLE: &str = "/proc/self/mountinfo";

/// File systems that are gone when the machine stops.
const FLEETING: [&str; 3] = ["tmpfs", "ramfs", "devtmpfs"];

/// The kind of file system that a path lies on; nothing where the kernel does not tell.
pub(super) fn file_system(path: &Path) -> Option<String> {
    let path = path.canonicalize().ok()?;
    kind(&std::fs::read(TABLE).ok()?, &path)
}

/// Whether what lies on it is gone when the machine stops.
pub(super) fn is_fleeting(kind: &str) -> bool {
    FLEETING.contains(&kind)
}

/// The kind of the innermost mount that holds a path. Of two in one place the later one hides the other.
///
/// A line is numbers, the place that is mounted, where, options, and behind a dash the kind (proc(5)).
fn kind(table: &[u8], path: &Path) -> Option<String> {
    let mut best: Option<(usize, String)> = None;
    for line in table.split(|byte| *byte == b'\n') {
        let fields: Vec<&[u8]> = line.split(|byte| *byte == b' ').collect();
        let dash = fields.iter().position(|field| field == b"-");
        let (Some(place), Some(kind)) = (fields.get(4), dash.and_then(|dash| fields.get(dash + 1))) else { continue };
        let place = unescaped(place);
        let length = place.len();
        if path.starts_with(Path::new(OsStr::new(&place)))
            && best.as_ref().is_none_or(|(longest, _)| length >= *longest)
        {
            best = Some((length, String::from_utf8_lossy(kind).into_owned()));
        }
    }
    best.map(|(_, kind)| kind)
}

/// Blanks, tabs, line breaks and backslashes stand there as three octal digits.
fn unescaped(text: &[u8]) -> OsString {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [first, more @ ..] = rest {
        let digits = more.get(..3).filter(|digits| digits.iter().all(|digit| (b'0'..b'8').contains(digit)));
        match (first, digits) {
            (b'\\', Some(digits)) => {
                let byte = digits.iter().fold(0u32, |byte, digit| byte * 8 + u32::from(digit - b'0'));
                bytes.extend(u8::try_from(byte));
                rest = &more[3..];
            }
            _ => {
                bytes.push(*first);
                rest = more;
            }
        }
    }
    OsString::from_vec(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_and_last_mount_counts() {
        let table = b"22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n\
            30 22 0:26 / /run rw,nosuid - tmpfs tmpfs rw\n\
            31 22 0:27 / /mnt/my\\040disk rw shared:3 master:4 - nfs4 host:/x rw\n\
            32 22 0:28 / /mnt/my\\040disk rw - fuse.sshfs host:/x rw\n\n";
        let kind = |path: &str| kind(table, Path::new(path)).expect("a root");
        assert_eq!((kind("/data"), kind("/run/x"), kind("/running")), ("ext4".into(), "tmpfs".into(), "ext4".into()));
        assert_eq!(kind("/mnt/my disk/deep"), "fuse.sshfs");
        assert!(is_fleeting("tmpfs") && !is_fleeting("ext4"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_kernel_tells_where_this_machine_keeps_things() {
        assert_eq!(file_system(Path::new("/proc/self")).as_deref(), Some("proc"));
        assert_eq!(file_system(Path::new("/no/such/place")), None);
    }
}
