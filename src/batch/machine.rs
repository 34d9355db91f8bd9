//! The machine of a batch: events in, commands out, nothing awaited. No more than [`AT_ONCE`] are asked for at a time, none
//! is asked for twice, and after a refusal the rule that the person chose decides about the rest.

use crate::cancellation::{Refusal, Stage};
use crate::subscription::SubscriptionId;

/// The most that are under way at once: enough to be quick, few enough for a person to stop in time.
pub const AT_ONCE: usize = 4;
/// The most that can be taken together. More than a person reviews at a sitting, and a record stays small.
pub const MOST: usize = 1_000;

/// What to do with the rest after a refusal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rule {
    /// Leave it alone.
    #[default]
    StopAtRefusal,
    /// Go on.
    GoOn,
}

/// Several subscriptions that somebody wants to cancel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// In the order in which they were chosen.
    members: Vec<Member>,
    rule: Rule,
    is_begun: bool,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Which.
    pub id: SubscriptionId,
    /// What it is called; kept, so that it has a name before any list is read.
    pub name: String,
    /// What has become of it.
    pub fate: Fate,
}

/// What has become of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its turn has not come.
    Waiting,
    /// It is its own machine's.
    Asked,
    /// Azure accepted it, or shows it already.
    Accepted,
    /// Whether it arrived is not clear; its own machine looks.
    Unclear,
    /// Azure said no; nothing has changed.
    Refused(Refusal),
    /// It was not sent: it can no longer be cancelled, or another tab is at it.
    NotSent,
    /// Its turn never came, because another one was refused or the person wanted no more.
    LeftAlone,
}

/// What can happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The person confirmed all that is in it.
    Began,
    /// The app was left and is back: whoever waits has its turn.
    Resumed,
    /// How one that was asked for stands, by its own machine.
    Told(SubscriptionId, Stage),
    /// One that was asked for is not sent.
    NotSent(SubscriptionId),
    /// The person wants no more of them sent.
    Withdrawn,
}

/// What the edge must do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Have this one cancelled by its own machine.
    Ask(SubscriptionId),
}

/// How many are where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Waiting or asked for.
    pub open: usize,
    /// Accepted.
    pub accepted: usize,
    /// Not clear.
    pub unclear: usize,
    /// Refused or not sent.
    pub refused: usize,
    /// Left alone.
    pub left: usize,
}

impl Batch {
    /// What somebody has chosen; nothing of it is asked for yet. One that is chosen twice is there once, and what is beyond
    /// [`MOST`] is not.
    pub fn of(chosen: impl IntoIterator<Item = (SubscriptionId, String)>) -> Self {
        let mut members: Vec<Member> = Vec::new();
        for (id, name) in chosen {
            if members.len() < MOST && members.iter().all(|member| member.id != id) {
                members.push(Member { id, name, fate: Fate::Waiting });
            }
        }
        Self { members, ..Self::default() }
    }

    pub(super) fn recalled(members: Vec<Member>, rule: Rule, is_begun: bool) -> Self {
        Self { members, rule, is_begun }
    }

    /// All of them.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// What happens after a refusal.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// Whether the person has confirmed it.
    pub fn is_begun(&self) -> bool {
        self.is_begun
    }

    /// Chooses what happens after a refusal, while nothing has begun.
    pub fn set_rule(&mut self, rule: Rule) {
        if !self.is_begun {
            self.rule = rule;
        }
    }

    /// Takes one out, while nothing has begun.
    pub fn leave_out(&mut self, id: SubscriptionId) {
        if !self.is_begun {
            self.members.retain(|member| member.id != id);
        }
    }

    /// Takes an event and says what to do. One that does not fit is ignored.
    pub fn apply(&mut self, event: Event) -> Vec<Command> {
        match event {
            Event::Began => self.is_begun |= !self.members.is_empty(),
            Event::Resumed => {}
            Event::Told(id, stage) => self.change(id, told(stage)),
            Event::NotSent(id) => self.change(id, Some(Fate::NotSent)),
            Event::Withdrawn => self.leave_the_rest(),
        }
        if !self.is_begun {
            return Vec::new();
        }
        let is_refused = |member: &Member| matches!(member.fate, Fate::Refused(_));
        if self.rule == Rule::StopAtRefusal && self.members.iter().any(is_refused) {
            self.leave_the_rest();
        }
        self.take_turns()
    }

    /// Only what was asked for changes by what is told of it; an outcome that was unclear may become known later.
    fn change(&mut self, id: SubscriptionId, fate: Option<Fate>) {
        let of_id =
            |member: &&mut Member| member.id == id && matches!(member.fate, Fate::Asked | Fate::Unclear);
        if let (Some(member), Some(fate)) = (self.members.iter_mut().find(of_id), fate) {
            member.fate = fate;
        }
    }

    fn leave_the_rest(&mut self) {
        for member in self.members.iter_mut().filter(|member| member.fate == Fate::Waiting) {
            member.fate = Fate::LeftAlone;
        }
    }

    fn take_turns(&mut self) -> Vec<Command> {
        let under_way = self.members.iter().filter(|member| member.fate == Fate::Asked).count();
        let waiting = self.members.iter_mut().filter(|member| member.fate == Fate::Waiting);
        let turns = waiting.take(AT_ONCE.saturating_sub(under_way)).map(|member| {
            member.fate = Fate::Asked;
            Command::Ask(member.id)
        });
        turns.collect()
    }

    /// Those whose outcome is still to be told.
    pub fn asked(&self) -> impl Iterator<Item = SubscriptionId> {
        self.members.iter().filter(|member| member.fate == Fate::Asked).map(|member| member.id)
    }

    /// Whether somebody still waits for a turn or an answer.
    pub fn is_open(&self) -> bool {
        self.is_begun && self.tally().open > 0
    }

    /// How many are where.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally::default();
        for member in &self.members {
            match member.fate {
                Fate::Waiting | Fate::Asked => tally.open += 1,
                Fate::Accepted => tally.accepted += 1,
                Fate::Unclear => tally.unclear += 1,
                Fate::Refused(_) | Fate::NotSent => tally.refused += 1,
                Fate::LeftAlone => tally.left += 1,
            }
        }
        tally
    }
}

/// What a stage says of one that was asked for; nothing while its answer is awaited.
fn told(stage: Stage) -> Option<Fate> {
    match stage {
        Stage::Idle | Stage::Sending(_) => None,
        Stage::Pending(_) | Stage::Unshown(_) | Stage::Done { .. } => Some(Fate::Accepted),
        Stage::Unclear(_) | Stage::Unanswered(_) => Some(Fate::Unclear),
        Stage::Refused { why, .. } => Some(Fate::Refused(why)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cancellation::{Act, Request};
    use proptest::prelude::*;

    fn id(number: usize) -> SubscriptionId {
        SubscriptionId::parse(&format!("00000000-0000-4000-8000-{number:012}")).unwrap()
    }

    fn batch(count: usize, rule: Rule) -> Batch {
        let mut batch = Batch::of((0..count).map(|number| (id(number), format!("nr. {number}"))));
        batch.set_rule(rule);
        batch
    }

    fn request(number: usize) -> Request {
        let sent_at = "2026-03-01T10:00:00Z".parse().unwrap();
        Request { act: Act::Cancel, subscription: id(number), sent_at, undoes: None }
    }

    fn refused(number: usize) -> Event {
        Event::Told(id(number), Stage::Refused { request: request(number), why: Refusal::NotAllowed })
    }

    fn accepted(number: usize) -> Event {
        Event::Told(id(number), Stage::Pending(request(number)))
    }

    fn asks(numbers: impl IntoIterator<Item = usize>) -> Vec<Command> {
        numbers.into_iter().map(|number| Command::Ask(id(number))).collect()
    }

    #[test]
    fn nothing_is_asked_for_before_the_person_says_yes() {
        let mut batch = batch(3, Rule::GoOn);
        for event in [Event::Resumed, accepted(0), refused(1), Event::NotSent(id(2))] {
            assert_eq!(batch.apply(event), []);
        }
        assert_eq!(batch.tally().open, 3);
        assert_eq!(Batch::default().apply(Event::Began), [], "of nothing, nothing begins");
    }

    #[test]
    fn a_few_at_a_time_and_the_next_when_one_has_its_answer() {
        let mut batch = batch(6, Rule::GoOn);
        assert_eq!(batch.apply(Event::Began), asks(0..4));
        assert_eq!(batch.apply(Event::Began), [], "a second yes is no second request");
        assert_eq!(batch.apply(accepted(1)), asks([4]));
        assert_eq!(batch.apply(refused(0)), asks([5]));
        assert_eq!(batch.apply(Event::Told(id(2), Stage::Unclear(request(2)))), []);
        assert_eq!(batch.apply(Event::NotSent(id(3))), []);
        batch.apply(accepted(4));
        assert!(batch.is_open());
        batch.apply(accepted(5));
        assert!(!batch.is_open());
        let expected = Tally { accepted: 3, unclear: 1, refused: 2, ..Tally::default() };
        assert_eq!(batch.tally(), expected);
        batch.apply(accepted(2));
        assert_eq!(batch.tally().accepted, 4, "what was unclear became known");
    }

    #[test]
    fn after_a_refusal_the_rest_is_left_alone_where_that_was_chosen() {
        let mut batch = batch(9, Rule::StopAtRefusal);
        batch.apply(Event::Began);
        assert_eq!(batch.apply(refused(2)), []);
        assert_eq!(batch.tally(), Tally { open: 3, refused: 1, left: 5, ..Tally::default() });
        // What is under way already has its own outcome.
        assert_eq!(batch.apply(accepted(0)), []);
        assert_eq!(batch.tally().accepted, 1);
    }

    #[test]
    fn whoever_wants_no_more_stops_what_waits() {
        let mut batch = batch(9, Rule::GoOn);
        batch.apply(Event::Began);
        assert_eq!(batch.apply(Event::Withdrawn), []);
        assert_eq!(batch.apply(accepted(0)), []);
        assert_eq!(batch.tally(), Tally { open: 3, accepted: 1, left: 5, ..Tally::default() });
    }

    #[test]
    fn what_is_chosen_twice_is_there_once_and_can_be_left_out_until_it_begins() {
        let mut batch = Batch::of([(id(1), "a".into()), (id(1), "b".into()), (id(2), "c".into())]);
        batch.leave_out(id(2));
        assert_eq!(batch.members().len(), 1);
        batch.apply(Event::Began);
        batch.leave_out(id(1));
        assert_eq!(batch.members().len(), 1);
        assert_eq!(Batch::of((0..2 * MOST).map(|number| (id(number), String::new()))).members().len(), MOST);
    }

    proptest! {
        #[test]
        fn none_is_asked_for_twice_and_never_more_than_a_few(
            count in 1_usize..30,
            goes_on: bool,
            events in prop::collection::vec((0_usize..30, 0_usize..6), 0..120),
        ) {
            let rule = if goes_on { Rule::GoOn } else { Rule::StopAtRefusal };
            let mut batch = batch(count, rule);
            let mut asked = Vec::new();
            for (number, what) in events {
                let commands = batch.apply(match what {
                    0 | 1 => accepted(number),
                    2 => refused(number),
                    3 => Event::Told(id(number), Stage::Unclear(request(number))),
                    4 => Event::NotSent(id(number)),
                    _ => Event::Began,
                });
                asked.extend(commands);
                prop_assert!(batch.asked().count() <= AT_ONCE);
                let mut once = asked.clone();
                once.sort_by_key(|Command::Ask(id)| *id);
                once.dedup();
                prop_assert_eq!(once.len(), asked.len());
                let Tally { open, accepted, unclear, refused, left } = batch.tally();
                prop_assert_eq!(open + accepted + unclear + refused + left, count);
            }
        }
    }
}
