//! What one store does that its kind does not tell, and a profile that keeps it.

use crate::cli::fault::CliError;
use crate::cli::resolve::Resolved;
use crate::config::{Origin, ProfileChange, ProfileWriter};
use crate::report::{CheckListing, CheckRow, Verdict};
use crate::store::{Addressing, Habits, ListRequest, ListVersion, ObjectStore, Proof, Proofs, S3Store, StoreError};

use super::{failed, ok, row, warn};

/// What was seen by now.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) habits: Habits,
    /// Word of `checksum_algorithm` for what the store proves, where its kind leaves that open.
    checksum: Option<&'static str>,
}

impl Seen {
    /// What the answer to a write proves.
    pub(super) fn proofs(&mut self, store: &S3Store, told: &Proofs, md5: [u8; 16]) {
        if store.profile().proof_at_start() == Proof::Discover {
            self.checksum = match told.crc64nvme {
                Some(_) => Some("crc64nvme"),
                None => (told.md5() == Some(md5)).then_some("md5"),
            };
        }
    }

    /// The keys of a profile that would tell what is not taken for granted.
    fn changes(&self, store: &S3Store) -> Vec<(&'static str, &'static str)> {
        let (taken, seen) = (store.profile(), &self.habits);
        let addressing = seen.addressing.filter(|seen| *seen != taken.addressing).map(|seen| match seen {
            Addressing::Path => "path",
            Addressing::Virtual => "virtual",
        });
        let list = seen.list_version.filter(|seen| *seen != taken.list_version).map(|seen| match seen {
            ListVersion::V1 => "1",
            ListVersion::V2 => "2",
        });
        let conditions = seen.conditional_writes.filter(|seen| *seen != taken.conditional_writes);
        let conditions = conditions.map(|obeyed| if obeyed { "true" } else { "false" });
        let all = [
            ("addressing_style", addressing),
            ("list_objects_version", list),
            ("conditional_writes", conditions),
            ("checksum_algorithm", self.checksum),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key, value?))).collect()
    }

    /// Puts it into the profile, or says what could be put there.
    pub(super) fn conclude(&self, store: &S3Store, save: bool, resolved: &Resolved, listing: &mut CheckListing) {
        const SUBJECT: &str = "profile";
        if self.habits == Habits::default() {
            return;
        }
        let changes = self.changes(store);
        let name = resolved.profile_name();
        if changes.is_empty() {
            listing.check(ok(SUBJECT, format!("`{name}` knows all that was seen of this store")));
            return;
        }
        let text: Vec<String> = changes.iter().map(|(key, value)| format!("`{key} = {value}`")).collect();
        let text = text.join(", ");
        if !save {
            listing.check(ok(SUBJECT, format!("`{name}` could say {text}; --save writes it there")));
            return;
        }
        listing.check(match keep(resolved, &changes) {
            Ok(path) => ok(SUBJECT, format!("{text} in profile `{name}` of `{path}`")),
            Err(error) => CheckRow { fixes: error.hints(), ..row(SUBJECT, Verdict::Fail, super::one_line(&error)) },
        });
    }
}

/// Writes the keys into the file of the profile, if that is what names the endpoint.
fn keep(resolved: &Resolved, changes: &[(&str, &str)]) -> Result<String, CliError> {
    let name = resolved.profile_name();
    if let Some(origin @ (Origin::Option(_) | Origin::Environment(_))) = resolved.endpoint_origin() {
        return Err(CliError::usage_with(
            format!("nothing saved: the endpoint comes from {origin}, and profile `{name}` may mean another one"),
            "put the endpoint into the profile first: cos configure set endpoint_url URL".to_owned(),
        ));
    }
    let changes: Vec<ProfileChange> = changes.iter().map(|(key, value)| ProfileChange::set(*key, *value)).collect();
    let written = ProfileWriter::new(resolved.environment())?.apply(name, &changes)?;
    Ok(written.first().map(|path| path.display().to_string()).unwrap_or_default())
}

/// Lists one key, as the profile says and, where the answer is not that of a store which has the bucket, with the bucket
/// at the other place of the URL. Gives the store to go on with.
pub(super) async fn addressing(
    store: &S3Store,
    request: &ListRequest,
    (seen, listing): (&mut Seen, &mut CheckListing),
) -> Result<S3Store, StoreError> {
    const SUBJECT: &str = "addressing";
    let taken = store.profile().addressing;
    let refused = match store.list(request).await {
        Ok(_) => {
            seen.habits.addressing = Some(taken);
            listing.check(ok(SUBJECT, format!("{} works", place(taken))));
            return Ok(store.clone());
        }
        Err(error) => error,
    };
    let other = match taken {
        Addressing::Path => Addressing::Virtual,
        Addressing::Virtual => Addressing::Path,
    };
    if other == Addressing::Virtual && !store.takes_in_host(&request.bucket) {
        return Err(refused);
    }
    let there = store.with_habits(Habits { addressing: Some(other), ..Habits::default() })?;
    if there.list(request).await.is_err() {
        return Err(refused);
    }
    seen.habits.addressing = Some(other);
    let fix = match other {
        Addressing::Path => "cos configure set addressing_style path",
        Addressing::Virtual => "cos configure set addressing_style virtual",
    };
    let found = format!("{} does not work, {} does", place(taken), place(other));
    listing.check(CheckRow { verdict: Verdict::Fail, ..warn(SUBJECT, found, fix) });
    Ok(there)
}

fn place(addressing: Addressing) -> &'static str {
    match addressing {
        Addressing::Path => "the bucket in the path",
        Addressing::Virtual => "the bucket in the host name",
    }
}

/// Whether each listing call starts behind the key that it is given. `request` lists something that exists.
pub(super) async fn list_version(store: &S3Store, request: &ListRequest, seen: &mut Seen) -> CheckRow {
    const SUBJECT: &str = "list version";
    let taken = store.profile().list_version;
    let other = match taken {
        ListVersion::V1 => ListVersion::V2,
        ListVersion::V2 => ListVersion::V1,
    };
    match starts_behind(store, request).await {
        Ok(None) => return row(SUBJECT, Verdict::Skip, "there is no object to try it on"),
        Ok(Some(true)) => {
            seen.habits.list_version = Some(taken);
            return ok(SUBJECT, format!("{} is answered as it should be", number(taken)));
        }
        Ok(Some(false)) => {}
        Err(error) => return failed(SUBJECT, &error),
    }
    let habits =
        Habits { addressing: Some(store.profile().addressing), list_version: Some(other), ..Habits::default() };
    let works = match store.with_habits(habits) {
        Ok(there) => matches!(starts_behind(&there, request).await, Ok(Some(true))),
        Err(_) => false,
    };
    if !works {
        let found = "no listing begins where it is told to: keys may be listed twice or not at all";
        return CheckRow { verdict: Verdict::Fail, ..warn(SUBJECT, found, "ask whoever runs the store") };
    }
    seen.habits.list_version = Some(other);
    let found = format!("{} does not begin where it is told to, {} does", number(taken), number(other));
    let fix = format!("cos configure set list_objects_version {}", number(other));
    CheckRow { verdict: Verdict::Fail, ..warn(SUBJECT, found, fix) }
}

fn number(version: ListVersion) -> &'static str {
    match version {
        ListVersion::V1 => "1",
        ListVersion::V2 => "2",
    }
}

/// Whether a listing behind the first key leaves that key out; nothing when there is no key.
async fn starts_behind(store: &S3Store, request: &ListRequest) -> Result<Option<bool>, StoreError> {
    let first = store.list(request).await?;
    let Some(key) = first.objects.first().map(|entry| entry.key.clone()) else { return Ok(None) };
    let behind = ListRequest { start_after: Some(key.clone()), ..request.clone() };
    let second = store.list(&behind).await?;
    Ok(Some(second.objects.iter().all(|entry| entry.key != key)))
}
