//! Kinds of which a bucket has several, by id: inventories, and tiers of the class that tiers by itself.

use crate::base::document::Node;
use crate::store::control::configuration::check::Check;
use crate::store::control::configuration::schema::{
    Field, Shape, choice, class, flag, flat, list, number, record, short, text,
};

use super::parts::{FILTER, STATUS, TAGS};
use super::{Entry, Listing, Removal, free};

const AWS_FIELDS: &[&str] = &[
    "Size",
    "LastModifiedDate",
    "StorageClass",
    "ETag",
    "IsMultipartUploaded",
    "ReplicationStatus",
    "EncryptionStatus",
    "ObjectLockRetainUntilDate",
    "ObjectLockMode",
    "ObjectLockLegalHoldStatus",
    "ObjectLockEventHoldStatus",
    "ObjectLockEventHoldDuration",
    "IntelligentTieringAccessTier",
    "BucketKeyStatus",
    "ChecksumAlgorithm",
    "ObjectAccessControlList",
    "ObjectOwner",
    "LifecycleExpirationDate",
    "IntelligentTieringReferenceDate",
];

const ENCRYPTION: &[Field] =
    &[record("SSES3", &[]).as_element("SSE-S3"), record("SSEKMS", &[text("KeyId").must()]).as_element("SSE-KMS")];
const TO_AWS: &[Field] = &[
    text("AccountId"),
    text("Bucket").must(),
    choice("Format", &["CSV", "ORC", "Parquet"]).must(),
    text("Prefix"),
    record("Encryption", ENCRYPTION),
];
const TO_COS: &[Field] = &[
    text("AccountId"),
    text("Bucket").must(),
    choice("Format", &["CSV", "ORC", "Parquet"]).must(),
    text("Prefix"),
    record("Encryption", &[text("SSECOS").as_element("SSE-COS")]),
];
const COS_AND: &[Field] = &[text("Prefix"), TAGS, class("StorageClass")];
const COS_FILTER: &[Field] = &[
    text("Prefix"),
    record("And", COS_AND),
    record("Period", &[number("StartTime", 0, i64::MAX), number("EndTime", 0, i64::MAX)]),
];

pub(super) static INVENTORY: Entry = Entry {
    name: "inventory",
    title: "inventory configuration",
    query: "inventory",
    get: "GetBucketInventoryConfiguration",
    put: "PutBucketInventoryConfiguration",
    removal: Removal::Call("DeleteBucketInventoryConfiguration"),
    listing: Some(Listing {
        operation: "ListBucketInventoryConfigurations",
        member: "InventoryConfigurationList",
        element: "InventoryConfiguration",
    }),
    root: "InventoryConfiguration",
    wrapper: Some("InventoryConfiguration"),
    fields: &[
        short("Id", 64).must(),
        flag("IsEnabled").must(),
        record("Filter", &[text("Prefix").must()]).not_on_cos(),
        record("Filter", COS_FILTER).on_cos(),
        record("Destination", &[record("S3BucketDestination", TO_AWS).must()]).must().not_on_cos(),
        record("Destination", &[record("COSBucketDestination", TO_COS).must()]).must().on_cos(),
        choice("IncludedObjectVersions", &["All", "Current"]).must(),
        list("OptionalFields", "Field", &Shape::Choice(AWS_FIELDS)).not_on_cos(),
        // COS has fields of its own, and one for each header of metadata.
        list("OptionalFields", "Field", &Shape::Text { most: usize::MAX }).on_cos(),
        record("Schedule", &[choice("Frequency", &["Daily", "Weekly"]).must()]).must().not_on_cos(),
        record(
            "Schedule",
            &[choice("Frequency", &["Daily", "Weekly", "Monthly"]).must(), number("MonthlyDate", 1, 31)],
        )
        .must()
        .on_cos(),
    ],
    missing: &["NoSuchConfiguration"],
    rules: free,
    only: None,
};

const AWS_TIER: Shape = Shape::Record(&[
    choice("AccessTier", &["ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"]).must(),
    number("Days", 90, 730).must(),
]);
const COS_TIER: Shape = Shape::Record(&[
    choice("AccessTier", &["INFREQUENT", "ARCHIVE_ACCESS", "DEEP_ARCHIVE_ACCESS"]).must(),
    number("Days", 1, 3650).must(),
    number("RequestFrequent", 1, 1),
]);

pub(super) static INTELLIGENT_TIERING: Entry = Entry {
    name: "intelligent-tiering",
    title: "intelligent tiering configuration",
    query: "intelligent-tiering",
    get: "GetBucketIntelligentTieringConfiguration",
    put: "PutBucketIntelligentTieringConfiguration",
    removal: Removal::Call("DeleteBucketIntelligentTieringConfiguration"),
    listing: Some(Listing {
        operation: "ListBucketIntelligentTieringConfigurations",
        member: "IntelligentTieringConfigurationList",
        element: "IntelligentTieringConfiguration",
    }),
    root: "IntelligentTieringConfiguration",
    wrapper: Some("IntelligentTieringConfiguration"),
    fields: &[
        short("Id", 64).must(),
        STATUS,
        record("Filter", FILTER),
        flat("Tierings", "Tiering", &AWS_TIER).must().of(1, 2).not_on_cos(),
        flat("Tierings", "Tiering", &COS_TIER).must().of(1, 3).on_cos(),
    ],
    missing: &["NoSuchConfiguration"],
    rules: tiers,
    only: None,
};

fn tiers(check: &mut Check, document: &Node) {
    let tiers = document.get("Tierings").map(Node::items).unwrap_or_default();
    super::distinct(check, tiers, "Tierings", "AccessTier");
}
