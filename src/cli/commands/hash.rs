//! `cos hash`: checksums of files and objects, in one form.

use std::path::Path;

use crate::base::fsx::PathError;
use crate::base::uri::ObjectUri;
use crate::cli::args::{HashArg, HashArgs};
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::fault::{self, CliError};
use crate::engine::plan::not_there;
use crate::engine::plan::paths::Side;
use crate::engine::{Hash, hash_file};
use crate::report::{HashListing, HashRow};
use crate::store::{ChecksumAlgorithm, ObjectId, ObjectStore};

use super::ls::form;
use super::stat::checksums;

/// What is taken of files when nothing is asked for: what COS, AWS and most others tell.
const USUAL: [Hash; 3] = [Hash::Md5, Hash::Sum(ChecksumAlgorithm::Crc64Nvme), Hash::Crc64Ecma];

pub(in crate::cli) async fn run(args: &HashArgs, context: &Context) -> Result<Exit, CliError> {
    let wanted: Vec<Hash> = args.algorithm.iter().map(|arg| hash(*arg)).collect();
    let mut listing = HashListing::new(context.printer.clone(), form(context));
    let mut exit = Exit::Done;
    for typed in &args.paths {
        let shown = typed.to_string_lossy();
        let found = match Side::parse(typed)? {
            Side::Stdio => return Err(CliError::usage("`-` is not read; name a file or an object")),
            Side::Local(path) => of_file(&path, if wanted.is_empty() { &USUAL } else { &wanted }).await,
            Side::Remote(uri) => of_object(&uri, &wanted, context).await,
        };
        match found {
            Ok(found) => {
                for (algorithm, value) in &found {
                    listing.hash(&HashRow { source: &shown, algorithm, value });
                }
            }
            Err(error) if args.paths.len() == 1 => return Err(error),
            Err(error) => {
                fault::tell(&context.printer, &error);
                exit = Exit::Failed;
            }
        }
    }
    listing.finish();
    Ok(exit)
}

fn hash(arg: HashArg) -> Hash {
    match arg {
        HashArg::Md5 => Hash::Md5,
        HashArg::Crc64ecma => Hash::Crc64Ecma,
        HashArg::Crc64nvme => Hash::Sum(ChecksumAlgorithm::Crc64Nvme),
        HashArg::Crc32 => Hash::Sum(ChecksumAlgorithm::Crc32),
        HashArg::Crc32c => Hash::Sum(ChecksumAlgorithm::Crc32c),
        HashArg::Sha1 => Hash::Sum(ChecksumAlgorithm::Sha1),
        HashArg::Sha256 => Hash::Sum(ChecksumAlgorithm::Sha256),
    }
}

/// Names of algorithms, and what they came to.
type Found = Vec<(&'static str, String)>;

async fn of_file(path: &Path, wanted: &[Hash]) -> Result<Found, CliError> {
    let (path, hashes) = (path.to_owned(), wanted.to_vec());
    let hashed = tokio::task::spawn_blocking(move || {
        if path.is_dir() {
            return Err(PathError::wrap("read", &path)(std::io::ErrorKind::IsADirectory.into()));
        }
        hash_file(&path, &hashes)
    });
    let values = match hashed.await {
        Ok(values) => values?,
        Err(failed) => std::panic::resume_unwind(failed.into_panic()),
    };
    Ok(wanted.iter().map(|hash| hash.name()).zip(values).collect())
}

async fn of_object(uri: &ObjectUri, wanted: &[Hash], context: &Context) -> Result<Found, CliError> {
    if uri.key.is_empty() {
        return Err(CliError::usage_with(format!("`{uri}` names no object"), "write cos://BUCKET/KEY"));
    }
    let opened = context.open(uri.profile.as_deref()).await?;
    let object = ObjectId::new(&uri.bucket, &uri.key);
    let head = opened.store().head(&object).await.map_err(|error| not_there(error, &object.key));
    let proofs = head?.proofs;
    let md5 = proofs.md5().map(|md5| ("MD5", md5.iter().map(|byte| format!("{byte:02x}")).collect()));
    // An ETag that is no MD5 tells two objects apart all the same.
    let etag = proofs.etag.clone().filter(|_| md5.is_none() && wanted.is_empty()).map(|etag| ("ETag", etag));
    let mut found: Found = md5.into_iter().chain(etag).chain(checksums(&proofs)).collect();
    found.retain(|(name, _)| wanted.is_empty() || wanted.iter().any(|hash| hash.name() == *name));
    if found.is_empty() {
        context.printer.warning(&format!("the store tells no such checksum of {uri}"));
    }
    Ok(found)
}
