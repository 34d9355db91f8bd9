//! The words for the checks before a cancellation, and for the stopping of machines.

use crate::i18n::{Text, text};
use crate::policy::Policy;
use crate::readiness::{BackedUp, Check, Label, VaultCopy};
use crate::stopping::{Failure, Stage};

/// How much a check matters.
pub fn label(label: Label) -> Text {
    match label {
        Label::Recommended => text::label_recommended(),
        Label::HappensByItself => text::label_by_itself(),
    }
}

/// What a check is called.
pub fn check_title(check: Check) -> Text {
    match check {
        Check::Backups => text::prepare_backup_title(),
        Check::RunningMachines => text::prepare_stop_title(),
        Check::Movable => text::prepare_move_title(),
        Check::Locks => text::locks_title(),
        Check::Others => text::others_title(),
    }
}

/// What the person should know of it, whatever it finds.
pub fn check_text(check: Check, policy: &Policy) -> Option<Text> {
    match check {
        Check::Backups => Some(text::prepare_backup_text(i64::from(policy.retention_days))),
        Check::RunningMachines => Some(text::prepare_stop_text()),
        Check::Movable => Some(text::prepare_move_text()),
        Check::Locks => Some(text::locks_text()),
        Check::Others => Some(text::others_text()),
    }
}

/// Whether there is a copy of something.
pub fn backed_up(backed_up: &BackedUp) -> Text {
    match backed_up {
        BackedUp::Whole(VaultCopy { vault, newest: Some(newest), .. }) => {
            text::backup_whole(vault.as_str(), *newest)
        }
        BackedUp::Whole(VaultCopy { vault, newest: None, .. }) => text::backup_undated(vault.as_str()),
        BackedUp::Shares { shares, copy } => {
            let shares = shares.iter().map(|share| share.as_str().into()).collect();
            text::backup_shares(shares, copy.vault.as_str())
        }
        BackedUp::No => text::backup_none(),
        BackedUp::Unknown => text::backup_unknown(),
    }
}

/// Where the stopping of a machine stands.
pub fn stop_stage(stage: &Stage) -> Text {
    match stage {
        Stage::Waiting => text::stop_waiting(),
        Stage::Sending { .. } | Stage::Running { .. } => text::stop_running(),
        Stage::Unclear { .. } => text::stop_unclear(),
        Stage::Stopped { .. } => text::stop_stopped(),
        Stage::Failed { why, .. } => stop_failure(why),
    }
}

fn stop_failure(why: &Failure) -> Text {
    match why {
        Failure::SignIn => text::error_sign_in(),
        Failure::NotAllowed => text::stop_not_allowed(),
        Failure::NotFound => text::stop_not_found(),
        Failure::Locked => text::stop_locked(),
        Failure::SubscriptionOff => text::stop_subscription_off(),
        Failure::TooManyRequests => text::error_too_many(),
        Failure::NoEffect => text::stop_no_effect(),
        Failure::Azure { .. } => text::stop_refused(),
    }
}
