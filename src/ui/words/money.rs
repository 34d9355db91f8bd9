//! The words for what Azure tells of costs, and for what it does not.

use crate::cost::{Estimate, LeftOut, Untold};
use crate::i18n::{Text, Wording, text};

/// Why there are no figures.
pub fn untold(why: Untold) -> Text {
    match why {
        Untold::NoData => text::cost_untold_no_data(),
        Untold::NotForOffer => text::cost_untold_not_for_offer(),
        Untold::HiddenByPartner => text::cost_untold_hidden_by_partner(),
        Untold::NotAllowed => text::cost_untold_not_allowed(),
    }
}

/// What no estimate contains.
pub fn left_out() -> Vec<Wording> {
    let word = |part| match part {
        LeftOut::Delay => text::cost_left_out_delay(),
        LeftOut::Taxes => text::cost_left_out_taxes(),
        LeftOut::Support => text::cost_left_out_support(),
        LeftOut::Credits => text::cost_left_out_credits(),
    };
    Estimate::LEAVES_OUT.into_iter().map(|part| word(part).into()).collect()
}
