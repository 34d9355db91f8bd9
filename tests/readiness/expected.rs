//! What is expected of each scenario: what is found in it, and what remains to be paid. The tests of the client read it, and
//! so do those of the views.

use winddown::consequence::Gap;
use winddown::permission::MayCancel;

/// What is expected of a scenario.
pub struct Expected {
    pub scenario: &'static str,
    pub resources: usize,
    /// Worth a back-up, and of these wholly backed up, in part, and not.
    pub backups: [usize; 4],
    pub running: usize,
    /// Groups whose resources can move, and those that are locked.
    pub movable: [usize; 2],
    pub locks: usize,
    pub may_cancel: MayCancel,
}

const fn shop(scenario: &'static str, may_cancel: MayCancel) -> Expected {
    // Three machines of which one is protected and one deallocated, two accounts, one database.
    Expected {
        scenario,
        resources: 22,
        backups: [6, 1, 0, 5],
        running: 2,
        movable: [1, 0],
        locks: 0,
        may_cancel,
    }
}

/// A role that allows no cancel, and nobody who is known to have one.
pub const NO: MayCancel = MayCancel::NotAllowed;

/// What the checks of each scenario find.
pub fn findings() -> Vec<Expected> {
    use MayCancel::Allowed;
    vec![
        Expected {
            scenario: "no-resources",
            resources: 0,
            backups: [0; 4],
            running: 0,
            movable: [0, 0],
            locks: 0,
            may_cancel: Allowed,
        },
        shop("web-shop", Allowed),
        shop("trial", Allowed),
        shop("students", Allowed),
        shop("credit", Allowed),
        shop("pay-as-you-go", Allowed),
        shop("enterprise", Allowed),
        shop("partner", Allowed),
        shop("support-plan", Allowed),
        shop("support-plan-ending", Allowed),
        shop("costs-unavailable", Allowed),
        shop("not-an-administrator", NO),
        shop("unknown-permission", MayCancel::Unknown),
        Expected {
            scenario: "large-estate",
            resources: 5_000,
            // 50 machines, 50 accounts and 10 databases; ten vaults with a machine and a share each.
            backups: [110, 10, 10, 90],
            running: 50,
            movable: [50, 0],
            locks: 0,
            may_cancel: Allowed,
        },
        Expected {
            scenario: "backed-up",
            resources: 14,
            backups: [4, 3, 1, 0],
            running: 1,
            movable: [1, 0],
            locks: 0,
            may_cancel: Allowed,
        },
        Expected {
            scenario: "not-backed-up",
            resources: 13,
            backups: [4, 0, 0, 4],
            running: 1,
            movable: [1, 0],
            locks: 0,
            may_cancel: Allowed,
        },
        Expected {
            scenario: "locked",
            resources: 11,
            backups: [5, 0, 0, 5],
            running: 3,
            movable: [2, 1],
            locks: 3,
            may_cancel: Allowed,
        },
        Expected {
            scenario: "fifty-machines",
            resources: 150,
            backups: [50, 0, 0, 50],
            running: 50,
            movable: [1, 0],
            locks: 0,
            may_cancel: Allowed,
        },
        Expected {
            scenario: "hidden-resources",
            resources: 0,
            backups: [0; 4],
            running: 0,
            movable: [0, 0],
            locks: 0,
            may_cancel: Allowed,
        },
        Expected {
            scenario: "awkward-resources",
            resources: 11,
            backups: [2, 0, 0, 2],
            running: 1,
            movable: [1, 0],
            locks: 0,
            may_cancel: Allowed,
        },
    ]
}

/// A scenario, the word for what is paid for its usage, how many support plans there are, and what is not known.
pub fn charges() -> [(&'static str, &'static str, usize, &'static [Gap]); 13] {
    [
        ("pay-as-you-go", "estimate", 0, &[]),
        ("web-shop", "estimate", 0, &[]),
        ("large-estate", "estimate", 0, &[]),
        ("enterprise", "estimate", 0, &[]),
        ("trial", "covered", 0, &[]),
        ("students", "covered", 0, &[]),
        ("credit", "covered", 0, &[]),
        ("partner", "partner", 0, &[]),
        ("costs-unavailable", "no data", 0, &[Gap::Usage]),
        ("no-resources", "no data", 0, &[Gap::Usage]),
        ("awkward-resources", "estimate", 0, &[]),
        ("support-plan", "estimate", 1, &[]),
        ("support-plan-ending", "estimate", 1, &[]),
    ]
}
