//! The rows of money: costs, invoices, and what a billing account holds.

use super::operations::{BAD_TOKEN, Exception, READ, Reach, Row, Wrong};

const SUBSCRIPTIONS: &str = "Microsoft.Billing/2024-04-01/billingSubscription.json";
const INVOICES: &str = "Microsoft.Billing/2024-04-01/invoice.json";
const BILLED_PATH: &str = "/providers/Microsoft.Billing/billingAccounts/{billingAccountName}/billingSubscriptions/{billingSubscriptionName}";

const BILLING: Row = Row { version: "2024-04-01", ..READ };

/// The rows.
pub static ROWS: [Row; 9] = [
    Row {
        name: "BillingProperty_Get",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.Billing/billingProperty/default",
        file: "Microsoft.Billing/2024-04-01/billingProperty.json",
        ..BILLING
    },
    Row {
        name: "Query_Usage",
        version: "2023-11-01",
        method: "POST",
        path: "/subscriptions/{subscriptionId}/providers/Microsoft.CostManagement/query",
        bodies: &[
            r#"{"type":"ActualCost","timeframe":"BillingMonthToDate","dataset":{"aggregation":{"totalCost":{"name":"Cost","function":"Sum"}}}}"#,
            r#"{"type":"Usage","timeframe":"TheLastMonth","dataset":{"granularity":"Daily","aggregation":{"a":{"name":"PreTaxCost","function":"Sum"}},"grouping":[{"type":"Dimension","name":"ResourceType"}]}}"#,
            r#"{"type":"ActualCost","timeframe":"Custom","timePeriod":{"from":"2026-01-01T00:00:00Z","to":"2026-01-31T00:00:00Z"},"dataset":{"aggregation":{"a":{"name":"Cost","function":"Sum"}},"grouping":[{"type":"TagKey","name":"omgeving"},{"type":"Dimension","name":"ServiceName"}]}}"#,
            r#"{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"aggregation":{"a":{"name":"Cost","function":"Sum"}},"grouping":[{"type":"Dimension","name":"ResourceId"}],"filter":{"and":[{"dimensions":{"name":"ResourceType","operator":"In","values":["Microsoft.Compute/virtualMachines","microsoft.storage/storageaccounts"]}},{"or":[{"tags":{"name":"omgeving","operator":"In","values":[""]}},{"dimensions":{"name":"ServiceName","operator":"In","values":["Storage"]}}]}]}}}"#,
        ],
        file: "Microsoft.CostManagement/2023-11-01/costmanagement.json",
        wrong: &[
            BAD_TOKEN,
            Wrong::Body("{}"),
            Wrong::Body("none"),
            Wrong::Body(
                r#"{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"aggregation":{"a":{"name":"Weight","function":"Sum"}}}}"#,
            ),
            Wrong::Body(
                r#"{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"aggregation":{"a":{"name":"Cost","function":"Sum"}},"filter":{"not":{"dimensions":{"name":"ServiceName","operator":"In","values":["Storage"]}}}}}"#,
            ),
            Wrong::Body(
                r#"{"type":"ActualCost","timeframe":"MonthToDate","dataset":{"aggregation":{"a":{"name":"Cost","function":"Sum"}},"filter":{"dimensions":{"name":"Colour","operator":"In","values":["red"]}}}}"#,
            ),
        ],
        answers: &["200", "204", "400 BadRequest", "400 IndirectCostDisabled", "404 NotFound"],
        exceptions: &[
            (
                Exception::OtherScope {
                    operation_id: "Query_Usage",
                    path: "/{scope}/providers/Microsoft.CostManagement/query",
                },
                "The scope stands for a subscription (api/facts.md 5, [S]).",
            ),
            (
                Exception::Null { at: "/properties/nextLink" },
                "`null` on the last page, as in the specification's own examples (api/facts.md 5, [S]).",
            ),
        ],
        ..READ
    },
    Row {
        name: "BillingAccounts_List",
        path: "/providers/Microsoft.Billing/billingAccounts",
        file: "Microsoft.Billing/2024-04-01/billingAccount.json",
        wrong: &[BAD_TOKEN],
        answers: &["200", "400 InvalidSkipToken"],
        ..BILLING
    },
    Row {
        name: "BillingSubscriptions_ListByBillingAccount",
        path: "/providers/Microsoft.Billing/billingAccounts/{billingAccountName}/billingSubscriptions",
        of: Some("BillingAccounts_List"),
        query: &["filter", "expand", "top", "skip", "count"],
        file: SUBSCRIPTIONS,
        tries: &[
            "&filter=properties/productCategory eq 'AzureSupport'&count=true",
            "&expand=MonthToDateCharges,LastMonthCharges&top=2",
        ],
        wrong: &[Wrong::Query("&filter=colour eq 'red'"), Wrong::Query("&top=none")],
        answers: &["200", "400 BadRequest", "404 NotFound"],
        ..BILLING
    },
    Row {
        name: "BillingSubscriptions_Get",
        path: BILLED_PATH,
        of: Some("BillingSubscriptions_ListByBillingAccount"),
        file: SUBSCRIPTIONS,
        answers: &["200", "400 BadRequest", "404 NotFound"],
        ..BILLING
    },
    Row {
        name: "BillingSubscriptions_Update",
        method: "PATCH",
        path: BILLED_PATH,
        of: Some("BillingSubscriptions_ListByBillingAccount"),
        bodies: &[r#"{"properties":{"autoRenew":"Off"}}"#, r#"{"properties":{"autoRenew":"On"}}"#],
        file: SUBSCRIPTIONS,
        reach: Reach::Act,
        wrong: &[Wrong::Body("{}"), Wrong::Body(r#"{"properties":{"autoRenew":"Maybe"}}"#)],
        answers: &["200", "202", "400 BadRequest", "404 NotFound", "409 Conflict"],
        ..BILLING
    },
    Row {
        name: "BillingSubscriptions_OperationResult",
        path: "/providers/Microsoft.Billing/billingAccounts/{billingAccountName}/operationResults/{operationId}",
        file: "contract.json",
        reach: Reach::Act,
        answers: &["200", "202", "404 NotFound"],
        ..BILLING
    },
    Row {
        name: "Invoices_ListByBillingSubscription",
        path: "/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{subscriptionId}/invoices",
        query: &["periodStartDate", "periodEndDate", "top", "skip"],
        file: INVOICES,
        tries: &["&periodStartDate=2025-06-01&periodEndDate=2026-03-01&top=2"],
        wrong: &[Wrong::Query("&periodStartDate=06-01-2025"), Wrong::Query("&skip=none")],
        answers: &["200", "400 BadRequest", "403 AuthorizationFailed", "404 NotFound"],
        ..BILLING
    },
    Row {
        name: "Invoices_DownloadByBillingSubscription",
        method: "POST",
        path: "/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{subscriptionId}/invoices/{invoiceName}/download",
        of: Some("Invoices_ListByBillingSubscription"),
        file: INVOICES,
        answers: &["200", "403 AuthorizationFailed", "404 NotFound"],
        ..BILLING
    },
];
