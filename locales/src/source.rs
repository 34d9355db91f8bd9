//! One `.ftl` file as text, so that everything after the reading of files works on strings.

/// A file of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The locale it is written in, such as `nl-NL`.
    pub locale: String,
    /// Where it comes from, as findings name it.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// What a build of the app has besides what administrators get.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// The reviewers' tools.
    pub review: bool,
    /// The demo.
    pub demo: bool,
}

impl Extras {
    /// Whether such a build says what a file of the catalogue says.
    pub fn say(self, source: &Source) -> bool {
        match source.area() {
            "review" => self.review,
            "demo" => self.demo,
            _ => true,
        }
    }
}

/// The areas of what a first visit says: the list, and what frames every page. They come first in the order of messages
/// and are laid into a file of their own; the texts of the pages below the list come with those pages.
const EARLY_AREAS: [&str; 5] = ["app", "demo", "error", "list", "start"];

impl Source {
    /// The name of the file without its ending, such as `status`.
    pub fn area(&self) -> &str {
        area(&self.path)
    }

    /// The same file with the line ends that the parser handles best.
    pub(crate) fn with_plain_line_ends(&self) -> Self {
        Self { text: self.text.replace("\r\n", "\n"), ..self.clone() }
    }

    /// The line, from 1, on which a slice of this file begins.
    ///
    /// The syntax tree keeps no positions but borrows its names from the text, so the address tells the place.
    pub(crate) fn line_of(&self, slice: &str) -> usize {
        self.line_at(self.offset_of(slice))
    }

    /// The byte of this file at which a slice of it begins.
    pub(crate) fn offset_of(&self, slice: &str) -> usize {
        (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    /// The line, from 1, of a byte of this file.
    pub(crate) fn line_at(&self, offset: usize) -> usize {
        self.text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
    }
}

/// Whether a first visit says what the file at this path says.
pub(crate) fn is_early(path: &str) -> bool {
    EARLY_AREAS.contains(&area(path))
}

fn area(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".ftl").unwrap_or(name)
}
