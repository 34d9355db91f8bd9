//! That a wrong request would be noticed: mistakes are planted in what the app really sends.

use serde_json::json;
use winddown::api::{HttpRequest, Method};

use super::calls;
use super::example::Example;
use super::sent;
use super::specification::documents::Documents;

/// A mistake: in the request of which operation, how it is made, and a part of what must be said of it.
type Mistake = (&'static str, fn(&mut HttpRequest), &'static str);

const MISTAKES: [Mistake; 12] = [
    ("Subscriptions_List", |request| swap(request, "2022-12-01", "2022-12-02"), "api-version 2022-12-01"),
    ("Subscriptions_List", |request| swap(request, "api-version", "version"), "version is sent"),
    ("Subscriptions_Get", |request| request.url += "&colour=red", "colour is sent"),
    ("Subscriptions_Get", |request| request.url += "&colour=light red", "is no address"),
    ("Subscription_Cancel", |request| request.body = Some("{}".to_owned()), "none is declared"),
    ("Subscription_Cancel", |request| request.method = Method::Get, "no operation"),
    ("ResourceGroups_List", |request| swap(request, "resourcegroups", "groups"), "no operation"),
    (
        "VirtualMachines_ListAll",
        |request| request.url += "&$expand=everything",
        "$expand may not be everything",
    ),
    ("Query_Usage", |request| request.body = None, "no body is sent"),
    ("Query_Usage", |request| reword(request, "ActualCost", "Wish"), "the body: /type"),
    (
        "BillingSubscriptions_Update",
        |request| reword(request, "Off", "Maybe"),
        "the body: /properties/autoRenew",
    ),
    ("BillingSubscriptions_Update", |request| reword(request, "autoRenew", "renew"), "the body: /properties"),
];

/// Plants every mistake and says which nobody notices.
pub fn unnoticed(examples: &[Example], documents: &Documents) -> Vec<String> {
    let mut unnoticed = Vec::new();
    for (operation, spoil, expected) in MISTAKES {
        let call = calls::all().find(|call| call.operation == operation).unwrap();
        let example = examples.iter().find(|example| example.operation == operation).unwrap();
        let exchange = example.exchanges().unwrap().remove(0);
        // What it reads is told elsewhere; here it is asked for what it sends.
        drop((call.read)(&exchange));
        let mut request = exchange.sent().0.remove(0);
        spoil(&mut request);
        let found = sent::called(&request).map_or_else(
            || vec!["no operation".to_owned()],
            |row| sent::wrong(row, &request, Some(documents)),
        );
        if !found.iter().any(|wrong| wrong.contains(expected)) {
            unnoticed.push(format!("{operation}: `{expected}` is not among {}", json!(found)));
        }
    }
    unnoticed
}

fn swap(request: &mut HttpRequest, word: &str, other: &str) {
    request.url = request.url.replace(word, other);
}

fn reword(request: &mut HttpRequest, word: &str, other: &str) {
    request.body = request.body.take().map(|body| body.replace(word, other));
}
