//! Long lists, as far as somebody wants to see them: the first few, the rest behind a fold, page by page. Rows are kept by
//! their key, so that a list which changes while it is read takes neither the focus nor an open fold from anybody.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::text;
use crate::ui::live::live;
use crate::ui::speech::t;
use crate::ui::words;

/// How many are shown at once without asking.
const FIRST: usize = 5;
/// How many come with every further press: a few hundred rows keep a page quick.
const MORE: usize = 200;

/// How much of a long list is shown. It is kept outside the list, so that a list which grows stays as far open as it was.
pub type Shown = RwSignal<usize>;

/// Begins with the first few.
pub fn first_few() -> Shown {
    RwSignal::new(FIRST)
}

/// A row that is not built yet; of one type whatever it shows, so that the framework's code for keyed lists is in the app
/// once.
struct Row {
    key: String,
    build: Box<dyn FnOnce() -> AnyView + Send>,
}

/// The rows that are to be seen of `all`, and a button for more. A row is built anew when its key changes: it names the
/// item, and whatever of it the row shows and may change.
pub fn folded<T: Clone + PartialEq + Send + Sync + 'static>(
    all: Memo<Vec<T>>,
    shown: Shown,
    key: impl Fn(&T) -> String + Send + Sync + 'static,
    row: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let row = Arc::new(row);
    let each = move || {
        let build = |one: &T| {
            let (key, one, row) = (key(one), one.clone(), Arc::clone(&row));
            Row { key, build: Box::new(move || row(one)) }
        };
        all.with(|all| all.iter().take(shown.get()).map(build).collect())
    };
    kept(Box::new(each), Memo::new(move |_| all.with(Vec::len)), shown)
}

/// The same for a list that does not change.
pub fn folded_whole<T: Clone + PartialEq + Send + Sync + 'static>(
    all: Vec<T>,
    shown: Shown,
    row: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let all: Vec<(usize, T)> = all.into_iter().enumerate().collect();
    folded(Memo::new(move |_| all.clone()), shown, |(place, _)| place.to_string(), move |(_, one)| row(one))
}

fn kept(each: Box<dyn Fn() -> Vec<Row> + Send + Sync>, count: Memo<usize>, shown: Shown) -> AnyView {
    view! {
        <ul class="found" hidden=move || count.get() == 0>
            <For each key=|row: &Row| row.key.clone() children=|row: Row| (row.build)()/>
        </ul>
        {more(count, shown)}
    }
    .into_any()
}

/// The button that shows more of so many rows, while there are more.
pub fn more(count: Memo<usize>, shown: Shown) -> AnyView {
    live(move || {
        let left = count.get().saturating_sub(shown.get());
        (left > 0).then(|| {
            view! {
                <button type="button" class="button small" on:click=move |_| shown.update(|shown| *shown += MORE)>
                    {t(text::show_more(words::number(left)))}
                </button>
            }
        })
    })
    .into_any()
}
