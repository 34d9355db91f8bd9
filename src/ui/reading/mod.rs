//! What is read of a subscription beside the subscription itself: what is in it, what it costs, who may do what. All pages
//! of one subscription share it, so that going from one to the next asks Azure nothing twice. Every topic is read on its
//! own: one that fails takes nothing from the others.

mod part;

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

pub use part::Part;
use part::is_fresh;

use super::app::Reach;
use super::lasting::Lasting;
use crate::api::{ApiError, Arm, Assigned, Problem, Scope, Survey};
use crate::cost::{Costs, ResourceCost};
use crate::invoice::Invoice;
use crate::money::Money;
use crate::permission::RoleAssignment;
use crate::readiness::{Arrival, Estate, Run, Source};
use crate::resource::{Kind, ResourceId};
use crate::subscription::{Subscription, SubscriptionId};
use crate::support_plan::SupportPlan;

/// A support plan with the price of a month, before taxes, where its invoices tell it.
pub type PricedPlan = (SupportPlan, Option<Money>);

/// Something that is read by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What is in the subscription.
    Estate(Source),
    /// What has been used since the billing month began.
    Costs,
    /// The same, apart by resource.
    CostsByResource,
    /// The subscription's invoices.
    Invoices,
    /// Support plans, each with the price of a month where that is known.
    Plans,
    /// Who has which role at the subscription or above.
    Roles,
}

/// What is read of one subscription. It is there as long as the app; reading goes on while a page of the subscription is
/// open, and what was broken off is read again when the next one opens.
#[derive(Clone, Copy)]
pub struct Reading {
    /// Of which subscription.
    pub id: SubscriptionId,
    /// The subscription itself, as it was seen last.
    pub seen: StoredValue<Option<Subscription>>,
    /// What is in it.
    pub estate: RwSignal<Estate<ApiError>>,
    /// What has been used since the billing month began.
    pub costs: RwSignal<Part<Option<Costs>>>,
    /// The same, apart by resource.
    pub costs_by_resource: RwSignal<Part<Vec<ResourceCost>>>,
    /// Its invoices.
    pub invoices: RwSignal<Part<Vec<Invoice>>>,
    /// Support plans, each with the price of a month where that is known.
    pub plans: RwSignal<Part<Vec<PricedPlan>>>,
    /// Who has which role.
    pub roles: RwSignal<Part<Vec<RoleAssignment>>>,
    reach: Reach,
    scope: StoredValue<Scope>,
    pages: StoredValue<usize>,
    wanted: StoredValue<Vec<Topic>>,
}

/// What is read of every subscription that has been opened.
#[derive(Clone, Copy)]
pub struct Readings {
    reach: Reach,
    known: Lasting<SubscriptionId, Reading>,
}

impl Readings {
    /// Nothing read yet.
    pub fn new(reach: Reach) -> Self {
        Self { reach, known: Lasting::new() }
    }

    /// What is read of a subscription; this asks nothing.
    pub fn of(self, id: SubscriptionId) -> Reading {
        let begun = || Reading::new(id, self.reach, Scope::page());
        self.known.find(&id).unwrap_or_else(|| self.known.add(id, begun))
    }

    /// Reads topics for a page, as long as it, or another page of the same subscription, is open. What has just been read
    /// is not asked for again.
    pub fn open(self, id: SubscriptionId, topics: &[Topic]) -> Reading {
        let reading = self.of(id);
        reading.pages.update_value(|pages| *pages += 1);
        on_cleanup(move || {
            let _ = reading.pages.try_update_value(|pages| *pages = pages.saturating_sub(1));
            // The next page may be of the same subscription, and is built after this one is gone.
            set_timeout(move || reading.break_off(), Duration::ZERO);
        });
        for &topic in topics {
            reading.want(topic);
        }
        reading
    }
}

impl Reading {
    /// Nothing read yet.
    fn new(id: SubscriptionId, reach: Reach, scope: Scope) -> Self {
        Self {
            id,
            seen: StoredValue::default(),
            estate: RwSignal::default(),
            costs: RwSignal::default(),
            costs_by_resource: RwSignal::default(),
            invoices: RwSignal::default(),
            plans: RwSignal::default(),
            roles: RwSignal::default(),
            reach,
            scope: StoredValue::new(scope),
            pages: StoredValue::default(),
            wanted: StoredValue::default(),
        }
    }

    /// Reads a topic, unless it has just been read or is being read.
    pub fn want(self, topic: Topic) {
        if !self.is_settled(topic) {
            self.read(topic);
        }
    }

    /// Reads a topic again.
    pub fn again(self, topic: Topic) {
        self.read(topic);
    }

    /// Another reading of the same subscription, with nothing read yet, for as long as `scope` lasts.
    #[must_use]
    pub fn fresh(self, scope: Scope) -> Self {
        Self::new(self.id, self.reach, scope)
    }

    /// The client that it reads with.
    pub fn arm(self) -> Arm {
        self.reach.arm()
    }

    /// Whether a topic was read to its end, well or not.
    pub fn has_ended(self, topic: Topic) -> bool {
        fn ended<T: Send + Sync + 'static>(part: RwSignal<Part<T>>) -> bool {
            part.with_untracked(|part| matches!(part, Part::Read { .. } | Part::Failed { .. }))
        }
        match topic {
            Topic::Estate(source) => {
                let run = self.estate.with_untracked(|estate| estate.run(source));
                matches!(run, Run::Done { .. } | Run::Failed { .. })
            }
            Topic::Costs => ended(self.costs),
            Topic::CostsByResource => ended(self.costs_by_resource),
            Topic::Invoices => ended(self.invoices),
            Topic::Plans => ended(self.plans),
            Topic::Roles => ended(self.roles),
        }
    }

    /// Takes what somebody else has learnt of the estate.
    pub fn told(self, arrival: Arrival<ApiError>) {
        let _ = self.estate.try_update(|estate| estate.apply(arrival));
    }

    fn is_settled(self, topic: Topic) -> bool {
        let now = self.reach.now();
        match topic {
            Topic::Estate(source) => match self.estate.with_untracked(|estate| estate.run(source)) {
                Run::Running { .. } => true,
                Run::Done { read_at } => is_fresh(read_at, now),
                Run::NotRun | Run::Failed { .. } => false,
            },
            Topic::Costs => self.costs.with_untracked(|part| part.is_settled(now)),
            Topic::CostsByResource => self.costs_by_resource.with_untracked(|part| part.is_settled(now)),
            Topic::Invoices => self.invoices.with_untracked(|part| part.is_settled(now)),
            Topic::Plans => self.plans.with_untracked(|part| part.is_settled(now)),
            Topic::Roles => self.roles.with_untracked(|part| part.is_settled(now)),
        }
    }

    fn read(self, topic: Topic) {
        self.wanted.update_value(|wanted| {
            if !wanted.contains(&topic) {
                wanted.push(topic);
            }
        });
        match topic {
            // Which vaults there are is known once the resources are.
            Topic::Estate(Source::Protections) if self.awaits_resources() => {}
            Topic::Estate(source) => self.read_source(source),
            Topic::Costs => self.read_costs(),
            Topic::CostsByResource => self.read_costs_by_resource(),
            Topic::Invoices => self.read_invoices(),
            Topic::Plans => self.read_plans(),
            Topic::Roles => self.read_roles(),
        }
    }

    fn awaits_resources(self) -> bool {
        let resources = self.estate.with_untracked(|estate| estate.run(Source::Resources));
        matches!(resources, Run::NotRun | Run::Running { .. })
    }

    fn read_source(self, source: Source) {
        let vaults: Vec<ResourceId> = self.estate.with_untracked(|estate| {
            estate.inventory.of_kind(Kind::Vault).map(|vault| vault.id.clone()).collect()
        });
        let (arm, scope) = (self.reach.arm(), self.scope.get_value());
        spawn_local(async move {
            let now = || self.reach.now();
            let survey = Survey { id: self.id, now: &now, scope: &scope };
            let mut told = |arrival: Arrival<ApiError>| {
                if scope.is_left() {
                    return;
                }
                if let Arrival::Failed { problem, .. } = &arrival {
                    self.reach.failed(problem);
                }
                self.told(arrival);
            };
            arm.survey(&survey, source, &vaults, &mut told).await;
            // The app may be gone by now.
            let wants = |wanted: &Vec<Topic>| wanted.contains(&Topic::Estate(Source::Protections));
            let wants_protections = || self.wanted.try_with_value(wants) == Some(true);
            if source == Source::Resources && !scope.is_left() && wants_protections() {
                self.read_source(Source::Protections);
            }
        });
    }

    fn read_costs(self) {
        let (arm, scope) = (self.reach.arm(), self.scope.get_value());
        self.costs.set(Part::Reading { so_far: None });
        spawn_local(async move {
            let answer = arm.costs(self.id, || self.reach.now(), &scope).await;
            self.ended(self.costs, &scope, None, answer.map(Some));
        });
    }

    fn read_costs_by_resource(self) {
        let (arm, scope) = (self.reach.arm(), self.scope.get_value());
        self.costs_by_resource.set(Part::Reading { so_far: Vec::new() });
        spawn_local(async move {
            let mut all = Vec::new();
            let answer = arm.costs_by_resource(self.id, &scope, |page| all.extend(page)).await;
            self.ended(self.costs_by_resource, &scope, all.clone(), answer.map(|()| all));
        });
    }

    fn read_invoices(self) {
        let (arm, scope) = (self.reach.arm(), self.scope.get_value());
        self.invoices.set(Part::Reading { so_far: Vec::new() });
        spawn_local(async move {
            let answer = arm.invoices(&self.id.to_string(), &scope).await;
            self.ended(self.invoices, &scope, Vec::new(), answer);
        });
    }

    fn read_plans(self) {
        let (arm, scope) = (self.reach.arm(), self.scope.get_value());
        self.plans.set(Part::Reading { so_far: Vec::new() });
        spawn_local(async move {
            let mut all = Vec::new();
            let answer = arm.support(None, &scope, |plan, price| all.push((plan, price))).await;
            self.ended(self.plans, &scope, all.clone(), answer.map(|()| all));
        });
    }

    fn read_roles(self) {
        let (arm, scope) = (self.reach.arm(), self.scope.get_value());
        self.roles.set(Part::Reading { so_far: Vec::new() });
        spawn_local(async move {
            let answer = arm.role_assignments(self.id, Assigned::AtScope, &scope).await;
            self.ended(self.roles, &scope, Vec::new(), answer);
        });
    }

    fn ended<T>(self, part: RwSignal<Part<T>>, scope: &Scope, so_far: T, answer: Result<T, ApiError>)
    where
        T: Send + Sync + 'static,
    {
        // Whoever left wants nothing of it, and their signals may be gone.
        if scope.is_left() {
            return;
        }
        part.set(match answer {
            Ok(value) => Part::Read { value, at: self.reach.now() },
            Err(problem) => {
                self.reach.failed(&problem);
                Part::Failed { problem, so_far }
            }
        });
    }

    /// Nobody looks any more: what is under way is given up, and is as if it had not been asked.
    fn break_off(self) {
        if self.pages.try_get_value() != Some(0) {
            return;
        }
        if let Some(scope) = self.scope.try_update_value(|scope| std::mem::replace(scope, Scope::page())) {
            scope.leave();
        }
        self.wanted.set_value(Vec::new());
        let left = || ApiError { problem: Problem::Left, correlation: None };
        for source in Source::ALL {
            if matches!(self.estate.with_untracked(|estate| estate.run(source)), Run::Running { .. }) {
                self.told(Arrival::Failed { source, problem: left() });
            }
        }
        give_up(self.costs);
        give_up(self.costs_by_resource);
        give_up(self.invoices);
        give_up(self.plans);
        give_up(self.roles);
    }
}

fn give_up<T: Send + Sync + 'static>(part: RwSignal<Part<T>>) {
    if part.with_untracked(|part| matches!(part, Part::Reading { .. })) {
        part.set(Part::NotRead);
    }
}

/// The readings of the app.
///
/// # Panics
/// Without [`Readings`] in the context; that is a mistake in the program.
pub fn use_readings() -> Readings {
    expect_context()
}
