//! What becomes of objects in time.

use crate::base::document::Node;
use crate::store::control::configuration::check::Check;
use crate::store::control::configuration::schema::{
    Dialect, Field, Place, Shape, choice, class, days, flag, flat, moment, number, record, short, text,
};

use super::parts::{ONE_TAG, STATUS, TAGS};
use super::{Entry, Removal, distinct};

/// *Source:* COS API documentation, "PUT Bucket lifecycle".
const COS_DAYS: i64 = 3650;

const OLDER: Field = number("ObjectSizeGreaterThan", 0, i64::MAX);
const SMALLER: Field = number("ObjectSizeLessThan", 1, i64::MAX);
const KEPT: Field = number("NewerNoncurrentVersions", 1, 100).not_on_cos();
const NONCURRENT_DAYS: Field = number("NoncurrentDays", 0, i32::MAX as i64);
const FREQUENCY: Field =
    record("AccessFrequency", &[number("AccessCountLessThan", 1, i32::MAX as i64), days("RecentDays")]).on_cos();

const AND: &[Field] = &[text("Prefix"), text("PrefixNotEquals").on_cos(), TAGS, OLDER, SMALLER];
const FILTER: &[Field] = &[text("Prefix"), ONE_TAG, OLDER, SMALLER, record("And", AND)];
const EXPIRATION: &[Field] = &[days("Days"), moment("Date"), flag("ExpiredObjectDeleteMarker")];
const TRANSITION: Shape =
    Shape::Record(&[number("Days", 0, i32::MAX as i64), moment("Date"), class("StorageClass").must(), FREQUENCY]);
const NONCURRENT_TRANSITION: Shape = Shape::Record(&[NONCURRENT_DAYS, KEPT, class("StorageClass").must(), FREQUENCY]);

const RULE: Shape = Shape::Record(&[
    short("ID", 255),
    STATUS,
    text("Prefix").not_on_cos(),
    record("Filter", FILTER),
    record("Expiration", EXPIRATION),
    flat("Transitions", "Transition", &TRANSITION),
    record("NoncurrentVersionExpiration", &[NONCURRENT_DAYS, KEPT]),
    flat("NoncurrentVersionTransitions", "NoncurrentVersionTransition", &NONCURRENT_TRANSITION),
    record("AbortIncompleteMultipartUpload", &[days("DaysAfterInitiation").must()]),
]);

const SMALLEST: Field =
    choice("TransitionDefaultMinimumObjectSize", &["varies_by_storage_class", "all_storage_classes_128K"])
        .at(Place::Header("x-amz-transition-default-minimum-object-size"))
        .not_on_cos();

pub(super) static LIFECYCLE: Entry = Entry {
    name: "lifecycle",
    title: "lifecycle configuration",
    query: "lifecycle",
    get: "GetBucketLifecycleConfiguration",
    put: "PutBucketLifecycleConfiguration",
    removal: Removal::Call("DeleteBucketLifecycle"),
    listing: None,
    root: "LifecycleConfiguration",
    wrapper: None,
    fields: &[SMALLEST, flat("Rules", "Rule", &RULE).must().of(1, 1000)],
    missing: &["NoSuchLifecycleConfiguration"],
    rules,
    only: None,
};

fn rules(check: &mut Check, document: &Node) {
    let rules = document.get("Rules").map(Node::items).unwrap_or_default();
    distinct(check, rules, "Rules", "ID");
    for (index, rule) in rules.iter().enumerate() {
        one(check, rule, &format!("Rules[{index}]"));
    }
}

fn one(check: &mut Check, rule: &Node, path: &str) {
    let filter = rule.get("Filter");
    match (filter, rule.get("Prefix")) {
        (Some(_), Some(_)) => check.fault(rule, path, "`Filter` and `Prefix` exclude each other"),
        (None, None) => check.fault(rule, path, "`Filter` is missing; for all objects write {\"Prefix\": \"\"}"),
        _ => {}
    }
    if let Some(filter) = filter
        && filter.members().len() > 1
    {
        check.fault(filter, &format!("{path}.Filter"), "holds one condition; put several into `And`");
    }
    const ACTIONS: [&str; 5] = [
        "Expiration",
        "Transitions",
        "NoncurrentVersionExpiration",
        "NoncurrentVersionTransitions",
        "AbortIncompleteMultipartUpload",
    ];
    if ACTIONS.iter().all(|name| rule.get(name).is_none()) {
        check.fault(rule, path, format!("does nothing; one of {} must be there", ACTIONS.join(", ")));
    }
    if let Some(expiration) = rule.get("Expiration") {
        super::exactly_one(
            check,
            expiration,
            &format!("{path}.Expiration"),
            &["Days", "Date", "ExpiredObjectDeleteMarker"],
        );
    }
    for (index, transition) in rule.get("Transitions").map(Node::items).unwrap_or_default().iter().enumerate() {
        let path = format!("{path}.Transitions[{index}]");
        super::exactly_one(check, transition, &path, &["Days", "Date"]);
        later_than(check, rule, transition, &path);
    }
    if check.dialect == Dialect::Cos {
        cos(check, rule, path);
    }
}

/// An object cannot go to another class once it has expired.
fn later_than(check: &mut Check, rule: &Node, transition: &Node, path: &str) {
    let days = |node: &Node| node.get("Days")?.scalar()?.parse::<i64>().ok();
    let expires = rule.get("Expiration").and_then(days);
    if let (Some(moves), Some(expires)) = (days(transition), expires)
        && moves >= expires
    {
        let reason = format!("happens after {moves} days, but objects expire after {expires}");
        check.fault(transition, path, reason);
    }
}

fn cos(check: &mut Check, rule: &Node, path: &str) {
    let expiration = rule.get("Expiration").into_iter();
    let dated: Vec<&Node> = expiration.chain(rule.get("Transitions").map(Node::items).unwrap_or_default()).collect();
    if dated.iter().any(|node| node.get("Days").is_some()) && dated.iter().any(|node| node.get("Date").is_some()) {
        check.fault(rule, path, "Tencent COS takes `Days` or `Date` in one rule, not both");
    }
    for node in dated {
        if let Some(days) = node.get("Days")
            && days.scalar().and_then(|text| text.parse::<i64>().ok()).is_some_and(|count| count > COS_DAYS)
        {
            check.fault(days, path, format!("Tencent COS takes at most {COS_DAYS} days"));
        }
    }
}
