//! Short forms of `cos lifecycle`: rules one by one.

use crate::base::document::Node;
use crate::cli::args::{LifecycleAddArgs, LifecycleRmArgs};
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;

use super::{Task, has_id, id_taken, rules_of};

pub(super) async fn add(task: &Task<'_>, args: &LifecycleAddArgs) -> Result<Exit, CliError> {
    if !does_something(args) {
        return Err(CliError::usage_with(
            "the rule does nothing yet",
            "say what it does: --expire-days, --expire-markers, --transition, --noncurrent-expire-days, \
             --noncurrent-transition or --abort-uploads-days",
        ));
    }
    let there = task.there().await?;
    let mut rules = rules_of(there.as_ref(), "Rules");
    let id = match &args.id {
        Some(id) if has_id(&rules, id) => return Err(id_taken(task.command.kind, task.uri, id)),
        Some(id) => id.clone(),
        None => {
            let mut names = (1..).map(|number| format!("rule-{number}"));
            names.find(|name| !has_id(&rules, name)).unwrap_or_default()
        }
    };
    rules.push(rule(&id, args));
    let mut document = there.unwrap_or_else(|| Node::record::<&str>([]));
    document.set("Rules", Node::list(rules));
    task.store_node(&document).await
}

fn does_something(args: &LifecycleAddArgs) -> bool {
    let days = [args.expire_days, args.noncurrent_expire_days, args.abort_uploads_days];
    let moves = args.transition.len() + args.noncurrent_transition.len();
    args.expire_markers || moves > 0 || days.iter().any(Option::is_some)
}

fn rule(id: &str, args: &LifecycleAddArgs) -> Node {
    let mut rule = Node::record([
        ("ID", Node::text(id)),
        ("Status", Node::text(if args.disabled { "Disabled" } else { "Enabled" })),
        ("Filter", filter(args)),
    ]);
    let one = |name: &'static str, value: Node| Node::record([(name, value)]);
    match args.expire_days {
        Some(days) => rule.set("Expiration", one("Days", Node::number(days))),
        None if args.expire_markers => rule.set("Expiration", one("ExpiredObjectDeleteMarker", Node::flag(true))),
        None => {}
    }
    let moves = |days: &'static str, moves: &[(u32, String)]| {
        let step = |(count, class): &(u32, String)| {
            Node::record([(days, Node::number(count)), ("StorageClass", Node::text(class))])
        };
        Node::list(moves.iter().map(step))
    };
    if !args.transition.is_empty() {
        rule.set("Transitions", moves("Days", &args.transition));
    }
    if let Some(days) = args.noncurrent_expire_days {
        rule.set("NoncurrentVersionExpiration", one("NoncurrentDays", Node::number(days)));
    }
    if !args.noncurrent_transition.is_empty() {
        rule.set("NoncurrentVersionTransitions", moves("NoncurrentDays", &args.noncurrent_transition));
    }
    if let Some(days) = args.abort_uploads_days {
        rule.set("AbortIncompleteMultipartUpload", one("DaysAfterInitiation", Node::number(days)));
    }
    rule
}

/// One condition stands alone, several stand in `And`.
fn filter(args: &LifecycleAddArgs) -> Node {
    let tags =
        args.tag.iter().map(|(key, value)| Node::record([("Key", Node::text(key)), ("Value", Node::text(value))]));
    let mut tags: Vec<Node> = tags.collect();
    match (&args.prefix, tags.len()) {
        (prefix, 0) => Node::record([("Prefix", Node::text(prefix.clone().unwrap_or_default()))]),
        (None, 1) => Node::record([("Tag", tags.remove(0))]),
        (prefix, _) => {
            let prefix = prefix.as_ref().map(|prefix| ("Prefix", Node::text(prefix)));
            let tags = [("Tags", Node::list(tags))];
            Node::record([("And", Node::record(prefix.into_iter().chain(tags)))])
        }
    }
}

pub(super) async fn remove(task: &Task<'_>, args: &LifecycleRmArgs) -> Result<Exit, CliError> {
    let there = task.there().await?;
    let mut rules = rules_of(there.as_ref(), "Rules");
    for id in &args.ids {
        if !has_id(&rules, id) {
            return Err(CliError::usage_with(
                format!("{} has no lifecycle rule `{id}`", task.uri),
                format!("`cos lifecycle ls {}` lists them", task.uri),
            ));
        }
    }
    rules
        .retain(|rule| !rule.get("ID").and_then(Node::scalar).is_some_and(|id| args.ids.iter().any(|gone| gone == id)));
    let Some(mut document) = there.filter(|_| !rules.is_empty()) else { return task.remove().await };
    document.set("Rules", Node::list(rules));
    task.store_node(&document).await
}

pub(super) async fn list(task: &Task<'_>) -> Result<Exit, CliError> {
    let Some(found) = task.store.configuration(&task.place()).await? else { return Ok(task.absent()) };
    task.warn_of_unknown(&found);
    if task.listing.is_json() {
        task.listing.show(&found.node, &found.node);
        return Ok(Exit::Done);
    }
    show(task, &found.node);
    Ok(Exit::Done)
}

/// Shows rules to people: what each does, in words.
pub(super) fn show(task: &Task<'_>, document: &Node) {
    let rules = rules_of(Some(document), "Rules");
    let text = |rule: &Node, name: &str| rule.get(name).and_then(Node::scalar).unwrap_or_default().to_owned();
    let row = |rule: &Node| vec![text(rule, "ID"), text(rule, "Status"), objects(rule), actions(rule)];
    task.listing.rows(&["ID", "STATUS", "OBJECTS", "WHAT"], &rules.iter().map(row).collect::<Vec<_>>());
}

/// Which objects a rule is about.
fn objects(rule: &Node) -> String {
    let Some(filter) = rule.get("Filter") else {
        return rule.get("Prefix").and_then(Node::scalar).filter(|text| !text.is_empty()).unwrap_or("all").to_owned();
    };
    let filter = filter.get("And").unwrap_or(filter);
    let tag = |tag: &Node| {
        let part = |name| tag.get(name).and_then(Node::scalar).unwrap_or_default();
        format!("tag {}={}", part("Key"), part("Value"))
    };
    let mut words = Vec::new();
    for member in filter.members() {
        match member.name.as_str() {
            "Tag" => words.push(tag(&member.node)),
            "Tags" => words.extend(member.node.items().iter().map(tag)),
            "ObjectSizeGreaterThan" => words.push(format!("above {} bytes", member.node.scalar().unwrap_or_default())),
            "ObjectSizeLessThan" => words.push(format!("below {} bytes", member.node.scalar().unwrap_or_default())),
            _ => words.extend(member.node.scalar().filter(|text| !text.is_empty()).map(str::to_owned)),
        }
    }
    if words.is_empty() { "all".to_owned() } else { words.join(", ") }
}

/// What a rule does, in words.
fn actions(rule: &Node) -> String {
    let scalar = |node: &Node, name: &str| node.get(name).and_then(Node::scalar).map(str::to_owned);
    let when = |node: &Node, days: &str| match (scalar(node, days), scalar(node, "Date")) {
        (Some(days), _) => format!("after {days} days"),
        (None, Some(date)) => format!("on {date}"),
        (None, None) => "at once".to_owned(),
    };
    let mut words = Vec::new();
    if let Some(expiration) = rule.get("Expiration") {
        if scalar(expiration, "ExpiredObjectDeleteMarker").as_deref() == Some("true") {
            words.push("remove delete markers without versions".to_owned());
        } else {
            words.push(format!("expire {}", when(expiration, "Days")));
        }
    }
    for step in rule.get("Transitions").map(Node::items).unwrap_or_default() {
        words.push(format!("to {} {}", scalar(step, "StorageClass").unwrap_or_default(), when(step, "Days")));
    }
    if let Some(old) = rule.get("NoncurrentVersionExpiration") {
        let kept = scalar(old, "NewerNoncurrentVersions").map(|count| format!(", but the newest {count}"));
        let after = when(old, "NoncurrentDays");
        words.push(format!("remove old versions {after}{}", kept.unwrap_or_default()));
    }
    for step in rule.get("NoncurrentVersionTransitions").map(Node::items).unwrap_or_default() {
        let class = scalar(step, "StorageClass").unwrap_or_default();
        words.push(format!("old versions to {class} {}", when(step, "NoncurrentDays")));
    }
    if let Some(uploads) = rule.get("AbortIncompleteMultipartUpload") {
        words.push(format!("throw away unfinished uploads {}", when(uploads, "DaysAfterInitiation")));
    }
    words.join("; ")
}
