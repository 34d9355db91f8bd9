//! How ids are written into addresses. Names of groups and resources may hold spaces, brackets and letters of any language,
//! and what Azure wrote in an id goes into a path; so every part is encoded.

use super::id::ResourceId;

/// A value of a query or one part of a path, percent-encoded.
pub fn percent_encoded(text: &str) -> String {
    // The encoding of forms differs in the space, and nowhere else would a `+` stand for itself.
    form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20")
}

impl ResourceId {
    /// The path of the resource in an address.
    pub fn path(&self) -> String {
        encoded_path(self.text())
    }

    /// The path of its resource group in an address.
    pub fn group_path(&self) -> String {
        encoded_path(self.group_id())
    }
}

fn encoded_path(id: &str) -> String {
    id.split('/').map(percent_encoded).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_azure_wrote_cannot_leave_its_place_in_a_path() {
        let id = "/subscriptions/s/resourceGroups/rg (é)/providers/Contoso.Widgets/widgets/a?b=#+%2e&c";
        let id = ResourceId::parse(id).unwrap();
        assert_eq!(
            id.path(),
            "/subscriptions/s/resourceGroups/rg%20%28%C3%A9%29/providers/Contoso.Widgets/widgets/a%3Fb%3D%23%2B%252e%26c"
        );
        assert_eq!(id.group_path(), "/subscriptions/s/resourceGroups/rg%20%28%C3%A9%29");
        assert_eq!(
            percent_encoded("productCategory eq 'AzureSupport'"),
            "productCategory%20eq%20%27AzureSupport%27"
        );
    }
}
