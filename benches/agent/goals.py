"""The goals of the agent (memory, speed, patience), each measured and held against its figure."""

import json
import os
import re
import shutil
import subprocess
import time
import urllib.request
from contextlib import contextmanager

from .harness import Agent, Failed, free_port, row, wait_until, write
from .store import Store

# Bytes of the files of the large trees. They are holes: what counts is their number.
HOLE = 16


def verdict(figure, goal, more_is_better=False):
    return "yes" if (figure >= goal if more_is_better else figure <= goal) else "NO"


@contextmanager
def null_server(bench):
    """A store that throws away what it gets, so that a million files are a matter of minutes."""
    process = subprocess.Popen([bench.null_server()], stdout=subprocess.PIPE, text=True)
    try:
        yield NullStore(process.stdout.readline().split()[-1])
    finally:
        process.kill()
        process.wait()


class NullStore:
    def __init__(self, url):
        self.url = url


class Watched(Agent):
    """An agent whose metrics are read."""

    def __init__(self, bench, store, name, root=None):
        self.port = free_port()
        super().__init__(bench, store, name, ["--metrics-listen", f"127.0.0.1:{self.port}"], root)

    def page(self, path):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return answer.read().decode()
        except OSError:
            # Not there yet, or not ready: 503.
            return None

    def wait_for_scan(self, seconds=900):
        """Waits until it has gone through its root. Returns seconds since it was begun."""
        wait_until(lambda: self.page("/readyz") is not None, "the agent to have gone through its root", seconds)
        return time.monotonic() - self.begun

    def metric(self, name):
        """The sum of a metric's series."""
        lines = (self.page("/metrics") or "").splitlines()
        series = [line.rsplit(" ", 1) for line in lines if re.match(rf"{name}[{{ ]", line)]
        return sum(float(value) for _, value in series)

    def status(self):
        told = self.control("status", "--output", "json")
        return json.loads(told)["Projects"][0] if told else None

    def waiting(self):
        """Files in its journal that are not done."""
        status = self.status()
        return status and sum(count["Files"] for count in status["Queue"].values() if isinstance(count, dict))

    def scans(self):
        """Seconds that scans took, in order."""
        return [float(seconds) for seconds in re.findall(r"scan ended .* seconds=([\d.]+)", self.log.read_text())]

    def peak(self):
        return self.memory("VmHWM")

    def cpu(self):
        """Seconds of CPU so far."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def idle(self, seconds=30):
        """Per cent of a core that it takes while nothing happens."""
        before, began = self.cpu(), time.monotonic()
        time.sleep(seconds)
        return 100 * (self.cpu() - before) / (time.monotonic() - began)


def tree(bench, name, directories, files):
    """A tree of old files, that nobody could be writing to. Made once and kept until the end."""
    root = bench.work / name
    old = time.time() - 86400
    for number in range(directories):
        directory = f"{root}/{number // 1000}/{number}"
        os.makedirs(directory)
        for file in range(files):
            path = f"{directory}/f{file:04}"
            descriptor = os.open(path, os.O_CREAT | os.O_WRONLY, 0o644)
            os.ftruncate(descriptor, HOLE)
            os.close(descriptor)
            os.utime(path, (old, old))
    return root


@row("tracked")
def tracked(bench):
    """A million files: what they cost in memory and on disk, how fast they are gone through, and how soon a new agent
    works."""
    count = bench.options.tracked
    root = tree(bench, "tracked-tree", max(count // 1000, 1), min(count, 1000))
    table = [["tracked", "figure", "unit", "goal", "met"]]

    def tell(what, figure, unit, goal):
        table.append([what, figure, unit, goal, verdict(figure, goal)])

    with null_server(bench) as store, Watched(bench, store, "tracked", root) as agent:
        agent.start()
        table.append(["first scan, all in the journal", agent.wait_for_scan(), "s", None, None])
        wait_until(lambda: agent.waiting() == 0, "all files to be sent", 1800, pause=2)
        table.append(["until all were sent", time.monotonic() - agent.begun, "s", None, None])
        tell("peak memory", agent.peak(), "MiB", 60)
        # What was written is in the log of SQLite until the next checkpoint.
        size = sum(path.stat().st_size for path in agent.state.iterdir() if path.is_file())
        tell("journal", size / 1e6, "MB", 250)
        tell("CPU while nothing happens", agent.idle(), "% of a core", 0.5)
        scans = len(agent.scans())
        agent.control("rescan", agent.root.name)
        wait_until(lambda: len(agent.scans()) > scans, "the scan to end")
        tell("a scan of what is known, warm", agent.scans()[-1], "s", 5)
        agent.end()
        write(f"{root}/0/0/new", b"new")
        logged = agent.log.stat().st_size
        agent.start()

        def first():
            with agent.log.open() as file:
                file.seek(logged)
                return " uploaded " in file.read()

        wait_until(first, "the first upload", pause=0.02)
        tell("restart to the first upload", time.monotonic() - agent.begun, "s", 10)
        agent.end()
    shutil.rmtree(root)
    return table


@row("armed")
def armed(bench):
    """A hundred thousand directories: until each has its watch."""
    count = bench.options.armed
    root = tree(bench, "armed-tree", count, 0)
    with null_server(bench) as store, Watched(bench, store, "armed", root) as agent:
        agent.start()
        agent.wait_for_scan()
        cold = agent.scans()[-1]
        agent.end()
        agent.start()
        agent.wait_for_scan()
        warm, memory, unwatched = agent.scans()[-1], agent.peak(), agent.metric("cos_watch_unwatched_dirs")
        agent.end()
    if unwatched:
        raise Failed(f"{unwatched:.0f} directories have no watch: raise fs.inotify.max_user_watches")
    shutil.rmtree(root)
    heads = ["armed", "directories", "s at first", "s warm", "goal", "met", "peak MiB"]
    return [heads, ["cos", count, cold, warm, 3, verdict(warm, 3), memory]]


@row("burst")
def burst(bench):
    """A hundred thousand files that are written as fast as can be, while nothing is sent: until all are in the journal."""
    count = bench.options.burst
    with null_server(bench) as store, Watched(bench, store, "burst") as agent:
        agent.start()
        agent.wait_for_scan()
        agent.control("pause", agent.root.name)
        cpu, began = agent.cpu(), time.monotonic()
        for number in range(count):
            if number % 1000 == 0:
                os.mkdir(f"{agent.root}/{number // 1000}")
            write(f"{agent.root}/{number // 1000}/f{number}", b"x")
        made = time.monotonic() - began
        wait_until(lambda: agent.waiting() == count, "all to be in the journal", 300, pause=0.1)
        took, cpu = time.monotonic() - began, agent.cpu() - cpu
        began = time.monotonic()
        agent.control("resume", agent.root.name)
        wait_until(lambda: agent.waiting() == 0, "all to be sent", 600, pause=0.1)
        sent = time.monotonic() - began
        memory = agent.peak()
        agent.end()
    rate = count / took
    heads = ["burst", "files", "s to write", "s to the journal", "a second", "goal", "met", "CPU s", "s to send", "peak MiB"]
    return [heads, ["cos", count, made, took, round(rate), 5000, verdict(rate, 5000, True), cpu, sent, memory]]


@row("latency")
def latency(bench):
    """From the closing of a file to the begin of its request, with the settle time of 200 ms that is the default."""
    with Store() as store, Watched(bench, store, "latency") as agent:
        agent.start()
        agent.wait_for_scan()
        time.sleep(1)
        closed = {}
        for number in range(bench.options.latency):
            write(f"{agent.root}/f{number}", b"x" * 1000)
            closed[f"f{number}"] = time.time()
            time.sleep(0.02)
        wait_until(lambda: store.count() == len(closed), "all files", 60)
        begun = store.firsts()
        agent.end()
    late = sorted(1000 * (begun[name] - at) for name, at in closed.items())
    p99 = late[min(int(len(late) * 0.99), len(late) - 1)]
    heads = ["latency", "files", "median ms", "99th percentile", "longest", "goal", "met"]
    return [heads, ["cos", len(late), late[len(late) // 2], p99, late[-1], 300, verdict(p99, 300)]]
