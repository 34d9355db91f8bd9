//! The changes that Azure accepts and works on for a while, and how to follow them (api/facts.md 9). Each change is sent
//! once; there is no repeat here, whatever happens.

use super::client::{Arm, BILLING, CHANGE_PATIENCE, Call, READ_PATIENCE};
use super::holdings::COMPUTE;
use super::retry;
use super::scope::Scope;
use super::transport::{HttpResponse, Method, Pointers};
use super::wire;
use crate::link;
use crate::renewal;
use crate::resource::{ResourceId, percent_encoded};
use crate::stopping::{Answer, Failure, Operation, OperationStatus};
use crate::support_plan::SupportPlan;

impl Arm {
    /// Asks Azure to deallocate a machine (`VirtualMachines_Deallocate`), and says what it answered, with the id of the
    /// request for support.
    pub async fn deallocate(&self, machine: &ResourceId) -> (Answer, Option<String>) {
        let url = self.url(&format!("{}/deallocate", machine.path()), COMPUTE);
        let call = Call::new(Method::Post, url);
        self.room(&call).await;
        let sent = self.exchange(&call, &Scope::app(), CHANGE_PATIENCE).await;
        let Ok((response, pointers)) = sent else { return (Answer::Lost, None) };
        let answer = match response.status {
            202 => Answer::Accepted(self.operation(pointers)),
            200..=299 => Answer::Stopped,
            400..=499 => Answer::Refused(failure(&response)),
            _ => Answer::Lost,
        };
        (answer, response.correlation)
    }

    /// Looks how an operation is getting on.
    pub async fn operation_status(&self, operation: &Operation, scope: &Scope) -> OperationStatus {
        let (url, is_status) = match operation {
            Operation::Status(url) => (url, true),
            Operation::Location(url) => (url, false),
        };
        // What was kept or told is followed to the API's own origin only, as every link is.
        if !link::is_own(&self.base, url) {
            return OperationStatus::Unreadable;
        }
        let read = self.exchange(&Call::get(url.clone()), scope, READ_PATIENCE).await;
        match read {
            Ok((response, _)) if is_status && response.status == 200 => {
                wire::operation::status(&response.body).unwrap_or(OperationStatus::Unreadable)
            }
            Ok((response, _)) if !is_status => match response.status {
                202 => OperationStatus::InProgress,
                200..=299 => OperationStatus::Succeeded,
                _ => OperationStatus::Unreadable,
            },
            _ => OperationStatus::Unreadable,
        }
    }

    /// Turns the renewal of a support plan on or off (`BillingSubscriptions_Update`), and says what Azure answered, with the
    /// id of the request for support. Whether Azure allows it depends on the agreement, and only trying tells
    /// (api/facts.md 6).
    pub async fn set_renewal(&self, plan: &SupportPlan, is_on: bool) -> (renewal::Answer, Option<String>) {
        let body = format!(r#"{{"properties":{{"autoRenew":"{}"}}}}"#, if is_on { "On" } else { "Off" });
        let call = Call::new(Method::Patch, self.url(&plan_path(&plan.id), BILLING)).with(body);
        let Ok((response, _)) = self.exchange(&call, &Scope::app(), CHANGE_PATIENCE).await else {
            return (renewal::Answer::Lost, None);
        };
        let answer = match response.status {
            202 => renewal::Answer::Accepted,
            200..=299 => renewal::Answer::Done,
            400..=499 => refused_renewal(&response),
            _ => renewal::Answer::Lost,
        };
        (answer, response.correlation)
    }

    /// Waits until a change may be sent: one of many should not be refused because Azure asked another of them for a pause. A
    /// longer pause than anybody would wait for is told at once.
    async fn room(&self, call: &Call) {
        while let Some(rest) = self.rest(call).filter(|rest| *rest <= retry::LONGEST_WAIT) {
            (self.surroundings.pause)(rest).await;
        }
    }

    /// The better of two ways to follow an operation; none where neither could be read or leads elsewhere.
    fn operation(&self, pointers: Pointers) -> Option<Operation> {
        let own = |url: &String| link::is_own(&self.base, url);
        let status = pointers.status.filter(own).map(Operation::Status);
        status.or_else(|| pointers.location.filter(own).map(Operation::Location))
    }
}

/// The path of a plan, by its ARM id.
pub(super) fn plan_path(id: &str) -> String {
    id.split('/').map(percent_encoded).collect::<Vec<_>>().join("/")
}

/// What a client error says of a change of a plan.
fn refused_renewal(response: &HttpResponse) -> renewal::Answer {
    let (code, message) = wire::error(&response.body);
    renewal::Answer::Refused(match (response.status, code.as_str()) {
        (401, _) => renewal::Failure::SignIn,
        // Policies of a tenant and of Azure itself refuse with the same status, and say what they are about.
        (403, "" | "AuthorizationFailed") => renewal::Failure::NotAllowed,
        (404, _) => renewal::Failure::NotFound,
        // It is being changed already, perhaps by this very request.
        (409, "" | "Conflict") => return renewal::Answer::Lost,
        (429, _) => renewal::Failure::TooManyRequests,
        _ => renewal::Failure::Azure { code, message },
    })
}

/// Why a machine may not be stopped, out of a client error.
fn failure(response: &HttpResponse) -> Failure {
    let (code, message) = wire::error(&response.body);
    match (response.status, code.as_str()) {
        (401, _) => Failure::SignIn,
        // Policies of a tenant and of Azure itself refuse with the same status, and say what they are about.
        (403, "" | "AuthorizationFailed") => Failure::NotAllowed,
        (404, _) => Failure::NotFound,
        (409, "ScopeLocked") => Failure::Locked,
        (409, "ReadOnlyDisabledSubscription") => Failure::SubscriptionOff,
        (429, _) => Failure::TooManyRequests,
        _ => Failure::Azure { code, message },
    }
}
