//! Who asks, and by which id support finds a call again.

use std::pin::Pin;
use std::sync::Arc;

use super::transport::TransportFailure;
use crate::sign_in::Secret;

/// Says who asks, and hears what Azure wants proven besides.
#[derive(Clone)]
pub struct Identity {
    /// Gives what goes with a call.
    pub bearer: Arc<dyn Fn(Errand) -> Bearing + Send + Sync>,
    /// Told of a refusal, with its header where that could be read.
    pub challenged: Arc<Challenged>,
}

/// The call that somebody's identity is wanted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errand {
    /// Where it goes.
    pub url: String,
    /// The directory that it is meant for, where it says one.
    pub tenant: Option<String>,
    /// What Azure has just refused (401).
    pub refused: Option<Refused>,
}

/// What went with a call that Azure refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// It itself.
    pub bearer: Secret,
    /// Azure's answer.
    pub body: String,
}

/// What goes with a call, to come.
pub type Bearing = Pin<Box<dyn Future<Output = Result<Secret, TransportFailure>>>>;

/// Hears of a refusal: of which call, with which header, and what it doubts.
pub type Challenged = dyn Fn(Errand, Option<&str>, Doubt) + Send + Sync;

/// What a refusal is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Who asks (401), though what went with the call is as new as can be.
    Person,
    /// How the person signed in.
    Proof,
    /// What they may do.
    Right,
}

/// A GUID of version 4.
pub(super) fn request_id(chance: fn() -> f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number below 2^16 stays one"
    )]
    let part = || (chance() * 65_536.0) as u16;
    let (version, variant) = (part() & 0x0fff | 0x4000, part() & 0x3fff | 0x8000);
    format!(
        "{:04x}{:04x}-{:04x}-{version:04x}-{variant:04x}-{:04x}{:04x}{:04x}",
        part(),
        part(),
        part(),
        part(),
        part(),
        part()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_guid() {
        assert_eq!(request_id(|| 0.0), "00000000-0000-4000-8000-000000000000");
        assert_eq!(request_id(|| 0.999_999_9), "ffffffff-ffff-4fff-bfff-ffffffffffff");
    }
}
