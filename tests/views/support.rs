//! What the tests of views share: data, and the words of a rendered view.

use std::sync::Once;

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use winddown::cancellation::{Act, Request};
use winddown::i18n::Locale;
use winddown::offer::Offer;
use winddown::subscription::{State, Subscription, SubscriptionId};
use winddown::ui::speech::{Now, Speech};

/// Effects touch the browser, and here is none: what is spawned is dropped.
struct Nobody;

impl CustomExecutor for Nobody {
    fn spawn(&self, _: PinnedFuture<()>) {}
    fn spawn_local(&self, _: PinnedLocalFuture<()>) {}
    fn poll_local(&self) {}
}

pub const EN: &str = "en";

pub const NL: &str = "nl-NL";

pub fn now() -> DateTime<Utc> {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

pub fn subscription(state: State, offer: Offer) -> Subscription {
    Subscription {
        id: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
        name: "Webshop".into(),
        tenant: Some("31c75423-32d6-4322-88b7-c478bdde4858".into()),
        state,
        offer,
        spending_limit: None,
    }
}

pub fn request(act: Act) -> Request {
    Request { act, subscription: subscription(State::Enabled, Offer::PayAsYouGo).id, sent_at: now() }
}

/// The words of a view in a language: tags and comments gone, white space folded.
pub fn words<V: IntoView + 'static>(tag: &str, view: impl FnOnce() -> V) -> String {
    let html = html(tag, view);
    let mut out = String::new();
    let mut inside = false;
    for character in html.chars() {
        match character {
            '<' => inside = true,
            '>' => {
                inside = false;
                out.push(' ');
            }
            _ if !inside => out.push(character),
            _ => {}
        }
    }
    let out = out.replace("&#x27;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn html<V: IntoView + 'static>(tag: &str, view: impl FnOnce() -> V) -> String {
    static EXECUTOR: Once = Once::new();
    EXECUTOR.call_once(|| Executor::init_custom_executor(Nobody).unwrap());
    Owner::new().with(|| {
        provide_context(Speech {
            locale: RwSignal::new(Locale::parse(tag).unwrap()),
            now: Now::Fixed(now()),
        });
        view().into_view().to_html()
    })
}

#[track_caller]
pub fn says(words: &str, expected: &[&str]) {
    for expected in expected {
        assert!(words.contains(expected), "«{expected}» is not in: {words}");
    }
}
