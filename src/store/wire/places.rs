//! Where the requests for a bucket go: to the hosts of its region, which is found out where it is not the configured one.
//!
//! What is found is kept for the process, and on disk for the next one. A memory that is wrong shows by the service's
//! refusal, is forgotten, and the search begins anew.

use std::collections::{HashMap, HashSet};
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

use http::Method;

use crate::store::client::Endpoint;
use crate::store::region_cache::RegionCache;
use crate::store::regional::{Regional, is_region};
use crate::store::{Provider, ServiceError, StoreError};

use super::call::Call;
use super::send::Wire;
use super::sign::Signer;

/// How often a call goes after its bucket.
///
/// *Source:* a memory that is wrong costs one, the region that is then found another. *Applies:* to each call.
pub(in crate::store) const MOST_FOLLOWED: u32 = 2;

/// The hosts of one region, and what signs for it.
pub(in crate::store) struct Place {
    region: String,
    endpoint: Endpoint,
    /// For the bytes of objects, where they take another road.
    data: Option<Endpoint>,
    pub(super) signer: Signer,
}

impl Place {
    /// The region.
    pub(in crate::store) fn region(&self) -> &str {
        &self.region
    }

    /// Where its buckets are.
    pub(in crate::store) fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Where the bytes of its objects are.
    pub(in crate::store) fn data_endpoint(&self) -> &Endpoint {
        self.data.as_ref().unwrap_or(&self.endpoint)
    }
}

/// What is known of one bucket.
#[derive(Clone)]
struct Known {
    place: Arc<Place>,
    /// Something there was answered as only a bucket's own region answers it.
    seen: bool,
    /// It was looked for everywhere, and is nowhere.
    missing: bool,
}

/// The places of a service, and which bucket is in which.
pub(in crate::store) struct Places {
    home: Arc<Place>,
    /// Where the buckets of all regions are listed, when a region lists its own alone.
    service: Option<Arc<Place>>,
    service_is_out_of_reach: AtomicBool,
    regional: Option<Regional>,
    cache: Option<RegionCache>,
    remembered: OnceLock<()>,
    known: RwLock<HashMap<String, Known>>,
    /// Buckets whose region was asked for by itself.
    asked: Mutex<HashSet<String>>,
}

impl Places {
    /// The places around `endpoint`.
    ///
    /// # Errors
    /// [`StoreError::Setting`] when a host of the service cannot be one.
    pub(in crate::store) fn new(
        endpoint: Endpoint,
        region: String,
        regional: Option<Regional>,
        cache: Option<RegionCache>,
    ) -> Result<Self, StoreError> {
        let service = match &regional {
            Some(regional) => regional.service_endpoint()?,
            None => None,
        };
        let at = |endpoint: Endpoint| Place {
            region: region.clone(),
            endpoint,
            data: None,
            signer: Signer::new(region.clone()),
        };
        let service = service.map(|service| Arc::new(at(service)));
        let home = match &regional {
            Some(regional) => Self::build(regional, &region)?,
            None => at(endpoint),
        };
        Ok(Self {
            home: Arc::new(home),
            service,
            service_is_out_of_reach: AtomicBool::new(false),
            regional,
            cache,
            remembered: OnceLock::new(),
            known: RwLock::default(),
            asked: Mutex::default(),
        })
    }

    fn build(regional: &Regional, region: &str) -> Result<Place, StoreError> {
        Ok(Place {
            region: region.to_owned(),
            endpoint: regional.endpoint(region)?,
            data: regional.data_endpoint(region)?,
            signer: Signer::new(region.to_owned()),
        })
    }

    /// A region's place; where the endpoint knows no regions, the same hosts and another signature.
    fn of_region(&self, region: &str) -> Option<Place> {
        if !is_region(region) {
            return None;
        }
        match &self.regional {
            Some(regional) => Self::build(regional, region).ok(),
            None => Some(Place {
                region: region.to_owned(),
                endpoint: self.home.endpoint.clone(),
                data: None,
                signer: Signer::new(region.to_owned()),
            }),
        }
    }

    /// Where a bucket is, as far as is known; no bucket is the service itself.
    pub(in crate::store) fn of(&self, bucket: &str) -> Arc<Place> {
        if bucket.is_empty() {
            let service = self.service.as_ref().filter(|_| !self.service_is_out_of_reach.load(Relaxed));
            return service.unwrap_or(&self.home).clone();
        }
        self.remembered.get_or_init(|| self.remember());
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.get(bucket).map_or(&self.home, |known| &known.place).clone()
    }

    /// Reads what earlier processes learnt.
    fn remember(&self) {
        let Some(cache) = &self.cache else { return };
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        for (bucket, region) in cache.read() {
            if region != self.home.region
                && let Some(place) = self.of_region(&region)
            {
                known.entry(bucket).or_insert(Known { place: Arc::new(place), seen: false, missing: false });
            }
        }
    }

    fn get(&self, bucket: &str) -> Option<Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).get(bucket).cloned()
    }

    fn put(&self, bucket: &str, known: Known) {
        self.known.write().unwrap_or_else(PoisonError::into_inner).insert(bucket.to_owned(), known);
    }

    /// Notes that a bucket is where it was asked for.
    pub(super) fn note_seen(&self, bucket: &str, place: &Arc<Place>) {
        if !self.searches() || bucket.is_empty() || self.get(bucket).is_some_and(|known| known.seen) {
            return;
        }
        self.put(bucket, Known { place: place.clone(), seen: true, missing: false });
    }

    /// Whether a bucket was looked for in every region, in vain.
    pub(super) fn is_missing(&self, bucket: &str) -> bool {
        self.get(bucket).is_some_and(|known| known.missing)
    }

    /// Whether buckets of other regions must be looked for, because nobody tells where they are.
    fn searches(&self) -> bool {
        self.service.is_some()
    }

    /// Whether requests for the service go to a host of its own, which the region can stand in for.
    pub(super) fn has_service_host(&self) -> bool {
        self.service.is_some() && !self.service_is_out_of_reach.load(Relaxed)
    }

    /// From now on without the service's own host; nothing when that is so already.
    pub(super) fn leave_service(&self) -> bool {
        self.service.is_some() && !self.service_is_out_of_reach.swap(true, Relaxed)
    }

    /// Notes where a bucket is.
    async fn learn(&self, bucket: &str, region: &str) -> bool {
        let Some(place) = self.of_region(region) else { return false };
        self.put(bucket, Known { place: Arc::new(place), seen: true, missing: false });
        self.persist(bucket, Some(region)).await;
        true
    }

    /// Forgets where a bucket is, because it is made, removed, or was not there.
    pub(in crate::store) async fn forget(&self, bucket: &str) {
        self.remembered.get_or_init(|| self.remember());
        let known = self.known.write().unwrap_or_else(PoisonError::into_inner).remove(bucket);
        if known.is_some_and(|known| known.place.region != self.home.region) {
            self.persist(bucket, None).await;
        }
    }

    async fn persist(&self, bucket: &str, region: Option<&str>) {
        let Some(cache) = self.cache.clone() else { return };
        let (bucket, region) = (bucket.to_owned(), region.map(str::to_owned));
        // It may wait for another process; what is not written is learnt again.
        tokio::task::spawn_blocking(move || cache.set(&bucket, region.as_deref())).await.ok();
    }
}

/// What a refusal says of its bucket's place.
enum Clue<'a> {
    /// It is in this region.
    Region(&'a str),
    /// It is not here, or the answer is one that does not tell.
    NotHere,
    /// A HEAD was refused without a word, as AWS does for a bucket of another region.
    Unclear,
}

impl<'a> Clue<'a> {
    /// AWS tells the region; COS says that there is no such bucket, of a HEAD not even that.
    fn of(refused: &'a ServiceError) -> Option<Self> {
        let elsewhere = matches!(refused.status, 301 | 307)
            || matches!(refused.code.as_str(), "PermanentRedirect" | "TemporaryRedirect")
            || matches!(
                refused.code.as_str(),
                "AuthorizationHeaderMalformed" | "IllegalLocationConstraintException" | "400"
            );
        let not_here = matches!(refused.code.as_str(), "NoSuchBucket" | "404");
        match &refused.region {
            Some(region) if elsewhere || refused.code == "NoSuchBucket" => Some(Self::Region(region)),
            _ if not_here => Some(Self::NotHere),
            _ if refused.code == "400" && refused.operation.starts_with("Head") => Some(Self::Unclear),
            _ => None,
        }
    }
}

impl Wire {
    /// Where a bucket is, as far as is known.
    pub(in crate::store) fn place_of(&self, bucket: &str) -> Arc<Place> {
        self.places.of(bucket)
    }

    /// The place of the configured region.
    pub(in crate::store) fn home_place(&self) -> Arc<Place> {
        self.places.home.clone()
    }

    /// Forgets where a bucket is.
    pub(in crate::store) async fn forget_place(&self, bucket: &str) {
        self.places.forget(bucket).await;
    }

    /// Whether a bucket turned out to be in another place than the one that refused, so that the call is to be made
    /// again.
    pub(in crate::store) async fn moved(&self, bucket: &str, place: &Arc<Place>, error: &StoreError) -> bool {
        let StoreError::Service(refused) = error else { return false };
        if bucket.is_empty() {
            return false;
        }
        match Clue::of(refused) {
            Some(Clue::Region(region)) if region != place.region() => {
                self.tell_place(bucket, region);
                self.places.learn(bucket, region).await
            }
            Some(Clue::Unclear) => match self.region_told(bucket).await {
                Some(region) if region != place.region() => {
                    self.tell_place(bucket, &region);
                    self.places.learn(bucket, &region).await
                }
                _ => false,
            },
            Some(Clue::NotHere) if self.places.searches() => self.looked_for(bucket, refused, place).await,
            _ => false,
        }
    }

    /// Looks for a bucket that is not where it was thought to be.
    async fn looked_for(&self, bucket: &str, refused: &ServiceError, place: &Arc<Place>) -> bool {
        let known = self.places.get(bucket);
        if known.as_ref().is_some_and(|known| known.place.region() != place.region()) {
            // Another call was faster.
            return true;
        }
        if known.as_ref().is_some_and(|known| known.missing || known.seen) {
            return false;
        }
        // A HEAD without an answer to read may mean the object.
        if refused.code != "NoSuchBucket" && self.is_there(bucket).await {
            self.places.note_seen(bucket, place);
            return false;
        }
        if place.region() != self.places.home.region() {
            self.places.forget(bucket).await;
            return true;
        }
        match self.region_of(bucket).await {
            Some(region) if region != place.region() => {
                self.tell_place(bucket, &region);
                self.places.learn(bucket, &region).await
            }
            _ => {
                self.places.put(bucket, Known { place: place.clone(), seen: false, missing: true });
                false
            }
        }
    }

    /// Whether a bucket answers for itself; asked once, because what does not answer is no reason to wait here.
    async fn is_there(&self, bucket: &str) -> bool {
        let call = Call::new("HeadBucket", Method::HEAD, bucket, "");
        let (Ok(target), Ok(credentials)) = (self.target(&call), self.credentials().await) else { return true };
        match self.attempt(&call, &target, credentials.as_deref(), false).await {
            Ok(_) => true,
            Err(error) => error.status() != Some(404),
        }
    }

    /// The region of a bucket by a refusal that has a body, asked for once.
    async fn region_told(&self, bucket: &str) -> Option<String> {
        let is_new = self.places.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(bucket.to_owned());
        if !is_new {
            return None;
        }
        let call = Call::new("GetBucketLocation", Method::GET, bucket, "").query("location", "");
        let (target, credentials) = (self.target(&call).ok()?, self.credentials().await.ok()?);
        match self.attempt(&call, &target, credentials.as_deref(), false).await {
            Err(StoreError::Service(refused)) => refused.region,
            _ => None,
        }
    }

    /// The region of a bucket, by the list of all of them. Boxed, because looking is itself a call.
    fn region_of<'a>(&'a self, bucket: &'a str) -> Pin<Box<dyn Future<Output = Option<String>> + Send + 'a>> {
        Box::pin(async move {
            let all = self.list_buckets().await.ok()?;
            all.into_iter().find(|found| found.name == bucket)?.region
        })
    }

    fn tell_place(&self, bucket: &str, region: &str) {
        if let Some(trace) = &self.trace {
            trace(&format!("the bucket `{bucket}` is in {region}"));
        }
    }

    /// An error with what depends on more than the answer: the bucket's name, and whether anybody asked by name.
    pub(in crate::store) fn explained(&self, bucket: &str, mut error: StoreError) -> StoreError {
        if let StoreError::Service(refused) = &mut error {
            match refused.code.as_str() {
                "InvalidBucketName" if !bucket.is_empty() => {
                    refused.message = format!("{}: {bucket}", refused.message.trim_end_matches('.'));
                }
                "AccessDenied" | "403" if self.signs_nothing() => {
                    refused.hint = Some(
                        "the request was not signed, and this is not open to everybody; sign it with keys".to_owned(),
                    );
                }
                _ => {}
            }
        }
        if let StoreError::Service(refused) = &mut error
            && self.profile.provider == Provider::TencentCos
            && (refused.code == "NoSuchBucket" || self.places.is_missing(bucket))
            && !bucket.is_empty()
            && !has_app_id(bucket)
        {
            refused.hint = Some(format!(
                "did you forget -APPID? A bucket of Tencent COS has a name such as `{bucket}-1250000000`; `cos ls` lists yours"
            ));
        }
        error
    }
}

/// Whether a bucket's name ends as every one does on COS: in the number of an account.
fn has_app_id(bucket: &str) -> bool {
    let end = bucket.rsplit_once('-').map(|(_, end)| end);
    end.is_some_and(|end| end.len() >= 8 && end.bytes().all(|byte| byte.is_ascii_digit()))
}
