//! What every page of the demo says of itself: that nothing here is real, and what time it is. Time can be let pass, because
//! what follows a cancellation takes a quarter of a year.

use chrono::TimeDelta;
use leptos::prelude::*;

use super::{Azure, running};
use crate::demo::passing;
use crate::i18n::{Text, text};
use crate::policy::Policy;
use crate::route::{self, LANGUAGE};
use crate::ui::browser;
use crate::ui::clock::Clock;
use crate::ui::speech::t;

/// Nothing where the app is no demo.
pub fn banner() -> AnyView {
    let Some(azure) = running() else { return ().into_any() };
    let policy: Policy = expect_context();
    let clock = expect_context::<Clock>();
    // What nobody keeps is gone with the page, so its time cannot be let pass.
    let anew = azure.clone();
    let steps = azure.is_kept().then(|| {
        view! {
            <div class="demo-steps">
                {step(&azure, text::demo_minutes(policy.propagation_minutes.into()), policy.propagation())}
                {step(&azure, text::demo_day(), TimeDelta::days(1))}
                {step(&azure, text::demo_days(policy.retention_days.into()), policy.retention())}
                <button type="button" class="button small" on:click=move |_| start_over(&anew)>
                    {t(text::demo_restart())}
                </button>
            </div>
        }
    });
    view! {
        <aside class="demo" aria-labelledby="demo">
            <div>
                <p id="demo" class="name">{t(text::demo_title())}</p>
                <p>{t(text::demo_text())}</p>
                <p>{move || t(text::demo_now(clock.now()))}</p>
            </div>
            {steps}
        </aside>
    }
    .into_any()
}

fn step(azure: &Azure, label: Text, time: TimeDelta) -> impl IntoView + use<> {
    let azure = azure.clone();
    view! {
        <button
            type="button"
            class="button small"
            on:click=move |_| {
                azure.ask(&passing(time));
                // As somebody finds it who comes back at that time.
                browser::reload();
            }
        >
            {t(label)}
        </button>
    }
}

fn start_over(azure: &Azure) {
    azure.restart();
    let (_, query) = browser::address();
    browser::replace_address(&match route::parameter(&query, LANGUAGE) {
        Some(tag) => route::with_parameter("/", LANGUAGE, &tag),
        None => "/".to_owned(),
    });
    browser::reload();
}
