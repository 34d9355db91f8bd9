//! A call as an operation sees it: what its path names, its query and body, where and when it is answered, and how a long
//! list is answered by pages.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::Answer;
use crate::exchange::Request;
use crate::fault::Failure;
use crate::target::Target;

/// Where and when a request is answered.
pub(crate) struct Place<'a> {
    /// The absolute URL of this world's root, for links.
    pub(crate) base: &'a str,
    /// The absolute URL of this world's control routes, for what Azure keeps outside of ARM.
    pub(crate) control: String,
    /// The world's time, UTC.
    pub(crate) now: DateTime<Utc>,
    /// Whether reads show what was before the last change.
    pub(crate) stale: bool,
    /// The tenant of the caller's token, where calls need one.
    pub(crate) tenant: Option<String>,
    /// How an operation that is accepted now is to end badly, if a fault wants it so.
    pub(crate) failure: Option<Failure>,
}

/// One call of an operation.
pub(crate) struct Call<'a> {
    pub(crate) request: &'a Request,
    pub(crate) target: &'a Target,
    /// What stands in the path for each name in braces.
    pub(super) names: Vec<(&'static str, String)>,
    pub(crate) place: &'a Place<'a>,
}

impl Call<'_> {
    /// What stands in the path for `{name}`, decoded.
    pub(super) fn name(&self, name: &str) -> &str {
        self.names.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
    }

    /// The GUID in the path.
    pub(super) fn subscription(&self) -> &str {
        self.name("subscriptionId")
    }

    /// A parameter of the query that says something.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.target.parameter(name).filter(|value| !value.is_empty())
    }

    /// The world's time, UTC.
    pub(super) fn now(&self) -> DateTime<Utc> {
        self.place.now
    }

    /// A page of a list: `size` items from where `$skiptoken` says, each as `show` shows it, and a link to the next page
    /// where there is one.
    pub(super) fn page<T>(&self, items: &[T], size: usize, show: impl Fn(&T) -> Value) -> Answer {
        let from = match self.parameter("$skiptoken").map(str::parse::<usize>) {
            None => 0,
            Some(Ok(from)) if from <= items.len() => from,
            Some(_) => {
                return Answer::bad_request(
                    "InvalidSkipToken",
                    "The skip token is not one that was handed out.",
                );
            }
        };
        let rows: Vec<Value> = items.iter().skip(from).take(size).map(show).collect();
        let next = from + rows.len();
        let mut body = json!({ "value": rows });
        if next < items.len()
            && let Some(members) = body.as_object_mut()
        {
            members.insert("nextLink".to_owned(), self.link("$skiptoken", next).into());
        }
        Answer::ok(&body)
    }

    /// This call's own address with a parameter changed.
    pub(super) fn link(&self, name: &str, value: usize) -> String {
        format!("{}{}", self.place.base, self.target.with(name, &value.to_string()))
    }
}

/// A moment as ARM writes it.
pub(super) fn moment(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
