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
    /// All of them, by their numbers.
    pub(super) const ALL: [Self; 9] = [
        Self::Done,
        Self::Failed,
        Self::Skipped,
        Self::Interrupted,
        Self::ClosedStdout,
        Self::Usage,
        Self::Configuration,
        Self::Service,
        Self::Other,
    ];

    /// What it means, and when that is so: the text of the help, the manual and the documents.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Done => {
                ("everything was done", "also `rm` of a key that does not exist, and `ls` of an empty bucket")
            }
            Self::Failed => (
                "some item failed, or the run could not begin or go on; `ls` of a key found nothing",
                "a transfer was refused; `cp` of a missing key; a recursive `cp` from a missing bucket; `mb` of a bucket \
                 that exists; `rb` of one that is not empty; a pattern of `--glob` that matches nothing; a stdout that \
                 cannot be written to (a full disk); a check of `doctor` that fails; a difference that `diff` finds; an \
                 object that `tag`, `restore`, `stat` or `cat` could not do among others",
            ),
            Self::Skipped => (
                "nothing failed, something was skipped with a warning",
                "a FIFO or device, an unreadable file, a name that is not UTF-8, a key that would leave the target \
                 directory, an object of an archive class; `diff` that found no difference in what it could read",
            ),
            Self::Interrupted => {
                ("interrupted", "Ctrl-C, SIGTERM or SIGHUP (unless whoever started `cos` ignores it, as `nohup` does)")
            }
            Self::ClosedStdout => {
                ("the reader of stdout went away", "`cos ls … | head`: quiet, as a shell shows a broken pipe")
            }
            Self::Usage => {
                ("the command line is wrong", "unknown option, no bucket name, a directory without `--recursive`")
            }
            Self::Configuration => (
                "configuration or credentials",
                "no keys, half a pair of keys, unknown profile, a value that its key does not allow, no region",
            ),
            Self::Service => {
                ("the service refused a command that moves nothing", "`ls` of a missing bucket, wrong keys")
            }
            Self::Other => ("anything else", "no connection, a local file that cannot be read"),
        }
    }

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
