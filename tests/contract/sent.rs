//! What the app sends, held against what the specification declares of the operation: verb, path, version, every
//! parameter, and the body.

use serde_json::Value;
use winddown::api::HttpRequest;

use super::calls;
use super::exchange::BASE;
use super::specification::conversion;
use super::specification::declaration::{Declaration, Parameter};
use super::specification::documents::Documents;
use super::specification::operations::{Exception, Row};

/// The row of the operation that a request calls, among those that the app calls.
pub fn called(request: &HttpRequest) -> Option<&'static Row> {
    let path = request.url.strip_prefix(BASE)?.split('?').next()?;
    let rows = calls::all().map(calls::Call::row);
    rows.filter(|row| row.method == request.method.word()).find(|row| places(row.path, path).is_some())
}

/// What is wrong with a request. Without the specifications it is held against the table of operations alone.
pub fn wrong(row: &'static Row, request: &HttpRequest, documents: Option<&Documents>) -> Vec<String> {
    let mut wrong = Vec::new();
    let allowed = |letter: char| letter.is_ascii_graphic() && !"\"<>\\^`{|}#".contains(letter);
    if !request.url.chars().all(allowed) {
        wrong.push(format!("{} is no address", request.url));
    }
    if request.language.is_empty() {
        wrong.push("no language is asked for".to_owned());
    }
    let target = request.url.strip_prefix(BASE).unwrap_or_default();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let query: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    if query
        .iter()
        .filter(|(name, _)| name == "api-version")
        .map(|(_, value)| value.as_str())
        .ne([row.version])
    {
        wrong.push(format!("api-version {} is not asked for", row.version));
    }
    let declared = documents.and_then(|documents| Declaration::of(row, documents));
    if documents.is_some() && declared.is_none() {
        wrong.push(format!("{} does not declare it", row.file));
    }
    let known = declared.as_ref().map(Declaration::query);
    for (name, value) in &query {
        wrong.extend(wrong_parameter(row, name, value, known.as_deref()));
    }
    for parameter in known.iter().flatten().filter(|parameter| parameter.is_required) {
        if query.iter().all(|(name, _)| name != parameter.name) {
            wrong.push(format!("{} is required and is not sent", parameter.name));
        }
    }
    let Some(declared) = declared else { return wrong };
    let in_path = declared.path_parameters();
    for (name, value) in places(row.path, path).unwrap_or_default() {
        // At another scope a parameter of the declared path may have no counterpart.
        if !in_path
            .iter()
            .filter(|parameter| parameter.name == name)
            .all(|parameter| parameter.allows(&value))
        {
            wrong.push(format!("{name} may not be {value}"));
        }
    }
    // The client sends a language and, with a body, its type; nothing else is declared to be needed.
    let needed = declared.headers().into_iter().filter(|header| header.is_required);
    wrong.extend(needed.map(|header| format!("the header {} is required and is not sent", header.name)));
    wrong.extend(wrong_body(&declared, request, documents));
    wrong
}

/// What stands in a path for each name in braces; `None` where the path is another one. Words compare without regard to
/// case, as Azure compares them.
fn places(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (names, parts): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
    let mut places = Vec::new();
    for (name, part) in names.iter().zip(&parts) {
        if let Some(name) = name.strip_prefix('{') {
            let encoded = format!("={}", part.replace('+', "%2B"));
            let value =
                form_urlencoded::parse(encoded.as_bytes()).next().map(|(_, value)| value.into_owned());
            places.push((name.trim_end_matches('}').to_owned(), value.filter(|value| !value.is_empty())?));
        } else if !name.eq_ignore_ascii_case(part) {
            return None;
        }
    }
    (names.len() == parts.len()).then_some(places)
}

fn wrong_parameter(row: &Row, name: &str, value: &str, known: Option<&[Parameter<'_>]>) -> Option<String> {
    let is_excepted = row
        .exceptions
        .iter()
        .any(|(exception, _)| matches!(exception, Exception::Undeclared { parameter } if *parameter == name));
    let Some(known) = known else {
        let is_known = name == "api-version" || row.query.contains(&name);
        return (!is_known).then(|| format!("{name} is sent, which the table of operations does not have"));
    };
    match known.iter().find(|parameter| parameter.name == name) {
        None if is_excepted => None,
        None => Some(format!("{name} is sent and is not declared")),
        Some(parameter) => (!parameter.allows(value)).then(|| format!("{name} may not be {value}")),
    }
}

fn wrong_body(
    declared: &Declaration<'_>,
    request: &HttpRequest,
    documents: Option<&Documents>,
) -> Vec<String> {
    let (schema, body) = match (declared.body(), &request.body) {
        (None, None) => return Vec::new(),
        (None, Some(_)) => return vec!["a body is sent and none is declared".to_owned()],
        (Some(_), None) => return vec!["no body is sent".to_owned()],
        (Some(schema), Some(body)) => (schema, body),
    };
    let (Ok(body), Some(documents)) = (serde_json::from_str::<Value>(body), documents) else {
        return vec!["the body is no JSON".to_owned()];
    };
    let validator = conversion::validator(documents, schema);
    validator.iter_errors(&body).map(|error| format!("the body: {} {error}", error.instance_path())).collect()
}
