"""What a case works with: the three clients against one server, local trees, and checks that tell what they saw."""

import inspect
import json
import os
import re
import subprocess
import sys
import urllib.error
import urllib.request

ACCESS_KEY, SECRET_KEY, REGION = "compatcompat", "compatcompatsecret", "us-east-1"
MIB = 1024 * 1024
# No single command of a case takes longer, even on a busy machine; one that does hangs.
LIMIT_S = 180


class Failed(Exception):
    """Something that must hold does not."""


class Known(Exception):
    """The server is at fault: the AWS CLI was seen to fail in the same way."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def cases_of(module):
    """The functions `case_…` of a module in the order they are written, by name."""
    named = [
        (name[len("case_"):].replace("_", "-"), function)
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if name.startswith("case_")
    ]
    return sorted(named, key=lambda pair: pair[1].__code__.co_firstlineno)


class Ended:
    """A command that ended."""

    def __init__(self, arguments, done):
        self.arguments = arguments
        self.code, self.out, self.err = done.returncode, done.stdout, done.stderr

    @property
    def text(self):
        return self.out.decode()

    @property
    def errors(self):
        return self.err.decode(errors="replace")

    def lines(self):
        return self.text.splitlines()

    def json(self):
        return json.loads(self.text)

    def __str__(self):
        out = self.out if len(self.out) < 1500 else self.out[:1500] + b" ..."
        shown = f"$ {' '.join(self.arguments)}\nexit code {self.code}\n"
        return shown + f"stdout: {out.decode(errors='replace')}\nstderr: {self.errors[-1500:]}"


class Bench:
    """One case: a server, a fresh directory, and the clients."""

    buckets = 0

    def __init__(self, server, venv, cos, home, work):
        self.server, self.venv, self.home, self.work = server, venv, home, work
        self.programs = {"cos": str(cos), "aws": str(venv / "bin" / "aws"), "s5cmd": str(venv / "bin" / "s5cmd")}
        # Differences of the server that were shown with the AWS CLI while the case went on.
        self.known = []

    # --- clients ---

    def environment(self, **more):
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "TMPDIR")}
        return kept | {
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "AWS_ACCESS_KEY_ID": ACCESS_KEY,
            "AWS_SECRET_ACCESS_KEY": SECRET_KEY,
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
        } | more

    def call(self, program, *arguments, stdin=b"", env=None, cwd=None):
        arguments = [self.programs[program], "--endpoint-url", self.server.url, *map(str, arguments)]
        done = subprocess.run(
            arguments, input=stdin, capture_output=True, env=self.environment(**(env or {})),
            cwd=cwd or self.work, timeout=LIMIT_S,
        )
        return Ended([program, *arguments[1:]], done)

    def cos(self, *arguments, code=0, **how):
        return self.expect(self.call("cos", *arguments, **how), code)

    def aws(self, *arguments, code=0, **how):
        return self.expect(self.call("aws", *arguments, **how), code)

    def s5cmd(self, *arguments, code=0, **how):
        return self.expect(self.call("s5cmd", *arguments, **how), code)

    @staticmethod
    def expect(ended, code):
        """`code` None takes any."""
        if code is not None and ended.code != code:
            raise Failed(f"expected exit code {code}:\n{ended}")
        return ended

    # --- places ---

    def name(self, word):
        """A bucket name nobody had before."""
        Bench.buckets += 1
        return f"compat-{word}-{Bench.buckets}"

    def bucket(self, word="case"):
        """A fresh bucket, made by `cos`."""
        name = self.name(word)
        self.cos("mb", f"cos://{name}")
        return name

    def file(self, name, content):
        path = self.work / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return path

    def tree(self, name, files):
        """A directory with `files`, a map of relative names to contents."""
        root = self.work / name
        root.mkdir()
        for relative, content in files.items():
            self.file(f"{name}/{relative}", content)
        return root

    # --- checks ---

    @staticmethod
    def check(holds, what):
        if not holds:
            raise Failed(what)

    @staticmethod
    def same(found, wanted, what):
        if found != wanted:
            raise Failed(f"{what}:\nfound  {shorten(found)}\nwanted {shorten(wanted)}")

    def same_tree(self, root, files, what):
        found = {str(path.relative_to(root)): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        missing, extra = sorted(files.keys() - found.keys()), sorted(found.keys() - files.keys())
        self.check(not missing and not extra, f"{what}: missing {missing[:5]}, extra {extra[:5]}")
        changed = sorted(name for name in files if found[name] != files[name])
        self.check(not changed, f"{what}: changed {changed[:5]}")

    def keys(self, uri, *options):
        """Keys below `uri` as `cos ls --output json` tells them."""
        listed = self.cos("ls", uri, "--recursive", "--output", "json", *options, code=None)
        self.check(listed.code in (0, 1), str(listed))
        return [entry["Key"] for entry in listed.json()["Objects"]]

    def says(self, ended, pattern):
        """The command's stderr has a line that matches."""
        self.check(re.search(pattern, ended.errors), f"expected `{pattern}` on stderr:\n{ended}")
        self.check("panicked" not in ended.errors, f"a backtrace:\n{ended}")

    def fetch(self, url, method="GET", body=None, headers=None):
        """Status and body of a plain HTTP request."""
        # Without a type urllib would say that the body is a form, and moto would try to read it as one.
        headers = {"Content-Type": "application/octet-stream"} | (headers or {}) if body is not None else headers or {}
        request = urllib.request.Request(url, data=body, method=method, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def known_if(self, reason, aws_fails_too):
        """Records a difference of the server; the AWS CLI must meet it too."""
        if not aws_fails_too():
            raise Failed(f"the AWS CLI does what `cos` cannot, so this is no difference of {self.server.name}: {reason}")
        self.known.append(reason)


def shorten(value):
    text = repr(value)
    return text if len(text) < 1000 else text[:1000] + " ..."
