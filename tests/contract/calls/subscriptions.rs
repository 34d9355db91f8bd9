//! Subscriptions and directories, and the two changes.

use winddown::api::Page;
use winddown::cancellation::{Act, Event, Refusal};
use winddown::offer::Offer;
use winddown::subscription::{Subscription, SubscriptionId};

use super::{Call, Exchange, Part, Said, Scope, Told, UNCLEAR, error, now, rows};

pub static CALLS: [Call; 5] = [
    Call {
        operation: "Subscriptions_List",
        version: "2022-12-01",
        read: |exchange| {
            let mut told = Told::default();
            let on_page = |page: Page| page.subscriptions.iter().for_each(|one| read(one, told.row()));
            now(exchange.arm().subscriptions(&Scope::app(), on_page))?;
            Ok(told)
        },
        said: |exchange| rows(exchange, |row, told| said(row, told.row())),
        is_change: false,
    },
    Call {
        operation: "Subscriptions_Get",
        version: "2022-12-01",
        read: |exchange| {
            let mut told = Told::default();
            read(&now(exchange.arm().subscription(exchange.id(), &Scope::app()))?, &mut told);
            Ok(told)
        },
        said: |exchange| {
            let mut told = Told::default();
            said(Part(&exchange.body), &mut told)?;
            of_the_same(exchange).map(|()| told)
        },
        is_change: false,
    },
    Call {
        operation: "Tenants_List",
        version: "2022-12-01",
        read: |exchange| {
            let mut told = Told::default();
            // The app looks for the name of one directory; here for that of each, and of one that is not there.
            now(exchange.arm().tenant_name("none", &Scope::app()))?;
            for row in exchange.body["value"].as_array().into_iter().flatten() {
                let id = row["tenantId"].as_str().unwrap_or_default();
                let name = now(exchange.arm().tenant_name(id, &Scope::app()))?;
                told.row().words("tenantId", id).may_say("displayName", name);
            }
            Ok(told)
        },
        said: |exchange| {
            rows(exchange, |row, told| {
                told.row().words("tenantId", row.text("tenantId")?.unwrap_or_default());
                told.may_say("displayName", row.words("displayName")?);
                Ok(())
            })
        },
        is_change: false,
    },
    Call {
        operation: "Subscription_Cancel",
        version: "2021-10-01",
        read: |exchange| Ok(changed(exchange, Act::Cancel)),
        said: said_of_change,
        is_change: true,
    },
    Call {
        operation: "Subscription_Enable",
        version: "2021-10-01",
        read: |exchange| Ok(changed(exchange, Act::Reactivate)),
        said: said_of_change,
        is_change: true,
    },
];

/// The beginnings of `quotaId` that stand for an offer (api/facts.md 1).
const OFFERS: [(&str, Offer); 15] = [
    ("PayAsYouGo_", Offer::PayAsYouGo),
    ("MSDNDevTest_", Offer::DevTest),
    ("EnterpriseAgreement_", Offer::Agreement),
    ("CSP_", Offer::Partner),
    ("CSPDEVTEST_", Offer::Partner),
    ("FreeTrial_", Offer::FreeTrial),
    ("LightweightTrial_", Offer::FreeTrial),
    ("MSDN_", Offer::VisualStudio),
    ("MPN_", Offer::PartnerProgramme),
    ("AzurePass_", Offer::Sponsored),
    ("AzureInOpen_", Offer::Sponsored),
    ("Sponsored_", Offer::Sponsored),
    ("AzureForStudents_", Offer::Students),
    ("DreamSpark_", Offer::Students),
    ("Default_", Offer::SupportPlan),
];

fn read(subscription: &Subscription, told: &mut Told) {
    told.say("subscriptionId", subscription.id);
    told.words("displayName", &subscription.name).words("state", subscription.state.word());
    told.may_say("tenantId", subscription.tenant.as_deref());
    told.say("offer", format!("{:?}", subscription.offer));
    told.may_say("spendingLimit", subscription.spending_limit.map(|limit| format!("{limit:?}")));
}

fn said(row: Part<'_>, told: &mut Told) -> Said<()> {
    let id = row.needed("subscriptionId")?;
    SubscriptionId::parse(id).ok_or_else(|| format!("subscriptionId: {id} is no GUID"))?;
    told.say("subscriptionId", id.to_lowercase());
    told.words("displayName", row.text("displayName")?.unwrap_or_default());
    told.words("state", row.text("state")?.unwrap_or_default());
    told.may_say("tenantId", row.text("tenantId")?);
    let quota = row.text("subscriptionPolicies/quotaId")?.unwrap_or_default();
    let offer = OFFERS.iter().find(|(beginning, _)| quota.starts_with(beginning));
    told.say("offer", format!("{:?}", offer.map_or(Offer::Other, |(_, offer)| *offer)));
    let limit = row.text("subscriptionPolicies/spendingLimit")?;
    told.may_say("spendingLimit", limit.filter(|limit| ["On", "Off", "CurrentPeriodOff"].contains(limit)));
    Ok(())
}

/// That an answer is about the subscription of the call.
fn of_the_same(exchange: &Exchange) -> Said<()> {
    let answered = Part(&exchange.body).needed("subscriptionId")?;
    let is_same = SubscriptionId::parse(answered) == Some(exchange.id());
    if is_same { Ok(()) } else { Err(format!("{answered} is answered, {} was asked about", exchange.id())) }
}

fn changed(exchange: &Exchange, act: Act) -> Told {
    let mut told = Told::default();
    match now(exchange.arm().change(act, exchange.id())).0 {
        Event::Accepted => told.say("accepted", exchange.id()),
        Event::Refused(Refusal::Other { code, message }) => told.say("code", code).say("message", message),
        Event::Refused(refusal) => told.say("refused", format!("{refusal:?}")),
        other => told.say(UNCLEAR, format!("{other:?}")),
    };
    told
}

fn said_of_change(exchange: &Exchange) -> Said<Told> {
    let mut told = Told::default();
    if exchange.status < 400 {
        of_the_same(exchange)?;
        told.say("accepted", exchange.id());
        return Ok(told);
    }
    let (code, message) = error(exchange)?;
    match (exchange.status, code) {
        (400, "ResourcesExistingOnSubscription") => told.say("refused", "ResourcesRemain"),
        (401, _) => told.say("refused", "SignIn"),
        (403, _) => told.say("refused", "NotAllowed"),
        (404, _) => told.say("refused", "NotFound"),
        // To a cancel it may be the echo of itself.
        (409, "ReadOnlyDisabledSubscription") | (500.., _) => told.say(UNCLEAR, "Lost"),
        (409, _) => told.say("refused", "Conflict"),
        (429, _) => told.say("refused", "TooManyRequests"),
        _ => told.say("code", code).say("message", message),
    };
    Ok(told)
}
