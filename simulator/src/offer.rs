//! The offers under which a subscription is sold, as rows of data: what each says in `subscriptionPolicies` and in
//! the billing property. Quota ids from facts 1 ([D] table), agreement and billing types from Microsoft.Billing
//! 2024-04-01, `billingProperty.json`.

use serde::Serialize;

use crate::usage::CostAccess;

/// `billingAccountAgreementType`; `Other` stays unused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(clippy::enum_variant_names, reason = "the names are Azure's")]
pub(crate) enum Agreement {
    /// Web-direct pay-as-you-go and the credit offers, "MOSP".
    MicrosoftOnlineServicesProgram,
    /// Azure plan, "MCA".
    MicrosoftCustomerAgreement,
    /// "EA".
    EnterpriseAgreement,
    /// Through a partner, "MPA".
    MicrosoftPartnerAgreement,
}

/// The monthly or one-time credit of an offer: its `SpendingLimitType`, and how much for how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Credit {
    pub(crate) kind: &'static str,
    pub(crate) euros: u32,
    pub(crate) days: i64,
}

/// One offer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Offer {
    pub(crate) quota_id: &'static str,
    pub(crate) agreement: Agreement,
    /// `subscriptionBillingType`.
    pub(crate) billing_type: &'static str,
    /// Four digits of the offer number, or the plan's.
    pub(crate) sku_id: &'static str,
    pub(crate) sku_description: &'static str,
    pub(crate) product_name: &'static str,
    /// `subscriptionWorkloadType`.
    pub(crate) workload: &'static str,
    pub(crate) credit: Option<Credit>,
    /// Whether the customer may reactivate without support: pay-as-you-go [D], enterprise since 2025 [I] (facts 2).
    pub(crate) reactivates_itself: bool,
    pub(crate) costs: CostAccess,
}

const fn online(
    quota_id: &'static str,
    billing_type: &'static str,
    sku_id: &'static str,
    name: &'static str,
    credit: Option<Credit>,
) -> Offer {
    Offer {
        quota_id,
        agreement: Agreement::MicrosoftOnlineServicesProgram,
        billing_type,
        sku_id,
        sku_description: name,
        product_name: name,
        workload: "Production",
        credit,
        reactivates_itself: false,
        costs: CostAccess::Offered,
    }
}

const fn telling(costs: CostAccess, offer: Offer) -> Offer {
    Offer { costs, ..offer }
}

#[allow(clippy::unnecessary_wraps, reason = "every caller wants an option")]
const fn credit(kind: &'static str, euros: u32, days: i64) -> Option<Credit> {
    Some(Credit { kind, euros, days })
}

/// MS-AZR-0003P.
pub(crate) static PAY_AS_YOU_GO: Offer = Offer {
    reactivates_itself: true,
    ..online("PayAsYouGo_2014-09-01", "Paid", "0003P", "Pay-As-You-Go", None)
};
/// MS-AZR-0044P.
pub(crate) static FREE_TRIAL: Offer =
    online("FreeTrial_2014-09-01", "Free", "0044P", "Free Trial", credit("FreeAccount", 170, 30));
/// MS-AZR-0063P.
pub(crate) static VISUAL_STUDIO: Offer = Offer {
    workload: "DevTest",
    ..online(
        "MSDN_2014-09-01",
        "Benefit",
        "0063P",
        "Visual Studio Enterprise Subscription",
        credit("VisualStudio", 130, 30),
    )
};
/// MS-AZR-0023P.
pub(crate) static DEV_TEST: Offer = Offer {
    workload: "DevTest",
    ..online("MSDNDevTest_2014-09-01", "Paid", "0023P", "Pay-As-You-Go Dev/Test", None)
};
/// MS-AZR-0170P.
pub(crate) static STUDENTS: Offer = telling(
    CostAccess::NotForSubscription,
    online(
        "AzureForStudents_2018-01-01",
        "Free",
        "0170P",
        "Azure for Students",
        credit("AzureForStudents", 85, 365),
    ),
);
/// MS-AZR-0144P.
pub(crate) static STUDENTS_STARTER: Offer = telling(
    CostAccess::NotForSubscription,
    online(
        "DreamSpark_2015-02-01",
        "Free",
        "0144P",
        "Azure for Students Starter",
        credit("AzureForStudentsStarter", 0, 365),
    ),
);
/// MS-AZR-0025P.
pub(crate) static PARTNER_NETWORK: Offer = online(
    "MPN_2014-09-01",
    "Benefit",
    "0025P",
    "Microsoft Partner Network",
    credit("MpnSponsorship", 85, 30),
);
/// Azure Pass.
pub(crate) static AZURE_PASS: Offer = online(
    "AzurePass_2014-09-01",
    "PrePaid",
    "0120P",
    "Azure Pass - Sponsorship",
    credit("AzurePassSponsorship", 100, 30),
);
/// MS-AZR-0036P.
pub(crate) static SPONSORSHIP: Offer = telling(
    CostAccess::NotForOffer,
    online(
        "Sponsored_2016-01-01",
        "Benefit",
        "0036P",
        "Microsoft Azure Sponsorship",
        credit("Sponsorship", 3_000, 365),
    ),
);
/// MS-AZR-0041P: a support plan looks like a subscription (facts 1).
pub(crate) static SUPPORT_PLAN: Offer = Offer {
    workload: "None",
    costs: CostAccess::NotForOffer,
    ..online("Default_2014-09-01", "Paid", "0041P", "Azure Standard Support", None)
};
/// MS-AZR-0017P.
pub(crate) static ENTERPRISE: Offer = Offer {
    agreement: Agreement::EnterpriseAgreement,
    reactivates_itself: true,
    ..online("EnterpriseAgreement_2014-09-01", "Paid", "0017P", "Enterprise Agreement", None)
};
/// The Azure plan, which shares its quota id with [`ENTERPRISE`].
pub(crate) static AZURE_PLAN: Offer = Offer {
    agreement: Agreement::MicrosoftCustomerAgreement,
    ..online("EnterpriseAgreement_2014-09-01", "Paid", "0001", "Microsoft Azure Plan", None)
};
/// The Azure plan through a partner.
pub(crate) static PARTNER: Offer = Offer {
    agreement: Agreement::MicrosoftPartnerAgreement,
    costs: CostAccess::NotByPartner,
    ..online("CSP_2015-05-01", "Paid", "0001", "Microsoft Azure Plan", None)
};

/// What a large organisation mostly has, for the generated lists.
pub(crate) static USUAL: [&Offer; 8] = [
    &PAY_AS_YOU_GO,
    &PAY_AS_YOU_GO,
    &ENTERPRISE,
    &ENTERPRISE,
    &AZURE_PLAN,
    &DEV_TEST,
    &VISUAL_STUDIO,
    &PARTNER,
];

impl Default for &'static Offer {
    fn default() -> Self {
        &PAY_AS_YOU_GO
    }
}
