//! The checks: what each needs to be read, how it is labelled, and what it found.

use chrono::{DateTime, Utc};

use super::backup::{self, BackupTask};
use super::estate::{Estate, Run, Source};
use super::moving::{self, MoveSet};
use crate::resource::{Hindered, Lock, Machine, TypeCount};

/// One thing to look at before a cancellation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// What has a back-up and what has not (row 4).
    Backups,
    /// What still runs and costs (row 5).
    RunningMachines,
    /// What could go to another group or subscription, which is impossible afterwards (row 6).
    Movable,
    /// Locks that stand in the way of the three before.
    Locks,
    /// Everything else that will stop (row 11).
    Others,
}

/// How much a check matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// It is wise, and nobody insists.
    Recommended,
    /// Azure does it by itself when the subscription is cancelled.
    HappensByItself,
}

impl Check {
    /// All checks, in the order in which they are shown.
    pub const ALL: [Self; 5] =
        [Self::Backups, Self::RunningMachines, Self::Movable, Self::Locks, Self::Others];

    /// How much it matters. None is required: only a missing role makes Azure refuse, and that is no matter of what is in
    /// the subscription ([`crate::permission::Right`]). Resources that remain do not, because the confirmed cancel says that
    /// they may (api/facts.md 2, `IgnoreResourceCheck`).
    pub fn label(self) -> Label {
        match self {
            Self::Backups | Self::RunningMachines | Self::Movable | Self::Locks => Label::Recommended,
            Self::Others => Label::HappensByItself,
        }
    }

    /// What must be read for it.
    pub fn needs(self) -> &'static [Source] {
        match self {
            Self::Backups => &[Source::Resources, Source::Protections],
            Self::RunningMachines => &[Source::Machines],
            Self::Movable | Self::Others => &[Source::Resources],
            Self::Locks => &[Source::Locks],
        }
    }

    /// The word under which it is kept.
    pub fn word(self) -> &'static str {
        match self {
            Self::Backups => "backups",
            Self::RunningMachines => "running-machines",
            Self::Movable => "movable",
            Self::Locks => "locks",
            Self::Others => "others",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.word() == word)
    }
}

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Findings {
    /// Everything that is worth a back-up.
    Backups(Vec<BackupTask>),
    /// Machines that are billed, or may be.
    RunningMachines(Vec<StillRunning>),
    /// What could move, a set for each resource group.
    Movable(Vec<MoveSet>),
    /// Locks; [`Lock::hinders`] says what each stands in the way of.
    Locks(Vec<Lock>),
    /// How many resources of each type will stop.
    Others(Vec<TypeCount>),
}

/// A machine that has not been given back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StillRunning {
    /// The machine.
    pub machine: Machine,
    /// The name of a lock that keeps it from being stopped.
    pub held_by: Option<String>,
}

impl Findings {
    /// Whether there is nothing to do.
    pub fn is_clear(&self) -> bool {
        match self {
            Self::Backups(tasks) => tasks.iter().all(|task| task.backed_up.is_whole()),
            Self::RunningMachines(machines) => machines.is_empty(),
            Self::Movable(sets) => sets.is_empty(),
            Self::Locks(locks) => locks.is_empty(),
            Self::Others(types) => types.is_empty(),
        }
    }
}

/// How far a check is, with what was found so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome<P> {
    /// Nothing was asked.
    NotRun,
    /// Something is being read.
    Running {
        /// Items so far.
        items: usize,
        /// What they came to.
        so_far: Findings,
    },
    /// All was read.
    Done {
        /// What was found.
        findings: Findings,
        /// When the oldest of it was read, UTC.
        read_at: DateTime<Utc>,
    },
    /// Something could not be read.
    Failed {
        /// Which source; it can be asked again alone.
        source: Source,
        /// Why.
        problem: P,
        /// What the others came to.
        so_far: Findings,
    },
}

impl<P> Outcome<P> {
    /// What was found, be it all or not; nothing before anything was asked.
    pub fn findings(&self) -> Option<&Findings> {
        match self {
            Self::NotRun => None,
            Self::Running { so_far, .. } | Self::Failed { so_far, .. } => Some(so_far),
            Self::Done { findings, .. } => Some(findings),
        }
    }
}

impl<P: Clone> Estate<P> {
    /// How far a check is. Something that still runs comes before something that failed: it is not over yet. A source that
    /// was not asked while another was is one that waits for it.
    pub fn outcome(&self, check: Check) -> Outcome<P> {
        let (mut items, mut running, mut waiting) = (0, 0, 0);
        let (mut failed, mut oldest) = (None, None::<DateTime<Utc>>);
        for &source in check.needs() {
            match self.run(source) {
                Run::NotRun => waiting += 1,
                Run::Running { items: more } => {
                    running += 1;
                    items += more;
                }
                Run::Done { read_at } => oldest = Some(oldest.map_or(read_at, |oldest| oldest.min(read_at))),
                Run::Failed { problem } => failed = failed.or(Some((source, problem))),
            }
        }
        match (failed, oldest) {
            _ if waiting == check.needs().len() => Outcome::NotRun,
            (Some((source, problem)), _) if running == 0 => {
                Outcome::Failed { source, problem, so_far: self.findings(check) }
            }
            (None, Some(read_at)) if running + waiting == 0 => {
                Outcome::Done { findings: self.findings(check), read_at }
            }
            _ => Outcome::Running { items, so_far: self.findings(check) },
        }
    }

    fn findings(&self, check: Check) -> Findings {
        match check {
            Check::Backups => Findings::Backups(backup::tasks(self)),
            Check::RunningMachines => {
                let running = self.machines.values().filter(|machine| machine.status.power.may_be_stopped());
                let still = |machine: &Machine| StillRunning {
                    machine: machine.clone(),
                    held_by: self.held(machine).map(|lock| lock.name.clone()),
                };
                Findings::RunningMachines(running.map(still).collect())
            }
            Check::Movable => Findings::Movable(moving::sets(&self.inventory, &self.locks)),
            Check::Locks => Findings::Locks(
                self.locks.iter().filter(|lock| !lock.hinders().is_empty()).cloned().collect(),
            ),
            Check::Others => Findings::Others(self.inventory.by_type()),
        }
    }

    fn held(&self, machine: &Machine) -> Option<&Lock> {
        self.locks.iter().find(|lock| lock.hinders().contains(&Hindered::Stopping) && lock.holds(&machine.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::readiness::Arrival;
    use proptest::prelude::*;

    type Told = Estate<&'static str>;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    fn word(outcome: &Outcome<&'static str>) -> String {
        match outcome {
            Outcome::NotRun => "not run".into(),
            Outcome::Running { .. } => "running".into(),
            Outcome::Done { read_at, .. } => format!("done {}", read_at.timestamp() - at(0).timestamp()),
            Outcome::Failed { source, problem, .. } => format!("failed {source:?} {problem}"),
        }
    }

    fn estate(arrivals: &[Arrival<&'static str>]) -> Told {
        let mut estate = Told::default();
        for arrival in arrivals {
            estate.apply(arrival.clone());
        }
        estate
    }

    #[test]
    fn a_check_is_as_far_as_the_sources_that_it_needs() {
        use Source::{Protections, Resources};
        let begun = Arrival::Begun;
        let ended = |source, seconds| Arrival::Ended { source, read_at: at(seconds) };
        let failed = |source| Arrival::Failed { source, problem: "why" };
        for (arrivals, expected) in [
            (vec![], "not run"),
            (vec![begun(Source::Locks), ended(Source::Locks, 1)], "not run"),
            (vec![begun(Resources)], "running"),
            (vec![begun(Resources), ended(Resources, 5)], "running"),
            (vec![begun(Resources), ended(Resources, 5), begun(Protections)], "running"),
            (
                vec![begun(Resources), ended(Resources, 5), begun(Protections), ended(Protections, 9)],
                "done 5",
            ),
            (vec![begun(Resources), failed(Resources)], "failed Resources why"),
            (vec![begun(Resources), failed(Resources), begun(Protections)], "running"),
            (vec![begun(Resources), ended(Resources, 5), failed(Protections)], "failed Protections why"),
            // A part that failed leaves the whole failed, until it is asked again.
            (vec![ended(Resources, 5), failed(Protections), ended(Protections, 9)], "failed Protections why"),
            (
                vec![ended(Resources, 5), failed(Protections), begun(Protections), ended(Protections, 9)],
                "done 5",
            ),
        ] {
            assert_eq!(word(&estate(&arrivals).outcome(Check::Backups)), expected, "{arrivals:?}");
        }
    }

    #[test]
    fn every_check_has_a_word_that_it_is_kept_under() {
        for check in Check::ALL {
            assert_eq!(Check::parse(check.word()), Some(check));
        }
    }

    fn any_arrival() -> impl Strategy<Value = Arrival<&'static str>> {
        (0..Source::ALL.len(), 0_usize..3, 0_i64..9).prop_map(|(source, what, seconds)| {
            let source = Source::ALL[source];
            match what {
                0 => Arrival::Begun(source),
                1 => Arrival::Ended { source, read_at: at(seconds) },
                _ => Arrival::Failed { source, problem: "why" },
            }
        })
    }

    proptest! {
        #[test]
        fn nothing_is_called_done_that_was_not_read_to_its_end(arrivals in proptest::collection::vec(any_arrival(), 0..30)) {
            let estate = estate(&arrivals);
            for check in Check::ALL {
                let is_done = matches!(estate.outcome(check), Outcome::Done { .. });
                prop_assert_eq!(is_done, check.needs().iter().all(|source| estate.is_known(*source)));
            }
        }
    }
}
