//! What happens to the resources: how many share which fate, each by name with what it has cost, and what costs belong to
//! none of them.

use leptos::prelude::*;

use super::consequences::{Known, problem};
use crate::consequence::affected;
use crate::cost::Costs;
use crate::i18n::text;
use crate::money::Amounts;
use crate::readiness::{Run, Source};
use crate::resource::{Effect, Kind};
use crate::ui::live::{either, live};
use crate::ui::parts::{first_few, folded, source_status, unread};
use crate::ui::reading::Topic;
use crate::ui::speech::{t, tell};
use crate::ui::words;

/// One resource in the list of those that share a fate.
#[derive(Clone, PartialEq)]
struct Row {
    id: String,
    name: String,
    /// The name of its resource group.
    group: Option<String>,
    kind: Kind,
    type_: String,
    cost: Amounts,
}

/// What happens to the resources, in sum and each.
pub fn resources_view(known: Known) -> AnyView {
    let Known { estate, on_retry, .. } = known;
    let run = Memo::new(move |_| estate.with(|estate| estate.run(Source::Resources)));
    let again = Callback::new(move |()| on_retry.run(Topic::Estate(Source::Resources)));
    let status = source_status(run, again);
    let effects = Memo::new(move |_| estate.with(|estate| estate.inventory.effects()));
    let is_empty = move || matches!(run.get(), Run::Done { .. }) && effects.with(Vec::is_empty);
    // A group is built anew only when another one comes or goes, not with every page that adds to it.
    let sorts = Memo::new(move |_| {
        effects.with(|effects| effects.iter().map(|(effect, _)| *effect).collect::<Vec<_>>())
    });
    let groups = either(move || {
        sorts.get().into_iter().map(|effect| group_view(effect, effects, known)).collect_view().into_any()
    });
    let addresses = live(move || {
        estate
            .with(|estate| match estate.run(Source::Addresses) {
                Run::Failed { problem } => Some(problem),
                _ => None,
            })
            .map(|problem| {
                unread(
                    text::addresses_unread(),
                    problem,
                    Callback::new(move |()| on_retry.run(Topic::Estate(Source::Addresses))),
                )
            })
    });
    view! {
        <h2>{t(text::effects_title())}</h2>
        {status}
        {live(move || is_empty().then(|| view! { <p>{t(text::others_found(0))}</p> }))}
        {groups}
        {addresses}
        {costs_view(known)}
    }
    .into_any()
}

fn group_view(effect: Effect, effects: Memo<Vec<(Effect, usize)>>, known: Known) -> AnyView {
    let Known { estate, costs_by_resource, .. } = known;
    let is_open = RwSignal::new(false);
    let shown = first_few();
    let count = Memo::new(move |_| {
        effects.with(|effects| effects.iter().find(|(own, _)| *own == effect).map_or(0, |(_, count)| *count))
    });
    // Thousands of rows are worked out when somebody asks for them.
    let rows = Memo::new(move |_| {
        if !is_open.get() {
            return Vec::new();
        }
        estate.with(|estate| {
            costs_by_resource.with(|costs| {
                let (all, _) = affected(&estate.inventory, costs.so_far().map_or(&[][..], Vec::as_slice));
                let own = all.into_iter().filter(|one| one.effect == effect);
                own.map(|one| Row {
                    id: one.resource.id.folded().to_owned(),
                    name: one.resource.name.clone(),
                    group: one.resource.id.group().map(str::to_owned),
                    kind: one.resource.kind,
                    type_: one.resource.type_.clone(),
                    cost: one.cost,
                })
                .collect::<Vec<_>>()
            })
        })
    });
    view! {
        <details class="fold" on:toggle=move |event| is_open.set(crate::ui::browser::is_open(&event))>
            <summary>{tell(move || words::effect(effect, words::number(count.get())))}</summary>
            {folded(rows, shown, |row| format!("{} {:?}", row.id, row.cost), |row| row_view(&row))}
        </details>
    }
    .into_any()
}

/// What has been spent and belongs to none of these resources, and whether what each cost could be read.
fn costs_view(known: Known) -> AnyView {
    let Known { estate, costs, costs_by_resource, on_retry, .. } = known;
    // Where Azure tells no costs at all, the bill says why.
    let is_untold = move || matches!(costs.read().known(), Some(Some(Costs::Untold(_))));
    let elsewhere = Memo::new(move |_| {
        let costs = costs_by_resource.read();
        // As long as the list of resources grows, a cost may still find its own.
        let costs = costs.known().filter(|_| estate.with(|estate| estate.is_known(Source::Resources)))?;
        let elsewhere = estate.with(|estate| affected(&estate.inventory, costs).1);
        (!elsewhere.is_empty()).then_some(elsewhere)
    });
    let again = Callback::new(move |()| on_retry.run(Topic::CostsByResource));
    view! {
        {live(move || elsewhere.get().map(|amounts| view! { <p>{t(text::costly_elsewhere(amounts))}</p> }))}
        {live(move || problem(&costs_by_resource.read()).filter(|_| !is_untold()).map(|problem| unread(text::costly_unread(), problem, again)))}
    }
    .into_any()
}

fn row_view(row: &Row) -> AnyView {
    let group = row.group.clone();
    let cost = (!row.cost.is_empty()).then(|| text::cost_of_one(row.cost.clone()));
    view! {
        <li>
            <p class="found-name"><bdi>{row.name.clone()}</bdi></p>
            <p class="found-kind">{t(text::plain_name(words::kind(row.kind, &row.type_)))}</p>
            {group.map(|group| view! { <p class="found-kind">{t(text::in_group(group))}</p> }.into_any())}
            {cost.map(|cost| view! { <p>{t(cost)}</p> }.into_any())}
        </li>
    }
    .into_any()
}
