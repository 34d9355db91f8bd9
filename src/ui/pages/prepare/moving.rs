//! What can move away, with the command that does it.

use leptos::prelude::*;

use crate::i18n::{Text, text};
use crate::readiness::{Destination, MoveSet};
use crate::subscription::SubscriptionId;
use crate::ui::live::live;
use crate::ui::parts::{copy_button, external_link, first_few, folded};
use crate::ui::speech::t;
use crate::ui::tab;
use crate::ui::words::number;

/// A name that no group has: a shell would read it as a redirection, and Azure's tool would refuse it.
const NOWHERE: &str = "<destination-group>";

/// One fold for each resource group, and where they would go, which is typed once for all.
pub fn moving_view(sets: Memo<Vec<MoveSet>>, portal: &'static str) -> AnyView {
    let group = tab::typed("winddown:move-to-group");
    let subscription = tab::typed("winddown:move-to-subscription");
    let shown = first_few();
    let any = Memo::new(move |_| !sets.with(Vec::is_empty));
    let is_wrong = Memo::new(move |_| is_wrong(&subscription.read()));
    let key = |set: &MoveSet| format!("{} {} {:?}", set.group, set.ids.len(), set.held_by);
    let row = move |set: MoveSet| set_view(&set, portal, group, subscription);
    view! {
        {live(move || any.get().then(|| view! {
            <div class="fields">
                {field(text::move_group_label(), group)}
                {field(text::move_subscription_label(), subscription)}
            </div>
        }))}
        {live(move || is_wrong.get().then(|| view! { <p class="hint" role="status">{t(text::move_subscription_wrong())}</p> }))}
        {folded(sets, shown, key, row)}
    }
    .into_any()
}

/// A field for a name that Azure gives, which no browser knows how to complete or correct.
fn field(label: Text, typed: RwSignal<String>) -> AnyView {
    view! {
        <label class="field">
            <span>{t(label)}</span>
            <input
                type="text"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            />
        </label>
    }
    .into_any()
}

/// Whether a destination was typed that is no subscription. A command without it would move things within the one that is
/// to be cancelled, so there is none until it is right.
fn is_wrong(subscription: &str) -> bool {
    !subscription.trim().is_empty() && SubscriptionId::parse(subscription.trim()).is_none()
}

fn set_view(set: &MoveSet, portal: &str, group: RwSignal<String>, subscription: RwSignal<String>) -> AnyView {
    let own = set.clone();
    let commands = Memo::new(move |_| {
        let (group, subscription) = (group.get(), subscription.get());
        let group = if group.trim().is_empty() { NOWHERE } else { group.trim() };
        let to = Destination { group, subscription: SubscriptionId::parse(subscription.trim()) };
        own.commands(to).join("\n")
    });
    let held: Vec<_> = set.held_by.iter().map(|lock| lock.as_str().into()).collect();
    view! {
        <li><details class="fold">
            <summary>{t(text::move_group(number(set.ids.len()), set.group.as_str()))}</summary>
            {(!held.is_empty()).then(|| view! { <p class="hint">{t(text::move_held(held))}</p> })}
            {live(move || (!is_wrong(&subscription.read())).then(|| view! {
                <pre tabindex="0"><code>{move || commands.get()}</code></pre>
                <p class="found-actions">{copy_button(text::button_copy(), move || commands.get())}</p>
            }))}
            <p class="found-actions">
                {external_link(set.portal_link(portal), text::open_in_portal())}
            </p>
        </details></li>
    }
    .into_any()
}
