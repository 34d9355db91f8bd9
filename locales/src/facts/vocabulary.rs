//! What can be declared. The list is short on purpose: a fact that only one message has needs no name.

use std::fmt;

use super::claim::Claim;

/// Something that a message states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fact {
    /// A figure of `policy`, as a number or as the date it leads to.
    Quantity(Quantity),
    /// Who acts.
    Actor(Actor),
    /// What is so, or is not so.
    Claim(Claim),
    /// It is stated without reserve.
    Promises,
    /// It is stated with a reserve, such as "up to" or "probably".
    Hedges,
}

/// A figure of `policy`; the names are those of `config.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// Minutes until a change shows (product.md row 10).
    PropagationMinutes,
    /// Days that data is kept (row 13).
    RetentionDays,
    /// Days within which a subscription can come back (row 14).
    ReactivationDays,
    /// Months that a term of a support plan lasts (row 7).
    SupportTermMonths,
}

/// Who acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Microsoft's service.
    Azure,
    /// The reader.
    You,
    /// The one account that is billed.
    AccountAdministrator,
    /// Whoever has the role Owner.
    Owner,
    /// Azure support.
    Support,
    /// Whoever sells the subscription.
    Partner,
}

impl Quantity {
    /// Every figure.
    pub const ALL: [Self; 4] =
        [Self::PropagationMinutes, Self::RetentionDays, Self::ReactivationDays, Self::SupportTermMonths];

    /// The name in `config.json`.
    pub fn name(self) -> &'static str {
        match self {
            Self::PropagationMinutes => "propagationMinutes",
            Self::RetentionDays => "retentionDays",
            Self::ReactivationDays => "reactivationDays",
            Self::SupportTermMonths => "supportTermMonths",
        }
    }

    /// The figure that the product starts with; no text may spell it.
    pub fn figure(self) -> u32 {
        match self {
            Self::PropagationMinutes => 10,
            Self::RetentionDays | Self::ReactivationDays => 90,
            Self::SupportTermMonths => 6,
        }
    }

    /// The argument that carries the number, as passages name it, and its unit.
    pub(crate) fn argument(self) -> (&'static str, &'static str) {
        match self {
            Self::PropagationMinutes => ("`$minutes`", "minute"),
            Self::RetentionDays | Self::ReactivationDays => ("`$days`", "day"),
            Self::SupportTermMonths => ("`$months`", "month"),
        }
    }
}

impl Actor {
    /// Every actor.
    pub const ALL: [Self; 6] =
        [Self::Azure, Self::You, Self::AccountAdministrator, Self::Owner, Self::Support, Self::Partner];

    /// The name in a declaration.
    pub fn name(self) -> &'static str {
        match self {
            Self::Azure => "azure",
            Self::You => "you",
            Self::AccountAdministrator => "account-administrator",
            Self::Owner => "owner",
            Self::Support => "support",
            Self::Partner => "partner",
        }
    }
}

impl fmt::Display for Fact {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Quantity(quantity) => out.write_str(quantity.name()),
            Self::Actor(actor) => write!(out, "actor: {}", actor.name()),
            Self::Claim(claim) => out.write_str(claim.name()),
            Self::Promises => out.write_str("promises"),
            Self::Hedges => out.write_str("hedges"),
        }
    }
}

/// Reads a list such as `retentionDays, not-charged, actor: azure, promises`.
pub(crate) fn parse(list: &str) -> Result<Vec<Fact>, String> {
    let names: Vec<&str> = list.split(',').map(str::trim).collect();
    let mut facts = Vec::new();
    for name in names {
        let fact = fact(name).ok_or_else(|| match name {
            "" => "A fact has no name.".to_owned(),
            _ => format!("The fact `{name}` does not exist."),
        })?;
        if facts.contains(&fact) {
            return Err(format!("The fact `{name}` is declared twice."));
        }
        facts.push(fact);
    }
    if facts.contains(&Fact::Promises) && facts.contains(&Fact::Hedges) {
        return Err("A message cannot both promise and hedge.".to_owned());
    }
    Ok(facts)
}

fn fact(name: &str) -> Option<Fact> {
    if let Some(actor) = name.strip_prefix("actor:") {
        return Actor::ALL.into_iter().find(|other| other.name() == actor.trim()).map(Fact::Actor);
    }
    match name {
        "promises" => Some(Fact::Promises),
        "hedges" => Some(Fact::Hedges),
        _ => {
            let quantity = Quantity::ALL.into_iter().find(|quantity| quantity.name() == name);
            quantity.map(Fact::Quantity).or_else(|| Claim::parse(name).map(Fact::Claim))
        }
    }
}

/// What to say of arguments that carry a figure of `policy` without its being declared.
pub(crate) fn undeclared<'a>(
    arguments: impl Iterator<Item = &'a str>,
    facts: &[Fact],
) -> impl Iterator<Item = String> {
    let carried =
        |argument: &str| Quantity::ALL.into_iter().any(|quantity| quantity.argument().0 == argument);
    let declares = |argument: &str| {
        facts.iter().any(|fact| matches!(fact, Fact::Quantity(quantity) if quantity.argument().0 == argument))
    };
    let mut silent: Vec<&str> =
        arguments.filter(|argument| carried(argument) && !declares(argument)).collect();
    silent.sort_unstable();
    silent.dedup();
    silent
        .into_iter()
        .map(|argument| {
            format!("{argument} is a figure of `policy`, but the message does not declare which.")
        })
        .collect::<Vec<_>>()
        .into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_is_read_back_from_its_name() {
        let all = Quantity::ALL.map(Fact::Quantity).into_iter().chain(Actor::ALL.map(Fact::Actor));
        let all = all.chain(Claim::ALL.map(Fact::Claim)).chain([Fact::Promises, Fact::Hedges]);
        for fact in all {
            assert_eq!(parse(&fact.to_string()), Ok(vec![fact]));
        }
        let list = parse(" retentionDays, not-charged, actor: azure, promises").map(|facts| facts.len());
        assert_eq!(list, Ok(4));
        for wrong in ["", "charged,", "actor: nobody", "retention", "kept, kept", "promises, hedges"] {
            assert!(parse(wrong).is_err(), "{wrong}");
        }
    }
}
