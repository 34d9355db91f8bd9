//! The last calls to Azure, for whoever looks for what is wrong. They are kept in memory, and only so many.

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

use super::clock::Clock;
use crate::api::Made;

/// So many are of use: one page makes about twenty.
const KEPT: usize = 40;

/// The last calls, oldest first, each with when it was sent, UTC.
#[derive(Clone, Copy)]
pub struct Calls {
    /// They.
    pub made: RwSignal<Vec<(DateTime<Utc>, Made)>>,
    clock: Clock,
}

impl Calls {
    /// None yet.
    pub fn new(clock: Clock) -> Self {
        Self { made: RwSignal::default(), clock }
    }

    /// One has just ended.
    pub fn tell(self, call: Made) {
        let sent = self.clock.now_untracked() - TimeDelta::from_std(call.took).unwrap_or_default();
        // The app may be gone.
        self.made.try_update(|made| {
            if made.len() == KEPT {
                made.remove(0);
            }
            made.push((sent, call));
        });
    }
}

/// The last calls.
///
/// # Panics
/// Outside a [`crate::ui::Shell`]; that is a mistake in the program.
pub fn use_calls() -> Calls {
    expect_context()
}
