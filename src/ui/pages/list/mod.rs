//! `/subscriptions`: find the one among 1 or among 10,000.

mod choosing;
mod row;

use std::sync::Arc;

use leptos::prelude::*;

use super::below::use_below;
use crate::api::{ApiError, Scope};
use crate::cancellation::Stage;
use crate::i18n::{Text, text};
use crate::list::{self, ListQuery, Selection, Sort, StateFilter};
use crate::permission::Right;
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::app::use_reach;
use crate::ui::batches::use_batches;
use crate::ui::browser;
use crate::ui::changes::use_changes;
use crate::ui::clock::Clock;
use crate::ui::directory::{Directory, Progress};
use crate::ui::live::{either, live};
use crate::ui::navigation::use_navigation;
use crate::ui::parts::{Heading, Notice, Tone, failure_notice};
use crate::ui::rights::use_rights;
use crate::ui::sign_in::use_sign_in;
use crate::ui::speech::{t, tell, use_speech};
use crate::ui::words::{self, number};

pub use choosing::Choosing;
use choosing::choosing_view;
pub use row::Row;

/// Reads the list while it is on screen, and keeps search, filter, sort and page in the address.
#[component]
pub fn ListPage() -> impl IntoView {
    let reach = use_reach();
    let navigation = use_navigation();
    let directory = expect_context::<Directory>();
    let clock = expect_context::<Clock>();
    let changes = use_changes();
    let sign_in = use_sign_in();

    let scope = StoredValue::new(Scope::page());
    let on_read = Callback::new(move |()| {
        scope.update_value(|scope| std::mem::replace(scope, Scope::page()).leave());
        directory.read(reach, changes, clock, sign_in, scope.get_value());
    });
    on_cleanup(move || scope.with_value(Scope::leave));
    if directory.is_stale(clock.now_untracked()) {
        on_read.run(());
    }

    let below = use_below();
    let query = navigation.query;
    Effect::new(move |_| directory.sort(query.with(|query| query.sort)));
    let selection = Memo::new(move |_| {
        directory.entries.with(|entries| query.with(|query| list::select(entries, query, browser::fold)))
    });
    let rights = use_rights();
    rights.follow(Memo::new(move |_| {
        selection.with(|selection| {
            let rows = selection.rows.iter().filter(|row| row.state.may_be_cancelled());
            rows.map(|row| row.id).collect()
        })
    }));
    let batches = use_batches();
    let choosing = Choosing {
        is_on: batches.is_choosing,
        chosen: batches.chosen,
        has_begun: batches.has_begun(),
        on_continue: Callback::new(move |()| {
            batches.review_chosen();
            navigation.go(Route::Together);
        }),
    };
    view! {
        <ListView
            choosing
            query
            selection
            progress=directory.progress
            stage_of=Callback::new(move |id| changes.of(id).stage)
            right_of=Callback::new(move |id| rights.of(id))
            on_query=Callback::new(move |query| navigation.replace(Route::List(query)))
            on_read
            on_reach=Callback::new(move |()| below.fetch())
        />
    }
}

/// The list with its controls. The table says its roles aloud, because on a narrow screen its rows become cards and the
/// browser would forget that they were a table.
#[component]
pub fn ListView(
    /// What is chosen, to be cancelled together.
    choosing: Choosing,
    /// What is asked for.
    query: RwSignal<ListQuery>,
    /// What the query shows.
    selection: Memo<Selection>,
    /// How far the list is read.
    progress: RwSignal<Progress>,
    /// What this browser knows of a change of one of them.
    stage_of: Callback<SubscriptionId, RwSignal<Stage>>,
    /// What is known of the person's right to cancel one of them.
    right_of: Callback<SubscriptionId, RwSignal<Right<ApiError>>>,
    /// Asks for something else.
    on_query: Callback<ListQuery>,
    /// Reads the list again.
    on_read: Callback<()>,
    /// Somebody reaches for a subscription.
    on_reach: Callback<()>,
) -> impl IntoView {
    let any_rows = Memo::new(move |_| selection.with(|selection| !selection.rows.is_empty()));
    let rows = move || {
        either(move || {
            let row = |subscription: &Arc<Subscription>| {
                let (stage, right) = (stage_of.run(subscription.id), right_of.run(subscription.id));
                view! { <Row stage right choosing subscription=Arc::clone(subscription)/> }
            };
            selection.with(|selection| selection.rows.iter().map(row).collect_view()).into_any()
        })
    };
    let here = Memo::new(move |_| {
        selection.with(|selection| {
            let rows = selection.rows.iter().filter(|row| row.state.may_be_cancelled());
            rows.map(|row| (row.id, row.name.clone())).collect::<Vec<_>>()
        })
    });
    let speech = use_speech();
    let count = move || {
        let text = counted(&query.read(), &selection.read(), &progress.read());
        text.map(|text| speech.say(&text)).unwrap_or_default()
    };
    view! {
        <Heading text=text::list_title()/>
        <p class="lead">{t(text::list_intro())}</p>
        {controls(query, on_query, on_read, progress)}
        <p role="status" class="count">
            {count}
        </p>
        {live(move || any_rows.get().then(|| choosing_view(choosing, here)))}
        {trouble(progress, selection, on_read)}
        {either(move || if any_rows.get() {
            view! {
                <table
                    class="rows"
                    role="table"
                    aria-label=t(text::list_table_label())
                    on:pointerover=move |_| on_reach.run(())
                    on:focusin=move |_| on_reach.run(())
                >
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">{t(text::list_column_name())}</th>
                            <th scope="col" role="columnheader">{t(text::state_label())}</th>
                            <th scope="col" role="columnheader">{t(text::offer_label())}</th>
                            <th scope="col" role="columnheader" data-column="id">{t(text::list_column_id())}</th>
                            <th scope="col" role="columnheader">{t(text::list_column_action())}</th>
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows()}</tbody>
                </table>
                {pages(query, selection, on_query)}
            }
            .into_any()
        } else {
            nothing(selection, progress, query, on_query).into_any()
        })}
    }
}

/// Search, filter, sort and refresh.
fn controls(
    query: RwSignal<ListQuery>,
    on_query: Callback<ListQuery>,
    on_read: Callback<()>,
    progress: RwSignal<Progress>,
) -> AnyView {
    let reading = move || progress.with(|progress| *progress == Progress::Reading);
    // A new search or filter begins at its first page.
    let change = move |change: &dyn Fn(&mut ListQuery)| {
        let mut changed = ListQuery { page: 1, ..query.get_untracked() };
        change(&mut changed);
        on_query.run(changed);
    };
    let states = StateFilter::ALL.map(|filter| {
        let chosen = move || query.with(|query| query.state == Some(filter));
        view! {
            <option value=filter.word() selected=chosen>{t(words::state_filter(filter))}</option>
        }
    });
    let sorts = Sort::ALL.map(|sort| {
        let chosen = move || query.with(|query| query.sort == sort);
        view! { <option value=sort.word() selected=chosen>{t(words::sort(sort))}</option> }
    });
    view! {
        <form class="controls" role="search" on:submit=move |event| event.prevent_default()>
            <label class="field wide">
                <span>{t(text::list_search_label())}</span>
                <input
                    type="search"
                    autocomplete="off"
                    spellcheck="false"
                    prop:value=move || query.with(|query| query.search.clone())
                    on:input=move |event| {
                        let search = browser::value(&event);
                        change(&|query| query.search.clone_from(&search));
                    }
                />
            </label>
            <label class="field">
                <span>{t(text::list_state_label())}</span>
                <select on:change=move |event| {
                    let state = StateFilter::parse(&browser::value(&event));
                    change(&|query| query.state = state);
                }>
                    <option value="" selected=move || query.with(|query| query.state.is_none())>
                        {t(text::list_state_any())}
                    </option>
                    {states.into_iter().collect_view()}
                </select>
            </label>
            <label class="field">
                <span>{t(text::list_sort_label())}</span>
                <select on:change=move |event| {
                    let sort = Sort::parse(&browser::value(&event)).unwrap_or_default();
                    change(&|query| query.sort = sort);
                }>
                    {sorts.into_iter().collect_view()}
                </select>
            </label>
            <button
                type="button"
                class="button"
                aria-disabled=move || reading().then_some("true")
                on:click=move |_| {
                    if !untrack(reading) {
                        on_read.run(());
                    }
                }
            >
                {t(text::list_refresh())}
            </button>
        </form>
    }
    .into_any()
}

/// What the status line says: progress while pages are coming, then a count. A list that could not be read counts
/// nothing: "0 subscriptions" would be a claim.
fn counted(query: &ListQuery, selection: &Selection, progress: &Progress) -> Option<Text> {
    let narrowed = !query.search.trim().is_empty() || query.state.is_some();
    Some(match progress {
        Progress::Failed(_) if selection.known == 0 => return None,
        _ if narrowed => text::list_count_matching(number(selection.matching), number(selection.known)),
        Progress::Idle | Progress::Reading => text::list_progress(number(selection.known)),
        Progress::Complete | Progress::Failed(_) => text::list_count(number(selection.known)),
    })
}

/// A list that could not be read, or not to its end.
fn trouble(progress: RwSignal<Progress>, selection: Memo<Selection>, on_read: Callback<()>) -> AnyView {
    live(move || {
        let Progress::Failed(error) = progress.get() else { return None };
        let some = selection.with_untracked(|selection| selection.known > 0);
        let title = if some { text::list_incomplete_title() } else { text::list_failed_title() };
        Some(failure_notice(title, words::list_problem(&error.problem), error, on_read))
    })
    .into_any()
}

/// No rows: still loading, none at all, or none that match.
fn nothing(
    selection: Memo<Selection>,
    progress: RwSignal<Progress>,
    query: RwSignal<ListQuery>,
    on_query: Callback<ListQuery>,
) -> AnyView {
    let clear = move |_| on_query.run(ListQuery { sort: query.get_untracked().sort, ..ListQuery::default() });
    either(move || match (selection.with(|selection| selection.known), progress.get()) {
        (0, Progress::Failed(_)) => ().into_any(),
        (0, Progress::Complete) => view! {
            <Notice tone=Tone::Information title=text::list_empty_title()>
                <p>{t(text::list_empty_text())}</p>
            </Notice>
        }
        .into_any(),
        (0, _) => view! {
            <div class="placeholder" aria-hidden="true">
                <div class="bone wide"></div>
                <div class="bone wide"></div>
                <div class="bone wide"></div>
            </div>
        }
        .into_any(),
        _ => view! {
            <Notice tone=Tone::Information title=text::list_none_title()>
                <p>{t(text::list_none_text())}</p>
                <p>
                    <button type="button" class="button" on:click=clear>{t(text::list_clear())}</button>
                </p>
            </Notice>
        }
        .into_any(),
    })
    .into_any()
}

/// First, previous, next, last; only where there is more than one page.
fn pages(query: RwSignal<ListQuery>, selection: Memo<Selection>, on_query: Callback<ListQuery>) -> AnyView {
    let pages = move || selection.with(|selection| (selection.page, selection.pages));
    let button = move |label: Text, mark: &'static str, target: fn(usize, usize) -> usize| {
        let elsewhere = move || {
            let (page, pages) = pages();
            Some(target(page, pages)).filter(|target| *target != page)
        };
        view! {
            <button
                type="button"
                class="button icon-button"
                data-icon=mark
                aria-label=t(label)
                aria-disabled=move || elsewhere().is_none().then_some("true")
                on:click=move |_| {
                    if let Some(page) = untrack(elsewhere) {
                        on_query.run(ListQuery { page, ..query.get_untracked() });
                    }
                }
            ></button>
        }
    };
    let shown =
        move || selection.with(|selection| text::list_page(number(selection.page), number(selection.pages)));
    let range = move || {
        selection.with(|selection| {
            text::list_range(number(selection.first()), number(selection.last()), number(selection.matching))
        })
    };
    let several = Memo::new(move |_| pages().1 > 1);
    live(move || {
        several.get().then(|| {
            view! {
                <nav class="pages" aria-label=t(text::list_pages_label())>
                    {button(text::list_page_first(), "first", |_, _| 1)}
                    {button(text::list_page_previous(), "previous", |page, _| page.saturating_sub(1).max(1))}
                    <span>
                        {tell(shown)}
                        <span class="range">{tell(range)}</span>
                    </span>
                    {button(text::list_page_next(), "next", |page, pages| (page + 1).min(pages))}
                    {button(text::list_page_last(), "last", |_, pages| pages)}
                </nav>
            }
        })
    })
    .into_any()
}
