//! Alerts of an agent at fakes of all channels: signed as each wants it, few where many things fail, told to be over, and
//! neither repeated nor forgotten by a restart.

use std::collections::BTreeSet;
use std::time::Duration;

use base64_simd::STANDARD;
use cos::local::faults::{Fault, Matcher};
use http::Method;
use ring::hmac::{HMAC_SHA256, Key, sign};
use rustix::process::Signal;

use crate::support::agent::{end, until};
use crate::support::{Channels, Heard, Setup, Store, stage};

const DING: &str = "/robot/send";
const WECOM: &str = "/cgi-bin/webhook/send";
const FEISHU: &str = "/open-apis/bot/v2/hook/h";
const SLACK: &str = "/services/T/B";
const MAIL: &str = "mail";

const SIGNING: &str = "SECsigning-secret-0123456789";

/// All kinds of channels, the webhook `hook` among them.
fn everybody(channels: &Channels) -> Vec<String> {
    vec![
        format!("{{name: hook, type: webhook, url: '{}', secret: '{SIGNING}', bearer: b}}", channels.url("/hook")),
        format!(
            "{{name: ding, type: dingtalk, url: '{}?access_token=t', secret: '{SIGNING}', at_mobiles: ['138']}}",
            channels.url(DING)
        ),
        format!("{{name: wecom, type: wecom, url: '{}?key=k'}}", channels.url(WECOM)),
        format!("{{name: lark, type: feishu, url: '{}', secret: '{SIGNING}'}}", channels.url(FEISHU)),
        format!("{{name: slack, type: slack, url: '{}'}}", channels.url(SLACK)),
        format!(
            "{{name: post, type: mail, server: '{}', security: plain, from: cos@example.com, to: [ops@example.com]}}",
            channels.mail()
        ),
    ]
}

fn hmac(key: &str, message: &str) -> Vec<u8> {
    sign(&Key::new(HMAC_SHA256, key.as_bytes()), message.as_bytes()).as_ref().to_vec()
}

/// Whether a time that was signed is that of the arrival.
fn is_now(heard: &Heard, seconds: u64) -> bool {
    let arrived = heard.clock.duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
    arrived.abs_diff(seconds) < 60
}

/// Checks what each kind of channel would check, by this test's own reckoning.
fn check_signatures(channels: &Channels) {
    for heard in channels.heard(DING) {
        let time = heard.parameter("timestamp").expect("signed");
        let wanted = STANDARD.encode_to_string(hmac(SIGNING, &format!("{time}\n{SIGNING}")));
        assert_eq!(heard.parameter("sign"), Some(wanted));
        assert_eq!(heard.parameter("access_token").as_deref(), Some("t"));
        assert!(is_now(&heard, time.parse::<u64>().expect("a number") / 1000));
    }
    for heard in channels.heard(FEISHU) {
        let body = heard.json();
        let time = body["timestamp"].as_str().expect("signed").to_owned();
        assert_eq!(body["sign"], STANDARD.encode_to_string(hmac(&format!("{time}\n{SIGNING}"), "")));
        assert!(is_now(&heard, time.parse().expect("a number")));
    }
    for heard in channels.heard("/hook") {
        let wanted: String = hmac(SIGNING, &heard.body).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(heard.headers["x-cos-signature"], format!("sha256={wanted}"));
        assert_eq!(heard.headers["authorization"], "Bearer b");
    }
}

/// What people read in a letter.
fn letter(heard: &Heard) -> String {
    let (head, body) = heard.body.split_once("\n\n").expect("a letter");
    let body: String = body.split_whitespace().collect();
    format!("{head}\n{}", String::from_utf8(STANDARD.decode_to_vec(body).expect("Base64")).expect("UTF-8"))
}

/// All that people read on a channel.
fn read(channels: &Channels, path: &str) -> String {
    let heard = channels.heard(path);
    heard.iter().map(|one| if path == MAIL { letter(one) } else { one.text() }).collect::<Vec<_>>().join("\n\n")
}

/// The store takes no file for good.
fn refuse_all(store: &Store) {
    let refusal = Fault::Status { code: 400, error_code: "InvalidArgument".to_owned(), retry_after: None };
    store.spoil(Matcher::method(Method::PUT), refusal);
}

#[test]
fn hundreds_of_failures_become_few_messages_on_every_channel_and_their_end_is_told() {
    let (store, home) = stage();
    let channels = Channels::start();
    home.hide(SIGNING);
    let projects = 40;
    let mut setup = Setup::new(&channels);
    setup.channels = everybody(&channels);
    setup.projects = (0..projects)
        .map(|number| format!("{{name: p{number}, paths: [in/{number}], dest: 'cos://shelf/{number}/', canary: 0}}"))
        .collect();
    refuse_all(&store);
    for file in 0..projects * 8 {
        home.file(format!("in/{}/{file}", file % projects), "x");
    }
    let agent = setup.start(&home);
    let told = |firing: bool| -> usize {
        let of = |heard: &Heard| heard.json()["commonLabels"]["project"].as_str().map(str::to_owned);
        let firing = if firing { "firing" } else { "resolved" };
        let heard = channels.heard("/hook");
        let projects = heard.iter().filter(|one| one.json()["status"] == firing).filter_map(of);
        projects.collect::<BTreeSet<_>>().len()
    };
    until("every project to be told of", || told(true) == projects);
    for path in [DING, WECOM, FEISHU, SLACK, MAIL] {
        until(path, || read(&channels, path).contains("FileFailed"));
    }
    assert_eq!(channels.rules(), ["FileFailed"]);
    // Files that failed name themselves and the reason.
    let details = channels.heard("/hook").iter().map(|one| one.body.clone()).collect::<String>();
    assert!(details.contains("InvalidArgument") && details.contains("/in/7/"), "{details}");

    store.plan.clear();
    home.cos(["watch", "retry", "--all", "--state-dir", "state-of-agent"]).ends(0);
    until("all files", || store.keys().len() == projects * 8);
    until("the end of all to be told", || told(false) == projects);
    for path in [DING, WECOM, FEISHU, SLACK, MAIL] {
        until(path, || read(&channels, path).contains("RESOLVED"));
        let heard = channels.heard(path);
        // 40 alerts that began and ended, over channels that take one a second at best.
        assert!(heard.len() <= 20, "{path}: {} messages", heard.len());
        for pair in heard.windows(5) {
            let spread = pair[4].at.duration_since(pair[0].at);
            assert!(path != SLACK || spread >= Duration::from_millis(3500), "{path} within {spread:?}");
        }
        assert!(
            heard.iter().any(|one| one.text().contains("alerts · cos watch on") || path == MAIL),
            "{path}: no digest"
        );
    }
    for heard in channels.heard(WECOM) {
        assert!(heard.text().len() <= 2048);
    }
    check_signatures(&channels);
    end(agent);
}

#[test]
fn people_are_called_for_what_is_critical_and_a_restart_neither_repeats_nor_forgets() {
    let (store, home) = stage();
    let channels = Channels::start();
    home.hide(SIGNING);
    let mut setup = Setup::new(&channels);
    setup.channels = everybody(&channels);
    std::fs::create_dir_all(home.path("in")).expect("made");
    refuse_all(&store);
    for number in 0..5 {
        home.file(format!("in/{number}"), "x");
    }
    let agent = setup.start(&home);
    channels.await_alert("FileFailed", true);
    until("a root that is gone to be told of", || {
        std::fs::rename(home.path("in"), home.path("elsewhere")).ok();
        channels.rules().contains(&"RootMissing".to_owned())
    });
    until("people to be called", || channels.heard(DING).iter().any(|one| one.json()["at"]["atMobiles"][0] == "138"));
    std::fs::rename(home.path("elsewhere"), home.path("in")).expect("moved");
    channels.await_alert("RootMissing", false);
    // What had been told may be told once more: a message goes out before that is written down. Let it be written.
    until("nothing more to be said", || {
        let before = channels.heard("/hook").len();
        std::thread::sleep(Duration::from_millis(2500));
        channels.heard("/hook").len() == before
    });
    let counts = || [DING, WECOM, FEISHU, SLACK, MAIL, "/hook"].map(|path| channels.heard(path).len());
    let before = counts();
    agent.signal(Signal::KILL);
    agent.wait().ends(137);
    let agent = setup.start_again(&home);
    until("the agent", || setup.status(&home).is_some());
    std::thread::sleep(Duration::from_millis(2500));
    assert_eq!(counts(), before, "nothing is repeated: {:?}", channels.alerts("/hook"));
    store.plan.clear();
    setup.ask(&home, &["retry", "--all"]).ends(0);
    channels.await_alert("FileFailed", false);
    end(agent);
    check_signatures(&channels);
    let firing = channels.alerts("/hook").into_iter().filter(|(name, holds)| name == "FileFailed" && *holds).count();
    assert!(firing <= 5, "{:?}", channels.alerts("/hook"));
}

#[test]
fn a_channel_that_never_answers_holds_up_neither_the_agent_nor_the_others() {
    let (store, home) = stage();
    let channels = Channels::start();
    channels.fall_silent(SLACK);
    let mut setup = Setup::new(&channels);
    setup.channels.push(format!("{{name: slack, type: slack, url: '{}'}}", channels.url(SLACK)));
    refuse_all(&store);
    home.file("in/bad", "x");
    let agent = setup.start(&home);
    channels.await_alert("FileFailed", true);
    until("the silent one to be asked", || !channels.heard(SLACK).is_empty());
    store.plan.clear();
    for number in 0..50 {
        home.file(format!("in/{number}"), "x");
    }
    until("the files", || store.keys().len() == 50);
    setup.ask(&home, &["retry", "--all"]).ends(0);
    channels.await_alert("FileFailed", false);
    // It is not waited for at the end either.
    let began = std::time::Instant::now();
    end(agent);
    assert!(began.elapsed() < Duration::from_secs(10), "{:?}", began.elapsed());
}

#[test]
fn a_configuration_that_is_not_taken_is_told_and_one_that_is_ends_that() {
    let (store, home) = stage();
    let channels = Channels::start();
    let mut setup = Setup::new(&channels);
    // It is read while the bucket is left alone, which does not end by that.
    store.spoil(Matcher::any(), Fault::Status { code: 403, error_code: "AccessDenied".to_owned(), retry_after: None });
    home.file("in/e", "e");
    home.file("in/f", "f");
    let agent = setup.start(&home);
    channels.await_alert("BreakerOpen", true);
    setup.projects.push("{name: two, paths: [also], dest: 'cos://shelf/v/', wokers: 3}".to_owned());
    setup.write(&home);
    channels.await_alert("ConfigReloadFailed", true);
    setup.projects[0] = "{name: one, paths: [in], dest: 'cos://shelf/w/', workers: 2}".to_owned();
    setup.projects[1] = "{name: two, paths: [also], dest: 'cos://shelf/v/'}".to_owned();
    home.file("also/g", "g");
    home.file("also/h", "h");
    setup.write(&home);
    channels.await_alert("ConfigReloadFailed", false);
    until("both projects to be blocked", || {
        let status = setup.status(&home).unwrap_or_default();
        let of = |at: usize| status["Projects"][at]["State"] == "blocked";
        of(0) && of(1)
    });
    store.plan.clear();
    until("all files", || store.keys() == ["v/g", "v/h", "w/e", "w/f"]);
    channels.await_alert("BreakerOpen", false);
    end(agent);
}
