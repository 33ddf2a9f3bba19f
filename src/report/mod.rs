//! What is shown, and how: the [`Printer`], transfer lines as text or JSON, progress bars, listings, settings and tables.
//!
//! This room alone touches stdout and stderr. It decides the form of what it is given and nothing else: which exit
//! status follows, which error gets which words, and what is transferred are settled above and below.

mod board;
mod buckets;
mod changes;
mod checks;
mod closing;
mod configuration;
mod differences;
mod error;
mod escape;
mod facts;
mod hashes;
mod json;
mod lines;
mod listing;
mod log;
mod objects;
mod paths;
mod printer;
mod progress;
mod progress_text;
mod rows;
mod screen;
mod settings;
mod terminal;
mod transfer;
mod tree;
mod uploads;
mod usage;
mod versions;
mod watch;

pub use board::Board;
pub use buckets::{BucketListing, BucketRow};
pub use changes::{ChangeEnd, ChangeListing};
pub use checks::{CheckListing, CheckRow, Verdict};
pub use configuration::{DocumentForm, DocumentListing, ShownRequest};
pub use differences::{Change, DifferenceListing, DifferenceRow, DifferenceSide, DifferenceTotals};
pub use error::ReportError;
pub use escape::shell_word;
pub use facts::Facts;
pub use hashes::{HashListing, HashRow, TagListing};
pub use listing::{ListingForm, ListingStyle, ListingTotals, ObjectListing, ObjectRow};
pub use log::{LogControl, LogWriter};
pub use objects::{FactsListing, ObjectFacts};
pub use paths::shown_path;
pub use printer::{CLOSED_STDOUT_EXIT_CODE, Captured, ColorChoice, Printer, PrinterSettings};
pub use progress::Progress;
pub use settings::{SettingRow, SettingsForm, SettingsListing};
pub use transfer::{ProgressForm, Reporter, RunReport, TransferFormat, TransferStyle};
pub use tree::{TreeListing, TreeNode, TreeTotals};
pub use uploads::{UploadListing, UploadRow, UploadsEnd};
pub use usage::{ClassUsage, UsageListing, UsageRow, UsageStyle, UsageSum, VersionUsage, WasteListing, WasteRow};
pub use versions::{VersionListing, VersionRow};
pub use watch::{AgentFileListing, AgentReport};
