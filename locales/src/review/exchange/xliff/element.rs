//! What an element of XLIFF is to the import: by its namespace, its name and what it stands in.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

use super::{CORE, GROUP, METADATA};

/// What an element is, as far as the import cares.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Xliff,
    File,
    Group,
    Unit,
    Part,
    Source,
    Target,
    OriginalData,
    Data,
    Notes,
    Note,
    MetaGroup,
    Meta,
    /// Something inside a text that only surrounds words.
    Inside,
    Other,
}

impl Element {
    /// What an element is, by its name and by what it stands in; translation candidates have sources and targets, too.
    pub(super) fn of(
        namespace: &str,
        tag: &BytesStart<'_>,
        parent: Option<Self>,
        in_unit: bool,
        in_words: bool,
    ) -> Self {
        let local = tag.local_name();
        if namespace.starts_with(METADATA) {
            return match local.as_ref() {
                "metaGroup" if in_unit && attribute(tag, "category") == GROUP => Self::MetaGroup,
                "meta" if parent == Some(Self::MetaGroup) => Self::Meta,
                _ => Self::Other,
            };
        }
        match (parent, local.as_ref()) {
            (None, "xliff") => Self::Xliff,
            _ if !namespace.starts_with(CORE) => Self::Other,
            (Some(Self::Xliff), "file") => Self::File,
            (Some(Self::File | Self::Group), "group") => Self::Group,
            (Some(Self::File | Self::Group), "unit") => Self::Unit,
            (Some(Self::Unit), "segment" | "ignorable") => Self::Part,
            (Some(Self::Unit), "originalData") => Self::OriginalData,
            (Some(Self::Unit), "notes") => Self::Notes,
            (Some(Self::Part), "source") => Self::Source,
            (Some(Self::Part), "target") => Self::Target,
            (Some(Self::OriginalData), "data") => Self::Data,
            (Some(Self::Notes), "note") => Self::Note,
            _ if in_words => Self::Inside,
            _ => Self::Other,
        }
    }
}

/// The value of an attribute; empty when it is not there.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> String {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == name);
    let value =
        found.and_then(|found| found.normalized_value(XmlVersion::Implicit1_0).ok().map(String::from));
    value.unwrap_or_default()
}
