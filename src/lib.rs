//! Winddown ends an Azure subscription safely, in the administrator's own language.
//!
//! Where to start: [`subscription`] says what it is about, [`cancellation`] is the heart, [`timeline`] what follows.
//! The modules up to [`route`] are pure: no framework, no browser, no clock. [`api`] and [`ui`] are the edge.

// A view is one nested type, and the types of whole pages are deeper than the compiler expects.
#![recursion_limit = "256"]

pub mod config;
pub mod instant;
pub mod policy;

pub mod billing;
pub mod list;
pub mod offer;
pub mod permission;
pub mod subscription;

pub mod cancellation;
pub mod timeline;

pub mod i18n;
pub mod route;

pub mod api;
pub mod ui;
