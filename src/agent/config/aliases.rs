//! The flat form of an earlier agent: `watch_dir`, `S3` and the like at the top, rewritten as one project.
//!
//! Each name is told with what it is called now. Lines are kept, so that faults point at what was written.

use crate::base::document::{Member, Node, Value};

use super::notify::{is_text, type_of_url};
use super::reader::{Origin, Place, Reader};

/// Names that only the flat form has at the top.
pub const FLAT: [(&str, &str); 7] = [
    ("watch_dir", "projects[].paths"),
    ("file_ext", "projects[].file_ext"),
    ("ignore", "projects[].exclude"),
    ("silence", "projects[].complete.silence"),
    ("upload_workers", "projects[].workers"),
    ("upload_queue_size", "queue.max_files"),
    ("S3", "projects[].dest and projects[].store"),
];

/// Names inside `S3`.
pub const STORE: [(&str, &str); 7] = [
    ("bucket", "projects[].dest"),
    ("ak", "projects[].store.secret_id"),
    ("sk", "projects[].store.secret_key"),
    ("endpoint", "projects[].store.endpoint_url"),
    ("region", "projects[].store.region"),
    ("force_path_style", "projects[].store.path_style"),
    ("disable_ssl", "the http:// or https:// of projects[].store.endpoint_url"),
];

/// How places of the rewritten document are called in the file.
const SHOWN: [(&str, &str); 10] = [
    ("projects[0].paths", "watch_dir"),
    ("projects[0].file_ext", "file_ext"),
    ("projects[0].exclude", "ignore"),
    ("projects[0].complete.silence", "silence"),
    ("projects[0].workers", "upload_workers"),
    ("projects[0].dest", "S3.bucket"),
    ("projects[0].store.secret_id", "S3.ak"),
    ("projects[0].store.secret_key", "S3.sk"),
    ("projects[0].store.endpoint_url", "S3.endpoint"),
    ("projects[0].store.path_style", "S3.force_path_style"),
];

/// The name of the project that the flat form means.
const NAME: &str = "default";

/// The document in today's form.
pub(super) fn rewritten(reader: &mut Reader<'_>, document: Node) -> Node {
    let (line, Value::Record(members)) = (document.line, document.value) else { return document_of(document.line) };
    let is_flat = members.iter().any(|member| FLAT.iter().any(|(name, _)| *name == member.name));
    let mut kept = Vec::new();
    let mut flat = Flat { line, project: Vec::new(), queue: None };
    for member in members {
        let now = FLAT.iter().find(|(name, _)| *name == member.name).map(|(_, now)| *now);
        if let Some(now) = now {
            told(reader, &member, &format!("it is called `{now}` now"));
        }
        match (member.name.as_str(), &member.node.value) {
            ("watch_dir", _) => flat.add("paths", split(member)),
            ("file_ext", _) => flat.add("file_ext", split(member)),
            ("ignore", _) => flat.add("exclude", split(member)),
            ("silence", _) => {
                let line = member.line;
                let silence = Member { name: "silence".to_owned(), line, node: seconds(member.node) };
                flat.add("complete", Node { line, value: Value::Record(vec![silence]) });
            }
            ("upload_workers", _) => flat.add("workers", member.node),
            ("upload_queue_size", _) => flat.queue = Some(member),
            ("S3", Value::Record(_)) => store(reader, &mut flat, member),
            ("notify", value) if is_text(value) => {
                told(reader, &member, "write a list of channels with `name`, `type` and `url` now");
                kept.push(channel(member));
            }
            ("notify", Value::Record(_)) => {
                told(reader, &member, "write a list of channels now");
                let (line, node) = (member.line, Node { line: member.line, value: Value::List(vec![member.node]) });
                kept.push(Member { name: member.name, line, node });
            }
            ("log", value) if is_text(value) => kept.push(log(reader, member)),
            _ => kept.push(member),
        }
    }
    if is_flat {
        let other = kept.iter().find(|member| member.name == "projects").map(|member| member.line);
        if let Some(line) = other {
            let node = Node { line, value: Value::Null };
            let place = Place::new(&node, "projects", Origin::File);
            reader.refuse(&place, "it cannot stand beside `watch_dir`, `S3` and the other names of the flat form");
        } else {
            flat.finish(&mut kept);
            reader.aliases = SHOWN.to_vec();
        }
    }
    Node { line, value: Value::Record(kept) }
}

fn document_of(line: usize) -> Node {
    Node { line, value: Value::Record(Vec::new()) }
}

fn told(reader: &mut Reader<'_>, member: &Member, now: &str) {
    let node = Node { line: member.line, value: Value::Null };
    let place = Place::new(&node, member.name.clone(), Origin::File);
    reader.warn(&place, format!("this name is of the flat form, which may go: {now}"));
}

/// What is gathered for the project.
struct Flat {
    line: usize,
    project: Vec<Member>,
    queue: Option<Member>,
}

impl Flat {
    fn add(&mut self, name: &str, node: Node) {
        self.project.push(Member { name: name.to_owned(), line: node.line, node });
    }

    fn finish(mut self, kept: &mut Vec<Member>) {
        let line = self.line;
        self.add("name", Node { line, value: Value::Text(NAME.to_owned()) });
        let project = Node { line, value: Value::Record(self.project) };
        let projects = Node { line, value: Value::List(vec![project]) };
        kept.push(Member { name: "projects".to_owned(), line, node: projects });
        let Some(size) = self.queue else { return };
        let size = Member { name: "max_files".to_owned(), ..size };
        match kept.iter_mut().find(|member| member.name == "queue") {
            Some(Member { node: Node { value: Value::Record(members), .. }, .. }) => members.push(size),
            Some(_) => {}
            None => {
                let line = size.line;
                let node = Node { line, value: Value::Record(vec![size]) };
                kept.push(Member { name: "queue".to_owned(), line, node });
            }
        }
    }
}

/// One text with commas as a list.
fn split(member: Member) -> Node {
    let Node { line, value } = member.node;
    match value {
        Value::Text(text) | Value::Plain(text) => {
            let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
            let item = |part: &str| Node { line, value: Value::Text(part.to_owned()) };
            Node { line, value: Value::List(parts.map(item).collect()) }
        }
        value => Node { line, value },
    }
}

/// A number without unit means seconds there.
fn seconds(node: Node) -> Node {
    let line = node.line;
    match node.scalar() {
        Some(text) if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
            Node { line, value: Value::Text(format!("{text}s")) }
        }
        _ => node,
    }
}

fn store(reader: &mut Reader<'_>, flat: &mut Flat, member: Member) {
    let line = member.line;
    let Value::Record(parts) = member.node.value else { return };
    let part = |name: &str| parts.iter().find(|part| part.name == name).map(|part| &part.node);
    for strange in parts.iter().filter(|part| !STORE.iter().any(|(name, _)| *name == part.name)) {
        let place = Place::new(&strange.node, format!("S3.{}", strange.name), Origin::File);
        reader.refuse(
            &place,
            "there is no such key; there are bucket, ak, sk, endpoint, region, force_path_style and disable_ssl",
        );
    }
    let open = part("disable_ssl").and_then(Node::scalar).is_some_and(|flag| flag.eq_ignore_ascii_case("true"));
    let endpoint = part("endpoint").and_then(|node| Some((node.line, node.scalar()?.to_owned())));
    let mut access = Vec::new();
    let mut keep = |name: &str, node: Node| access.push(Member { name: name.to_owned(), line: node.line, node });
    let is_cos = endpoint.as_ref().is_none_or(|(_, endpoint)| endpoint.contains("myqcloud.com"));
    if let Some((line, endpoint)) = endpoint {
        let scheme = if open { "http" } else { "https" };
        let url = match endpoint.split_once("://") {
            Some((_, host)) if open => format!("http://{host}"),
            Some(_) => endpoint,
            // A reference may bring its own.
            None if endpoint.starts_with("${") => endpoint,
            None => format!("{scheme}://{endpoint}"),
        };
        keep("endpoint_url", Node { line, value: Value::Text(url) });
    }
    for (name, now) in
        [("ak", "secret_id"), ("sk", "secret_key"), ("region", "region"), ("force_path_style", "path_style")]
    {
        if let Some(node) = part(name) {
            keep(now, node.clone());
        }
    }
    if let Some(bucket) = part("bucket") {
        let scheme = if is_cos { "cos" } else { "s3" };
        let uri = bucket.scalar().map(|bucket| match bucket.contains("://") {
            true => bucket.to_owned(),
            false => format!("{scheme}://{bucket}/"),
        });
        let value = uri.map_or_else(|| bucket.value.clone(), Value::Text);
        flat.add("dest", Node { line: bucket.line, value });
    }
    flat.add("store", Node { line, value: Value::Record(access) });
}

/// A channel that is only an address.
fn channel(member: Member) -> Member {
    let line = member.line;
    let url = member.node;
    let kind = type_of_url(url.scalar().unwrap_or_default());
    let text = |text: &str| Node { line, value: Value::Text(text.to_owned()) };
    let part = |name: &str, node| Member { name: name.to_owned(), line, node };
    let parts = vec![part("name", text(kind)), part("type", text(kind)), part("url", url)];
    let list = vec![Node { line, value: Value::Record(parts) }];
    Member { name: member.name, line, node: Node { line, value: Value::List(list) } }
}

/// A log that is only a level, or only a file.
fn log(reader: &mut Reader<'_>, member: Member) -> Member {
    let line = member.line;
    let text = member.node.scalar().unwrap_or_default().to_ascii_lowercase();
    let is_level = crate::events::log::Level::ALL.iter().any(|level| level.word() == text);
    let name = if is_level { "level" } else { "file" };
    told(reader, &member, &format!("it is called `log.{name}` now"));
    let part = Member { name: name.to_owned(), line, node: member.node };
    Member { name: member.name, line, node: Node { line, value: Value::Record(vec![part]) } }
}
