//! The page of an app that cannot start, for whoever set it up: it names the key to mend.

use leptos::prelude::*;

use crate::config::ConfigError;
use crate::i18n::text;
use crate::ui::parts::Heading;
use crate::ui::speech::t;
use crate::ui::words;

/// What is wrong with `config.json`.
#[component]
pub fn StartFailureView(
    /// The first thing that is wrong.
    error: ConfigError,
    /// Loads the page anew.
    on_reload: Callback<()>,
) -> impl IntoView {
    view! {
        <Heading text=text::start_title()/>
        <p class="lead" role="alert">{t(words::config_error(&error))}</p>
        <p>{t(text::start_help())}</p>
        <p>
            <button type="button" class="button primary" on:click=move |_| on_reload.run(())>
                {t(text::start_reload())}
            </button>
        </p>
    }
}
