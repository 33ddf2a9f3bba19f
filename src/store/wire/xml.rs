//! XML answers read as events, and the small XML bodies that we send.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::Event;

/// What a walk over a document meets, root element aside.
pub(super) enum Item<'t> {
    /// An element that holds other elements begins.
    Open(&'t str),
    /// An element that holds text alone.
    Leaf(&'t str, &'t str),
    /// An element that holds other elements ends.
    Close(&'t str),
}

/// Walks over `xml`. Names come without namespace prefix. The visitor gets the depth below the root, 1 for the root's
/// children. What the root is called is for the caller to look at, see [`root`].
///
/// # Errors
/// A sentence on what is wrong: not XML, cut short.
pub(super) fn walk(xml: &str, mut visit: impl FnMut(usize, Item<'_>)) -> Result<(), String> {
    let mut reader = Reader::from_str(xml);
    let mut depth = 0_usize;
    // The element that has begun and may yet turn out to be a leaf.
    let mut pending = String::new();
    let mut is_pending = false;
    let mut text = String::new();
    let mut seen_root = false;
    loop {
        match reader.read_event().map_err(|error| format!("broken XML: {error}"))? {
            Event::Start(start) => {
                let name = start.local_name();
                let name = name.as_ref();
                if depth == 0 {
                    seen_root = true;
                } else if is_pending {
                    visit(depth - 1, Item::Open(&pending));
                    is_pending = false;
                }
                if depth > 0 {
                    pending.clear();
                    pending.push_str(name);
                    is_pending = true;
                }
                text.clear();
                depth += 1;
            }
            Event::Empty(empty) => {
                let name = empty.local_name();
                let name = name.as_ref();
                if depth == 0 {
                    seen_root = true;
                } else {
                    if is_pending {
                        visit(depth - 1, Item::Open(&pending));
                        is_pending = false;
                    }
                    visit(depth, Item::Leaf(name, ""));
                }
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                if depth > 0 {
                    if is_pending {
                        visit(depth, Item::Leaf(&pending, &text));
                    } else {
                        visit(depth, Item::Close(end.local_name().as_ref()));
                    }
                }
                is_pending = false;
                text.clear();
            }
            Event::Text(part) => text.push_str(&part.xml10_content()),
            Event::CData(part) => text.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => {
                if let Some(c) = reference.resolve_char_ref().map_err(|error| format!("broken XML: {error}"))? {
                    text.push(c);
                } else {
                    let name = reference.xml10_content();
                    let resolved =
                        resolve_predefined_entity(&name).ok_or_else(|| format!("unknown XML entity `&{name};`"))?;
                    text.push_str(resolved);
                }
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    if !seen_root {
        return Err("it is no XML".to_owned());
    }
    if depth > 0 {
        return Err("the XML is cut short".to_owned());
    }
    Ok(())
}

/// Whether a document under another root than the usual ones is what was asked for: it says `…Response` where S3 says
/// `…Result`, or it holds an element that tells what it is.
pub(super) fn passes_for(xml: &str, root: &str, usual: &[&str], telling: &str) -> bool {
    let stem = |name: &str| {
        let ends = ["Result", "Response", "Output"];
        ends.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).to_ascii_lowercase()
    };
    let mut told = usual.iter().any(|usual| stem(usual) == stem(root));
    let walked = walk(xml, |depth, item| match item {
        Item::Open(name) | Item::Leaf(name, _) => told |= depth == 1 && name == telling,
        Item::Close(_) => {}
    });
    walked.is_ok() && told
}

/// Whether a document is an error, or holds one where its kind has none.
pub(super) fn is_error(xml: &str) -> bool {
    if !xml.contains("Error") {
        return false;
    }
    match root(xml).as_deref() {
        Some("Error") => return true,
        // It lists errors of single keys.
        Some(name) if name.starts_with("Delete") => return false,
        _ => {}
    }
    let mut found = false;
    let walked = walk(xml, |_, item| found |= matches!(item, Item::Open("Error")));
    walked.is_ok() && found
}

/// An `xs:boolean` (XML Schema part 2, 3.2.2), in any case.
///
/// # Errors
/// A sentence: what is neither yes nor no is not taken for either.
pub(super) fn boolean(name: &str, text: &str) -> Result<bool, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "true" | "1" => Ok(true),
        "false" | "0" => Ok(false),
        _ => Err(format!("`{name}` is neither true nor false but {text:?}")),
    }
}

/// The first thing that is wrong with a document, found while it is walked.
#[derive(Debug, Default)]
pub(super) struct Complaint(Option<String>);

impl Complaint {
    /// The value, unless there is something wrong with it.
    pub(super) fn take<T>(&mut self, read: Result<T, String>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(reason) => {
                self.0.get_or_insert(reason);
                None
            }
        }
    }

    pub(super) fn raise(self) -> Result<(), String> {
        self.0.map_or(Ok(()), Err)
    }
}

/// The root element's name, when the text begins like XML.
pub(super) fn root(xml: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => return Some(start.local_name().as_ref().to_owned()),
            Event::Eof => return None,
            Event::Text(text) if !text.xml10_content().trim().is_empty() => return None,
            _ => {}
        }
    }
}

/// Whether XML 1.0 can hold a text, be it by character references (its production `Char`). Keys may be other texts too.
pub(super) fn holds(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..))
}

/// Appends `<name>text</name>` with the text escaped; control characters become character references, because a key may
/// hold them.
pub(super) fn push_element(into: &mut String, name: &str, text: &str) {
    into.push('<');
    into.push_str(name);
    into.push('>');
    for c in text.chars() {
        match c {
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '&' => into.push_str("&amp;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&apos;"),
            c if c.is_control() => {
                into.push_str("&#x");
                into.push_str(&format!("{:X}", u32::from(c)));
                into.push(';');
            }
            c => into.push(c),
        }
    }
    into.push_str("</");
    into.push_str(name);
    into.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn collect(xml: &str) -> Result<Vec<String>, String> {
        let mut seen = Vec::new();
        walk(xml, |depth, item| {
            seen.push(match item {
                Item::Open(name) => format!("{depth}+{name}"),
                Item::Leaf(name, text) => format!("{depth} {name}={text}"),
                Item::Close(name) => format!("{depth}-{name}"),
            });
        })?;
        Ok(seen)
    }

    #[test]
    fn elements_come_in_order_with_their_text() {
        let xml = "<?xml version=\"1.0\"?>\n<R xmlns=\"x\"><A>1 &amp; 2&#x0A;</A> <B><C/><D>&lt;</D></B><E></E></R>";
        let seen = collect(xml).expect("good XML");
        assert_eq!(seen, ["1 A=1 & 2\n", "1+B", "2 C=", "2 D=<", "1-B", "1 E="]);
    }

    #[test]
    fn pages_that_are_no_answer_are_refused() {
        assert!(collect("").is_err());
        assert!(collect("plain").is_err());
        assert!(collect("<R><A>1</A>").is_err_and(|e| e.contains("cut short")));
        assert!(collect("<R><A>1</B></R>").is_err());
    }

    #[test]
    fn booleans_are_those_of_the_schema_and_nothing_is_taken_for_no() {
        for (text, value) in [("true", true), ("1", true), (" TRUE\n", true), ("false", false), ("0", false)] {
            assert_eq!(boolean("IsTruncated", text), Ok(value), "{text}");
        }
        for text in ["", "yes", "2", "tru", "false true"] {
            assert!(boolean("IsTruncated", text).is_err_and(|error| error.contains("IsTruncated")), "{text}");
        }
    }

    #[test]
    fn a_document_is_known_by_its_root_or_by_what_it_holds() {
        let usual = ["CompleteMultipartUploadResult"];
        let passes = |xml: &str| passes_for(xml, &root(xml).expect("XML"), &usual, "ETag");
        assert!(passes("<CompleteMultipartUploadResponse/>") && passes("<Anything><ETag>e</ETag></Anything>"));
        assert!(!passes("<Anything><Deeper><ETag>e</ETag></Deeper></Anything>") && !passes("<Anything/>"));
    }

    #[test]
    fn an_error_is_one_wherever_it_stands() {
        for xml in [
            "<Error/>",
            "<s:Error><Code>A</Code></s:Error>",
            "<ErrorResponse><Error><Code>A</Code></Error></ErrorResponse>",
        ] {
            assert!(is_error(xml), "{xml}");
        }
        let keys = "<DeleteResult><Error><Key>k</Key></Error></DeleteResult>";
        for xml in [keys, "<ListBucketResult><Contents><Key>Error</Key></Contents></ListBucketResult>", "no XML: Error"]
        {
            assert!(!is_error(xml), "{xml}");
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        let mut xml = String::from("<R>");
        push_element(&mut xml, "Key", "a<b>&\"c\"\n\u{1}é");
        xml.push_str("</R>");
        assert_eq!(collect(&xml).expect("good XML"), ["1 Key=a<b>&\"c\"\n\u{1}é"]);
    }

    #[test]
    fn only_texts_of_xml_1_0_can_be_held() {
        assert!(["", "a b\t\n\r", "日本é😀", "\u{7f}\u{85}\u{fffd}"].iter().all(|text| holds(text)));
        assert!(!["a\u{1}", "\0", "\u{1f}", "\u{fffe}", "\u{ffff}"].iter().any(|text| holds(text)));
    }
}
