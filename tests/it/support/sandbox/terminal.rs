//! A terminal to type at.

use std::fs::{File, OpenOptions};
use std::os::fd::OwnedFd;
use std::os::unix::fs::OpenOptionsExt;
use std::process::Stdio;

use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, tcgetattr};

use super::Secrets;

/// Both ends of a pseudo terminal.
pub(crate) struct Terminal {
    keyboard: OwnedFd,
    screen: File,
    secrets: Secrets,
}

impl Terminal {
    pub(super) fn open(secrets: Secrets) -> Self {
        let keyboard = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
        grantpt(&keyboard).expect("ours");
        unlockpt(&keyboard).expect("ours");
        let name = ptsname(&keyboard, Vec::new()).expect("it has a name").into_string().expect("ASCII");
        let flags = i32::try_from(OFlags::NOCTTY.bits()).expect("a small number");
        let screen = OpenOptions::new().read(true).write(true).custom_flags(flags).open(name).expect("opened");
        Self { keyboard, screen, secrets }
    }

    pub(super) fn for_child(&self) -> Stdio {
        Stdio::from(self.screen.try_clone().expect("cloned"))
    }

    /// Types this. What is typed unseen is a secret.
    pub(crate) fn types(&self, text: &str) {
        if !self.echoes() {
            self.secrets.add(text);
        }
        let written = rustix::io::write(&self.keyboard, text.as_bytes()).expect("it is open");
        assert_eq!(written, text.len(), "a line fits");
    }

    /// Whether what is typed is seen.
    pub(crate) fn echoes(&self) -> bool {
        tcgetattr(&self.screen).expect("a terminal").local_modes.contains(LocalModes::ECHO)
    }
}
