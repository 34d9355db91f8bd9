//! Carries requests between sockets and the core. Connections are served by hand, because a fault must be able to close
//! one without an answer.

mod files;

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;
use chrono::{DateTime, Utc};
use files::Site;
use http_body_util::BodyExt;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use simulator::{Outcome, Reply, Simulator, WorldSpec};
use tokio::net::TcpListener;
use tower::{ServiceExt, service_fn};

/// More than any request of the app or of a test; a larger body is cut off with an error.
const LARGEST_BODY: usize = 1024 * 1024;

/// What the flags say.
pub struct Options {
    /// The port on 127.0.0.1.
    pub port: u16,
    /// The app's files; without them only the API is served, at the root.
    pub files: Option<PathBuf>,
    /// The default world.
    pub world: WorldSpec,
}

#[derive(Clone)]
struct Shared {
    simulator: Arc<Mutex<Simulator>>,
    site: Option<Arc<Site>>,
}

/// Marks an answer that must not be sent: the connection closes instead.
#[derive(Clone, Copy)]
struct Dropped;

/// Serves until interrupted.
///
/// # Errors
/// A sentence for the person at the terminal.
pub fn run(options: Options) -> Result<(), String> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    runtime.block_on(serve(options))
}

async fn serve(options: Options) -> Result<(), String> {
    let simulator = Simulator::new(&options.world, wall_clock()).map_err(|error| error.to_string())?;
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, options.port));
    let listener = TcpListener::bind(address).await.map_err(|error| {
        format!("cannot listen on port {}: {error}; choose another with --port", options.port)
    })?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    let site = options.files.map(Site::open).transpose()?.map(Arc::new);
    let shared = Shared { simulator: Arc::new(Mutex::new(simulator)), site };
    println!("http://{address}/");
    let router = Router::new().fallback(answer).with_state(shared);
    let mut interrupted = std::pin::pin!(interrupted());
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                // One connection that fails before it begins is nobody's loss.
                Err(_) => continue,
            },
            () = &mut interrupted => return Ok(()),
        };
        let router = router.clone();
        tokio::spawn(async move {
            let service = service_fn(move |request: hyper::Request<hyper::body::Incoming>| {
                let router = router.clone();
                async move {
                    let response = router
                        .oneshot(request.map(Body::new))
                        .await
                        .unwrap_or_else(|never: Infallible| match never {});
                    // An error here makes hyper close the connection without a word, which is what is wanted.
                    if response.extensions().get::<Dropped>().is_some() {
                        Err("dropped")
                    } else {
                        Ok(response)
                    }
                }
            });
            // A browser repeats a request by itself when a connection that it used before closes without an answer. A
            // reply is to be lost once, so no connection is used twice.
            let _ = hyper::server::conn::http1::Builder::new()
                .keep_alive(false)
                // A world tells its own time, or none where it hides its headers; never the computer's.
                .auto_date_header(false)
                .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service))
                .await;
        });
    }
}

async fn interrupted() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    let _ = tokio::signal::ctrl_c().await;
}

/// The app's files at the root and the API under `/api`, or the API alone.
async fn answer(State(shared): State<Shared>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    let Some(site) = shared.site.clone() else { return ask(&shared, request, "").await };
    if path == "/api" || path.starts_with("/api/") {
        return ask(&shared, request, "/api").await;
    }
    if let Some(world) = path.strip_prefix("/_sim/worlds/").and_then(|rest| rest.strip_suffix("/enter")) {
        return files::enter(world, request.uri());
    }
    if path.starts_with("/_sim/") {
        return ask(&shared, request, "").await;
    }
    let world = files::world_of(request.headers());
    if path == "/config.json" && world.is_some() {
        let world = world.unwrap_or_default();
        let own = shared.simulator.lock().unwrap_or_else(PoisonError::into_inner).app_config(&world).cloned();
        return site.config(&world, own, &origin(request.headers(), request.uri()));
    }
    site.serve(request).await
}

/// Asks the core, which knows nothing of the prefix under which it is reached.
async fn ask(shared: &Shared, request: Request, prefix: &str) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = http_body_util::Limited::new(body, LARGEST_BODY).collect().await else {
        let message = format!("A body may have {LARGEST_BODY} bytes.");
        return response(Reply::refusal(413, "RequestEntityTooLarge", &message));
    };
    let target = parts.uri.path_and_query().map_or("/", axum::http::uri::PathAndQuery::as_str);
    let target = target.strip_prefix(prefix).filter(|rest| rest.starts_with('/')).unwrap_or(target);
    let asked = simulator::Request {
        method: parts.method.to_string(),
        target: target.to_owned(),
        headers: parts
            .headers
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect(),
        body: String::from_utf8_lossy(&body.to_bytes()).into_owned(),
    };
    let base = format!("{}{prefix}", origin(&parts.headers, &parts.uri));
    let outcome =
        shared.simulator.lock().unwrap_or_else(PoisonError::into_inner).handle(&asked, &base, wall_clock());
    match outcome {
        Outcome::Dropped { after } => {
            tokio::time::sleep(after).await;
            let mut response = Response::new(Body::empty());
            response.extensions_mut().insert(Dropped);
            response
        }
        Outcome::Reply { after, reply } => {
            tokio::time::sleep(after).await;
            response(reply)
        }
    }
}

/// A header that HTTP cannot carry, such as a client's own id in odd letters given back to it, is left out.
fn response(reply: Reply) -> Response {
    let mut response = Response::new(Body::from(reply.body));
    *response.status_mut() = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in reply.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().append(name, value);
        }
    }
    response
}

/// Where the client reaches this server, also through a proxy.
fn origin(headers: &HeaderMap, uri: &Uri) -> String {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let host = header("x-forwarded-host")
        .or_else(|| header(header::HOST.as_str()))
        .or_else(|| uri.host())
        .unwrap_or("127.0.0.1");
    format!("{}://{host}", header("x-forwarded-proto").unwrap_or("http"))
}

fn wall_clock() -> DateTime<Utc> {
    DateTime::from(std::time::SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_that_http_cannot_carry_does_not_spoil_the_answer() {
        let headers = vec![("x-ms-client-request-id".into(), "a\nb".into()), ("Date".into(), "now".into())];
        let response = response(Reply { status: 409, headers, body: "{}".into() });
        assert_eq!(response.status(), StatusCode::CONFLICT);
        assert_eq!((response.headers().len(), response.headers().contains_key("date")), (1, true));
    }
}
