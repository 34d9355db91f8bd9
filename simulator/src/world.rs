//! A world: what Azure knows in it, its time, the faults that wait in it, and what was said.

use std::collections::VecDeque;

use chrono::{DateTime, Utc};

use crate::chance::Chance;
use crate::clock::Clock;
use crate::estate::Estate;
use crate::fault::{Armed, Fault};
use crate::log::Entry;
use crate::login::{self, Login};
use crate::world_spec::{WorldError, WorldSpec};

/// What `config.json` says to a browser that lives in a world, where that is not the file's own text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppConfig {
    /// The text, whatever it is.
    pub text: Option<String>,
    /// The HTTP status.
    pub status: Option<u16>,
    /// The app that people sign in with, where the world's calls need a token.
    pub client: Option<&'static str>,
}

/// The most requests a log remembers; older ones go first.
const LONGEST_LOG: usize = 5_000;

#[derive(Clone, Debug)]
pub(crate) struct World {
    pub(crate) estate: Estate,
    pub(crate) clock: Clock,
    pub(crate) faults: Vec<Armed>,
    pub(crate) log: VecDeque<Entry>,
    pub(crate) app_config: AppConfig,
    pub(crate) login: Login,
    /// Whether answers come without the headers that a page may not be allowed to read.
    pub(crate) hides_headers: bool,
    requests: u64,
}

impl World {
    pub(crate) fn new(spec: &WorldSpec, real_now: DateTime<Utc>) -> Result<Self, WorldError> {
        let plan = spec.plan()?;
        let now = plan.clock.now(real_now);
        Ok(Self {
            estate: Estate::new(plan.scenario, plan.seed, plan.count, plan.page_size, spec.guest, now),
            clock: plan.clock,
            faults: Vec::new(),
            log: VecDeque::new(),
            app_config: AppConfig {
                text: spec.config.clone(),
                status: spec.config_status,
                client: spec.sign_in.then_some(login::CLIENT),
            },
            login: Login::new(spec.sign_in),
            hides_headers: spec.hide_headers,
            requests: 0,
        })
    }

    /// The next request's id, the same for the same seed and order.
    pub(crate) fn next_request_id(&mut self) -> String {
        self.requests += 1;
        Chance::new(self.estate.seed, "request", self.requests).guid()
    }

    /// The faults that hit a call of this operation now: one that delays and one that spoils, at most.
    pub(crate) fn faults_for(&mut self, operation: &str) -> Vec<Fault> {
        let mut hits: Vec<Fault> = Vec::new();
        for armed in &mut self.faults {
            if armed.concerns(operation)
                && !hits.iter().any(|hit| hit.is_delay() == armed.fault.is_delay())
                && armed.strike()
            {
                hits.push(armed.fault.clone());
            }
        }
        self.faults.retain(|armed| !armed.is_spent());
        hits
    }

    pub(crate) fn remember(&mut self, entry: Entry) {
        if self.log.len() >= LONGEST_LOG {
            self.log.pop_front();
        }
        self.log.push_back(entry);
    }
}
