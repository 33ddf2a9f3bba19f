//! Short forms of `cos policy`: open a bucket to readers, close it, tell who may do what.

use crate::base::document::{Node, Value};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::store::configuration::{Dialect, Kind, Place, is_for_everybody, policy_member, policy_statements};

use super::Task;

/// The name of the statement that opens a bucket to readers.
const SID: &str = "PublicRead";

pub(super) async fn public_read(task: &Task<'_>) -> Result<Exit, CliError> {
    let there = task.there().await?;
    let ours = |statement: &Node| policy_member(statement, "Sid").and_then(Node::scalar) == Some(SID);
    let kept = there.iter().flat_map(|policy| policy_statements(policy)).filter(|statement| !ours(statement)).cloned();
    let statements = kept.chain([opening(task)?]).collect();
    task.store_node(&with_statements(task, there.as_ref(), statements)).await
}

/// The policy that is there, with these statements in place of its own.
fn with_statements(task: &Task<'_>, there: Option<&Node>, statements: Vec<Node>) -> Node {
    let mut policy = there.cloned().unwrap_or_else(|| match task.store.dialect() {
        Dialect::Cos => Node::record([("version", Node::text("2.0"))]),
        Dialect::Aws | Dialect::Other => Node::record([("Version", Node::text("2012-10-17"))]),
    });
    let name = policy.members().iter().find(|member| member.name.eq_ignore_ascii_case("Statement"));
    let name = name.map_or("Statement", |member| member.name.as_str()).to_owned();
    policy.set(&name, Node::list(statements));
    policy
}

/// The statement that lets everybody read all objects.
fn opening(task: &Task<'_>) -> Result<Node, CliError> {
    let bucket = &task.uri.bucket;
    let region = task.store.region();
    if task.store.dialect() != Dialect::Cos {
        // Source: AWS documentation, "Amazon Resource Names": partitions.
        let partition = match region {
            region if region.starts_with("cn-") => "aws-cn",
            region if region.starts_with("us-gov-") => "aws-us-gov",
            _ => "aws",
        };
        return Ok(Node::record([
            ("Sid", Node::text(SID)),
            ("Effect", Node::text("Allow")),
            ("Principal", Node::text("*")),
            ("Action", Node::text("s3:GetObject")),
            ("Resource", Node::text(format!("arn:{partition}:s3:::{bucket}/*"))),
        ]));
    }
    let owner = bucket.rsplit_once('-').map(|(_, id)| id).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()));
    let owner = owner.ok_or_else(|| {
        CliError::usage(format!("`{bucket}` does not end in -APPID, as the names of all buckets of Tencent COS do"))
    })?;
    let resource = format!("qcs::cos:{region}:uid/{owner}:{bucket}/*");
    Ok(Node::record([
        ("Sid", Node::text(SID)),
        ("Effect", Node::text("Allow")),
        ("Principal", Node::record([("qcs", Node::texts(["qcs::cam::anonymous:anonymous"]))])),
        ("Action", Node::texts(["name/cos:GetObject", "name/cos:HeadObject", "name/cos:OptionsObject"])),
        ("Resource", Node::texts([resource])),
    ]))
}

pub(super) async fn private(task: &Task<'_>) -> Result<Exit, CliError> {
    let there = task.there().await?;
    if there.is_none() {
        task.context.printer.talk(&format!("{} has no policy", task.uri));
        warn_of_acl(task).await?;
        return Ok(Exit::Done);
    }
    let all: Vec<&Node> = there.iter().flat_map(|policy| policy_statements(policy)).collect();
    let kept: Vec<Node> = all.iter().filter(|statement| !is_for_everybody(statement)).map(|&one| one.clone()).collect();
    let exit = if kept.len() == all.len() {
        task.context.printer.talk(&format!("the policy of {} allows everybody nothing; it stays as it is", task.uri));
        Exit::Done
    } else if kept.is_empty() {
        task.remove().await?
    } else {
        task.store_node(&with_statements(task, there.as_ref(), kept)).await?
    };
    warn_of_acl(task).await?;
    Ok(exit)
}

/// A bucket whose access control list is public stays so, whatever its policy says.
async fn warn_of_acl(task: &Task<'_>) -> Result<(), CliError> {
    let place = Place { kind: Kind::Acl, ..task.place() };
    // Whoever may change the policy need not be allowed to see the list: nothing to tell then.
    let Ok(Some(acl)) = task.store.configuration(&place).await else { return Ok(()) };
    let group = |grant: &Node| {
        let uri = grant.get("Grantee").and_then(|grantee| grantee.get("URI")).and_then(Node::scalar);
        uri.is_some_and(|uri| uri.ends_with("/AllUsers") || uri.ends_with("/AuthenticatedUsers"))
    };
    if acl.node.get("Grants").map(Node::items).unwrap_or_default().iter().any(group) {
        let uri = task.uri;
        task.context.printer.warning(&format!(
            "the access control list of {uri} is public, too; `cos acl set private {uri}` closes it"
        ));
    }
    Ok(())
}

pub(super) async fn show(task: &Task<'_>) -> Result<Exit, CliError> {
    let Some(found) = task.store.configuration(&task.place()).await? else { return Ok(task.absent()) };
    if task.listing.is_json() {
        task.listing.show(&found.node, &found.node);
        return Ok(Exit::Done);
    }
    let statements = policy_statements(&found.node);
    let rows: Vec<Vec<String>> = statements.iter().map(|statement| row(statement)).collect();
    task.listing.rows(&["SID", "EFFECT", "WHO", "ACTIONS", "RESOURCES", "CONDITION"], &rows);
    let public = statements.iter().any(|statement| is_for_everybody(statement));
    let words = if public { "lets everybody in without a condition" } else { "lets in only whom it names" };
    task.context.printer.talk(&format!("the policy of {} {words}", task.uri));
    Ok(Exit::Done)
}

fn row(statement: &Node) -> Vec<String> {
    let either = |name: &str| match policy_member(statement, name) {
        Some(node) => words(node),
        None => {
            let others = policy_member(statement, &format!("Not{name}"));
            others.map(|node| format!("all but {}", words(node))).unwrap_or_default()
        }
    };
    let plain = |name: &str| policy_member(statement, name).map(words).unwrap_or_default();
    let who = match either("Principal") {
        all if all == "*" || all == "qcs::cam::anonymous:anonymous" => "everybody".to_owned(),
        who => who,
    };
    vec![plain("Sid"), plain("Effect"), who, either("Action"), either("Resource"), plain("Condition")]
}

/// Everything that is named, without the names of members above it where they say nothing.
fn words(node: &Node) -> String {
    match &node.value {
        Value::Record(members) => {
            let part = |name: &str, node: &Node| match &node.value {
                Value::Record(_) => format!("{name}({})", words(node)),
                _ if matches!(name, "AWS" | "qcs") => words(node),
                _ => format!("{name}={}", words(node)),
            };
            members.iter().map(|member| part(&member.name, &member.node)).collect::<Vec<_>>().join(", ")
        }
        Value::List(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        _ => node.scalar().unwrap_or_default().to_owned(),
    }
}
