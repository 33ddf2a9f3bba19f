//! Copies of a bucket in another.

use crate::base::document::Node;
use crate::store::control::configuration::check::Check;
use crate::store::control::configuration::schema::{Field, Shape, choice, class, flat, number, record, short, text};

use super::parts::{FILTER, STATUS, STATUS_ALONE, SWITCH};
use super::{Entry, Removal, distinct};

const MINUTES: &[Field] = &[number("Minutes", 15, 15)];
const DESTINATION: &[Field] = &[
    text("Bucket").must(),
    text("Account").not_on_cos(),
    class("StorageClass"),
    record("AccessControlTranslation", &[choice("Owner", &["Destination"]).must()]).not_on_cos(),
    record("EncryptionConfiguration", &[text("ReplicaKmsKeyID")]),
    record("ReplicationTime", &[STATUS, record("Time", MINUTES).must()]).not_on_cos(),
    record("Metrics", &[STATUS, record("EventThreshold", MINUTES)]).not_on_cos(),
];
const CRITERIA: &[Field] =
    &[record("SseKmsEncryptedObjects", STATUS_ALONE), record("ReplicaModifications", STATUS_ALONE).not_on_cos()];
const RULE: Shape = Shape::Record(&[
    short("ID", 255),
    STATUS,
    number("Priority", 0, i32::MAX as i64),
    text("Prefix"),
    record("Filter", FILTER),
    record("SourceSelectionCriteria", CRITERIA),
    record("ExistingObjectReplication", STATUS_ALONE).not_on_cos(),
    record("Destination", DESTINATION).must(),
    record("DeleteMarkerReplication", &[choice("Status", SWITCH)]),
]);

pub(super) static REPLICATION: Entry = Entry {
    name: "replication",
    title: "replication configuration",
    query: "replication",
    get: "GetBucketReplication",
    put: "PutBucketReplication",
    removal: Removal::Call("DeleteBucketReplication"),
    listing: None,
    root: "ReplicationConfiguration",
    wrapper: Some("ReplicationConfiguration"),
    // Source: S3 documentation, "Replication configuration": 1,000 rules.
    fields: &[text("Role").must(), flat("Rules", "Rule", &RULE).must().of(1, 1000)],
    missing: &["ReplicationConfigurationNotFoundError", "ReplicationConfigurationnotFoundError"],
    rules,
    only: None,
};

fn rules(check: &mut Check, document: &Node) {
    let rules = document.get("Rules").map(Node::items).unwrap_or_default();
    distinct(check, rules, "Rules", "ID");
    for (index, rule) in rules.iter().enumerate() {
        if rule.get("Filter").is_some() && rule.get("Prefix").is_some() {
            check.fault(rule, &format!("Rules[{index}]"), "`Filter` and `Prefix` exclude each other");
        }
    }
}
