//! Choosing several subscriptions in the list, to cancel them together.

use leptos::prelude::*;

use crate::i18n::{Wording, text};
use crate::route::Route;
use crate::subscription::SubscriptionId;
use crate::ui::live::live;
use crate::ui::speech::{t, tell};
use crate::ui::words::number;

/// What is chosen. It lives outside the list, which is searched and paged meanwhile.
#[derive(Clone, Copy)]
pub struct Choosing {
    /// Whether somebody is choosing.
    pub is_on: RwSignal<bool>,
    /// Those that are chosen, with their names.
    pub chosen: RwSignal<Vec<(SubscriptionId, String)>>,
    /// Whether several are being cancelled already.
    pub has_begun: bool,
    /// The person has chosen.
    pub on_continue: Callback<()>,
}

/// The button that begins, and what is chosen so far with the way on.
/// `here`: those on the screen that can be cancelled.
pub fn choosing_view(choosing: Choosing, here: Memo<Vec<(SubscriptionId, String)>>) -> AnyView {
    let Choosing { is_on, chosen, has_begun, on_continue } = choosing;
    if has_begun {
        return view! {
            <div class="choosing" role="status">
                <span>{t(text::together_begun())}</span>
                <a href=Route::Together.href()>{t(text::together_view())}</a>
            </div>
        }
        .into_any();
    }
    let count = Memo::new(move |_| chosen.with(Vec::len));
    let label = move || if is_on.get() { text::together_choose_no_more() } else { text::together_choose() };
    let toggle = move |_| {
        is_on.update(|is_on| *is_on = !*is_on);
        chosen.set(Vec::new());
    };
    let choose_all = move |_| {
        chosen.update(|chosen| {
            for one in here.get_untracked() {
                if chosen.iter().all(|(own, _)| *own != one.0) {
                    chosen.push(one);
                }
            }
        });
    };
    view! {
        <div class="choosing">
            <button type="button" class="button small" aria-pressed=move || is_on.get().to_string() on:click=toggle>
                {tell(label)}
            </button>
            {live(move || is_on.get().then(|| view! {
                <button type="button" class="button small" on:click=choose_all>
                    {t(text::together_choose_all())}
                </button>
                <span role="status">{tell(move || text::together_chosen(number(count.get())))}</span>
            }))}
            {live(move || (is_on.get() && count.get() > 0).then(|| view! {
                <button type="button" class="button small primary" on:click=move |_| on_continue.run(())>
                    {t(text::together_continue())}
                </button>
            }))}
        </div>
    }
    .into_any()
}

/// The box beside one that can be cancelled, while somebody is choosing.
pub fn choice(
    id: SubscriptionId,
    name: String,
    spoken: Wording,
    cancels: Memo<bool>,
    choosing: Choosing,
) -> AnyView {
    let Choosing { is_on, chosen, .. } = choosing;
    live(move || {
        let (name, spoken) = (name.clone(), spoken.clone());
        let is_chosen = move || chosen.with(|chosen| chosen.iter().any(|(own, _)| *own == id));
        (is_on.get() && cancels.get()).then(|| {
            view! {
                <input
                    type="checkbox"
                    class="choice"
                    aria-label=t(text::together_choose_named(spoken))
                    prop:checked=is_chosen
                    on:change=move |event| chosen.update(|chosen| {
                        chosen.retain(|(own, _)| *own != id);
                        if event_target_checked(&event) {
                            chosen.push((id, name.clone()));
                        }
                    })
                />
            }
        })
    })
    .into_any()
}
