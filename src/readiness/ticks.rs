//! What a person has ticked off, kept in the browser for each subscription. It is their own list: Azure never hears of it,
//! and nothing depends on it.

use serde::Serialize;
use serde_json::Value;

use super::check::Check;
use crate::resource::ResourceId;
use crate::sorted_map::SortedMap;
use crate::subscription::SubscriptionId;

const VERSION: u64 = 1;
/// More than any subscription has that is worth ticking off; a record that is longer was not written by this app.
const MOST: usize = 20_000;

/// One tick: a check as a whole, or one resource in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tick {
    /// Which check.
    pub check: Check,
    /// Which resource; `None` for the whole check.
    pub resource: Option<ResourceId>,
}

/// All ticks of one subscription.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticks(SortedMap<Tick, ()>);

/// The stored form.
#[derive(Serialize)]
struct Stored {
    version: u64,
    subscription: String,
    ticked: Vec<String>,
}

impl Ticks {
    /// Whether it is ticked. A resource counts as ticked with its whole check.
    pub fn has(&self, tick: &Tick) -> bool {
        self.0.get(tick).is_some() || self.0.get(&Tick { check: tick.check, resource: None }).is_some()
    }

    /// Ticks, or takes a tick back. Taking a whole check back takes its resources' ticks back as well.
    pub fn set(&mut self, tick: Tick, is_ticked: bool) {
        if is_ticked {
            if self.0.len() < MOST {
                self.0.insert(tick, ());
            }
        } else if tick.resource.is_none() {
            self.0.retain(|other, ()| other.check != tick.check);
        } else {
            self.0.remove(&tick);
        }
    }

    /// Whether there is none, and so nothing to keep.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text to store.
    pub fn write(&self, subscription: SubscriptionId) -> String {
        let word = |tick: &Tick| match &tick.resource {
            None => tick.check.word().to_owned(),
            Some(id) => format!("{} {}", tick.check.word(), id.folded()),
        };
        let ticked: Vec<String> = self.0.keys().map(word).collect();
        let stored = Stored { version: VERSION, subscription: subscription.to_string(), ticked };
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// Reads a stored record of `subscription`. One of another version or subscription is absent, and so is one that holds
    /// anything that was not written by [`Ticks::write`].
    pub fn read(text: &str, subscription: SubscriptionId) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let own = value.get("version").and_then(Value::as_u64) == Some(VERSION)
            && value.get("subscription").and_then(Value::as_str).and_then(SubscriptionId::parse)
                == Some(subscription);
        let words =
            value.get("ticked").and_then(Value::as_array).filter(|words| own && words.len() <= MOST)?;
        let mut ticks = SortedMap::default();
        for word in words {
            ticks.insert(tick(word.as_str()?)?, ());
        }
        Some(Self(ticks))
    }
}

fn tick(word: &str) -> Option<Tick> {
    let (check, resource) = word.split_once(' ').map_or((word, None), |(check, id)| (check, Some(id)));
    let resource = match resource {
        None => None,
        Some(id) => Some(ResourceId::parse(id)?),
    };
    Some(Tick { check: Check::parse(check)?, resource })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn subscription() -> SubscriptionId {
        SubscriptionId::parse("83aa47df-e3e9-49ff-877b-94304bf3d3ad").unwrap()
    }

    fn of(check: Check, name: Option<&str>) -> Tick {
        let id = |name| format!("/subscriptions/s/resourceGroups/rg a/providers/C.W/widgets/{name}");
        Tick { check, resource: name.map(|name| ResourceId::parse(&id(name)).unwrap()) }
    }

    #[test]
    fn the_stored_form_is_fixed() {
        let mut ticks = Ticks::default();
        ticks.set(of(Check::Backups, Some("Vm")), true);
        ticks.set(of(Check::Movable, None), true);
        assert_eq!(
            ticks.write(subscription()),
            r#"{"version":1,"subscription":"83aa47df-e3e9-49ff-877b-94304bf3d3ad","ticked":["backups /subscriptions/s/resourcegroups/rg a/providers/c.w/widgets/vm","movable"]}"#
        );
        assert_eq!(Ticks::read(&ticks.write(subscription()), subscription()), Some(ticks));
    }

    #[test]
    fn what_this_app_did_not_write_is_absent() {
        let mut ticks = Ticks::default();
        ticks.set(of(Check::Movable, None), true);
        let text = ticks.write(subscription());
        let other = SubscriptionId::parse("00000000-0000-0000-0000-000000000000").unwrap();
        assert_eq!(Ticks::read(&text, other), None);
        for (from, to) in [
            ("\"version\":1", "\"version\":2"),
            ("movable", "mov"),
            ("\"movable\"", "7"),
            ("movable", "backups x"),
        ] {
            assert_eq!(Ticks::read(&text.replace(from, to), subscription()), None, "{to}");
        }
    }

    #[test]
    fn a_whole_check_counts_for_its_resources() {
        let mut ticks = Ticks::default();
        ticks.set(of(Check::Backups, Some("a")), true);
        assert!(ticks.has(&of(Check::Backups, Some("A"))) && !ticks.has(&of(Check::Backups, None)));
        ticks.set(of(Check::Backups, None), true);
        assert!(ticks.has(&of(Check::Backups, Some("b"))) && !ticks.has(&of(Check::Movable, None)));
        ticks.set(of(Check::Backups, None), false);
        assert!(ticks.is_empty());
    }

    proptest! {
        #[test]
        fn every_set_of_ticks_survives(marks in proptest::collection::vec((0..Check::ALL.len(), proptest::option::of("[a-zé ]{1,6}"), any::<bool>()), 0..30)) {
            let mut ticks = Ticks::default();
            for (check, name, is_ticked) in &marks {
                ticks.set(of(Check::ALL[*check], name.as_deref()), *is_ticked);
            }
            prop_assert_eq!(Ticks::read(&ticks.write(subscription()), subscription()), Some(ticks));
        }

        #[test]
        fn no_stored_text_makes_reading_panic(text in "\\PC{0,80}") {
            let _ = Ticks::read(&text, subscription());
        }
    }
}
