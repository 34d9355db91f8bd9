//! What a cost query asks for: `QueryDefinition` of Microsoft.CostManagement 2023-11-01, with the limits that its
//! descriptions state.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use serde::Deserialize;

use super::cost_filter::Filter;
use crate::cycle::{self, Period};
use crate::subscription::Subscription;
use crate::usage;

/// The longest period that can be asked for.
const LONGEST: TimeDelta = TimeDelta::days(366);

/// The body of a query.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Query {
    #[serde(rename = "type")]
    _type: Type,
    timeframe: Timeframe,
    time_period: Option<TimePeriod>,
    pub(super) dataset: Dataset,
}

#[derive(Deserialize)]
enum Type {
    Usage,
    ActualCost,
    AmortizedCost,
}

#[derive(Clone, Copy, Deserialize)]
enum Timeframe {
    MonthToDate,
    BillingMonthToDate,
    TheLastMonth,
    TheLastBillingMonth,
    WeekToDate,
    Custom,
}

#[derive(Clone, Copy, Deserialize)]
struct TimePeriod {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Dataset {
    pub(super) granularity: Option<Granularity>,
    #[serde(default)]
    pub(super) aggregation: BTreeMap<String, Aggregation>,
    #[serde(default)]
    pub(super) grouping: Vec<Grouping>,
    filter: Option<Filter>,
}

#[derive(Clone, Copy, Deserialize)]
pub(super) enum Granularity {
    Daily,
}

#[derive(Deserialize)]
pub(super) struct Aggregation {
    pub(super) name: String,
    #[serde(rename = "function")]
    _function: Function,
}

#[derive(Deserialize)]
enum Function {
    Sum,
}

#[derive(Deserialize)]
pub(super) struct Grouping {
    #[serde(rename = "type")]
    pub(super) kind: GroupKind,
    pub(super) name: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
pub(super) enum GroupKind {
    Dimension,
    TagKey,
}

/// The dimensions that can be grouped by and compared.
pub(super) const DIMENSIONS: [&str; 6] =
    ["ResourceType", "ServiceName", "ResourceId", "ResourceGroupName", "ResourceGroup", "ResourceLocation"];

impl Query {
    /// Reads a body.
    ///
    /// # Errors
    /// What is wrong with it, in Azure's manner.
    pub(super) fn parse(body: &str) -> Result<Self, String> {
        let query: Self =
            serde_json::from_str(body).map_err(|error| format!("Invalid query definition: {error}"))?;
        let dataset = &query.dataset;
        if matches!(query.timeframe, Timeframe::Custom) != query.time_period.is_some() {
            return Err("Invalid query definition: 'timePeriod' goes with timeframe 'Custom'.".to_owned());
        }
        if query.time_period.is_some_and(|TimePeriod { from, to }| to < from || to - from > LONGEST) {
            return Err("Invalid query definition: 'timePeriod' may span one year.".to_owned());
        }
        if dataset.aggregation.is_empty() || dataset.aggregation.len() > 2 || dataset.grouping.len() > 2 {
            return Err("Invalid query definition: 1 or 2 aggregations and at most 2 groupings.".to_owned());
        }
        if dataset.aggregation.values().any(|one| !["Cost", "PreTaxCost"].contains(&one.name.as_str())) {
            return Err("Invalid query definition: Invalid dataset aggregation.".to_owned());
        }
        let known = |one: &Grouping| one.kind == GroupKind::TagKey || DIMENSIONS.contains(&one.name.as_str());
        if !dataset.grouping.iter().all(known) {
            return Err("Invalid query definition: Invalid dataset grouping.".to_owned());
        }
        if let Some(flaw) = dataset.filter.as_ref().and_then(Filter::flaw) {
            return Err(format!("Invalid query definition: Invalid dataset filter: {flaw}."));
        }
        Ok(query)
    }

    /// The days that are asked for.
    pub(super) fn period(&self, one: &Subscription, now: DateTime<Utc>) -> Period {
        let today = now.date_naive();
        let tomorrow = after(today);
        let anchor = usage::anchor(one);
        match (self.timeframe, self.time_period) {
            (Timeframe::Custom, Some(TimePeriod { from, to })) => (from.date_naive(), after(to.date_naive())),
            (Timeframe::MonthToDate | Timeframe::Custom, _) => (cycle::around(today, 1).0, tomorrow),
            (Timeframe::BillingMonthToDate, _) => (cycle::around(today, anchor).0, tomorrow),
            (Timeframe::TheLastMonth, _) => cycle::before(cycle::around(today, 1), 1),
            (Timeframe::TheLastBillingMonth, _) => cycle::before(cycle::around(today, anchor), anchor),
            (Timeframe::WeekToDate, _) => {
                (today - Days::new(today.weekday().num_days_from_sunday().into()), tomorrow)
            }
        }
    }
}

impl Dataset {
    /// Whether something counts; `cell` tells what it has in a column.
    pub(super) fn passes(&self, cell: &dyn Fn(GroupKind, &str) -> String) -> bool {
        self.filter.as_ref().is_none_or(|filter| filter.passes(cell))
    }
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// A day as a cost query writes it: the number 20260301.
pub(super) fn day_number(day: NaiveDate) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}
