//! `/review/states`: a link for every state of every page, in every language and width.

use leptos::prelude::*;

use crate::i18n::{Locale, Text, text};
use crate::review::atlas::{self, Page, State};
use crate::ui::parts::Heading;
use crate::ui::speech::{t, use_speech};

/// The widths that a state is looked at in, CSS pixels; none is the width of the window.
const WIDTHS: [Option<u32>; 3] = [Some(320), Some(1280), None];

/// The atlas: a section for every page, a row for every state, and the state itself beside it when it is opened at a
/// width.
#[component]
pub fn AtlasPage() -> impl IntoView {
    let states = StoredValue::new(atlas::states());
    let shown = RwSignal::new(None::<(String, u32)>);
    let sections = Page::ALL.map(|page| section(states, page, shown));
    view! {
        <Heading text=text::review_atlas_title()/>
        <p class="lead">
            {t(text::review_atlas_lead(i64::try_from(states.with_value(Vec::len)).unwrap_or_default()))}
        </p>
        {move || shown.get().map(|(address, width)| view! {
            <section class="atlas-frame">
                <p class="actions">
                    <a href=address.clone() target="_blank">{address.clone()}</a>
                    <button type="button" class="button small" on:click=move |_| shown.set(None)>
                        {t(text::review_close())}
                    </button>
                </p>
                <iframe src=address width=width height="800" title=t(text::review_atlas_title())></iframe>
            </section>
        })}
        {sections.into_iter().collect_view()}
    }
}

fn section(states: StoredValue<Vec<State>>, page: Page, shown: RwSignal<Option<(String, u32)>>) -> AnyView {
    let rows = states.with_value(|states| {
        states.iter().filter(|state| state.page == page).map(|state| row(state, shown)).collect_view()
    });
    view! {
        <h2>{t(title(page))}</h2>
        <table class="atlas">
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(state: &State, shown: RwSignal<Option<(String, u32)>>) -> AnyView {
    let speech = use_speech();
    let name = state.name.clone();
    let links = Locale::all()
        .map(|locale| {
            let address = format!("/review/states/{name}?lang={}", locale.tag());
            let widths = WIDTHS.map(|width| {
                let address = address.clone();
                let label = match width {
                    Some(width) => width.to_string(),
                    None => speech.say(&text::review_whole_window()),
                };
                let open = address.clone();
                view! {
                    <a
                        href=address
                        target="_blank"
                        on:click=move |event| {
                            if let Some(width) = width {
                                event.prevent_default();
                                shown.set(Some((open.clone(), width)));
                            }
                        }
                    >
                        {label}
                    </a>
                }
            });
            view! { <td><code>{locale.tag()}</code>{widths.into_iter().collect_view()}</td> }
        })
        .collect_view();
    view! {
        <tr>
            <th scope="row">{state.name.clone()}</th>
            {links}
        </tr>
    }
    .into_any()
}

fn title(page: Page) -> Text {
    match page {
        Page::List => text::list_title(),
        Page::Details => text::review_page_details(),
        Page::Prepare => text::title_prepare(),
        Page::Review => text::title_review(),
        Page::Status => text::status_title(),
        Page::Elsewhere => text::review_page_elsewhere(),
    }
}
