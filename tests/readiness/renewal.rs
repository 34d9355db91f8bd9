//! Turning off a plan's renewal through the app's client: what is accepted, refused, lost, or changed by somebody else, with
//! a reload in the middle.

use winddown::api::{Arm, Problem};
use winddown::renewal::{Command, Event, Failure, Reading, Stage, poll};
use winddown::support_plan::{Renewal, SupportPlan};

use super::azure::{Azure, now};
use super::faults::FAULTS;
use super::matrix;

/// Somebody who runs the machine as an app does.
struct Runner {
    azure: Azure,
    arm: Arm,
    plan: SupportPlan,
    stage: Stage,
}

impl Runner {
    fn new(azure: &Azure) -> Self {
        let arm = azure.arm(false);
        let plan = plans(azure).remove(0);
        Self { azure: azure.clone(), arm, plan, stage: Stage::default() }
    }

    fn tell(&mut self, event: Event) {
        if self.stage.apply(event) == Some(Command::Send) {
            let (answer, _) = now(self.arm.set_renewal(&self.plan, false));
            self.tell(Event::Answered { answer, at: self.azure.time() });
        }
    }

    fn ask(&mut self) {
        self.tell(Event::Asked { at: self.azure.time() });
    }

    fn look(&mut self) {
        if let Ok(plan) = now(self.arm.support_plan(&self.plan.id, &self.azure.scope)) {
            let reading = Reading::from(&plan);
            self.plan = plan;
            self.tell(Event::PlanRead { reading, at: self.azure.time() });
        }
    }

    fn until_closed(&mut self) {
        while let Some(since) = self.stage.open() {
            let wait = poll::next_look(self.azure.time() - since, std::time::Duration::ZERO, 0).unwrap();
            self.azure.wait(i64::try_from(wait.as_secs()).unwrap());
            self.look();
        }
    }

    /// The page goes, and comes back with what was kept.
    fn reload(&mut self) {
        let text = self.stage.write(&self.plan.id).unwrap();
        self.stage = Stage::read(&text, &self.plan.id).unwrap();
    }

    fn sent(&self) -> usize {
        self.azure.operations().iter().filter(|one| *one == "BillingSubscriptions_Update").count()
    }
}

fn plans(azure: &Azure) -> Vec<SupportPlan> {
    let arm = azure.arm(false);
    let accounts = now(arm.billing_accounts(&azure.scope)).unwrap();
    now(arm.support_plans(&accounts[0], &azure.scope)).unwrap()
}

/// A world with a plan that renews itself: one that was bought online, and one of a company, which Azure shows by itself.
fn worlds() -> [Azure; 2] {
    let company = Azure::of("support-plan-ending");
    company.change(r#"{"kind":"renewal","isOn":true}"#);
    [Azure::of("support-plan"), company]
}

#[test]
fn a_renewal_is_turned_off_with_a_reload_in_the_middle() {
    for azure in worlds() {
        let mut runner = Runner::new(&azure);
        assert!(runner.stage.may_ask(&runner.plan));
        runner.ask();
        runner.look();
        assert!(matches!(runner.stage, Stage::Changing { .. }) && runner.plan.is_changing);
        runner.reload();
        runner.ask();
        assert!(!runner.stage.may_ask(&runner.plan));
        runner.until_closed();
        assert!(matches!(runner.stage, Stage::Off { .. }), "{:?}", runner.stage);
        assert_eq!((plans(&azure)[0].renewal, runner.sent()), (Renewal::Off, 1));
        // Off it is, whoever asks once more.
        runner.ask();
        assert!(matches!(runner.stage, Stage::Off { .. }));
    }
}

#[test]
fn a_plan_is_read_again_by_itself_or_in_the_list_of_its_account() {
    for (azure, lists) in worlds().into_iter().zip([1, 0]) {
        let plan = plans(&azure).remove(0);
        let before = azure.operations().len();
        assert_eq!(
            now(azure.arm(false).support_plan(&plan.id.to_uppercase(), &azure.scope)),
            Ok(plan.clone())
        );
        let asked = azure.operations().split_off(before);
        assert_eq!(
            asked.iter().filter(|one| *one == "BillingSubscriptions_ListByBillingAccount").count(),
            lists
        );
        // One that is not there is not found, and what is no plan is not taken for one.
        let (account, name) = plan.id.rsplit_once('/').unwrap();
        let missing = now(azure.arm(false).support_plan(&format!("{account}/{name}x"), &azure.scope));
        assert_eq!(missing.unwrap_err().problem, Problem::NotFound);
        let usage = format!("{account}/{}", azure.id);
        assert!(now(azure.arm(false).support_plan(&usage, &azure.scope)).is_err());
    }
}

#[test]
fn a_lost_reply_is_found_out_from_the_plan_and_sent_once() {
    for (fault, expected) in [("replyLost", None), ("reset", Some(Failure::NoEffect))] {
        for azure in worlds() {
            azure.fault("BillingSubscriptions_Update", r#""times":1,"#, &format!(r#"{{"kind":"{fault}"}}"#));
            let mut runner = Runner::new(&azure);
            runner.ask();
            assert!(matches!(runner.stage, Stage::Unclear { .. }));
            runner.reload();
            runner.ask();
            runner.until_closed();
            let why = match &runner.stage {
                Stage::Failed { why, .. } => Some(why.clone()),
                Stage::Off { .. } => None,
                other => panic!("{other:?}"),
            };
            assert_eq!((why, runner.sent()), (expected.clone(), 1), "{fault}");
            if expected.is_some() {
                assert!(runner.stage.may_ask(&runner.plan));
                runner.ask();
                runner.until_closed();
                assert!(matches!(runner.stage, Stage::Off { .. }));
            }
        }
    }
}

#[test]
fn a_refusal_says_why_and_leaves_the_plan_as_it_was() {
    let azure_says = |code: &str| Failure::Azure { code: code.into(), message: "Nee.".into() };
    for (status, code, expected) in [
        (401, "ExpiredAuthenticationToken", Failure::SignIn),
        (403, "AuthorizationFailed", Failure::NotAllowed),
        (403, "RequestDisallowedByAzure", azure_says("RequestDisallowedByAzure")),
        (404, "NotFound", Failure::NotFound),
        (429, "TooManyRequests", Failure::TooManyRequests),
        (400, "BadRequest", azure_says("BadRequest")),
        (409, "TermEnded", azure_says("TermEnded")),
    ] {
        let azure = Azure::of("support-plan");
        let fault = format!(r#"{{"kind":"status","status":{status},"code":"{code}","message":"Nee."}}"#);
        azure.fault("BillingSubscriptions_Update", r#""times":1,"#, &fault);
        let mut runner = Runner::new(&azure);
        runner.ask();
        assert_eq!(runner.stage, Stage::Failed { why: expected, at: azure.time() });
        assert_eq!(plans(&azure)[0].renewal, Renewal::On);
        runner.reload();
        assert!(runner.stage.may_ask(&runner.plan), "{code}");
    }
}

#[test]
fn whoever_meets_a_change_that_is_under_way_waits_for_what_comes_of_it() {
    let azure = Azure::of("support-plan");
    let mut runner = Runner::new(&azure);
    // Another tab, or the browser repeating the request by itself.
    now(runner.arm.set_renewal(&runner.plan, false));
    runner.ask();
    assert!(matches!(runner.stage, Stage::Unclear { .. }));
    runner.until_closed();
    assert!(matches!(runner.stage, Stage::Off { .. }));
    // A plan that is off already is off at once.
    let mut late = Runner::new(&azure);
    late.ask();
    assert!(matches!(late.stage, Stage::Off { .. }));
}

#[test]
fn a_change_that_fails_later_is_without_effect_and_may_be_asked_again() {
    let azure = Azure::of("support-plan");
    azure.fault("BillingSubscriptions_Update", r#""times":1,"#, r#"{"kind":"failsLater"}"#);
    let mut runner = Runner::new(&azure);
    runner.ask();
    runner.until_closed();
    assert!(matches!(runner.stage, Stage::Failed { why: Failure::NoEffect, .. }), "{:?}", runner.stage);
    assert!(runner.stage.may_ask(&runner.plan));
    runner.ask();
    runner.until_closed();
    assert!(matches!(runner.stage, Stage::Off { .. }));
}

#[test]
fn somebody_who_turns_it_on_again_elsewhere_is_noticed() {
    let azure = Azure::of("support-plan");
    let mut runner = Runner::new(&azure);
    runner.ask();
    runner.until_closed();
    azure.change(r#"{"kind":"renewal","isOn":true}"#);
    azure.wait(600);
    runner.look();
    assert_eq!(runner.stage, Stage::Idle);
    assert!(runner.stage.may_ask(&runner.plan));
}

/// The part of the fault matrix that has no page: a look at the plan that goes wrong thrice says nothing of it.
#[test]
fn whatever_becomes_of_a_look_the_plan_is_found_out_and_asked_once() {
    for (operation, azure) in
        ["BillingSubscriptions_ListByBillingAccount", "BillingSubscriptions_Get"].into_iter().zip([0, 1])
    {
        for fault in FAULTS {
            let cell = format!("{operation} × {}", fault.name);
            let azure = worlds().into_iter().nth(azure).unwrap();
            let mut runner = Runner::new(&azure);
            runner.ask();
            azure.fault(if fault.name == "offline" { "*" } else { operation }, r#""times":3,"#, fault.body);
            runner.until_closed();
            assert!(matches!(runner.stage, Stage::Off { .. }), "{cell}: {:?}", runner.stage);
            assert_eq!(runner.sent(), 1, "{cell}");
            matrix::report(
                &format!("{operation} while changing"),
                fault.name,
                "looked again; the plan itself tells",
            );
        }
    }
}
