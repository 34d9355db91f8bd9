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
        let kept = Kept::recalled().or_else(Kept::anew)?;
        Some(Self(Arc::new(Mutex::new(kept))))
    }

    /// Begins anew, for this tab and every other; the page is to be loaded again.
    fn restart(&self) {
        if let Some(kept) = Kept::anew() {
            *self.lock() = kept;
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
    /// What is kept stays as it is: another tab may have done something since it was read.
    fn recalled() -> Option<Self> {
        let written = browser::stored(KEY)?;
        Some(Self { demo: Demo::recall(&written)?, written: Some(written) })
    }

    /// A new one. What the app keeps is of another one, though its subscriptions have the same ids.
    fn anew() -> Option<Self> {
        let mut kept = Self { demo: Demo::begin(browser::now())?, written: None };
        kept.keep();
        browser::forget_all(BASE);
        Some(kept)
    }

    /// Takes over what another tab has done.
    fn follow(&mut self) {
        let Some(known) = &self.written else { return };
        if browser::stored(KEY).is_some_and(|now| now != *known)
            && let Some(kept) = Self::recalled()
        {
            *self = kept;
        }
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
