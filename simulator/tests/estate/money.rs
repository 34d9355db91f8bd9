//! What was used, what is billed, and the support plan.

use serde_json::{Value, json};

use super::client::{Answer, Client};

const DAY: i64 = 24 * 3_600;

fn query(client: &mut Client, timeframe: &str, grouping: &[&str]) -> Answer {
    let grouping: Vec<Value> =
        grouping.iter().map(|name| json!({ "type": "Dimension", "name": name })).collect();
    let body = json!({
        "type": "ActualCost",
        "timeframe": timeframe,
        "timePeriod": (timeframe == "Custom").then(|| json!({ "from": "2026-02-01T00:00:00Z", "to": "2026-04-30T00:00:00Z" })),
        "dataset": { "aggregation": { "totalCost": { "name": "Cost", "function": "Sum" } }, "grouping": grouping },
    });
    let target = client.of("/providers/Microsoft.CostManagement/query", "2023-11-01");
    client.ask("POST", &target, &body.to_string())
}

/// The sum of a row's first cell, in cents.
fn cents(answer: &Answer) -> i64 {
    let rows = answer.body["properties"]["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| {
            let text = row[0].to_string();
            let (whole, rest) = text.split_once('.').unwrap_or((&text, "0"));
            format!("{whole}{rest:0<2}").parse::<i64>().unwrap()
        })
        .sum()
}

#[test]
fn the_groups_of_a_query_add_up_to_its_total() {
    let mut client = Client::new("web-shop");
    let total = cents(&query(&mut client, "BillingMonthToDate", &[]));
    assert!(total > 0);
    for grouping in [&["ResourceType"][..], &["ServiceName"], &["ResourceId", "ResourceGroupName"]] {
        let answer = query(&mut client, "BillingMonthToDate", grouping);
        assert_eq!(cents(&answer), total, "{grouping:?}");
        let columns = answer.body["properties"]["columns"].as_array().unwrap().clone();
        let names: Vec<&str> = columns.iter().filter_map(|column| column["name"].as_str()).collect();
        assert_eq!(names, [&["Cost"], grouping, &["Currency"]].concat());
    }
}

#[test]
fn a_filter_and_its_opposite_add_up_to_the_whole() {
    let mut client = Client::new("web-shop");
    let target = client.of("/providers/Microsoft.CostManagement/query", "2023-11-01");
    let mut filtered = |filter: &Value| {
        let dataset =
            json!({ "aggregation": { "a": { "name": "Cost", "function": "Sum" } }, "filter": filter });
        let body = json!({ "type": "ActualCost", "timeframe": "BillingMonthToDate", "dataset": dataset });
        cents(&client.ask("POST", &target, &body.to_string()))
    };
    let of = |name: &str, values: &[&str]| json!({ "dimensions": { "name": name, "operator": "In", "values": values } });
    let machines = of("ResourceType", &["microsoft.compute/virtualMachines"]);
    let (service, rest) =
        (of("ServiceName", &["Virtual Machines"]), ["Storage", "SQL Database", "Virtual Network"]);
    let rest =
        of("ServiceName", &[&rest[..], &["Azure App Service", "Azure Monitor", "Unassigned"]].concat());
    let whole = filtered(&of("ResourceGroupName", &["RG-webshop-productie"]));
    let of_machines = filtered(&machines);
    assert!(0 < of_machines && of_machines < whole);
    assert_eq!(filtered(&service), of_machines);
    assert_eq!(filtered(&json!({ "or": [machines, rest] })), whole);
    assert_eq!(filtered(&json!({ "and": [machines, service] })), of_machines);
    assert_eq!(filtered(&json!({ "and": [machines, rest] })), 0);
    assert_eq!(filtered(&of("ResourceGroupName", &["elders"])), 0);
}

#[test]
fn nothing_is_used_after_a_cancel() {
    let mut client = Client::new("web-shop");
    let before = cents(&query(&mut client, "Custom", &[]));
    client.cancel("&IgnoreResourceCheck=true");
    client.wait(2 * DAY);
    let after = cents(&query(&mut client, "Custom", &[]));
    assert!(after > before, "what was used before the cancel is known late");
    client.wait(20 * DAY);
    assert_eq!(cents(&query(&mut client, "Custom", &[])), after);
}

#[test]
fn a_machine_costs_nothing_from_when_it_is_deallocated() {
    let of_machines = |client: &mut Client| {
        let answer = query(client, "Custom", &["ResourceType"]);
        let rows = answer.body["properties"]["rows"].as_array().unwrap().clone();
        rows.into_iter().find(|row| row[1] == "microsoft.compute/virtualmachines").unwrap()
    };
    let (mut stopped, mut running) = (Client::new("web-shop"), Client::new("web-shop"));
    for machine in stopped.machines() {
        stopped.deallocate(&machine);
    }
    stopped.wait(2 * DAY);
    running.wait(2 * DAY);
    let after_two_days = of_machines(&mut stopped);
    assert_ne!(of_machines(&mut running), after_two_days);
    stopped.wait(10 * DAY);
    assert_eq!(of_machines(&mut stopped), after_two_days);
}

#[test]
fn a_period_that_no_calendar_has_is_refused() {
    let mut client = Client::new("web-shop");
    let target = client.of("/providers/Microsoft.CostManagement/query", "2023-11-01");
    for (from, to) in
        [("+262142-12-31", "+262142-12-31"), ("2026-02-01", "2026-01-01"), ("2020-01-01", "2026-01-01")]
    {
        let body = format!(
            r#"{{"type":"Usage","timeframe":"Custom","timePeriod":{{"from":"{from}T00:00:00Z","to":"{to}T23:00:00Z"}},"dataset":{{"aggregation":{{"a":{{"name":"Cost","function":"Sum"}}}}}}}}"#
        );
        let status = client.ask("POST", &target, &body).status;
        assert!(status == 400 || from.starts_with('+'), "{from} {to}: {status}");
    }
}

#[test]
fn costs_that_are_not_told_are_not_zero() {
    let table = [
        ("costs-unavailable", 204, ""),
        ("students", 404, "NotFound"),
        ("partner", 400, "IndirectCostDisabled"),
    ];
    for (scenario, status, code) in table {
        let answer = query(&mut Client::new(scenario), "MonthToDate", &[]);
        assert_eq!((answer.status, answer.code()), (status, code), "{scenario}");
        assert_eq!(answer.text().is_empty(), status == 204, "{scenario}");
    }
    for scenario in ["trial", "credit", "pay-as-you-go", "enterprise", "support-plan"] {
        assert_eq!(query(&mut Client::new(scenario), "MonthToDate", &[]).status, 200, "{scenario}");
    }
}

#[test]
fn refunds_and_other_currencies_are_told_apart() {
    let answer = query(&mut Client::new("awkward-resources"), "TheLastMonth", &["ResourceType"]);
    let rows = answer.body["properties"]["rows"].as_array().unwrap();
    assert!(rows.iter().any(|row| row[0].as_f64().unwrap() < 0.0 && row[2] == "EUR"), "{rows:?}");
    assert!(rows.iter().any(|row| row[0].as_i64() == Some(4_200) && row[2] == "JPY"), "{rows:?}");
    assert!(rows.iter().any(|row| row[2] == "USD"), "{rows:?}");
}

#[test]
fn a_long_answer_is_asked_for_page_by_page_with_the_same_body() {
    let mut client = Client::with("web-shop", 0, 3);
    let first = query(&mut client, "BillingMonthToDate", &["ResourceId"]);
    assert_eq!(first.body["properties"]["rows"].as_array().unwrap().len(), 3);
    assert!(first.body["properties"]["nextLink"].as_str().unwrap().contains("$skiptoken=3"));
}

#[test]
fn cost_management_says_in_its_own_headers_when_to_come_back() {
    let mut client = Client::new("web-shop");
    client.control(
        "faults",
        r#"{"operation":"Query_Usage","fault":{"kind":"status","status":429,"retryAfter":7}}"#,
    );
    let answer = query(&mut client, "MonthToDate", &[]);
    assert_eq!((answer.status, answer.header("retry-after")), (429, Some("7")));
    assert_eq!(answer.header("x-ms-ratelimit-microsoft.costmanagement-qpu-retry-after"), Some("14"));
}

/// The target of the only support plan, and what it says.
fn plan(client: &mut Client) -> (String, Value) {
    let accounts = client.all("/providers/Microsoft.Billing/billingAccounts?api-version=2024-04-01").0;
    let account = accounts[0]["id"].as_str().unwrap();
    let (plans, _) = client.all(&format!(
        "{account}/billingSubscriptions?api-version=2024-04-01&filter=properties/productCategory eq 'AzureSupport'"
    ));
    assert_eq!(plans.len(), 1);
    (plans[0]["id"].as_str().unwrap().to_owned(), plans[0]["properties"].clone())
}

#[test]
fn the_renewal_of_a_plan_can_be_turned_off_and_then_its_term_ends() {
    let mut client = Client::new("support-plan");
    let (id, told) = plan(&mut client);
    assert_eq!((&told["autoRenew"], &told["operationStatus"]), (&json!("On"), &json!("None")));
    let (target, body) = (format!("{id}?api-version=2024-04-01"), r#"{"properties":{"autoRenew":"Off"}}"#);
    let accepted = client.ask("PATCH", &target, body);
    assert_eq!(accepted.status, 202);
    let location = accepted.link("location");
    assert_eq!(client.get(&location).status, 202);
    assert_eq!(plan(&mut client).1["operationStatus"], "LockedForUpdate");
    assert_eq!(client.ask("PATCH", &target, body).status, 409);
    client.wait(60);
    let done = client.get(&location);
    assert_eq!((done.status, &done.body["properties"]["autoRenew"]), (200, &json!("Off")));
    assert_eq!(plan(&mut client).1["autoRenew"], "Off");
    assert_eq!(client.ask("PATCH", &target, body).status, 200, "it is so already");
    let end = told["termEndDate"].clone();
    client.wait(365 * DAY);
    let ended = plan(&mut client).1;
    assert_eq!((&ended["status"], &ended["termEndDate"]), (&json!("Expired"), &end));
}

#[test]
fn a_renewal_that_fails_later_stays_as_it_was() {
    let mut client = Client::new("support-plan");
    let (id, _) = plan(&mut client);
    client.control("faults", r#"{"operation":"BillingSubscriptions_Update","fault":{"kind":"failsLater"}}"#);
    let body = r#"{"properties":{"autoRenew":"Off"}}"#;
    let location = client.ask("PATCH", &format!("{id}?api-version=2024-04-01"), body).link("location");
    client.wait(60);
    let failed = client.get(&location);
    assert_eq!((failed.status, failed.code()), (409, "InternalExecutionError"));
    assert_eq!(plan(&mut client).1["autoRenew"], "On");
}

#[test]
fn a_plan_that_renews_itself_is_in_its_next_term() {
    let mut client = Client::new("support-plan");
    client.wait(365 * DAY);
    let told = plan(&mut client).1;
    assert_eq!((&told["status"], &told["termEndDate"]), (&json!("Active"), &json!("2027-06-29T10:00:00Z")));
}

#[test]
fn the_last_invoice_comes_when_the_billing_month_of_the_cancel_is_over() {
    let mut client = Client::new("web-shop");
    let invoices = format!(
        "/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{}/invoices?api-version=2024-04-01",
        client.id
    );
    let before = client.all(&invoices).0;
    client.cancel("&IgnoreResourceCheck=true");
    client.wait(40 * DAY);
    let after = client.all(&invoices).0;
    assert_eq!(after[1], before[0], "one more than before");
    let period = |name: &str| after[0]["properties"][name].as_str().unwrap().to_owned();
    assert!(*period("invoicePeriodStartDate") < *"2026-03-01T10");
    assert!(*period("invoicePeriodEndDate") >= *"2026-03-01");
    client.wait(40 * DAY);
    assert_eq!(client.all(&invoices).0[0], after[0], "nothing was used any more");
}

#[test]
fn an_invoice_is_fetched_where_its_download_says() {
    let mut client = Client::new("pay-as-you-go");
    let invoices = format!(
        "/providers/Microsoft.Billing/billingAccounts/default/billingSubscriptions/{}/invoices?api-version=2024-04-01&top=1",
        client.id
    );
    let first = client.get(&invoices).body["value"][0].clone();
    let document = super::client::local(first["properties"]["documents"][0]["url"].as_str().unwrap());
    let url = client.ask("POST", &document, "").body["url"].as_str().unwrap().to_owned();
    let file = client.get(&super::client::local(&url));
    assert_eq!((file.status, file.header("content-type")), (200, Some("application/pdf")));
    assert!(file.text().starts_with("%PDF-") && file.text().contains(first["name"].as_str().unwrap()));
}
