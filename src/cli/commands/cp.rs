//! `cos cp`.

use crate::cli::args::CpArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::job::{Job, Kind, Order};

pub(in crate::cli) async fn run(args: CpArgs, context: &Context) -> Result<Exit, CliError> {
    let CpArgs { paths, expected_size, transfer } = args;
    Job::new(Order { kind: Kind::Copy { expected_size }, paths, args: transfer }, context)?.run().await
}
