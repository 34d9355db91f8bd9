//! What a page on another origin may do and read. All of it is in this file, because what real Azure exposes is not
//! known (api/facts.md 8) and somebody will want to hide headers here.

/// Headers of every answer to a page on another origin.
pub(crate) fn headers() -> Vec<(String, String)> {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    vec![
        header("Access-Control-Allow-Origin", "*"),
        header(
            "Access-Control-Expose-Headers",
            "Date, Retry-After, Location, Azure-AsyncOperation, x-ms-request-id, x-ms-correlation-request-id, \
             x-ms-routing-request-id, x-ms-ratelimit-microsoft.costmanagement-qpu-retry-after, \
             x-ms-ratelimit-microsoft.costmanagement-entity-retry-after",
        ),
    ]
}

/// Headers of the answer to a preflight.
pub(crate) fn preflight() -> Vec<(String, String)> {
    let mut headers = headers();
    headers.push(("Access-Control-Allow-Methods".to_owned(), "GET, POST, PUT, PATCH, DELETE".to_owned()));
    headers.push((
        "Access-Control-Allow-Headers".to_owned(),
        "accept, accept-language, authorization, content-type, x-ms-client-request-id, \
         x-ms-correlation-request-id, x-ms-return-client-request-id"
            .to_owned(),
    ));
    headers.push(("Access-Control-Max-Age".to_owned(), "600".to_owned()));
    headers
}

/// Whether a page on another origin may read a header without being allowed to (the Fetch standard's safelist), or the
/// browser needs it itself. A page on the simulator's own origin could read every other one, so those are left out.
pub(crate) fn is_never_hidden(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [
        "cache-control",
        "content-type",
        "content-length",
        "expires",
        "last-modified",
        "access-control-allow-origin",
    ]
    .contains(&name.as_str())
}
