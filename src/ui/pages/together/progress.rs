//! How far the batch is, in one line that is spoken, and what became of each.

use leptos::prelude::*;

use super::Together;
use super::review::shown_name;
use crate::batch::{Batch, Fate, Member};
use crate::i18n::text;
use crate::route::Route;
use crate::ui::live::live;
use crate::ui::parts::{azure_words, first_few, folded};
use crate::ui::speech::{t, tell};
use crate::ui::words::{self, number};

pub fn progress_view(together: Together) -> AnyView {
    let Together { batch, on_withdraw, on_done, .. } = together;
    let tally = Memo::new(move |_| batch.with(Batch::tally));
    let all = Memo::new(move |_| batch.with(|batch| number(batch.members().len())));
    let is_open = Memo::new(move |_| tally.get().open > 0);
    // Those that want something of the person come first.
    let members = Memo::new(move |_| {
        batch.with(|batch| {
            let is_bad =
                |member: &&Member| matches!(member.fate, Fate::Refused(_) | Fate::NotSent | Fate::Unclear);
            let (bad, good): (Vec<_>, Vec<_>) = batch.members().iter().partition(is_bad);
            bad.into_iter().chain(good).cloned().collect::<Vec<Member>>()
        })
    });
    let told =
        move || text::together_tally(number(tally.get().accepted), all.get(), number(tally.get().refused));
    let shown = first_few();
    shown.set(usize::MAX);
    let key = |member: &Member| format!("{} {:?}", member.id, member.fate);
    view! {
        <p class="result" role="status">{tell(told)}</p>
        {live(move || if is_open.get() {
            Some(view! {
                <p class="hint">{t(text::together_working())}</p>
                <p>
                    <button type="button" class="button small" on:click=move |_| on_withdraw.run(())>
                        {t(text::together_withdraw())}
                    </button>
                </p>
            }
            .into_any())
        } else {
            Some(view! {
                <p>
                    <button type="button" class="button primary" on:click=move |_| on_done.run(())>
                        {t(text::status_done())}
                    </button>
                </p>
            }
            .into_any())
        })}
        {folded(members, shown, key, |member| member_view(&member))}
    }
    .into_any()
}

fn member_view(member: &Member) -> AnyView {
    let (told, route) = match &member.fate {
        Fate::Waiting => (text::stop_waiting(), None),
        Fate::Asked => (text::together_asked(), None),
        Fate::Accepted => (text::together_accepted(), Some(Route::Status(member.id))),
        Fate::Unclear => (text::story_unclear_cancel_title(), Some(Route::Status(member.id))),
        Fate::Refused(_) => (text::refused_nothing_changed(), Some(Route::Review(member.id))),
        Fate::NotSent => (text::together_not_sent(), Some(Route::Status(member.id))),
        Fate::LeftAlone => (text::together_left_alone(), Some(Route::Review(member.id))),
    };
    let refused = match &member.fate {
        Fate::Refused(why) => Some(why),
        _ => None,
    };
    let link = route.map(|route| {
        let (label, spoken) = match route {
            Route::Status(_) => (text::list_status(), text::list_status_named(member.name.clone())),
            _ => (text::together_look(), text::together_look_named(member.name.clone())),
        };
        view! { <p class="found-actions"><a href=route.href() aria-label=t(spoken)>{t(label)}</a></p> }
    });
    view! {
        <li>
            <p class="found-name"><bdi>{shown_name(&member.name)}</bdi></p>
            <p class="stage" data-failed=refused.map(|_| "")>{t(told)}</p>
            {refused.map(|why| view! { <p>{t(words::refusal(why))}</p> })}
            {azure_words(refused.and_then(words::refusal_quoted))}
            {link}
        </li>
    }
    .into_any()
}
