//! What a command works with: settings, printer, the store, and the runtime it runs on.

use std::path::PathBuf;

use tokio::runtime::{Builder, Runtime};

use crate::base::redact::Secret;
use crate::config::Environment;
use crate::credentials::{Credentials, CredentialsSource, KeyFamily};
use crate::engine::budget::Budget;
use crate::local::{self, Server};
use crate::report::Printer;
use crate::store::S3Store;

use super::args::{Cli, Command, GlobalArgs};
use super::commands;
use super::exit::Exit;
use super::fault::CliError;
use super::resolve::{LOCAL_REGION, Resolved};
use super::signals;

/// Threads for file work. Source: 10,000 small downloads gain nothing beyond 8 on a local disk; network file systems
/// want more in flight. Applies: reads, writes, hashing, name resolution.
const BLOCKING_THREADS: usize = 32;

/// The bucket that the embedded store begins with.
const DEMO_BUCKET: &str = "demo";

/// What every command is given.
pub(super) struct Context {
    pub(super) printer: Printer,
    pub(super) resolved: Resolved,
    pub(super) global: GlobalArgs,
    pub(super) cwd: PathBuf,
    /// What the whole process may use at once: listings and transfers share it.
    pub(super) budget: Budget,
}

/// A store, and the embedded server behind it when there is one.
pub(super) struct Opened {
    pub(super) store: S3Store,
    server: Option<Server>,
}

impl Context {
    /// The store that the settings mean. The embedded one is started for the time of this command.
    pub(super) async fn open(&self) -> Result<Opened, CliError> {
        if !self.resolved.is_local() {
            return Ok(Opened { store: S3Store::new(self.resolved.store(&self.printer)?)?, server: None });
        }
        // Nobody else needs these keys: they live as long as the command.
        let keys = Credentials {
            access_key_id: "cos-in-process".to_owned(),
            secret_access_key: Secret::new(format!("{:016x}{:016x}", fastrand::u64(..), fastrand::u64(..))),
            session_token: None,
            expires: None,
            origin: "the embedded store".to_owned(),
            family: KeyFamily::default(),
        };
        let server = Server::start(local::Settings {
            directory: self.resolved.local_directory()?,
            port: 0,
            access_key: keys.access_key_id.clone(),
            secret_key: keys.secret_access_key.clone(),
            region: LOCAL_REGION.to_owned(),
            crc64_headers: false,
        })
        .await?;
        server.create_bucket_if_missing(DEMO_BUCKET).await?;
        let credentials = CredentialsSource::fixed(keys);
        let settings = self.resolved.local_store(server.endpoint_url(), credentials, &self.printer);
        Ok(Opened { store: S3Store::new(settings)?, server: Some(server) })
    }
}

impl Opened {
    /// Ends the embedded server; an error there is an error of the command.
    pub(super) async fn close(self) -> Result<(), CliError> {
        let Self { store, server } = self;
        // Idle connections would keep the server waiting for their next request.
        drop(store);
        match server {
            Some(server) => Ok(server.shutdown().await?),
            None => Ok(()),
        }
    }
}

/// Runs the command that was read.
pub(super) fn run(cli: Cli, environment: Environment, printer: &Printer) -> Result<Exit, CliError> {
    let Cli { global, command } = cli;
    if let Command::Completion(args) = &command {
        return Ok(commands::completion::run(args, printer));
    }
    let resolved = Resolved::new(&global, environment)?;
    let cwd = std::env::current_dir().unwrap_or_default();
    let budget = resolved.budget(printer);
    let context = Context { printer: printer.clone(), resolved, global, cwd, budget };
    let runtime = runtime()?;
    // On a thread of its own: a write to a pipe that nobody reads would make this one deaf to signals.
    let handle = runtime.handle().clone();
    let command = runtime.spawn_blocking(move || handle.block_on(commands::run(command, &context)));
    let exit = runtime.block_on(signals::unless_stuck(command));
    // Reads that nobody waits for any more must not hold up the end.
    runtime.shutdown_background();
    exit
}

fn runtime() -> Result<Runtime, CliError> {
    Builder::new_multi_thread()
        .enable_all()
        .max_blocking_threads(BLOCKING_THREADS)
        .thread_name("cos")
        .build()
        .map_err(CliError::Runtime)
}
