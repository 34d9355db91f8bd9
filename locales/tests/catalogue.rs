//! The real catalogue of the app compiles, and every pattern of it can be taken apart again.

mod decoding;

use std::path::Path;

#[test]
fn the_catalogue_of_the_app_compiles_and_decodes() {
    let sources = locales::read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("readable");
    let catalogue = locales::compile(&sources).unwrap_or_else(|findings| {
        panic!("{}", findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    });
    for message in catalogue.messages() {
        for (encoded, translation) in message.encoded().zip(&message.translations) {
            let decoded = decoding::decode(&encoded, &message.arguments);
            assert_eq!(decoded.as_ref(), Some(&translation.pattern), "{}", message.key);
        }
    }
}
