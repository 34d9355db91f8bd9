//! The screen. Pages wire, views show: a page knows contexts, calls and navigation; a view gets plain data and
//! callbacks, and so can be rendered without a browser, in every language, in a test.

pub mod app;
pub mod browser;
pub mod changes;
pub mod clock;
pub mod directory;
pub mod dossier;
pub mod live;
pub mod navigation;
pub mod pages;
pub mod parts;
pub mod speech;
mod start;
pub mod words;

pub use app::{App, Shell};
