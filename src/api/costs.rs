//! The calls that read what has been used since the billing month began (`Query_Usage`).

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::client::{Arm, Call};
use super::error::{ApiError, Problem};
use super::scope::Scope;
use super::transport::Method;
use super::wire;
use crate::cost::{Costs, Estimate, ResourceCost, Untold};
use crate::money::Amounts;
use crate::subscription::SubscriptionId;

const COSTS: &str = "2023-11-01";

/// One sum for each currency. The sum is Azure's own, so that no rounding of parts adds up.
const IN_SUM: &str = r#"{"type":"ActualCost","timeframe":"BillingMonthToDate","dataset":{"aggregation":{"totalCost":{"name":"Cost","function":"Sum"}}}}"#;
/// The same, apart by resource.
const BY_RESOURCE: &str = r#"{"type":"ActualCost","timeframe":"BillingMonthToDate","dataset":{"aggregation":{"totalCost":{"name":"Cost","function":"Sum"}},"grouping":[{"type":"Dimension","name":"ResourceId"}]}}"#;

impl Arm {
    /// Reads what has been used since the billing month began. That Azure tells nothing is an answer, not an error.
    /// `now`: the clock, UTC; it is looked at when the answer is here, which may be the first that corrects it.
    ///
    /// # Errors
    /// When it could not be read and asking again may help.
    pub async fn costs(
        &self,
        id: SubscriptionId,
        now: impl Fn() -> DateTime<Utc>,
        scope: &Scope,
    ) -> Result<Costs, ApiError> {
        let mut amounts = Amounts::default();
        let mut on_page = |value: &Value, _| {
            let mut sum = Some(());
            let mut add = |row: ResourceCost| sum = sum.and_then(|()| amounts.add(row.amount));
            wire::cost::rows(value, |rows| rows.into_iter().for_each(&mut add))?;
            sum.ok_or(wire::Unreadable)
        };
        let answer = self.pages(query(self, id, IN_SUM), scope, &mut on_page).await;
        match answer {
            Ok(()) if amounts.is_empty() => Ok(Costs::Untold(Untold::NoData)),
            Ok(()) => Ok(Costs::Estimate(Estimate { amounts, read_at: now() })),
            Err(error) => untold(&error.problem).map(Costs::Untold).ok_or(error),
        }
    }

    /// Reads the same apart by resource, page by page. The parts are rounded each, so they are shown beside the sum and
    /// never instead of it.
    ///
    /// # Errors
    /// When it could not be read; that Azure tells nothing is one of the reasons here.
    pub async fn costs_by_resource(
        &self,
        id: SubscriptionId,
        scope: &Scope,
        mut on_page: impl FnMut(Vec<ResourceCost>),
    ) -> Result<(), ApiError> {
        self.pages(query(self, id, BY_RESOURCE), scope, &mut |value, _| wire::cost::rows(value, &mut on_page))
            .await
    }
}

fn query(arm: &Arm, id: SubscriptionId, body: &'static str) -> Call {
    let path = format!("/subscriptions/{id}/providers/Microsoft.CostManagement/query");
    Call::new(Method::Post, arm.url(&path, COSTS)).with(body).exact()
}

/// Refusals that say: not for you, and not later either. The query is the same for everybody, so that a refusal of it is a
/// refusal of the subscription (api/facts.md 5: "not supported for").
fn untold(problem: &Problem) -> Option<Untold> {
    match problem {
        Problem::NotAllowed => Some(Untold::NotAllowed),
        Problem::Refused { code, .. } if code == "IndirectCostDisabled" => Some(Untold::HiddenByPartner),
        Problem::NotFound | Problem::Refused { .. } => Some(Untold::NotForOffer),
        _ => None,
    }
}
