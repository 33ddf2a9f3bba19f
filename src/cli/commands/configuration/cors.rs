//! `cos cors allow`: one rule more.

use crate::base::document::Node;
use crate::cli::args::CorsAllowArgs;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;

use super::{Task, has_id, id_taken, rules_of};

pub(super) async fn allow(task: &Task<'_>, args: &CorsAllowArgs) -> Result<Exit, CliError> {
    let there = task.there().await?;
    let mut rules = rules_of(there.as_ref(), "CORSRules");
    let mut rule = Node::record::<&str>([]);
    if let Some(id) = &args.id {
        if has_id(&rules, id) {
            return Err(id_taken(task.command.kind, task.uri, id));
        }
        rule.set("ID", Node::text(id));
    }
    rule.set("AllowedMethods", Node::texts(args.method.iter().map(|method| method.to_uppercase())));
    rule.set("AllowedOrigins", Node::texts(&args.origin));
    for (name, headers) in [("AllowedHeaders", &args.header), ("ExposeHeaders", &args.expose)] {
        if !headers.is_empty() {
            rule.set(name, Node::texts(headers));
        }
    }
    if let Some(seconds) = args.max_age {
        rule.set("MaxAgeSeconds", Node::number(seconds));
    }
    rules.push(rule);
    let mut document = there.unwrap_or_else(|| Node::record::<&str>([]));
    document.set("CORSRules", Node::list(rules));
    task.store_node(&document).await
}
