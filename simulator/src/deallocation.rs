//! What happens to machines: they are deallocated one by one, all at once when the subscription goes off, or somebody sets
//! them elsewhere. Everything here is a function of the time asked for, as in `lifecycle.rs`.

use chrono::{DateTime, TimeDelta, Utc};

use crate::fault::Failure;
use crate::inventory::Power;

/// One machine being deallocated.
#[derive(Clone, Debug)]
pub(crate) struct Deallocation {
    /// GUID of the operation.
    pub(crate) id: String,
    /// The machine's place in the inventory.
    pub(crate) machine: usize,
    pub(crate) started: DateTime<Utc>,
    pub(crate) ends: DateTime<Utc>,
    /// How it ends, if badly.
    pub(crate) failure: Option<Failure>,
    /// How many were begun before it.
    pub(crate) number: u64,
}

/// That somebody started or stopped a machine elsewhere. What was under way is over with that.
#[derive(Clone, Copy, Debug)]
struct Setting {
    machine: usize,
    at: DateTime<Utc>,
    power: Power,
    /// How many deallocations were begun before.
    number: u64,
}

/// A time in which nobody set a machine's power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// Since when; `None` since the machine was made.
    pub(crate) set: Option<DateTime<Utc>>,
    /// What it did then.
    pub(crate) power: Power,
    /// When that was over, because it was deallocated or set.
    pub(crate) end: Option<DateTime<Utc>>,
}

/// What a machine is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Phase {
    Running,
    Stopped,
    Deallocating,
    Deallocated,
}

impl From<Power> for Phase {
    fn from(power: Power) -> Self {
        match power {
            Power::Running => Self::Running,
            Power::Stopped => Self::Stopped,
            Power::Deallocated => Self::Deallocated,
        }
    }
}

/// All deallocations in one subscription, in the order in which they began.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deallocations {
    all: Vec<Deallocation>,
    settings: Vec<Setting>,
    begun: u64,
}

impl Deallocations {
    /// Begins one now. What began later than now, before somebody moved the clock back, has not happened.
    pub(crate) fn begin(&mut self, one: Deallocation) {
        self.all.retain(|other| other.started <= one.started);
        self.all.push(one);
        self.begun += 1;
    }

    /// How many were ever begun, whatever became of them: a number for the next one's id.
    pub(crate) fn begun(&self) -> u64 {
        self.begun
    }

    /// The operation with this id, once it has begun.
    pub(crate) fn find(&self, id: &str, now: DateTime<Utc>) -> Option<&Deallocation> {
        self.until(now).find(|one| one.id.eq_ignore_ascii_case(id))
    }

    /// Somebody sets a machine's power elsewhere, whatever was under way.
    pub(crate) fn set(&mut self, machine: usize, power: Power, at: DateTime<Utc>) {
        self.settings.push(Setting { machine, at, power, number: self.begun });
    }

    /// When a machine's power was last set elsewhere.
    pub(crate) fn set_at(&self, machine: usize) -> Option<DateTime<Utc>> {
        self.setting(machine).map(|setting| setting.at)
    }

    fn setting(&self, machine: usize) -> Option<&Setting> {
        self.settings.iter().rfind(|setting| setting.machine == machine)
    }

    /// The last one of a machine, since its power was set.
    pub(crate) fn last(&self, machine: usize, now: DateTime<Utc>) -> Option<&Deallocation> {
        self.since_setting(machine, now).next_back()
    }

    fn since_setting(
        &self,
        machine: usize,
        now: DateTime<Utc>,
    ) -> impl DoubleEndedIterator<Item = &Deallocation> {
        let first = self.setting(machine).map_or(0, |setting| setting.number);
        self.until(now).filter(move |one| one.machine == machine && one.number >= first)
    }

    /// What a machine does that began in this state; a stale read does not know of its last deallocation.
    pub(crate) fn phase(
        &self,
        machine: usize,
        beginning: Power,
        now: DateTime<Utc>,
        is_stale: bool,
    ) -> Phase {
        let beginning = self.setting(machine).map_or(beginning, |setting| setting.power);
        let mut done = self.since_setting(machine, now).rev().skip(usize::from(is_stale));
        match done.next() {
            Some(last) if now < last.ends => Phase::Deallocating,
            Some(last) if last.failure.is_none() => Phase::Deallocated,
            Some(_) if done.any(|one| one.failure.is_none()) => Phase::Deallocated,
            _ => beginning.into(),
        }
    }

    /// The life of a machine that began in this state, as far as it is known now.
    pub(crate) fn spans(&self, machine: usize, beginning: Power, now: DateTime<Utc>) -> Vec<Span> {
        let settings: Vec<&Setting> =
            self.settings.iter().filter(|setting| setting.machine == machine).collect();
        let begins = [(None, beginning, 0)].into_iter();
        let begins = begins.chain(settings.iter().map(|one| (Some(one.at), one.power, one.number)));
        let nexts = settings.iter().map(|one| Some((one.at, one.number))).chain([None]);
        let spans = begins.zip(nexts).map(|((set, power, first), next)| {
            let is_of_span = |one: &&Deallocation| {
                one.machine == machine
                    && one.failure.is_none()
                    && one.number >= first
                    && next.is_none_or(|(at, number)| one.number < number && one.ends <= at)
            };
            let mut done = self.until(now).filter(is_of_span).map(|one| one.ends);
            let deallocated = done.next().filter(|ends| *ends <= now);
            Span { set, power, end: deallocated.or(next.map(|(at, _)| at)) }
        });
        spans.collect()
    }

    fn until(&self, now: DateTime<Utc>) -> impl DoubleEndedIterator<Item = &Deallocation> {
        self.all.iter().filter(move |one| one.started <= now)
    }
}

impl Deallocation {
    /// A duration in seconds from now.
    pub(crate) fn end(now: DateTime<Utc>, seconds: u32) -> DateTime<Utc> {
        now + TimeDelta::seconds(seconds.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    fn begun(id: &str, started: i64, failure: Option<Failure>) -> Deallocation {
        let (started, ends) = (at(started), at(started + 30));
        Deallocation { id: id.into(), machine: 4, started, ends, failure, number: 0 }
    }

    fn failure() -> Failure {
        Failure { code: "AllocationFailed".into(), message: "No.".into() }
    }

    #[test]
    fn a_machine_is_deallocating_and_then_deallocated_or_as_before() {
        for (failure, after) in [(None, Phase::Deallocated), (Some(failure()), Phase::Running)] {
            let mut all = Deallocations::default();
            all.begin(begun("a", 100, failure));
            let phase = |now, stale| all.phase(4, Power::Running, at(now), stale);
            assert_eq!(phase(99, false), Phase::Running);
            assert_eq!(phase(129, false), Phase::Deallocating);
            assert_eq!(phase(130, false), after);
            assert_eq!(phase(130, true), Phase::Running);
            assert_eq!(all.phase(5, Power::Stopped, at(130), false), Phase::Stopped);
        }
    }

    #[test]
    fn a_machine_that_somebody_starts_elsewhere_runs_until_it_is_deallocated_again() {
        let mut all = Deallocations::default();
        all.begin(begun("a", 100, None));
        all.set(4, Power::Running, at(200));
        all.begin(Deallocation { number: all.begun(), ..begun("b", 300, None) });
        assert_eq!(all.phase(4, Power::Stopped, at(320), false), Phase::Deallocating);
        let span = |set, power, end| Span { set, power, end: Some(at(end)) };
        let expected = [span(None, Power::Stopped, 130), span(Some(at(200)), Power::Running, 330)];
        assert_eq!(all.spans(4, Power::Stopped, at(999)), expected);
        // Whoever sets it while it is being deallocated ends that.
        all.set(4, Power::Stopped, at(310));
        assert_eq!(all.phase(4, Power::Running, at(999), false), Phase::Stopped);
        assert!(all.last(4, at(999)).is_none() && all.find("b", at(999)).is_some());
        assert_eq!(all.spans(4, Power::Stopped, at(999))[1].end, Some(at(310)));
    }

    #[test]
    fn moving_the_clock_back_undoes_what_came_later() {
        let mut all = Deallocations::default();
        all.begin(begun("a", 100, None));
        assert!(all.find("A", at(50)).is_none());
        all.begin(begun("b", 60, Some(failure())));
        assert_eq!(all.phase(4, Power::Running, at(500), false), Phase::Running);
        assert!(all.find("a", at(500)).is_none());
        assert_eq!(all.begun(), 2);
    }
}
