//! The page where nobody is signed in: what went wrong, and the way on, in both languages.

use leptos::prelude::*;
use winddown::sign_in::Trouble;
use winddown::ui::sign_in::SignedOutView;

use crate::support::{EN, NL, html, says, words};

fn view(trouble: Option<Trouble>) -> impl FnOnce() -> AnyView {
    || view! { <SignedOutView trouble on_sign_in=Callback::new(|_| ())/> }.into_any()
}

#[test]
fn whoever_is_not_signed_in_may_sign_in_or_take_another_account() {
    says(&words(EN, view(None)), &["Sign in with Microsoft", "Use another account"]);
    let dutch = words(NL, view(None));
    says(&dutch, &["Aanmelden bij Microsoft", "Een ander account gebruiken"]);
    assert!(!dutch.contains("U bent niet aangemeld"), "nothing went wrong: {dutch}");
}

#[test]
fn every_trouble_says_what_to_do_in_every_language_and_the_way_on_stays() {
    let message = || "<b>AADSTS700016</b>".to_owned();
    for trouble in [
        Trouble::NotExpected,
        Trouble::ConsentRefused,
        Trouble::Registration { message: message() },
        Trouble::Expired,
        Trouble::PersonNeeded,
        Trouble::Unreachable,
        Trouble::Unavailable,
        Trouble::Unreadable,
        Trouble::NotMeantForUs,
        Trouble::WrongClock,
        Trouble::NotSecure,
        Trouble::Other { code: "x".to_owned(), message: message() },
    ] {
        let (en, nl) = (words(EN, view(Some(trouble.clone()))), words(NL, view(Some(trouble.clone()))));
        assert_ne!(en, nl, "{trouble:?}");
        says(&en, &["You are not signed in", "Sign in with Microsoft"]);
        says(&nl, &["U bent niet aangemeld", "Aanmelden bij Microsoft"]);
        assert!(!html(EN, view(Some(trouble))).contains("<b>"), "what Microsoft says is no markup");
    }
}
