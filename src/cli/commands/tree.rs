//! `cos tree`: prefixes and objects, level by level.

use std::collections::VecDeque;

use crate::base::uri::ObjectUri;
use crate::cli::args::TreeArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::cli::patterns::object_filters;
use crate::cli::requests::Asked;
use crate::engine::filter::Filters;
use crate::engine::plan::paths;
use crate::report::{TreeListing, TreeNode, TreeTotals};
use crate::store::{ListPage, ListRequest, ObjectStore, S3Store};

use super::ls::form;

pub(in crate::cli) async fn run(args: &TreeArgs, context: &Context) -> Result<Exit, CliError> {
    let uri: ObjectUri = args.uri.parse()?;
    let filters = object_filters(&args.filters)?;
    let opened = context.open(uri.profile.as_deref()).await?.asking(Asked::paying(args.payment))?;
    show(args, context, opened.store(), (paths::directory_prefix(&uri), filters)).await
}

/// Something on a level: its whole key or prefix, and the bytes of an object.
struct Node {
    key: String,
    size: Option<u64>,
}

/// What chooses the nodes.
struct Choice<'a> {
    store: &'a S3Store,
    root: ObjectUri,
    filters: Filters,
    only_directories: bool,
}

/// One level on its way.
struct Level {
    prefix: String,
    waiting: VecDeque<Node>,
    /// The next page; nothing after the last.
    request: Option<ListRequest>,
}

impl Level {
    fn below(choice: &Choice<'_>, prefix: String) -> Self {
        let request = ListRequest {
            bucket: choice.root.bucket.clone(),
            prefix: prefix.clone(),
            delimiter: Some("/".to_owned()),
            ..ListRequest::default()
        };
        Self { prefix, waiting: VecDeque::new(), request: Some(request) }
    }

    /// Asks for pages until something waits or nothing more comes.
    async fn fill(&mut self, choice: &Choice<'_>) -> Result<(), CliError> {
        while self.waiting.is_empty()
            && let Some(request) = self.request.take()
        {
            let mut page = choice.store.list(&request).await?;
            self.request = page.next.take().map(|after| ListRequest { after: Some(after), ..request });
            self.waiting = choice.nodes(page);
        }
        Ok(())
    }

    /// The next node, and whether it is the last one.
    async fn next(&mut self, choice: &Choice<'_>) -> Result<Option<(Node, bool)>, CliError> {
        self.fill(choice).await?;
        let Some(node) = self.waiting.pop_front() else { return Ok(None) };
        self.fill(choice).await?;
        Ok(Some((node, self.waiting.is_empty())))
    }
}

impl Choice<'_> {
    /// What of a page is shown, in the order of the keys.
    fn nodes(&self, page: ListPage) -> VecDeque<Node> {
        let relative = |key: &str| key.get(self.root.key.len()..).unwrap_or_default().to_owned();
        let prefixes = page.prefixes.into_iter().filter(|prefix| !self.filters.prunes_directory(&relative(prefix)));
        let mut nodes: Vec<Node> = prefixes.map(|key| Node { key, size: None }).collect();
        if !self.only_directories {
            let wanted = page.objects.into_iter().filter(|object| {
                // The marker of a directory is the directory itself.
                !object.key.ends_with('/') && self.filters.matches(&relative(&object.key)) && self.filters.admit(object)
            });
            nodes.extend(wanted.map(|object| Node { key: object.key, size: Some(object.size) }));
        }
        nodes.sort_by(|one, other| one.key.cmp(&other.key));
        nodes.into()
    }
}

async fn show(
    args: &TreeArgs,
    context: &Context,
    store: &S3Store,
    (root, filters): (ObjectUri, Filters),
) -> Result<Exit, CliError> {
    let form = form(context);
    let choice = Choice { store, root, filters, only_directories: args.only_directories };
    let mut first = Level::below(&choice, choice.root.key.clone());
    // Before the root is shown: where nothing can be listed, the error says all.
    first.fill(&choice).await?;
    let mut tree = TreeListing::new(context.printer.clone(), form, args.human_readable, &choice.root.to_string());
    let mut levels = vec![first];
    // Of each level, whether its current node is the last one.
    let mut last = Vec::new();
    while let Some(level) = levels.last_mut() {
        let Some((node, is_last)) = level.next(&choice).await? else {
            levels.pop();
            last.truncate(levels.len().saturating_sub(1));
            continue;
        };
        let name = node.key.get(level.prefix.len()..).unwrap_or_default();
        last.truncate(levels.len() - 1);
        last.push(is_last);
        tree.node(&TreeNode { key: &node.key, name, level: levels.len(), size: node.size }, &last);
        if tree.is_unread() {
            return Ok(Exit::ClosedStdout);
        }
        if node.size.is_none() && args.depth.is_none_or(|depth| levels.len() < depth as usize) {
            levels.push(Level::below(&choice, node.key));
        }
    }
    tree.page_done();
    let totals = tree.finish(args.only_directories);
    let nothing = totals == TreeTotals::default() && !choice.root.key.is_empty();
    Ok(if nothing { Exit::Failed } else { Exit::Done })
}
