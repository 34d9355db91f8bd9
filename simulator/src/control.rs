//! The control routes under `/_sim`: worlds, their clock, changes, faults and log. Bad input is answered with what is allowed.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::arm::{Answer, OPERATIONS};
use crate::clock::{Clock, OutOfRange};
use crate::document;
use crate::exchange::Request;
use crate::fault::Armed;
use crate::login;
use crate::scenario::SCENARIOS;
use crate::simulator::Simulator;
use crate::target::Target;
use crate::world::World;
use crate::world_change::WorldChange;
use crate::world_spec::WorldSpec;

/// The body of `POST …/clock`.
#[derive(Deserialize)]
#[serde(untagged, rename_all = "camelCase", rename_all_fields = "camelCase", deny_unknown_fields)]
enum Step {
    Set { now: DateTime<Utc> },
    Advance { advance_seconds: i64 },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany<T> {
    One(T),
    Many(Vec<T>),
}

pub(crate) fn answer(
    simulator: &mut Simulator,
    request: &Request,
    target: &Target,
    real_now: DateTime<Utc>,
) -> Answer {
    let segments = target.segments();
    let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
    match (request.method.as_str(), segments.get(1..).unwrap_or_default()) {
        ("GET", ["scenarios"]) => Answer::ok(
            &SCENARIOS
                .iter()
                .map(|one| json!({ "name": one.name, "description": one.description }))
                .collect(),
        ),
        ("POST", ["worlds"]) => create(simulator, &request.body, real_now),
        ("DELETE", ["worlds", id]) => {
            if simulator.remove_world(id) {
                Answer::empty(204)
            } else {
                no_world(id)
            }
        }
        ("GET", ["worlds", id, "invoices", name]) => match simulator.world_mut(id) {
            None => no_world(id),
            Some(world) => {
                Answer { body: document::pdf(name, world.clock.now(real_now)), ..Answer::empty(200) }
            }
        },
        (method, ["worlds", id, part]) => match simulator.world_mut(id) {
            None => no_world(id),
            Some(world) => in_world(world, method, part, &request.body, real_now),
        },
        (method, _) => Answer::error(
            404,
            "NoSuchRoute",
            &format!("there is no control route {method} {}", target.path()),
        ),
    }
}

fn create(simulator: &mut Simulator, body: &str, real_now: DateTime<Utc>) -> Answer {
    let body = if body.trim().is_empty() { "{}" } else { body };
    match read::<WorldSpec>(body) {
        Err(answer) => answer,
        Ok(spec) => match simulator.create_world(&spec, real_now) {
            Ok(id) => Answer { status: 201, ..Answer::ok(&json!({ "id": id })) },
            Err(error) => bad(&error.to_string()),
        },
    }
}

fn in_world(world: &mut World, method: &str, part: &str, body: &str, real_now: DateTime<Utc>) -> Answer {
    match (method, part) {
        ("GET", "clock") => clock(world, real_now),
        ("POST", "clock") => {
            let moved = match read::<Step>(body) {
                Err(_) => {
                    return bad(
                        r#"a clock takes {"now": "2026-01-31T12:00:00Z"} or {"advanceSeconds": 600}"#,
                    );
                }
                Ok(Step::Set { now }) => Clock::frozen(now),
                Ok(Step::Advance { advance_seconds }) => world.clock.advanced(advance_seconds, real_now),
            };
            match moved {
                Ok(moved) => {
                    world.clock = moved;
                    clock(world, real_now)
                }
                Err(OutOfRange) => bad("a clock shows the years 1970 to 9900"),
            }
        }
        ("GET", "faults") => Answer::ok(&json!(world.faults)),
        ("DELETE", "faults") => {
            world.faults.clear();
            Answer::empty(204)
        }
        ("POST", "faults") => arm(world, body),
        ("POST", "changes") => change(world, body, real_now),
        ("POST", "sign-in") => match read(body) {
            Err(_) => bad(
                r#"a sign-in takes {"required": true, "secondFactor": true, "revokeAccess": true, "revokeAll": true, "refuse": {"error": "access_denied", "description": "…"}}, of which each may be left out"#,
            ),
            Ok(orders) => {
                world.login.obey(orders);
                Answer::empty(204)
            }
        },
        ("GET", "log") => Answer::ok(&json!(world.log)),
        _ => Answer::error(404, "NoSuchRoute", &format!("a world has no {method} {part}")),
    }
}

fn arm(world: &mut World, body: &str) -> Answer {
    let armed = match read::<OneOrMany<Armed>>(body) {
        Err(_) => {
            return bad(
                r#"a fault is {"operation": "…", "skip": 0, "times": 1, "fault": {"kind": "delay|status|reset|replyLost|truncated|malformed|unknownEnum|wrongType|staleRead|failsLater", …}}, or a list of them"#,
            );
        }
        Ok(OneOrMany::One(armed)) => vec![armed],
        Ok(OneOrMany::Many(armed)) => armed,
    };
    let known = |name: &str| {
        name == "*"
            || login::OPERATIONS.contains(&name)
            || OPERATIONS.iter().any(|operation| operation.name == name)
    };
    if let Some(unknown) = armed.iter().find(|armed| !known(armed.operation())) {
        let names = OPERATIONS.iter().map(|operation| operation.name).chain(login::OPERATIONS);
        let names: Vec<&str> = names.collect();
        return bad(&format!(
            "there is no operation `{}`; there are *, {}",
            unknown.operation(),
            names.join(", ")
        ));
    }
    world.faults.extend(armed);
    Answer::ok(&json!(world.faults))
}

fn change(world: &mut World, body: &str, real_now: DateTime<Utc>) -> Answer {
    let changed = match serde_json::from_str::<WorldChange>(body) {
        Err(error) => {
            return bad(&format!(
                r#"{error}; a change is {{"subscription": "…", "change": {{"kind": "addResource|removeResource|permission|cost|addLock|removeLock|renewal|machine", …}}}}, as the simulator's README describes each"#
            ));
        }
        Ok(change) => change.apply(&mut world.estate, world.clock.now(real_now)),
    };
    match changed {
        Err(why) => bad(&why),
        Ok(changed) => {
            Answer::ok(&json!({ "subscription": changed.subscription, "resources": changed.resources }))
        }
    }
}

fn clock(world: &World, real_now: DateTime<Utc>) -> Answer {
    Answer::ok(&json!({ "now": world.clock.now(real_now), "running": world.clock.is_running() }))
}

fn read<T: DeserializeOwned>(body: &str) -> Result<T, Answer> {
    serde_json::from_str(body).map_err(|error| bad(&error.to_string()))
}

fn bad(message: &str) -> Answer {
    Answer::error(400, "BadControlRequest", message)
}

fn no_world(id: &str) -> Answer {
    Answer::error(404, "NoSuchWorld", &format!("there is no world `{id}`"))
}
