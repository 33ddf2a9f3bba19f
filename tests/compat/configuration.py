"""Bucket configuration by `cos`, held against the AWS CLI on the same bucket. Every case is run on each server."""

import json
import re

from harness import Failed

# Kind of `cos`, words of the AWS CLI behind get- and put-, its option for the document, and a document.
KINDS = {
    "lifecycle": (
        "bucket-lifecycle-configuration", "--lifecycle-configuration",
        {"Rules": [
            {"ID": "logs", "Status": "Enabled", "Filter": {"Prefix": "logs/"}, "Expiration": {"Days": 30}},
            {"ID": "old", "Status": "Disabled", "Filter": {"Prefix": "old&<x>/"}, "Expiration": {"Days": 9}},
        ]},
    ),
    "cors": (
        "bucket-cors", "--cors-configuration",
        {"CORSRules": [{
            "ID": "web", "AllowedMethods": ["GET", "PUT"], "AllowedOrigins": ["https://example.com"],
            "AllowedHeaders": ["*"], "ExposeHeaders": ["ETag"], "MaxAgeSeconds": 60,
        }]},
    ),
    "versioning": ("bucket-versioning", "--versioning-configuration", {"Status": "Enabled"}),
    "tagging": ("bucket-tagging", "--tagging", {"TagSet": [{"Key": "team", "Value": "web 1"}]}),
    "website": (
        "bucket-website", "--website-configuration",
        {"IndexDocument": {"Suffix": "index.html"}, "ErrorDocument": {"Key": "error.html"}},
    ),
    "encryption": (
        "bucket-encryption", "--server-side-encryption-configuration",
        {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False}]},
    ),
    "acl": (
        "bucket-acl", "--access-control-policy", None,
    ),
    "notification": (
        "bucket-notification-configuration", "--notification-configuration",
        {"QueueConfigurations": [{
            "Id": "q", "QueueArn": "arn:aws:sqs:us-east-1:123456789012:q", "Events": ["s3:ObjectCreated:*"],
            "Filter": {"Key": {"FilterRules": [{"Name": "prefix", "Value": "in/"}]}},
        }]},
    ),
    "accelerate": ("bucket-accelerate-configuration", "--accelerate-configuration", {"Status": "Enabled"}),
    "public-access": (
        "public-access-block", "--public-access-block-configuration",
        {"BlockPublicAcls": True, "IgnorePublicAcls": False, "BlockPublicPolicy": True, "RestrictPublicBuckets": False},
    ),
    "policy": (
        "bucket-policy", "--policy",
        {"Version": "2012-10-17", "Statement": [{
            "Sid": "All", "Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::123456789012:root"]},
            "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::BUCKET/*"],
        }]},
    ),
    "logs": (
        "bucket-logging", "--bucket-logging-status", {"LoggingEnabled": {"TargetBucket": "BUCKET", "TargetPrefix": "logs/"}},
    ),
    "object-lock": (
        "object-lock-configuration", "--object-lock-configuration",
        {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1}}},
    ),
    "replication": (
        "bucket-replication", "--replication-configuration",
        {"Role": "arn:aws:iam::123456789012:role/r", "Rules": [{
            "ID": "all", "Status": "Enabled", "Priority": 1, "Filter": {"Prefix": ""},
            "Destination": {"Bucket": "arn:aws:s3:::BUCKET"}, "DeleteMarkerReplication": {"Status": "Disabled"},
        }]},
    ),
    "inventory": (
        "bucket-inventory-configuration", "--inventory-configuration",
        {
            "Id": "weekly", "IsEnabled": True, "IncludedObjectVersions": "All", "Schedule": {"Frequency": "Weekly"},
            "Destination": {"S3BucketDestination": {"Bucket": "arn:aws:s3:::BUCKET", "Format": "CSV"}},
        },
    ),
    "intelligent-tiering": (
        "bucket-intelligent-tiering-configuration", "--intelligent-tiering-configuration",
        {
            "Id": "weekly", "Status": "Enabled", "Filter": {"Prefix": "p"},
            "Tierings": [{"AccessTier": "ARCHIVE_ACCESS", "Days": 90}],
        },
    ),
}

# Kinds with several documents, told apart by the id of the one above.
BY_ID = ("inventory", "intelligent-tiering")


def meaning(value):
    """A document without what two ways of writing it differ in: the form of times, and `+00:00` for `Z`."""
    if isinstance(value, dict):
        return {name: meaning(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [meaning(inner) for inner in value]
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)", value):
        return value[:19] + "Z"
    return value


def by_aws(bench, kind, bucket, ids):
    """What the AWS CLI shows, as the document itself."""
    ended = bench.aws("s3api", f"get-{KINDS[kind][0]}", "--bucket", bucket, *ids)
    shown = ended.json() if ended.text.strip() else {}
    return json.loads(shown["Policy"]) if kind == "policy" else shown


def go_round(bench, kind):
    bucket = bench.bucket(kind)
    words, option, document = KINDS[kind]
    ids = ["--id", "weekly"] if kind in BY_ID else []
    uri = f"cos://{bucket}"
    if kind in ("object-lock", "replication"):
        bench.cos("versioning", "enable", uri)
    if kind == "acl":
        document = by_aws(bench, kind, bucket, ids)
    document = json.loads(json.dumps(document).replace("BUCKET", bucket))

    def refused():
        """Whether the AWS CLI cannot store the document either, or does not get it back."""
        at = ["--bucket", bucket, *ids]
        if bench.aws("s3api", f"put-{words}", *at, option, json.dumps(document), code=None).code != 0:
            return True
        got = bench.aws("s3api", f"get-{words}", *at, code=None)
        return got.code != 0 or not got.text.strip() or not any(got.json().values())

    put = bench.cos(kind, "put", uri, "--config", json.dumps(document), code=None)
    if put.code != 0:
        bench.same(put.code, 254, f"{kind}: {put}")
        bench.known_if(f"`{kind}` is refused: {put.errors.strip().splitlines()[0][:90]}", refused)
        return
    got = bench.cos(kind, "get", uri, *ids, code=None)
    if got.code == 254:
        bench.known_if(f"`{kind}` is stored and refused when it is read", refused)
        return
    bench.same(got.code, 0, f"{kind}: {got}")
    first = got.json()
    bench.same(meaning(first), meaning(by_aws(bench, kind, bucket, ids)), f"{kind}: cos and aws on what cos stored")
    if kind == "object-lock" and bench.server.name == "moto":
        # It tells 0 years beside the days, which no store may be given.
        retention = by_aws(bench, kind, bucket, ids)["ObjectLockConfiguration"]["Rule"]["DefaultRetention"]
        bench.known_if("`object-lock` tells 0 years beside the days", lambda: retention.get("Years") == 0)
        return
    # What get prints, put takes, and it means the same.
    again = bench.cos(kind, "put", uri, "--config", "-", stdin=got.out, code=None)
    bench.same(again.code, 0, f"{kind}: {again}")
    bench.same(meaning(bench.cos(kind, "get", uri, *ids).json()), meaning(first), f"{kind}: after the second put")
    raw = bench.cos(kind, "get", uri, *ids, "--raw")
    bench.cos(kind, "put", uri, "--config", "-", stdin=raw.out)
    bench.same(meaning(bench.cos(kind, "get", uri, *ids).json()), meaning(first), f"{kind}: after the put of XML")
    # The other way: what aws stores, cos tells.
    bench.aws("s3api", f"put-{words}", "--bucket", bucket, *ids, option, json.dumps(document))
    told = meaning(bench.cos(kind, "get", uri, *ids).json())
    bench.same(told, meaning(by_aws(bench, kind, bucket, ids)), f"{kind}: cos and aws on what aws stored")
    for form in ("table", "text"):
        bench.check(bench.cos(kind, "get", uri, *ids, "--output", form).text.strip(), f"{kind}: an empty {form}")


def case_configurations_go_round(bench):
    broken = []
    for kind in KINDS:
        try:
            go_round(bench, kind)
        except Failed as failed:
            broken.append(f"{kind}: {failed}")
    if broken:
        raise Failed("\n".join(broken))


def case_configurations_are_taken_away(bench):
    bucket = bench.bucket("gone")
    uri = f"cos://{bucket}"
    for kind in ("lifecycle", "cors", "tagging", "policy"):
        words, _, document = KINDS[kind]
        document = json.loads(json.dumps(document).replace("BUCKET", bucket))
        bench.cos(kind, "put", uri, "--config", json.dumps(document))
        bench.cos(kind, "delete", uri)
        bench.cos(kind, "delete", uri)
        ended = bench.cos(kind, "get", uri, "--output", "json", code=1)
        bench.same(ended.json(), {}, f"{kind}: the document of none")
        bench.says(ended, f"{uri} has no ")
        bench.check(bench.aws("s3api", f"get-{words}", "--bucket", bucket, code=None).code != 0, f"{kind}: aws finds it")


def case_configurations_have_short_forms(bench):
    bucket = bench.bucket("short")
    uri = f"cos://{bucket}"
    bench.cos("lifecycle", "add", uri, "--prefix", "logs/", "--expire-days", "30", "--id", "a")
    bench.cos("lifecycle", "add", uri, "--prefix", "tmp/", "--expire-days", "1", "--id", "b")
    rules = bench.aws("s3api", "get-bucket-lifecycle-configuration", "--bucket", bucket).json()["Rules"]
    bench.same([(rule["ID"], rule["Expiration"]["Days"]) for rule in rules], [("a", 30), ("b", 1)], "rules")
    bench.cos("lifecycle", "rm", uri, "a")
    bench.same([line.split()[0] for line in bench.cos("lifecycle", "ls", uri, "--output", "text").lines()], ["b"], "rules left")
    bench.cos("cors", "allow", uri, "--origin", "*", "--method", "GET")
    bench.cos("cors", "allow", uri, "--origin", "https://example.com", "--method", "PUT")
    bench.same(len(bench.aws("s3api", "get-bucket-cors", "--bucket", bucket).json()["CORSRules"]), 2, "CORS rules")
    bench.cos("versioning", "enable", uri)
    bench.same(bench.aws("s3api", "get-bucket-versioning", "--bucket", bucket).json()["Status"], "Enabled", "versioning")
    bench.cos("policy", "public-read", uri)
    policy = json.loads(bench.aws("s3api", "get-bucket-policy", "--bucket", bucket).json()["Policy"])
    bench.same(policy["Statement"][0]["Sid"], "PublicRead", "the policy")
    bench.cos("policy", "private", uri)
    bench.check(bench.aws("s3api", "get-bucket-policy", "--bucket", bucket, code=None).code != 0, "the policy is still there")


def case_configurations_removed_leave_the_bucket(bench):
    """Some servers take the DELETE of a sub-resource that they do not know for one of the bucket."""
    for kind in (*KINDS, "acl"):
        bucket = bench.bucket("kept")
        ids = ["--id", "weekly"] if kind in BY_ID else []
        if kind not in ("versioning", "accelerate", "object-lock"):
            ended = bench.cos(kind, "delete", f"cos://{bucket}", *ids, code=None)
            bench.check(ended.code in (0, 254), f"{kind}: {ended}")
        bench.same(bench.cos("ls", f"cos://{bucket}", code=None).code, 0, f"{kind}: the code of ls of the bucket")
