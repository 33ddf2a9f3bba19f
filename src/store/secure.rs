//! TLS over a connection that somebody else opened: for protocols that begin without it.

use std::sync::Arc;

use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

use super::StoreError;
use super::wire::{Tls, client_config};

/// Encrypts a connection to the server `host`, whose certificate is checked as `tls` says.
///
/// # Errors
/// [`StoreError::Setting`] for a name that no certificate can have or a bad CA bundle, [`StoreError::Connect`] when the
/// handshake fails.
pub async fn secure(
    stream: TcpStream,
    host: &str,
    tls: &Tls,
) -> Result<impl AsyncRead + AsyncWrite + Unpin + Send + 'static + use<>, StoreError> {
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| StoreError::Setting(format!("`{host}` is no name of a server")))?;
    let settings = tls.clone();
    // Reads the system's certificates from disk.
    let config = tokio::task::spawn_blocking(move || client_config(&settings))
        .await
        .map_err(|error| StoreError::Setting(format!("TLS cannot be set up: {error}")))??;
    TlsConnector::from(Arc::new(config))
        .connect(name, stream)
        .await
        .map_err(|error| StoreError::Connect { endpoint: host.to_owned(), source: error.into() })
}
