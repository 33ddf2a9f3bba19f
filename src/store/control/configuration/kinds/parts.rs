//! Records that several kinds hold.

use crate::store::control::configuration::schema::{Field, Place, Shape, choice, flat, record, short, text};

/// On or off.
pub(super) const SWITCH: &[&str] = &["Enabled", "Disabled"];

/// *Source:* S3 documentation, "Tag restrictions"; COS has the same.
const TAG: &[Field] = &[short("Key", 128).must(), short("Value", 256).must()];
pub(super) const A_TAG: Shape = Shape::Record(TAG);
pub(super) const ONE_TAG: Field = record("Tag", TAG);
pub(super) const TAGS: Field = flat("Tags", "Tag", &A_TAG);

/// Objects by prefix and tags, as replication and tiering choose them.
pub(super) const FILTER: &[Field] = &[text("Prefix"), ONE_TAG, record("And", &[text("Prefix"), TAGS])];

pub(super) const STATUS: Field = choice("Status", SWITCH).must();
pub(super) const STATUS_ALONE: &[Field] = &[STATUS];

const GRANTEE: &[Field] = &[
    choice("Type", &["CanonicalUser", "AmazonCustomerByEmail", "Group"]).must().at(Place::Type),
    text("ID"),
    text("DisplayName"),
    text("EmailAddress"),
    text("URI"),
];

pub(super) const A_GRANT: Shape = Shape::Record(&[
    record("Grantee", GRANTEE).must(),
    choice("Permission", &["FULL_CONTROL", "READ", "WRITE", "READ_ACP", "WRITE_ACP"]).must(),
]);
