//! Which portal belongs to which Azure. There are several Azures, and each has a portal of its own.

/// By host of the API. Source: api/facts.md 8, "Sovereign clouds".
const PORTALS: [(&str, &str); 2] = [
    ("management.usgovcloudapi.net", "https://portal.azure.us"),
    ("management.chinacloudapi.cn", "https://portal.azure.cn"),
];

/// The portal for an API at this absolute URL; the public one for all others, simulators included.
pub fn portal(api: &str) -> &'static str {
    let host = api.split("://").nth(1).and_then(|rest| rest.split(['/', ':']).next()).unwrap_or_default();
    let known = PORTALS.iter().find(|(own, _)| own.eq_ignore_ascii_case(host));
    known.map_or("https://portal.azure.com", |(_, portal)| portal)
}

#[cfg(test)]
mod tests {
    use super::portal;

    #[test]
    fn each_azure_has_its_portal() {
        assert_eq!(portal("https://management.azure.com"), "https://portal.azure.com");
        assert_eq!(portal("https://Management.usgovcloudapi.net"), "https://portal.azure.us");
        assert_eq!(portal("http://127.0.0.1:8080/api"), "https://portal.azure.com");
        assert_eq!(portal(""), "https://portal.azure.com");
    }
}
