//! Which portal belongs to which Azure. There are several Azures, and each has a portal of its own.

use crate::link;

/// By address of the API. Source: api/facts.md 8, "Sovereign clouds".
const PORTALS: [(&str, &str); 3] = [
    ("https://management.azure.com", PUBLIC),
    ("https://management.usgovcloudapi.net", "https://portal.azure.us"),
    ("https://management.chinacloudapi.cn", "https://portal.azure.cn"),
];

const PUBLIC: &str = "https://portal.azure.com";

/// The portal for an API at this absolute URL; the public one for all others, simulators included.
pub fn portal(api: &str) -> &'static str {
    known(api).unwrap_or(PUBLIC)
}

/// Whether an API is Azure's own, as far as its address says.
pub fn is_azure(api: &str) -> bool {
    known(api).is_some()
}

fn known(api: &str) -> Option<&'static str> {
    PORTALS.iter().find(|(own, _)| link::is_own(own, api)).map(|(_, portal)| *portal)
}

#[cfg(test)]
mod tests {
    use super::{is_azure, portal};

    #[test]
    fn each_azure_has_its_portal() {
        assert_eq!(portal("https://management.azure.com"), "https://portal.azure.com");
        assert_eq!(portal("https://Management.usgovcloudapi.net"), "https://portal.azure.us");
        assert_eq!(portal("http://127.0.0.1:8080/api"), "https://portal.azure.com");
        assert_eq!(portal(""), "https://portal.azure.com");
    }

    #[test]
    fn only_azures_own_addresses_are_azure() {
        assert!(
            is_azure("https://management.azure.com") && is_azure("https://MANAGEMENT.chinacloudapi.cn/x")
        );
        for api in [
            "http://management.azure.com",
            "https://management.azure.com.example",
            "https://x/https://management.azure.com",
            "https://management.azure.com:secret@example.com",
            "/api",
        ] {
            assert!(!is_azure(api), "{api}");
        }
    }
}
