//! The simulator's reading of the official specifications, which the contract shares: one place knows how Swagger is read,
//! where each operation is declared, and in which points the specifications fall short of what is known.

#[path = "../../simulator/tests/specifications/conversion.rs"]
pub mod conversion;
#[path = "../../simulator/tests/specifications/declaration.rs"]
pub mod declaration;
#[path = "../../simulator/tests/specifications/documents.rs"]
pub mod documents;
#[path = "../../simulator/tests/specifications/judge.rs"]
pub mod judge;
#[path = "../../simulator/tests/specifications/operations.rs"]
pub mod operations;
#[path = "../../simulator/tests/specifications/row.rs"]
pub mod row;
#[path = "../../simulator/tests/specifications/rows_billing.rs"]
pub mod rows_billing;
#[path = "../../simulator/tests/specifications/rows_compute.rs"]
pub mod rows_compute;
#[path = "../../simulator/tests/specifications/rows_resources.rs"]
pub mod rows_resources;
#[path = "../../simulator/tests/specifications/values.rs"]
pub mod values;
