//! The host names of services, led to a store of this machine: a proxy that opens tunnels, speaks TLS in the service's
//! place, and passes on what it reads.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use rustls::ServerConfig;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use super::{RUNTIME, Sandbox, Store, TokenService};

/// The proxy. Dropping it ends it.
pub(crate) struct Hosts {
    url: String,
    seen: Arc<Mutex<BTreeSet<String>>>,
    closed: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

fn testdata(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests/it/support/testdata", name].iter().collect()
}

impl Hosts {
    /// Leads the hosts of token services to `tokens`, and all others to `store`.
    pub(crate) fn of(store: &Store, tokens: &TokenService) -> Self {
        let store = store.server.address();
        let tokens = tokens.url().trim_start_matches("http://").parse().expect("an address");
        Self::start(Arc::new(move |host: &str| if host.starts_with("sts.") { tokens } else { store }))
    }

    fn start(lead: Arc<dyn Fn(&str) -> SocketAddr + Send + Sync>) -> Self {
        let chain = CertificateDer::pem_file_iter(testdata("server.pem")).expect("readable");
        let chain = chain.collect::<Result<_, _>>().expect("certificates");
        let key = PrivateKeyDer::from_pem_file(testdata("server.key")).expect("a key");
        let config = ServerConfig::builder_with_provider(rustls::crypto::ring::default_provider().into());
        let config = config.with_safe_default_protocol_versions().expect("versions").with_no_client_auth();
        let acceptor = TlsAcceptor::from(Arc::new(config.with_single_cert(chain, key).expect("they fit")));
        let listener = RUNTIME.block_on(TcpListener::bind("127.0.0.1:0")).expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("bound"));
        let seen = Arc::<Mutex<BTreeSet<String>>>::default();
        let noted = Arc::clone(&seen);
        let closed = Arc::<Mutex<Vec<String>>>::default();
        let shut = Arc::clone(&closed);
        let task = RUNTIME.spawn(async move {
            let mut tunnels = tokio::task::JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, lead) = (acceptor.clone(), Arc::clone(&lead));
                let (noted, shut) = (Arc::clone(&noted), Arc::clone(&shut));
                tunnels.spawn(async move {
                    // A tunnel that breaks is its client's business.
                    tunnel(stream, acceptor, &*lead, (&noted, &shut)).await.ok();
                });
            }
        });
        Self { url, seen, closed, task }
    }

    /// A home without a store or keys, for which the services are here.
    pub(crate) fn home(&self) -> Sandbox {
        let mut home = Sandbox::new();
        home.set("HTTPS_PROXY", &self.url);
        home.set("COS_CA_BUNDLE", &testdata("ca.pem").to_string_lossy());
        home
    }

    /// From now on there is no way to this host.
    pub(crate) fn close(&self, host: &str) {
        self.closed.lock().expect("no panic").push(host.to_owned());
    }

    /// The hosts that were asked for since the last look.
    pub(crate) fn taken(&self) -> Vec<String> {
        std::mem::take(&mut *self.seen.lock().expect("no panic")).into_iter().collect()
    }
}

impl Drop for Hosts {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn tunnel(
    mut stream: TcpStream,
    acceptor: TlsAcceptor,
    lead: &(dyn Fn(&str) -> SocketAddr + Send + Sync),
    (seen, closed): (&Mutex<BTreeSet<String>>, &Mutex<Vec<String>>),
) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let host = head.strip_prefix("CONNECT ").and_then(|rest| rest.split(':').next()).unwrap_or_default();
    seen.lock().expect("no panic").insert(host.to_owned());
    let is_closed = closed.lock().expect("no panic").iter().any(|closed| closed == host);
    if is_closed {
        return stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n").await;
    }
    stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
    let mut inside = acceptor.accept(stream).await?;
    let mut there = TcpStream::connect(lead(host)).await?;
    there.set_nodelay(true)?;
    copy_bidirectional(&mut inside, &mut there).await?;
    Ok(())
}
