//! The commands of bucket configuration: every kind goes round, and wrong documents are refused before they are sent.

use serde_json::{Value, json};

use crate::support::{Sandbox, Store, stage};

/// A document of each kind that the embedded store keeps.
fn documents() -> Vec<(&'static str, Value)> {
    let grant = |kind: &str, name: &str, who: &str, what: &str| json!({"Grantee": {"Type": kind, name: who}, "Permission": what});
    vec![
        (
            "lifecycle",
            json!({"Rules": [
                {"ID": "logs", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 30},
                 "Transitions": [{"Days": 7, "StorageClass": "STANDARD_IA"}],
                 "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 3}},
                {"ID": "old", "Status": "Disabled",
                 "Filter": {"And": {"Prefix": "a&b", "Tags": [{"Key": "k", "Value": "<v>"}]}},
                 "NoncurrentVersionExpiration": {"NoncurrentDays": 9}},
            ]}),
        ),
        (
            "cors",
            json!({"CORSRules": [{"ID": "web", "AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://example.com"],
                "AllowedHeaders": ["*"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 60}]}),
        ),
        ("versioning", json!({"Status": "Enabled"})),
        ("logs", json!({"LoggingEnabled": {"TargetBucket": "shelf", "TargetPrefix": "logs/"}})),
        ("tagging", json!({"TagSet": [{"Key": "team", "Value": "web & co"}, {"Key": "ü", "Value": ""}]})),
        (
            "website",
            json!({"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "error.html"},
                "RoutingRules": [{"Condition": {"KeyPrefixEquals": "a/"}, "Redirect": {"ReplaceKeyPrefixWith": "b/"}}]}),
        ),
        (
            "encryption",
            json!({"ServerSideEncryptionConfiguration": {"Rules": [
                {"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": false}]}}),
        ),
        (
            "replication",
            json!({"ReplicationConfiguration": {"Role": "arn:aws:iam::1:role/r", "Rules": [
                {"ID": "all", "Status": "Enabled", "Priority": 1, "Filter": {"Prefix": ""},
                 "Destination": {"Bucket": "arn:aws:s3:::other"}, "DeleteMarkerReplication": {"Status": "Disabled"}}]}}),
        ),
        (
            "acl",
            json!({"Owner": {"ID": "local", "DisplayName": "local"}, "Grants": [
                grant("CanonicalUser", "ID", "local", "FULL_CONTROL"),
                grant("Group", "URI", "http://acs.amazonaws.com/groups/global/AllUsers", "READ")]}),
        ),
        (
            "notification",
            json!({"QueueConfigurations": [{"Id": "q", "QueueArn": "arn:aws:sqs:r:1:q", "Events": ["s3:ObjectCreated:*"],
                "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": "in/"}]}}}]}),
        ),
        ("accelerate", json!({"Status": "Suspended"})),
        (
            "object-lock",
            json!({"ObjectLockConfiguration": {"ObjectLockEnabled": "Enabled",
                "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1}}}}),
        ),
        (
            "public-access",
            json!({"PublicAccessBlockConfiguration": {"BlockPublicAcls": true, "IgnorePublicAcls": false,
                "BlockPublicPolicy": true, "RestrictPublicBuckets": false}}),
        ),
        (
            "policy",
            json!({"Version": "2012-10-17", "Statement": [{"Sid": "All", "Effect": "Allow",
                "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": ["s3:GetObject"],
                "Resource": "arn:aws:s3:::shelf/*", "Condition": {"Bool": {"aws:SecureTransport": "true"}}}]}),
        ),
    ]
}

fn inventory(id: &str) -> Value {
    json!({"Id": id, "IsEnabled": true, "IncludedObjectVersions": "All", "Schedule": {"Frequency": "Weekly"},
        "OptionalFields": ["Size"], "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::shelf", "Format": "CSV"}}})
}

fn tiering(id: &str) -> Value {
    json!({"Id": id, "Status": "Enabled", "Filter": {"Prefix": "p"},
        "Tierings": [{"AccessTier": "ARCHIVE_ACCESS", "Days": 90}]})
}

fn shown(home: &Sandbox, arguments: &[&str]) -> Value {
    let ran = home.cos(arguments);
    serde_json::from_slice(&ran.done().bytes).expect("JSON")
}

#[test]
fn every_kind_goes_round_as_json_yaml_and_xml() {
    let (_store, home) = stage();
    for (kind, document) in documents() {
        let event = format!("put_{}: cos://shelf\n", kind.replace('-', "_"));
        home.cos([kind, "put", "cos://shelf", "--config", &document.to_string()]).is(0, &event, "");
        assert_eq!(shown(&home, &[kind, "get", "cos://shelf"]), document, "{kind}");
        // What `get` prints, `put` takes: from a pipe, a file, and as the service has it.
        let printed = home.cos([kind, "get", "cos://shelf", "--output", "json"]).done().bytes.clone();
        home.cos_fed([kind, "put", "cos://shelf", "--config", "-"], &printed).is(0, &event, "");
        assert_eq!(shown(&home, &[kind, "get", "cos://shelf"]), document, "{kind}");
        home.file("document.json", &printed);
        home.cos([kind, "put", "cos://shelf", "--config", "document.json"]).is(0, &event, "");
        let raw = home.cos([kind, "get", "cos://shelf", "--raw"]).done().bytes.clone();
        home.file("raw", &raw);
        home.cos([kind, "put", "cos://shelf", "--config", "raw"]).is(0, &event, "");
        assert_eq!(shown(&home, &[kind, "get", "cos://shelf"]), document, "{kind}");
        // JSON is YAML, but for its escapes, of which there are none here.
        home.file("document.yaml", document.to_string());
        home.cos([kind, "put", "cos://shelf", "--config", "document.yaml"]).is(0, &event, "");
        assert_eq!(shown(&home, &[kind, "get", "cos://shelf"]), document, "{kind}");
        for form in ["table", "text"] {
            let ran = home.cos([kind, "get", "cos://shelf", "--output", form]);
            assert!(!ran.done().out.is_empty(), "{kind} {form}");
        }
    }
}

#[test]
fn kinds_with_ids_are_told_apart_and_listed() {
    let (_store, home) = stage();
    for (kind, wrapper, one, two) in [
        ("inventory", "InventoryConfiguration", inventory("one"), inventory("two")),
        ("intelligent-tiering", "IntelligentTieringConfiguration", tiering("one"), tiering("two")),
    ] {
        home.cos([kind, "get", "cos://shelf"]).ends(0);
        home.cos([kind, "put", "cos://shelf", "--config", &one.to_string()]).ends(0);
        home.cos([kind, "put", "cos://shelf", "--config", &two.to_string(), "--id", "two"]).ends(0);
        assert_eq!(shown(&home, &[kind, "get", "cos://shelf", "--id", "one"]), json!({ wrapper: one }));
        let list = format!("{wrapper}List");
        assert_eq!(shown(&home, &[kind, "get", "cos://shelf"]), json!({ list: [one, two] }));
        home.cos([kind, "put", "cos://shelf", "--config", &one.to_string(), "--id", "other"]).fails(
            252,
            "error: --config has the Id `one`, and --id is `other`\n\
             hint: leave --id out, or write the same into the document\n",
        );
        home.cos([kind, "delete", "cos://shelf", "--id", "one"]).ends(0);
        home.cos([kind, "delete", "cos://shelf", "--id", "one"]).ends(0);
        let ran = home.cos([kind, "get", "cos://shelf", "--id", "one", "--output", "json"]);
        assert!(ran.ends(1).err.ends_with("configuration `one`\n"), "{}", ran.err);
        assert_eq!(ran.out, "{}\n");
        home.cos([kind, "delete", "cos://shelf"]).ends(252);
    }
}

#[test]
fn a_bucket_without_a_configuration_says_so() {
    let (_store, home) = stage();
    for (kind, code, words) in [
        ("lifecycle", 1, "lifecycle configuration"),
        ("policy", 1, "policy"),
        ("cors", 1, "CORS configuration"),
        ("tagging", 1, "tags"),
        ("website", 1, "website configuration"),
        ("encryption", 1, "default encryption"),
        ("replication", 1, "replication configuration"),
        ("object-lock", 1, "object lock configuration"),
        ("public-access", 1, "public access block"),
        ("versioning", 0, "versioning, and never had"),
        ("accelerate", 0, "transfer acceleration, and never had"),
        ("logs", 0, "access logs"),
        ("notification", 0, "notifications"),
    ] {
        let err = format!("cos://shelf has no {words}\n");
        home.cos([kind, "get", "cos://shelf", "--output", "table"]).is(code, "", &err);
        home.cos([kind, "get", "cos://shelf", "--output", "json"]).is(code, "{}\n", &err);
        let ran = home.cos([kind, "get", "cos://no-such-bucket"]);
        assert!(ran.ends(254).err.contains("NoSuchBucket"), "{kind}: {}", ran.err);
    }
}

#[test]
fn a_configuration_is_taken_away_and_once_more_is_fine() {
    let (_store, home) = stage();
    for (kind, document) in documents() {
        if matches!(kind, "versioning" | "accelerate" | "object-lock") {
            home.cos([kind, "delete", "cos://shelf"]).ends(252);
            continue;
        }
        home.cos([kind, "put", "cos://shelf", "--config", &document.to_string()]).ends(0);
        let event = format!("delete_{}: cos://shelf\n", kind.replace('-', "_"));
        for _ in 0..2 {
            home.cos([kind, "delete", "cos://shelf"]).is(0, &event, "");
        }
        if kind != "acl" {
            let ran = home.cos([kind, "get", "cos://shelf", "--output", "text"]);
            assert!(ran.out.is_empty() && ran.err.starts_with("cos://shelf has no "), "{kind}: {ran:?}");
        }
    }
    let left = shown(&home, &["acl", "get", "cos://shelf"]);
    assert_eq!(left["Grants"].as_array().expect("a list").len(), 1, "the owner's");
}

#[test]
fn wrong_documents_are_refused_before_anything_is_sent() {
    let (store, home) = stage();
    let rule = |number: usize| json!({"ID": number.to_string(), "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 1}});
    let many = json!({"Rules": (0..1001).map(rule).collect::<Vec<_>>()}).to_string();
    for (kind, name, text, err) in [
        (
            "lifecycle",
            "type.json",
            "{\"Rules\": [\n  {\"Status\": \"Enabled\", \"Filter\": {\"Prefix\": \"\"},\n   \"Expiration\": {\"Days\": \"thirty\"}}]}",
            "error: `type.json`: line 3: Rules[0].Expiration.Days: must be a whole number, not a text\n",
        ),
        (
            "lifecycle",
            "field.json",
            "{\"Rules\": [\n  {\"Status\": \"On\",\n   \"Filtre\": {\"Prefix\": \"\"}}]}",
            "error: `field.json`: line 2: Rules[0].Status: `On` is not allowed; write one of Enabled, Disabled\n\
             error: `field.json`: line 3: Rules[0].Filtre: unknown field; did you mean `Filter`?\n",
        ),
        (
            "lifecycle",
            "many.json",
            &many,
            "error: `many.json`: line 1: Rules: has 1001 entries, at most 1000 are allowed\n",
        ),
        (
            "cors",
            "broken.json",
            "{\"CORSRules\": [\n  {\"AllowedMethods\": [\"GET\"],\n   \"AllowedOrigins\" [\"*\"]}]}",
            "error: `broken.json`: line 3: broken JSON at column 21: expected `:`, found `[`\n",
        ),
        (
            "policy",
            "policy.json",
            "{\"Version\": \"2012-10-17\",\n \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": \"*\",\n  \"Action\": \"s3:GetObject\"}]}",
            "error: `policy.json`: line 2: Statement[0]: `Resource` is missing\n",
        ),
        (
            "policy",
            "comma.json",
            "{\"Version\": \"2012-10-17\",\n \"Statement\": [],\n}",
            "error: `comma.json`: line 3: broken JSON at column 1: expected a name in double quotes, found `}`\n",
        ),
        (
            "tagging",
            "tags.yaml",
            "TagSet:\n- Key: a\n- Value: b\n",
            "error: `tags.yaml`: line 2: TagSet[0]: `Value` is missing\nerror: `tags.yaml`: line 3: TagSet[1]: `Key` is missing\n",
        ),
        (
            "versioning",
            "v.xml",
            "<VersioningConfiguration>\n  <Status>Off</Status>\n</VersioningConfiguration>",
            "error: `v.xml`: line 2: Status: `Off` is not allowed; write one of Enabled, Suspended\n",
        ),
        ("versioning", "empty", "", "error: `empty`: the document is empty\n"),
    ] {
        home.file(name, text);
        home.cos([kind, "put", "cos://shelf", "--config", name]).fails(252, err);
        home.cos([kind, "put", "cos://shelf", "--config", name, "--dryrun"]).fails(252, err);
        let fed = home.cos_fed([kind, "put", "cos://shelf", "--config", "-"], text.as_bytes());
        if !matches!(name, "tags.yaml") {
            fed.fails(252, &err.replace(&format!("`{name}`"), "standard input"));
        }
    }
    home.file("binary", b"{\n\xff}");
    home.cos(["cors", "put", "cos://shelf", "--config", "binary"])
        .fails(252, "error: `binary`: line 2: it is no text in UTF-8\n");
    home.cos(["cors", "put", "cos://shelf", "--config", "/dev/zero"]).ends(252);
    home.cos(["cors", "put", "cos://shelf", "--config", "none.json"]).ends(255);
    home.cos(["cors", "put", "cos://shelf/key", "--config", "{}"]).ends(252);
    home.cos(["referer", "get", "cos://shelf"]).ends(252);
    assert_eq!(store.requests().len(), 0);
}

#[test]
fn a_dry_run_prints_the_request_and_sends_none() {
    let (store, home) = stage();
    let document = r#"{"Status": "Enabled"}"#;
    // The MD5 is by `openssl dgst -md5 -binary | base64`.
    home.cos(["versioning", "put", "cos://shelf", "--config", document, "--dryrun"]).is(
        0,
        "(dryrun) put_versioning: cos://shelf\n\
         PUT ENDPOINT/shelf/?versioning=\n\
         content-type: application/xml\n\
         content-md5: IjhtHf5gnkMYmEeiwoaHWg==\n\n\
         <?xml version=\"1.0\" encoding=\"UTF-8\"?><VersioningConfiguration \
         xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Status>Enabled</Status></VersioningConfiguration>\n",
        "",
    );
    home.cos(["cors", "delete", "cos://shelf", "--dryrun"]).is(
        0,
        "(dryrun) delete_cors: cos://shelf\nDELETE ENDPOINT/shelf/?cors=\n",
        "",
    );
    let ran = home.cos(["acl", "set", "public-read", "cos://shelf", "--dryrun", "--output", "json"]);
    let event: Value = serde_json::from_slice(&ran.done().bytes).expect("an event");
    assert_eq!((&event["type"], &event["status"]), (&json!("put_acl"), &json!("would_do")));
    assert_eq!(event["request"]["headers"], json!({"x-amz-acl": "public-read"}));
    assert_eq!(store.requests().len(), 0);
    let ran = home.cos(["versioning", "enable", "cos://shelf", "--output", "json"]);
    ran.is(0, "{\"version\":1,\"type\":\"put_versioning\",\"status\":\"done\",\"bucket\":\"shelf\"}\n", "");
    home.cos(["versioning", "suspend", "cos://shelf", "--quiet"]).is(0, "", "");
}

#[test]
fn lifecycle_rules_are_added_listed_and_removed() {
    let (_store, home) = stage();
    let add = ["lifecycle", "add", "cos://shelf"];
    let usual =
        ["--prefix", "logs/", "--expire-days", "30", "--transition", "7:STANDARD_IA", "--abort-uploads-days", "3"];
    home.cos([&add[..], &usual].concat()).is(0, "put_lifecycle: cos://shelf\n", "");
    let tagged =
        ["--id", "tags", "--tag", "a=b", "--noncurrent-expire-days", "9", "--noncurrent-transition", "1:GLACIER"];
    home.cos([&add[..], &tagged].concat()).ends(0);
    home.cos([&add[..], &["--expire-markers", "--disabled"]].concat()).ends(0);
    let table = "ID      STATUS    OBJECTS  WHAT\n\
                 rule-1  Enabled   logs/    expire after 30 days; to STANDARD_IA after 7 days; throw away unfinished uploads after 3 days\n\
                 tags    Enabled   tag a=b  remove old versions after 9 days; old versions to GLACIER after 1 days\n\
                 rule-2  Disabled  all      remove delete markers without versions\n";
    home.cos(["lifecycle", "ls", "cos://shelf", "--output", "table"]).is(0, table, "");
    home.cos(["lifecycle", "get", "cos://shelf", "--output", "table"]).is(0, table, "");
    let document = shown(&home, &["lifecycle", "get", "cos://shelf"]);
    assert_eq!(shown(&home, &["lifecycle", "ls", "cos://shelf"]), document);
    assert_eq!(
        document["Rules"][0],
        json!({"ID": "rule-1", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 30},
            "Transitions": [{"Days": 7, "StorageClass": "STANDARD_IA"}],
            "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 3}})
    );
    assert_eq!(document["Rules"][1]["Filter"], json!({"Tag": {"Key": "a", "Value": "b"}}));
    home.cos([&add[..], &["--id", "tags", "--expire-days", "1"]].concat()).fails(
        252,
        "error: cos://shelf has a lifecycle rule `tags` already\nhint: choose another --id, or remove that one first\n",
    );
    let idle = home.cos(add);
    assert!(
        idle.ends(252).err.contains("error: the rule does nothing yet\nhint: say what it does: --expire-days, "),
        "{}",
        idle.err
    );
    home.cos([&add[..], &["--transition", "x:STANDARD_IA"]].concat()).ends(252);
    home.cos(["lifecycle", "rm", "cos://shelf", "none"]).fails(
        252,
        "error: cos://shelf has no lifecycle rule `none`\nhint: `cos lifecycle ls cos://shelf` lists them\n",
    );
    home.cos(["lifecycle", "rm", "cos://shelf", "tags", "rule-1"]).is(0, "put_lifecycle: cos://shelf\n", "");
    let left = shown(&home, &["lifecycle", "get", "cos://shelf"]);
    assert_eq!((left["Rules"].as_array().map(Vec::len), &left["Rules"][0]["ID"]), (Some(1), &json!("rule-2")));
    home.cos(["lifecycle", "rm", "cos://shelf", "rule-2"]).is(0, "delete_lifecycle: cos://shelf\n", "");
    home.cos(["lifecycle", "ls", "cos://shelf", "--output", "table"]).is(
        1,
        "",
        "cos://shelf has no lifecycle configuration\n",
    );
}

#[test]
fn cors_rules_logs_and_versioning_have_short_forms() {
    let (_store, home) = stage();
    let allow = ["cors", "allow", "cos://shelf", "--origin", "*", "--method", "get"];
    home.cos(allow).is(0, "put_cors: cos://shelf\n", "");
    home.cos(
        [&allow[..], &["--method", "PUT", "--header", "*", "--expose", "ETag", "--max-age", "5", "--id", "x"]].concat(),
    )
    .ends(0);
    assert_eq!(
        shown(&home, &["cors", "get", "cos://shelf"]),
        json!({"CORSRules": [{"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]},
            {"ID": "x", "AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["*"], "AllowedHeaders": ["*"],
             "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 5}]})
    );
    home.cos([&allow[..], &["--id", "x"]].concat()).ends(252);
    let patch = home.cos(["cors", "allow", "cos://shelf", "--origin", "*", "--method", "patch"]);
    assert!(patch.ends(252).err.contains("AllowedMethods[0]: `PATCH` is not allowed"), "{}", patch.err);

    home.cos(["logs", "enable", "cos://shelf", "--target-bucket", "cos://logs", "--target-prefix", "p/"]).is(
        0,
        "put_logs: cos://shelf\n",
        "",
    );
    let logs = json!({"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": "p/"}});
    assert_eq!(shown(&home, &["logs", "get", "cos://shelf"]), logs);
    home.cos(["logs", "disable", "cos://shelf"]).is(0, "delete_logs: cos://shelf\n", "");
    home.cos(["logs", "get", "cos://shelf", "--output", "text"]).is(0, "", "cos://shelf has no access logs\n");

    for (verb, state) in [("enable", "Enabled"), ("suspend", "Suspended")] {
        for kind in ["versioning", "accelerate"] {
            home.cos([kind, verb, "cos://shelf"]).is(0, &format!("put_{kind}: cos://shelf\n"), "");
            assert_eq!(shown(&home, &[kind, "get", "cos://shelf"]), json!({ "Status": state }));
        }
    }
}

#[test]
fn a_bucket_is_opened_to_readers_and_closed_and_other_statements_stay() {
    let (_store, home) = stage();
    home.cos(["policy", "private", "cos://shelf"]).is(0, "", "cos://shelf has no policy\n");
    let other = json!({"Version": "2012-10-17", "Statement": {"Sid": "Other", "Effect": "Deny", "Principal": "*",
        "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::shelf/*"}});
    home.cos(["policy", "put", "cos://shelf", "--policy", &other.to_string()]).is(0, "put_policy: cos://shelf\n", "");
    for _ in 0..2 {
        home.cos(["policy", "public-read", "cos://shelf"]).is(0, "put_policy: cos://shelf\n", "");
    }
    home.cos(["policy", "show", "cos://shelf", "--output", "table"]).is(
        0,
        "SID         EFFECT  WHO        ACTIONS          RESOURCES             CONDITION\n\
         Other       Deny    everybody  s3:DeleteObject  arn:aws:s3:::shelf/*\n\
         PublicRead  Allow   everybody  s3:GetObject     arn:aws:s3:::shelf/*\n",
        "the policy of cos://shelf lets everybody in without a condition\n",
    );
    home.cos(["acl", "set", "public-read", "cos://shelf"]).ends(0);
    home.cos(["policy", "private", "cos://shelf"]).is(
        0,
        "put_policy: cos://shelf\n",
        "warning: the access control list of cos://shelf is public, too; `cos acl set private cos://shelf` closes it\n",
    );
    home.cos(["acl", "set", "private", "cos://shelf"]).is(0, "put_acl: cos://shelf\n", "");
    home.cos(["policy", "private", "cos://shelf"]).is(
        0,
        "",
        "the policy of cos://shelf allows everybody nothing; it stays as it is\n",
    );
    let left = shown(&home, &["policy", "get", "cos://shelf"]);
    assert_eq!(left["Statement"], json!([other["Statement"]]));
}

#[test]
fn an_object_has_an_access_control_list_too() {
    let (store, home) = stage();
    store.put("a b", "x");
    home.cos(["acl", "set", "public-read", "cos://shelf/a b"]).is(0, "put_acl: cos://shelf/a b\n", "");
    let acl = shown(&home, &["acl", "get", "cos://shelf/a b"]);
    assert_eq!(acl["Grants"].as_array().map(Vec::len), Some(2));
    home.cos(["acl", "delete", "cos://shelf/a b"]).is(0, "delete_acl: cos://shelf/a b\n", "");
    home.cos_fed(["acl", "put", "cos://shelf/a b", "--config", "-"], acl.to_string().as_bytes()).ends(0);
    assert_eq!(shown(&home, &["acl", "get", "cos://shelf/a b"]), acl);
    assert_eq!(shown(&home, &["acl", "get", "cos://shelf"])["Grants"].as_array().map(Vec::len), Some(1));
    for arguments in [["acl", "get", "cos://shelf/none"].as_slice(), &["acl", "set", "private", "cos://shelf/none"]] {
        let ran = home.cos(arguments);
        let operation = if arguments[1] == "get" { "GetObjectAcl" } else { "PutObjectAcl" };
        assert!(ran.ends(1).err.contains(operation), "{}", ran.err);
    }
}

/// A server that answers every request with this, and counts them.
fn answering(document: &'static str) -> (String, std::sync::Arc<std::sync::atomic::AtomicUsize>) {
    use std::io::{BufRead, BufReader, Write};
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("bound"));
    let count = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = count.clone();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            // Requests of these tests have no body.
            let lines = BufReader::new(&stream).lines().map_while(Result::ok);
            lines.take_while(|line| !line.is_empty()).for_each(drop);
            counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            let length = document.len();
            write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{document}").ok();
        }
    });
    (url, count)
}

#[test]
fn a_change_does_not_lose_what_only_the_service_knows() {
    let (url, count) = answering(
        "<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter>\
         <Expiration><Days>3</Days><Hours>1</Hours></Expiration></Rule></LifecycleConfiguration>",
    );
    let mut home = Sandbox::new();
    home.set("COS_SECRET_ID", "id");
    home.set("COS_SECRET_KEY", "hush");
    home.set("COS_ENDPOINT_URL", &url);
    let ran = home.cos(["lifecycle", "get", "cos://shelf", "--output", "json"]);
    let warning = "warning: the lifecycle configuration has `Rules[0].Expiration.Hours`, which this version does not know; \
                   --raw shows it\n";
    assert_eq!(ran.ends(0).err, warning);
    for change in [&["add", "cos://shelf", "--expire-days", "9"][..], &["rm", "cos://shelf", "a"]] {
        let ran = home.cos([&["lifecycle"], change].concat());
        assert!(ran.ends(252).err.contains("which this version does not know and would lose"), "{}", ran.err);
    }
    assert!(home.cos(["lifecycle", "get", "cos://shelf", "--raw"]).done().out.contains("<Hours>1</Hours>"));
    assert_eq!(count.load(std::sync::atomic::Ordering::Relaxed), 4, "nothing was stored");
}

#[test]
fn tencent_cos_gets_its_own_dialect() {
    let store = Store::with_cos_look();
    let mut home = Sandbox::of(&store);
    let port = store.server.address().port();
    home.set("COS_ENDPOINT_URL", &format!("http://cos.ap-guangzhou.localhost:{port}"));
    home.set("COS_REGION", "ap-guangzhou");
    home.config("provider = tencent");
    home.cos(["mb", "cos://photos-1250000000"]).ends(0);
    let bucket = "cos://photos-1250000000";
    // The look refuses documents without an MD5.
    home.cos(["lifecycle", "add", bucket, "--expire-days", "30"]).ends(0);
    home.cos(["cors", "allow", bucket, "--origin", "*", "--method", "GET"]).ends(0);
    home.cos(["tagging", "put", bucket, "--config", r#"{"TagSet": [{"Key": "a", "Value": "b"}]}"#]).ends(0);
    home.cos(["versioning", "enable", bucket]).ends(0);
    home.cos(["policy", "public-read", bucket]).ends(0);
    assert_eq!(
        shown(&home, &["policy", "get", bucket]),
        json!({"version": "2.0", "Statement": [{"Sid": "PublicRead", "Effect": "Allow",
            "Principal": {"qcs": ["qcs::cam::anonymous:anonymous"]},
            "Action": ["name/cos:GetObject", "name/cos:HeadObject", "name/cos:OptionsObject"],
            "Resource": ["qcs::cos:ap-guangzhou:uid/1250000000:photos-1250000000/*"]}]})
    );
    home.cos(["policy", "private", bucket]).is(0, "delete_policy: cos://photos-1250000000\n", "");
    let late = home.cos(["lifecycle", "add", bucket, "--expire-days", "3651"]);
    assert!(late.ends(252).err.contains("Tencent COS takes at most 3650 days"), "{}", late.err);
    let class = home.cos(["lifecycle", "add", bucket, "--transition", "1:GLACIER"]);
    assert!(class.ends(252).err.contains("`GLACIER` is not allowed; write one of STANDARD, "), "{}", class.err);
    let amazon = r#"{"Version": "2012-10-17", "Statement": []}"#;
    let ran = home.cos(["policy", "put", bucket, "--config", amazon]);
    assert!(ran.ends(252).err.contains("is written for Amazon; Tencent COS wants \"version\": \"2.0\""), "{}", ran.err);
    let rule = r#"{"Status": "Enabled", "RefererType": "Black-List", "DomainList": {"Domains": ["a.b"]}}"#;
    let ran = home.cos(["referer", "put", bucket, "--config", rule, "--dryrun"]);
    assert!(ran.done().out.ends_with(
        "<RefererConfiguration><Status>Enabled</Status><RefererType>Black-List</RefererType><DomainList>\
         <Domain>a.b</Domain></DomainList></RefererConfiguration>\n"
    ));
}
