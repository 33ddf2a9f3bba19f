//! The plan of a job: a step for each source, or one for all that a list names.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use crate::base::fsx::PathError;
use crate::base::uri::ObjectUri;
use crate::cli::fault::CliError;
use crate::cli::session::Session;
use crate::engine::Stores;
use crate::engine::filter::Filters;
use crate::engine::plan::paths::{self, Side};
use crate::engine::plan::{
    self, Base, ListSettings, Listing, Look, Named, Names, Naming, Plan, Planned, Step, Taken, WalkSettings,
};
use crate::engine::select::Facts;
use crate::events::{Emitter, ItemReport, Outcome, Place, SkipReason, Verb};
use crate::store::{ObjectId, Relation, S3Store};

use super::sources::Source;
use super::{Job, named_target};

/// Everything under a source that is no single item.
struct Group {
    store: S3Store,
    relation: Relation,
    source: ObjectUri,
    filters: Filters,
    settings: ListSettings,
}

impl Job<'_> {
    /// The steps of all sources, in their order; neighbours that are single objects are one.
    pub(super) fn steps(&self, stores: &Stores<S3Store>) -> Result<Vec<Step>, CliError> {
        let (store, relation) = (&stores.source, stores.relation());
        let mut steps = Vec::new();
        let mut objects: Vec<Named> = Vec::new();
        for source in &self.sources {
            if let Source::Object(uri) = source {
                objects.push(Named { source: uri.clone(), target: named_target(uri, &self.target)? });
                continue;
            }
            self.objects(store, std::mem::take(&mut objects), &mut steps);
            steps.push(match source {
                Source::File(path) => self.file(path)?,
                Source::Tree { root, keeps } => self.tree(root, keeps.as_deref())?,
                Source::Prefix { uri, keeps, may_be_object } => {
                    let (source, filters) = (uri.clone(), self.filters.clone());
                    let settings =
                        ListSettings { may_be_object: *may_be_object, tells_of_nothing: true, ..self.list_settings() };
                    let group = Group { store: store.clone(), relation, source, filters, settings };
                    self.group(group, Place::Remote(uri.clone()), keeps.as_deref(), false)?
                }
                Source::Glob { uri, pattern } => {
                    let filters = self.filters.clone().within(pattern)?;
                    let typed = Place::Remote(uri.with_key(format!("{}{pattern}", uri.key)));
                    let (source, settings) = (uri.clone(), self.list_settings());
                    self.group(Group { store: store.clone(), relation, source, filters, settings }, typed, None, true)?
                }
                Source::Object(_) | Source::Stdio => continue,
            });
        }
        self.objects(store, objects, &mut steps);
        Ok(steps)
    }

    /// What becomes of the names of the targets.
    pub(super) fn naming(&self) -> Naming {
        if self.args.choice.flatten {
            let base = match &self.target {
                Side::Local(path) => Base::Directory(path.clone()),
                Side::Remote(uri) => Base::Prefix(paths::directory_prefix(uri).key),
                Side::Stdio => return Naming::AsPlanned,
            };
            return Naming::Flat(base, Taken::default());
        }
        // Names of sources differ; what a pattern finds may meet the others.
        let patterns = self.sources.iter().any(|source| matches!(source, Source::Glob { .. }));
        if patterns && self.sources.len() > 1 { Naming::Unique(Taken::default()) } else { Naming::AsPlanned }
    }

    fn target_prefix(&self, keeps: Option<&str>) -> Result<ObjectUri, CliError> {
        let Side::Remote(uri) = &self.target else {
            return Err(CliError::usage("one of SOURCE and TARGET must be an object URI"));
        };
        let prefix = paths::directory_prefix(uri);
        Ok(match keeps {
            Some(name) => prefix.with_key(format!("{}{name}/", prefix.key)),
            None => prefix,
        })
    }

    fn file(&self, path: &Path) -> Result<Step, CliError> {
        let prefix = match &self.target {
            Side::Remote(uri) => uri,
            _ => return Err(CliError::usage("one of SOURCE and TARGET must be an object URI")),
        };
        let planned = single_upload(path, prefix, &self.filters)?;
        let open = Box::new(move |emitter: Emitter| match planned {
            Some(Planned::Work(work)) => plan::single(work, &emitter),
            other => {
                emitter.plan_complete();
                Plan::from_batches(other.into_iter().collect())
            }
        });
        Ok(Step { verb: Verb::Upload, source: Place::Local(path.to_owned()), must_find: false, open })
    }

    fn tree(&self, root: &Path, keeps: Option<&str>) -> Result<Step, CliError> {
        let target = self.target_prefix(keeps)?;
        let (filters, walk) = (self.filters.clone(), WalkSettings { follow_symlinks: !self.args.no_follow_symlinks });
        let source = Place::Local(root.to_owned());
        let (root, names) = (root.to_owned(), self.names()?);
        let open = Box::new(move |emitter: Emitter| match names {
            Some(names) => plan::named_uploads(root, target, filters, names, emitter),
            None => plan::uploads(&root, target, filters, walk, emitter),
        });
        Ok(Step { verb: Verb::Upload, source, must_find: false, open })
    }

    fn objects(&self, store: &S3Store, named: Vec<Named>, steps: &mut Vec<Step>) {
        let Some(first) = named.first() else { return };
        let source = Place::Remote(first.source.clone());
        let (store, settings, budget) = (store.clone(), self.list_settings(), self.context.budget.clone());
        let conditions = self.filters.conditions().clone();
        let open = Box::new(move |emitter: Emitter| Look { store, settings, budget, emitter }.at(named, conditions));
        steps.push(Step { verb: self.object_verb(), source, must_find: false, open });
    }

    fn object_verb(&self) -> Verb {
        if matches!(self.target, Side::Remote(_)) { Verb::Copy } else { Verb::Download }
    }

    fn group(&self, group: Group, typed: Place, keeps: Option<&str>, must_find: bool) -> Result<Step, CliError> {
        let Group { store, relation, source, filters, settings } = group;
        let (budget, names) = (self.context.budget.clone(), self.names()?);
        let open: Box<dyn FnOnce(Emitter) -> Plan + Send> = match &self.target {
            Side::Local(directory) => {
                let directory = keeps.map_or_else(|| directory.clone(), |name| directory.join(name));
                Box::new(move |emitter| match names {
                    Some(names) => {
                        Look { store, settings, budget, emitter }.downloads(source, directory, filters, names)
                    }
                    None => Listing { store, source, filters, settings, budget, emitter }.downloads(directory),
                })
            }
            _ => {
                let target = self.target_prefix(keeps)?;
                Box::new(move |emitter| match names {
                    Some(names) => Look { store, settings, budget, emitter }.copies(source, target, filters, names),
                    None => Listing { store, source, filters, settings, budget, emitter }.copies(target, relation),
                })
            }
        };
        Ok(Step { verb: self.object_verb(), source: typed, must_find, open })
    }

    fn names(&self) -> Result<Option<Names>, CliError> {
        let choice = &self.args.choice;
        names_from(choice.files_from.as_deref(), choice.failures.null, &self.context.session)
    }
}

/// The list of `--files-from`, opened.
pub(in crate::cli) fn names_from(
    list: Option<&Path>,
    null: bool,
    session: &Session,
) -> Result<Option<Names>, CliError> {
    let Some(path) = list else { return Ok(None) };
    let end = if null { 0 } else { b'\n' };
    let (reader, path): (Box<dyn BufRead + Send>, PathBuf) = if path.as_os_str() == "-" {
        session.take_stdin("a list of names")?;
        (Box::new(BufReader::new(std::io::stdin())), "standard input".into())
    } else {
        let file = File::open(path).map_err(PathError::wrap("open", path))?;
        (Box::new(BufReader::new(file)), path.to_owned())
    };
    Ok(Some(Names::new(reader, end, path)))
}

/// What is to be done with a file that was named; nothing when it does not meet the conditions of the filters.
fn single_upload(path: &Path, uri: &ObjectUri, filters: &Filters) -> Result<Option<Planned>, CliError> {
    let skipped = |reason| {
        Some(Planned::Skipped(ItemReport {
            verb: Verb::Upload,
            source: Place::Local(path.to_owned()),
            target: None,
            size: None,
            outcome: Outcome::Skipped(reason),
        }))
    };
    let metadata = std::fs::metadata(path).map_err(|error| CliError::of_source(path, error))?;
    if !metadata.is_file() {
        return Ok(skipped(SkipReason::SpecialFile));
    }
    let Some(name) = paths::file_name(path) else {
        return Ok(skipped(SkipReason::NotUtf8));
    };
    if !filters.admit(Facts::of_file(name, &metadata)) {
        return Ok(None);
    }
    let target = paths::single_target(name, uri);
    let target = ObjectId::new(target.bucket, target.key);
    Ok(Some(plan::upload(path.to_owned(), metadata.len(), target)))
}
