//! The rules by name. The names are stable: translators write them into excuses, reviewers filter by them, and exports
//! carry them.

use std::fmt;

use crate::finding::Severity;

/// What a check looks for. The numbers in brackets are the error classes of `anchors-features.md` C.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// A greeting where the source has "the" (1).
    LeakedGreeting,
    /// A word such as `toocancel` where the source has "to cancel" (1).
    LeakedToken,
    /// `aaa` before the first word of a title (1).
    LeakedPrefix,
    /// A leaked token in the name of an anchor or in a link to one (1).
    LeakedAnchor,
    /// A translation that is the source.
    Unchanged,
    /// Something to be filled in that only one of source and translation has.
    Placeholder,
    /// Links, bold words or tags that only one of source and translation has.
    Markup,
    /// Another number than in the source (3).
    Number,
    /// Another unit than in the source (3).
    Unit,
    /// A denial that only one of source and translation has (2).
    Polarity,
    /// Somebody else acts or pays than in the source (2).
    Actor,
    /// *u* and *je* in one text (10).
    Address,
    /// *annuleren* where the act is called *opzeggen* (11).
    CancelWord,
    /// One word written as two (8).
    SplitCompound,
    /// A word that the glossary replaces (9).
    Glossary,
    /// A word that looks like the source but means something else (7).
    FalseFriend,
    /// A noun where the source gives an instruction (5).
    NounForCommand,
    /// A separable verb of which one part is missing (6).
    LostVerbPart,
    /// The name of a button or menu, translated as if it were a sentence (4).
    LabelAsSentence,
    /// A statement in the order of words of a question.
    QuestionOrder,
    /// A word twice.
    Repetition,
    /// Spaces where there must be one or none.
    Spacing,
    /// Quotation marks that the language does not use, or that are not closed.
    Quotes,
    /// Another end of the sentence than in the source.
    Ending,
    /// A number that `policy` holds, spelled in a text.
    PolicyNumber,
    /// A declared fact that a text does not state.
    Fact,
    /// A directive in a comment that cannot be read or excuses nothing.
    Directive,
}

impl Rule {
    /// Every rule, in the order in which reports list them.
    pub const ALL: [Self; 27] = [
        Self::LeakedGreeting,
        Self::LeakedToken,
        Self::LeakedPrefix,
        Self::LeakedAnchor,
        Self::Unchanged,
        Self::Placeholder,
        Self::Markup,
        Self::Number,
        Self::Unit,
        Self::Polarity,
        Self::Actor,
        Self::Address,
        Self::CancelWord,
        Self::SplitCompound,
        Self::Glossary,
        Self::FalseFriend,
        Self::NounForCommand,
        Self::LostVerbPart,
        Self::LabelAsSentence,
        Self::QuestionOrder,
        Self::Repetition,
        Self::Spacing,
        Self::Quotes,
        Self::Ending,
        Self::PolicyNumber,
        Self::Fact,
        Self::Directive,
    ];

    /// The name, as directives and reports write it.
    pub fn id(self) -> &'static str {
        match self {
            Self::LeakedGreeting => "leaked-greeting",
            Self::LeakedToken => "leaked-token",
            Self::LeakedPrefix => "leaked-prefix",
            Self::LeakedAnchor => "leaked-anchor",
            Self::Unchanged => "unchanged",
            Self::Placeholder => "placeholder",
            Self::Markup => "markup",
            Self::Number => "number",
            Self::Unit => "unit",
            Self::Polarity => "polarity",
            Self::Actor => "actor",
            Self::Address => "address",
            Self::CancelWord => "cancel-word",
            Self::SplitCompound => "split-compound",
            Self::Glossary => "glossary",
            Self::FalseFriend => "false-friend",
            Self::NounForCommand => "noun-for-command",
            Self::LostVerbPart => "lost-verb-part",
            Self::LabelAsSentence => "label-as-sentence",
            Self::QuestionOrder => "question-order",
            Self::Repetition => "repetition",
            Self::Spacing => "spacing",
            Self::Quotes => "quotes",
            Self::Ending => "ending",
            Self::PolicyNumber => "policy-number",
            Self::Fact => "fact",
            Self::Directive => "directive",
        }
    }

    /// The rule by its name.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// Whether a finding of this rule stops the build. What is only suspicious in a foreign text is a warning.
    pub fn severity(self) -> Severity {
        match self {
            Self::FalseFriend | Self::NounForCommand | Self::LabelAsSentence | Self::QuestionOrder => {
                Severity::Warning
            }
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_a_name_of_its_own() {
        for (place, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(Rule::parse(rule.id()), Some(rule));
            assert_eq!(rule as usize, place, "{rule} is out of order");
        }
        assert_eq!(Rule::parse("blanket"), None);
    }
}
