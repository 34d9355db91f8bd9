//! What cancelling these does, each with the person's right to it; the rule after a refusal, and the one button.

use leptos::prelude::*;

use super::Together;
use crate::batch::{Member, Rule};
use crate::i18n::{Text, text};
use crate::list::ListQuery;
use crate::offer::Reactivation;
use crate::permission::{MayCancel, Right};
use crate::route::Route;
use crate::ui::live::live;
use crate::ui::parts::{ConfirmDialog, first_few, folded};
use crate::ui::speech::{t, tell};
use crate::ui::words::{self, number};

pub fn review_view(together: Together) -> AnyView {
    let Together { batch, policy, now, on_confirmed, .. } = together;
    let members = Memo::new(move |_| batch.with(|batch| batch.members().to_vec()));
    let count = Memo::new(move |_| members.with(|members| number(members.len())));
    let until = now + policy.retention();
    let open = RwSignal::new(false);
    let confirmed = Callback::new(move |()| {
        open.set(false);
        on_confirmed.run(());
    });
    let shown = first_few();
    // All that is about to be cancelled is on the screen; nobody should have to unfold it.
    shown.set(usize::MAX);
    view! {
        <p class="lead">{t(text::together_lead())}</p>
        <ul class="undo">
            <li>{t(text::together_access())}</li>
            <li>{t(text::together_billing())}</li>
            <li>{t(text::together_data(until))}</li>
            {way_back(together, members)}
        </ul>
        <h2>{t(text::together_members())}</h2>
        {folded(members, shown, |member| member.id.to_string(), move |member| member_view(&member, together))}
        {rule_view(together)}
        <div class="actions">
            <button type="button" class="button danger" on:click=move |_| open.set(true)>
                {tell(move || text::together_confirm(count.get()))}
            </button>
            <a class="button" href=Route::List(ListQuery::default()).href()>{t(text::button_back())}</a>
        </div>
        {live(move || {
            let count = count.get();
            Some(view! {
                <ConfirmDialog
                    open
                    title=text::together_dialog_title(count)
                    body=text::together_dialog_text(until)
                    yes=text::together_dialog_yes(count)
                    sending=Memo::new(|_| false)
                    checking=Memo::new(|_| false)
                    told=|| ()
                    on_yes=confirmed
                />
            })
        })}
    }
    .into_any()
}

/// How many of them can come back by whose hand; of those that the list does not show, nothing is said.
fn way_back(together: Together, members: Memo<Vec<Member>>) -> AnyView {
    let Together { offer_of, .. } = together;
    let counted = Memo::new(move |_| {
        members.with(|members| {
            let offers = members.iter().filter_map(|member| offer_of.run(member.id));
            let (here, support): (Vec<_>, Vec<_>) =
                offers.partition(|offer| offer.reactivation() == Reactivation::SelfService);
            (number(here.len()), number(support.len()))
        })
    });
    let line = |count: i64, text: fn(i64) -> Text| (count > 0).then(|| view! { <li>{t(text(count))}</li> });
    view! {
        {live(move || line(counted.get().0, text::together_by_yourself))}
        {live(move || line(counted.get().1, text::together_by_support))}
    }
    .into_any()
}

fn member_view(member: &Member, together: Together) -> AnyView {
    let Together { right_of, offer_of, on_leave_out, .. } = together;
    let id = member.id;
    let name = member.name.clone();
    let right = right_of.run(id);
    let told = Memo::new(move |_| right.with(Right::may_cancel));
    let note = live(move || {
        let told = told.get().filter(|told| *told != MayCancel::Allowed)?;
        Some(view! { <p class="hint">{t(words::may_cancel(Some(told)))}</p> })
    });
    let offer = offer_of.run(id).map(|offer| view! { <p class="found-kind">{t(words::offer(offer))}</p> });
    view! {
        <li>
            <p class="found-name"><bdi>{shown_name(&name)}</bdi></p>
            {offer}
            {note}
            <p class="found-actions">
                <a href=Route::Review(id).href() aria-label=t(text::together_look_named(name.clone()))>{t(text::together_look())}</a>
                <button
                    type="button"
                    class="button small"
                    aria-label=t(text::together_leave_out_named(name))
                    on:click=move |_| on_leave_out.run(id)
                >
                    {t(text::together_leave_out())}
                </button>
            </p>
        </li>
    }
    .into_any()
}

/// A name, or that there is none.
pub(super) fn shown_name(name: &str) -> AnyView {
    if name.trim().is_empty() { t(text::unnamed()).into_any() } else { name.to_owned().into_any() }
}

fn rule_view(together: Together) -> AnyView {
    let Together { batch, on_rule, .. } = together;
    let choice = move |rule: Rule, label: Text| {
        let is_chosen = move || batch.with(|batch| batch.rule() == rule);
        view! {
            <label class="tick">
                <input type="radio" name="rule" prop:checked=is_chosen on:change=move |_| on_rule.run(rule)/>
                <span>{t(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend>{t(text::together_rule_label())}</legend>
            {choice(Rule::StopAtRefusal, text::together_rule_stop())}
            {choice(Rule::GoOn, text::together_rule_go_on())}
        </fieldset>
    }
    .into_any()
}
