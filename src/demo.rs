//! The Azure of the demo: the simulator, and what was asked of it to change something, each with its moment. The same
//! deeds at the same moments make the same Azure, so a page that is loaded again, or another tab, goes on where the last
//! one was, and nothing is kept but that list.
//!
//! The module exists with the feature `demo` alone; nothing of it is in what administrators download.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use simulator::{Outcome, Request, Simulator, WorldSpec, may_change};

use crate::instant;

/// Where the app finds it. No host of this name can exist (RFC 6761), so nothing that goes astray reaches anybody.
pub const BASE: &str = "https://azure.invalid/demo";

/// What is kept is of one version of the app alone: another one may make another Azure of the same deeds.
const VERSION: &str = concat!("1 of ", env!("CARGO_PKG_VERSION"));
const CLOCK: &str = "/_sim/worlds/default/clock";

/// The simulator with a memory.
pub struct Demo {
    simulator: Simulator,
    past: Past,
}

/// What is kept of it. Moments are milliseconds since 1970, UTC.
#[derive(Serialize, Deserialize)]
struct Past {
    version: String,
    began: i64,
    done: Vec<Deed>,
}

/// A request that may have changed something.
#[derive(Serialize, Deserialize)]
struct Deed {
    at: i64,
    method: String,
    target: String,
    body: String,
}

impl Demo {
    /// A new one; `None` where the simulator has no world to begin with.
    pub fn begin(now: DateTime<Utc>) -> Option<Self> {
        let began = now.timestamp_millis();
        let simulator = Simulator::new(&WorldSpec::default(), moment(began)?).ok()?;
        Some(Self { simulator, past: Past { version: VERSION.to_owned(), began, done: Vec::new() } })
    }

    /// The one that [`Self::written`] told of; `None` where the text is of something else, or of another version.
    pub fn recall(text: &str) -> Option<Self> {
        let past: Past = serde_json::from_str(text).ok().filter(|past: &Past| past.version == VERSION)?;
        let mut demo = Self::begin(moment(past.began)?)?;
        for Deed { at, method, target, body } in past.done {
            demo.handle(&Request { method, target, headers: Vec::new(), body }, moment(at)?);
        }
        Some(demo)
    }

    /// What makes the same one again, as text.
    pub fn written(&self) -> String {
        serde_json::to_string(&self.past).unwrap_or_default()
    }

    /// Answers a request, at a moment of the wall clock; says whether it may have changed something.
    pub fn handle(&mut self, request: &Request, wall: DateTime<Utc>) -> (Outcome, bool) {
        // As exact as what is kept, so that it comes out the same another time.
        let at = wall.timestamp_millis();
        let wall = moment(at).unwrap_or(wall);
        let changes = may_change(request);
        if changes {
            let Request { method, target, body, .. } = request.clone();
            self.past.done.push(Deed { at, method, target, body });
        }
        (self.simulator.handle(request, BASE, wall), changes)
    }

    /// Its own time to the second, UTC: the wall clock's until somebody lets time pass.
    pub fn now(&mut self, wall: DateTime<Utc>) -> DateTime<Utc> {
        #[derive(Deserialize)]
        struct Told {
            now: String,
        }
        match self.handle(&Request::get(CLOCK), wall).0 {
            Outcome::Reply { reply, .. } => serde_json::from_str(&reply.body)
                .ok()
                .and_then(|told: Told| instant::parse(&told.now))
                .unwrap_or(wall),
            Outcome::Dropped { .. } => wall,
        }
    }
}

/// The request that lets time pass.
pub fn passing(time: TimeDelta) -> Request {
    Request::post(CLOCK, format!(r#"{{"advanceSeconds":{}}}"#, time.num_seconds()))
}

fn moment(milliseconds: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(milliseconds)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    const LIST: &str = "/subscriptions?api-version=2022-12-01";

    fn now() -> DateTime<Utc> {
        moment(1_772_442_000_000).unwrap()
    }

    fn body(demo: &mut Demo, target: &str, wall: DateTime<Utc>) -> Value {
        match demo.handle(&Request::get(target), wall) {
            (Outcome::Reply { reply, .. }, false) => serde_json::from_str(&reply.body).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    fn subscriptions(demo: &mut Demo) -> Vec<String> {
        let list = body(demo, LIST, now());
        let rows = list["value"].as_array().unwrap();
        rows.iter().map(|row| row["subscriptionId"].as_str().unwrap().to_owned()).collect()
    }

    #[derive(Clone, Debug)]
    enum Doing {
        Read,
        Cancel(usize),
        Enable(usize),
        Pass(i64),
    }

    fn doings() -> impl Strategy<Value = Vec<Doing>> {
        let one = prop_oneof![
            Just(Doing::Read),
            (0..20_usize).prop_map(Doing::Cancel),
            (0..20_usize).prop_map(Doing::Enable),
            (1..4_000_000_i64).prop_map(Doing::Pass),
        ];
        prop::collection::vec(one, 0..20)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn what_is_kept_makes_the_same_azure_again(doings in doings()) {
            let mut demo = Demo::begin(now()).unwrap();
            let ids = subscriptions(&mut demo);
            let mut wall = now();
            for doing in doings {
                wall += TimeDelta::milliseconds(777);
                let path = |place: usize, act: &str| {
                    let id = &ids[place % ids.len()];
                    let target = format!("/subscriptions/{id}/providers/Microsoft.Subscription/{act}");
                    Request::post(format!("{target}?api-version=2021-10-01"), "")
                };
                match doing {
                    Doing::Read => drop(body(&mut demo, LIST, wall)),
                    Doing::Cancel(place) => prop_assert!(demo.handle(&path(place, "cancel"), wall).1),
                    Doing::Enable(place) => prop_assert!(demo.handle(&path(place, "enable"), wall).1),
                    Doing::Pass(seconds) => prop_assert!(demo.handle(&passing(TimeDelta::seconds(seconds)), wall).1),
                }
            }
            let mut again = Demo::recall(&demo.written()).unwrap();
            prop_assert_eq!(again.written(), demo.written());
            for later in [0, 300, 86_400] {
                let wall = wall + TimeDelta::seconds(later);
                prop_assert_eq!(again.now(wall), demo.now(wall));
                prop_assert_eq!(body(&mut again, LIST, wall), body(&mut demo, LIST, wall));
            }
        }
    }

    #[test]
    fn a_cancel_is_remembered_and_shows_when_its_time_has_come() {
        let mut demo = Demo::begin(now()).unwrap();
        let id = subscriptions(&mut demo).remove(0);
        let target = format!("/subscriptions/{id}?api-version=2022-12-01");
        assert_eq!(body(&mut demo, &target, now())["state"], "Enabled");
        let cancel = format!("/subscriptions/{id}/providers/Microsoft.Subscription/cancel");
        let query = "?api-version=2021-10-01&IgnoreResourceCheck=true";
        assert!(demo.handle(&Request::post(cancel + query, ""), now()).1);
        demo.handle(&passing(TimeDelta::seconds(601)), now());
        let mut again = Demo::recall(&demo.written()).unwrap();
        assert_eq!(again.now(now()), now() + TimeDelta::seconds(601));
        assert_ne!(body(&mut again, &target, now())["state"], "Enabled");
    }

    #[test]
    fn reading_leaves_nothing_behind() {
        let mut demo = Demo::begin(now()).unwrap();
        let before = demo.written();
        let id = subscriptions(&mut demo).remove(0);
        let costs = format!("/subscriptions/{id}/providers/Microsoft.CostManagement/query");
        // It asks with a body, and changes nothing for that.
        demo.handle(&Request::post(costs + "?api-version=2023-11-01", "{}"), now());
        assert_eq!(demo.written(), before);
    }

    #[test]
    fn what_is_of_something_else_is_not_recalled() {
        let demo = Demo::begin(now()).unwrap();
        let later = demo.written().replace(r#""version":"1 of"#, r#""version":"2 of"#);
        assert_ne!(later, demo.written());
        for text in ["", "{", "[]", "{\"version\":\"1\"}", later.as_str()] {
            assert!(Demo::recall(text).is_none(), "{text}");
        }
    }
}
