//! Tencent COS by its own host names: defaults alone, regions that are found, roads that are taken, and its rules.

use cos::local::look::CosLookRules;

use crate::provider_tour::{Settings, Stage, every_command};
use crate::support::{Sandbox, Store, noise};

const FAR: &str = "far-1250000000";
const NEAR: &str = "near-1250000000";
const SETTINGS: Settings =
    Settings { id: "COS_SECRET_ID", secret: "COS_SECRET_KEY", region: ("COS_REGION", "ap-guangzhou") };

fn stage_by(rules: CosLookRules) -> Stage {
    let store = Store::with_cos_rules(rules);
    store.make_bucket_in(NEAR, "ap-guangzhou");
    store.make_bucket_in(FAR, "ap-beijing");
    Stage::of(store, SETTINGS)
}

fn stage() -> Stage {
    stage_by(CosLookRules::default())
}

fn cache(home: &Sandbox) -> String {
    std::fs::read_to_string(home.home().join(".cos/cache/regions.json")).unwrap_or_default()
}

#[test]
fn every_command_works_with_keys_and_a_region() {
    let stage = stage();
    every_command(&stage, ["photos-1250000000", "logs-1250000000"], "ARCHIVE");
    let hosts = stage.hosts.taken();
    let known = |host: &String| {
        host == "service.cos.myqcloud.com"
            || host == "sts.tencentcloudapi.com"
            || host.ends_with("cos.ap-guangzhou.myqcloud.com")
    };
    assert!(hosts.iter().all(known), "{hosts:?}");
    assert_eq!(cache(&stage.home), "", "nothing was elsewhere");
}

#[test]
fn buckets_of_all_regions_are_listed_page_by_page_with_their_region() {
    let stage = stage_by(CosLookRules { bucket_page: 1, ..CosLookRules::default() });
    let listed = stage.home.cos(["ls", "--output", "json"]);
    let document: serde_json::Value = serde_json::from_str(&listed.ends(0).out).expect("JSON");
    let all: Vec<_> = document["Buckets"].as_array().expect("a list").iter().collect();
    let of = |at: usize, name: &str| all[at][name].as_str().unwrap_or_default().to_owned();
    assert_eq!((all.len(), of(0, "Name"), of(0, "BucketRegion")), (3, FAR.to_owned(), "ap-beijing".to_owned()));
    assert_eq!((of(1, "Name"), of(1, "BucketRegion")), (NEAR.to_owned(), "ap-guangzhou".to_owned()));
    assert_eq!(stage.store.count_with("marker"), 2);
    stage.home.cos(["ls", "--output", "table"]).is(
        0,
        &["CREATED              REGION        NAME", "YYYY-MM-DD hh:mm:ss  ap-beijing    far-1250000000"]
            .into_iter()
            .chain([
                "YYYY-MM-DD hh:mm:ss  ap-guangzhou  near-1250000000",
                "YYYY-MM-DD hh:mm:ss  ap-guangzhou  shelf",
                "",
            ])
            .collect::<Vec<_>>()
            .join("\n"),
        "",
    );
}

#[test]
fn where_the_service_is_out_of_reach_the_regions_buckets_are_listed() {
    let stage = stage();
    stage.hosts.close("service.cos.myqcloud.com");
    stage.home.cos(["ls", "--output", "text"]).is(0, "near-1250000000\nshelf\n", "");
    let far = stage.home.cos(["ls", &format!("cos://{FAR}")]);
    assert!(far.ends(254).err.contains("(NoSuchBucket)"), "{}", far.err);
}

#[test]
fn a_bucket_of_another_region_is_found_and_remembered() {
    let stage = stage();
    let home = &stage.home;
    stage.store.put_in(FAR, "d/k", "x");
    home.cos(["ls", &format!("cos://{FAR}/d/"), "--output", "text"]).is(0, "d/k\n", "");
    assert!(stage.hosts.taken().contains(&"service.cos.myqcloud.com".to_owned()));
    assert_eq!(cache(home), format!("{{\"version\":1,\"regions\":{{\"myqcloud.com/{FAR}\":\"ap-beijing\"}}}}"));
    use std::os::unix::fs::PermissionsExt;
    let file = std::fs::metadata(home.home().join(".cos/cache/regions.json")).expect("there");
    assert_eq!(file.permissions().mode() & 0o777, 0o600);

    // The next commands go there at once, also those of the other client and a HEAD.
    home.cos(["cp", &format!("cos://{FAR}/d/k"), "k"]).done();
    home.file("f", "f");
    home.cos(["cp", "f", &format!("cos://{FAR}/f")]).done();
    let url = home.cos(["presign", &format!("cos://{FAR}/f")]);
    assert!(url.ends(0).out.starts_with(&format!("https://{FAR}.cos.ap-beijing.myqcloud.com/f?")), "{}", url.out);
    assert_eq!(stage.hosts.taken(), [format!("{FAR}.cos.ap-beijing.myqcloud.com")]);
}

#[test]
fn a_head_that_finds_nothing_looks_for_the_bucket_once() {
    let stage = stage();
    stage.store.put_in(FAR, "k", "x");
    stage.home.cos(["cp", &format!("cos://{FAR}/k"), "k"]).done();
    assert_eq!(stage.home.read("k"), b"x");
    stage.hosts.taken();
    let missing = stage.home.cos(["cp", &format!("cos://{NEAR}/missing"), "."]);
    assert!(missing.ends(1).err.contains("(404)"), "{}", missing.err);
    assert_eq!(stage.hosts.taken(), [format!("{NEAR}.cos.ap-guangzhou.myqcloud.com")]);
}

#[test]
fn a_memory_that_is_wrong_heals_itself() {
    let stage = stage();
    let home = &stage.home;
    let wrong = |bucket: &str, region: &str| {
        let text = format!("{{\"version\":1,\"regions\":{{\"myqcloud.com/{bucket}\":\"{region}\"}}}}");
        home.home_file(".cos/cache/regions.json", text);
    };
    stage.store.put_in(NEAR, "k", "near");
    wrong(NEAR, "ap-beijing");
    home.cos(["cp", &format!("cos://{NEAR}/k"), "-"]).is(0, "near", "");
    assert_eq!(cache(home), "{\"version\":1,\"regions\":{}}");

    // Removed, and made anew elsewhere.
    stage.store.remove_bucket(FAR);
    wrong(FAR, "ap-beijing");
    home.cos(["mb", &format!("cos://{FAR}")]).done();
    assert_eq!(stage.store.region_of(FAR), "ap-guangzhou");
    home.cos(["ls", &format!("cos://{FAR}")]).done();
    home.cos(["rb", &format!("cos://{FAR}")]).done();
}

#[test]
fn a_bucket_of_another_region_is_removed_where_it_is() {
    let stage = stage();
    stage.home.cos(["rb", &format!("cos://{FAR}")]).is(0, &format!("remove_bucket: {FAR}\n"), "");
    assert!(!stage.store.buckets().contains(&FAR.to_owned()));
    assert_eq!(cache(&stage.home), "{\"version\":1,\"regions\":{}}");
}

#[test]
fn a_name_without_the_account_is_told_so() {
    let stage = stage();
    let listed = stage.home.cos(["ls", "cos://photos/x"]);
    let hint = "hint: did you forget -APPID? A bucket of Tencent COS has a name such as `photos-1250000000`; \
                `cos ls` lists yours\n";
    assert!(listed.ends(254).err.ends_with(hint), "{}", listed.err);
    let copied = stage.home.cos(["cp", "cos://photos/x", "."]);
    assert!(copied.ends(1).err.ends_with(hint), "{}", copied.err);
    let whole = stage.home.cos(["ls", "cos://photos-1250000000/x"]);
    assert!(!whole.ends(254).err.contains("did you forget"), "{}", whole.err);
}

#[test]
fn a_copy_across_regions_is_signed_natively_and_stays_in_the_store() {
    let stage = stage();
    let bytes = noise(3000, 3);
    stage.store.put_in(FAR, "a b/ü", bytes.clone());
    stage.home.cos(["cp", &format!("cos://{FAR}/a b/ü"), &format!("cos://{NEAR}/k"), "--metadata", "a=1"]).done();
    assert_eq!(stage.store.find_in(NEAR, "k"), Some(bytes));
    let requests = stage.store.requests();
    let copy = requests.iter().find(|request| request.headers.contains_key("x-cos-copy-source")).expect("a copy");
    let source = format!("{FAR}.cos.ap-beijing.myqcloud.com/a%20b/%C3%BC");
    assert_eq!(copy.headers["x-cos-copy-source"], source.as_str());
    assert!(copy.headers["authorization"].to_str().expect("text").starts_with("q-sign-algorithm=sha1&q-ak="));
}

#[test]
fn what_must_not_be_overwritten_is_said_to_cos_in_its_own_words() {
    let stage = stage();
    let home = &stage.home;
    home.file("f", "new");
    home.file("large", noise(20 << 20, 2));
    for name in ["f", "large"] {
        home.cos(["cp", name, &format!("cos://{NEAR}/{name}"), "--no-overwrite", "--metadata", "a=1"]).done();
    }
    let requests = stage.store.requests();
    let guarded = requests.iter().filter(|request| request.headers.contains_key("x-cos-forbid-overwrite")).count();
    assert_eq!(guarded, 3, "one put, and the begin and end of an upload in parts");
    assert_eq!(stage.store.find_in(NEAR, "f").as_deref(), Some(&b"new"[..]));

    // Somebody else is faster: the look before found nothing, and the write is refused.
    use cos::local::faults::{Fault, Matcher};
    stage.store.put_in(NEAR, "taken", "theirs");
    let head = Matcher::method(http::Method::HEAD).path("taken");
    stage.store.spoil(head, Fault::Status { code: 404, error_code: "NoSuchKey".to_owned(), retry_after: None });
    home.cos(["cp", "f", &format!("cos://{NEAR}/taken"), "--no-overwrite"]).done();
    assert_eq!(stage.store.find_in(NEAR, "taken").as_deref(), Some(&b"theirs"[..]));
}

#[test]
fn object_data_takes_the_road_that_was_chosen_and_the_rest_does_not() {
    let mut stage = stage();
    let home = &mut stage.home;
    home.file("large", noise(20 << 20, 2));
    for (key, host) in [
        ("use_accelerate_endpoint", format!("{NEAR}.cos.accelerate.myqcloud.com")),
        ("use_internal_endpoint", format!("{NEAR}.cos-internal.ap-guangzhou.tencentcos.cn")),
    ] {
        home.config(&format!("{key} = true"));
        stage.hosts.taken();
        home.cos(["cp", "large", &format!("cos://{NEAR}/large")]).done();
        home.cos(["cp", &format!("cos://{NEAR}/large"), "back"]).done();
        let mut expected = vec![host.clone(), format!("{NEAR}.cos.ap-guangzhou.myqcloud.com")];
        expected.sort();
        assert_eq!(stage.hosts.taken(), expected, "{key}");
        home.cos(["ls", &format!("cos://{NEAR}/")]).done();
        home.cos(["rm", &format!("cos://{NEAR}/large")]).done();
        assert_eq!(stage.hosts.taken(), [format!("{NEAR}.cos.ap-guangzhou.myqcloud.com")], "{key}");
        let url = home.cos(["presign", &format!("cos://{NEAR}/large")]);
        assert!(url.ends(0).out.starts_with(&format!("https://{host}/large?")), "{}", url.out);
    }
    home.config("");
    home.set("AWS_USE_FIPS_ENDPOINT", "true");
    home.cos(["ls", &format!("cos://{NEAR}/")]).done();
    home.set("AWS_USE_FIPS_ENDPOINT", "");
    home.config("use_fips_endpoint = true");
    let refused = home.cos(["ls", &format!("cos://{NEAR}/")]);
    assert!(refused.ends(253).err.contains("use_fips_endpoint are for the regional endpoints of Amazon S3"));
}

#[test]
fn a_bucket_that_shows_one_level_alone_is_walked_whole() {
    let stage = stage_by(CosLookRules { levels: true, ..CosLookRules::default() });
    let home = &stage.home;
    let keys = ["a", "b-1", "b/1", "b/c/2", "b/c/d/3", "b0", "z/9"];
    for key in keys {
        stage.store.put_in(NEAR, key, "x");
    }
    let listed = home.cos(["ls", "-r", "--output", "text", &format!("cos://{NEAR}")]);
    listed.is(0, &keys.map(|key| format!("{key}\n")).concat(), "");
    home.cos(["cp", "-r", &format!("cos://{NEAR}/"), "all"]).done();
    assert_eq!(home.tree("all").len(), keys.len());
    home.cos(["sync", "all", &format!("cos://{NEAR}/"), "--delete"]).is(0, "", "");
    home.cos(["rm", "-r", &format!("cos://{NEAR}/b/")]).done();
    let left = home.cos(["ls", "-r", "--output", "text", &format!("cos://{NEAR}")]);
    left.is(0, "a\nb-1\nb0\nz/9\n", "");
}

#[test]
fn refusals_that_people_meet_come_with_a_way_out() {
    use cos::local::faults::{Fault, Matcher};
    let stage = stage();
    for (status, code, hint) in [
        (402, "PaymentRequired", "hint: the account is in arrears"),
        (403, "ArrearsNotActive", "hint: the account is in arrears"),
        (403, "PathStyleDomainForbidden", "hint: this endpoint wants the bucket in the host name"),
        (403, "DownloadForbidden", "hint: COS refuses .apk and .ipa downloads"),
        (400, "InvalidStorageClass", "hint: this store has no such storage class; Tencent COS has STANDARD"),
        (451, "UnavailableForLegalReasons", "hint: the service has closed this content"),
    ] {
        stage.store.plan.clear();
        stage
            .store
            .spoil(Matcher::any(), Fault::Status { code: status, error_code: code.to_owned(), retry_after: None });
        let ran = stage.home.cos(["ls", &format!("cos://{NEAR}/")]);
        assert!(ran.ends(254).err.contains(hint), "{code}: {}", ran.err);
    }
}
