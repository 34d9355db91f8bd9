//! Every scenario in every language: what the two steps show of it, and that nothing in Azure's own notation is shown as if
//! it were ours. What is expected is the table that the tests of the client use.

use leptos::prelude::*;
use winddown::api::ApiError;
use winddown::consequence::Gap;
use winddown::i18n::{Text, text};
use winddown::permission::MayCancel;
use winddown::policy::Policy;
use winddown::readiness::{Check, Estate, Findings};
use winddown::subscription::Subscription;
use winddown::ui::dossier::Beside;
use winddown::ui::pages::{Consequences, PrepareView};
use winddown::ui::reading::Part;
use winddown::ui::speech::t;

use crate::azure::{Azure, beginning, now};
use crate::expected::{self, Expected};
use crate::flow::{checks, known, review_of};
use crate::support::{EN, NL, html, says, who, words, words_of};

/// What is read of a scenario.
struct Read {
    subscription: Subscription,
    may_cancel: MayCancel,
    beside: Beside,
    estate: Estate<ApiError>,
    azure: Azure,
}

fn read(scenario: &str) -> Read {
    let azure = Azure::of(scenario);
    let arm = azure.arm(true);
    let subscription = now(arm.subscription(azure.id, &azure.scope)).unwrap();
    let may_cancel = now(arm.may_cancel(azure.id, &azure.scope)).unwrap_or(MayCancel::Unknown);
    let billing = now(arm.billing(azure.id, &azure.scope)).ok();
    let beside = Beside { billing, billing_answered: true, ..Beside::default() };
    let estate = azure.survey();
    Read { subscription, may_cancel, beside, estate, azure }
}

impl Read {
    fn prepare(&self, tag: &str) -> String {
        let Self { subscription, may_cancel, estate, .. } = self;
        let html = html(tag, || {
            view! {
                <PrepareView
                    subscription=subscription.clone()
                    stage=RwSignal::default()
                    checks=checks(estate.clone())
                    who=who(Some(*may_cancel))
                />
            }
        });
        // Commands are for a machine.
        let spoken = html.split("<pre").map(|part| part.split_once("</pre>").map_or(part, |(_, rest)| rest));
        words_of(&spoken.collect::<String>())
    }

    /// With everything read that the page reads; `at` is when.
    fn review(&self, tag: &str) -> String {
        let Self { subscription, beside, estate, azure, .. } = self;
        let (arm, scope, at) = (azure.arm(true), &azure.scope, beginning());
        let costs = now(arm.costs(azure.id, || at, scope)).map(Some);
        let mut by_resource = Vec::new();
        let whole = now(arm.costs_by_resource(azure.id, scope, |page| by_resource.extend(page)));
        let invoices = now(arm.invoices(&azure.id.to_string(), scope));
        let mut plans = Vec::new();
        let all = now(arm.support(None, scope, |plan, price| plans.push((plan, price))));
        words(tag, || {
            let known = Consequences {
                estate: RwSignal::new(estate.clone()),
                costs: part(costs),
                costs_by_resource: part(whole.map(|()| by_resource)),
                invoices: part(invoices),
                plans: part(all.map(|()| plans)),
                beside: RwSignal::new(beside.clone()),
                ..known()
            };
            review_of(subscription.clone(), known, Policy::default())
        })
    }

    /// Words that are a person's own names, and types that only Azure has a name for.
    fn own_words(&self) -> Vec<String> {
        let Self { subscription, estate, .. } = self;
        // A tool that a back-up is made with has that name in every language.
        let mut own = vec![subscription.name.clone(), "AzCopy".into()];
        for one in estate.inventory.each() {
            own.extend([one.id.text(), &one.name, &one.type_].map(str::to_owned));
            own.extend(one.id.group().map(str::to_owned));
        }
        own.extend(estate.locks.iter().flat_map(|lock| [lock.name.clone(), lock.notes.clone()]));
        // A longer one may hold a shorter one.
        own.sort_by_key(|word| std::cmp::Reverse(word.len()));
        own
    }

    /// What looks like code in these words: a small letter before a capital one, which neither language writes.
    fn raw(&self, words: &str) -> Vec<String> {
        let mut words = words.to_owned();
        for own in self.own_words().iter().filter(|own| !own.trim().is_empty()) {
            let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
            words = words.replace(&own, " ");
        }
        let is_raw = |word: &&str| {
            let letters: Vec<char> = word.chars().collect();
            letters.windows(2).any(|pair| matches!(pair, [a, b] if a.is_lowercase() && b.is_uppercase()))
        };
        words.split_whitespace().filter(is_raw).map(str::to_owned).collect()
    }
}

fn part<T: Default + Send + Sync + 'static>(answer: Result<T, ApiError>) -> RwSignal<Part<T>> {
    RwSignal::new(match answer {
        Ok(value) => Part::Read { value, at: beginning() },
        Err(problem) => Part::Failed { problem, so_far: T::default() },
    })
}

fn said(tag: &str, text: impl FnOnce() -> Text) -> String {
    words(tag, || t(text()))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap()
}

#[test]
fn the_first_step_shows_what_is_found_in_every_scenario() {
    for expected in expected::findings() {
        let Expected { scenario, resources, backups, running, movable, locks, may_cancel } = expected;
        let read = read(scenario);
        let moves = match read.estate.outcome(Check::Movable).findings() {
            Some(Findings::Movable(sets)) => sets.iter().map(|set| set.ids.len()).sum(),
            _ => 0,
        };
        let [all, whole, ..] = backups;
        for tag in [EN, NL] {
            let shown = read.prepare(tag);
            let found = [
                said(tag, || match all {
                    0 => text::backups_nothing(),
                    _ => text::backups_found(number(all - whole), number(all)),
                }),
                said(tag, || text::machines_found(number(running))),
                said(tag, || text::movable_found(number(moves), number(movable[0]))),
                said(tag, || text::locks_found(number(locks))),
                said(tag, || text::others_found(number(resources))),
            ];
            for found in found {
                assert!(shown.contains(&found), "{scenario} in {tag}: «{found}» is not in: {shown}");
            }
            let is_said = |text: fn() -> Text| shown.contains(&said(tag, text));
            assert_eq!(
                (is_said(text::prepare_not_allowed_title), is_said(text::prepare_unknown_title)),
                (may_cancel == MayCancel::NotAllowed, may_cancel == MayCancel::Unknown),
                "{scenario} in {tag}"
            );
            assert_eq!(read.raw(&shown), [] as [&str; 0], "{scenario} in {tag}");
        }
    }
}

/// What the second step says of usage, by the word of the table.
fn usage(word: &str, tag: &str) -> &'static str {
    match (word, tag) {
        ("estimate", EN) => "Since the billing month began:",
        ("estimate", _) => "Sinds het begin van de factureringsmaand:",
        ("no data", EN) => "Azure has no figures for this billing month yet.",
        ("no data", _) => "Azure heeft nog geen cijfers voor deze factureringsmaand.",
        ("covered" | "credit", EN) => "You are not charged for it.",
        ("covered" | "credit", _) => "Het wordt u niet in rekening gebracht.",
        ("partner", EN) => "Your partner bills your usage.",
        ("partner", _) => "Uw partner factureert uw gebruik.",
        _ => panic!("«{word}» is no word of the table"),
    }
}

#[test]
fn the_second_step_shows_what_remains_to_be_paid_in_every_scenario() {
    for (scenario, word, plans, gaps) in expected::charges() {
        let read = read(scenario);
        for tag in [EN, NL] {
            let shown = read.review(tag);
            says(&shown, &[usage(word, tag)]);
            assert_eq!(shown.contains(&said(tag, text::plans_none)), plans == 0, "{scenario} in {tag}");
            if plans > 0 {
                // Its price is in the sum, and its months are told.
                says(&shown, &[if tag == EN { "before taxes" } else { "exclusief belastingen" }]);
                says(&shown, &[if tag == EN { "more month" } else { ": nog " }]);
            }
            let is_gap = gaps.contains(&Gap::Usage);
            let gap = if tag == EN { "because it is not known: usage" } else { "niet bekend is: gebruik" };
            assert_eq!(shown.contains(gap), is_gap, "{scenario} in {tag}: {shown}");
            assert_eq!(read.raw(&shown), [] as [&str; 0], "{scenario} in {tag}");
        }
    }
}

#[test]
fn the_second_step_tells_the_fate_of_every_resource() {
    for expected in expected::findings() {
        let read = read(expected.scenario);
        for tag in [EN, NL] {
            let shown = read.review(tag);
            for (effect, count) in read.estate.inventory.effects() {
                let told = said(tag, || winddown::ui::words::effect(effect, number(count)));
                says(&shown, &[&told]);
            }
            if expected.resources == 0 {
                says(&shown, &[&said(tag, || text::others_found(0))]);
            }
        }
    }
}
