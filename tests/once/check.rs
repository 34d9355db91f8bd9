//! The check itself, and that it would find the mistakes that people make here.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};
use winddown::cancellation::Act;

use super::browser::Browser;
use super::step::{Bug, Refuses, Step};

/// How many stories are tried.
const STORIES: u32 = 10_000;

fn step() -> impl Strategy<Value = Step> {
    let act = prop_oneof![4 => Just(Act::Cancel), 1 => Just(Act::Reactivate)];
    let refuses = prop_oneof![
        7 => Just(Refuses::No), 1 => Just(Refuses::NotAllowed), 1 => Just(Refuses::TooMany), 1 => Just(Refuses::Unavailable)
    ];
    let seconds = prop_oneof![1_u32..30, 30_u32..400, 400_u32..1_500];
    prop_oneof![
        5 => (0_usize..3, act).prop_map(|(tab, act)| Step::Confirm(tab, act)),
        2 => (0_usize..3).prop_map(Step::Reload),
        1 => (0_usize..3).prop_map(Step::Close),
        2 => (0_usize..3).prop_map(Step::Hear),
        5 => Just(Step::Lend),
        3 => (0_usize..3, refuses).prop_map(|(number, refuses)| Step::Arrive(number, refuses)),
        1 => (0_usize..3).prop_map(Step::Drop),
        3 => (0_usize..3).prop_map(Step::Answer),
        1 => (0_usize..3).prop_map(Step::GiveUp),
        6 => (0_usize..3).prop_map(Step::Look),
        1 => prop_oneof![Just(Act::Cancel), Just(Act::Reactivate)].prop_map(Step::Elsewhere),
        3 => seconds.prop_map(Step::Pass),
    ]
}

/// Tells stories until a promise is broken; how many changes Azure made in all of them.
fn stories(bug: Bug, count: u32) -> Result<usize, String> {
    let config = Config { cases: count, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let effects = std::cell::Cell::new(0);
    let story = (1_usize..=3, 0_u64..50, proptest::collection::vec(step(), 1..60));
    let told = runner.run(&story, |(tabs, seed, steps)| {
        let mut browser = Browser::new(tabs, seed, bug);
        let result = steps.iter().try_for_each(|step| browser.step(*step)).and_then(|()| browser.settle());
        effects.set(effects.get() + browser.effects());
        result.map_err(|broken| TestCaseError::fail(format!("{broken}\nafter {steps:#?}")))
    });
    match told {
        Ok(()) => Ok(effects.get()),
        Err(TestError::Fail(why, _)) => Err(why.to_string()),
        Err(TestError::Abort(why)) => panic!("the check itself gave up: {why}"),
    }
}

#[test]
fn a_change_is_sent_once_and_told_truly_in_every_story() {
    match stories(Bug::None, STORIES) {
        Ok(effects) => println!("{STORIES} stories, in which Azure made {effects} changes"),
        Err(broken) => panic!("{broken}"),
    }
}

#[test]
fn each_mistake_that_people_make_here_would_be_found() {
    for (bug, found) in [
        (Bug::RetryOnTimeOut, "is sent while"),
        (Bug::ForgetOnReload, "is sent while"),
        (Bug::TrustTheYes, "not true"),
        (Bug::NoLock, "is sent while"),
    ] {
        let broken = stories(bug, STORIES).expect_err(&format!("{bug:?} is not found"));
        assert!(broken.contains(found), "{bug:?}: {broken}");
    }
}
