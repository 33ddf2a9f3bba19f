//! Time: a clock that is set while an agent waits, and credentials that end while it sends.

use std::time::Duration;

use cos::local::faults::{Fault, Matcher, Rule};
use http::Method;

use crate::support::agent::{end, until};
use crate::support::{
    ASKING_ID, ASKING_SECRET, Channels, Clock, MIB, Manner, Sandbox, Setup, Store, TokenService, noise, stage,
};

#[test]
fn a_clock_that_is_set_by_hours_keeps_nothing_from_being_sent() {
    let (store, mut home) = stage();
    let clock = Clock::of(&mut home);
    let channels = Channels::start();
    let mut setup = Setup::new(&channels);
    setup.rules.push("{name: UploadFailureRatio, enabled: false}".to_owned());
    // What is put off is put off by seconds, and by the slow lane's measure three hours more would be nothing strange.
    setup.projects[0] = "{name: one, paths: [in], dest: 'cos://shelf/w/', breaker: {failures: 100}, canary: 1s, \
                         retry: {max_attempts: 100, base: 2s, cap: 3s, slow_lane: 6h}}"
        .to_owned();
    home.config("max_attempts = 1");
    home.file("in/first", "first");
    let agent = setup.start(&home);
    until("the first file", || store.find("w/first").is_some());
    let mut count = 1;
    for (round, hours) in [-3, 10, 0].into_iter().enumerate() {
        let conflict = Fault::Status { code: 409, error_code: "OperationAborted".to_owned(), retry_after: None };
        let failing = store.spoil(Matcher::method(Method::PUT), conflict);
        for number in 0..5 {
            home.file(format!("in/{round}/{number}"), "x");
        }
        until("all to wait", || {
            setup.ask(&home, &["ls", "--state", "retry_wait", "--output", "text"]).out.lines().count() == 5
        });
        clock.set(hours * 3600);
        store.plan.remove(failing);
        count += 5;
        until("what waited", || store.keys().len() == count);
        home.file(format!("in/after/{round}"), "x");
        count += 1;
        until("what came then", || store.keys().len() == count);
    }
    std::thread::sleep(Duration::from_secs(2));
    // That the clock is wrong is told, and that half of what is sent fails; that anything waited for hours, or that a
    // watcher died of it, is not so.
    let true_ones = ["BreakerOpen", "ClockSkew"];
    assert!(channels.rules().iter().all(|rule| true_ones.contains(&rule.as_str())), "{:?}", channels.rules());
    end(agent);
    let log = String::from_utf8(home.read("agent.log")).expect("text");
    assert_eq!(log.matches("the clock of this machine was set").count(), 3, "{log}");
}

/// A store, a token service whose tokens live for so long, and a home that asks it.
fn with_tokens(life: Duration) -> (Store, TokenService, Sandbox) {
    let (store, service) = (Store::start(), TokenService::start());
    service.behave(Manner { life, ..Manner::default() });
    let mut home = Sandbox::of(&store);
    for name in ["COS_SECRET_ID", "COS_SECRET_KEY"] {
        home.set(name, "");
    }
    home.home_file(
        ".cos/config",
        format!(
            "[default]\nrole_arn = qcs::cam::uin/100000000001:roleName/writer\nsource_profile = base\nsts_endpoint = {}\n\
             multipart_threshold = 5MB\nmultipart_chunksize = 5MB\nmax_concurrent_requests = 1\nmax_attempts = 2\n",
            service.url()
        ),
    );
    home.home_file(".cos/credentials", format!("[base]\nsecret_id = {ASKING_ID}\nsecret_key = {ASKING_SECRET}\n"));
    (store, service, home)
}

fn tokens_end(life: Duration, parts: usize, each: Duration) {
    let (store, service, home) = with_tokens(life);
    let channels = Channels::start();
    let setup = Setup::new(&channels);
    let is_part = Matcher::method(Method::PUT).with_query("partNumber");
    store.spoil(is_part, Fault::Delay(each));
    let bytes = noise(parts * 5 * MIB, 7);
    home.file("in/large", &bytes);
    let agent = setup.start(&home);
    std::thread::sleep(each * u32::try_from(parts).expect("few"));
    until("the file", || store.find("w/large").is_some());
    assert!(store.get("w/large") == bytes);
    let requests = store.requests();
    let sent: Vec<_> = requests.iter().filter(|one| one.has_query("partNumber")).collect();
    assert_eq!(sent.len(), parts, "no part is sent twice");
    let mut tokens: Vec<_> = sent.iter().filter_map(|one| one.headers.get("x-amz-security-token")).collect();
    tokens.dedup();
    assert!(tokens.len() > 1 && service.calls().len() > 1, "the upload outlived {life:?}: {tokens:?}");
    assert_eq!(store.requests().iter().filter(|one| one.has_query("uploads") && one.method == Method::POST).count(), 1);
    assert!(channels.rules().is_empty(), "{:?}", channels.rules());
    end(agent);
}

#[test]
fn tokens_that_end_during_a_large_upload_are_renewed_and_it_goes_on() {
    tokens_end(Duration::from_secs(4), 5, Duration::from_millis(1200));
}

#[test]
#[ignore = "takes ten minutes"]
fn tokens_of_sixty_seconds_are_renewed_during_an_upload_of_ten_minutes() {
    tokens_end(Duration::from_secs(60), 20, Duration::from_secs(30));
}

#[test]
fn a_refused_file_is_not_retried_before_its_time() {
    let (store, home) = stage();
    let mut setup = Setup::new(&Channels::start());
    setup.projects[0] = "{name: one, paths: [in], dest: 'cos://shelf/w/', breaker: {failures: 100}, \
                         retry: {max_attempts: 2, base: 100ms, cap: 100ms, slow_lane: 2s}}"
        .to_owned();
    home.config("max_attempts = 1");
    let conflict = Fault::Status { code: 409, error_code: "OperationAborted".to_owned(), retry_after: None };
    store.plan.add(Rule::new(Matcher::method(Method::PUT), conflict).times(3));
    home.file("in/f", "f");
    let began = std::time::Instant::now();
    let agent = setup.start(&home);
    until("the file", || store.find("w/f").is_some());
    assert!(
        began.elapsed() >= Duration::from_secs(3),
        "twice in the slow lane, each for two seconds at least one and a half"
    );
    end(agent);
}
