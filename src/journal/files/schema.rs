//! The tables of the agent's journal.

use super::super::database::Formats;

/// What the agent knows of files and what is to be done with them. Names and paths are BLOBs: they need not be UTF-8.
/// Times of files are nanoseconds, all others milliseconds since 1970. `state` holds the numbers of `State`.
pub(super) const FILES: Formats = &[
    "
CREATE TABLE projects (
    name TEXT PRIMARY KEY,
    paused INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    project TEXT NOT NULL,
    root BLOB NOT NULL,
    device INTEGER,
    inode INTEGER,
    UNIQUE (project, root)
);
CREATE TABLE files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES sources (id),
    dir BLOB NOT NULL,
    name BLOB NOT NULL,
    size INTEGER NOT NULL,
    inode INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    state INTEGER NOT NULL,
    look INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    due INTEGER NOT NULL,
    since INTEGER NOT NULL,
    class TEXT,
    error TEXT,
    key TEXT,
    etag TEXT,
    remove_at INTEGER,
    UNIQUE (source, dir, name)
);
CREATE INDEX files_waiting ON files (source, due) WHERE state IN (0, 2);
CREATE INDEX files_open ON files (state, source, size, since) WHERE state != 3;
CREATE INDEX files_remove ON files (remove_at) WHERE remove_at IS NOT NULL;
CREATE TABLE debounce (
    action TEXT PRIMARY KEY,
    due INTEGER NOT NULL,
    payload TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE kept (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
",
    // Which files have a key.
    "CREATE INDEX files_key ON files (key) WHERE key IS NOT NULL;",
];
