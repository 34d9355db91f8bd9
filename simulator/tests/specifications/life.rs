//! A walk through one world: look at everything, stop what runs, cancel, wait, reactivate, wait, until everything is
//! deleted; and what nobody should ask.

use super::operations::{ROWS, Reach, Wrong, only, row};
use super::walk::{SOME, Walk};
use super::wrong_call;

/// Changes show within ten minutes (api/facts.md 10).
const PROPAGATION: i64 = 600;
const RETENTION: i64 = 90 * 24 * 60 * 60;

impl Walk<'_> {
    /// Reads everything that can be read.
    pub fn look(&mut self) {
        for row in ROWS.iter().copied().filter(|row| row.reach == Reach::Read) {
            let all = if row.names_subscription() { self.subscriptions.clone() } else { vec![String::new()] };
            for id in &all {
                self.call(row, id, "");
            }
            let Some(path) = all.first().and_then(|id| self.paths(row, id).into_iter().next()) else {
                continue;
            };
            for more in row.tries {
                self.pages(row, &path, more, "");
            }
            for body in row.bodies.iter().skip(1) {
                self.pages(row, &path, "", body);
            }
        }
        // What is billed beside the subscriptions has invoices, too.
        let billed = self.ids.get("BillingSubscriptions_ListByBillingAccount").cloned().unwrap_or_default();
        for id in billed.iter().filter_map(|id| id.rsplit('/').next()).take(self.most) {
            self.call(only("Invoices_ListByBillingSubscription"), id, "");
        }
    }

    /// Follows every accepted operation once.
    pub fn follow(&mut self) {
        for target in std::mem::take(&mut self.pending) {
            let is_of_machine = target.contains("/Microsoft.Compute/");
            let name = if is_of_machine {
                "VirtualMachines_OperationStatus"
            } else {
                "BillingSubscriptions_OperationResult"
            };
            self.ask(only(name), "GET", &target);
            self.pending.insert(target);
        }
    }

    /// Stops machines and changes renewals, and waits for what comes of it.
    pub fn change(&mut self) {
        let (deallocate, update) = (only("VirtualMachines_Deallocate"), only("BillingSubscriptions_Update"));
        self.most = 50;
        for _ in 0..2 {
            for id in self.subscriptions.clone() {
                self.call(deallocate, &id, "");
            }
            for body in update.bodies {
                for path in self.paths(update, "") {
                    self.pages(update, &path, "", body);
                }
            }
            self.follow();
            self.wait(100);
        }
        self.most = SOME;
        self.wait(PROPAGATION);
        self.follow();
        self.pending.clear();
    }

    /// Does something to every subscription.
    pub fn act(&mut self, name: &str, version: &str, more: &str) {
        let row = row(name, version).unwrap();
        for id in self.subscriptions.clone() {
            self.call(row, &id, more);
        }
    }

    /// The life of every subscription in this world, with changes in one version.
    pub fn whole(&mut self, version: &str) {
        let (cancel, enable, ignoring) =
            ("Subscription_Cancel", "Subscription_Enable", "&IgnoreResourceCheck=true");
        self.look();
        self.change();
        self.look();
        self.act(cancel, version, "");
        self.look();
        self.act(cancel, version, ignoring);
        self.look();
        self.wait(PROPAGATION);
        self.look();
        self.act(cancel, version, ignoring);
        self.act(enable, version, "");
        self.act(enable, version, "");
        self.look();
        self.wait(PROPAGATION);
        self.look();
        self.act(cancel, version, ignoring);
        self.wait(RETENTION);
        self.look();
        self.act(cancel, version, "");
        self.act(enable, version, "");
        self.look();
    }

    /// Everything that somebody else can change, with a look around in between.
    pub fn meddle(&mut self, has_plan: bool) {
        let of_everybody = [
            r#"{"kind":"addResource"}"#,
            r#"{"kind":"addResource","type":"Microsoft.Compute/virtualMachines","name":"vm-nieuw"}"#,
            r#"{"kind":"addResource","type":"Microsoft.Network/publicIPAddresses","name":"pip-nieuw"}"#,
            r#"{"kind":"addResource","type":"Microsoft.Sql/servers","name":"sql-nieuw","group":"rg-nieuw"}"#,
            r#"{"kind":"addResource","type":"Microsoft.Sql/servers/databases","name":"sql-nieuw/klanten","group":"rg-nieuw"}"#,
            r#"{"kind":"addResource","type":"Microsoft.RecoveryServices/vaults","name":"rsv-nieuw"}"#,
            r#"{"kind":"addResource","type":"Contoso.Widgets/widgets/parts","name":"<b>ö/1"}"#,
            r#"{"kind":"addLock","name":"slot","level":"CanNotDelete"}"#,
            r#"{"kind":"addLock","name":"slot op machine","resource":"vm-nieuw"}"#,
            r#"{"kind":"cost","amounts":{"EUR":123456,"JPY":-7}}"#,
            r#"{"kind":"machine","name":"vm-nieuw","power":"stopped"}"#,
            r#"{"kind":"removeResource","name":"sql-nieuw"}"#,
            r#"{"kind":"removeResource","name":"vm-nieuw"}"#,
            r#"{"kind":"permission","role":"contributor"}"#,
            r#"{"kind":"permission","role":"unknown"}"#,
            r#"{"kind":"permission","role":"owner"}"#,
            r#"{"kind":"cost","amounts":"untold"}"#,
        ];
        let renewal = r#"{"kind":"renewal","isOn":false}"#;
        for change in of_everybody.into_iter().chain(has_plan.then_some(renewal)) {
            self.control("changes", &format!(r#"{{"change":{change}}}"#));
            self.look();
        }
    }

    /// What nobody should ask, of every operation.
    pub fn wrongly(&mut self) {
        let id = self.subscriptions.first().cloned().unwrap_or_default();
        for row in ROWS.iter().copied() {
            for wrong in wrong_call::all(row, &id) {
                self.ask(row, wrong.method, &wrong.target);
            }
            let version = format!("?api-version={}", row.version);
            if row.filled_with("", "").contains("//") && !id.is_empty() {
                self.ask(row, row.method, &format!("{}{version}", row.filled_with(&id, "none")));
            }
            for path in self
                .paths(row, &id)
                .into_iter()
                .take(1)
                .filter(|_| !row.names_subscription() || !id.is_empty())
            {
                for wrong in row.wrong {
                    match wrong {
                        Wrong::Query(more) => self.send(
                            row,
                            row.method,
                            &format!("{path}{version}{}", more.replace(' ', "%20")),
                            row.bodies.first().unwrap_or(&""),
                        ),
                        Wrong::Body(body) => self.send(row, row.method, &format!("{path}{version}"), body),
                    };
                }
            }
            // Of something that is not there, beside something that is.
            let listed =
                row.of.and_then(|list| self.ids.get(list)).and_then(|ids| ids.iter().next().cloned());
            if let Some((parent, _)) = listed.as_deref().and_then(|id| id.rsplit_once('/'))
                && let Some(path) = row.filled(&id, &format!("{parent}/none"))
            {
                self.ask(row, row.method, &format!("{path}{version}"));
            }
        }
    }
}
