//! Something that is read from Azure for a page: loading, slow, here, or failed, and how to ask again.

use std::future::Future;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, Problem, Scope};

/// Nothing is shown before this, so that a quick answer does not flicker; after it, words say that it takes longer.
const SLOW_AFTER: Duration = Duration::from_millis(600);

/// How far a reading is.
#[derive(Clone, Debug, PartialEq)]
pub enum Load<T> {
    /// Asked, not answered.
    Loading,
    /// Asked, and taking longer than usual.
    Slow,
    /// Answered.
    Ready(T),
    /// Not answered, or not in a way that helps.
    Failed(ApiError),
}

impl<T> Load<T> {
    /// What was answered.
    pub fn ready(&self) -> Option<&T> {
        match self {
            Self::Ready(value) => Some(value),
            _ => None,
        }
    }
}

/// A reading that can be repeated. What is on screen stays there until the newer answer arrives.
pub struct Reading<T: Send + Sync + 'static> {
    /// How far it is.
    pub state: RwSignal<Load<T>>,
    /// Whether an answer is awaited, a repeated one included.
    pub busy: RwSignal<bool>,
    /// Asks again.
    pub reload: Callback<()>,
}

impl<T: Send + Sync + 'static> Clone for Reading<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Reading<T> {}

/// Starts reading, for as long as the asking page is on screen.
pub fn read<T, F, W>(work: W) -> Reading<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
    W: Fn(Scope) -> F + Send + Sync + 'static,
{
    let state = RwSignal::new(Load::Loading);
    let busy = RwSignal::new(false);
    let scope = StoredValue::new(Scope::page());
    let reload = Callback::new(move |()| {
        let own = Scope::page();
        let earlier = scope.try_update_value(|scope| std::mem::replace(scope, own.clone()));
        if let Some(earlier) = earlier {
            earlier.leave();
        }
        let answer = work(own.clone());
        busy.set(true);
        set_timeout(
            move || {
                let _ = state.try_update(|state| {
                    if *state == Load::Loading {
                        *state = Load::Slow;
                    }
                });
            },
            SLOW_AFTER,
        );
        spawn_local(async move {
            let answer = answer.await;
            // A page that was left, or a newer reading, wants no answer of this one.
            if own.is_left() || matches!(&answer, Err(ApiError { problem: Problem::Left, .. })) {
                return;
            }
            let _ = busy.try_set(false);
            let _ = state.try_set(match answer {
                Ok(value) => Load::Ready(value),
                Err(error) => Load::Failed(error),
            });
        });
    });
    on_cleanup(move || {
        if let Some(scope) = scope.try_get_value() {
            scope.leave();
        }
    });
    reload.run(());
    Reading { state, busy, reload }
}
