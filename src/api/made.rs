//! The calls that were made, for whoever looks for what is wrong.

use std::fmt::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::transport::{HttpRequest, Method, TransportFailure};

/// A call, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What was sent, without what went with it to tell who asks: nobody is to see that.
    pub request: HttpRequest,
    /// Whether something did.
    pub is_signed_in: bool,
    /// The status of the answer.
    pub end: Result<u16, TransportFailure>,
    /// Azure's own id of it, where the browser may read it.
    pub correlation: Option<String>,
    /// When it was sent and when it ended, since an arbitrary moment.
    pub during: (Duration, Duration),
}

/// So many are of use: one page makes about twenty.
const KEPT: usize = 40;

/// The last calls. All clients of an app share it.
#[derive(Clone, Default)]
pub struct Journal(Arc<Mutex<Vec<Made>>>);

impl Journal {
    fn made(&self) -> MutexGuard<'_, Vec<Made>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last calls, oldest first.
    pub fn calls(&self) -> Vec<Made> {
        self.made().clone()
    }

    pub(super) fn tell(&self, call: Made) {
        let mut calls = self.made();
        if calls.len() == KEPT {
            calls.remove(0);
        }
        calls.push(call);
    }
}

impl Made {
    /// How long it took.
    pub fn took(&self) -> Duration {
        self.during.1.saturating_sub(self.during.0)
    }

    /// The same call as a command for a shell as POSIX describes it. Who asks is left to whoever runs it, in `$TOKEN`.
    pub fn curl(&self) -> String {
        let HttpRequest { method, url, language, body, id, .. } = &self.request;
        let mut command = format!("curl -i -X {} {}", method.word(), quoted(url));
        let mut header = |text: &str| {
            // Writing to a text cannot fail.
            let _ = write!(command, " -H {text}");
        };
        if self.is_signed_in {
            header("\"Authorization: Bearer $TOKEN\"");
        }
        header(&quoted(&format!("Accept-Language: {language}")));
        header(&quoted(&format!("x-ms-client-request-id: {id}")));
        if let Some(body) = body {
            header("'Content-Type: application/json'");
            let _ = write!(command, " --data-raw {}", quoted(body));
        } else if *method == Method::Post {
            command.push_str(" --data-raw ''");
        }
        command
    }
}

/// As one word that a shell takes as it is.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use crate::sign_in::Secret;
    use std::process::Command;

    fn made(method: Method, url: &str, body: Option<&str>) -> Made {
        Made {
            request: HttpRequest {
                method,
                url: url.to_owned(),
                language: "nl-NL",
                body: body.map(str::to_owned),
                id: "7d3c".to_owned(),
                bearer: None,
            },
            is_signed_in: true,
            end: Ok(200),
            correlation: None,
            during: (Duration::ZERO, Duration::ZERO),
        }
    }

    /// What the program that a shell runs is given.
    fn words(command: &str) -> Vec<String> {
        let script = format!("curl() {{ printf '%s\\0' \"$@\"; }}; TOKEN=secret; {command}");
        let output = Command::new("sh").args(["-c", &script]).output().unwrap();
        let words = String::from_utf8(output.stdout).unwrap();
        words.split_terminator('\0').map(str::to_owned).collect()
    }

    #[test]
    fn a_shell_sends_the_same_call() {
        let url = "https://management.azure.com/a?b=c&$filter=name eq 'it''s; rm -rf $HOME `x`'";
        let body = "{\"note\":\"it's\\n\"}";
        assert_eq!(
            words(&made(Method::Patch, url, Some(body)).curl()),
            [
                "-i",
                "-X",
                "PATCH",
                url,
                "-H",
                "Authorization: Bearer secret",
                "-H",
                "Accept-Language: nl-NL",
                "-H",
                "x-ms-client-request-id: 7d3c",
                "-H",
                "Content-Type: application/json",
                "--data-raw",
                body
            ]
        );
        let bodiless = words(&made(Method::Post, "https://x/", None).curl());
        assert_eq!(bodiless[bodiless.len() - 2..], ["--data-raw", ""], "a POST without a body says so");
    }

    #[test]
    fn nothing_that_tells_who_asks_is_in_it() {
        let mut made = made(Method::Get, "https://x/", None);
        made.request.bearer = Some(Secret::new("the token"));
        assert!(!made.curl().contains("the token"));
        assert!(!format!("{made:?}").contains("the token"));
        made.is_signed_in = false;
        assert!(!made.curl().contains("Authorization"));
    }
}
