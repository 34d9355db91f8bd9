//! Currencies by their code, with the number of digits of their minor unit.

use std::fmt;

/// A currency by its ISO 4217 code. A code that this app does not know survives and counts two digits, as most have.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// The currencies whose minor unit has not two digits. Source: ISO 4217, list one.
const DIGITS: [(u32, &str); 3] = [
    (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
    (3, "BHD IQD JOD KWD LYD OMR TND"),
    (4, "CLF UYW"),
];

impl Currency {
    /// Reads a code of three letters, in either case; anything else is none, because no browser could show it.
    pub fn parse(code: &str) -> Option<Self> {
        let letters: [u8; 3] = code.trim().as_bytes().try_into().ok()?;
        letters
            .iter()
            .all(u8::is_ascii_alphabetic)
            .then(|| Self(letters.map(|letter| letter.to_ascii_uppercase())))
    }

    /// The code, in capitals.
    pub fn code(&self) -> &str {
        // Only letters are ever in it.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How many digits the minor unit has: 2 for the cents of a euro, 0 for the yen.
    pub fn digits(self) -> u32 {
        DIGITS
            .iter()
            .find(|(_, codes)| codes.split(' ').any(|code| code == self.code()))
            .map_or(2, |(digits, _)| *digits)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_knows_its_digits_and_an_unknown_one_survives() {
        for (code, digits) in [("EUR", 2), ("eur", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("QQQ", 2)] {
            let currency = Currency::parse(code).unwrap();
            assert_eq!((currency.code(), currency.digits()), (code.to_uppercase().as_str(), digits));
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        for code in ["", "EU", "EURO", "E1R", "€UR", "€"] {
            assert_eq!(Currency::parse(code), None, "{code}");
        }
    }
}
