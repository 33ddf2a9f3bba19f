//! `cos mv`: a copy whose sources go.

use crate::cli::args::MvArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::job::{Job, Kind, Order};

pub(in crate::cli) async fn run(args: MvArgs, context: &Context) -> Result<Exit, CliError> {
    let MvArgs { paths, validate_same_s3_paths, transfer } = args;
    let kind = Kind::Move { look_for_aliases: validate_same_s3_paths };
    Job::new(Order { kind, paths, args: transfer }, context)?.run().await
}
