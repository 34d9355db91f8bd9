//! One module per route. `XPage` wires: contexts, calls, navigation. `XView` shows: data in, callbacks out.

mod details;
mod list;
mod not_found;
mod prepare;
mod review;
mod start_failure;
mod status;

pub use details::{DetailsPage, DetailsView};
pub use list::{ListPage, ListView, Row};
pub use not_found::{MalformedIdView, NotFoundView};
pub use prepare::{PreparePage, PrepareView};
pub use review::{ReviewPage, ReviewView};
pub use start_failure::StartFailureView;
pub use status::{StatusPage, StatusTold, StatusView};
