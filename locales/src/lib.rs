//! The compiler of the catalogue: Fluent files in, checked and typed Rust out.
//!
//! It exists so that a wrong text stops the build instead of reaching an administrator, and so that the app carries no
//! parser. It works on strings; only [`read_folder`] and [`read_code`] touch files, so the same compiler runs in a browser.
//!
//! Where to start: [`compile`] reads every locale into an edition, checks the editions against each other, and gives
//! a [`Catalogue`], which writes its messages as Rust and what they say as one [`Print`] per locale. [`verify`] does that and holds the language of the texts against
//! [`checks`]; it is what the build of the app calls.

mod accessor;
mod argument;
mod catalogue;
pub mod checks;
mod choice;
mod comparison;
mod compilation;
mod declaration;
mod edition;
pub mod encoding;
pub mod facts;
mod finding;
mod folder;
#[cfg(feature = "foreign")]
pub mod foreign;
mod pattern;
mod placeable;
mod plural;
mod print;
mod reading;
#[cfg(feature = "review")]
pub mod review;
mod rust;
mod source;
mod syntax;
mod unused;
mod verification;

pub use argument::{Argument, Kind};
pub use catalogue::{Catalogue, Message, Translation};
pub use compilation::compile;
pub use finding::{Finding, Severity};
pub use folder::{read_code, read_folder};
pub use pattern::{Part, Pattern, Select, Selection, Style, Variant};
pub use print::{Leaf, Print};
pub use source::{Extras, Source};
pub use unused::unused;
pub use verification::verify;

/// The locale that the app is written in: it declares the messages and their arguments, the others translate it.
pub const SOURCE_LOCALE: &str = "en";
