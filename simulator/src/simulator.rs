//! The worlds, and the way of a request through one: route, faults, effect, headers, log.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::arm::{self, Answer, Place};
use crate::exchange::{Outcome, Reply, Request};
use crate::fault::{self, Fault};
use crate::log::Entry;
use crate::spoil::spoil;
use crate::target::Target;
use crate::world::{AppConfig, World};
use crate::world_spec::{WorldError, WorldId, WorldSpec};
use crate::{control, cors, headers, login};

/// All worlds. What happens in one is never felt in another.
#[derive(Clone, Debug)]
pub struct Simulator {
    worlds: BTreeMap<WorldId, World>,
    created: u64,
}

impl Simulator {
    /// Starts with the default world, which is at the root.
    ///
    /// # Errors
    /// When no world can be made of `default`.
    pub fn new(default: &WorldSpec, now: DateTime<Utc>) -> Result<Self, WorldError> {
        let worlds = BTreeMap::from([(WorldId::of_default(), World::new(default, now)?)]);
        Ok(Self { worlds, created: 0 })
    }

    /// Makes another world. `now` is the wall clock, UTC.
    ///
    /// # Errors
    /// When no world can be made of `spec`.
    pub fn create_world(&mut self, spec: &WorldSpec, now: DateTime<Utc>) -> Result<WorldId, WorldError> {
        let world = World::new(spec, now)?;
        self.created += 1;
        let id = WorldId::numbered(self.created);
        self.worlds.insert(id.clone(), world);
        Ok(id)
    }

    /// What `config.json` says in a world; `None` where there is no such world.
    pub fn app_config(&self, world: &str) -> Option<&AppConfig> {
        self.worlds.get(world).map(|world| &world.app_config)
    }

    pub(crate) fn world_mut(&mut self, id: &str) -> Option<&mut World> {
        self.worlds.get_mut(id)
    }

    pub(crate) fn remove_world(&mut self, id: &str) -> bool {
        self.worlds.remove(id).is_some()
    }

    /// Answers a request. `public_base` is the absolute URL under which the root is reached, for links; `real_now` the
    /// wall clock, UTC, which a world with a clock of its own never reads.
    pub fn handle(&mut self, request: &Request, public_base: &str, real_now: DateTime<Utc>) -> Outcome {
        if request.method == "OPTIONS" {
            return Reply { status: 204, headers: cors::preflight(), body: String::new() }.into();
        }
        let target = Target::parse(&request.target);
        let segments = target.segments();
        let segments: Vec<&str> = segments.iter().map(String::as_str).collect();
        if let ["_sim", "worlds", id, "login", tenant, "oauth2", "v2.0", part] = segments.as_slice() {
            return self.at_login((id, tenant, part), request, &target, public_base, real_now);
        }
        if target.path() == "/_sim" || target.path().starts_with("/_sim/") {
            let answer = control::answer(self, request, &target, real_now);
            let mut headers = cors::headers();
            let type_ = if answer.body.starts_with("%PDF") {
                "application/pdf"
            } else {
                "application/json; charset=utf-8"
            };
            headers.push(("Content-Type".to_owned(), type_.to_owned()));
            headers.push(("Cache-Control".to_owned(), "no-store".to_owned()));
            return Reply { status: answer.status, headers, body: answer.body }.into();
        }
        match target.split_world() {
            None => self.in_world("default", request, &target, public_base, real_now),
            Some((id, target)) => {
                self.in_world(&id, request, &target, &format!("{public_base}/w/{id}"), real_now)
            }
        }
    }

    /// Answers for the sign-in service of a world; `address` is the world's id, the tenant and the last part.
    fn at_login(
        &mut self,
        (id, tenant, part): (&str, &str, &str),
        request: &Request,
        target: &Target,
        public_base: &str,
        real_now: DateTime<Utc>,
    ) -> Outcome {
        let Some(world) = self.worlds.get_mut(id) else {
            return Reply::refusal(404, "NoSuchWorld", &format!("there is no world `{id}`")).into();
        };
        let Some(operation) = login::operation(&request.method, part) else {
            return Reply::refusal(404, "NoSuchRoute", "the service has authorize, token and logout").into();
        };
        let now = world.clock.now(real_now);
        let faults = world.faults_for(operation);
        let after = faults.iter().find_map(Fault::delay).unwrap_or_default();
        let spoiling = faults.iter().find(|fault| !fault.is_delay());
        let answer = match spoiling {
            Some(Fault::Reset) => None,
            Some(Fault::Status { status, code, message, .. }) => {
                let code = code.as_deref().unwrap_or("server_error");
                Some(login::refusal(
                    *status,
                    code,
                    message.as_deref().unwrap_or("This answer was asked for."),
                ))
            }
            spoiling => {
                let place = login::Place {
                    authority: format!("{public_base}/_sim/worlds/{id}/login/{tenant}"),
                    tenant,
                    directory: &world.estate.directory,
                    seed: world.estate.seed,
                    now,
                };
                heard(login::answer(&mut world.login, operation, request, target, &place), spoiling)
            }
        };
        // Query and body carry what nobody else may have.
        let entry = Entry::of(now, operation, request, answer.as_ref());
        world.remember(Entry { target: target.path().to_owned(), body: String::new(), ..entry });
        let Some(answer) = answer else { return Outcome::Dropped { after } };
        let headers = headers::of_login(&answer.body, now);
        Outcome::Reply { after, reply: reply(answer, headers) }
    }

    fn in_world(
        &mut self,
        id: &str,
        request: &Request,
        target: &Target,
        base: &str,
        real_now: DateTime<Utc>,
    ) -> Outcome {
        let Some(world) = self.worlds.get_mut(id) else {
            return Reply::refusal(404, "NoSuchWorld", &format!("there is no world `{id}`")).into();
        };
        let now = world.clock.now(real_now);
        let request_id = world.next_request_id();
        let found = arm::find(target, &request.method);
        let operation = found.as_ref().map_or("(none)", |found| found.operation.name);
        let faults = if found.is_some() { world.faults_for(operation) } else { Vec::new() };
        let after = faults.iter().find_map(Fault::delay).unwrap_or_default();
        let spoiling = faults.iter().find(|fault| !fault.is_delay());

        let mut extra = Vec::new();
        let answer = match (spoiling, found) {
            (Some(Fault::Reset), _) => None,
            (Some(Fault::Status { status, code, message, retry_after }), _) => {
                extra = fault::retry_headers(operation, *retry_after);
                let code = code.as_deref().unwrap_or("SimulatedFault");
                let message = message.as_deref().unwrap_or("This answer was asked for.");
                Some(Answer::error(*status, code, message))
            }
            (_, None) => Some(arm::unknown_route(target)),
            (spoiling, Some(found)) => {
                let failure = match spoiling {
                    Some(Fault::FailsLater(failure)) => Some(failure.clone()),
                    _ => None,
                };
                let control =
                    format!("{}/_sim/worlds/{id}", base.strip_suffix(&format!("/w/{id}")).unwrap_or(base));
                let stale = spoiling == Some(&Fault::StaleRead);
                let authority = format!("{control}/login/organizations");
                let answer = match login::check(&world.login, operation, request, &authority, now) {
                    Err(refused) => refused,
                    Ok(tenant) => {
                        let place = Place { base, control, now, stale, tenant, failure };
                        arm::answer(found, request, target, &mut world.estate, &place)
                    }
                };
                heard(answer, spoiling)
            }
        };
        world.remember(Entry::of(now, operation, request, answer.as_ref()));
        let Some(answer) = answer else { return Outcome::Dropped { after } };
        let mut headers = headers::of_answer(request, &request_id, now);
        headers.extend(extra);
        let mut reply = reply(answer, headers);
        if world.hides_headers {
            reply.headers.retain(|(name, _)| cors::is_never_hidden(name));
        }
        Outcome::Reply { after, reply }
    }
}

/// What is heard of an answer that a fault may spoil. A lost reply has had its effect; nobody hears of it.
fn heard(answer: Answer, spoiling: Option<&Fault>) -> Option<Answer> {
    let body = spoiling.map_or_else(|| answer.body.clone(), |fault| spoil(&answer.body, fault));
    (spoiling != Some(&Fault::ReplyLost)).then_some(Answer { body, ..answer })
}

/// An answer with its own headers, those that every answer has, and those that `headers` begins with.
fn reply(answer: Answer, mut headers: Vec<(String, String)>) -> Reply {
    headers.extend(cors::headers());
    headers.extend(answer.headers.into_iter().map(|(name, value)| (name.to_owned(), value)));
    Reply { status: answer.status, headers, body: answer.body }
}
