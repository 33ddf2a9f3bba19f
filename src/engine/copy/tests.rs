use super::*;
use crate::base::size::GIB;
use crate::engine::budget::{Budget, BudgetSettings};
use crate::engine::plan::{self, Work};
use crate::engine::{RunSettings, Stop, Stores};
use crate::events::{Event, Failure, Outcome, channel};
use crate::store::memory::MemoryStore;
use crate::store::{Digests, Payload, Provider, ProviderProfile};

const BUCKET: &str = "bucket";
const KEY: &str = "from/k";

/// A store that copies at most 100 bytes in one request, in parts of at least 10.
fn small_store(provider: Provider) -> MemoryStore {
    let mut profile = ProviderProfile::new(provider);
    profile.limits = Limits { min_part: 10, max_copy: 100, ..profile.limits };
    MemoryStore::new(profile)
}

fn attributes() -> ObjectAttributes {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    ObjectAttributes {
        content_type: Some("text/x-one".into()),
        cache_control: Some("max-age=1".into()),
        content_disposition: Some("attachment".into()),
        content_encoding: Some("br".into()),
        content_language: Some("de".into()),
        expires: Some("Tue, 01 Jan 2030 00:00:00 GMT".into()),
        metadata: vec![("note".to_owned(), "x".into())],
        tags: vec![pair("team", "a & b"), pair("stage", "")],
        ..ObjectAttributes::default()
    }
}

fn noise(length: u64) -> Vec<u8> {
    (0..length).map(|at| u8::try_from(at * 7 % 251).expect("small")).collect()
}

async fn with_object(store: MemoryStore, size: u64) -> MemoryStore {
    store.create_bucket(BUCKET, &[]).await.expect("made");
    let request = PutRequest { object: ObjectId::new(BUCKET, KEY), attributes: attributes(), only_if_absent: false };
    store.put(&request, &Payload::bytes(noise(size).into(), Digests::default())).await.expect("stored");
    store
}

fn item(size: u64, target: &str) -> Copy {
    let (source, target) = (ObjectId::new(BUCKET, KEY), ObjectId::new(BUCKET, target));
    Copy { source, size, last_modified: None, etag: None, target }
}

fn settings() -> RunSettings {
    let copies = CopySettings { part_size: 30, ..CopySettings::default() };
    RunSettings { copies, multipart_threshold: 64, part_size: 16, ..RunSettings::default() }
}

async fn run(stores: Stores<MemoryStore>, settings: RunSettings, item: Copy) -> Result<(), Failure> {
    let (emitter, mut receiver) = channel();
    let plan = plan::single(Work::Copy(item), &emitter);
    let run = Run::new(stores, Budget::new(BudgetSettings::default()), settings, emitter, Stop::default());
    run.execute(plan).await.expect("it ends");
    let mut outcome = None;
    while let Some(event) = receiver.events.recv().await {
        if let Event::ItemFinished(report) = event {
            outcome = Some(report.outcome);
        }
    }
    match outcome {
        Some(Outcome::Done) => Ok(()),
        Some(Outcome::Failed(failure)) => Err(failure),
        other => panic!("{other:?}"),
    }
}

/// The bytes and all attributes of an object.
async fn read(store: &MemoryStore, key: &str) -> (Vec<u8>, ObjectAttributes) {
    let object = ObjectId::new(BUCKET, key);
    let request =
        crate::store::GetRequest { object: object.clone(), range: None, if_match: None, expected: Default::default() };
    let mut answer = store.get(&request).await.expect("there");
    let mut bytes = Vec::new();
    while let Some(chunk) = answer.body.next().await.expect("readable") {
        bytes.extend_from_slice(&chunk);
    }
    let tags = store.tags(&object).await.expect("readable");
    (bytes, ObjectAttributes { tags, ..answer.head.attributes() })
}

async fn open_uploads(store: &MemoryStore) -> usize {
    let request = crate::store::UploadsRequest { bucket: BUCKET.to_owned(), ..Default::default() };
    store.list_uploads(&request).await.expect("listed").uploads.len()
}

#[tokio::test]
async fn an_object_above_the_limit_of_one_request_is_copied_in_parts_with_all_that_it_has() {
    for provider in [Provider::Local, Provider::TencentCos, Provider::SeaweedFs] {
        for size in [99, 100, 101, 1000] {
            let store = with_object(small_store(provider), size).await;
            run(Stores::one(store.clone()), settings(), item(size, "to")).await.expect("copied");
            assert_eq!(read(&store, "to").await, (noise(size), attributes()), "{provider:?} {size}");
            let etag = store.head(&ObjectId::new(BUCKET, "to")).await.expect("there").proofs.etag.expect("told");
            assert_eq!(etag.ends_with(&format!("-{}", size.div_ceil(30))), size > 100, "{etag}");
            assert_eq!(open_uploads(&store).await, 0);
        }
    }
}

#[tokio::test]
async fn any_store_takes_what_any_other_holds() {
    let providers = [Provider::Local, Provider::TencentCos, Provider::SeaweedFs, Provider::Generic];
    for from in providers {
        for to in providers {
            for size in [0, 1, 63, 64, 200] {
                let source = with_object(small_store(from), size).await;
                let target = small_store(to);
                target.create_bucket(BUCKET, &[]).await.expect("made");
                let stores = Stores::two(source, target.clone(), Relation::Apart);
                run(stores, settings(), item(size, "to")).await.expect("copied");
                assert_eq!(read(&target, "to").await, (noise(size), attributes()), "{from:?} to {to:?}, {size}");
                assert_eq!(open_uploads(&target).await, 0);
            }
        }
    }
}

#[tokio::test]
async fn the_copy_of_an_object_in_parts_gets_its_etag_when_the_cut_can_be_guessed() {
    const PART: u64 = 8 * MIB;
    let size = 2 * PART + 100;
    let source = with_object(MemoryStore::new(ProviderProfile::new(Provider::SeaweedFs)), 1).await;
    let upload = |store: MemoryStore| async move {
        let object = ObjectId::new(BUCKET, KEY);
        let id = store.create_upload(&PutRequest { object: object.clone(), ..request() }).await.expect("open");
        let upload = crate::store::UploadId { object, id };
        let mut parts = Vec::new();
        for part in crate::engine::parts::parts(size, PART) {
            let request = crate::store::PartRequest { upload: upload.clone(), number: part.number };
            let payload =
                Payload::bytes(vec![1; usize::try_from(part.length).expect("fits")].into(), Digests::default());
            let etag = store.upload_part(&request, &payload).await.expect("sent").proofs.etag.expect("told");
            parts.push(crate::store::CompletedPart { number: part.number, etag, crc64nvme: None, checksum: None });
        }
        let request =
            crate::store::CompleteRequest { upload, parts, crc64nvme: None, checksum: None, only_if_absent: false };
        store.complete_upload(&request).await.expect("complete").proofs.etag.expect("told")
    };
    let etag = upload(source.clone()).await;
    let target = MemoryStore::new(ProviderProfile::new(Provider::SeaweedFs));
    target.create_bucket(BUCKET, &[]).await.expect("made");
    let through = Stores::two(source.clone(), target.clone(), Relation::Apart);
    let inside = CopySettings { threshold: MIB, ..CopySettings::default() };
    for (stores, kept) in [(through, &target), (Stores::one(source.clone()), &source)] {
        run(stores, RunSettings { copies: inside, part_size: 16 * MIB, ..RunSettings::default() }, item(size, "to"))
            .await
            .expect("copied");
        assert_eq!(kept.head(&ObjectId::new(BUCKET, "to")).await.expect("there").proofs.etag, Some(etag.clone()));
    }
}

fn request() -> PutRequest {
    PutRequest { object: ObjectId::new(BUCKET, KEY), attributes: ObjectAttributes::default(), only_if_absent: false }
}

#[tokio::test]
async fn a_given_header_takes_the_place_of_the_sources_and_the_others_stay() {
    for size in [50, 500] {
        let store = with_object(small_store(Provider::Local), size).await;
        let given = ObjectAttributes { cache_control: Some("no-store".into()), ..ObjectAttributes::default() };
        let with = |headers, tags| RunSettings {
            attributes: given.clone(),
            copies: CopySettings { headers, tags, ..settings().copies },
            ..settings()
        };
        let stores = || Stores::one(store.clone());
        run(stores(), with(KeptHeaders::Merged, MetadataDirective::Copy), item(size, "merged")).await.expect("copied");
        let merged = ObjectAttributes { cache_control: Some("no-store".into()), ..attributes() };
        assert_eq!(read(&store, "merged").await.1, merged, "{size}");
        run(stores(), with(KeptHeaders::All, MetadataDirective::Replace), item(size, "all")).await.expect("copied");
        assert_eq!(read(&store, "all").await.1, ObjectAttributes { tags: Vec::new(), ..attributes() }, "{size}");
        run(stores(), with(KeptHeaders::None, MetadataDirective::Replace), item(size, "none")).await.expect("copied");
        let none = read(&store, "none").await.1;
        assert_eq!((none.cache_control, none.metadata, none.tags), (Some("no-store".into()), vec![], vec![]));
        assert_eq!(none.content_language, None);
    }
}

#[tokio::test]
async fn a_copy_onto_itself_must_change_something_unless_the_store_is_another() {
    let store = with_object(small_store(Provider::Local), 50).await;
    let failure = run(Stores::one(store.clone()), settings(), item(50, KEY)).await.expect_err("nothing changes");
    assert!(failure.message.contains("without any change") && !failure.hints.is_empty(), "{failure:?}");
    let class = ObjectAttributes { storage_class: Some("STANDARD_IA".to_owned()), ..ObjectAttributes::default() };
    let other_class = RunSettings { attributes: class, ..settings() };
    run(Stores::one(store.clone()), other_class, item(50, KEY)).await.expect("another class");
    let head = store.head(&ObjectId::new(BUCKET, KEY)).await.expect("there");
    assert_eq!((head.storage_class.as_str(), head.metadata), ("STANDARD_IA", attributes().metadata));
    let elsewhere = with_object(small_store(Provider::Local), 3).await;
    run(Stores::two(store, elsewhere.clone(), Relation::Apart), settings(), item(50, KEY)).await.expect("copied");
    assert_eq!(read(&elsewhere, KEY).await.0, noise(50));
}

#[tokio::test]
async fn tags_that_no_header_can_hold_are_set_afterwards() {
    let tags: Vec<_> = (0..10).map(|number| (format!("k{number}"), "é ".repeat(100))).collect();
    let source = with_object(small_store(Provider::Local), 50).await;
    source.set_tags(&ObjectId::new(BUCKET, KEY), &tags).await.expect("set");
    let target = small_store(Provider::Local);
    target.create_bucket(BUCKET, &[]).await.expect("made");
    run(Stores::two(source, target.clone(), Relation::Apart), settings(), item(50, "to")).await.expect("copied");
    assert_eq!(read(&target, "to").await.1, ObjectAttributes { tags, ..attributes() });
}

#[test]
fn parts_follow_the_etag_where_they_may() {
    let limits = ProviderProfile::new(Provider::Aws).limits;
    let cut = |size, etag| boundaries(size, Some(etag), 64 * MIB, 5 * GIB, &limits);
    assert_eq!(cut(GIB, "e-128"), 8 * MIB);
    assert_eq!(cut(GIB, "e-16"), 64 * MIB);
    assert_eq!(cut(GIB, "e-35"), 30 * MIB);
    assert_eq!(cut(GIB, "e"), 64 * MIB);
    assert_eq!(cut(GIB, "e-0"), 64 * MIB);
    // One byte in each of two parts cannot be asked for.
    assert_eq!(cut(2, "e-2"), 64 * MIB);
    assert_eq!(boundaries(GIB, Some("e-8"), 8 * MIB, 16 * MIB, &limits), 8 * MIB, "too large for memory");
}

#[test]
fn proofs_of_equal_objects_agree_and_one_that_differs_is_named() {
    let crc = |crc| Proofs { crc64nvme: Some(crc), ..Proofs::default() };
    assert!(check_equal("x", &crc(1), &crc(1)).expect("equal"));
    assert!(check_equal("x", &crc(1), &crc(2)).is_err_and(|error| error.to_string().contains("CRC-64/NVME")));
    let md5 = |digit: &str| Proofs { etag: Some(digit.repeat(32)), ..crc(1) };
    assert!(check_equal("x", &md5("a"), &md5("b")).expect("the CRC says that they are equal"));
    assert!(check_equal("x", &Proofs { crc64nvme: None, ..md5("a") }, &md5("b")).is_err());
    let ecma = Proofs { crc64ecma: Some(1), ..Proofs::default() };
    assert!(!check_equal("x", &crc(1), &ecma).expect("no proof that both tell"));
    let etag = |etag: &str| Proofs { etag: Some(etag.to_owned()), ..Proofs::default() };
    assert!(check_equal("x", &etag("a-2"), &etag("a-2")).expect("equal"));
    assert!(!check_equal("x", &etag("a-2"), &etag("b-2")).expect("parts may differ"));
}
