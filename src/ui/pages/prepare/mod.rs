//! `/subscriptions/:id/cancel`: what to think of before cancelling. Nothing here blocks.

mod checks;
mod findings;
mod machines;
mod moving;

use leptos::prelude::*;

use crate::cancellation::Stage;
use crate::i18n::{Text, text};
use crate::policy::Policy;
use crate::readiness::{Check, Source, portal};
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::app::use_reach;
use crate::ui::dossier::{self, Dossier};
use crate::ui::live::{either, live};
use crate::ui::parts::{
    Breadcrumb, Heading, HeadingText, Loaded, Notice, Tone, WhoCan, first_few, right_notice,
};
use crate::ui::reading::{Topic, use_readings};
use crate::ui::speech::t;
use crate::ui::stops::use_stops;
use crate::ui::ticks;
use crate::ui::who;
use crate::ui::words;
pub use checks::Checks;
use checks::{check_view, right_view};
pub use machines::Machines;

/// Reads the subscription and, beside it, whether the person may cancel.
#[component]
pub fn PreparePage(
    /// Which subscription.
    id: SubscriptionId,
) -> impl IntoView {
    let policy = expect_context::<Policy>();
    let dossier = dossier::read(id);
    let Dossier { subscription, stage, .. } = dossier;
    let who = who::open(id, dossier);
    let topics = Source::ALL.map(Topic::Estate);
    let reading = use_readings().open(id, &topics);
    let stops = use_stops();
    let machines = Machines {
        stopping: stops.of(id).stopping,
        chosen: RwSignal::default(),
        asked: RwSignal::default(),
        is_unfolded: RwSignal::default(),
        shown: first_few(),
        on_stop: Callback::new(move |machines| stops.ask(id, machines)),
        on_withdraw: Callback::new(move |()| stops.withdraw(id)),
    };
    let portal = portal(&use_reach().base());
    let on_retry = Callback::new(move |source| reading.again(Topic::Estate(source)));
    let checks =
        Checks { estate: reading.estate, policy, ticks: ticks::open(id), machines, portal, on_retry };
    view! {
        <Breadcrumb subscription/>
        <Heading
            text=HeadingText::naming(subscription, text::title_prepare, text::prepare_title)
            step=text::cancel_step(1, 2)
        />
        <Loaded dossier>
            {live(move || subscription.get().map(|subscription| view! {
                <PrepareView subscription stage checks who/>
            }))}
        </Loaded>
    }
}

/// The consequence first, then what was found in the subscription, then Continue.
#[component]
pub fn PrepareView(
    /// The subscription.
    subscription: Subscription,
    /// What this browser knows of a change of it.
    stage: RwSignal<Stage>,
    /// What was found in the subscription.
    checks: Checks,
    /// Whether the person may cancel it, and who can where they may not.
    who: WhoCan,
) -> impl IntoView {
    let id = subscription.id;
    let state = subscription.state.clone();
    let cancellable = state.may_be_cancelled();
    let open = Memo::new(move |_| stage.with(|stage| stage.open().is_some()));
    either(move || {
        if open.get() || !cancellable {
            return sent_view(id, open.get(), words::state(&state));
        }
        view! {
            <p class="lead important">{t(text::prepare_lead())}</p>
            {right_notice(&subscription, who)}
            <h2>{t(text::prepare_tasks())}</h2>
            <ol class="tasks">
                {right_view(who)}
                {Check::ALL.into_iter().map(|check| check_view(check, checks)).collect_view()}
            </ol>
            <h2>{t(text::prepare_notices())}</h2>
            <Notice tone=Tone::Information title=text::prepare_support_title()>
                <p>{t(text::prepare_support_text(i64::from(checks.policy.support_term_months)))}</p>
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

/// Instead of a cancel, in both steps: that it is sent already, or cannot be sent, and where to see what is known.
pub(super) fn sent_view(id: SubscriptionId, open: bool, state: Text) -> AnyView {
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
    .into_any()
}
