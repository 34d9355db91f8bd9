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

pub use badge::StateBadge;
pub use breadcrumb::Breadcrumb;
pub use confirm_dialog::ConfirmDialog;
pub use external_link::ExternalLink;
pub use failure::{AzureWords, FailureNotice};
pub use heading::{Heading, HeadingState};
pub use loaded::Loaded;
pub use notice::{Notice, Tone};
pub use timeline_view::{TimelineView, Told};
