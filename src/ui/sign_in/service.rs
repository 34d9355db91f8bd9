//! The token endpoint, the one address besides the API's that this app posts to.

use chrono::{DateTime, Utc};
use gloo_net::http::RequestBuilder;
use web_sys::{RequestCredentials, RequestRedirect};

use crate::api::server_clock;
use crate::sign_in::{Form, Trouble};

/// Posts a form; the body of the answer, whatever its status, and the service's clock where the browser may read it.
///
/// # Errors
/// When there is no answer, or none that could mean anything.
pub async fn post(form: &Form) -> Result<(String, Option<DateTime<Utc>>), Trouble> {
    let request = RequestBuilder::new(&form.url)
        .method(gloo_net::http::Method::POST)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .credentials(RequestCredentials::Omit)
        .redirect(RequestRedirect::Error)
        .body(form.body.as_str())
        .map_err(|_| Trouble::Unreachable)?;
    let answer = request.send().await.map_err(|_| Trouble::Unreachable)?;
    if answer.status() >= 500 {
        return Err(Trouble::Unavailable);
    }
    let date = server_clock(&answer.headers());
    let body = answer.text().await.map_err(|_| Trouble::Unreachable)?;
    Ok((body, date))
}
