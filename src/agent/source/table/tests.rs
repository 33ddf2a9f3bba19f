use super::*;

fn forest() -> (Table<&'static str>, RootId) {
    let mut table = Table::default();
    let root = table.add_root(Arc::new("root"));
    table.place(root, Path::new(""), Some(1));
    (table, root)
}

fn at(table: &Table<&'static str>, wd: i32) -> Option<String> {
    Some(table.place_of(wd)?.1.to_string_lossy().into_owned())
}

#[test]
fn a_watch_stands_for_the_path_of_its_directory() {
    let (mut table, root) = forest();
    assert_eq!(table.place(root, Path::new("a"), Some(2)), Placed::Here);
    assert_eq!(table.place(root, Path::new("a/b"), Some(3)), Placed::Here);
    assert_eq!(table.place(root, Path::new("a/b"), Some(3)), Placed::Here, "again");
    assert_eq!(table.place(root, Path::new("x/y"), Some(4)), Placed::Nowhere, "nothing is known above");
    assert_eq!((at(&table, 1), at(&table, 3)), (Some(String::new()), Some("a/b".to_owned())));
    assert_eq!(table.counts(root), Counts { directories: 3, watched: 3 });
}

#[test]
fn a_directory_that_is_moved_takes_what_is_below_along() {
    let (mut table, root) = forest();
    for (path, wd) in [("a", 2), ("a/b", 3), ("a/b/c", 4), ("z", 5)] {
        table.place(root, Path::new(path), Some(wd));
    }
    assert_eq!(table.place(root, Path::new("z/n"), Some(3)), Placed::Elsewhere(root, PathBuf::from("a/b")));
    assert_eq!(table.moved(3, root, Path::new("z/n")), Vec::<i32>::new());
    assert_eq!((at(&table, 3), at(&table, 4)), (Some("z/n".to_owned()), Some("z/n/c".to_owned())));
    assert!(!table.knows(root, Path::new("a/b")) && table.knows(root, Path::new("z/n/c")));
    assert_eq!(table.counts(root), Counts { directories: 5, watched: 5 });
}

#[test]
fn a_directory_that_is_moved_over_another_puts_it_out() {
    let (mut table, root) = forest();
    for (path, wd) in [("a", 2), ("b", 3), ("b/c", 4)] {
        table.place(root, Path::new(path), Some(wd));
    }
    let mut left = table.moved(2, root, Path::new("b"));
    left.sort_unstable();
    assert_eq!(left, [3, 4]);
    assert_eq!(at(&table, 2).as_deref(), Some("b"));
    assert_eq!(table.counts(root), Counts { directories: 2, watched: 2 });
}

#[test]
fn a_directory_never_ends_up_below_itself() {
    let (mut table, root) = forest();
    for (path, wd) in [("a", 2), ("a/b", 3)] {
        table.place(root, Path::new(path), Some(wd));
    }
    let mut left = table.moved(2, root, Path::new("a/b/a"));
    left.sort_unstable();
    assert_eq!(left, [2, 3], "what is said of it is out of date, so it is forgotten");
    assert_eq!(table.counts(root), Counts { directories: 1, watched: 1 });
}

#[test]
fn a_directory_that_is_moved_to_another_root_is_counted_there() {
    let (mut table, one) = forest();
    let two = table.add_root(Arc::new("two"));
    table.place(one, Path::new("a"), Some(2));
    table.place(one, Path::new("a/b"), None);
    table.moved(2, two, Path::new("n"));
    assert_eq!(table.place_of(2), Some((two, PathBuf::from("n"))));
    assert_eq!(table.counts(one), Counts { directories: 1, watched: 1 });
    assert_eq!(table.counts(two), Counts { directories: 3, watched: 1 });
}

#[test]
fn a_late_end_of_an_old_watch_leaves_the_directory_that_was_made_anew() {
    let (mut table, root) = forest();
    table.place(root, Path::new("a"), Some(2));
    assert_eq!(table.place(root, Path::new("a"), Some(9)), Placed::Here);
    assert_eq!(table.place_of(2), None);
    table.ended(2);
    assert_eq!(at(&table, 9).as_deref(), Some("a"));
    assert_eq!(table.counts(root), Counts { directories: 2, watched: 2 });
}

#[test]
fn a_watch_that_dies_while_it_is_placed_is_no_watch() {
    let (mut table, root) = forest();
    table.expect();
    table.ended(7);
    assert_eq!(table.place(root, Path::new("a"), Some(7)), Placed::Nowhere);
    table.ended(8);
    table.expect();
    assert_eq!(table.place(root, Path::new("b"), Some(8)), Placed::Here, "numbers come again after a long time");
}

#[test]
fn a_root_that_lost_its_watch_stays() {
    let (mut table, root) = forest();
    table.place(root, Path::new("a"), Some(2));
    table.ended(1);
    assert!(!table.is_watched(root, Path::new("")) && table.is_watched(root, Path::new("a")));
    assert_eq!(table.counts(root), Counts { directories: 2, watched: 1 });
}

#[test]
fn directories_without_a_watch_are_found_piece_by_piece() {
    let (mut table, root) = forest();
    let other = table.add_root(Arc::new("other"));
    for number in 0..20_000 {
        let watch = (number % 2 == 0).then_some(100 + number);
        table.place(root, Path::new(&format!("d{number}")), watch);
    }
    table.place(other, Path::new("x"), None);
    table.forget(root, Path::new("d1"));
    let (mut found, mut position) = (Vec::new(), Some(0));
    while let Some(from) = position {
        let (some, next) = table.unwatched_from(root, from);
        found.extend(some);
        position = next;
    }
    assert_eq!(found.len(), 9_999);
    assert!(found.iter().all(|path| !table.is_watched(root, path)));
    assert_eq!(table.counts(root), Counts { directories: 20_000, watched: 10_001 });
}

#[test]
fn a_root_that_leaves_gives_back_all_its_watches_and_places() {
    let (mut table, root) = forest();
    for number in 0..100 {
        table.place(root, Path::new(&format!("d{number}")), Some(100 + number));
    }
    assert_eq!(table.remove_root(root).len(), 101);
    assert_eq!((table.place_of(100), table.by_watch.len(), table.children.len()), (None, 0, 0));
    let again = table.add_root(Arc::new("again"));
    for number in 0..100 {
        table.place(again, Path::new(&format!("e{number}")), None);
    }
    assert_eq!(table.nodes.len(), 101, "places are used again");
}

#[test]
fn a_directory_costs_less_than_a_hundred_bytes_beside_its_name() {
    let (mut table, root) = forest();
    for number in 0..100_000 {
        table.place(root, Path::new(&format!("{number}")), Some(100 + number));
    }
    let bytes = table.bytes() / 100_000;
    assert!(bytes <= 100, "{bytes} bytes a directory");
}
