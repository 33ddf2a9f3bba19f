//! `cos local serve`: the embedded store for other tools.

use crate::cli::args::ServeArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::resolve::LOCAL_REGION;
use crate::cli::signals::Signals;
use crate::local::{BODY_TIMEOUT, Server, Settings};
use crate::report::shell_word;

pub(in crate::cli) async fn serve(args: ServeArgs, context: &Context, signals: &mut Signals) -> Result<Exit, CliError> {
    let known_secret = args.known_secret();
    let directory = match args.dir {
        Some(dir) => dir,
        None => context.resolved.local_directory()?,
    };
    let server = Server::start(Settings {
        directory: directory.clone(),
        port: args.port,
        access_key: args.access_key.clone(),
        secret_key: args.secret_key,
        region: context.resolved.options.region.as_ref().map_or(LOCAL_REGION, |region| &region.value).to_owned(),
        crc64_headers: false,
        body_timeout: BODY_TIMEOUT,
    })
    .await?;
    let url = server.endpoint_url();
    context.printer.data(&format!("listening on {url}\n"));
    context.printer.flush();
    context.printer.talk(&format!("data in {}", directory.display()));
    let (id, secret) = (&args.access_key, known_secret.unwrap_or("as given"));
    context.printer.talk(&format!("access key {id}, secret key {secret}"));
    let (id, secret) = (shell_word(id), known_secret.unwrap_or("…"));
    context.printer.talk(&format!("try it: COS_SECRET_ID={id} COS_SECRET_KEY={secret} cos --endpoint-url {url} ls"));
    signals.next().await;
    server.shutdown().await?;
    Ok(Exit::Done)
}
