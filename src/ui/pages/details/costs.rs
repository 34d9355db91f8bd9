//! What the subscription has cost since its billing month began, as far as Azure tells: in sum, and what cost most.

use leptos::prelude::*;

use super::Usage;
use crate::consequence::{affected, costliest};
use crate::cost::{Costs, Estimate};
use crate::i18n::text;
use crate::money::Amounts;
use crate::readiness::Source;
use crate::resource::Kind;
use crate::ui::live::{either, live};
use crate::ui::parts::{being_read, external_link, first_few, folded_whole, unread};
use crate::ui::reading::{Part, Topic};
use crate::ui::speech::t;
use crate::ui::words;

/// The costs; that Azure tells none is said as that, and is never an amount.
pub(super) fn costs_view(usage: Usage) -> AnyView {
    let Usage { costs, .. } = usage;
    let view = either(move || match costs.get() {
        Part::NotRead | Part::Reading { .. } | Part::Read { value: None, .. } => being_read(),
        Part::Read { value: Some(costs), .. } => told(&costs),
        Part::Failed { problem, .. } => unread(text::cost_unread(), problem, usage.again(Topic::Costs)),
    });
    let analysis = format!("{}/#view/Microsoft_Azure_CostManagement/Menu/~/costanalysis", usage.portal);
    view! {
        <h2>{t(text::cost_title())}</h2>
        {view}
        <p>{external_link(analysis, text::details_usage_link())}</p>
    }
    .into_any()
}

fn told(costs: &Costs) -> AnyView {
    match costs {
        Costs::Estimate(Estimate { amounts, read_at }) => view! {
            <p class="amount">{t(text::amount(amounts.clone()))}</p>
            <p class="hint">{t(text::cost_as_of(*read_at))}</p>
            <p class="hint">{t(text::cost_leaves_out(words::left_out()))}</p>
        }
        .into_any(),
        Costs::Untold(why) => view! { <p>{t(words::untold(*why))}</p> }.into_any(),
    }
}

/// A resource with what it has cost.
#[derive(Clone, PartialEq)]
struct Row {
    name: String,
    kind: Kind,
    type_: String,
    cost: Amounts,
}

/// What cost most, resource by resource. It says nothing where the sum has said already that Azure tells no costs.
pub(super) fn costliest_view(usage: Usage) -> AnyView {
    let Usage { costs, costs_by_resource, .. } = usage;
    let is_untold = Memo::new(move |_| {
        costs.with(|costs| matches!(costs, Part::Read { value: Some(Costs::Untold(_)), .. }))
    });
    live(move || {
        (!is_untold.get()).then(|| {
            let view = either(move || {
                costs_by_resource.with(|part| match part {
                    Part::NotRead | Part::Reading { .. } => being_read(),
                    Part::Read { .. } => rows_view(usage),
                    Part::Failed { problem, .. } => {
                        let retry = usage.again(Topic::CostsByResource);
                        unread(text::costly_unread(), problem.clone(), retry)
                    }
                })
            });
            view! {
                <h3>{t(text::costly_title())}</h3>
                {view}
            }
        })
    })
    .into_any()
}

/// Costs find their names once the resources are read; until then nobody can say which are of none.
fn rows_view(usage: Usage) -> AnyView {
    let Usage { estate, costs_by_resource, .. } = usage;
    let shown = first_few();
    let told = Memo::new(move |_| estate.with(|estate| estate.is_known(Source::Resources)));
    either(move || {
        if !told.get() {
            return being_read();
        }
        let (rows, elsewhere) = estate.with_untracked(|estate| {
            costs_by_resource.with_untracked(|costs| {
                let costs = costs.so_far().map_or(&[][..], Vec::as_slice);
                let (all, elsewhere) = affected(&estate.inventory, costs);
                let rows = costliest(all).into_iter().map(|one| Row {
                    name: one.resource.name.clone(),
                    kind: one.resource.kind,
                    type_: one.resource.type_.clone(),
                    cost: one.cost,
                });
                (rows.collect::<Vec<_>>(), elsewhere)
            })
        });
        let is_empty = rows.is_empty() && elsewhere.is_empty();
        let list = (!rows.is_empty()).then(|| folded_whole(rows, shown, |row| row_view(&row)));
        let elsewhere = (!elsewhere.is_empty()).then(|| text::costly_elsewhere(elsewhere));
        view! {
            {is_empty.then(|| view! { <p>{t(text::costly_none())}</p> }.into_any())}
            {list}
            {elsewhere.map(|words| view! { <p class="hint">{t(words)}</p> }.into_any())}
        }
        .into_any()
    })
    .into_any()
}

fn row_view(row: &Row) -> AnyView {
    view! {
        <li class="figures">
            <div>
                <p class="found-name"><bdi>{row.name.clone()}</bdi></p>
                <p class="found-kind">{t(text::plain_name(words::kind(row.kind, &row.type_)))}</p>
            </div>
            <p class="figure">{t(text::amount(row.cost.clone()))}</p>
        </li>
    }
    .into_any()
}
