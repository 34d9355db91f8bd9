//! Azure counts calls by who makes them in which subscription to which provider, reads and changes apart, and refuses whoever
//! asks again before the time that it told (api/facts.md 9). So what one call was told holds for all on the same account: until
//! then they are answered here, as Azure would answer them, and none is sent.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::transport::Method;

/// Where Azure does not say for how long, or the browser may not read it: so long at first, twice that each time after.
const FIRST_REST: Duration = Duration::from_millis(500);
/// But no longer than that.
const LONGEST_REST: Duration = Duration::from_secs(8);

/// What Azure has told of its accounts. All clients of an app share it.
#[derive(Clone, Default)]
pub struct Budget(Arc<Mutex<Vec<Rest>>>);

/// An account that is not to be used for a while. Moments are since an arbitrary one, by a clock that nobody sets.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Rest {
    account: String,
    told_at: Duration,
    until: Duration,
    /// How often in a row Azure refused without saying for how long.
    vague: u32,
}

impl Budget {
    fn rests(&self) -> MutexGuard<'_, Vec<Rest>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How long an account still rests.
    pub(super) fn rest(&self, account: &str, now: Duration) -> Option<Duration> {
        let rests = self.rests();
        let rest = rests.iter().find(|rest| rest.account == account)?;
        rest.until.checked_sub(now).filter(|left| !left.is_zero())
    }

    /// Learns that a call which was sent at `sent_at` was refused (429), and for how long, where Azure says so.
    pub(super) fn refused(&self, account: String, asked: Option<Duration>, sent_at: Duration, now: Duration) {
        let mut rests = self.rests();
        let known = rests.iter().position(|rest| rest.account == account).map(|at| rests.swap_remove(at));
        // Calls that were on their way together are refused together, which is once.
        let is_again = known.as_ref().is_some_and(|known| sent_at >= known.told_at);
        let before = known.as_ref().map_or(0, |known| known.vague);
        let vague = if asked.is_some() { 0 } else { before + u32::from(is_again || before == 0) };
        let doubled = || FIRST_REST.saturating_mul(2_u32.saturating_pow(vague - 1)).min(LONGEST_REST);
        // A server may say any number of seconds.
        let ends = now.saturating_add(asked.unwrap_or_else(doubled));
        let until = known.map_or(ends, |known| known.until.max(ends));
        rests.push(Rest { account, told_at: now, until, vague });
    }

    /// Learns that a call which was sent at `sent_at` was not refused for that reason. Of one that was sent before Azure said to
    /// wait, that means nothing.
    pub(super) fn answered(&self, account: &str, sent_at: Duration) {
        self.rests().retain(|rest| rest.account != account || sent_at < rest.told_at);
    }
}

/// The account that a call is counted on.
pub(super) fn account(method: Method, url: &str) -> String {
    let path = url.split('?').next().unwrap_or_default().to_ascii_lowercase();
    let mut account = String::from(if method == Method::Get { "reads" } else { "changes" });
    let mut before = "";
    for part in path.split('/') {
        if before == "subscriptions" || before == "providers" {
            account.push('/');
            account.push_str(part);
        }
        before = part;
    }
    account
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SUBSCRIPTION: &str = "https://management.azure.com/subscriptions/A";

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn calls_are_counted_as_azure_does() {
        let of = |path: &str| account(Method::Get, &format!("{SUBSCRIPTION}{path}?api-version=1"));
        assert_eq!(of("/providers/Microsoft.Compute/virtualMachines"), "reads/a/microsoft.compute");
        assert_eq!(
            of("/resourceGroups/g/providers/Microsoft.COMPUTE/virtualMachines/b/instanceView"),
            of("/providers/Microsoft.Compute/locations/x/operations/y")
        );
        assert_ne!(of("/providers/Microsoft.Compute/disks"), of("/providers/Microsoft.Network/x"));
        assert_eq!(of("/resources"), "reads/a");
        assert_eq!(
            account(Method::Post, &format!("{SUBSCRIPTION}/providers/Microsoft.Subscription/cancel")),
            "changes/a/microsoft.subscription"
        );
        assert_eq!(
            account(Method::Get, "https://x/providers/Microsoft.Billing/billingAccounts/1"),
            "reads/microsoft.billing"
        );
    }

    #[test]
    fn what_one_call_was_told_holds_for_all_until_then() {
        let budget = Budget::default();
        budget.refused("a".to_owned(), Some(at(30)), at(0), at(1));
        assert_eq!(budget.rest("a", at(1)), Some(at(30)));
        assert_eq!(budget.rest("a", at(30)), Some(at(1)));
        assert_eq!(budget.rest("a", at(31)), None);
        assert_eq!(budget.rest("b", at(1)), None, "others have an account of their own");
        // A call that was sent before comes back well, and one that is refused with less.
        budget.answered("a", at(0));
        budget.refused("a".to_owned(), Some(at(3)), at(0), at(3));
        assert_eq!(budget.rest("a", at(3)), Some(at(28)));
    }

    #[test]
    fn where_azure_does_not_say_how_long_each_time_is_longer() {
        let budget = Budget::default();
        let mut rests = Vec::new();
        for second in [10, 20, 30, 40, 50, 60, 70] {
            // Three that were on their way together.
            for _ in 0..3 {
                budget.refused("a".to_owned(), None, at(second), at(second + 1));
            }
            rests.push(budget.rest("a", at(second + 1)).unwrap().as_millis());
        }
        assert_eq!(rests, [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000]);
        budget.answered("a", at(80));
        budget.refused("a".to_owned(), None, at(90), at(91));
        assert_eq!(budget.rest("a", at(91)), Some(FIRST_REST), "what went well ends the row");
    }

    #[test]
    fn a_time_without_end_is_kept() {
        let budget = Budget::default();
        budget.refused("a".to_owned(), Some(Duration::MAX), at(0), at(1));
        assert!(budget.rest("a", at(1_000_000)).is_some());
    }

    proptest! {
        #[test]
        fn whatever_happens_no_time_that_azure_told_is_undercut(
            told in proptest::collection::vec((0_u64..50, 0_u64..5, proptest::option::of(0_u64..60)), 1..20),
        ) {
            let budget = Budget::default();
            let (mut now, mut floor) = (0, 0);
            for (pause, way, asked) in told {
                now += pause;
                // Nothing is sent while the account rests.
                if budget.rest("a", at(now)).is_some() {
                    continue;
                }
                prop_assert!(now >= floor, "{now} < {floor}");
                budget.refused("a".to_owned(), asked.map(at), at(now), at(now + way));
                now += way;
                floor = floor.max(now + asked.unwrap_or(0));
            }
        }
    }
}
