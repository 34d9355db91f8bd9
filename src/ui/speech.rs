//! Words on screen that follow the language: every text goes to the page through [`t`], [`tell`] or [`Speech::say`].

use std::sync::Arc;

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::browser;
use super::clock::Clock;
use super::wanted::Wanted;
use crate::i18n::{Edition, Locale, Speaker, Text, Zone};

/// The language of the page, and the moment from which relative times are seen.
#[derive(Clone, Copy)]
pub struct Speech {
    /// The texts of the language; setting them changes every text on screen and nothing else.
    pub edition: RwSignal<Arc<Edition>>,
    /// Where the time comes from.
    pub now: Now,
    /// What a text wants that the edition does not have yet.
    pub wanted: Wanted,
}

/// Where the time of relative texts comes from.
#[derive(Clone, Copy)]
pub enum Now {
    /// The app's clock, which follows the server's.
    Corrected(Clock),
    /// The computer's, before there is a server.
    Computer,
    /// A moment that stands still, UTC.
    Fixed(DateTime<Utc>),
}

impl Now {
    /// Now, UTC; called in a reactive place, it is called again as time goes by.
    pub fn get(self) -> DateTime<Utc> {
        match self {
            Self::Corrected(clock) => clock.now(),
            Self::Computer => browser::now(),
            Self::Fixed(now) => now,
        }
    }

    /// Now, UTC, once.
    pub fn get_untracked(self) -> DateTime<Utc> {
        match self {
            Self::Corrected(clock) => clock.now_untracked(),
            other => other.get(),
        }
    }
}

impl Speech {
    /// The language.
    pub fn locale(self) -> Locale {
        self.edition.with(|edition| edition.locale())
    }

    /// The language at this moment, for whoever does not follow it.
    pub fn locale_untracked(self) -> Locale {
        self.edition.with_untracked(|edition| edition.locale())
    }

    /// The same for an answer that may come after the app is gone; then it is the app's first language.
    pub fn locale_if_any(self) -> Locale {
        self.edition.try_with_untracked(|edition| edition.locale()).unwrap_or_default()
    }

    /// The words of a text, now; called in a reactive place, it is called again when the language changes.
    pub fn say(self, text: &Text) -> String {
        // The moment is read untracked: only the few texts with a relative time follow the clock, by `say_relative`.
        self.as_of(self.now.get_untracked(), text, |speaker| speaker.say(text))
    }

    /// The words with times in UTC.
    pub fn say_in_utc(self, text: &Text) -> String {
        self.as_of(self.now.get_untracked(), text, |speaker| speaker.in_utc().say(text))
    }

    /// The words of a text that tells a time from now; it changes as time goes by.
    pub fn say_relative(self, text: &Text) -> String {
        self.as_of(self.now.get(), text, |speaker| speaker.say(text))
    }

    /// What the edition cannot say yet is said as soon as it can.
    fn as_of(self, now: DateTime<Utc>, text: &Text, say: impl FnOnce(Speaker<'_>) -> String) -> String {
        let words = self.edition.with(|edition| {
            if !edition.can_say(text) {
                self.wanted.now();
            }
            say(Speaker { edition, zone: Zone::Local, now })
        });
        #[cfg(feature = "review")]
        super::review::hear(text, &words);
        words
    }
}

/// The speech of the app.
///
/// # Panics
/// Without a [`Speech`] in the context; that is a mistake in the program, and the first test finds it.
pub fn use_speech() -> Speech {
    expect_context()
}

/// Words in a view. They are boxed so that every text on every page is one type: the framework's code for a reactive text
/// is then in the app once, not once per text.
pub type Words = Box<dyn FnMut() -> String + Send>;

/// A text for a view: `{t(text::list_title())}`.
pub fn t(text: Text) -> Words {
    let speech = use_speech();
    Box::new(move || speech.say(&text))
}

/// A text for a view that depends on more than the language: `{tell(move || words::state(&state.get()))}`.
pub fn tell(text: impl Fn() -> Text + Send + 'static) -> Words {
    let speech = use_speech();
    Box::new(move || speech.say(&text()))
}
