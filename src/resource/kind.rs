//! What sort of thing a resource is, as far as the rules tell the sorts apart, and what a cancellation does to each.

use super::id::fold;

/// The sorts of resources that rules treat differently (product.md rows 4, 5 and 11).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A virtual machine.
    VirtualMachine,
    /// A storage account.
    StorageAccount,
    /// An SQL server.
    SqlServer,
    /// An SQL database.
    SqlDatabase,
    /// A public IP address.
    PublicAddress,
    /// A Recovery Services vault.
    Vault,
    /// Anything else, types that this app has never heard of included.
    Other,
}

const TYPES: [(&str, Kind); 6] = [
    ("microsoft.compute/virtualmachines", Kind::VirtualMachine),
    ("microsoft.storage/storageaccounts", Kind::StorageAccount),
    ("microsoft.sql/servers", Kind::SqlServer),
    ("microsoft.sql/servers/databases", Kind::SqlDatabase),
    ("microsoft.network/publicipaddresses", Kind::PublicAddress),
    ("microsoft.recoveryservices/vaults", Kind::Vault),
];

impl Kind {
    /// Reads a type such as `Microsoft.Compute/virtualMachines`, in any case.
    pub fn of_type(type_: &str) -> Self {
        let folded = fold(type_);
        TYPES.iter().find(|(known, _)| *known == folded).map_or(Self::Other, |(_, kind)| *kind)
    }
}

/// How a public IP address is given out. `IPAllocationMethod` of Microsoft.Network 2024-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allocation {
    /// It stays whatever happens to the machine.
    Static,
    /// It goes when the machine is deallocated; the "temporary IP address" of product.md row 11.
    Dynamic,
}

impl Allocation {
    /// Reads the API's word; anything else says nothing.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "Static" => Some(Self::Static),
            "Dynamic" => Some(Self::Dynamic),
            _ => None,
        }
    }
}

/// What a cancellation does to a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// The machine is stopped and its capacity given back; its disks stay.
    Deallocated,
    /// The address goes back to Azure, and another one would come in its place.
    AddressReleased,
    /// The address is not released by the cancellation itself.
    AddressKept,
    /// Whether the address is released could not be read.
    AddressUnclear,
    /// It can be read and not written.
    ReadOnly,
    /// It stops working.
    Disabled,
}

/// One rule: what happens to which resources, and where that is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The sort of resource.
    pub kind: Kind,
    /// How its address is given out, where that matters.
    pub allocation: Option<Allocation>,
    /// What happens.
    pub effect: Effect,
    /// Where that is from.
    pub source: &'static str,
}

/// The first rule that fits a resource is the one that holds; what no rule names is disabled.
pub const RULES: [Rule; 5] = [
    Rule {
        kind: Kind::VirtualMachine,
        allocation: None,
        effect: Effect::Deallocated,
        source: "product.md row 11: VMs deallocated",
    },
    Rule {
        kind: Kind::PublicAddress,
        allocation: Some(Allocation::Dynamic),
        effect: Effect::AddressReleased,
        source: "product.md row 11: temporary IPs freed; api/facts.md 4b: Dynamic on the Basic SKU only",
    },
    Rule {
        kind: Kind::PublicAddress,
        allocation: Some(Allocation::Static),
        effect: Effect::AddressKept,
        source: "product.md row 11 names temporary IPs only; api/facts.md 4b: Standard is always static",
    },
    Rule {
        kind: Kind::PublicAddress,
        allocation: None,
        effect: Effect::AddressUnclear,
        source: "publicIPAllocationMethod is not in the list of all resources",
    },
    Rule {
        kind: Kind::StorageAccount,
        allocation: None,
        effect: Effect::ReadOnly,
        source: "product.md row 11: storage read-only",
    },
];

impl Effect {
    /// What happens to a resource of this sort; `allocation` of a public address, where it could be read.
    pub fn on(kind: Kind, allocation: Option<Allocation>) -> Self {
        let fits = |rule: &&Rule| rule.kind == kind && rule.allocation == allocation;
        RULES.iter().find(fits).map_or(Self::Disabled, |rule| rule.effect)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_told_apart_in_any_case() {
        assert_eq!(Kind::of_type("MICROSOFT.Compute/virtualmachines"), Kind::VirtualMachine);
        assert_eq!(Kind::of_type("Microsoft.Compute/virtualMachines/extensions"), Kind::Other);
        assert_eq!(Kind::of_type(""), Kind::Other);
    }

    #[test]
    fn each_sort_has_its_end() {
        for (kind, allocation, effect) in [
            (Kind::VirtualMachine, None, Effect::Deallocated),
            (Kind::PublicAddress, Some(Allocation::Dynamic), Effect::AddressReleased),
            (Kind::PublicAddress, Some(Allocation::Static), Effect::AddressKept),
            (Kind::PublicAddress, None, Effect::AddressUnclear),
            (Kind::StorageAccount, None, Effect::ReadOnly),
            (Kind::SqlDatabase, None, Effect::Disabled),
            (Kind::Vault, None, Effect::Disabled),
            (Kind::Other, None, Effect::Disabled),
        ] {
            assert_eq!(Effect::on(kind, allocation), effect, "{kind:?}");
        }
    }
}
