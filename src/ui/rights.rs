//! The person's right to cancel, kept once for the whole app: the list reads it for the rows on the screen, every page of a
//! subscription for its own, and all of them show the same.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::Reach;
use super::lasting::Lasting;
use crate::api::{ApiError, Problem, Scope};
use crate::permission::{MayCancel, Right};
use crate::subscription::SubscriptionId;

/// Rows change while somebody types or a list arrives; they are asked about once they have stayed for so long.
const SETTLED: Duration = Duration::from_millis(300);
/// How many are asked about at once.
const AT_ONCE: usize = 4;

/// What is known of the right to cancel, by subscription.
#[derive(Clone, Copy)]
pub struct Rights {
    reach: Reach,
    known: Lasting<SubscriptionId, RwSignal<Right<ApiError>>>,
}

impl Rights {
    /// Nothing read yet.
    pub fn new(reach: Reach) -> Self {
        Self { reach, known: Lasting::new() }
    }

    /// What is known of one; this asks nothing.
    pub fn of(self, id: SubscriptionId) -> RwSignal<Right<ApiError>> {
        self.known.find(&id).unwrap_or_else(|| self.known.add(id, RwSignal::default))
    }

    /// Takes what somebody else has read.
    pub fn told(self, id: SubscriptionId, may_cancel: MayCancel) {
        // The app may be gone, and its clock with it.
        if !self.known.is_closed() {
            let now = self.reach.now();
            self.of(id).update(|right| right.told(may_cancel, now));
        }
    }

    /// Whether an answer is so new that nobody needs to ask again.
    pub fn is_fresh(self, id: SubscriptionId) -> bool {
        let now = self.reach.now();
        self.of(id).with_untracked(|right| right.is_fresh(now))
    }

    /// Reads one, and says whether asking about others has a chance.
    pub async fn read(self, id: SubscriptionId, scope: &Scope) -> bool {
        let right = self.of(id);
        right.update(Right::asked);
        let answer = self.reach.arm().may_cancel(id, scope).await;
        // Whoever left wants nothing of it, and the app may be gone.
        if scope.is_left() {
            let _ = right.try_update(Right::given_up);
            return false;
        }
        match answer {
            Ok(may_cancel) => {
                self.told(id, may_cancel);
                true
            }
            Err(problem) => {
                let is_general = matches!(
                    problem.problem,
                    Problem::Network | Problem::TimedOut | Problem::SignIn | Problem::TooManyRequests { .. }
                );
                self.reach.failed(&problem);
                let now = self.reach.now();
                right.update(|right| right.failed(problem, now));
                !is_general
            }
        }
    }

    /// Reads the rights of the rows on the screen for as long as the page that shows them, a few at a time. Whatever is out
    /// of sight is not asked about any more.
    pub fn follow(self, rows: Memo<Vec<SubscriptionId>>) {
        let scope = StoredValue::new(Scope::page());
        on_cleanup(move || scope.with_value(Scope::leave));
        Effect::new(move |_| {
            let rows = rows.get();
            let own = Scope::page();
            scope.update_value(|scope| std::mem::replace(scope, own.clone()).leave());
            set_timeout(move || self.read_each(&rows, &own), SETTLED);
        });
    }

    fn read_each(self, rows: &[SubscriptionId], scope: &Scope) {
        for lane in 0..AT_ONCE {
            let own: Vec<_> = rows.iter().copied().skip(lane).step_by(AT_ONCE).collect();
            let scope = scope.clone();
            spawn_local(async move {
                for id in own {
                    if scope.is_left() {
                        return;
                    }
                    if !self.is_fresh(id) && !self.read(id, &scope).await {
                        // What keeps one from being read keeps the others, too.
                        scope.leave();
                    }
                }
            });
        }
    }
}

/// The rights of the app.
///
/// # Panics
/// Without [`Rights`] in the context; that is a mistake in the program.
pub fn use_rights() -> Rights {
    expect_context()
}
