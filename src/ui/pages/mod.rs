//! One module per route. `XPage` wires: contexts, calls, navigation. `XView` shows: data in, callbacks out.

mod below;
mod details;
mod list;
mod not_found;
mod prepare;
mod review;
mod start_failure;
mod status;
mod together;

pub use below::{Below, use_below};
pub use details::{DetailsPage, DetailsView, Download, Downloads, Usage};
pub use list::{Choosing, ListPage, ListView, Row};
pub use not_found::{MalformedIdView, NotFoundView};
pub use prepare::{Checks, Machines, PreparePage, PrepareView};
pub use review::{Consequences, Recheck, Renew, ReviewPage, ReviewView};
pub use start_failure::StartFailureView;
pub use status::{StatusPage, StatusTold, StatusView};
pub use together::{Together, TogetherPage, TogetherView};
