//! Two reviewers, one catalogue: imported work joins the own. What is said about the same text wins when it is imported;
//! what is said about another text never pushes anything out. Whatever differs is reported.

use super::remark::{About, Remark, Verdict};
use super::work::Work;

/// What joining did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many verdicts, comments and edits are new.
    pub added: usize,
    /// Those that the import replaced, because both are about the same text.
    pub replaced: Vec<Difference>,
    /// Those that stayed, because the import is about another text.
    pub conflicts: Vec<Difference>,
}

/// Something that both say, differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The locale.
    pub locale: String,
    /// The key.
    pub key: String,
    /// What was there.
    pub own: Part,
    /// What was imported.
    pub imported: Part,
}

/// One of the three things that can be said about a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A verdict.
    Verdict(About<Verdict>),
    /// A comment.
    Comment(About<String>),
    /// An edit.
    Edit(About<String>),
}

impl Work {
    /// Takes other work in, each verdict, comment and edit by itself. What the other does not say changes nothing.
    pub fn merge(&mut self, other: &Self) -> Merged {
        let mut merged = Merged::default();
        for (locale, key, theirs) in other.remarks() {
            self.change(locale, key, |own| {
                let mut join = Join { locale, key, merged: &mut merged };
                join.remark(own, theirs);
            });
        }
        merged
    }
}

struct Join<'a> {
    locale: &'a str,
    key: &'a str,
    merged: &'a mut Merged,
}

impl Join<'_> {
    fn remark(&mut self, own: &mut Remark, theirs: &Remark) {
        self.part(&mut own.verdict, theirs.verdict.as_ref(), Part::Verdict);
        self.part(&mut own.comment, theirs.comment.as_ref(), Part::Comment);
        self.part(&mut own.edit, theirs.edit.as_ref(), Part::Edit);
    }

    fn part<T: Clone + PartialEq>(
        &mut self,
        own: &mut Option<About<T>>,
        theirs: Option<&About<T>>,
        part: fn(About<T>) -> Part,
    ) {
        let Some(theirs) = theirs else { return };
        let Some(mine) = own.clone() else {
            *own = Some(theirs.clone());
            self.merged.added += 1;
            return;
        };
        if mine == *theirs {
            return;
        }
        let same_text = mine.about == theirs.about;
        let difference = Difference {
            locale: self.locale.to_owned(),
            key: self.key.to_owned(),
            own: part(mine),
            imported: part(theirs.clone()),
        };
        if same_text {
            *own = Some(theirs.clone());
            self.merged.replaced.push(difference);
        } else {
            self.merged.conflicts.push(difference);
        }
    }
}
