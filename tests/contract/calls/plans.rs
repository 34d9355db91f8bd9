//! Billing accounts, the support plans in them, and turning their renewal off.

use winddown::renewal;
use winddown::support_plan::{Renewal, SupportPlan};

use super::{Call, Exchange, Part, Said, Scope, Told, error, now, rows, word};

const ACCOUNTS: &str = "/providers/Microsoft.Billing/billingAccounts";

pub static CALLS: [Call; 4] = [
    Call {
        operation: "BillingAccounts_List",
        version: "2024-04-01",
        read: |exchange| {
            let mut told = Told::default();
            for id in now(exchange.arm().billing_accounts(&Scope::app()))? {
                told.row().say("id", id);
            }
            Ok(told)
        },
        said: |exchange| {
            rows(exchange, |row, told| {
                told.row().say("id", row.needed("id")?);
                Ok(())
            })
        },
        is_change: false,
    },
    Call {
        operation: "BillingSubscriptions_ListByBillingAccount",
        version: "2024-04-01",
        read: |exchange| {
            let mut told = Told::default();
            let account = format!("{ACCOUNTS}/{}", exchange.parameter("billingAccountName"));
            let plans = now(exchange.arm().support_plans(&account, &Scope::app()))?;
            for plan in &plans {
                read(plan, told.row());
            }
            Ok(told)
        },
        said: |exchange| rows(exchange, |row, told| said(row, told).map(|_| ())),
        is_change: false,
    },
    Call {
        operation: "BillingSubscriptions_Get",
        version: "2024-04-01",
        read: |exchange| {
            let mut told = Told::default();
            match now(exchange.arm().support_plan(&id(exchange), &Scope::app())) {
                Ok(plan) => read(&plan, told.row()),
                // What is billed and is no support plan is none that was asked for, however well it is formed.
                Err(_) if exchange.status == 200 && !is_the_plan(exchange) => {}
                Err(error) => return Err(error),
            }
            Ok(told)
        },
        said: |exchange| {
            let mut told = Told::default();
            let is_plan = said(Part(&exchange.body), &mut told)?;
            Ok(if is_plan && is_the_plan(exchange) { told } else { Told::default() })
        },
        is_change: false,
    },
    Call {
        operation: "BillingSubscriptions_Update",
        version: "2024-04-01",
        read: |exchange| {
            let plan = SupportPlan {
                id: id(exchange),
                subscription: exchange.parameter("billingSubscriptionName").to_owned(),
                name: String::new(),
                begins: None,
                ends: None,
                renewal: Renewal::On,
                is_over: false,
                is_changing: false,
            };
            let mut told = Told::default();
            for is_on in [false, true] {
                match now(exchange.arm().set_renewal(&plan, is_on)).0 {
                    renewal::Answer::Refused(renewal::Failure::Azure { code, message }) => {
                        told.row().say("code", code).say("message", message)
                    }
                    other => told.row().say("answer", format!("{other:?}")),
                };
            }
            Ok(told)
        },
        said: |exchange| {
            let mut told = Told::default();
            // Off and on again.
            for _ in 0..2 {
                match exchange.status {
                    202 => told.row().say("answer", "Accepted"),
                    200..300 => told.row().say("answer", "Done"),
                    _ => refused(exchange, told.row())?,
                };
            }
            Ok(told)
        },
        is_change: true,
    },
];

fn id(exchange: &Exchange) -> String {
    let (account, plan) =
        (exchange.parameter("billingAccountName"), exchange.parameter("billingSubscriptionName"));
    format!("{ACCOUNTS}/{account}/billingSubscriptions/{plan}")
}

/// Whether the answer is the support plan that was asked for.
fn is_the_plan(exchange: &Exchange) -> bool {
    exchange.body["properties"]["productCategory"] == "AzureSupport"
        && exchange.body["id"].as_str().is_some_and(|own| own.eq_ignore_ascii_case(&id(exchange)))
}

fn read(plan: &SupportPlan, told: &mut Told) {
    told.say("id", &plan.id).say("subscription", &plan.subscription).words("name", &plan.name);
    told.may_say("begins", plan.begins).may_say("ends", plan.ends);
    told.say("renewal", format!("{:?}", plan.renewal));
    told.say("is over", plan.is_over).say("is changing", plan.is_changing);
}

/// Tells a support plan, and whether it was one: the app reads nothing of what else is billed.
fn said(row: Part<'_>, told: &mut Told) -> Said<bool> {
    if row.text("properties/productCategory")? != Some("AzureSupport") {
        return Ok(false);
    }
    let id = row.needed("id")?;
    told.row().say("id", id).say("subscription", id.rsplit('/').next().unwrap_or_default());
    let name = row.words("properties/displayName")?.or(row.words("properties/skuDescription")?);
    told.words("name", name.unwrap_or_default());
    told.may_say("begins", row.day("properties/termStartDate")?);
    told.may_say("ends", row.day("properties/termEndDate")?);
    let renewal = row.text("properties/autoRenew")?.unwrap_or_default();
    told.say("renewal", word(renewal, &[("On", "On"), ("Off", "Off")], "Untold"));
    let status = row.text("properties/status")?.unwrap_or_default();
    told.say("is over", ["Expired", "Cancelled", "Deleted"].contains(&status));
    told.say("is changing", row.text("properties/operationStatus")? == Some("LockedForUpdate"));
    Ok(true)
}

/// What a client error to a change of a plan says.
fn refused<'a>(exchange: &Exchange, told: &'a mut Told) -> Said<&'a mut Told> {
    let (code, message) = error(exchange)?;
    let known = match (exchange.status, code) {
        (401, _) => "Refused(SignIn)",
        (403, "" | "AuthorizationFailed") => "Refused(NotAllowed)",
        (404, _) => "Refused(NotFound)",
        (409, "" | "Conflict") | (500.., _) => "Lost",
        (429, _) => "Refused(TooManyRequests)",
        _ => return Ok(told.say("code", code).say("message", message)),
    };
    Ok(told.say("answer", known))
}
