//! What only reviewers get: every state of the app by name, and which words on the screen are which message.
//!
//! The module exists with the feature `review` alone; nothing of it is in what administrators download.

pub mod atlas;
pub mod heard;
