//! The work to and from other tools: JSON, CSV and XLIFF out and in, edited `.ftl` files in, and out as files that can
//! take the place of the old ones.

use leptos::prelude::*;
use leptos::task::spawn_local;
use locales::Finding;
use locales::review::{Imported, Merged, exchange, load};

use super::workshop::{Workshop, use_workshop};
use crate::i18n::{Locale, Text, text};
use crate::ui::documents;
use crate::ui::speech::t;

/// What became of an import.
#[derive(Clone)]
struct Report {
    outcome: Text,
    findings: Vec<Finding>,
}

/// Buttons for every way out, a field for every way in, and what became of it.
#[component]
pub fn Exchange(
    /// The language that is reviewed.
    locale: RwSignal<Locale>,
) -> impl IntoView {
    let workshop = use_workshop();
    let report = RwSignal::new(None::<Report>);
    let write = move |kind: &'static str| {
        move |_| {
            let (bench, work) = (workshop.built.get_value(), workshop.work.get_untracked());
            let tag = locale.get_untracked().tag();
            let (name, kind, words) = match kind {
                "json" => {
                    ("winddown-review.json".to_owned(), "application/json", exchange::json(&bench, &work))
                }
                "csv" => ("winddown-review.csv".to_owned(), "text/csv", exchange::csv(&bench, &work)),
                _ => (
                    format!("winddown-review.{tag}.xlf"),
                    "application/xliff+xml",
                    exchange::xliff(&bench, &work, tag),
                ),
            };
            documents::download(&name, kind, &words);
        }
    };
    let files = move |_| {
        let edited = workshop.work.with_untracked(|work| workshop.built.get_value().edited(work));
        for source in edited.downloads() {
            documents::download(&source.path.replace('/', "."), "text/plain", &source.text);
        }
        if edited.changed.is_empty() {
            report.set(Some(Report { outcome: text::review_nothing_edited(), findings: edited.refused }));
        }
    };
    let read = move |event| {
        spawn_local(async move {
            for (name, bytes) in documents::chosen_files(&event).await {
                report.set(Some(taken_in(workshop, locale.get_untracked(), &name, bytes)));
            }
        });
    };
    let button = |label: fn() -> Text, press| {
        view! { <button type="button" class="button small" on:click=press>{t(label())}</button> }
    };
    view! {
        <div class="exchange" role="group" aria-label=t(text::review_exchange())>
            {button(text::review_export_json, write("json"))}
            {button(text::review_export_csv, write("csv"))}
            {button(text::review_export_xliff, write("xliff"))}
            <button type="button" class="button small" on:click=files>{t(text::review_export_ftl())}</button>
            <label class="field">
                <span>{t(text::review_import())}</span>
                <input type="file" multiple accept=".json,.csv,.xlf,.xliff,.ftl" on:change=read/>
            </label>
        </div>
        {move || report.get().map(told)}
    }
}

fn taken_in(workshop: Workshop, locale: Locale, name: &str, bytes: Vec<u8>) -> Report {
    let bench = workshop.built.get_value();
    let read = if name.to_ascii_lowercase().ends_with(".ftl") {
        load(&bench, locale.tag(), name, bytes)
    } else {
        workshop.work.with_untracked(|work| exchange::import(&bench, work, name, bytes, Some(locale.tag())))
    };
    match read {
        Err(finding) => Report { outcome: text::review_import_refused(name), findings: vec![*finding] },
        Ok(Imported { work, findings, messages }) => {
            let Merged { added, replaced, conflicts } = workshop.merge(&work);
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let outcome = text::review_imported(
                number(messages),
                number(added),
                number(replaced.len()),
                number(conflicts.len()),
            );
            Report { outcome, findings }
        }
    }
}

fn told(report: Report) -> AnyView {
    let findings = report
        .findings
        .iter()
        .map(|finding| view! { <li lang="en"><bdi>{finding.to_string()}</bdi></li> })
        .collect_view();
    view! {
        <div class="notice" data-tone="information" role="status">
            <p class="notice-title">{t(report.outcome)}</p>
            <ul class="findings">{findings}</ul>
        </div>
    }
    .into_any()
}
