//! The way of a reviewer through the app's own catalogue: out to a translator's tool, back, and into files that build.

use std::path::Path;

use locales::Source;
use locales::review::{Bench, Work, exchange, load};

fn sources() -> Vec<Source> {
    locales::read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap_or_default()
}

#[test]
fn an_edit_in_xliff_ends_in_files_that_build() {
    let bench = Bench::new(sources());
    let written = exchange::xliff(&bench, &Work::default(), "nl-NL");
    let edited = written.replace(">Niet opzeggen</target>", ">Toch niet opzeggen</target>");
    assert_ne!(edited, written);
    let imported =
        exchange::import(&bench, &Work::default(), "nl-NL.xlf", edited.into_bytes(), Some("nl-NL"))
            .expect("readable");
    assert_eq!((imported.findings.len(), imported.messages), (0, bench.rows().len()));
    let files = bench.edited(&imported.work);
    assert_eq!((files.refused.len(), files.changed.len()), (0, 1));
    let catalogue = locales::verify(&files.sources).expect("a catalogue that builds");
    let message =
        catalogue.messages().iter().find(|message| message.key == "dialog-no").expect("the message");
    assert_eq!(message.encoded().nth(1).as_deref(), Some("Toch niet opzeggen"));
    // The download, loaded into the app of before, is the same edit.
    let download = files.downloads().next().expect("a download");
    let loaded = load(&bench, "nl-NL", "cancel.ftl", download.text.clone().into_bytes()).expect("readable");
    assert_eq!((loaded.work, loaded.findings), (imported.work, vec![]));
}

#[test]
fn no_format_changes_a_text_that_nobody_has_touched() {
    let bench = Bench::new(sources());
    let none = Work::default();
    for (path, text) in [
        ("x.xlf", exchange::xliff(&bench, &none, "nl-NL")),
        ("x.csv", exchange::csv(&bench, &none)),
        ("x.json", exchange::json(&bench, &none)),
    ] {
        let imported = exchange::import(&bench, &none, path, text.into_bytes(), None).expect("readable");
        assert_eq!((imported.work, imported.findings), (Work::default(), vec![]), "{path}");
    }
}
