//! Several subscriptions: the review of all of them, and what became of each.

use leptos::prelude::*;
use winddown::batch::{Batch, Event, Rule};
use winddown::cancellation::{Act, Refusal, Request, Stage};
use winddown::offer::Offer;
use winddown::permission::MayCancel;
use winddown::policy::Policy;
use winddown::subscription::SubscriptionId;
use winddown::ui::pages::{Together, TogetherView};

use crate::support::{EN, NL, now, right, says, words};

fn id(number: usize) -> SubscriptionId {
    SubscriptionId::parse(&format!("00000000-0000-4000-8000-{number:012}")).unwrap()
}

fn batch(rule: Rule) -> Batch {
    let mut batch = Batch::of([(id(1), "Webshop".into()), (id(2), "Kassa".into()), (id(3), " ".into())]);
    batch.set_rule(rule);
    batch
}

fn shown(tag: &str, batch: &Batch) -> String {
    words(tag, || {
        let nothing = |()| ();
        let together = Together {
            batch: RwSignal::new(batch.clone()),
            right_of: Callback::new(|one| {
                RwSignal::new(right((one == id(2)).then_some(MayCancel::NotAllowed)))
            }),
            offer_of: Callback::new(|one| {
                Some(if one == id(1) { Offer::PayAsYouGo } else { Offer::FreeTrial })
            }),
            policy: Policy { retention_days: 30, ..Policy::default() },
            now: now(),
            on_leave_out: Callback::new(|_| ()),
            on_rule: Callback::new(|_| ()),
            on_confirmed: Callback::new(nothing),
            on_withdraw: Callback::new(nothing),
            on_done: Callback::new(nothing),
        };
        view! { <TogetherView together/> }
    })
}

fn stage(number: usize, of: fn(Request) -> Stage) -> Event {
    Event::Told(
        id(number),
        of(Request { act: Act::Cancel, subscription: id(number), sent_at: now(), undoes: None }),
    )
}

#[test]
fn the_review_says_what_it_does_to_all_and_who_may_not_be_cancelled() {
    let nl = shown(NL, &batch(Rule::GoOn));
    says(
        &nl,
        &[
            "3 abonnementen opzeggen",
            "Er is nog niets opgezegd",
            "bewaard tot 2026-03-31",
            "U kunt zelf opnieuw activeren: 1",
            "Alleen ondersteuning kan opnieuw activeren: 2",
            "Met uw rol mag u niet opzeggen",
            "(geen naam)",
            "Als Azure er een weigert",
            "Ja, 3 abonnementen opzeggen",
            "Niet opzeggen",
        ],
    );
    says(
        &shown(EN, &batch(Rule::GoOn)),
        &["Cancel 3 subscriptions", "Leave out", "Stop, and leave the rest alone"],
    );
    says(&shown(EN, &Batch::default()), &["No subscriptions are chosen"]);
}

#[test]
fn every_outcome_is_told_and_nothing_is_called_cancelled_before_azure_shows_it() {
    let mut begun = batch(Rule::GoOn);
    begun.apply(Event::Began);
    let en = shown(EN, &begun);
    says(&en, &["Accepted by Azure: 0 of 3", "Being sent", "Send no more", "nothing is lost"]);
    begun.apply(stage(1, Stage::Pending));
    begun.apply(stage(2, |request| Stage::Refused { request, why: Refusal::NotAllowed }));
    begun.apply(stage(3, Stage::Unclear));
    let en = shown(EN, &begun);
    says(
        &en,
        &["Accepted by Azure: 1 of 3. Not cancelled: 1.", "not clear", "Nothing has changed", "View status"],
    );
    assert!(!en.contains("Send no more") && !en.contains("is cancelled"), "{en}");
    let mut stopped = batch(Rule::StopAtRefusal);
    stopped.apply(Event::Began);
    stopped.apply(Event::Withdrawn);
    says(&shown(NL, &stopped), &["Wordt verzonden"]);
}
