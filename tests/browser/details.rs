//! Details and usage in a browser: parts that fail alone and are read again alone, and documents that are fetched.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{Page, open, until};

/// Opens the page of a subscription.
fn details(azure: &Azure) -> Page {
    open(azure, &format!("/subscriptions/{}", azure.first()))
}

const REFUSED: &str = r#"{"kind":"status","status":403,"code":"AuthorizationFailed"}"#;

/// The part of the page under a heading.
fn part(title: &str) -> String {
    format!("section[data-part={title}]")
}

#[wasm_bindgen_test]
async fn a_part_that_fails_hides_nothing_and_is_read_again_alone() {
    for (operation, name, said, well) in [
        ("Resources_List", "resources", "Dit kon niet helemaal worden gelezen", "In totaal: 22."),
        (
            "Invoices_ListByBillingSubscription",
            "invoices",
            "De facturen konden niet worden gelezen",
            "Betaald",
        ),
        ("BillingAccounts_List", "plans", "Of u een ondersteuningsplan hebt", "ondersteuningsplan gevonden"),
        ("RoleAssignments_ListForSubscription", "roles", "Wie welke rol heeft", "Eigenaar"),
    ] {
        let azure = Azure::of("web-shop");
        azure.fault(operation, "", REFUSED);
        let page = details(&azure);
        page.says(said).await;
        azure.is_quiet().await;
        assert_eq!(page.said(".unread-title").len(), 1, "{operation}: {:?}", page.said(".unread-title"));
        assert!(page.find("a", "Abonnement opzeggen").is_some(), "{operation}");
        azure.heal();
        let before = azure.asked().len();
        page.press(&format!("{} .unread button", part(name)), "Opnieuw proberen").await;
        until(|| page.said(&part(name)).concat(), || page.said(&part(name)).concat().contains(well)).await;
        azure.is_quiet().await;
        // Plans are read through their accounts; everything else is one list.
        let more = azure.asked().len() - before;
        assert!(more == 1 || name == "plans", "{operation}: {more}");
    }
}

#[wasm_bindgen_test]
async fn costs_that_fail_leave_the_resources_and_their_number() {
    let azure = Azure::of("web-shop");
    azure.fault("Query_Usage", "", r#"{"kind":"status","status":400,"code":"BadRequest"}"#);
    let page = details(&azure);
    page.says("Azure meldt de kosten van dit soort abonnement niet").await;
    page.says("In totaal: 22. Resourcegroepen: 1.").await;
    assert!(!page.text().contains("Wat het meest kostte"));
}

#[wasm_bindgen_test]
async fn five_thousand_resources_are_shown_by_type() {
    let azure = Azure::of("large-estate");
    let page = details(&azure);
    page.says("In totaal: 5.000.").await;
    azure.is_quiet().await;
    assert!(page.count(".found > li") < 40, "{}", page.count(".found > li"));
}

#[wasm_bindgen_test]
async fn a_document_that_is_still_being_made_is_asked_for_again() {
    let azure = Azure::of("web-shop");
    azure.fault("Invoices_DownloadByBillingSubscription", "", r#"{"kind":"status","status":202}"#);
    let page = details(&azure);
    page.says("Betaald").await;
    page.press("table.invoices tr:first-child button", "Downloaden").await;
    page.says("Azure maakt dit document nog").await;
    let asked = || azure.asked().iter().filter(|line| line.contains("/download?")).count();
    assert_eq!(asked(), 1, "nobody asks by themselves again and again");
    azure.heal();
    azure.fault("Invoices_DownloadByBillingSubscription", "", REFUSED);
    page.press("table.invoices tr:first-child button", "Downloaden").await;
    page.says("De factuur kon niet worden opgehaald").await;
    assert_eq!(asked(), 2);
}

#[wasm_bindgen_test]
async fn support_is_told_what_the_page_is_about_and_what_failed_last() {
    let azure = Azure::of("web-shop");
    let id = azure.first();
    let page = details(&azure);
    page.says("Betaald").await;
    azure.is_quiet().await;
    page.press(".help summary", "Tekst voor uw ondersteuningsaanvraag").await;
    page.says(&format!("Abonnements-id: {id}")).await;
    let letter = || page.said(".help .letter").concat();
    assert!(
        letter().contains("Tijd (UTC): 2 maart 2026") && letter().contains("Taal: Nederlands"),
        "{}",
        letter()
    );
    assert!(!letter().contains("Laatste mislukte aanvraag"), "{}", letter());
    let link = page.attributes(".help a", "href").concat();
    assert!(link.contains("Microsoft.Support") && link.contains(&id), "{link}");
    // A failure is mentioned as it happens, and another language says the same.
    azure.fault("Invoices_DownloadByBillingSubscription", "", REFUSED);
    page.press("table.invoices tr:first-child button", "Downloaden").await;
    page.says("Laatste mislukte aanvraag").await;
    page.speak("en");
    page.says("Last failed request").await;
    page.says("Language: English").await;
    // The list is about no subscription.
    page.press("nav a", "Subscriptions").await;
    page.says("1 subscription").await;
    assert!(!letter().contains(&id), "{}", letter());
}
