//! Stopping a machine so that it is no longer billed, as a long-running operation: Microsoft.Compute 2024-07-01, and for
//! the routes that tell how it is getting on, ARM's contract for asynchronous operations (api/facts.md 9).

use serde_json::json;

use super::authorization::{forbidden, locked};
use super::call::moment;
use super::compute::{MACHINES, seen};
use super::{Answer, Call};
use crate::chance::Chance;
use crate::deallocation::{Deallocation, Phase};
use crate::estate::Estate;
use crate::fault::Failure;
use crate::inventory::Ending;
use crate::subscription::{Access, Subscription};

/// Seconds that a client is asked to wait before it looks again.
const RETRY_AFTER: &str = "10";
/// Seconds until an operation fails that a fault wants to fail.
const FAULT_SECONDS: u32 = 30;

/// Begins to deallocate a machine. One that is deallocated stays so and answers 200; one that is being deallocated answers
/// with the operation that does it.
pub(super) fn begin(estate: &mut Estate, call: &Call<'_>) -> Answer {
    let id = call.subscription();
    let Some(one) = estate.subscription(id) else { return Answer::subscription_not_found(id) };
    match permitted(one, estate, call) {
        Err(answer) => answer,
        Ok(operation) => {
            let answer = accepted(one, &operation, call);
            if let Some(one) = estate.subscription_mut(id) {
                one.deallocations.begin(operation);
            }
            answer
        }
    }
}

/// The operation to begin; or an answer without one.
fn permitted(one: &Subscription, estate: &Estate, call: &Call<'_>) -> Result<Deallocation, Answer> {
    if one.access == Access::Reader {
        return Err(forbidden(one, estate, &format!("{MACHINES}/deallocate/action")));
    }
    if one.history.actual(call.now()).off_since().is_some() {
        return Err(Answer::read_only(&one.id));
    }
    let seen = seen(one, call)?;
    // A read-only lock refuses what is more than reading; one against deletion does not (`locks.json`).
    let scope = one.scope();
    let lock = one
        .inventory()
        .locks
        .iter()
        .find(|lock| lock.level == "ReadOnly" && lock.holds(seen.place, seen.resource.group));
    if let Some(lock) = lock {
        let (own, locked) = (one.inventory().id(&scope, seen.resource), locked(lock.on, one, &scope));
        return Err(Answer::error(
            409,
            "ScopeLocked",
            &format!(
                "The scope '{own}' cannot perform write operation because following scope(s) are locked: '{locked}'. Please remove the lock and try again."
            ),
        ));
    }
    match one.phase(seen.place, seen.machine, call.now(), false) {
        Phase::Deallocated => return Err(Answer::empty(200)),
        Phase::Deallocating => {
            let running = one.deallocations.last(seen.place, call.now());
            return Err(running.map_or_else(|| Answer::empty(200), |running| accepted(one, running, call)));
        }
        Phase::Running | Phase::Stopped => {}
    }
    let (seconds, failure) = match (&call.place.failure, seen.machine.ending) {
        (Some(failure), _) => (FAULT_SECONDS, Some(failure.clone())),
        (None, Ending::Refused { code, message }) => return Err(Answer::error(409, code, message)),
        (None, Ending::Deallocated { seconds }) => (seconds, None),
        (None, Ending::Failed { seconds, code, message }) => {
            (seconds, Some(Failure { code: code.to_owned(), message: message.to_owned() }))
        }
    };
    let purpose = format!("deallocation in {}", one.id);
    Ok(Deallocation {
        id: Chance::new(estate.seed, &purpose, one.deallocations.begun()).guid(),
        machine: seen.place,
        started: call.now(),
        ends: Deallocation::end(call.now(), seconds),
        failure,
        number: one.deallocations.begun(),
    })
}

/// 202 with the addresses at which to ask.
fn accepted(one: &Subscription, operation: &Deallocation, call: &Call<'_>) -> Answer {
    let location = one.inventory().resources.get(operation.machine).map_or("", |resource| resource.location);
    let address = format!(
        "{}{}/providers/Microsoft.Compute/locations/{location}/operations/{}",
        call.place.base,
        one.scope(),
        operation.id
    );
    Answer::empty(202)
        .with("Azure-AsyncOperation", format!("{address}?api-version=2024-07-01"))
        .with("Location", format!("{address}?monitor=true&api-version=2024-07-01"))
        .with("Retry-After", RETRY_AFTER)
}

/// How an operation is getting on: with `monitor=true` as the `Location` tells it, else as `Azure-AsyncOperation` does.
pub(super) fn status(one: &Subscription, _estate: &Estate, call: &Call<'_>) -> Answer {
    let id = call.name("operationId");
    let Some(operation) = one.deallocations.find(id, call.now()) else {
        return Answer::not_found(&format!("The entity with name '{id}' was not found."));
    };
    let is_running = call.now() < operation.ends;
    if call.parameter("monitor").is_some() {
        return match &operation.failure {
            _ if is_running => accepted(one, operation, call),
            None => Answer::empty(200),
            Some(Failure { code, message }) => Answer::error(409, code, message),
        };
    }
    let started = moment(operation.started);
    if is_running {
        let body = json!({ "startTime": started, "status": "InProgress", "name": operation.id });
        return Answer::ok(&body).with("Retry-After", RETRY_AFTER);
    }
    let ended = moment(operation.ends);
    Answer::ok(&match &operation.failure {
        None => json!({
            "startTime": started, "endTime": ended, "status": "Succeeded", "name": operation.id,
        }),
        Some(Failure { code, message }) => json!({
            "startTime": started, "endTime": ended, "status": "Failed", "name": operation.id,
            "error": { "code": code, "message": message },
        }),
    })
}
