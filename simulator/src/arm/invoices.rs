//! Invoices of one subscription, from its id alone: Microsoft.Billing 2024-04-01, `invoice.json` (api/facts.md 3d).

use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};

use super::authorization::forbidden;
use super::call::moment;
use super::{Answer, Call, billing_subscriptions, is_guid};
use crate::cycle;
use crate::estate::Estate;
use crate::invoice::{self, Invoice};
use crate::money::{EUR, Money};

/// The most that `top` can ask for, and what a page has without it.
const MOST: usize = 50;

/// `InvoiceListResult`, the newest first, by `top` and `skip`.
pub(super) fn list(estate: &Estate, call: &Call<'_>) -> Answer {
    let mut invoices = match invoices(estate, call) {
        Ok(invoices) => invoices,
        Err(answer) => return answer,
    };
    let day = |name| call.parameter(name).map_or(Ok(None), |text| text.parse::<NaiveDate>().map(Some));
    let number = |name| call.parameter(name).map_or(Ok(None), |text| text.parse::<usize>().map(Some));
    let (Ok(from), Ok(to)) = (day("periodStartDate"), day("periodEndDate")) else {
        return Answer::bad_request("BadRequest", "periodStartDate and periodEndDate must be dates.");
    };
    let (Ok(skip), Ok(top)) = (number("skip"), number("top")) else {
        return Answer::bad_request("BadRequest", "skip and top must be integers.");
    };
    invoices
        .retain(|one| from.is_none_or(|from| one.period.1 > from) && to.is_none_or(|to| one.period.0 <= to));
    let (skip, size) = (skip.unwrap_or(0), top.unwrap_or(MOST).clamp(1, MOST.min(estate.page_size)));
    let rows: Vec<Value> = invoices.iter().skip(skip).take(size).map(|one| show(one, call)).collect();
    let next = skip + rows.len();
    let mut body = json!({ "value": rows });
    if next < invoices.len()
        && let Some(members) = body.as_object_mut()
    {
        members.insert("nextLink".to_owned(), call.link("skip", next).into());
    }
    Answer::ok(&body)
}

/// `DocumentDownloadResult`: where a document can be fetched for an hour, without signing in.
pub(super) fn download(estate: &Estate, call: &Call<'_>) -> Answer {
    let name = call.name("invoiceName");
    let document = call.parameter("documentName");
    match invoices(estate, call) {
        Err(answer) => answer,
        Ok(invoices) => {
            let found = invoices.iter().find(|one| {
                one.name.eq_ignore_ascii_case(name)
                    && document.is_none_or(|name| name.eq_ignore_ascii_case(&one.name))
            });
            found.map_or_else(
                || Answer::not_found(&format!("The invoice '{name}' was not found.")),
                |one| {
                    Answer::ok(&json!({
                        "url": format!("{}/invoices/{}", call.place.control, one.name),
                        "expiryTime": moment(call.now() + TimeDelta::hours(1)),
                    }))
                },
            )
        }
    }
}

fn invoices(estate: &Estate, call: &Call<'_>) -> Result<Vec<Invoice>, Answer> {
    let id = call.subscription();
    if !is_guid(id) {
        return Err(Answer::invalid_subscription(id));
    }
    if let Some(plan) = estate.plans.iter().find(|plan| plan.id.eq_ignore_ascii_case(id)) {
        return Ok(invoice::of_plan(plan, estate.seed, call.now()));
    }
    let one = estate.subscription(id).ok_or_else(|| billing_subscriptions::not_found(id))?;
    if !one.access.may_cancel() {
        return Err(forbidden(one, estate, "Microsoft.Billing/invoices/read"));
    }
    Ok(invoice::of_subscription(one, estate.seed, call.now(), call.place.stale))
}

fn show(one: &Invoice, call: &Call<'_>) -> Value {
    let id = call.subscription();
    let amount = |minor| Money { minor, currency: EUR }.amount();
    let at = |day: NaiveDate| moment(crate::usage::midnight(day));
    let paid = one.status == "Paid";
    let payments: Vec<Value> = paid
        .then(|| {
            json!({
                "amount": amount(one.total()),
                "date": at(one.date),
                "paymentMethodType": "Credit",
                "paymentType": "Debited",
            })
        })
        .into_iter()
        .collect();
    json!({
        "id": format!(
            "/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{id}/invoices/{}",
            one.name
        ),
        "name": one.name,
        "type": "Microsoft.Billing/billingAccounts/billingSubscriptions/invoices",
        "properties": {
            "status": one.status,
            "invoiceType": one.kind,
            "documentType": "Invoice",
            "invoiceDate": at(one.date),
            "dueDate": at(one.due),
            "invoicePeriodStartDate": at(one.period.0),
            "invoicePeriodEndDate": at(cycle::last_day(one.period)),
            "amountDue": amount(if paid { 0 } else { one.total() }),
            "billedAmount": amount(one.total()),
            "subTotal": amount(one.net),
            "taxAmount": amount(one.tax()),
            "totalAmount": amount(one.total()),
            "isMonthlyInvoice": true,
            "subscriptionId": id.to_ascii_lowercase(),
            "subscriptionDisplayName": one.billed,
            "payments": payments,
            "documents": [{
                "name": one.name,
                "kind": "Invoice",
                "source": "DRS",
                "url": format!(
                    "{}/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{id}/invoices/{name}/download?documentName={name}&api-version=2024-04-01",
                    call.place.base, name = one.name
                ),
            }],
        },
    })
}
