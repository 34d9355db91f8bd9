//! The `filter` of a cost query: `QueryFilter` of Microsoft.CostManagement 2023-11-01. There is no `not` in it, and `In` is
//! its only operator.

use serde::Deserialize;

use super::cost_query::{DIMENSIONS, GroupKind};

/// Which costs count. Each filter has one of these members.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Filter {
    And(Vec<Filter>),
    Or(Vec<Filter>),
    Dimensions(Comparison),
    Tags(Comparison),
}

/// That a column has one of these values, which are compared without regard to case.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Comparison {
    name: String,
    #[serde(rename = "operator")]
    _operator: Operator,
    values: Vec<String>,
}

#[derive(Deserialize)]
enum Operator {
    In,
}

impl Filter {
    /// What is wrong with it, in Azure's manner, beyond its shape.
    pub(super) fn flaw(&self) -> Option<String> {
        match self {
            Self::And(parts) | Self::Or(parts) if parts.len() < 2 => {
                Some("a logical expression must have at least 2 items".to_owned())
            }
            Self::And(parts) | Self::Or(parts) => parts.iter().find_map(Self::flaw),
            Self::Dimensions(one) | Self::Tags(one) if one.values.is_empty() => {
                Some("a comparison expression must have at least 1 value".to_owned())
            }
            Self::Dimensions(one) if !DIMENSIONS.contains(&one.name.as_str()) => {
                Some(format!("invalid dimension '{}'", one.name))
            }
            Self::Dimensions(_) | Self::Tags(_) => None,
        }
    }

    /// Whether something passes; `cell` tells what it has in a column.
    pub(super) fn passes(&self, cell: &dyn Fn(GroupKind, &str) -> String) -> bool {
        let is_among = |kind, one: &Comparison| {
            let own = cell(kind, &one.name);
            one.values.iter().any(|value| value.eq_ignore_ascii_case(&own))
        };
        match self {
            Self::And(parts) => parts.iter().all(|part| part.passes(cell)),
            Self::Or(parts) => parts.iter().any(|part| part.passes(cell)),
            Self::Dimensions(one) => is_among(GroupKind::Dimension, one),
            Self::Tags(one) => is_among(GroupKind::TagKey, one),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Filter> {
        serde_json::from_str::<Filter>(text).ok().filter(|filter| filter.flaw().is_none())
    }

    /// Whether something in the group `rg` with the tag `omgeving` = `test` passes.
    fn passes(text: &str) -> bool {
        let cell = |kind, name: &str| match (kind, name) {
            (GroupKind::Dimension, "ResourceGroupName") => "rg".to_owned(),
            (GroupKind::TagKey, "omgeving") => "test".to_owned(),
            _ => String::new(),
        };
        read(text).unwrap().passes(&cell)
    }

    const GROUP: &str = r#"{"dimensions":{"name":"ResourceGroupName","operator":"In","values":["a","RG"]}}"#;
    const TAG: &str = r#"{"tags":{"name":"omgeving","operator":"In","values":["productie"]}}"#;

    #[test]
    fn comparisons_are_joined() {
        assert!(passes(GROUP) && !passes(TAG));
        assert!(!passes(&format!(r#"{{"and":[{GROUP},{TAG}]}}"#)));
        assert!(passes(&format!(r#"{{"or":[{TAG},{GROUP}]}}"#)));
        assert!(passes(&format!(r#"{{"and":[{GROUP},{{"or":[{GROUP},{TAG}]}}]}}"#)));
    }

    #[test]
    fn what_the_specification_does_not_have_is_refused() {
        for text in [
            "{}".to_owned(),
            format!(r#"{{"not":{GROUP}}}"#),
            format!(r#"{{"and":[{GROUP}]}}"#),
            format!(r#"{{"or":{GROUP}}}"#),
            GROUP.replace("ResourceGroupName", "Colour"),
            GROUP.replace("\"In\"", "\"Contains\""),
            GROUP.replace(r#"["a","RG"]"#, "[]"),
            GROUP.replace(r#"["a","RG"]"#, "[7]"),
            format!("{},{}", GROUP.trim_end_matches('}'), TAG.trim_start_matches('{')),
        ] {
            assert!(read(&text).is_none(), "{text}");
        }
    }
}
