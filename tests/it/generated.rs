//! Files that are generated from the command tree are those of this tree. `COS_UPDATE=1 cargo test generated` rewrites
//! them.

use std::collections::BTreeSet;
use std::path::Path;

use crate::support::Sandbox;

#[test]
fn completion_scripts_are_fresh() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    let update = std::env::var_os("COS_UPDATE").is_some_and(|value| value == "1");
    let home = Sandbox::new();
    let mut names = BTreeSet::new();
    for (shell, name) in cos::cli::shells() {
        let script = home.cos(["completion", &shell.to_string()]).done().bytes.clone();
        let path = directory.join(&name);
        if update {
            std::fs::create_dir_all(&directory).expect("made");
            std::fs::write(&path, &script).expect("written");
        }
        let there = std::fs::read(&path).unwrap_or_default();
        assert!(there == script, "completions/{name} is stale: COS_UPDATE=1 cargo test generated");
        names.insert(name);
    }
    let files = std::fs::read_dir(&directory).expect("readable");
    let there = files.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned());
    assert_eq!(there.collect::<BTreeSet<_>>(), names, "and there are no others");
}
