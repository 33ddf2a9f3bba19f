//! The way to the endpoint, and whether it takes the keys.

use jiff::{SignedDuration, Unit};

use crate::base::fault::{Category, Fault};
use crate::report::{CheckListing, Verdict};
use crate::store::{ObjectStore, S3Store};

use super::{failed, ok, row, warn};

/// Clocks that are further apart are refused by some stores. *Source:* S3 refuses at 15 minutes, some stores at 5.
const REFUSED: SignedDuration = SignedDuration::from_mins(5);
/// Clocks that are no further apart are right, as far as it shows: `Date` has whole seconds.
const RIGHT: SignedDuration = SignedDuration::from_secs(2);
/// Clocks that are further apart should be looked at.
const SUSPECT: SignedDuration = SignedDuration::from_secs(30);

/// Name, connection, TLS and clock. Whether the endpoint answers.
pub(in crate::cli::commands) async fn way(store: &S3Store, listing: &mut CheckListing) -> bool {
    match store.addresses().await {
        Ok((host, addresses)) => {
            let mut texts: Vec<String> = addresses.iter().map(ToString::to_string).collect();
            texts.dedup();
            listing.check(ok("name", format!("{host} is {}", texts.join(", "))));
        }
        Err(error) => {
            let mut check = row("name", Verdict::Fail, format!("cannot be looked up: {error}"));
            check.fixes.push("check the endpoint's spelling, /etc/resolv.conf and the proxy settings".to_owned());
            listing.check(check);
            return false;
        }
    }
    let reached = match store.reach().await {
        Ok(reached) => reached,
        Err(error) => {
            listing.check(failed("connection", &error));
            return false;
        }
    };
    let server = reached.server.map(|server| format!(" from {server}")).unwrap_or_default();
    let kind = match store.tls() {
        (true, tls) if tls.no_verify => "TLS, certificate not looked at",
        (true, _) => "TLS, certificate verified",
        (false, _) => "no TLS",
    };
    let found = format!("{} ms to an answer{server} ({kind})", reached.took.as_millis());
    listing.check(ok("connection", found));
    match reached.clock {
        None => listing.check(row("clock", Verdict::Skip, "the answer has no date")),
        Some(skew) => {
            let skew = skew.round(Unit::Second).unwrap_or(skew);
            let direction = if skew.is_negative() { "ahead of" } else { "behind" };
            let found = format!("{} s {direction} the store's", skew.abs().as_secs());
            let fix = "set this machine's clock, and let NTP keep it";
            listing.check(match skew.abs() {
                off if off >= REFUSED => super::CheckRow { verdict: Verdict::Fail, ..warn("clock", found, fix) },
                off if off >= SUSPECT => warn("clock", found, fix),
                off if off > RIGHT => ok("clock", found),
                _ => ok("clock", "right"),
            });
        }
    }
    true
}

/// Whether the service knows the keys: the listing of buckets needs nothing else.
pub(in crate::cli::commands) async fn signed(store: &S3Store, listing: &mut CheckListing) {
    const SUBJECT: &str = "buckets";
    if store.credentials().is_none() {
        listing.check(row(SUBJECT, Verdict::Skip, "not asked for without keys"));
        return;
    }
    match store.list_buckets().await {
        Ok(buckets) => listing.check(ok(SUBJECT, format!("the keys are known; they list {}", buckets.len()))),
        Err(error) if error.code() == Some("AccessDenied") => {
            let found = "the keys are known, but may not list buckets";
            listing.check(warn(SUBJECT, found, "nothing, if they are meant for single buckets"));
        }
        Err(error) => {
            let mut check = failed(SUBJECT, &error);
            if error.category() == Category::Network {
                check.fixes.push("`cos doctor --debug` shows every request".to_owned());
            }
            listing.check(check);
        }
    }
}
