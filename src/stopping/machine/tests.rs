//! Tables and laws of the machine.

use super::*;
use proptest::prelude::*;

fn id(number: usize) -> ResourceId {
    let machines = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines";
    ResourceId::parse(&format!("{machines}/vm-{number:02}")).unwrap()
}

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
}

fn asked(count: usize) -> (Stopping, Vec<Command>) {
    let mut stopping = Stopping::default();
    let commands = stopping.apply(Event::Asked((0..count).map(id).collect()), at(0));
    (stopping, commands)
}

fn accepted() -> Answer {
    Answer::Accepted(Some(Operation::Status("https://management.azure.com/x".into())))
}

fn power(power: Power) -> MachineStatus {
    MachineStatus { power, failure: None }
}

fn failed(seconds: Option<i64>) -> MachineStatus {
    let failure = Failed { code: "AllocationFailed".into(), message: "Vol.".into(), at: seconds.map(at) };
    MachineStatus { power: Power::Running, failure: Some(failure) }
}

#[test]
fn some_are_sent_at_once_and_the_others_have_their_turn() {
    let (mut stopping, commands) = asked(IN_FLIGHT + 2);
    assert_eq!(commands.len(), IN_FLIGHT);
    assert_eq!(stopping.tally(), Tally { waiting: 2, running: IN_FLIGHT, ..Tally::default() });
    assert_eq!(stopping.apply(Event::Answered(id(0), accepted()), at(1)), []);
    let next = stopping.apply(Event::OperationRead(id(0), OperationStatus::Succeeded), at(60));
    assert_eq!(next, [Command::Send(id(IN_FLIGHT))]);
    assert_eq!(stopping.stage(&id(0)), Some(&Stage::Stopped { at: at(60) }));
}

#[test]
fn one_that_fails_says_why_and_the_others_go_on() {
    let (mut stopping, _) = asked(3);
    let locked = Answer::Refused(Failure::Locked);
    stopping.apply(Event::Answered(id(0), locked), at(1));
    stopping.apply(Event::Answered(id(1), accepted()), at(1));
    stopping.apply(Event::Answered(id(2), Answer::Stopped), at(1));
    let why = Failure::Azure { code: "AllocationFailed".into(), message: "Vol.".into() };
    stopping.apply(Event::OperationRead(id(1), OperationStatus::Failed(why.clone())), at(45));
    assert_eq!(stopping.tally(), Tally { stopped: 1, failed: 2, ..Tally::default() });
    assert_eq!(stopping.stage(&id(1)), Some(&Stage::Failed { why, at: at(45) }));
    // And it can be asked again.
    assert_eq!(stopping.apply(Event::Asked(vec![id(1), id(2)]), at(50)).len(), 2);
}

#[test]
fn without_readable_headers_the_machine_itself_tells() {
    let (mut stopping, _) = asked(1);
    stopping.apply(Event::Answered(id(0), Answer::Accepted(None)), at(1));
    assert_eq!(stopping.looks(), [Look::Machine(id(0))]);
    stopping.apply(Event::MachineRead(id(0), power(Power::Running)), at(5));
    stopping.apply(Event::MachineRead(id(0), power(Power::Deallocating)), at(10));
    assert_eq!(stopping.tally().running, 1);
    stopping.apply(Event::MachineRead(id(0), power(Power::Deallocated)), at(60));
    assert_eq!((stopping.tally().stopped, stopping.looks()), (1, vec![]));
}

#[test]
fn a_status_that_cannot_be_read_says_nothing_of_the_operation() {
    let (mut stopping, _) = asked(1);
    stopping.apply(Event::Answered(id(0), accepted()), at(1));
    assert!(matches!(stopping.looks()[..], [Look::Operation(..)]));
    stopping.apply(Event::OperationRead(id(0), OperationStatus::Unreadable), at(5));
    assert_eq!((stopping.tally().running, stopping.looks()), (1, vec![Look::Machine(id(0))]));
}

#[test]
fn a_lost_reply_is_unclear_until_the_machine_tells() {
    for (read, seconds, expected) in [
        (power(Power::Deallocating), 10, Tally { running: 1, ..Tally::default() }),
        (power(Power::Deallocated), 10, Tally { stopped: 1, ..Tally::default() }),
        (power(Power::Running), 10, Tally { unclear: 1, ..Tally::default() }),
        (power(Power::Untold), 10, Tally { unclear: 1, ..Tally::default() }),
        (power(Power::Running), 121, Tally { failed: 1, ..Tally::default() }),
        (failed(Some(5)), 10, Tally { failed: 1, ..Tally::default() }),
        // It failed before it was asked: that is no news.
        (failed(Some(-5)), 10, Tally { unclear: 1, ..Tally::default() }),
        (failed(None), 10, Tally { unclear: 1, ..Tally::default() }),
    ] {
        let (mut stopping, _) = asked(1);
        stopping.apply(Event::Answered(id(0), Answer::Lost), at(1));
        stopping.apply(Event::MachineRead(id(0), read.clone()), at(seconds));
        assert_eq!(stopping.tally(), expected, "{read:?} after {seconds}");
    }
}

#[test]
fn nothing_is_awaited_for_ever() {
    for answer in [accepted(), Answer::Accepted(None), Answer::Lost] {
        let (mut stopping, _) = asked(1);
        stopping.apply(Event::Answered(id(0), answer), at(1));
        stopping.apply(Event::OperationRead(id(0), OperationStatus::InProgress), at(3_600));
        stopping.apply(Event::MachineRead(id(0), power(Power::Deallocating)), at(3_600));
        assert_eq!(stopping.stage(&id(0)), Some(&Stage::Failed { why: Failure::NoEffect, at: at(3_600) }));
    }
}

#[test]
fn what_waits_can_be_withdrawn_and_what_is_under_way_cannot() {
    let (mut stopping, _) = asked(IN_FLIGHT + 5);
    assert_eq!(stopping.apply(Event::Withdrawn, at(1)), []);
    assert_eq!(stopping.tally(), Tally { running: IN_FLIGHT, ..Tally::default() });
}

fn any_event() -> impl Strategy<Value = Event> {
    let answers = prop_oneof![
        Just(accepted()),
        Just(Answer::Accepted(None)),
        Just(Answer::Stopped),
        Just(Answer::Lost),
        Just(Answer::Refused(Failure::TooManyRequests)),
    ];
    let statuses = prop_oneof![
        Just(OperationStatus::InProgress),
        Just(OperationStatus::Succeeded),
        Just(OperationStatus::Failed(Failure::NoEffect)),
        Just(OperationStatus::Unreadable),
    ];
    let readings = prop_oneof![
        Just(power(Power::Running)),
        Just(power(Power::Deallocating)),
        Just(power(Power::Deallocated)),
        Just(failed(Some(3))),
        Just(failed(None)),
    ];
    prop_oneof![
        proptest::collection::vec(0_usize..20, 0..20)
            .prop_map(|machines| Event::Asked(machines.into_iter().map(id).collect())),
        (0_usize..20, answers).prop_map(|(machine, answer)| Event::Answered(id(machine), answer)),
        (0_usize..20, statuses).prop_map(|(machine, status)| Event::OperationRead(id(machine), status)),
        (0_usize..20, readings).prop_map(|(machine, status)| Event::MachineRead(id(machine), status)),
        Just(Event::Resumed),
        Just(Event::Withdrawn),
    ]
}

proptest! {
    #[test]
    fn never_too_many_and_never_twice_while_open(events in proptest::collection::vec((any_event(), 0_i64..90), 0..80)) {
        let mut stopping = Stopping::default();
        let mut seconds = 0;
        for (event, later) in events {
            seconds += later;
            let before = stopping.clone();
            for Command::Send(machine) in stopping.apply(event, at(seconds)) {
                prop_assert!(before.stage(&machine).is_none_or(|stage| !stage.is_in_flight()));
                let is_sending = matches!(stopping.stage(&machine), Some(Stage::Sending { .. }));
                prop_assert!(is_sending);
            }
            let tally = stopping.tally();
            prop_assert!(tally.running + tally.unclear <= IN_FLIGHT);
            // Nobody waits while there is room.
            prop_assert!(tally.waiting == 0 || tally.running + tally.unclear == IN_FLIGHT);
            let looks = stopping.looks().len();
            prop_assert_eq!(stopping.next_look(0).is_some(), looks > 0);
        }
    }

    #[test]
    fn whoever_is_asked_for_ends_somewhere(count in 0_usize..60, lost in proptest::collection::vec(any::<bool>(), 60)) {
        let (mut stopping, mut commands) = asked(count);
        let mut sent = 0;
        while let Some(Command::Send(machine)) = commands.pop() {
            let answer = if lost[sent] { Answer::Lost } else { Answer::Accepted(None) };
            sent += 1;
            commands.extend(stopping.apply(Event::Answered(machine.clone(), answer), at(0)));
            commands.extend(stopping.apply(Event::MachineRead(machine, power(Power::Deallocated)), at(1)));
        }
        prop_assert_eq!(sent, count);
        prop_assert_eq!(stopping.tally(), Tally { stopped: count, ..Tally::default() });
    }
}
