//! `/review`: every message with what is said about it, to be searched, judged, commented and changed without a mouse.

use leptos::prelude::*;
use locales::review::{Edit, State};

use super::editor::MessageEditor;
use super::exchange::Exchange;
use super::workshop::{Workshop, use_workshop};
use crate::i18n::{Locale, Text, text};
use crate::ui::browser;
use crate::ui::documents;
use crate::ui::parts::Heading;
use crate::ui::speech::{t, tell, use_speech};

/// What the table shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Filter {
    words: String,
    area: String,
    state: Option<State>,
    with_findings: bool,
    edited: bool,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Line {
    key: String,
    source: String,
    target: String,
    state: State,
    commented: bool,
    edited: bool,
    findings: usize,
}

/// The table, its filters, and the message that is looked at.
#[component]
pub fn WorkbenchPage() -> impl IntoView {
    let workshop = use_workshop();
    let speech = use_speech();
    let own = speech.edition.with_untracked(|edition| edition.locale());
    let translated =
        || Locale::all().filter(|locale| locale.is_spoken() && locale.tag() != locales::SOURCE_LOCALE);
    let first = translated().find(|locale| *locale == own).or_else(|| translated().next()).unwrap_or(own);
    let locale = RwSignal::new(first);
    let filter = RwSignal::new(Filter::default());
    let chosen = RwSignal::new(None::<String>);
    let lines = Memo::new(move |_| lines(workshop, locale.get(), &filter.read()));
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        if browser::is_typing(&event) {
            return;
        }
        let judge = |state| {
            if let Some(key) = chosen.get_untracked() {
                let tag = locale.get_untracked().tag();
                workshop.change(|work, bench| work.judge(bench, tag, &key, state));
            }
        };
        match event.key().as_str() {
            "ArrowDown" | "j" => step(&lines.read_untracked(), chosen, 1),
            "ArrowUp" | "k" => step(&lines.read_untracked(), chosen, -1),
            "o" => judge(State::Ok),
            "f" => judge(State::Flagged),
            "n" => judge(State::New),
            "e" => browser::focus("#review-edit"),
            "c" => browser::focus("#review-comment"),
            "/" => browser::focus("#review-search"),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
    Effect::new(move |_| {
        chosen.track();
        browser::reveal(".workbench tr[aria-selected=true]");
    });
    view! {
        <Heading text=text::review_workbench()/>
        <p class="hint">{t(text::review_keys())}</p>
        {unreadable(workshop)}
        {filters(workshop, locale, filter)}
        <p role="status" class="count">{tell(move || counted(workshop, locale.get(), lines.with(Vec::len)))}</p>
        <Exchange locale/>
        <div class="workbench">
            <table role="grid" aria-label=t(text::review_workbench())>
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{t(text::review_column_key())}</th>
                        <th role="columnheader" scope="col">{locales::SOURCE_LOCALE}</th>
                        <th role="columnheader" scope="col">{move || locale.get().tag()}</th>
                        <th role="columnheader" scope="col">{t(text::review_state_label())}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=move || lines.get() key=Clone::clone let:line>
                        {row(line, locale.get_untracked(), chosen)}
                    </For>
                </tbody>
            </table>
            <div class="workbench-side">
                {move || chosen.get().map(|key| view! { <MessageEditor key locale=locale.get()/> })}
            </div>
        </div>
    }
}

fn lines(workshop: Workshop, locale: Locale, filter: &Filter) -> Vec<Line> {
    let bench = workshop.bench.get();
    let built = workshop.built.get_value();
    let work = workshop.work.read();
    let words = filter.words.to_lowercase();
    let line = |row: &locales::review::Row| {
        let review = work.review(&built, locale.tag(), &row.key);
        let text = row.text(locale.tag());
        let line = Line {
            key: row.key.clone(),
            source: said(bench.fluent(locales::SOURCE_LOCALE, &row.key)),
            target: said(bench.fluent(locale.tag(), &row.key)),
            state: review.state,
            commented: !review.comment.is_empty(),
            edited: review.edit != Edit::None,
            findings: text.map_or(0, |text| text.findings.len()),
        };
        let found =
            [&line.key, &line.source, &line.target].iter().any(|part| part.to_lowercase().contains(&words));
        let wanted = found
            && (filter.area.is_empty() || filter.area == row.area)
            && filter.state.is_none_or(|state| state == line.state)
            && (!filter.with_findings || line.findings > 0)
            && (!filter.edited || line.edited);
        wanted.then_some(line)
    };
    bench.rows().iter().filter_map(line).collect()
}

/// The words of an entry without its key.
fn said(fluent: &str) -> String {
    fluent.split_once('=').map_or("", |(_, words)| words.trim()).to_owned()
}

/// Moves to the next or the previous row.
fn step(lines: &[Line], chosen: RwSignal<Option<String>>, by: isize) {
    let now =
        chosen.with_untracked(|chosen| lines.iter().position(|line| Some(&line.key) == chosen.as_ref()));
    let next = match now {
        Some(place) => place.saturating_add_signed(by).min(lines.len().saturating_sub(1)),
        None => 0,
    };
    if let Some(line) = lines.get(next) {
        chosen.set(Some(line.key.clone()));
    }
}

fn counted(workshop: Workshop, locale: Locale, shown: usize) -> Text {
    let built = workshop.built.get_value();
    let work = workshop.work.read();
    let in_state = |state| {
        built.rows().iter().filter(|row| work.review(&built, locale.tag(), &row.key).state == state).count()
    };
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    text::review_count(
        number(shown),
        number(built.rows().len()),
        number(in_state(State::Ok)),
        number(in_state(State::Flagged)),
    )
}

/// A record of another time or make that could not be read: it is kept, and offered.
fn unreadable(workshop: Workshop) -> AnyView {
    let shown = move || {
        workshop.unreadable.get().map(|(why, record)| {
            view! {
                <div class="notice" data-tone="problem" role="alert">
                    <p class="notice-title">{t(text::review_unreadable())}</p>
                    <p lang="en"><bdi>{why}</bdi></p>
                    <p class="actions">
                        <button type="button" class="button small" on:click=move |_| documents::download(
                            "winddown-review-unreadable.json",
                            "application/json",
                            &record,
                        )>
                            {t(text::review_download_record())}
                        </button>
                        <button type="button" class="button small" on:click=move |_| workshop.discard_unreadable()>
                            {t(text::review_discard_record())}
                        </button>
                    </p>
                </div>
            }
        })
    };
    view! { {shown} }.into_any()
}

fn filters(workshop: Workshop, locale: RwSignal<Locale>, filter: RwSignal<Filter>) -> AnyView {
    let languages = Locale::all()
        .filter(|locale| locale.is_spoken())
        .map(|one| {
            let chosen = move || locale.get() == one;
            view! { <option value=one.tag() lang=one.tag() prop:selected=chosen>{one.own_name()}</option> }
        })
        .collect_view();
    let mut areas: Vec<String> =
        workshop.built.with_value(|bench| bench.rows().iter().map(|row| row.area.clone()).collect());
    areas.dedup();
    let areas = areas
        .into_iter()
        .map(|area| {
            let value = area.clone();
            view! { <option value=value>{area}</option> }
        })
        .collect_view();
    let states = State::ALL.map(|state| view! { <option value=state.name()>{t(state_text(state))}</option> });
    view! {
        <form class="controls" role="search" on:submit=|event| event.prevent_default()>
            <label class="field wide">
                <span>{t(text::review_search())}</span>
                <input
                    id="review-search"
                    type="search"
                    autocomplete="off"
                    on:input=move |event| filter.update(|filter| filter.words = browser::value(&event))
                />
            </label>
            <label class="field">
                <span>{t(text::language_label())}</span>
                <select on:change=move |event| {
                    if let Some(chosen) = Locale::parse_exactly(&browser::value(&event)) {
                        locale.set(chosen);
                    }
                }>
                    {languages}
                </select>
            </label>
            <label class="field">
                <span>{t(text::review_area())}</span>
                <select on:change=move |event| filter.update(|filter| filter.area = browser::value(&event))>
                    <option value="">{t(text::review_any())}</option>
                    {areas}
                </select>
            </label>
            <label class="field">
                <span>{t(text::review_state_label())}</span>
                <select on:change=move |event| {
                    filter.update(|filter| filter.state = State::parse(&browser::value(&event)));
                }>
                    <option value="">{t(text::review_any())}</option>
                    {states.into_iter().collect_view()}
                </select>
            </label>
            <label class="check">
                <input type="checkbox" on:change=move |_| filter.update(|filter| filter.with_findings ^= true)/>
                <span>{t(text::review_only_findings())}</span>
            </label>
            <label class="check">
                <input type="checkbox" on:change=move |_| filter.update(|filter| filter.edited ^= true)/>
                <span>{t(text::review_only_edited())}</span>
            </label>
        </form>
    }
    .into_any()
}

fn row(line: Line, locale: Locale, chosen: RwSignal<Option<String>>) -> AnyView {
    let key = line.key.clone();
    let selected = {
        let key = key.clone();
        move || (chosen.with(|chosen| chosen.as_ref() == Some(&key))).to_string()
    };
    let findings = i64::try_from(line.findings).unwrap_or(i64::MAX);
    view! {
        <tr role="row" aria-selected=selected data-state=line.state.name() on:click=move |_| chosen.set(Some(key.clone()))>
            <th role="rowheader" scope="row"><code>{line.key.clone()}</code></th>
            <td role="gridcell" lang=locales::SOURCE_LOCALE><bdi>{line.source}</bdi></td>
            <td role="gridcell" lang=locale.tag()><bdi>{line.target}</bdi></td>
            <td role="gridcell">
                <span class="badge" data-tone=tone(line.state)>{t(state_text(line.state))}</span>
                {line.edited.then(|| view! { <span class="badge" data-tone="pending">{t(text::review_edited())}</span> })}
                {line.commented.then(|| view! { <span class="badge" data-tone="unknown">{t(text::review_commented())}</span> })}
                {(findings > 0).then(|| view! {
                    <span class="badge" data-tone="warning">{t(text::review_findings_count(findings))}</span>
                })}
            </td>
        </tr>
    }
    .into_any()
}

/// The word for where a review stands.
pub(super) fn state_text(state: State) -> Text {
    match state {
        State::New => text::review_state_new(),
        State::Ok => text::review_state_ok(),
        State::Flagged => text::review_state_flagged(),
    }
}

fn tone(state: State) -> &'static str {
    match state {
        State::New => "off",
        State::Ok => "good",
        State::Flagged => "warning",
    }
}
