//! The sign-in service of a world: what Microsoft Entra ID does for a single-page app (api/facts.md 8), without asking for a
//! password. It is at `/_sim/worlds/{id}/login/{tenant}/oauth2/v2.0/{authorize,token,logout}`, and a world only asks for
//! its tokens when it was made with `signIn`.

mod authorize;
mod bearer;
mod pkce;
mod token;

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

use crate::arm::Answer;
use crate::chance::Chance;
use crate::directory::Directory;
use crate::exchange::Request;
use crate::target::Target;

pub(crate) use bearer::check;
pub(crate) use token::refused as refusal;

/// The one app that the service knows.
pub(crate) const CLIENT: &str = "3fa1c2d0-7b6e-4d52-9a41-0c5d8e7f6a21";
/// So long a code can be redeemed, an access token is good, and refresh tokens of a page are renewed.
const CODE_LASTS: TimeDelta = TimeDelta::minutes(10);
const TOKEN_LASTS: TimeDelta = TimeDelta::seconds(3599);
const REFRESH_LASTS: TimeDelta = TimeDelta::hours(24);

/// What faults and the log call the three addresses.
pub(crate) const OPERATIONS: [&str; 3] = ["Login_Authorize", "Login_Token", "Login_Logout"];

/// What the service knows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Login {
    /// Whether calls need a token.
    pub(crate) is_required: bool,
    /// Whether changes need a second factor.
    wants_second_factor: bool,
    /// Whether the other directory lets in only who signed in there themselves.
    wants_person_elsewhere: bool,
    /// How the next attempt to sign in ends, where not well.
    refusal: Option<Refusal>,
    codes: BTreeMap<String, Code>,
    refreshes: BTreeMap<String, Grant>,
    tokens: BTreeMap<String, Access>,
    issued: u64,
}

/// What was asked for when a code was given.
#[derive(Clone, Debug)]
struct Code {
    challenge: String,
    redirect_uri: String,
    nonce: String,
    given_at: DateTime<Utc>,
    grant: Grant,
}

/// What somebody signed in for.
#[derive(Clone, Debug)]
struct Grant {
    tenant: String,
    scope: String,
    has_second_factor: bool,
    /// When and where the person last signed in themselves.
    since: DateTime<Utc>,
    signed_in_at: String,
}

#[derive(Clone, Debug)]
struct Access {
    tenant: String,
    has_second_factor: bool,
    ends_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Refusal {
    /// OAuth's `error`.
    error: String,
    #[serde(default)]
    description: String,
}

/// The body of `POST …/sign-in`: what changes from here on.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Orders {
    /// Whether calls need a token.
    required: Option<bool>,
    /// Whether changes need a second factor.
    second_factor: Option<bool>,
    /// Whether the other directory lets in only who signed in there themselves.
    person_elsewhere: Option<bool>,
    /// Makes every access token worthless.
    revoke_access: bool,
    /// Makes every token worthless; the person must sign in again.
    revoke_all: bool,
    /// How the next attempt to sign in ends.
    refuse: Option<Refusal>,
}

impl Login {
    pub(crate) fn new(is_required: bool) -> Self {
        Self { is_required, ..Self::default() }
    }

    /// Does as it is told.
    pub(crate) fn obey(&mut self, orders: Orders) {
        self.is_required = orders.required.unwrap_or(self.is_required);
        self.wants_second_factor = orders.second_factor.unwrap_or(self.wants_second_factor);
        self.wants_person_elsewhere = orders.person_elsewhere.unwrap_or(self.wants_person_elsewhere);
        if orders.revoke_access || orders.revoke_all {
            self.tokens.clear();
        }
        if orders.revoke_all {
            self.refreshes.clear();
        }
        if orders.refuse.is_some() {
            self.refusal = orders.refuse;
        }
    }

    /// Something that nobody guesses; the same for the same seed and order.
    fn secret(&mut self, seed: u64, what: &str) -> String {
        self.issued += 1;
        let mut chance = Chance::new(seed, what, self.issued);
        format!("{what}.{:016x}{:016x}", chance.next(), chance.next())
    }
}

/// Where a request to the service is answered.
pub(crate) struct Place<'p> {
    /// The address of the service, up to and with the tenant.
    pub(crate) authority: String,
    /// The tenant in the address.
    pub(crate) tenant: &'p str,
    pub(crate) directory: &'p Directory,
    pub(crate) seed: u64,
    pub(crate) now: DateTime<Utc>,
}

/// The operation that a method and the last part of an address mean.
pub(crate) fn operation(method: &str, part: &str) -> Option<&'static str> {
    Some(match (method, part) {
        ("GET", "authorize") => "Login_Authorize",
        ("POST", "token") => "Login_Token",
        ("GET", "logout") => "Login_Logout",
        _ => return None,
    })
}

/// Answers a request.
pub(crate) fn answer(
    login: &mut Login,
    operation: &str,
    request: &Request,
    target: &Target,
    place: &Place<'_>,
) -> Answer {
    match operation {
        "Login_Authorize" => authorize::answer(login, target, place),
        "Login_Token" => token::answer(login, request, place),
        _ => sign_out(target),
    }
}

fn sign_out(target: &Target) -> Answer {
    match target.parameter("post_logout_redirect_uri") {
        Some(address) => Answer::empty(302).with("Location", address),
        None => Answer { body: "<!doctype html><title>Signed out</title>".to_owned(), ..Answer::empty(200) },
    }
}

impl Place<'_> {
    /// The directory that the tenant in the address means; `None` where there is no such one.
    fn tenant_id(&self) -> Option<String> {
        let home = &self.directory.tenant_id;
        if ["common", "organizations"].contains(&self.tenant) {
            return Some(home.clone());
        }
        self.directory
            .tenants()
            .find(|tenant| tenant.id.eq_ignore_ascii_case(self.tenant))
            .map(|tenant| tenant.id)
    }
}
