//! The screen. Pages wire, views show: a page knows contexts, calls and navigation; a view gets plain data and
//! callbacks, and so can be rendered without a browser, in every language, in a test.

pub mod app;
pub mod batches;
pub mod browser;
pub mod changes;
pub mod clock;
#[cfg(feature = "demo")]
pub mod demo;
pub mod directory;
pub mod documents;
pub mod dossier;
mod files;
pub mod history;
pub mod language;
mod lasting;
pub mod library;
pub mod live;
pub mod navigation;
pub mod newer;
pub mod pace;
pub mod pages;
pub mod parts;
pub mod reading;
pub mod recheck;
pub mod renewals;
#[cfg(feature = "review")]
pub mod review;
pub mod rights;
pub mod sign_in;
#[cfg(feature = "demo")]
mod simulated;
pub mod speech;
pub mod stops;
pub mod tab;
pub mod tabs;
pub mod ticks;
pub mod wanted;
pub mod who;
pub mod words;

pub use app::{App, Shell};
