//! The front matter of a Markdown file: `key: value` lines. Only values that people read are texts; the rest is for
//! machines.

use std::ops::Range;

use super::Texts;
use crate::checks::{Document, Passage, Role};

/// Keys whose values people read, even when they are one word.
const READ: &[&str] = &["title", "description", "keywords", "summary", "headline", "titleSuffix", "linkText"];

pub(crate) fn read<'d>(document: &'d Document, block: Range<usize>, locale: &str, texts: &mut Texts<'d>) {
    let mut at = block.start;
    for line in document.text.get(block).unwrap_or_default().split_inclusive('\n') {
        if let Some((key, value)) = line.split_once(':') {
            let lead = value.len() - value.trim_start_matches([' ', '"', '\'']).len();
            let start = at + key.len() + 1 + lead;
            let value = value.trim().trim_matches(['"', '\'']);
            // A value with a space is prose, unless it is a name that machines read.
            let prose = value.contains(' ') && !key.trim().starts_with("ms.");
            if READ.contains(&key.trim()) || prose {
                let mut passage = Passage::new(Role::Metadata);
                passage.push(value, start);
                texts.add(document, key.trim(), locale, passage);
            }
        }
        at += line.len();
    }
}
