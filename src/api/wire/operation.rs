//! How an operation is getting on: ARM's contract for asynchronous operations, which no provider's specification has.

use serde_json::Value;

use super::{Read, Unreadable, member, text};
use crate::stopping::{Failure, OperationStatus};

/// The body that `Azure-AsyncOperation` answers. Any word that is not final means that it is under way.
pub(in crate::api) fn status(body: &str) -> Read<OperationStatus> {
    let value: Value = serde_json::from_str(body).map_err(|_| Unreadable)?;
    let error = member(&value, "error")?;
    let own = |name| Ok(text(error, name)?.unwrap_or_default().to_owned());
    Ok(match text(&value, "status")?.ok_or(Unreadable)? {
        "Succeeded" => OperationStatus::Succeeded,
        word @ ("Failed" | "Canceled") => {
            let code = own("code")?;
            let code = if code.is_empty() { word.to_owned() } else { code };
            OperationStatus::Failed(Failure::Azure { code, message: own("message")? })
        }
        _ => OperationStatus::InProgress,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_final_word_ends_an_operation() {
        let failed = |code: &str, message: &str| {
            Ok(OperationStatus::Failed(Failure::Azure { code: code.into(), message: message.into() }))
        };
        for (body, expected) in [
            (r#"{"status":"Succeeded"}"#, Ok(OperationStatus::Succeeded)),
            (r#"{"status":"Updating","percentComplete":40.5}"#, Ok(OperationStatus::InProgress)),
            (
                r#"{"status":"Failed","error":{"code":"AllocationFailed","message":"Vol."}}"#,
                failed("AllocationFailed", "Vol."),
            ),
            (r#"{"status":"Canceled","error":null}"#, failed("Canceled", "")),
            (r#"{"status":7}"#, Err(Unreadable)),
            ("{}", Err(Unreadable)),
            ("<html>", Err(Unreadable)),
        ] {
            assert_eq!(status(body), expected, "{body}");
        }
    }
}
