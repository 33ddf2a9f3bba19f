//! `cos man`: the manual as files.

use crate::base::fsx::PathError;
use crate::cli::args::ManArgs;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::generate::man_pages;
use crate::report::Printer;

pub(in crate::cli) fn run(args: &ManArgs, printer: &Printer) -> Result<Exit, CliError> {
    for page in man_pages() {
        let path = args.directory.join(&page.path);
        let directory = path.parent().unwrap_or(&args.directory);
        std::fs::create_dir_all(directory).map_err(PathError::wrap("create", directory))?;
        std::fs::write(&path, &page.text).map_err(PathError::wrap("write", &path))?;
        if !printer.is_quiet() {
            printer.data(&format!("{}\n", path.display()));
        }
    }
    Ok(Exit::Done)
}
