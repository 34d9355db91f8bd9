//! The one dialog: the last word before a cancel is sent. It is the browser's own modal dialog, so that the focus stays
//! inside and returns to the button that opened it.

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::i18n::{Text, text};
use crate::ui::browser;
use crate::ui::live::live;
use crate::ui::speech::t;

/// Asks once more, names the act on its button, and says when it is being sent.
#[component]
pub fn ConfirmDialog(
    /// Whether it is shown.
    open: RwSignal<bool>,
    /// What is asked.
    title: Text,
    /// What it means.
    body: Text,
    /// What the button says that means it; where it is not given, that one subscription is cancelled.
    #[prop(optional)]
    yes: Option<Text>,
    /// Whether the request is on its way; then nothing can be pressed any more.
    sending: Memo<bool>,
    /// Whether it is being looked once more before the request is sent; that can be taken back.
    checking: Memo<bool>,
    /// What else is to be told.
    #[prop(into)]
    told: ViewFn,
    /// The person means it.
    on_yes: Callback<()>,
) -> impl IntoView {
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move |_| {
        if let Some(dialog) = dialog.get() {
            if open.get() {
                browser::show_modal(&dialog);
            } else if dialog.open() {
                dialog.close();
            }
        }
    });
    // Escape closes it, but not while the answer is awaited: it could look as if the request were called back. A browser
    // lets nobody refuse a second Escape, unless the dialog says beforehand that it cannot be closed.
    let on_escape = move |event: leptos::ev::Event| {
        if sending.get_untracked() {
            event.prevent_default();
        }
    };
    // The event comes later than the closing, and the dialog may have been opened again meanwhile.
    let on_close = move |_| {
        if dialog.get_untracked().is_some_and(|dialog| !dialog.open()) {
            open.set(false);
        }
    };
    let busy = move || (sending.get() || checking.get()).then_some("true");
    view! {
        <dialog
            node_ref=dialog
            aria-labelledby="confirm-title"
            aria-describedby="confirm-body"
            aria-busy=busy
            closedby=move || sending.get().then_some("none")
            on:cancel=on_escape
            on:close=on_close
        >
            <h2 id="confirm-title">{t(title)}</h2>
            <p id="confirm-body">{t(body)}</p>
            {told.run()}
            <p role="status" class="sending">
                {live(move || sending.get().then(|| t(text::dialog_sending())))}
                {live(move || checking.get().then(|| t(text::dialog_checking())))}
            </p>
            <div class="actions">
                <button
                    type="button"
                    class="button"
                    disabled=move || sending.get()
                    on:click=move |_| open.set(false)
                >
                    {t(text::dialog_no())}
                </button>
                <button
                    type="button"
                    class="button danger"
                    disabled=move || sending.get() || checking.get()
                    on:click=move |_| on_yes.run(())
                >
                    {t(yes.unwrap_or_else(text::dialog_yes))}
                </button>
            </div>
        </dialog>
    }
}
