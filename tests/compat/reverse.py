"""The AWS CLI, s5cmd and plain HTTP against `cos local serve`."""

import json
import os

from forward import ODD_KEYS, many_files
from harness import MIB


def made_by_aws(bench, word):
    name = bench.name(word)
    bench.aws("s3", "mb", f"s3://{name}")
    return name


def case_aws_1500_keys(bench):
    files = many_files()
    root = bench.tree("up", files)
    bucket = made_by_aws(bench, "aws")
    bench.aws("s3", "cp", "--recursive", root, f"s3://{bucket}/", "--only-show-errors")
    listed = bench.aws("s3", "ls", "--recursive", f"s3://{bucket}").lines()
    bench.same([line.split()[-1] for line in listed], sorted(files), "keys that aws lists")
    small = bench.aws("s3api", "list-objects", "--bucket", bucket, "--page-size", "70", "--query", "Contents[].Key")
    bench.same(small.json(), sorted(files), "keys that aws lists by pages of 70, version 1")
    level = bench.aws("s3", "ls", f"s3://{bucket}").lines()
    bench.same(len(level), 301, "prefixes")
    bench.aws("s3", "cp", "--recursive", f"s3://{bucket}/", "down", "--only-show-errors")
    bench.same_tree(bench.work / "down", files, "what aws got back")
    bench.same(sorted(bench.keys(f"cos://{bucket}")), sorted(files), "keys that cos lists")
    bench.aws("s3", "rm", "--recursive", f"s3://{bucket}", "--only-show-errors")
    bench.same(bench.aws("s3", "ls", f"s3://{bucket}").text, "", "keys after aws rm")
    bench.aws("s3", "rb", f"s3://{bucket}")


def case_s5cmd_1500_keys(bench):
    files = many_files()
    root = bench.tree("up", files)
    bucket = bench.name("s5cmd")
    bench.s5cmd("mb", f"s3://{bucket}")
    bench.s5cmd("cp", f"{root}/*", f"s3://{bucket}/")
    listed = [json.loads(line)["key"] for line in bench.s5cmd("--json", "ls", f"s3://{bucket}/*").lines()]
    bench.same(sorted(key.split(f"s3://{bucket}/")[-1] for key in listed), sorted(files), "keys that s5cmd lists")
    bench.s5cmd("cp", f"s3://{bucket}/*", f"{bench.work}/down/")
    bench.same_tree(bench.work / "down", files, "what s5cmd got back")
    bench.s5cmd("rm", f"s3://{bucket}/*")
    bench.same(bench.keys(f"cos://{bucket}"), [], "keys after s5cmd rm")
    bench.s5cmd("rb", f"s3://{bucket}")
    bench.cos("ls", f"cos://{bucket}", code=254)


def case_aws_sync(bench):
    files = {f"d{n % 7}/{n}.txt": b"%d" % n for n in range(40)}
    root, bucket = bench.tree("up", files), made_by_aws(bench, "sync")
    for name in files:
        # Older than any object: a listing tells whole seconds, and aws sends what seems newer than that.
        os.utime(root / name, (1_700_000_000, 1_700_000_000))
    bench.same(len(bench.aws("s3", "sync", root, f"s3://{bucket}", "--no-progress").lines()), len(files), "lines of the first sync")
    bench.same(bench.aws("s3", "sync", root, f"s3://{bucket}", "--no-progress").text, "", "lines of the second sync")
    (root / "d0" / "0.txt").unlink()
    deleted = bench.aws("s3", "sync", root, f"s3://{bucket}", "--delete", "--no-progress").lines()
    bench.same(deleted, [f"delete: s3://{bucket}/d0/0.txt"], "lines of sync --delete")
    del files["d0/0.txt"]
    bench.aws("s3", "sync", f"s3://{bucket}", "down", "--only-show-errors")
    bench.same_tree(bench.work / "down", files, "what sync brought down")
    other = made_by_aws(bench, "sync")
    bench.aws("s3", "sync", f"s3://{bucket}", f"s3://{other}", "--only-show-errors")
    bench.same(sorted(bench.keys(f"cos://{other}")), sorted(files), "keys that sync copied")


def case_multipart(bench):
    bucket = made_by_aws(bench, "parts")
    content = os.urandom(20 * MIB + 777)
    source = bench.file("big", content)
    bench.aws("s3", "cp", source, f"s3://{bucket}/aws", "--only-show-errors")
    bench.s5cmd("cp", "--part-size", "5", source, f"s3://{bucket}/s5cmd")
    bench.aws("s3", "cp", f"s3://{bucket}/s5cmd", "by-aws", "--only-show-errors")
    bench.s5cmd("cp", f"s3://{bucket}/aws", "by-s5cmd")
    bench.check((bench.work / "by-aws").read_bytes() == content, "s5cmd up, aws down: other bytes")
    bench.check((bench.work / "by-s5cmd").read_bytes() == content, "aws up, s5cmd down: other bytes")
    bench.check(bench.cos("cp", f"cos://{bucket}/aws", "-").out == content, "aws up, cos down: other bytes")
    bench.aws("s3", "cp", f"s3://{bucket}/aws", f"s3://{bucket}/copy", "--only-show-errors")
    bench.check(bench.cos("cp", f"cos://{bucket}/copy", "-").out == content, "the copy by parts has other bytes")
    bench.aws("s3", "cp", "-", f"s3://{bucket}/stream", stdin=content)
    bench.check(bench.aws("s3", "cp", f"s3://{bucket}/stream", "-").out == content, "aws streams: other bytes")


def case_multipart_by_hand(bench):
    """List, copy a part, complete and abort, as the low-level commands do."""
    bucket = made_by_aws(bench, "hand")
    five = os.urandom(5 * MIB)
    part = bench.file("part", five)
    bench.cos("cp", part, f"cos://{bucket}/whole")
    at = ["--bucket", bucket, "--key", "joined"]
    upload = bench.aws("s3api", "create-multipart-upload", *at).json()["UploadId"]
    at += ["--upload-id", upload]
    one = bench.aws("s3api", "upload-part", *at, "--part-number", "1", "--body", part).json()["ETag"]
    copy = ["--copy-source", f"{bucket}/whole", "--copy-source-range", "bytes=0-999", "--part-number", "2"]
    two = bench.aws("s3api", "upload-part-copy", *at, *copy).json()["CopyPartResult"]["ETag"]
    parts = bench.aws("s3api", "list-parts", *at).json()["Parts"]
    bench.same([entry["Size"] for entry in parts], [5 * MIB, 1000], "sizes of the parts")
    uploads = bench.aws("s3api", "list-multipart-uploads", "--bucket", bucket).json()["Uploads"]
    bench.same([entry["UploadId"] for entry in uploads], [upload], "unfinished uploads")
    joined = {"Parts": [{"PartNumber": 1, "ETag": one}, {"PartNumber": 2, "ETag": two}]}
    bench.aws("s3api", "complete-multipart-upload", *at, "--multipart-upload", json.dumps(joined))
    bench.check(bench.cos("cp", f"cos://{bucket}/joined", "-").out == five + five[:1000], "joined parts: other bytes")
    other = ["--bucket", bucket, "--key", "dropped"]
    upload = bench.aws("s3api", "create-multipart-upload", *other).json()["UploadId"]
    bench.aws("s3api", "abort-multipart-upload", *other, "--upload-id", upload)
    left = bench.aws("s3api", "list-multipart-uploads", "--bucket", bucket, "--output", "json").text
    bench.check("UploadId" not in left, f"an upload that was aborted is listed: {left}")


def case_odd_keys(bench):
    bucket = made_by_aws(bench, "odd")
    for key in ODD_KEYS.values():
        source, target = bench.file("up", key.encode() + b"!"), bench.work / "down"
        bench.aws("s3api", "put-object", "--bucket", bucket, "--key", key, "--body", source)
        bench.aws("s3api", "get-object", "--bucket", bucket, "--key", key, target)
        bench.same(target.read_bytes(), key.encode() + b"!", f"bytes of {key!r}")
    listed = bench.aws("s3api", "list-objects-v2", "--bucket", bucket, "--query", "Contents[].Key").json()
    bench.same(listed, sorted(ODD_KEYS.values(), key=str.encode), "keys listed, in the order of their bytes")
    bench.same(bench.keys(f"cos://{bucket}"), listed, "keys that cos lists")
    batch = {"Objects": [{"Key": key} for key in ODD_KEYS.values() if "\x01" not in key]}
    bench.aws("s3api", "delete-objects", "--bucket", bucket, "--delete", json.dumps(batch))
    # XML 1.0 cannot carry this one, so no batch can.
    bench.aws("s3api", "delete-object", "--bucket", bucket, "--key", ODD_KEYS["control"])
    bench.same(bench.keys(f"cos://{bucket}"), [], "keys left")


def case_presign(bench):
    bucket = made_by_aws(bench, "presign")
    key = "dir/a b+é.txt"
    bench.aws("s3", "cp", bench.file("x", b"hello"), f"s3://{bucket}/{key}")
    url = bench.aws("s3", "presign", f"s3://{bucket}/{key}", "--expires-in", "60").text.strip()
    bench.same(bench.fetch(url), (200, b"hello"), "a URL signed by aws")
    status, answer = bench.fetch(url[:-1] + ("0" if url[-1] != "0" else "1"))
    bench.check(status == 403 and b"SignatureDoesNotMatch" in answer, f"a changed signature got {status} {answer!r}")
    url = bench.cos("presign", f"cos://{bucket}/{key}").text.strip()
    bench.same(bench.fetch(url), (200, b"hello"), "a URL signed by cos")
    ranged = bench.fetch(url, headers={"Range": "bytes=1-3"})
    bench.same(ranged, (206, b"ell"), "a range of it")
    url = bench.s5cmd("presign", f"s3://{bucket}/{key}").text.strip()
    bench.same(bench.fetch(url), (200, b"hello"), "a URL signed by s5cmd")
    put = bench.cos("presign", f"cos://{bucket}/new", "--method", "PUT").text.strip()
    bench.same(bench.fetch(put, "PUT", b"put")[0], 200, "PUT through a URL signed by cos")
    bench.same(bench.fetch(put)[0], 403, "GET through a URL for PUT")
    bench.same(bench.aws("s3", "cp", f"s3://{bucket}/new", "-").out, b"put", "bytes put through the URL")


def case_wrong_keys(bench):
    made_by_aws(bench, "keys")
    for wrong, code in (
        ({"AWS_SECRET_ACCESS_KEY": "wrong"}, "SignatureDoesNotMatch"),
        ({"AWS_ACCESS_KEY_ID": "nobody"}, "InvalidAccessKeyId"),
    ):
        bench.says(bench.aws("s3", "ls", env=wrong, code=None), code)
        bench.says(bench.cos("ls", env=wrong, code=254), code)
    status, answer = bench.fetch(f"{bench.server.url}/")
    bench.check(status == 403 and b"AccessDenied" in answer, f"an unsigned request got {status} {answer!r}")


def case_headers_tags_and_versions(bench):
    bucket = made_by_aws(bench, "rest")
    at = ["--bucket", bucket, "--key", "k"]
    versioning = ["s3api", "put-bucket-versioning", "--bucket", bucket, "--versioning-configuration", "Status=Enabled"]
    bench.aws(*versioning)
    for content in (b"one", b"two"):
        put = ["--body", bench.file("x", content), "--content-type", "text/x", "--metadata", "A=b", "--tagging", "t=v"]
        bench.aws("s3api", "put-object", *at, *put)
    head = bench.aws("s3api", "head-object", *at).json()
    bench.same((head["ContentType"], head["Metadata"]), ("text/x", {"a": "b"}), "headers")
    tags = bench.aws("s3api", "get-object-tagging", *at).json()["TagSet"]
    bench.same(tags, [{"Key": "t", "Value": "v"}], "tags")
    bench.aws("s3", "rm", f"s3://{bucket}/k")
    versions = bench.aws("s3api", "list-object-versions", "--bucket", bucket).json()
    bench.same((len(versions["Versions"]), len(versions["DeleteMarkers"])), (2, 1), "versions and markers")
    bench.cos("ls", f"cos://{bucket}/k", code=1)
    first = versions["Versions"][-1]["VersionId"]
    bench.aws("s3api", "get-object", *at, "--version-id", first, "old")
    bench.same((bench.work / "old").read_bytes(), b"one", "the first version")
    bench.says(bench.aws("s3", "rb", f"s3://{bucket}", code=None), "BucketNotEmpty")
    bench.cos("rb", f"cos://{bucket}", "--force")
    bench.says(bench.aws("s3", "ls", f"s3://{bucket}", code=None), "NoSuchBucket")


def case_bucket_configurations(bench):
    bucket = made_by_aws(bench, "conf")
    at = ["--bucket", bucket]
    rule = {"ID": "r", "Status": "Enabled", "Filter": {"Prefix": "x/"}, "Expiration": {"Days": 3}}
    cors = {"AllowedMethods": ["GET"], "AllowedOrigins": ["*"]}
    bench.aws("s3api", "put-bucket-lifecycle-configuration", *at, "--lifecycle-configuration", json.dumps({"Rules": [rule]}))
    found = bench.aws("s3api", "get-bucket-lifecycle-configuration", *at).json()["Rules"][0]
    bench.same((found["ID"], found["Expiration"]["Days"]), ("r", 3), "lifecycle")
    bench.aws("s3api", "put-bucket-cors", *at, "--cors-configuration", json.dumps({"CORSRules": [cors]}))
    bench.same(bench.aws("s3api", "get-bucket-cors", *at).json()["CORSRules"], [cors], "CORS")
    bench.aws("s3api", "put-bucket-tagging", *at, "--tagging", "TagSet=[{Key=a,Value=b}]")
    bench.same(bench.aws("s3api", "get-bucket-tagging", *at).json()["TagSet"], [{"Key": "a", "Value": "b"}], "tags")
    bench.aws("s3api", "delete-bucket-cors", *at)
    bench.says(bench.aws("s3api", "get-bucket-cors", *at, code=None), "NoSuchCORSConfiguration")
