//! One message on the table: what it is, what it says in each language, what was found in it, and what the reviewer says.
//! An edit is compiled when the typing pauses, and then seen wherever the message is on the screen.

use std::time::Duration;

use leptos::prelude::*;
use locales::facts::Fact;
use locales::review::{Edit, State};

use super::workbench::state_text;
use super::workshop::{Workshop, use_workshop};
use crate::i18n::{Locale, text};
use crate::ui::browser;
use crate::ui::speech::t;

/// A pause in typing after which an edit is compiled.
const PAUSE: Duration = Duration::from_millis(250);

/// The message with this key, in a language.
#[component]
pub fn MessageEditor(
    /// The key.
    key: String,
    /// The language that is reviewed.
    locale: Locale,
) -> impl IntoView {
    let workshop = use_workshop();
    let tag = locale.tag();
    let key = StoredValue::new(key);
    let row = move || workshop.bench.with(|bench| bench.row(&key.read_value()).cloned());
    let first = row();
    let comment = first.as_ref().map(|row| row.comment.clone()).unwrap_or_default();
    let facts = first.as_ref().map(|row| row.facts.clone()).unwrap_or_default();
    let fact = |fact: &Fact| view! { <code>{fact.to_string()}</code> };
    let place = first
        .as_ref()
        .and_then(|row| row.text(tag)?.entry.clone())
        .map(|entry| format!("{}:{}", entry.path, entry.line))
        .unwrap_or_default();
    let source = move || {
        workshop.bench.with(|bench| bench.fluent(locales::SOURCE_LOCALE, &key.read_value()).to_owned())
    };
    let built = workshop.built.get_value();
    let shown = workshop.work.with_untracked(|work| work.shown(&built, tag, &key.read_value()).to_owned());
    let typed = RwSignal::new(shown);
    let pending = StoredValue::new(0_u32);
    let apply = move || {
        let words = typed.get_untracked();
        workshop.change(|work, bench| work.edit(bench, tag, &key.read_value(), &words));
    };
    let edit = move |event| {
        typed.set(browser::value(&event));
        pending.update_value(|count| *count += 1);
        let mine = pending.get_value();
        set_timeout(
            move || {
                // Somebody who goes on typing has not paused; somebody who left wants no more of it.
                if pending.try_get_value() == Some(mine) {
                    apply();
                }
            },
            PAUSE,
        );
    };
    let undo = move |_| {
        workshop.change(|work, bench| work.edit(bench, tag, &key.read_value(), ""));
        typed.set(workshop.built.with_value(|bench| bench.fluent(tag, &key.read_value()).to_owned()));
    };
    let older = move || {
        let built = workshop.built.get_value();
        workshop.work.with(|work| match work.review(&built, tag, &key.read_value()).edit {
            Edit::Older(words) => Some(words.to_owned()),
            _ => None,
        })
    };
    view! {
        <section class="editor" aria-labelledby="review-key">
            <h2 id="review-key"><code>{key.get_value()}</code></h2>
            {(!comment.is_empty()).then(|| view! { <p lang="en"><bdi>{comment}</bdi></p> })}
            {(!facts.is_empty()).then(|| view! {
                <p class="hint facts">
                    <span>{t(text::review_facts())}</span>
                    {facts.iter().map(fact).collect_view()}
                </p>
            })}
            <p class="hint"><code>{place}</code></p>
            <pre lang=locales::SOURCE_LOCALE><code>{source}</code></pre>
            <label class="field wide">
                <span>{t(text::review_edit(locale.own_name()))}</span>
                <textarea
                    id="review-edit"
                    rows="4"
                    spellcheck="true"
                    lang=tag
                    prop:value=move || typed.get()
                    on:input=edit
                    on:change=move |_| apply()
                    on:keydown=leave
                ></textarea>
            </label>
            <p><button type="button" class="button small" on:click=undo>{t(text::review_undo())}</button></p>
            {move || older().map(|words| view! {
                <p class="hint">{t(text::review_edit_older())}</p>
                <pre><code>{words}</code></pre>
            })}
            {move || findings(workshop, tag, &key.read_value())}
            {opinion(workshop, tag, key)}
        </section>
    }
}

/// What the reviewer decides and says.
fn opinion(workshop: Workshop, tag: &'static str, key: StoredValue<String>) -> AnyView {
    let review = move || {
        let built = workshop.built.get_value();
        workshop.work.with(|work| {
            let review = work.review(&built, tag, &key.read_value());
            (review.state, review.comment.to_owned(), review.comment_is_older)
        })
    };
    let (_, comment, _) = untrack(review);
    let states = State::ALL.map(|state| {
        let judge = move |_| workshop.change(|work, bench| work.judge(bench, tag, &key.read_value(), state));
        view! {
            <button
                type="button"
                class="button small"
                aria-pressed=move || (review().0 == state).to_string()
                on:click=judge
            >
                {t(state_text(state))}
            </button>
        }
    });
    view! {
        <div class="actions" role="group" aria-label=t(text::review_state_label())>
            {states.into_iter().collect_view()}
        </div>
        <label class="field wide">
            <span>{t(text::review_comment())}</span>
            <textarea
                id="review-comment"
                rows="3"
                prop:value=comment
                on:change=move |event| {
                    let words = browser::value(&event);
                    workshop.change(|work, bench| work.comment(bench, tag, &key.read_value(), &words));
                }
                on:keydown=leave
            ></textarea>
        </label>
        {move || review().2.then(|| view! { <p class="hint">{t(text::review_comment_older())}</p> })}
    }
    .into_any()
}

/// Escape leaves a field, so that the keys of the table are at hand again.
fn leave(event: leptos::ev::KeyboardEvent) {
    if event.key() == "Escape" {
        browser::blur(&event);
    }
}

/// What the compiler and the rules of language found in the text, and why an edit was refused.
fn findings(workshop: Workshop, tag: &str, key: &str) -> AnyView {
    let refused = workshop.work.with(|work| workshop.built.with_value(|built| built.edited(work).refused));
    let found = workshop
        .bench
        .with(|bench| bench.text(tag, key).map(|text| text.findings.clone()).unwrap_or_default());
    let rows: Vec<_> = refused
        .into_iter()
        .filter(|finding| finding.key == key)
        .chain(found)
        .map(|finding| {
            let rule = finding.rule.map(|rule| rule.to_string()).unwrap_or_default();
            view! {
                <li data-error=finding.is_error().then_some("") lang="en">
                    <code>{rule}</code>
                    <bdi>{finding.what.clone()}</bdi>
                    <bdi>{finding.mend.clone()}</bdi>
                </li>
            }
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{t(text::review_findings())}</h3>
        <ul class="findings">{rows}</ul>
    }
    .into_any()
}
