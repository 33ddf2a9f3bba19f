//! Kinds with small documents: CORS, versioning, logs, tags, encryption, acceleration, object lock.

use crate::base::document::Node;
use crate::store::control::configuration::check::Check;
use crate::store::control::configuration::schema::{
    Field, Shape, choice, flag, flat, list, number, record, short, text,
};

use super::parts::{A_GRANT, A_TAG};
use super::{Entry, Removal, distinct, exactly_one, free};

/// Any text.
const WORD: Shape = Shape::Text { most: usize::MAX };

/// *Source:* S3 documentation, "CORS configuration": 100 rules; the five methods are those of COS, too.
const CORS_RULE: Shape = Shape::Record(&[
    short("ID", 255),
    flat("AllowedMethods", "AllowedMethod", &Shape::Choice(&["GET", "PUT", "POST", "DELETE", "HEAD"]))
        .must()
        .of(1, usize::MAX),
    flat("AllowedOrigins", "AllowedOrigin", &WORD).must().of(1, usize::MAX),
    flat("AllowedHeaders", "AllowedHeader", &WORD),
    flat("ExposeHeaders", "ExposeHeader", &WORD),
    number("MaxAgeSeconds", 0, i32::MAX as i64),
]);

pub(super) static CORS: Entry = Entry {
    name: "cors",
    title: "CORS configuration",
    query: "cors",
    get: "GetBucketCors",
    put: "PutBucketCors",
    removal: Removal::Call("DeleteBucketCors"),
    listing: None,
    root: "CORSConfiguration",
    wrapper: None,
    fields: &[
        flat("CORSRules", "CORSRule", &CORS_RULE).must().of(1, 100),
        choice("ResponseVary", &["true", "false"]).on_cos(),
    ],
    missing: &["NoSuchCORSConfiguration"],
    rules: cors,
    only: None,
};

fn cors(check: &mut Check, document: &Node) {
    for (index, rule) in document.get("CORSRules").map(Node::items).unwrap_or_default().iter().enumerate() {
        for name in ["AllowedOrigins", "AllowedHeaders"] {
            for (at, node) in rule.get(name).map(Node::items).unwrap_or_default().iter().enumerate() {
                if node.scalar().unwrap_or_default().matches('*').count() > 1 {
                    check.fault(node, &format!("CORSRules[{index}].{name}[{at}]"), "may hold one `*`");
                }
            }
        }
    }
}

pub(super) static VERSIONING: Entry = Entry {
    name: "versioning",
    title: "versioning, and never had",
    query: "versioning",
    get: "GetBucketVersioning",
    put: "PutBucketVersioning",
    removal: Removal::Never,
    listing: None,
    root: "VersioningConfiguration",
    wrapper: None,
    fields: &[
        choice("Status", &["Enabled", "Suspended"]).must(),
        choice("MFADelete", &["Enabled", "Disabled"]).as_element("MfaDelete").not_on_cos(),
    ],
    missing: &[],
    rules: free,
    only: None,
};

const LOGGING: &[Field] = &[
    text("TargetBucket").must(),
    text("TargetPrefix").must(),
    list("TargetGrants", "Grant", &A_GRANT).not_on_cos(),
    record(
        "TargetObjectKeyFormat",
        &[
            record("SimplePrefix", &[]),
            record("PartitionedPrefix", &[choice("PartitionDateSource", &["EventTime", "DeliveryTime"])]),
        ],
    )
    .not_on_cos(),
];

pub(super) static LOGS: Entry = Entry {
    name: "logs",
    title: "access logs",
    query: "logging",
    get: "GetBucketLogging",
    put: "PutBucketLogging",
    removal: Removal::Emptied,
    listing: None,
    root: "BucketLoggingStatus",
    wrapper: None,
    fields: &[record("LoggingEnabled", LOGGING)],
    missing: &[],
    rules: free,
    only: None,
};

pub(super) static TAGGING: Entry = Entry {
    name: "tagging",
    title: "tags",
    query: "tagging",
    get: "GetBucketTagging",
    put: "PutBucketTagging",
    removal: Removal::Call("DeleteBucketTagging"),
    listing: None,
    root: "Tagging",
    wrapper: None,
    fields: &[list("TagSet", "Tag", &A_TAG).must().of(0, 50)],
    missing: &["NoSuchTagSet", "NoSuchTagSetError"],
    rules: |check, document| {
        distinct(check, document.get("TagSet").map(Node::items).unwrap_or_default(), "TagSet", "Key");
    },
    only: None,
};

const BY_DEFAULT: &[Field] = &[
    choice("SSEAlgorithm", &["AES256", "aws:kms", "aws:kms:dsse", "aws:fsx", "aws:backup"]).must().not_on_cos(),
    choice("SSEAlgorithm", &["AES256", "SM4", "KMS"]).must().on_cos(),
    text("KMSMasterKeyID"),
    text("KMSAlgorithm").on_cos(),
];
const ENCRYPTION_RULE: Shape = Shape::Record(&[
    record("ApplyServerSideEncryptionByDefault", BY_DEFAULT),
    flag("BucketKeyEnabled").not_on_cos(),
    record("BlockedEncryptionTypes", &[flat("EncryptionType", "EncryptionType", &Shape::Choice(&["NONE", "SSE-C"]))])
        .not_on_cos(),
]);

pub(super) static ENCRYPTION: Entry = Entry {
    name: "encryption",
    title: "default encryption",
    query: "encryption",
    get: "GetBucketEncryption",
    put: "PutBucketEncryption",
    removal: Removal::Call("DeleteBucketEncryption"),
    listing: None,
    root: "ServerSideEncryptionConfiguration",
    wrapper: Some("ServerSideEncryptionConfiguration"),
    fields: &[flat("Rules", "Rule", &ENCRYPTION_RULE).must().of(1, 1)],
    missing: &["ServerSideEncryptionConfigurationNotFoundError", "NoSuchEncryptionConfiguration"],
    rules: encryption,
    only: None,
};

fn encryption(check: &mut Check, document: &Node) {
    for (index, rule) in document.get("Rules").map(Node::items).unwrap_or_default().iter().enumerate() {
        let Some(applied) = rule.get("ApplyServerSideEncryptionByDefault") else { continue };
        let algorithm = applied.get("SSEAlgorithm").and_then(Node::scalar);
        if applied.get("KMSMasterKeyID").is_some() && algorithm == Some("AES256") {
            let path = format!("Rules[{index}].ApplyServerSideEncryptionByDefault.KMSMasterKeyID");
            check.fault(applied, &path, "AES256 has no key of the key management");
        }
    }
}

pub(super) static ACCELERATE: Entry = Entry {
    name: "accelerate",
    title: "transfer acceleration, and never had",
    query: "accelerate",
    get: "GetBucketAccelerateConfiguration",
    put: "PutBucketAccelerateConfiguration",
    removal: Removal::Never,
    listing: None,
    root: "AccelerateConfiguration",
    wrapper: None,
    fields: &[choice("Status", &["Enabled", "Suspended"]).must(), text("Type").on_cos()],
    missing: &[],
    rules: free,
    only: None,
};

const RETENTION: &[Field] = &[
    choice("Mode", &["GOVERNANCE", "COMPLIANCE"]).must().not_on_cos(),
    number("Days", 1, 36_500),
    number("Years", 1, 100).not_on_cos(),
];

pub(super) static OBJECT_LOCK: Entry = Entry {
    name: "object-lock",
    title: "object lock configuration",
    query: "object-lock",
    get: "GetObjectLockConfiguration",
    put: "PutObjectLockConfiguration",
    removal: Removal::Never,
    listing: None,
    root: "ObjectLockConfiguration",
    wrapper: Some("ObjectLockConfiguration"),
    fields: &[
        choice("ObjectLockEnabled", &["Enabled"]).must(),
        record("Rule", &[record("DefaultRetention", RETENTION).must()]),
    ],
    missing: &["ObjectLockConfigurationNotFoundError", "NoSuchObjectLockConfiguration"],
    rules: |check, document| {
        if let Some(retention) = document.get("Rule").and_then(|rule| rule.get("DefaultRetention")) {
            exactly_one(check, retention, "Rule.DefaultRetention", &["Days", "Years"]);
        }
    },
    only: None,
};
