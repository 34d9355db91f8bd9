//! What an answer says, as lines that can be compared: once read by the app, once out of the example by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// What is told of what the app leaves open.
pub const UNCLEAR: &str = "unclear";

/// What is told. What is absent has no line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// By row, which is 0 outside of any, and by what it is about.
    lines: BTreeMap<(usize, String), String>,
    rows: usize,
}

impl Told {
    /// Begins with the next row of a list; what is told from now on is told of that.
    pub fn row(&mut self) -> &mut Self {
        self.rows += 1;
        self
    }

    /// Tells a value.
    pub fn say(&mut self, what: &str, value: impl Display) -> &mut Self {
        let known = self.lines.insert((self.rows, what.to_owned()), value.to_string());
        assert!(known.is_none(), "{what} is told twice");
        self
    }

    /// Tells a value, if there is one.
    pub fn may_say(&mut self, what: &str, value: Option<impl Display>) -> &mut Self {
        if let Some(value) = value {
            self.say(what, value);
        }
        self
    }

    /// Tells a text, where it is not empty.
    pub fn words(&mut self, what: &str, text: &str) -> &mut Self {
        self.may_say(what, Some(text).filter(|text| !text.is_empty()))
    }

    /// In what the app's reading differs from this, which the example says.
    pub fn differences(&self, app: &Self) -> Vec<String> {
        let mut all = Vec::new();
        if self.rows != app.rows {
            all.push(format!("the example has {} rows, the app reads {}", self.rows, app.rows));
        }
        for (place, said) in &self.lines {
            match app.lines.get(place) {
                Some(read) if read == said => {}
                read => {
                    let read = read.map_or("nothing", String::as_str);
                    all.push(format!("{}: the example says `{said}`, the app reads `{read}`", named(place)));
                }
            }
        }
        let invented = app.lines.iter().filter(|(place, _)| !self.lines.contains_key(*place));
        all.extend(invented.map(|(place, read)| made_up(place, read)));
        all
    }

    /// What the app reads that this, all that could be said, has not or has otherwise. That something is unclear is no
    /// claim.
    pub fn exceeded_by(&self, app: &Self) -> Vec<String> {
        let invented = app.lines.iter().filter(|(place, read)| self.lines.get(*place) != Some(*read));
        invented.filter(|((_, what), _)| what != UNCLEAR).map(|(place, read)| made_up(place, read)).collect()
    }

    /// How much it is and of what, for the line of a file.
    pub fn sum(&self) -> String {
        let names: BTreeSet<&str> = self.lines.keys().map(|(_, what)| what.as_str()).collect();
        let names = names.into_iter().collect::<Vec<_>>().join(", ");
        match (self.rows, self.lines.len()) {
            (_, 0) => "nothing that the app needs".to_owned(),
            (0, _) => names,
            (rows, values) => format!("{names} ({values} values in {rows} rows)"),
        }
    }
}

fn named((row, what): &(usize, String)) -> String {
    if *row == 0 { what.clone() } else { format!("{what} of row {row}") }
}

fn made_up(place: &(usize, String), read: &str) -> String {
    format!("{}: the app reads `{read}`, which nobody says", named(place))
}
