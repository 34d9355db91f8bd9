//! Dates as calendars have them: months as weeks of seven days, and the file that a calendar program takes in.

pub mod ical;
pub mod month;

pub use month::Month;
