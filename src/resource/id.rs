//! The id of a resource, and what stands in it. ARM compares ids without regard to case, and its providers write them
//! differently, so an id is folded once and compared by that.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// An ARM resource id, `/subscriptions/…/resourceGroups/…/providers/…`. It is shown as Azure wrote it and compared without
/// regard to case (api/facts.md, "Common").
#[derive(Clone)]
pub struct ResourceId {
    text: Box<str>,
    folded: Box<str>,
}

impl ResourceId {
    /// Reads the id of a resource, in a group or right below the subscription. Anything that is not of that shape, or
    /// holds a control character, is none: it could be neither addressed nor written into a command.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.strip_prefix('/')?.split('/').collect();
        let named =
            |place: usize, word: &str| parts.get(place).is_some_and(|part| part.eq_ignore_ascii_case(word));
        let is_in_place = named(0, "subscriptions")
            && (named(2, "resourceGroups") && named(4, "providers") && parts.len() >= 8
                || named(2, "providers") && parts.len() >= 6);
        let is_resource = is_in_place
            && parts.len().is_multiple_of(2)
            && parts.iter().all(|part| !part.is_empty())
            && !text.chars().any(char::is_control);
        is_resource.then(|| Self { text: text.into(), folded: fold(text).into() })
    }

    /// As Azure wrote it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// In the one spelling that is compared and kept.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// The name of its resource group; `None` for what is right below the subscription.
    pub fn group(&self) -> Option<&str> {
        let mut parts = self.text.split('/').skip(3);
        parts.next().filter(|word| word.eq_ignore_ascii_case("resourceGroups")).and_then(|_| parts.next())
    }

    /// The id of its resource group; that of the subscription where it is in none.
    pub fn group_id(&self) -> &str {
        let depth = if self.group().is_some() { 5 } else { 3 };
        let end = self.text.match_indices('/').nth(depth - 1).map_or(self.text.len(), |(at, _)| at);
        self.text.get(..end).unwrap_or_default()
    }

    /// The last part of its name: `webshop` of `sql-webshop/webshop`.
    pub fn last_name(&self) -> &str {
        self.text.rsplit('/').next().unwrap_or_default()
    }

    /// The id of the resource that it is a part of: the server of a database, the machine of an extension.
    pub fn parent(&self) -> Option<Self> {
        let without_last =
            |text: &str, parts: usize| text.rsplitn(parts + 1, '/').nth(parts).map(str::to_owned);
        let above = without_last(&self.text, 2)?;
        // `…/providers/Microsoft.Insights` is no resource; what it is said of stands before it.
        let is_provider = above.rsplit('/').nth(1).is_some_and(|word| word.eq_ignore_ascii_case("providers"));
        let above = if is_provider { without_last(&above, 2)? } else { above };
        Self::parse(&above)
    }

    /// Whether it is this scope or lies in it; `scope` is folded.
    pub fn is_within(&self, scope: &str) -> bool {
        self.folded.strip_prefix(scope).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The spelling in which ids, types and scopes are compared. Letters of Latin, Greek and Cyrillic lose their case; others
/// have none, or are compared as they are written. The tables for all of Unicode would weigh more than this app's rules.
pub(crate) fn fold(text: &str) -> String {
    text.chars().map(folded).collect()
}

fn folded(letter: char) -> char {
    let by = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        // Capital and small letter in turn.
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' => 1 - u32::from(letter) % 2,
        'Ĺ'..='ň' | 'Ź'..='ž' => u32::from(letter) % 2,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + by).unwrap_or(letter)
}

impl PartialEq for ResourceId {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Eq for ResourceId {}

impl PartialOrd for ResourceId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for ResourceId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded.cmp(&other.folded)
    }
}

impl Hash for ResourceId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded.hash(state);
    }
}

impl fmt::Debug for ResourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DATABASE: &str = "/subscriptions/83aa47df/resourceGroups/rg-Webshop/providers/Microsoft.Sql/servers/sql-webshop/databases/webshop";

    fn id(text: &str) -> ResourceId {
        ResourceId::parse(text).unwrap()
    }

    #[test]
    fn an_id_says_where_a_resource_is() {
        let database = id(DATABASE);
        assert_eq!((database.group(), database.last_name()), (Some("rg-Webshop"), "webshop"));
        assert_eq!(database.group_id(), "/subscriptions/83aa47df/resourceGroups/rg-Webshop");
        let server = database.parent().unwrap();
        assert!(server.text().ends_with("/servers/sql-webshop"));
        assert_eq!(server.parent(), None);
        let setting = id(&format!("{}/providers/Microsoft.Insights/diagnosticSettings/x", server.text()));
        assert_eq!(setting.parent(), Some(server.clone()));
        let alone = id("/subscriptions/83aa47df/providers/Microsoft.Advisor/suppressions/x");
        assert_eq!(
            (alone.group(), alone.parent(), alone.group_id()),
            (None, None, "/subscriptions/83aa47df")
        );
        assert!(database.is_within(server.folded()) && !server.is_within(database.folded()));
    }

    #[test]
    fn ids_compare_without_regard_to_case_but_are_shown_as_written() {
        let shouted = id(&DATABASE.to_uppercase());
        assert_eq!(shouted, id(DATABASE));
        assert_ne!(shouted.text(), DATABASE);
        assert!(!id(&format!("{DATABASE}2")).is_within(id(DATABASE).folded()));
    }

    #[test]
    fn what_is_no_resource_is_none() {
        for text in [
            "",
            "/",
            "/subscriptions/83aa47df",
            "/subscriptions/83aa47df/resourceGroups/rg",
            "/subscriptions/83aa47df/resourceGroups/rg/providers/Microsoft.Sql/servers",
            "/subscriptions/83aa47df/resourceGroups//providers/Microsoft.Sql/servers/x",
            "/subscriptions/83aa47df/resourceGroups/rg/providers/Microsoft.Sql/servers/x\n--yes",
            "subscriptions/83aa47df/resourceGroups/rg/providers/Microsoft.Sql/servers/x",
        ] {
            assert_eq!(ResourceId::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_is_what_unicode_says_for_latin_greek_and_cyrillic(letter in proptest::char::ranges(
            vec!['\0'..='\u{12f}', '\u{132}'..='\u{17e}', '\u{391}'..='\u{3c9}', '\u{400}'..='\u{45f}'].into())) {
            // İ is two letters in lower case, and no name of one group is a name of another by it.
            prop_assume!(letter != 'İ' && letter != 'Ÿ' && letter != '\u{3a2}');
            prop_assert_eq!(fold(&letter.to_string()), letter.to_lowercase().to_string());
        }

        #[test]
        fn folding_twice_is_folding_once(text in "\\PC{0,30}") {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
        }

        #[test]
        fn no_text_panics(text in "(/[a-zA-Zé]{0,9}){0,12}|\\PC{0,40}") {
            if let Some(id) = ResourceId::parse(&text) {
                prop_assert!(id.group() != Some("") && id.is_within(id.folded()) && id.text().starts_with(id.group_id()));
                let _ = id.parent();
            }
        }
    }
}
