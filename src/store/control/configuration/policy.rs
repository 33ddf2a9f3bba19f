//! Policies: who is allowed what, in the dialects of Amazon and of Tencent.
//!
//! Neither is translated into the other: what one calls `s3:GetObject` for an account is `name/cos:GetObject` for a uin.

use crate::base::document::{Member, Misfit, Node, Value, path_to};

use super::check::Check;
use super::schema::Dialect;

/// Longest policy. *Source:* S3 documentation, "Bucket policies", and that of COS: 20 KB.
const LONGEST: usize = 20 * 1024;

/// The versions of the language. *Source:* IAM and CAM documentation.
const AWS_VERSIONS: [&str; 2] = ["2012-10-17", "2008-10-17"];
const COS_VERSION: &str = "2.0";

/// A member by its name, as COS reads it: in any case.
pub fn policy_member<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    node.members().iter().find(|member| member.name.eq_ignore_ascii_case(name)).map(|member| &member.node)
}

/// The statements, be it one or a list of them.
pub fn policy_statements(policy: &Node) -> Vec<&Node> {
    match policy_member(policy, "Statement") {
        Some(Node { value: Value::List(statements), .. }) => statements.iter().collect(),
        Some(one) => vec![one],
        None => Vec::new(),
    }
}

/// Whether a statement allows everybody something without a condition.
pub fn is_for_everybody(statement: &Node) -> bool {
    let allows = policy_member(statement, "Effect").and_then(Node::scalar);
    let everybody = |who: &Node| matches!(who.scalar(), Some("*" | "qcs::cam::anonymous:anonymous"));
    let anybody = |who: &Node| everybody(who) || who.items().iter().any(everybody);
    let principal = policy_member(statement, "Principal");
    allows.is_some_and(|effect| effect.eq_ignore_ascii_case("allow"))
        && policy_member(statement, "Condition").is_none_or(|condition| condition.members().is_empty())
        && principal.is_some_and(|who| anybody(who) || who.members().iter().any(|member| anybody(&member.node)))
}

/// Checks what every policy has, and that it is written for the store it goes to.
pub(super) fn check(policy: &Node, dialect: Dialect) -> Vec<Misfit> {
    let mut check = Check::new(dialect);
    let Value::Record(members) = &policy.value else {
        check.fault(policy, "", format!("must be an object, not {}", policy.sort()));
        return check.misfits;
    };
    let length = policy.to_compact_json().len();
    if length > LONGEST {
        check.fault(policy, "", format!("has {length} bytes, at most {LONGEST} are allowed"));
    }
    let cos = is_cos(policy);
    match (dialect, cos) {
        (Dialect::Cos, false) => {
            let reason = "is written for Amazon; Tencent COS wants \"version\": \"2.0\", principals `qcs::cam::…` and \
                          actions `name/cos:…`";
            check.fault(policy, "", reason);
            return check.misfits;
        }
        (Dialect::Aws, true) => {
            let reason = "is written for Tencent COS; Amazon wants \"Version\": \"2012-10-17\", principals `arn:aws:…` and \
                          actions `s3:…`";
            check.fault(policy, "", reason);
            return check.misfits;
        }
        _ => {}
    }
    names(&mut check, members, "", &["Version", "Id", "Statement", "Principal"], cos);
    if let Some(version) = policy_member(policy, "Version")
        && !version.scalar().is_some_and(|text| if cos { text == COS_VERSION } else { AWS_VERSIONS.contains(&text) })
    {
        let wanted = if cos { COS_VERSION } else { AWS_VERSIONS[0] };
        check.fault(version, "Version", format!("must be \"{wanted}\""));
    }
    match policy_member(policy, "Statement") {
        None => check.fault(policy, "", "`Statement` is missing"),
        Some(Node { value: Value::List(statements), .. }) => {
            if statements.is_empty() {
                check.fault(policy, "Statement", "is empty; to take the policy away use delete");
            }
            for (index, statement) in statements.iter().enumerate() {
                one(&mut check, statement, &format!("Statement[{index}]"), cos, policy);
            }
        }
        Some(statement) => one(&mut check, statement, "Statement", cos, policy),
    }
    check.misfits
}

/// Whether a policy is one of Tencent's: by its version, or by what stands in it.
fn is_cos(policy: &Node) -> bool {
    match policy_member(policy, "Version").and_then(Node::scalar) {
        Some(COS_VERSION | "2") => true,
        Some(version) if AWS_VERSIONS.contains(&version) => false,
        _ => policy.to_compact_json().contains("\"qcs::"),
    }
}

fn names(check: &mut Check, members: &[Member], path: &str, known: &[&str], cos: bool) {
    for member in members {
        let fits = known.iter().any(|name| *name == member.name || (cos && name.eq_ignore_ascii_case(&member.name)));
        if !fits {
            let like = known.iter().find(|name| name.eq_ignore_ascii_case(&member.name));
            let reason = match like {
                Some(like) => format!("unknown field; did you mean `{like}`?"),
                None => format!("unknown field; here stand {}", known.join(", ")),
            };
            let line = Node { line: member.line, value: Value::Null };
            check.fault(&line, &path_to(path, &member.name), reason);
        }
    }
}

fn one(check: &mut Check, statement: &Node, path: &str, cos: bool, policy: &Node) {
    let Value::Record(members) = &statement.value else {
        check.fault(statement, path, format!("must be an object, not {}", statement.sort()));
        return;
    };
    const KNOWN: [&str; 9] =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];
    names(check, members, path, &KNOWN, cos);
    match policy_member(statement, "Effect") {
        None => check.fault(statement, path, "`Effect` is missing"),
        Some(effect) => {
            let text = effect.scalar().unwrap_or_default();
            let fits = ["Allow", "Deny"].iter().any(|word| *word == text || (cos && word.eq_ignore_ascii_case(text)));
            if !fits {
                check.fault(effect, &format!("{path}.Effect"), "must be \"Allow\" or \"Deny\"");
            }
        }
    }
    for name in ["Principal", "Action", "Resource"] {
        let opposite = format!("Not{name}");
        let there = [name, &opposite].map(|name| policy_member(statement, name));
        match there {
            [None, None] if name == "Principal" && policy_member(policy, "Principal").is_some() => {}
            [None, None] => check.fault(statement, path, format!("`{name}` is missing")),
            [Some(node), Some(_)] => {
                check.fault(node, path, format!("`{name}` and `{opposite}` exclude each other"));
            }
            [Some(node), None] | [None, Some(node)] if name == "Principal" => principal(check, node, path),
            [Some(node), None] | [None, Some(node)] => texts(check, node, &format!("{path}.{name}")),
        }
    }
    if let Some(condition) = policy_member(statement, "Condition")
        && !matches!(condition.value, Value::Record(_))
    {
        check.fault(condition, &format!("{path}.Condition"), "must be an object");
    }
}

fn principal(check: &mut Check, node: &Node, path: &str) {
    let path = format!("{path}.Principal");
    match &node.value {
        Value::Record(members) => {
            for member in members {
                texts(check, &member.node, &path_to(&path, &member.name));
            }
        }
        _ if node.scalar() == Some("*") => {}
        _ => {
            check.fault(node, &path, "must be \"*\" or an object such as {\"AWS\": \"arn:aws:iam::123456789012:root\"}")
        }
    }
}

/// A text or several.
fn texts(check: &mut Check, node: &Node, path: &str) {
    match &node.value {
        Value::Text(_) | Value::Plain(_) => {}
        Value::List(items) if !items.is_empty() => {
            for (index, item) in items.iter().enumerate() {
                if !matches!(item.value, Value::Text(_) | Value::Plain(_)) {
                    check.fault(item, &format!("{path}[{index}]"), format!("must be a text, not {}", item.sort()));
                }
            }
        }
        _ => check.fault(node, path, "must be a text or a list of texts"),
    }
}
