//! A server as a process: the simulator or a web server that tests start, wait for and are certain to stop, and the check
//! that a port is free before anybody waits for a build.

use crate::{project::Project, task};
use anyhow::{Context, bail};
use std::{
    ffi::OsString,
    io::{ErrorKind, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const START: Duration = Duration::from_secs(30);
const ANSWER: Duration = Duration::from_secs(5);

/// The command that serves `dist` and the simulated API on one origin.
pub fn command(project: &Project, dist: &Path, port: u16, words: &[OsString]) -> anyhow::Result<Command> {
    let mut command = task::command(project, &project.simulator().to_string_lossy())?;
    command.arg("--static").arg(dist).args(["--port", &port.to_string()]).args(words);
    Ok(command)
}

/// Refuses a port that somebody else listens on.
pub fn must_be_free(port: u16) -> anyhow::Result<()> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            bail!("port {port} is in use; choose another with --port")
        }
        Err(error) => {
            Err(error).with_context(|| format!("port {port} cannot be used; choose another with --port"))
        }
    }
}

/// A port that nobody listens on.
pub fn free_port() -> anyhow::Result<u16> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .context("there is no free port")
}

/// A running server; it ends with this value, however the tests ended.
#[derive(Debug)]
pub struct Server {
    child: Child,
    port: u16,
}

impl Server {
    /// Starts the simulator on a free port and waits until the app's page is served.
    pub fn start(project: &Project, dist: &Path, words: &[OsString]) -> anyhow::Result<Self> {
        let port = free_port()?;
        Self::of("the simulator", command(project, dist, port, words)?, port)
    }

    /// Starts a program that serves the app on a port, and waits until it does.
    pub fn of(name: &str, mut program: Command, port: u16) -> anyhow::Result<Self> {
        let child =
            program.stdout(Stdio::null()).spawn().with_context(|| format!("{name} cannot be started"))?;
        let mut server = Self { child, port };
        let begin = Instant::now();
        while !serves_page(port) {
            if let Some(status) = server.child.try_wait()? {
                bail!("{name} ended at once with {status}");
            }
            if begin.elapsed() > START {
                bail!("{name} does not answer on port {port} after {}", task::seconds(START));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    /// Where the app is.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only when it has already ended, which is all that is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Whether the start page comes back with 200.
fn serves_page(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(ANSWER))?;
        stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut start = [0; 12];
        stream.read_exact(&mut start)?;
        Ok(start == *b"HTTP/1.1 200")
    };
    ask().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_refused_with_advice() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let said = must_be_free(port).expect_err("it is in use").to_string();
        assert_eq!(said, format!("port {port} is in use; choose another with --port"));
        drop(listener);
        assert!(must_be_free(port).is_ok());
    }

    #[test]
    fn only_a_page_that_comes_back_counts_as_served() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let answers = thread::spawn(move || {
            for answer in ["HTTP/1.1 404 Not Found\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n"] {
                let (mut stream, _) = listener.accept().unwrap();
                let _ = stream.read(&mut [0; 512]).unwrap();
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        assert!(!serves_page(port));
        assert!(serves_page(port));
        answers.join().unwrap();
        assert!(!serves_page(port));
    }
}
