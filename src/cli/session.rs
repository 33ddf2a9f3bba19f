//! What the commands of one process share: stores with their connections and credentials, the embedded store, standard
//! input, and words that are said once. A command that runs alone is the first and last of its session.

use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use tokio::sync::OnceCell;

use crate::base::fsx::PathError;
use crate::base::random;
use crate::base::redact::Secret;
use crate::base::stdio;
use crate::credentials::{Credentials, CredentialsSource, KeyFamily};
use crate::local::{self, Server};
use crate::report::{Board, Printer};
use crate::store::S3Store;

use super::args::GlobalArgs;
use super::fault::CliError;
use super::resolve::{LOCAL_REGION, Resolved};
use super::signals::Signals;

/// The bucket that the embedded store begins with.
const DEMO_BUCKET: &str = "demo";

/// Settings that are kept, and stores that stay open.
///
/// *Source:* a list of commands names a handful of accounts, and each store keeps a pool of connections. *Applies:* to
/// the lines of `cos run`; what was asked for longest ago is let go.
const KEPT: usize = 16;

/// What the commands of one process share.
pub(super) struct Session {
    printer: Printer,
    settings: Mutex<Vec<(GlobalArgs, Arc<Resolved>)>>,
    stores: Mutex<Vec<(StoreKey, Arc<OnceCell<S3Store>>)>>,
    embedded: OnceCell<(Server, CredentialsSource)>,
    /// What standard input is read as.
    stdin: OnceLock<&'static str>,
    told: Mutex<Vec<&'static str>>,
    /// Where the transfers of several commands are watched together.
    board: OnceLock<Board>,
}

/// What makes two stores the same.
#[derive(PartialEq, Eq)]
struct StoreKey {
    global: GlobalArgs,
    /// The profile that a URI names.
    profile: Option<String>,
}

impl StoreKey {
    fn new(global: &GlobalArgs, profile: Option<&str>) -> Self {
        let global = GlobalArgs {
            // How things are shown, and what all share, is no matter of the store.
            output: None,
            quiet: false,
            no_progress: false,
            progress_frequency: None,
            progress_multiline: false,
            color: None,
            max_concurrent_requests: None,
            max_memory: None,
            max_bandwidth: None,
            ..global.clone()
        };
        Self { global, profile: profile.map(str::to_owned) }
    }
}

impl Session {
    pub(super) fn new(printer: Printer) -> Self {
        Self {
            printer,
            settings: Mutex::default(),
            stores: Mutex::default(),
            embedded: OnceCell::new(),
            stdin: OnceLock::new(),
            told: Mutex::default(),
            board: OnceLock::new(),
        }
    }

    /// The settings that these options mean; `resolve` is asked for them once.
    pub(super) fn settings(
        &self,
        global: &GlobalArgs,
        resolve: impl FnOnce() -> Result<Resolved, CliError>,
    ) -> Result<Arc<Resolved>, CliError> {
        let mut settings = lock(&self.settings);
        if let Some((_, known)) = settings.iter().find(|(of, _)| of == global) {
            return Ok(known.clone());
        }
        let resolved = Arc::new(resolve()?);
        make_room(&mut settings);
        settings.push((global.clone(), resolved.clone()));
        Ok(resolved)
    }

    /// The store of these options. Whoever asks first opens it, and the others wait for that; connections, credentials
    /// and what is learnt of the service are then those of all.
    pub(super) async fn store<F>(
        &self,
        global: &GlobalArgs,
        profile: Option<&str>,
        open: impl FnOnce() -> F,
    ) -> Result<S3Store, CliError>
    where
        F: Future<Output = Result<S3Store, CliError>>,
    {
        let cell = self.cell(StoreKey::new(global, profile));
        Ok(cell.get_or_try_init(open).await?.counting())
    }

    fn cell(&self, key: StoreKey) -> Arc<OnceCell<S3Store>> {
        let mut stores = lock(&self.stores);
        if let Some((_, cell)) = stores.iter().find(|(of, _)| *of == key) {
            return cell.clone();
        }
        let cell = Arc::new(OnceCell::new());
        make_room(&mut stores);
        stores.push((key, cell.clone()));
        cell
    }

    /// Opens the store of these settings.
    pub(super) async fn open(&self, resolved: &Resolved) -> Result<S3Store, CliError> {
        if resolved.is_local() {
            let (server, credentials) = self.embedded.get_or_try_init(|| start_embedded(resolved)).await?;
            let settings = resolved.local_store(server.endpoint_url(), credentials.clone(), &self.printer);
            return Ok(S3Store::new(settings)?);
        }
        let settings = resolved.store(&self.printer)?;
        // Before anything is begun: credentials that cannot be got end the command, and not each item of it.
        if let Some(credentials) = &settings.credentials {
            Signals::listen()?.or_interrupted(async { Ok(credentials.get().await?) }).await?;
        }
        Ok(S3Store::new(settings)?)
    }

    /// Takes standard input, which is one stream.
    ///
    /// # Errors
    /// A usage error when it is taken; an error when it was closed before the command began.
    pub(super) fn take_stdin(&self, as_what: &'static str) -> Result<(), CliError> {
        stdio::check_stdin().map_err(PathError::wrap("read", Path::new("standard input")))?;
        self.stdin.set(as_what).map_err(|_| {
            let taken = self.stdin.get().copied().unwrap_or_default();
            CliError::usage_with(
                format!("standard input cannot be {as_what}: it is {taken}"),
                "write this one to a file and name that",
            )
        })
    }

    /// What a program that a command starts reads: not what is taken.
    pub(super) fn input_of_children(&self) -> Stdio {
        if self.stdin.get().is_some() { Stdio::null() } else { Stdio::inherit() }
    }

    /// Says something of all commands that are under way, the first time that one of them would.
    pub(super) fn tell_once(&self, line: &'static str) {
        let mut told = lock(&self.told);
        if !told.contains(&line) {
            told.push(line);
            drop(told);
            self.printer.talk(line);
        }
    }

    /// Has the transfers of all commands watched together.
    pub(super) fn watch_on(&self, board: Board) {
        self.board.set(board).ok();
    }

    pub(super) fn board(&self) -> Option<&Board> {
        self.board.get()
    }

    /// Ends the embedded store; an error there is an error of the command.
    pub(super) async fn close(self) -> Result<(), CliError> {
        let Self { stores, embedded, .. } = self;
        // Idle connections would keep the server waiting for their next request.
        drop(stores);
        match embedded.into_inner() {
            Some((server, _)) => Ok(server.shutdown().await?),
            None => Ok(()),
        }
    }
}

/// Lets go of the oldest when there is no room for another.
fn make_room<T>(kept: &mut Vec<T>) {
    if kept.len() >= KEPT {
        kept.remove(0);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Starts the embedded store with keys that nobody else needs: they live as long as the process.
async fn start_embedded(resolved: &Resolved) -> Result<(Server, CredentialsSource), CliError> {
    let keys = Credentials {
        access_key_id: "cos-in-process".to_owned(),
        secret_access_key: Secret::new(format!("{:016x}{:016x}", random::unique(), random::unique())),
        session_token: None,
        expires: None,
        origin: "the embedded store".to_owned(),
        family: KeyFamily::default(),
    };
    let server = Server::start(local::Settings {
        directory: resolved.local_directory()?,
        port: 0,
        access_key: keys.access_key_id.clone(),
        secret_key: keys.secret_access_key.clone(),
        region: LOCAL_REGION.to_owned(),
        crc64_headers: false,
        body_timeout: local::BODY_TIMEOUT,
    })
    .await?;
    server.create_bucket_if_missing(DEMO_BUCKET).await?;
    Ok((server, CredentialsSource::fixed(keys)))
}
