//! `cos tag`: labels of objects.

use std::collections::BTreeMap;

use crate::cli::args::{TagCommand, TagGetArgs, TagRmArgs, TagSetArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::CliError;
use crate::engine::plan::not_there;
use crate::report::{ChangeEnd, TagListing};
use crate::store::{ObjectId, ObjectStore};

use super::each::Each;
use super::ls::form;
use super::object_only;

/// Most tags that an object can have (S3 and COS alike).
const MOST_TAGS: usize = 10;

pub(in crate::cli) async fn run(command: &TagCommand, context: &Context) -> Result<Exit, CliError> {
    match command {
        TagCommand::Get(args) => get(args, context).await,
        TagCommand::Set(args) => set(args, context).await,
        TagCommand::Rm(args) => remove(args, context).await,
    }
}

type Tags = Vec<(String, String)>;

async fn get(args: &TagGetArgs, context: &Context) -> Result<Exit, CliError> {
    let uri = object_only(&args.uri)?;
    let opened = context.open(uri.profile.as_deref()).await?;
    let object = ObjectId { version: args.version_id.clone(), ..ObjectId::new(&uri.bucket, &uri.key) };
    let tags = opened.store().tags(&object).await.map_err(|error| not_there(error, &object.key));
    TagListing::new(context.printer.clone(), form(context)).show(&tags?.into_iter().collect::<BTreeMap<_, _>>());
    Ok(Exit::Done)
}

async fn set(args: &TagSetArgs, context: &Context) -> Result<Exit, CliError> {
    let given = args.tags.iter().map(|tag| parse(tag)).collect::<Result<Tags, _>>()?;
    if given.len() > MOST_TAGS {
        return Err(CliError::usage(format!("an object can have {MOST_TAGS} tags, not {}", given.len())));
    }
    let each = Each::new(&args.uri, &args.change, "tag", context)?;
    let opened = context.open(each.uri.profile.as_deref()).await?;
    let store = opened.store();
    let changed = each.change(
        store,
        |_| true,
        async |object| {
            let had = store.tags(object).await.map_err(|error| not_there(error, &object.key))?;
            let wanted = if args.replace { given.clone() } else { merged(&had, &given) };
            if same(&had, &wanted) {
                return Ok(ChangeEnd::Kept);
            }
            store.set_tags(object, &wanted).await.map(|()| ChangeEnd::Done)
        },
    );
    changed.await
}

async fn remove(args: &TagRmArgs, context: &Context) -> Result<Exit, CliError> {
    let each = Each::new(&args.uri, &args.change, "untag", context)?;
    let opened = context.open(each.uri.profile.as_deref()).await?;
    let store = opened.store();
    let changed = each.change(
        store,
        |_| true,
        async |object| {
            let had = store.tags(object).await.map_err(|error| not_there(error, &object.key))?;
            let goes = |key: &String| args.keys.is_empty() || args.keys.contains(key);
            let left: Tags = had.iter().filter(|(key, _)| !goes(key)).cloned().collect();
            if left.len() == had.len() {
                return Ok(ChangeEnd::Kept);
            }
            store.set_tags(object, &left).await.map(|()| ChangeEnd::Done)
        },
    );
    changed.await
}

fn parse(text: &str) -> Result<(String, String), CliError> {
    match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err(CliError::usage_with(format!("`{text}` is no tag"), "write KEY=VALUE")),
    }
}

/// The tags with the given ones over them.
fn merged(had: &[(String, String)], given: &[(String, String)]) -> Tags {
    let mut all: BTreeMap<&str, &str> = had.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    all.extend(given.iter().map(|(key, value)| (key.as_str(), value.as_str())));
    all.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

fn same(one: &[(String, String)], other: &[(String, String)]) -> bool {
    let sorted = |tags: &[(String, String)]| tags.iter().cloned().collect::<BTreeMap<_, _>>();
    sorted(one) == sorted(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(texts: &[&str]) -> Tags {
        texts.iter().map(|text| parse(text).expect("a tag")).collect()
    }

    #[test]
    fn given_tags_take_the_place_of_those_of_their_keys() {
        assert_eq!(merged(&tags(&["b=1", "a=2"]), &tags(&["b=3", "c="])), tags(&["a=2", "b=3", "c="]));
        assert!(same(&tags(&["a=1", "b=2"]), &tags(&["b=2", "a=1"])) && !same(&tags(&["a=1"]), &tags(&["a=2"])));
        assert!(parse("a").is_err() && parse("=a").is_err());
        assert_eq!(parse("a=b=c").ok(), Some(("a".to_owned(), "b=c".to_owned())));
    }
}
