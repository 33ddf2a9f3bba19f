//! Buckets: making, removing, finding and listing them.

use http::StatusCode;
use rusqlite::{Connection, OptionalExtension, Row, params};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result, dto};

use super::super::record::{now, timestamp};
use super::super::refusal::{Internal, custom, invalid_argument, no_such_bucket, refuse};
use super::super::writer::Unit;
use super::configuration::{Document, Kind};
use super::{Backend, acl, lock, tagging};

/// Whether a bucket keeps old versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Versioning {
    /// Never switched on.
    Off,
    Enabled,
    Suspended,
}

impl Versioning {
    pub(super) fn number(self) -> i64 {
        match self {
            Self::Off => 0,
            Self::Enabled => 1,
            Self::Suspended => 2,
        }
    }

    fn from_number(number: i64) -> Self {
        match number {
            1 => Self::Enabled,
            2 => Self::Suspended,
            _ => Self::Off,
        }
    }
}

/// A bucket as the database knows it.
#[derive(Clone, Debug)]
pub(super) struct Bucket {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) region: String,
    created: i64,
    pub(super) versioning: Versioning,
}

/// What CreateBucket asks for.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct NewBucket {
    pub(in super::super) name: String,
    pub(in super::super) region: Option<String>,
    pub(in super::super) tags: Vec<(String, String)>,
    pub(in super::super) object_lock: bool,
    pub(in super::super) ownership: Option<String>,
    pub(in super::super) canned_acl: Option<String>,
    /// What the headers grant: full control, read, read the ACL, write, write the ACL.
    pub(in super::super) grants: [Option<String>; 5],
}

impl Bucket {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: row.get(0)?,
            name: row.get(1)?,
            region: row.get(2)?,
            created: row.get(3)?,
            versioning: Versioning::from_number(row.get(4)?),
        })
    }

    /// Finds a bucket by name.
    ///
    /// # Errors
    /// `NoSuchBucket`.
    pub(super) fn find(db: &Connection, name: &str) -> S3Result<Self> {
        Self::look(db, name)?.ok_or_else(|| no_such_bucket(name))
    }

    fn look(db: &Connection, name: &str) -> S3Result<Option<Self>> {
        db.prepare_cached("SELECT id, name, region, created, versioning FROM buckets WHERE name = ?1")
            .internal()?
            .query_row([name], Self::from_row)
            .optional()
            .internal()
    }
}

/// The id and name of the account that owns everything in the store.
pub(in super::super) const ACCOUNT: &str = "local";

/// That account.
pub(super) fn owner() -> dto::Owner {
    dto::Owner { display_name: Some(ACCOUNT.to_owned()), id: Some(ACCOUNT.to_owned()) }
}

impl Backend {
    /// The region of a bucket, when there is one of this name.
    #[cfg(feature = "testing")]
    pub(in super::super) async fn region_of(&self, name: &str) -> S3Result<Option<String>> {
        let name = name.to_owned();
        let found = self.store.readers.read(move |db| Bucket::look(db, &name)).await?;
        Ok(found.map(|bucket| bucket.region))
    }

    /// Makes a bucket; one that is there already is an error.
    pub(in super::super) async fn make_bucket(&self, bucket: NewBucket) -> S3Result<()> {
        // A label of a host name neither begins nor ends with a hyphen.
        let unfit = bucket.name.contains(".-") || bucket.name.contains("-.");
        if unfit || crate::base::uri::check_new_bucket(&bucket.name).is_err() {
            return Err(refuse(S3ErrorCode::InvalidBucketName, "The specified bucket is not valid."));
        }
        tagging::check_tags(&bucket.tags, tagging::BUCKET_TAGS)?;
        let default = self.region.clone();
        self.store.writer.write(move |unit| insert(unit, bucket, &default)).await
    }

    /// Makes a bucket unless it is there.
    pub(in super::super) async fn ensure_bucket(&self, name: &str) -> S3Result<()> {
        let (name, region) = (name.to_owned(), self.region.clone());
        let look = name.clone();
        // Looking first costs less than the write lock, which another process may hold.
        if self.store.readers.read(move |db| Bucket::look(db, &look)).await?.is_some() {
            return Ok(());
        }
        let bucket = NewBucket { name, ..NewBucket::default() };
        self.store
            .writer
            .write(move |unit| match Bucket::look(unit.db, &bucket.name)? {
                Some(_) => Ok(()),
                None => insert(unit, bucket, &region),
            })
            .await
    }
}

fn insert(unit: &mut Unit<'_>, bucket: NewBucket, default_region: &str) -> S3Result<()> {
    if Bucket::look(unit.db, &bucket.name)?.is_some() {
        return Err(custom(
            "BucketAlreadyOwnedByYou",
            StatusCode::CONFLICT,
            "Your previous request to create the named bucket succeeded and you already own it.",
        ));
    }
    let region = bucket.region.as_deref().unwrap_or(default_region);
    let versioning = if bucket.object_lock { Versioning::Enabled } else { Versioning::Off };
    let id = unit
        .db
        .prepare_cached("INSERT INTO buckets (name, region, created, versioning) VALUES (?1, ?2, ?3, ?4)")
        .internal()?
        .insert(params![bucket.name, region, now(), versioning.number()])
        .internal()?;
    if !bucket.tags.is_empty() {
        let tagging = dto::Tagging { tag_set: tagging::tag_set(&bucket.tags) };
        Document::write(unit.db, id, Kind::Tagging, &tagging)?;
    }
    if bucket.object_lock {
        Document::write(unit.db, id, Kind::ObjectLock, &lock::enabled())?;
    }
    let [full_control, read, read_acp, write, write_acp] = bucket.grants;
    let headers = acl::GrantHeaders { full_control, read, read_acp, write, write_acp };
    if let Some(policy) = acl::policy(bucket.canned_acl.as_deref(), headers, None)? {
        Document::write(unit.db, id, Kind::Acl, &policy)?;
    }
    if let Some(ownership) = bucket.ownership {
        let rule = dto::OwnershipControlsRule { object_ownership: ownership.into() };
        Document::write(unit.db, id, Kind::OwnershipControls, &dto::OwnershipControls { rules: vec![rule] })?;
    }
    Ok(())
}

pub(super) async fn delete_bucket(
    backend: &Backend,
    request: S3Request<dto::DeleteBucketInput>,
) -> S3Result<S3Response<dto::DeleteBucketOutput>> {
    let name = request.input.bucket;
    backend
        .store
        .writer
        .write(move |unit| {
            let bucket = Bucket::find(unit.db, &name)?;
            for table in ["versions", "uploads"] {
                let held: Option<i64> = unit
                    .db
                    .prepare_cached(&format!("SELECT 1 FROM {table} WHERE bucket = ?1 LIMIT 1"))
                    .internal()?
                    .query_row([bucket.id], |row| row.get(0))
                    .optional()
                    .internal()?;
                // Unfinished uploads do not hold a bucket in S3: they go with it.
                match (held, table) {
                    (None, _) => {}
                    (Some(_), "uploads") => super::multipart::remove_all(unit, bucket.id)?,
                    (Some(_), _) => {
                        return Err(refuse(
                            S3ErrorCode::BucketNotEmpty,
                            "The bucket you tried to delete is not empty. You must delete all versions in the bucket.",
                        ));
                    }
                }
            }
            for sql in ["DELETE FROM configurations WHERE bucket = ?1", "DELETE FROM buckets WHERE id = ?1"] {
                unit.db.prepare_cached(sql).internal()?.execute([bucket.id]).internal()?;
            }
            Ok(())
        })
        .await?;
    Ok(S3Response::with_status(dto::DeleteBucketOutput {}, StatusCode::NO_CONTENT))
}

pub(super) async fn head_bucket(
    backend: &Backend,
    request: S3Request<dto::HeadBucketInput>,
) -> S3Result<S3Response<dto::HeadBucketOutput>> {
    let name = request.input.bucket;
    let bucket = backend.store.readers.read(move |db| Bucket::find(db, &name)).await?;
    Ok(S3Response::new(dto::HeadBucketOutput { bucket_region: Some(bucket.region), ..Default::default() }))
}

pub(super) async fn get_bucket_location(
    backend: &Backend,
    request: S3Request<dto::GetBucketLocationInput>,
) -> S3Result<S3Response<dto::GetBucketLocationOutput>> {
    let name = request.input.bucket;
    let bucket = backend.store.readers.read(move |db| Bucket::find(db, &name)).await?;
    // The oldest region answers with an empty constraint.
    let constraint =
        Some(bucket.region).filter(|region| region != "us-east-1").map(dto::BucketLocationConstraint::from);
    Ok(S3Response::new(dto::GetBucketLocationOutput { location_constraint: constraint }))
}

pub(super) async fn list_buckets(
    backend: &Backend,
    request: S3Request<dto::ListBucketsInput>,
) -> S3Result<S3Response<dto::ListBucketsOutput>> {
    let regions = super::cos_rules(&request);
    let dto::ListBucketsInput { bucket_region, continuation_token, max_buckets, prefix } = request.input;
    let most = match max_buckets {
        None => 10_000,
        Some(most @ 1..=10_000) => most.unsigned_abs() as usize,
        Some(_) => return Err(invalid_argument("max-buckets must be between 1 and 10000")),
    };
    let (start, wanted) = (continuation_token.unwrap_or_default(), prefix.clone().unwrap_or_default());
    let mut found = backend
        .store
        .readers
        .read(move |db| {
            let sql = "SELECT id, name, region, created, versioning FROM buckets WHERE name > ?1 ORDER BY name";
            let mut query = db.prepare_cached(sql).internal()?;
            let mut rows = query.query([start]).internal()?;
            let mut found = Vec::new();
            while let Some(row) = rows.next().internal()? {
                let bucket = Bucket::from_row(row).internal()?;
                let here = bucket_region.as_ref().is_none_or(|region| *region == bucket.region);
                if here && bucket.name.starts_with(&wanted) {
                    found.push(bucket);
                    if found.len() > most {
                        break;
                    }
                }
            }
            Ok(found)
        })
        .await?;
    let more = found.len() > most;
    found.truncate(most);
    let token = found.last().filter(|_| more).map(|bucket| bucket.name.clone());
    let paged = max_buckets.is_some() || prefix.is_some();
    let buckets = found
        .into_iter()
        .map(|bucket| dto::Bucket {
            // Only the newer, paged form tells the region.
            bucket_region: Some(bucket.region).filter(|_| paged || regions),
            creation_date: Some(timestamp(bucket.created)),
            name: Some(bucket.name),
        })
        .collect();
    let output =
        dto::ListBucketsOutput { buckets: Some(buckets), continuation_token: token, owner: Some(owner()), prefix };
    Ok(S3Response::new(output))
}
