//! The pieces that pages are made of.

mod badge;
mod breadcrumb;
mod confirm_dialog;
mod copy;
mod diagnostics;
mod external_link;
mod failure;
mod folded;
mod heading;
mod loaded;
mod months_view;
mod notice;
mod report;
mod support;
mod tab_notes;
mod timeline_view;
mod unread;
mod who_can;

pub use badge::state_badge;
pub use breadcrumb::Breadcrumb;
pub use confirm_dialog::ConfirmDialog;
pub use copy::copy_button;
pub use external_link::external_link;
pub use failure::{azure_words, failure_notice};
pub use folded::{Shown, first_few, folded, folded_whole, more};
pub use heading::{Heading, HeadingState, HeadingText};
pub use loaded::{Loaded, placeholder};
pub use months_view::MonthsView;
pub use notice::{Notice, Tone};
pub use report::report_view;
pub use support::{Mention, Report, Support, support_view};
pub use tab_notes::{TabNotes, tab_notes};
pub use timeline_view::{TimelineView, Told};
pub use unread::{being_read, source_status, unread};
pub use who_can::{WhoCan, access_link, not_allowed_notice, right_notice};
