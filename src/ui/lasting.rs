//! What is made when it is first asked for and lasts as long as the app, whichever page asked: the signals of a change, of
//! what is read of a subscription, of machines and plans.

use leptos::prelude::*;

use crate::sorted_map::SortedMap;

/// Values by key. `V` holds signals and is copied freely.
pub struct Lasting<K: 'static, V: 'static> {
    known: StoredValue<SortedMap<K, V>>,
    /// The signals outlive the page that first asks for them. It is an owner below the app's own; one that kept itself
    /// alive would keep a closed app listening.
    owner: StoredValue<Owner>,
}

impl<K, V> Clone for Lasting<K, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K, V> Copy for Lasting<K, V> {}

impl<K, V> Lasting<K, V>
where
    K: Clone + Ord + Send + Sync + 'static,
    V: Copy + Send + Sync + 'static,
{
    /// Nothing yet; it ends with the owner that is current.
    pub fn new() -> Self {
        Self { known: StoredValue::new(SortedMap::default()), owner: StoredValue::new(Owner::new()) }
    }

    /// What is under a key, if somebody has asked for it. Nothing is, once the app is closed.
    pub fn find(self, key: &K) -> Option<V> {
        self.known.try_with_value(|known| known.get(key).copied())?
    }

    /// The first key that `is` accepts, with what is under it.
    pub fn first(self, is: impl Fn(&K) -> bool) -> Option<(K, V)> {
        self.known.try_with_value(|known| {
            known.each().find(|(key, _)| is(key)).map(|(key, value)| (key.clone(), *value))
        })?
    }

    /// All of them.
    pub fn each(self) -> Vec<(K, V)> {
        let all = |known: &SortedMap<K, V>| known.each().map(|(key, value)| (key.clone(), *value)).collect();
        self.known.try_with_value(all).unwrap_or_default()
    }

    /// Puts a new value under a key that has none.
    pub fn add(self, key: K, make: impl FnOnce() -> V) -> V {
        let value = self.owner.get_value().with(make);
        self.known.update_value(|known| known.insert(key, value));
        value
    }

    /// Whether the app has been taken off the page, while somebody waited.
    pub fn is_closed(self) -> bool {
        self.known.is_disposed()
    }
}
