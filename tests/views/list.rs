//! The list and its rows.

use std::sync::Arc;

use leptos::prelude::*;
use winddown::api::{ApiError, Problem};
use winddown::cancellation::{Act, Stage};
use winddown::list::{Entry, ListQuery, select};
use winddown::offer::Offer;
use winddown::permission::MayCancel;
use winddown::subscription::{State, Subscription};
use winddown::ui::directory::Progress;
use winddown::ui::pages::{Choosing, ListView, Row};

use crate::support::{EN, NL, html, request, right, says, subscription, words};

/// Nothing chosen; `is_on`: somebody is choosing.
fn choosing(is_on: bool) -> Choosing {
    Choosing {
        is_on: RwSignal::new(is_on),
        chosen: RwSignal::default(),
        has_begun: false,
        on_continue: Callback::new(|()| ()),
    }
}

fn list_view(rows: Vec<Subscription>, query: ListQuery, progress: Progress) -> impl IntoView {
    let entries: Vec<Entry> =
        rows.into_iter().map(|subscription| Entry::new(subscription, str::to_lowercase)).collect();
    let selection = select(&entries, &query, str::to_lowercase);
    view! {
        <ListView
            choosing=choosing(false)
            query=RwSignal::new(query)
            selection=Memo::new(move |_| selection.clone())
            progress=RwSignal::new(progress)
            stage_of=Callback::new(|_| RwSignal::new(Stage::Idle))
            right_of=Callback::new(|_| RwSignal::default())
            on_query=Callback::new(|_| ())
            on_reach=Callback::new(|()| ())
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
    assert!(!failed.contains("0 abonnementen"), "nobody knows how many there are: {failed}");
}

#[test]
fn a_request_that_is_open_shows_no_second_cancel() {
    let view = || {
        let stage = RwSignal::new(Stage::Pending(request(Act::Cancel)));
        let row = Arc::new(subscription(State::Enabled, Offer::PayAsYouGo));
        view! { <Row choosing=choosing(false) subscription=row stage right=RwSignal::default()/> }
    };
    let told = words(EN, view);
    says(&told, &["Cancellation sent", "View status"]);
    assert!(!told.contains("Cancel subscription"), "{told}");
}

fn row(state: State, may_cancel: Option<MayCancel>) -> impl IntoView {
    let right = RwSignal::new(right(may_cancel));
    let subscription = Arc::new(subscription(state, Offer::PayAsYouGo));
    view! { <Row choosing=choosing(false) subscription stage=RwSignal::new(Stage::Idle) right/> }
}

#[test]
fn a_row_offers_the_way_that_is_open() {
    let nl = |may_cancel| words(NL, move || row(State::Enabled, may_cancel));
    let en = |may_cancel| words(EN, move || row(State::Enabled, may_cancel));
    // Before anything is known, and where it is allowed, nothing is said about it.
    for may_cancel in [None, Some(MayCancel::Allowed)] {
        says(&nl(may_cancel), &["Abonnement opzeggen"]);
        assert!(!nl(may_cancel).contains("mag u") && !nl(may_cancel).contains("Wie kan"));
    }
    says(&nl(Some(MayCancel::NotAllowed)), &["Wie kan opzeggen?", "Met uw rol mag u niet opzeggen."]);
    says(&en(Some(MayCancel::NotAllowed)), &["Who can cancel?", "Your role does not allow you to cancel."]);
    assert!(!en(Some(MayCancel::NotAllowed)).contains("Cancel subscription"));
    // What is not known lets the person try.
    says(
        &nl(Some(MayCancel::Unknown)),
        &["Abonnement opzeggen", "Azure zegt niet of u dit mag. U kunt het proberen."],
    );
    says(
        &en(Some(MayCancel::Unknown)),
        &["Cancel subscription", "Azure does not tell whether you may. You can try."],
    );
    let html = html(EN, || row(State::Enabled, Some(MayCancel::NotAllowed)));
    assert!(html.contains("/cancel\""), "the first step is still open: {html}");
}

#[test]
fn a_row_that_cannot_be_cancelled_says_nothing_of_rights() {
    let told = words(NL, || row(State::Disabled, Some(MayCancel::NotAllowed)));
    says(&told, &["Status bekijken"]);
    assert!(!told.contains("Met uw rol"), "{told}");
}

#[test]
fn whoever_chooses_several_has_a_box_beside_what_can_be_cancelled() {
    let row = |state, is_on| {
        html(NL, move || {
            let subscription = Arc::new(subscription(state, Offer::PayAsYouGo));
            view! { <Row choosing=choosing(is_on) subscription stage=RwSignal::new(Stage::Idle) right=RwSignal::default()/> }
        })
    };
    assert!(row(State::Enabled, true).contains("aria-label=\"Webshop kiezen\""));
    assert!(!row(State::Enabled, false).contains("kiezen"));
    assert!(!row(State::Disabled, true).contains("kiezen"), "there is nothing to cancel");
}
