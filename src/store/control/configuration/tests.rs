//! The table of kinds, held against documents of every kind in both dialects, and against a recording server.

use md5::{Digest, Md5};

use crate::base::document::{Node, from_json};
use crate::store::Provider;
use crate::store::control::tests::store;
use crate::store::wire::recorder::{Recorder, answer};

use super::*;

/// A document of each kind with as much in it as its schema has.
const SAMPLES: [(Kind, &str); 16] = [
    (Kind::Accelerate, r#"{"Status": "Enabled"}"#),
    (
        Kind::Acl,
        r#"{"Owner": {"ID": "me", "DisplayName": "Me & co"}, "Grants": [
            {"Grantee": {"Type": "Group", "URI": "http://acs.amazonaws.com/groups/global/AllUsers"}, "Permission": "READ"},
            {"Grantee": {"Type": "CanonicalUser", "ID": "me"}, "Permission": "FULL_CONTROL"}]}"#,
    ),
    (
        Kind::Cors,
        r#"{"CORSRules": [{"ID": "a", "AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://*.example.com"],
            "AllowedHeaders": ["*"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 60},
            {"AllowedMethods": ["HEAD"], "AllowedOrigins": ["*"]}]}"#,
    ),
    (
        Kind::Encryption,
        r#"{"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": "k"},
            "BucketKeyEnabled": true}]}"#,
    ),
    (
        Kind::IntelligentTiering,
        r#"{"Id": "t", "Status": "Enabled", "Filter": {"And": {"Prefix": "p", "Tags": [{"Key": "a", "Value": "b"}]}},
            "Tierings": [{"AccessTier": "ARCHIVE_ACCESS", "Days": 90}]}"#,
    ),
    (
        Kind::Inventory,
        r#"{"Id": "i", "IsEnabled": true, "Filter": {"Prefix": "p"}, "Destination": {"S3BucketDestination":
            {"AccountId": "1", "Bucket": "arn:aws:s3:::b", "Format": "CSV", "Prefix": "x", "Encryption": {"SSES3": {}}}},
            "IncludedObjectVersions": "All", "OptionalFields": ["Size", "ETag"], "Schedule": {"Frequency": "Daily"}}"#,
    ),
    (
        Kind::Lifecycle,
        r#"{"Rules": [{"ID": "a", "Status": "Enabled", "Filter": {"And": {"Prefix": "l/", "Tags": [
            {"Key": "k", "Value": "<v>"}], "ObjectSizeGreaterThan": 5}}, "Expiration": {"Days": 30},
            "Transitions": [{"Days": 7, "StorageClass": "STANDARD_IA"}, {"Days": 9, "StorageClass": "GLACIER"}],
            "NoncurrentVersionExpiration": {"NoncurrentDays": 3, "NewerNoncurrentVersions": 2},
            "NoncurrentVersionTransitions": [{"NoncurrentDays": 1, "StorageClass": "GLACIER"}],
            "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 2}},
            {"Status": "Disabled", "Filter": {"Prefix": ""}, "Expiration": {"Date": "2030-01-01T00:00:00Z"}},
            {"Status": "Enabled", "Prefix": "old/", "Expiration": {"ExpiredObjectDeleteMarker": true}}]}"#,
    ),
    (
        Kind::Logs,
        r#"{"LoggingEnabled": {"TargetBucket": "logs", "TargetPrefix": "", "TargetGrants": [
            {"Grantee": {"Type": "AmazonCustomerByEmail", "EmailAddress": "a@example.com"}, "Permission": "READ"}],
            "TargetObjectKeyFormat": {"PartitionedPrefix": {"PartitionDateSource": "EventTime"}}}}"#,
    ),
    (
        Kind::Notification,
        r#"{"TopicConfigurations": [{"Id": "t", "TopicArn": "arn:t", "Events": ["s3:ObjectCreated:*"],
            "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": "a"}]}}}],
            "QueueConfigurations": [{"QueueArn": "arn:q", "Events": ["s3:ObjectRemoved:*", "s3:ObjectRestore:*"]}],
            "LambdaFunctionConfigurations": [{"LambdaFunctionArn": "arn:l", "Events": ["s3:ObjectTagging:*"]}],
            "EventBridgeConfiguration": {}}"#,
    ),
    (
        Kind::ObjectLock,
        r#"{"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Years": 1}}}"#,
    ),
    (
        Kind::PublicAccess,
        r#"{"BlockPublicAcls": true, "IgnorePublicAcls": false, "BlockPublicPolicy": true, "RestrictPublicBuckets": false}"#,
    ),
    (
        Kind::Replication,
        r#"{"Role": "arn:aws:iam::1:role/r", "Rules": [{"ID": "a", "Status": "Enabled", "Priority": 1,
            "Filter": {"Tag": {"Key": "a", "Value": "b"}},
            "SourceSelectionCriteria": {"SseKmsEncryptedObjects": {"Status": "Enabled"}},
            "Destination": {"Bucket": "arn:aws:s3:::b", "StorageClass": "STANDARD",
            "ReplicationTime": {"Status": "Enabled", "Time": {"Minutes": 15}}},
            "DeleteMarkerReplication": {"Status": "Disabled"}}]}"#,
    ),
    (Kind::Tagging, r#"{"TagSet": [{"Key": "a b", "Value": "ü\n"}, {"Key": "c", "Value": ""}]}"#),
    (Kind::Versioning, r#"{"Status": "Suspended", "MFADelete": "Disabled"}"#),
    (
        Kind::Website,
        r#"{"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "e.html"}, "RoutingRules": [
            {"Condition": {"KeyPrefixEquals": "a/"}, "Redirect": {"Protocol": "https", "HostName": "h",
            "HttpRedirectCode": "301", "ReplaceKeyPrefixWith": "b/"}}]}"#,
    ),
    (
        Kind::Policy,
        r#"{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": ["1", "2"]},
            "Action": "s3:*", "NotResource": ["arn:aws:s3:::b/*"], "Condition": {"Bool": {"aws:SecureTransport": "true"}}}}"#,
    ),
];

/// The same of Tencent, where it has another form.
const OF_COS: [(Kind, &str); 8] = [
    (
        Kind::Referer,
        r#"{"Status": "Enabled", "RefererType": "White-List", "DomainList": {"Domains": ["*.example.com", "a.b"]},
            "EmptyReferConfiguration": "Deny"}"#,
    ),
    (
        Kind::Inventory,
        r#"{"Id": "i", "IsEnabled": false, "Filter": {"And": {"Prefix": "p", "StorageClass": "ARCHIVE"},
            "Period": {"StartTime": 1, "EndTime": 2}}, "Destination": {"COSBucketDestination": {"AccountId": "1",
            "Bucket": "qcs::cos:ap-guangzhou::b-1", "Format": "CSV", "Encryption": {"SSECOS": ""}}},
            "IncludedObjectVersions": "Current", "OptionalFields": ["Size", "Crc64", "x-cos-meta-a"],
            "Schedule": {"Frequency": "Monthly", "MonthlyDate": 3}}"#,
    ),
    (
        Kind::Website,
        r#"{"IndexDocument": {"Suffix": "i"}, "ErrorDocument": {"Key": "e", "OriginalHttpStatus": "Enabled"},
            "RedirectAllRequestsTo": {"Protocol": "https"}, "AutoAddressing": {"Status": "Enabled"}}"#,
    ),
    (
        Kind::Encryption,
        r#"{"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "KMS", "KMSMasterKeyID": "k"}}]}"#,
    ),
    (
        Kind::Lifecycle,
        r#"{"Rules": [{"Status": "Enabled", "Filter": {"And": {"PrefixNotEquals": "p"}},
            "Transitions": [{"Days": 3, "StorageClass": "ARCHIVE",
            "AccessFrequency": {"AccessCountLessThan": 1, "RecentDays": 9}}]}]}"#,
    ),
    (
        Kind::IntelligentTiering,
        r#"{"Id": "default", "Status": "Enabled", "Tierings": [
            {"AccessTier": "INFREQUENT", "Days": 30, "RequestFrequent": 1}]}"#,
    ),
    (Kind::ObjectLock, r#"{"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Days": 9}}}"#),
    (
        Kind::Policy,
        r#"{"version": "2.0", "statement": [{"effect": "allow", "principal": {"qcs": ["qcs::cam::uin/1:uin/2"]},
            "action": ["name/cos:GetObject"], "resource": ["qcs::cos:r:uid/1:b-1/*"]}]}"#,
    ),
];

fn samples() -> Vec<(Kind, Dialect, &'static str)> {
    let of_aws =
        SAMPLES.into_iter().flat_map(|(kind, text)| [(kind, Dialect::Aws, text), (kind, Dialect::Other, text)]);
    of_aws.chain(OF_COS.into_iter().map(|(kind, text)| (kind, Dialect::Cos, text))).collect()
}

/// What stands in a document, whatever the lines and the order.
fn meaning(node: &Node) -> serde_json::Value {
    serde_json::from_str(&node.to_json()).expect("JSON")
}

fn read(kind: Kind, dialect: Dialect, text: &str) -> Document {
    let read = Document::read(kind, dialect, text, Form::Guessed);
    read.unwrap_or_else(|misfits| panic!("{kind:?} {dialect:?} {text}: {misfits:?}"))
}

#[test]
fn every_kind_has_a_sample_and_stands_in_the_table_once() {
    let names: std::collections::BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.name()).collect();
    assert_eq!(names.len(), Kind::ALL.len());
    let sampled = samples();
    for kind in Kind::ALL {
        assert!(sampled.iter().any(|(sample, ..)| *sample == kind), "{kind:?}");
    }
}

#[test]
fn documents_of_every_kind_go_to_xml_and_back_without_loss() {
    for (kind, dialect, text) in samples() {
        let document = read(kind, dialect, text);
        assert_eq!(
            meaning(document.node()),
            serde_json::from_str::<serde_json::Value>(text).expect("JSON"),
            "{kind:?}"
        );
        let back = read(kind, dialect, &document.body());
        assert_eq!(meaning(back.node()), meaning(document.node()), "{kind:?} {dialect:?}: {}", document.body());
        // What `get` shows is read as well.
        let shown = wrapped(kind, document.node().clone());
        assert_eq!(meaning(read(kind, dialect, &shown.to_json()).node()), meaning(document.node()));
    }
}

#[test]
fn xml_names_its_elements_as_the_service_does() {
    let body = |kind, text| read(kind, Dialect::Other, text).body();
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    assert_eq!(
        body(
            Kind::Lifecycle,
            r#"{"Rules": [{"Status": "Enabled", "Filter": {"Prefix": "a&b"}, "Expiration": {"Date": "2030-01-01"}}]}"#
        ),
        format!(
            "{head}<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Rule><Status>Enabled</Status>\
             <Filter><Prefix>a&amp;b</Prefix></Filter><Expiration><Date>2030-01-01T00:00:00Z</Date></Expiration></Rule>\
             </LifecycleConfiguration>"
        )
    );
    let notified = body(Kind::Notification, SAMPLES[8].1);
    for part in ["<Topic>arn:t</Topic>", "<S3Key><FilterRule>", "<CloudFunctionConfiguration><CloudFunction>arn:l"] {
        assert!(notified.contains(part), "{part}: {notified}");
    }
    let acl = body(Kind::Acl, SAMPLES[1].1);
    assert!(
        acl.contains("<AccessControlList><Grant><Grantee xmlns:xsi=\"") && acl.contains(" xsi:type=\"Group\">"),
        "{acl}"
    );
    // COS documents its elements without a namespace.
    let cos = read(Kind::Referer, Dialect::Cos, OF_COS[0].1).body();
    let whole = "<RefererConfiguration><Status>Enabled</Status><RefererType>White-List</RefererType><DomainList>\
                 <Domain>*.example.com</Domain><Domain>a.b</Domain></DomainList>\
                 <EmptyReferConfiguration>Deny</EmptyReferConfiguration></RefererConfiguration>";
    assert_eq!(cos, format!("{head}{whole}"));
}

#[test]
fn faults_are_told_with_line_place_and_reason() {
    let many = |count: usize| {
        let rule = |number: usize| {
            format!(
                r#"{{"ID": "r{number}", "Status": "Enabled", "Filter": {{"Prefix": ""}}, "Expiration": {{"Days": 1}}}}"#
            )
        };
        format!("{{\"Rules\":\n[{}]}}", (0..count).map(rule).collect::<Vec<_>>().join(",\n"))
    };
    assert!(Document::read(Kind::Lifecycle, Dialect::Aws, &many(1000), Form::Guessed).is_ok());
    let many = many(1001);
    let rule = |inner: &str| format!("{{\"Rules\": [\n{{\"Status\": \"Enabled\",\n{inner}}}]}}");
    let all = "\"Filter\": {\"Prefix\": \"\"}";
    let (both, dated) = (
        rule(&format!("{all}, \"Prefix\": \"x\", \"Expiration\": {{\"Days\": 1}}")),
        rule(&format!("{all}, \"Expiration\": {{\"Days\": 1, \"Date\": \"2030-01-01\"}}")),
    );
    let idle = rule(all);
    let late = rule(&format!(
        "{all}, \"Expiration\": {{\"Days\": 7}},\n\"Transitions\": [{{\"Days\": 7, \"StorageClass\": \"X\"}}]"
    ));
    let cases: [(Kind, Dialect, &str, &str); 29] = [
        (Kind::Lifecycle, Dialect::Aws, &many, "line 2: Rules: has 1001 entries, at most 1000 are allowed"),
        (Kind::Lifecycle, Dialect::Aws, "{\"Rules\": 5}", "line 1: Rules: must be a list, not a number"),
        (Kind::Lifecycle, Dialect::Aws, "{\"Rule\": []}", "line 1: Rule: unknown field; did you mean `Rules`?"),
        (Kind::Lifecycle, Dialect::Aws, "{\"Rules\": []}", "Rules: has 0 entries, at least 1 must be there"),
        (Kind::Lifecycle, Dialect::Aws, "[1]", "line 1: must be an object, not a list"),
        (Kind::Lifecycle, Dialect::Aws, &idle, "line 2: Rules[0]: does nothing"),
        (Kind::Lifecycle, Dialect::Aws, &both, "line 2: Rules[0]: `Filter` and `Prefix` exclude each other"),
        (Kind::Lifecycle, Dialect::Aws, &dated, "line 3: Rules[0].Expiration: `Days` and `Date` exclude each other"),
        (Kind::Lifecycle, Dialect::Other, &late, "line 4: Rules[0].Transitions[0]: happens after 7 days, but"),
        (
            Kind::Lifecycle,
            Dialect::Aws,
            &late,
            "Rules[0].Transitions[0].StorageClass: `X` is not allowed; write one of STANDARD",
        ),
        (
            Kind::Versioning,
            Dialect::Aws,
            "{\"Status\": \"enabled\"}",
            "`enabled` is not allowed; did you mean `Enabled`?",
        ),
        (Kind::Versioning, Dialect::Aws, "{}", "line 1: `Status` is missing"),
        (Kind::Versioning, Dialect::Aws, "Status: [a", "broken YAML"),
        (
            Kind::Versioning,
            Dialect::Aws,
            "<VersioningConfiguration>\n<Status>On</Status></VersioningConfiguration>",
            "line 2: Status: `On`",
        ),
        (
            Kind::Versioning,
            Dialect::Aws,
            "<VersioningConfiguration>\n<State/></VersioningConfiguration>",
            "line 2: State: unknown element",
        ),
        (Kind::Versioning, Dialect::Aws, "<Tagging/>", "the root element is `Tagging`, not `VersioningConfiguration`"),
        (Kind::Versioning, Dialect::Aws, "<VersioningConfiguration>\n<a></b>", "line 2: broken XML"),
        (Kind::Versioning, Dialect::Aws, " ", "the document is empty"),
        (
            Kind::Tagging,
            Dialect::Aws,
            "{\"TagSet\": [{\"Key\": \"a\", \"Value\": \"1\"}, {\"Key\": \"a\", \"Value\": \"2\"}]}",
            "TagSet[1].Key: `a` is that of TagSet[0], too",
        ),
        (
            Kind::Cors,
            Dialect::Aws,
            "{\"CORSRules\": [{\"AllowedMethods\": [\"PATCH\"], \"AllowedOrigins\": [\"*\"]}]}",
            "CORSRules[0].AllowedMethods[0]: `PATCH` is not allowed",
        ),
        (
            Kind::Inventory,
            Dialect::Cos,
            SAMPLES[5].1,
            "Destination.S3BucketDestination: unknown field; did you mean `COSBucketDestination`?",
        ),
        (Kind::Versioning, Dialect::Cos, SAMPLES[13].1, "MFADelete: Tencent COS does not know this"),
        (Kind::Website, Dialect::Aws, OF_COS[2].1, "AutoAddressing: only Tencent COS knows this"),
        (
            Kind::Lifecycle,
            Dialect::Cos,
            "{\"Rules\": [{\"Status\": \"Enabled\", \"Filter\": {\"Prefix\": \"\"}, \"Expiration\": {\"Days\": 3651}}]}",
            "Tencent COS takes at most 3650 days",
        ),
        (Kind::Policy, Dialect::Cos, SAMPLES[15].1, "line 1: is written for Amazon"),
        (Kind::Policy, Dialect::Aws, OF_COS[7].1, "line 1: is written for Tencent COS"),
        (
            Kind::Policy,
            Dialect::Aws,
            "{\"Statement\": [\n{\"Effect\": \"Alow\", \"Principal\": \"*\", \"Action\": \"a\", \"Resource\": \"b\"}]}",
            "line 2: Statement[0].Effect: must be \"Allow\" or \"Deny\"",
        ),
        (
            Kind::Policy,
            Dialect::Aws,
            "{\"Statement\": [\n{\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"a\"}]}",
            "line 2: Statement[0]: `Resource` is missing",
        ),
        (Kind::Policy, Dialect::Aws, "<Policy/>", "a policy is JSON, not XML"),
    ];
    for (kind, dialect, text, expected) in cases {
        let misfits = Document::read(kind, dialect, text, Form::Guessed).expect_err(expected);
        let told: Vec<String> = misfits.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|line| line.contains(expected)), "{expected}\n{told:?}");
    }
}

#[test]
fn words_of_yaml_get_the_sort_of_their_place() {
    let text = "Rules:\n- ID: 7\n  Status: Enabled\n  Filter: {Prefix: 2024}\n  Expiration: {Days: 30}\n";
    let expected =
        r#"{"Rules": [{"ID": "7", "Status": "Enabled", "Filter": {"Prefix": "2024"}, "Expiration": {"Days": 30}}]}"#;
    let document = read(Kind::Lifecycle, Dialect::Aws, text);
    assert_eq!(meaning(document.node()), meaning(&from_json(expected).expect("JSON")));
    // JSON says what it means: a text is no number.
    let quoted = expected.replace("30", "\"30\"");
    assert!(Document::read(Kind::Lifecycle, Dialect::Aws, &quoted, Form::Guessed).is_err());
}

#[test]
fn a_policy_goes_as_it_was_written_and_is_read_out_of_what_the_aws_cli_shows() {
    let text = SAMPLES[15].1;
    assert_eq!(read(Kind::Policy, Dialect::Aws, text).body(), text);
    let shown = serde_json::json!({ "Policy": text }).to_string();
    let document = read(Kind::Policy, Dialect::Aws, &shown);
    assert_eq!(document.body(), from_json(text).expect("JSON").to_compact_json());
    let broken = serde_json::json!({ "Policy": "{" }).to_string();
    assert!(Document::read(Kind::Policy, Dialect::Aws, &broken, Form::Guessed).is_err());
}

#[test]
fn only_statements_for_everybody_without_condition_are_public() {
    let public = |text: &str| is_for_everybody(&from_json(text).expect("JSON"));
    assert!(public(r#"{"Effect": "Allow", "Principal": "*"}"#));
    assert!(public(r#"{"Effect": "Allow", "Principal": {"AWS": ["1", "*"]}}"#));
    assert!(public(r#"{"effect": "allow", "principal": {"qcs": ["qcs::cam::anonymous:anonymous"]}, "condition": {}}"#));
    assert!(!public(r#"{"Effect": "Deny", "Principal": "*"}"#));
    assert!(!public(r#"{"Effect": "Allow", "Principal": {"AWS": "1"}}"#));
    assert!(!public(r#"{"Effect": "Allow", "Principal": "*", "Condition": {"Bool": {"a": "true"}}}"#));
}

#[tokio::test]
async fn every_kind_of_both_dialects_is_one_signed_request_with_an_md5() {
    let server = Recorder::start(|seen, _| match seen.query() {
        query if seen.method == "GET" && query.contains("policy") => {
            answer(404, &[], "<Error><Code>NoSuchBucketPolicy</Code></Error>")
        }
        _ => answer(200, &[], ""),
    })
    .await;
    for (kind, dialect, text) in samples() {
        let provider = match dialect {
            Dialect::Aws => Provider::Aws,
            Dialect::Cos => Provider::TencentCos,
            Dialect::Other => Provider::Generic,
        };
        let store = store(&server, provider);
        assert_eq!(store.dialect(), dialect);
        let document = read(kind, dialect, text);
        let place = Place { kind, bucket: "bucket-1", key: "", id: document.id() };
        store.configure(&place, &document).await.expect("stored");
        let seen = server.seen().pop().expect("a request");
        let id = document.id().map(|id| format!("id={id}&")).unwrap_or_default();
        assert_eq!((seen.method.as_str(), seen.path()), ("PUT", "/bucket-1/"), "{kind:?}");
        assert_eq!(seen.query(), format!("{id}{}=", kind.entry().query), "{kind:?}");
        assert_eq!(String::from_utf8_lossy(&seen.body), document.body());
        let md5 = aws_smithy_types::base64::encode(Md5::digest(&seen.body));
        assert_eq!(seen.header("content-md5"), Some(md5.as_str()));
        assert!(seen.header("authorization").is_some_and(|signed| signed.contains("content-md5")), "{seen:?}");
        let preview = store.configure_preview(&place, &document).expect("built");
        assert_eq!(preview.url, format!("{}{}", server.url(), seen.target));
        assert_eq!((preview.method.as_str(), preview.body.as_bytes()), ("PUT", seen.body.as_slice()));
    }
}

#[tokio::test]
async fn what_only_the_service_knows_is_named_and_headers_are_part_of_the_document() {
    let text = "<LifecycleConfiguration><Rule><ID>a</ID><Status>Enabled</Status><New><X>1</X></New></Rule>\
                </LifecycleConfiguration>";
    let header = ["x-amz-transition-default-minimum-object-size: varies_by_storage_class"];
    let server = Recorder::start(move |_, _| answer(200, &header, text)).await;
    let place = Place { kind: Kind::Lifecycle, bucket: "bucket-1", key: "", id: None };
    let found = store(&server, Provider::Aws).configuration(&place).await.expect("read").expect("there");
    assert_eq!(found.unknown, ["Rules[0].New"]);
    assert_eq!(found.answer, text);
    assert_eq!(
        found.node.to_compact_json(),
        r#"{"Rules":[{"ID":"a","Status":"Enabled"}],"TransitionDefaultMinimumObjectSize":"varies_by_storage_class"}"#
    );
}

#[tokio::test]
async fn a_referer_rule_of_cos_goes_round() {
    let body = read(Kind::Referer, Dialect::Cos, OF_COS[0].1).body();
    let server = Recorder::start(move |seen, _| match seen.method.as_str() {
        "GET" => answer(200, &[], &body),
        _ => answer(200, &[], ""),
    })
    .await;
    let store = store(&server, Provider::TencentCos);
    let place = Place { kind: Kind::Referer, bucket: "bucket-1", key: "", id: None };
    let found = store.configuration(&place).await.expect("read").expect("there");
    assert_eq!(meaning(&found.node), serde_json::from_str::<serde_json::Value>(OF_COS[0].1).expect("JSON"));
    store.unconfigure(&place).await.expect("removed");
    let seen = server.seen();
    assert_eq!((seen[0].query(), seen[1].method.as_str(), seen[1].query()), ("referer=", "DELETE", "referer="));
}

#[tokio::test]
async fn pages_of_a_listing_are_followed_to_the_last() {
    let page = |id: &str, next: &str| {
        let one = format!("<InventoryConfiguration><Id>{id}</Id></InventoryConfiguration>");
        format!("<ListInventoryConfigurationsResult>{one}{next}</ListInventoryConfigurationsResult>")
    };
    let pages = [
        page("a", "<IsTruncated>true</IsTruncated><NextContinuationToken>t&amp;1</NextContinuationToken>"),
        page("b", ""),
    ];
    let server = Recorder::start(move |_, count| answer(200, &[], &pages[count.min(1)])).await;
    let all = store(&server, Provider::Aws).configurations(Kind::Inventory, "bucket-1").await.expect("read");
    let ids: Vec<&str> = all.iter().filter_map(|found| found.node.get("Id")?.scalar()).collect();
    assert_eq!(ids, ["a", "b"]);
    assert!(server.seen()[1].query().contains("continuation-token=t%261"), "{:?}", server.seen()[1].query());
}

#[tokio::test]
async fn an_answer_that_is_no_document_is_an_error_that_says_so() {
    let page = Recorder::start(|_, _| answer(200, &[], "<html><body>Please log in</body></html>")).await;
    let place = Place { kind: Kind::Cors, bucket: "bucket-1", key: "", id: None };
    let error = store(&page, Provider::Generic).configuration(&place).await.expect_err("a page");
    assert!(error.to_string().contains("is not an S3 answer"), "{error}");
    let text = Recorder::start(|_, _| answer(200, &[], "no XML")).await;
    let error = store(&text, Provider::Generic).configuration(&place).await.expect_err("no XML");
    assert!(error.to_string().contains("broken XML"), "{error}");
}

#[tokio::test]
async fn a_store_that_takes_the_request_for_one_of_the_bucket_itself_is_sent_no_change() {
    // SeaweedFS and moto pass over sub-resources that they do not know: the DELETE would remove the bucket.
    let listing = "<ListBucketResult><Name>bucket-1</Name></ListBucketResult>";
    let server = Recorder::start(move |_, _| answer(200, &[], listing)).await;
    let store = store(&server, Provider::Generic);
    for (kind, text) in SAMPLES {
        if kind == Kind::Policy {
            continue;
        }
        let document = read(kind, Dialect::Other, text);
        let place = Place { kind, bucket: "bucket-1", key: "", id: document.id() };
        let put = store.configure(&place, &document).await.expect_err("refused").to_string();
        assert!(put.contains(&format!("this store does not know `{}`", kind.name())), "{put}");
        if kind.can_be_removed() && kind != Kind::Acl {
            store.unconfigure(&place).await.expect_err("refused");
        }
    }
    assert!(server.seen().iter().all(|seen| seen.method == "GET"));
}

#[tokio::test]
async fn what_is_not_there_is_not_deleted_where_the_store_may_take_that_for_the_bucket() {
    let missing = "<Error><Code>NoSuchWebsiteConfiguration</Code></Error>";
    let server = Recorder::start(move |_, _| answer(404, &[], missing)).await;
    let place = Place { kind: Kind::Website, bucket: "bucket-1", key: "", id: None };
    store(&server, Provider::Generic).unconfigure(&place).await.expect("nothing to do");
    assert_eq!(server.seen().iter().map(|seen| seen.method.as_str()).collect::<Vec<_>>(), ["GET"]);
    store(&server, Provider::Aws).unconfigure(&place).await.expect("not there");
    assert_eq!(server.seen().last().map(|seen| seen.method.clone()).as_deref(), Some("DELETE"));
}

#[tokio::test]
async fn a_document_that_is_taken_for_a_new_bucket_is_told_as_what_it_is() {
    let server = Recorder::start(|seen, _| match seen.method.as_str() {
        "GET" => answer(404, &[], "<Error><Code>NoSuchWebsiteConfiguration</Code></Error>"),
        _ => answer(409, &[], "<Error><Code>BucketAlreadyOwnedByYou</Code><Message>yours</Message></Error>"),
    })
    .await;
    let place = Place { kind: Kind::Website, bucket: "bucket-1", key: "", id: None };
    let document = read(Kind::Website, Dialect::Other, r#"{"IndexDocument": {"Suffix": "i"}}"#);
    let error = store(&server, Provider::Generic).configure(&place, &document).await.expect_err("refused");
    assert!(error.to_string().contains("PutBucketWebsite operation: this store does not know `website`"), "{error}");
}
