//! Every call that reads: what fails is told where it belongs and hides nothing else; trying again makes the page whole.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{FAULTS, Fault, Sort, assert_sane, main_words, report, try_again};
use crate::azure::Azure;
use crate::page::{open, until};

/// A call and the page that makes it.
struct Row {
    operation: &'static str,
    scenario: &'static str,
    /// Behind the address of the subscription; the list where it is `None`.
    page: Option<&'static str>,
    /// What the page says when all is well; it says it in the end.
    well: &'static str,
    /// One of these is said when the call fails; none where the page says only that something is not known.
    told: &'static [&'static str],
}

const LIST: &[&str] = &["Uw abonnementen konden niet worden gelezen"];
const WHOLE: &[&str] = &["Dit abonnement is niet gevonden", "Dit abonnement kon niet worden gelezen"];
const CHECK: &[&str] = &["Dit kon niet helemaal worden gelezen"];
const COSTS: &[&str] = &[
    "De kosten konden niet worden gelezen",
    "Met uw rol kunt u de kosten niet zien",
    "Azure meldt de kosten",
    "Azure heeft nog geen cijfers",
];
const PREPARE: Option<&str> = Some("/cancel");
const REVIEW: Option<&str> = Some("/cancel/review");
const STATUS: Option<&str> = Some("/status");

const fn row(
    operation: &'static str,
    scenario: &'static str,
    page: Option<&'static str>,
    well: &'static str,
    told: &'static [&'static str],
) -> Row {
    Row { operation, scenario, page, well, told }
}

#[rustfmt::skip]
const ROWS: [Row; 16] = [
    row("Subscriptions_List", "single", None, "1 abonnement", LIST),
    row("Subscriptions_Get", "single", Some(""), "Hoofdpunten", WHOLE),
    row("Tenants_List", "single", Some(""), "Hoofdpunten", &[]),
    row("BillingProperty_Get", "cancelled", STATUS, "Uw abonnement is opgezegd", &["Dit abonnement is uitgeschakeld", "Uw abonnement is opgezegd"]),
    row("RoleAssignments_ListForSubscription", "web-shop", Some(""), "Hoofdpunten", &["Wie welke rol heeft, kon niet worden gelezen"]),
    row("Permissions_List", "web-shop", PREPARE, "2 virtuele machines draaien", &["Het is niet bekend of u mag opzeggen"]),
    row("Resources_List", "web-shop", PREPARE, "2 virtuele machines draaien", CHECK),
    row("VirtualMachines_ListAll", "web-shop", PREPARE, "Er zijn 22 resources gevonden", CHECK),
    row("ManagementLocks_ListAtSubscriptionLevel", "locked", PREPARE, "Er zijn 11 resources gevonden", CHECK),
    row("BackupProtectedItems_List", "backed-up", PREPARE, "Er zijn 14 resources gevonden", CHECK),
    row("PublicIPAddresses_ListAll", "web-shop", REVIEW, "Opslagaccounts worden alleen-lezen: 2", &["De IP-adressen konden niet worden gelezen"]),
    row("Query_Usage", "web-shop", REVIEW, "Opslagaccounts worden alleen-lezen: 2", COSTS),
    row("Invoices_ListByBillingSubscription", "web-shop", REVIEW, "Opslagaccounts worden alleen-lezen: 2", &["De facturen konden niet worden gelezen"]),
    row("BillingAccounts_List", "support-plan", REVIEW, "Opslagaccounts worden alleen-lezen: 2", &["Of u een ondersteuningsplan hebt, kon niet worden gelezen"]),
    row("BillingSubscriptions_ListByBillingAccount", "support-plan", REVIEW, "Opslagaccounts worden alleen-lezen: 2", &["Of u een ondersteuningsplan hebt, kon niet worden gelezen"]),
    row("Resources_List", "web-shop", REVIEW, "Wat er nog te betalen is", CHECK),
];

impl Row {
    /// Where the page is. Azure is asked for it before anything goes wrong.
    fn address(&self, azure: &Azure) -> String {
        let of_first = |page| format!("/subscriptions/{}{page}", azure.first());
        self.page.map_or_else(|| "/subscriptions".to_owned(), of_first)
    }

    /// The page as it is when nothing goes wrong.
    async fn well(&self) -> String {
        let azure = Azure::of(self.scenario);
        let page = open(&azure, &self.address(&azure));
        page.says(self.well).await;
        azure.is_quiet().await;
        main_words(&page)
    }

    async fn cell(&self, fault: Fault, well: &str) {
        let Row { operation, scenario, .. } = *self;
        let cell = format!("{operation} × {}", fault.name);
        let azure = Azure::of(scenario);
        let address = self.address(&azure);
        fault.strike(&azure, operation);
        let page = open(&azure, &address);
        azure.is_quiet().await;
        assert_sane(&page, &cell);
        let verdict = match fault.sort {
            Sort::Harmless => {
                until(|| format!("{cell}: {}", main_words(&page)), || main_words(&page) == well).await;
                "as usual"
            }
            Sort::Novel => "shown as not known",
            _ if fault.name == "offline" => "told",
            _ if self.told.is_empty() => {
                page.says(self.well).await;
                "not known, and nothing else is missing"
            }
            _ => {
                let is_told = || self.told.iter().any(|told| main_words(&page).contains(told));
                until(|| format!("{cell}: one of {:?} in {}", self.told, main_words(&page)), is_told).await;
                // The page stands all the same, but for the one call without which there is none.
                if !std::ptr::eq(self.told, WHOLE)
                    && !std::ptr::eq(self.told, LIST)
                    && operation != "BillingProperty_Get"
                {
                    page.says(self.well).await;
                }
                "told; the rest stands"
            }
        };
        azure.heal();
        try_again(&azure, &page).await;
        let is_well = || main_words(&page) == well;
        if is_well() {
            report(operation, fault.name, &format!("{verdict}; trying again makes it whole"));
            return;
        }
        // What is merely not known, or not told to this role, has no button; whoever comes again finds it.
        let is_untold = self.told.is_empty() || operation == "Query_Usage";
        assert!(
            fault.sort == Sort::Novel || is_untold || fault.name == "offline",
            "{cell}: trying again leaves {}\ninstead of {well}",
            main_words(&page)
        );
        drop(page);
        let page = open(&azure, &address);
        until(|| format!("{cell}, opened again: {}", main_words(&page)), || main_words(&page) == well).await;
        report(operation, fault.name, &format!("{verdict}; whole when the page is opened again"));
    }
}

async fn all_of(rows: &[Row]) {
    for row in rows {
        let well = row.well().await;
        for fault in FAULTS {
            row.cell(fault, &well).await;
        }
    }
}

#[wasm_bindgen_test]
async fn the_subscription_and_what_stands_beside_it() {
    all_of(&ROWS[..5]).await;
}

#[wasm_bindgen_test]
async fn what_the_first_step_reads() {
    all_of(&ROWS[5..10]).await;
}

#[wasm_bindgen_test]
async fn what_the_second_step_reads() {
    all_of(&ROWS[10..]).await;
}

/// When the list of all resources is refused, the providers are asked; each may fail as well.
#[wasm_bindgen_test]
async fn what_is_asked_when_the_list_of_all_is_refused() {
    for operation in
        ["StorageAccounts_List", "Servers_List", "Databases_ListByServer", "Vaults_ListBySubscriptionId"]
    {
        for fault in FAULTS {
            let cell = format!("{operation} × {}", fault.name);
            let azure = Azure::of("web-shop");
            let address = format!("/subscriptions/{}/cancel", azure.first());
            azure.fault("Resources_List", "", r#"{"kind":"status","status":403}"#);
            fault.strike(&azure, operation);
            let page = open(&azure, &address);
            azure.is_quiet().await;
            assert_sane(&page, &cell);
            if fault.name != "offline" {
                page.says("Dit kon niet helemaal worden gelezen").await;
                page.says("2 virtuele machines draaien").await;
            }
            azure.heal();
            try_again(&azure, &page).await;
            page.says("Er zijn 22 resources gevonden").await;
            page.says_no_more("Dit kon niet helemaal worden gelezen").await;
            report(operation, fault.name, "told; the rest stands; trying again makes it whole");
        }
    }
}
