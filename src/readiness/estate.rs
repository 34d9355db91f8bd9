//! What is known of a subscription's contents while it is being read: each source with how far it is, and what it gave.

use chrono::{DateTime, Utc};

use crate::resource::{Allocation, Inventory, Lock, Machine, Protection, Resource, ResourceId};
use crate::sorted_map::SortedMap;

/// Something that is read by itself, and can fail by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// The list of all resources.
    Resources,
    /// What machines are doing.
    Machines,
    /// How public addresses are given out.
    Addresses,
    /// Locks.
    Locks,
    /// What the vaults protect; read once the resources are, because they tell which vaults there are.
    Protections,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Resources, Self::Machines, Self::Addresses, Self::Locks, Self::Protections];
}

/// How far the reading of a source is. `P` is the edge's word for what went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run<P> {
    /// Not asked yet.
    NotRun,
    /// Asked; so many items have arrived.
    Running {
        /// Items so far.
        items: usize,
    },
    /// Read to its end.
    Done {
        /// When, UTC.
        read_at: DateTime<Utc>,
    },
    /// It ended early. What had arrived is kept.
    Failed {
        /// Why.
        problem: P,
    },
}

/// What arrives from the edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival<P> {
    /// A source is asked, for the first time or again; what it gave before is forgotten.
    Begun(Source),
    /// A page of resources.
    Resources(Vec<Resource>),
    /// A page of machines.
    Machines(Vec<Machine>),
    /// A page of addresses.
    Addresses(Vec<(ResourceId, Option<Allocation>)>),
    /// Locks.
    Locks(Vec<Lock>),
    /// A page of what a vault protects.
    Protections(Vec<Protection>),
    /// A source was read to its end.
    Ended {
        /// Which.
        source: Source,
        /// When, UTC.
        read_at: DateTime<Utc>,
    },
    /// A source ended early, or a part of it could not be read.
    Failed {
        /// Which.
        source: Source,
        /// Why.
        problem: P,
    },
}

/// What is known so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Estate<P> {
    /// Resources and addresses.
    pub inventory: Inventory,
    /// Machines by id.
    pub machines: SortedMap<ResourceId, Machine>,
    /// Locks.
    pub locks: Vec<Lock>,
    /// What vaults protect, by what is protected.
    pub protections: SortedMap<ResourceId, Vec<Protection>>,
    runs: SortedMap<Source, Run<P>>,
}

impl<P> Default for Estate<P> {
    fn default() -> Self {
        Self {
            inventory: Inventory::default(),
            machines: SortedMap::default(),
            locks: Vec::new(),
            protections: SortedMap::default(),
            runs: SortedMap::default(),
        }
    }
}

impl<P: Clone> Estate<P> {
    /// Takes what arrived.
    pub fn apply(&mut self, arrival: Arrival<P>) {
        match arrival {
            Arrival::Begun(source) => {
                self.forget(source);
                self.runs.insert(source, Run::Running { items: 0 });
            }
            Arrival::Resources(page) => {
                self.count(Source::Resources, page.len());
                self.inventory.add(page);
            }
            Arrival::Machines(page) => {
                self.count(Source::Machines, page.len());
                for machine in page {
                    self.machines.insert(machine.id.clone(), machine);
                }
            }
            Arrival::Addresses(page) => {
                self.count(Source::Addresses, page.len());
                for (id, allocation) in page {
                    if let Some(allocation) = allocation {
                        self.inventory.allocated(id, allocation);
                    }
                }
            }
            Arrival::Locks(locks) => {
                self.count(Source::Locks, locks.len());
                self.locks.extend(locks);
            }
            Arrival::Protections(page) => {
                self.count(Source::Protections, page.len());
                for protection in page {
                    let source = protection.source.clone();
                    self.protections.change(source, Vec::new(), |all| all.push(protection));
                }
            }
            Arrival::Ended { source, read_at } => {
                // A part that failed before leaves the source failed: it is not known to its end.
                if !matches!(self.run(source), Run::Failed { .. }) {
                    self.runs.insert(source, Run::Done { read_at });
                }
            }
            Arrival::Failed { source, problem } => {
                self.runs.insert(source, Run::Failed { problem });
            }
        }
    }

    /// How far a source is.
    pub fn run(&self, source: Source) -> Run<P> {
        self.runs.get(&source).cloned().unwrap_or(Run::NotRun)
    }

    /// Whether a source was read to its end.
    pub fn is_known(&self, source: Source) -> bool {
        matches!(self.runs.get(&source), Some(Run::Done { .. }))
    }

    fn count(&mut self, source: Source, more: usize) {
        // What arrives after a part has failed is kept, and does not make the failure undone.
        self.runs.change(source, Run::Running { items: 0 }, |run| {
            if let Run::Running { items } = run {
                *items += more;
            }
        });
    }

    fn forget(&mut self, source: Source) {
        match source {
            Source::Resources => self.inventory.forget_resources(),
            Source::Machines => self.machines.clear(),
            Source::Addresses => self.inventory.forget_allocations(),
            Source::Locks => self.locks.clear(),
            Source::Protections => self.protections.clear(),
        }
    }
}
