//! The receipt of a cancellation: on the page, on paper, and as a file.

use leptos::prelude::*;

use super::told::StatusTold;
use crate::i18n::{self, Text, text};
use crate::instant;
use crate::letter::plain;
use crate::receipt::{Proof, Receipt, Step};
use crate::timeline::Lane;
use crate::ui::app::VERSION;
use crate::ui::browser;
use crate::ui::documents;
use crate::ui::live::live;
use crate::ui::speech::{Speech, t, use_speech};
use crate::ui::words;

const JSON: &str = "application/json";

/// What is proven, with the ways to keep it.
pub(super) fn receipt_view(proof: Memo<Option<Proof>>, told: Memo<Option<StatusTold>>) -> AnyView {
    let speech = use_speech();
    let on_download = move |_| {
        let receipt = untrack(|| Some(receipt(&proof.get()?, &told.get()?, speech)));
        if let Some(receipt) = receipt {
            let name = format!("winddown-receipt-{}.json", receipt.subscription);
            documents::download(&name, JSON, &receipt.write());
        }
    };
    live(move || {
        proof.get().map(|proof| {
            view! {
                <section class="receipt" aria-labelledby="receipt">
                    <h2 id="receipt">{t(text::receipt_title())}</h2>
                    {proof_view(&proof)}
                    <p class="hint">{t(text::receipt_hint())}</p>
                    <div class="actions">
                        <button type="button" class="button" on:click=on_download>{t(text::receipt_download())}</button>
                        <button type="button" class="button" on:click=move |_| browser::print()>
                            {t(text::status_print())}
                        </button>
                    </div>
                </section>
            }
        })
    })
    .into_any()
}

fn proof_view(proof: &Proof) -> AnyView {
    let subscription = &proof.subscription;
    let steps = proof.happened().into_iter().map(|(at, happened, correlation)| {
        let speech = use_speech();
        let moment = text::receipt_moment(at);
        let utc = moment.clone();
        view! {
            <li>
                <time datetime=instant::print(at) tabindex="0" data-utc=move || {
                    speech.say(&text::in_utc(speech.say_in_utc(&utc)))
                }>
                    {t(moment)}
                </time>
                <span>{t(words::happened(happened))}</span>
                {correlation.map(|id| view! { <span class="id">{t(text::receipt_correlation())}<code>{id}</code></span> }.into_any())}
            </li>
        }
    });
    let steps = steps.collect_view();
    view! {
        <dl class="essentials">
            <dt>{t(text::receipt_subscription())}</dt>
            <dd>{t(text::plain_name(words::name(subscription)))}</dd>
            <dt>{t(text::receipt_id())}</dt>
            <dd><code>{subscription.id.to_string()}</code></dd>
            <dt>{t(text::offer_label())}</dt>
            <dd>{t(words::offer(proof.offer()))}</dd>
            {code_row(text::receipt_directory(), subscription.tenant.clone())}
            {code_row(text::receipt_account(), proof.account.clone())}
            {code_row(text::receipt_administrator(), proof.administrator.clone())}
            {code_row(text::receipt_zone(), Some(i18n::zone_here()).filter(|zone| !zone.is_empty()))}
            {code_row(text::receipt_version(), Some(VERSION.to_owned()))}
            <dt>{t(text::receipt_steps())}</dt>
            <dd><ol class="steps">{steps}</ol></dd>
        </dl>
    }
    .into_any()
}

/// A row with an id, where there is one.
pub(super) fn code_row(label: Text, id: Option<String>) -> AnyView {
    id.map(|id| {
        view! {
            <dt>{t(label)}</dt>
            <dd><code>{id}</code></dd>
        }
    })
    .into_any()
}

/// Puts what is known into the words of this language.
fn receipt(proof: &Proof, told: &StatusTold, speech: Speech) -> Receipt {
    let say = |text: &Text| plain(&speech.say(text));
    let subscription = &proof.subscription;
    let steps = proof.happened().into_iter().map(|(at, what, correlation)| Step {
        at,
        local: say(&text::receipt_moment(at)),
        what,
        correlation,
    });
    let mut shown = vec![say(&told.title), say(&told.body)];
    if let Some(course) = &told.course {
        for lane in Lane::ALL {
            shown.push(say(&words::lane(lane)));
            for event in course.timeline.lane(lane) {
                shown.push(say(&text::receipt_event(
                    words::event_title(event.kind),
                    words::when(event.when),
                    words::progress(event),
                    words::source(event.source),
                )));
                shown.push(say(&words::event_text(event.kind)));
            }
        }
    }
    Receipt {
        app: Some(VERSION.to_owned()),
        made_at: speech.now.get_untracked(),
        language: speech.locale_untracked().tag().to_owned(),
        zone: i18n::zone_here(),
        subscription: subscription.id,
        name: subscription.name.trim().to_owned(),
        offer: say(&words::offer(subscription.offer)),
        directory: subscription.tenant.clone(),
        account: proof.account.clone(),
        administrator: proof.administrator.clone(),
        steps: steps.collect(),
        shown,
    }
}
