//! `cos rm`: one object, or all that a prefix and filters mean.

use crate::base::uri::ObjectUri;
use crate::cli::args::RmArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::failures::{Root, Wanted};
use crate::cli::fault::CliError;
use crate::cli::job::names_from;
use crate::cli::patterns::object_filters;
use crate::cli::requests::Asked;
use crate::cli::signals::Signals;
use crate::cli::transfer::{Listed, Shown};
use crate::engine::filter::Filters;
use crate::engine::plan::{self, ListSettings, Work, paths};
use crate::engine::select::Facts;
use crate::engine::{Delete, EngineError, RunSettings, Schemes};
use crate::report::shell_word;
use crate::store::{ObjectId, ObjectStore, S3Store};

pub(in crate::cli) async fn run(args: RmArgs, context: &Context) -> Result<Exit, CliError> {
    let uri: ObjectUri = args.uri.parse()?;
    let filters = object_filters(&args.filters)?;
    let is_filtered = args.filters.is_given();
    // A prefix with filters can only mean what is under it.
    let named = args.files_from.is_some();
    let recursive = named || args.recursive || (is_filtered && (uri.key.is_empty() || uri.key.ends_with('/')));
    if named && !filters.conditions().is_empty() {
        return Err(CliError::usage_with(
            "--files-from tells neither size, age nor class of what is to be removed",
            "leave the list out, or filter by name alone",
        ));
    }
    if !recursive {
        if uri.key.is_empty() {
            return Err(CliError::usage_with(
                format!("`{}` names no object", args.uri),
                "use --recursive to remove all objects in the bucket, or `cos rb` to remove the bucket",
            ));
        }
        // As with the AWS CLI, a single object has to pass the filters too, by its name alone.
        if !filters.matches(paths::key_name(&uri.key)) {
            return Ok(Exit::Done);
        }
    }
    let settings = RunSettings {
        dry_run: args.dryrun,
        schemes: Schemes { source: uri.form(), target: uri.form() },
        ..RunSettings::default()
    };
    let prefix = if recursive { paths::directory_prefix(&uri) } else { uri.clone() };
    let list = names_from(args.files_from.as_deref(), args.failures.null, &context.session)?;
    let wanted = Wanted {
        args: &args.failures,
        read: args.files_from.as_deref(),
        root: if recursive { Root::Prefix(prefix) } else { Root::Nowhere },
        again: recursive.then(|| ("cos rm".to_owned(), shell_word(&args.uri))),
    };
    let failures = if args.dryrun { None } else { wanted.create()? };
    let shown = Shown { only_errors: args.only_show_errors, stdout_is_data: false, failures };
    let settings_of_listing = ListSettings {
        page_size: args.page_size,
        force_archived: true,
        may_be_object: paths::may_be_object(&uri),
        tells_of_nothing: true,
    };
    let opened = context.open(uri.profile.as_deref()).await?.asking(Asked::paying(args.payment))?;
    if !recursive && !filters.conditions().is_empty() && !meets(opened.store(), &uri, &filters).await? {
        return Ok(Exit::Done);
    }
    let names_nothing = !recursive && uri.key.ends_with('/') && is_missing(opened.store(), &uri).await?;
    let only_errors = shown.only_errors;
    let ended = context
        .transfer(&opened.stores, settings, shown, |stores, emitter| {
            if let Some(names) = list {
                return plan::named_deletes(paths::directory_prefix(&uri), filters, names, emitter);
            }
            if recursive {
                let (source, budget) = (paths::directory_prefix(&uri), context.budget.clone());
                return Listed { source, filters, settings: settings_of_listing, budget }
                    .of(stores.target, emitter)
                    .deletes();
            }
            let object = ObjectId::new(uri.bucket, uri.key);
            plan::single(Work::Delete(Delete { object, size: None, brings_back: false }), &emitter)
        })
        .await;
    let (exit, _) = ended?;
    if names_nothing && exit == Exit::Done && !only_errors {
        context.printer.talk("hint: there is no object of that very name; --recursive removes what is below it");
    }
    Ok(exit)
}

/// Whether an object is there and meets the conditions of the filters.
async fn meets(store: &S3Store, uri: &ObjectUri, filters: &Filters) -> Result<bool, CliError> {
    let object = ObjectId::new(&uri.bucket, &uri.key);
    let looking = async {
        match store.head(&object).await {
            Ok(head) => Ok(filters.admit(Facts::of_head(&uri.key, &head))),
            Err(error) if error.is_no_such_object() => Ok(false),
            Err(error) => Err(CliError::Fatal(EngineError::Store(error))),
        }
    };
    Signals::listen()?.or_interrupted(looking).await
}

/// Whether no object marks this directory. To remove it is then no error, as with the AWS CLI, but hardly what was meant.
/// Asked only of keys that end in `/`.
async fn is_missing(store: &S3Store, uri: &ObjectUri) -> Result<bool, CliError> {
    let object = ObjectId::new(&uri.bucket, &uri.key);
    let looking = async { Ok(store.head(&object).await.is_err_and(|error| error.is_no_such_object())) };
    Signals::listen()?.or_interrupted(looking).await
}
