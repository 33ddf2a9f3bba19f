//! Every command once, as a new user of a service would run it: keys and a region in the environment, nothing else set.

use crate::support::{
    ASKING_ID, ASKING_SECRET, Hosts, KEY_ID, MIB, Manner, SECRET, Sandbox, Store, TokenService, noise,
};

/// A service on this machine, behind its own host names.
pub(crate) struct Stage {
    pub(crate) store: Store,
    _tokens: TokenService,
    pub(crate) hosts: Hosts,
    /// With the keys of the store.
    pub(crate) home: Sandbox,
    /// With keys that the token service knows.
    pub(crate) asking: Sandbox,
}

/// The variables that a user of the service sets.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    pub(crate) id: &'static str,
    pub(crate) secret: &'static str,
    /// The variable, and the region of the store.
    pub(crate) region: (&'static str, &'static str),
}

impl Stage {
    pub(crate) fn of(store: Store, settings: Settings) -> Self {
        let tokens = TokenService::start();
        let hosts = Hosts::of(&store, &tokens);
        let home = settings.home(&hosts, KEY_ID, SECRET);
        let asking = settings.home(&hosts, ASKING_ID, ASKING_SECRET);
        tokens.behave(Manner { shown: true, ..Manner::default() });
        Self { store, _tokens: tokens, hosts, home, asking }
    }
}

impl Settings {
    fn home(&self, hosts: &Hosts, id: &str, secret: &str) -> Sandbox {
        let mut home = hosts.home();
        for (name, value) in [(self.id, id), (self.secret, secret), self.region] {
            home.set(name, value);
        }
        home
    }
}

/// Runs the commands on two buckets of the caller's choice. The store is empty of them before and after. `archive` is a
/// class whose objects must be restored.
pub(crate) fn every_command(Stage { store, home, asking, .. }: &Stage, buckets: [&str; 2], archive: &str) {
    let [one, two] = buckets;
    let (first, second) = (format!("cos://{one}"), format!("cos://{two}"));
    home.cos(["mb", &first]).is(0, &format!("make_bucket: {one}\n"), "");
    home.cos(["mb", &second, "--tags", "team", "a"]).done();
    let listed = home.cos(["ls", "--output", "text"]);
    let names = listed.ends(0).out.clone();
    assert!(names.lines().any(|name| name == one) && names.lines().any(|name| name == two), "{names}");

    for name in ["d/a.txt", "d/ünï code+%.txt", "d/sub/b.txt"] {
        home.file(name, name);
    }
    let large = noise(20 * MIB + 3, 9);
    home.file("large", &large);
    home.cos(["cp", "-r", "d", &format!("{first}/d/")]).done();
    home.cos(["cp", "large", &format!("{first}/large"), "--metadata", "a=1"]).done();
    home.cos(["ls", &format!("{first}/d/")]).done();
    home.cos(["ls", "-r", "--output", "text", &format!("{first}/d/")]).is(
        0,
        "d/a.txt\nd/sub/b.txt\nd/ünï code+%.txt\n",
        "",
    );
    home.cos(["cp", &format!("{first}/large"), "back"]).done();
    assert!(home.read("back") == large);
    home.cos(["cp", "-r", &format!("{first}/d/"), "copy"]).done();
    assert_eq!(home.tree("copy"), ["a.txt", "sub/b.txt", "ünï code+%.txt"]);
    home.cos_fed(["cp", "-", &format!("{first}/stream")], b"from a pipe").done();
    home.cos(["cp", &format!("{first}/stream"), "-"]).is(0, "from a pipe", "");
    home.cos(["cp", &format!("{first}/large"), &format!("{second}/large")]).done();
    assert!(store.find_in(two, "large").as_deref() == Some(&large[..]));
    home.cos(["mv", &format!("{second}/large"), &format!("{second}/moved")]).done();
    assert_eq!(store.find_in(two, "large"), None);

    assert!(home.cos(["stat", &format!("{first}/large")]).ends(0).out.contains("large"));
    home.cos(["cat", &format!("{first}/stream")]).is(0, "from a pipe", "");
    for command in ["du", "find", "tree"] {
        let shown = home.cos([command, &format!("{first}/")]);
        assert!(!shown.ends(0).out.is_empty(), "{command}");
    }

    home.file("a", "first");
    home.cos(["cp", "a", &format!("{first}/kept")]).done();
    home.file("a", "second");
    home.cos(["cp", "a", &format!("{first}/kept"), "--no-overwrite"]).done();
    assert_eq!(store.find_in(one, "kept").as_deref(), Some(&b"first"[..]));

    home.cos(["sync", "d", &format!("{second}/s/")]).done();
    home.cos(["sync", "d", &format!("{second}/s/")]).is(0, "", "");
    home.file("d/new", "new");
    home.cos(["sync", "d", &format!("{second}/s/"), "--delete"]).done();
    home.cos(["sync", &format!("{second}/s/"), "down"]).done();
    assert_eq!(home.tree("down").len(), 4);
    home.cos(["sync", &format!("{second}/s/"), &format!("{first}/t/")]).done();

    home.cos(["diff", "d", &format!("{first}/t/")]).is(0, "", "");
    change(home, &first, archive);
    configure(home, [&first, &second]);
    bring_back(home, &second);

    for method in ["get", "put"] {
        let url = home.cos(["presign", &format!("{first}/large"), "--method", method]);
        assert!(url.ends(0).out.starts_with("https://"), "{}", url.out);
    }
    home.cos(["uploads", "ls", &first]).done();
    home.cos(["uploads", "abort", &first]).ends(0);
    let doctor = home.cos(["doctor", &first, "--output", "json"]);
    assert!(doctor.out.contains(one), "{}{}", doctor.out, doctor.err);
    assert!(!doctor.out.contains("\"fail\""), "{}", doctor.out);
    home.cos(["configure", "list"]).done();
    let whose = asking.cos(["whoami"]);
    assert!(
        ["100000000001", "123456789012"].iter().any(|account| whose.ends(0).out.contains(account)),
        "{}",
        whose.out
    );
    asking.cos(["token", "--output", "json"]).ends(0);

    home.cos(["rm", &format!("{first}/large")]).done();
    home.cos(["rm", "-r", &format!("{first}/")]).done();
    home.cos(["rb", &first]).is(0, &format!("remove_bucket: {one}\n"), "");
    home.cos(["rb", &second, "--force"]).done();
    let left = store.buckets();
    assert!(!left.iter().any(|name| name == one || name == two), "{left:?}");
}

/// The commands that change objects where they are.
fn change(home: &Sandbox, bucket: &str, archive: &str) {
    let large = format!("{bucket}/large");
    assert!(home.cos(["hash", &large, "large"]).ends(0).out.contains("large"));
    home.cos(["tag", "set", &large, "team=a"]).done();
    home.cos(["tag", "get", &large]).is(0, "team=a\n", "");
    home.cos(["tag", "rm", &large]).done();
    home.cos(["set-meta", &large, "--content-type", "text/x-tour", "--metadata", "b=2"]).done();
    let shown = home.cos(["stat", &large]).ends(0).out.clone();
    assert!(shown.contains("text/x-tour") && !shown.contains("team"), "{shown}");
    home.cos(["cp", "d/a.txt", &format!("{bucket}/cold"), "--storage-class", archive]).done();
    home.cos(["restore", &format!("{bucket}/cold"), "--days", "1", "--wait"]).ends(0);
    home.cos(["cat", &format!("{bucket}/cold")]).is(0, "d/a.txt", "");
}

/// What the commands of bucket configuration do at defaults.
fn configure(home: &Sandbox, [bucket, other]: [&str; 2]) {
    let rule =
        ["--prefix", "logs/", "--expire-days", "30", "--transition", "7:STANDARD_IA", "--abort-uploads-days", "3"];
    home.cos([&["lifecycle", "add", bucket][..], &rule].concat()).done();
    home.cos(["cors", "allow", bucket, "--origin", "https://example.com", "--method", "GET"]).done();
    home.cos(["policy", "public-read", bucket]).done();
    home.cos(["policy", "private", bucket]).done();
    home.cos(["logs", "enable", bucket, "--target-bucket", other, "--target-prefix", "logs/"]).done();
    home.cos(["tagging", "put", bucket, "--config", r#"{"TagSet": [{"Key": "team", "Value": "a"}]}"#]).done();
    home.cos(["website", "put", bucket, "--config", r#"{"IndexDocument": {"Suffix": "index.html"}}"#]).done();
    let encryption = r#"{"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}"#;
    home.cos(["encryption", "put", bucket, "--config", encryption]).done();
    home.cos(["acl", "set", "private", bucket]).done();
    for kind in ["lifecycle", "cors", "logs", "tagging", "website", "encryption", "acl", "versioning"] {
        let shown = home.cos([kind, "get", bucket, "--output", "json"]);
        assert!(shown.ends(0).out.starts_with('{'), "{kind}: {}", shown.out);
    }
    for kind in ["policy", "replication", "inventory", "intelligent-tiering", "notification", "accelerate"] {
        let none = home.cos([kind, "get", bucket]);
        assert!(matches!(none.code, 0 | 1) && !none.err.contains("error:"), "{kind}: {none:?}");
    }
    for kind in ["lifecycle", "cors", "tagging", "website", "encryption"] {
        home.cos([kind, "delete", bucket]).done();
    }
    home.cos(["logs", "disable", bucket]).done();
}

/// Versions of an object, kept and brought back.
fn bring_back(home: &Sandbox, bucket: &str) {
    let object = format!("{bucket}/versioned");
    home.cos(["versioning", "enable", bucket]).done();
    for text in ["one", "two"] {
        home.file("v", text);
        home.cos(["cp", "v", &object]).done();
    }
    home.cos(["rm", &object]).done();
    assert_eq!(home.cos(["versions", "ls", &object]).ends(0).out.lines().count(), 3);
    home.cos(["versions", "restore", &object]).done();
    home.cos(["cat", &object]).is(0, "two", "");
    home.cos(["versions", "rm", &object, "--noncurrent"]).done();
    assert_eq!(home.cos(["versions", "ls", &object]).ends(0).out.lines().count(), 1);
}
