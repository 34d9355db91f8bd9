//! A part of an example, read by hand and by the letter: a value of another type than the specification gives it is an
//! error, wherever it is looked at.

use chrono::{DateTime, Utc};
use serde_json::Value;
use winddown::money::Currency;

/// What reading a part of an example gives; the error says what is wrong with the example.
pub type Said<T> = Result<T, String>;

/// A part of an example.
#[derive(Clone, Copy)]
pub struct Part<'a>(pub &'a Value);

impl<'a> Part<'a> {
    /// What stands at `a/b`; nothing where it is absent or `null`.
    pub fn at(self, path: &str) -> Said<Option<Part<'a>>> {
        let mut part = self.0;
        for name in path.split('/') {
            match part {
                Value::Object(members) => match members.get(name) {
                    None | Some(Value::Null) => return Ok(None),
                    Some(member) => part = member,
                },
                Value::Null => return Ok(None),
                _ => return Err(format!("{path}: what should have `{name}` is no object")),
            }
        }
        Ok(Some(Part(part)))
    }

    /// A text.
    pub fn text(self, path: &str) -> Said<Option<&'a str>> {
        let Some(Part(value)) = self.at(path)? else { return Ok(None) };
        value.as_str().map(Some).ok_or_else(|| format!("{path} is no text"))
    }

    /// A text that says something.
    pub fn words(self, path: &str) -> Said<Option<&'a str>> {
        Ok(self.text(path)?.filter(|text| !text.trim().is_empty()))
    }

    /// A text without which the rest means nothing.
    pub fn needed(self, path: &str) -> Said<&'a str> {
        self.words(path)?.ok_or_else(|| format!("{path} is not there"))
    }

    /// Yes or no.
    pub fn flag(self, path: &str) -> Said<Option<bool>> {
        let Some(Part(value)) = self.at(path)? else { return Ok(None) };
        value.as_bool().map(Some).ok_or_else(|| format!("{path} is neither true nor false"))
    }

    /// A list, empty where there is none.
    pub fn list(self, path: &str) -> Said<Vec<Part<'a>>> {
        let Some(Part(value)) = self.at(path)? else { return Ok(Vec::new()) };
        let items = value.as_array().ok_or_else(|| format!("{path} is no list"))?;
        Ok(items.iter().map(Part).collect())
    }

    /// The rows of a page, each of which is an object.
    pub fn rows(self) -> Said<Vec<Part<'a>>> {
        let rows = self.at("value")?.and_then(|part| part.0.as_array()).ok_or("value is no list")?;
        if rows.iter().all(Value::is_object) {
            Ok(rows.iter().map(Part).collect())
        } else {
            Err("a row is no object".to_owned())
        }
    }

    /// A moment, to the second as the app keeps it; a text that is none tells no time.
    pub fn moment(self, path: &str) -> Said<Option<DateTime<Utc>>> {
        let moment = self.text(path)?.and_then(|text| DateTime::parse_from_rfc3339(text).ok());
        Ok(moment.and_then(|moment| DateTime::from_timestamp(moment.timestamp(), 0)))
    }

    /// The day of a moment, UTC.
    pub fn day(self, path: &str) -> Said<Option<String>> {
        Ok(self.moment(path)?.map(|at| at.format("%Y-%m-%d").to_string()))
    }

    /// An amount and its currency; none without either.
    pub fn amount(self, amount: &str, currency: &str) -> Said<Option<String>> {
        let (amount_, currency) = (self.at(amount)?, self.text(currency)?.and_then(Currency::parse));
        let (Some(Part(number)), Some(currency)) = (amount_, currency) else { return Ok(None) };
        let minor = minor(number, currency).ok_or_else(|| format!("{amount} is no amount"))?;
        Ok(Some(in_minor_units(minor, currency)))
    }
}

/// A number in minor units, rounded by decimal digits: halves away from zero.
pub fn minor(number: &Value, currency: Currency) -> Option<i128> {
    let text = number.as_number()?.to_string();
    let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((&text, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits: i128 = format!("{}{fraction}", whole.trim_start_matches('-')).parse().ok()?;
    let shift =
        i64::from(currency.digits()) + exponent.parse::<i64>().ok()? - i64::try_from(fraction.len()).ok()?;
    let power = 10_i128.checked_pow(u32::try_from(shift.unsigned_abs()).ok()?);
    let minor = if shift >= 0 {
        digits.checked_mul(power?)?
    } else {
        power.map_or(0, |unit| (digits + unit / 2) / unit)
    };
    Some(if whole.starts_with('-') { -minor } else { minor })
}

/// An amount as both readings tell it.
pub fn in_minor_units(minor: i128, currency: Currency) -> String {
    format!("{minor} minor units of {currency}")
}
