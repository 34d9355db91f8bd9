//! Billing: Microsoft.Billing 2024-04-01, `billingProperty.json`, `billingSubscription.json`, `invoice.json`. Everything
//! here is read from JSON whose numbers are texts, because amounts are among them.

use serde_json::Value;

use super::{Read, Unreadable, amount, day, exact, flag, list, member, moment, text, words};
use crate::billing::{
    Agreement, BillingProperty, BillingStatus, Credit, Payment, StatusDetail, StatusReason,
};
use crate::invoice::{Invoice, InvoiceKind, InvoiceStatus};
use crate::money::Currency;
use crate::support_plan::{Renewal, SupportPlan};

/// `BillingProperty`.
pub(in crate::api) fn property(value: &Value) -> Read<BillingProperty> {
    let properties = member(value, "properties")?;
    Ok(BillingProperty {
        is_account_admin: flag(properties, "isAccountAdmin")?,
        account_admin_email: words(properties, "accountAdminNotificationEmailAddress")?,
        status: text(properties, "subscriptionBillingStatus")?.map(|status| match status {
            "Active" | "AutoRenew" => BillingStatus::Active,
            "Cancelled" => BillingStatus::Cancelled,
            _ => BillingStatus::NotActive,
        }),
        status_details: list(properties, "subscriptionBillingStatusDetails")?
            .iter()
            .filter_map(|one| status_detail(one).transpose())
            .collect::<Read<_>>()?,
        agreement: text(properties, "billingAccountAgreementType")?.map(|word| match word {
            "MicrosoftOnlineServicesProgram" => Agreement::Online,
            "MicrosoftCustomerAgreement" => Agreement::Customer,
            "EnterpriseAgreement" => Agreement::Enterprise,
            "MicrosoftPartnerAgreement" => Agreement::Partner,
            _ => Agreement::Other,
        }),
        payment: text(properties, "subscriptionBillingType")?.map(|word| match word {
            "Paid" => Payment::Paid,
            "Free" => Payment::Free,
            "Benefit" => Payment::Benefit,
            "PrePaid" => Payment::PrePaid,
            _ => Payment::Other,
        }),
        account: words(properties, "billingAccountId")?,
        credits: list(properties, "billingProfileSpendingLimitDetails")?
            .iter()
            .map(credit)
            .collect::<Read<_>>()?,
    })
}

/// A detail without a date tells nothing that could be put on a timeline.
fn status_detail(value: &Value) -> Read<Option<StatusDetail>> {
    let reason = match text(value, "reason")? {
        Some("Cancelled") => StatusReason::Cancelled,
        Some("PastDue") => StatusReason::PastDue,
        Some("SpendingLimitReached") => StatusReason::SpendingLimitReached,
        Some("Expired") => StatusReason::Expired,
        _ => StatusReason::Other,
    };
    Ok(moment(value, "effectiveDate")?.map(|effective| StatusDetail { effective, reason }))
}

/// `SpendingLimitDetails`, whose amount is a bare number beside its currency.
fn credit(value: &Value) -> Read<Credit> {
    let currency = text(value, "currency")?.and_then(Currency::parse);
    let amount = match (value.get("amount"), currency) {
        (Some(number), Some(currency)) if !number.is_null() => Some(exact::money(number, currency)?),
        _ => None,
    };
    let is_active = text(value, "status")? == Some("Active");
    Ok(Credit { amount, ends: moment(value, "endDate")?, is_active })
}

/// The ARM id of a `BillingAccount`.
pub(in crate::api) fn account(value: &Value) -> Read<String> {
    words(value, "id")?.ok_or(Unreadable)
}

/// `BillingSubscription`, where it is a support plan; `None` for anything else that is billed.
pub(in crate::api) fn support_plan(value: &Value) -> Read<Option<SupportPlan>> {
    let properties = member(value, "properties")?;
    if text(properties, "productCategory")? != Some("AzureSupport") {
        return Ok(None);
    }
    let id = words(value, "id")?.ok_or(Unreadable)?;
    Ok(Some(SupportPlan {
        subscription: id.rsplit('/').next().unwrap_or_default().to_owned(),
        id,
        name: words(properties, "displayName")?.or(words(properties, "skuDescription")?).unwrap_or_default(),
        begins: day(properties, "termStartDate")?,
        ends: day(properties, "termEndDate")?,
        renewal: match text(properties, "autoRenew")? {
            Some("On") => Renewal::On,
            Some("Off") => Renewal::Off,
            _ => Renewal::Untold,
        },
        is_over: matches!(text(properties, "status")?, Some("Expired" | "Cancelled" | "Deleted")),
        is_changing: text(properties, "operationStatus")? == Some("LockedForUpdate"),
    }))
}

/// `Invoice`.
pub(in crate::api) fn invoice(value: &Value) -> Read<Invoice> {
    let properties = member(value, "properties")?;
    let own = |name| amount(properties, name);
    let period = day(properties, "invoicePeriodStartDate")?.zip(day(properties, "invoicePeriodEndDate")?);
    Ok(Invoice {
        name: words(value, "name")?.ok_or(Unreadable)?,
        kind: match text(properties, "invoiceType")? {
            Some("AzureServices") => InvoiceKind::Usage,
            Some("AzureMarketplace") => InvoiceKind::Marketplace,
            Some("AzureSupport") => InvoiceKind::Support,
            _ => InvoiceKind::Other,
        },
        status: match text(properties, "status")?.unwrap_or_default() {
            "Due" => InvoiceStatus::Due,
            "OverDue" => InvoiceStatus::OverDue,
            "Paid" => InvoiceStatus::Paid,
            "Void" => InvoiceStatus::Void,
            other => InvoiceStatus::Other(other.to_owned()),
        },
        period,
        made: day(properties, "invoiceDate")?,
        due: day(properties, "dueDate")?,
        net: own("subTotal")?,
        total: own("totalAmount")?,
        open: own("amountDue")?,
    })
}

/// `DocumentDownloadResult`: where a document is. Only an encrypted address, or one of the same server, is handed to a
/// browser; the caller judges the latter.
pub(in crate::api) fn download(value: &Value) -> Read<String> {
    words(value, "url")?.ok_or(Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Money;

    fn json(text: &str) -> Value {
        exact::parse(text).unwrap()
    }

    #[test]
    fn what_is_missing_is_not_invented() {
        assert_eq!(property(&json("{}")), Ok(BillingProperty::default()));
        let bare = invoice(&json(r#"{"name":"E2"}"#)).unwrap();
        assert_eq!((bare.total, bare.period, bare.status), (None, None, InvoiceStatus::Other(String::new())));
        assert_eq!(
            support_plan(&json(r#"{"id":"x","properties":{"productCategory":"UsageBased"}}"#)),
            Ok(None)
        );
    }

    #[test]
    fn a_wrong_type_makes_the_answer_unreadable() {
        assert_eq!(property(&json(r#"{"properties":{"billingAccountId":7}}"#)), Err(Unreadable));
        assert_eq!(
            property(&json(r#"{"properties":{"subscriptionBillingStatusDetails":{}}}"#)),
            Err(Unreadable)
        );
        let total = r#"{"name":"E2","properties":{"totalAmount":{"currency":"EUR","value":"12"}}}"#;
        assert_eq!(invoice(&json(total)), Err(Unreadable));
        assert_eq!(invoice(&json("{}")), Err(Unreadable));
    }

    #[test]
    fn an_amount_is_read_in_its_currency_and_none_without_one() {
        let read = |amount: &str| {
            invoice(&json(&format!(r#"{{"name":"E2","properties":{{"totalAmount":{amount}}}}}"#)))
                .unwrap()
                .total
                .map(|money| format!("{money:?}"))
        };
        assert_eq!(read(r#"{"currency":"JPY","value":-1205}"#).as_deref(), Some("JPY -1205"));
        assert_eq!(read(r#"{"currency":"EUR","value":1.205e1}"#).as_deref(), Some("EUR 12.05"));
        assert_eq!(read(r#"{"value":12}"#), None);
        assert_eq!(read(r#"{"currency":"EUR","value":null}"#), None);
        assert_eq!(read("null"), None);
    }

    #[test]
    fn values_azure_invents_tomorrow_break_nothing() {
        let read = property(&json(
            r#"{"properties":{"billingAccountAgreementType":"Lunar","subscriptionBillingType":"Barter",
            "billingProfileSpendingLimitDetails":[{"amount":170,"currency":"EUR","status":"Active"}]}}"#,
        ))
        .unwrap();
        assert_eq!((read.agreement, read.payment), (Some(Agreement::Other), Some(Payment::Other)));
        assert_eq!(read.credits[0].amount.map(Money::decimal).as_deref(), Some("170.00"));
    }
}
