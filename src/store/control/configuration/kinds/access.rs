//! Who may do what: policy, access control list, public access, referer.

use crate::base::document::Node;
use crate::store::control::configuration::check::Check;
use crate::store::control::configuration::schema::{Dialect, Field, Shape, choice, flag, flat, list, record, text};

use super::parts::{A_GRANT, SWITCH};
use super::{Entry, Removal, free};

/// Its document is no XML: `policy.rs` beside this folder checks it.
pub(super) static POLICY: Entry = Entry {
    name: "policy",
    title: "policy",
    query: "policy",
    get: "GetBucketPolicy",
    put: "PutBucketPolicy",
    removal: Removal::Call("DeleteBucketPolicy"),
    listing: None,
    root: "Policy",
    wrapper: None,
    fields: &[],
    missing: &["NoSuchBucketPolicy", "NoSuchPolicy"],
    rules: free,
    only: None,
};

pub(super) static ACL: Entry = Entry {
    name: "acl",
    title: "access control list",
    query: "acl",
    get: "GetBucketAcl",
    put: "PutBucketAcl",
    removal: Removal::Header("x-amz-acl", "private"),
    listing: None,
    root: "AccessControlPolicy",
    wrapper: None,
    fields: &[
        record("Owner", &[text("ID"), text("DisplayName")]),
        list("Grants", "Grant", &A_GRANT).as_element("AccessControlList").must().of(0, 100),
    ],
    missing: &[],
    rules: acl,
    only: None,
};

fn acl(check: &mut Check, document: &Node) {
    for (index, grant) in document.get("Grants").map(Node::items).unwrap_or_default().iter().enumerate() {
        let Some(grantee) = grant.get("Grantee") else { continue };
        let wanted = match grantee.get("Type").and_then(Node::scalar) {
            Some("CanonicalUser") => "ID",
            Some("Group") => "URI",
            Some("AmazonCustomerByEmail") => "EmailAddress",
            _ => continue,
        };
        if grantee.get(wanted).is_none() {
            check.fault(grantee, &format!("Grants[{index}].Grantee"), format!("`{wanted}` is missing"));
        }
    }
}

pub(super) static PUBLIC_ACCESS: Entry = Entry {
    name: "public-access",
    title: "public access block",
    query: "publicAccessBlock",
    get: "GetPublicAccessBlock",
    put: "PutPublicAccessBlock",
    removal: Removal::Call("DeletePublicAccessBlock"),
    listing: None,
    root: "PublicAccessBlockConfiguration",
    wrapper: Some("PublicAccessBlockConfiguration"),
    fields: &[
        flag("BlockPublicAcls"),
        flag("IgnorePublicAcls"),
        flag("BlockPublicPolicy"),
        flag("RestrictPublicBuckets"),
    ],
    missing: &["NoSuchPublicAccessBlockConfiguration"],
    rules: free,
    only: None,
};

const DOMAINS: &[Field] = &[flat("Domains", "Domain", &Shape::Text { most: usize::MAX }).must().of(1, usize::MAX)];

pub(super) static REFERER: Entry = Entry {
    name: "referer",
    title: "referer rule",
    query: "referer",
    get: "GetBucketReferer",
    put: "PutBucketReferer",
    removal: Removal::Call("DeleteBucketReferer"),
    listing: None,
    root: "RefererConfiguration",
    wrapper: None,
    fields: &[
        choice("Status", SWITCH).must(),
        choice("RefererType", &["Black-List", "White-List"]).must(),
        record("DomainList", DOMAINS).must(),
        choice("EmptyReferConfiguration", &["Allow", "Deny"]),
        choice("VerifySignatureURL", SWITCH),
    ],
    missing: &[],
    rules: free,
    only: Some(Dialect::Cos),
};
