//! What is in the subscription: how many of each type, in how many groups, in which regions.

use leptos::prelude::*;

use super::Usage;
use crate::i18n::{Wording, text};
use crate::readiness::{Run, Source};
use crate::resource::TypeCount;
use crate::ui::live::either;
use crate::ui::parts::{external_link, first_few, folded_whole, source_status};
use crate::ui::reading::Topic;
use crate::ui::speech::t;
use crate::ui::words::{self, number};

/// More regions than these are a list that nobody reads.
const REGIONS: usize = 8;

/// Resources by type; what has come is shown while the rest is read, and when it cannot be.
pub(super) fn resources_view(usage: Usage) -> AnyView {
    let Usage { estate, portal, id, .. } = usage;
    let source = Source::Resources;
    let run = Memo::new(move |_| estate.with(|estate| estate.run(source)));
    let shown = first_few();
    let status = source_status(run, usage.again(Topic::Estate(source)));
    let found = either(move || {
        let is_read = matches!(run.get(), Run::Done { .. });
        estate.with_untracked(|estate| {
            let inventory = &estate.inventory;
            if inventory.is_empty() {
                let none = is_read.then(|| view! { <p>{t(text::others_found(0))}</p> });
                return view! { {none} }.into_any();
            }
            let regions: Vec<Wording> = inventory
                .by_region()
                .into_iter()
                .take(REGIONS)
                .map(|(region, count)| text::type_count(number(count), region).into())
                .collect();
            view! {
                <p>{t(text::resources_where(number(inventory.len()), number(inventory.groups())))}</p>
                {(!regions.is_empty()).then(|| view! { <p>{t(text::resources_regions(regions))}</p> })}
                {folded_whole(inventory.by_type(), shown, |one| type_row(&one))}
            }
            .into_any()
        })
    });
    let list = format!("{portal}/#resource/subscriptions/{id}/resources");
    view! {
        <h2 id="resources">{t(text::resources_title())}</h2>
        {status}
        {found}
        <p>{external_link(list, text::open_in_portal())}</p>
    }
    .into_any()
}

fn type_row(one: &TypeCount) -> AnyView {
    view! {
        <li>
            <p>{t(text::type_count(number(one.count), words::kind(one.kind, &one.type_)))}</p>
        </li>
    }
    .into_any()
}
