//! The integration tests: one binary, a module per command or promise.

mod bad_input;
mod bandwidth;
mod conformance;
mod copy_stores;
mod cos_look;
mod cp_copy;
mod cp_download;
mod cp_overwrite;
mod cp_stream;
mod cp_upload;
mod faults;
mod filters;
mod generated;
mod interrupt;
mod layering;
mod local_serve;
mod ls;
mod mb_rb;
mod mishaps;
mod mv;
mod names;
mod output;
mod presign;
mod rm;
mod support;
mod tuning;
