//! Fetching the document of an invoice. Azure tells an address that is good for a while; it is asked for when somebody wants
//! the document, and opened in a tab that cannot reach back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, Scope};
use crate::invoice::Document;
use crate::subscription::SubscriptionId;
use crate::ui::app::use_reach;
use crate::ui::browser;
use crate::ui::lasting::Lasting;

/// How far a document is.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Download {
    /// Nobody wants it yet.
    #[default]
    NotAsked,
    /// Azure is asked where it is.
    Asked,
    /// Azure is still making it.
    BeingMade,
    /// It was opened at this address; a browser may have kept the tab from opening.
    Opened(String),
    /// Azure did not say where it is.
    Failed(ApiError),
}

/// The documents of a subscription's invoices, by the number of the invoice.
#[derive(Clone, Copy)]
pub struct Downloads {
    /// How far one is.
    pub of: Callback<String, RwSignal<Download>>,
    /// Somebody wants one.
    pub on_ask: Callback<String>,
}

/// Begins with nothing asked; what is on its way is given up when the page is left.
pub(super) fn open(id: SubscriptionId) -> Downloads {
    let reach = use_reach();
    let at_hand = at_hand();
    let scope = StoredValue::new(Scope::page());
    on_cleanup(move || scope.with_value(Scope::leave));
    // Rows come and go as more of them are shown; their documents stay as far as they were.
    let known: Lasting<String, RwSignal<Download>> = Lasting::new();
    let of = Callback::new(move |number: String| {
        known.find(&number).unwrap_or_else(|| known.add(number, RwSignal::default))
    });
    let on_ask = Callback::new(move |number: String| {
        let state = of.run(number.clone());
        state.set(Download::Asked);
        let scope = scope.get_value();
        let at_hand = at_hand.clone();
        spawn_local(async move {
            let answer = reach.arm().invoice_address(&id.to_string(), &number, &scope).await;
            if scope.is_left() {
                return;
            }
            state.set(match answer {
                Ok(Document::At(address)) => {
                    let address = at_hand(address);
                    browser::open_beside(&address);
                    Download::Opened(address)
                }
                Ok(Document::BeingMade) => Download::BeingMade,
                Err(problem) => {
                    reach.failed(&problem);
                    Download::Failed(problem)
                }
            });
        });
    });
    Downloads { of, on_ask }
}

/// Where this browser finds what is at an address: no server has what lies in the page of a demo.
fn at_hand() -> impl Fn(String) -> String + Clone {
    #[cfg(feature = "demo")]
    let demo = crate::ui::demo::running();
    move |address| {
        #[cfg(feature = "demo")]
        if let Some(demo) = &demo {
            return demo.at_hand(address);
        }
        address
    }
}
