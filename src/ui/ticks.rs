//! A person's own list of what is done, kept in this browser for each subscription.

use leptos::ev;
use leptos::prelude::*;

use super::app::use_reach;
use super::browser;
use crate::readiness::{Tick, Ticks};
use crate::subscription::SubscriptionId;

/// The ticks of one subscription, on a page.
#[derive(Clone, Copy)]
pub struct TickBox {
    /// What is ticked.
    pub ticks: RwSignal<Ticks>,
    /// Ticks something, or takes a tick back.
    pub on_tick: Callback<(Tick, bool)>,
}

/// Reads the ticks of a subscription, and follows other tabs as long as the page is open.
pub fn open(id: SubscriptionId) -> TickBox {
    let key = format!("winddown:{}:ticks:{id}", use_reach().base());
    let read = move |text: Option<String>| text.and_then(|text| Ticks::read(&text, id)).unwrap_or_default();
    let ticks = RwSignal::new(read(browser::stored(&key)));
    let own = key.clone();
    let heard = window_event_listener(ev::storage, move |event| {
        if event.key().as_ref() == Some(&own) {
            ticks.set(read(event.new_value()));
        }
    });
    on_cleanup(move || heard.remove());
    let on_tick = Callback::new(move |(tick, is_ticked)| {
        ticks.update(|ticks| ticks.set(tick, is_ticked));
        let text = ticks.with_untracked(|ticks| (!ticks.is_empty()).then(|| ticks.write(id)));
        match text {
            // A browser that refuses keeps them for as long as this page lives.
            Some(text) => drop(browser::store(&key, &text)),
            None => browser::forget(&key),
        }
    });
    TickBox { ticks, on_tick }
}
