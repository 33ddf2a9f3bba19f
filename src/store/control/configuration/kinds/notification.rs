//! Messages about what happens in a bucket.

use crate::base::document::Node;
use crate::store::control::configuration::check::Check;
use crate::store::control::configuration::schema::{Field, Shape, choice, flat, record, text};

use super::{Entry, Removal};

const RULE: Shape = Shape::Record(&[choice("Name", &["prefix", "suffix", "Prefix", "Suffix"]), text("Value")]);
const FILTER: Field =
    record("Filter", &[record("Key", &[flat("FilterRules", "FilterRule", &RULE)]).as_element("S3Key")]);
const EVENTS: Field = flat("Events", "Event", &Shape::Text { most: usize::MAX }).must().of(1, usize::MAX);
const TOPIC: Shape = Shape::Record(&[text("Id"), text("TopicArn").must().as_element("Topic"), EVENTS, FILTER]);
const QUEUE: Shape = Shape::Record(&[text("Id"), text("QueueArn").must().as_element("Queue"), EVENTS, FILTER]);
const FUNCTION: Shape =
    Shape::Record(&[text("Id"), text("LambdaFunctionArn").must().as_element("CloudFunction"), EVENTS, FILTER]);

pub(super) static NOTIFICATION: Entry = Entry {
    name: "notification",
    title: "notifications",
    query: "notification",
    get: "GetBucketNotificationConfiguration",
    put: "PutBucketNotificationConfiguration",
    removal: Removal::Emptied,
    listing: None,
    root: "NotificationConfiguration",
    wrapper: None,
    fields: &[
        flat("TopicConfigurations", "TopicConfiguration", &TOPIC),
        flat("QueueConfigurations", "QueueConfiguration", &QUEUE),
        flat("LambdaFunctionConfigurations", "CloudFunctionConfiguration", &FUNCTION),
        record("EventBridgeConfiguration", &[]),
    ],
    missing: &[],
    rules,
    only: None,
};

/// Stores have events of their own, but all begin alike.
fn rules(check: &mut Check, document: &Node) {
    for name in ["TopicConfigurations", "QueueConfigurations", "LambdaFunctionConfigurations"] {
        for (index, one) in document.get(name).map(Node::items).unwrap_or_default().iter().enumerate() {
            for (at, event) in one.get("Events").map(Node::items).unwrap_or_default().iter().enumerate() {
                let text = event.scalar().unwrap_or_default();
                if !["s3:", "cos:"].iter().any(|head| text.starts_with(head)) {
                    let path = format!("{name}[{index}].Events[{at}]");
                    check.fault(event, &path, format!("`{text}` is no event; write one such as s3:ObjectCreated:*"));
                }
            }
        }
    }
}
