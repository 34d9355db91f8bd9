//! Tables and laws of the machine.

use super::*;
use crate::renewal::poll;
use proptest::prelude::*;

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
}

fn asked(seconds: i64) -> Event {
    Event::Asked { at: at(seconds) }
}

fn answered(answer: Answer) -> Event {
    Event::Answered { answer, at: at(1) }
}

fn read(reading: Reading, seconds: i64) -> Event {
    Event::PlanRead { reading, at: at(seconds) }
}

/// Where a story leads, and the commands on the way.
fn run(events: impl IntoIterator<Item = Event>) -> (Stage, Vec<Command>) {
    let mut stage = Stage::default();
    let commands = events.into_iter().filter_map(|event| stage.apply(event)).collect();
    (stage, commands)
}

fn failed(why: Failure, seconds: i64) -> Stage {
    Stage::Failed { why, at: at(seconds) }
}

#[test]
fn an_accepted_change_is_off_only_when_the_plan_shows_it() {
    let start = [asked(0), asked(0), answered(Answer::Accepted), asked(2), read(Reading::Changing, 5)];
    let (stage, commands) = run(start.clone());
    assert_eq!(stage, Stage::Changing { since: at(0), seen: at(5) });
    assert_eq!(commands, [Command::Send, Command::Look, Command::Look]);
    let (stage, commands) = run([&start[..], &[read(Reading::On, 8), read(Reading::Off, 30)]].concat());
    assert_eq!(stage, Stage::Off { since: at(0), at: at(30) });
    assert_eq!(commands.len(), 4, "an older reading is looked past, and then nothing is to be looked for");
}

#[test]
fn what_azure_answers_at_once_is_over_at_once() {
    for (answer, expected) in [
        (Answer::Done, Stage::Off { since: at(0), at: at(1) }),
        (Answer::Refused(Failure::NotAllowed), failed(Failure::NotAllowed, 1)),
    ] {
        let (stage, commands) = run([asked(0), answered(answer)]);
        assert_eq!((stage, commands), (expected, vec![Command::Send]));
    }
}

#[test]
fn a_lost_reply_is_unclear_until_the_plan_tells() {
    for (reading, seconds, expected) in [
        (Reading::Off, 10, Stage::Off { since: at(0), at: at(10) }),
        (Reading::Changing, 10, Stage::Changing { since: at(0), seen: at(10) }),
        (Reading::On, 120, Stage::Unclear { since: at(0) }),
        (Reading::On, 121, failed(Failure::NoEffect, 121)),
        (Reading::Untold, 120, Stage::Unclear { since: at(0) }),
        (Reading::Untold, 121, failed(Failure::Untold, 121)),
    ] {
        let (stage, _) = run([asked(0), answered(Answer::Lost), read(reading, seconds)]);
        assert_eq!(stage, expected, "{reading:?} after {seconds}");
    }
}

#[test]
fn a_change_that_ends_without_effect_and_one_that_never_ends_say_so() {
    let start = [asked(0), answered(Answer::Accepted), read(Reading::Changing, 300)];
    let after = |reading, seconds| run([&start[..], &[read(reading, seconds)]].concat()).0;
    assert!(matches!(after(Reading::On, 420), Stage::Changing { .. }), "it may be an older reading");
    assert_eq!(after(Reading::On, 421), failed(Failure::NoEffect, 421));
    assert_eq!(after(Reading::Changing, 1_801), failed(Failure::Endless, 1_801));
}

#[test]
fn a_late_effect_still_counts_and_somebody_may_turn_it_on_again() {
    let late = [asked(0), answered(Answer::Lost), read(Reading::On, 200), read(Reading::Off, 900)];
    assert_eq!(run(late.clone()).0, Stage::Off { since: at(900), at: at(900) });
    let again = |seconds| run([&late[..], &[read(Reading::On, seconds)]].concat()).0;
    assert!(matches!(again(960), Stage::Off { .. }), "it may be an older reading");
    assert_eq!(again(1_021), Stage::Idle);
}

#[test]
fn without_a_turn_nothing_is_sent_and_nothing_that_is_known_is_lost() {
    let no_turn = || Event::NoTurn { at: at(9) };
    assert_eq!(run([no_turn()]), (failed(Failure::NoTurn, 9), vec![]));
    let (stage, _) = run([no_turn(), asked(10)]);
    assert_eq!(stage, Stage::Sending { since: at(10) }, "it may be asked for again");
    for answer in [Answer::Done, Answer::Accepted, Answer::Lost] {
        let told = [asked(0), answered(answer)];
        assert_eq!(run([&told[..], &[no_turn()]].concat()).0, run(told).0);
    }
}

#[test]
fn a_plan_tells_one_thing() {
    let plan = |renewal, is_over, is_changing| SupportPlan {
        id: String::new(),
        subscription: String::new(),
        name: String::new(),
        begins: None,
        ends: None,
        renewal,
        is_over,
        is_changing,
    };
    for (plan, expected, may_ask) in [
        (plan(Renewal::On, false, false), Reading::On, true),
        (plan(Renewal::Off, false, false), Reading::Off, false),
        (plan(Renewal::Untold, false, false), Reading::Untold, false),
        (plan(Renewal::Off, false, true), Reading::Changing, false),
        (plan(Renewal::On, false, true), Reading::Changing, false),
        // What is over renews itself no more, whatever it says.
        (plan(Renewal::On, true, true), Reading::Off, false),
    ] {
        assert_eq!(Reading::from(&plan), expected, "{plan:?}");
        assert_eq!(Stage::Idle.may_ask(&plan), may_ask, "{plan:?}");
        assert_eq!(failed(Failure::SignIn, 0).may_ask(&plan), may_ask, "{plan:?}");
        assert!(!Stage::Sending { since: at(0) }.may_ask(&plan));
        assert!(!Stage::Off { since: at(0), at: at(0) }.may_ask(&plan));
    }
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Accepted),
        Just(Answer::Done),
        Just(Answer::Refused(Failure::TooManyRequests)),
        Just(Answer::Lost),
    ]
}

fn any_reading() -> impl Strategy<Value = Reading> {
    prop::sample::select(vec![Reading::On, Reading::Off, Reading::Changing, Reading::Untold])
}

/// Something that happens, some seconds after what happened before.
fn any_event() -> impl Strategy<Value = (i64, Event)> {
    let at = at(0);
    let event = prop_oneof![
        Just(Event::Asked { at }),
        Just(Event::NoTurn { at }),
        any_answer().prop_map(move |answer| Event::Answered { answer, at }),
        any_reading().prop_map(move |reading| Event::PlanRead { reading, at }),
    ];
    (0_i64..400, event)
}

proptest! {
    #[test]
    fn nothing_is_sent_while_an_outcome_is_open(events in prop::collection::vec(any_event(), 0..60)) {
        let (mut stage, mut seconds, mut is_unanswered) = (Stage::default(), 0, false);
        for (later, event) in events {
            seconds += later;
            let event = match event {
                Event::Asked { .. } => asked(seconds),
                Event::NoTurn { .. } => Event::NoTurn { at: at(seconds) },
                Event::Answered { answer, .. } => Event::Answered { answer, at: at(seconds) },
                Event::PlanRead { reading, .. } => read(reading, seconds),
            };
            let was_open = stage.open();
            let is_answer = matches!(event, Event::Answered { .. });
            let command = stage.apply(event);
            if command == Some(Command::Send) {
                prop_assert_eq!(was_open, None);
                prop_assert!(!is_unanswered, "an earlier request has had no answer");
                is_unanswered = true;
            } else if is_answer {
                is_unanswered = false;
            }
            // What is open is being sent or looked for, and nothing else is.
            prop_assert!(command != Some(Command::Look) || stage.open().is_some());
            prop_assert_eq!(stage.open().is_some(), matches!(stage, Stage::Sending { .. }) || stage.is_looked_at());
        }
    }

    #[test]
    fn it_ends_for_whoever_looks_as_told(
        answer in any_answer(),
        readings in prop::collection::vec(any_reading(), 1..12),
    ) {
        let (mut stage, mut seconds) = (Stage::default(), 0);
        stage.apply(asked(0));
        stage.apply(answered(answer));
        let mut readings = readings.iter().cycle();
        while let Some(since) = stage.open() {
            let wait = poll::next_look(at(seconds) - since, std::time::Duration::ZERO, 0);
            prop_assert!(wait.is_some(), "nobody looks any more: {stage:?}");
            seconds += i64::try_from(wait.unwrap().as_secs()).unwrap();
            stage.apply(read(*readings.next().unwrap(), seconds));
        }
    }
}
