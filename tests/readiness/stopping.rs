//! Stopping machines through the app's client: partial failure, a reload in the middle, and headers that cannot be read.

use std::collections::BTreeMap;

use winddown::api::Arm;
use winddown::resource::ResourceId;
use winddown::stopping::{Command, Event, Failure, IN_FLIGHT, Look, Stage, Stopping, Tally};

use super::azure::{Azure, now};
use super::faults::FAULTS;
use super::matrix;

/// Somebody who runs the machine as the app does.
struct Runner {
    azure: Azure,
    arm: Arm,
    stopping: Stopping,
}

impl Runner {
    fn new(azure: &Azure, headers: bool) -> Self {
        Self { azure: azure.clone(), arm: azure.arm(headers), stopping: Stopping::default() }
    }

    fn tell(&mut self, event: Event) {
        let mut commands = self.stopping.apply(event, self.azure.time());
        while let Some(Command::Send(machine)) = commands.pop() {
            let (answer, _) = now(self.arm.deallocate(&machine));
            commands.extend(self.stopping.apply(Event::Answered(machine, answer), self.azure.time()));
            let tally = self.stopping.tally();
            assert!(tally.running + tally.unclear <= IN_FLIGHT);
        }
    }

    fn look(&mut self) {
        for look in self.stopping.looks() {
            let event = match look {
                Look::Operation(machine, operation) => Event::OperationRead(
                    machine,
                    now(self.arm.operation_status(&operation, &self.azure.scope)),
                ),
                Look::Machine(machine) => {
                    let Ok(status) = now(self.arm.machine_status(&machine, &self.azure.scope)) else {
                        continue;
                    };
                    Event::MachineRead(machine, status)
                }
            };
            self.tell(event);
        }
    }

    fn until_settled(&mut self) {
        for _ in 0..1_000 {
            if self.stopping.next_look(0).is_none() {
                return;
            }
            self.azure.wait(5);
            self.look();
        }
        panic!("it never ends: {:?}", self.stopping.tally());
    }

    /// The page goes, and comes back with what was kept.
    fn reload(&mut self) {
        let text = self.stopping.write(self.azure.id).unwrap();
        self.stopping = Stopping::read(&text, self.azure.id).unwrap();
        self.tell(Event::Resumed);
    }

    fn failures(&self) -> BTreeMap<String, usize> {
        let mut failures = BTreeMap::new();
        for (_, stage) in self.stopping.each() {
            if let Stage::Failed { why, .. } = stage {
                let word = match why {
                    Failure::Azure { code, message } => {
                        assert!(!message.is_empty());
                        code.clone()
                    }
                    other => format!("{other:?}"),
                };
                *failures.entry(word).or_default() += 1;
            }
        }
        failures
    }
}

fn machines(azure: &Azure) -> Vec<ResourceId> {
    azure.survey().machines.keys().cloned().collect()
}

#[test]
fn of_fifty_machines_three_fail_and_say_why_with_a_reload_in_the_middle() {
    for headers in [true, false] {
        for seed in 0..3 {
            let azure = Azure::with("fifty-machines", seed, 1_000);
            let mut runner = Runner::new(&azure, headers);
            let all = machines(&azure);
            assert_eq!(all.len(), 50);
            runner.tell(Event::Asked(all.clone()));
            azure.wait(30);
            runner.look();
            runner.reload();
            let tally = runner.stopping.tally();
            assert!(tally.waiting > 0 && tally.running > 0, "it is in the middle: {tally:?}");
            runner.until_settled();
            let expected = Tally { stopped: 47, failed: 3, ..Tally::default() };
            assert_eq!(runner.stopping.tally(), expected, "headers {headers}, seed {seed}");
            let expected = ["AllocationFailed", "InternalExecutionError", "OperationNotAllowed"];
            assert_eq!(runner.failures().into_keys().collect::<Vec<_>>(), expected);
            // Azure is of the same opinion, and nobody was asked twice.
            let running =
                azure.survey().machines.into_values().filter(|one| one.status.power.may_be_stopped());
            assert_eq!(running.count(), 3);
            let asked = azure.operations().iter().filter(|one| *one == "VirtualMachines_Deallocate").count();
            assert_eq!(asked, 50);
        }
    }
}

#[test]
fn a_lock_refuses_one_machine_and_no_other() {
    let azure = Azure::of("locked");
    let mut runner = Runner::new(&azure, true);
    runner.tell(Event::Asked(machines(&azure)));
    runner.until_settled();
    assert_eq!(runner.stopping.tally(), Tally { stopped: 2, failed: 1, ..Tally::default() });
    assert_eq!(runner.failures().into_keys().collect::<Vec<_>>(), ["Locked"]);
}

#[test]
fn a_lost_reply_is_found_out_from_the_machine() {
    let azure = Azure::of("web-shop");
    azure.fault("VirtualMachines_Deallocate", r#""times":1,"#, r#"{"kind":"replyLost"}"#);
    let mut runner = Runner::new(&azure, true);
    let one = machines(&azure).into_iter().find(|id| id.last_name() == "vm-web-01").unwrap();
    runner.tell(Event::Asked(vec![one.clone()]));
    assert!(matches!(runner.stopping.stage(&one), Some(Stage::Unclear { .. })));
    runner.until_settled();
    assert!(matches!(runner.stopping.stage(&one), Some(Stage::Stopped { .. })));
}

#[test]
fn a_request_that_never_arrived_is_without_effect_and_may_be_asked_again() {
    let azure = Azure::of("web-shop");
    azure.fault("VirtualMachines_Deallocate", r#""times":1,"#, r#"{"kind":"reset"}"#);
    let mut runner = Runner::new(&azure, true);
    let one = machines(&azure).into_iter().find(|id| id.last_name() == "vm-web-01").unwrap();
    runner.tell(Event::Asked(vec![one.clone()]));
    runner.until_settled();
    assert_eq!(runner.failures().into_keys().collect::<Vec<_>>(), ["NoEffect"]);
    runner.tell(Event::Asked(vec![one]));
    runner.until_settled();
    assert_eq!(runner.stopping.tally().stopped, 1);
}

#[test]
fn a_status_address_that_is_dead_says_nothing_of_the_machine() {
    let azure = Azure::of("web-shop");
    azure.refuse("VirtualMachines_OperationStatus");
    let mut runner = Runner::new(&azure, true);
    runner.tell(Event::Asked(machines(&azure)));
    runner.until_settled();
    assert_eq!(runner.stopping.tally(), Tally { stopped: 3, ..Tally::default() });
}

#[test]
fn a_subscription_that_is_off_says_so() {
    let azure = Azure::of("cancelled");
    let mut runner = Runner::new(&azure, true);
    let machine = format!(
        "/subscriptions/{}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/x",
        azure.id
    );
    runner.tell(Event::Asked(vec![ResourceId::parse(&machine).unwrap()]));
    assert_eq!(runner.failures().into_keys().collect::<Vec<_>>(), ["SubscriptionOff"]);
}

/// The part of the fault matrix that has no page: a look that goes wrong thrice says nothing of the machine, and the next
/// finds it out.
#[test]
fn whatever_becomes_of_a_look_the_machine_is_found_out_and_asked_once() {
    for (operation, headers) in
        [("VirtualMachines_OperationStatus", true), ("VirtualMachines_InstanceView", false)]
    {
        for fault in FAULTS {
            let cell = format!("{operation} × {}", fault.name);
            let azure = Azure::of("web-shop");
            let mut runner = Runner::new(&azure, headers);
            let all = machines(&azure);
            runner.tell(Event::Asked(all.clone()));
            let operation_or_all = if fault.name == "offline" { "*" } else { operation };
            azure.fault(operation_or_all, r#""times":3,"#, fault.body);
            runner.until_settled();
            assert_eq!(runner.stopping.tally(), Tally { stopped: all.len(), ..Tally::default() }, "{cell}");
            let asked =
                azure.operations().into_iter().filter(|one| one == "VirtualMachines_Deallocate").count();
            assert_eq!(asked, all.len(), "{cell}");
            matrix::report(operation, fault.name, "looked again; the machine itself tells");
        }
    }
}
