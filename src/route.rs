//! Every address of the app, read and written in one place.
//!
//! Routes are pure: the browser's history only ever sees what [`Route::href`] prints, and what it holds is only ever
//! understood by [`Route::parse`].

use form_urlencoded::{Serializer, parse};

use crate::list::{ListQuery, Sort, StateFilter};
use crate::subscription::SubscriptionId;

/// A page and what it shows. Source: product.md, "Routes (fixed)".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/subscriptions?q=&state=&sort=`
    List(ListQuery),
    /// `/subscriptions?together=1`: several of the list, cancelled together.
    Together,
    /// `/subscriptions/:id`
    Details(SubscriptionId),
    /// `/subscriptions/:id/cancel`
    Prepare(SubscriptionId),
    /// `/subscriptions/:id/cancel/review`
    Review(SubscriptionId),
    /// `/subscriptions/:id/status`
    Status(SubscriptionId),
    /// A subscription page whose id is no GUID, with what stands there.
    MalformedId(String),
    /// `/review`: the localization workbench.
    #[cfg(feature = "review")]
    Workbench,
    /// `/review/states`: the state atlas.
    #[cfg(feature = "review")]
    Atlas,
    /// Anything else.
    NotFound,
}

impl Route {
    /// Reads a path and a query string (without `?`).
    pub fn parse(path: &str, query: &str) -> Self {
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        match segments.as_slice() {
            ["subscriptions"] if parameter(query, TOGETHER).is_some() => Self::Together,
            [] | ["subscriptions"] => Self::List(parse_list(query)),
            ["subscriptions", id, rest @ ..] => {
                let page: fn(SubscriptionId) -> Self = match rest {
                    [] => Self::Details,
                    ["cancel"] => Self::Prepare,
                    ["cancel", "review"] => Self::Review,
                    ["status"] => Self::Status,
                    _ => return Self::NotFound,
                };
                SubscriptionId::parse(id).map_or_else(|| Self::MalformedId(decoded(id)), page)
            }
            #[cfg(feature = "review")]
            ["review"] => Self::Workbench,
            #[cfg(feature = "review")]
            ["review", "states"] => Self::Atlas,
            _ => Self::NotFound,
        }
    }

    /// The address of this page, path and query.
    pub fn href(&self) -> String {
        match self {
            Self::List(query) => print_list(query),
            Self::Together => format!("/subscriptions?{TOGETHER}=1"),
            Self::Details(id) => format!("/subscriptions/{id}"),
            Self::Prepare(id) => format!("/subscriptions/{id}/cancel"),
            Self::Review(id) => format!("/subscriptions/{id}/cancel/review"),
            Self::Status(id) => format!("/subscriptions/{id}/status"),
            Self::MalformedId(id) => format!("/subscriptions/{}", encoded(id)),
            #[cfg(feature = "review")]
            Self::Workbench => "/review".to_owned(),
            #[cfg(feature = "review")]
            Self::Atlas => "/review/states".to_owned(),
            Self::NotFound => "/not-found".to_owned(),
        }
    }

    /// The subscription that a page is about.
    pub fn subscription(&self) -> Option<SubscriptionId> {
        match self {
            Self::Details(id) | Self::Prepare(id) | Self::Review(id) | Self::Status(id) => Some(*id),
            _ => None,
        }
    }

    /// Whether moving between the two keeps the page, so that focus and scrolling stay where they are.
    pub fn same_page(&self, other: &Self) -> bool {
        self == other || matches!((self, other), (Self::List(_), Self::List(_)))
    }
}

/// The parameter that takes several subscriptions of the list together.
const TOGETHER: &str = "together";

/// The parameter that names the language.
pub const LANGUAGE: &str = "lang";

/// The value of a parameter in a query string, if it has one.
pub fn parameter(query: &str, name: &str) -> Option<String> {
    parse(query.as_bytes()).find(|(other, _)| other == name).map(|(_, value)| value.into_owned())
}

/// The same address with a parameter set, so that a link or a reload keeps, for example, the language that the address
/// chose.
pub fn with_parameter(href: &str, name: &str, value: &str) -> String {
    let (path, query) = href.split_once('?').unwrap_or((href, ""));
    let mut parameters = Serializer::new(String::new());
    for (other, value) in parse(query.as_bytes()).filter(|(other, _)| other != name) {
        parameters.append_pair(&other, &value);
    }
    parameters.append_pair(name, value);
    format!("{path}?{}", parameters.finish())
}

fn parse_list(query: &str) -> ListQuery {
    let mut list = ListQuery::default();
    for (name, value) in parse(query.as_bytes()) {
        match &*name {
            "q" => list.search = value.into_owned(),
            "state" => list.state = StateFilter::parse(&value),
            "sort" => list.sort = Sort::parse(&value).unwrap_or_default(),
            "page" => list.page = value.parse().unwrap_or(1).max(1),
            _ => {}
        }
    }
    list
}

fn print_list(list: &ListQuery) -> String {
    let mut parameters = Serializer::new(String::new());
    if !list.search.is_empty() {
        parameters.append_pair("q", &list.search);
    }
    if let Some(state) = list.state {
        parameters.append_pair("state", state.word());
    }
    if list.sort != Sort::default() {
        parameters.append_pair("sort", list.sort.word());
    }
    if list.page > 1 {
        parameters.append_pair("page", &list.page.to_string());
    }
    let query = parameters.finish();
    if query.is_empty() { "/subscriptions".to_owned() } else { format!("/subscriptions?{query}") }
}

/// Percent-decodes a path segment; a `+` in a path is a plus.
fn decoded(segment: &str) -> String {
    let escaped = segment.replace('+', "%2B").replace('=', "%3D").replace('&', "%26");
    parse(escaped.as_bytes()).map(|(name, _)| name.into_owned()).next().unwrap_or_default()
}

fn encoded(segment: &str) -> String {
    form_urlencoded::byte_serialize(segment.as_bytes()).collect::<String>().replace('+', "%20")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ID: &str = "83aa47df-e3e9-49ff-877b-94304bf3d3ad";

    #[test]
    fn every_address_is_read_and_printed() {
        let id = SubscriptionId::parse(ID).unwrap();
        let table = [
            ("/subscriptions", Route::List(ListQuery::default())),
            ("/subscriptions/83aa47df-e3e9-49ff-877b-94304bf3d3ad", Route::Details(id)),
            ("/subscriptions/83aa47df-e3e9-49ff-877b-94304bf3d3ad/cancel", Route::Prepare(id)),
            ("/subscriptions/83aa47df-e3e9-49ff-877b-94304bf3d3ad/cancel/review", Route::Review(id)),
            ("/subscriptions/83aa47df-e3e9-49ff-877b-94304bf3d3ad/status", Route::Status(id)),
        ];
        for (href, route) in table {
            assert_eq!(Route::parse(href, ""), route);
            assert_eq!(route.href(), href);
        }
        assert_eq!(Route::parse("/", ""), Route::List(ListQuery::default()));
        assert_eq!(Route::parse("/subscriptions", "together=1&lang=en"), Route::Together);
        assert_eq!(Route::Together.href(), "/subscriptions?together=1");
        assert_eq!(Route::parse("/subscriptions/", ""), Route::List(ListQuery::default()));
        assert_eq!(
            Route::parse(&format!("/subscriptions/{}/status/", ID.to_uppercase()), ""),
            Route::Status(id)
        );
        assert_eq!(Route::parse("/subscriptions/my%20shop", ""), Route::MalformedId("my shop".into()));
        for path in ["/nothing", "/subscriptions/x/y", &format!("/subscriptions/{ID}/cancel/now")] {
            assert_eq!(Route::parse(path, ""), Route::NotFound, "{path}");
        }
    }

    #[test]
    fn nonsense_in_the_query_falls_back_to_the_default() {
        assert_eq!(
            Route::parse("/subscriptions", "sort=up&state=x&page=-3&z"),
            Route::List(ListQuery::default())
        );
    }

    #[test]
    fn the_language_of_an_address_is_replaced_not_repeated() {
        let dutch = with_parameter("/subscriptions?lang=en&q=a+b", LANGUAGE, "nl-NL");
        assert_eq!(dutch, "/subscriptions?q=a+b&lang=nl-NL");
        assert_eq!(parameter("q=1&lang=nl-NL", LANGUAGE).as_deref(), Some("nl-NL"));
        assert_eq!(parameter("q=1", LANGUAGE), None);
    }

    proptest! {
        #[test]
        fn any_list_survives_the_url(search in "\\PC{0,30}", state in 0_usize..7, sort in 0_usize..4, page in 1_usize..500) {
            let route = Route::List(ListQuery {
                search,
                state: StateFilter::ALL.get(state).copied(),
                sort: Sort::ALL[sort],
                page,
            });
            let href = route.href();
            let (path, query) = href.split_once('?').unwrap_or((&href, ""));
            prop_assert_eq!(Route::parse(path, query), route);
        }

        #[test]
        fn no_address_panics(path in "/?\\PC{0,40}", query in "\\PC{0,40}") {
            let _ = Route::parse(&path, &query).href();
        }
    }
}
