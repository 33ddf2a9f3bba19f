//! `cos watch policy`: what the agent's keys have to be allowed.

use serde_json::Value;

use crate::agent::config::FileText;
use crate::agent::settings::{Compare, ProjectSettings};
use crate::cli::args::{PolicyArg, WatchPolicyArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::credentials::sts::Flavour;
use crate::credentials::sts::policy::{Access, Scope};

use super::{find, look_at, warn};

/// What an upload takes, in COS: one request or several, a look before and after, and what is left of a broken one.
const CAM: [&str; 7] = [
    "PutObject",
    "InitiateMultipartUpload",
    "UploadPart",
    "CompleteMultipartUpload",
    "AbortMultipartUpload",
    "ListParts",
    "HeadObject",
];

/// The same at Amazon, where a look needs `GetObject`, and `ListBucket` tells a missing object from a forbidden one.
const IAM: [&str; 5] = ["PutObject", "AbortMultipartUpload", "ListMultipartUploadParts", "GetObject", "ListBucket"];

pub(super) fn run(args: &WatchPolicyArgs, context: &Context) -> Result<Exit, CliError> {
    let file = FileText::load(&find(&args.file, context)?)?;
    let loaded = look_at(&file, context)?;
    warn(&loaded.warnings, context);
    let projects = &loaded.settings.projects;
    let flavours: Vec<Flavour> = projects.iter().map(|project| flavour(args.kind, project)).collect();
    let first = flavours.first().copied().unwrap_or(Flavour::Tencent);
    if flavours.iter().any(|flavour| *flavour != first) {
        return Err(CliError::usage_with(
            "some buckets are Tencent COS's and some are not, and one policy is of one kind",
            "choose it with --as cam or --as iam",
        ));
    }
    let mut whole: Option<Value> = None;
    for project in projects {
        let policy = policy(project, first, context)?;
        let key = if first == Flavour::Tencent { "statement" } else { "Statement" };
        match &mut whole {
            None => whole = Some(policy),
            Some(whole) => {
                let more = policy[key].as_array().cloned().unwrap_or_default();
                if let Some(statements) = whole.get_mut(key).and_then(Value::as_array_mut) {
                    for statement in more {
                        if !statements.contains(&statement) {
                            statements.push(statement);
                        }
                    }
                }
            }
        }
    }
    let text = serde_json::to_string_pretty(&whole).unwrap_or_default();
    context.printer.data(&format!("{text}\n"));
    Ok(Exit::Done)
}

fn flavour(kind: Option<PolicyArg>, project: &ProjectSettings) -> Flavour {
    let ends_in_account = project
        .dest
        .bucket
        .rsplit_once('-')
        .is_some_and(|(_, id)| id.len() > 5 && id.bytes().all(|b| b.is_ascii_digit()));
    match kind {
        Some(PolicyArg::Cam) => Flavour::Tencent,
        Some(PolicyArg::Iam) => Flavour::Aws,
        None if ends_in_account => Flavour::Tencent,
        None => Flavour::Aws,
    }
}

fn policy(project: &ProjectSettings, flavour: Flavour, context: &Context) -> Result<Value, CliError> {
    let dest = &project.dest;
    let actions = match flavour {
        Flavour::Tencent => {
            let mut actions = CAM.to_vec();
            if project.compare == Compare::Checksum {
                actions.push("GetObject");
            }
            actions
        }
        Flavour::Aws => IAM.to_vec(),
    };
    let region = match (&project.access.region, &dest.profile) {
        (Some(region), _) => Some(region.clone()),
        // One that is not here is no obstacle: the policy is then for any region.
        (None, Some(profile)) => {
            context.resolved.for_profile(&context.global, profile).ok().and_then(|resolved| resolved.region())
        }
        (None, None) => context.resolved.region(),
    };
    let prefix = match dest.key.as_str() {
        "" => String::new(),
        key if key.ends_with('/') => key.to_owned(),
        key => format!("{key}/"),
    };
    if let Some(odd) = [&dest.bucket, &prefix].into_iter().find(|text| text.contains(['*', '?', '$'])) {
        return Err(CliError::usage(format!("`{odd}` holds a character that policies read as a pattern")));
    }
    let scope = Scope {
        bucket: Some(dest.bucket.clone()),
        prefix,
        access: Access::ReadWrite,
        actions: actions.into_iter().map(str::to_owned).collect(),
        region,
    };
    let text = scope.policy(flavour).map_err(|error| {
        CliError::usage_with(error.to_string(), "write --as iam for a bucket that is not of Tencent COS")
    })?;
    let mut policy: Value = serde_json::from_str(&text).unwrap_or_default();
    // A look at one object carries no prefix; the condition is for requests that do.
    for statement in policy.get_mut("Statement").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(condition) = statement.get_mut("Condition").and_then(Value::as_object_mut)
            && let Some(prefixes) = condition.remove("StringLike")
        {
            condition.insert("StringLikeIfExists".to_owned(), prefixes);
        }
    }
    Ok(policy)
}
