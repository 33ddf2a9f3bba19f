use super::super::Server;
use super::{ACCESS_KEY, Fixture, SECRET_KEY, bytes, client, objects::files_below, settings};

#[tokio::test]
async fn what_was_stored_is_there_after_a_restart() {
    let store = Fixture::start().await;
    for (key, size) in [("small", 10), ("large", 1_000_000)] {
        store.put(key, bytes(size)).await;
    }
    let directory = store.stop().await;
    let server = Server::start(settings(directory.path())).await.expect("starts again");
    let client = client(&server, ACCESS_KEY, SECRET_KEY);
    let store = Fixture { server, client, directory };
    assert_eq!(store.get("small").await, bytes(10));
    assert!(store.get("large").await == bytes(1_000_000));
    store.stop().await;
}

#[tokio::test]
async fn leftovers_of_a_dead_process_are_settled_or_removed() {
    let store = Fixture::start().await;
    store.put("k", bytes(1_000_000)).await;
    let directory = store.stop().await;
    // As after a crash between the commit and the move, and one before the commit.
    let blobs = directory.path().join("blobs");
    let shard = std::fs::read_dir(&blobs).expect("readable").flatten().next().expect("one shard").path();
    let blob = std::fs::read_dir(shard).expect("readable").flatten().next().expect("one blob");
    let name = blob.file_name().into_string().expect("ASCII");
    let token = name.split_once('-').expect("a token").0.to_owned();
    let incoming = directory.path().join("incoming").join(&token);
    std::fs::create_dir_all(&incoming).expect("made");
    std::fs::write(incoming.join("lock"), "").expect("written");
    std::fs::rename(blob.path(), incoming.join(&name)).expect("moved back");
    std::fs::write(incoming.join(format!("{token}-ffff")), "half an object").expect("written");

    let server = Server::start(settings(directory.path())).await.expect("starts again");
    let client = client(&server, ACCESS_KEY, SECRET_KEY);
    let store = Fixture { server, client, directory };
    assert!(store.get("k").await == bytes(1_000_000));
    assert!(!incoming.exists());
    assert_eq!(files_below(&blobs), 1);
    store.stop().await;
}

#[tokio::test]
async fn two_servers_share_a_directory() {
    let one = Fixture::start().await;
    let server = Server::start(settings(one.directory.path())).await.expect("a second one starts");
    let two = client(&server, ACCESS_KEY, SECRET_KEY);
    let mut puts = tokio::task::JoinSet::new();
    for number in 0..200 {
        let client = if number % 2 == 0 { one.client.clone() } else { two.clone() };
        let size = if number % 10 == 0 { 100_000 } else { 100 };
        puts.spawn(async move {
            let put = client.put_object().bucket("bucket").key(format!("k{number:03}")).body(bytes(size).into());
            put.send().await.expect("stored");
        });
    }
    puts.join_all().await;
    let page = two.list_objects_v2().bucket("bucket").send().await.expect("a page");
    assert_eq!(page.key_count(), Some(200));
    assert_eq!(one.get("k190").await, bytes(100_000));
    two.delete_object().bucket("bucket").key("k190").send().await.expect("deleted");
    let gone = one.client.get_object().bucket("bucket").key("k190").send().await;
    assert_eq!(super::code(&gone.expect_err("deleted")), "NoSuchKey");
    server.shutdown().await.expect("stops");
    one.stop().await;
}

#[tokio::test]
async fn an_upload_that_breaks_off_leaves_nothing() {
    use tokio::io::AsyncWriteExt;
    let store = Fixture::start().await;
    let put = store.client.put_object().bucket("bucket").key("k").body(bytes(1_000_000).into());
    let config = aws_sdk_s3::presigning::PresigningConfig::expires_in(std::time::Duration::from_secs(60));
    let signed = put.presigned(config.expect("a minute")).await.expect("signed");
    let path = signed.uri().splitn(4, '/').nth(3).expect("a path").to_owned();
    let mut stream = tokio::net::TcpStream::connect(store.server.address()).await.expect("connected");
    let host = store.server.address();
    let mut head = format!("PUT /{path} HTTP/1.1\r\nhost: {host}\r\n");
    for (name, value) in signed.headers().filter(|(name, _)| !name.eq_ignore_ascii_case("host")) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if !head.to_ascii_lowercase().contains("content-length") {
        head.push_str("content-length: 1000000\r\n");
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes()).await.expect("sent");
    stream.write_all(&bytes(700_000)).await.expect("sent");
    drop(stream);
    let missing = store.client.head_object().bucket("bucket").key("k").send().await.expect_err("not stored");
    assert_eq!(missing.raw_response().map(|response| response.status().as_u16()), Some(404));
    let directory = store.stop().await;
    assert_eq!(files_below(&directory.path().join("blobs")), 0);
    assert_eq!(files_below(&directory.path().join("incoming")), 0);
}

#[tokio::test]
async fn a_store_from_the_future_is_refused() {
    let directory = tempfile::tempdir().expect("a temporary directory");
    let db = rusqlite::Connection::open(directory.path().join("store.db")).expect("opened");
    db.pragma_update(None, "user_version", 1_000).expect("set");
    drop(db);
    let refused = Server::start(settings(directory.path())).await.expect_err("too new");
    assert!(matches!(refused, super::super::LocalError::Newer { found: 1_000, .. }), "{refused}");
}
