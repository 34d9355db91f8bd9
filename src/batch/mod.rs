//! Several subscriptions, cancelled together after one review: each by its own machine ([`crate::cancellation`]) and with its
//! own outcome. What is here decides only whose turn it is, and when to stop.

pub mod machine;
pub mod record;

pub use machine::{Batch, Command, Event, Fate, Member, Rule, Tally};
