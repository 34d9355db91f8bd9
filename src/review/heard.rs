//! What has been said, found again by its words. The screen holds words, the catalogue holds keys; this is the way back.
//! It needs no marks in the page: whatever is on the screen, in a title or in an attribute, was said through the speaker.

use std::collections::HashMap;

use crate::i18n::Text;

/// The texts that have been said, by their words.
#[derive(Debug, Default)]
pub struct Heard {
    by_words: HashMap<String, Vec<Text>>,
}

impl Heard {
    /// Remembers that a text was said like this.
    pub fn note(&mut self, text: &Text, words: &str) {
        let words = words.trim();
        if words.is_empty() {
            return;
        }
        match self.by_words.get_mut(words) {
            Some(texts) if texts.contains(text) => {}
            // The newest is the likeliest to be on the screen.
            Some(texts) => texts.insert(0, text.clone()),
            None => {
                self.by_words.insert(words.to_owned(), vec![text.clone()]);
            }
        }
    }

    /// The texts that were said in just these words, the newest first. Two messages may say the same.
    pub fn said_as(&self, words: &str) -> &[Text] {
        self.by_words.get(words.trim()).map_or(&[], Vec::as_slice)
    }

    /// Every way in which a message was said.
    pub fn words_of<'h>(&'h self, key: &'h str) -> impl Iterator<Item = &'h str> {
        self.by_words
            .iter()
            .filter(move |(_, texts)| texts.iter().any(|text| text.key() == key))
            .map(|(words, _)| words.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::text;

    #[test]
    fn words_lead_back_to_the_texts_that_said_them() {
        let mut heard = Heard::default();
        heard.note(&text::state_label(), "Status");
        heard.note(&text::status_title(), " Status ");
        heard.note(&text::status_title(), "Status");
        heard.note(&text::loading(), "");
        let keys: Vec<&str> = heard.said_as("Status\n").iter().map(Text::key).collect();
        assert_eq!(keys, ["status-title", "state-label"]);
        assert_eq!(heard.words_of("state-label").collect::<Vec<_>>(), ["Status"]);
        assert!(heard.said_as("Loading").is_empty() && heard.words_of("loading").next().is_none());
    }
}
