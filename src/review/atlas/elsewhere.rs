//! What is not a page of a subscription: addresses that lead nowhere, starts that fail, a language out of reach.

use super::{Azure, Configuration, Page, Place, State, Step};

/// Name, the configuration, and the message that tells what to mend.
const STARTS: [(&str, Configuration, &str); 10] = [
    ("unreachable", Configuration::Missing(0), "start-unreachable"),
    ("missing", Configuration::Missing(404), "start-unreachable-status"),
    ("not-json", Configuration::Text("{ \"api\": "), "start-not-json"),
    ("no-object", Configuration::Text("[]"), "start-not-object"),
    ("no-api", Configuration::Text("{}"), "start-missing"),
    ("api-no-object", Configuration::Text(r#"{"api":"/api"}"#), "start-expected-object"),
    ("url-no-text", Configuration::Text(r#"{"api":{"baseUrl":7}}"#), "start-expected-text"),
    ("bad-url", Configuration::Text(r#"{"api":{"baseUrl":"ftp:/x"}}"#), "start-bad-url"),
    (
        "figure-no-number",
        Configuration::Text(r#"{"api":{"baseUrl":"/api"},"policy":{"retentionDays":"90"}}"#),
        "start-expected-number",
    ),
    (
        "scopes-no-list",
        Configuration::Text(
            r#"{"api":{"baseUrl":"/api"},"auth":{"authority":"https://a.example","clientId":"x","scopes":"y"}}"#,
        ),
        "start-expected-texts",
    ),
];

pub(super) fn states() -> Vec<State> {
    let elsewhere = |name: &str, shows| State::new(Page::Elsewhere, name, "single", shows);
    let mut states = vec![
        elsewhere("not-found", "not-found-title").at(Place::Path("/nowhere")),
        elsewhere("malformed-id", "malformed-title").at(Place::Path("/subscriptions/my%20shop")),
        elsewhere("unknown-id", "missing-title")
            .at(Place::Path("/subscriptions/00000000-0000-4000-8000-000000000000")),
        elsewhere("language-missing", "language-missing").at(Place::List("")).then([
            Step::Await("list-count"),
            Step::LoseTexts,
            Step::SpeakOther,
        ]),
        elsewhere("pages-of-a-subscription-missing", "below-failed-title").at(Place::List("")).then([
            Step::Await("list-count"),
            Step::LoseBelow,
            Step::Press("list-cancel"),
        ]),
        elsewhere("failed-request-named", "help-correlation")
            .at(Place::Path("/subscriptions/00000000-0000-4000-8000-000000000001"))
            .then([Step::Press("help-report"), Step::Await("report-failure")]),
        State { azure: Azure::Demo, ..elsewhere("demo", "demo-title").at(Place::List("")) },
        elsewhere("newer-version", "newer-title").at(Place::List("")).then([Step::Newer]),
    ];
    states.extend(STARTS.iter().map(|(name, configuration, shows)| State {
        azure: Azure::Unconfigured(*configuration),
        ..elsewhere(&format!("start-{name}"), shows).at(Place::List(""))
    }));
    states
}
