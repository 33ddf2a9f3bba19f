//! `cos alert`: channels are tried, and rules are shown, without an agent.

use futures_util::stream::{self, StreamExt};
use serde_json::json;

use crate::agent::alert::{RuleInForce, Unit, rules_in_force};
use crate::agent::config::Loaded;
use crate::agent::notify::{self, NotifyError, Tools};
use crate::agent::settings::{ChannelSettings, WatchSettings};
use crate::base::fault::Fault;
use crate::base::time::short;
use crate::cli::args::{AlertCommand, AlertListArgs, AlertTestArgs, OutputArg, WatchFileArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::report::{CheckListing, CheckRow, Verdict};

use super::ls::form;
use super::watch;

/// Channels that are asked at once. *Source:* few are configured, and a silent one takes its time. *Applies:* `alert test`.
const AT_ONCE: usize = 8;

pub(super) async fn run(command: &AlertCommand, context: &Context) -> Result<Exit, CliError> {
    match command {
        AlertCommand::Test(args) => test(args, context).await,
        AlertCommand::List(args) => list(args, context),
    }
}

async fn test(args: &AlertTestArgs, context: &Context) -> Result<Exit, CliError> {
    let settings = load(&args.file, context)?;
    let channels = chosen(&settings, &args.channels)?;
    let tools = Tools {
        exchange: context.resolved.exchange(),
        tls: context.resolved.tls(),
        host: rustix::system::uname().nodename().to_string_lossy().into_owned(),
    };
    let asking = stream::iter(channels).map(|channel| {
        let tools = tools.clone();
        async move {
            let outcome = notify::test(&channel, &tools).await;
            row(&channel, outcome)
        }
    });
    let mut asking = std::pin::pin!(asking.buffered(AT_ONCE));
    let mut listing = CheckListing::new(context.printer.clone(), form(context));
    while let Some(row) = asking.next().await {
        listing.check(row);
    }
    let exit = if listing.has(Verdict::Fail) { Exit::Failed } else { Exit::Done };
    listing.finish();
    Ok(exit)
}

/// The settings of the file that is meant. Of its warnings those are told that matter here; `cos watch validate` tells all.
fn load(file: &WatchFileArgs, context: &Context) -> Result<WatchSettings, CliError> {
    let Loaded { settings, mut warnings } = watch::load_file(file, context)?;
    warnings.retain(|problem| ["notify", "alerts"].iter().any(|key| problem.place.contains(key)));
    watch::warn(&warnings, context);
    Ok(settings)
}

/// The channels that are meant, in the order of the configuration.
fn chosen(settings: &WatchSettings, names: &[String]) -> Result<Vec<ChannelSettings>, CliError> {
    let known = || settings.channels.iter().map(|channel| channel.name.as_str());
    if settings.channels.is_empty() {
        return Err(CliError::Setting {
            message: "the configuration has no channels",
            hints: vec!["they stand below `notify`: dingtalk, wecom, feishu, slack, webhook or mail".to_owned()],
        });
    }
    if let Some(name) = names.iter().find(|name| !known().any(|known| known == name.as_str())) {
        let known: Vec<&str> = known().collect();
        return Err(CliError::usage_with(
            format!("no channel is called `{name}`"),
            format!("there are {}", known.join(", ")),
        ));
    }
    let is_meant = |channel: &&ChannelSettings| names.is_empty() || names.contains(&channel.name);
    Ok(settings.channels.iter().filter(is_meant).cloned().collect())
}

fn row(channel: &ChannelSettings, outcome: Result<(), NotifyError>) -> CheckRow {
    let kind = channel.kind.word();
    let (verdict, found, fixes) = match outcome {
        Ok(()) => (Verdict::Ok, format!("{kind} took the message"), Vec::new()),
        Err(error) => {
            // Its name stands before it already.
            let (what, reason) = match &error {
                NotifyError::Settings { reason, .. } => ("cannot be used", reason),
                NotifyError::Unavailable { reason, .. } => ("did not take the message", reason),
                NotifyError::Refused { reason, .. } => ("refused the message", reason),
            };
            (Verdict::Fail, format!("{kind} {what}: {reason}"), error.hints())
        }
    };
    CheckRow { subject: channel.name.clone().into(), verdict, found, fixes }
}

fn list(args: &AlertListArgs, context: &Context) -> Result<Exit, CliError> {
    let settings = load(&args.file, context)?;
    let rules = rules_in_force(&settings.alerts, &settings.queue);
    if matches!(context.global.output, Some(OutputArg::Json)) {
        context.printer.data(&format!("{}\n", document(&settings, &rules)));
        return Ok(Exit::Done);
    }
    for rule in &rules {
        let told = told(&settings, rule).join(",");
        let cells = [
            format!("{:19}", rule.rule.name),
            format!("{:9}", rule.rule.severity.word()),
            format!("{:12}", threshold(rule)),
            format!("{:6}", if rule.lasting.is_zero() { "-".to_owned() } else { short(rule.lasting) }),
            match (rule.enabled, told.is_empty()) {
                (false, _) => "off".to_owned(),
                (true, true) => "nobody is told".to_owned(),
                (true, false) => told,
            },
        ];
        context.printer.data(&format!("{}\n", context.printer.name(&cells.join("  "))));
    }
    Ok(Exit::Done)
}

/// The channels that hear of a rule.
fn told<'a>(settings: &'a WatchSettings, rule: &RuleInForce) -> Vec<&'a str> {
    let names = settings.channels.iter().map(|channel| &channel.name);
    let hears = |name: &&String| rule.channels.is_empty() || rule.channels.contains(*name);
    names.filter(hears).map(String::as_str).collect()
}

fn threshold(rule: &RuleInForce) -> String {
    let number = rule.threshold;
    match rule.rule.unit {
        Unit::None => "-".to_owned(),
        Unit::Ratio => format!("{} %", number * 100.0),
        Unit::Seconds => short(std::time::Duration::from_secs_f64(number)),
        Unit::Bytes => format!("{:.0} MiB", number / f64::from(1 << 20)),
        Unit::Count => format!("{number}"),
    }
}

fn document(settings: &WatchSettings, rules: &[RuleInForce]) -> serde_json::Value {
    let rules: Vec<_> = rules
        .iter()
        .map(|rule| {
            json!({
                "Name": rule.rule.name,
                "Severity": rule.rule.severity.word(),
                "Enabled": rule.enabled,
                "Threshold": (rule.rule.unit != Unit::None).then_some(rule.threshold),
                "ForSeconds": rule.lasting.as_secs_f64(),
                "Channels": told(settings, rule),
            })
        })
        .collect();
    let channels: Vec<_> =
        settings.channels.iter().map(|channel| json!({ "Name": channel.name, "Type": channel.kind.word() })).collect();
    json!({ "Rules": rules, "Channels": channels })
}
