//! Buckets and keys, asked of the store that the line means so far.

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::Builder;

use crate::base::uri::{split_profile, split_scheme};
use crate::cli::args::GlobalArgs;
use crate::cli::context::Context;
use crate::cli::fault::CliError;
use crate::cli::resolve::Resolved;
use crate::cli::session::Session;
use crate::config::{Environment, ProfileFiles};
use crate::report::{ColorChoice, Printer, PrinterSettings};
use crate::store::{ListRequest, ObjectStore};

use super::cache::{Cache, Names};

/// How long a store is waited for, from the start of the process.
///
/// *Source:* whoever presses TAB waits a second at most; starting, reading configuration and answering take a tenth.
/// *Applies:* to everything on the way to the answer, also credentials that are fetched.
const PATIENCE: Duration = Duration::from_millis(850);

/// Most names of one level that are asked for: one page.
const PAGE: u32 = 1000;

/// How far URIs of a command go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Depth {
    Buckets,
    Keys,
}

/// What is asked of a store.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Buckets,
    /// The level of a bucket that begins with this.
    Keys {
        bucket: String,
        prefix: String,
    },
}

/// Who asks: what was typed so far, and where it was typed.
#[derive(Clone)]
pub(super) struct Asker {
    pub(super) global: GlobalArgs,
    pub(super) environment: Environment,
    /// When the question came.
    pub(super) asked: Instant,
}

impl Asker {
    /// The URIs that begin with what was typed. One that ends in `/` or `@` is the beginning of others.
    pub(super) fn uris(&self, typed: &str, depth: Depth) -> Vec<String> {
        let Some((scheme, rest)) = split_scheme(typed) else {
            // The other spelling is for those who have begun to write it.
            let schemes = ["cos://", "s3://"].into_iter().filter(|scheme| scheme.starts_with(typed));
            return schemes.take(1).map(str::to_owned).collect();
        };
        let (place, key) = match rest.split_once('/') {
            Some((place, key)) => (place, Some(key)),
            None => (rest, None),
        };
        let (profile, bucket) = split_profile(place);
        let lead = &typed[..typed.len() - rest.len()];
        debug_assert_eq!(lead, scheme.to_string(), "the scheme is what stands in front");
        match key {
            None => {
                let before = &place[..place.len() - bucket.len()];
                let mut found = self.buckets(profile);
                found.retain(|name| name.starts_with(bucket));
                let mut uris: Vec<_> = found.iter().map(|name| format!("{lead}{before}{name}/")).collect();
                // Where no bucket is found a profile may be meant.
                if profile.is_none() && uris.is_empty() {
                    uris.extend(self.profiles(bucket).iter().map(|name| format!("{lead}{name}@")));
                }
                uris
            }
            Some(_) if depth == Depth::Buckets || bucket.is_empty() => Vec::new(),
            Some(key) => {
                let names = self.keys(profile, bucket, key);
                names.iter().map(|name| format!("{lead}{place}/{name}")).collect()
            }
        }
    }

    /// The buckets of a profile, or of the settings when there is none.
    pub(super) fn buckets(&self, profile: Option<&str>) -> Vec<String> {
        self.names(profile, &Place::Buckets).names
    }

    /// Keys and directories that begin with `typed`, no deeper than its level.
    fn keys(&self, profile: Option<&str>, bucket: &str, typed: &str) -> Vec<String> {
        let level = typed.rfind('/').map_or(0, |slash| slash + 1);
        let place = |prefix: &str| Place::Keys { bucket: bucket.to_owned(), prefix: prefix.to_owned() };
        // What is known of the whole level answers for all that begins as it does.
        let known = self.cache(profile, &place(&typed[..level])).and_then(|cache| cache.read());
        let mut names = match known.filter(|names| names.is_complete) {
            Some(names) => names.names,
            None => self.names(profile, &place(typed)).names,
        };
        names.retain(|name| name.starts_with(typed) && name != &typed[..level]);
        names
    }

    fn profiles(&self, typed: &str) -> Vec<String> {
        let files = ProfileFiles::load(&self.environment);
        let mut names = files.map(|files| files.profile_names()).unwrap_or_default();
        names.push(crate::cli::resolve::LOCAL_PROFILE.to_owned());
        names.sort();
        names.dedup();
        names.retain(|name| name.starts_with(typed));
        names
    }

    /// The names at a place: those that were found a moment ago, else those that the store tells in time.
    fn names(&self, profile: Option<&str>, place: &Place) -> Names {
        let cache = self.cache(profile, place);
        if let Some(names) = cache.as_ref().and_then(Cache::read) {
            return names;
        }
        let (answer, answered) = mpsc::sync_channel(1);
        let (asker, side, wanted) = (self.clone(), profile.map(str::to_owned), place.clone());
        // Nothing in it can be relied on to end in time: names are looked up, programs print keys, file systems hang. So
        // it is left alone, and ends with the process.
        let started = thread::Builder::new().spawn(move || answer.send(asker.ask(side.as_deref(), &wanted)));
        if started.is_err() {
            return Names::default();
        }
        let names = match answered.recv_timeout(PATIENCE.saturating_sub(self.asked.elapsed())) {
            Ok(Some(names)) => names,
            // Told at once that it cannot be told: asking again costs as little.
            Ok(None) => return Names::default(),
            // Whoever presses TAB again need not wait again.
            Err(_) => Names::default(),
        };
        if let Some(cache) = cache {
            cache.write(&names);
        }
        names
    }

    fn ask(&self, profile: Option<&str>, place: &Place) -> Option<Names> {
        let runtime = Builder::new_current_thread().enable_all().build().ok()?;
        let names = runtime.block_on(async { tokio::time::timeout(PATIENCE, self.list(profile, place)).await });
        runtime.shutdown_background();
        names.ok()?.ok()
    }

    async fn list(&self, profile: Option<&str>, place: &Place) -> Result<Names, CliError> {
        let printer = Printer::new(PrinterSettings { color: ColorChoice::Never, plain_environment: true, quiet: true });
        // Nobody to ask: whoever would have to give a code gets no completion.
        let resolved = Resolved::new(&self.global, self.environment.clone())?;
        let budget = resolved.budget(&printer);
        let (resolved, session) = (Arc::new(resolved), Arc::new(Session::new(printer.clone())));
        let (global, cwd, own) = (self.global.clone(), std::path::PathBuf::new(), session.clone());
        let context = Context { printer, resolved, global, cwd, budget, session };
        let opened = context.open(profile).await?;
        let found = match place {
            Place::Buckets => opened.store().list_buckets().await.map(|buckets| Names {
                is_complete: true,
                names: buckets.into_iter().map(|bucket| bucket.name).collect(),
            }),
            Place::Keys { bucket, prefix } => {
                let request = ListRequest {
                    bucket: bucket.clone(),
                    prefix: prefix.clone(),
                    delimiter: Some("/".to_owned()),
                    page_size: Some(PAGE),
                    ..ListRequest::default()
                };
                opened.store().list(&request).await.map(|page| {
                    let objects = page.objects.into_iter().map(|object| object.key);
                    let mut names: Vec<_> = page.prefixes.into_iter().chain(objects).collect();
                    names.sort();
                    Names { is_complete: page.next.is_none(), names }
                })
            }
        };
        drop((opened, context));
        if let Some(session) = Arc::into_inner(own) {
            session.close().await?;
        }
        Ok(found?)
    }

    /// Where the names of a place are kept.
    fn cache(&self, profile: Option<&str>, place: &Place) -> Option<Cache> {
        let GlobalArgs {
            profile: named,
            region,
            endpoint_url,
            ca_bundle,
            secret_id,
            no_verify_ssl,
            no_sign_request,
            ..
        } = &self.global;
        let typed = (named, region, endpoint_url, ca_bundle, secret_id, no_verify_ssl, no_sign_request);
        Cache::of(&self.environment, &format!("{typed:?} {profile:?} {place:?}"))
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::cli::complete::Settings;

    fn asker(home: &std::path::Path) -> Asker {
        let environment = Environment::from_pairs([("HOME", home.to_string_lossy().into_owned())]);
        let Settings { global } = Settings::try_parse_from(["cos"]).expect("no option is needed");
        Asker { global, environment, asked: Instant::now() }
    }

    fn knows(asker: &Asker, place: &Place, is_complete: bool, names: &[&str]) {
        let names = Names { is_complete, names: names.iter().map(|name| (*name).to_owned()).collect() };
        asker.cache(None, place).expect("a home").write(&names);
    }

    fn keys_of(bucket: &str, prefix: &str) -> Place {
        Place::Keys { bucket: bucket.to_owned(), prefix: prefix.to_owned() }
    }

    #[test]
    fn what_is_known_of_a_level_answers_for_all_that_begins_as_it_does() {
        let home = tempfile::tempdir().expect("a temporary directory");
        let asker = asker(home.path());
        knows(&asker, &Place::Buckets, true, &["attic", "shelf"]);
        knows(&asker, &keys_of("shelf", ""), true, &["a/", "ab", "b"]);
        knows(&asker, &keys_of("shelf", "a/"), true, &["a/", "a/x y", "a/b/"]);
        for (typed, found) in [
            ("", &["cos://"][..]),
            ("c", &["cos://"]),
            ("s", &["s3://"]),
            ("x", &[]),
            ("cos://", &["cos://attic/", "cos://shelf/"]),
            ("s3://sh", &["s3://shelf/"]),
            ("cos://l", &["cos://local@"]),
            ("cos://shelf/", &["cos://shelf/a/", "cos://shelf/ab", "cos://shelf/b"]),
            ("cos://shelf/a", &["cos://shelf/a/", "cos://shelf/ab"]),
            ("cos://shelf/a/", &["cos://shelf/a/x y", "cos://shelf/a/b/"]),
            ("cos:///x", &[]),
        ] {
            assert_eq!(asker.uris(typed, Depth::Keys), found, "{typed}");
        }
        assert_eq!(asker.uris("cos://shelf/", Depth::Buckets), [""; 0]);
    }

    #[test]
    fn what_is_known_of_a_part_of_a_level_does_not_answer_for_more() {
        let home = tempfile::tempdir().expect("a temporary directory");
        let asker = asker(home.path());
        knows(&asker, &keys_of("shelf", ""), false, &["a", "b"]);
        // There are no keys to ask the store with, so that what is not known is not found.
        assert_eq!(asker.uris("cos://shelf/b", Depth::Keys), [""; 0]);
        assert_eq!(asker.uris("cos://shelf/", Depth::Keys), ["cos://shelf/a", "cos://shelf/b"]);
    }
}
