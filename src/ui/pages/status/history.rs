//! What was done in this browser, for every subscription: folded, because it is for looking something up.

use leptos::prelude::*;

use crate::history::{Entry, Unreadable};
use crate::i18n::{Text, text};
use crate::instant;
use crate::route::Route;
use crate::ui::documents;
use crate::ui::history::{Chronicle, Kept};
use crate::ui::live::{either, live};
use crate::ui::parts::{Notice, Tone, first_few, folded_whole};
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

const JSON: &str = "application/json";
const FILE: &str = "winddown-history.json";

/// The history, with the ways to keep it and to be rid of it.
pub(super) fn history_view(chronicle: Chronicle) -> AnyView {
    let asks = RwSignal::new(false);
    let shown = first_few();
    let (kept, is_lost) = (chronicle.kept(), chronicle.is_lost());
    let clear = Callback::new(move |()| {
        asks.set(false);
        chronicle.clear();
    });
    view! {
        <details class="drawer history">
            <summary>{t(text::history_title())}</summary>
            <p class="hint">{t(text::history_hint())}</p>
            {live(move || is_lost.get().then(|| view! { <p role="status">{t(text::history_lost())}</p> }))}
            {either(move || match kept.get() {
                Kept::Readable(history) if history.is_empty() => {
                    view! { <p>{t(text::history_empty())}</p> }.into_any()
                }
                Kept::Readable(history) => {
                    let file = history.export();
                    let entries: Vec<Entry> = history.newest_first().cloned().collect();
                    view! {
                        {folded_whole(entries, shown, entry_view)}
                        {keeping(file, asks, clear)}
                    }
                    .into_any()
                }
                Kept::Unreadable { text, why } => {
                    let told = match why {
                        Unreadable::Later => text::history_later(),
                        Unreadable::Spoiled => text::history_spoiled(),
                    };
                    view! {
                        <Notice tone=Tone::Problem title=text::history_unreadable_title()>
                            <p>{t(told)}</p>
                        </Notice>
                        {keeping(text, asks, clear)}
                    }
                    .into_any()
                }
            })}
        </details>
    }
    .into_any()
}

fn entry_view(entry: Entry) -> AnyView {
    let speech = use_speech();
    let moment = text::receipt_moment(entry.at);
    let utc = moment.clone();
    let name: Text =
        if entry.name.is_empty() { text::unnamed() } else { text::plain_name(entry.name.as_str()) };
    view! {
        <li class="past">
            <time datetime=instant::print(entry.at) tabindex="0" data-utc=move || {
                speech.say(&text::in_utc(speech.say_in_utc(&utc)))
            }>
                {t(moment)}
            </time>
            <a href=Route::Status(entry.subscription).href()>{t(name)}</a>
            <span>{t(words::past(entry.act, entry.what))}</span>
            {entry.correlation.map(|id| {
                view! { <span class="id">{t(text::receipt_correlation())}<code>{id}</code></span> }.into_any()
            })}
        </li>
    }
    .into_any()
}

/// The file, and clearing, which is asked once.
fn keeping(file: String, asks: RwSignal<bool>, clear: Callback<()>) -> AnyView {
    let file = StoredValue::new(file);
    view! {
        <div class="actions">
            <button type="button" class="button" on:click=move |_| file.with_value(|file| documents::download(FILE, JSON, file))>
                {t(text::history_export())}
            </button>
            {either(move || if asks.get() {
                view! {
                    <p role="status">{t(text::history_clear_question())}</p>
                    <button type="button" class="button danger" on:click=move |_| clear.run(())>
                        {t(text::history_clear_yes())}
                    </button>
                    <button type="button" class="button" on:click=move |_| asks.set(false)>
                        {t(text::history_clear_no())}
                    </button>
                }
                .into_any()
            } else {
                view! {
                    <button type="button" class="button" on:click=move |_| asks.set(true)>
                        {t(text::history_clear())}
                    </button>
                }
                .into_any()
            })}
        </div>
    }
    .into_any()
}
