//! One file per command: from arguments to calls on the rooms below, and to an exit code.

mod alert;
mod cat;
pub(super) mod completion;
mod configuration;
pub(super) mod configure;
mod cp;
mod diff;
pub(super) mod doctor;
mod du;
mod each;
mod find;
mod hash;
pub(super) mod help;
mod local;
mod ls;
pub(super) mod man;
mod mb;
mod mv;
mod presign;
mod rb;
mod restore;
mod rm;
mod run;
mod set_meta;
mod stat;
mod sync;
mod tag;
mod token;
mod tree;
mod uploads;
mod versions;
mod waste;
mod watch;
mod watch_control;
mod whoami;

use std::pin::Pin;

use crate::base::uri::ObjectUri;
use crate::engine::filter::Filters;
use crate::engine::plan::paths::key_name;
use crate::engine::select::Facts;
use crate::store::{ObjectEntry, ObjectId, ObjectStore, S3Store, StoreError};

use super::args::{Command, LocalCommand};
use super::context::Context;
use super::exit::Exit;
use super::fault::CliError;
use super::signals::Signals;

/// Runs a command. Those that move nothing end at once on a signal.
pub(super) async fn run(command: Command, context: &Context) -> Result<Exit, CliError> {
    let mut signals = Signals::listen()?;
    let running = match command {
        Command::Ls(args) => apart(async move || signals.or_end(ls::run(&args, context)).await),
        Command::Stat(args) => apart(async move || signals.or_end(stat::run(&args, context)).await),
        Command::Du(args) => apart(async move || signals.or_end(du::run(&args, context)).await),
        Command::Find(args) => apart(async move || signals.or_end(find::run(&args, context)).await),
        Command::Diff(args) => apart(async move || signals.or_end(diff::run(&args, context)).await),
        Command::Versions(command) => apart(async move || versions::run(command, context).await),
        Command::Tag(command) => apart(async move || signals.or_end(tag::run(&command, context)).await),
        Command::Restore(args) => apart(async move || signals.or_end(restore::run(&args, context)).await),
        Command::Hash(args) => apart(async move || signals.or_end(hash::run(&args, context)).await),
        Command::SetMeta(args) => apart(async move || set_meta::run(*args, context).await),
        Command::Tree(args) => apart(async move || signals.or_end(tree::run(&args, context)).await),
        Command::Cat(args) => apart(async move || cat::run(&args, context).await),
        Command::Mb(args) => apart(async move || signals.or_end(mb::run(&args, context)).await),
        Command::Presign(args) => apart(async move || signals.or_end(presign::run(&args, context)).await),
        Command::Uploads(command) => apart(async move || signals.or_end(uploads::run(&command, context)).await),
        Command::Configuration(command) => {
            apart(async move || signals.or_end(configuration::run(&command, context)).await)
        }
        Command::Doctor(args) => apart(async move || signals.or_end(doctor::run(&args, context)).await),
        Command::Cp(args) => apart(async move || cp::run(*args, context).await),
        Command::Mv(args) => apart(async move || mv::run(*args, context).await),
        Command::Sync(args) => apart(async move || sync::run(*args, context).await),
        Command::Watch(args) => apart(async move || watch::run(&args, context, &mut signals).await),
        Command::Alert(command) => apart(async move || signals.or_end(alert::run(&command, context)).await),
        Command::Rm(args) => apart(async move || rm::run(args, context).await),
        Command::Rb(args) => apart(async move || rb::run(&args, context).await),
        Command::Run(args) => apart(async move || run::run(args, context).await),
        Command::Local(LocalCommand::Serve(args)) => {
            apart(async move || local::serve(args, context, &mut signals).await)
        }
        Command::Token(args) => apart(async move || signals.or_end(token::run(&args, context)).await),
        Command::Whoami(_) => apart(async move || signals.or_end(whoami::run(context)).await),
        Command::Completion(args) => apart(async move || Ok(completion::run(&args, &context.printer))),
        Command::Help(args) => apart(async move || help::run(&args, &context.printer)),
        Command::Man(args) => apart(async move || man::run(&args, &context.printer)),
        Command::Configure(args) => {
            let Context { printer, global, resolved, .. } = context;
            let environment = resolved.environment().clone();
            let setup = configure::Setup { printer: printer.clone(), global: global.clone(), environment };
            apart(async move || configure::run(args, setup).await)
        }
    };
    running.await
}

/// A command under way, on the heap. It is made in a frame of its own: side by side in one frame, the commands' states
/// took so much of the stack that too little was left for the deepest of them (in a build without optimisation).
fn apart<'a, F>(make: impl FnOnce() -> F) -> Pin<Box<dyn Future<Output = Result<Exit, CliError>> + 'a>>
where
    F: Future<Output = Result<Exit, CliError>> + 'a,
{
    Box::pin(make())
}

/// A URI that must name an object.
fn object_only(text: &str) -> Result<ObjectUri, CliError> {
    let uri: ObjectUri = text.parse()?;
    if uri.key.is_empty() {
        return Err(CliError::usage_with(format!("`{text}` names no object"), "write cos://BUCKET/KEY"));
    }
    Ok(uri)
}

/// The object of exactly this key, when it passes the filters: what was taken for a prefix may be one.
async fn object_at(store: &S3Store, uri: &ObjectUri, filters: &Filters) -> Result<Option<ObjectEntry>, StoreError> {
    if uri.key.is_empty() || uri.key.ends_with('/') || !filters.matches(key_name(&uri.key)) {
        return Ok(None);
    }
    let head = match store.head(&ObjectId::new(&uri.bucket, &uri.key)).await {
        Ok(head) if filters.admit(Facts::of_head(&uri.key, &head)) => head,
        Ok(_) => return Ok(None),
        Err(error) if error.status() == Some(404) => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(Some(ObjectEntry {
        key: uri.key.clone(),
        size: head.size,
        last_modified: head.last_modified,
        etag: head.proofs.etag.unwrap_or_default(),
        storage_class: head.storage_class,
    }))
}

/// A URI that must name a bucket and nothing in it.
fn bucket_only(text: &str) -> Result<ObjectUri, CliError> {
    let uri: ObjectUri = text.parse()?;
    if uri.key.is_empty() {
        return Ok(uri);
    }
    Err(CliError::usage_with(
        format!("`{text}` names a key; this command takes a bucket"),
        format!("write {}", uri.with_key("")),
    ))
}
