//! What a message says once terms and references are filled in: text, arguments, and choices one level deep. This is
//! the small part of Fluent that the app can say.

use std::collections::BTreeSet;
use std::fmt;

/// The text of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pattern {
    /// What it consists of, in order.
    pub parts: Vec<Part>,
}

/// A piece of a pattern. Arguments are named as in Fluent, without the dollar sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words as they are.
    Text(String),
    /// An argument in the way that is usual for its kind.
    Argument(String),
    /// A moment as a date, a time or both.
    DateTime {
        /// The argument.
        argument: String,
        /// How much of the date is shown.
        date: Style,
        /// How much of the time is shown.
        time: Style,
    },
    /// A moment seen from now.
    Relative(String),
    /// The time from one moment until another, as a language writes a range: it says once what both share.
    Range {
        /// The argument with the beginning.
        from: String,
        /// The argument with the end.
        until: String,
        /// How much of the dates is shown.
        date: Style,
        /// How much of the times is shown.
        time: Style,
    },
    /// A choice between patterns.
    Select(Select),
}

/// How much of a date or a time is shown; the names are those of `Intl.DateTimeFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Style {
    /// Not at all.
    #[default]
    None,
    /// As short as possible.
    Short,
    /// With an abbreviated month.
    Medium,
    /// With the month in full.
    Long,
    /// With the day of the week.
    Full,
}

impl Style {
    /// Every style; its place here is its number in the encoding.
    pub const ALL: [Self; 5] = [Self::None, Self::Short, Self::Medium, Self::Long, Self::Full];

    /// The style as Fluent names it; nothing is shown for [`Style::None`].
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Short => "short",
            Self::Medium => "medium",
            Self::Long => "long",
            Self::Full => "full",
        }
    }

    /// The style by its name in a message, where leaving it out says `none`.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().skip(1).find(|style| style.name() == name)
    }
}

/// A choice between patterns by an argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    /// The argument that chooses.
    pub argument: String,
    /// How it chooses.
    pub by: Selection,
    /// What there is to choose, the default last.
    pub variants: Vec<Variant>,
}

/// How an argument chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    /// By an exact number first, then by the plural category of the locale.
    Plural,
    /// By the exact words.
    Exact,
}

/// One of the patterns of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// A plural category, a number or words.
    pub key: String,
    /// Whether it is taken when nothing else fits.
    pub default: bool,
    /// What it says.
    pub pattern: Pattern,
}

impl Pattern {
    /// The arguments that the pattern uses, those that choose included.
    pub fn arguments(&self) -> BTreeSet<&str> {
        let mut names = BTreeSet::new();
        for part in &self.parts {
            match part {
                Part::Text(_) => {}
                Part::Argument(argument) | Part::Relative(argument) | Part::DateTime { argument, .. } => {
                    names.insert(argument.as_str());
                }
                Part::Range { from, until, .. } => names.extend([from.as_str(), until.as_str()]),
                Part::Select(select) => {
                    names.insert(select.argument.as_str());
                    names.extend(select.variants.iter().flat_map(|variant| variant.pattern.arguments()));
                }
            }
        }
        names
    }

    /// Whether the pattern can never show anything.
    pub fn is_blank(&self) -> bool {
        self.parts.iter().all(|part| match part {
            Part::Text(words) => words.trim().is_empty(),
            Part::Select(select) => select.variants.iter().all(|variant| variant.pattern.is_blank()),
            _ => false,
        })
    }

    /// The ranges that the pattern says, each by its arguments.
    pub(crate) fn ranges(&self) -> BTreeSet<(&str, &str)> {
        let mut ranges = BTreeSet::new();
        for part in &self.parts {
            match part {
                Part::Range { from, until, .. } => drop(ranges.insert((from.as_str(), until.as_str()))),
                Part::Select(select) => {
                    ranges.extend(select.variants.iter().flat_map(|variant| variant.pattern.ranges()));
                }
                _ => {}
            }
        }
        ranges
    }

    /// Whether the pattern contains a choice.
    pub fn has_select(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Select(_)))
    }

    /// Adds words, joined with those that the pattern ends with.
    pub(crate) fn push_text(&mut self, words: &str) {
        if let Some(Part::Text(last)) = self.parts.last_mut() {
            last.push_str(words);
        } else if !words.is_empty() {
            self.parts.push(Part::Text(words.to_owned()));
        }
    }

    /// Adds another pattern.
    pub(crate) fn append(&mut self, other: Self) {
        for part in other.parts {
            match part {
                Part::Text(words) => self.push_text(&words),
                part => self.parts.push(part),
            }
        }
    }
}

/// The pattern on one line, close to how Fluent writes it; for documentation, not for parsing.
impl fmt::Display for Pattern {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.iter().try_for_each(|part| part.fmt(out))
    }
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(words) => out.write_str(words),
            Self::Argument(argument) => write!(out, "{{ ${argument} }}"),
            Self::Relative(argument) => write!(out, "{{ RELATIVE(${argument}) }}"),
            Self::DateTime { argument, date, time } => {
                write!(out, "{{ DATETIME(${argument}")?;
                write_styles(*date, *time, out)?;
                out.write_str(") }")
            }
            Self::Range { from, until, date, time } => {
                write!(out, "{{ RANGE(${from}, ${until}")?;
                write_styles(*date, *time, out)?;
                out.write_str(") }")
            }
            Self::Select(select) => {
                write!(out, "{{ ${} ->", select.argument)?;
                for Variant { key, default, pattern } in &select.variants {
                    write!(out, " {}[{key}] {pattern}", if *default { "*" } else { "" })?;
                }
                out.write_str(" }")
            }
        }
    }
}

fn write_styles(date: Style, time: Style, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (name, style) in [("dateStyle", date), ("timeStyle", time)] {
        if style != Style::None {
            write!(out, ", {name}: \"{}\"", style.name())?;
        }
    }
    Ok(())
}
