//! A browser with several tabs, as far as a change is concerned: one store that tabs see late, one lock, requests on their
//! way; and what must never be true of them.

use chrono::{DateTime, TimeDelta, Utc};
use winddown::cancellation::{ARRIVES_WITHIN, Act, Event, Input, Output, Record, Request, Stage, Tab};
use winddown::policy::Policy;
use winddown::subscription::State;

use super::azure::{Azure, now};
use super::step::{Bug, Refuses, Step};

/// Clocks tell more than whole seconds.
const FRACTION: TimeDelta = TimeDelta::milliseconds(123);
/// After this a request that was sent does not arrive any more: nobody waits for its answer, and the browser takes it back.
const LATEST: TimeDelta = ARRIVES_WITHIN;

struct Sent {
    request: Request,
    sender: Sender,
    fate: Fate,
    is_answered: bool,
    /// Whether Azure has shown the effect, or that of a later change.
    is_shown: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sender {
    /// A tab in one of its lives: a reload is another one.
    Tab(usize, u32),
    /// Another device, of which this browser knows nothing.
    Elsewhere,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Fate {
    OnItsWay,
    Dropped,
    /// What Azure said; `Accepted` has its effect.
    Arrived(Event),
}

struct Page {
    tab: Tab,
    life: u32,
    is_open: bool,
    /// What this tab's process believes to be in the store.
    view: Option<String>,
    /// The state that the page has read; it offers what would change that.
    read: Option<State>,
}

pub struct Browser {
    azure: Azure,
    bug: Bug,
    policy: Policy,
    pages: Vec<Page>,
    store: Option<String>,
    holder: Option<usize>,
    queue: Vec<usize>,
    sent: Vec<Sent>,
    /// What Azure has shown, and when.
    seen: Vec<(DateTime<Utc>, State)>,
}

impl Browser {
    pub fn new(tabs: usize, seed: u64, bug: Bug) -> Self {
        let page = |_| Page { tab: Tab::default(), life: 0, is_open: true, view: None, read: None };
        let mut browser = Self {
            azure: Azure::with("single", seed, 1_000),
            bug,
            policy: Policy::default(),
            pages: (0..tabs).map(page).collect(),
            store: None,
            holder: None,
            queue: Vec::new(),
            sent: Vec::new(),
            seen: Vec::new(),
        };
        for tab in 0..tabs {
            // Nothing was asked yet, so no promise can be broken.
            browser.look(tab).unwrap();
        }
        browser
    }

    /// Lets something happen; an error is a promise that was broken.
    pub fn step(&mut self, step: Step) -> Result<(), String> {
        match step {
            Step::Confirm(tab, act) => {
                let tab = tab % self.pages.len();
                let offers = |state: &State| !act.shown_by(state);
                if !self.pages[tab].read.as_ref().is_some_and(offers) {
                    return Ok(());
                }
                let sent_at = self.azure.time();
                let request = Request { act, subscription: self.azure.id, sent_at, undoes: None };
                self.give(tab, Input::Confirmed(request))?;
            }
            Step::Reload(tab) => self.reload(tab % self.pages.len())?,
            Step::Close(tab) => self.close(tab % self.pages.len()),
            Step::Hear(tab) => self.hear(tab % self.pages.len())?,
            Step::Lend => self.lend()?,
            Step::Arrive(number, refuses) => self.arrive(number, refuses),
            Step::Drop(number) => {
                if let Some(sent) = choose(&mut self.sent, number, |sent| sent.fate == Fate::OnItsWay) {
                    sent.fate = Fate::Dropped;
                }
            }
            Step::Answer(number) => self.answer(number)?,
            Step::GiveUp(number) => {
                if let Some(sent) = choose(&mut self.sent, number, |sent| !sent.is_answered) {
                    sent.is_answered = true;
                    let (sender, request) = (sent.sender, sent.request);
                    self.told(sender, Event::Lost)?;
                    if let (Bug::RetryOnTimeOut, Sender::Tab(tab, _)) = (self.bug, sender) {
                        self.send(tab, request)?;
                    }
                }
            }
            Step::Look(tab) => self.look(tab % self.pages.len())?,
            Step::Elsewhere(act) => self.change_elsewhere(act),
            Step::Pass(seconds) => {
                self.azure.wait(i64::from(seconds));
                let now = self.azure.time();
                for sent in self.sent.iter_mut().filter(|sent| sent.fate == Fate::OnItsWay) {
                    if now - sent.request.sent_at > LATEST {
                        sent.fate = Fate::Dropped;
                    }
                }
                self.see();
            }
        }
        self.is_stored_well()
    }

    /// Lets everything come to its end: no more mishaps, and plenty of time. Then no outcome may be open any more.
    pub fn settle(&mut self) -> Result<(), String> {
        for _ in 0..4 {
            for number in 0..self.sent.len() {
                self.step(Step::Arrive(number, Refuses::No))?;
                self.step(Step::Answer(number))?;
                self.step(Step::GiveUp(number))?;
            }
            self.step(Step::Pass(900))?;
            for tab in 0..self.pages.len() {
                self.step(Step::Hear(tab))?;
                self.step(Step::Look(tab))?;
                self.step(Step::Lend)?;
            }
        }
        for page in self.pages.iter().filter(|page| page.is_open) {
            if page.tab.shown().open().is_some() {
                return Err(format!("still open in the end: {:?}", page.tab));
            }
        }
        Ok(())
    }

    /// How many changes Azure has made.
    pub fn effects(&self) -> usize {
        self.sent.iter().filter(|sent| sent.fate == Fate::Arrived(Event::Accepted)).count()
    }

    fn give(&mut self, tab: usize, input: Input) -> Result<(), String> {
        if !self.pages[tab].is_open {
            return Ok(());
        }
        let outputs = self.pages[tab].tab.apply(input, &self.policy);
        for output in outputs {
            match output {
                Output::TakeTurn if self.bug == Bug::NoLock => {
                    let (recalled, at) = (self.recalled(tab), self.azure.time() + FRACTION);
                    self.give(tab, Input::Turn { recalled, at })?;
                }
                Output::TakeTurn => self.queue.push(tab),
                Output::Keep if self.bug == Bug::ForgetOnReload => {}
                Output::Keep => {
                    let text = Record::of(self.pages[tab].tab.stage(), None, "").map(|record| record.write());
                    self.pages[tab].view.clone_from(&text);
                    self.store = text;
                }
                Output::Send(request) => self.send(tab, request)?,
                Output::EndTurn => {
                    if self.holder == Some(tab) {
                        self.holder = None;
                    }
                }
                // When a tab looks is a step of its own here.
                Output::Watch => {}
            }
        }
        self.claims_nothing_untrue(tab)
    }

    fn send(&mut self, tab: usize, request: Request) -> Result<(), String> {
        let is_own = |sent: &&Sent| sent.sender != Sender::Elsewhere && sent.is_open();
        // What Azure shows already, because another device has done it, may be undone at once.
        let is_hidden = |sent: &&Sent| {
            let shows =
                |(at, state): &(_, State)| *at >= sent.request.sent_at && sent.request.act.shown_by(state);
            sent.request.act == request.act || !self.seen.iter().any(shows)
        };
        if let Some(open) = self.sent.iter().filter(is_own).find(is_hidden) {
            return Err(format!("{request:?} is sent while {:?} is open", open.request));
        }
        let sender = Sender::Tab(tab, self.pages[tab].life);
        self.sent.push(Sent { request, sender, fate: Fate::OnItsWay, is_answered: false, is_shown: false });
        Ok(())
    }

    fn change_elsewhere(&mut self, act: Act) {
        if act.shown_by(&self.state()) {
            return;
        }
        let (event, _) = now(self.azure.arm(false).change(act, self.azure.id));
        let request = Request { act, subscription: self.azure.id, sent_at: self.azure.time(), undoes: None };
        self.sent.push(Sent {
            request,
            sender: Sender::Elsewhere,
            fate: Fate::Arrived(event),
            is_answered: true,
            is_shown: false,
        });
        self.see();
    }

    fn arrive(&mut self, number: usize, refuses: Refuses) {
        let Some(sent) = choose(&mut self.sent, number, |sent| sent.fate == Fate::OnItsWay) else { return };
        let operation = match sent.request.act {
            Act::Cancel => "Subscription_Cancel",
            Act::Reactivate => "Subscription_Enable",
        };
        let fault = match refuses {
            Refuses::No => None,
            Refuses::NotAllowed => Some(r#"{"kind":"status","status":403,"code":"AuthorizationFailed"}"#),
            Refuses::TooMany => Some(r#"{"kind":"status","status":429,"code":"TooManyRequests"}"#),
            Refuses::Unavailable => Some(r#"{"kind":"status","status":503,"code":"ServerBusy"}"#),
        };
        if let Some(fault) = fault {
            self.azure.fault(operation, r#""times":1,"#, fault);
        }
        let (event, _) = now(self.azure.arm(false).change(sent.request.act, self.azure.id));
        self.azure.heal();
        sent.fate = Fate::Arrived(event);
        self.see();
    }

    /// Notes what Azure shows by now.
    fn see(&mut self) {
        let state = self.state();
        self.seen.push((self.azure.time(), state.clone()));
        let mut is_overtaken = false;
        for sent in self.sent.iter_mut().rev().filter(|sent| sent.fate == Fate::Arrived(Event::Accepted)) {
            is_overtaken |= sent.request.act.shown_by(&state);
            sent.is_shown |= is_overtaken;
        }
    }

    fn state(&self) -> State {
        now(self.azure.arm(false).subscription(self.azure.id, &self.azure.scope)).unwrap().state
    }

    fn answer(&mut self, number: usize) -> Result<(), String> {
        let arrived = |sent: &Sent| !sent.is_answered && matches!(sent.fate, Fate::Arrived(_));
        let Some(sent) = choose(&mut self.sent, number, arrived) else { return Ok(()) };
        sent.is_answered = true;
        let Fate::Arrived(event) = sent.fate.clone() else { return Ok(()) };
        let (sender, act) = (sent.sender, sent.request.act);
        let is_yes = event == Event::Accepted;
        self.told(sender, event)?;
        if is_yes && self.bug == Bug::TrustTheYes {
            let state = if act == Act::Cancel { State::Disabled } else { State::Enabled };
            self.told(sender, Event::StateRead { state, at: self.azure.time() })?;
        }
        Ok(())
    }

    /// Tells an event to a tab, if it is still the one that it was.
    fn told(&mut self, sender: Sender, event: Event) -> Result<(), String> {
        match sender {
            Sender::Tab(tab, life) if self.pages[tab].life == life => self.give(tab, Input::Happened(event)),
            _ => Ok(()),
        }
    }

    fn look(&mut self, tab: usize) -> Result<(), String> {
        self.see();
        let (state, at) = (self.state(), self.azure.time());
        self.pages[tab].read = Some(state.clone());
        self.give(tab, Input::Happened(Event::StateRead { state, at }))
    }

    fn lend(&mut self) -> Result<(), String> {
        if self.holder.is_some() || self.queue.is_empty() {
            return Ok(());
        }
        let tab = self.queue.remove(0);
        self.holder = Some(tab);
        // What was kept before a turn ended is seen by the next.
        self.pages[tab].view.clone_from(&self.store);
        let (recalled, at) = (self.recalled(tab), self.azure.time() + FRACTION);
        self.give(tab, Input::Turn { recalled, at })
    }

    fn hear(&mut self, tab: usize) -> Result<(), String> {
        if self.pages[tab].view == self.store {
            return Ok(());
        }
        self.pages[tab].view.clone_from(&self.store);
        let told = self.recalled(tab);
        self.give(tab, Input::Recalled(told))
    }

    fn recalled(&self, tab: usize) -> Option<Stage> {
        let text = self.pages[tab].view.as_ref()?;
        Record::read(text, self.azure.id).map(|recalled| recalled.stage)
    }

    fn close(&mut self, tab: usize) {
        self.pages[tab].is_open = false;
        self.pages[tab].life += 1;
        self.queue.retain(|waiting| *waiting != tab);
        // The browser takes the lock back from a tab that is gone.
        if self.holder == Some(tab) {
            self.holder = None;
        }
    }

    fn reload(&mut self, tab: usize) -> Result<(), String> {
        self.close(tab);
        let life = self.pages[tab].life;
        self.pages[tab] =
            Page { tab: Tab::default(), life, is_open: true, view: self.store.clone(), read: None };
        let told = self.recalled(tab);
        self.give(tab, Input::Recalled(told))?;
        self.look(tab)
    }

    /// What a tab tells the person was so, or is.
    fn claims_nothing_untrue(&self, tab: usize) -> Result<(), String> {
        let stage = self.pages[tab].tab.stage();
        let fate = |request: &Request| {
            let same =
                |sent: &&Sent| sent.request.act == request.act && sent.request.sent_at == request.sent_at;
            self.sent.iter().filter(same).map(|sent| sent.fate.clone()).collect::<Vec<_>>()
        };
        let is_true = match stage {
            Stage::Idle | Stage::Sending(_) | Stage::Unclear(_) | Stage::Unanswered(_) => true,
            Stage::Pending(request) | Stage::Unshown(request) => {
                fate(request).contains(&Fate::Arrived(Event::Accepted))
            }
            Stage::Refused { request, why } => {
                fate(request).contains(&Fate::Arrived(Event::Refused(why.clone())))
            }
            Stage::Done { request, .. } => {
                self.seen.iter().any(|(at, state)| *at >= request.sent_at && request.act.shown_by(state))
            }
        };
        if is_true { Ok(()) } else { Err(format!("not true: {stage:?}")) }
    }

    fn is_stored_well(&self) -> Result<(), String> {
        match &self.store {
            Some(text) if Record::read(text, self.azure.id).is_none() => Err(format!("unreadable: {text}")),
            _ => Ok(()),
        }
    }
}

impl Sent {
    /// Whether its outcome is open in truth: it may still arrive, or its effect does not show yet.
    fn is_open(&self) -> bool {
        match self.fate {
            Fate::OnItsWay => true,
            Fate::Arrived(Event::Accepted) => !self.is_shown,
            Fate::Dropped | Fate::Arrived(_) => false,
        }
    }
}

/// One of those that fit.
fn choose(sent: &mut [Sent], number: usize, fits: impl Fn(&Sent) -> bool) -> Option<&mut Sent> {
    let fitting: Vec<usize> = (0..sent.len()).filter(|place| fits(&sent[*place])).collect();
    let place = *fitting.get(number.checked_rem(fitting.len())?)?;
    sent.get_mut(place)
}
