//! Reads CSV as a spreadsheet may have written it: columns in any order, and what its language puts between cells.

use csv::{ReaderBuilder, StringRecord};

use crate::checks::Document;
use crate::finding::Finding;
use crate::review::exchange::content::join;
use crate::review::exchange::line::{Given, Trace, finding_at};
use crate::review::fingerprint::Fingerprint;
use crate::review::remark::State;

use super::{COLUMNS, unguard};

pub(crate) fn read(document: &Document, findings: &mut Vec<Finding>) -> Result<Vec<Given>, Box<Finding>> {
    let refuse = |at: usize, what: String, mend: &str| Box::new(finding_at(document, at, "", what, mend));
    let header = document.text.lines().next().unwrap_or_default();
    // Spreadsheets write what their language uses between cells.
    let between =
        [b',', b';', b'\t'].into_iter().max_by_key(|byte| header.bytes().filter(|b| b == byte).count());
    let mut reader = ReaderBuilder::new()
        .delimiter(between.unwrap_or(b','))
        .has_headers(false)
        .flexible(true)
        .from_reader(document.text.as_bytes());
    let mut records = reader.records();
    let names = records.next().and_then(Result::ok).unwrap_or_default();
    let columns = COLUMNS.map(|column| names.iter().position(|name| name.trim() == column));
    if columns
        .iter()
        .zip(COLUMNS)
        .any(|(place, name)| place.is_none() && matches!(name, "locale" | "key" | "text"))
    {
        let what = "The first line does not name the columns `locale`, `key` and `text`.".to_owned();
        return Err(refuse(0, what, "Give a file that was exported here, with its first line."));
    }
    let mut given = Vec::new();
    for record in records {
        let record =
            record.map_err(|error| refuse(0, format!("The CSV cannot be read: {error}."), "Correct it."))?;
        let at = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or_default();
        let row = Record { cells: record, columns, at };
        if row.cells.len() != names.len() {
            let (cells, all) = (row.cells.len(), names.len());
            let what =
                format!("The row has {cells} cells, the first line {all}; a quotation mark may be missing.");
            findings.push(finding_at(
                document,
                at,
                row.cell("key"),
                what,
                "Correct it; it is not taken over.",
            ));
            continue;
        }
        given.push(row.given(document, findings));
    }
    Ok(given)
}

struct Record {
    cells: StringRecord,
    columns: [Option<usize>; 20],
    at: usize,
}

impl Record {
    fn cell(&self, column: &str) -> &str {
        let place = COLUMNS.iter().position(|name| *name == column);
        let place = place.and_then(|place| self.columns.get(place).copied().flatten());
        place.and_then(|place| self.cells.get(place)).map_or("", unguard)
    }

    fn given(&self, document: &Document, findings: &mut Vec<Finding>) -> Given {
        let key = self.cell("key").trim().to_owned();
        let whole = |column: &str, head: &str| {
            let head = self.cell(head);
            join(&key, Some(head).filter(|head| !head.is_empty()), self.cell(column))
        };
        let named = self.cell("state").trim().to_ascii_lowercase();
        let trace = self.trace();
        let state = State::parse(&named).unwrap_or_else(|| {
            if !named.is_empty() {
                let what = format!("The state `{named}` does not exist.");
                findings.push(finding_at(document, self.at, &key, what, "Write new, ok or flagged."));
            }
            State::New
        });
        let text = Some(whole("text", "head")).filter(|text| !text.is_empty());
        Given {
            at: self.at,
            locale: self.cell("locale").trim().to_owned(),
            source: whole("source", "source-head"),
            text,
            state,
            comment: self.cell("comment").to_owned(),
            trace,
            key,
        }
    }

    fn trace(&self) -> Option<Trace> {
        Trace::read(|column| Some(self.cell(column)), |column| Fingerprint::parse(self.cell(column).trim()))
    }
}
