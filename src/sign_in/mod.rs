//! Signing in with Microsoft Entra ID: the protocol, as values. OAuth 2.0's authorization code with PKCE, for a page without a
//! secret (api/facts.md 8). What it needs of a browser, chance, a digest, a clock, is handed in by `ui/sign_in`.
//!
//! ```text
//!  nobody ──▶ RoundTrip is kept, the person goes to `authorize` ──▶ comes back with a code ──▶ `token` ──▶ Session
//!                                                                └─ or without one: Trouble
//! ```
//!
//! What is kept in the browser is what the round trip needs, and only until the person is back. Tokens are kept nowhere.

mod account;
mod authorize;
mod callback;
mod challenge;
pub mod directory;
mod return_path;
mod round_trip;
mod secret;
mod session;
mod token;

pub use account::Account;
pub use authorize::{Registration, authorize_url, sign_out_url};
pub use callback::{Callback, Trouble};
pub use challenge::Claims;
pub use return_path::ReturnPath;
pub use round_trip::{RoundTrip, Secrets};
pub use secret::Secret;
pub use session::{Renewal, Session};
pub use token::{Form, Granted, Tokens, redeem, renew};
