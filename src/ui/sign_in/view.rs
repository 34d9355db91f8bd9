//! What a person sees of signing in: the page where nobody is signed in, who is in the header, and what is said on every page
//! when Azure asks to sign in again.

use leptos::prelude::*;

use super::{Again, Stage, use_sign_in};
use crate::i18n::{Text, text};
use crate::sign_in::Trouble;
use crate::ui::changes::use_changes;
use crate::ui::live::live;
use crate::ui::parts::{Heading, Notice, Tone};
use crate::ui::speech::t;

/// What is shown of signing in, to be built where the part of the app that knows how is here.
#[derive(Clone, Copy)]
pub struct Views {
    /// Who is signed in, and the way out.
    pub account: fn() -> AnyView,
    /// What is said on every page when Azure asks to sign in again.
    pub again: fn() -> AnyView,
    /// The page where nobody is.
    pub page: fn() -> AnyView,
}

impl Views {
    /// All of them.
    pub const ALL: Self = Self { account, again, page };
}

/// The page where nobody is signed in, or somebody on the way.
fn page() -> AnyView {
    let sign_in = use_sign_in();
    match sign_in.stage.get_untracked() {
        Stage::Out(trouble) => {
            let on_sign_in = Callback::new(move |picks_account| sign_in.go(None, picks_account, None));
            view! { <SignedOutView trouble on_sign_in/> }.into_any()
        }
        _ => view! { <p role="status">{t(text::sign_in_on_the_way())}</p> }.into_any(),
    }
}

/// The page where nobody is signed in, and why, where something went wrong.
#[component]
pub fn SignedOutView(
    /// What went wrong.
    trouble: Option<Trouble>,
    /// Goes to sign in; whether the person chooses the account there.
    on_sign_in: Callback<bool>,
) -> impl IntoView {
    let told = trouble.map(|trouble| {
        view! {
            <Notice tone=Tone::Problem title=text::sign_in_failed_title()>
                <p>{t(advice(&trouble))}</p>
            </Notice>
        }
    });
    view! {
        <Heading text=text::sign_in_title()/>
        {told}
        <p class="lead">{t(text::sign_in_text())}</p>
        <div class="actions">
            <button type="button" class="button primary" on:click=move |_| on_sign_in.run(false)>
                {t(text::sign_in_button())}
            </button>
            <button type="button" class="button" on:click=move |_| on_sign_in.run(true)>
                {t(text::sign_in_other_account())}
            </button>
        </div>
    }
}

fn account() -> AnyView {
    let sign_in = use_sign_in();
    live(move || match sign_in.stage.get() {
        Stage::In(account) => Some(view! {
            <div class="account">
                <span>{t(text::signed_in_as(account.name))}</span>
                {directories(account.tenant)}
                <button type="button" class="button small" on:click=move |_| sign_in.out()>
                    {t(text::sign_out())}
                </button>
            </div>
        }),
        _ => None,
    })
    .into_any()
}

/// The directories of a person who has several, and the way to sign in to another one.
fn directories(own: String) -> AnyView {
    let sign_in = use_sign_in();
    live(move || {
        let (here, others): (Vec<_>, Vec<_>) =
            sign_in.directories.get().into_iter().partition(|(id, _)| id.eq_ignore_ascii_case(&own));
        let here = named(&here, &own);
        let others: Vec<_> = others
            .iter()
            .map(|(id, _)| {
                let label = text::sign_in_to_directory(named(&others, id));
                view! { <li>{enter(label, "button small", Some(id.clone()))}</li> }
            })
            .collect();
        (!others.is_empty()).then(|| {
            view! {
                <details class="fold directories">
                    <summary>{t(text::sign_in_directory(here))}</summary>
                    <div class="menu">
                        <p class="hint">{t(text::sign_in_directories_text())}</p>
                        <ul>{others}</ul>
                    </div>
                </details>
            }
        })
    })
    .into_any()
}

/// What a directory is called; its id where no name is known.
fn named(known: &[(String, String)], id: &str) -> String {
    let name = known.iter().find(|(one, _)| one.eq_ignore_ascii_case(id)).map(|(_, name)| name.as_str());
    name.filter(|name| !name.trim().is_empty()).unwrap_or(id).to_owned()
}

/// Goes to sign in, to a directory if one is given. What the person has typed comes along.
fn enter(label: Text, class: &'static str, tenant: Option<String>) -> impl IntoView {
    let (sign_in, changes) = (use_sign_in(), use_changes());
    view! {
        <button
            type="button"
            class=class
            on:click=move |_| sign_in.go(changes.luggage(), false, tenant.clone())
        >
            {t(label)}
        </button>
    }
}

/// What is said when Azure wants the person to sign in again, everywhere or in some of their directories.
fn again() -> AnyView {
    let sign_in = use_sign_in();
    let session = live(move || {
        sign_in.again.get().map(|place| {
            let (title, label, tenant) = match place {
                Again::Everywhere => (text::sign_in_again_title(), text::sign_in_again(), None),
                Again::In(id) => {
                    let name = sign_in.directories.with(|known| named(known, &id));
                    (text::sign_in_wanting_title(name.clone()), text::sign_in_to_directory(name), Some(id))
                }
            };
            view! {
                <Notice tone=Tone::Problem title>
                    <p>{t(text::error_sign_in())}</p>
                    <p>{enter(label, "button primary", tenant)}</p>
                </Notice>
            }
        })
    });
    let wanting = live(move || {
        let known = sign_in.directories.get();
        // What is asked for above is not asked for twice.
        let again = sign_in.again.get();
        let others = sign_in.wanting.get().into_iter().filter(|id| again != Some(Again::In(id.clone())));
        let told = others.map(|id| {
            let name = named(&known, &id);
            let button = enter(text::sign_in_to_directory(name.clone()), "button small", Some(id));
            view! {
                <Notice tone=Tone::Problem title=text::sign_in_wanting_title(name)>
                    <p>{t(text::sign_in_wanting_text())}</p>
                    <p>{button}</p>
                </Notice>
            }
        });
        Some(told.collect_view())
    });
    view! {
        {session}
        {wanting}
    }
    .into_any()
}

/// What went wrong, and what to do about it.
fn advice(trouble: &Trouble) -> Text {
    match trouble {
        Trouble::NotExpected => text::sign_in_not_expected(),
        Trouble::ConsentRefused => text::sign_in_consent(),
        Trouble::Registration { message } => text::sign_in_registration(message.as_str()),
        Trouble::Expired | Trouble::PersonNeeded => text::sign_in_expired(),
        Trouble::Unreachable => text::sign_in_unreachable(),
        Trouble::Unavailable => text::sign_in_unavailable(),
        Trouble::Unreadable | Trouble::NotMeantForUs => text::sign_in_unusable(),
        Trouble::WrongClock => text::sign_in_clock(),
        Trouble::NotSecure => text::sign_in_not_secure(),
        Trouble::Other { code, message } => text::sign_in_refused(message.as_str(), code.as_str()),
    }
}
