//! That Azure may grow: what it adds breaks no reading, and what it leaves out is not made up. Here the app's reading is held
//! against the example alone, because the specification of tomorrow is not here.

use serde_json::{Value, json};

use super::calls::{self, Call};
use super::example::Example;
use super::mistakes::ENUMERATIONS;
use super::places;
use super::told::Told;
use super::verdict::reading;

/// What of a reading breaks where members and words are added that nobody knows.
pub fn broken_by_additions(examples: &[Example]) -> Vec<String> {
    let mut broken = Vec::new();
    for (call, example) in called(examples) {
        let content = example.content().unwrap();
        let before = readings(call, example);
        // A new tag is no new member.
        for at in places::objects(content).iter().filter(|at| !at.ends_with("/tags")) {
            for addition in [json!("new"), json!(7.5), json!(null), json!({ "value": [{}], "nextLink": "x" })]
            {
                let mut grown = content.clone();
                grown.pointer_mut(at).unwrap()["unheardOf"] = addition;
                if readings(call, &example.with(grown)) != before {
                    broken.push(format!("{}: a new member at {at}", example.file));
                }
            }
        }
        for (_, at) in ENUMERATIONS.iter().filter(|(operation, _)| *operation == example.operation) {
            for at in places::meant(content, at) {
                let grown = places::with(content, &at, json!("Unheard-of"));
                let failed = readings(call, &example.with(grown)).into_iter().find_map(Result::err);
                broken.extend(failed.map(|wrong| format!("{}: a new word at {at}: {wrong:?}", example.file)));
            }
        }
    }
    broken
}

/// What is made up where something is left out: both readings must miss the same. Where the example says too little to be
/// read, the app may still tell what it told of the whole one, and that it does not know.
pub fn made_up(examples: &[Example]) -> Vec<String> {
    let mut made_up = Vec::new();
    for (call, example) in called(examples) {
        let content = example.content().unwrap();
        for at in places::members(content) {
            let null = places::with(content, &at, Value::Null);
            for less in [places::without(content, &at).0, null] {
                let without = example.with(less).exchanges().unwrap();
                for (whole, less) in example.exchanges().unwrap().iter().zip(&without) {
                    let Ok(read) = (call.read)(less) else { continue };
                    let told = match (call.said)(less) {
                        Ok(said) => said.differences(&read),
                        Err(_) => (call.said)(whole).unwrap_or_default().exceeded_by(&read),
                    };
                    let told = told.into_iter();
                    made_up.extend(told.map(|told| format!("{} without {at}: {told}", example.file)));
                }
            }
        }
    }
    made_up
}

fn called(examples: &[Example]) -> impl Iterator<Item = (&'static Call, &Example)> {
    let call = |example: &Example| calls::all().find(|call| call.operation == example.operation);
    examples.iter().filter_map(move |example| Some((call(example)?, example)))
}

/// What is read of each answer.
fn readings(call: &Call, example: &Example) -> Vec<Result<Told, Vec<String>>> {
    example.exchanges().unwrap().iter().map(|exchange| reading(call, exchange)).collect()
}
