//! Every rule by itself: texts that it must find, and texts close to them that it must leave alone.

use locales::checks::{Habits, Language, Mark, Passage, Role, Rule, Span, alone, pair};

use Language::{Dutch, English};

fn marks(language: Language, text: &str) -> Vec<Mark> {
    alone(language, &Passage::plain(text), Habits::default())
}

fn compared(source: &str, translation: &str) -> Vec<Mark> {
    let (source, translation) = (Passage::plain(source), Passage::plain(translation));
    pair((English, &source), (Dutch, &translation), Habits::default())
}

/// The words under the marks of a rule.
fn under<'t>(marks: &[Mark], rule: Rule, text: &'t str) -> Vec<&'t str> {
    let marks = marks.iter().filter(|mark| mark.rule == rule);
    marks.filter_map(|mark| text.get(mark.range.clone())).collect()
}

#[test]
fn mistakes_in_one_text_are_found_where_they_are() {
    let table: &[(Rule, Language, &str, &str)] = &[
        (Rule::Actor, Dutch, "We betaalt u niet voor het bewaren.", "We betaalt u"),
        (Rule::Actor, Dutch, "Wij betalen je 90 dagen.", "Wij betalen je"),
        (Rule::Actor, Dutch, "Betaalt u niet voor het bewaren van gegevens.", "Betaalt u"),
        (Rule::Address, Dutch, "U kunt je abonnement opzeggen.", "je"),
        (Rule::CancelWord, Dutch, "Annuleren", "Annuleren"),
        (Rule::CancelWord, Dutch, "Wilt u het geannuleerde abonnement terug?", "geannuleerde"),
        (Rule::SplitCompound, Dutch, "Uw wacht woord en gebruikers naam", "wacht woord"),
        (Rule::SplitCompound, Dutch, "Alle Azure services", "Azure services"),
        (Rule::SplitCompound, Dutch, "Uw ondersteunings overeenkomst", "ondersteunings overeenkomst"),
        (Rule::Glossary, Dutch, "De kosten zijn Pro-beoordeeld.", ""),
        (Rule::Glossary, Dutch, "Een abonnement op gebruiksbasis", "op gebruiksbasis"),
        (Rule::FalseFriend, Dutch, "Gebruik krul om dit aan te roepen.", "krul"),
        (Rule::FalseFriend, Dutch, "Bewaar een afbeelding van uw virtuele machine.", "afbeelding"),
        (Rule::NounForCommand, Dutch, "Back-up van uw gegevens.", "Back-up van uw gegevens"),
        (Rule::LostVerbPart, Dutch, "Sluit uw services.", "Sluit"),
        (Rule::LostVerbPart, Dutch, "Nog vragen, contact op met ondersteuning.", "contact op"),
        (Rule::LostVerbPart, Dutch, "Meld u met uw account.", "Meld u"),
        (Rule::QuestionOrder, Dutch, "Krijgt u de laatste factuur.", "Krijgt u de laatste factuur"),
        (Rule::Repetition, Dutch, "Sluit het dialoogvenster venster.", "dialoogvenster venster"),
        (Rule::Repetition, English, "Close the the dialog.", "the the"),
        (Rule::Spacing, Dutch, "Een  spatie", "  "),
        (Rule::Spacing, Dutch, "Een punt .", " ."),
        (Rule::Spacing, English, " edge", " "),
        (Rule::Quotes, English, "It's", "'"),
        (Rule::Quotes, Dutch, "„Zo“", "„"),
    ];
    for (rule, language, text, words) in table {
        let marks = marks(*language, text);
        let found = under(&marks, *rule, text);
        assert!(
            found.contains(words) || (words.is_empty() && !found.is_empty()),
            "{rule}: {text}: {marks:?}"
        );
        for mark in marks {
            assert!(mark.why.ends_with('.') && mark.mend.ends_with('.'), "sentences: {mark:?}");
        }
    }
}

#[test]
fn good_texts_have_no_findings() {
    let dutch = [
        "Hallo, beheerder!",
        "Daarvoor betaalt u niets.",
        "Na de opzegging betaalt u niet voor het bewaren van de gegevens.",
        "Betaalt u niet voor het bewaren?",
        "Hebt u nog vragen, neem dan contact op met ondersteuning.",
        "Na contact met ondersteuning weet u meer.",
        "Is de volgorde belangrijk, stop dan eerst uw apps.",
        "Sluit uw services af.",
        "Sluit dit venster.",
        "Meld u daarna aan met een ander account.",
        "De tool toont een tooltip bij de toonbank.",
        "Het account wordt beheerd; de beheerder heet Anna.",
        "De facturering en de ondersteuning stoppen.",
        "Een afbeelding van de knop",
        "Back-up van uw gegevens",
        "De back-up van uw gegevens is klaar.",
        "Wij brengen u niets in rekening voor het bewaren van de gegevens.",
        "Kunt u het abonnement niet vinden?",
        "Ik denk dat dat klopt.",
        "Het bestand .ftl (zie config.json) telt 3,5 kB; 10 regels.",
        "Pagina’s: ‘zo’ en “zo”.",
        "Een programma op € 50,50 per maand…",
    ];
    for text in dutch {
        assert_eq!(marks(Dutch, text), [], "{text}");
    }
    let english = [
        "Hello, administrator!",
        "Say hello to the new list.",
        "Too many tools took a tooth.",
        "I know that that is true.",
        "The file’s name is “x.ftl”.",
        "Je ne sais quoi, Annuleren",
    ];
    for text in english {
        assert_eq!(marks(English, text), [], "{text}");
    }
}

#[test]
fn differences_from_the_source_are_found() {
    let table: &[(Rule, &str, &str)] = &[
        (Rule::Unchanged, "Cancel subscription", "Cancel subscription"),
        (Rule::Placeholder, "By \u{FFFC}", "Door"),
        (Rule::Markup, "Press <b>Cancel</b> now", "Druk nu op Opzeggen"),
        (Rule::Number, "Within 10 minutes", "Binnen 15 minuten"),
        (Rule::Number, "Within ten minutes", "Binnen negen minuten"),
        (Rule::Number, "Data is kept 90 days", "Gegevens worden bewaard"),
        (Rule::Number, "Data is kept", "Gegevens worden 90 dagen bewaard"),
        (Rule::Number, "It costs 1,000.50", "Het kost 1.000,05"),
        (Rule::Unit, "Within 10 minutes", "Binnen 10 dagen"),
        (Rule::Unit, "Wait a minute", "Wacht een dag"),
        (Rule::Polarity, "It is not deleted", "Het wordt verwijderd"),
        (Rule::Polarity, "It is lost. Nothing else is.", "Niets is verloren. De rest wel."),
        (Rule::Polarity, "You can’t undo this", "U kunt dit ongedaan maken"),
        (Rule::Actor, "We don’t charge you for it.", "Er is niets; Microsoft betaalt u niet."),
        (Rule::NounForCommand, "Back up your data", "Back-up van uw gegevens"),
        (Rule::LabelAsSentence, "View status", "Bekijkt u de status"),
        (Rule::Ending, "Need help?", "Hulp nodig"),
        (Rule::Ending, "Done", "Klaar."),
        (Rule::Ending, "Loading…", "Laden."),
    ];
    for (rule, source, translation) in table {
        let mut original = Passage::new(Role::Text);
        let filled = source.split_once('\u{FFFC}');
        original.push(filled.map_or(*source, |(before, _)| before), 0);
        if filled.is_some() {
            original.push_placeholder("`$name`", 0..1);
        }
        let target = Passage::plain(translation);
        let marks = pair((English, &original), (Dutch, &target), Habits::default());
        assert!(marks.iter().any(|mark| mark.rule == *rule), "{rule}: {source} → {translation}: {marks:?}");
    }
}

#[test]
fn faithful_translations_have_no_findings() {
    let table = [
        ("Within 10 minutes", "Binnen tien minuten"),
        ("The 6-month term", "De termijn van 6 maanden"),
        ("Step 1 of 2", "Stap 1 van 2"),
        ("It costs 1,000.50", "Het kost 1.000,50"),
        ("Wait a minute.", "Wacht een minuut."),
        ("Ask an Owner, or ask to become one.", "Vraag het een eigenaar, of vraag er een te worden."),
        ("It is not sent a second time.", "Het wordt niet nog een keer verzonden."),
        ("We don’t charge you for it.", "Wij brengen u daarvoor niets in rekening."),
        ("None of this is required. You can continue.", "Niets hiervan is vereist. U kunt doorgaan."),
        ("Press <b>Cancel</b>", "Druk op <b>Opzeggen</b>"),
        ("Cancel subscription?", "Abonnement opzeggen?"),
        ("(opens in a new tab)", "(opent in een nieuw tabblad)"),
        ("90 %", "90 %"),
    ];
    for (source, translation) in table {
        assert_eq!(compared(source, translation), [], "{source} → {translation}");
    }
}

#[test]
fn one_tone_is_asked_of_the_whole_not_of_each_text() {
    let informal = Passage::plain("Zeg je abonnement op.");
    assert_eq!(alone(Dutch, &informal, Habits::default()), []);
    let among_formal = Habits { formal: true, ..Habits::default() };
    let marks = alone(Dutch, &informal, among_formal);
    assert_eq!(under(&marks, Rule::Address, informal.text()), ["je"]);
    assert_eq!(marks.first().and_then(|mark| mark.replacement.as_deref()), Some("u"));
}

#[test]
fn bold_words_are_names_of_things_on_the_screen() {
    let mut passage = Passage::new(Role::Text);
    passage.push("Onder ", 0);
    passage.push("klikt u op een abonnement", 6);
    passage.mark_from(6, Span::Bold);
    let marks = alone(Dutch, &passage, Habits::default());
    assert_eq!(under(&marks, Rule::LabelAsSentence, passage.text()), ["klikt u op een abonnement"]);
    let plain = Passage::plain("Onder klikt u op een abonnement");
    assert_eq!(alone(Dutch, &plain, Habits::default()), []);
}

#[test]
fn in_an_anchor_only_leaks_count() {
    let mut passage = Passage::new(Role::Anchor);
    passage.push("annuleren-using-hello-portal-toocancel--x", 0);
    let marks = alone(Dutch, &passage, Habits::default());
    assert_eq!(under(&marks, Rule::LeakedAnchor, passage.text()), ["hello", "toocancel"]);
    assert_eq!(marks.len(), 2);
}

#[test]
fn languages_without_words_are_checked_for_what_needs_none() {
    let german = Language::of("de-DE");
    assert_eq!(alone(german, &Passage::plain("Hallo und toocancel, Annuleren \"x\""), Habits::default()), []);
    assert_eq!(alone(german, &Passage::plain("Zwei  Leerzeichen"), Habits::default()).len(), 1);
    let (source, target) = (Passage::plain("Within 10 minutes"), Passage::plain("In 15 Minuten"));
    let marks = pair((English, &source), (german, &target), Habits::default());
    assert_eq!(marks.iter().map(|mark| mark.rule).collect::<Vec<_>>(), [Rule::Number]);
}
