//! A tree of prefixes and objects, line by line.

use serde::Serialize;

use super::Printer;
use super::listing::ListingForm;
use super::rows::Rows;
use crate::base::size::Human;

/// One prefix or object.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TreeNode<'a> {
    /// The whole key or prefix.
    pub key: &'a str,
    /// What the line shows of it.
    #[serde(skip)]
    pub name: &'a str,
    /// Levels below the root, from 1 on.
    pub level: usize,
    /// Bytes; nothing for a prefix.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
}

/// What a tree held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TreeTotals {
    /// Prefixes.
    pub directories: u64,
    /// Objects.
    pub objects: u64,
    /// Their bytes.
    pub size: u64,
}

/// Writes a tree as it is found.
#[derive(Debug)]
pub struct TreeListing {
    rows: Rows,
    form: ListingForm,
    human_readable: bool,
    totals: TreeTotals,
}

impl TreeListing {
    /// A tree below `root`, which is found to be there.
    pub fn new(printer: Printer, form: ListingForm, human_readable: bool, root: &str) -> Self {
        if !matches!(form, ListingForm::Json | ListingForm::Keys) {
            printer.data(&format!("{}\n", printer.name(root)));
        }
        let rows = Rows::new(printer, form, "Nodes", String::new());
        Self { rows, form, human_readable, totals: TreeTotals::default() }
    }

    /// Adds a node. `last` tells of each level from the first to its own whether nothing follows there.
    pub fn node(&mut self, node: &TreeNode<'_>, last: &[bool]) {
        match node.size {
            None => self.totals.directories += 1,
            Some(size) => {
                self.totals.objects += 1;
                self.totals.size += size;
            }
        }
        let human = self.human_readable;
        let (key, name) =
            (self.rows.printer().name(node.key).into_owned(), self.rows.printer().name(node.name).into_owned());
        self.rows.row(node, |form, text| {
            if form == ListingForm::Keys {
                text.push_str(&key);
                return;
            }
            if let Some((own, above)) = last.split_last() {
                text.extend(above.iter().map(|ended| if *ended { "    " } else { "│   " }));
                text.push_str(if *own { "└── " } else { "├── " });
            }
            text.push_str(&name);
            if let Some(size) = node.size {
                text.push_str(&if human { format!("  {}", Human(size)) } else { format!("  {size}") });
            }
        });
    }

    /// Shows what has come so far.
    pub fn page_done(&mut self) {
        self.rows.page_done();
    }

    /// Whether nobody reads it any more.
    pub fn is_unread(&self) -> bool {
        self.rows.is_unread()
    }

    /// Ends the tree with its totals.
    pub fn finish(self, only_directories: bool) -> TreeTotals {
        let Self { rows, form, totals, human_readable } = self;
        let printer = rows.printer().clone();
        rows.finish_with(&[("Summary", &totals)]);
        if !matches!(form, ListingForm::Json | ListingForm::Keys) {
            let TreeTotals { directories, objects, size } = totals;
            let word = |count: u64, one: &str, more: &str| format!("{count} {}", if count == 1 { one } else { more });
            let directories = word(directories, "directory", "directories");
            let size = if human_readable { Human(size).to_string() } else { word(size, "byte", "bytes") };
            printer.data(&match only_directories {
                true => format!("\n{directories}\n"),
                false => format!("\n{directories}, {}, {size}\n", word(objects, "object", "objects")),
            });
            printer.flush();
        }
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(form: ListingForm) -> String {
        let (printer, seen) = Printer::captured();
        let mut tree = TreeListing::new(printer, form, false, "cos://b/p/");
        tree.node(&TreeNode { key: "p/d/", name: "d/", level: 1, size: None }, &[false]);
        tree.node(&TreeNode { key: "p/d/e", name: "e", level: 2, size: Some(1) }, &[false, true]);
        tree.node(&TreeNode { key: "p/f", name: "f", level: 1, size: Some(2) }, &[true]);
        let totals = tree.finish(false);
        assert_eq!(totals, TreeTotals { directories: 1, objects: 2, size: 3 });
        seen.out()
    }

    #[test]
    fn branches_end_with_the_last_of_their_level() {
        assert_eq!(
            shown(ListingForm::AwsText),
            "cos://b/p/\n├── d/\n│   └── e  1\n└── f  2\n\n1 directory, 2 objects, 3 bytes\n"
        );
        assert_eq!(shown(ListingForm::Keys), "p/d/\np/d/e\np/f\n");
        assert_eq!(
            shown(ListingForm::Json),
            "{\"Nodes\":[{\"Key\":\"p/d/\",\"Level\":1},\n{\"Key\":\"p/d/e\",\"Level\":2,\"Size\":1},\n\
             {\"Key\":\"p/f\",\"Level\":1,\"Size\":2}],\"Summary\":{\"Directories\":1,\"Objects\":2,\"Size\":3}}\n"
        );
    }
}
