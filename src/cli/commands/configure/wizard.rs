//! `cos configure` alone: asks for what a profile needs, writes it, and tries the keys.

use std::cell::Cell;

use crate::base::fault::{Category, Fault, chain};
use crate::base::redact::Secret;
use crate::cli::args::GlobalArgs;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::prompt;
use crate::cli::resolve::{LOCAL_PROFILE, Resolved};
use crate::cli::signals::Signals;
use crate::config::{ConfigError, ProfileChange, ProfileFileKind, ProfileFiles};
use crate::store::{ObjectStore, S3Store};

use super::Setup;
use super::values::accept;

/// Regions of public cloud on sale. Source: the region table of Tencent's COS documentation, July 2026. A hint only:
/// regions come and go.
pub(in crate::cli) const TENCENT_REGIONS: &str = "ap-beijing ap-nanjing ap-shanghai ap-guangzhou ap-chengdu ap-chongqing ap-hongkong \
    ap-singapore ap-jakarta ap-seoul ap-bangkok ap-tokyo me-saudi-arabia na-siliconvalley na-ashburn sa-saopaulo \
    eu-frankfurt";
/// The most used ones. Source: the AWS documentation, "Regions and Zones".
pub(in crate::cli) const AWS_REGIONS: &str = "us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 sa-east-1 eu-west-1 eu-west-2 eu-west-3 \
    eu-central-1 eu-north-1 eu-south-1 ap-south-1 ap-southeast-1 ap-southeast-2 ap-northeast-1 ap-northeast-2 \
    ap-east-1 me-south-1 af-south-1 cn-north-1 cn-northwest-1";

/// Codes that say: these keys are known, and may not list buckets.
const DENIED: [&str; 3] = ["AccessDenied", "AllAccessDisabled", "AccountProblem"];

/// Whose store it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Tencent,
    Aws,
    Other,
    Local,
}

impl Kind {
    const ALL: [(Self, &str); 4] = [
        (Self::Tencent, "Tencent COS"),
        (Self::Aws, "AWS S3"),
        (Self::Other, "MinIO, or another S3-compatible store"),
        (Self::Local, "the embedded store on this machine: no account needed"),
    ];

    /// The keys for id, secret and token.
    fn keys(self) -> [&'static str; 3] {
        match self {
            Self::Aws => ["aws_access_key_id", "aws_secret_access_key", "aws_session_token"],
            Self::Tencent | Self::Other | Self::Local => ["secret_id", "secret_key", "token"],
        }
    }
}

pub(super) async fn run(no_verify: bool, setup: &Setup, signals: &mut Signals) -> Result<Exit, CliError> {
    if !prompt::stdin_is_terminal() {
        return Err(CliError::Usage {
            message: "`cos configure` asks questions, and standard input is no terminal".to_owned(),
            hints: vec![
                "in a script write `cos configure set KEY VALUE`, and `cos configure set secret_key < FILE`".to_owned(),
            ],
        });
    }
    let written = Cell::new(false);
    let exit = signals.or_end(ask_and_write(no_verify, setup, &written)).await;
    if let Ok(Exit::Interrupted) = exit {
        setup.printer.ask(if written.get() { "\n" } else { "\nstopped: nothing was written\n" });
    }
    exit
}

async fn ask_and_write(no_verify: bool, setup: &Setup, written: &Cell<bool>) -> Result<Exit, CliError> {
    let profile = setup.profile();
    let writer = setup.writer()?;
    let files = setup.files()?;
    setup.warn_of_exposed(&files);
    let interview = Interview { setup, files, profile: &profile };
    setup.printer.ask(&format!(
        "Profile `{profile}`. Return keeps what stands in brackets; Ctrl-C leaves without a change.\n\n"
    ));
    let kind = interview.kind().await?;
    if kind == Kind::Local {
        setup.printer.ask(
            "The profile `local` is built in and needs no keys: cos --profile local ls\n\
             For a shell in which it is the usual one: export COS_PROFILE=local\n",
        );
        return Ok(Exit::Done);
    }
    let changes = interview.changes(kind).await?;
    let changed = writer.apply(&profile, &changes)?;
    written.set(true);
    for path in &changed {
        setup.printer.talk(&format!("written: {}", path.display()));
    }
    if changed.is_empty() {
        setup.printer.talk("nothing is different from before");
    }
    warn_of_environment(setup, &writer.path(ProfileFileKind::Credentials).display().to_string());
    if no_verify { Ok(Exit::Done) } else { verify(&profile, setup).await }
}

/// Keys in the environment come before those of a profile that is not named.
fn warn_of_environment(setup: &Setup, file: &str) {
    let names = ["COS_SECRET_ID", "TENCENTCLOUD_SECRET_ID", "AWS_ACCESS_KEY_ID"];
    if let Some(name) = names.into_iter().find(|name| setup.environment.get(name).is_some()) {
        setup
            .printer
            .warning(&format!("{name} is set and comes before the keys in `{file}` unless --profile is given"));
    }
}

/// The questions about one profile.
struct Interview<'a> {
    setup: &'a Setup,
    files: ProfileFiles,
    profile: &'a str,
}

impl Interview<'_> {
    /// What the profile says now.
    fn current(&self, key: &str) -> Result<Option<String>, CliError> {
        match self.files.value(self.profile, key) {
            Err(ConfigError::UnknownProfile { .. }) => Ok(None),
            other => Ok(other?),
        }
    }

    async fn kind(&self) -> Result<Kind, CliError> {
        let provider = self.current("provider")?.unwrap_or_default();
        let endpoint = self.current("endpoint_url")?.unwrap_or_default();
        let now = match provider.as_str() {
            _ if self.profile == LOCAL_PROFILE && endpoint.is_empty() => Kind::Local,
            "aws" | "s3" => Kind::Aws,
            "" | "auto" if self.current("aws_access_key_id")?.is_some() && endpoint.is_empty() => Kind::Aws,
            "" | "auto" if !endpoint.is_empty() && !endpoint.contains(".myqcloud.com") => Kind::Other,
            "minio" | "seaweedfs" | "ceph" | "r2" | "generic" | "other" => Kind::Other,
            _ => Kind::Tencent,
        };
        let mut menu = "Where are your objects?\n".to_owned();
        for (number, (_, name)) in Kind::ALL.iter().enumerate() {
            menu.push_str(&format!("  {}) {name}\n", number + 1));
        }
        self.setup.printer.ask(&menu);
        let usual = Kind::ALL.iter().position(|(kind, _)| *kind == now).unwrap_or_default() + 1;
        loop {
            let answer = self.line(&format!("Number [{usual}]: ")).await?;
            let number = if answer.is_empty() { Some(usual) } else { answer.parse().ok() };
            match number.and_then(|number| Kind::ALL.get(number.wrapping_sub(1))) {
                Some((kind, _)) => return Ok(*kind),
                None => self.setup.printer.ask("  a number from 1 to 4, please\n"),
            }
        }
    }

    async fn changes(&self, kind: Kind) -> Result<Vec<ProfileChange>, CliError> {
        let mut changes = Vec::new();
        let mut set = |key: &str, value: Option<Secret>| changes.push(ProfileChange { key: key.to_owned(), value });
        match kind {
            Kind::Other => {
                let endpoint = self.value("endpoint_url", "Endpoint, such as http://127.0.0.1:9000", None).await?;
                set("endpoint_url", Some(endpoint));
                // What it was before may be wrong now, and the endpoint tells what is known.
                if self.current("provider")?.is_some_and(|now| now == "aws" || now.starts_with("tencent")) {
                    set("provider", None);
                }
            }
            Kind::Tencent => {
                set("provider", Some(Secret::new("tencent-cos")));
                // Any other host would go on to be asked.
                if self.current("endpoint_url")?.is_some_and(|now| !now.contains(".myqcloud.com")) {
                    set("endpoint_url", None);
                }
            }
            Kind::Aws => {
                set("provider", Some(Secret::new("aws")));
                if self.current("endpoint_url")?.is_some_and(|now| !now.contains(".amazonaws.com")) {
                    set("endpoint_url", None);
                }
            }
            Kind::Local => {}
        }
        let [id, secret, token] = kind.keys();
        let id_value = self.value(id, "Secret id (access key id)", None).await?;
        set(secret, Some(self.value(secret, "Secret key, not shown while you type", None).await?));
        let same_id = self.current(id)?.as_deref() == Some(id_value.expose());
        if id_value.expose().starts_with("ASIA") {
            // Ids that AWS gives to temporary keys only.
            set(token, Some(self.value(token, "Session token, not shown while you type", None).await?));
        } else if !same_id {
            set(token, None);
        }
        set(id, Some(id_value));
        // The other spelling would be a second identity in the same section.
        let other = if kind == Kind::Aws { Kind::Tencent } else { Kind::Aws };
        for key in other.keys() {
            if self.current(key)?.is_some() {
                set(key, None);
            }
        }
        let (known, usual) = match kind {
            Kind::Tencent => (TENCENT_REGIONS, None),
            Kind::Aws => (AWS_REGIONS, Some("us-east-1")),
            Kind::Other | Kind::Local => ("", Some("us-east-1")),
        };
        if !known.is_empty() {
            self.setup.printer.ask(&regions(known));
        }
        let region = self.value("region", "Region", usual).await?;
        if !known.is_empty() && !known.split(' ').any(|name| name == region.expose()) {
            self.setup
                .printer
                .warning(&format!("region `{}` is not in the list above; it is kept as written", region.expose()));
        }
        set("region", Some(region));
        Ok(changes)
    }

    /// Asks until there is a value that the key allows.
    async fn value(&self, key: &str, question: &str, usual: Option<&str>) -> Result<Secret, CliError> {
        let now = self.current(key)?.or_else(|| usual.map(str::to_owned));
        let bracket = now.as_ref().map_or_else(|| "None".to_owned(), |value| super::shown(key, value));
        let question = format!("{question} [{bracket}]: ");
        let secret = !matches!(key, "secret_id" | "aws_access_key_id") && crate::config::is_secret(key);
        loop {
            let answer = if secret { self.hidden(&question).await? } else { self.line(&question).await? };
            let answer = match (&now, answer.is_empty()) {
                (Some(now), true) => now.clone(),
                (None, true) => {
                    self.setup.printer.ask("  a value is needed here\n");
                    continue;
                }
                (_, false) => answer,
            };
            match accept(key, &answer) {
                Ok(()) => return Ok(Secret::new(answer)),
                Err(error) => self.setup.printer.ask(&format!("  {error}\n")),
            }
        }
    }

    async fn line(&self, question: &str) -> Result<String, CliError> {
        answered(prompt::line(&self.setup.printer, question).await?)
    }

    async fn hidden(&self, question: &str) -> Result<String, CliError> {
        answered(prompt::hidden(&self.setup.printer, question).await?)
    }
}

fn answered(answer: Option<String>) -> Result<String, CliError> {
    match answer {
        Some(answer) => Ok(answer.trim().to_owned()),
        None => Err(CliError::usage("the input ended before the last question; nothing was written")),
    }
}

/// Names in lines of some 70 columns.
fn regions(names: &str) -> String {
    let mut text = "Regions:".to_owned();
    let mut column = text.len();
    for name in names.split_whitespace() {
        if column + 1 + name.len() > 76 {
            text.push_str("\n  ");
            column = 2;
        }
        text.extend([" ", name]);
        column += 1 + name.len();
    }
    text + "\n"
}

/// Lists buckets with the profile as it is now, and says what the answer means.
async fn verify(profile: &str, setup: &Setup) -> Result<Exit, CliError> {
    let global = GlobalArgs {
        profile: Some(profile.to_owned()),
        secret_id: None,
        secret_key: None,
        token: None,
        no_sign_request: false,
        ..setup.global.clone()
    };
    let resolved = Resolved::new(&global, setup.environment.clone())?;
    let store = S3Store::new(resolved.store(&setup.printer)?)?;
    setup.printer.ask("Trying the keys: listing buckets … ");
    let error = match store.list_buckets().await {
        Ok(buckets) => {
            let plural = if buckets.len() == 1 { "" } else { "s" };
            setup.printer.ask(&format!("they work: {} bucket{plural}.\n", buckets.len()));
            return Ok(Exit::Done);
        }
        Err(error) => error,
    };
    if error.code().is_some_and(|code| DENIED.contains(&code)) {
        setup.printer.ask("denied.\n");
        setup.printer.talk(
            "The service knows these keys, but they may not list buckets. \
             Commands that name a bucket may work: cos ls cos://BUCKET",
        );
        return Ok(Exit::Done);
    }
    setup.printer.ask("failed.\n");
    let what = match error.category() {
        Category::Network => "the profile is written, but the store cannot be reached",
        _ => "the profile is written, but its keys do not work",
    };
    let mut hints = error.hints();
    hints.push(format!("correct it with `cos configure --profile {profile}`, or skip the test with --no-verify"));
    setup.printer.error(&format!("{what}: {}", chain(&error)), &hints);
    Ok(Exit::of_category(error.category()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_fit_a_terminal() {
        for names in [TENCENT_REGIONS, AWS_REGIONS] {
            let text = regions(names);
            assert!(text.lines().all(|line| line.len() <= 76), "{text}");
            let words: Vec<_> = text.split_whitespace().skip(1).collect();
            assert_eq!(words.join(" "), names);
        }
    }
}
