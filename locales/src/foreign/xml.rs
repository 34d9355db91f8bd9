//! The little of XML that the parser leaves to its caller.

use std::ops::Range;

use quick_xml::events::{BytesStart, Event};

/// The bytes of the words of an event: those of a CDATA section without its brackets.
pub(crate) fn inner(event: &Event<'_>, range: Range<usize>) -> Range<usize> {
    match event {
        Event::CData(_) => range.start + "<![CDATA[".len()..range.end.saturating_sub("]]>".len()),
        _ => range,
    }
}

/// The value of an attribute, whatever the prefix of its name.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

/// One of the five entities of XML, or a character by its number.
pub(crate) fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            code.ok().and_then(char::from_u32).filter(|letter| *letter != '\0')
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_entities_of_xml_are_known() {
        assert_eq!(["amp", "#65", "#x1F600"].map(entity), [Some('&'), Some('A'), Some('😀')]);
        assert_eq!(["nbsp", "#0", "#xD800", "#99999999999", "", "#"].map(entity), [None; 6]);
    }
}
