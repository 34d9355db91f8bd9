//! The compiler of the catalogue: Fluent files in, checked and typed Rust out.
//!
//! It exists so that a wrong text stops the build instead of reaching an administrator, and so that the app carries no
//! parser. It works on strings; only [`read_folder`] touches files, so the same compiler runs in a browser.
//!
//! Where to start: [`compile`] reads every locale into an edition, checks the editions against each other, and gives
//! a [`Catalogue`], which writes itself as Rust.

mod accessor;
mod argument;
mod catalogue;
mod choice;
mod comparison;
mod compilation;
mod declaration;
mod edition;
pub mod encoding;
mod finding;
mod folder;
mod pattern;
mod placeable;
mod plural;
mod reading;
mod rust;
mod source;
mod syntax;
mod unused;

pub use argument::{Argument, Kind};
pub use catalogue::{Catalogue, Message, Translation};
pub use compilation::compile;
pub use finding::{Finding, Severity};
pub use folder::read_folder;
pub use pattern::{Part, Pattern, Select, Selection, Style, Variant};
pub use source::Source;
pub use unused::unused;

/// The locale that the app is written in: it declares the messages and their arguments, the others translate it.
pub const SOURCE_LOCALE: &str = "en";
