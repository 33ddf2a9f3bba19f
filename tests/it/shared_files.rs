//! Objects that come to the same file: a run never replaces one of them by another, and a move keeps every source.

use crate::support::{MIB, noise, stage};

/// Sizes of an object that comes in one request and of one that comes in parts.
const SIZES: [usize; 2] = [10, 17 * MIB];

#[test]
fn keys_that_differ_in_empty_segments_come_to_one_file_and_none_is_lost() {
    for size in SIZES {
        for command in ["cp", "mv"] {
            let (store, home) = stage();
            for (seed, key) in ["p/x/a", "p/x//a", "p//x/a"].into_iter().enumerate() {
                store.put(key, noise(size, seed as u64));
            }
            let ran = home.cos([command, "--recursive", "cos://shelf/p/", "out"]);
            ran.ends(1);
            assert_eq!(ran.out.lines().count(), 1, "{}", ran.out);
            let failed = ran.err.lines().filter(|line| line.ends_with("`out/x/a` holds another object of this run"));
            assert_eq!(failed.count(), 2, "{}", ran.err);
            let there = home.read("out/x/a");
            let left = store.keys();
            assert_eq!(left.len(), if command == "mv" { 2 } else { 3 }, "{left:?}");
            let contents: Vec<Vec<u8>> = left.iter().map(|key| store.get(key)).chain([there]).collect();
            for seed in 0..3 {
                assert!(contents.contains(&noise(size, seed)), "{command}: content {seed} of {size} bytes is lost");
            }
            assert_eq!(home.tree("out"), ["x/a"], "no temporary file stays");
        }
    }
}

#[test]
fn a_file_of_an_earlier_run_is_replaced_once() {
    let (store, home) = stage();
    store.put("a", "one");
    store.put("/a", "two");
    home.file("out/a", "old");
    let ran = home.cos(["mv", "--recursive", "cos://shelf/", "out"]);
    ran.ends(1);
    let left = store.keys();
    assert_eq!(left.len(), 1);
    let mut contents = [store.get(&left[0]), home.read("out/a")];
    contents.sort();
    assert_eq!(contents, [b"one".to_vec(), b"two".to_vec()]);
    home.cos(["mv", "--recursive", "cos://shelf/", "out"]).ends(0);
    assert!(store.keys().is_empty());
}

#[test]
fn several_sources_globs_and_lists_come_to_one_file_once() {
    let (store, home) = stage();
    let put = || {
        store.put("p/a", "one");
        store.put("p//a", "two");
    };
    put();
    home.file("names", "a\n/a\na\n");
    let ran = home.cos(["mv", "--files-from", "names", "cos://shelf/p/", "listed/"]);
    assert_eq!((ran.ends(1).out.lines().count(), store.keys().len()), (1, 1), "{}", ran.err);
    put();
    let ran = home.cos(["mv", "--glob", "cos://shelf/p/*", "found/"]);
    assert_eq!((ran.ends(1).out.lines().count(), store.keys().len()), (1, 1), "{}", ran.err);
    put();
    let ran = home.cos(["mv", "--recursive", "cos://shelf/p/", "never/", "--no-overwrite"]);
    assert_eq!((ran.ends(1).out.lines().count(), store.keys().len()), (1, 1), "{}", ran.err);
}

#[test]
fn the_rule_for_shared_files_is_an_option() {
    let (store, home) = stage();
    store.put("a", "one");
    store.put("/a", "two");
    let copy = |rule: &str| home.cos(["cp", "--recursive", "cos://shelf/", rule, "--case-conflict", rule]);
    let skipped = copy("skip");
    assert_eq!(skipped.ends(2).out.lines().count(), 1);
    assert!(skipped.err.starts_with("warning: Skipping file"), "{}", skipped.err);
    let warned = copy("warn");
    assert_eq!(warned.ends(0).out.lines().count(), 2);
    assert_eq!(warned.err, "warning: `warn/a` replaced the file of another object of this run\n");
    let ignored = copy("ignore");
    assert_eq!((ignored.ends(0).out.lines().count(), ignored.err.as_str()), (2, ""));
    let stopped = copy("error");
    assert!(stopped.ends(1).err.contains("another object of this run come to the same file"), "{}", stopped.err);
}

#[test]
fn an_object_whose_key_is_a_temporary_name_is_an_object_like_any_other() {
    for size in SIZES {
        let (store, home) = stage();
        // The names that earlier versions gave to the temporary file of `out`, and one of today's form.
        for (seed, key) in [".out.cos-29ae8e19", ".out.cos-00000000", "out"].into_iter().enumerate() {
            store.put(key, noise(size, seed as u64));
        }
        home.cos(["mv", "--recursive", "cos://shelf/", "d"]).done();
        assert!(store.keys().is_empty());
        for (seed, name) in ["d/.out.cos-29ae8e19", "d/.out.cos-00000000", "d/out"].into_iter().enumerate() {
            assert!(home.read(name) == noise(size, seed as u64), "{name}");
        }
    }
}

#[test]
fn a_file_that_only_looks_like_an_unfinished_download_stays() {
    let (store, home) = stage();
    home.file("d/.out.cos-29ae8e19", "somebody's");
    store.put("out", noise(17 * MIB, 1));
    home.cos(["cp", "cos://shelf/out", "d/out"]).done();
    assert_eq!(home.read("d/.out.cos-29ae8e19"), b"somebody's");
    assert_eq!(home.tree("d"), [".out.cos-29ae8e19", "out"]);
}
