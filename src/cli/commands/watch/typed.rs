//! From options to the keys that they set.

use std::path::Path;

use crate::agent::config::{Overrides, Typed};
use crate::base::document::Node;
use crate::cli::args::WatchSourceArgs;
use crate::cli::context::Context;
use crate::cli::fault::CliError;

/// Options and the keys that they set.
const NAMES: [(&str, &str); 29] = [
    ("project.name", "--name"),
    ("project.paths", "DIR"),
    ("project.dest", "TARGET"),
    ("projects[].key", "--key"),
    ("projects[].include", "--include"),
    ("projects[].exclude", "--exclude"),
    ("projects[].file_ext", "--ext"),
    ("projects[].ignore_temp", "--no-ignore-temp"),
    ("projects[].events", "--event"),
    ("projects[].watch", "--watch-mode"),
    ("projects[].poll", "--poll"),
    ("projects[].rescan", "--rescan"),
    ("projects[].symlinks", "--follow-symlinks"),
    ("projects[].complete.silence", "--silence"),
    ("projects[].complete.settle", "--settle"),
    ("projects[].complete.max_wait", "--max-wait"),
    ("projects[].complete.marker", "--marker"),
    ("projects[].compare", "--compare"),
    ("projects[].workers", "--workers"),
    ("projects[].storage_class", "--storage-class"),
    ("projects[].delete_after_sync.enabled", "--delete-after-sync"),
    ("projects[].delete_after_sync.grace", "--grace"),
    ("state_dir", "--state-dir"),
    ("metrics.listen", "--metrics-listen"),
    ("log.level", "--log-level"),
    ("log.format", "--log-format"),
    ("log.file", "--log-file"),
    ("bandwidth.limit", "--max-bandwidth"),
    ("project", "TARGET"),
];

/// What was typed, as a document over the file.
pub(super) fn typed(args: &WatchSourceArgs, context: &Context) -> Result<Typed, CliError> {
    let project = project(args)?;
    let mut over = Overrides::default();
    let texts = [
        ("projects[].key", &args.key),
        ("projects[].watch", &args.watch_mode),
        ("projects[].poll", &args.poll),
        ("projects[].rescan", &args.rescan),
        ("projects[].complete.silence", &args.silence),
        ("projects[].complete.settle", &args.settle),
        ("projects[].complete.max_wait", &args.max_wait),
        ("projects[].complete.marker", &args.marker),
        ("projects[].compare", &args.compare),
        ("projects[].workers", &args.workers),
        ("projects[].storage_class", &args.storage_class),
        ("projects[].delete_after_sync.grace", &args.grace),
        ("metrics.listen", &args.metrics_listen),
        ("log.level", &args.log_level),
    ];
    for (key, value) in texts {
        if let Some(value) = value {
            over.set(key, Node::text(value));
        }
    }
    let lists = [
        ("projects[].include", &args.include),
        ("projects[].exclude", &args.exclude),
        ("projects[].file_ext", &args.ext),
        ("projects[].events", &args.event),
    ];
    for (key, values) in lists.into_iter().filter(|(_, values)| !values.is_empty()) {
        over.set(key, Node::texts(values.clone()));
    }
    if args.no_ignore_temp {
        over.set("projects[].ignore_temp", Node::flag(false));
    }
    if args.follow_symlinks {
        over.set("projects[].symlinks", Node::text("follow"));
    }
    if args.delete_after_sync {
        over.set("projects[].delete_after_sync.enabled", Node::flag(true));
    }
    for (key, path) in [("state_dir", &args.state_dir), ("log.file", &args.log_file)] {
        if let Some(path) = path {
            over.set(key, Node::text(text(path)?));
        }
    }
    match (&args.log_format, &project) {
        (Some(format), _) => over.set("log.format", Node::text(format)),
        // Whoever types directories reads the log; the environment may say otherwise.
        (None, Some(_)) if context.resolved.environment().get("COS_WATCH_LOG_FORMAT").is_none() => {
            over.set("log.format", Node::text("text"));
        }
        (None, _) => {}
    }
    if let Some(rate) = context.global.max_bandwidth {
        over.set("bandwidth.limit", Node::number(rate));
    }
    Ok(Typed { project, over, names: NAMES.to_vec() })
}

/// The project that directories and a destination mean.
fn project(args: &WatchSourceArgs) -> Result<Option<Node>, CliError> {
    let Some((target, directories)) = args.paths.split_last() else { return Ok(None) };
    let target = text(target)?;
    let is_uri = |text: &str| text.starts_with("cos://") || text.starts_with("s3://");
    if !is_uri(target) {
        return Err(CliError::usage_with(
            format!("`{target}` stands last and is no destination"),
            "write cos://BUCKET/PREFIX/ behind the directories",
        ));
    }
    if directories.is_empty() {
        return Err(CliError::usage_with(
            format!("no directory stands in front of `{target}`"),
            format!("cos watch DIR {target}"),
        ));
    }
    let mut paths = Vec::new();
    for directory in directories {
        let directory = text(directory)?;
        if is_uri(directory) {
            return Err(CliError::usage(format!(
                "`{directory}` is no directory: the destination stands last, and alone"
            )));
        }
        paths.push(directory);
    }
    let name = match &args.name {
        Some(name) => name.clone(),
        None => name_of(&directories[0]),
    };
    Ok(Some(Node::record([("name", Node::text(name)), ("paths", Node::texts(paths)), ("dest", Node::text(target))])))
}

fn text(path: &Path) -> Result<&str, CliError> {
    path.to_str().ok_or_else(|| CliError::usage(format!("`{}` is not UTF-8", path.display())))
}

/// The last name of a directory, as far as a project can have it.
fn name_of(directory: &Path) -> String {
    let real = directory.canonicalize().unwrap_or_else(|_| directory.to_owned());
    let name = real.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let plain = |c: char| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' };
    let name: String = name.chars().map(plain).take(64).collect();
    if name.is_empty() { "files".to_owned() } else { name }
}
