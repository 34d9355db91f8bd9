//! Words that a person takes elsewhere: into a mail, or into a form of Azure's. They are plain text, as somebody would type it.

use crate::resource::percent_encoded;

/// A subject and paragraphs, ready to be copied or mailed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    subject: String,
    body: String,
}

impl Letter {
    /// Writes it, each paragraph on a line of its own. What sets names off from a sentence on a page is left out: elsewhere
    /// it would be a character that nobody typed.
    pub fn new(subject: &str, paragraphs: &[String]) -> Self {
        let lines: Vec<String> = paragraphs.iter().map(|paragraph| plain(paragraph)).collect();
        Self { subject: plain(subject), body: lines.join("\n") }
    }

    /// What to copy.
    pub fn body(&self) -> &str {
        &self.body
    }

    /// The address that opens it as a mail, to somebody or to nobody yet (RFC 6068). Nothing in `to` can add a header of
    /// its own.
    pub fn mailto(&self, to: Option<&str>) -> String {
        let body = percent_encoded(&self.body.replace('\n', "\r\n"));
        let subject = percent_encoded(&self.subject);
        format!("{}?subject={subject}&body={body}", mail_link(to.unwrap_or_default()))
    }
}

/// The address of an empty mail to somebody, whatever Azure gives as theirs.
pub fn mail_link(to: &str) -> String {
    format!("mailto:{}", percent_encoded(to.trim()).replace("%40", "@"))
}

/// Words for another program: the marks that set a name off from the sentence are for pages.
pub fn plain(words: &str) -> String {
    words.replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_letter_opens_as_a_mail_with_its_lines_and_letters() {
        let letter = Letter::new("Verzoek: \u{2068}Café & Zoon\u{2069}", &["Één?".into(), "Twee".into()]);
        assert_eq!(letter.body(), "Één?\nTwee");
        assert_eq!(
            letter.mailto(Some("w.smit+az@voorbeeld.example")),
            "mailto:w.smit%2Baz@voorbeeld.example?subject=Verzoek%3A%20Caf%C3%A9%20%26%20Zoon\
             &body=%C3%89%C3%A9n%3F%0D%0ATwee"
        );
        assert!(letter.mailto(None).starts_with("mailto:?subject="));
    }

    proptest! {
        #[test]
        fn no_word_of_it_ends_up_as_a_header(to in ".{0,40}", subject in ".{0,40}", body in ".{0,40}") {
            let address = Letter::new(&subject, &[body]).mailto(Some(&to));
            prop_assert_eq!(address.matches(['?', '&', '#']).count(), 2);
            prop_assert!(address.chars().all(|c| c.is_ascii_graphic()));
        }
    }
}
