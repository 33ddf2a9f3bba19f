//! The integration tests: one binary, a module per command or promise.

mod conformance;
mod cp_copy;
mod cp_download;
mod cp_stream;
mod cp_upload;
mod ls;
mod mb_rb;
mod presign;
mod rm;
mod support;
