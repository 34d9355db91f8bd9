//! The right to cancel: read for the rows on the screen and for no others, kept once, and told the same on every page.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{Page, open, until};

/// How many rows a page of the list has.
const ROWS: usize = 50;

/// The rights that were asked for, oldest first, by subscription.
fn asked(azure: &Azure) -> Vec<String> {
    let of = |line: String| line.split('/').nth(2).unwrap_or_default().to_owned();
    let all = azure.asked().into_iter().filter(|line| line.contains("/permissions?"));
    all.map(of).collect()
}

/// The subscriptions on the screen that can be cancelled.
fn shown(page: &Page) -> Vec<String> {
    let links = page.attributes("td[data-column=action] a", "href");
    links
        .iter()
        .filter_map(|href| href.strip_suffix("/cancel")?.rsplit('/').next().map(str::to_owned))
        .collect()
}

#[wasm_bindgen_test]
async fn rights_are_read_for_the_rows_on_the_screen_and_for_no_others() {
    let azure = Azure::of("thousands");
    let page = open(&azure, "/subscriptions");
    page.says("10.000 abonnementen").await;
    page.rights_are_read(&azure).await;
    let first = shown(&page);
    assert!(!first.is_empty() && first.len() <= ROWS);
    // While pages of the list came, other rows were on the screen; they were on it, and they were few.
    assert!(asked(&azure).len() < 10 * ROWS, "{}", asked(&azure).len());
    for id in &first {
        assert_eq!(asked(&azure).iter().filter(|other| *other == id).count(), 1, "{id}");
    }
    let before = asked(&azure).len();
    page.press_named("Volgende pagina").await;
    until(|| page.text(), || shown(&page) != first).await;
    page.rights_are_read(&azure).await;
    let second = shown(&page);
    assert_eq!(asked(&azure).len(), before + second.len(), "one call for each row that is new");
    // Back on the first page, everything is known.
    page.press_named("Vorige pagina").await;
    until(|| page.text(), || shown(&page) == first).await;
    page.waits(600).await;
    assert_eq!(asked(&azure).len(), before + second.len());
}

#[wasm_bindgen_test]
async fn they_are_read_a_few_at_a_time_and_not_any_more_once_the_list_is_left() {
    let azure = Azure::of("portfolio");
    azure.fault("Permissions_List", "", r#"{"kind":"delay","milliseconds":400}"#);
    let page = open(&azure, "/subscriptions");
    page.says("24 abonnementen").await;
    until(|| format!("{:?}", asked(&azure)), || !asked(&azure).is_empty()).await;
    azure.is_quiet().await;
    assert_eq!(asked(&azure).len(), 4);
    page.press("tbody a", "Azure for Students").await;
    page.says("Hoofdpunten").await;
    let before = asked(&azure).len();
    // Longer than an answer takes: a list that went on would have asked for the next four.
    page.waits(1_000).await;
    let more = asked(&azure).len() - before;
    assert!(more <= 1, "besides the right of the page itself, {more} were asked for");
}

#[wasm_bindgen_test]
async fn a_row_that_cannot_be_cancelled_leads_to_who_can_and_the_right_is_kept() {
    let azure = Azure::of("not-an-administrator");
    let page = open(&azure, "/subscriptions");
    page.says("Met uw rol mag u niet opzeggen.").await;
    assert_eq!(page.said("td[data-column=action] a"), ["Wie kan opzeggen?"]);
    assert!(!azure.asked().iter().any(|line| line.contains("roleAssignments")), "nobody asked who can yet");
    page.press("td[data-column=action] a", "Wie kan opzeggen?").await;
    page.says("Azure laat een eigenaar van het abonnement opzeggen").await;
    page.says("willem.smit@voorbeeldgroep.example").await;
    page.says("alleen met hun object-id").await;
    assert_eq!(asked(&azure).len(), 1, "what the list knows is not asked again");
    // The way on stays open, and Azure has the last word.
    assert!(page.find("a", "Doorgaan").is_some());
}

#[wasm_bindgen_test]
async fn a_failure_does_not_overwrite_what_is_known() {
    let azure = Azure::of("not-an-administrator");
    let page = open(&azure, &format!("/subscriptions/{}/cancel", azure.first()));
    page.says("Azure laat een eigenaar van het abonnement opzeggen").await;
    page.says("alleen met hun object-id").await;
    azure.fault("Permissions_List", "", r#"{"kind":"status","status":403}"#);
    page.press(".notice button", "Opnieuw proberen").await;
    until(|| format!("{:?}", asked(&azure)), || asked(&azure).len() == 2).await;
    azure.is_quiet().await;
    assert!(page.text().contains("Met uw rol mag u niet opzeggen"), "{}", page.text());
    // Once that is old, nobody knows any more.
    azure.advance(600);
    page.press(".notice button", "Opnieuw proberen").await;
    page.says("Het is niet bekend of u mag opzeggen").await;
    azure.heal();
    page.press(".notice button", "Opnieuw proberen").await;
    page.says("Azure laat een eigenaar van het abonnement opzeggen").await;
}

#[wasm_bindgen_test]
async fn what_is_not_known_lets_the_person_try() {
    let azure = Azure::of("unknown-permission");
    let page = open(&azure, "/subscriptions");
    page.says("Azure zegt niet of u dit mag. U kunt het proberen.").await;
    assert_eq!(page.said("td[data-column=action] a"), ["Abonnement opzeggen"]);
}

#[wasm_bindgen_test]
async fn one_refusal_for_all_is_not_asked_for_fifty_times() {
    let azure = Azure::of("portfolio");
    azure.fault("Permissions_List", "", r#"{"kind":"status","status":401}"#);
    let page = open(&azure, "/subscriptions");
    page.says("24 abonnementen").await;
    until(|| format!("{:?}", asked(&azure)), || !asked(&azure).is_empty()).await;
    azure.is_quiet().await;
    assert!(asked(&azure).len() <= 4, "{:?}", asked(&azure));
    assert!(page.text().contains("Abonnement opzeggen"));
}
