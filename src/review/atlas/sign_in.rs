//! Signing in: the page where nobody is, every trouble on the way, who is there, and what is said when a session is over.

use super::{Page, Place, State, Step};
use crate::sign_in::Trouble;

pub(super) fn states() -> Vec<State> {
    let state = |name: &str, shows, step| {
        State::new(Page::Elsewhere, &format!("sign-in-{name}"), "single", shows)
            .at(Place::List(""))
            .then([step])
    };
    let trouble = |name, shows, trouble| state(name, shows, Step::SignedOut(Some(trouble)));
    let message = || "AADSTS700016: Application not found.".to_owned();
    vec![
        state("out", "sign-in-text", Step::SignedOut(None)),
        state("on-the-way", "sign-in-on-the-way", Step::OnTheWay),
        state("in", "sign-out", Step::SignedIn("Anouk Bakker")),
        state("over", "sign-in-again-title", Step::Await("list-count")).then([Step::SignInIsOver]),
        state("directories", "sign-in-wanting-title", Step::SignedIn("Anouk Bakker")).then([
            Step::InDirectories(["Bakkerij De Vries", "Gemeente Zwolle"]),
            Step::Press("sign-in-directory"),
        ]),
        trouble("not-expected", "sign-in-not-expected", Trouble::NotExpected),
        trouble("consent-refused", "sign-in-consent", Trouble::ConsentRefused),
        trouble("wrong-registration", "sign-in-registration", Trouble::Registration { message: message() }),
        trouble("expired", "sign-in-expired", Trouble::Expired),
        trouble("unreachable", "sign-in-unreachable", Trouble::Unreachable),
        trouble("unavailable", "sign-in-unavailable", Trouble::Unavailable),
        trouble("unusable", "sign-in-unusable", Trouble::Unreadable),
        trouble("wrong-clock", "sign-in-clock", Trouble::WrongClock),
        trouble("not-secure", "sign-in-not-secure", Trouble::NotSecure),
        trouble(
            "refused",
            "sign-in-refused",
            Trouble::Other { code: "invalid".to_owned(), message: message() },
        ),
    ]
}
