//! Talking to Azure Resource Manager, in the words of the product.
//!
//! One client, always exercised, whatever is at the other end: paths, JSON and the mapping of errors are the same for
//! real Azure, for the simulator over HTTP and for the simulator in the same process. Only [`transport`] differs.

mod client;
mod error;
mod fetch;
mod link;
mod retry;
mod scope;
mod transport;
mod wire;

pub use client::{Arm, Page, Surroundings};
pub use error::{ApiError, Problem};
pub use scope::Scope;
pub use transport::{Answer, Answering, HttpRequest, HttpResponse, Method, Transport, TransportFailure};
