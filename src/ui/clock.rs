//! The one clock. It is the computer's, corrected by the server's where an answer shows that: an administrator's
//! computer may be wrong, and the simulator's time is its own.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;

use super::browser;

/// Smaller differences are the way of the answer and the whole seconds of its header.
const TOLERANCE: TimeDelta = TimeDelta::milliseconds(2_500);
/// Relative times on screen are no finer than a minute for long.
const TICK: Duration = Duration::from_secs(20);

/// The app's clock.
#[derive(Clone, Copy)]
pub struct Clock {
    ahead: RwSignal<TimeDelta>,
    tick: Trigger,
}

impl Clock {
    /// Starts the clock.
    pub fn start() -> Self {
        let tick = Trigger::new();
        set_interval(move || tick.notify(), TICK);
        Self { ahead: RwSignal::new(TimeDelta::zero()), tick }
    }

    /// Now, UTC; whoever reads it in a reactive place is called again as time goes by.
    pub fn now(self) -> DateTime<Utc> {
        self.tick.track();
        browser::now() + self.ahead.get()
    }

    /// Now, UTC, once; after the app is gone it is the computer's.
    pub fn now_untracked(self) -> DateTime<Utc> {
        browser::now() + self.ahead.try_get_untracked().unwrap_or_default()
    }

    /// Learns the server's time from an answer that has just arrived.
    pub fn seen(self, server: DateTime<Utc>) {
        let ahead = server - browser::now();
        if self.ahead.try_get_untracked().is_some_and(|known| (ahead - known).abs() > TOLERANCE) {
            self.ahead.set(ahead);
        }
    }
}
