//! What `--output json` prints is what `docs/reference/schemas` say, and every field that they tell of is printed by
//! something.

use std::collections::BTreeMap;
use std::path::Path;

use cos::local::faults::{Fault, Matcher};
use http::Method;
use serde_json::Value;

use crate::support::{ASKING_ID, ASKING_SECRET, BUCKET, Manner, Outcome, Sandbox, Schema, Store, TokenService, stage};

/// Fields that no service of the tests gives: the token service knows temporary keys by no name.
const NOT_HERE: [&str; 1] = ["whoami/Expiration"];

/// The schemas, read as they are needed.
#[derive(Default)]
struct Schemas(BTreeMap<&'static str, Schema>);

impl Schemas {
    fn of(&mut self, name: &'static str) -> &mut Schema {
        self.0.entry(name).or_insert_with(|| Schema::read(name))
    }

    /// The whole output is one document.
    #[track_caller]
    fn document(&mut self, name: &'static str, ran: &Outcome) {
        let document: Value = serde_json::from_slice(&ran.bytes).unwrap_or_else(|error| panic!("{error} in {ran:?}"));
        self.of(name).fits(&document);
    }

    /// Each line is one.
    #[track_caller]
    fn lines(&mut self, name: &'static str, ran: &Outcome) {
        let text = String::from_utf8(ran.bytes.clone()).expect("text");
        assert!(!text.is_empty(), "nothing is told: {ran:?}");
        for line in text.lines() {
            let event: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error} in {line}"));
            self.of(name).fits(&event);
        }
    }
}

/// A command with its output as JSON.
fn json(home: &Sandbox, line: &str) -> Outcome {
    home.cos(line.split(' ').chain(["--output", "json"]))
}

#[test]
fn what_is_printed_is_what_the_schemas_say_and_all_of_it_is_printed() {
    let mut schemas = Schemas::default();
    let (store, home) = stage();
    filled(&store, &home);
    looking(&mut schemas, &store, &home);
    comparing(&mut schemas, &store, &home);
    events(&mut schemas, &store, &home);
    configuration(&mut schemas, &home);
    credentials(&mut schemas);
    archives(&mut schemas);
    let unseen: Vec<String> = schemas.0.values().flat_map(Schema::unseen).collect();
    assert_eq!(unseen, NOT_HERE, "told of, and printed by none");
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference/schemas");
    for entry in std::fs::read_dir(files).expect("readable") {
        let name = entry.expect("readable").file_name().to_string_lossy().into_owned();
        let name = name.strip_suffix(".json").expect("only schemas lie there");
        let held = schemas.0.get_mut(name).unwrap_or_else(|| panic!("{name} is held against nothing"));
        let examples = held.examples();
        assert!(!examples.is_empty(), "{name} has no example");
        examples.iter().for_each(|example| held.fits(example));
    }
}

/// Objects with all that can be told of one, old versions, an unfinished upload.
fn filled(store: &Store, home: &Sandbox) {
    store.keep_versions(BUCKET);
    home.file("t/a.txt", "hello\n");
    home.file("t/sub/b", "b");
    home.cos("cp --recursive t cos://shelf/t --content-type text/plain --cache-control no-cache --content-disposition inline \
              --content-encoding identity --content-language de --expires 2030-01-01T00:00:00Z --metadata k=v --quiet"
        .split_whitespace())
        .done();
    store.tag("t/a.txt", &[("team", "web")]);
    for text in ["one", "second"] {
        store.put("old", text);
    }
    store.put("gone", "x");
    store.delete(BUCKET, "gone");
    store.begin_upload(BUCKET, "big");
}

fn looking(schemas: &mut Schemas, store: &Store, home: &Sandbox) {
    schemas.document("buckets", &json(home, "ls"));
    for line in
        ["ls cos://shelf/t/", "ls cos://shelf --recursive --summarize", "find cos://shelf", "ls cos://shelf/none/"]
    {
        schemas.document("objects", &json(home, line));
    }
    for line in [
        "stat cos://shelf/t/a.txt cos://shelf/old",
        "stat cos://shelf/gone --versions",
        "stat cos://shelf/old --versions",
    ] {
        schemas.lines("stat", &json(home, line));
    }
    for line in ["du cos://shelf", "du cos://shelf --depth 1 --by-class", "du cos://shelf --versions"] {
        schemas.document("usage", &json(home, line));
    }
    schemas.document("waste", &json(home, "du cos://shelf --waste"));
    schemas.document("tree", &json(home, "tree cos://shelf"));
    schemas.document("versions", &json(home, "versions ls cos://shelf --recursive"));
    schemas.document("uploads", &json(home, "uploads ls cos://shelf --parts"));
    schemas.document("uploads", &json(home, "uploads ls cos://shelf/none/"));
    schemas.document("tags", &json(home, "tag get cos://shelf/t/a.txt"));
    schemas.document("checks", &json(home, "doctor cos://shelf"));
    assert!(store.keys().len() > 2);
}

fn comparing(schemas: &mut Schemas, store: &Store, home: &Sandbox) {
    for (name, bytes) in [("left/size", "x"), ("left/content", "same"), ("left/alone", "1"), ("left/same", "1")] {
        home.file(name, bytes);
    }
    for (key, bytes) in
        [("right/size", "longer"), ("right/content", "else"), ("right/alone too", "1"), ("right/same", "1")]
    {
        store.put(key, bytes);
    }
    schemas.document("differences", &json(home, "diff left cos://shelf/right/ --checksum --summarize"));
    schemas.document("differences", &json(home, "diff cos://shelf/right/ left"));
    schemas.document("hashes", &json(home, "hash left/size cos://shelf/right/size"));
}

fn events(schemas: &mut Schemas, store: &Store, home: &Sandbox) {
    rustix::fs::mkfifoat(rustix::fs::CWD, home.path("t/pipe"), rustix::fs::Mode::RUSR).expect("made");
    for line in [
        "mb cos://made",
        "rb cos://made",
        "cp --recursive t cos://shelf/again",
        "cp --recursive t cos://shelf/again --no-overwrite",
        "cp --recursive t cos://shelf/again --dryrun",
        "cp t/a.txt cos://nobody/a.txt",
        "cp --recursive cos://shelf/t/ down",
        "cp cos://shelf/t/a.txt cos://shelf/copied",
        "mv cos://shelf/copied cos://shelf/moved",
        "sync left cos://shelf/right/ --delete",
        "set-meta cos://shelf/moved --cache-control no-store",
        "rm cos://shelf/moved",
        "rm cos://shelf/again/ --recursive",
        "tag set cos://shelf/t/a.txt team=web",
        "tag set cos://shelf/t/a.txt team=db --dryrun",
        "tag set cos://shelf/t/a.txt team=db",
        "tag set cos://shelf/none team=db",
        "tag set cos://nobody/key team=db",
        "cp --recursive cos://shelf/right/ cos://shelf/right/done/",
        "tag rm cos://shelf/t/a.txt",
        "versions restore cos://shelf/gone",
        "versions rm cos://shelf --recursive --noncurrent",
        "uploads abort cos://shelf --dryrun",
    ] {
        schemas.lines("event", &json(home, line));
    }
    let refused = Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None };
    store.spoil_once(Matcher::method(Method::DELETE).with_query("uploadId"), refused);
    schemas.lines("event", &json(home, "uploads abort cos://shelf"));
    schemas.lines("event", &json(home, "uploads abort cos://shelf"));
}

fn configuration(schemas: &mut Schemas, home: &Sandbox) {
    schemas.lines("configuration-event", &json(home, "versioning enable cos://shelf"));
    schemas.lines("configuration-event", &json(home, "versioning suspend cos://shelf --dryrun"));
    home.config("region = eu-west-1");
    schemas.document("settings", &json(home, "configure list"));
    schemas.document("profiles", &json(home, "configure list-profiles"));
}

fn credentials(schemas: &mut Schemas) {
    let service = TokenService::start();
    service.behave(Manner { shown: true, ..Manner::default() });
    let mut home = Sandbox::new();
    for (name, value) in [
        ("COS_SECRET_ID", ASKING_ID),
        ("COS_SECRET_KEY", ASKING_SECRET),
        ("COS_STS_ENDPOINT", service.url()),
        ("COS_REGION", "ap-guangzhou"),
    ] {
        home.set(name, value);
    }
    schemas.document("token", &json(&home, "token"));
    schemas.document("credential-process", &home.cos(["token", "--output", "credential-process"]));
    schemas.document("credential-process", &home.cos(["configure", "export", "--format", "json"]));
    schemas.document("whoami", &json(&home, "whoami"));
}

/// What an archive and a store that looks like Tencent COS tell.
fn archives(schemas: &mut Schemas) {
    let (_store, home) = stage();
    home.file("f", "x");
    home.cos(["cp", "f", "cos://shelf/old", "--storage-class", "GLACIER", "--quiet"]).done();
    schemas.lines("event", &json(&home, "cp --recursive cos://shelf down"));
    for line in ["restore cos://shelf/old --dryrun", "restore cos://shelf/old --wait"] {
        schemas.lines("event", &json(&home, line));
    }
    schemas.lines("stat", &json(&home, "stat cos://shelf/old"));
    let cos = Store::with_cos_look();
    schemas.document("buckets", &json(&Sandbox::of(&cos), "ls"));
}
