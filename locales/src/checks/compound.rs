//! One word written as two. It is the commonest mistake of machines that translate word by word: *account beheerder*
//! for *accountbeheerder*.

use super::mark::Mark;
use super::rule::Rule;
use super::seen::Seen;
use super::words::like;

/// What is split, and what it is. Sources: `glossary.md` ("Other rules from that guide") and C.4 (8). A `*` stands for
/// the rest of the word.
const SPLIT: &[(&str, &str)] = &[
    ("account beheerder*", "accountbeheerder"),
    ("account centrum", "Accountcentrum"),
    ("abonnement beheerder*", "abonnementsbeheerder"),
    ("abonnement id", "abonnements-id"),
    ("abonnement pagina*", "abonnementspagina"),
    ("abonnements id", "abonnements-id"),
    ("abonnements pagina*", "abonnementspagina"),
    ("azure abonnement*", "Azure-abonnement"),
    ("azure account*", "Azure-account"),
    ("azure ondersteuning*", "Azure-ondersteuning"),
    ("azure portal", "Azure-portal"),
    ("azure resource*", "Azure-resource"),
    ("azure service*", "Azure-service"),
    ("beheer portal", "beheerportal"),
    ("bestands naam", "bestandsnaam"),
    ("besteding limiet", "bestedingslimiet"),
    ("co beheerder*", "co-beheerder"),
    ("dialoog venster*", "dialoogvenster"),
    ("factuur datum", "factuurdatum"),
    ("gebruik kosten", "gebruikskosten"),
    ("gebruikers naam", "gebruikersnaam"),
    ("gebruikers namen", "gebruikersnamen"),
    ("installatie kopie*", "installatiekopie"),
    ("ip adres*", "IP-adres"),
    ("klant overeenkomst", "klantovereenkomst"),
    ("ondersteuning aanvraag", "ondersteuningsaanvraag"),
    ("ondersteuning plan", "ondersteuningsplan"),
    ("proef versie", "proefversie"),
    ("resource groep*", "resourcegroep"),
    ("resources pagina", "resourcepagina"),
    ("scherm afbeelding", "schermafbeelding"),
    ("scherm opname*", "schermopname"),
    ("service beheerder*", "servicebeheerder"),
    ("sql database*", "SQL-database"),
    ("status pagina", "statuspagina"),
    ("tijd lijn", "tijdlijn"),
    ("wacht woord*", "wachtwoord"),
    ("weer gegeven", "weergegeven"),
    ("zoek opdracht*", "zoekopdracht"),
];

/// First halves of compounds that are no words by themselves: the *s* only binds.
const BOUND: &[&str] = &[
    "abonnements",
    "annulerings",
    "bestedings",
    "betalings",
    "beveiligings",
    "bewerkings",
    "facturerings",
    "ondersteunings",
    "opzeggings",
    "toewijzings",
    "verbindings",
    "verlengings",
    "verwijderings",
];

pub(crate) fn check(seen: &Seen<'_>, marks: &mut Vec<Mark>) {
    if !seen.is_dutch() {
        return;
    }
    let mut taken: Vec<usize> = Vec::new();
    for (split, whole) in SPLIT {
        for place in seen.words.find(split) {
            let range = seen.words.bytes(&place);
            // The star keeps what follows: `azure services` becomes `Azure-services`.
            let last = seen.words.get(place.end.saturating_sub(1)).map_or("", |word| word.lower.as_str());
            let stem = split.rsplit(' ').next().unwrap_or_default().trim_end_matches('*');
            let tail = last.strip_prefix(stem).filter(|_| split.ends_with('*')).unwrap_or_default();
            let whole = like(seen.words.slice(&range), &format!("{whole}{tail}"));
            taken.push(place.start);
            marks.push(mark(seen, range, whole));
        }
    }
    for (place, pair) in seen.words.all.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let bound = BOUND.contains(&first.lower.as_str()) && second.is_apart() && !second.is_capitalised();
        if bound && !["en", "of"].contains(&second.lower.as_str()) && !taken.contains(&place) {
            let range = first.range.start..second.range.end;
            let whole = format!("{}{}", first.text, second.lower);
            marks.push(mark(seen, range, whole));
        }
    }
}

fn mark(seen: &Seen<'_>, range: std::ops::Range<usize>, whole: String) -> Mark {
    let why = format!("“{}” is one word in Dutch.", seen.words.slice(&range));
    Mark::new(Rule::SplitCompound, range, why, format!("Write “{whole}”.")).replaced_by(whole)
}
