//! That no call of the app is forgotten here: the client names the operation of each of its calls where it makes it.

use std::fs;
use std::path::Path;

use super::calls;

/// The operations that the client names and the contract does not know.
pub fn forgotten() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api");
    let texts =
        fs::read_dir(folder).unwrap().filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok());
    let texts: String = texts.collect();
    let words = texts.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let mut named: Vec<String> = words.filter(|word| is_operation(word)).map(str::to_owned).collect();
    named.sort();
    named.dedup();
    // Fewer would mean that they are not named any more.
    assert!(named.len() > 20, "the client names {named:?} only");
    named.retain(|name| calls::all().all(|call| call.operation != *name));
    named
}

/// Whether a word is written as the specifications write an operation: `Subscriptions_List`.
fn is_operation(word: &str) -> bool {
    let is_name = |part: &str| {
        part.starts_with(|letter: char| letter.is_ascii_uppercase())
            && part.contains(|letter: char| letter.is_ascii_lowercase())
            && part.chars().all(char::is_alphanumeric)
    };
    word.split_once('_').is_some_and(|(group, verb)| is_name(group) && is_name(verb))
}
