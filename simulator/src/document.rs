//! The document behind the address of a download, which Azure keeps outside of ARM.

use chrono::{DateTime, Utc};

/// A whole, if small, PDF document that names an invoice.
pub(crate) fn pdf(invoice: &str, now: DateTime<Utc>) -> String {
    let name: String = invoice.chars().filter(char::is_ascii_alphanumeric).collect();
    let text = format!("BT /F1 18 Tf 72 760 Td (Invoice {name}, fetched {}) Tj ET", now.format("%Y-%m-%d"));
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>stream\n{text}\nendstream", text.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let (mut file, mut table) = ("%PDF-1.4\n".to_owned(), Vec::new());
    for (number, object) in (1..).zip(&objects) {
        table.push(format!("{:010} 00000 n \n", file.len()));
        file.extend([&number.to_string(), " 0 obj", object, "endobj\n"]);
    }
    let (start, table) = (file.len(), table.concat());
    format!(
        "{file}xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    )
}
