//! `cos mb` and `cos rb`.

use crate::support::stage;

#[test]
fn a_bucket_is_made_and_removed() {
    let (store, home) = stage();
    home.cos(["mb", "cos://new-bucket"]).is(0, "make_bucket: new-bucket\n", "");
    home.cos(["mb", "s3://tagged-bucket", "--tags", "team", "web", "--tags", "stage", "test"]).done();
    assert_eq!(store.buckets(), ["new-bucket", "shelf", "tagged-bucket"]);
    home.cos(["rb", "cos://new-bucket"]).is(0, "remove_bucket: new-bucket\n", "");
    home.cos(["rb", "cos://tagged-bucket", "--quiet"]).is(0, "", "");
    assert_eq!(store.buckets(), ["shelf"]);
    let ran = home.cos(["mb", "cos://json-bucket", "--output", "json"]);
    ran.is(0, "{\"version\":1,\"type\":\"make_bucket\",\"bucket\":\"json-bucket\"}\n", "");
}

#[test]
fn refusals_are_told_in_the_words_of_aws() {
    let (store, home) = stage();
    store.put("full", "x");
    home.cos(["mb", "cos://shelf"]).fails(
        1,
        "make_bucket failed: cos://shelf An error occurred (BucketAlreadyOwnedByYou) when calling the CreateBucket \
         operation: Your previous request to create the named bucket succeeded and you already own it. \
         (request id: ID)\n",
    );
    home.cos(["rb", "cos://shelf"]).fails(
        1,
        "remove_bucket failed: cos://shelf An error occurred (BucketNotEmpty) when calling the DeleteBucket operation: \
         The bucket you tried to delete is not empty. You must delete all versions in the bucket. \
         (request id: ID)\n\
         hint: `cos rb --force` empties the bucket first\n",
    );
    home.cos(["rb", "s3://missing"]).fails(
        1,
        "remove_bucket failed: s3://missing An error occurred (NoSuchBucket) when calling the DeleteBucket operation: \
         The specified bucket does not exist: missing (request id: ID)\n\
         hint: check the bucket's name and region; `cos ls` lists your buckets. On Tencent COS a name ends in -APPID\n",
    );
}

#[test]
fn names_that_no_bucket_can_have_are_refused_before_anything_is_sent() {
    let (store, home) = stage();
    for (name, reason) in [
        ("Big-Name", "use lower-case letters, digits, hyphens and dots only"),
        ("ab", "it must have 3 to 63 characters"),
        ("-ab", "it must start and end with a letter or digit"),
        ("1.2.3.4", "it must not look like an IP address"),
    ] {
        let text = format!("error: `{name}` is not a bucket name: {reason}\n");
        home.cos(["mb", &format!("cos://{name}")]).fails(252, &text);
    }
    home.cos(["mb", "cos://shelf/key"])
        .fails(252, "error: `cos://shelf/key` names a key; this command takes a bucket\nhint: write cos://shelf\n");
    assert_eq!(store.requests().len(), 0);
}

#[test]
fn force_removes_objects_versions_markers_and_unfinished_uploads() {
    let (store, home) = stage();
    store.make_bucket("attic");
    store.keep_versions("attic");
    for version in ["one", "two"] {
        store.put_in("attic", "kept", version);
        store.put_in("attic", "gone", version);
    }
    store.delete("attic", "gone");
    store.begin_upload("attic", "unfinished");
    store.begin_upload("attic", "unfinished/too");
    assert_eq!(store.history("attic"), 5);
    home.cos(["rb", "cos://attic"]).ends(1);
    let ran = home.cos(["rb", "cos://attic", "--force"]);
    let lines: Vec<&str> = ran.done().out.lines().collect();
    assert_eq!((lines.len(), lines.last()), (6, Some(&"remove_bucket: attic")), "{lines:?}");
    assert_eq!(store.buckets(), ["shelf"]);
}

#[test]
fn force_on_an_empty_bucket_just_removes_it() {
    let (store, home) = stage();
    home.cos(["rb", "cos://shelf", "--force"]).is(0, "remove_bucket: shelf\n", "");
    assert_eq!(store.buckets(), [""; 0]);
}
