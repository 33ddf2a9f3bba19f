//! `cos watch`: whatever way a file comes, goes, moves or is written, the store ends with the bytes of the directory.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::time::Duration;

use rustix::process::Signal;

use crate::support::agent::{begin, end, left_over, missing, sent, until, watched};
use crate::support::{Channels, Sandbox, Setup, Store, noise, stage};

/// Waits until every file of the directory is in the store with its bytes.
#[track_caller]
fn until_equal(store: &Store, home: &Sandbox) {
    until_all(store, home, |_| true);
}

#[track_caller]
fn until_all(store: &Store, home: &Sandbox, takes_part: impl Fn(&str) -> bool + Copy) {
    until("all files", || missing(store, home, takes_part).is_empty());
}

/// Asserts that nothing was sent more often than once, apart from these.
#[track_caller]
fn assert_sent_once(store: &Store, others: &[&str]) {
    let mut all: Vec<_> = sent(store).into_iter().filter(|path| !others.contains(&path.as_str())).collect();
    all.sort();
    let twice: Vec<_> = all.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "sent more than once: {twice:?}");
}

fn rename(home: &Sandbox, from: &str, to: &str) {
    fs::rename(home.path(from), home.path(to)).expect("renamed");
}

#[test]
fn files_made_while_the_queue_of_the_kernel_overflows_arrive_and_none_is_sent_again() {
    let (store, home) = watched();
    for number in 0..300 {
        home.file(format!("in/before/{number}"), number.to_string());
    }
    let agent = begin(&store, &home, &["--log-level", "warn"]);
    until("300 files", || store.keys().len() == 301);
    agent.signal(Signal::STOP);
    // Events that change nothing fill the queue but for one place, so that of the next file its making is told and its
    // closing is not, and nothing of what follows. The kernel joins an event with the one before when they are alike.
    let most = fs::read_to_string("/proc/sys/fs/inotify/max_queued_events").expect("told");
    let most: usize = most.trim().parse().expect("a number");
    for number in 0..most - 1 {
        fs::OpenOptions::new().append(true).open(home.path(format!("in/before/{}", number % 2))).expect("opened");
    }
    home.file("in/before/new-half", "told by half");
    for number in 0..400 {
        home.file(format!("in/before/new-{number}"), number.to_string());
        home.file(format!("in/made/{}/{number}", number % 20), number.to_string());
    }
    home.file("in/before/7", "changed meanwhile");
    agent.signal(Signal::CONT);
    until("801 files", || store.keys().len() == 1102);
    until_equal(&store, &home);
    agent.signal(Signal::TERM);
    let ran = agent.wait();
    assert!(ran.ends(0).out.contains("the kernel dropped events"), "{}", ran.out);
    assert_sent_once(&store, &["before/7"]);
    assert_eq!(sent(&store).len(), 1103, "one file has changed");
}

#[test]
fn new_directories_tell_of_their_files_however_fast_they_come() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &[]);
    for number in 0..1500 {
        home.file(format!("in/many/{number}/file"), number.to_string());
    }
    for tree in 0..20 {
        let mut path = format!("in/deep/{tree}");
        for level in 0..10 {
            path = format!("{path}/{level}");
            home.file(format!("{path}/file"), format!("{tree} {level}"));
        }
    }
    until("all of them", || store.keys().len() == 1701);
    until_equal(&store, &home);
    end(agent);
    assert_sent_once(&store, &[]);
}

#[test]
fn directories_that_are_deleted_and_made_again_are_heard_each_time() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &[]);
    for round in 0..120 {
        home.file("in/again/below/file", format!("round {round}"));
        home.file(format!("in/again/file-{round}"), format!("round {round}"));
        if round % 3 == 0 {
            std::thread::sleep(Duration::from_millis(round % 7));
        }
        if round < 119 {
            fs::remove_dir_all(home.path("in/again")).expect("removed");
        }
    }
    until_equal(&store, &home);
    // The watch is that of the directory there is now.
    home.file("in/again/below/last", "last");
    home.file("in/again/below/file", "the last round");
    until_equal(&store, &home);
    end(agent);
}

#[test]
fn directories_that_move_take_their_files_along() {
    let (store, home) = watched();
    for number in 0..30 {
        home.file(format!("in/a/{}/below/{number}", number % 3), number.to_string());
        home.file(format!("outside/{}/{number}", number % 3), format!("outside {number}"));
    }
    let agent = begin(&store, &home, &[]);
    until_equal(&store, &home);
    // Within the root, with new files in it before and after.
    home.file("in/a/0/below/late", "late");
    rename(&home, "in/a", "in/b");
    home.file("in/b/1/below/later", "later");
    home.file("in/a/0/below/0", "another in its old place");
    until_equal(&store, &home);
    // Into the root, and out of it while it is written to.
    rename(&home, "outside", "in/inside");
    until_equal(&store, &home);
    home.file("in/inside/0/after", "after the move");
    until_equal(&store, &home);
    rename(&home, "in/inside", "gone");
    home.file("gone/0/unheard", "outside of the root");
    home.file("in/inside/0/0", "a new directory of that name");
    until_equal(&store, &home);
    // A chain of moves, each on the way of another.
    for round in 0..40 {
        rename(&home, "in/b", "in/c");
        home.file(format!("in/c/{}/below/round-{round}", round % 3), round.to_string());
        rename(&home, "in/a", "in/b");
        rename(&home, "in/c", "in/a");
    }
    until_equal(&store, &home);
    end(agent);
    assert!(store.find("w/inside/0/unheard").is_none());
}

#[test]
fn files_that_are_renamed_into_place_are_sent_once_under_their_last_name() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &[]);
    for number in 0..100 {
        home.file(format!("in/d/{number}.tmp"), number.to_string());
        rename(&home, &format!("in/d/{number}.tmp"), &format!("in/d/{number}"));
    }
    until("100 files", || store.keys().len() == 101);
    assert_sent_once(&store, &[]);
    // Over one that is there, again and again.
    for round in 0..50 {
        home.file("in/d/7.partial", format!("round {round}"));
        rename(&home, "in/d/7.partial", "in/d/7");
    }
    until_equal(&store, &home);
    end(agent);
    assert_eq!(left_over(&store, &home), [""; 0]);
}

/// Saves as Vim does with `backupcopy=no`: a probe, the old file for a backup, a new one in its place.
fn save_with_vim(home: &Sandbox, path: &str, bytes: &[u8]) {
    let directory = Path::new(path).parent().expect("in a directory");
    home.file(directory.join(".note.txt.swp"), "swap");
    let probe = home.file(directory.join("4913"), "");
    fs::remove_file(probe).expect("removed");
    let backup = format!("{path}~");
    if home.path(path).exists() {
        rename(home, path, &backup);
    }
    let mut file = fs::File::create(home.path(path)).expect("made");
    file.write_all(bytes).expect("written");
    file.sync_all().expect("synced");
    drop(file);
    fs::remove_file(home.path(backup)).ok();
    fs::remove_file(home.path(directory.join(".note.txt.swp"))).expect("removed");
}

/// Saves as Emacs does: a lock that is a link to nothing, an autosave file, the old file for a backup.
fn save_with_emacs(home: &Sandbox, path: &str, bytes: &[u8]) {
    let (directory, name) = path.rsplit_once('/').expect("in a directory");
    let lock = home.path(format!("{directory}/.#{name}"));
    symlink("user@host.42:1700000000", &lock).expect("linked");
    let autosave = home.file(format!("{directory}/#{name}#"), "autosave");
    if home.path(path).exists() {
        rename(home, path, &format!("{path}~"));
    }
    home.file(path, bytes);
    fs::remove_file(autosave).expect("removed");
    fs::remove_file(lock).expect("removed");
}

/// Saves as LibreOffice does: a lock, a file of another name, and that in the place of the old one.
fn save_with_office(home: &Sandbox, path: &str, bytes: &[u8]) {
    let (directory, name) = path.rsplit_once('/').expect("in a directory");
    let lock = home.file(format!("{directory}/.~lock.{name}#"), ",user,host;");
    let written = format!("{directory}/lu4242abcd.tmp");
    home.file(&written, bytes);
    rename(home, &written, path);
    fs::remove_file(lock).expect("removed");
}

/// Saves as rsync does: a hidden file with six letters behind it, in the place of the old one.
fn save_with_rsync(home: &Sandbox, path: &str, bytes: &[u8]) {
    let (directory, name) = path.rsplit_once('/').expect("in a directory");
    let written = format!("{directory}/.{name}.Xy12aB");
    home.file(&written, bytes);
    // Half of it may be there for long.
    std::thread::sleep(Duration::from_millis(120));
    rename(home, &written, path);
}

/// Changes a file as `sed -i` does, by the program itself.
fn change_with_sed(home: &Sandbox, path: &str, expression: &str) {
    let ran = std::process::Command::new("sed").args(["-i", expression]).arg(home.path(path)).status();
    assert!(ran.expect("run").success());
}

#[test]
fn what_editors_and_tools_leave_beside_a_file_stays_out_and_the_file_arrives() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &[]);
    for round in 0..8_u64 {
        let bytes = noise(2000, round);
        save_with_vim(&home, "in/doc/vim.txt", &bytes);
        save_with_emacs(&home, "in/doc/emacs.txt", &bytes);
        save_with_office(&home, "in/doc/office.odt", &bytes);
        save_with_rsync(&home, "in/doc/rsync.bin", &bytes);
        home.file("in/doc/sed.txt", format!("round X{round}"));
        change_with_sed(&home, "in/doc/sed.txt", "s/X//");
        std::thread::sleep(Duration::from_millis(30 * (round % 4)));
    }
    let is_file = |path: &str| !path.ends_with('~');
    until_all(&store, &home, is_file);
    end(agent);
    let mut keys = store.keys();
    keys.sort();
    let wanted = ["emacs.txt", "office.odt", "rsync.bin", "sed.txt", "vim.txt"].map(|name| format!("w/doc/{name}"));
    assert_eq!(keys, [&wanted[..], &["w/first".to_owned()]].concat());
    assert_eq!(store.get("w/doc/sed.txt"), b"round 7");
}

#[test]
fn files_that_are_written_in_place_end_with_their_last_bytes() {
    let (store, home) = watched();
    home.file("in/log", "line 0\n");
    home.file("in/base", noise(100_000, 1));
    let agent = begin(&store, &home, &["--max-wait", "700ms", "--silence", "300ms"]);
    until_equal(&store, &home);
    let mut log = fs::OpenOptions::new().append(true).open(home.path("in/log")).expect("opened");
    let mut base = fs::OpenOptions::new().write(true).open(home.path("in/base")).expect("opened");
    let mut fresh = fs::File::create(home.path("in/fresh")).expect("made");
    for round in 0..30_u8 {
        writeln!(log, "line {round}").expect("written");
        fresh.write_all(&noise(5000, u64::from(round))).expect("written");
        // The same length all the time, so that only its times tell.
        base.seek(SeekFrom::Start(u64::from(round) * 1000)).expect("found");
        base.write_all(&[round; 1000]).expect("written");
        // Cut and written anew, in as long as it takes.
        let mut whole = fs::File::create(home.path("in/whole")).expect("made");
        whole.write_all(&[round; 500]).expect("written");
        std::thread::sleep(Duration::from_millis(60));
        whole.write_all(&[round + 1; 500]).expect("written");
    }
    // A file that nobody has closed is sent after the longest wait.
    until("a file that is open", || store.find("w/fresh").is_some());
    drop((log, base, fresh));
    until_equal(&store, &home);
    end(agent);
    assert_eq!(left_over(&store, &home), [""; 0]);
}

#[test]
fn a_directory_that_becomes_a_link_leads_nobody_out_of_the_root() {
    let (store, home) = watched();
    home.file("elsewhere/f", "what lies elsewhere");
    home.file("elsewhere/g", "and this");
    let agent = begin(&store, &home, &["--max-wait", "1s", "--silence", "500ms"]);
    fs::create_dir(home.path("in/a")).expect("made");
    let open = ["f", "g"].map(|name| fs::File::create(home.path(format!("in/a/{name}"))).expect("made"));
    // Heard of, and nobody has closed them.
    std::thread::sleep(Duration::from_millis(300));
    rename(&home, "in/a", "in/b");
    std::os::unix::fs::symlink(home.path("elsewhere"), home.path("in/a")).expect("linked");
    until("what moved", || store.find("w/b/g").is_some() && store.find("w/b/f").is_some());
    std::thread::sleep(Duration::from_secs(2));
    drop(open);
    home.file("in/last", "last");
    until("the last", || store.find("w/last").is_some());
    assert_eq!(store.keys(), ["w/b/f", "w/b/g", "w/first", "w/last"]);
    end(agent);
}

#[test]
fn files_that_get_their_name_when_they_are_written_need_no_closing() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &["--silence", "500ms"]);
    home.file("in/a.tmp", "by a second name");
    std::thread::sleep(Duration::from_millis(30));
    fs::hard_link(home.path("in/a.tmp"), home.path("in/linked")).expect("linked");
    fs::remove_file(home.path("in/a.tmp")).expect("removed");
    until("what was linked", || store.find("w/linked").is_some());
    end(agent);
}

#[test]
fn what_is_written_to_a_file_that_stays_open_arrives_each_longest_wait() {
    let (store, home) = watched();
    let agent = begin(&store, &home, &["--silence", "300ms", "--max-wait", "1s"]);
    let mut log = fs::File::create(home.path("in/log")).expect("made");
    for round in 0..3_u8 {
        log.write_all(&[round; 100]).expect("written");
        let bytes = home.read("in/log");
        until("what was written", || store.find("w/log").is_some_and(|there| there == bytes));
    }
    // It keeps nobody from saying that all is sent.
    home.cos(["watch", "flush", "in"]).ends(0);
    end(agent);
}

#[test]
fn a_root_that_is_moved_away_and_back_at_once_loses_no_sign() {
    let (store, home) = stage();
    home.file("above/in/first", "first");
    let agent = home.start(["watch", "above/in", "cos://shelf/w/", "--settle", "300ms"]);
    until("the first file", || store.find("w/first").is_some());
    home.file("above/in/second", "second");
    rename(&home, "above", "elsewhere");
    std::thread::sleep(Duration::from_secs(1));
    rename(&home, "elsewhere", "above");
    until("what came before it was away", || store.find("w/second").is_some());
    end(agent);
}

#[test]
fn keys_follow_names_byte_for_byte() {
    use std::os::unix::ffi::OsStrExt;
    let (store, home) = stage();
    let setup = Setup::new(&Channels::start());
    let names = ["a\\b", "a/b", "100%", "50%25", "%41", "A", "c%FF", "q?#&=+", "日本", "e\u{301}", "é", " x "];
    for name in names {
        home.file(format!("in/{name}"), name);
    }
    let odd = home.path("in").join(std::ffi::OsStr::from_bytes(b"c\xff"));
    std::fs::write(odd, "odd").expect("written");
    let agent = setup.start(&home);
    until("all files", || store.keys().len() == names.len() + 1);
    end(agent);
    for name in names {
        // The one that looks like what a name that is not UTF-8 becomes.
        let key = if name == "c%FF" { "c%25FF" } else { name };
        assert_eq!(store.find(&format!("w/{key}")).as_deref(), Some(name.as_bytes()), "{name}");
    }
    assert_eq!(store.get("w/c%FF"), b"odd");
}
