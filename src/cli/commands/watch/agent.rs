//! `cos watch` itself: an agent, with the stores of its profiles, its log and its signals.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use rustix::stdio::{stderr, stdin, stdout};
use rustix::termios::isatty;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::agent::config::{Loaded, WatchConfigError};
use crate::agent::notify::Tools;
use crate::agent::settings::{AccessSettings, ProjectSettings, WatchSettings};
use crate::agent::systemd::ServiceEnvironment;
use crate::agent::{self, Destination, Opener, Parts, Reread};
use crate::base::fault::{Category, chain};
use crate::cli::args::{GlobalArgs, WatchArgs, WatchSourceArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::headers::of_profile;
use crate::cli::ledger::{RunLedger, StoreNames};
use crate::cli::resolve::Resolved;
use crate::cli::signals::Signals;
use crate::config::{AddressingStyle, Origin, Sourced};
use crate::engine::{RunSettings, Stores};
use crate::events::Failure;
use crate::report::{LogControl, LogWriter};
use crate::store::{RetryPolicy, S3Store, StoreSettings};
use crate::telemetry::Telemetry;

/// Tries of a request where the profile names no number.
///
/// *Source:* they last about a second, which a lost connection or a busy node takes. *Applies:* to each attempt of a file.
const ATTEMPTS: u32 = 5;

pub(super) async fn run(args: &WatchArgs, context: &Context) -> Result<Exit, CliError> {
    let loaded = super::load(&args.source, context)?;
    super::warn(&loaded.warnings, context);
    let settings = loaded.settings;
    let log = LogWriter::start(settings.log.clone()).map_err(CliError::Runtime)?;
    // Settings of its own, so that they live as long as the agent does.
    let own = Arc::new(context.of_line(context.global.clone(), context.printer.clone())?);
    let path = match &args.source.paths[..] {
        [] => Some(own.cwd.join(super::find(&args.source.file, &own)?)),
        _ => None,
    };
    let path_is_given = path.is_some();
    let opener = Open { context: own.clone(), state_dir: settings.state_dir.clone() };
    let reread = Again { context: own, source: WatchSourceArgs::clone(&args.source), path, log: log.control() };
    let parts = Parts {
        settings,
        opener: Arc::new(opener),
        reread: Arc::new(reread),
        budget: context.budget.clone(),
        log: log.log(),
        telemetry: Telemetry::new(),
        tools: Tools {
            exchange: context.resolved.exchange(),
            tls: context.resolved.tls(),
            host: rustix::system::uname().nodename().to_string_lossy().into_owned(),
        },
        service: ServiceEnvironment::of_process(),
        once: args.once,
    };
    let signals = Signals::listen()?;
    // Without a file there is nothing to read again: a terminal that is closed ends the agent that was started in it.
    let mut signals = if path_is_given { signals.but_hangups() } else { signals };
    let at_terminal = is_at_terminal();
    let mut hangups = signal(SignalKind::hangup()).map_err(CliError::Runtime)?;
    let (stop, again, control) = (CancellationToken::new(), Arc::new(Notify::new()), log.control());
    let mut running = std::pin::pin!(agent::run(parts, stop.clone(), again.clone()));
    let ended = loop {
        tokio::select! {
            ended = &mut running => break ended,
            () = signals.next() => {
                if stop.is_cancelled() {
                    // Whoever asks twice does not want to wait. What is under way is done again by the next agent.
                    return Ok(Exit::Interrupted);
                }
                stop.cancel();
            }
            Some(()) = hangups.recv(), if path_is_given => {
                if at_terminal && !is_at_terminal() {
                    stop.cancel();
                    continue;
                }
                control.reopen();
                again.notify_one();
            }
        }
    };
    let ended = ended?;
    Ok(if args.once && ended.left > 0 { Exit::Failed } else { Exit::Done })
}

/// Whether a terminal is there that this process reads from or writes to.
fn is_at_terminal() -> bool {
    isatty(stdin()) || isatty(stdout()) || isatty(stderr())
}

/// The store of a project, and the settings that it is opened by. Nothing is asked of the network yet: a store that is
/// away now is waited for.
pub(super) async fn store_of(project: &ProjectSettings, context: &Context) -> Result<(S3Store, Resolved), CliError> {
    let AccessSettings { endpoint_url, region, path_style, secret_id, secret_key, connect_timeout, read_timeout } =
        project.access.clone();
    let seconds = |time: Duration| time.as_secs() + u64::from(time.subsec_nanos() > 0);
    let global = context.global.clone();
    let mut resolved = context.resolved.with(&GlobalArgs {
        profile: project.dest.profile.clone().or(global.profile),
        endpoint_url: endpoint_url.or(global.endpoint_url),
        region: region.or(global.region),
        secret_id: secret_id.or(global.secret_id),
        secret_key: secret_key.or(global.secret_key),
        connect_timeout: connect_timeout.map(seconds).or(global.connect_timeout),
        read_timeout: read_timeout.map(seconds).or(global.read_timeout),
        ..global
    })?;
    if let Some(path_style) = path_style {
        let style = if path_style { AddressingStyle::Path } else { AddressingStyle::Virtual };
        resolved.options.addressing_style = Some(Sourced::new(style, Origin::Default));
    }
    let store = if resolved.is_local() {
        context.session.open(&resolved).await?
    } else {
        let settings = resolved.store(&context.printer)?;
        S3Store::new(StoreSettings { retry: retry_of_agent(&resolved), notice: None, ..settings })?
    };
    Ok((store, resolved))
}

/// Opens the stores of projects by their profiles.
struct Open {
    context: Arc<Context>,
    state_dir: PathBuf,
}

impl Open {
    async fn destination(&self, project: &ProjectSettings) -> Result<Destination, CliError> {
        let (store, resolved) = store_of(project, &self.context).await?;
        let name = store.identity().to_owned();
        let names = StoreNames { source: name.clone(), target: name };
        let ledger = RunLedger::of_agent(self.state_dir.clone(), names, self.context.printer.clone());
        let settings = RunSettings { retry: retry_of_agent(&resolved), ..of_profile(&resolved) };
        Ok(Destination { stores: Stores::one(store), settings, ledger: Some(ledger) })
    }
}

#[async_trait]
impl Opener for Open {
    async fn open(&self, project: &ProjectSettings) -> Result<Destination, Failure> {
        self.destination(project).await.map_err(|error| Failure {
            category: match error.category() {
                Category::Usage => Category::Configuration,
                other => other,
            },
            message: chain(&error),
            hints: error.hints(),
        })
    }
}

/// Reads the configuration again as it was read first.
struct Again {
    context: Arc<Context>,
    source: WatchSourceArgs,
    path: Option<PathBuf>,
    log: LogControl,
}

impl Reread for Again {
    fn read(&self) -> Option<Result<Loaded, WatchConfigError>> {
        self.path.as_ref()?;
        match super::load(&self.source, &self.context) {
            Ok(loaded) => Some(Ok(loaded)),
            Err(CliError::Watch(error)) => Some(Err(error)),
            // What was typed was read once, and is the same.
            Err(_) => None,
        }
    }

    fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    fn log_changed(&self, settings: &WatchSettings) {
        self.log.change(settings.log.clone());
    }
}

/// How an attempt of the agent retries its requests: the journal keeps the file and begins the next attempt, so that one
/// attempt need not last through an outage.
fn retry_of_agent(resolved: &Resolved) -> RetryPolicy {
    let attempts = resolved.options.max_attempts.as_ref().map_or(ATTEMPTS, |count| count.value);
    RetryPolicy {
        retry_for: resolved.options.retry_for.as_ref().map(|time| time.value),
        ..RetryPolicy::attempts(attempts)
    }
}
