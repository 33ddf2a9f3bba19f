//! What the options of `cp`, `mv` and `sync` make of a run: headers of stored objects, directives, sizes of parts.

use crate::base::time;
use crate::config::Sourced;
use crate::engine::{CopySettings, KeptHeaders, RunSettings, Schemes};
use crate::store::{HeaderText, MetadataDirective, ObjectAttributes};

use super::args::{CopyPropsArg, DirectiveArg, HeaderArgs};
use super::context::Context;
use super::fault::CliError;
use super::resolve::Resolved;

/// The options that these commands share.
#[derive(Clone, Debug)]
pub(super) struct TransferOptions<'a> {
    pub(super) headers: &'a HeaderArgs,
    pub(super) directive: Option<DirectiveArg>,
    pub(super) copy_props: CopyPropsArg,
    pub(super) dry_run: bool,
    /// `--no-resume`
    pub(super) no_resume: bool,
    /// `--ignore-glacier-warnings`
    pub(super) ignore_archived: bool,
    /// The schemes that were typed.
    pub(super) schemes: Schemes,
}

/// What a profile says of runs.
pub(super) fn of_profile(resolved: &Resolved) -> RunSettings {
    let mut settings = RunSettings::default();
    let size = |option: &Option<Sourced<u64>>| option.as_ref().map(|size| size.value.max(1));
    let options = &resolved.options;
    if let Some(threshold) = size(&options.multipart_threshold) {
        settings.multipart_threshold = threshold;
        settings.copies.threshold = threshold;
    }
    if let Some(part_size) = size(&options.multipart_chunksize) {
        settings.part_size = part_size;
        settings.copies.part_size = part_size;
    }
    settings.retry = resolved.retry();
    settings
}

/// The settings of a run, from options and profile.
pub(super) fn run_settings(asked: TransferOptions<'_>, context: &Context) -> Result<RunSettings, CliError> {
    let attributes = attributes(asked.headers)?;
    let (kept, tags) = kept(&asked, &attributes);
    let defaults = of_profile(&context.resolved);
    Ok(RunSettings {
        attributes,
        guess_content_type: !asked.headers.no_guess_mime_type,
        copies: CopySettings {
            headers: kept,
            tags,
            threshold: defaults.copies.threshold,
            part_size: defaults.copies.part_size,
            keeps_class: false,
            reencrypts: asked.headers.requests.sse.is_some() || asked.headers.requests.sse_c.is_some(),
        },
        dry_run: asked.dry_run,
        resume: !asked.no_resume,
        ignore_archived: asked.ignore_archived,
        schemes: asked.schemes,
        ..defaults
    })
}

/// What copies keep of their source: `--metadata-directive` rules headers alone and switches `--copy-props` off, as in
/// aws. New metadata can only mean to replace the old.
fn kept(asked: &TransferOptions<'_>, attributes: &ObjectAttributes) -> (KeptHeaders, MetadataDirective) {
    let merged = if attributes.metadata.is_empty() { KeptHeaders::Merged } else { KeptHeaders::None };
    match (asked.directive, asked.copy_props) {
        (Some(DirectiveArg::Copy), _) => (KeptHeaders::All, MetadataDirective::Copy),
        (Some(DirectiveArg::Replace), _) => (KeptHeaders::None, MetadataDirective::Copy),
        (None, CopyPropsArg::None) => (KeptHeaders::None, MetadataDirective::Replace),
        (None, CopyPropsArg::MetadataDirective) => (merged, MetadataDirective::Replace),
        (None, CopyPropsArg::Default) => (merged, MetadataDirective::Copy),
    }
}

fn attributes(headers: &HeaderArgs) -> Result<ObjectAttributes, CliError> {
    let text = |given: &Option<String>| given.as_deref().map(HeaderText::from);
    Ok(ObjectAttributes {
        content_type: text(&headers.content_type),
        cache_control: text(&headers.cache_control),
        content_disposition: text(&headers.content_disposition),
        content_encoding: text(&headers.content_encoding),
        content_language: text(&headers.content_language),
        expires: headers.expires.as_deref().map(expires).transpose()?.map(Into::into),
        acl: headers.acl.clone(),
        grants: grants(&headers.grants)?,
        website_redirect: text(&headers.website_redirect),
        storage_class: headers.storage_class.clone(),
        metadata: all_metadata(&headers.metadata)?,
        tags: Vec::new(),
    })
}

/// The headers of grants, each with all whom it is for.
fn grants(texts: &[String]) -> Result<Vec<(&'static str, String)>, CliError> {
    let mut headers: Vec<(&'static str, String)> = Vec::new();
    for text in texts {
        let bad = || {
            CliError::usage_with(
                format!("--grants cannot be read: `{text}`"),
                "write PERMISSION=KIND=WHO, such as read=uri=http://acs.amazonaws.com/groups/global/AllUsers; PERMISSION \
                 is read, readacl, writeacl or full, KIND is uri, emailaddress or id",
            )
        };
        let (permission, grantee) = text.split_once('=').ok_or_else(bad)?;
        let header = match permission {
            "read" => "x-amz-grant-read",
            "readacl" => "x-amz-grant-read-acp",
            "writeacl" => "x-amz-grant-write-acp",
            "full" => "x-amz-grant-full-control",
            _ => return Err(bad()),
        };
        match grantee.split_once('=') {
            Some(("uri" | "emailaddress" | "id", who)) if !who.is_empty() => {}
            _ => return Err(bad()),
        }
        match headers.iter_mut().find(|(known, _)| *known == header) {
            Some((_, grantees)) => {
                grantees.push_str(", ");
                grantees.push_str(grantee);
            }
            None => headers.push((header, grantee.to_owned())),
        }
    }
    Ok(headers)
}

fn expires(text: &str) -> Result<String, CliError> {
    let at = time::from_http(text).or_else(|| time::from_iso(text)).or_else(|| {
        // A day alone means its beginning in UTC.
        time::from_iso(&format!("{text}T00:00:00Z"))
    });
    at.map(time::to_http).ok_or_else(|| {
        CliError::usage_with(
            format!("`{text}` is not a date for --expires"),
            "write 2030-01-01, 2030-01-01T00:00:00Z or an HTTP date",
        )
    })
}

/// What several `--metadata` say together; of one name the last one counts.
fn all_metadata(texts: &[String]) -> Result<Vec<(String, HeaderText)>, CliError> {
    let mut all: Vec<(String, HeaderText)> = Vec::new();
    for (key, value) in texts.iter().map(|text| metadata(text)).collect::<Result<Vec<_>, _>>()?.into_iter().flatten() {
        all.retain(|(known, _)| *known != key);
        all.push((key, value.into()));
    }
    Ok(all)
}

/// Reads `a=1,b=2` or `{"a":"1","b":"2"}`.
fn metadata(text: &str) -> Result<Vec<(String, String)>, CliError> {
    let bad = |reason: String| {
        CliError::usage_with(
            format!("--metadata cannot be read: {reason}"),
            "write KEY=VALUE, several separated by commas, or a JSON object of texts",
        )
    };
    if text.trim_start().starts_with('{') {
        let map: std::collections::BTreeMap<String, String> =
            serde_json::from_str(text).map_err(|error| bad(error.to_string()))?;
        return Ok(map.into_iter().collect());
    }
    text.split(',')
        .map(|pair| match pair.split_once('=') {
            Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
            _ => Err(bad(format!("`{pair}` is not KEY=VALUE"))),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_read_in_both_forms() {
        let expected = vec![("a".to_owned(), "1".to_owned()), ("b".to_owned(), "x=y".to_owned())];
        assert_eq!(metadata("a=1,b=x=y").expect("pairs"), expected);
        assert_eq!(metadata(r#"{"a":"1","b":"x=y"}"#).expect("JSON"), expected);
        for bad in ["a", "=1", "{a}", "{\"a\":1}", ""] {
            assert!(metadata(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn metadata_adds_up_and_the_last_of_a_name_counts() {
        let texts = ["a=1,b=2", r#"{"c":"3"}"#, "a=4"].map(str::to_owned);
        let expected = [("b", "2"), ("c", "3"), ("a", "4")].map(|(key, value)| (key.to_owned(), value.into()));
        assert_eq!(all_metadata(&texts).expect("pairs"), expected);
        assert!(all_metadata(&["a=1".to_owned(), "b".to_owned()]).is_err());
    }

    #[test]
    fn grants_become_headers() {
        let read = |texts: &[&str]| grants(&texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>());
        let found = read(&["read=uri=http://a/b=c", "full=id=1", "read=id=2"]).expect("grants");
        let expected = [("x-amz-grant-read", "uri=http://a/b=c, id=2"), ("x-amz-grant-full-control", "id=1")];
        assert_eq!(found, expected.map(|(header, who)| (header, who.to_owned())));
        for bad in ["read", "read=", "read=id=", "write=id=1", "read=name=x"] {
            assert!(read(&[bad]).is_err(), "{bad}");
        }
    }

    #[test]
    fn dates_become_http_dates() {
        for text in ["2030-01-01", "2030-01-01T00:00:00Z", "Tue, 01 Jan 2030 00:00:00 GMT"] {
            assert_eq!(expires(text).expect(text), "Tue, 01 Jan 2030 00:00:00 GMT");
        }
        assert!(expires("soon").is_err());
    }
}
