//! How time passes for whoever asks Azure: as it does, or fifty times as fast, where Azure is in this very page and nobody is to
//! see it as it is. There is no server to spare then, and reviewers and tests need not wait.

use std::time::Duration;

use gloo_timers::future::sleep;
use leptos::prelude::window;

use crate::api::Pause;

/// Waits for a while.
pub fn pause(wait: Duration) -> Pause {
    Box::pin(sleep(wait))
}

/// Waits for a fiftieth of a while.
pub fn brief_pause(wait: Duration) -> Pause {
    pause(wait / 50)
}

/// The time since the page was opened, by a clock that nobody sets.
pub fn elapsed() -> Duration {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is not negative, and a page does not live for that long"
    )]
    Duration::from_millis(window().performance().map_or(0.0, |clock| clock.now()) as u64)
}

/// The same where [`brief_pause`] waits.
pub fn brief_elapsed() -> Duration {
    elapsed() * 50
}
