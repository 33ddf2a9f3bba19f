//! The commands of bucket configuration: get, put and delete of every kind, and short forms for the usual wishes.

mod cors;
mod input;
mod lifecycle;
mod policy;

use crate::base::document::{Misfit, Node};
use crate::base::uri::ObjectUri;
use crate::cli::args::{ConfigurationAction, ConfigurationCommand, LogsEnableArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::config::OutputFormat;
use crate::report::{DocumentForm, DocumentListing, ShownRequest};
use crate::store::configuration::{Document, Found, Kind, Place, wrapped};
use crate::store::{Preview, S3Store};

use super::bucket_only;

/// Faults of a document that are told; a document of another kind has one at every place.
const TOLD: usize = 10;

pub(in crate::cli) async fn run(command: &ConfigurationCommand, context: &Context) -> Result<Exit, CliError> {
    let kind = command.kind;
    let uri = if kind.is_of_objects() { command.uri.parse()? } else { bucket_only(&command.uri)? };
    let opened = context.open(uri.profile.as_deref()).await?;
    let form = context.resolved.output().map(|form| match form {
        OutputFormat::Table => DocumentForm::Table,
        OutputFormat::Text => DocumentForm::Lines,
        OutputFormat::Json => DocumentForm::Json,
    });
    let listing = DocumentListing::new(context.printer.clone(), form);
    let task = Task { context, store: opened.store(), listing, uri: &uri, command };
    task.run().await
}

/// One command under way.
struct Task<'a> {
    context: &'a Context,
    store: &'a S3Store,
    listing: DocumentListing,
    uri: &'a ObjectUri,
    command: &'a ConfigurationCommand,
}

impl Task<'_> {
    async fn run(&self) -> Result<Exit, CliError> {
        let kind = self.command.kind;
        if !kind.is_known_to(self.store.dialect()) {
            return Err(CliError::usage_with(
                format!("`{}` is a configuration of Tencent COS, and `{}` is another store", kind.name(), self.uri),
                "where COS stands behind another name, write provider = tencent-cos into the profile",
            ));
        }
        match &self.command.action {
            ConfigurationAction::Get { raw } => self.get(*raw).await,
            ConfigurationAction::Put { config } => self.put(config).await,
            ConfigurationAction::Delete => self.remove().await,
            ConfigurationAction::Switch(state) => {
                // What else stands there stays: Tencent's acceleration has a type.
                let mut node = self.there().await?.unwrap_or_else(|| Node::record::<&str>([]));
                node.set("Status", Node::text(*state));
                self.store_node(&node).await
            }
            ConfigurationAction::LogsEnable(args) => self.store_node(&logs(args)).await,
            ConfigurationAction::LifecycleAdd(args) => lifecycle::add(self, args).await,
            ConfigurationAction::LifecycleLs => lifecycle::list(self).await,
            ConfigurationAction::LifecycleRm(args) => lifecycle::remove(self, args).await,
            ConfigurationAction::CorsAllow(args) => cors::allow(self, args).await,
            ConfigurationAction::PolicyPublicRead => policy::public_read(self).await,
            ConfigurationAction::PolicyPrivate => policy::private(self).await,
            ConfigurationAction::PolicyShow => policy::show(self).await,
            ConfigurationAction::AclSet { name } => self.set_acl(name).await,
        }
    }

    fn place(&self) -> Place<'_> {
        let id = self.command.id.as_deref();
        Place { kind: self.command.kind, bucket: &self.uri.bucket, key: &self.uri.key, id }
    }

    /// `put_lifecycle`, `delete_cors`.
    fn event(&self, verb: &str) -> String {
        format!("{verb}_{}", self.command.kind.name().replace('-', "_"))
    }

    async fn get(&self, raw: bool) -> Result<Exit, CliError> {
        let kind = self.command.kind;
        if kind.has_ids() && self.command.id.is_none() {
            if raw {
                return Err(CliError::usage("--raw shows one configuration; name it with --id"));
            }
            return self.get_all().await;
        }
        let Some(found) = self.store.configuration(&self.place()).await? else { return Ok(self.absent()) };
        if raw {
            self.listing.raw(&found.answer);
            return Ok(Exit::Done);
        }
        self.warn_of_unknown(&found);
        if found.is_empty() {
            return Ok(self.absent());
        }
        match kind {
            Kind::Lifecycle if self.listing.is_table() => lifecycle::show(self, &found.node),
            _ => self.listing.show(&found.node, &wrapped(kind, found.node.clone())),
        }
        Ok(Exit::Done)
    }

    async fn get_all(&self) -> Result<Exit, CliError> {
        let kind = self.command.kind;
        let all = self.store.configurations(kind, &self.uri.bucket).await?;
        all.iter().for_each(|found| self.warn_of_unknown(found));
        if all.is_empty() {
            return Ok(self.absent());
        }
        let member = kind.list_member().unwrap_or_else(|| kind.name());
        let whole = Node::record([(member, Node::list(all.into_iter().map(|found| found.node)))]);
        self.listing.show(&whole, &whole);
        Ok(Exit::Done)
    }

    /// Says that there is none. A state that is empty is an answer; a document that is missing is not.
    fn absent(&self) -> Exit {
        let kind = self.command.kind;
        let uri = self.uri;
        match &self.command.id {
            Some(id) => self.listing.nothing(&format!("{uri} has no {} `{id}`", kind.title())),
            None => self.listing.nothing(&format!("{uri} has no {}", kind.title())),
        }
        let is_answer = kind.is_state() || (kind.has_ids() && self.command.id.is_none());
        if is_answer { Exit::Done } else { Exit::Failed }
    }

    fn warn_of_unknown(&self, found: &Found) {
        for path in &found.unknown {
            let name = self.command.kind.title();
            self.context
                .printer
                .warning(&format!("the {name} has `{path}`, which this version does not know; --raw shows it"));
        }
    }

    /// The configuration as it is now, to be stored again with a change.
    async fn there(&self) -> Result<Option<Node>, CliError> {
        let Some(found) = self.store.configuration(&self.place()).await? else { return Ok(None) };
        if let Some(path) = found.unknown.first() {
            return Err(CliError::usage_with(
                format!(
                    "the {} of {} has `{path}`, which this version does not know and would lose",
                    self.command.kind.title(),
                    self.uri
                ),
                "`get --raw` shows the whole of it; change that and store it with another tool",
            ));
        }
        Ok(Some(found.node))
    }

    async fn put(&self, config: &str) -> Result<Exit, CliError> {
        let kind = self.command.kind;
        let written = input::read(config, &self.context.session).await?;
        let read = Document::read(kind, self.store.dialect(), &written.text, written.form);
        let document = read.map_err(|misfits| self.misfits(&written.name, &misfits))?;
        if let (Some(typed), Some(inside)) = (self.command.id.as_deref(), document.id())
            && typed != inside
        {
            let place = &written.name;
            return Err(CliError::usage_with(
                format!("{place} has the Id `{inside}`, and --id is `{typed}`"),
                "leave --id out, or write the same into the document",
            ));
        }
        self.store_document(&document).await
    }

    /// Tells every fault of a document but the last, which is the error of the command.
    fn misfits(&self, name: &str, misfits: &[Misfit]) -> CliError {
        let told = &misfits[..misfits.len().min(TOLD)];
        let more = misfits.len() - told.len();
        let Some((last, before)) = told.split_last() else { return CliError::usage(format!("{name} does not fit")) };
        for misfit in before {
            self.context.printer.error(&format!("{name}: {misfit}"), &[]);
        }
        let rest = if more > 0 { format!("; {more} more fault(s) are not shown") } else { String::new() };
        CliError::usage(format!("{name}: {last}{rest}"))
    }

    /// Stores what was put together here.
    async fn store_node(&self, node: &Node) -> Result<Exit, CliError> {
        let made = Document::new(self.command.kind, self.store.dialect(), node);
        let document = made.map_err(|misfits| self.misfits("what the options ask for", &misfits))?;
        self.store_document(&document).await
    }

    async fn store_document(&self, document: &Document) -> Result<Exit, CliError> {
        let id = self.command.id.as_deref().or_else(|| document.id());
        let place = Place { id, ..self.place() };
        if self.command.dryrun {
            return Ok(self.would("put", &self.store.configure_preview(&place, document)?));
        }
        self.store.configure(&place, document).await?;
        Ok(self.done("put"))
    }

    async fn remove(&self) -> Result<Exit, CliError> {
        let place = self.place();
        if self.command.dryrun {
            return Ok(self.would("delete", &self.store.unconfigure_preview(&place)?));
        }
        self.store.unconfigure(&place).await?;
        Ok(self.done("delete"))
    }

    async fn set_acl(&self, name: &str) -> Result<Exit, CliError> {
        let place = self.place();
        if self.command.dryrun {
            return Ok(self.would("put", &self.store.canned_acl_preview(&place, name)?));
        }
        self.store.set_canned_acl(&place, name).await?;
        Ok(self.done("put"))
    }

    fn done(&self, verb: &str) -> Exit {
        self.listing.done(&self.event(verb), &self.uri.bucket, &self.uri.to_string());
        Exit::Done
    }

    fn would(&self, verb: &str, request: &Preview) -> Exit {
        let Preview { method, url, headers, body } = request;
        let shown = ShownRequest { method, url, headers, body };
        self.listing.would(&self.event(verb), &self.uri.bucket, &self.uri.to_string(), shown);
        Exit::Done
    }
}

fn logs(args: &LogsEnableArgs) -> Node {
    let bucket = args.target_bucket.trim_start_matches("cos://").trim_start_matches("s3://").trim_end_matches('/');
    let target = [("TargetBucket", Node::text(bucket)), ("TargetPrefix", Node::text(&args.target_prefix))];
    Node::record([("LoggingEnabled", Node::record(target))])
}

/// The rules of a document, to be changed.
fn rules_of(document: Option<&Node>, member: &str) -> Vec<Node> {
    document.and_then(|document| document.get(member)).map(Node::items).unwrap_or_default().to_vec()
}

/// Whether a kind's rules of this id are there.
fn has_id(rules: &[Node], id: &str) -> bool {
    rules.iter().any(|rule| rule.get("ID").and_then(Node::scalar) == Some(id))
}

/// The error for a rule whose name is taken.
fn id_taken(kind: Kind, uri: &ObjectUri, id: &str) -> CliError {
    CliError::usage_with(
        format!("{uri} has a {} rule `{id}` already", kind.name()),
        "choose another --id, or remove that one first",
    )
}
