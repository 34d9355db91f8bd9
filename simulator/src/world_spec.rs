//! How a world is asked for, how it is named, and why one may be refused.

use std::borrow::Borrow;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::clock::{Clock, OutOfRange};
use crate::scenario::{self, SCENARIOS, Scenario, Size};

const MOST_SUBSCRIPTIONS: usize = 100_000;
const MOST_ON_A_PAGE: usize = 10_000;
const USUAL_PAGE: usize = 1_000;

/// What a world is made of; the body of `POST /_sim/worlds`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct WorldSpec {
    /// A name from `GET /_sim/scenarios`.
    pub scenario: String,
    /// The same seed and scenario give the same ids, names, delays and resources.
    pub seed: u64,
    /// How many subscriptions, for scenarios that are not of a fixed size; at most 100,000.
    pub count: Option<usize>,
    /// Where the clock stands (UTC); without it the clock runs with the wall clock.
    pub now: Option<DateTime<Utc>>,
    /// Items on one page of a list, 1 to 10,000; usually 1,000.
    pub page_size: Option<usize>,
    /// Whether calls need a token of the world's own sign-in service.
    pub sign_in: bool,
    /// Whether the person is a guest in a second directory, to which every second subscription belongs.
    pub guest: bool,
    /// Whether answers come without the headers that a page on another origin may not be allowed to read.
    pub hide_headers: bool,
    /// What `/config.json` says to a browser that lives in this world, instead of the file; any text.
    pub config: Option<String>,
    /// The HTTP status of that answer.
    pub config_status: Option<u16>,
}

impl Default for WorldSpec {
    fn default() -> Self {
        Self {
            scenario: "portfolio".to_owned(),
            seed: 0,
            count: None,
            now: None,
            page_size: None,
            sign_in: false,
            guest: false,
            hide_headers: false,
            config: None,
            config_status: None,
        }
    }
}

/// A spec that was found good.
pub(crate) struct Plan {
    pub(crate) scenario: &'static Scenario,
    pub(crate) seed: u64,
    pub(crate) count: usize,
    pub(crate) page_size: usize,
    pub(crate) clock: Clock,
}

impl WorldSpec {
    /// Checks every member.
    ///
    /// # Errors
    /// The first member that no world can be made of.
    pub(crate) fn plan(&self) -> Result<Plan, WorldError> {
        let scenario = scenario::find(&self.scenario)
            .ok_or_else(|| WorldError::UnknownScenario { name: self.scenario.clone() })?;
        let count = match (scenario.size, self.count) {
            (_, Some(count)) if count > MOST_SUBSCRIPTIONS => return Err(WorldError::Count { count }),
            (Size::Usually(_), Some(count)) | (Size::Fixed(count) | Size::Usually(count), _) => count,
        };
        let page_size = self.page_size.unwrap_or(USUAL_PAGE);
        if !(1..=MOST_ON_A_PAGE).contains(&page_size) {
            return Err(WorldError::PageSize { page_size });
        }
        let clock =
            self.now.map_or(Ok(Clock::running()), Clock::frozen).map_err(|OutOfRange| WorldError::Now)?;
        Ok(Plan { scenario, seed: self.seed, count, page_size, clock })
    }
}

/// The name of a world, as in `/w/{id}/…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct WorldId(String);

impl WorldId {
    /// The world at the root: `default`.
    pub fn of_default() -> Self {
        Self("default".to_owned())
    }

    pub(crate) fn numbered(number: u64) -> Self {
        Self(number.to_string())
    }

    /// The id as it stands in a path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WorldId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Lets a map of worlds be asked with what stands in a path.
impl Borrow<str> for WorldId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// Why there is no such world; the text says what is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorldError {
    /// No scenario of this name.
    UnknownScenario {
        /// What was asked for.
        name: String,
    },
    /// More subscriptions than a world may have.
    Count {
        /// What was asked for.
        count: usize,
    },
    /// A page of nothing, or of too much.
    PageSize {
        /// What was asked for.
        page_size: usize,
    },
    /// A time whose year is not within 1970 to 9900.
    Now,
}

impl fmt::Display for WorldError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownScenario { name } => {
                let names: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
                write!(formatter, "there is no scenario `{name}`; there are: {}", names.join(", "))
            }
            Self::Count { count } => {
                write!(formatter, "`count` is {count}; a world has 0 to {MOST_SUBSCRIPTIONS} subscriptions")
            }
            Self::PageSize { page_size } => {
                write!(formatter, "`pageSize` is {page_size}; a page has 1 to {MOST_ON_A_PAGE} items")
            }
            Self::Now => formatter.write_str("`now` must be in the years 1970 to 9900"),
        }
    }
}

impl std::error::Error for WorldError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(spec: &WorldSpec) -> String {
        spec.plan().map(|_| ()).unwrap_err().to_string()
    }

    #[test]
    fn count_scales_all_but_the_fixed() {
        let planned = |scenario: &str| {
            WorldSpec { scenario: scenario.into(), count: Some(7), ..WorldSpec::default() }
                .plan()
                .unwrap()
                .count
        };
        assert_eq!((planned("trial"), planned("single"), planned("empty")), (7, 1, 0));
    }

    #[test]
    fn a_refusal_says_what_is_allowed() {
        let spec = WorldSpec { scenario: "nirvana".into(), ..WorldSpec::default() };
        assert!(refused(&spec).starts_with("there is no scenario `nirvana`; there are: portfolio, single"));
        let spec = WorldSpec { page_size: Some(0), ..WorldSpec::default() };
        assert_eq!(refused(&spec), "`pageSize` is 0; a page has 1 to 10000 items");
        let spec = WorldSpec { count: Some(1_000_000), ..WorldSpec::default() };
        assert!(refused(&spec).contains("0 to 100000"));
    }
}
