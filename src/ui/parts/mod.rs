//! The pieces that pages are made of.

mod badge;
mod breadcrumb;
mod confirm_dialog;
mod external_link;
mod failure;
mod heading;
mod loaded;
mod notice;
mod timeline_view;

pub use badge::state_badge;
pub use breadcrumb::Breadcrumb;
pub use confirm_dialog::ConfirmDialog;
pub use external_link::external_link;
pub use failure::{azure_words, failure_notice};
pub use heading::{Heading, HeadingState, HeadingText};
pub use loaded::Loaded;
pub use notice::{Notice, Tone};
pub use timeline_view::{TimelineView, Told};
