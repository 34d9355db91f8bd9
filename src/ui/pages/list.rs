//! `/subscriptions`: find the one among 1 or among 10,000.

use std::sync::Arc;

use leptos::prelude::*;

use crate::api::Scope;
use crate::cancellation::Stage;
use crate::i18n::{Text, text};
use crate::list::{self, ListQuery, Selection, Sort, StateFilter};
use crate::route::Route;
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::app::use_arm;
use crate::ui::browser;
use crate::ui::changes::use_changes;
use crate::ui::clock::Clock;
use crate::ui::directory::{Directory, Progress};
use crate::ui::navigation::use_navigation;
use crate::ui::parts::{FailureNotice, Heading, Notice, StateBadge, Tone};
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

/// Reads the list while it is on screen, and keeps search, filter, sort and page in the address.
#[component]
pub fn ListPage() -> impl IntoView {
    let (arm, failed) = use_arm();
    let navigation = use_navigation();
    let directory = expect_context::<Directory>();
    let clock = expect_context::<Clock>();
    let changes = use_changes();

    let scope = StoredValue::new(Scope::page());
    let read = Callback::new(move |()| {
        scope.update_value(|scope| std::mem::replace(scope, Scope::page()).leave());
        directory.read(arm.get_value(), clock, scope.get_value(), failed);
    });
    on_cleanup(move || scope.with_value(Scope::leave));
    if directory.is_stale(clock.now_untracked()) {
        read.run(());
    }

    let query = Memo::new(move |_| {
        navigation.route.with(|route| match route {
            Route::List(query) => query.clone(),
            _ => ListQuery::default(),
        })
    });
    Effect::new(move |_| directory.sort(query.with(|query| query.sort)));
    let selection = Memo::new(move |_| {
        directory.entries.with(|entries| query.with(|query| list::select(entries, query)))
    });
    view! {
        <ListView
            query
            selection
            count=Signal::derive(move || directory.entries.with(Vec::len))
            progress=directory.progress
            stage_of=Callback::new(move |id| changes.of(id).stage.into())
            on_query=Callback::new(move |query| navigation.replace(Route::List(query)))
            on_read=read
        />
    }
}

/// The list with its controls. The table says its roles aloud, because on a narrow screen its rows become cards and the
/// browser would forget that they were a table.
#[component]
pub fn ListView(
    /// What is asked for.
    #[prop(into)]
    query: Signal<ListQuery>,
    /// What the query shows.
    #[prop(into)]
    selection: Signal<Selection>,
    /// How many subscriptions are known.
    #[prop(into)]
    count: Signal<usize>,
    /// How far the list is read.
    #[prop(into)]
    progress: Signal<Progress>,
    /// What this browser knows of a change of one of them.
    stage_of: Callback<SubscriptionId, Signal<Stage>>,
    /// Asks for something else.
    on_query: Callback<ListQuery>,
    /// Reads the list again.
    on_read: Callback<()>,
) -> impl IntoView {
    let rows = move || selection.with(|selection| selection.rows.clone());
    let any_rows = Memo::new(move |_| selection.with(|selection| !selection.rows.is_empty()));
    view! {
        <Heading text=Signal::derive(text::list_title)/>
        <p class="lead">{t(text::list_intro)}</p>
        <Controls query on_query on_read reading=Signal::derive(move || progress.get() == Progress::Reading)/>
        <p role="status" class="count">{t(move || counted(&query.read(), &selection.read(), count.get(), &progress.read()))}</p>
        <Trouble progress count on_read/>
        <Show when=move || any_rows.get() fallback=move || view! { <Nothing count progress query on_query/> }>
            <table class="rows" role="table" aria-label=t(text::list_table_label)>
                <thead role="rowgroup">
                    <tr role="row">
                        <th scope="col" role="columnheader">{t(text::list_column_name)}</th>
                        <th scope="col" role="columnheader">{t(text::state_label)}</th>
                        <th scope="col" role="columnheader">{t(text::offer_label)}</th>
                        <th scope="col" role="columnheader">{t(text::list_column_id)}</th>
                        <th scope="col" role="columnheader">{t(text::list_column_action)}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=rows key=|row| (row.id, row.state.clone(), row.name.clone()) let:row>
                        <Row stage=stage_of.run(row.id) subscription=row/>
                    </For>
                </tbody>
            </table>
            <Pages query selection on_query/>
        </Show>
    }
}

/// Search, filter, sort and refresh.
#[component]
fn Controls(
    query: Signal<ListQuery>,
    on_query: Callback<ListQuery>,
    on_read: Callback<()>,
    #[prop(into)] reading: Signal<bool>,
) -> impl IntoView {
    // A new search or filter begins at its first page.
    let change = move |change: &dyn Fn(&mut ListQuery)| {
        let mut changed = ListQuery { page: 1, ..query.get_untracked() };
        change(&mut changed);
        on_query.run(changed);
    };
    let states = StateFilter::ALL.map(|filter| {
        let chosen = move || query.with(|query| query.state == Some(filter));
        view! {
            <option value=filter.word() selected=chosen>{t(move || words::state_filter(filter))}</option>
        }
    });
    let sorts = Sort::ALL.map(|sort| {
        let chosen = move || query.with(|query| query.sort == sort);
        view! { <option value=sort.word() selected=chosen>{t(move || words::sort(sort))}</option> }
    });
    view! {
        <form class="controls" role="search" on:submit=move |event| event.prevent_default()>
            <label class="field wide">
                <span>{t(text::list_search_label)}</span>
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
                <span>{t(text::list_state_label)}</span>
                <select on:change=move |event| {
                    let state = StateFilter::parse(&browser::value(&event));
                    change(&|query| query.state = state);
                }>
                    <option value="" selected=move || query.with(|query| query.state.is_none())>
                        {t(text::list_state_any)}
                    </option>
                    {states.into_iter().collect_view()}
                </select>
            </label>
            <label class="field">
                <span>{t(text::list_sort_label)}</span>
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
                aria-disabled=move || reading.get().then_some("true")
                on:click=move |_| {
                    if !reading.get_untracked() {
                        on_read.run(());
                    }
                }
            >
                {t(text::list_refresh)}
            </button>
        </form>
    }
}

/// One subscription, with the one thing that can be done next.
#[component]
pub fn Row(
    /// The subscription.
    subscription: Arc<Subscription>,
    /// What this browser knows of a change of it.
    stage: Signal<Stage>,
) -> impl IntoView {
    let speech = use_speech();
    let name = words::name(&subscription);
    let shown_name = name.clone();
    let Subscription { id, offer, .. } = *subscription;
    let cancellable = subscription.state.may_be_cancelled();
    let cancels = Memo::new(move |_| cancellable && stage.with(|stage| stage.open().is_none()));
    let action = move || {
        let name = name.clone();
        let (route, label, spoken): (_, fn() -> Text, _) = if cancels.get() {
            (Route::Prepare(id), text::list_cancel, text::list_cancel_named(name))
        } else {
            (Route::Status(id), text::list_status, text::list_status_named(name))
        };
        view! {
            <a class="button small" href=route.href() aria-label=move || speech.say(&spoken)>
                {t(label)}
            </a>
        }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href=Route::Details(id).href()>
                    <bdi>{t(move || text::plain_name(shown_name.clone()))}</bdi>
                </a>
            </th>
            <td role="cell" data-column="state"><StateBadge state=subscription.state.clone() stage/></td>
            <td role="cell" data-column="offer">{t(move || words::offer(offer))}</td>
            <td role="cell" data-column="id"><code>{id.to_string()}</code></td>
            <td role="cell" data-column="action">{action}</td>
        </tr>
    }
}

/// What the status line says: progress while pages are coming, then a count.
fn counted(query: &ListQuery, selection: &Selection, count: usize, progress: &Progress) -> Text {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let narrowed = !query.search.trim().is_empty() || query.state.is_some();
    match progress {
        Progress::Idle | Progress::Reading if !narrowed => text::list_progress(number(count)),
        _ if narrowed => text::list_count_matching(number(selection.matching), number(count)),
        _ => text::list_count(number(count)),
    }
}

/// A list that could not be read, or not to its end.
#[component]
fn Trouble(progress: Signal<Progress>, count: Signal<usize>, on_read: Callback<()>) -> impl IntoView {
    let failure = Memo::new(move |_| match progress.get() {
        Progress::Failed(error) => Some((error, count.get() > 0)),
        _ => None,
    });
    move || {
        failure.get().map(|(error, some)| {
            let title = if some { text::list_incomplete_title() } else { text::list_failed_title() };
            view! { <FailureNotice title error on_retry=on_read/> }
        })
    }
}

/// No rows: still loading, none at all, or none that match.
#[component]
fn Nothing(
    count: Signal<usize>,
    progress: Signal<Progress>,
    query: Signal<ListQuery>,
    on_query: Callback<ListQuery>,
) -> impl IntoView {
    let clear = move |_| on_query.run(ListQuery { sort: query.get_untracked().sort, ..ListQuery::default() });
    move || match (count.get(), progress.get()) {
        (0, Progress::Failed(_)) => ().into_any(),
        (0, Progress::Complete) => view! {
            <Notice tone=Tone::Information title=text::list_empty_title()>
                <p>{t(text::list_empty_text)}</p>
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
                <p>{t(text::list_none_text)}</p>
                <p>
                    <button type="button" class="button" on:click=clear>{t(text::list_clear)}</button>
                </p>
            </Notice>
        }
        .into_any(),
    }
}

/// First, previous, next, last; only where there is more than one page.
#[component]
fn Pages(
    query: Signal<ListQuery>,
    selection: Signal<Selection>,
    on_query: Callback<ListQuery>,
) -> impl IntoView {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let pages = Memo::new(move |_| selection.with(|selection| (selection.page, selection.pages)));
    let button = move |label: fn() -> Text, mark: &'static str, target: fn(usize, usize) -> usize| {
        let speech = use_speech();
        let at_end = move || pages.with(|&(page, pages)| target(page, pages) == page);
        view! {
            <button
                type="button"
                class="button icon-button"
                data-icon=mark
                aria-label=move || speech.say(&label())
                aria-disabled=move || at_end().then_some("true")
                on:click=move |_| {
                    let (page, pages) = pages.get_untracked();
                    if target(page, pages) != page {
                        on_query.run(ListQuery { page: target(page, pages), ..query.get_untracked() });
                    }
                }
            ></button>
        }
    };
    view! {
        <Show when=move || pages.with(|&(_, pages)| pages > 1)>
            <nav class="pages" aria-label=t(text::list_pages_label)>
                {button(text::list_page_first, "first", |_, _| 1)}
                {button(text::list_page_previous, "previous", |page, _| (page - 1).max(1))}
                <span>
                    {t(move || pages.with(|&(page, pages)| text::list_page(number(page), number(pages))))}
                    <span class="range">
                        {t(move || selection.with(|selection| {
                            text::list_range(number(selection.first()), number(selection.last()), number(selection.matching))
                        }))}
                    </span>
                </span>
                {button(text::list_page_next, "next", |page, pages| (page + 1).min(pages))}
                {button(text::list_page_last, "last", |_, pages| pages)}
            </nav>
        </Show>
    }
}
