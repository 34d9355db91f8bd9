//! Which subscriptions the list shows, in what order: search, filter, sort, page.
//!
//! It must answer within a frame for 10,000 subscriptions while somebody types, so the folded spelling is made once
//! per subscription, not once per key press.

use std::cmp::Ordering;
use std::sync::Arc;

use crate::subscription::{State, Subscription, SubscriptionId};

/// Rows on one page: enough to scan, few enough to render at once.
pub const PAGE_SIZE: usize = 50;

/// What the person asked the list to show; it lives in the URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListQuery {
    /// Words to find in the name or the id.
    pub search: String,
    /// Only this state.
    pub state: Option<StateFilter>,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: usize,
}

impl Default for ListQuery {
    fn default() -> Self {
        Self { search: String::new(), state: None, sort: Sort::Name, page: 1 }
    }
}

/// The states a person can filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StateFilter {
    /// In use.
    Enabled,
    /// A payment is late.
    PastDue,
    /// Cancelled with resources left, or about to be disabled.
    Warned,
    /// Switched off.
    Disabled,
    /// Gone.
    Deleted,
    /// A state this app does not know.
    Other,
}

impl StateFilter {
    /// Every filter, in the order of a subscription's life.
    pub const ALL: [Self; 6] =
        [Self::Enabled, Self::PastDue, Self::Warned, Self::Disabled, Self::Deleted, Self::Other];

    /// The word in the URL.
    pub fn word(self) -> &'static str {
        match self {
            Self::Enabled => "enabled",
            Self::PastDue => "past-due",
            Self::Warned => "warned",
            Self::Disabled => "disabled",
            Self::Deleted => "deleted",
            Self::Other => "other",
        }
    }

    /// Reads the word in the URL.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.word() == word)
    }

    /// The filter that finds this state.
    pub fn of(state: &State) -> Self {
        match state {
            State::Enabled => Self::Enabled,
            State::PastDue => Self::PastDue,
            State::Warned => Self::Warned,
            State::Disabled => Self::Disabled,
            State::Deleted => Self::Deleted,
            State::Unknown(_) => Self::Other,
        }
    }
}

/// The order of the rows; equal rows are ordered by name, then id, so that the order never depends on Azure's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// A to Z.
    #[default]
    Name,
    /// Z to A.
    NameDescending,
    /// In the order of a subscription's life.
    State,
    /// By the kind of deal.
    Offer,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 4] = [Self::Name, Self::NameDescending, Self::State, Self::Offer];

    /// The word in the URL.
    pub fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameDescending => "name-desc",
            Self::State => "state",
            Self::Offer => "offer",
        }
    }

    /// Reads the word in the URL.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.word() == word)
    }
}

/// How words are spelled for comparing them. The browser knows the letters of every language; the core does not carry
/// their tables.
pub type Fold = fn(&str) -> String;

/// A subscription with what searching it needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The subscription itself, shared with the rows that show it.
    pub subscription: Arc<Subscription>,
    folded_name: String,
    id: String,
}

impl Entry {
    /// Prepares a subscription for searching. `fold` is how words are compared: without case, and without accents where
    /// the platform can.
    pub fn new(subscription: Subscription, fold: Fold) -> Self {
        Self {
            folded_name: fold(subscription.name.trim()),
            id: subscription.id.to_string(),
            subscription: Arc::new(subscription),
        }
    }

    fn matches(&self, words: &[String]) -> bool {
        words.iter().all(|word| self.folded_name.contains(word.as_str()) || self.id.contains(word.as_str()))
    }
}

/// The rows that a query shows.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Selection {
    /// The rows of the page.
    pub rows: Vec<Arc<Subscription>>,
    /// How many subscriptions there are to select from.
    pub known: usize,
    /// How many rows match on all pages.
    pub matching: usize,
    /// The page shown, from 1; a page that does not exist any more becomes the last.
    pub page: usize,
    /// How many pages there are; at least 1.
    pub pages: usize,
}

impl Selection {
    /// The position of the first row among the matching ones, from 1; 0 when there is none.
    pub fn first(&self) -> usize {
        if self.rows.is_empty() { 0 } else { (self.page - 1) * PAGE_SIZE + 1 }
    }

    /// The position of the last row among the matching ones.
    pub fn last(&self) -> usize {
        if self.rows.is_empty() { 0 } else { (self.page - 1) * PAGE_SIZE + self.rows.len() }
    }
}

/// Puts entries into the order of `sort`; done when entries or order change, not at each key press.
pub fn sort(entries: &mut [Entry], sort: Sort) {
    entries.sort_unstable_by(|a, b| {
        let rank = |entry: &Entry| StateFilter::of(&entry.subscription.state) as u8;
        let first = match sort {
            Sort::Name | Sort::NameDescending => Ordering::Equal,
            Sort::State => rank(a).cmp(&rank(b)),
            Sort::Offer => a.subscription.offer.cmp(&b.subscription.offer),
        };
        let by_name = || a.folded_name.cmp(&b.folded_name).then_with(|| a.id.cmp(&b.id));
        let order = first.then_with(by_name);
        if sort == Sort::NameDescending { order.reverse() } else { order }
    });
}

/// Picks the rows of a query from entries that are already in its order.
pub fn select(sorted: &[Entry], query: &ListQuery, fold: Fold) -> Selection {
    let words: Vec<String> = fold(&query.search).split_whitespace().map(str::to_owned).collect();
    let matching: Vec<&Entry> = sorted
        .iter()
        .filter(|entry| {
            query.state.is_none_or(|filter| filter == StateFilter::of(&entry.subscription.state))
                && entry.matches(&words)
        })
        .collect();
    let pages = matching.len().div_ceil(PAGE_SIZE).max(1);
    let page = query.page.clamp(1, pages);
    let rows = matching
        .iter()
        .skip((page - 1) * PAGE_SIZE)
        .take(PAGE_SIZE)
        .map(|entry| Arc::clone(&entry.subscription))
        .collect();
    Selection { rows, known: sorted.len(), matching: matching.len(), page, pages }
}

/// Puts a newer reading of one subscription in the place of the older one.
pub fn replace(entries: &mut [Entry], subscription: &Subscription, fold: Fold) {
    let id: SubscriptionId = subscription.id;
    if let Some(entry) = entries.iter_mut().find(|entry| entry.subscription.id == id) {
        *entry = Entry::new(subscription.clone(), fold);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::Offer;
    use proptest::prelude::*;

    fn entry(index: u32, name: &str, state: State) -> Entry {
        let id = SubscriptionId::parse(&format!("{index:08x}-0000-0000-0000-000000000000")).unwrap();
        Entry::new(
            Subscription {
                id,
                name: name.into(),
                tenant: None,
                state,
                offer: Offer::Other,
                spending_limit: None,
            },
            str::to_lowercase,
        )
    }

    fn names(entries: &[Entry], query: &ListQuery) -> Vec<String> {
        select(entries, query, str::to_lowercase).rows.iter().map(|row| row.name.clone()).collect()
    }

    #[test]
    fn every_word_must_be_in_the_name_or_the_id() {
        let entries = [
            entry(1, "Webshop Productie", State::Enabled),
            entry(2, "Webshop test", State::Disabled),
            entry(0xabc, "Archief", State::Enabled),
        ];
        let search =
            |search: &str| names(&entries, &ListQuery { search: search.into(), ..ListQuery::default() });
        assert_eq!(search("  PROD web "), ["Webshop Productie"]);
        assert_eq!(search("00000abc-"), ["Archief"]);
        assert_eq!(search("niets").len(), 0);
        assert_eq!(search("").len(), 3);
    }

    #[test]
    fn the_filter_finds_one_state() {
        let entries = [entry(1, "a", State::Enabled), entry(2, "b", State::Unknown("New".into()))];
        let query = ListQuery { state: Some(StateFilter::Other), ..ListQuery::default() };
        assert_eq!(names(&entries, &query), ["b"]);
    }

    #[test]
    fn sorting_ignores_case_and_is_total() {
        let mut entries = [
            entry(3, "beta", State::Enabled),
            entry(1, "Alfa", State::Deleted),
            entry(2, "alfa", State::PastDue),
        ];
        sort(&mut entries, Sort::Name);
        assert_eq!(names(&entries, &ListQuery::default()), ["Alfa", "alfa", "beta"]);
        sort(&mut entries, Sort::State);
        assert_eq!(names(&entries, &ListQuery::default()), ["beta", "alfa", "Alfa"]);
    }

    proptest! {
        #[test]
        fn every_row_is_on_exactly_one_page(count in 0_u32..400) {
            let entries: Vec<Entry> = (0..count).map(|index| entry(index, "x", State::Enabled)).collect();
            let pages = select(&entries, &ListQuery::default(), str::to_lowercase).pages;
            let mut seen = Vec::new();
            for page in 1..=pages {
                let selection = select(&entries, &ListQuery { page, ..ListQuery::default() }, str::to_lowercase);
                prop_assert_eq!(selection.last() + 1 - selection.first().max(1), selection.rows.len());
                seen.extend(selection.rows.iter().map(|row| row.id));
            }
            prop_assert_eq!(seen.len(), count as usize);
            seen.dedup();
            prop_assert_eq!(seen.len(), count as usize);
        }
    }
}
