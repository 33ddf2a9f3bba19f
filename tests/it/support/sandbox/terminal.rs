//! A terminal to type at, or to be shown something on.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::os::unix::fs::OpenOptionsExt;
use std::process::Stdio;

use rustix::fs::OFlags;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

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

    /// The same with so many columns and rows.
    pub(super) fn sized(self, (columns, rows): (u16, u16)) -> Self {
        tcsetwinsize(&self.screen, Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 })
            .expect("a terminal");
        self
    }

    /// What is shown, once nobody but the child has the screen.
    pub(super) fn into_shown(self) -> Shown {
        Shown(File::from(self.keyboard))
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

/// What a terminal is told to show.
pub(super) struct Shown(File);

impl Read for Shown {
    /// Linux tells that the last one who could write has gone with an error.
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer) {
            Err(error) if error.raw_os_error() == Some(rustix::io::Errno::IO.raw_os_error()) => Ok(0),
            read => read,
        }
    }
}
