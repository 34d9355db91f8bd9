//! How far a topic is read, with what it gave.

use chrono::{DateTime, TimeDelta, Utc};

use crate::api::ApiError;

/// What was read longer ago is read again when a page is opened that shows it.
const FRESH: TimeDelta = TimeDelta::minutes(5);

/// How far a topic is, with what it gave.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Part<T> {
    /// Nothing was asked.
    #[default]
    NotRead,
    /// Asked; more may come.
    Reading {
        /// What has come.
        so_far: T,
    },
    /// Read to its end.
    Read {
        /// What came.
        value: T,
        /// When, UTC.
        at: DateTime<Utc>,
    },
    /// It could not be read to its end.
    Failed {
        /// Why.
        problem: ApiError,
        /// What came before.
        so_far: T,
    },
}

impl<T> Part<T> {
    /// What was read, once all of it is.
    pub fn known(&self) -> Option<&T> {
        if let Self::Read { value, .. } = self { Some(value) } else { None }
    }

    /// What has come, be it all or not.
    pub fn so_far(&self) -> Option<&T> {
        match self {
            Self::NotRead => None,
            Self::Reading { so_far } | Self::Failed { so_far, .. } => Some(so_far),
            Self::Read { value, .. } => Some(value),
        }
    }

    pub(super) fn is_settled(&self, now: DateTime<Utc>) -> bool {
        match self {
            Self::Reading { .. } => true,
            Self::Read { at, .. } => is_fresh(*at, now),
            Self::NotRead | Self::Failed { .. } => false,
        }
    }
}

/// Whether a reading of this moment need not be repeated.
pub(super) fn is_fresh(at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    (now - at).abs() <= FRESH
}
