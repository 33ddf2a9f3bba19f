//! `cos help`, `--help` and `cos man`: what people read about the program is all there.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use crate::support::Sandbox;

const TOPICS: [&str; 8] =
    ["configuration", "credentials", "environment", "exit-codes", "filters", "output", "resume", "uris"];

/// The words of all commands, as the help of each tells of the next.
fn commands(home: &Sandbox) -> Vec<String> {
    let mut waiting = vec![String::new()];
    let mut found = Vec::new();
    while let Some(above) = waiting.pop() {
        let help = home.cos(above.split_whitespace().chain(["--help"])).done().out.clone();
        let section = help.split("\nCommands:\n").nth(1).and_then(|rest| rest.split("\n\n").next()).unwrap_or_default();
        // Names stand two blanks in; what continues a purpose stands further in.
        let names = section.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   "));
        let names = names.filter_map(|line| line.split_whitespace().next());
        waiting.extend(names.filter(|name| above.is_empty() || *name != "help").map(|name| format!("{above} {name}")));
        found.push(above.trim().to_owned());
    }
    assert!(found.len() > 80, "{found:?}");
    found
}

#[test]
fn help_of_a_command_is_what_its_option_says_and_of_nothing_lists_commands_and_topics() {
    let home = Sandbox::new();
    for words in [&["cp"][..], &["lifecycle", "add"], &["help"]] {
        let told = home.cos([&["help"], words].concat());
        assert_eq!(told.done().out, home.cos([words, &["--help"]].concat()).done().out, "{words:?}");
    }
    let all = home.cos(["help"]);
    assert_eq!(all.done().out, home.cos(["--help"]).done().out);
    for word in ["  sync ", "  lifecycle ", "  completion ", "  man "] {
        let is_hidden = word == "  completion ";
        assert_eq!(all.out.contains(word), !is_hidden, "{word}");
    }
    for topic in TOPICS {
        assert!(all.out.contains(&format!("\n  {topic} ")), "{topic}");
    }
    for code in ["0", "1", "2", "130", "141", "252", "253", "254", "255"] {
        assert!(all.out.contains(&format!("\n  {code} ")), "{code}");
    }
}

#[test]
fn topics_are_printed_without_looking_at_any_setting_and_fit_a_terminal() {
    let mut home = Sandbox::new();
    home.set("COS_OUTPUT", "no such form");
    home.config("region = \n[broken");
    for topic in TOPICS {
        let ran = home.cos(["help", topic]);
        let text = &ran.done().out;
        assert!(text.starts_with(&format!("{topic} - ")), "{text}");
        for line in text.lines() {
            // What can be copied is not broken.
            let may_be_long = line.starts_with("  $ ") || !line.trim().contains(' ');
            assert!(line.chars().count() <= 80 || may_be_long, "{topic}: {line:?}");
        }
    }
    home.cos(["help", "FILTERS"]).done();
    assert_eq!(home.cos(["help", "exit", "codes"]).done().out, home.cos(["help", "exit-codes"]).done().out);
    let environment = home.cos(["help", "environment"]).done().out.clone();
    for name in ["COS_SECRET_ID", "AWS_PROFILE", "NO_PROXY", "XDG_STATE_HOME"] {
        assert!(environment.contains(&format!("\n  `{name}`")), "{name}");
    }
}

#[test]
fn a_word_that_is_nothing_gets_the_nearest_one() {
    let home = Sandbox::new();
    for (words, message, hint) in [
        (&["filtres"][..], "`filtres` is no command and no topic of help", "did you mean `cos help filters`?"),
        (&["snyc"], "`snyc` is no command and no topic of help", "did you mean `cos help sync`?"),
        (&["weather"], "`weather` is no command and no topic of help", "`cos help` lists what there is"),
        (&["lifecycle", "ad"], "`cos lifecycle` has no command `ad`", "did you mean `cos help lifecycle add`?"),
        (&["cp", "filters"], "`cos cp` has no command `filters`", "`cos help cp` lists what there is"),
    ] {
        home.cos([&["help"], words].concat()).fails(252, &format!("error: {message}\nhint: {hint}\n"));
    }
}

#[test]
fn the_manual_has_a_page_for_each_command_with_all_its_options_and_for_each_topic() {
    let home = Sandbox::new();
    let ran = home.cos(["man", "book"]);
    let told: BTreeSet<&str> = ran.done().out.lines().collect();
    let written: BTreeSet<String> = home.tree("book").into_iter().map(|path| format!("book/{path}")).collect();
    assert_eq!(told, written.iter().map(String::as_str).collect());
    let page = |path: &str| String::from_utf8(home.read(path)).expect("text").replace("\\-", "-");
    for topic in TOPICS {
        assert!(page(&format!("book/man7/cos-{topic}.7")).contains(".SH DESCRIPTION\n"), "{topic}");
    }
    let root = page("book/man1/cos.1");
    let all = commands(&home);
    assert_eq!(all.len() + TOPICS.len(), written.len(), "a page for each, and no others");
    for command in &all {
        let name = format!("cos {command}").trim().replace(' ', "-");
        let text = page(&format!("book/man1/{name}.1"));
        for section in ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "EXIT STATUS", "SEE ALSO"] {
            assert!(text.contains(&format!("\n.SH {section}\n")), "{name} has no {section}");
        }
        let help = home.cos(command.split_whitespace().chain(["--help"])).done().out.clone();
        // What follows are examples, whose lines may break in front of an option.
        let help = help.split("\nExamples:\n").next().expect("some of it");
        let (own, global) = help.split_once("\nGlobal options:\n").expect("global options stand last");
        for (options, page) in [(own, &text), (global, &root)] {
            for option in options_of(options).filter(|option| *option != "--help" || command.is_empty()) {
                assert!(page.contains(option), "{name} lacks {option}");
            }
        }
    }
    for section in ["ENVIRONMENT", "FILES"] {
        assert!(root.contains(&format!("\n.SH {section}\n")), "{section}");
    }
    typeset(&home, &written);
}

/// The options that a help begins lines with.
fn options_of(help: &str) -> impl Iterator<Item = &str> {
    let heads = help.lines().map(str::trim_start).filter(|line| line.starts_with('-'));
    let words = heads.flat_map(|line| line.split([' ', ',', '[']).take_while(|word| !word.starts_with('<')));
    words.filter(|word| word.starts_with("--") && word.len() > 2)
}

/// Where there is a typesetter it finds nothing to complain of.
fn typeset(home: &Sandbox, pages: &BTreeSet<String>) {
    let typesetter = Command::new("groff")
        .args(["-man", "-ww", "-z", "-Tutf8", "-Kutf8"])
        .args(pages)
        .current_dir(home.work())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output();
    if let Ok(ran) = typesetter {
        let complaints = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success() && complaints.is_empty(), "{complaints}");
    }
}
