//! Chance that is no chance: a seeded generator, so that the same seed always tells the same story.

/// A stream of numbers for one purpose, after `SplitMix64` (Steele, Lea and Flood, 2014).
#[derive(Clone, Debug)]
pub(crate) struct Chance {
    state: u64,
}

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Chance {
    /// The stream for one purpose and one place in a row. Streams are independent, so that a new draw for one
    /// subscription does not change all that come after it.
    pub(crate) fn new(seed: u64, purpose: &str, index: u64) -> Self {
        // FNV-1a over the purpose.
        let purpose = purpose.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let state = scramble(scramble(scramble(seed).wrapping_add(purpose)).wrapping_add(index));
        Self { state }
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(GOLDEN);
        scramble(self.state)
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u64, high: u64) -> u64 {
        let width = high.saturating_sub(low).saturating_add(1);
        low + self.next() % width
    }

    /// True in so many of a hundred cases.
    pub(crate) fn percent(&mut self, share: u64) -> bool {
        self.between(0, 99) < share
    }

    /// One of these; an empty slice gives the default.
    pub(crate) fn pick<T: Copy + Default>(&mut self, from: &[T]) -> T {
        let count = u64::try_from(from.len()).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.next() % count)
            .ok()
            .and_then(|index| from.get(index))
            .copied()
            .unwrap_or_default()
    }

    /// A version 4 GUID in lower case.
    pub(crate) fn guid(&mut self) -> String {
        let (high, low) = (self.next(), self.next());
        format!(
            "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
            high >> 32,
            (high >> 16) & 0xffff,
            high & 0xfff,
            0x8000 | (low >> 48) & 0x3fff,
            low & 0xffff_ffff_ffff,
        )
    }
}

fn scramble(value: u64) -> u64 {
    let value = value.wrapping_add(GOLDEN);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_same_seed_tells_the_same_story() {
        let story = |seed| Chance::new(seed, "subscription", 3).guid();
        assert_eq!(story(7), story(7));
        assert_ne!(story(7), story(8));
        assert_ne!(Chance::new(7, "delay", 3).guid(), story(7));
    }

    #[test]
    fn guids_are_well_formed_and_differ() {
        let guids: BTreeSet<String> =
            (0..10_000).map(|index| Chance::new(1, "subscription", index).guid()).collect();
        assert_eq!(guids.len(), 10_000);
        for guid in guids {
            assert_eq!(guid.len(), 36);
            assert_eq!(guid.as_bytes()[14], b'4');
            assert!(b"89ab".contains(&guid.as_bytes()[19]), "{guid}");
        }
    }

    #[test]
    fn draws_stay_in_range() {
        let mut chance = Chance::new(1, "test", 0);
        for _ in 0..1_000 {
            assert!((20..=570).contains(&chance.between(20, 570)));
            assert!(["a", "b"].contains(&chance.pick(&["a", "b"])));
        }
        assert_eq!(chance.pick::<&str>(&[]), "");
    }
}
