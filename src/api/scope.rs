//! How long an answer matters. A page that is left aborts its reads; the cancel itself has a scope that nobody leaves.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use send_wrapper::SendWrapper;
use web_sys::{AbortController, AbortSignal};

/// The life of whoever waits for an answer.
#[derive(Clone, Default)]
pub struct Scope {
    left: Arc<AtomicBool>,
    controller: Option<SendWrapper<AbortController>>,
}

impl Scope {
    /// A scope that ends when [`Scope::leave`] is called.
    pub fn page() -> Self {
        Self { left: Arc::default(), controller: AbortController::new().ok().map(SendWrapper::new) }
    }

    /// A scope that never ends: for changes, whose answer must be kept whatever page is on screen.
    pub fn app() -> Self {
        Self::default()
    }

    /// Aborts what is under way; later answers are dropped.
    pub fn leave(&self) {
        self.left.store(true, Ordering::Relaxed);
        if let Some(controller) = &self.controller {
            controller.abort();
        }
    }

    /// Whether nobody waits any more.
    pub fn is_left(&self) -> bool {
        self.left.load(Ordering::Relaxed)
    }

    pub(super) fn signal(&self) -> Option<AbortSignal> {
        self.controller.as_ref().map(|controller| controller.signal())
    }
}
