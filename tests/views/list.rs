//! The list and the details page.

use std::sync::Arc;

use leptos::prelude::*;
use winddown::api::{ApiError, Problem};
use winddown::cancellation::{Act, Stage};
use winddown::list::{Entry, ListQuery, select};
use winddown::offer::Offer;
use winddown::permission::MayCancel;
use winddown::subscription::{State, Subscription};
use winddown::ui::directory::Progress;
use winddown::ui::dossier::Beside;
use winddown::ui::pages::{DetailsView, ListView};

use crate::support::{EN, NL, request, says, subscription, words};

fn list_view(rows: Vec<Subscription>, query: ListQuery, progress: Progress) -> impl IntoView {
    let entries: Vec<Entry> =
        rows.into_iter().map(|subscription| Entry::new(subscription, str::to_lowercase)).collect();
    let selection = select(&entries, &query, str::to_lowercase);
    view! {
        <ListView
            query=RwSignal::new(query)
            selection=Memo::new(move |_| selection.clone())
            progress=RwSignal::new(progress)
            stage_of=Callback::new(|_| RwSignal::new(Stage::Idle))
            on_query=Callback::new(|_| ())
            on_read=Callback::new(|()| ())
        />
    }
}

#[test]
fn the_list_names_the_act_and_the_state() {
    let view = || {
        list_view(
            vec![
                subscription(State::Enabled, Offer::PayAsYouGo),
                subscription(State::Disabled, Offer::FreeTrial),
            ],
            ListQuery::default(),
            Progress::Complete,
        )
    };
    says(&words(EN, view), &["Subscriptions", "Webshop", "Active", "Cancel subscription", "2 subscriptions"]);
    says(
        &words(NL, view),
        &["Abonnementen", "Actief", "Abonnement opzeggen", "Status bekijken", "2 abonnementen"],
    );
}

#[test]
fn an_empty_list_a_search_without_result_and_a_failure_are_three_things() {
    let empty = words(NL, || list_view(vec![], ListQuery::default(), Progress::Complete));
    says(&empty, &["Geen abonnementen", "andere directory"]);
    let query = ListQuery { search: "xyz".into(), ..ListQuery::default() };
    let nothing =
        words(NL, || list_view(vec![subscription(State::Enabled, Offer::Other)], query, Progress::Complete));
    says(&nothing, &["Niets gevonden", "0 van 1", "wissen"]);
    let error = ApiError { problem: Problem::Network, correlation: None };
    let failed = words(NL, || list_view(vec![], ListQuery::default(), Progress::Failed(error)));
    says(&failed, &["konden niet worden gelezen", "Controleer uw netwerk", "Opnieuw proberen"]);
}

#[test]
fn a_request_that_is_open_shows_no_second_cancel() {
    let view = || {
        let stage = RwSignal::new(Stage::Pending(request(Act::Cancel)));
        let row = Arc::new(subscription(State::Enabled, Offer::PayAsYouGo));
        view! { <winddown::ui::pages::Row subscription=row stage/> }
    };
    let told = words(EN, view);
    says(&told, &["Cancellation sent", "View status"]);
    assert!(!told.contains("Cancel subscription"), "{told}");
}

#[test]
fn details_say_what_is_not_known() {
    let view = |may_cancel| {
        move || {
            view! {
                <DetailsView
                    subscription=subscription(State::Enabled, Offer::PayAsYouGo)
                    stage=RwSignal::new(Stage::Idle)
                    beside=RwSignal::new(Beside {
                        directory: Some("Contoso".to_owned()),
                        may_cancel,
                        ..Beside::default()
                    })
                />
            }
        }
    };
    says(
        &words(EN, view(Some(MayCancel::Unknown))),
        &["Azure does not tell", "Not known", "Contoso", "Pay-as-you-go"],
    );
    says(&words(NL, view(None)), &["Wordt nagegaan", "Betalen naar gebruik", "Abonnement opzeggen"]);
}
