//! One file per command: from arguments to calls on the rooms below, and to an exit code.

pub(super) mod completion;
pub(super) mod configure;
mod cp;
pub(super) mod doctor;
mod local;
mod ls;
mod mb;
mod mv;
mod presign;
mod rb;
mod rm;
mod sync;
mod token;
mod uploads;
mod whoami;

use crate::base::uri::ObjectUri;

use super::args::{Command, LocalCommand};
use super::context::Context;
use super::exit::Exit;
use super::fault::CliError;
use super::signals::Signals;

/// Runs a command. Those that move nothing end at once on a signal.
pub(super) async fn run(command: Command, context: &Context) -> Result<Exit, CliError> {
    let mut signals = Signals::listen()?;
    match command {
        Command::Ls(args) => signals.or_end(ls::run(&args, context)).await,
        Command::Mb(args) => signals.or_end(mb::run(&args, context)).await,
        Command::Presign(args) => signals.or_end(presign::run(&args, context)).await,
        Command::Uploads(command) => signals.or_end(uploads::run(&command, context)).await,
        Command::Doctor(args) => signals.or_end(doctor::run(&args, context)).await,
        Command::Cp(args) => cp::run(*args, context).await,
        Command::Mv(args) => mv::run(*args, context).await,
        Command::Sync(args) => sync::run(*args, context).await,
        Command::Rm(args) => rm::run(args, context).await,
        Command::Rb(args) => rb::run(&args, context).await,
        Command::Local(LocalCommand::Serve(args)) => local::serve(args, context, &mut signals).await,
        Command::Token(args) => signals.or_end(token::run(&args, context)).await,
        Command::Whoami(_) => signals.or_end(whoami::run(context)).await,
        Command::Completion(args) => Ok(completion::run(&args, &context.printer)),
        Command::Configure(args) => {
            let Context { printer, global, resolved, .. } = context;
            let environment = resolved.environment().clone();
            configure::run(args, configure::Setup { printer: printer.clone(), global: global.clone(), environment })
                .await
        }
    }
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
