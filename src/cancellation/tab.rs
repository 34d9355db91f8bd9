//! One tab's part in a change. Tabs of one browser share a record, and a *turn* that one of them has at a time: whoever
//! has it looks at the record once more, and sends only when nothing is open. All of it is pure; the edge lends the turn
//! (a Web Lock, or what stands in for one), keeps the record, and carries the request.
//!
//! What this rests on: a record that was kept before a turn ended is seen by whoever has the next.

use chrono::{DateTime, SubsecRound, Utc};

use super::machine::{Command, Event, Request, Stage};
use crate::policy::Policy;

/// What one tab knows of the newest change of one subscription.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tab {
    stage: Stage,
    turn: Turn,
    refused_turn: bool,
    /// The request of the record that this tab knows more of than the record says, until that is kept.
    outdated: Option<Request>,
}

/// Whether it is this tab's turn to send.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Turn {
    /// It has not asked for one.
    #[default]
    None,
    /// It has asked, for this request.
    Awaited(Request),
    /// It has asked, to keep what it has learnt: a record that another tab has renewed meanwhile must not be lost.
    ToKeep,
    /// It has it, and the request is on its way.
    Held,
}

/// What can happen to a tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// The person confirmed a change in this tab.
    Confirmed(Request),
    /// It is this tab's turn.
    Turn {
        /// What the shared record tells now.
        recalled: Option<Stage>,
        /// The time, UTC, by the app's clock: a request is sent now, however long ago it was confirmed.
        at: DateTime<Utc>,
    },
    /// There is no turn to be had: another tab is sending.
    NoTurn,
    /// The shared record was read: at the start, or because another tab has changed it.
    Recalled(Option<Stage>),
    /// The request of this tab was answered, or will not be.
    Happened(Event),
}

/// What the edge must do, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    /// Ask for the turn; answer with [`Input::Turn`] or [`Input::NoTurn`].
    TakeTurn,
    /// Keep the record of [`Tab::stage`].
    Keep,
    /// Send the request, once; it was kept before.
    Send(Request),
    /// Give the turn back; what was kept before must be seen by the next.
    EndTurn,
    /// Read the subscription's state now and then, until nothing is open.
    Watch,
}

impl Tab {
    /// What is known of the change.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The same for the person: a request that waits for its turn is as good as on its way.
    pub fn shown(&self) -> Stage {
        match self.turn {
            Turn::Awaited(request) => Stage::Sending(request),
            _ => self.stage.clone(),
        }
    }

    /// Whether the last confirmation was not sent because another tab was sending.
    pub fn was_refused_its_turn(&self) -> bool {
        self.refused_turn
    }

    /// Takes what has happened and says what to do.
    pub fn apply(&mut self, input: Input, policy: &Policy) -> Vec<Output> {
        let mut outputs = Vec::new();
        match input {
            Input::Confirmed(request) => {
                let is_free = matches!(self.turn, Turn::None | Turn::ToKeep);
                if is_free && self.stage.may_ask(request.act) {
                    self.ask_turn(Turn::Awaited(request), &mut outputs);
                    self.refused_turn = false;
                }
            }
            Input::Turn { recalled, at } => self.take_turn(recalled, at, policy, &mut outputs),
            Input::NoTurn => {
                self.refused_turn = matches!(self.turn, Turn::Awaited(_));
                self.turn = Turn::None;
            }
            Input::Recalled(recalled) => {
                self.recall(recalled, &mut outputs);
                // Another tab has sent meanwhile: there is nothing left to ask for.
                if matches!(self.turn, Turn::Awaited(request) if !self.stage.may_ask(request.act)) {
                    self.turn = Turn::ToKeep;
                }
            }
            Input::Happened(event) => self.happen(event, policy, &mut outputs),
        }
        outputs
    }

    fn ask_turn(&mut self, turn: Turn, outputs: &mut Vec<Output>) {
        // A turn that is asked for already serves for this, too.
        if self.turn == Turn::None {
            outputs.push(Output::TakeTurn);
        }
        self.turn = turn;
    }

    fn take_turn(
        &mut self,
        recalled: Option<Stage>,
        at: DateTime<Utc>,
        policy: &Policy,
        outputs: &mut Vec<Output>,
    ) {
        let awaited = std::mem::take(&mut self.turn);
        let outdated = self.outdated;
        let told = recalled.as_ref().and_then(Stage::request);
        self.recall(recalled, outputs);
        match awaited {
            Turn::Awaited(request) => {
                // The record keeps whole seconds, and a request is known again by its moment.
                let request = Request { sent_at: at.trunc_subsecs(0), ..request };
                if let Some(Command::Send(request)) = self.stage.apply(Event::Asked(request), policy) {
                    self.turn = Turn::Held;
                    self.outdated = None;
                    outputs.extend([Output::Keep, Output::Send(request)]);
                    return;
                }
            }
            Turn::ToKeep if told.is_some() && told == outdated => outputs.push(Output::Keep),
            _ => {}
        }
        self.outdated = None;
        outputs.push(Output::EndTurn);
    }

    fn happen(&mut self, event: Event, policy: &Policy, outputs: &mut Vec<Output>) {
        let before = self.stage.clone();
        let command = self.stage.apply(event, policy);
        if self.stage == before {
            return;
        }
        if self.turn != Turn::Held && self.outdated.is_none() {
            self.outdated = before.request();
        }
        if self.turn == Turn::Held {
            self.turn = Turn::None;
            outputs.extend([Output::Keep, Output::EndTurn]);
        } else if self.turn == Turn::None {
            self.ask_turn(Turn::ToKeep, outputs);
        }
        if command == Some(Command::LookUp) {
            outputs.push(Output::Watch);
        }
    }

    /// Takes what the record tells, where it tells more. This tab's own request on its way is stored as *sent*; it is not
    /// unclear to the tab that awaits the answer. A record that is gone was withdrawn by a tab that was refused: there is
    /// nothing left to wait for.
    fn recall(&mut self, recalled: Option<Stage>, outputs: &mut Vec<Output>) {
        if matches!(self.stage, Stage::Sending(_)) {
            return;
        }
        match recalled {
            // That it was undone elsewhere is more than the record knows.
            Some(stage) if self.stage == Stage::Idle && stage.request() == self.outdated => return,
            Some(stage) if stage.request() != self.stage.request() || rank(&stage) > rank(&self.stage) => {
                self.stage = stage;
            }
            None if self.stage.open().is_some() => self.stage = Stage::Idle,
            _ => return,
        }
        if self.stage.open().is_some() {
            outputs.push(Output::Watch);
        }
    }
}

/// How much a stage knows of its request. That Azure accepted it is more than that nothing shows it.
fn rank(stage: &Stage) -> u8 {
    match stage {
        Stage::Idle | Stage::Refused { .. } | Stage::Sending(_) | Stage::Unclear(_) => 0,
        Stage::Unanswered(_) => 1,
        Stage::Pending(_) => 2,
        Stage::Unshown(_) => 3,
        Stage::Done { .. } => 4,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::cancellation::Act;
    use crate::subscription::{State, SubscriptionId};

    fn request(act: Act) -> Request {
        Request {
            act,
            subscription: SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap(),
            sent_at: "2026-03-01T10:00:00Z".parse().unwrap(),
            undoes: None,
        }
    }

    #[test]
    fn what_was_undone_elsewhere_is_kept_and_can_be_cancelled_again() {
        let cancel = request(Act::Cancel);
        let done = Stage::Done { request: cancel, seen_at: cancel.sent_at + TimeDelta::minutes(4) };
        let later = cancel.sent_at + TimeDelta::hours(1);
        let undone = Input::Happened(Event::StateRead { state: State::Enabled, at: later });
        let policy = Policy::default();
        let mut tab = Tab::default();
        tab.apply(Input::Recalled(Some(done.clone())), &policy);
        assert_eq!(tab.apply(undone.clone(), &policy), [Output::TakeTurn]);
        let turn = Input::Turn { recalled: Some(done.clone()), at: later };
        assert_eq!(tab.apply(turn.clone(), &policy), [Output::Keep, Output::EndTurn]);
        assert_eq!(tab.stage(), &Stage::Idle);

        // The same, with the next confirmation before the turn has come.
        let mut tab = Tab::default();
        tab.apply(Input::Recalled(Some(done.clone())), &policy);
        tab.apply(undone, &policy);
        tab.apply(Input::Recalled(Some(done)), &policy);
        tab.apply(Input::Confirmed(cancel), &policy);
        let outputs = tab.apply(turn, &policy);
        assert!(matches!(outputs.as_slice(), [Output::Keep, Output::Send(sent)] if sent.sent_at == later));
    }
}
