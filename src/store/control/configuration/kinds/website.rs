//! A bucket served as a website.

use crate::base::document::Node;
use crate::store::control::configuration::check::Check;
use crate::store::control::configuration::schema::{Dialect, Field, Shape, choice, list, record, text};

use super::parts::SWITCH;
use super::{Entry, Removal};

const PROTOCOL: Field = choice("Protocol", &["http", "https"]);
const CONDITION: &[Field] = &[text("HttpErrorCodeReturnedEquals"), text("KeyPrefixEquals")];
const REDIRECT: &[Field] = &[
    PROTOCOL,
    text("HostName").not_on_cos(),
    text("HttpRedirectCode").not_on_cos(),
    text("ReplaceKeyPrefixWith"),
    text("ReplaceKeyWith"),
    text("URLRedirect").on_cos(),
];
const RULE: Shape = Shape::Record(&[record("Condition", CONDITION), record("Redirect", REDIRECT).must()]);

pub(super) static WEBSITE: Entry = Entry {
    name: "website",
    title: "website configuration",
    query: "website",
    get: "GetBucketWebsite",
    put: "PutBucketWebsite",
    removal: Removal::Call("DeleteBucketWebsite"),
    listing: None,
    root: "WebsiteConfiguration",
    wrapper: None,
    fields: &[
        record("IndexDocument", &[text("Suffix").must()]),
        record(
            "ErrorDocument",
            &[text("Key").must(), choice("OriginalHttpStatus", SWITCH).on_cos(), text("Charity404").on_cos()],
        ),
        record("RedirectAllRequestsTo", &[text("HostName").must().not_on_cos(), PROTOCOL]),
        record("AutoAddressing", &[choice("Status", SWITCH).must()]).on_cos(),
        // Source: S3 documentation, "Website redirects": 50 rules.
        list("RoutingRules", "RoutingRule", &RULE).of(1, 50),
    ],
    missing: &["NoSuchWebsiteConfiguration"],
    rules,
    only: None,
};

fn rules(check: &mut Check, document: &Node) {
    let redirect = document.get("RedirectAllRequestsTo");
    match (redirect, document.get("IndexDocument")) {
        (None, None) => check.fault(document, "", "`IndexDocument` is missing"),
        // COS redirects to https and keeps the rest.
        (Some(redirect), _) if check.dialect != Dialect::Cos && document.members().len() > 1 => {
            check.fault(redirect, "RedirectAllRequestsTo", "stands alone: nothing else has an effect beside it");
        }
        _ => {}
    }
    if let Some(suffix) = document.get("IndexDocument").and_then(|index| index.get("Suffix"))
        && suffix.scalar().is_some_and(|text| text.is_empty() || text.contains('/'))
    {
        check.fault(suffix, "IndexDocument.Suffix", "is a name such as index.html, without `/`");
    }
    for (index, rule) in document.get("RoutingRules").map(Node::items).unwrap_or_default().iter().enumerate() {
        if let Some(redirect) = rule.get("Redirect")
            && redirect.get("ReplaceKeyWith").is_some()
            && redirect.get("ReplaceKeyPrefixWith").is_some()
        {
            let reason = "`ReplaceKeyWith` and `ReplaceKeyPrefixWith` exclude each other";
            check.fault(redirect, &format!("RoutingRules[{index}].Redirect"), reason);
        }
    }
}
