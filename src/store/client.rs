//! The S3 client: one endpoint, one set of credentials, two ways of talking to it.

use std::collections::HashMap;
use std::io;
use std::net::IpAddr;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::Uri;
use http::header::HeaderValue;
use http::uri::Authority;
use jiff::SignedDuration;

use crate::credentials::CredentialsSource;

use super::control::{Control, ControlParts};
use super::region_cache::RegionCache;
use super::regional::Regional;
use super::wire::{
    ConnectSettings, HttpClient, MOST_FOLLOWED, Place, Places, Proxies, Reached, Tls, Wire, WireParts, build_client,
};
use super::{
    Addressing, Bucket, ChecksumChoice, ChecksumMode, CompleteRequest, CopyRequest, DeleteFailure, GetAnswer,
    GetRequest, KeyVersion, ListPage, ListRequest, ListVersion, ObjectHead, ObjectId, ObjectStore, PartCopyRequest,
    PartNumber, PartRequest, PartsPage, Payload, PresignMethod, Provider, ProviderProfile, PutRequest, Relation,
    RequestOptions, RestoreTier, RetryPolicy, Roads, StoreError, Stored, UploadId, UploadsPage, UploadsRequest,
    Versioning, VersionsPage, VersionsRequest,
};

/// Told one line per request, for `--debug`. Lines hold no secrets.
pub type Trace = Arc<dyn Fn(&str) + Send + Sync>;

/// All that a store needs to know.
#[derive(Clone)]
pub struct StoreSettings {
    /// `https://cos.ap-guangzhou.myqcloud.com`, `http://127.0.0.1:9000`.
    pub endpoint_url: String,
    /// What tells it from other stores, when the endpoint does not: the embedded store has another port each time.
    pub identity: Option<String>,
    /// The region to sign for.
    pub region: String,
    /// The kind of store; guessed from the endpoint when absent.
    pub provider: Option<Provider>,
    /// What is known of this store beside its kind.
    pub habits: Habits,
    /// Keys to sign with; anonymous requests when absent.
    pub credentials: Option<CredentialsSource>,
    /// Certificate checks.
    pub tls: Tls,
    /// How long a connection may take to come about.
    pub connect_timeout: Duration,
    /// How long no byte may move.
    pub read_timeout: Duration,
    /// How often a call is tried.
    pub retry: RetryPolicy,
    /// Whether bodies are signed over TLS, too.
    pub sign_payloads: bool,
    /// How writes are proved.
    pub checksum: ChecksumChoice,
    /// Whether reads are compared with the checksums that the store keeps.
    pub checksum_mode: ChecksumMode,
    /// Which of the service's roads requests take.
    pub roads: Roads,
    /// Told of every request.
    pub trace: Option<Trace>,
    /// Shows what is being retried; a line every few seconds at most.
    pub notice: Option<Trace>,
}

/// What one store does, as far as it is known; the provider's way where it is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// Where the bucket stands in a URL.
    pub addressing: Option<Addressing>,
    /// Which listing call it answers rightly.
    pub list_version: Option<ListVersion>,
    /// Whether it obeys `If-None-Match: *` on a write.
    pub conditional_writes: Option<bool>,
}

/// An endpoint's URL in the pieces that requests need.
#[derive(Clone, Debug)]
pub(super) struct Endpoint {
    text: Arc<str>,
    https: bool,
    authority: Authority,
    host_header: HeaderValue,
    path: String,
    is_address: bool,
}

impl Endpoint {
    pub(super) fn parse(url: &str) -> Result<Self, StoreError> {
        // A password is not repeated, where screens and logs keep it.
        let named = match (url.split_once("://"), url.rsplit_once('@')) {
            (Some((scheme, _)), Some((_, host))) => format!("{scheme}://***@{host}"),
            _ => url.to_owned(),
        };
        let bad = |reason: &str| StoreError::Setting(format!("the endpoint URL `{named}` is not usable: {reason}"));
        let uri: Uri = url.parse().map_err(|_| bad("it is no URL"))?;
        let https = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err(bad("write http:// or https:// in front")),
        };
        if uri.query().is_some() {
            return Err(bad("it must not hold a query"));
        }
        let authority = uri.authority().cloned().ok_or_else(|| bad("it names no host"))?;
        if authority.as_str().contains('@') {
            return Err(bad("it must not hold a user name or password"));
        }
        // A default port is not part of the Host header, so it must not be part of what is signed.
        let default_port = if https { 443 } else { 80 };
        let shown = if authority.port_u16() == Some(default_port) {
            authority.host().to_owned()
        } else {
            authority.as_str().to_owned()
        };
        let authority: Authority = shown.parse().map_err(|_| bad("its host is not valid"))?;
        let host_header = HeaderValue::from_str(&shown).map_err(|_| bad("its host is not valid"))?;
        let path = uri.path().trim_end_matches('/').to_owned();
        let bare = authority.host().trim_start_matches('[').trim_end_matches(']');
        let is_address = bare.parse::<IpAddr>().is_ok();
        Ok(Self { text: url.trim_end_matches('/').into(), https, authority, host_header, path, is_address })
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn shared_text(&self) -> Arc<str> {
        self.text.clone()
    }

    pub(super) fn https(&self) -> bool {
        self.https
    }

    pub(super) fn authority(&self) -> &Authority {
        &self.authority
    }

    pub(super) fn host_header(&self) -> &HeaderValue {
        &self.host_header
    }

    /// The path in front of every bucket, without a trailing slash.
    pub(super) fn path(&self) -> &str {
        &self.path
    }

    /// Whether `bucket` can stand in front of the host: not before an address, and only as one DNS label, because a
    /// certificate's `*` stands for no more (the AWS SDKs draw the same lines).
    pub(super) fn takes_in_host(&self, bucket: &str) -> bool {
        let alphanumeric = |b: Option<&u8>| b.is_some_and(u8::is_ascii_alphanumeric);
        let bytes = bucket.as_bytes();
        !self.is_address
            && (3..=63).contains(&bytes.len())
            && alphanumeric(bytes.first())
            && alphanumeric(bytes.last())
            && bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
    }
}

/// Makes a call of the control client where the bucket is, and again where it turned out to be.
macro_rules! at_bucket {
    ($store:expr, $bucket:expr, $control:ident => $call:expr) => {{
        let mut followed = 0;
        loop {
            let place = $store.wire().place_of($bucket);
            let $control = $store.control_of(&place);
            match $call.await {
                Err(error) if followed < MOST_FOLLOWED && $store.wire().moved($bucket, &place, &error).await => {
                    followed += 1;
                }
                outcome => break outcome.map_err(|error| $store.wire().explained($bucket, error)),
            }
        }
    }};
}

/// A store behind an S3 endpoint. Cheap to clone; clones share connections.
#[derive(Clone)]
pub struct S3Store {
    shared: Arc<Shared>,
    wire: Arc<Wire>,
}

struct Shared {
    profile: Arc<ProviderProfile>,
    /// By endpoint and region, each made on the first call that needs it: the data path never does.
    controls: Mutex<HashMap<(String, String), Arc<Control>>>,
    client: HttpClient,
    proxies: Proxies,
    settings: StoreSettings,
}

impl S3Store {
    /// Prepares a store. Nothing is sent and no name is looked up.
    ///
    /// # Errors
    /// [`StoreError::Setting`] or [`StoreError::File`] when the endpoint or the TLS settings cannot work.
    pub fn new(settings: StoreSettings) -> Result<Self, StoreError> {
        Self::through(Proxies::from_env(), settings)
    }

    /// A store behind `proxies`.
    pub(super) fn through(proxies: Proxies, mut settings: StoreSettings) -> Result<Self, StoreError> {
        let endpoint = Endpoint::parse(&settings.endpoint_url)?;
        let provider = settings.provider.unwrap_or_else(|| Provider::from_host(endpoint.authority().host()));
        let mut profile = ProviderProfile::new(provider).proved_by(settings.checksum, settings.checksum_mode);
        let Habits { addressing, list_version, conditional_writes } = settings.habits;
        profile.addressing = addressing.unwrap_or(profile.addressing);
        profile.list_version = list_version.unwrap_or(profile.list_version);
        profile.conditional_writes = conditional_writes.unwrap_or(profile.conditional_writes);
        // A store that was found to obey the usual condition needs no other.
        profile.forbids_overwrite &= conditional_writes != Some(true);
        let profile = Arc::new(profile);
        let found = Regional::of(provider, &endpoint, &settings.region, &settings.roads)?;
        let regional = found.map(|(regional, region)| {
            // What is signed for is what the host says.
            settings.region = region;
            regional
        });
        let domain = regional.as_ref().map(Regional::domain);
        let cache = domain.zip(settings.roads.cache.clone());
        let cache = cache.map(|(domain, directory)| RegionCache::new(directory, domain));
        let places = Places::new(endpoint.clone(), settings.region.clone(), regional, cache)?;
        let client = build_client(&ConnectSettings {
            https: endpoint.https(),
            tls: settings.tls.clone(),
            connect_timeout: settings.connect_timeout,
            proxies: proxies.clone(),
        })?;
        let wire = Wire::new(WireParts {
            client: client.clone(),
            proxies: proxies.clone(),
            endpoint,
            places,
            credentials: settings.credentials.clone(),
            profile: profile.clone(),
            retry: settings.retry,
            read_timeout: settings.read_timeout,
            trace: settings.trace.clone(),
            notice: settings.notice.clone(),
        });
        let shared = Shared { profile, controls: Mutex::default(), client, proxies, settings };
        Ok(Self { shared: Arc::new(shared), wire: Arc::new(wire) })
    }

    /// Another handle of the same store, whose requests for objects ask for this too.
    ///
    /// # Errors
    /// [`StoreError::Setting`] for a customer's key over a connection that others could read.
    pub fn asking(&self, options: RequestOptions) -> Result<Self, StoreError> {
        let has_key = options.customer_key.is_some() || options.copy_source_key.is_some();
        if has_key && !self.wire.keeps_secrets() {
            return Err(StoreError::Setting(format!(
                "an SSE-C key is not sent to `{}`: over plain http everybody on the way could read it; use an https endpoint",
                self.shared.settings.endpoint_url
            )));
        }
        Ok(Self { shared: self.shared.clone(), wire: Arc::new(self.wire.asking(options)) })
    }

    /// Another handle of the same store, connections and all, whose requests are counted apart: that of one of several
    /// commands.
    #[must_use]
    pub fn counting(&self) -> Self {
        Self { shared: self.shared.clone(), wire: Arc::new(self.wire.counting()) }
    }

    /// The same place taken for one of other habits, over connections of its own.
    ///
    /// # Errors
    /// As [`Self::new`].
    pub fn with_habits(&self, habits: Habits) -> Result<Self, StoreError> {
        Self::through(self.shared.proxies.clone(), StoreSettings { habits, ..self.shared.settings.clone() })
    }

    /// Whether a bucket of that name can stand in front of the endpoint's host.
    pub fn takes_in_host(&self, bucket: &str) -> bool {
        Endpoint::parse(self.endpoint_url()).is_ok_and(|endpoint| endpoint.takes_in_host(bucket))
    }

    /// What tells it from other stores, also in the next command.
    pub fn identity(&self) -> &str {
        let settings = &self.shared.settings;
        settings.identity.as_deref().unwrap_or(settings.endpoint_url.trim_end_matches('/'))
    }

    /// Where its requests go.
    pub fn endpoint_url(&self) -> &str {
        &self.shared.settings.endpoint_url
    }

    /// Whether requests go over TLS, and how certificates are then checked.
    pub fn tls(&self) -> (bool, &Tls) {
        (self.shared.settings.endpoint_url.starts_with("https://"), &self.shared.settings.tls)
    }

    /// The region that is signed for.
    pub fn region(&self) -> &str {
        &self.shared.settings.region
    }

    /// The keys that sign; nothing for anonymous requests.
    pub fn credentials(&self) -> Option<&CredentialsSource> {
        self.shared.settings.credentials.as_ref()
    }

    /// How far this machine's clock is ahead of the store's, to the second, by its last answer; nothing before there was one.
    pub fn clock_ahead(&self) -> Option<SignedDuration> {
        self.wire().clock_ahead()
    }

    /// Asks the endpoint for its root without keys, once: whether it is there, and what time it has.
    ///
    /// # Errors
    /// [`StoreError::Connect`], [`StoreError::Broken`] or [`StoreError::Stalled`].
    pub async fn reach(&self) -> Result<Reached, StoreError> {
        self.wire().reach().await
    }

    /// The proxy that its requests go through, if any, without password.
    pub fn proxy(&self) -> Option<String> {
        self.wire().proxy()
    }

    /// The host that connections are made to, which is the proxy's when there is one, and its addresses.
    ///
    /// # Errors
    /// What the resolver says.
    pub async fn addresses(&self) -> io::Result<(String, Vec<IpAddr>)> {
        self.wire().addresses().await
    }

    /// Whether a bucket keeps old versions.
    ///
    /// # Errors
    /// [`StoreError`], as every call.
    pub async fn versioning(&self, bucket: &str) -> Result<Versioning, StoreError> {
        at_bucket!(self, bucket, control => control.versioning(bucket))
    }

    /// Asks for an archived object to be readable for so many days.
    ///
    /// # Errors
    /// [`StoreError`], as every call; `RestoreAlreadyInProgress` when that was asked before.
    pub async fn restore(&self, object: &ObjectId, days: u32, tier: Option<RestoreTier>) -> Result<(), StoreError> {
        self.wire().restore(object, days, tier).await
    }

    pub(super) fn wire(&self) -> &Wire {
        &self.wire
    }

    /// What another store has to do with this one, as far as their endpoints and keys tell.
    pub fn relation_to(&self, other: &Self) -> Relation {
        let (ours, theirs) = (&self.shared.settings, &other.shared.settings);
        let url = |settings: &StoreSettings| settings.endpoint_url.trim_end_matches('/').to_ascii_lowercase();
        if url(ours) != url(theirs) {
            return Relation::Apart;
        }
        let same_keys = match (&ours.credentials, &theirs.credentials) {
            (Some(ours), Some(theirs)) => ours.has_keys_of(theirs),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if same_keys && ours.region == theirs.region { Relation::Same } else { Relation::SameEndpoint }
    }

    #[cfg(test)]
    pub(super) fn settings(&self) -> &StoreSettings {
        &self.shared.settings
    }

    /// Where the requests that move and list objects are counted, each try for itself. Clones share the counter.
    pub fn request_counter(&self) -> Arc<AtomicU64> {
        self.wire().requests()
    }

    /// The client for the configured region.
    pub(super) fn control(&self) -> Arc<Control> {
        self.control_of(&self.wire().home_place())
    }

    fn control_of(&self, place: &Place) -> Arc<Control> {
        self.control_at(place.endpoint().text(), place.region())
    }

    fn control_at(&self, endpoint_url: &str, region: &str) -> Arc<Control> {
        let Shared { controls, settings, client, proxies, profile } = &*self.shared;
        let mut controls = controls.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (endpoint_url.to_owned(), region.to_owned());
        let control = controls.entry(place).or_insert_with_key(|(endpoint_url, region)| {
            Arc::new(Control::new(ControlParts {
                client: client.clone(),
                proxies: proxies.clone(),
                endpoint_url: endpoint_url.clone(),
                region: region.clone(),
                credentials: settings.credentials.clone(),
                profile: profile.clone(),
                retry: settings.retry,
                read_timeout: settings.read_timeout,
            }))
        });
        control.clone()
    }
}

impl ObjectStore for S3Store {
    fn profile(&self) -> &ProviderProfile {
        &self.shared.profile
    }

    fn signs_payloads(&self) -> bool {
        // Over plain `http` nothing else binds the bytes to the request.
        self.shared.settings.sign_payloads || !self.shared.settings.endpoint_url.starts_with("https://")
    }

    fn throttles(&self) -> Option<Arc<AtomicU64>> {
        Some(self.wire().throttles())
    }

    fn demands(&self) -> String {
        self.wire().options.demands()
    }

    async fn list(&self, request: &ListRequest) -> Result<ListPage, StoreError> {
        self.wire().list(request).await
    }

    async fn list_versions(&self, request: &VersionsRequest) -> Result<VersionsPage, StoreError> {
        self.wire().list_versions(request).await
    }

    async fn head(&self, object: &ObjectId) -> Result<ObjectHead, StoreError> {
        self.wire().head(object).await
    }

    async fn get(&self, request: &GetRequest) -> Result<GetAnswer, StoreError> {
        self.wire().get(request).await
    }

    async fn put(&self, request: &PutRequest, payload: &Payload) -> Result<Stored, StoreError> {
        self.wire().put(request, payload).await
    }

    async fn copy(&self, request: &CopyRequest) -> Result<Stored, StoreError> {
        self.wire().copy(request).await
    }

    async fn delete(&self, object: &ObjectId) -> Result<(), StoreError> {
        self.wire().delete(object).await
    }

    async fn delete_batch(&self, bucket: &str, objects: &[KeyVersion]) -> Result<Vec<DeleteFailure>, StoreError> {
        self.wire().delete_batch(bucket, objects).await
    }

    async fn create_upload(&self, request: &PutRequest) -> Result<String, StoreError> {
        self.wire().create_upload(request).await
    }

    async fn upload_part(&self, part: &PartRequest, payload: &Payload) -> Result<Stored, StoreError> {
        self.wire().upload_part(part, payload).await
    }

    async fn copy_part(&self, request: &PartCopyRequest) -> Result<Stored, StoreError> {
        self.wire().copy_part(request).await
    }

    async fn complete_upload(&self, request: &CompleteRequest) -> Result<Stored, StoreError> {
        self.wire().complete_upload(request).await
    }

    async fn abort_upload(&self, upload: &UploadId) -> Result<(), StoreError> {
        self.wire().abort_upload(upload).await
    }

    async fn list_uploads(&self, request: &UploadsRequest) -> Result<UploadsPage, StoreError> {
        self.wire().list_uploads(request).await
    }

    async fn list_parts(&self, upload: &UploadId, after: PartNumber) -> Result<PartsPage, StoreError> {
        self.wire().list_parts(upload, after).await
    }

    async fn tags(&self, object: &ObjectId) -> Result<Vec<(String, String)>, StoreError> {
        self.wire().tags(object).await
    }

    async fn set_tags(&self, object: &ObjectId, tags: &[(String, String)]) -> Result<(), StoreError> {
        self.wire().set_tags(object, tags).await
    }

    async fn list_buckets(&self) -> Result<Vec<Bucket>, StoreError> {
        self.wire().list_buckets().await
    }

    async fn create_bucket(&self, bucket: &str, tags: &[(String, String)]) -> Result<(), StoreError> {
        // Where a bucket of this name once was says nothing of the new one.
        self.wire().forget_place(bucket).await;
        self.control().create_bucket(bucket, tags).await
    }

    async fn delete_bucket(&self, bucket: &str) -> Result<(), StoreError> {
        let removed = at_bucket!(self, bucket, control => control.delete_bucket(bucket));
        self.wire().forget_place(bucket).await;
        removed
    }

    async fn presign(
        &self,
        method: PresignMethod,
        object: &ObjectId,
        lifetime: Duration,
    ) -> Result<String, StoreError> {
        let place = self.wire().place_of(&object.bucket);
        self.control_at(place.data_endpoint().text(), place.region()).presign(method, object, lifetime).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_split_and_its_default_port_dropped() {
        let endpoint = Endpoint::parse("https://gateway.example:443/s3/").expect("valid");
        assert_eq!((endpoint.authority().as_str(), endpoint.path()), ("gateway.example", "/s3"));
        assert!(endpoint.https());
        let local = Endpoint::parse("http://127.0.0.1:9000").expect("valid");
        assert_eq!((local.host_header().to_str().ok(), local.path()), (Some("127.0.0.1:9000"), ""));
    }

    #[test]
    fn unusable_endpoints_are_refused_with_the_reason() {
        for url in ["cos.example.com", "ftp://h", "http://", "http://***@h", "https://h/?q=1", "http://a b"] {
            let error = Endpoint::parse(url).expect_err(url);
            assert!(error.to_string().contains(url), "{error}");
        }
    }
}
