//! How the person comes back from signing in: with a code, or with a reason why there is none.

use super::{RoundTrip, Secret};

/// What the address says that the person came back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Callback {
    /// Nothing about signing in.
    None,
    /// A code, which can be redeemed once and within minutes.
    Code {
        /// The code.
        code: Secret,
        /// Whose answer this is.
        state: String,
    },
    /// Why there is no code.
    Refused {
        /// The reason.
        trouble: Trouble,
        /// Whose answer this is.
        state: String,
    },
}

/// Why somebody is not signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// An answer that nobody here asked for: it came before, comes from another tab, or somebody made it up.
    NotExpected,
    /// The person, or whoever decides for them, does not let the app in.
    ConsentRefused,
    /// The service does not know the app like this: client id, redirect address or permissions are not as registered.
    Registration {
        /// The service's words, for whoever registered the app.
        message: String,
    },
    /// What was to be redeemed is not good any more: a code after some minutes, a session after a day.
    Expired,
    /// The person is needed: a password, a second factor, consent.
    PersonNeeded,
    /// No answer; a registration of another type than *spa* looks the same to a browser.
    Unreachable,
    /// The service has a problem of its own.
    Unavailable,
    /// An answer that is none.
    Unreadable,
    /// What came is meant for another app, another round trip or another service.
    NotMeantForUs,
    /// The computer's clock and the service's are far apart.
    WrongClock,
    /// The page is not served securely, and a browser gives no cryptography to such a page.
    NotSecure,
    /// Any other reason, in the service's words.
    Other {
        /// The service's code.
        code: String,
        /// Its message.
        message: String,
    },
}

impl Trouble {
    /// Reads the `error` and `error_description` of OAuth 2.0 (RFC 6749, 4.1.2.1 and 5.2; `OpenID` Connect Core, 3.1.2.6).
    pub(super) fn of(code: &str, message: &str) -> Self {
        match code {
            "access_denied" => Self::ConsentRefused,
            "unauthorized_client"
            | "invalid_client"
            | "invalid_request"
            | "invalid_scope"
            | "unsupported_response_type"
            | "invalid_resource" => Self::Registration { message: message.to_owned() },
            "invalid_grant" => Self::Expired,
            "interaction_required" | "login_required" | "consent_required" | "account_selection_required" => {
                Self::PersonNeeded
            }
            "temporarily_unavailable" | "server_error" => Self::Unavailable,
            _ => Self::Other { code: code.to_owned(), message: message.to_owned() },
        }
    }
}

impl Callback {
    /// Reads the query of the address that the person came back to.
    pub fn read(query: &str) -> Self {
        let (mut code, mut state, mut error, mut message) = (None, None, None, String::new());
        for (key, value) in form_urlencoded::parse(query.trim_start_matches('?').as_bytes()) {
            match &*key {
                "code" => code = Some(Secret::new(value)),
                "state" => state = Some(value.into_owned()),
                "error" => error = Some(value.into_owned()),
                "error_description" => message = value.into_owned(),
                _ => {}
            }
        }
        match (error, code, state) {
            (Some(error), _, Some(state)) => Self::Refused { trouble: Trouble::of(&error, &message), state },
            (None, Some(code), Some(state)) => Self::Code { code, state },
            // Other pages may have such words in their address.
            _ => Self::None,
        }
    }

    /// The code, if this is the answer to the round trip that was kept; `None` where nobody comes back.
    ///
    /// # Errors
    /// Why there is none.
    pub fn code(self, kept: Option<&RoundTrip>) -> Result<Option<Secret>, Trouble> {
        let is_ours = |state: &str| kept.is_some_and(|kept| kept.secrets.state.expose() == state);
        match self {
            Self::None => Ok(None),
            Self::Code { state, .. } | Self::Refused { state, .. } if !is_ours(&state) => {
                Err(Trouble::NotExpected)
            }
            Self::Code { code, .. } => Ok(Some(code)),
            Self::Refused { trouble, .. } => Err(trouble),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::round_trip::tests::round_trip;
    use super::*;

    fn come_back(query: &str) -> Result<Option<String>, Trouble> {
        let code = Callback::read(query).code(Some(&round_trip()));
        code.map(|code| code.map(|code| code.expose().to_owned()))
    }

    #[test]
    fn whoever_comes_back_with_a_code_of_ours_has_it() {
        let secrets = round_trip().secrets;
        let state = secrets.state.expose();
        assert_eq!(
            come_back(&format!("?code=0.A%2Bb&state={state}&session_state=x")),
            Ok(Some("0.A+b".to_owned()))
        );
    }

    #[test]
    fn an_answer_that_nobody_asked_for_is_refused() {
        let secrets = round_trip().secrets;
        let state = secrets.state.expose();
        for query in ["?code=x&state=other", "?code=x&state=", "?error=access_denied&state=other"] {
            assert_eq!(come_back(query), Err(Trouble::NotExpected), "{query}");
        }
        let replayed = Callback::read(&format!("?code=x&state={state}")).code(None);
        assert_eq!(replayed, Err(Trouble::NotExpected), "what was kept is used once");
    }

    #[test]
    fn reasons_are_told_by_what_a_person_can_do() {
        let secrets = round_trip().secrets;
        let state = secrets.state.expose();
        for (error, trouble) in [
            ("access_denied", Trouble::ConsentRefused),
            ("unauthorized_client", Trouble::Registration { message: "AADSTS700016".to_owned() }),
            ("login_required", Trouble::PersonNeeded),
            ("temporarily_unavailable", Trouble::Unavailable),
            ("else", Trouble::Other { code: "else".to_owned(), message: "AADSTS700016".to_owned() }),
        ] {
            let query = format!("?error={error}&error_description=AADSTS700016&state={state}");
            assert_eq!(come_back(&query), Err(trouble), "{error}");
        }
    }

    #[test]
    fn an_address_of_the_app_is_no_answer() {
        for query in ["", "?lang=nl-NL", "?q=code", "?state=Enabled", "?code=1"] {
            assert_eq!(come_back(query), Ok(None), "{query}");
        }
    }
}
