//! The part of Azure that Winddown speaks with, as a value: give it a request and a wall clock, get the answer.
//!
//! It exists so that the app, its tests and its reviewers can reach every state of a subscription without an Azure
//! account, and so that the unpleasant moments (a lost reply, a stale read, a throttled call) can be had on demand.
//! The core does no I/O and reads no clock; the `server` feature puts it behind HTTP. It deliberately shares no code
//! with the app: it is a second, independent reading of the specification.
//!
//! ```
//! use chrono::DateTime;
//! use simulator::{Outcome, Request, Simulator, WorldSpec};
//!
//! let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
//! let mut simulator = Simulator::new(&WorldSpec::default(), now).unwrap();
//! let request = Request::get("/subscriptions?api-version=2022-12-01");
//! let Outcome::Reply { reply, .. } = simulator.handle(&request, "http://localhost:8080", now) else { panic!() };
//! assert_eq!(reply.status, 200);
//! ```

mod arm;
mod chance;
mod clock;
mod control;
mod cors;
mod cycle;
mod deallocation;
mod directory;
mod document;
mod estate;
mod exchange;
mod fault;
mod headers;
mod inventory;
mod invoice;
mod lifecycle;
mod log;
mod login;
mod money;
mod offer;
mod scenario;
mod simulator;
mod spoil;
mod subscription;
mod support_plan;
mod target;
mod usage;
mod world;
mod world_change;
mod world_spec;

pub use arm::{Operation, may_change, operations};
pub use exchange::{Outcome, Reply, Request};
pub use simulator::Simulator;
pub use world::AppConfig;
pub use world_spec::{WorldError, WorldId, WorldSpec};
