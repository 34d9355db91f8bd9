//! Who asks, told to the API's own origin alone: whatever an answer says where to go on, and whatever a refusal says.

use std::future::ready;
use std::sync::{Arc, Mutex};

use winddown::api::{
    Arm, Bearing, Doubt, Errand, HttpRequest, HttpResponse, Identity, Pointers, Problem, Relay, Scope,
    Transport,
};
use winddown::cancellation::{Act, Event, Refusal};
use winddown::resource::ResourceId;
use winddown::sign_in::Secret;
use winddown::subscription::SubscriptionId;

use super::azure::{BASE, arm_over, now};

const ID: &str = "83aa47df-e3e9-49ff-877b-94304bf3d3ad";
/// The directory that calls are meant for.
const TENANT: Option<&str> = Some("819335cf-e050-4f5c-a3f2-404951ca67fb");
const EVIL: &str = "https://management.azure.com.evil.example";

/// The header of a refusal, and whether that is about how the person signed in.
type Challenge = (Option<String>, Doubt);

/// What was asked, and with what.
#[derive(Clone, Default)]
struct Heard {
    requests: Arc<Mutex<Vec<HttpRequest>>>,
    errands: Arc<Mutex<Vec<Errand>>>,
    challenges: Arc<Mutex<Vec<Challenge>>>,
}

impl Heard {
    /// A client of somebody who is signed in; each errand gets another token.
    fn arm(&self, answer: impl Fn(&HttpRequest) -> (HttpResponse, Pointers) + Send + Sync + 'static) -> Arm {
        let requests = Arc::clone(&self.requests);
        let mut arm = arm_over(Transport::Relayed(Arc::new(move |request| {
            let answered = answer(&request);
            requests.lock().unwrap().push(request);
            Box::pin(ready(Ok(answered))) as Relay
        })));
        let (errands, challenges) = (Arc::clone(&self.errands), Arc::clone(&self.challenges));
        arm.tenant = TENANT.map(str::to_owned);
        arm.surroundings.identity = Some(Identity {
            bearer: Arc::new(move |errand| {
                let mut errands = errands.lock().unwrap();
                errands.push(errand);
                Box::pin(ready(Ok(Secret::new(format!("token {}", errands.len()))))) as Bearing
            }),
            challenged: Arc::new(move |errand, header, doubt| {
                assert!(errand.url.starts_with(BASE) && errand.refused.is_none());
                assert_eq!(errand.tenant.as_deref(), TENANT);
                challenges.lock().unwrap().push((header.map(str::to_owned), doubt));
            }),
        });
        arm
    }

    /// Where the calls went, each with its token.
    fn sent(&self) -> Vec<(String, Option<String>)> {
        let requests = self.requests.lock().unwrap();
        let told = |request: &HttpRequest| request.bearer.as_ref().map(|bearer| bearer.expose().to_owned());
        requests.iter().map(|request| (request.url.clone(), told(request))).collect()
    }
}

fn id() -> SubscriptionId {
    SubscriptionId::parse(ID).unwrap()
}

fn answer(status: u16, body: &str) -> (HttpResponse, Pointers) {
    (HttpResponse { status, body: body.to_owned(), ..HttpResponse::default() }, Pointers::default())
}

#[test]
fn a_next_page_on_another_server_is_not_asked_for_let_alone_told_who_asks() {
    let heard = Heard::default();
    let arm = heard.arm(|_| answer(200, &format!(r#"{{"value":[],"nextLink":"{EVIL}/subscriptions"}}"#)));
    let told = now(arm.subscriptions(&Scope::app(), |_| ()));
    assert_eq!(told.unwrap_err().problem, Problem::ForeignLink);
    assert_eq!(heard.sent().len(), 1);
    assert!(heard.sent()[0].0.starts_with(BASE) && heard.sent()[0].1.is_some());
}

#[test]
fn where_an_operation_can_be_followed_elsewhere_nobody_is_told_who_asks() {
    let heard = Heard::default();
    let arm = heard.arm(|request| {
        let body = r#"{"statuses":[{"code":"PowerState/running"}],"status":"InProgress"}"#;
        let (response, _) = answer(if request.url.contains("deallocate") { 202 } else { 200 }, body);
        let elsewhere = Some(format!("{EVIL}/operations/1"));
        (response, Pointers { status: elsewhere.clone(), location: elsewhere })
    });
    let machine = ResourceId::parse(&format!(
        "/subscriptions/{ID}/resourceGroups/rg/providers/Microsoft.Compute/virtualMachines/vm"
    ));
    now(arm.deallocate(&machine.unwrap()));
    for (url, bearer) in heard.sent() {
        assert!(url.starts_with(BASE) || bearer.is_none(), "{url} is told who asks");
        assert!(!url.starts_with(EVIL), "{url} is followed");
    }
}

#[test]
fn a_token_that_has_ended_on_its_way_is_replaced_once() {
    let heard = Heard::default();
    let arm = heard.arm(|request| {
        let is_first = request.bearer.as_ref().is_some_and(|bearer| bearer.expose() == "token 1");
        if is_first { answer(401, "{}") } else { answer(200, &format!(r#"{{"subscriptionId":"{ID}"}}"#)) }
    });
    let (event, _) = now(arm.change(Act::Cancel, id()));
    assert_eq!(event, Event::Accepted);
    let errands = heard.errands.lock().unwrap().clone();
    assert_eq!(errands.iter().map(|errand| errand.refused.is_some()).collect::<Vec<_>>(), [false, true]);
    assert!(heard.challenges.lock().unwrap().is_empty(), "nobody needs to know");
}

#[test]
fn a_refusal_that_stays_is_told_with_what_azure_wants_proven() {
    let heard = Heard::default();
    let arm = heard.arm(|_| {
        let (response, pointers) = answer(401, "{}");
        (HttpResponse { challenge: Some("Bearer claims=\"eyJ9\"".to_owned()), ..response }, pointers)
    });
    let (event, _) = now(arm.change(Act::Cancel, id()));
    assert_eq!(event, Event::Refused(Refusal::SignIn));
    assert_eq!(heard.sent().len(), 2, "once more, and no more");
    assert_eq!(
        *heard.challenges.lock().unwrap(),
        [(Some("Bearer claims=\"eyJ9\"".to_owned()), Doubt::Person)]
    );
}

#[test]
fn a_second_factor_is_asked_for_even_where_no_header_can_be_read() {
    let heard = Heard::default();
    let body = r#"{"error":{"code":"RequestDisallowedByAzure","message":"… without authenticating through MFA. …"}}"#;
    let arm = heard.arm(move |_| answer(403, body));
    assert_eq!(now(arm.change(Act::Cancel, id())).0, Event::Refused(Refusal::SignIn));
    assert_eq!(*heard.challenges.lock().unwrap(), [(None, Doubt::Proof)]);
    let region = r#"{"error":{"code":"RequestDisallowedByAzure","message":"The region is not accepting new customers."}}"#;
    let arm = Heard::default().arm(move |_| answer(403, region));
    assert_eq!(now(arm.change(Act::Cancel, id())).0, Event::Refused(Refusal::NotAllowed));
}

#[test]
fn a_call_that_failed_can_be_found_by_support_whatever_headers_are_hidden() {
    let heard = Heard::default();
    let arm = heard.arm(|_| answer(403, "{}"));
    let failed = now(arm.subscription(id(), &Scope::app())).unwrap_err();
    let sent = heard.requests.lock().unwrap()[0].id.clone();
    assert_eq!(sent.len(), 36);
    assert_eq!(failed.correlation, Some(sent));
}
