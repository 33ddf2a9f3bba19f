//! The data path: object and multipart calls as signed requests over pooled connections, answers read from XML events.
//!
//! It exists because it costs a fraction of the SDK's time per request (design.md section 3). Nothing here is copied,
//! boxed or timed per request without need.

mod answer;
#[cfg(test)]
mod behaviour;
mod call;
#[cfg(test)]
mod conformance;
mod connect;
mod document;
mod encode;
mod get;
mod levels;
mod listing;
mod native;
mod objects;
mod parts;
mod places;
mod proxy;
mod reach;
#[cfg(test)]
pub(in crate::store) mod recorder;
mod restore;
mod send;
mod sign;
mod tls;
mod xml;

pub use document::Preview;
pub use reach::Reached;
pub use tls::Tls;

pub(super) use answer::{is_page, not_s3, refusal};
pub(super) use connect::{ConnectSettings, HttpClient, WireBody, build_client};
pub(super) use document::DocumentCall;
pub(super) use encode::encode_query;
pub(super) use places::{MOST_FOLLOWED, Place, Places};
pub(super) use proxy::Proxies;
pub(super) use send::{Wire, WireParts};
pub(super) use tls::{CertificateRefused, client_config};

/// What this client calls itself.
pub(super) const USER_AGENT: &str = concat!("cos/", env!("CARGO_PKG_VERSION"));
