//! A subscription as the app knows it: parsed once from Azure's JSON, never re-checked afterwards.

use std::fmt;

use crate::offer::Offer;

/// A subscription's GUID. Azure compares them without regard to case; this type has only one spelling.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SubscriptionId(u128);

impl SubscriptionId {
    /// Reads `8-4-4-4-12` hexadecimal digits in either case.
    pub fn parse(text: &str) -> Option<Self> {
        let mut value = 0_u128;
        for (index, character) in text.chars().enumerate() {
            match index {
                8 | 13 | 18 | 23 if character == '-' => {}
                8 | 13 | 18 | 23 => return None,
                _ => value = (value << 4) | u128::from(character.to_digit(16)?),
            }
        }
        (text.chars().count() == 36).then_some(Self(value))
    }
}

impl fmt::Display for SubscriptionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(value) = self;
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            value >> 96,
            (value >> 80) & 0xffff,
            (value >> 64) & 0xffff,
            (value >> 48) & 0xffff,
            value & 0xffff_ffff_ffff
        )
    }
}

impl fmt::Debug for SubscriptionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// One subscription, as `GET /subscriptions/{id}` reports it. Source: Microsoft.Resources 2022-12-01.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    /// Its GUID.
    pub id: SubscriptionId,
    /// What people call it; empty where Azure gives none.
    pub name: String,
    /// The directory it belongs to, as a GUID.
    pub tenant: Option<String>,
    /// What Azure says of it.
    pub state: State,
    /// The kind of deal.
    pub offer: Offer,
    /// Whether credit, not a person, limits what it can cost.
    pub spending_limit: Option<SpendingLimit>,
}

/// `Subscription.state`. Azure may add values, and leaves the field empty for a while during a change.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// In use.
    Enabled,
    /// About to be disabled, or cancelled with resources left.
    Warned,
    /// A payment is late.
    PastDue,
    /// Switched off: read and delete only.
    Disabled,
    /// Gone for good.
    Deleted,
    /// A value the specification does not name; kept as Azure wrote it.
    Unknown(String),
}

impl State {
    /// The values the specification names, in the order of a subscription's life.
    pub const KNOWN: [Self; 5] = [Self::Enabled, Self::PastDue, Self::Warned, Self::Disabled, Self::Deleted];

    /// Reads the API's word.
    pub fn parse(word: &str) -> Self {
        Self::KNOWN
            .into_iter()
            .find(|state| state.word().eq_ignore_ascii_case(word))
            .unwrap_or_else(|| Self::Unknown(word.to_owned()))
    }

    /// The API's word.
    pub fn word(&self) -> &str {
        match self {
            Self::Enabled => "Enabled",
            Self::Warned => "Warned",
            Self::PastDue => "PastDue",
            Self::Disabled => "Disabled",
            Self::Deleted => "Deleted",
            Self::Unknown(word) => word,
        }
    }

    /// Whether a cancel can be asked for in this state. `Warned` is what a cancellation with resources leaves behind
    /// (api/facts.md 1), so it is looked at, not cancelled again.
    pub fn may_be_cancelled(&self) -> bool {
        matches!(self, Self::Enabled | Self::PastDue)
    }
}

/// `subscriptionPolicies.spendingLimit`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpendingLimit {
    /// The credit is the limit.
    On,
    /// Usage is billed without a limit.
    Off,
    /// Off until the end of the billing period.
    CurrentPeriodOff,
}

impl SpendingLimit {
    /// Reads the API's word; anything else says nothing.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "On" => Some(Self::On),
            "Off" => Some(Self::Off),
            "CurrentPeriodOff" => Some(Self::CurrentPeriodOff),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const GUID: &str = "83aa47df-e3e9-49ff-877b-94304bf3d3ad";

    #[test]
    fn an_id_has_one_spelling() {
        let id = SubscriptionId::parse(&GUID.to_uppercase()).unwrap();
        assert_eq!(id.to_string(), GUID);
        assert_eq!(Some(id), SubscriptionId::parse(GUID));
    }

    #[test]
    fn what_is_no_guid_is_refused() {
        for text in
            ["", "83aa47df", "83aa47df-e3e9-49ff-877b-94304bf3d3a", "83aa47dfxe3e9-49ff-877b-94304bf3d3ad"]
        {
            assert_eq!(SubscriptionId::parse(text), None, "{text}");
        }
        assert_eq!(SubscriptionId::parse(&format!("{GUID}0")), None);
    }

    proptest! {
        #[test]
        fn printing_and_parsing_agree(value: u128) {
            let id = SubscriptionId(value);
            prop_assert_eq!(SubscriptionId::parse(&id.to_string()), Some(id));
        }

        #[test]
        fn no_text_makes_parsing_panic(text in ".{0,40}") {
            let _ = SubscriptionId::parse(&text);
        }
    }

    #[test]
    fn a_word_azure_invents_tomorrow_survives() {
        assert_eq!(State::parse("disabled"), State::Disabled);
        assert_eq!(State::parse("Dormant").word(), "Dormant");
        assert!(!State::parse("").may_be_cancelled());
    }
}
