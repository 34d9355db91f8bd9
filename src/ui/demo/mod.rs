//! The app without a server: Azure is in the page, and what was done there is kept in the browser, for the next page and for
//! the other tabs. Every page says that it is a demo, and lets its time pass.

mod banner;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use simulator::{Outcome, Request};

use super::{browser, documents, simulated};
use crate::api::Transport;
use crate::config::Config;
use crate::demo::{BASE, Demo};
use crate::policy::Policy;

pub use banner::banner;

/// Where it is kept; not among what the app itself keeps of this Azure, which a person may clear.
const KEY: &str = "winddown-demo";

/// The Azure of this page.
#[derive(Clone)]
pub struct Azure(Arc<Mutex<Kept>>);

struct Kept {
    demo: Demo,
    /// What the browser keeps of it, as far as this page knows; nothing where the browser keeps nothing.
    written: Option<String>,
}

impl Azure {
    /// The one that this browser keeps, or a new one; `None` where there is none to begin with.
    pub fn open() -> Option<Self> {
        // What was recalled is kept as it is: another tab may have done something since.
        let recalled = browser::stored(KEY).and_then(|kept| Some((Demo::recall(&kept)?, Some(kept))));
        let (demo, written) = recalled.or_else(|| Some((Demo::begin(browser::now())?, None)))?;
        let mut kept = Kept { demo, written };
        if kept.written.is_none() {
            kept.begun();
        }
        Some(Self(Arc::new(Mutex::new(kept))))
    }

    /// Begins anew, for this tab and every other; the page is to be loaded again.
    fn restart(&self) {
        if let Some(demo) = Demo::begin(browser::now()) {
            let mut kept = self.lock();
            kept.demo = demo;
            kept.begun();
        }
    }

    /// What the app is told instead of a `config.json`.
    pub fn config() -> Config {
        Config { api_base: BASE.to_owned(), auth: None, policy: Policy::default() }
    }

    /// The way to it, for the app.
    pub fn transport(&self) -> Transport {
        let azure = self.clone();
        Transport::InProcess(Arc::new(move |request| {
            let outcome = azure.ask(&simulated::asked(request, BASE));
            Box::pin(simulated::answered(outcome))
        }))
    }

    /// Its own time, UTC.
    pub fn now(&self) -> DateTime<Utc> {
        self.lock().demo.now(browser::now())
    }

    /// An address behind which there is a document of this Azure, as one that the browser can open.
    pub fn at_hand(&self, address: String) -> String {
        let Some(target) = address.strip_prefix(BASE) else { return address };
        match self.ask(&Request::get(target)) {
            Outcome::Reply { reply, .. } if reply.status == 200 => {
                let kind = reply.header("Content-Type").unwrap_or_default();
                documents::address_of(kind, &reply.body).unwrap_or(address)
            }
            _ => address,
        }
    }

    /// Whether what is done here outlives this page.
    fn is_kept(&self) -> bool {
        self.lock().written.is_some()
    }

    fn advance(&self, seconds: i64) {
        let mut kept = self.lock();
        kept.follow();
        kept.demo.advance(seconds, browser::now());
        kept.keep();
    }

    fn ask(&self, request: &Request) -> Outcome {
        let mut kept = self.lock();
        kept.follow();
        let (outcome, may_have_changed) = kept.demo.handle(request, browser::now());
        if may_have_changed {
            kept.keep();
        }
        outcome
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    /// Takes over what another tab has done.
    fn follow(&mut self) {
        let Some(known) = &self.written else { return };
        let Some(now) = browser::stored(KEY).filter(|now| now != known) else { return };
        if let Some(demo) = Demo::recall(&now) {
            self.demo = demo;
            self.written = Some(now);
        }
    }

    /// Keeps one that has just begun. What the app keeps is of another one, though its subscriptions have the same ids.
    fn begun(&mut self) {
        self.keep();
        browser::forget_all(BASE);
    }

    fn keep(&mut self) {
        let written = self.demo.written();
        self.written = browser::store(KEY, &written).then_some(written);
    }
}

/// Forgets what is kept, so that the next one begins anew.
#[cfg(feature = "review")]
pub fn forget() {
    browser::forget(KEY);
}

/// The Azure of this page, where it is a demo.
pub fn running() -> Option<Azure> {
    use_context()
}
