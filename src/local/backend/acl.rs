//! Access control lists. They are kept and told; as the store has one user, all they decide is what requests without a
//! signature may do.

use rusqlite::Connection;
use s3s::dto::{self, AccessControlPolicy, Grant, Grantee, Permission, PublicAccessBlockConfiguration};
use s3s::{S3ErrorCode, S3Request, S3Response, S3Result};

use super::super::record::{Attributes, Version};
use super::super::refusal::{invalid_argument, refuse};
use super::Backend;
use super::buckets::{ACCOUNT, Bucket, owner};
use super::configuration::{Document, Kind, from_xml, to_xml};
use super::objects::find;
use super::tagging::change;

const ALL_USERS: &str = "http://acs.amazonaws.com/groups/global/AllUsers";
const AUTHENTICATED: &str = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";
const LOG_DELIVERY: &str = "http://acs.amazonaws.com/groups/s3/LogDelivery";

/// The `x-amz-grant-*` headers.
#[derive(Debug, Default)]
pub(super) struct GrantHeaders {
    pub(super) full_control: Option<String>,
    pub(super) read: Option<String>,
    pub(super) read_acp: Option<String>,
    pub(super) write: Option<String>,
    pub(super) write_acp: Option<String>,
}

fn grant(grantee: Grantee, permission: &'static str) -> Grant {
    Grant { grantee: Some(grantee), permission: Some(Permission::from_static(permission)) }
}

fn group(uri: &str) -> Grantee {
    Grantee {
        display_name: None,
        email_address: None,
        id: None,
        type_: dto::Type::from_static(dto::Type::GROUP),
        uri: Some(uri.to_owned()),
    }
}

fn user(id: &str) -> Grantee {
    Grantee {
        display_name: Some(id.to_owned()),
        email_address: None,
        id: Some(id.to_owned()),
        type_: dto::Type::from_static(dto::Type::CANONICAL_USER),
        uri: None,
    }
}

/// The policy of a canned ACL.
///
/// # Errors
/// `InvalidArgument` for a name that S3 does not know.
pub(super) fn canned(name: &str) -> S3Result<AccessControlPolicy> {
    let mut grants = Vec::new();
    match name {
        "private" | "bucket-owner-read" | "bucket-owner-full-control" | "aws-exec-read" | "default" => {}
        "public-read" => grants.push(grant(group(ALL_USERS), Permission::READ)),
        "public-read-write" => {
            grants.push(grant(group(ALL_USERS), Permission::READ));
            grants.push(grant(group(ALL_USERS), Permission::WRITE));
        }
        "authenticated-read" => grants.push(grant(group(AUTHENTICATED), Permission::READ)),
        "log-delivery-write" => {
            grants.push(grant(group(LOG_DELIVERY), Permission::WRITE));
            grants.push(grant(group(LOG_DELIVERY), Permission::READ_ACP));
        }
        _ => return Err(invalid_argument(format!("The canned ACL is not known: {name}"))),
    }
    grants.push(grant(user(ACCOUNT), Permission::FULL_CONTROL));
    Ok(AccessControlPolicy { grants: Some(grants), owner: Some(owner()) })
}

impl GrantHeaders {
    /// The grants of the headers; `None` when there are none.
    fn grants(self) -> S3Result<Option<Vec<Grant>>> {
        let headers = [
            (self.full_control, Permission::FULL_CONTROL),
            (self.read, Permission::READ),
            (self.read_acp, Permission::READ_ACP),
            (self.write, Permission::WRITE),
            (self.write_acp, Permission::WRITE_ACP),
        ];
        let mut grants = Vec::new();
        for (header, permission) in headers {
            let Some(header) = header else { continue };
            for entry in header.split(',').map(str::trim).filter(|entry| !entry.is_empty()) {
                grants.push(grant(grantee(entry)?, permission));
            }
        }
        Ok((!grants.is_empty()).then_some(grants))
    }
}

/// Reads `id="…"`, `uri="…"` or `emailAddress="…"`.
fn grantee(entry: &str) -> S3Result<Grantee> {
    let (kind, value) =
        entry.split_once('=').ok_or_else(|| invalid_argument(format!("Argument format not recognized: {entry}")))?;
    let value = value.trim().trim_matches('"');
    match kind.trim().to_ascii_lowercase().as_str() {
        "id" => Ok(user(value)),
        "uri" => Ok(group(value)),
        "emailaddress" => Ok(Grantee {
            display_name: None,
            email_address: Some(value.to_owned()),
            id: None,
            type_: dto::Type::from_static(dto::Type::AMAZON_CUSTOMER_BY_EMAIL),
            uri: None,
        }),
        _ => Err(invalid_argument(format!("Argument format not recognized: {entry}"))),
    }
}

/// The policy that a request gives, if any.
pub(super) fn policy(
    canned_name: Option<&str>,
    headers: GrantHeaders,
    body: Option<AccessControlPolicy>,
) -> S3Result<Option<AccessControlPolicy>> {
    let granted = headers.grants()?;
    if canned_name.is_some() && granted.is_some() {
        return Err(invalid_argument("Specifying both Canned ACLs and Header Grants is not allowed"));
    }
    if let Some(name) = canned_name {
        return canned(name).map(Some);
    }
    if let Some(grants) = granted {
        return Ok(Some(AccessControlPolicy { grants: Some(grants), owner: Some(owner()) }));
    }
    Ok(body.map(|policy| AccessControlPolicy { owner: Some(policy.owner.unwrap_or_else(owner)), ..policy }))
}

/// Whether a policy opens something to more than named users.
fn is_public(policy: &AccessControlPolicy) -> bool {
    let grantees = policy.grants.iter().flatten().filter_map(|grant| grant.grantee.as_ref());
    grantees.filter_map(|grantee| grantee.uri.as_deref()).any(|uri| [ALL_USERS, AUTHENTICATED].contains(&uri))
}

/// The block of public access of a bucket; without one nothing is blocked.
pub(super) fn public_access_block(db: &Connection, bucket: i64) -> S3Result<PublicAccessBlockConfiguration> {
    if Document::exists(db, bucket, Kind::PublicAccessBlock)? {
        return Document::read(db, bucket, Kind::PublicAccessBlock);
    }
    Ok(PublicAccessBlockConfiguration::default())
}

/// Refuses a public policy where the bucket blocks them.
fn check_blocked(db: &Connection, bucket: i64, policy: &AccessControlPolicy) -> S3Result<()> {
    if is_public(policy) && public_access_block(db, bucket)?.block_public_acls == Some(true) {
        return Err(refuse(S3ErrorCode::AccessDenied, "Access Denied: the bucket blocks public access control lists."));
    }
    Ok(())
}

/// Refuses a version with a public policy where the bucket blocks them.
///
/// # Errors
/// `AccessDenied`.
pub(super) fn check_new(db: &Connection, bucket: i64, attributes: &Attributes) -> S3Result<()> {
    match &attributes.acl {
        Some(text) => check_blocked(db, bucket, &from_xml(text)?),
        None => Ok(()),
    }
}

/// What a request without a signature asks for.
#[derive(Debug)]
pub(in super::super) struct PublicRequest {
    pub(in super::super) operation: String,
    pub(in super::super) bucket: Option<String>,
    pub(in super::super) key: Option<String>,
    pub(in super::super) version: Option<String>,
}

impl PublicRequest {
    /// The permission that the operation needs, and whether it is one on the object.
    fn need(&self) -> Option<(&'static str, bool)> {
        Some(match self.operation.as_str() {
            "GetObject" | "HeadObject" => (Permission::READ, true),
            "GetObjectAcl" => (Permission::READ_ACP, true),
            "PutObjectAcl" => (Permission::WRITE_ACP, true),
            "HeadBucket" | "ListObjects" | "ListObjectsV2" | "ListObjectVersions" | "ListMultipartUploads" => {
                (Permission::READ, false)
            }
            "PutObject" | "PostObject" | "DeleteObject" | "DeleteObjects" => (Permission::WRITE, false),
            "GetBucketAcl" => (Permission::READ_ACP, false),
            "PutBucketAcl" => (Permission::WRITE_ACP, false),
            _ => return None,
        })
    }

    fn check(&self, db: &Connection) -> S3Result<()> {
        let denied = || refuse(S3ErrorCode::AccessDenied, "Signature is required");
        let (Some(name), Some((permission, of_object))) = (&self.bucket, self.need()) else { return Err(denied()) };
        let bucket = Bucket::find(db, name)?;
        if public_access_block(db, bucket.id)?.ignore_public_acls == Some(true) {
            return Err(denied());
        }
        let listed = allows(&of_bucket(db, &bucket)?, if of_object { Permission::READ } else { permission });
        let allowed = match &self.key {
            Some(key) if of_object => match find(db, name, key, self.version.as_deref()) {
                Ok((_, version)) => allows(&of_version(&version)?, permission),
                // Who may list may know that it is not there.
                Err(_) => listed,
            },
            _ => listed,
        };
        if allowed { Ok(()) } else { Err(denied()) }
    }
}

/// Whether anybody has the permission.
fn allows(policy: &AccessControlPolicy, wanted: &str) -> bool {
    policy.grants.iter().flatten().any(|grant| {
        let to_all = grant.grantee.as_ref().is_some_and(|grantee| grantee.uri.as_deref() == Some(ALL_USERS));
        let permission = grant.permission.as_ref().map(Permission::as_str);
        to_all && (permission == Some(wanted) || permission == Some(Permission::FULL_CONTROL))
    })
}

fn of_version(version: &Version) -> S3Result<AccessControlPolicy> {
    match &version.attributes.acl {
        Some(text) => from_xml(text),
        None => canned("private"),
    }
}

fn of_bucket(db: &Connection, bucket: &Bucket) -> S3Result<AccessControlPolicy> {
    if Document::exists(db, bucket.id, Kind::Acl)? {
        return Document::read(db, bucket.id, Kind::Acl);
    }
    canned("private")
}

impl Backend {
    /// Checks a request without a signature.
    pub(in super::super) async fn check_public(&self, request: PublicRequest) -> S3Result<()> {
        self.store.readers.read(move |db| request.check(db)).await
    }
}

/// The document kept with an object; private is kept as nothing.
pub(super) fn document(canned_name: Option<&str>, headers: GrantHeaders) -> S3Result<Option<String>> {
    policy(canned_name.filter(|name| *name != "private"), headers, None)?.map(|policy| to_xml(&policy)).transpose()
}

pub(super) async fn get_object_acl(
    backend: &Backend,
    request: S3Request<dto::GetObjectAclInput>,
) -> S3Result<S3Response<dto::GetObjectAclOutput>> {
    let input = request.input;
    let (_, version) =
        backend.store.readers.read(move |db| find(db, &input.bucket, &input.key, input.version_id.as_deref())).await?;
    let policy = of_version(&version)?;
    let output = dto::GetObjectAclOutput { grants: policy.grants, owner: policy.owner, request_charged: None };
    Ok(S3Response::new(output))
}

pub(super) async fn put_object_acl(
    backend: &Backend,
    request: S3Request<dto::PutObjectAclInput>,
) -> S3Result<S3Response<dto::PutObjectAclOutput>> {
    let input = request.input;
    let headers = GrantHeaders {
        full_control: input.grant_full_control,
        read: input.grant_read,
        read_acp: input.grant_read_acp,
        write: input.grant_write,
        write_acp: input.grant_write_acp,
    };
    let canned_name = input.acl.as_ref().map(dto::ObjectCannedACL::as_str);
    let policy = policy(canned_name, headers, input.access_control_policy)?
        .ok_or_else(|| invalid_argument("An ACL must be given by a header or the body"))?;
    let text = to_xml(&policy)?;
    let name = input.bucket.clone();
    backend.store.readers.read(move |db| check_blocked(db, Bucket::find(db, &name)?.id, &policy)).await?;
    change(backend, input.bucket, input.key, input.version_id, move |version| {
        version.attributes.acl = Some(text);
        Ok(())
    })
    .await?;
    Ok(S3Response::new(dto::PutObjectAclOutput::default()))
}

pub(super) async fn get_bucket_acl(
    backend: &Backend,
    request: S3Request<dto::GetBucketAclInput>,
) -> S3Result<S3Response<dto::GetBucketAclOutput>> {
    let name = request.input.bucket;
    let policy = backend
        .store
        .readers
        .read(move |db| {
            let bucket = Bucket::find(db, &name)?;
            of_bucket(db, &bucket)
        })
        .await?;
    Ok(S3Response::new(dto::GetBucketAclOutput { grants: policy.grants, owner: policy.owner }))
}

pub(super) async fn put_bucket_acl(
    backend: &Backend,
    request: S3Request<dto::PutBucketAclInput>,
) -> S3Result<S3Response<dto::PutBucketAclOutput>> {
    let input = request.input;
    let headers = GrantHeaders {
        full_control: input.grant_full_control,
        read: input.grant_read,
        read_acp: input.grant_read_acp,
        write: input.grant_write,
        write_acp: input.grant_write_acp,
    };
    let canned_name = input.acl.as_ref().map(dto::BucketCannedACL::as_str);
    let policy = policy(canned_name, headers, input.access_control_policy)?
        .ok_or_else(|| invalid_argument("An ACL must be given by a header or the body"))?;
    let (name, checked) = (input.bucket.clone(), policy.clone());
    backend.store.readers.read(move |db| check_blocked(db, Bucket::find(db, &name)?.id, &checked)).await?;
    Document::put(backend, input.bucket, Kind::Acl, policy).await?;
    Ok(S3Response::new(dto::PutBucketAclOutput {}))
}
