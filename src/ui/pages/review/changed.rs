//! What has changed since the person read the review, told in the dialog before they are asked again.

use leptos::prelude::*;

use crate::consequence::Drift;
use crate::i18n::{Text, Wording, text};
use crate::resource::ResourceId;
use crate::ui::parts::{Notice, Tone};
use crate::ui::speech::t;
use crate::ui::words;

/// How far the check is that comes before the sending.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Recheck {
    /// The person has not said yes, or has taken it back.
    #[default]
    No,
    /// It is being read.
    Running,
    /// Something has changed.
    Changed(Drift),
}

/// More names than a person reads in a dialog.
const NAMES: usize = 5;

/// What has changed.
pub fn changed_view(drift: &Drift) -> AnyView {
    let mut told: Vec<Text> = Vec::new();
    if !drift.appeared.is_empty() {
        told.push(text::changed_appeared(words::number(drift.appeared.len()), names(&drift.appeared)));
    }
    if !drift.gone.is_empty() {
        told.push(text::changed_gone(words::number(drift.gone.len()), names(&drift.gone)));
    }
    if let Some((before, now)) = &drift.permission {
        told.push(text::changed_permission(words::may_cancel(Some(*now)), words::may_cancel(Some(*before))));
    }
    if let Some((before, now)) = &drift.charges {
        told.push(text::changed_charges(words::figure(now), words::figure(before)));
    }
    if drift.plans {
        told.push(text::changed_plans());
    }
    if !drift.unchecked.is_empty() {
        told.push(text::changed_unchecked(
            drift.unchecked.iter().map(|part| words::uncompared(*part).into()).collect(),
        ));
    }
    view! {
        <Notice tone=Tone::Problem title=text::changed_title()>
            <ul>{told.into_iter().map(|text| view! { <li>{t(text)}</li> }).collect_view()}</ul>
            <p>{t(text::changed_again())}</p>
        </Notice>
    }
    .into_any()
}

fn names(all: &[ResourceId]) -> Vec<Wording> {
    all.iter().take(NAMES).map(|id| id.last_name().into()).collect()
}
