//! What the machine of a change promises: sent once, told truly.

use super::*;
use proptest::prelude::*;

fn request(act: Act) -> Request {
    Request {
        act,
        subscription: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
        sent_at: "2026-03-01T10:00:00Z".parse().unwrap(),
        undoes: None,
    }
}

fn after(minutes: i64, state: State) -> Event {
    Event::StateRead { state, at: request(Act::Cancel).sent_at + TimeDelta::minutes(minutes) }
}

fn run(events: &[Event]) -> (Stage, usize) {
    let mut stage = Stage::default();
    let sends = events
        .iter()
        .filter(|event| matches!(stage.apply((*event).clone(), &Policy::default()), Some(Command::Send(_))))
        .count();
    (stage, sends)
}

#[test]
fn a_second_click_sends_nothing() {
    let asked = Event::Asked(request(Act::Cancel));
    let (stage, sends) = run(&[asked.clone(), asked.clone(), Event::Accepted, asked]);
    assert_eq!((stage, sends), (Stage::Pending(request(Act::Cancel)), 1));
}

#[test]
fn an_accepted_cancel_is_done_only_when_the_state_shows_it() {
    let start = [Event::Asked(request(Act::Cancel)), Event::Accepted, after(1, State::Enabled)];
    assert!(matches!(run(&start).0, Stage::Pending(_)));
    for state in [State::Disabled, State::Warned] {
        let (stage, _) = run(&[&start[..], &[after(4, state)]].concat());
        assert!(matches!(stage, Stage::Done { .. }));
    }
}

#[test]
fn a_lost_reply_is_neither_success_nor_failure_until_the_window_has_passed() {
    let start = [Event::Asked(request(Act::Cancel)), Event::Lost];
    let at = |minutes| run(&[&start[..], &[after(minutes, State::Enabled)]].concat()).0;
    assert!(matches!(at(11), Stage::Unclear(_)), "it may have arrived as late as the answer was waited for");
    assert!(matches!(at(12), Stage::Unanswered(_)));
    let (stage, _) = run(&[&start[..], &[after(12, State::Enabled), after(13, State::Disabled)]].concat());
    assert!(matches!(stage, Stage::Done { .. }), "a late effect still counts");
}

#[test]
fn an_accepted_cancel_that_stays_invisible_is_waited_for_with_patience_and_then_told() {
    let asked = || Event::Asked(request(Act::Cancel));
    let start = [asked(), Event::Accepted, after(60, State::Enabled)];
    let (stage, sends) = run(&[&start[..], &[asked()]].concat());
    assert_eq!((stage, sends), (Stage::Pending(request(Act::Cancel)), 1));
    let unshown = [&start[..], &[after(61, State::Enabled)]].concat();
    assert_eq!(run(&unshown).0, Stage::Unshown(request(Act::Cancel)));
    let (stage, _) = run(&[&unshown[..], &[after(62, State::Disabled)]].concat());
    assert!(matches!(stage, Stage::Done { .. }), "a late effect still counts");
    let (stage, sends) = run(&[&unshown[..], &[asked()]].concat());
    assert_eq!(
        (stage, sends),
        (Stage::Sending(request(Act::Cancel)), 2),
        "it is nobody's fault if it was undone"
    );
}

#[test]
fn a_refused_cancel_may_be_asked_again() {
    let asked = Event::Asked(request(Act::Cancel));
    let (stage, sends) = run(&[asked.clone(), Event::Refused(Refusal::TooManyRequests), asked]);
    assert!(matches!(stage, Stage::Sending(_)));
    assert_eq!(sends, 2);
}

#[test]
fn what_was_cancelled_may_come_back_and_go_again() {
    let (stage, sends) = run(&[
        Event::Asked(request(Act::Cancel)),
        Event::Accepted,
        after(5, State::Warned),
        Event::Asked(request(Act::Reactivate)),
        Event::Accepted,
        after(6, State::Warned),
        after(9, State::Enabled),
        Event::Asked(request(Act::Cancel)),
    ]);
    assert!(matches!(stage, Stage::Sending(Request { act: Act::Cancel, .. })));
    assert_eq!(sends, 3);
}

#[test]
fn a_refused_reactivation_leaves_the_cancellation_standing() {
    let start = [
        Event::Asked(request(Act::Cancel)),
        Event::Accepted,
        after(4, State::Disabled),
        Event::Asked(request(Act::Reactivate)),
        Event::Refused(Refusal::NotAllowed),
    ];
    let sent_at = request(Act::Cancel).sent_at;
    let effect = Effect { sent_at, seen_at: sent_at + TimeDelta::minutes(4) };
    assert_eq!(run(&start).0.standing(), Some((Act::Cancel, effect)));
    // A second attempt knows it as well, whether it is refused or never answered.
    let again = [&start[..], &[Event::Asked(request(Act::Reactivate)), Event::Lost]].concat();
    let (stage, sends) = run(&[&again[..], &[after(12, State::Disabled)]].concat());
    assert_eq!((stage.standing(), sends), (Some((Act::Cancel, effect)), 3));
}

#[test]
fn what_was_undone_elsewhere_can_be_asked_again() {
    let start = [Event::Asked(request(Act::Cancel)), Event::Accepted, after(4, State::Disabled)];
    let stale = run(&[&start[..], &[after(9, State::Enabled)]].concat()).0;
    assert!(matches!(stale, Stage::Done { .. }), "within the window it may be an older reading");
    let undone = [&start[..], &[after(11, State::Enabled)]].concat();
    assert_eq!(run(&undone).0, Stage::Idle);
    assert_eq!(run(&[&undone[..], &[Event::Asked(request(Act::Cancel))]].concat()).1, 2);
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        Just(Event::Asked(request(Act::Cancel))),
        Just(Event::Asked(request(Act::Reactivate))),
        Just(Event::Accepted),
        Just(Event::Lost),
        Just(Event::Refused(Refusal::NotAllowed)),
        (0_i64..30, 0_usize..5).prop_map(|(minutes, state)| after(minutes, State::KNOWN[state].clone())),
    ]
}

proptest! {
    #[test]
    fn nothing_is_sent_while_an_outcome_is_open(events in proptest::collection::vec(any_event(), 0..40)) {
        let mut stage = Stage::default();
        for event in events {
            let open = stage.open();
            let command = stage.apply(event, &Policy::default());
            prop_assert!(open.is_none() || !matches!(command, Some(Command::Send(_))));
        }
    }
}
