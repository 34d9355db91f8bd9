//! What the status page tells, worked out of what is known.

use chrono::{DateTime, NaiveDate, Utc};

use crate::cancellation::Act;
use crate::i18n::{self, Text, Wording};
use crate::offer::{Offer, Reactivation};
use crate::policy::Policy;
use crate::timeline::{Cancelled, Course, Facts, Story, Timeline};
use crate::ui::words;

/// What the status page tells.
#[derive(Clone, Debug, PartialEq)]
pub struct StatusTold {
    pub(super) story: Story,
    pub(super) title: Text,
    pub(super) body: Text,
    pub(super) course: Option<CourseTold>,
    pub(super) way_back: Option<WayBackTold>,
    pub(super) read_at: DateTime<Utc>,
}

/// What happens when, seen from today.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct CourseTold {
    /// Where it comes from.
    pub(super) course: Course,
    /// What the subscription is called.
    pub(super) name: Wording,
    /// As it is now.
    pub(super) timeline: Timeline,
    /// Whether the computer's clock is behind what Azure tells, so that no days can be counted by it.
    pub(super) is_clock_behind: bool,
    /// The day of the person's calendar.
    pub(super) today: NaiveDate,
}

/// Whether, by whom and until when the subscription can come back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum WayBackTold {
    Here {
        until: DateTime<Utc>,
    },
    BySupport {
        until: DateTime<Utc>,
    },
    TooLate {
        until: DateTime<Utc>,
    },
    /// The last attempt got no answer, and may be repeated.
    Again,
}

impl StatusTold {
    /// Works it out, seen from `now`, UTC.
    pub fn of(facts: &Facts<'_>, policy: &Policy, now: DateTime<Utc>) -> Self {
        let Facts { subscription, read_at, .. } = *facts;
        let story = Story::of(facts);
        let (title, body) = words::story(story, facts, policy, now);
        let course = Course::of(story, facts, policy).map(|course| CourseTold {
            name: words::name(subscription),
            timeline: course.seen_from(now),
            is_clock_behind: course.begins_after(now),
            course,
            today: i18n::day_here(now),
        });
        let way_back = WayBackTold::of(story, subscription.offer, policy, now);
        Self { story, title, body, course, way_back, read_at }
    }
}

impl StatusTold {
    /// When it was cancelled, once Azure shows that it is.
    pub(super) fn cancelled(&self) -> Option<Cancelled> {
        match self.story {
            Story::Cancelled(cancelled) => Some(cancelled),
            Story::Deleted(cancelled) => cancelled,
            _ => None,
        }
    }

    /// Whether it is about a cancellation that is, or may be, under way or done.
    pub(super) fn is_of_cancellation(&self) -> bool {
        matches!(
            self.story,
            Story::Cancelled(_)
                | Story::CancelledUndated
                | Story::Deleted(_)
                | Story::Pending(Act::Cancel)
                | Story::Unclear(Act::Cancel)
        )
    }
}

impl WayBackTold {
    fn of(story: Story, offer: Offer, policy: &Policy, now: DateTime<Utc>) -> Option<Self> {
        match story {
            Story::Cancelled(Cancelled { at, .. }) => {
                let until = at + policy.reactivation();
                Some(match offer.reactivation() {
                    _ if now >= until => Self::TooLate { until },
                    Reactivation::SelfService => Self::Here { until },
                    Reactivation::BySupport => Self::BySupport { until },
                })
            }
            Story::Unanswered(Act::Reactivate) | Story::Unshown(Act::Reactivate) => Some(Self::Again),
            _ => None,
        }
    }
}
