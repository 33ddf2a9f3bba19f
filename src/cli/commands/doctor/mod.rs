//! `cos doctor`: what keeps commands from working, and what a store can do.
//!
//! `place` looks at files and settings, `network` at the way to the endpoint and the keys, `bucket` at one bucket,
//! `habits` at what a profile can say of its store. Each check is one row; what it needs to know of the one before it is
//! passed on.

pub(in crate::cli::commands) mod bucket;
mod habits;
pub(in crate::cli::commands) mod network;
pub(in crate::cli::commands) mod place;

use crate::base::fault::{Fault, chain};
use crate::base::uri::ObjectUri;
use crate::cli::args::{DoctorArgs, GlobalArgs, OutputArg};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::report::{CheckListing, CheckRow, ListingForm, Printer, Verdict};

use super::ls::form;

pub(in crate::cli) async fn run(args: &DoctorArgs, context: &Context) -> Result<Exit, CliError> {
    let uri: Option<ObjectUri> = args.uri.as_deref().map(str::parse).transpose()?;
    let profile = uri.as_ref().and_then(|uri| uri.profile.as_deref());
    let mut listing = CheckListing::new(context.printer.clone(), form(context));
    place::files(context, &mut listing);
    match context.open(profile).await {
        Err(error) => listing.check(refused("store", &error)),
        Ok(opened) => {
            place::store(opened.store(), &mut listing);
            place::keys(opened.store(), &mut listing).await;
            if network::way(opened.store(), &mut listing).await {
                network::signed(opened.store(), &mut listing).await;
                if let Some(uri) = &uri {
                    let seen = bucket::examine(opened.store(), uri, args.write, &mut listing).await;
                    let named = profile.map(|name| context.resolved.for_profile(&context.global, name)).transpose()?;
                    let resolved = named.as_ref().unwrap_or(&context.resolved);
                    if let Some(seen) = seen {
                        seen.conclude(opened.store(), args.save, resolved, &mut listing);
                    }
                }
            }
        }
    }
    Ok(end(listing))
}

/// The examination of settings that cannot even be read.
pub(in crate::cli) fn misconfigured(error: &CliError, global: &GlobalArgs, printer: &Printer) -> Exit {
    let form = if matches!(global.output, Some(OutputArg::Json)) { ListingForm::Json } else { ListingForm::AwsText };
    let mut listing = CheckListing::new(printer.clone(), form);
    listing.check(refused("configuration", error));
    end(listing)
}

pub(in crate::cli::commands) fn end(listing: CheckListing) -> Exit {
    let exit = if listing.has(Verdict::Fail) { Exit::Failed } else { Exit::Done };
    listing.finish();
    exit
}

pub(in crate::cli::commands) fn row(subject: &'static str, verdict: Verdict, found: impl Into<String>) -> CheckRow {
    CheckRow { subject: subject.into(), verdict, found: found.into(), fixes: Vec::new() }
}

pub(in crate::cli::commands) fn ok(subject: &'static str, found: impl Into<String>) -> CheckRow {
    row(subject, Verdict::Ok, found)
}

pub(in crate::cli::commands) fn warn(
    subject: &'static str,
    found: impl Into<String>,
    fix: impl Into<String>,
) -> CheckRow {
    CheckRow { fixes: vec![fix.into()], ..row(subject, Verdict::Warn, found) }
}

pub(in crate::cli::commands) fn refused(subject: &'static str, error: &CliError) -> CheckRow {
    CheckRow { fixes: error.hints(), ..row(subject, Verdict::Fail, one_line(error)) }
}

pub(in crate::cli::commands) fn failed(subject: &'static str, error: &(impl Fault + 'static)) -> CheckRow {
    CheckRow { fixes: error.hints(), ..row(subject, Verdict::Fail, one_line(error)) }
}

fn one_line(error: &(dyn std::error::Error + 'static)) -> String {
    let lines: Vec<String> = chain(error).lines().map(|line| line.trim().to_owned()).collect();
    lines.join("; ")
}
