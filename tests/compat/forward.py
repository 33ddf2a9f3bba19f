"""`cos` against a server of somebody else. Every case is run on each of them."""

import os
import threading

from harness import MIB, Failed

# What a key may hold; each goes up, is listed, copied, comes down and is removed.
ODD_KEYS = {
    "spaces": "a b  c/ d .txt",
    "unicode": "日本/übergröße-é😀.txt",
    "plus": "a+b+.txt",
    "percent": "100%/%2F%41%zz.txt",
    "hash": "a#b#.txt",
    "question mark": "a?b=c&d.txt",
    "quotes": "\"double\"'single'`back`.txt",
    "newline": "a\nb.txt",
    "tab": "a\tb.txt",
    "control": "a\x01b\x1f.txt",
    "punctuation": "!-_.*'();:@&=$,[]{}<>|~^.txt",
    "backslash": "a\\b.txt",
    "leading slash": "/a.txt",
    "double slash": "a//b.txt",
    "trailing slash": "folder/",
    "dots": ".hidden/..twice/...x",
    "dot segment": "a/./b.txt",
    "parent segment": "a/../b.txt",
    "xml": "a&amp;b<c>]]>.txt",
    "long": "/".join("x" * 100 for _ in range(10))[:1000],
}

# Where the server changes or refuses a key, with the reason. The AWS CLI is asked to do the same and must fail too.
MANGLED = {
    "seaweedfs": {
        "backslash": "a `\\` is stored as a `/`",
        "leading slash": "a leading `/` is dropped",
        "double slash": "`//` is stored as `/`",
        "dot segment": "a `.` segment is refused",
        "parent segment": "a `..` segment is refused",
    },
    "moto": {"newline": "a newline in a key is answered by HTTP 404 and a page of HTML"},
}


def listed_by_aws(bench, bucket):
    out = bench.aws("s3api", "list-objects-v2", "--bucket", bucket, "--output", "json", code=None)
    if out.code != 0 or not out.text.strip():
        return []
    return [entry["Key"] for entry in out.json().get("Contents", [])]


def round_trip_by_aws(bench, key):
    """Whether the AWS CLI can put, list and get a key."""
    bucket = bench.bucket("aws")
    source, target = bench.file("aws-up", b"by aws\n"), bench.work / "aws-down"
    if bench.aws("s3api", "put-object", "--bucket", bucket, "--key", key, "--body", source, code=None).code != 0:
        return False
    if listed_by_aws(bench, bucket) != [key]:
        return False
    got = bench.aws("s3api", "get-object", "--bucket", bucket, "--key", key, target, code=None)
    return got.code == 0 and target.read_bytes() == b"by aws\n"


def round_trip(bench, key):
    bucket = bench.bucket("odd")
    content = key.encode() * 3
    source, target = bench.file("up", content), bench.work / "down"
    target.unlink(missing_ok=True)
    # A key that ends in `/` cannot be the name of a single target: as in aws it would take the file's name.
    if key.endswith("/"):
        bench.aws("s3api", "put-object", "--bucket", bucket, "--key", key, "--body", source)
    else:
        bench.cos("cp", source, f"cos://{bucket}/{key}")
    bench.same(bench.keys(f"cos://{bucket}"), [key], "keys listed after the upload")
    if key.endswith("/"):
        bench.cos("rm", f"cos://{bucket}/{key}")
        bench.same(bench.keys(f"cos://{bucket}"), [], "keys left after rm")
        return
    bench.cos("cp", f"cos://{bucket}/{key}", target)
    bench.same(target.read_bytes(), content, "bytes of the download")
    bench.cos("cp", f"cos://{bucket}/{key}", f"cos://{bucket}/copies/{key}x")
    bench.same(bench.keys(f"cos://{bucket}/copies/"), [f"copies/{key}x"], "keys listed after the copy")
    bench.same(bench.cos("cp", f"cos://{bucket}/copies/{key}x", "-").out, content, "bytes of the copy")
    bench.cos("rm", f"cos://{bucket}/{key}")
    bench.same(bench.keys(f"cos://{bucket}"), [f"copies/{key}x"], "keys left after rm of one")
    bench.cos("rm", f"cos://{bucket}/copies/{key}x")
    bench.same(bench.keys(f"cos://{bucket}"), [], "keys left after rm of both")


def case_buckets(bench):
    name = bench.name("buckets")
    bench.same(bench.cos("mb", f"cos://{name}").text, f"make_bucket: {name}\n", "output of mb")
    bench.check(any(line.endswith(f" {name}") for line in bench.cos("ls").lines()), "ls does not show the new bucket")
    named = [bucket["Name"] for bucket in bench.cos("ls", "--output", "json").json()["Buckets"]]
    bench.check(name in named, f"ls --output json shows {named}")
    bench.same(bench.cos("ls", f"s3://{name}").text, "", "output of ls of an empty bucket")
    bench.cos("cp", bench.file("x", b"x"), f"cos://{name}/x")
    bench.says(bench.cos("rb", f"cos://{name}", code=1), "remove_bucket failed: .*BucketNotEmpty")
    forced = bench.cos("rb", f"cos://{name}", "--force").lines()
    bench.same(forced, [f"delete: cos://{name}/x", f"remove_bucket: {name}"], "output of rb --force")
    bench.says(bench.cos("ls", f"cos://{name}", code=254), "NoSuchBucket")
    bench.cos("mb", f"cos://{name}")
    bench.cos("rb", f"cos://{name}")


def case_rb_force_takes_unfinished_uploads(bench):
    bucket = bench.bucket("force")
    bench.aws("s3api", "create-multipart-upload", "--bucket", bucket, "--key", "unfinished")
    for number in range(3):
        bench.cos("cp", bench.file(f"f{number}", b"x"), f"cos://{bucket}/d/")
    bench.cos("rb", f"cos://{bucket}", "--force")
    bench.cos("ls", f"cos://{bucket}", code=254)


def case_odd_keys(bench):
    broken = []
    for word, key in ODD_KEYS.items():
        reason = MANGLED.get(bench.server.name, {}).get(word)
        try:
            round_trip(bench, key)
        except Failed as failed:
            if reason is None:
                broken.append(f"[{word}] {failed}")
            else:
                bench.known_if(f"{word}: {reason}", lambda key=key: not round_trip_by_aws(bench, key))
        else:
            bench.check(reason is None, f"`{word}` works: {bench.server.name} no longer differs there")
    bench.check(not broken, "\n".join(broken))


def case_tree_with_odd_names(bench):
    files = {
        "plain.txt": b"plain\n",
        "empty": b"",
        "with space/and + plus/100%.txt": b"1",
        "日本/ü.txt": b"2",
        "q?uestion#hash&amp;": b"3",
        "quotes\"'`": b"4",
        "deep/" * 20 + "end": b"5",
        "%2F%41": b"6",
        "trailing space ": b"7",
        "-dash": b"8",
        "bytes": bytes(range(256)) * 5000,
        "line\nbreak": b"9",
    }
    if bench.server.name == "moto":
        # The case `odd-keys` shows that the AWS CLI cannot store it either.
        del files["line\nbreak"]
    bucket, root, target = bench.bucket("tree"), bench.tree("up", files), bench.work / "down"
    up = bench.cos("cp", "--recursive", root, f"cos://{bucket}/in here/")
    bench.same(up.text.count("upload: "), len(files), "upload lines")
    bench.same(sorted(bench.keys(f"cos://{bucket}")), sorted(f"in here/{name}" for name in files), "keys listed")
    bench.cos("cp", "--recursive", f"cos://{bucket}/in here/", target)
    bench.same_tree(target, files, "the tree that came back")
    bench.cos("cp", "--recursive", f"cos://{bucket}/in here/", f"cos://{bucket}/copy")
    bench.same(sorted(bench.keys(f"cos://{bucket}/copy/")), sorted(f"copy/{name}" for name in files), "keys copied")
    by_aws = bench.work / "aws"
    bench.aws("s3", "cp", "--recursive", f"s3://{bucket}/copy/", by_aws)
    bench.same_tree(by_aws, files, "the copies as the AWS CLI gets them")


def many_files():
    """1,500 keys: more than one page of objects, and of prefixes where pages are small."""
    files = {f"flat/{number:04}.txt": b"%d" % number for number in range(1200)}
    return files | {f"d{number:03}/f.log": b"%d" % number for number in range(300)}


def case_1500_keys(bench):
    files = many_files()
    bucket, root, target = bench.bucket("many"), bench.tree("up", files), bench.work / "down"
    bench.cos("cp", "--recursive", root, f"cos://{bucket}/")
    for options in ([], ["--page-size", "100"]):
        bench.same(sorted(bench.keys(f"cos://{bucket}", *options)), sorted(files), f"keys listed with {options}")
        level = bench.cos("ls", f"cos://{bucket}", *options).lines()
        bench.same([line.split()[-1] for line in level], [f"d{n:03}/" for n in range(300)] + ["flat/"], "prefixes")
    summary = bench.cos("ls", f"cos://{bucket}/flat/", "--summarize").lines()[-2:]
    size = sum(len(content) for name, content in files.items() if name.startswith("flat/"))
    bench.same(summary, ["Total Objects: 1200", f"   Total Size: {size}"], "summary")
    bench.cos("cp", "--recursive", f"cos://{bucket}", target, "--only-show-errors")
    bench.same_tree(target, files, "what came down")

    dry = bench.cos("rm", "--recursive", f"cos://{bucket}", "--exclude", "*", "--include", "flat/*7.txt", "--dryrun")
    doomed = {name for name in files if name.startswith("flat/") and name.endswith("7.txt")}
    bench.same(sorted(dry.lines()), sorted(f"(dryrun) delete: cos://{bucket}/{name}" for name in doomed), "dry run")
    bench.cos("rm", "--recursive", f"cos://{bucket}", "--exclude", "*", "--include", "flat/*7.txt")
    left = set(files) - doomed
    bench.same(sorted(bench.keys(f"cos://{bucket}")), sorted(left), "keys after rm with filters")
    bench.cos("rm", f"cos://{bucket}/", "--include", "*.log")
    left = {name for name in left if not name.endswith(".log")}
    bench.same(sorted(bench.keys(f"cos://{bucket}")), sorted(left), "keys after rm --include alone")
    gone = bench.cos("rm", "--recursive", f"cos://{bucket}/flat").lines()
    bench.same(len(gone), len(left), "delete lines")
    bench.same(bench.keys(f"cos://{bucket}"), [], "keys after rm --recursive")


def case_rm_recursive_of_odd_keys(bench):
    """Batches of deletions are XML, which cannot hold every key."""
    refused = MANGLED.get(bench.server.name, {})
    keys = sorted(key for word, key in ODD_KEYS.items() if word not in refused)
    bucket = bench.bucket("batch")
    for key in keys:
        if key.endswith("/"):
            bench.aws("s3api", "put-object", "--bucket", bucket, "--key", key)
        else:
            bench.cos("cp", "-", f"cos://{bucket}/{key}", stdin=b"x")
    gone = bench.cos("rm", "--recursive", f"cos://{bucket}")
    bench.same(gone.text.count("delete: "), len(keys), "delete lines")
    bench.same(bench.keys(f"cos://{bucket}"), [], "keys left")


def case_filters_of_cp(bench):
    files = {"a.txt": b"a", "b.log": b"b", "sub/c.txt": b"c", "sub/d.log": b"d", "sub/keep.log": b"k"}
    bucket, root, target = bench.bucket("filters"), bench.tree("up", files), bench.work / "down"
    filters = ["--exclude", "*.log", "--include", "sub/keep*"]
    wanted = ["a.txt", "sub/c.txt", "sub/keep.log"]
    bench.cos("cp", "--recursive", root, f"cos://{bucket}", *filters)
    bench.same(sorted(bench.keys(f"cos://{bucket}")), wanted, "keys uploaded")
    dry = ["s3", "cp", "--recursive", str(root), f"s3://{bucket}", *filters, "--dryrun"]
    ours = bench.cos(*dry[1:]).lines()
    bench.same(sorted(ours), sorted(bench.aws(*dry).lines()), "dry run, ours and that of the AWS CLI")
    bench.cos("cp", "--recursive", f"cos://{bucket}", target, "--include", "*.log")
    bench.same_tree(target, {"sub/keep.log": b"k"}, "download with --include alone")


def case_sync_both_ways(bench):
    # Names whose order by directories (SeaweedFS lists like that) is another than that of their bytes.
    files = {
        name: name.encode()
        for name in ["test/1", "test-1", "test/2", "test.d/x", "a/b-c/d", "a/b/c", "a/b.c", "zz", "日本/é", "b b/+%"]
        + ["s/b", "s-b", "s.b", "s!", "s b/c", "s/b!/d", "s/c", "s0"]
    }
    files |= {f"many/{number:04}": b"x" for number in range(1200)}
    root, bucket = bench.tree("up", files), bench.bucket("sync")
    bench.same(len(bench.cos("sync", root, f"cos://{bucket}").lines()), len(files), "lines of the first sync")
    bench.same(bench.cos("sync", root, f"cos://{bucket}", "--delete").text, "", "lines of the second sync")
    theirs = bench.aws("s3", "sync", root, f"s3://{bucket}", "--dryrun", "--size-only").lines()
    # The AWS CLI relies on the order of listings, and would send again what it looks for too early. When it no longer
    # does, this server is no test of order any more.
    bench.same(bool(theirs), bench.server.name == "seaweedfs", f"whether aws would sync: {theirs}")

    # Change a few, remove a few, and put what only the bucket has where the orders differ.
    for name in ["test-1", "many/0600"]:
        (root / name).write_bytes(b"changed, and longer")
    for name in ["test/2", "many/1100", "a/b/c", "s.b", "s/b!/d"]:
        (root / name).unlink()
    for key in ["test-0", "test/0", "zzz/1", "s b/b", "s!!", "s/a", "s0-"]:
        bench.cos("cp", bench.file("extra", b"extra"), f"cos://{bucket}/{key}")
    removed = ["a/b/c", "many/1100", "s b/b", "s!!", "s.b", "s/a", "s/b!/d", "s0-", "test-0", "test/0", "test/2", "zzz/1"]
    dry = bench.cos("sync", root, f"cos://{bucket}", "--delete", "--dryrun").lines()
    done = bench.cos("sync", root, f"cos://{bucket}", "--delete").lines()
    bench.same(sorted(line.removeprefix("(dryrun) ") for line in dry), sorted(done), "what the dry run told")
    bench.same(
        sorted(line for line in done if line.startswith("delete: ")),
        [f"delete: cos://{bucket}/{key}" for key in removed],
        "deletions",
    )
    bench.same(len(done), 2 + len(removed), f"lines in {done}")
    kept = {name: (root / name).read_bytes() for name in files if (root / name).exists()}
    bench.same(sorted(bench.keys(f"cos://{bucket}")), sorted(kept), "keys after sync --delete")

    # Down, and the same the other way round.
    bench.cos("sync", f"cos://{bucket}", "down")
    bench.same_tree(bench.work / "down", kept, "what sync brought down")
    bench.same(bench.cos("sync", f"cos://{bucket}", "down", "--delete").text, "", "lines of the second sync down")
    extra = ["a/b/c", "s b/b", "s!!", "s.b", "s/b!", "test-0", "test/0", "zzz/1"]
    for name in extra:
        bench.file(f"down/{name}", b"extra")
    (bench.work / "down" / "zz").unlink()
    lines = bench.cos("sync", f"cos://{bucket}", "down", "--delete").lines()
    bench.same(sorted(lines), sorted([f"delete: down/{name}" for name in extra] + [f"download: cos://{bucket}/zz to down/zz"]), "lines of sync down")
    bench.same_tree(bench.work / "down", kept, "what is left after sync --delete down")

    # From bucket to bucket.
    other = bench.bucket("sync")
    for key in ["test-0", "s.b", "s/b!/d", "zzz/1"]:
        bench.cos("cp", bench.file("extra", b"extra"), f"cos://{other}/{key}")
    bench.cos("sync", f"cos://{bucket}", f"cos://{other}", "--delete")
    bench.same(sorted(bench.keys(f"cos://{other}")), sorted(kept), "keys that sync copied")
    bench.same(bench.cos("sync", f"cos://{bucket}", f"cos://{other}", "--delete").text, "", "lines of the second sync")


def case_lines_of_ls(bench):
    files = {"a.txt": b"a" * 5, "big": b"b" * 3000, "sub dir/ü.txt": b"", "sub dir/x/y": b"y"}
    bucket = bench.bucket("lines")
    bench.cos("cp", "--recursive", bench.tree("up", files), f"cos://{bucket}")
    for arguments in (
        [f"s3://{bucket}"],
        [f"s3://{bucket}/"],
        [f"s3://{bucket}/sub"],
        [f"s3://{bucket}/sub dir/"],
        [f"s3://{bucket}", "--recursive"],
        [f"s3://{bucket}/sub", "--recursive", "--summarize"],
        [f"s3://{bucket}", "--recursive", "--human-readable", "--summarize"],
        [f"s3://{bucket}/big"],
        [],
    ):
        ours, theirs = bench.cos("ls", *arguments), bench.aws("s3", "ls", *arguments)
        bench.same(ours.text, theirs.text, f"lines of ls {' '.join(arguments)}, ours and those of the AWS CLI")
    keys = bench.cos("ls", f"cos://{bucket}", "--recursive", "--output", "text").lines()
    bench.same(sorted(keys), sorted(files), "ls --output text")
    bench.same(bench.cos("ls", f"cos://{bucket}/nothing", code=1).text, "", "ls of a key that is not there")


def case_multipart(bench):
    bucket = bench.bucket("parts")
    content = os.urandom(20 * MIB + 12345)
    source = bench.file("big", content)
    bench.cos("cp", source, f"cos://{bucket}/by-cos")
    head = bench.aws("s3api", "head-object", "--bucket", bucket, "--key", "by-cos").json()
    bench.same(head["ContentLength"], len(content), "length of the object")
    bench.check("-" in head["ETag"], f"the object was not sent in parts: {head}")
    bench.cos("cp", f"cos://{bucket}/by-cos", "down")
    bench.check((bench.work / "down").read_bytes() == content, "cos up, cos down: other bytes")
    bench.aws("s3", "cp", f"s3://{bucket}/by-cos", "aws-down", "--only-show-errors")
    bench.check((bench.work / "aws-down").read_bytes() == content, "cos up, aws down: other bytes")
    bench.aws("s3", "cp", source, f"s3://{bucket}/by-aws", "--only-show-errors")
    bench.cos("cp", f"cos://{bucket}/by-aws", "down2")
    bench.check((bench.work / "down2").read_bytes() == content, "aws up, cos down: other bytes")
    bench.s5cmd("cp", "--part-size", "5", source, f"s3://{bucket}/by-s5cmd")
    bench.check(bench.cos("cp", f"cos://{bucket}/by-s5cmd", "-").out == content, "s5cmd up, cos to stdout: other bytes")
    bench.cos("cp", f"cos://{bucket}/by-aws", f"cos://{bucket}/copied")
    bench.check(bench.cos("cp", f"cos://{bucket}/copied", "-").out == content, "a copy of many parts: other bytes")


def case_part_sizes(bench):
    bucket = bench.bucket("sizes")
    home = bench.work / "home"
    (home / ".cos").mkdir(parents=True)
    (home / ".cos" / "config").write_text("[default]\nmultipart_threshold = 5MB\nmultipart_chunksize = 5MB\n")
    for size in (5 * MIB - 1, 5 * MIB, 5 * MIB + 1, 10 * MIB, 10 * MIB + 1):
        content = os.urandom(size)
        env = {"HOME": str(home)}
        bench.cos("cp", bench.file("part", content), f"cos://{bucket}/{size}", env=env)
        bench.cos("cp", f"cos://{bucket}/{size}", "back", env=env)
        bench.check((bench.work / "back").read_bytes() == content, f"{size} bytes came back changed")


def case_standard_streams(bench):
    bucket = bench.bucket("streams")
    for name, content in (("empty", b""), ("small", b"small\n"), ("big", os.urandom(20 * MIB + 1))):
        bench.cos("cp", "-", f"cos://{bucket}/{name}", stdin=content)
        found = bench.cos("cp", f"cos://{bucket}/{name}", "-")
        bench.check(found.out == content, f"{name}: stdin and stdout differ")
        bench.check(bench.aws("s3", "cp", f"s3://{bucket}/{name}", "-").out == content, f"{name}: aws reads other bytes")


def case_headers_and_metadata(bench):
    bucket = bench.bucket("headers")
    source = bench.file("page.html", b"<html></html>")
    options = ["--metadata", "Color=blue,size=1=2", "--cache-control", "max-age=60", "--content-language", "de"]
    options += ["--content-disposition", 'attachment; filename="a b.html"', "--expires", "2031-01-02T03:04:05Z"]
    bench.cos("cp", source, f"cos://{bucket}/page.html", *options)

    def head(key):
        return bench.aws("s3api", "head-object", "--bucket", bucket, "--key", key).json()

    def shown(key):
        found = head(key)
        names = ("ContentType", "CacheControl", "ContentLanguage", "ContentDisposition")
        metadata = {name.lower(): value for name, value in found["Metadata"].items()}
        return [found.get(name) for name in names] + [metadata]

    metadata = {"color": "blue", "size": "1=2"}
    wanted = ["text/html", "max-age=60", "de", 'attachment; filename="a b.html"', metadata]
    bench.same(shown("page.html"), wanted, "headers of the upload")
    bench.check("2031" in str(head("page.html").get("ExpiresString", head("page.html").get("Expires"))), "no Expires")
    bench.cos("cp", f"cos://{bucket}/page.html", f"cos://{bucket}/kept.html")
    bench.same(shown("kept.html"), wanted, "headers of a copy")
    replaced = ["--metadata-directive", "REPLACE", "--content-type", "text/plain", "--metadata", "color=red"]
    bench.cos("cp", f"cos://{bucket}/page.html", f"cos://{bucket}/new.html", *replaced)
    found = shown("new.html")
    bench.same((found[0], found[4]), ("text/plain", {"color": "red"}), "headers of a copy with REPLACE")
    bench.cos("cp", bench.file("x.unknown", b"x"), f"cos://{bucket}/x", "--content-encoding", "gzip")
    bench.same(head("x").get("ContentEncoding"), "gzip", "Content-Encoding")
    got = bench.cos("cp", f"cos://{bucket}/x", "-").out
    bench.same(got, b"x", "bytes of an object that says gzip")


def case_copies_in_parts_and_between_stores(bench):
    bucket = bench.bucket("copies")
    home = bench.work / "home"
    (home / ".cos").mkdir(parents=True)
    (home / ".cos" / "config").write_text("[default]\nmultipart_threshold = 16MB\nmultipart_chunksize = 8MB\n")
    env = {"HOME": str(home), "XDG_DATA_HOME": str(home / "data")}
    content = os.urandom(20 * MIB + 77)
    headers = ["--metadata", "color=blue", "--cache-control", "max-age=60", "--content-type", "text/x-one"]
    bench.cos("cp", bench.file("big", content), f"cos://{bucket}/big", *headers, env=env)
    tags = "TagSet=[{Key=team,Value=a b},{Key=stage,Value=test}]"
    bench.aws("s3api", "put-object-tagging", "--bucket", bucket, "--key", "big", "--tagging", tags)
    bench.cos("cp", f"cos://{bucket}/big", f"cos://{bucket}/parts", env=env)
    bench.cos("cp", f"cos://{bucket}/big", "cos://local@demo/there", env=env)
    bench.cos("cp", "cos://local@demo/there", f"cos://{bucket}/back", env=env)
    for key in ("parts", "back"):
        bench.check(bench.cos("cp", f"cos://{bucket}/{key}", "-").out == content, f"{key}: other bytes")
        head = bench.aws("s3api", "head-object", "--bucket", bucket, "--key", key).json()
        shown = (head["ContentType"], head.get("CacheControl"), head["Metadata"].get("color"))
        bench.same(shown, ("text/x-one", "max-age=60", "blue"), f"{key}: headers")
        found = bench.aws("s3api", "get-object-tagging", "--bucket", bucket, "--key", key).json()["TagSet"]
        tags = sorted((tag["Key"], tag["Value"]) for tag in found)
        bench.same(tags, [("stage", "test"), ("team", "a b")], f"{key}: tags")


def case_mtime(bench):
    bucket = bench.bucket("mtime")
    bench.cos("cp", bench.file("old", b"old"), f"cos://{bucket}/old")
    bench.cos("cp", f"cos://{bucket}/old", "new")
    modified = bench.cos("ls", f"cos://{bucket}/old", "--output", "json").json()["Objects"][0]["LastModified"]
    from datetime import datetime

    wanted = int(datetime.fromisoformat(modified.replace("Z", "+00:00")).timestamp())
    bench.same(int((bench.work / "new").stat().st_mtime), wanted, "mtime of the download")


def case_presign(bench):
    bucket = bench.bucket("presign")
    key = "dir/a b+c%20é?.txt"
    bench.cos("cp", bench.file("x", b"presigned"), f"cos://{bucket}/{key}")
    url = bench.cos("presign", f"cos://{bucket}/{key}").text.strip()
    bench.same(bench.fetch(url), (200, b"presigned"), "GET of a presigned URL")
    url = bench.cos("presign", f"cos://{bucket}/up load.bin", "--method", "PUT", "--expires-in", "60").text.strip()
    body = os.urandom(1000)
    status, answer = bench.fetch(url, "PUT", body)
    bench.same(status, 200, f"PUT of a presigned URL, answered {answer!r}")
    bench.same(bench.cos("cp", f"cos://{bucket}/up load.bin", "-").out, body, "bytes put through the URL")


def case_errors(bench):
    bucket, here = bench.bucket("errors"), bench.file("here", b"x")
    missing = f"cos://{bench.name('missing')}"
    bench.says(bench.cos("ls", missing, code=254), "NoSuchBucket")
    bench.says(bench.cos("cp", f"cos://{bucket}/nothing", "x", code=1), 'fatal error: .*Key "nothing" does not exist')
    bench.check(not (bench.work / "x").exists(), "a file where nothing came")
    bench.says(bench.cos("cp", here, f"{missing}/x", code=1), "upload failed: .*NoSuchBucket")
    bench.says(bench.cos("cp", "--recursive", missing, "down", code=1), "NoSuchBucket")
    bench.says(bench.cos("rb", missing, code=1), "remove_bucket failed: .*NoSuchBucket")
    bench.cos("rm", f"cos://{bucket}/nothing")
    bench.says(bench.cos("cp", "no-such-file", f"cos://{bucket}/", code=255), "no-such-file")
    bench.says(bench.cos("cp", bench.work, f"cos://{bucket}/", code=252), "is a directory")
    bench.says(bench.cos("ls", "cos://Not A Bucket", code=252), "is not a bucket name")
    bench.says(bench.cos("mb", "cos://UPPER", code=252), "is not a bucket name")
    bench.cos("ls", "--no-such-option", code=252)
    no_keys = {name: "" for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
    bench.says(bench.cos("ls", env=no_keys, code=253), "no credentials found")


def case_wrong_keys(bench):
    bucket = bench.bucket("keys")
    if bench.server.name == "moto":
        # It checks no signature; that is its way, and nothing of ours can be seen by it.
        wrong = {"AWS_SECRET_ACCESS_KEY": "wrong"}
        bench.known_if("signatures are not checked", lambda: bench.aws("s3", "ls", env=wrong, code=None).code == 0)
        return
    for wrong in ({"AWS_SECRET_ACCESS_KEY": "wrong"}, {"AWS_ACCESS_KEY_ID": "nobody"}):
        ended = bench.cos("ls", f"cos://{bucket}", env=wrong, code=254)
        bench.says(ended, "SignatureDoesNotMatch|InvalidAccessKeyId|AccessDenied")
        bench.check(bench.server.url.encode() not in ended.out, "data in spite of wrong keys")
    bench.says(bench.cos("cp", bench.file("x", b"x"), f"cos://{bucket}/x", env=wrong, code=1), "upload failed")


def case_two_at_once(bench):
    """Two processes on one bucket disturb each other nowhere."""
    bucket = bench.bucket("two")
    sides = {}
    for side in ("left", "right"):
        sides[side] = {f"{number}": f"{side}{number}".encode() for number in range(100)}
        bench.tree(side, sides[side])
    threads, codes = [], {}
    for side in sides:
        def work(side=side):
            codes[side] = bench.call("cos", "cp", "--recursive", bench.work / side, f"cos://{bucket}/{side}/").code

        threads.append(threading.Thread(target=work))
        threads[-1].start()
    for thread in threads:
        thread.join()
    bench.same(codes, {"left": 0, "right": 0}, "exit codes")
    for side, files in sides.items():
        bench.cos("cp", "--recursive", f"cos://{bucket}/{side}", f"down-{side}")
        bench.same_tree(bench.work / f"down-{side}", files, side)
