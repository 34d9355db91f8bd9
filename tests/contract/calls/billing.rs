//! What billing knows of a subscription, and its invoices.

use winddown::billing::BillingProperty;
use winddown::invoice::{Document, Invoice, InvoiceStatus};
use winddown::money::Money;

use super::{Call, Part, Said, Scope, Told, in_minor_units, now, rows, word};

pub static CALLS: [Call; 3] = [
    Call {
        operation: "BillingProperty_Get",
        version: "2024-04-01",
        read: |exchange| {
            now(exchange.arm().billing(exchange.id(), &Scope::app())).map(|read| property(&read))
        },
        said: |exchange| said(Part(&exchange.body)),
        is_change: false,
    },
    Call {
        operation: "Invoices_ListByBillingSubscription",
        version: "2024-04-01",
        read: |exchange| {
            let mut told = Told::default();
            let all = now(exchange.arm().invoices(&exchange.id().to_string(), &Scope::app()))?;
            for one in &all {
                invoice(one, told.row());
            }
            Ok(told)
        },
        said: |exchange| rows(exchange, |row, told| said_of_invoice(row, told.row())),
        is_change: false,
    },
    Call {
        operation: "Invoices_DownloadByBillingSubscription",
        version: "2024-04-01",
        read: |exchange| {
            let (id, name) = (exchange.id().to_string(), exchange.parameter("invoiceName"));
            let mut told = Told::default();
            match now(exchange.arm().invoice_address(&id, name, &Scope::app()))? {
                Document::At(url) => told.say("url", url),
                Document::BeingMade => told.say("is being made", true),
            };
            Ok(told)
        },
        said: |exchange| {
            let mut told = Told::default();
            if exchange.status == 202 {
                told.say("is being made", true);
            } else {
                told.say("url", Part(&exchange.body).needed("url")?);
            }
            Ok(told)
        },
        is_change: false,
    },
];

const STATUSES: [(&str, &str); 3] =
    [("Active", "Active"), ("AutoRenew", "Active"), ("Cancelled", "Cancelled")];
const REASONS: [(&str, &str); 4] = [
    ("Cancelled", "Cancelled"),
    ("PastDue", "PastDue"),
    ("SpendingLimitReached", "SpendingLimitReached"),
    ("Expired", "Expired"),
];
const AGREEMENTS: [(&str, &str); 4] = [
    ("MicrosoftOnlineServicesProgram", "Online"),
    ("MicrosoftCustomerAgreement", "Customer"),
    ("EnterpriseAgreement", "Enterprise"),
    ("MicrosoftPartnerAgreement", "Partner"),
];
const PAYMENTS: [(&str, &str); 4] =
    [("Paid", "Paid"), ("Free", "Free"), ("Benefit", "Benefit"), ("PrePaid", "PrePaid")];
const INVOICES: [(&str, &str); 3] =
    [("AzureServices", "Usage"), ("AzureMarketplace", "Marketplace"), ("AzureSupport", "Support")];

fn property(read: &BillingProperty) -> Told {
    let mut told = Told::default();
    told.may_say("isAccountAdmin", read.is_account_admin);
    told.may_say("administrator", read.account_admin_email.as_deref());
    told.may_say("status", read.status.map(|status| format!("{status:?}")));
    told.may_say("agreement", read.agreement.map(|agreement| format!("{agreement:?}")));
    told.may_say("payment", read.payment.map(|payment| format!("{payment:?}")));
    told.may_say("account", read.account.as_deref());
    for detail in &read.status_details {
        told.row().say("effective", detail.effective).say("reason", format!("{:?}", detail.reason));
    }
    for credit in &read.credits {
        told.row().may_say("credit", credit.amount.map(in_minor)).may_say("ends", credit.ends);
        told.say("is active", credit.is_active);
    }
    told
}

fn said(body: Part<'_>) -> Said<Told> {
    let mut told = Told::default();
    let text = |name: &str| body.text(&format!("properties/{name}"));
    told.may_say("isAccountAdmin", body.flag("properties/isAccountAdmin")?);
    told.may_say("administrator", body.words("properties/accountAdminNotificationEmailAddress")?);
    told.may_say("status", text("subscriptionBillingStatus")?.map(|it| word(it, &STATUSES, "NotActive")));
    told.may_say("agreement", text("billingAccountAgreementType")?.map(|it| word(it, &AGREEMENTS, "Other")));
    told.may_say("payment", text("subscriptionBillingType")?.map(|it| word(it, &PAYMENTS, "Other")));
    told.may_say("account", body.words("properties/billingAccountId")?);
    for detail in body.list("properties/subscriptionBillingStatusDetails")? {
        let reason = word(detail.text("reason")?.unwrap_or_default(), &REASONS, "Other");
        // Without its day it could not be put on a timeline.
        if let Some(effective) = detail.moment("effectiveDate")? {
            told.row().say("effective", effective).say("reason", reason);
        }
    }
    for credit in body.list("properties/billingProfileSpendingLimitDetails")? {
        told.row().may_say("credit", credit.amount("amount", "currency")?);
        told.may_say("ends", credit.moment("endDate")?);
        told.say("is active", credit.text("status")? == Some("Active"));
    }
    Ok(told)
}

fn invoice(read: &Invoice, told: &mut Told) {
    told.say("name", &read.name).say("kind", format!("{:?}", read.kind));
    told.words(
        "status",
        &match &read.status {
            InvoiceStatus::Other(word) => word.clone(),
            known => format!("{known:?}"),
        },
    );
    told.may_say("period", read.period.map(|(first, last)| format!("{first} to {last}")));
    told.may_say("made", read.made).may_say("due", read.due).may_say("net", read.net.map(in_minor));
    told.may_say("total", read.total.map(in_minor)).may_say("open", read.open.map(in_minor));
}

fn said_of_invoice(row: Part<'_>, told: &mut Told) -> Said<()> {
    told.say("name", row.needed("name")?);
    let type_ = row.text("properties/invoiceType")?.unwrap_or_default();
    told.say("kind", word(type_, &INVOICES, "Other"));
    told.words("status", row.text("properties/status")?.unwrap_or_default());
    let day = |name: &str| row.day(&format!("properties/{name}"));
    let period = day("invoicePeriodStartDate")?.zip(day("invoicePeriodEndDate")?);
    told.may_say("period", period.map(|(first, last)| format!("{first} to {last}")));
    told.may_say("made", day("invoiceDate")?).may_say("due", day("dueDate")?);
    for (what, name) in [("net", "subTotal"), ("total", "totalAmount"), ("open", "amountDue")] {
        let (amount, currency) = (format!("properties/{name}/value"), format!("properties/{name}/currency"));
        told.may_say(what, row.amount(&amount, &currency)?);
    }
    Ok(())
}

fn in_minor(money: Money) -> String {
    in_minor_units(money.minor(), money.currency())
}
