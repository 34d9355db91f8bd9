//! Amounts of money in whole minor units. There is no binary fraction anywhere: an amount is read from the digits that
//! Azure sent, rounded once, and added as an integer.

#![deny(clippy::float_arithmetic)]

mod currency;
mod decimal;

use std::fmt;

pub use currency::Currency;

/// An amount: so many minor units (cents) of a currency. It may be negative, as a refund is.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i128,
    currency: Currency,
}

impl Money {
    /// So many minor units: 1,205 cents.
    pub fn new(minor: i128, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// Reads a JSON number's own text, such as `12.0500` or `-1.2e3`. What is finer than the minor unit is rounded, halves
    /// away from zero; `None` for what is no number or has more than 38 digits of minor units.
    pub fn parse(text: &str, currency: Currency) -> Option<Self> {
        decimal::minor_units(text, currency.digits()).map(|minor| Self { minor, currency })
    }

    /// In minor units.
    pub fn minor(self) -> i128 {
        self.minor
    }

    /// The currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// Whether it is more than nothing: something to pay.
    pub fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// The sum; `None` when the currencies differ or it does not fit.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let minor = self.minor.checked_add(other.minor).filter(|_| self.currency == other.currency)?;
        Some(Self { minor, ..self })
    }

    /// So many times the amount; `None` when it does not fit.
    #[must_use]
    pub fn checked_times(self, times: u32) -> Option<Self> {
        Some(Self { minor: self.minor.checked_mul(i128::from(times))?, ..self })
    }

    /// The decimal number without currency or grouping, `-12.05`: what `Intl.NumberFormat` takes as text, and exactly.
    pub fn decimal(self) -> String {
        let digits = self.currency.digits() as usize;
        let sign = if self.minor < 0 { "-" } else { "" };
        let text = format!("{:0>width$}", self.minor.unsigned_abs(), width = digits + 1);
        let (whole, fraction) = text.split_at(text.len() - digits);
        if digits == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.currency, self.decimal())
    }
}

/// A sum over whatever currencies come: one amount for each, in the order of their codes. Amounts of two currencies are
/// never added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amounts(Vec<Money>);

impl From<Money> for Amounts {
    fn from(money: Money) -> Self {
        Self(vec![money])
    }
}

impl Amounts {
    /// Adds an amount; `None`, and nothing changed, when the sum does not fit.
    #[must_use = "a sum that does not fit must not be shown"]
    pub fn add(&mut self, money: Money) -> Option<()> {
        match self.0.binary_search_by_key(&money.currency, |known| known.currency) {
            Ok(place) => {
                let known = self.0.get_mut(place)?;
                *known = known.checked_add(money)?;
            }
            Err(place) => self.0.insert(place, money),
        }
        Some(())
    }

    /// The sum of all; `None` when one does not fit.
    pub fn of(all: impl IntoIterator<Item = Money>) -> Option<Self> {
        let mut amounts = Self::default();
        for money in all {
            amounts.add(money)?;
        }
        Some(amounts)
    }

    /// One amount for each currency.
    pub fn each(&self) -> &[Money] {
        &self.0
    }

    /// Whether nothing was ever added. A sum that is zero is not empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn currency(code: &str) -> Currency {
        Currency::parse(code).unwrap()
    }

    fn money(minor: i128, code: &str) -> Money {
        Money::new(minor, currency(code))
    }

    #[test]
    fn an_amount_is_printed_with_its_currencys_digits() {
        for (minor, code, text) in [
            (1_205, "EUR", "12.05"),
            (-5, "USD", "-0.05"),
            (0, "EUR", "0.00"),
            (1_205, "JPY", "1205"),
            (7, "KWD", "0.007"),
        ] {
            assert_eq!(money(minor, code).decimal(), text);
        }
    }

    #[test]
    fn currencies_are_kept_apart() {
        assert_eq!(money(1, "EUR").checked_add(money(1, "USD")), None);
        let sum = Amounts::of([money(5, "USD"), money(7, "EUR"), money(-2, "USD")]).unwrap();
        assert_eq!(sum.each(), [money(7, "EUR"), money(3, "USD")]);
        assert!(Amounts::default().is_empty());
        assert!(!Amounts::of([money(0, "EUR")]).unwrap().is_empty());
    }

    #[test]
    fn what_does_not_fit_is_no_sum() {
        let most = money(i128::MAX, "EUR");
        assert_eq!(most.checked_add(money(1, "EUR")), None);
        assert_eq!(money(i128::MIN, "EUR").checked_add(money(-1, "EUR")), None);
        assert_eq!(most.checked_times(2), None);
        assert_eq!(Amounts::of([most, money(1, "EUR")]), None);
        // The limits themselves can be printed.
        assert!(most.decimal().ends_with(".27") && money(i128::MIN, "EUR").decimal().starts_with('-'));
    }

    const CODES: [&str; 5] = ["EUR", "USD", "JPY", "KWD", "QQQ"];

    fn any_money() -> impl Strategy<Value = Money> {
        (-1_000_000_000_000_i128..1_000_000_000_000, 0_usize..CODES.len())
            .prop_map(|(minor, code)| money(minor, CODES[code]))
    }

    proptest! {
        #[test]
        fn printing_and_parsing_agree(minor in -10_i128.pow(33)..10_i128.pow(33), code in 0_usize..CODES.len()) {
            let money = money(minor, CODES[code]);
            prop_assert_eq!(Money::parse(&money.decimal(), money.currency()), Some(money));
        }

        #[test]
        fn so_many_times_is_so_often_added(one in any_money(), times in 0_u32..40) {
            let mut sum = Money::new(0, one.currency());
            for _ in 0..times {
                sum = sum.checked_add(one).unwrap();
            }
            prop_assert_eq!(one.checked_times(times), Some(sum));
        }

        #[test]
        fn adding_is_associative_and_commutative(a in any_money(), b in any_money(), c in any_money()) {
            let left = a.checked_add(b).and_then(|sum| sum.checked_add(c));
            let right = b.checked_add(c).and_then(|sum| a.checked_add(sum));
            prop_assert_eq!(left, right);
            prop_assert_eq!(a.checked_add(b), b.checked_add(a));
        }

        #[test]
        fn a_sum_does_not_depend_on_the_order(all in proptest::collection::vec(any_money(), 0..40)) {
            let forth = Amounts::of(all.iter().copied());
            let back = Amounts::of(all.iter().rev().copied());
            prop_assert_eq!(&forth, &back);
            let expected: i128 = all.iter().filter(|one| one.currency() == currency("JPY")).map(|one| one.minor()).sum();
            let told = forth.unwrap().each().iter().find(|one| one.currency() == currency("JPY")).map_or(0, |one| one.minor());
            prop_assert_eq!(told, expected);
        }

        #[test]
        fn so_many_times_is_adding_so_many(one in any_money(), times in 0_u32..20) {
            let added = (0..times).try_fold(Money::new(0, one.currency()), |sum, _| sum.checked_add(one));
            prop_assert_eq!(one.checked_times(times), added);
        }
    }
}
