//! Talking to Azure Resource Manager, in the words of the product.
//!
//! One client, always exercised, whatever is at the other end: paths, JSON and the mapping of errors are the same for
//! real Azure, for the simulator over HTTP and for the simulator in the same process. Only [`transport`] differs.

mod budget;
mod client;
mod costs;
mod error;
mod fetch;
mod holdings;
mod identity;
mod invoices;
mod made;
mod operations;
mod retry;
mod roles;
mod scope;
mod survey;
mod transport;
mod wire;

pub use budget::Budget;
pub use client::{Arm, Page, Pause, Surroundings};
pub use error::{ApiError, Problem};
pub use fetch::server_clock;
pub use holdings::Listing;
pub use identity::{Bearing, Challenged, Doubt, Errand, Identity, Refused};
pub use made::{Journal, Made};
pub use roles::Assigned;
pub use scope::Scope;
pub use survey::Survey;
pub use transport::{
    Answer, Answering, HttpRequest, HttpResponse, Method, Pointers, Relay, Relaying, Transport,
    TransportFailure,
};
