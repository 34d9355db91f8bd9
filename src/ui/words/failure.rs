//! The words for what went wrong: each says what to do.

use super::number;
use crate::api::Problem;
use crate::cancellation::Refusal;
use crate::config::{ConfigError, Expected, LARGEST_FIGURE};
use crate::i18n::{Text, text};

/// What happened to a reading, and what to do about it.
pub fn problem(problem: &Problem) -> Text {
    match problem {
        // Nobody waits for an abandoned reading; if it is shown all the same, trying again is the right advice.
        Problem::Network | Problem::Left => text::error_network(),
        Problem::TimedOut => text::error_timed_out(),
        Problem::SignIn => text::error_sign_in(),
        Problem::NotAllowed => text::error_not_allowed(),
        Problem::NotFound => text::error_not_found(),
        Problem::Conflict | Problem::ReadOnly => text::error_conflict(),
        Problem::TooManyRequests { retry_after: Some(wait) } => {
            text::error_too_many_wait(i64::try_from(wait.as_secs()).unwrap_or(i64::MAX))
        }
        Problem::TooManyRequests { retry_after: None } => text::error_too_many(),
        Problem::Server { status } => text::error_server(status.to_string()),
        Problem::Unreadable => text::error_unreadable(),
        Problem::ForeignLink => text::error_foreign_link(),
        Problem::Refused { .. } => text::error_refused(),
    }
}

/// What happened to the reading of the list, and what to do about it: there is no one subscription to speak of.
pub fn list_problem(problem: &Problem) -> Text {
    match problem {
        Problem::NotFound => text::error_list_not_found(),
        other => self::problem(other),
    }
}

/// Azure's own words, quoted as such, where it had any that the app has no better ones for.
pub fn azure_words(code: &str, message: &str) -> Option<Text> {
    (!message.trim().is_empty()).then(|| text::error_azure_says(message.trim(), code))
}

/// Why Azure did not make a change, and what to do about it.
pub fn refusal(refusal: &Refusal) -> Text {
    match refusal {
        Refusal::SignIn => text::refused_sign_in(),
        Refusal::NotAllowed => text::refused_not_allowed(),
        Refusal::ResourcesRemain => text::refused_resources(),
        Refusal::NotFound => text::refused_not_found(),
        Refusal::Conflict => text::refused_conflict(),
        Refusal::TooManyRequests => text::refused_too_many(),
        Refusal::Other { .. } => text::refused_other(),
    }
}

/// What Azure itself said of a refusal, where that is not one that the app has words of its own for.
pub fn refusal_quoted(refusal: &Refusal) -> Option<Text> {
    match refusal {
        Refusal::Other { code, message } => azure_words(code, message),
        _ => None,
    }
}

/// What to mend in `config.json`.
pub fn config_error(error: &ConfigError) -> Text {
    match error {
        ConfigError::Unreachable { status: None } => text::start_unreachable(),
        ConfigError::Unreachable { status: Some(status) } => {
            text::start_unreachable_status(status.to_string())
        }
        ConfigError::NotJson { line, column } => text::start_not_json(number(*line), number(*column)),
        ConfigError::NotObject => text::start_not_object(),
        ConfigError::Missing { key } => text::start_missing(*key),
        ConfigError::WrongType { key, expected } => text::start_wrong_type(*key, self::expected(*expected)),
        ConfigError::BadUrl { key, value } => text::start_bad_url(*key, value.as_str()),
    }
}

fn expected(expected: Expected) -> Text {
    match expected {
        Expected::Object => text::start_expected_object(),
        Expected::Text => text::start_expected_text(),
        Expected::WholeNumber => text::start_expected_number(i64::from(LARGEST_FIGURE)),
        Expected::Texts => text::start_expected_texts(),
    }
}
