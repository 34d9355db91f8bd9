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
    /// Where the signed-in person is a guest, if anywhere.
    pub(crate) guest: Option<Tenant>,
}

/// A tenant by what everybody may know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tenant {
    /// GUID.
    pub(crate) id: String,
    pub(crate) name: &'static str,
    pub(crate) domain: &'static str,
    /// ARM's `tenantCategory`.
    pub(crate) category: &'static str,
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
    /// The tenant of the world with this seed; with `has_guest` there is a second one.
    pub(crate) fn new(seed: u64, has_guest: bool) -> Self {
        let mut chance = Chance::new(seed, "directory", 0);
        let guest = has_guest.then(|| Tenant {
            id: Chance::new(seed, "guest", 0).guid(),
            name: "Stichting Tweede Thuis",
            domain: "tweedethuis.example",
            category: "ProjectedBy",
        });
        Self {
            guest,
            tenant_id: chance.guid(),
            display_name: "Voorbeeld Groep",
            domain: "voorbeeldgroep.example",
            user: Person { object_id: chance.guid(), name: "anouk.bakker@voorbeeldgroep.example" },
            administrator: Person { object_id: chance.guid(), name: "willem.smit@voorbeeldgroep.example" },
            auditors: chance.guid(),
        }
    }

    /// Every tenant that the signed-in person can reach, their own first.
    pub(crate) fn tenants(&self) -> impl Iterator<Item = Tenant> {
        let home = Tenant {
            id: self.tenant_id.clone(),
            name: self.display_name,
            domain: self.domain,
            category: "Home",
        };
        std::iter::once(home).chain(self.guest.clone())
    }
}
