//! What is billed to an account: Azure subscriptions, and support plans as `productCategory` `AzureSupport`
//! (api/facts.md 3b, 6). Microsoft.Billing 2024-04-01, `billingSubscription.json`.

use serde_json::{Value, json};

use super::billing_property::billing_status;
use super::call::moment;
use super::odata::Filter;
use super::{Answer, Call, billing_accounts};
use crate::cycle::{self, Period};
use crate::estate::Estate;
use crate::money::{EUR, Money};
use crate::offer::{Agreement, SUPPORT_PLAN};
use crate::subscription::Subscription;
use crate::support_plan::SupportPlan;
use crate::usage;

/// The most that `top` can ask for, and what a page has without it.
const MOST: usize = 50;

/// One thing that is billed.
enum Billed<'a> {
    Usage(&'a Subscription),
    Plan(&'a SupportPlan),
}

impl Billed<'_> {
    fn id(&self) -> &str {
        match self {
            Self::Usage(one) => &one.id,
            Self::Plan(plan) => &plan.id,
        }
    }

    fn category(&self) -> &'static str {
        match self {
            Self::Usage(_) => "UsageBased",
            Self::Plan(_) => "AzureSupport",
        }
    }
}

/// `BillingSubscriptionListResult`, by `top` and `skip`.
pub(super) fn list(estate: &Estate, call: &Call<'_>) -> Answer {
    let name = call.name("billingAccountName");
    let Some(agreement) = billing_accounts::find(estate, name) else {
        return billing_accounts::not_found(name);
    };
    let number = |name| call.parameter(name).map_or(Ok(None), |text| text.parse::<usize>().map(Some));
    let (Ok(skip), Ok(top)) = (number("skip"), number("top")) else {
        return Answer::bad_request("BadRequest", "skip and top must be integers.");
    };
    let mut all = billed(estate, agreement);
    if let Some(text) = call.parameter("filter") {
        let Some(filter) = Filter::parse(text, &["productCategory", "subscriptionId"]) else {
            return Answer::bad_request("BadRequest", &format!("The filter '{text}' is not supported."));
        };
        all.retain(|one| {
            filter.passes(|property| match property {
                "productcategory" => Some(one.category()),
                _ => Some(one.id()),
            })
        });
    }
    let (from, size) = (skip.unwrap_or(0), top.unwrap_or(MOST).clamp(1, MOST.min(estate.page_size)));
    let rows: Vec<Value> =
        all.iter().skip(from).take(size).map(|one| show(one, agreement, estate, call)).collect();
    let next = from + rows.len();
    let mut body = json!({ "value": rows });
    if next < all.len()
        && let Some(members) = body.as_object_mut()
    {
        members.insert("nextLink".to_owned(), call.link("skip", next).into());
    }
    if call.parameter("count") == Some("true")
        && let Some(members) = body.as_object_mut()
    {
        members.insert("totalCount".to_owned(), all.len().into());
    }
    Answer::ok(&body)
}

/// `BillingSubscription`; not for subscriptions that were bought online (api/facts.md 3b).
pub(super) fn get(estate: &Estate, call: &Call<'_>) -> Answer {
    let (account, name) = (call.name("billingAccountName"), call.name("billingSubscriptionName"));
    let Some(agreement) = billing_accounts::find(estate, account) else {
        return billing_accounts::not_found(account);
    };
    if agreement == Agreement::MicrosoftOnlineServicesProgram {
        return Answer::bad_request(
            "BadRequest",
            "The operation is not supported for billing accounts with agreement type MicrosoftOnlineServicesProgram.",
        );
    }
    billed(estate, agreement)
        .iter()
        .find(|one| one.id().eq_ignore_ascii_case(name))
        .map_or_else(|| not_found(name), |one| Answer::ok(&show(one, agreement, estate, call)))
}

/// A support plan as it is shown after a change.
pub(super) fn plan(plan: &SupportPlan, estate: &Estate, call: &Call<'_>) -> Value {
    show(&Billed::Plan(plan), plan.agreement, estate, call)
}

/// Whether something of this name is billed to the account of an agreement.
pub(super) fn exists(estate: &Estate, agreement: Agreement, name: &str) -> bool {
    billed(estate, agreement).iter().any(|one| one.id().eq_ignore_ascii_case(name))
}

/// 404 for what is not billed to an account.
pub(super) fn not_found(name: &str) -> Answer {
    Answer::not_found(&format!("Billing subscription '{name}' was not found."))
}

fn billed(estate: &Estate, agreement: Agreement) -> Vec<Billed<'_>> {
    let usage = billing_accounts::subscriptions(estate, agreement)
        .filter(|one| one.offer.quota_id != SUPPORT_PLAN.quota_id)
        .map(Billed::Usage);
    let plans = estate.plans.iter().filter(|plan| plan.agreement == agreement).map(Billed::Plan);
    usage.chain(plans).collect()
}

fn show(billed: &Billed<'_>, agreement: Agreement, estate: &Estate, call: &Call<'_>) -> Value {
    let mut properties = match billed {
        Billed::Usage(one) => usage_based(one, call),
        Billed::Plan(plan) => support(plan, call),
    };
    if let Some(members) = properties.as_object_mut() {
        members.insert("productCategory".to_owned(), billed.category().into());
        members.insert("subscriptionId".to_owned(), billed.id().into());
        members.insert("provisioningState".to_owned(), "Succeeded".into());
        // Each in the accounts that the specification has it for.
        members.retain(|name, _| match name.as_str() {
            "offerId" => agreement == Agreement::MicrosoftOnlineServicesProgram,
            "skuId" | "monthToDateCharges" | "lastMonthCharges" => {
                agreement == Agreement::MicrosoftCustomerAgreement
            }
            "status" => agreement != Agreement::EnterpriseAgreement,
            _ => true,
        });
    }
    json!({
        "id": format!("{}/billingSubscriptions/{}", billing_accounts::id(agreement, estate), billed.id()),
        "name": billed.id(),
        "type": "Microsoft.Billing/billingAccounts/billingSubscriptions",
        "properties": properties,
    })
}

fn usage_based(one: &Subscription, call: &Call<'_>) -> Value {
    let mut properties = json!({
        "displayName": one.name,
        "status": billing_status(one.situation(call.now(), call.place.stale), call.now()).0,
        "productType": "Azure subscription",
        "offerId": format!("MS-AZR-{}", one.offer.sku_id),
        "skuId": one.offer.sku_id,
        "skuDescription": one.offer.sku_description,
        "purchaseDate": moment(one.created),
    });
    let expand = call.parameter("expand").unwrap_or_default().to_ascii_lowercase();
    let month = usage::month(one, call.now());
    let before = cycle::before(month, usage::anchor(one));
    for (name, period) in [("monthToDateCharges", month), ("lastMonthCharges", before)] {
        if expand.contains(&name.to_ascii_lowercase())
            && let Some(members) = properties.as_object_mut()
        {
            members.insert(name.to_owned(), charges(one, period, call));
        }
    }
    properties
}

fn charges(one: &Subscription, period: Period, call: &Call<'_>) -> Value {
    Money { minor: usage::sum(one, period, EUR, call.now()), currency: EUR }.amount()
}

fn support(plan: &SupportPlan, call: &Call<'_>) -> Value {
    let (now, stale) = (call.now(), call.place.stale);
    let (from, to, has_ended) = plan.term(now);
    json!({
        "displayName": plan.name,
        "status": if has_ended { "Expired" } else { "Active" },
        "operationStatus": if plan.pending(now).is_some() { "LockedForUpdate" } else { "None" },
        "autoRenew": if plan.renews(now, stale) { "On" } else { "Off" },
        "billingFrequency": "P1M",
        "productType": "Azure Support",
        "offerId": format!("MS-AZR-{}", SUPPORT_PLAN.sku_id),
        "skuId": SUPPORT_PLAN.sku_id,
        "skuDescription": plan.name,
        "termDuration": "P6M",
        "termStartDate": moment(from),
        "termEndDate": moment(to),
        "purchaseDate": moment(plan.bought()),
    })
}
