//! What kind of deal a subscription is, and the two rules that depend on it.
//!
//! Azure does not name the offer; it gives a `quotaId` such as `PayAsYouGo_2014-09-01`. Two of these ids stand for
//! several offers, so the rules have a third answer: not known.

/// The offer behind a subscription. Source: api/facts.md 1, "quotaId → offer".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Offer {
    /// Pay-as-you-go, billed to a card or by invoice.
    PayAsYouGo,
    /// Pay-as-you-go rates for development and testing; the same id is used under an enterprise agreement.
    DevTest,
    /// An enterprise agreement or a Microsoft customer agreement: the id does not tell which.
    Agreement,
    /// Through a partner (cloud solution provider).
    Partner,
    /// The free trial.
    FreeTrial,
    /// Monthly credit of a Visual Studio subscription.
    VisualStudio,
    /// Monthly credit of the partner programme.
    PartnerProgramme,
    /// A pass, a sponsorship, or a prepaid key.
    Sponsored,
    /// For students, free or with credit.
    Students,
    /// A support plan, which Azure also keeps as a subscription.
    SupportPlan,
    /// An id this app does not know, or none.
    Other,
}

/// Who can bring a cancelled subscription back (product.md row 14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reactivation {
    /// The administrator, from this app.
    SelfService,
    /// Azure support, on request.
    BySupport,
}

/// Whether usage since the last billing cycle is still invoiced (product.md row 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsageBilling {
    /// Yes, in a last invoice at the end of the billing cycle.
    LastInvoice,
    /// No: a free trial or credit covers it.
    CoveredByCredit,
    /// By somebody else: the partner bills the customer.
    ByPartner,
    /// The offer is not known well enough to say.
    Unknown,
}

impl Offer {
    /// Reads `subscriptionPolicies.quotaId`; the date at its end does not matter.
    pub fn from_quota_id(quota_id: &str) -> Self {
        let name = quota_id.split('_').next().unwrap_or_default();
        match name {
            "PayAsYouGo" => Self::PayAsYouGo,
            "MSDNDevTest" => Self::DevTest,
            "EnterpriseAgreement" => Self::Agreement,
            "CSP" | "CSPDEVTEST" => Self::Partner,
            "FreeTrial" | "LightweightTrial" => Self::FreeTrial,
            "MSDN" => Self::VisualStudio,
            "MPN" => Self::PartnerProgramme,
            "AzurePass" | "AzureInOpen" | "Sponsored" => Self::Sponsored,
            "AzureForStudents" | "DreamSpark" => Self::Students,
            "Default" => Self::SupportPlan,
            _ => Self::Other,
        }
    }

    /// Who can undo a cancellation: "pay-as-you-go may reactivate itself, others ask support".
    pub fn reactivation(self) -> Reactivation {
        match self {
            Self::PayAsYouGo => Reactivation::SelfService,
            _ => Reactivation::BySupport,
        }
    }

    /// What the person still pays for usage: "billed … unless free trial or credit".
    pub fn usage_billing(self) -> UsageBilling {
        match self {
            Self::PayAsYouGo | Self::DevTest | Self::Agreement => UsageBilling::LastInvoice,
            Self::FreeTrial
            | Self::VisualStudio
            | Self::PartnerProgramme
            | Self::Sponsored
            | Self::Students => UsageBilling::CoveredByCredit,
            Self::Partner => UsageBilling::ByPartner,
            Self::SupportPlan | Self::Other => UsageBilling::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quota_id_names_the_offer_whatever_its_date() {
        let table = [
            ("PayAsYouGo_2014-09-01", Offer::PayAsYouGo),
            ("PayAsYouGo_2030-01-01", Offer::PayAsYouGo),
            ("FreeTrial_2014-09-01", Offer::FreeTrial),
            ("MSDNDevTest_2014-09-01", Offer::DevTest),
            ("MSDN_2014-09-01", Offer::VisualStudio),
            ("CSP_MG_2017-12-01", Offer::Partner),
            ("Default_2014-09-01", Offer::SupportPlan),
            ("SomethingNew_2031-01-01", Offer::Other),
            ("", Offer::Other),
        ];
        for (quota_id, offer) in table {
            assert_eq!(Offer::from_quota_id(quota_id), offer, "{quota_id}");
        }
    }

    #[test]
    fn only_pay_as_you_go_comes_back_by_itself() {
        assert_eq!(Offer::PayAsYouGo.reactivation(), Reactivation::SelfService);
        assert_eq!(Offer::FreeTrial.reactivation(), Reactivation::BySupport);
        assert_eq!(Offer::Other.reactivation(), Reactivation::BySupport);
    }
}
