//! The state atlas: every state of every page as a value, so that a link can open it, a command can photograph it, and
//! the tests can walk them all. A state says what Azure is like, where the person is, and what they have done.
//!
//! The law that keeps it whole is in `tests/atlas`: every message of the catalogue is on the screen in some state.

mod consequence;
mod details;
mod diagnostics;
mod elsewhere;
mod failures;
mod flow;
mod keeping;
mod lists;
mod readiness;
mod sign_in;
mod status;
mod together;
mod usage;

use crate::sign_in::Trouble;

/// One state of one page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Its name in the address, such as `status-pending`.
    pub name: String,
    /// What it is about.
    pub page: Page,
    /// What Azure is like.
    pub azure: Azure,
    /// What has happened before the page is opened, elsewhere.
    pub before: Vec<Before>,
    /// Where the person is.
    pub place: Place,
    /// What they do there.
    pub steps: Vec<Step>,
    /// A message that is on the screen when the state is reached.
    pub shows: &'static str,
}

/// The pages, as the atlas groups its states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The list.
    List,
    /// Details and usage.
    Details,
    /// The first step.
    Prepare,
    /// The second step, with its dialog.
    Review,
    /// Confirmation and timeline.
    Status,
    /// What is not a page of a subscription.
    Elsewhere,
}

impl Page {
    /// The pages in the order of a journey.
    pub const ALL: [Self; 6] =
        [Self::List, Self::Details, Self::Prepare, Self::Review, Self::Status, Self::Elsewhere];

    fn word(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Details => "details",
            Self::Prepare => "prepare",
            Self::Review => "review",
            Self::Status => "status",
            Self::Elsewhere => "elsewhere",
        }
    }
}

/// What Azure, and the operator's configuration, are like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Azure {
    /// A scenario of the simulator.
    Scenario(&'static str),
    /// The same, under an address of Azure's own.
    Addressed(&'static str),
    /// The one of the demo, as it begins.
    Demo,
    /// The configuration cannot be used, and there is no Azure.
    Unconfigured(Configuration),
}

/// A `config.json` that stops the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Configuration {
    /// It has this text.
    Text(&'static str),
    /// It is answered with this status; 0 for no answer at all.
    Missing(u16),
}

/// What has happened in the world before the page is opened, not from this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// Somebody cancelled the subscription.
    Cancelled,
    /// Time has passed, in seconds.
    Waited(i64),
    /// Something goes wrong: a fault, as the simulator's control takes it.
    Fault(String),
    /// Azure's answers say something else from here on: the second in the place of the first.
    Tampered(&'static str, &'static str),
}

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The list, with this query.
    List(&'static str),
    /// A page of the subscription with this name; empty for the first one.
    Of(Page, &'static str),
    /// An address that is no page of a subscription.
    Path(&'static str),
}

/// What the person does. Buttons and fields are found by the message they carry, so a step works in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Presses what carries this message.
    Press(&'static str),
    /// Types into the field with this label.
    Type(&'static str, &'static str),
    /// Chooses the option with the second message in the field that the first one labels.
    Choose(&'static str, &'static str),
    /// Gives a file with this text to the field with this label.
    Give(&'static str, String),
    /// Another tab keeps this text in the browser, under the last part of a key.
    Keep(&'static str, String),
    /// Goes to another page of the same subscription by its address.
    Open(Page),
    /// Waits until this message is on the screen.
    Await(&'static str),
    /// Waits until Azure was asked of every row on the screen whether it may be cancelled, and has answered.
    AwaitRights,
    /// Waits until Azure has answered everything that it was asked.
    AwaitAnswers,
    /// Time passes, in seconds.
    Wait(i64),
    /// Something goes wrong from here on.
    Fault(String),
    /// Something is different in Azure from here on, as the simulator's control takes it.
    Change(String),
    /// What went wrong is over.
    Mend,
    /// The texts of other languages are out of reach.
    LoseTexts,
    /// The browser lets nobody copy.
    LoseClipboard,
    /// The browser lets the page copy, whatever it thinks of pages that nobody looks at.
    LendClipboard,
    /// The part of the app with the pages below the list is out of reach.
    LoseBelow,
    /// The browser stores nothing from here on.
    LoseStore,
    /// Another tab of a browser without locks is sending.
    BesideAnotherTab,
    /// Chooses another language.
    SpeakOther,
    /// Nobody is signed in, and why, where something went wrong.
    SignedOut(Option<Trouble>),
    /// The person is on the way to sign in.
    OnTheWay,
    /// Somebody of this name is signed in.
    SignedIn(&'static str),
    /// Azure asks to sign in again, and is asked nothing before that.
    SignInIsOver,
    /// The person can reach a second directory besides their own, which wants them to sign in to it; by name.
    InDirectories([&'static str; 2]),
    /// A newer version of the app lies where this one came from.
    Newer,
}

impl State {
    fn new(page: Page, name: &str, scenario: &'static str, shows: &'static str) -> Self {
        let place = match page {
            Page::List => Place::List(""),
            page => Place::Of(page, ""),
        };
        Self {
            name: format!("{}-{name}", page.word()),
            page,
            azure: Azure::Scenario(scenario),
            before: Vec::new(),
            place,
            steps: Vec::new(),
            shows,
        }
    }

    fn of(self, subscription: &'static str) -> Self {
        Self { place: Place::Of(self.page, subscription), ..self }
    }

    fn at(self, place: Place) -> Self {
        Self { place, ..self }
    }

    fn before(self, before: impl IntoIterator<Item = Before>) -> Self {
        Self { before: self.before.into_iter().chain(before).collect(), ..self }
    }

    fn then(self, steps: impl IntoIterator<Item = Step>) -> Self {
        Self { steps: self.steps.into_iter().chain(steps).collect(), ..self }
    }
}

/// Every state, page by page.
pub fn states() -> Vec<State> {
    [
        lists::states(),
        together::states(),
        details::states(),
        usage::states(),
        flow::states(),
        readiness::states(),
        consequence::states(),
        status::states(),
        keeping::states(),
        diagnostics::states(),
        failures::states(),
        sign_in::states(),
        elsewhere::states(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The state of this name.
pub fn find(name: &str) -> Option<State> {
    states().into_iter().find(|state| state.name == name)
}

/// A fault for every call of an operation.
fn fault(operation: &str, kind: &str) -> String {
    format!(r#"{{"operation":"{operation}","fault":{{{kind}}}}}"#)
}

/// An answer so late that nobody sees it come, and not so late that it is given up.
const LATE: &str = r#""kind":"delay","milliseconds":50000"#;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::text;
    use std::collections::BTreeSet;

    #[test]
    fn every_state_has_a_name_of_its_own_that_an_address_can_carry() {
        let states = states();
        let names: BTreeSet<&str> = states.iter().map(|state| state.name.as_str()).collect();
        assert_eq!(names.len(), states.len());
        for name in names {
            assert!(
                name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{name}"
            );
            assert_eq!(find(name).map(|state| state.name).as_deref(), Some(name));
        }
    }

    #[test]
    fn every_message_that_a_state_speaks_of_exists() {
        let exists = |key: &str| text::KEYS.contains(&key);
        for state in states() {
            assert!(exists(state.shows), "{}: {}", state.name, state.shows);
            for step in &state.steps {
                let keys = match step {
                    Step::Press(key) | Step::Type(key, _) | Step::Give(key, _) | Step::Await(key) => {
                        vec![key]
                    }
                    Step::Choose(label, option) => vec![label, option],
                    _ => vec![],
                };
                assert!(keys.iter().all(|key| exists(key)), "{}: {step:?}", state.name);
            }
        }
    }
}
