//! `cos whoami`: who the store sees when this machine asks.

use crate::base::redact::Secret;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::config::OutputFormat;
use crate::report::Facts;

pub(in crate::cli) async fn run(context: &Context) -> Result<Exit, CliError> {
    let mut facts = Facts::default();
    facts.add("Profile", Some(context.resolved.profile_name()));
    if context.resolved.is_local() {
        facts.add("Source", Some("the embedded store, whose keys live as long as a command"));
    } else {
        let source = context.resolved.credentials()?;
        facts.add("Source", Some(source.provenance().origin.clone()));
        if source.is_anonymous() {
            facts.add("SecretId", Some("none: requests are not signed"));
        } else {
            let credentials = source.get().await?;
            facts.add("SecretId", Some(Secret::new(&credentials.access_key_id).masked()));
            facts.add("Expiration", credentials.expires.map(|end| end.to_string()));
            match context.resolved.token_service(&source) {
                Some(sts) => {
                    let caller = sts.caller_identity(&credentials).await?;
                    facts.add("Account", Some(caller.account));
                    facts.add("UserId", Some(caller.user));
                    facts.add("Arn", Some(caller.arn));
                    facts.add("Type", caller.kind);
                }
                None => {
                    context.printer.talk("this kind of store has no known token service to ask for the account");
                }
            }
        }
    }
    match context.resolved.output() {
        Some(OutputFormat::Json) => facts.json(&context.printer),
        Some(OutputFormat::Table | OutputFormat::Text) | None => facts.table(&context.printer),
    }
    Ok(Exit::Done)
}
