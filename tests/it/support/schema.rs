//! The part of JSON Schema that `docs/reference/schemas` are written in. A keyword that is not understood here is a mistake
//! in the schema, so that nothing in one is passed over.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::Timestamp;
use serde_json::Value;

/// A schema, and which of its fields were seen in what was held against it.
pub(crate) struct Schema {
    name: String,
    root: Value,
    seen: BTreeSet<String>,
}

impl Schema {
    /// Reads `docs/reference/schemas/NAME.json`.
    pub(crate) fn read(name: &str) -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reference/schemas").join(format!("{name}.json"));
        let text = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self::new(name, serde_json::from_slice(&text).expect("JSON"))
    }

    fn new(name: &str, root: Value) -> Self {
        Self { name: name.to_owned(), root, seen: BTreeSet::new() }
    }

    /// Holds a document against it.
    #[track_caller]
    pub(crate) fn fits(&mut self, document: &Value) {
        let mut seen = BTreeSet::new();
        if let Err(reason) = check(&self.root, document, "", &mut seen) {
            panic!("{}: {reason} in {document:#}", self.name);
        }
        self.seen.append(&mut seen);
    }

    /// Fields of the schema that nothing had.
    pub(crate) fn unseen(&self) -> Vec<String> {
        let mut all = BTreeSet::new();
        fields(&self.root, "", &mut all);
        all.difference(&self.seen).map(|field| format!("{}{field}", self.name)).collect()
    }

    /// The documents that it gives as examples.
    pub(crate) fn examples(&self) -> Vec<Value> {
        self.root["examples"].as_array().cloned().unwrap_or_default()
    }
}

/// Every field that a schema tells of.
fn fields(schema: &Value, at: &str, all: &mut BTreeSet<String>) {
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        let at = format!("{at}/{name}");
        fields(inner, &at, all);
        all.insert(at);
    }
    if schema["items"].is_object() {
        fields(&schema["items"], at, all);
    }
    for variant in schema["oneOf"].as_array().into_iter().flatten() {
        fields(variant, &format!("{at}/{}", variant["title"].as_str().expect("variants have titles")), all);
    }
}

/// Why a value does not fit. `at` is where it stands, and goes into `seen`.
fn check(schema: &Value, value: &Value, at: &str, seen: &mut BTreeSet<String>) -> Result<(), String> {
    let object = schema.as_object().ok_or_else(|| format!("the schema of `{at}` is no object"))?;
    for (keyword, rule) in object {
        match keyword.as_str() {
            "$schema" | "title" | "description" | "examples" | "properties" => {}
            "type" => {
                let types: Vec<&str> = match rule {
                    Value::Array(types) => types.iter().filter_map(Value::as_str).collect(),
                    one => one.as_str().into_iter().collect(),
                };
                if !types.iter().any(|wanted| is_of(wanted, value)) {
                    return Err(format!("`{at}` is {value}, and not of {types:?}"));
                }
            }
            "enum" => {
                if !rule.as_array().is_some_and(|allowed| allowed.contains(value)) {
                    return Err(format!("`{at}` is {value}, and none of {rule}"));
                }
            }
            "minimum" => {
                if value.as_f64().is_some_and(|number| number < rule.as_f64().expect("a number")) {
                    return Err(format!("`{at}` is {value}, less than {rule}"));
                }
            }
            "format" => {
                assert_eq!(rule, "date-time", "the one format that is known");
                if value.as_str().is_some_and(|text| text.parse::<Timestamp>().is_err()) {
                    return Err(format!("`{at}` is {value}, and no time"));
                }
            }
            "required" => {
                let names = rule.as_array().into_iter().flatten().filter_map(Value::as_str);
                if let Some(missing) = names.into_iter().find(|name| value.get(name).is_none()) {
                    return Err(format!("`{at}` lacks `{missing}`"));
                }
            }
            "additionalProperties" => {
                let known = |name: &str| schema["properties"].get(name).is_some();
                for (name, inner) in value.as_object().into_iter().flatten().filter(|(name, _)| !known(name)) {
                    match rule {
                        Value::Bool(false) => {
                            return Err(format!("`{at}` has `{name}`, which the schema does not know"));
                        }
                        rule => check(rule, inner, &format!("{at}/{name}"), &mut BTreeSet::new())?,
                    }
                }
            }
            "items" => {
                value.as_array().into_iter().flatten().try_for_each(|item| check(rule, item, at, seen))?;
            }
            "oneOf" => {
                let variants = rule.as_array().into_iter().flatten().map(|variant| {
                    let mut inner = BTreeSet::new();
                    let at = format!("{at}/{}", variant["title"].as_str().unwrap_or_default());
                    check(variant, value, &at, &mut inner).map(|()| inner)
                });
                let (fit, not): (Vec<_>, Vec<_>) = variants.partition(Result::is_ok);
                match fit.into_iter().flatten().collect::<Vec<_>>().as_mut_slice() {
                    [one] => seen.append(one),
                    [] => return Err(not.into_iter().filter_map(Result::err).collect::<Vec<_>>().join("; ")),
                    more => return Err(format!("`{at}` fits {} variants", more.len())),
                }
            }
            other => return Err(format!("the keyword `{other}` of `{at}` is not known")),
        }
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(value) = value.get(name) {
            let at = format!("{at}/{name}");
            check(inner, value, &at, seen)?;
            seen.insert(at);
        }
    }
    Ok(())
}

fn is_of(wanted: &str, value: &Value) -> bool {
    match wanted {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        other => panic!("the type `{other}` is not known"),
    }
}

mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_schema_refuses_what_is_missing_too_much_or_of_another_kind() {
        let root = json!({"type": "object", "required": ["a"], "additionalProperties": false, "properties": {
            "a": {"type": "integer", "minimum": 0}, "t": {"type": ["string", "null"], "format": "date-time"},
            "l": {"type": "array", "items": {"enum": ["x", "y"]}}, "m": {"type": "object", "additionalProperties": {"type": "string"}}}});
        let tried = |document: Value| check(&root, &document, "", &mut BTreeSet::new());
        for good in [
            json!({"a": 0}),
            json!({"a": 1, "t": null, "l": [], "m": {}}),
            json!({"a": 1, "t": "2026-11-21T09:04:27Z", "l": ["x", "y"], "m": {"k": "v"}}),
        ] {
            assert_eq!(tried(good), Ok(()));
        }
        for bad in [
            json!({}),
            json!([]),
            json!({"a": -1}),
            json!({"a": "1"}),
            json!({"a": 1.5}),
            json!({"a": 1, "b": 1}),
            json!({"a": 1, "t": "yesterday"}),
            json!({"a": 1, "l": ["z"]}),
            json!({"a": 1, "m": {"k": 1}}),
        ] {
            assert!(tried(bad.clone()).is_err(), "{bad}");
        }
        assert!(check(&json!({"maximum": 1}), &json!(2), "", &mut BTreeSet::new()).is_err(), "an unknown keyword");
    }

    #[test]
    fn one_variant_fits_and_only_its_fields_are_seen() {
        let variant = |title: &str, kind: &str| {
            json!({"title": title, "type": "object", "required": ["type"],
                   "properties": {"type": {"enum": [kind]}, "n": {"type": "integer"}}, "additionalProperties": false})
        };
        let mut schema = Schema::new("s", json!({"oneOf": [variant("one", "a"), variant("two", "b")]}));
        schema.fits(&json!({"type": "a", "n": 1}));
        assert_eq!(schema.unseen(), ["s/two/n", "s/two/type"]);
        assert!(check(&schema.root, &json!({"type": "c"}), "", &mut BTreeSet::new()).is_err());
        let twice = json!({"oneOf": [variant("one", "a"), variant("two", "a")]});
        assert!(check(&twice, &json!({"type": "a"}), "", &mut BTreeSet::new()).is_err());
    }
}
