//! What can happen in a story, and the mistakes that the check must find.

use winddown::cancellation::Act;

/// Something that happens. Numbers choose among what there is.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// The person confirms a change in a tab.
    Confirm(usize, Act),
    /// A tab is reloaded, or opened anew.
    Reload(usize),
    /// A tab is closed.
    Close(usize),
    /// A tab hears what others have kept.
    Hear(usize),
    /// The lock is given to whoever waits longest.
    Lend,
    /// A request reaches Azure, which may refuse it.
    Arrive(usize, Refuses),
    /// A request is lost on its way.
    Drop(usize),
    /// The answer to a request reaches its tab, if the tab is still there.
    Answer(usize),
    /// A tab waits no longer for an answer; the request may still arrive.
    GiveUp(usize),
    /// A tab reads the state.
    Look(usize),
    /// Somebody changes it on another device, if its state offers that.
    Elsewhere(Act),
    /// So many seconds pass.
    Pass(u32),
}

/// Whether Azure refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refuses {
    No,
    NotAllowed,
    TooMany,
    /// 503 before anything was done: to the app that tells nothing.
    Unavailable,
}

/// A mistake that the check must find.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bug {
    None,
    /// Sends again when no answer comes.
    RetryOnTimeOut,
    /// Keeps nothing that outlives the page.
    ForgetOnReload,
    /// Takes Azure's *yes* for the effect.
    TrustTheYes,
    /// Every tab has the turn whenever it asks.
    NoLock,
}
