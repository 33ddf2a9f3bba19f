//! Where our requests may differ from the SDK's, each with its reason.

/// Operation (`*` for all), what differs (`?name` in the query, `body`, else a header), and why that is right.
const ALLOWED: [(&str, &str, &str); 11] = [
    ("*", "x-amz-date", "the second may turn between the two requests"),
    ("*", "?x-id", "the SDK repeats the operation's name for its own logs; no service reads it"),
    ("*", "x-amz-user-agent", "the SDK names itself twice; ours stands in `user-agent`, which nobody signs"),
    ("*", "x-amz-sdk-checksum-algorithm", "names the checksum whose header stands beside it; COS does not know it"),
    (
        "CopyObject",
        "content-length",
        "ours signs the 0 that HTTP wants of a PUT without a body; the SDK leaves it unsigned",
    ),
    ("UploadPartCopy", "content-length", "as for CopyObject"),
    ("CreateMultipartUpload", "content-length", "as for CopyObject, of a POST"),
    ("PutObject of nothing", "content-type", "the SDK claims octets where none was given; ours leaves it to the store"),
    ("UploadPart", "content-type", "as for PutObject; a part has no type"),
    ("UploadPart with a key", "content-type", "as for UploadPart"),
    ("UploadPartCopy with keys", "content-length", "as for UploadPartCopy"),
];

/// The table, and which of its rows were needed.
pub(super) struct Deviations {
    met: [bool; ALLOWED.len()],
}

impl Deviations {
    pub(super) fn new() -> Self {
        Self { met: [false; ALLOWED.len()] }
    }

    pub(super) fn covers(&mut self, operation: &str, what: &str) -> bool {
        let found = ALLOWED.iter().position(|row| (row.0 == "*" || row.0 == operation) && row.1 == what);
        if let Some(index) = found {
            self.met[index] = true;
        }
        found.is_some()
    }

    /// A row that nothing needs any more would hide the next fault.
    pub(super) fn assert_all_met(&self) {
        let stale: Vec<_> = ALLOWED
            .iter()
            .zip(self.met)
            .filter(|(row, met)| !met && row.1 != "x-amz-date")
            .map(|(row, _)| format!("{} {}", row.0, row.1))
            .collect();
        assert!(stale.is_empty(), "deviations that no request shows: {stale:?}");
    }
}
