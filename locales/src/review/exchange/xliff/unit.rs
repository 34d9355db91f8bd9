//! A unit of XLIFF while it is read, and what becomes of it.

use std::collections::BTreeMap;

use crate::review::exchange::content::join;
use crate::review::exchange::line::{Given, Trace};
use crate::review::fingerprint::Fingerprint;
use crate::review::remark::State;

use super::FLAGGED;

/// What has been read of a unit.
#[derive(Default)]
pub(super) struct Unit {
    /// The byte where it begins.
    pub(super) at: usize,
    pub(super) id: String,
    pub(super) source: String,
    pub(super) target: Option<String>,
    /// The state of each segment, with its sub-state.
    pub(super) states: Vec<(String, String)>,
    /// The notes that speak for the reviewer.
    pub(super) comments: Vec<String>,
    /// The original data by id.
    pub(super) data: BTreeMap<String, String>,
    /// The trace by type.
    pub(super) meta: BTreeMap<String, String>,
}

impl Unit {
    pub(super) fn given(self, locale: &str) -> Given {
        let meta = |name: &str| self.meta.get(name).map(|value| value.trim());
        let trace = Trace::read(meta, |name| meta(name).and_then(Fingerprint::parse));
        let whole = |head: &str, content: &str| join(&self.id, meta(head), content);
        let target = self.target.as_deref().filter(|target| !target.trim().is_empty());
        Given {
            at: self.at,
            locale: locale.to_owned(),
            source: whole("source-head", &self.source),
            text: target.map(|target| whole("head", target)),
            state: self.state(trace.as_ref()),
            comment: self.comments.join("\n"),
            trace,
            key: self.id,
        }
    }

    /// The least that can be said of all segments. A tool that does not know our sub-state and left the state alone has
    /// decided nothing.
    fn state(&self, trace: Option<&Trace>) -> State {
        let exported =
            trace.and_then(|trace| trace.verdict.as_ref().filter(|verdict| verdict.about == trace.shown));
        let was_flagged = exported.is_some_and(|verdict| State::from(verdict.value) == State::Flagged);
        let states = self.states.iter().map(|(state, sub)| match state.as_str() {
            "reviewed" | "final" => State::Ok,
            "translated" if sub == FLAGGED || sub.is_empty() && was_flagged => State::Flagged,
            _ => State::New,
        });
        let states: Vec<State> = states.collect();
        match states.as_slice() {
            _ if states.contains(&State::Flagged) => State::Flagged,
            [] => State::New,
            _ if states.iter().all(|state| *state == State::Ok) => State::Ok,
            _ => State::New,
        }
    }
}
