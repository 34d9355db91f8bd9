//! What can be moved away before a cancellation, with the command that does it (product.md row 6; api/facts.md 4c).
//!
//! Azure moves resources of one group together, at most so many at once, and parts go where their whole goes. Whether each
//! of them may move is Azure's to say when it is asked; afterwards, nothing may, because both subscriptions must be active.

use std::fmt::Write;

use crate::resource::{Hindered, Inventory, Lock, Resource, ResourceId, fold};
use crate::sorted_map::SortedMap;
use crate::subscription::SubscriptionId;

/// The most resources in one request to move. Source: Azure's page on moving resources.
const AT_ONCE: usize = 800;

/// What can move together: the resources of one group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveSet {
    /// The name of the group.
    pub group: String,
    /// The resources, without those that are parts of others.
    pub ids: Vec<ResourceId>,
    /// Names of locks that keep something in it from moving.
    pub held_by: Vec<String>,
}

/// Where to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Destination<'a> {
    /// The resource group, which must exist.
    pub group: &'a str,
    /// The subscription; `None` to stay in the same one.
    pub subscription: Option<SubscriptionId>,
}

impl MoveSet {
    /// The commands for a POSIX shell, one for each request; as a rule there is one.
    pub fn commands(&self, to: Destination<'_>) -> Vec<String> {
        let command = |ids: &[ResourceId]| {
            let mut command = format!("az resource move --destination-group {}", quoted(to.group));
            if let Some(subscription) = to.subscription {
                // Writing to a string cannot fail.
                let _ = write!(command, " --destination-subscription-id {subscription}");
            }
            command.push_str(" --ids");
            for id in ids {
                command.push(' ');
                command.push_str(&quoted(id.text()));
            }
            command
        };
        self.ids.chunks(AT_ONCE).map(command).collect()
    }

    /// The page of the group in the portal, from where it can be moved as well. `portal`: see [`super::portal()`].
    pub fn portal_link(&self, portal: &str) -> String {
        let group = self.ids.first().map(ResourceId::group_path).unwrap_or_default();
        format!("{portal}/#resource{group}/overview")
    }
}

pub(super) fn sets(inventory: &Inventory, locks: &[Lock]) -> Vec<MoveSet> {
    let mut sets: SortedMap<String, MoveSet> = SortedMap::default();
    for resource in inventory.each().filter(|resource| may_move(inventory, resource)) {
        let Some(group) = resource.id.group() else { continue };
        let new = MoveSet { group: group.to_owned(), ids: Vec::new(), held_by: Vec::new() };
        sets.change(fold(group), new, |set| set.ids.push(resource.id.clone()));
    }
    let mut sets: Vec<MoveSet> = sets.into_values().collect();
    let holding: Vec<&Lock> =
        locks.iter().filter(|lock| lock.hinders().contains(&Hindered::Moving)).collect();
    for set in &mut sets {
        let holds = |lock: &&&Lock| set.ids.iter().any(|id| lock.holds(id));
        set.held_by = holding.iter().filter(holds).map(|lock| lock.name.clone()).collect();
    }
    sets
}

/// Whether it is asked to move itself: it is no part of something that is listed, and not Azure's own.
fn may_move(inventory: &Inventory, resource: &Resource) -> bool {
    !resource.is_system && resource.id.parent().is_none_or(|whole| inventory.get(&whole).is_none())
}

/// A word of a POSIX shell that means exactly this text. Plain words stay as they are; everything else is put between
/// single quotes, in which nothing has a meaning but the quote itself.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
    // A word that begins with a hyphen would be read as an option, between quotes as well; no id or group does.
    if !text.is_empty() && text.chars().all(is_plain) {
        return text.to_owned();
    }
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::process::Command;

    fn set(names: &[&str]) -> MoveSet {
        let id = |name: &&str| {
            ResourceId::parse(&format!("/subscriptions/s/resourceGroups/rg (é)/providers/C.W/widgets/{name}"))
                .unwrap()
        };
        MoveSet { group: "rg (é)".into(), ids: names.iter().map(id).collect(), held_by: Vec::new() }
    }

    #[test]
    fn the_command_is_the_one_of_azures_tool() {
        let to = Destination { group: "rg-nieuw", subscription: None };
        assert_eq!(
            set(&["a", "b'c"]).commands(to),
            [
                r"az resource move --destination-group rg-nieuw --ids '/subscriptions/s/resourceGroups/rg (é)/providers/C.W/widgets/a' '/subscriptions/s/resourceGroups/rg (é)/providers/C.W/widgets/b'\''c'"
            ]
        );
        let id = "83aa47df-e3e9-49ff-877b-94304bf3d3ad";
        let to = Destination { group: "mijn groep", subscription: SubscriptionId::parse(id) };
        let command = set(&["a"]).commands(to).remove(0);
        assert!(command.starts_with(&format!(
            "az resource move --destination-group 'mijn groep' --destination-subscription-id {id} --ids "
        )));
    }

    #[test]
    fn many_resources_take_more_than_one_command() {
        let names: Vec<String> = (0..1_601).map(|number| number.to_string()).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let commands = set(&names).commands(Destination { group: "x", subscription: None });
        let counts: Vec<usize> = commands.iter().map(|one| one.matches("/subscriptions/").count()).collect();
        assert_eq!(counts, [800, 800, 1]);
    }

    #[test]
    fn the_portal_is_opened_at_the_group() {
        assert_eq!(
            set(&["a"]).portal_link("https://portal.azure.com"),
            "https://portal.azure.com/#resource/subscriptions/s/resourceGroups/rg%20%28%C3%A9%29/overview"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn a_shell_reads_every_word_as_it_was(words in proptest::collection::vec("[ -~éö\u{202e}🧁]{1,24}", 1..5)) {
            let line = words.iter().map(|word| quoted(word)).collect::<Vec<_>>().join(" ");
            let told = Command::new("sh").arg("-c").arg(format!("printf '%s\\n' {line}")).output().unwrap();
            prop_assert_eq!(String::from_utf8(told.stdout).unwrap(), words.join("\n") + "\n");
        }
    }
}
