//! The Microsoft Entra tenant of a world and the people in it: who is signed in, and who else could be asked.

use crate::chance::Chance;

/// One tenant and two of its people.
#[derive(Clone, Debug)]
pub(crate) struct Directory {
    /// GUID.
    pub(crate) tenant_id: String,
    pub(crate) display_name: &'static str,
    pub(crate) domain: &'static str,
    pub(crate) user: Person,
    /// The account administrator where that is not the signed-in person.
    pub(crate) administrator: Person,
    /// The object id of a group, GUID.
    pub(crate) auditors: String,
}

/// Somebody in the tenant.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// GUID, which ARM quotes when it refuses.
    pub(crate) object_id: String,
    /// User principal name, which is also the mail address.
    pub(crate) name: &'static str,
}

impl Directory {
    /// The tenant of the world with this seed.
    pub(crate) fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed, "directory", 0);
        Self {
            tenant_id: chance.guid(),
            display_name: "Voorbeeld Groep",
            domain: "voorbeeldgroep.example",
            user: Person { object_id: chance.guid(), name: "anouk.bakker@voorbeeldgroep.example" },
            administrator: Person { object_id: chance.guid(), name: "willem.smit@voorbeeldgroep.example" },
            auditors: chance.guid(),
        }
    }
}
