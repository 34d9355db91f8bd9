//! Winddown ends an Azure subscription safely, in the administrator's own language.
//!
//! Where to start: [`subscription`] says what it is about, [`cancellation`] is the heart, [`timeline`] what follows.
//! The modules up to [`route`] are pure: no framework, no browser, no clock. [`api`] and [`ui`] are the edge.

// A view is one nested type, and the types of whole pages are deeper than the compiler expects.
#![recursion_limit = "256"]

pub mod billing_cycle;
pub mod calendar;
pub mod config;
pub mod instant;
pub mod json;
pub mod kept_failure;
pub mod letter;
pub mod link;
pub mod money;
pub mod policy;
pub mod sorted_map;

pub mod billing;
pub mod cost;
pub mod invoice;
pub mod list;
pub mod offer;
pub mod permission;
pub mod resource;
pub mod subscription;
pub mod support_plan;

pub mod batch;
pub mod cancellation;
pub mod consequence;
pub mod history;
pub mod readiness;
pub mod receipt;
pub mod renewal;
pub mod stopping;
pub mod timeline;

pub mod i18n;
pub mod route;
pub mod sign_in;

#[cfg(any(feature = "demo", test))]
pub mod demo;
#[cfg(feature = "review")]
pub mod review;

pub mod api;
pub mod ui;
