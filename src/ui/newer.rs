//! Whether a newer version of the app lies where this one came from. It is offered, and never in the middle of cancelling: a
//! person decides when the page changes under their hands.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser;
use super::files;
use super::live::live;
use super::navigation::use_navigation;
use super::pace;
use super::parts::{Notice, Tone};
use super::speech::t;
use crate::i18n::text;
use crate::route::Route;

#[cfg(feature = "review")]
thread_local! {
    /// Whether the app on the screen says so, for the atlas.
    static NEWEST: Cell<Option<RwSignal<bool>>> = const { Cell::new(None) };
}

/// Makes the newest app on the screen look as if there were one; `None` where nothing of it is here yet.
#[cfg(feature = "review")]
pub fn pretend() -> Option<()> {
    NEWEST.get()?.try_set(true).is_none().then_some(())
}

/// Nobody deploys more often than is worth asking.
const OFTEN: Duration = Duration::from_hours(1);

/// Looks every hour, and when somebody comes back to a page that they have not seen for as long.
pub fn newer_view() -> AnyView {
    let navigation = use_navigation();
    let is_there = RwSignal::new(false);
    #[cfg(feature = "review")]
    NEWEST.set(Some(is_there));
    let Some(own) = browser::module() else { return ().into_any() };
    let looked = Rc::new(Cell::new(pace::elapsed()));
    let look = move || {
        let is_early = pace::elapsed().saturating_sub(looked.get()) < OFTEN;
        if is_early || is_there.try_get_untracked() != Some(false) {
            return;
        }
        looked.set(pace::elapsed());
        let own = own.clone();
        spawn_local(async move {
            let page = files::front_page().await;
            if page.is_some_and(|page| is_newer(&own, &page)) {
                // The app may be gone.
                let _ = is_there.try_set(true);
            }
        });
    };
    browser::on_return(look.clone());
    if let Ok(interval) = set_interval_with_handle(look, OFTEN) {
        on_cleanup(move || interval.clear());
    }
    let is_in_flow = move || {
        navigation.page.with(|page| matches!(page, Route::Together | Route::Prepare(_) | Route::Review(_)))
    };
    live(move || {
        (is_there.get() && !is_in_flow()).then(|| {
            view! {
                <Notice tone=Tone::Information title=text::newer_title()>
                    <p>{t(text::newer_text())}</p>
                    <p>
                        <button type="button" class="button" on:click=|_| browser::reload()>
                            {t(text::newer_reload())}
                        </button>
                    </p>
                </Notice>
            }
        })
    })
    .into_any()
}

/// Whether a front page starts another module than this one. What is no front page of this app tells nothing.
fn is_newer(own: &str, page: &str) -> bool {
    page.split("data-wasm=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .is_some_and(|named| named != own)
}

#[cfg(test)]
mod tests {
    use super::is_newer;

    #[test]
    fn only_a_front_page_with_another_module_is_newer() {
        let page = |module: &str| {
            format!(r#"<script src="/boot.js" data-js="/x.js" data-wasm="{module}"></script>"#)
        };
        assert!(!is_newer("/winddown-1_bg.wasm", &page("/winddown-1_bg.wasm")));
        assert!(is_newer("/winddown-1_bg.wasm", &page("/winddown-2_bg.wasm")));
        for other in ["", "<h1>Sign in to the network</h1>", "data-wasm"] {
            assert!(!is_newer("/winddown-1_bg.wasm", other), "{other}");
        }
    }
}
