//! What went wrong, in words that say what to do.

use leptos::prelude::*;
use winddown::api::{ApiError, Problem};
use winddown::config::{ConfigError, Expected};
use winddown::i18n::text;
use winddown::ui::pages::{MalformedIdView, NotFoundView, StartFailureView};
use winddown::ui::parts::failure_notice;
use winddown::ui::words as advice;

use crate::support::{EN, NL, html, says, words};

#[test]
fn every_problem_has_advice_in_every_language() {
    let problems = [
        Problem::Network,
        Problem::TimedOut,
        Problem::SignIn,
        Problem::NotAllowed,
        Problem::NotFound,
        Problem::Conflict,
        Problem::TooManyRequests { retry_after: None },
        Problem::TooManyRequests { retry_after: Some(std::time::Duration::from_secs(90)) },
        Problem::Server { status: 503 },
        Problem::Unreadable,
        Problem::ForeignLink,
        Problem::Refused { code: "BadRequest".into(), message: "Nee".into() },
    ];
    for problem in problems {
        let view = |problem: Problem| {
            move || {
                let advice = advice::problem(&problem);
                let error = ApiError { problem, correlation: None };
                failure_notice(text::unavailable_title(), advice, error, Callback::new(|()| ()))
            }
        };
        let (en, nl) = (words(EN, view(problem.clone())), words(NL, view(problem.clone())));
        assert_ne!(en, nl, "{problem:?}");
        assert!(en.len() > 40 && nl.len() > 40, "{problem:?}");
    }
}

#[test]
fn a_start_that_fails_names_the_key() {
    let view = || {
        let error = ConfigError::WrongType { key: "policy.retentionDays", expected: Expected::WholeNumber };
        view! { <StartFailureView error on_reload=Callback::new(|()| ())/> }
    };
    says(&words(NL, view), &["kan niet starten", "policy.retentionDays", "een geheel getal"]);
    says(&words(EN, view), &["cannot start", "policy.retentionDays", "a whole number"]);
}

#[test]
fn addresses_that_lead_nowhere_show_the_way_back() {
    says(&words(NL, || view! { <NotFoundView/> }), &["Deze pagina bestaat niet", "Naar uw abonnementen"]);
    let malformed = || view! { <MalformedIdView id="<script>".to_owned()/> };
    says(&words(EN, malformed), &["This is not a subscription ID", "Go to your subscriptions"]);
    assert!(!html(EN, malformed).contains("<script>"));
}
