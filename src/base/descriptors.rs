//! The limit of open files.

use rustix::process::{Resource, getrlimit, setrlimit};

/// Open files that are asked for.
///
/// *Source:* a few for each of the requests that may be in flight, with room for the files of a walk. *Applies:* where the
/// hard limit is higher; some systems have a soft limit of 256.
const WANTED: u64 = 65_536;

/// Raises the soft limit of open files as far as the hard limit allows, up to what many requests in flight need. Where
/// that is refused the limit stays as it is.
pub fn raise_limit() {
    let limit = getrlimit(Resource::Nofile);
    let Some(soft) = limit.current else { return };
    let wanted = WANTED.min(limit.maximum.unwrap_or(WANTED));
    if soft < wanted {
        // Some systems allow less than their hard limit says; then the old limit has to do.
        setrlimit(Resource::Nofile, rustix::process::Rlimit { current: Some(wanted), maximum: limit.maximum }).ok();
    }
}
