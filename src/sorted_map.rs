//! A map in a sorted list. The standard library's tree, with the dozen pairs of types that this app would use it with, weighed
//! 18,000 bytes more of a first visit (brotli, measured before the last step of the build); for the thousands of things in
//! a subscription a list does as well.

use std::borrow::Borrow;

/// Keys with their values, in the order of the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedMap<K, V>(Vec<(K, V)>);

impl<K, V> Default for SortedMap<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> SortedMap<K, V> {
    fn place<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.0.binary_search_by(|(own, _)| own.borrow().cmp(key))
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().and_then(|place| self.0.get(place)).map(|(_, value)| value)
    }

    /// The value of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().and_then(|place| self.0.get_mut(place)).map(|(_, value)| value)
    }

    /// Gives a key a value, in place of any that it has.
    pub fn insert(&mut self, key: K, value: V) {
        match self.place(&key) {
            Err(place) => self.0.insert(place, (key, value)),
            Ok(place) => {
                if let Some(entry) = self.0.get_mut(place) {
                    entry.1 = value;
                }
            }
        }
    }

    /// Changes the value of a key, which is `new` where it has none.
    pub fn change(&mut self, key: K, new: V, change: impl FnOnce(&mut V)) {
        let place = self.place(&key);
        if let Err(place) = place {
            self.0.insert(place, (key, new));
        }
        let (Ok(place) | Err(place)) = place;
        if let Some((_, value)) = self.0.get_mut(place) {
            change(value);
        }
    }

    /// Takes a key out, and gives its value.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        self.place(key).ok().map(|place| self.0.remove(place).1)
    }
}

impl<K, V> SortedMap<K, V> {
    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values.
    pub fn each(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }

    /// Keys and values to be changed.
    pub fn each_mut(&mut self) -> impl Iterator<Item = (&K, &mut V)> {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }

    /// The keys.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values, taken out.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.0.into_iter().map(|(_, value)| value)
    }

    /// Keeps what `is_kept` says.
    pub fn retain(&mut self, mut is_kept: impl FnMut(&K, &V) -> bool) {
        self.0.retain(|(key, value)| is_kept(key, value));
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_is_what_the_standard_map_is(steps in proptest::collection::vec((0_u8..12, 0_u8..4, any::<u8>()), 0..60)) {
            let (mut own, mut standard) = (SortedMap::default(), BTreeMap::new());
            for (key, what, value) in steps {
                match what {
                    0 => {
                        own.insert(key, value);
                        standard.insert(key, value);
                    }
                    1 => prop_assert_eq!(own.remove(&key), standard.remove(&key)),
                    2 => {
                        own.change(key, 7, |one| *one = one.wrapping_add(value));
                        let one = standard.entry(key).or_insert(7);
                        *one = one.wrapping_add(value);
                    }
                    _ => prop_assert_eq!(own.get_mut(&key), standard.get_mut(&key)),
                }
                prop_assert!(own.each().eq(standard.iter()));
            }
            own.retain(|key, _| key % 2 == 0);
            standard.retain(|key, _| key % 2 == 0);
            prop_assert!(own.keys().eq(standard.keys()) && own.values().eq(standard.values()));
        }
    }
}
