//! Policies that allow no more than what is asked for.
//!
//! Rules: Tencent Cloud, "COS API Authorization Policy Guide" and "Condition Keys"; AWS, "Actions, resources, and condition
//! keys for Amazon S3". Listing is allowed below the prefix alone, by a condition, because its resource is the bucket.

use serde_json::{Value, json};

use super::Flavour;

/// What may be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// List and read.
    ReadOnly,
    /// Also write and remove.
    ReadWrite,
}

/// What credentials are to be limited to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// The bucket; all of them when absent.
    pub bucket: Option<String>,
    /// What keys must begin with; only with a bucket.
    pub prefix: String,
    /// What may be done, unless `actions` say.
    pub access: Access,
    /// Single actions in place of `access`, with or without `name/cos:` or `s3:` in front.
    pub actions: Vec<String>,
    /// The bucket's region, which Tencent Cloud's resources name; any when absent.
    pub region: Option<String>,
}

/// A bucket that Tencent Cloud's resources cannot name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` does not end in -APPID, as every bucket of Tencent COS does")]
pub struct NoAppId(pub String);

const TENCENT_READ: [&str; 3] = ["GetObject", "HeadObject", "GetObjectTagging"];
const TENCENT_WRITE: [&str; 14] = [
    "PutObject",
    "PostObject",
    "PutObjectCopy",
    "DeleteObject",
    "DeleteMultipleObjects",
    "InitiateMultipartUpload",
    "UploadPart",
    "UploadPartCopy",
    "ListParts",
    "CompleteMultipartUpload",
    "AbortMultipartUpload",
    "PutObjectTagging",
    "DeleteObjectTagging",
    "PostObjectRestore",
];
/// Requests for a bucket that carry a prefix.
const TENCENT_LIST: [&str; 3] = ["GetBucket", "GetBucketObjectVersions", "ListMultipartUploads"];

const AWS_READ: [&str; 4] = ["GetObject", "GetObjectVersion", "GetObjectTagging", "GetObjectVersionTagging"];
const AWS_WRITE: [&str; 7] = [
    "PutObject",
    "PutObjectTagging",
    "DeleteObject",
    "DeleteObjectVersion",
    "AbortMultipartUpload",
    "ListMultipartUploadParts",
    "RestoreObject",
];
const AWS_LIST: [&str; 2] = ["ListBucket", "ListBucketVersions"];

impl Scope {
    /// Whether nothing is limited.
    pub fn is_everything(&self) -> bool {
        self.bucket.is_none() && self.access == Access::ReadWrite && self.actions.is_empty()
    }

    /// The policy as JSON.
    ///
    /// # Errors
    /// [`NoAppId`] for Tencent Cloud, when the bucket's name holds none.
    pub fn policy(&self, flavour: Flavour) -> Result<String, NoAppId> {
        let policy = match flavour {
            Flavour::Tencent => self.tencent()?,
            Flavour::Aws => self.aws(),
        };
        Ok(policy.to_string())
    }

    fn tencent(&self) -> Result<Value, NoAppId> {
        let statement = |actions: &[String], resource: String| {
            let actions: Vec<_> = actions.iter().map(|action| in_full("name/cos:", action)).collect();
            json!({"effect": "allow", "action": actions, "resource": [resource]})
        };
        let Some(bucket) = &self.bucket else {
            let actions = match (self.actions.as_slice(), self.access) {
                ([], Access::ReadWrite) => owned(&["*"]),
                ([], Access::ReadOnly) => {
                    owned(&[&["GetService", "HeadBucket"], &TENCENT_LIST[..2], &TENCENT_READ].concat())
                }
                (actions, _) => actions.to_vec(),
            };
            return Ok(json!({"version": "2.0", "statement": [statement(&actions, "*".to_owned())]}));
        };
        let id = bucket.rsplit_once('-').map(|(_, id)| id).filter(|id| is_number(id));
        let id = id.ok_or_else(|| NoAppId(bucket.clone()))?;
        let region = self.region.as_deref().unwrap_or_default();
        let below = |prefix: &str| format!("qcs::cos:{region}:uid/{id}:{bucket}/{prefix}*");
        let (objects, listings, others) = self.sorted(&TENCENT_READ, &TENCENT_WRITE, &TENCENT_LIST, &["HeadBucket"]);
        let mut statements = Vec::new();
        if !objects.is_empty() {
            statements.push(statement(&objects, below(&self.prefix)));
        }
        if !listings.is_empty() {
            let mut listing = statement(&listings, below(""));
            if !self.prefix.is_empty() {
                // A slash is compared in its encoded form; both are written, because the documentation tells of none.
                let encoded = self.prefix.replace('/', "%2F");
                let mut prefixes = vec![self.prefix.clone(), format!("{}*", self.prefix)];
                if encoded != self.prefix {
                    prefixes.extend([encoded.clone(), format!("{encoded}*")]);
                }
                listing["condition"] = json!({"string_like": {"cos:prefix": prefixes}});
            }
            statements.push(listing);
        }
        if !others.is_empty() {
            statements.push(statement(&others, below("")));
        }
        Ok(json!({"version": "2.0", "statement": statements}))
    }

    fn aws(&self) -> Value {
        let statement = |actions: &[String], resource: String| {
            let actions: Vec<_> = actions.iter().map(|action| in_full("s3:", action)).collect();
            json!({"Effect": "Allow", "Action": actions, "Resource": [resource]})
        };
        let whole = |statements: Vec<Value>| json!({"Version": "2012-10-17", "Statement": statements});
        let Some(bucket) = &self.bucket else {
            let actions = match (self.actions.as_slice(), self.access) {
                ([], Access::ReadWrite) => owned(&["*"]),
                ([], Access::ReadOnly) => {
                    owned(&[&["ListAllMyBuckets", "GetBucketLocation"], AWS_LIST.as_slice(), &AWS_READ].concat())
                }
                (actions, _) => actions.to_vec(),
            };
            return whole(vec![statement(&actions, "*".to_owned())]);
        };
        let partition = match &self.region {
            Some(region) if region.starts_with("cn-") => "aws-cn",
            _ => "aws",
        };
        let of_bucket = format!("arn:{partition}:s3:::{bucket}");
        let others = ["GetBucketLocation", "ListBucketMultipartUploads"];
        let (objects, listings, others) = self.sorted(&AWS_READ, &AWS_WRITE, &AWS_LIST, &others);
        let mut statements = Vec::new();
        if !objects.is_empty() {
            statements.push(statement(&objects, format!("{of_bucket}/{}*", self.prefix)));
        }
        if !listings.is_empty() {
            let mut listing = statement(&listings, of_bucket.clone());
            if !self.prefix.is_empty() {
                let prefixes = [self.prefix.clone(), format!("{}*", self.prefix)];
                listing["Condition"] = json!({"StringLike": {"s3:prefix": prefixes}});
            }
            statements.push(listing);
        }
        if !others.is_empty() {
            statements.push(statement(&others, of_bucket));
        }
        whole(statements)
    }

    /// Actions on objects, on listings, and on the bucket as such. The last are left out where a prefix limits, unless
    /// they were named.
    fn sorted(
        &self,
        read: &[&str],
        write: &[&str],
        list: &[&str],
        others: &[&str],
    ) -> (Vec<String>, Vec<String>, Vec<String>) {
        if self.actions.is_empty() {
            let writes = self.access == Access::ReadWrite;
            let objects = if writes { owned(&[read, write].concat()) } else { owned(read) };
            let lists: Vec<&str> =
                list.iter().copied().filter(|action| writes || *action != "ListMultipartUploads").collect();
            let others: Vec<&str> = others
                .iter()
                .copied()
                .filter(|action| self.prefix.is_empty() && (writes || *action != "ListBucketMultipartUploads"))
                .collect();
            return (objects, owned(&lists), owned(&others));
        }
        let (mut objects, mut lists, mut rest) = (Vec::new(), Vec::new(), Vec::new());
        for action in &self.actions {
            let bare = action.rsplit(':').next().unwrap_or(action);
            if list.contains(&bare) {
                lists.push(action.clone());
            } else if bare.contains("Bucket") {
                rest.push(action.clone());
            } else {
                objects.push(action.clone());
            }
        }
        (objects, lists, rest)
    }
}

fn owned(actions: &[&str]) -> Vec<String> {
    actions.iter().map(|&action| action.to_owned()).collect()
}

fn in_full(before: &str, action: &str) -> String {
    if action.contains(':') { action.to_owned() } else { format!("{before}{action}") }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope(bucket: Option<&str>, prefix: &str, access: Access) -> Scope {
        Scope {
            bucket: bucket.map(str::to_owned),
            prefix: prefix.to_owned(),
            access,
            actions: Vec::new(),
            region: Some("ap-guangzhou".to_owned()),
        }
    }

    fn read(scope: &Scope, flavour: Flavour) -> Value {
        serde_json::from_str(&scope.policy(flavour).expect("a policy")).expect("JSON")
    }

    #[test]
    fn a_prefix_limits_objects_by_their_resource_and_listings_by_a_condition() {
        let scope = scope(Some("b-1250000000"), "logs/", Access::ReadOnly);
        assert_eq!(
            read(&scope, Flavour::Tencent),
            json!({"version": "2.0", "statement": [
                {
                    "effect": "allow",
                    "action": ["name/cos:GetObject", "name/cos:HeadObject", "name/cos:GetObjectTagging"],
                    "resource": ["qcs::cos:ap-guangzhou:uid/1250000000:b-1250000000/logs/*"],
                },
                {
                    "effect": "allow",
                    "action": ["name/cos:GetBucket", "name/cos:GetBucketObjectVersions"],
                    "resource": ["qcs::cos:ap-guangzhou:uid/1250000000:b-1250000000/*"],
                    "condition": {"string_like": {"cos:prefix": ["logs/", "logs/*", "logs%2F", "logs%2F*"]}},
                },
            ]})
        );
        assert_eq!(
            read(&scope, Flavour::Aws),
            json!({"Version": "2012-10-17", "Statement": [
                {
                    "Effect": "Allow",
                    "Action": ["s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectTagging", "s3:GetObjectVersionTagging"],
                    "Resource": ["arn:aws:s3:::b-1250000000/logs/*"],
                },
                {
                    "Effect": "Allow",
                    "Action": ["s3:ListBucket", "s3:ListBucketVersions"],
                    "Resource": ["arn:aws:s3:::b-1250000000"],
                    "Condition": {"StringLike": {"s3:prefix": ["logs/", "logs/*"]}},
                },
            ]})
        );
    }

    #[test]
    fn reading_never_allows_writing() {
        for flavour in [Flavour::Tencent, Flavour::Aws] {
            for bucket in [None, Some("b-1")] {
                let text = scope(bucket, "", Access::ReadOnly).policy(flavour).expect("a policy");
                for word in ["Put", "Post", "Delete", "Upload", ":*\""] {
                    assert!(!text.contains(word), "{word} in {text}");
                }
            }
            let text = scope(Some("b-1"), "", Access::ReadWrite).policy(flavour).expect("a policy");
            assert!(
                text.contains(":PutObject\"") && text.contains(":DeleteObject\"") && !text.contains(":*\""),
                "{text}"
            );
        }
        assert!(scope(None, "", Access::ReadWrite).is_everything());
    }

    #[test]
    fn named_actions_stand_alone_each_at_its_resource() {
        let mut scope = scope(Some("b-1"), "in/", Access::ReadWrite);
        scope.actions = owned(&["PutObject", "name/cos:GetBucket", "HeadBucket"]);
        let policy = read(&scope, Flavour::Tencent);
        let actions: Vec<&Value> = policy["statement"].as_array().expect("some").iter().map(|s| &s["action"]).collect();
        assert_eq!(
            actions,
            [&json!(["name/cos:PutObject"]), &json!(["name/cos:GetBucket"]), &json!(["name/cos:HeadBucket"])]
        );
        assert!(policy["statement"][1]["condition"].is_object());
    }

    #[test]
    fn a_bucket_of_tencent_cloud_holds_its_account() {
        for bucket in ["plain", "b-", "b-12a"] {
            let error = scope(Some(bucket), "", Access::ReadOnly).policy(Flavour::Tencent).expect_err(bucket);
            assert_eq!(error, NoAppId(bucket.to_owned()));
        }
    }
}
