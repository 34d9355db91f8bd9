//! The subscriptions read so far, kept while the person goes back and forth between the list and a page.

use chrono::{DateTime, TimeDelta, Utc};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::app::Reach;
use super::browser;
use super::changes::Changes;
use super::clock::Clock;
use super::sign_in::SignIn;
use crate::api::{ApiError, Page, Problem, Scope};
use crate::list::{self, Entry, Sort};
use crate::subscription::Subscription;

/// A list younger than this is shown as it is when somebody comes back to it.
const FRESH: TimeDelta = TimeDelta::seconds(60);

/// How far the list is read.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Progress {
    /// Not yet asked for.
    #[default]
    Idle,
    /// Pages are still coming.
    Reading,
    /// Every page is here.
    Complete,
    /// A page could not be read; what came before it is here.
    Failed(ApiError),
}

/// The subscriptions of this person.
#[derive(Clone, Copy)]
pub struct Directory {
    /// What is known, in the order of the list.
    pub entries: RwSignal<Vec<Entry>>,
    /// How far it is read.
    pub progress: RwSignal<Progress>,
    order: StoredValue<Sort>,
    read_at: StoredValue<Option<DateTime<Utc>>>,
}

impl Directory {
    /// Nothing read yet.
    pub fn new() -> Self {
        Self {
            entries: RwSignal::default(),
            progress: RwSignal::default(),
            order: StoredValue::default(),
            read_at: StoredValue::default(),
        }
    }

    /// Takes in a newer reading of one subscription.
    pub fn update(self, subscription: &Subscription) {
        let sort = self.order.get_value();
        let differs = self.entries.with_untracked(|entries| {
            entries
                .iter()
                .any(|entry| entry.subscription.id == subscription.id && *entry.subscription != *subscription)
        });
        if differs {
            self.entries.update(|entries| {
                list::replace(entries, subscription, browser::fold);
                list::sort(entries, sort);
            });
        }
    }

    /// Puts the list into an order.
    pub fn sort(self, sort: Sort) {
        if self.order.get_value() != sort {
            self.order.set_value(sort);
            self.entries.update(|entries| list::sort(entries, sort));
        }
    }

    /// Whether the list should be read again when its page is opened.
    pub fn is_stale(self, now: DateTime<Utc>) -> bool {
        let complete = self.progress.with_untracked(|progress| *progress == Progress::Complete);
        !complete || self.read_at.get_value().is_none_or(|read_at| (now - read_at).abs() > FRESH)
    }

    /// Reads the list, page by page, of every directory that the person can reach. What is on screen stays until the first page
    /// of the newer list is here.
    pub fn read(self, reach: Reach, changes: Changes, clock: Clock, sign_in: SignIn, scope: Scope) {
        self.progress.set(Progress::Reading);
        spawn_local(async move {
            let mut first = true;
            let mut take = |page: Page| {
                let now = clock.now_untracked();
                for subscription in &page.subscriptions {
                    sign_in.belongs(subscription);
                    changes.state_read(subscription, now);
                }
                self.entries.update(|entries| {
                    if std::mem::take(&mut first) {
                        entries.clear();
                    }
                    entries.extend(
                        page.subscriptions
                            .into_iter()
                            .map(|subscription| Entry::new(subscription, browser::fold)),
                    );
                    list::sort(entries, self.order.get_value());
                });
            };
            let arm = reach.arm();
            let mut answer = arm.subscriptions(&scope, &mut take).await;
            if answer.is_ok() {
                answer = sign_in.elsewhere(&arm, &scope, &mut take).await;
            }
            self.progress.set(match answer {
                Ok(()) => {
                    self.read_at.set_value(Some(clock.now_untracked()));
                    Progress::Complete
                }
                // Half a list that nobody waits for is read anew the next time.
                Err(ApiError { problem: Problem::Left, .. }) => return,
                Err(error) => {
                    reach.failed(&error);
                    Progress::Failed(error)
                }
            });
        });
    }
}

impl Default for Directory {
    fn default() -> Self {
        Self::new()
    }
}
