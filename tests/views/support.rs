//! What the tests of views share: data, and the words of a rendered view.

use std::sync::{Arc, LazyLock, Once};

use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use chrono::{DateTime, Utc};
use leptos::prelude::*;
use winddown::api::{ApiError, Problem};
use winddown::cancellation::{Act, Request};
use winddown::i18n::{Edition, Locale};
use winddown::offer::Offer;
use winddown::permission::{MayCancel, Right};
use winddown::subscription::{State, Subscription, SubscriptionId};
use winddown::ui::parts::WhoCan;
use winddown::ui::speech::{Now, Speech};
use winddown::ui::wanted::Wanted;

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
    Request {
        act,
        subscription: subscription(State::Enabled, Offer::PayAsYouGo).id,
        sent_at: now(),
        undoes: None,
    }
}

/// What is known of a right to cancel; `None` for nothing yet.
pub fn right(may_cancel: Option<MayCancel>) -> Right<ApiError> {
    let mut right = Right::default();
    match may_cancel {
        None => {}
        Some(MayCancel::Unknown) => {
            right.failed(ApiError { problem: Problem::NotAllowed, correlation: None }, now());
        }
        Some(known) => right.told(known, now()),
    }
    right
}

/// Who can cancel where the person may not: with nothing else known.
pub fn who(may_cancel: Option<MayCancel>) -> WhoCan {
    WhoCan {
        right: RwSignal::new(right(may_cancel)),
        beside: RwSignal::default(),
        roles: RwSignal::default(),
        portal: "https://portal.azure.com",
        address: StoredValue::new("https://winddown.example/subscriptions/83aa47df/cancel".to_owned()),
        on_read_roles: Callback::new(|()| ()),
        on_check_again: Callback::new(|()| ()),
    }
}

/// The words of a view in a language: tags and comments gone, white space folded.
pub fn words<V: IntoView + 'static>(tag: &str, view: impl FnOnce() -> V) -> String {
    words_of(&html(tag, view))
}

/// The words of a rendered view.
pub fn words_of(html: &str) -> String {
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
        let edition = RwSignal::new(edition(tag));
        provide_context(Speech { edition, now: Now::Fixed(now()), wanted: Wanted::new() });
        view().into_view().to_html()
    })
}

/// The texts of a language, as the build prints them; read once.
fn edition(tag: &str) -> Arc<Edition> {
    static DUTCH: LazyLock<Arc<Edition>> =
        LazyLock::new(|| read(NL, include_str!(concat!(env!("OUT_DIR"), "/nl-NL.txt"))));
    static ENGLISH: LazyLock<Arc<Edition>> =
        LazyLock::new(|| read(EN, include_str!(concat!(env!("OUT_DIR"), "/en.txt"))));
    Arc::clone(if tag == NL { &DUTCH } else { &ENGLISH })
}

fn read(tag: &str, file: &str) -> Arc<Edition> {
    Arc::new(Edition::read(Locale::parse(tag).unwrap(), file).unwrap())
}

#[track_caller]
pub fn says(words: &str, expected: &[&str]) {
    for expected in expected {
        assert!(words.contains(expected), "«{expected}» is not in: {words}");
    }
}
