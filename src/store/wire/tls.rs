//! TLS settings, and the rustls configuration they become.

use std::path::PathBuf;
use std::sync::Arc;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::{WebPkiServerVerifier, verify_server_name};
use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};

use crate::base::fsx::PathError;
use crate::store::StoreError;

/// How the server's certificate is checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tls {
    /// A PEM file of certificate authorities to trust instead of the system's.
    pub ca_bundle: Option<PathBuf>,
    /// Take any certificate. The connection is then private from nobody who can stand in between.
    pub no_verify: bool,
}

/// The rustls configuration for these settings. Reading the system's certificates takes milliseconds: call it only for
/// an `https` endpoint.
pub(in crate::store) fn client_config(tls: &Tls) -> Result<ClientConfig, StoreError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider.clone())
        .with_safe_default_protocol_versions()
        .map_err(|error| StoreError::Setting(format!("TLS cannot be set up: {error}")))?;
    if tls.no_verify {
        let verifier = Arc::new(AnyCertificate(provider));
        return Ok(builder.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth());
    }
    let mut roots = RootCertStore::empty();
    let mut given = Vec::new();
    match &tls.ca_bundle {
        Some(path) => {
            let pem = std::fs::read(path).map_err(PathError::wrap("read the CA bundle", path))?;
            for certificate in CertificateDer::pem_slice_iter(&pem) {
                let bad = |error: &dyn std::fmt::Display| {
                    StoreError::Setting(format!("the CA bundle `{}` is not usable: {error}", path.display()))
                };
                let certificate = certificate.map_err(|error| bad(&error))?;
                roots.add(certificate.clone()).map_err(|error| bad(&error))?;
                given.push(certificate);
            }
            if roots.is_empty() {
                return Err(StoreError::Setting(format!("the CA bundle `{}` holds no certificate", path.display())));
            }
        }
        None => {
            let found = rustls_native_certs::load_native_certs();
            // One odd certificate in the system's store must not end TLS altogether.
            roots.add_parsable_certificates(found.certs);
            if roots.is_empty() {
                return Err(StoreError::Setting(
                    "this system has no certificate authorities; install ca-certificates or use --ca-bundle FILE"
                        .to_owned(),
                ));
            }
        }
    }
    if given.is_empty() {
        return Ok(builder.with_root_certificates(roots).with_no_client_auth());
    }
    let by_authority = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider)
        .build()
        .map_err(|error| StoreError::Setting(format!("TLS cannot be set up: {error}")))?;
    let verifier = Arc::new(GivenCertificate { by_authority, given });
    Ok(builder.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth())
}

/// Accepts what an authority of the bundle has signed, and also a certificate that is in the bundle itself, as a
/// self-signed one usually is: the person who put it there vouches for it. Its dates and names are checked all the same.
#[derive(Debug)]
struct GivenCertificate {
    by_authority: Arc<WebPkiServerVerifier>,
    given: Vec<CertificateDer<'static>>,
}

impl ServerCertVerifier for GivenCertificate {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let refused =
            match self.by_authority.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now) {
                Err(refused) if self.given.iter().any(|given| given == end_entity) => refused,
                verified => return verified,
            };
        // Dates are looked at before these are found, so they hold (webpki, `check_issuer_independent_properties`; a
        // test of an expired certificate watches over it).
        let only_for_its_issuer = match &refused {
            rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer) => true,
            // `CaUsedAsEndEntity`, for which rustls has no name. What cannot be read at all fails below.
            rustls::Error::InvalidCertificate(CertificateError::Other(_)) => true,
            _ => false,
        };
        if !only_for_its_issuer {
            return Err(refused);
        }
        verify_server_name(&ParsedCertificate::try_from(end_entity)?, server_name)?;
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.by_authority.verify_tls12_signature(message, cert, dss)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        self.by_authority.verify_tls13_signature(message, cert, dss)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.by_authority.supported_verify_schemes()
    }
}

/// A certificate that was not taken, in words. The library's own are those of its source code.
#[derive(Debug, thiserror::Error)]
#[error("the server's certificate {0}")]
pub(in crate::store) struct CertificateRefused(String);

impl CertificateRefused {
    /// The refusal among the causes of an error, if there is one. An `io::Error` shows what it wraps only when asked.
    pub(in crate::store) fn find(error: &(dyn std::error::Error + 'static)) -> Option<Self> {
        if let Some(rustls::Error::InvalidCertificate(reason)) = error.downcast_ref() {
            return Some(Self(in_words(reason)));
        }
        let wrapped = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
        wrapped.and_then(|wrapped| Self::find(wrapped)).or_else(|| error.source().and_then(Self::find))
    }
}

fn in_words(reason: &CertificateError) -> String {
    match reason {
        CertificateError::UnknownIssuer => "is signed by an unknown certificate authority".to_owned(),
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => "has expired".to_owned(),
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => "is not valid yet".to_owned(),
        CertificateError::NotValidForName => "is not valid for this host name".to_owned(),
        CertificateError::NotValidForNameContext { expected, .. } => {
            format!("is not valid for `{}`", expected.to_str())
        }
        CertificateError::Other(other) => {
            format!("is not one that a server should have ({other}); a self-signed one must be in the CA bundle itself")
        }
        other => format!("cannot be verified: {other}"),
    }
}

/// Accepts every certificate, for `--no-verify-ssl`.
#[derive(Debug)]
struct AnyCertificate(Arc<CryptoProvider>);

impl ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, cert, dss, &self.0.signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
