//! Whether the person may cancel and, where they may not, who can, with a request to them that is ready to copy or to mail.

use leptos::prelude::*;

use super::copy::copy_button;
use super::external_link::external_link;
use super::notice::{Notice, Tone};
use super::unread::{being_read, unread};
use crate::api::ApiError;
use crate::i18n::text;
use crate::letter::{Letter, mail_link};
use crate::permission::{Contact, MayCancel, Right, RoleAssignment, contacts};
use crate::subscription::{Subscription, SubscriptionId};
use crate::ui::dossier::Beside;
use crate::ui::live::{either, live};
use crate::ui::reading::Part;
use crate::ui::speech::{t, use_speech};
use crate::ui::words;

/// What is known of who may cancel a subscription.
#[derive(Clone, Copy)]
pub struct WhoCan {
    /// Whether the person may.
    pub right: RwSignal<Right<ApiError>>,
    /// What billing knows: the account administrator.
    pub beside: RwSignal<Beside>,
    /// Who has which role.
    pub roles: RwSignal<Part<Vec<RoleAssignment>>>,
    /// The portal's address.
    pub portal: &'static str,
    /// Where cancelling begins, as somebody else can open it.
    pub address: StoredValue<String>,
    /// Reads the roles again.
    pub on_read_roles: Callback<()>,
    /// Asks again whether the person may.
    pub on_check_again: Callback<()>,
}

impl WhoCan {
    /// Whether the person may, as far as that is known; a reading that changes nothing of it builds nothing anew.
    pub fn may_cancel(self) -> Memo<Option<MayCancel>> {
        Memo::new(move |_| self.right.with(Right::may_cancel))
    }
}

/// What there is to say of the person's right: nothing where they have it.
pub fn right_notice(subscription: &Subscription, who: WhoCan) -> AnyView {
    let subscription = subscription.clone();
    let may_cancel = who.may_cancel();
    either(move || match may_cancel.get() {
        None => view! { <p role="status" class="hint">{t(text::prepare_checking())}</p> }.into_any(),
        Some(MayCancel::Allowed) => ().into_any(),
        Some(MayCancel::NotAllowed) => not_allowed_notice(&subscription, who),
        Some(MayCancel::Unknown) => view! {
            <Notice tone=Tone::Information title=text::prepare_unknown_title()>
                <p>{t(text::prepare_unknown_text())}</p>
                {check_again(who)}
            </Notice>
        }
        .into_any(),
    })
    .into_any()
}

/// That the person may not cancel, why, who can, and how to ask them.
pub fn not_allowed_notice(subscription: &Subscription, who: WhoCan) -> AnyView {
    let contacts = contacts_view(subscription.id, who);
    let request = request_view(subscription, who);
    view! {
        <Notice tone=Tone::Problem title=text::prepare_not_allowed_title()>
            <p>{t(text::prepare_not_allowed_text())}</p>
            {contacts}
            {request}
            {check_again(who)}
        </Notice>
    }
    .into_any()
}

fn check_again(who: WhoCan) -> AnyView {
    view! {
        <p>
            <button type="button" class="button" on:click=move |_| who.on_check_again.run(())>
                {t(text::button_retry())}
            </button>
        </p>
    }
    .into_any()
}

/// The account administrator by mail, owners by the object id that the directory knows them by.
fn contacts_view(id: SubscriptionId, who: WhoCan) -> AnyView {
    let WhoCan { beside, roles, portal, on_read_roles, .. } = who;
    let known = Memo::new(move |_| {
        roles.with(|roles| {
            let assignments = roles.so_far().map_or(&[][..], Vec::as_slice);
            beside.with(|beside| contacts(assignments, id, beside.billing.as_ref()))
        })
    });
    let people = either(move || {
        let known = known.get();
        let rows = known.iter().map(contact_view).collect_view();
        if known.is_empty() { ().into_any() } else { view! { <ul class="found">{rows}</ul> }.into_any() }
    });
    let owners =
        Memo::new(move |_| known.with(|known| known.iter().any(|one| matches!(one, Contact::Owner { .. }))));
    let is_answered =
        move || roles.with(|roles| roles.known().is_some()) && beside.with(|beside| beside.billing_answered);
    let nobody = Memo::new(move |_| is_answered() && known.with(Vec::is_empty));
    let status = either(move || match roles.get() {
        Part::NotRead | Part::Reading { .. } => being_read(),
        Part::Read { .. } => ().into_any(),
        Part::Failed { problem, .. } => unread(text::roles_unread(), problem, on_read_roles),
    });
    view! {
        <p class="notice-part">{t(text::who_title())}</p>
        {people}
        {status}
        {live(move || nobody.get().then(|| view! { <p>{t(text::who_not_told())}</p> }))}
        {live(move || owners.get().then(|| view! { <p class="hint">{t(text::who_by_object_id())}</p> }))}
        <p>{external_link(access_link(portal, id), text::who_portal_link())}</p>
    }
    .into_any()
}

/// The portal's page that tells who has access.
pub fn access_link(portal: &str, id: SubscriptionId) -> String {
    format!("{portal}/#resource/subscriptions/{id}/users")
}

fn contact_view(contact: &Contact) -> AnyView {
    let (label, told) = match contact {
        Contact::Administrator { address } => (
            text::details_account_admin(),
            view! { <a href=mail_link(address)><bdi>{address.clone()}</bdi></a> }.into_any(),
        ),
        Contact::Owner { principal, kind } => {
            let kind = text::plain_name(words::principal(*kind));
            let told = view! { <span>{t(kind)}</span> <code>{principal.clone()}</code> };
            (text::role_owner(), told.into_any())
        }
    };
    view! {
        <li>
            <p class="found-kind">{t(label)}</p>
            <p class="found-actions">{told}</p>
        </li>
    }
    .into_any()
}

/// The request, in the reader's language: what is asked, of which subscription, and why of this person.
fn request_view(subscription: &Subscription, who: WhoCan) -> AnyView {
    let speech = use_speech();
    let name = words::name(subscription);
    let lines = [
        text::request_asks(name.clone()),
        text::request_id(subscription.id.to_string()),
        text::request_where(who.address.get_value()),
        text::request_why(),
        text::request_instead(),
        text::request_thanks(),
    ];
    let shown = lines.clone().map(|line| view! { <p>{t(line)}</p> });
    let letter = Memo::new(move |_| {
        let subject = speech.say(&text::request_subject(name.clone()));
        Letter::new(&subject, &lines.each_ref().map(|line| speech.say(line)))
    });
    let mail = move || {
        let beside = who.beside.read();
        let billing = beside.billing.as_ref();
        let administrator = billing.and_then(|billing| billing.account_admin_email.as_deref());
        letter.with(|letter| letter.mailto(administrator))
    };
    view! {
        <details class="fold">
            <summary>{t(text::request_title())}</summary>
            <div class="letter">{shown.into_iter().collect_view()}</div>
            <p class="found-actions">
                <a class="button small" href=mail>{t(text::request_mail())}</a>
                {copy_button(text::request_copy(), move || letter.with(|letter| letter.body().to_owned()))}
            </p>
        </details>
    }
    .into_any()
}
