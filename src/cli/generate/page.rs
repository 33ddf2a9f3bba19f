//! A small part of Markdown, read into blocks and written for the terminal and for `man`.
//!
//! Topics are written in it. It knows `##` headings, paragraphs, `-` lists, tables and fenced code; text keeps its
//! backticks on a terminal and is bold between them in `man`.

use std::borrow::Cow;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    Heading(String),
    Paragraph(String),
    List(Vec<String>),
    /// The names of the columns, and the rows.
    Table(Vec<String>, Vec<Vec<String>>),
    Code(Vec<String>),
}

/// Two blanks before what belongs together.
const INDENT: usize = 2;
/// Blanks between columns.
const GAP: usize = 2;

/// Reads a page.
pub(super) fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("## ") {
            blocks.push(Block::Heading(heading.to_owned()));
        } else if line.starts_with("```") {
            let code = lines.by_ref().take_while(|line| !line.starts_with("```"));
            blocks.push(Block::Code(code.map(str::to_owned).collect()));
        } else if line.starts_with('|') {
            let mut rows = vec![cells(line)];
            while let Some(row) = lines.next_if(|line| line.starts_with('|')) {
                rows.push(cells(row));
            }
            let names = rows.remove(0);
            // The line below the names only draws a rule.
            rows.retain(|row| !row.iter().all(|cell| cell.chars().all(|c| "-:".contains(c)) && !cell.is_empty()));
            blocks.push(Block::Table(names, rows));
        } else if let Some(item) = line.strip_prefix("- ") {
            let mut item = item.to_owned();
            while let Some(more) = lines.next_if(|line| line.starts_with("  ")) {
                item.extend([" ", more.trim()]);
            }
            match blocks.last_mut() {
                Some(Block::List(items)) => items.push(item),
                _ => blocks.push(Block::List(vec![item])),
            }
        } else if !line.is_empty() {
            let mut paragraph = line.to_owned();
            let goes_on =
                |line: &&str| !line.is_empty() && !["## ", "```", "|", "- "].iter().any(|s| line.starts_with(s));
            while let Some(more) = lines.next_if(goes_on) {
                paragraph.extend([" ", more]);
            }
            blocks.push(Block::Paragraph(paragraph));
        }
    }
    blocks
}

/// The cells of a row; `\|` is a `|` in one.
fn cells(line: &str) -> Vec<String> {
    const BAR: &str = "\u{1}";
    let line = line.replace("\\|", BAR);
    let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
    inner.split('|').map(|cell| cell.trim().replace(BAR, "|")).collect()
}

/// The page as lines of `width` columns. `heading` dresses headings.
pub(super) fn plain(blocks: &[Block], width: usize, heading: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for block in blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Heading(name) => text.push_str(&heading(&format!("{name}:"))),
            Block::Paragraph(paragraph) => wrap(&mut text, paragraph, width, 0),
            Block::List(items) => {
                for (place, item) in items.iter().enumerate() {
                    text.push_str(if place == 0 { "- " } else { "\n- " });
                    wrap(&mut text, item, width.saturating_sub(2), 2);
                }
            }
            Block::Table(names, rows) => table(&mut text, names, rows, width),
            Block::Code(lines) => {
                let lines: Vec<_> =
                    lines.iter().map(|line| format!("{:INDENT$}{line}", "").trim_end().to_owned()).collect();
                text.push_str(&lines.join("\n"));
            }
        }
        text.push('\n');
    }
    text
}

/// Words in lines of at most `width` columns; all but the first begin behind `indent` blanks.
fn wrap(text: &mut String, words: &str, width: usize, indent: usize) {
    let mut column = 0;
    for word in words.split_whitespace() {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            text.push('\n');
            text.extend(std::iter::repeat_n(' ', indent));
            column = 0;
        } else if column > 0 {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += length;
    }
}

/// Columns as wide as what stands in them; where there is no room the widest of them give way, but no word is broken.
fn table(text: &mut String, names: &[String], rows: &[Vec<String>], width: usize) {
    let count = names.len();
    let room = width.saturating_sub(INDENT + GAP * count.saturating_sub(1));
    let widest = |column: usize, of: fn(&str) -> usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain([&names[column]]);
        cells.map(|cell| of(cell)).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..count).map(|column| widest(column, |cell| cell.chars().count())).collect();
    let least: Vec<usize> = (0..count).map(|column| widest(column, longest_word)).collect();
    while widths.iter().sum::<usize>() > room {
        let widths_that_can = widths.iter_mut().zip(&least).filter(|(width, least)| **width > **least);
        match widths_that_can.max_by_key(|(width, _)| **width) {
            Some((width, _)) => *width -= 1,
            None => break,
        }
    }
    for (place, row) in std::iter::once(names).chain(rows.iter().map(Vec::as_slice)).enumerate() {
        if place > 0 {
            text.push('\n');
        }
        let mut line = 0;
        let parts: Vec<Vec<String>> = (0..count)
            .map(|column| {
                let mut part = String::new();
                wrap(&mut part, row.get(column).map_or("", String::as_str), widths[column], 0);
                part.lines().map(str::to_owned).collect()
            })
            .collect();
        while line == 0 || parts.iter().any(|part| part.len() > line) {
            let mut full = " ".repeat(INDENT);
            for (column, part) in parts.iter().enumerate() {
                let piece = part.get(line).map_or("", String::as_str);
                let pad = if column + 1 == count { 0 } else { widths[column] + GAP };
                full.push_str(&format!("{piece:pad$}"));
            }
            if line > 0 {
                text.push('\n');
            }
            text.push_str(full.trim_end());
            line += 1;
        }
    }
}

fn longest_word(cell: &str) -> usize {
    cell.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0)
}

/// The page as the requests of `man`; headings become those below a section.
pub(super) fn roff(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Heading(name) => text.extend([".SS ", &escape(name), "\n"]),
            Block::Paragraph(paragraph) => text.extend([".PP\n", &line(paragraph), "\n"]),
            Block::List(items) => {
                for item in items {
                    text.extend([".IP \\(bu 2\n", &line(item), "\n"]);
                }
            }
            Block::Table(names, rows) => {
                for row in rows {
                    text.extend([".TP\n", &term(row.first().map_or("", String::as_str)), "\n"]);
                    let others = row.iter().zip(names).skip(1).filter(|(cell, _)| !cell.is_empty());
                    let told: Vec<String> = others
                        .enumerate()
                        .map(|(place, (cell, name))| match place {
                            0 => line(cell),
                            _ => format!("({}: {})", escape(name), inline(cell)),
                        })
                        .collect();
                    text.extend([&told.join("\n"), "\n"]);
                }
            }
            Block::Code(lines) => {
                text.push_str(&code(lines.iter().map(String::as_str)));
            }
        }
    }
    text
}

/// Lines as they are.
pub(super) fn code<'a>(lines: impl Iterator<Item = &'a str>) -> String {
    let mut text = ".PP\n.RS 2\n.nf\n".to_owned();
    for line in lines {
        text.extend([&*guarded(&escape(line)), "\n"]);
    }
    text + ".fi\n.RE\n"
}

/// A word that is explained: all of it bold.
pub(super) fn term(text: &str) -> String {
    format!("\\fB{}\\fR", escape(&text.replace('`', "")))
}

/// Text that begins a line.
pub(super) fn line(text: &str) -> String {
    guarded(&inline(text)).into_owned()
}

/// Text with what stands between backticks in bold.
pub(super) fn inline(text: &str) -> String {
    let mut written = String::new();
    for (place, piece) in text.split('`').enumerate() {
        match place % 2 {
            0 => written.push_str(&escape(piece)),
            _ => written.extend(["\\fB", &escape(piece), "\\fR"]),
        }
    }
    written
}

/// A full stop or an apostrophe at the beginning of a line would be a request.
fn guarded(line: &str) -> Cow<'_, str> {
    if line.starts_with(['.', '\'']) { Cow::Owned(format!("\\&{line}")) } else { Cow::Borrowed(line) }
}

/// Text whose every character stands for itself.
pub(super) fn escape(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => written.push_str("\\e"),
            // Else a copied option has a typographic hyphen.
            '-' => written.push_str("\\-"),
            '\'' => written.push_str("\\(aq"),
            '`' => written.push_str("\\(ga"),
            '^' => written.push_str("\\(ha"),
            '~' => written.push_str("\\(ti"),
            '"' => written.push_str("\\(dq"),
            '…' => written.push_str("..."),
            '→' => written.push_str("\\(->"),
            '≥' => written.push_str("\\(>="),
            '\n' => written.push(' '),
            c => written.push(c),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "Some *text* that\ngoes on.\n\n## A heading\n\n- one\n  goes on\n- two\n\n| name | what |\n|---|---|\n\
                        | `a` | b \\| c |\n\n```console\n$ cos ls\n.hidden\n```\n";

    #[test]
    fn a_page_is_read_into_its_blocks() {
        let owned = |text: &str| text.to_owned();
        assert_eq!(
            parse(PAGE),
            [
                Block::Paragraph(owned("Some *text* that goes on.")),
                Block::Heading(owned("A heading")),
                Block::List(vec![owned("one goes on"), owned("two")]),
                Block::Table(vec![owned("name"), owned("what")], vec![vec![owned("`a`"), owned("b | c")]]),
                Block::Code(vec![owned("$ cos ls"), owned(".hidden")]),
            ]
        );
    }

    #[test]
    fn lines_are_no_wider_than_the_page_and_columns_stand_below_one_another() {
        let text = plain(&parse(PAGE), 30, str::to_owned);
        assert_eq!(
            text,
            "Some *text* that goes on.\n\nA heading:\n\n- one goes on\n- two\n\n  name  what\n  `a`   b | c\n\n  $ cos ls\n  \
             .hidden\n"
        );
        let long = plain(&[Block::Paragraph("word ".repeat(40))], 30, str::to_owned);
        assert!(long.lines().count() > 5 && long.lines().all(|line| line.len() <= 30), "{long}");
    }

    #[test]
    fn nothing_in_a_text_is_a_request_of_man() {
        let text = roff(&parse(PAGE));
        assert!(text.contains(".TP\n\\fBa\\fR\nb | c\n"), "{text}");
        assert!(text.contains("\n\\&.hidden\n"), "{text}");
        assert_eq!(line("'quoted' -x `--y` \\"), "\\(aqquoted\\(aq \\-x \\fB\\-\\-y\\fR \\e");
        assert_eq!(line(".x"), "\\&.x");
    }
}
