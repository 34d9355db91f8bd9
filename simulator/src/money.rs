//! Amounts in minor units, which no sum can round, and the decimal numbers as which Azure sends them.

use serde_json::{Number, Value, json};

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Currency {
    /// ISO 4217.
    pub(crate) code: &'static str,
    /// How many digits its minor unit has.
    digits: u32,
}

pub(crate) const EUR: Currency = Currency { code: "EUR", digits: 2 };
pub(crate) const USD: Currency = Currency { code: "USD", digits: 2 };
pub(crate) const JPY: Currency = Currency { code: "JPY", digits: 0 };

impl Currency {
    const ALL: [Self; 3] = [EUR, JPY, USD];

    /// The one with this code, of those that there are here.
    pub(crate) fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code == code)
    }

    /// The codes of all of them.
    pub(crate) fn codes() -> String {
        Self::ALL.map(|one| one.code).join(", ")
    }
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Money {
    pub(crate) minor: i64,
    pub(crate) currency: Currency,
}

impl Money {
    /// The decimal number: 1205 cents are 12.05.
    pub(crate) fn number(self) -> Value {
        let scale = 10_u64.pow(self.currency.digits);
        let (whole, rest) = (self.minor.unsigned_abs() / scale, self.minor.unsigned_abs() % scale);
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = usize::try_from(self.currency.digits).unwrap_or_default();
        let text =
            if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0digits$}") };
        text.parse::<Number>().map_or(Value::Null, Value::Number)
    }

    /// `Amount` of Microsoft.Billing 2024-04-01.
    pub(crate) fn amount(self) -> Value {
        json!({ "currency": self.currency.code, "value": self.number() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_written_as_its_currency_has_digits() {
        let written = |minor, currency| Money { minor, currency }.number().to_string();
        assert_eq!(written(1_205, EUR), "12.05");
        assert_eq!(written(-5, USD), "-0.05");
        assert_eq!(written(1_205, JPY), "1205");
        assert_eq!(written(0, EUR), "0.0");
    }
}
