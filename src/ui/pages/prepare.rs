//! `/subscriptions/:id/cancel`: what to think of before cancelling. Nothing here blocks.

use leptos::prelude::*;

use crate::cancellation::Stage;
use crate::i18n::{Text, text};
use crate::permission::MayCancel;
use crate::policy::Policy;
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::changes::use_changes;
use crate::ui::dossier::{self, Beside, Dossier};
use crate::ui::live::{either, live};
use crate::ui::parts::{Breadcrumb, Heading, HeadingText, Loaded, Notice, Tone, external_link};
use crate::ui::speech::t;
use crate::ui::words;

/// Reads the subscription and, beside it, whether the person may cancel.
#[component]
pub fn PreparePage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let policy = expect_context::<Policy>();
    let stage = use_changes().of(id).stage;
    let dossier = dossier::read(id);
    let Dossier { subscription, beside, .. } = dossier;
    let on_check_again = dossier.reload;
    view! {
        <Breadcrumb subscription/>
        <Heading
            text=HeadingText::naming(subscription, text::title_prepare, text::prepare_title)
            step=text::cancel_step(1, 2)
        />
        <Loaded dossier>
            {live(move || subscription.get().map(|subscription| view! {
                <PrepareView subscription stage policy beside on_check_again/>
            }))}
        </Loaded>
    }
}

/// The consequence first, then three things to think of, then Continue.
#[component]
pub fn PrepareView(
    /// The subscription.
    subscription: Subscription,
    /// What this browser knows of a change of it.
    stage: RwSignal<Stage>,
    /// The figures.
    policy: Policy,
    /// What stands beside the subscription: whether the person may cancel it.
    beside: RwSignal<Beside>,
    /// Asks again whether the person may cancel.
    on_check_again: Callback<()>,
) -> impl IntoView {
    let id = subscription.id;
    let state = subscription.state.clone();
    let cancellable = state.may_be_cancelled();
    let open = Memo::new(move |_| stage.with(|stage| stage.open().is_some()));
    either(move || {
        if open.get() || !cancellable {
            return sent_view(id, open.get(), words::state(&state)).into_any();
        }
        view! {
            <p class="lead important">{t(text::prepare_lead())}</p>
            {right(beside, on_check_again)}
            <h2>{t(text::prepare_tasks())}</h2>
            <ol class="tasks">
                {task(
                    text::prepare_backup_title,
                    text::prepare_backup_text(i64::from(policy.retention_days)),
                    text::label_recommended,
                    None,
                )}
                {task(
                    text::prepare_stop_title,
                    text::prepare_stop_text(),
                    text::label_by_itself,
                    Some((
                        "https://portal.azure.com/#view/HubsExtension/BrowseAll",
                        text::prepare_stop_link,
                    )),
                )}
                {task(
                    text::prepare_move_title,
                    text::prepare_move_text(),
                    text::label_recommended,
                    Some((
                        "https://learn.microsoft.com/azure/azure-resource-manager/management/move-resource-group-and-subscription",
                        text::prepare_move_link,
                    )),
                )}
            </ol>
            <h2>{t(text::prepare_notices())}</h2>
            <Notice tone=Tone::Information title=text::prepare_support_title()>
                <p>{t(text::prepare_support_text(i64::from(policy.support_term_months)))}</p>
            </Notice>
            <p>{t(text::prepare_nothing_blocks())}</p>
            <div class="actions">
                <a class="button primary" href=Route::Review(id).href()>{t(text::prepare_continue())}</a>
                <a class="button" href=Route::Details(id).href()>{t(text::button_back())}</a>
            </div>
        }
        .into_any()
    })
}

/// Where a task is done, and the words of the link to it.
type Link = (&'static str, fn() -> Text);

fn task(title: fn() -> Text, body: Text, label: fn() -> Text, link: Option<Link>) -> impl IntoView {
    view! {
        <li class="task">
            <h3>{t(title())}</h3>
            <p class="label">{t(label())}</p>
            <p>{t(body)}</p>
            {link.map(|(href, label)| view! {
                <p>{external_link(href, label())}</p>
            })}
        </li>
    }
}

/// Instead of a second cancel: where to see what is known.
fn sent_view(id: SubscriptionId, open: bool, state: Text) -> impl IntoView {
    let (title, body) = if open {
        (text::prepare_pending_title(), text::prepare_pending_text())
    } else {
        (text::prepare_not_now_title(), text::prepare_not_now_text(state))
    };
    view! {
        <Notice tone=Tone::Information title>
            <p>{t(body)}</p>
            <p><a class="button primary" href=Route::Status(id).href()>{t(text::list_status())}</a></p>
        </Notice>
    }
}

/// Whether the person may cancel: silent when they may.
fn right(beside: RwSignal<Beside>, on_check_again: Callback<()>) -> AnyView {
    let again = move || {
        view! {
            <p>
                <button type="button" class="button" on:click=move |_| on_check_again.run(())>
                    {t(text::button_retry())}
                </button>
            </p>
        }
    };
    either(move || match beside.with(|beside| beside.may_cancel.clone()) {
        None => view! { <p role="status" class="hint">{t(text::prepare_checking())}</p> }.into_any(),
        Some(MayCancel::Allowed) => ().into_any(),
        Some(MayCancel::NotAllowed { ask }) => view! {
            <Notice tone=Tone::Problem title=text::prepare_not_allowed_title()>
                <p>{t(text::prepare_not_allowed_text())}</p>
                {ask.map(|address| view! {
                    <p>{t(text::prepare_not_allowed_ask(address))}</p>
                }.into_any())}
                {again()}
            </Notice>
        }
        .into_any(),
        Some(MayCancel::Unknown) => view! {
            <Notice tone=Tone::Information title=text::prepare_unknown_title()>
                <p>{t(text::prepare_unknown_text())}</p>
                {again()}
            </Notice>
        }
        .into_any(),
    })
    .into_any()
}
