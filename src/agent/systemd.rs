//! Words to the service manager: ready, reloading, stopping, alive (sd_notify(3), systemd.service(5)).
//!
//! Without a service manager that listens, all of it does nothing.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::time::Duration;

/// What the environment of a service says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceEnvironment {
    /// `NOTIFY_SOCKET`.
    pub socket: Option<OsString>,
    /// `WATCHDOG_USEC`.
    pub watchdog_usec: Option<String>,
    /// `WATCHDOG_PID`.
    pub watchdog_pid: Option<String>,
}

impl ServiceEnvironment {
    /// What the environment of this process says.
    pub fn of_process() -> Self {
        let text = |name| std::env::var(name).ok();
        Self {
            socket: std::env::var_os("NOTIFY_SOCKET"),
            watchdog_usec: text("WATCHDOG_USEC"),
            watchdog_pid: text("WATCHDOG_PID"),
        }
    }
}

/// The way to the service manager.
#[derive(Debug, Default)]
pub struct Notifier {
    way: Option<(UnixDatagram, Address)>,
    watchdog: Option<Duration>,
}

#[derive(Debug)]
enum Address {
    Path(OsString),
    #[cfg(target_os = "linux")]
    Abstract(std::os::unix::net::SocketAddr),
}

impl Notifier {
    /// The way that the environment names; no way when it names none.
    ///
    /// # Errors
    /// A socket that can be neither made nor named: `NOTIFY_SOCKET` is neither a path nor `@NAME`.
    pub fn new(environment: &ServiceEnvironment) -> io::Result<Self> {
        let Some(name) = environment.socket.as_deref().filter(|name| !name.is_empty()) else {
            return Ok(Self::default());
        };
        let address = address(name)?;
        let socket = UnixDatagram::unbound()?;
        // A service manager that does not read must not hold the agent up.
        socket.set_nonblocking(true)?;
        // Meant for another process when a pid is there and is not ours.
        let ours = environment.watchdog_pid.as_ref().is_none_or(|pid| pid.trim() == std::process::id().to_string());
        let micros = environment.watchdog_usec.as_ref().and_then(|text| text.trim().parse::<u64>().ok());
        let watchdog = micros.filter(|micros| ours && *micros > 0).map(Duration::from_micros);
        Ok(Self { way: Some((socket, address)), watchdog })
    }

    /// How often the service manager wants to hear [`Notifier::alive`]: at half the time after which it would end the
    /// service (the advice of sd_watchdog_enabled(3)). Nothing when it does not care.
    pub fn alive_every(&self) -> Option<Duration> {
        self.watchdog.map(|limit| limit / 2)
    }

    /// The agent works.
    ///
    /// # Errors
    /// As all of these: the service manager did not take it. Nothing to end for.
    pub fn ready(&self, status: &str) -> io::Result<()> {
        self.say(&format!("READY=1\nSTATUS={}", one_line(status)))
    }

    /// It reads its configuration anew; [`Notifier::ready`] ends that.
    ///
    /// # Errors
    /// As [`Notifier::ready`].
    pub fn reloading(&self) -> io::Result<()> {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
        let micros = now.tv_sec.saturating_mul(1_000_000).saturating_add(now.tv_nsec / 1000);
        self.say(&format!("RELOADING=1\nMONOTONIC_USEC={micros}"))
    }

    /// It ends.
    ///
    /// # Errors
    /// As [`Notifier::ready`].
    pub fn stopping(&self, status: &str) -> io::Result<()> {
        self.say(&format!("STOPPING=1\nSTATUS={}", one_line(status)))
    }

    /// It lives.
    ///
    /// # Errors
    /// As [`Notifier::ready`].
    pub fn alive(&self) -> io::Result<()> {
        self.say("WATCHDOG=1")
    }

    /// What `systemctl status` shows.
    ///
    /// # Errors
    /// As [`Notifier::ready`].
    pub fn status(&self, status: &str) -> io::Result<()> {
        self.say(&format!("STATUS={}", one_line(status)))
    }

    fn say(&self, words: &str) -> io::Result<()> {
        let Some((socket, address)) = &self.way else { return Ok(()) };
        let sent = match address {
            Address::Path(path) => socket.send_to(words.as_bytes(), path),
            #[cfg(target_os = "linux")]
            Address::Abstract(address) => socket.send_to_addr(words.as_bytes(), address),
        };
        sent.map(drop)
    }
}

fn address(name: &OsStr) -> io::Result<Address> {
    match name.as_bytes() {
        #[cfg(target_os = "linux")]
        [b'@', hidden @ ..] => {
            use std::os::linux::net::SocketAddrExt;
            std::os::unix::net::SocketAddr::from_abstract_name(hidden).map(Address::Abstract)
        }
        _ if Path::new(name).is_absolute() => Ok(Address::Path(name.to_owned())),
        _ => Err(io::Error::new(io::ErrorKind::InvalidInput, "NOTIFY_SOCKET is neither a path nor @NAME")),
    }
}

/// Another line would be another word.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(socket: &UnixDatagram) -> String {
        socket.set_read_timeout(Some(Duration::from_secs(10))).expect("set");
        let mut words = [0; 4096];
        let length = socket.recv(&mut words).expect("a word");
        String::from_utf8_lossy(&words[..length]).into_owned()
    }

    fn environment(socket: impl Into<OsString>) -> ServiceEnvironment {
        ServiceEnvironment { socket: Some(socket.into()), ..ServiceEnvironment::default() }
    }

    #[test]
    fn the_words_arrive_at_a_path() {
        let dir = tempfile::tempdir().expect("a temporary directory");
        let path = dir.path().join("notify");
        let manager = UnixDatagram::bind(&path).expect("bound");
        let notifier = Notifier::new(&environment(&path)).expect("a way");
        notifier.ready("3 projects\nREADY=0").expect("said");
        assert_eq!(heard(&manager), "READY=1\nSTATUS=3 projects READY=0");
        notifier.alive().expect("said");
        assert_eq!(heard(&manager), "WATCHDOG=1");
        notifier.status("5 waiting").expect("said");
        assert_eq!(heard(&manager), "STATUS=5 waiting");
        let moment = || {
            notifier.reloading().expect("said");
            let words = heard(&manager);
            let micros = words.strip_prefix("RELOADING=1\nMONOTONIC_USEC=").expect("the word and its time");
            micros.parse::<i64>().expect("a number")
        };
        let first = moment();
        std::thread::sleep(Duration::from_millis(2));
        assert!(moment() >= first + 2000, "its clock goes on");
        notifier.stopping("bye").expect("said");
        assert_eq!(heard(&manager), "STOPPING=1\nSTATUS=bye");
        assert_eq!(notifier.alive_every(), None);
        drop(manager);
        assert!(notifier.alive().is_err(), "nobody listens, and that is told");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_words_arrive_at_a_name_without_a_file() {
        use std::os::linux::net::SocketAddrExt;
        let name = format!("cos-test-{:016x}", crate::base::random::unique());
        let address = std::os::unix::net::SocketAddr::from_abstract_name(&name).expect("an address");
        let manager = UnixDatagram::bind_addr(&address).expect("bound");
        Notifier::new(&environment(format!("@{name}"))).expect("a way").alive().expect("said");
        assert_eq!(heard(&manager), "WATCHDOG=1");
    }

    #[test]
    fn the_watchdog_is_fed_twice_in_its_time_and_only_by_the_process_that_is_meant() {
        let watched = |usec: &str, pid: Option<String>| {
            let environment = ServiceEnvironment {
                watchdog_usec: Some(usec.to_owned()),
                watchdog_pid: pid,
                ..environment("/run/nobody")
            };
            Notifier::new(&environment).expect("a way").alive_every()
        };
        assert_eq!(watched("30000000", None), Some(Duration::from_secs(15)));
        assert_eq!(watched("30000000", Some(std::process::id().to_string())), Some(Duration::from_secs(15)));
        assert_eq!(watched("30000000", Some("1".to_owned())), None);
        assert_eq!(watched("0", None), None);
        assert_eq!(watched("soon", None), None);
    }

    #[test]
    fn without_a_manager_nothing_is_said_and_a_bad_address_is_told() {
        let nobody = Notifier::new(&ServiceEnvironment::default()).expect("no way");
        nobody.ready("").and_then(|()| nobody.alive()).expect("nothing happens");
        assert_eq!(nobody.alive_every(), None);
        assert!(Notifier::new(&environment("notify")).is_err());
        Notifier::new(&environment("")).expect("as good as none");
    }
}
