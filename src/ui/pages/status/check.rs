//! Opening a receipt again, and telling whether it is as it was written. It needs no Azure, so it stands on the page even
//! when Azure cannot be asked.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::receipt::code_row;
use crate::i18n::{Text, text};
use crate::receipt::{self, LARGEST, Opened, Receipt, Unreadable};
use crate::subscription::SubscriptionId;
use crate::ui::documents::{self, Chosen};
use crate::ui::live::live;
use crate::ui::parts::{Notice, Tone, first_few, folded_whole};
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

/// What became of a file.
#[derive(Clone, PartialEq)]
enum Outcome {
    Opened(Box<Opened>),
    Unreadable(Unreadable),
    /// The browser could not read it.
    Unread,
}

/// A field for a receipt, and what it says.
pub(super) fn check_view(id: SubscriptionId) -> AnyView {
    let outcome = RwSignal::new(None::<Outcome>);
    let on_file = move |event: leptos::ev::Event| {
        spawn_local(async move {
            let told = match documents::chosen_file(&event, LARGEST).await {
                None => return,
                Some(Chosen::TooLarge) => Outcome::Unreadable(Unreadable::TooLarge),
                Some(Chosen::Unread) => Outcome::Unread,
                Some(Chosen::Bytes(bytes)) => match receipt::open(&bytes) {
                    Ok(opened) => Outcome::Opened(Box::new(opened)),
                    Err(why) => Outcome::Unreadable(why),
                },
            };
            // The page may be gone by now.
            let _ = outcome.try_set(Some(told));
        });
    };
    view! {
        <details class="drawer reopening">
            <summary>{t(text::check_title())}</summary>
            <label class="field">
                <span>{t(text::check_label())}</span>
                <input type="file" accept=".json,application/json" on:change=on_file/>
            </label>
            <p class="hint">{t(text::check_hint())}</p>
            {live(move || outcome.get().map(|outcome| outcome_view(outcome, id)))}
        </details>
    }
    .into_any()
}

fn outcome_view(outcome: Outcome, id: SubscriptionId) -> AnyView {
    match outcome {
        Outcome::Opened(opened) => checked_view(*opened, id),
        Outcome::Unreadable(why) => unreadable(match why {
            Unreadable::TooLarge => text::check_too_large(),
            Unreadable::Foreign => text::check_foreign(),
            Unreadable::Damaged => text::check_damaged(),
            Unreadable::Later => text::check_later(),
        }),
        Outcome::Unread => unreadable(text::check_lost_file()),
    }
}

fn checked_view(opened: Opened, id: SubscriptionId) -> AnyView {
    match opened {
        Opened::Unchanged(receipt) => view! {
            <div role="status">
                <Notice tone=Tone::Success title=text::check_unchanged_title()>
                    <p>{t(text::check_unchanged_text())}</p>
                </Notice>
            </div>
            {opened_view(receipt, id)}
        }
        .into_any(),
        Opened::Changed(receipt) => view! {
            <Notice tone=Tone::Problem title=text::check_changed_title()>
                <p>{t(text::check_changed_text())}</p>
            </Notice>
            {opened_view(receipt, id)}
        }
        .into_any(),
    }
}

fn unreadable(why: Text) -> AnyView {
    view! {
        <Notice tone=Tone::Problem title=text::check_failed_title()>
            <p>{t(why)}</p>
        </Notice>
    }
    .into_any()
}

/// A receipt as it reads. Its words are in the language in which it was made.
fn opened_view(receipt: Receipt, id: SubscriptionId) -> AnyView {
    let speech = use_speech();
    let is_other = receipt.subscription != id;
    let steps = receipt.steps.into_iter().map(|step| {
        let moment = text::receipt_moment(step.at);
        view! {
            <li>
                <span><bdi>{step.local}</bdi></span>
                <span class="utc">{move || speech.say(&text::in_utc(speech.say_in_utc(&moment)))}</span>
                <span>{t(words::happened(step.what))}</span>
                {step.correlation.map(|id| {
                    view! { <span class="id">{t(text::receipt_correlation())}<code>{id}</code></span> }.into_any()
                })}
            </li>
        }
    });
    let steps = steps.collect_view();
    let language = receipt.language;
    let line = move |line: String| {
        let language = language.clone();
        view! { <li><bdi lang=language>{line}</bdi></li> }.into_any()
    };
    view! {
        {is_other.then(|| view! { <p class="other">{t(text::check_other())}</p> }.into_any())}
        <dl class="essentials">
            <dt>{t(text::receipt_subscription())}</dt>
            <dd><bdi>{receipt.name}</bdi></dd>
            <dt>{t(text::receipt_id())}</dt>
            <dd><code>{receipt.subscription.to_string()}</code></dd>
            <dt>{t(text::offer_label())}</dt>
            <dd><bdi>{receipt.offer}</bdi></dd>
            {code_row(text::receipt_directory(), receipt.directory)}
            {code_row(text::receipt_account(), receipt.account)}
            {code_row(text::receipt_administrator(), receipt.administrator)}
            <dt>{t(text::receipt_made())}</dt>
            <dd>{t(text::receipt_moment(receipt.made_at))}</dd>
            {code_row(text::receipt_zone(), Some(receipt.zone))}
            {code_row(text::receipt_version(), receipt.app)}
            <dt>{t(text::receipt_steps())}</dt>
            <dd><ol class="steps">{steps}</ol></dd>
            <dt>{t(text::receipt_shown())}</dt>
            <dd>{folded_whole(receipt.shown, first_few(), line)}</dd>
        </dl>
    }
    .into_any()
}
