//! The sign-in service of a world as a page meets it: there and back with a code, renewal, and everything that is refused.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what the tests share is test code, too"
)]

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use simulator::{Outcome, Reply, Request, Simulator, WorldSpec};

const CLIENT: &str = "3fa1c2d0-7b6e-4d52-9a41-0c5d8e7f6a21";
// RFC 7636, appendix B, percent-encoded where needed.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const LIST: &str = "/subscriptions?api-version=2022-12-01";

struct Client {
    simulator: Simulator,
}

impl Client {
    fn new(guest: bool) -> Self {
        let spec = WorldSpec {
            scenario: "portfolio".into(),
            now: Some(wall()),
            sign_in: true,
            guest,
            ..WorldSpec::default()
        };
        Self { simulator: Simulator::new(&spec, wall()).unwrap() }
    }

    fn ask(&mut self, request: &Request) -> Reply {
        match self.simulator.handle(request, "http://127.0.0.1", wall()) {
            Outcome::Reply { reply, .. } => reply,
            Outcome::Dropped { .. } => panic!("dropped"),
        }
    }

    /// Goes to sign in; the query of the address that it comes back to.
    fn go(&mut self, tenant: &str, more: &str) -> String {
        let target = format!(
            "/_sim/worlds/default/login/{tenant}/oauth2/v2.0/authorize?client_id={CLIENT}&response_type=code&\
             redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2F&scope=x&state=S&nonce=N&code_challenge={CHALLENGE}&\
             code_challenge_method=S256{more}"
        );
        let reply = self.ask(&Request::get(target));
        assert_eq!(reply.status, 302, "{}", reply.body);
        let back = reply.header("location").unwrap().to_owned();
        back.strip_prefix("http://127.0.0.1:8080/?").unwrap().to_owned()
    }

    fn token(&mut self, tenant: &str, form: &str) -> (u16, Value) {
        let mut request = Request::post(
            format!("/_sim/worlds/default/login/{tenant}/oauth2/v2.0/token"),
            format!("client_id={CLIENT}&{form}"),
        );
        request.headers.push(("Origin".to_owned(), "http://127.0.0.1:8080".to_owned()));
        let reply = self.ask(&request);
        (reply.status, serde_json::from_str(&reply.body).unwrap())
    }

    fn redeem(&mut self, code: &str, verifier: &str) -> (u16, Value) {
        self.token("organizations", &format!(
            "grant_type=authorization_code&code={code}&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2F&code_verifier={verifier}"
        ))
    }

    fn sign_in(&mut self, more: &str) -> Value {
        let code = parameter(&self.go("organizations", more), "code");
        let (status, tokens) = self.redeem(&code, VERIFIER);
        assert_eq!(status, 200, "{tokens}");
        tokens
    }

    fn renew(&mut self, tenant: &str, refresh: &Value) -> (u16, Value) {
        self.token(tenant, &format!("grant_type=refresh_token&refresh_token={}", refresh.as_str().unwrap()))
    }

    fn arm(&mut self, method: &str, target: &str, token: Option<&Value>) -> Reply {
        let mut request = Request { method: method.to_owned(), ..Request::get(target) };
        let bearer = token.map(|token| format!("Bearer {}", token.as_str().unwrap()));
        request.headers.extend(bearer.map(|bearer| ("Authorization".to_owned(), bearer)));
        self.ask(&request)
    }

    fn control(&mut self, part: &str, body: &str) {
        let reply = self.ask(&Request::post(format!("/_sim/worlds/default/{part}"), body));
        assert!(reply.status < 300, "{}", reply.body);
    }
}

fn wall() -> DateTime<Utc> {
    "2026-03-01T10:00:00Z".parse().unwrap()
}

fn parameter(query: &str, name: &str) -> String {
    let pair = query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")));
    pair.unwrap_or_else(|| panic!("no {name} in {query}")).to_owned()
}

fn code(reply: &Reply) -> String {
    let body: Value = serde_json::from_str(&reply.body).unwrap();
    body["error"]["code"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn whoever_signs_in_may_call_azure_until_the_token_ends_and_then_renews_it() {
    let mut client = Client::new(false);
    assert_eq!(code(&client.arm("GET", LIST, None)), "AuthenticationFailed");
    let tokens = client.sign_in("");
    assert_eq!(client.arm("GET", LIST, Some(&tokens["access_token"])).status, 200);
    client.control("clock", r#"{"advanceSeconds": 3600}"#);
    let refused = client.arm("GET", LIST, Some(&tokens["access_token"]));
    assert_eq!((refused.status, code(&refused).as_str()), (401, "ExpiredAuthenticationToken"));
    assert!(refused.header("www-authenticate").unwrap().contains("authorization_uri="));
    let (_, renewed) = client.renew("organizations", &tokens["refresh_token"]);
    assert_eq!(client.arm("GET", LIST, Some(&renewed["access_token"])).status, 200);
    let (status, again) = client.renew("organizations", &tokens["refresh_token"]);
    assert_eq!((status, again["error"].as_str()), (400, Some("invalid_grant")), "each is good once");
    client.control("clock", r#"{"advanceSeconds": 86400}"#);
    let (_, ended) = client.renew("organizations", &renewed["refresh_token"]);
    assert_eq!(ended["error"], "invalid_grant", "a page renews for a day, and no longer");
}

#[test]
fn a_code_is_good_once_for_some_minutes_and_for_whoever_asked_for_it() {
    let mut client = Client::new(false);
    let first = parameter(&client.go("organizations", ""), "code");
    assert_eq!(client.redeem(&first, &"w".repeat(43)).0, 400, "another verifier");
    assert_eq!(client.redeem(&first, VERIFIER).0, 400, "one attempt");
    let second = parameter(&client.go("organizations", ""), "code");
    client.control("clock", r#"{"advanceSeconds": 601}"#);
    assert_eq!(client.redeem(&second, VERIFIER).1["error"], "invalid_grant");
}

#[test]
fn refusals_come_back_with_the_state_and_a_wrong_registration_does_not() {
    let mut client = Client::new(false);
    client.control(
        "sign-in",
        &json!({ "refuse": { "error": "access_denied", "description": "No." } }).to_string(),
    );
    assert_eq!(client.go("organizations", ""), "error=access_denied&error_description=No.&state=S");
    assert!(client.go("organizations", "").starts_with("code="), "the next attempt is as usual");
    for wrong in [
        "client_id=x&redirect_uri=http%3A%2F%2F127.0.0.1%2F",
        "client_id=3fa1c2d0-7b6e-4d52-9a41-0c5d8e7f6a21&redirect_uri=http%3A%2F%2Fevil.example%2F",
    ] {
        let target = format!("/_sim/worlds/default/login/organizations/oauth2/v2.0/authorize?{wrong}");
        let reply = client.ask(&Request::get(target));
        assert_eq!(reply.status, 400);
        assert!(reply.body.contains("AADSTS"), "{}", reply.body);
    }
}

#[test]
fn each_directory_has_tokens_of_its_own_and_lists_its_own() {
    let mut client = Client::new(true);
    let tokens = client.sign_in("");
    let list = |client: &mut Client, token: &Value| -> Vec<Value> {
        let reply = client.arm("GET", LIST, Some(token));
        let body: Value = serde_json::from_str(&reply.body).unwrap();
        body["value"].as_array().unwrap().clone()
    };
    let reply = client.arm("GET", "/tenants?api-version=2022-12-01", Some(&tokens["access_token"]));
    let tenants: Value = serde_json::from_str(&reply.body).unwrap();
    let guest = tenants["value"][1]["tenantId"].as_str().unwrap().to_owned();
    let home = list(&mut client, &tokens["access_token"]);
    let (_, there) = client.renew(&guest, &tokens["refresh_token"]);
    let theirs = list(&mut client, &there["access_token"]);
    assert!(home.iter().all(|one| one["tenantId"] != guest.as_str()) && !home.is_empty());
    assert!(theirs.iter().all(|one| one["tenantId"] == guest.as_str()) && !theirs.is_empty());
    let target =
        format!("/subscriptions/{}?api-version=2022-12-01", theirs[0]["subscriptionId"].as_str().unwrap());
    let refused = client.arm("GET", &target, Some(&tokens["access_token"]));
    assert_eq!(code(&refused), "InvalidAuthenticationTokenTenant");
    assert_eq!(client.arm("GET", &target, Some(&there["access_token"])).status, 200);
}

#[test]
fn changes_may_need_a_second_factor() {
    let mut client = Client::new(false);
    client.control("sign-in", r#"{"secondFactor": true}"#);
    let tokens = client.sign_in("");
    let reply = client.arm("GET", LIST, Some(&tokens["access_token"]));
    let list: Value = serde_json::from_str(&reply.body).unwrap();
    let id = list["value"][0]["subscriptionId"].as_str().unwrap();
    let cancel = format!(
        "/subscriptions/{id}/providers/Microsoft.Subscription/cancel?api-version=2021-10-01&IgnoreResourceCheck=true"
    );
    let refused = client.arm("POST", &cancel, Some(&tokens["access_token"]));
    assert_eq!((refused.status, code(&refused).as_str()), (403, "RequestDisallowedByAzure"));
    assert!(refused.header("www-authenticate").unwrap().contains("claims="));
    let claims = "%7B%22access_token%22%3A%7B%22acrs%22%3A%7B%22essential%22%3Atrue%2C%22values%22%3A%5B%22p1%22%5D%7D%7D%7D";
    let stronger = client.sign_in(&format!("&claims={claims}"));
    assert_eq!(client.arm("POST", &cancel, Some(&stronger["access_token"])).status, 200);
}

#[test]
fn nothing_secret_is_remembered() {
    let mut client = Client::new(false);
    let tokens = client.sign_in("");
    client.arm("GET", LIST, Some(&tokens["access_token"]));
    let log = client.ask(&Request::get("/_sim/worlds/default/log")).body;
    assert!(log.contains("Login_Token"), "{log}");
    for secret in [&tokens["access_token"], &tokens["refresh_token"], &json!(VERIFIER), &json!("code.")] {
        assert!(!log.contains(secret.as_str().unwrap()), "{secret} in {log}");
    }
}
