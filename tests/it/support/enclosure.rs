//! File systems of a test's own: an agent in a mount namespace with something mounted in it, which others do not see.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use super::{Running, Sandbox};

/// Set where nothing can be mounted, so that tests that need it are left out: knowingly, and not by chance.
const LEFT_OUT: &str = "COS_TEST_NO_MOUNTS";

/// How a namespace is made here, and how one is entered.
struct Way {
    make: &'static str,
    enter: &'static [&'static str],
}

const WAYS: [Way; 2] = [
    // As root.
    Way { make: "unshare -m", enter: &["--mount"] },
    // As anybody, where user namespaces are allowed.
    Way { make: "unshare -rm", enter: &["--user", "--preserve-credentials", "--mount"] },
];

static WAY: LazyLock<Option<&'static Way>> = LazyLock::new(|| {
    let works = |way: &&Way| {
        let script = format!("exec {} sh -c 'exec mount -t tmpfs tmpfs /tmp'", way.make);
        let ran = Command::new("sh").args(["-c", &script]).stdout(Stdio::null()).stderr(Stdio::null()).status();
        ran.is_ok_and(|status| status.success())
    };
    WAYS.iter().find(works)
});

/// Processes that see file systems that others do not.
pub(crate) struct Enclosure {
    way: &'static Way,
}

impl Enclosure {
    /// Nothing where nothing can be mounted and the environment says that this is known; a panic where it is not.
    pub(crate) fn new() -> Option<Self> {
        if let Some(way) = *WAY {
            return Some(Self { way });
        }
        assert!(
            std::env::var_os(LEFT_OUT).is_some(),
            "this test mounts a file system: run it as root or where user namespaces are allowed, or leave it out \
             knowingly with {LEFT_OUT}=1"
        );
        writeln!(std::io::stderr(), "LEFT OUT: nothing can be mounted here, and {LEFT_OUT} is set").ok();
        None
    }

    /// Starts `cos` after these commands of a shell, which mount what it is to see.
    pub(crate) fn start(&self, home: &Sandbox, mounts: &str, arguments: &[&str]) -> Running {
        let script = format!("exec {} sh -c '{mounts} || exit 99; exec \"$@\"' sh \"$@\"", self.way.make);
        home.start_in_shell(&script, arguments)
    }

    /// Runs a command of a shell where a process is.
    #[track_caller]
    pub(crate) fn run(&self, inside: &Running, command: &str) {
        let pid = inside.id().to_string();
        let ran =
            Command::new("nsenter").args(["--target", &pid]).args(self.way.enter).args(["sh", "-c", command]).output();
        let ran = ran.expect("it starts");
        assert!(ran.status.success(), "{command}: {}", String::from_utf8_lossy(&ran.stderr));
    }

    /// Where a path of the enclosure is seen from without.
    pub(crate) fn outside(&self, inside: &Running, path: &Path) -> PathBuf {
        let root = format!("/proc/{}/root", inside.id());
        Path::new(&root).join(path.strip_prefix("/").expect("absolute"))
    }
}
