//! `cos token`: credentials that end, limited to what they are for, printed or handed to a command.

use std::os::unix::process::CommandExt;
use std::process::Command;

use crate::base::fsx::PathError;
use crate::base::uri::ObjectUri;
use crate::cli::args::{OutputArg, ScopeArgs, TokenArgs, TokenCommand, TokenExecArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::credentials::sts::policy::{Access, Scope};
use crate::credentials::{Credentials, KeyFamily};
use crate::report::{Facts, shell_word};

/// The name that federated credentials have in the service's logs.
const NAME: &str = "cos-cli";

pub(in crate::cli) async fn run(args: &TokenArgs, context: &Context) -> Result<Exit, CliError> {
    match &args.command {
        None => {
            let credentials = issue(&args.scope, context).await?;
            print(&credentials, context);
            Ok(Exit::Done)
        }
        Some(TokenCommand::Exec(exec)) => {
            let credentials = issue(&exec.scope, context).await?;
            Err(replace(exec, &credentials, context))
        }
    }
}

async fn issue(args: &ScopeArgs, context: &Context) -> Result<Credentials, CliError> {
    let resolved = &context.resolved;
    if resolved.is_local() {
        return Err(CliError::usage_with(
            "the keys of the embedded store end with each command",
            "`cos local serve` takes keys of your own",
        ));
    }
    let source = resolved.credentials()?;
    if source.is_anonymous() {
        return Err(CliError::usage("without keys there are no temporary ones: leave out --no-sign-request"));
    }
    let scope = scope(args, resolved.region())?;
    let limited = !scope.is_everything();
    let Some(sts) = resolved.token_service(&source) else {
        return Err(CliError::usage_with(
            "this kind of store has no known token service",
            "set sts_endpoint in the profile if it has one",
        ));
    };
    let policy = || {
        scope
            .policy(sts.flavour())
            .map_err(|error| CliError::usage_with(error.to_string(), "write --bucket NAME-APPID, as `cos ls` shows it"))
    };
    if !limited && args.duration_seconds.is_none() {
        let held = source.get().await?;
        if held.session_token.is_some() {
            return Ok(Credentials::clone(&held));
        }
    }
    let narrower = if limited { Some(policy()?) } else { None };
    if let Some(narrowed) = source.narrowed(narrower.as_deref(), args.duration_seconds).await {
        return Ok(narrowed?);
    }
    let held = source.get().await?;
    if held.session_token.is_some() {
        return Err(CliError::usage_with(
            format!("the credentials of {} are temporary, and no others can be made of them", held.origin),
            "use a profile with permanent keys or with a role",
        ));
    }
    // Federated credentials may do what their policy says, so everything has to be said too.
    let issued = sts.federation_token(&held, NAME, &policy()?, args.duration_seconds).await?;
    Ok(issued.into_credentials(held.origin.clone(), held.family))
}

fn scope(args: &ScopeArgs, region: Option<String>) -> Result<Scope, CliError> {
    let mut prefix = args.prefix.clone().unwrap_or_default();
    let bucket = match &args.bucket {
        Some(text) if text.contains("://") => {
            let uri: ObjectUri = text.parse()?;
            if !uri.key.is_empty() {
                if args.prefix.is_some() {
                    return Err(CliError::usage(format!("`{text}` names a prefix, and so does --prefix")));
                }
                prefix = uri.key;
            }
            Some(uri.bucket)
        }
        other => other.clone(),
    };
    if let Some(odd) = bucket.iter().chain(Some(&prefix)).find(|text| text.contains(['*', '?', '$'])) {
        return Err(CliError::usage(format!("`{odd}` holds a character that policies read as a pattern")));
    }
    let access = if args.read_only { Access::ReadOnly } else { Access::ReadWrite };
    Ok(Scope { bucket, prefix, access, actions: args.action.clone(), region })
}

fn print(credentials: &Credentials, context: &Context) {
    let printer = &context.printer;
    let form = context.global.output.unwrap_or(match printer.stdout_is_terminal() {
        true => OutputArg::Table,
        false => OutputArg::Json,
    });
    let secret = credentials.secret_access_key.expose();
    let token = credentials.session_token.as_ref().map(|token| token.expose());
    let end = credentials.expires.map(|end| end.to_string());
    let mut facts = Facts::default();
    match form {
        OutputArg::Env => {
            for (name, value) in
                variables(credentials).into_iter().filter(|(name, _)| is_first_choice(name, credentials))
            {
                printer.data(&format!("export {name}={}\n", shell_word(&value)));
            }
            return;
        }
        OutputArg::CredentialProcess => {
            let document = serde_json::json!({
                "Version": 1,
                "AccessKeyId": credentials.access_key_id,
                "SecretAccessKey": secret,
                "SessionToken": token,
                "Expiration": end,
            });
            printer.data(&format!("{document}\n"));
            return;
        }
        OutputArg::Table | OutputArg::Text | OutputArg::Json => {
            facts.add("SecretId", Some(&credentials.access_key_id));
            facts.add("SecretKey", Some(secret));
            facts.add("Token", token);
            facts.add("Expiration", end);
        }
    }
    match form {
        OutputArg::Json => facts.json(printer),
        _ => facts.table(printer),
    }
}

/// Every spelling of these credentials that tools read.
fn variables(credentials: &Credentials) -> Vec<(&'static str, String)> {
    let mut names = vec![["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"]];
    if credentials.family == KeyFamily::Tencent {
        names.push(["COS_SECRET_ID", "COS_SECRET_KEY", "COS_TOKEN"]);
        names.push(["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN"]);
    }
    let token = credentials.session_token.as_ref().map(|token| token.expose().to_owned());
    let mut all = Vec::new();
    for [id, secret, session] in names {
        all.push((id, credentials.access_key_id.clone()));
        all.push((secret, credentials.secret_access_key.expose().to_owned()));
        all.extend(token.clone().map(|token| (session, token)));
    }
    all
}

/// Whether a variable is of the spelling that is printed: ours, or Amazon's for its keys.
fn is_first_choice(name: &str, credentials: &Credentials) -> bool {
    name.starts_with(match credentials.family {
        KeyFamily::Tencent => "COS_",
        KeyFamily::Aws => "AWS_",
    })
}

/// Variables that would hide the credentials from the command, or change them.
const OTHERS: [&str; 14] = [
    "COS_SECRET_ID",
    "COS_SECRET_KEY",
    "COS_TOKEN",
    "COS_ASSUME_ROLE",
    "TENCENTCLOUD_SECRET_ID",
    "TENCENTCLOUD_SECRET_KEY",
    "TENCENTCLOUD_TOKEN",
    "TENCENTCLOUD_SECURITY_TOKEN",
    "TENCENTCLOUD_ROLE_ARN",
    "AWS_ACCESS_KEY_ID",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "AWS_SECURITY_TOKEN",
    "AWS_PROFILE",
];

/// Becomes the command, so that its exit code, its signals and its terminal are its own. Returns only when it cannot.
fn replace(args: &TokenExecArgs, credentials: &Credentials, context: &Context) -> CliError {
    let Some((program, arguments)) = args.command.split_first() else {
        return CliError::usage("no command is given behind `--`");
    };
    let mut command = Command::new(program);
    command.args(arguments);
    for name in OTHERS {
        command.env_remove(name);
    }
    command.envs(variables(credentials));
    // Where the store is stays as it was here.
    command.env("COS_PROFILE", context.resolved.profile_name());
    if let Some(region) = context.resolved.region() {
        command.env("COS_REGION", region);
    }
    if let Some(endpoint) = &context.global.endpoint_url {
        command.env("COS_ENDPOINT_URL", endpoint);
    }
    context.printer.flush();
    let error = command.exec();
    PathError::wrap("run", std::path::Path::new(program))(error).into()
}
