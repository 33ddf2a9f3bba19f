//! What a command works with: settings, printer, the store, and the runtime it runs on.

use std::path::PathBuf;

use tokio::runtime::{Builder, Runtime};

use crate::base::random;
use crate::base::redact::Secret;
use crate::config::Environment;
use crate::credentials::{Credentials, CredentialsSource, KeyFamily};
use crate::engine::Stores;
use crate::engine::budget::Budget;
use crate::engine::plan::paths::Side;
use crate::local::{self, Server};
use crate::report::Printer;
use crate::store::S3Store;

use super::args::{Cli, Command, GlobalArgs, OutputArg};
use super::commands;
use super::exit::Exit;
use super::fault::CliError;
use super::prompt::AtTerminal;
use super::requests::Asked;
use super::resolve::{LOCAL_REGION, Resolved};
use super::signals::{self, Signals};

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

/// The stores of a command, and the embedded server behind them when there is one.
pub(super) struct Opened {
    /// Both ends; the same store twice for a command with one.
    pub(super) stores: Stores<S3Store>,
    server: Option<Server>,
}

/// The embedded server in the making: started for the first side that means it, and the same for both.
#[derive(Default)]
struct Embedded(Option<(Server, CredentialsSource)>);

impl Context {
    /// The store that a URI with this profile in front means, or the settings when there is none. The embedded one is
    /// started for the time of this command.
    pub(super) async fn open(&self, profile: Option<&str>) -> Result<Opened, CliError> {
        let mut embedded = Embedded::default();
        let store = self.store(profile, &mut embedded).await?;
        Ok(Opened { stores: Stores::one(store), server: embedded.0.map(|(server, _)| server) })
    }

    /// The stores of both ends of a transfer. An end that is no URI takes the other's.
    pub(super) async fn open_sides(&self, source: &Side, target: &Side) -> Result<Opened, CliError> {
        let (source, target) = match (source, target) {
            (Side::Remote(source), Side::Remote(target)) => (source, target),
            (Side::Remote(uri), Side::Local(_) | Side::Stdio) | (Side::Local(_) | Side::Stdio, Side::Remote(uri)) => {
                (uri, uri)
            }
            (Side::Local(_) | Side::Stdio, Side::Local(_) | Side::Stdio) => return self.open(None).await,
        };
        if source.profile == target.profile {
            return self.open(source.profile.as_deref()).await;
        }
        let mut embedded = Embedded::default();
        let source = self.store(source.profile.as_deref(), &mut embedded).await?;
        let target = self.store(target.profile.as_deref(), &mut embedded).await?;
        let relation = source.relation_to(&target);
        Ok(Opened { stores: Stores::two(source, target, relation), server: embedded.0.map(|(server, _)| server) })
    }

    /// Whether a URI with this profile in front means the embedded store.
    pub(super) fn is_embedded(&self, profile: Option<&str>) -> Result<bool, CliError> {
        let named = self.named(profile)?;
        Ok(named.as_ref().unwrap_or(&self.resolved).is_local())
    }

    fn named(&self, profile: Option<&str>) -> Result<Option<Resolved>, CliError> {
        profile.map(|name| self.resolved.for_profile(&self.global, name)).transpose()
    }

    async fn store(&self, profile: Option<&str>, embedded: &mut Embedded) -> Result<S3Store, CliError> {
        let named = self.named(profile)?;
        let resolved = named.as_ref().unwrap_or(&self.resolved);
        if !resolved.is_local() {
            let settings = resolved.store(&self.printer)?;
            // Before anything is begun: credentials that cannot be got end the command, and not each item of it.
            if let Some(credentials) = &settings.credentials {
                Signals::listen()?.or_interrupted(async { Ok(credentials.get().await?) }).await?;
            }
            return Ok(S3Store::new(settings)?);
        }
        let (server, credentials) = match &mut embedded.0 {
            Some(running) => running,
            none => none.insert(start_embedded(resolved).await?),
        };
        Ok(S3Store::new(resolved.local_store(server.endpoint_url(), credentials.clone(), &self.printer))?)
    }
}

/// Starts the embedded store with keys that nobody else needs: they live as long as the command.
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
    })
    .await?;
    server.create_bucket_if_missing(DEMO_BUCKET).await?;
    Ok((server, CredentialsSource::fixed(keys)))
}

impl Opened {
    /// The store of a command with one end.
    pub(super) fn store(&self) -> &S3Store {
        &self.stores.target
    }

    /// The same, with stores that are asked for this too.
    pub(super) fn asking(self, asked: Asked) -> Result<Self, CliError> {
        Ok(Self { stores: asked.of(&self.stores)?, ..self })
    }

    /// Ends the embedded server; an error there is an error of the command.
    pub(super) async fn close(self) -> Result<(), CliError> {
        let Self { stores, server } = self;
        // Idle connections would keep the server waiting for their next request.
        drop(stores);
        match server {
            Some(server) => Ok(server.shutdown().await?),
            None => Ok(()),
        }
    }
}

/// Runs the command that was read.
pub(super) fn run(cli: Cli, environment: Environment, printer: &Printer) -> Result<Exit, CliError> {
    let Cli { global, command } = cli;
    if let Command::Configure(args) = command {
        // A profile that is not there yet, or not in order, is what it is for.
        let setup = commands::configure::Setup { printer: printer.clone(), global, environment };
        return on_runtime(|| commands::configure::run(args, setup));
    }
    if let Command::Completion(args) = &command {
        return Ok(commands::completion::run(args, printer));
    }
    if let (Some(OutputArg::Env | OutputArg::CredentialProcess), false) =
        (global.output, matches!(command, Command::Token(_)))
    {
        return Err(CliError::usage("this form of output is of `cos token` alone; write --output table, text or json"));
    }
    let resolved = match Resolved::new(&global, environment) {
        // What keeps every other command from running is what this one is asked about.
        Err(error) if matches!(command, Command::Doctor(_)) => {
            return Ok(commands::doctor::misconfigured(&error, &global, printer));
        }
        resolved => resolved?,
    };
    // It is there to tell what is amiss, not to go around it.
    let may_ask = !matches!(command, Command::Doctor(_));
    let resolved = resolved.asking(AtTerminal::find(printer).filter(|_| may_ask));
    let cwd = std::env::current_dir().unwrap_or_default();
    let budget = resolved.budget(printer);
    let context = Context { printer: printer.clone(), resolved, global, cwd, budget };
    on_runtime(async move || commands::run(command, &context).await)
}

fn on_runtime<F>(command: impl FnOnce() -> F + Send + 'static) -> Result<Exit, CliError>
where
    F: Future<Output = Result<Exit, CliError>>,
{
    let runtime = runtime()?;
    // On a thread of its own: a write to a pipe that nobody reads would make this one deaf to signals.
    let handle = runtime.handle().clone();
    let command = runtime.spawn_blocking(move || handle.block_on(command()));
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
