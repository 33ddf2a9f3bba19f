//! Exit codes: those of the AWS CLI v2 (its documentation, "Return codes").

use std::process::ExitCode;

use crate::base::fault::Category;
use crate::events::Summary;
use crate::report::CLOSED_STDOUT_EXIT_CODE;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// 0: everything was done.
    Done,
    /// 1: a transfer failed, or `ls` of a key found nothing.
    Failed,
    /// 2: something was skipped with a warning.
    Skipped,
    /// 130: the user stopped it.
    Interrupted,
    /// 141: the reader of stdout went away, as a shell shows a broken pipe.
    ClosedStdout,
    /// 252: the command line is wrong.
    Usage,
    /// 253: configuration or credentials.
    Configuration,
    /// 254: the service refused.
    Service,
    /// 255: anything else.
    Other,
}

impl Exit {
    pub(super) fn number(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Failed => 1,
            Self::Skipped => 2,
            Self::Interrupted => 130,
            Self::ClosedStdout => CLOSED_STDOUT_EXIT_CODE,
            Self::Usage => 252,
            Self::Configuration => 253,
            Self::Service => 254,
            Self::Other => 255,
        }
    }

    pub(super) fn code(self) -> ExitCode {
        ExitCode::from(self.number())
    }

    /// The code of an error that ended a command.
    pub(super) fn of_category(category: Category) -> Self {
        match category {
            Category::Usage => Self::Usage,
            Category::Configuration | Category::Credentials => Self::Configuration,
            Category::Service | Category::NotFound => Self::Service,
            Category::Interrupted => Self::Interrupted,
            Category::Network | Category::LocalIo | Category::Integrity | Category::Internal => Self::Other,
        }
    }

    /// The code of a run that came to its end.
    pub(super) fn of_summary(summary: &Summary) -> Self {
        if summary.failed > 0 {
            Self::Failed
        } else if summary.skipped > 0 {
            Self::Skipped
        } else {
            Self::Done
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_outweigh_skips() {
        let summary = |failed, skipped| Summary { failed, skipped, done: 5, bytes: 5 };
        assert_eq!(Exit::of_summary(&summary(0, 0)), Exit::Done);
        assert_eq!(Exit::of_summary(&summary(0, 1)), Exit::Skipped);
        assert_eq!(Exit::of_summary(&summary(1, 1)), Exit::Failed);
    }
}
