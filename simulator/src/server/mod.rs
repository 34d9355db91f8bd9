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
use axum::http::{HeaderMap, Uri, header};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use http_body_util::BodyExt;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use simulator::{Outcome, Simulator, WorldSpec};
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
    files: Option<PathBuf>,
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
    let shared = Shared { simulator: Arc::new(Mutex::new(simulator)), files: options.files };
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
    let Some(files) = shared.files.clone() else { return ask(&shared, request, "").await };
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
        return files::config(&files, &world, own);
    }
    files::serve(&files, request).await
}

/// Asks the core, which knows nothing of the prefix under which it is reached.
async fn ask(shared: &Shared, request: Request, prefix: &str) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = http_body_util::Limited::new(body, LARGEST_BODY).collect().await else {
        return (axum::http::StatusCode::PAYLOAD_TOO_LARGE, "the body is too large").into_response();
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
            let mut response = Response::builder().status(reply.status);
            for (name, value) in &reply.headers {
                response = response.header(name, value);
            }
            response.body(Body::from(reply.body)).unwrap_or_else(|error| {
                (axum::http::StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response()
            })
        }
    }
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
