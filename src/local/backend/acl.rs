//! Access control lists. They are kept and told, not enforced: the store has one user.

use s3s::dto::{self, AccessControlPolicy, Grant, Grantee, Permission};
use s3s::{S3Request, S3Response, S3Result};

use super::super::refusal::invalid_argument;
use super::Backend;
use super::buckets::{Bucket, owner};
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
    let own = grant(user("local"), Permission::FULL_CONTROL);
    let mut grants = vec![own];
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

fn policy(
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
    let policy = match &version.attributes.acl {
        Some(text) => from_xml::<AccessControlPolicy>(text)?,
        None => canned("private")?,
    };
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
            if Document::exists(db, bucket.id, Kind::Acl)? {
                Document::read(db, bucket.id, Kind::Acl)
            } else {
                canned("private")
            }
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
    Document::put(backend, input.bucket, Kind::Acl, policy).await?;
    Ok(S3Response::new(dto::PutBucketAclOutput {}))
}
