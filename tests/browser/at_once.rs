//! A switch of the language is seen in the next frame, in whatever is open: live regions, errors, dates and what is said on
//! hover. Nothing is read again for it, and back in the first language everything is as it was.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::azure::Azure;
use crate::page::{Page, frame, open, plain_spaces};

/// Where something is said, in Dutch and in English.
type Said = (&'static str, &'static str, &'static str);

const HOUR: &str = r#"{"kind":"delay","milliseconds":3600000}"#;

#[wasm_bindgen_test]
async fn the_count_follows_while_pages_are_coming() {
    let azure = Azure::of("thousands");
    azure.fault("Subscriptions_List", r#""skip":1,"#, HOUR);
    let page = open(&azure, "/subscriptions");
    page.says("1.000 abonnementen gelezen").await;
    page.rights_are_read(&azure).await;
    follows(
        &page,
        &azure,
        &[
            (
                "[role=status].count",
                "1.000 abonnementen gelezen, bezig met de rest…",
                "1,000 subscriptions read, reading more…",
            ),
            ("nav.pages span", "1–50 van 1.000", "1–50 of 1,000"),
        ],
    )
    .await;
    page.type_in("input[type=search]", "productie 1");
    page.says(" van 1.000 voldoe").await;
    let dutch = page.said(".count").concat();
    page.speak("en");
    frame().await;
    let english = page.said(".count").concat();
    assert!(english.ends_with(" of 1,000 match"), "{dutch} became {english}");
    assert_eq!(english.split(' ').next(), dutch.split(' ').next());
}

#[wasm_bindgen_test]
async fn a_pending_cancellation_follows_with_its_dates() {
    let azure = Azure::of("single");
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    page.confirm().await;
    page.says("Uw opzegging is verzonden").await;
    page.says("Azure is voor het laatst geraadpleegd").await;
    follows(
        &page,
        &azure,
        &[
            (
                ".story[role=status] .story-title",
                "Uw opzegging is verzonden",
                "Your cancellation has been sent",
            ),
            (".event-when time", "2 maart 2026, 10:00–10:10", "March 2, 2026, 10:00 – 10:10 AM"),
            (".event-when time", "2 maart – 31 mei 2026", "March 2 – May 31, 2026"),
            (".event-when time", "2 maart 2026 om 10:00", "March 2, 2026 at 10:00 AM"),
            (".event-when .relative", "over 90 dagen", "in 90 days"),
            (".event-when .relative", "over 10 minuten", "in 10 minutes"),
            (".event-facts .progress", "Straks", "Next"),
            (
                ".asked .hint",
                "Azure is voor het laatst geraadpleegd op 2 maart 2026 om 10:00.",
                "Azure was last asked on March 2, 2026 at 10:00 AM.",
            ),
        ],
    )
    .await;
    let utc = [
        "\u{2068}2 maart 2026, 09:00–09:10\u{2069} (UTC)",
        "\u{2068}March 2, 2026, 9:00 – 9:10 AM\u{2069} (UTC)",
    ];
    let hover =
        || page.attributes("time", "data-utc").iter().map(|words| plain_spaces(words)).collect::<Vec<_>>();
    assert!(hover().iter().any(|words| words == utc[0]));
    page.speak("en");
    frame().await;
    let hover = page.attributes("time", "data-utc");
    assert!(
        hover.iter().any(|words| words == utc[1]) && !hover.iter().any(|words| words == utc[0]),
        "{hover:?}"
    );
}

#[wasm_bindgen_test]
async fn what_is_being_waited_for_follows() {
    let azure = Azure::of("single");
    let id = azure.first();
    azure.fault("Permissions_List", "", HOUR);
    let page = open(&azure, &format!("/subscriptions/{id}/cancel"));
    page.says("Nagaan of u mag opzeggen…").await;
    let checking = ("[role=status]", "Nagaan of u mag opzeggen…", "Checking whether you may cancel…");
    follows(&page, &azure, &[checking]).await;
    drop(page);

    azure.fault("Subscriptions_Get", "", HOUR);
    let page = open(&azure, &format!("/subscriptions/{id}"));
    page.says("Laden…").await;
    follows(&page, &azure, &[(".placeholder [role=status]", "Laden…", "Loading…")]).await;
    page.says("Nog bezig met laden").await;
    let slow = (
        ".placeholder [role=status]",
        "Nog bezig met laden. Azure doet er langer over dan gewoonlijk.",
        "Still loading. Azure is taking longer than usual.",
    );
    follows(&page, &azure, &[slow]).await;
}

#[wasm_bindgen_test]
async fn an_open_dialog_that_is_sending_follows() {
    let azure = Azure::of("single");
    let page = open(&azure, &format!("/subscriptions/{}/cancel/review", azure.first()));
    azure.fault("Subscription_Cancel", "", HOUR);
    page.confirm().await;
    page.says("De opzegging wordt verzonden…").await;
    follows(
        &page,
        &azure,
        &[
            ("dialog [role=status]", "De opzegging wordt verzonden…", "Sending the cancellation…"),
            ("dialog button", "Ja, mijn abonnement opzeggen", "Yes, cancel my subscription"),
            (
                "#confirm-body",
                "De toegang tot de services eindigt en de facturering stopt. De gegevens worden bewaard tot 31 mei 2026 en daarna permanent verwijderd.",
                "Access to its services ends and billing stops. The data is kept until May 31, 2026 and is then permanently deleted.",
            ),
        ],
    )
    .await;
}

#[wasm_bindgen_test]
async fn an_error_follows_with_azures_words_inside_ours() {
    let azure = Azure::of("single");
    azure.fault(
        "Subscriptions_Get",
        "",
        r#"{"kind":"status","status":400,"code":"Odd","message":"Something odd."}"#,
    );
    let page = open(&azure, &format!("/subscriptions/{}", azure.first()));
    page.says("Antwoord van Azure").await;
    let mention = page.said(".help .hint").concat();
    let id = mention.strip_prefix("Vermeld dit kenmerk van de laatste mislukte aanvraag: ").unwrap();
    follows(
        &page,
        &azure,
        &[
            (
                "[role=alert] .notice-title",
                "Dit abonnement kon niet worden gelezen",
                "This subscription could not be read",
            ),
            ("[role=alert] p", "Azure heeft deze aanvraag geweigerd.", "Azure refused this request."),
            (
                ".quotation",
                "Antwoord van Azure: ‘Something odd.’ (Odd)",
                "Azure’s answer: “Something odd.” (Odd)",
            ),
            ("[role=alert] button", "Opnieuw proberen", "Try again"),
        ],
    )
    .await;
    page.speak("en");
    frame().await;
    assert_eq!(page.said(".help .hint"), [format!("Mention this id of the last failed request: {id}")]);
}

/// Switches to English and back, and looks after one frame each time.
async fn follows(page: &Page, azure: &Azure, said: &[Said]) {
    azure.is_quiet().await;
    let asked = azure.asked();
    let texts = |place: fn(&Said) -> (&'static str, &'static str)| said.iter().map(place).collect::<Vec<_>>();
    let (dutch, english) =
        (texts(|(_, dutch, _)| ("nl-NL", dutch)), texts(|(_, _, english)| ("en", english)));
    for (now, before) in [(&dutch, &english), (&english, &dutch), (&dutch, &english)] {
        let tag = now.first().map_or("en", |(tag, _)| tag);
        if page.chosen("header select") != tag {
            page.speak(tag);
            frame().await;
        }
        for (((selector, ..), (_, now)), (_, before)) in said.iter().zip(now).zip(before) {
            let found: Vec<String> = page.said(selector).iter().map(|words| plain_spaces(words)).collect();
            assert!(found.iter().any(|words| words == now), "{selector} says {found:?}, not {now:?}");
            assert!(!found.iter().any(|words| words == before), "{selector} still says {before:?}");
        }
    }
    assert_eq!(azure.asked(), asked, "a language is no reason to ask Azure again");
}
