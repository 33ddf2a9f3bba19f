//! Which file systems do not tell of all changes, so that a root on them is gone through from time to time instead.

use std::os::fd::AsFd;

/// File systems whose changes are made elsewhere, or by somebody who does not tell the kernel, by the number in `statfs`.
/// *Source*: `include/uapi/linux/magic.h` and the sources of the file systems in the kernel. Overlays tell of what is
/// changed through them, which is all that may be changed while they are mounted; they are watched.
#[cfg(target_os = "linux")]
const SILENT: [(u32, &str); 18] = [
    (0x0000_6969, "NFS"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB"),
    (0x0000_517b, "SMB"),
    (0x6573_5546, "FUSE"),
    (0x0102_1997, "9p"),
    (0x00c3_6400, "Ceph"),
    (0x5346_414f, "AFS"),
    (0x6b41_4653, "AFS"),
    (0x7375_7245, "Coda"),
    (0x0bd0_0bd0, "Lustre"),
    (0x4750_4653, "GPFS"),
    (0x0000_564c, "NCP"),
    (0x0116_1970, "GFS2"),
    (0x7461_636f, "OCFS2"),
    (0x786f_4256, "VirtualBox"),
    (0xbacb_acbc, "VMware"),
    (0x2003_0528, "OrangeFS"),
];

/// Why changes on the file system of a directory are not told of, if so: the name of the file system.
#[cfg(target_os = "linux")]
pub(super) fn silence(directory: impl AsFd) -> Option<&'static str> {
    let told = rustix::fs::fstatfs(directory).ok()?;
    // The field's width and sign differ from machine to machine, its 32 bits do not.
    named(told.f_type as u32)
}

#[cfg(target_os = "linux")]
fn named(kind: u32) -> Option<&'static str> {
    SILENT.iter().find_map(|&(number, name)| (number == kind).then_some(name))
}

/// Elsewhere nothing is watched, so nothing needs to be known.
#[cfg(not(target_os = "linux"))]
pub(super) fn silence(_directory: impl AsFd) -> Option<&'static str> {
    None
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn network_file_systems_are_silent_and_local_ones_are_not() {
        assert_eq!(named(0x6969), Some("NFS"));
        assert_eq!(named(0xff53_4d42), Some("CIFS"));
        assert_eq!(named(0x6573_5546), Some("FUSE"));
        for (local, name) in [(0xef53, "ext4"), (0x5846_5342, "XFS"), (0x0102_1994, "tmpfs"), (0x794c_7630, "overlay")]
        {
            assert_eq!(named(local), None, "{name}");
        }
    }

    #[test]
    fn the_file_system_of_an_open_directory_is_asked() {
        let proc = std::fs::File::open("/proc").expect("there");
        assert_eq!(silence(&proc), None);
    }
}
