//! Listings of more than a page.

use cos::store::{KeyVersion, ListPage, ListRequest, ObjectStore, VersionsRequest};

use super::{BUCKET, put, put_all, with_bucket};

/// 25 folders of 100 keys, and what lies beside them.
async fn fill(store: &impl ObjectStore) -> Vec<String> {
    with_bucket(store).await;
    let folders = (0..25).flat_map(|folder| (0..100).map(move |key| format!("d{folder:02}/k+ {key:03}")));
    let mut keys: Vec<String> = folders.chain(["a".to_owned(), "d10".to_owned(), "z/".to_owned()]).collect();
    put_all(store, &keys).await;
    keys.sort_unstable();
    keys
}

fn all() -> ListRequest {
    ListRequest { bucket: BUCKET.to_owned(), ..ListRequest::default() }
}

/// Every page of a listing.
async fn pages(store: &impl ObjectStore, mut request: ListRequest) -> Vec<ListPage> {
    let mut pages: Vec<ListPage> = Vec::new();
    loop {
        let page = store.list(&request).await.expect("a page");
        request.after.clone_from(&page.next);
        pages.push(page);
        if request.after.is_none() {
            return pages;
        }
        assert!(pages.len() < 1000, "the listing comes to an end");
    }
}

fn keys(pages: &[ListPage]) -> Vec<&str> {
    pages.iter().flat_map(|page| &page.objects).map(|entry| entry.key.as_str()).collect()
}

fn prefixes(pages: &[ListPage]) -> Vec<&str> {
    pages.iter().flat_map(|page| &page.prefixes).map(String::as_str).collect()
}

pub(super) async fn pages_follow_each_other_without_gap_or_repetition(store: &impl ObjectStore) {
    let stored = fill(store).await;
    for (size, counts) in [(None, vec![1000, 1000, 503]), (Some(999), vec![999, 999, 505])] {
        let pages = pages(store, ListRequest { page_size: size, ..all() }).await;
        assert_eq!(pages.iter().map(|page| page.objects.len()).collect::<Vec<_>>(), counts);
        assert_eq!(keys(&pages), stored);
    }
    let entry = &store.list(&all()).await.expect("listed").objects[0];
    assert_eq!((entry.size, entry.etag.as_str()), (1, super::md5_hex(b"x").as_str()));
    assert!(entry.last_modified.is_some());
    // A page that holds exactly what is left is the last one.
    let folder = ListRequest { prefix: "d07/".to_owned(), page_size: Some(50), ..all() };
    assert_eq!(pages(store, folder).await.iter().map(|page| page.objects.len()).collect::<Vec<_>>(), [50, 50]);
    let nothing = pages(store, ListRequest { prefix: "no such".to_owned(), ..all() }).await;
    assert!(nothing.len() == 1 && nothing[0].objects.is_empty());
}

pub(super) async fn a_delimiter_rolls_keys_up_across_pages(store: &impl ObjectStore) {
    fill(store).await;
    let folders: Vec<String> = (0..25).map(|folder| format!("d{folder:02}/")).chain(["z/".to_owned()]).collect();
    let slash = ListRequest { delimiter: Some("/".to_owned()), ..all() };
    for size in [None, Some(1), Some(7), Some(28)] {
        let pages = pages(store, ListRequest { page_size: size, ..slash.clone() }).await;
        assert_eq!(keys(&pages), ["a", "d10"], "{size:?}");
        assert_eq!(prefixes(&pages), folders, "{size:?}");
        let most = size.unwrap_or(1000) as usize;
        assert!(pages.iter().all(|page| page.objects.len() + page.prefixes.len() <= most), "{size:?}");
    }
    let inside = pages(store, ListRequest { prefix: "d03/".to_owned(), ..slash.clone() }).await;
    assert_eq!((keys(&inside).len(), prefixes(&inside).len()), (100, 0));
    let part_of_a_name = pages(store, ListRequest { prefix: "d1".to_owned(), ..slash.clone() }).await;
    assert_eq!((keys(&part_of_a_name), prefixes(&part_of_a_name).len()), (vec!["d10"], 10));
    let longer = ListRequest { delimiter: Some("/k+ ".to_owned()), page_size: Some(10), ..all() };
    let longer = pages(store, longer).await;
    assert_eq!(keys(&longer), ["a", "d10", "z/"]);
    assert_eq!(prefixes(&longer).first(), Some(&"d00/k+ "));
    assert_eq!(prefixes(&longer).len(), 25);
}

pub(super) async fn a_listing_can_start_anywhere(store: &impl ObjectStore) {
    let stored = fill(store).await;
    for start in ["", "a", "d07/k+ 050", "d07/k+ 0505", "d10", "z/", "zz"] {
        let request = ListRequest { start_after: Some(start.to_owned()), page_size: Some(300), ..all() };
        let pages = pages(store, request).await;
        let expected: Vec<_> = stored.iter().filter(|key| key.as_str() > start).collect();
        assert_eq!(keys(&pages), expected, "{start:?}");
    }
    let both = ListRequest { prefix: "d07/".to_owned(), start_after: Some("d07/k+ 097".to_owned()), ..all() };
    assert_eq!(keys(&pages(store, both).await), ["d07/k+ 098", "d07/k+ 099"]);
}

pub(super) async fn versions_of_an_unversioned_bucket_are_its_objects(store: &impl ObjectStore) {
    let stored = fill(store).await;
    put(store, "a", "changed").await;
    let mut request = VersionsRequest { bucket: BUCKET.to_owned(), ..VersionsRequest::default() };
    let mut found = Vec::new();
    loop {
        let page = store.list_versions(&request).await.expect("a page");
        assert!(page.versions.iter().all(|entry| entry.version == "null" && entry.latest && !entry.delete_marker));
        found.extend(page.versions);
        request.after = page.next;
        if request.after.is_none() {
            break;
        }
    }
    assert_eq!(found.iter().map(|entry| entry.key.as_str()).collect::<Vec<_>>(), stored);
    assert_eq!((found[0].size, found[1].size), (7, 1));
    let some = VersionsRequest { bucket: BUCKET.to_owned(), prefix: "d1".to_owned(), after: None };
    assert_eq!(store.list_versions(&some).await.expect("a page").versions.len(), 1000);
}

pub(super) async fn a_thousand_keys_go_in_one_request(store: &impl ObjectStore) {
    let stored = fill(store).await;
    let named = |keys: &[String]| -> Vec<KeyVersion> {
        keys.iter().map(|key| KeyVersion { key: key.clone(), version: None }).collect()
    };
    assert_eq!(store.delete_batch(BUCKET, &named(&stored[..1000])).await.expect("removed"), []);
    assert_eq!(keys(&pages(store, all()).await), stored[1000..]);
    // Keys that are gone are no failure.
    assert_eq!(store.delete_batch(BUCKET, &named(&stored[500..1500])).await.expect("removed"), []);
    assert_eq!(keys(&pages(store, all()).await), stored[1500..]);
    assert_eq!(super::code(store.delete_batch(BUCKET, &named(&stored[..1001])).await), "MalformedXML");
    assert_eq!(keys(&pages(store, all()).await).len(), stored.len() - 1500);
}
