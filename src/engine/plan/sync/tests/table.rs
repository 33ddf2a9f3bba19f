//! The whole truth table: what becomes of one key, by how it stands at both sides, in every direction, under every flag.

use super::super::{CompareRule, DeleteSettings, Direction, SyncSettings};
use super::shelves::Way;
use super::stage::{Age, Stage, Tree, filters, tree};

/// How a key stands at both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Only at the source.
    Missing,
    /// Of one size, other content, and the source is this old.
    Differs(Age),
    /// Of one content, and the source is this old.
    Equal(Age),
    /// Of another size, and the source is this old.
    OtherSize(Age),
    /// Only at the target.
    Extra,
}

const STANDINGS: [Standing; 11] = [
    Standing::Missing,
    Standing::Differs(Age::Older),
    Standing::Differs(Age::Same),
    Standing::Differs(Age::Newer),
    Standing::Equal(Age::Older),
    Standing::Equal(Age::Same),
    Standing::Equal(Age::Newer),
    Standing::OtherSize(Age::Older),
    Standing::OtherSize(Age::Same),
    Standing::OtherSize(Age::Newer),
    Standing::Extra,
];

/// Whether a key of both sides is sent. Written down by hand from what the documentation promises.
fn is_sent(rule: CompareRule, direction: Direction, standing: Standing) -> bool {
    use Age::{Newer, Older};
    use Standing::{Differs, Equal, Extra, Missing, OtherSize};
    match (standing, rule) {
        (Extra, _) => false,
        (Missing | OtherSize(_), _) => true,
        (Differs(age), CompareRule::SizeAndTime) => age == Newer,
        (Equal(_), CompareRule::SizeAndTime | CompareRule::Checksum) => false,
        (Differs(_) | Equal(_), CompareRule::SizeOnly) => false,
        (Differs(age) | Equal(age), CompareRule::ExactTimestamps) => {
            age == Newer || (age == Older && direction == Direction::Download)
        }
        (Differs(_), CompareRule::Checksum) => true,
    }
}

fn sides(standing: Standing) -> (Tree, Tree, Age) {
    let one = |content: &str| tree(&[("k", content)]);
    match standing {
        Standing::Missing => (one("source"), Tree::new(), Age::Newer),
        Standing::Extra => (Tree::new(), one("target"), Age::Newer),
        Standing::Differs(age) => (one("source"), one("target"), age),
        Standing::Equal(age) => (one("source"), one("source"), age),
        Standing::OtherSize(age) => (one("source"), one("the target"), age),
    }
}

#[tokio::test]
async fn each_standing_in_each_direction_under_each_flag_ends_as_promised() {
    let mut seen = 0;
    for direction in [Direction::Upload, Direction::Download, Direction::Copy] {
        for rule in
            [CompareRule::SizeAndTime, CompareRule::SizeOnly, CompareRule::ExactTimestamps, CompareRule::Checksum]
        {
            for standing in STANDINGS {
                // Two objects never have one time here; and within one second their order is no exact time.
                let age = sides(standing).2;
                if direction == Direction::Copy && (age == Age::Same || rule == CompareRule::ExactTimestamps) {
                    continue;
                }
                for (delete, only_missing, excluded, dry_run) in [
                    (false, false, false, false),
                    (true, false, false, false),
                    (true, false, false, true),
                    (true, true, false, false),
                    (true, false, true, false),
                ] {
                    seen += 1;
                    check(direction, rule, standing, (delete, only_missing, excluded, dry_run)).await;
                }
            }
        }
    }
    assert_eq!(seen, 2 * 4 * 11 * 5 + 3 * 8 * 5, "no row is left out");
}

async fn check(direction: Direction, rule: CompareRule, standing: Standing, flags: (bool, bool, bool, bool)) {
    let (delete, only_missing, excluded, dry_run) = flags;
    let row = format!("{direction:?} {rule:?} {standing:?} {flags:?}");
    let (mut source, mut target, age) = sides(standing);
    // The source is never empty, and this one is the same at both.
    source.insert("z".to_owned(), "z".to_owned());
    target.insert("z".to_owned(), "z".to_owned());
    let stage = Stage::new(direction, Way::Bytes).await;
    stage.fill(&source, &target, |key| if key == "z" { Age::Older } else { age }).await;
    let settings = SyncSettings {
        compare: rule,
        delete: delete.then(DeleteSettings::default),
        only_missing,
        filters: if excluded { filters(&["-k"]) } else { filters(&[]) },
        ..SyncSettings::default()
    };
    let ran = stage.run(settings.clone(), dry_run).await;
    assert!(ran.ended.is_ok(), "{row}: {ran:?}");

    let sent = !excluded && is_sent(rule, direction, standing) && (!only_missing || standing == Standing::Missing);
    let deleted = delete && !excluded && standing == Standing::Extra;
    let other = ran.done().into_iter().filter(|(_, key)| key == "z").count();
    let z_is_sent = rule == CompareRule::ExactTimestamps && direction == Direction::Download && !only_missing;
    assert_eq!(other, usize::from(z_is_sent), "{row}: {ran:?}");
    assert_eq!(ran.done().len() - other, usize::from(sent) + usize::from(deleted), "{row}: {ran:?}");

    let mut expected = target.clone();
    if sent && !dry_run {
        expected.insert("k".to_owned(), source["k"].clone());
    }
    if deleted && !dry_run {
        expected.remove("k");
    }
    assert_eq!(stage.tree(false).await, expected, "{row}");
    assert_eq!(stage.tree(true).await, source, "{row}");
    // What a run has done it need not do again; only times that lie ahead stay ahead.
    if !dry_run && (rule != CompareRule::ExactTimestamps || direction == Direction::Download) {
        let again = stage.sync(settings).await;
        assert_eq!(again.done(), [], "{row}: a second time");
    }
}
