//! Configurations of buckets: as tables for people, lines of places and values, or JSON; and what became of them.

use comfy_table::{ContentArrangement, Table, presets};
use serde::Serialize;

use super::{Printer, escape};
use crate::base::document::{Node, Value, path_to};

/// The version of the JSON events here, as in those of transfers.
const VERSION: u32 = 1;

/// The form of a configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentForm {
    /// Columns for people.
    Table,
    /// A line for each value: its place, a tab, the value.
    Lines,
    /// The document of the AWS CLI.
    Json,
}

/// A request that a dry run shows.
#[derive(Clone, Copy, Debug)]
pub struct ShownRequest<'a> {
    pub method: &'a str,
    pub url: &'a str,
    pub headers: &'a [(String, String)],
    pub body: &'a str,
}

#[derive(Serialize)]
struct Event<'a> {
    version: u32,
    #[serde(rename = "type")]
    kind: &'a str,
    status: &'a str,
    bucket: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    request: Option<Request<'a>>,
}

#[derive(Serialize)]
struct Request<'a> {
    method: &'a str,
    url: &'a str,
    headers: std::collections::BTreeMap<&'a str, &'a str>,
    body: &'a str,
}

/// Shows configurations.
#[derive(Clone, Debug)]
pub struct DocumentListing {
    printer: Printer,
    form: DocumentForm,
    asked: Option<DocumentForm>,
}

impl DocumentListing {
    /// In one of the forms; without one a terminal gets tables, and a pipe the JSON that can be stored again.
    pub fn new(printer: Printer, asked: Option<DocumentForm>) -> Self {
        let natural = if printer.stdout_is_terminal() { DocumentForm::Table } else { DocumentForm::Json };
        Self { printer, form: asked.unwrap_or(natural), asked }
    }

    /// Whether the whole document is wanted as JSON.
    pub fn is_json(&self) -> bool {
        self.form == DocumentForm::Json
    }

    /// Whether people get columns.
    pub fn is_table(&self) -> bool {
        self.form == DocumentForm::Table
    }

    /// Shows a document. `bare` is what people look at, `whole` what the AWS CLI shows.
    pub fn show(&self, bare: &Node, whole: &Node) {
        let text = match self.form {
            DocumentForm::Json => self.json(whole.to_json()),
            DocumentForm::Lines => {
                let mut text = String::new();
                self.push_lines(bare, "", &mut text);
                text
            }
            DocumentForm::Table => self.sheet(bare),
        };
        self.printer.data(&text);
        self.printer.flush();
    }

    /// Shows rows under a header: as a table, or with tabs between the cells. For JSON there is [`DocumentListing::show`].
    pub fn rows(&self, header: &[&str], rows: &[Vec<String>]) {
        let text = match self.form {
            DocumentForm::Lines => {
                let line = |row: &Vec<String>| {
                    let cells: Vec<_> = row.iter().map(|cell| self.printer.name(cell)).collect();
                    cells.join("\t") + "\n"
                };
                rows.iter().map(line).collect()
            }
            DocumentForm::Table | DocumentForm::Json => {
                let header: Vec<String> = header.iter().map(|&word| word.to_owned()).collect();
                self.table(&header, rows)
            }
        };
        self.printer.data(&text);
        self.printer.flush();
    }

    /// Shows what the service answered, as it is.
    pub fn raw(&self, answer: &str) {
        let end = if answer.ends_with('\n') { "" } else { "\n" };
        let shown = if self.printer.stdout_is_terminal() { escape::message(answer) } else { answer.into() };
        self.printer.data(&format!("{shown}{end}"));
        self.printer.flush();
    }

    /// Says that there is nothing, and gives JSON an empty document.
    pub fn nothing(&self, words: &str) {
        if self.form == DocumentForm::Json {
            self.printer.data("{}\n");
        }
        self.printer.flush();
        self.printer.talk(words);
    }

    /// Tells that something was done, unless talk is off.
    pub fn done(&self, event: &str, bucket: &str, uri: &str) {
        if !self.printer.is_quiet() {
            self.tell(event, "done", bucket, None, &format!("{event}: {uri}\n"));
        }
    }

    /// Shows a request that a dry run does not send.
    pub fn would(&self, event: &str, bucket: &str, uri: &str, request: ShownRequest<'_>) {
        let mut text = format!("(dryrun) {event}: {uri}\n{} {}\n", request.method, request.url);
        for (name, value) in request.headers {
            text.extend([name.as_str(), ": ", value, "\n"]);
        }
        if !request.body.is_empty() {
            text.extend(["\n", request.body, "\n"]);
        }
        let headers = request.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let ShownRequest { method, url, body, .. } = request;
        self.tell(event, "would_do", bucket, Some(Request { method, url, headers, body }), &text);
    }

    /// An event is JSON only where that was asked for: a pipe alone wants lines, as with every command.
    fn tell(&self, event: &str, status: &str, bucket: &str, request: Option<Request<'_>>, text: &str) {
        if self.asked == Some(DocumentForm::Json) {
            let event = Event { version: VERSION, kind: event, status, bucket, request };
            let json = serde_json::to_string(&event).expect("plain texts are always JSON");
            self.printer.data(&self.json(json));
        } else if self.printer.stdout_is_terminal() {
            self.printer.data(&escape::message(text));
        } else {
            self.printer.data(text);
        }
    }

    fn json(&self, json: String) -> String {
        let mut json = if self.printer.stdout_is_terminal() { escape::json(&json).into_owned() } else { json };
        json.push('\n');
        json
    }

    fn push_lines(&self, node: &Node, path: &str, into: &mut String) {
        match &node.value {
            Value::Record(members) if !members.is_empty() => {
                members.iter().for_each(|member| self.push_lines(&member.node, &path_to(path, &member.name), into));
            }
            Value::List(items) if !items.is_empty() => {
                for (index, item) in items.iter().enumerate() {
                    self.push_lines(item, &format!("{path}[{index}]"), into);
                }
            }
            _ if path.is_empty() => {}
            _ => into.extend([path, "\t", &self.printer.name(node.scalar().unwrap_or_default()), "\n"]),
        }
    }

    /// Single values first, then each list of records as a table of its own.
    fn sheet(&self, document: &Node) -> String {
        let mut facts = Vec::new();
        let mut tables = Vec::new();
        for member in document.members() {
            match &member.node.value {
                Value::List(items) if items.iter().all(|item| matches!(item.value, Value::Record(_))) => {
                    tables.push((member.name.as_str(), items.as_slice()));
                }
                _ => push_facts(&member.node, &member.name, &mut facts),
            }
        }
        let mut text = String::new();
        if !facts.is_empty() {
            text.push_str(&self.table(&["SETTING".to_owned(), "VALUE".to_owned()], &facts));
        }
        let titled = tables.len() > 1 || !facts.is_empty();
        for (name, items) in tables {
            if titled {
                let gap = if text.is_empty() { "" } else { "\n" };
                text.extend([gap, &self.printer.heading(&format!("{name}:")), "\n"]);
            }
            text.push_str(&self.records(items));
        }
        text
    }

    fn records(&self, items: &[Node]) -> String {
        let mut names: Vec<&str> = Vec::new();
        for member in items.iter().flat_map(Node::members) {
            if !names.contains(&member.name.as_str()) {
                names.push(&member.name);
            }
        }
        let cell = |item: &Node, name: &&str| item.get(name).map(brief).unwrap_or_default();
        let rows: Vec<Vec<String>> =
            items.iter().map(|item| names.iter().map(|name| cell(item, name)).collect()).collect();
        let header: Vec<String> = names.iter().map(|name| name.to_uppercase()).collect();
        self.table(&header, &rows)
    }

    fn table(&self, header: &[String], rows: &[Vec<String>]) -> String {
        let mut table = Table::new();
        table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
        table.set_header(header);
        for row in rows {
            table.add_row(row.iter().map(|cell| escape::name(cell).into_owned()));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, 2));
        }
        let mut lines = table.lines();
        let heading = lines.next().unwrap_or_default();
        let mut text = format!("{}\n", self.printer.heading(heading.trim_end()));
        for line in lines {
            text.extend([line.trim_end(), "\n"]);
        }
        text
    }
}

fn push_facts(node: &Node, path: &str, facts: &mut Vec<Vec<String>>) {
    match &node.value {
        Value::Record(members) if !members.is_empty() => {
            members.iter().for_each(|member| push_facts(&member.node, &path_to(path, &member.name), facts));
        }
        _ => facts.push(vec![path.to_owned(), brief(node)]),
    }
}

/// A value on one line: `Days=30, StorageClass=STANDARD_IA`.
fn brief(node: &Node) -> String {
    match &node.value {
        Value::Record(members) if members.is_empty() => "(empty)".to_owned(),
        Value::Record(members) => {
            let pair = |name: &str, node: &Node| match &node.value {
                Value::Record(members) if !members.is_empty() => format!("{name}({})", brief(node)),
                Value::List(_) => format!("{name}[{}]", brief(node)),
                _ => format!("{name}={}", brief(node)),
            };
            members.iter().map(|member| pair(&member.name, &member.node)).collect::<Vec<_>>().join(", ")
        }
        Value::List(items) => {
            let between = if items.iter().any(|item| matches!(item.value, Value::Record(_))) { "; " } else { ", " };
            items.iter().map(brief).collect::<Vec<_>>().join(between)
        }
        _ => node.scalar().unwrap_or_default().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::document::from_json;

    fn shown(form: Option<DocumentForm>, terminal: bool) -> String {
        let (printer, seen) = Printer::captured_as(super::super::PrinterSettings::default(), (terminal, false));
        let node = from_json(
            r#"{"Role": "r", "Owner": {"ID": "o"}, "Rules": [{"ID": "one", "Filter": {"And": {"Prefix": "a/"}}},
                {"ID": "two\n", "Events": ["x", "y"], "Moves": [{"Days": 1, "To": "IA"}, {"Days": 9, "To": "AR"}]}]}"#,
        )
        .expect("JSON");
        DocumentListing::new(printer, form).show(&node, &node);
        seen.out().replace("\u{1b}[1m", "").replace("\u{1b}[0m", "")
    }

    #[test]
    fn people_get_settings_and_a_table_for_each_list() {
        let expected = "SETTING   VALUE\nRole      r\nOwner.ID  o\n\nRules:\n\
                        ID     FILTER          EVENTS  MOVES\n\
                        one    And(Prefix=a/)\n\
                        two\\n                  x, y    Days=1, To=IA; Days=9, To=AR\n";
        assert_eq!(shown(None, true), expected);
        assert_eq!(shown(Some(DocumentForm::Table), false), expected);
    }

    #[test]
    fn lines_have_a_place_and_a_value() {
        let text = shown(Some(DocumentForm::Lines), false);
        assert!(text.starts_with("Role\tr\nOwner.ID\to\nRules[0].ID\tone\nRules[0].Filter.And.Prefix\ta/\n"), "{text}");
    }

    #[test]
    fn a_pipe_gets_json_that_can_be_stored_again() {
        let theirs: serde_json::Value = serde_json::from_str(&shown(None, false)).expect("JSON");
        assert_eq!(theirs["Rules"][1]["Moves"][1]["Days"], 9);
    }

    #[test]
    fn nothing_is_an_empty_document_of_json_and_a_word_for_people() {
        let (printer, seen) = Printer::captured();
        DocumentListing::new(printer, Some(DocumentForm::Json)).nothing("none here");
        assert_eq!((seen.out().as_str(), seen.err().as_str()), ("{}\n", "none here\n"));
    }
}
