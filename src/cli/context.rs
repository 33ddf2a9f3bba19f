//! What a command works with: settings, printer, the store, and the runtime it runs on.

use std::path::PathBuf;
use std::sync::Arc;

use tokio::runtime::{Builder, Runtime};
use tokio::signal::unix::{SignalKind, signal};

use crate::config::Environment;
use crate::engine::Stores;
use crate::engine::budget::Budget;
use crate::engine::plan::paths::Side;
use crate::report::Printer;
use crate::store::{Relation, S3Store};

use super::args::{Cli, Command, GlobalArgs, OutputArg};
use super::commands;
use super::exit::Exit;
use super::fault::CliError;
use super::job;
use super::prompt::AtTerminal;
use super::requests::Asked;
use super::resolve::Resolved;
use super::session::Session;
use super::signals::{self, Signals};

/// Threads for file work. Source: 10,000 small downloads gain nothing beyond 8 on a local disk; network file systems
/// want more in flight. Applies: reads, writes, hashing, name resolution.
const BLOCKING_THREADS: usize = 32;

/// What every command is given.
pub(super) struct Context {
    pub(super) printer: Printer,
    pub(super) resolved: Arc<Resolved>,
    pub(super) global: GlobalArgs,
    pub(super) cwd: PathBuf,
    /// What the whole process may use at once: listings and transfers share it.
    pub(super) budget: Budget,
    /// What the commands of this process share.
    pub(super) session: Arc<Session>,
}

/// The stores of a command.
pub(super) struct Opened {
    /// Both ends; the same store twice for a command with one.
    pub(super) stores: Stores<S3Store>,
}

impl Context {
    /// What another command of this process works with: the same with other options and in another voice.
    pub(super) fn of_line(&self, global: GlobalArgs, printer: Printer) -> Result<Self, CliError> {
        let resolved = if global == self.global {
            self.resolved.clone()
        } else {
            self.session.settings(&global, || self.resolved.with(&global))?
        };
        let (cwd, budget, session) = (self.cwd.clone(), self.budget.clone(), self.session.clone());
        Ok(Self { printer, resolved, global, cwd, budget, session })
    }

    /// The store that a URI with this profile in front means, or the settings when there is none.
    pub(super) async fn open(&self, profile: Option<&str>) -> Result<Opened, CliError> {
        Ok(Opened { stores: Stores::one(self.store(profile).await?) })
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
        let names = (source.bucket.as_str(), target.bucket.as_str());
        let source = self.store(source.profile.as_deref()).await?;
        let target = self.store(target.profile.as_deref()).await?;
        let relation = source.relation_to(&target);
        let stores = Stores::two(source, target, relation);
        // Where each account has names of its own, the target's keys would find another bucket under the source's name.
        let of_two = relation == Relation::SameEndpoint
            && names.0 == names.1
            && Signals::listen()?
                .or_interrupted(async { Ok::<_, CliError>(job::are_two(&stores, names.0).await) })
                .await?;
        Ok(Opened { stores: if of_two { Stores::two(stores.source, stores.target, Relation::Apart) } else { stores } })
    }

    /// Whether a URI with this profile in front means the embedded store.
    pub(super) fn is_embedded(&self, profile: Option<&str>) -> Result<bool, CliError> {
        let named = self.named(profile)?;
        Ok(named.as_ref().unwrap_or(&self.resolved).is_local())
    }

    fn named(&self, profile: Option<&str>) -> Result<Option<Resolved>, CliError> {
        profile.map(|name| self.resolved.for_profile(&self.global, name)).transpose()
    }

    async fn store(&self, profile: Option<&str>) -> Result<S3Store, CliError> {
        let open = || async {
            let named = self.named(profile)?;
            self.session.open(named.as_ref().unwrap_or(&self.resolved)).await
        };
        self.session.store(&self.global, profile, open).await
    }
}

impl Opened {
    /// The store of a command with one end.
    pub(super) fn store(&self) -> &S3Store {
        &self.stores.target
    }

    /// The same, with stores that are asked for this too.
    pub(super) fn asking(self, asked: Asked) -> Result<Self, CliError> {
        Ok(Self { stores: asked.of(&self.stores)? })
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
    // These want no settings, so that they work whatever the settings are.
    match &command {
        Command::Completion(args) => return Ok(commands::completion::run(args, printer)),
        Command::Help(args) => return commands::help::run(args, printer),
        Command::Man(args) => return commands::man::run(args, printer),
        _ => {}
    }
    check_output(&global, &command)?;
    let resolved = match Resolved::new(&global, environment) {
        // What keeps every other command from running is what this one is asked about.
        Err(error) if command.examines() => {
            return Ok(commands::doctor::misconfigured(&error, &global, printer));
        }
        resolved => resolved?,
    };
    let may_ask = match &command {
        // It is there to tell what is amiss, not to go around it.
        Command::Doctor(_) => false,
        // Nobody sits beside it.
        Command::Watch(_) => false,
        // Answers would be taken out of the list.
        Command::Run(args) => !args.reads_stdin(),
        _ => true,
    };
    let resolved = resolved.asking(AtTerminal::find(printer).filter(|_| may_ask));
    let cwd = std::env::current_dir().unwrap_or_default();
    let budget = resolved.budget(printer);
    let session = Arc::new(Session::new(printer.clone()));
    let context = Context { printer: printer.clone(), resolved: Arc::new(resolved), global, cwd, budget, session };
    on_runtime(async move || {
        let ended = commands::run(command, &context).await;
        let session = context.session.clone();
        drop(context);
        if let Some(session) = Arc::into_inner(session) {
            session.close().await?;
        }
        ended
    })
}

/// Refuses forms of output that the command does not have.
pub(super) fn check_output(global: &GlobalArgs, command: &Command) -> Result<(), CliError> {
    match (global.output, command) {
        (Some(OutputArg::Env | OutputArg::CredentialProcess), Command::Token(_)) => Ok(()),
        (Some(OutputArg::Env | OutputArg::CredentialProcess), _) => {
            Err(CliError::usage("this form of output is of `cos token` alone; write --output table, text or json"))
        }
        _ => Ok(()),
    }
}

fn on_runtime<F>(command: impl FnOnce() -> F + Send + 'static) -> Result<Exit, CliError>
where
    F: Future<Output = Result<Exit, CliError>>,
{
    let runtime = runtime()?;
    {
        let _entered = runtime.enter();
        // A write beyond the limit of a file's size is then an error that can be told, and not the end of the process.
        let beyond_limit = SignalKind::from_raw(rustix::process::Signal::XFSZ.as_raw());
        drop(signal(beyond_limit).map_err(CliError::Runtime)?);
    }
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
