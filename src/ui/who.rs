//! Finds out who may cancel a subscription where the person may not: for every page that says so.

use leptos::prelude::*;

use super::app::use_reach;
use super::browser;
use super::dossier::Dossier;
use super::parts::WhoCan;
use super::reading::{Topic, use_readings};
use super::rights::use_rights;
use crate::permission::MayCancel;
use crate::readiness::portal;
use crate::route::Route;
use crate::subscription::SubscriptionId;

/// What a page of a subscription knows of it. Roles are read once the person is known not to have the right.
pub fn open(id: SubscriptionId, dossier: Dossier) -> WhoCan {
    let reading = use_readings().of(id);
    let who = WhoCan {
        right: use_rights().of(id),
        beside: dossier.beside,
        roles: reading.roles,
        portal: portal(&use_reach().base()),
        address: StoredValue::new(browser::absolute(&Route::Prepare(id).href())),
        on_read_roles: Callback::new(move |()| reading.again(Topic::Roles)),
        on_check_again: dossier.reload,
    };
    let may_cancel = who.may_cancel();
    Effect::new(move |_| {
        if may_cancel.get() == Some(MayCancel::NotAllowed) {
            reading.want(Topic::Roles);
        }
    });
    who
}
