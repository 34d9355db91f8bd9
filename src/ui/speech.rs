//! Words on screen that follow the language: every text goes to the page through [`t`], [`tell`] or [`Speech::say`].

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::browser;
use super::clock::Clock;
use crate::i18n::{Locale, Speaker, Text, Zone};

/// The language of the page, and the moment from which relative times are seen.
#[derive(Clone, Copy)]
pub struct Speech {
    /// The language; setting it changes every text on screen and nothing else.
    pub locale: RwSignal<Locale>,
    /// Where the time comes from.
    pub now: Now,
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

    fn get_untracked(self) -> DateTime<Utc> {
        match self {
            Self::Corrected(clock) => clock.now_untracked(),
            other => other.get(),
        }
    }
}

impl Speech {
    /// The words of a text, now; called in a reactive place, it is called again when the language changes.
    pub fn say(self, text: &Text) -> String {
        self.speaker().say(text)
    }

    /// The words with times in UTC.
    pub fn say_in_utc(self, text: &Text) -> String {
        self.speaker().in_utc().say(text)
    }

    fn speaker(self) -> Speaker {
        // The moment is read untracked: only the few texts with a relative time follow the clock, by `say_relative`.
        Speaker { locale: self.locale.get(), zone: Zone::Local, now: self.now.get_untracked() }
    }

    /// The words of a text that tells a time from now; it changes as time goes by.
    pub fn say_relative(self, text: &Text) -> String {
        Speaker { now: self.now.get(), ..self.speaker() }.say(text)
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
