//! The words of the kinds for their help.

use crate::store::configuration::Kind;

/// Purpose of the command.
pub(super) fn about(kind: Kind) -> &'static str {
    match kind {
        Kind::Accelerate => "Read and set transfer acceleration of a bucket",
        Kind::Acl => "Read and set access control lists of buckets and objects",
        Kind::Cors => "Read and set which web pages may reach a bucket",
        Kind::Encryption => "Read and set how a bucket encrypts by default",
        Kind::IntelligentTiering => "Read and set how objects of the class INTELLIGENT_TIERING are archived",
        Kind::Inventory => "Read and set lists that the service writes of a bucket's objects",
        Kind::Lifecycle => "Read and set rules that expire objects, or move them to other storage classes",
        Kind::Logs => "Read and set where a bucket's access logs go",
        Kind::Notification => "Read and set whom the service tells of what happens in a bucket",
        Kind::ObjectLock => "Read and set how long new objects cannot be removed",
        Kind::Policy => "Read and set who may do what in a bucket",
        Kind::PublicAccess => "Read and set the block of public access to a bucket",
        Kind::Referer => "Read and set which pages may link to a bucket's objects (Tencent COS)",
        Kind::Replication => "Read and set to which buckets the service copies new objects",
        Kind::Tagging => "Read and set the tags of a bucket",
        Kind::Versioning => "Read and set whether a bucket keeps old versions",
        Kind::Website => "Read and set how a bucket is served as a website",
    }
}

/// What it is, as it follows a verb.
pub(super) fn what(kind: Kind) -> &'static str {
    match kind {
        Kind::Accelerate => "the state of transfer acceleration",
        Kind::Acl => "the access control list",
        Kind::Cors => "the CORS rules",
        Kind::Encryption => "the default encryption",
        Kind::IntelligentTiering => "the tiering configuration",
        Kind::Inventory => "the inventory configuration",
        Kind::Lifecycle => "the lifecycle rules",
        Kind::Logs => "the place of access logs",
        Kind::Notification => "the notifications",
        Kind::ObjectLock => "the object lock configuration",
        Kind::Policy => "the policy",
        Kind::PublicAccess => "the public access block",
        Kind::Referer => "the referer rule",
        Kind::Replication => "the replication rules",
        Kind::Tagging => "the tags of the bucket",
        Kind::Versioning => "the state of versioning",
        Kind::Website => "the website configuration",
    }
}

/// What `get` does where there is nothing.
pub(super) fn absent(kind: Kind) -> &'static str {
    if kind.is_state() || kind.has_ids() {
        "Where nothing is set it says so on stderr, gives JSON an empty document, and ends with 0."
    } else {
        "Where there is none it says so on stderr, gives JSON an empty document, and ends with 1."
    }
}

/// Examples of the command's help.
pub(super) fn examples(kind: Kind) -> String {
    let more: &[&str] = match kind {
        Kind::Accelerate => &["enable cos://bucket", "suspend cos://bucket"],
        Kind::Acl => &["get cos://bucket/key", "set public-read cos://bucket"],
        Kind::Cors => &["allow cos://bucket --origin https://example.com --method GET --method PUT --max-age 3600"],
        Kind::Encryption => &[
            r#"put cos://bucket --config '{"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}'"#,
        ],
        Kind::IntelligentTiering | Kind::Inventory => {
            &["get cos://bucket --id weekly", "delete cos://bucket --id weekly"]
        }
        Kind::Lifecycle => &[
            "add cos://bucket --prefix logs/ --expire-days 30 --transition 7:STANDARD_IA --abort-uploads-days 3",
            "ls cos://bucket",
            "rm cos://bucket RULE",
        ],
        Kind::Logs => &["enable cos://bucket --target-bucket logs --target-prefix bucket/", "disable cos://bucket"],
        Kind::Policy => &["public-read cos://bucket", "private cos://bucket", "put cos://bucket --policy policy.json"],
        Kind::PublicAccess => &[r#"put cos://bucket --config '{"BlockPublicAcls": true, "BlockPublicPolicy": true}'"#],
        Kind::Tagging => &[r#"put cos://bucket --config '{"TagSet": [{"Key": "team", "Value": "web"}]}'"#],
        Kind::Versioning => &["enable cos://bucket", "suspend cos://bucket"],
        Kind::Website => &[r#"put cos://bucket --config '{"IndexDocument": {"Suffix": "index.html"}}'"#],
        Kind::ObjectLock => &[
            r#"put cos://bucket --config '{"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 30}}}'"#,
        ],
        Kind::Notification | Kind::Referer | Kind::Replication => &["put cos://bucket --config FILE --dryrun"],
    };
    let name = kind.name();
    let mut text = format!("Examples:\n  cos {name} get cos://bucket");
    for line in more {
        text.extend(["\n  cos ", name, " ", line]);
    }
    text
}
