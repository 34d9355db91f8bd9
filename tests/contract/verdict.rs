//! The contract over one example: the answer is as the specification says, the app reads in it what it says, and the app
//! asks as the specification wants to be asked.

use super::calls::{self, Call};
use super::deviations;
use super::example::Example;
use super::exchange::Exchange;
use super::sent;
use super::specification::documents::Documents;
use super::specification::judge::Judge;
use super::specification::operations::{ROWS, Row};
use super::told::Told;

/// What came of an example.
pub enum Verdict {
    /// All of it holds; what was read and sent.
    Holds(String),
    /// What does not, each with the status of the answer.
    Fails(Vec<String>),
    /// The app does not call the operation, or not in this version.
    NotCalled(String),
}

/// Holds examples against the specifications, where those are there, and against the app.
pub struct Contract {
    documents: Option<&'static Documents>,
    judge: Judge,
}

impl Contract {
    pub fn new(documents: Option<&'static Documents>) -> Self {
        Self { documents, judge: Judge::new(documents) }
    }

    /// Holds one example.
    pub fn hold(&mut self, example: &Example) -> Verdict {
        let named = ROWS.iter().copied().filter(|row| {
            let declared = row.declared().0;
            [row.name, declared].iter().any(|name| name.eq_ignore_ascii_case(&example.operation))
        });
        let (mut call, mut versions) = (None, Vec::new());
        for row in named {
            let of_row = calls::all().find(|call| call.operation == row.name);
            versions.extend(of_row.map(|call| call.version));
            call = call.or(of_row.filter(|_| row.version == example.version).map(|call| (call, row)));
        }
        let Some((call, row)) = call else {
            return Verdict::NotCalled(match versions.first() {
                None => "not called by the app".to_owned(),
                Some(version) => format!("not called by the app in this version, but in {version}"),
            });
        };
        let exchanges = match example.exchanges() {
            Ok(exchanges) => exchanges,
            Err(wrong) => return Verdict::Fails(vec![wrong]),
        };
        let (mut held, mut failed) = (Vec::new(), Vec::new());
        for exchange in exchanges {
            let status = exchange.status;
            match self.one(call, row, &exchange) {
                Ok(sum) => held.push(format!("{status}: {sum}")),
                Err(wrong) => failed.extend(wrong.into_iter().map(|wrong| format!("{status}: {wrong}"))),
            }
        }
        if failed.is_empty() { Verdict::Holds(held.join("; ")) } else { Verdict::Fails(failed) }
    }

    fn one(&mut self, call: &Call, row: &'static Row, exchange: &Exchange) -> Result<String, Vec<String>> {
        let (body, deviations) = deviations::without(row.name, &exchange.body);
        let mut wrong = self.judge.against_schema(row, exchange.status, &body);
        let sum = match reading(call, exchange) {
            Ok(told) => told.sum(),
            Err(differences) => {
                wrong.extend(differences);
                String::new()
            }
        };
        let asked = self.asked(call, exchange, &mut wrong);
        let let_pass = deviations.iter().map(|because| format!("let pass: {because}"));
        let told = [sum, asked].into_iter().chain(let_pass).collect::<Vec<_>>().join(", ");
        if wrong.is_empty() { Ok(told) } else { Err(wrong) }
    }

    /// Holds what was sent against the specification, and says how much it was.
    fn asked(&self, call: &Call, exchange: &Exchange, wrong: &mut Vec<String>) -> String {
        let (requests, followed) = exchange.sent();
        if requests.first().and_then(sent::called).is_none_or(|row| row.name != call.operation) {
            wrong.push("the app asks for something else".to_owned());
        }
        if followed == 0 && exchange.has_next() && exchange.status < 300 {
            wrong.push("the app does not read the next page".to_owned());
        }
        let mut seen = Vec::new();
        for request in requests {
            if seen.contains(&request) {
                continue;
            }
            match sent::called(&request) {
                None => wrong.push(format!("no operation is called by {}", request.url)),
                Some(row) => wrong.extend(sent::wrong(row, &request, self.documents)),
            }
            seen.push(request);
        }
        match seen.len() {
            1 => "1 request".to_owned(),
            count => format!("{count} requests"),
        }
    }
}

/// What both readings tell alike; else in what they differ.
pub fn reading(call: &Call, exchange: &Exchange) -> Result<Told, Vec<String>> {
    let read = (call.read)(exchange);
    if exchange.status >= 400 && !call.is_change {
        return match read {
            Err(error) => {
                let mut told = Told::default();
                told.say("problem", format!("{:?}", error.problem));
                Ok(told)
            }
            Ok(_) => Err(vec!["the app takes an error for an answer".to_owned()]),
        };
    }
    match ((call.said)(exchange), read) {
        (Ok(said), Ok(read)) => {
            let differences = said.differences(&read);
            if differences.is_empty() { Ok(said) } else { Err(differences) }
        }
        (Ok(_), Err(error)) => Err(vec![format!("the app cannot read it: {:?}", error.problem)]),
        (Err(wrong), _) => Err(vec![wrong]),
    }
}
