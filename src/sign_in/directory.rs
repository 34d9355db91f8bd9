//! Which directory a subscription is in, where Azure refuses a token of another one. Whoever opens a page by its address has not
//! read the list, which says it beforehand.

use serde_json::Value;

/// Azure's code for a token of another directory (api/facts.md 8).
const WRONG: &str = "InvalidAuthenticationTokenTenant";

/// The directory that a refusal names last, besides the one that was `used`; `None` where it is about something else.
///
/// Azure's message names both by the address of their issuer, and ends with whom to ask instead; seen from 2017 to 2026, such as
/// in Azure/azure-sdk-for-net, issue 49391. `used` is empty where it is not known.
pub fn meant(body: &str, used: &str) -> Option<String> {
    let body: Value = serde_json::from_str(body).ok()?;
    let word = |key: &str| body.pointer(key).and_then(Value::as_str);
    if word("/error/code") != Some(WRONG) {
        return None;
    }
    word("/error/message")?
        .split(|letter: char| !letter.is_ascii_hexdigit() && letter != '-')
        .rfind(|part| is_guid(part) && !part.eq_ignore_ascii_case(used))
        .map(str::to_ascii_lowercase)
}

fn is_guid(text: &str) -> bool {
    text.len() == 36 && text.split('-').map(str::len).eq([8, 4, 4, 4, 12])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const USED: &str = "f8cdef31-a31e-4b4a-93e4-5f571e91255a";
    const MEANT: &str = "88d52eb9-4040-4847-b7f2-0d5eeef9cf39";

    fn refusal(code: &str, message: &str) -> String {
        serde_json::json!({ "error": { "code": code, "message": message } }).to_string()
    }

    #[test]
    fn the_directory_that_azure_names_is_meant() {
        let message = format!(
            "The access token is from the wrong issuer 'https://sts.windows.net/{USED}/'. It must match the tenant \
             'https://sts.windows.net/{MEANT}/' associated with this subscription."
        );
        assert_eq!(meant(&refusal(WRONG, &message), &USED.to_uppercase()).as_deref(), Some(MEANT));
        let dutch = format!("De uitgever moet 'https://sts.windows.net/{MEANT}/' zijn en niet '{USED}'.");
        assert_eq!(meant(&refusal(WRONG, &dutch), USED).as_deref(), Some(MEANT));
    }

    #[test]
    fn anything_else_names_none() {
        let named = format!("https://sts.windows.net/{MEANT}/");
        for body in [
            refusal("ExpiredAuthenticationToken", &named),
            refusal(WRONG, "It must match the tenant of this subscription."),
            refusal(WRONG, &format!("'https://sts.windows.net/{USED}/'")),
            String::new(),
            "[]".to_owned(),
        ] {
            assert_eq!(meant(&body, USED), None, "{body}");
        }
    }

    proptest! {
        #[test]
        fn what_is_meant_is_always_a_guid_and_another_one(message in "[-a-f0-9'/ ]{0,120}") {
            if let Some(meant) = meant(&refusal(WRONG, &format!("{message} {USED}")), USED) {
                prop_assert!(is_guid(&meant) && meant != USED);
            }
        }
    }
}
