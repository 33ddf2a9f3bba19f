"""What all rows of `benches/watch` use: the agent as a process, files, waiting."""

import ctypes
import hashlib
import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import time
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUCKET, PREFIX = "bench", "w/"
MIB = 1024 * 1024
# Files of this size and more move in parts, two requests at a time.
LARGE = 6 * MIB
CONFIG = "[default]\nmax_concurrent_requests = 8\nmultipart_threshold = 6MB\nmultipart_chunksize = 5MB\n"
# Longest wait for what should take seconds.
PATIENCE = 900


class Failed(Exception):
    """A step that must work did not."""


def say(text):
    print(text, file=sys.stderr, flush=True)


def wait_until(holds, what, seconds=PATIENCE, pause=0.05):
    """Seconds until it holds."""
    began = time.monotonic()
    while not holds():
        if time.monotonic() - began > seconds:
            raise Failed(f"waited {seconds} s in vain for {what}")
        time.sleep(pause)
    return time.monotonic() - began


def end_with_parent():
    """The kernel ends a child of this script with it, however it ends."""
    try:
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    except (OSError, AttributeError):
        pass


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


ROWS = {}


def row(name):
    """Has a function measure a row: it gets the bench and returns a table, the first line its heads."""

    def register(function):
        ROWS[name] = function
        return function

    return register


class Agent:
    """An agent on a root of its own, which is begun and ended as often as a row wants."""

    def __init__(self, bench, store, name, more=(), root=None):
        self.bench, self.store, self.more = bench, store, list(more)
        self.place = bench.work / name
        self.root = root or self.place / "in"
        self.state = self.place / "state"
        self.log = self.place / "agent.log"
        self.root.mkdir(parents=True, exist_ok=True)
        home = self.place / "home" / ".cos"
        home.mkdir(parents=True)
        (home / "config").write_text(CONFIG)
        self.process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process and self.process.poll() is None:
            self.signal(signal.SIGCONT)
            self.kill()

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "TMPDIR")}
        return kept | {
            "HOME": str(self.place / "home"),
            "COS_ENDPOINT_URL": self.store.url,
            "COS_SECRET_ID": "benchbenchbench",
            "COS_SECRET_KEY": "benchbenchbenchsecret",
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def command(self, *more):
        watch = [self.bench.cos, "watch", str(self.root), f"cos://{BUCKET}/{PREFIX}", "--state-dir", str(self.state)]
        return [*watch, "--log-level", self.bench.options.log_level, *self.more, *more]

    def start(self, *more, before=()):
        """Starts it, with a command of another program before its own."""
        self.begun = time.monotonic()
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                [*before, *self.command(*more)],
                env=self.environment(),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self.place,
                start_new_session=True,
                preexec_fn=end_with_parent,
            )

    def control(self, *words):
        """What one of its sister commands prints; None when it fails."""
        command = [self.bench.cos, "watch", *words, "--state-dir", str(self.state)]
        done = subprocess.run(command, env=self.environment(), cwd=self.place, capture_output=True, text=True)
        return done.stdout if done.returncode == 0 else None

    def wait_ready(self):
        """Waits until it has gone through its root."""

        def scanned():
            status = self.control("status", "--output", "json")
            roots = [root for line in (status or "").splitlines() for root in roots_of(json.loads(line))]
            return bool(roots) and all(root.get("LastScan") for root in roots)

        return wait_until(scanned, "the agent to have gone through its root", 60)

    def signal(self, number):
        os.killpg(self.process.pid, number)

    def kill(self):
        try:
            self.signal(signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()

    def end(self):
        """Ends it as a service manager does."""
        self.process.terminate()
        began = time.monotonic()
        if self.process.wait(60) != 0:
            raise Failed(f"exit code {self.process.returncode} after SIGTERM; see {self.log}")
        return time.monotonic() - began

    def memory(self, field):
        """MiB of a line of its status, such as `VmHWM`."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{field}:\s+(\d+)", status).group(1)) / 1024

    def done(self):
        """The files that its journal holds for done while it does not run, by path: size, inode and times. Read from a copy:
        the next agent is to find the journal as it was left."""
        journal = self.state / "watch.db"
        if not journal.exists():
            return {}
        with tempfile.TemporaryDirectory(dir=self.place) as copy:
            for ending in ("", "-wal"):
                if Path(f"{journal}{ending}").exists():
                    shutil.copy(f"{journal}{ending}", f"{copy}/watch.db{ending}")
            db = sqlite3.connect(f"{copy}/watch.db")
            try:
                rows = db.execute("SELECT dir, name, size, inode, modified, changed FROM files WHERE state = 3").fetchall()
            except sqlite3.OperationalError:
                # It was killed before it had made its tables.
                return {}
            finally:
                db.close()
        return {os.fsdecode(directory + b"/" + name if directory else name): tuple(rest) for directory, name, *rest in rows}

    def sent_though_done(self, done, since):
        """Files that were sent since a mark though their rows were done, and that are still as they were then."""
        return [path for path in self.store.sent(since) if path in done and version(self.root / path) == done[path]]

    def differences(self):
        """Files whose bytes are not in the store."""
        objects = self.store.objects()
        return [path for path in files_below(self.root) if not self.is_same(path, objects.get(path))]

    def is_same(self, path, told):
        if told is None or told[0] != os.stat(self.root / path).st_size:
            return False
        whole, parts = hashlib.md5(), []
        with open(self.root / path, "rb") as file:
            # An object that was sent in parts is told by the digests of its parts.
            for part in iter(lambda: file.read(5 * MIB), b""):
                whole.update(part)
                parts.append(hashlib.md5(part).digest())
        both = (whole.hexdigest(), hashlib.md5(b"".join(parts)).hexdigest() + f"-{len(parts)}")
        return told[1] in both


def roots_of(document):
    for project in document.get("Projects", []):
        yield from project.get("Roots", [])


def version(path):
    try:
        told = os.lstat(path)
    except OSError:
        return None
    return (told.st_size, told.st_ino, told.st_mtime_ns, told.st_ctime_ns)


def files_below(root):
    root = str(root)
    for directory, _, names in os.walk(root):
        for name in names:
            if not name.startswith(".cos-watch-canary-"):
                yield os.path.relpath(os.path.join(directory, name), root)


def write(path, data):
    file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o644)
    os.write(file, data)
    os.close(file)
