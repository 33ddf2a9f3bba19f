//! What goes wrong between the binary, the store and the disk, and must not lose or mistake a byte.

use cos::local::faults::{Fault, Matcher, Rule};
use http::Method;

use crate::support::{MIB, noise, stage};

#[test]
fn a_completion_whose_answer_is_lost_counts_when_the_object_is_proved() {
    // Its CRC-64 proves the object on the embedded store; without checksums, the ETag of the parts does.
    for provider in ["local", "seaweedfs"] {
        let (store, home) = stage();
        home.config(&format!("provider = {provider}"));
        let bytes = noise(17 * MIB, 3);
        home.file("large", &bytes);
        let lost = Matcher::method(Method::POST).with_query("uploadId");
        let rule = store.plan.add(Rule::new(lost, Fault::ResetMidBody { after: 0 }).times(1));
        home.cos(["cp", "large", "cos://shelf/large"]).is(0, "upload: ./large to cos://shelf/large\n", "");
        assert_eq!(store.plan.hits(rule), 1);
        assert!(store.get("large") == bytes && store.open_uploads() == 0);
    }
}

#[test]
fn an_upload_that_somebody_removed_is_no_success_beside_an_older_object() {
    let (store, home) = stage();
    store.put("large", noise(17 * MIB, 8));
    home.file("large", noise(17 * MIB, 9));
    let gone = Fault::Status { code: 404, error_code: "NoSuchUpload".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::POST).with_query("uploadId"), gone);
    let ran = home.cos(["cp", "large", "cos://shelf/large"]);
    assert!(ran.ends(1).err.contains("NoSuchUpload"), "{}", ran.err);
    assert!(store.get("large") == noise(17 * MIB, 8));
}
