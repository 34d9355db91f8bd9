//! The subscription's invoices, the newest first, each with its document.

use leptos::prelude::*;

use super::Usage;
use super::download::{Download, Downloads};
use crate::i18n::{Text, text};
use crate::invoice::{Invoice, InvoiceKind, InvoiceStatus, newest_first};
use crate::money::{Amounts, Money};
use crate::ui::live::{either, live};
use crate::ui::parts::{Shown, being_read, external_link, first_few, more, unread};
use crate::ui::reading::{Part, Topic};
use crate::ui::speech::t;
use crate::ui::words;

/// The table, or why there is none.
pub(super) fn invoices_view(usage: Usage) -> AnyView {
    let Usage { invoices, downloads, .. } = usage;
    let shown = first_few();
    let view = either(move || {
        invoices.with(|part| match part {
            Part::NotRead | Part::Reading { .. } => being_read(),
            Part::Read { value, .. } if value.is_empty() => {
                view! { <p>{t(text::invoices_none())}</p> }.into_any()
            }
            Part::Read { value, .. } => table(value, shown, downloads),
            Part::Failed { problem, .. } => {
                unread(text::invoices_unread(), problem.clone(), usage.again(Topic::Invoices))
            }
        })
    });
    view! {
        <h2 id="invoices">{t(text::invoices_title())}</h2>
        {view}
    }
    .into_any()
}

fn table(invoices: &[Invoice], shown: Shown, downloads: Downloads) -> AnyView {
    let all: Vec<Invoice> = newest_first(invoices).into_iter().cloned().collect();
    let count = all.len();
    let rows = live(move || {
        Some(all.iter().take(shown.get()).map(|invoice| row(invoice, downloads)).collect_view())
    });
    let column = |label: Text| view! { <th scope="col" role="columnheader">{t(label)}</th> };
    view! {
        <table class="rows invoices" role="table" aria-labelledby="invoices">
            <thead role="rowgroup">
                <tr role="row">
                    {column(text::invoice_number())}
                    {column(text::invoice_period())}
                    {column(text::invoice_due())}
                    {column(text::invoice_amount())}
                    {column(text::state_label())}
                    {column(text::invoice_document())}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {more(Memo::new(move |_| count), shown)}
    }
    .into_any()
}

fn row(invoice: &Invoice, downloads: Downloads) -> AnyView {
    let period =
        invoice.period.map_or_else(text::details_unknown, |(from, last)| text::invoice_days(from, last));
    let due = invoice.due.map_or_else(text::details_unknown, text::invoice_day);
    let amount = invoice.total.and_then(told).unwrap_or_else(text::details_unknown);
    let kind = match invoice.kind {
        InvoiceKind::Marketplace => Some(text::invoice_marketplace()),
        InvoiceKind::Support => Some(text::offer_support_plan()),
        InvoiceKind::Usage | InvoiceKind::Other => None,
    };
    let cell = |label: Text, told: Text| {
        view! { <td role="cell" data-label=t(label)>{t(told)}</td> }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <bdi>{invoice.name.clone()}</bdi>
                {kind.map(|kind| view! { <p class="found-kind">{t(kind)}</p> })}
            </th>
            {cell(text::invoice_period(), period)}
            {cell(text::invoice_due(), due)}
            {cell(text::invoice_amount(), amount)}
            {cell(text::state_label(), status(&invoice.status))}
            <td role="cell">{document(&invoice.name, downloads)}</td>
        </tr>
    }
    .into_any()
}

fn told(money: Money) -> Option<Text> {
    Amounts::of([money]).map(text::amount)
}

fn status(status: &InvoiceStatus) -> Text {
    match status {
        InvoiceStatus::Due => text::invoice_to_be_paid(),
        InvoiceStatus::OverDue => text::invoice_overdue(),
        InvoiceStatus::Paid => text::invoice_paid(),
        InvoiceStatus::Void => text::invoice_void(),
        InvoiceStatus::Other(word) if word.is_empty() => text::state_missing(),
        InvoiceStatus::Other(word) => text::state_unknown(word.as_str()),
    }
}

/// The button that fetches the document, and what came of it.
fn document(name: &str, downloads: Downloads) -> AnyView {
    let state = downloads.of.run(name.to_owned());
    let (wanted, opened, named) = (name.to_owned(), name.to_owned(), text::invoice_download_named(name));
    let is_asked = move || state.with(|state| matches!(state, Download::Asked));
    let ask = move |_| {
        if !untrack(is_asked) {
            downloads.on_ask.run(wanted.clone());
        }
    };
    let outcome = live(move || match state.get() {
        Download::NotAsked => None,
        Download::Asked => Some(view! { <p>{t(text::invoice_asked())}</p> }.into_any()),
        Download::BeingMade => Some(view! { <p>{t(text::invoice_being_made())}</p> }.into_any()),
        Download::Opened(address) => Some(
            view! {
                <p>{t(text::invoice_ready())}</p>
                <p>{external_link(address, text::invoice_open(opened.as_str()))}</p>
            }
            .into_any(),
        ),
        Download::Failed(problem) => Some(
            view! { <p>{t(text::invoice_not_fetched())}</p> <p>{t(words::problem(&problem.problem))}</p> }
                .into_any(),
        ),
    });
    view! {
        <button
            type="button"
            class="button small"
            aria-label=t(named)
            aria-disabled=move || is_asked().then_some("true")
            on:click=ask
        >
            {t(text::invoice_download())}
        </button>
        <div class="outcome" role="status">{outcome}</div>
    }
    .into_any()
}
