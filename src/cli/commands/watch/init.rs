//! `cos watch init`: a configuration to begin with.

use std::path::Path;

use crate::agent::config::{ENVIRONMENT_TEMPLATE, FILE_TEMPLATE};
use crate::base::fsx;
use crate::cli::args::WatchInitArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::report::shell_word;

/// The name of the file with variables.
const ENVIRONMENT_FILE: &str = ".env.example";

/// Only the owner: people put secrets there, although they need not.
const MODE: u32 = 0o600;

pub(super) fn run(args: &WatchInitArgs, context: &Context) -> Result<Exit, CliError> {
    if args.file == Path::new("-") {
        context.printer.data(FILE_TEMPLATE);
        if args.with_env {
            return Err(CliError::usage("--with-env writes a file beside the configuration, and `-` has no place"));
        }
        return Ok(Exit::Done);
    }
    if args.file.extension().is_some_and(|end| end.eq_ignore_ascii_case("toml") || end.eq_ignore_ascii_case("json")) {
        return Err(CliError::usage_with(
            format!("`{}` would be read as TOML or JSON, and the file to begin with is YAML", args.file.display()),
            "name it .yaml; docs/watch.md shows the same in TOML",
        ));
    }
    let beside = args.file.with_file_name(ENVIRONMENT_FILE);
    let mut files = vec![(args.file.as_path(), FILE_TEMPLATE)];
    if args.with_env {
        files.push((&beside, ENVIRONMENT_TEMPLATE));
    }
    let there = files.iter().find(|(path, _)| context.cwd.join(path).symlink_metadata().is_ok());
    if let (Some((path, _)), false) = (there, args.force) {
        return Err(CliError::usage_with(
            format!("`{}` is there already", path.display()),
            "choose another name, or replace it with --force",
        ));
    }
    for (path, content) in files {
        let full = context.cwd.join(path);
        if let Some(directory) = full.parent() {
            fsx::create_dir_all(directory)?;
        }
        fsx::write_atomic(&full, content.as_bytes(), MODE)?;
        context.printer.data(&format!("wrote {}\n", context.printer.name(&path.display().to_string())));
    }
    let file = shell_word(&args.file.to_string_lossy()).to_string();
    context.printer.talk(&format!("set paths and dest in it, then: cos watch validate --config {file}"));
    Ok(Exit::Done)
}
