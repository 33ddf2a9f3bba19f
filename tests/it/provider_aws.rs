//! Amazon S3 by its own host names: defaults alone, regions that are followed, and roads that are taken.

use crate::provider_tour::{Settings, Stage, every_command};
use crate::support::{Store, noise};

const FAR: &str = "far-bucket";
const SETTINGS: Settings =
    Settings { id: "AWS_ACCESS_KEY_ID", secret: "AWS_SECRET_ACCESS_KEY", region: ("AWS_REGION", "us-east-1") };

fn stage() -> Stage {
    let store = Store::with_aws_look();
    store.make_bucket_in(FAR, "eu-west-1");
    Stage::of(store, SETTINGS)
}

#[test]
fn every_command_works_with_keys_and_a_region() {
    let stage = stage();
    every_command(&stage, ["photos", "logs"], "GLACIER");
    let hosts = stage.hosts.taken();
    let known = |host: &String| host.ends_with("s3.us-east-1.amazonaws.com") || host.starts_with("sts.");
    assert!(hosts.iter().all(known), "{hosts:?}");
}

#[test]
fn a_bucket_of_another_region_is_followed_and_remembered() {
    let stage = stage();
    let home = &stage.home;
    home.file("f", "f");
    home.cos(["cp", "f", &format!("cos://{FAR}/f")]).done();
    assert_eq!(stage.store.find_in(FAR, "f").as_deref(), Some(&b"f"[..]));
    let mut both = vec![format!("{FAR}.s3.eu-west-1.amazonaws.com"), format!("{FAR}.s3.us-east-1.amazonaws.com")];
    both.sort();
    assert_eq!(stage.hosts.taken(), both);
    // A HEAD and the SDK's calls know it too, in the next process.
    home.cos(["cp", &format!("cos://{FAR}/f"), "-"]).is(0, "f", "");
    home.cos(["rm", &format!("cos://{FAR}/f")]).done();
    home.cos(["rb", &format!("cos://{FAR}")]).done();
    assert_eq!(stage.hosts.taken(), [format!("{FAR}.s3.eu-west-1.amazonaws.com")]);
}

#[test]
fn a_head_and_a_removal_follow_without_a_memory() {
    let stage = stage();
    stage.store.put_in(FAR, "k", "x");
    stage.home.cos(["cp", &format!("cos://{FAR}/k"), "-"]).is(0, "x", "");
    std::fs::remove_dir_all(stage.home.home().join(".cos")).expect("removed");
    stage.home.cos(["rb", &format!("cos://{FAR}"), "--force"]).done();
    assert!(!stage.store.buckets().contains(&FAR.to_owned()));
}

#[test]
fn a_memory_that_is_wrong_heals_itself() {
    let stage = stage();
    let wrong = format!("{{\"version\":1,\"regions\":{{\"amazonaws.com/{FAR}\":\"us-west-2\"}}}}");
    stage.home.home_file(".cos/cache/regions.json", wrong.replace("us-west-2", "us-east-1"));
    stage.home.cos(["ls", &format!("cos://{FAR}/")]).done();
    let text = std::fs::read_to_string(stage.home.home().join(".cos/cache/regions.json")).expect("there");
    assert_eq!(text, wrong.replace("us-west-2", "eu-west-1"));
}

#[test]
fn object_data_takes_the_road_that_was_chosen() {
    let stage = stage();
    let home = &stage.home;
    home.file("large", noise(20 << 20, 2));
    home.config("use_accelerate_endpoint = true");
    home.cos(["cp", "large", "cos://shelf/large"]).done();
    home.cos(["cp", "cos://shelf/large", "back"]).done();
    assert_eq!(stage.hosts.taken(), ["shelf.s3-accelerate.amazonaws.com", "shelf.s3.us-east-1.amazonaws.com"]);
    for (key, host) in [
        ("use_dualstack_endpoint", "shelf.s3.dualstack.us-east-1.amazonaws.com"),
        ("use_fips_endpoint", "shelf.s3-fips.us-east-1.amazonaws.com"),
    ] {
        home.config(&format!("{key} = true"));
        home.cos(["cp", "cos://shelf/large", "back"]).done();
        home.cos(["ls", "cos://shelf/"]).done();
        assert_eq!(stage.hosts.taken(), [host]);
    }
}
