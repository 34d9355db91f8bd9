//! CSV for spreadsheets: RFC 4180, UTF-8 with a byte order mark, and no cell that a spreadsheet takes for a formula. The
//! columns are in `locales/README.md`; the last ones are a trace that nobody needs to look at.

mod read;
mod write;

pub(crate) use read::read;
pub use write::write;

const COLUMNS: [&str; 20] = [
    "locale",
    "area",
    "key",
    "source",
    "text",
    "state",
    "comment",
    "translator",
    "arguments",
    "facts",
    "findings",
    "base",
    "shown",
    "verdict",
    "verdict-about",
    "comment-about",
    "older-edit",
    "older-edit-about",
    "head",
    "source-head",
];

/// What makes a spreadsheet compute, and the guard itself.
const GUARDED: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];

fn guard(cell: &str) -> String {
    if cell.starts_with(GUARDED) { format!("'{cell}") } else { cell.to_owned() }
}

fn unguard(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| rest.starts_with(GUARDED)).unwrap_or(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_compute_is_guarded_and_comes_back() {
        for cell in ["=1+1", "+1", "-azure", "@x", "\tx", "'=1", "'s avonds", "''", "x", ""] {
            let guarded = guard(cell);
            assert!(!guarded.starts_with(['=', '+', '-', '@', '\t', '\r']), "{guarded}");
            assert_eq!(unguard(&guarded), cell);
        }
        // Typed into a cell without a guard.
        assert_eq!(unguard("'s avonds"), "'s avonds");
    }
}
