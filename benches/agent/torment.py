"""Rows in which the agent is killed, stopped and overrun."""

import multiprocessing
import os
import random
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from .harness import LARGE, MIB, Agent, Failed, end_with_parent, files_below, row, say, wait_until, write
from .lsyncd import Lsyncd
from .store import Store

FILES_PER_DIRECTORY = 1000


def wait_quiet(count, wanted, quiet=90, pause=0.5):
    """Waits until all have arrived, or nothing more does for so many seconds. Returns the seconds until the last one, and
    how many are missing."""
    began = last = time.monotonic()
    before = count()
    while before < wanted and time.monotonic() - last < quiet:
        time.sleep(pause)
        now = count()
        if now != before:
            before, last = now, time.monotonic()
    return (time.monotonic() if before >= wanted else last) - began, max(wanted - before, 0)


def twice(paths):
    seen, again = set(), 0
    for path in paths:
        again += path in seen
        seen.add(path)
    return again


def make_many(root, count, name):
    """Spread over the directories that there are."""
    directories = sorted(str(path) for path in root.iterdir() if path.is_dir())
    for number in range(count):
        write(f"{directories[number % len(directories)]}/{name}{number}", b"%d" % number)


@row("overflow")
def overflow(bench):
    """Files that are made while nobody takes events from the kernel: the queue overflows, and all must arrive."""
    files, before = bench.options.files, 2000
    table = [
        ["overflow", "files", "missed", "stored ones sent again", "sent twice", "overflows", "s from SIGCONT to the last"],
    ]

    def prepare(root):
        # Directories that are watched: of those that are new the kernel would tell nothing, and no queue overflow.
        for number in range(max(files // FILES_PER_DIRECTORY, 2)):
            (root / f"d{number:04}").mkdir()
        make_many(root, before, "before")

    with Store() as store, Agent(bench, store, "overflow") as agent:
        prepare(agent.root)
        agent.start()
        wait_until(lambda: store.count() == before, "what was there")
        # Its rows are done a moment after their objects are there.
        time.sleep(2)
        mark, known = store.mark(), set(store.objects())
        agent.signal(signal.SIGSTOP)
        make_many(agent.root, files, "new")
        agent.signal(signal.SIGCONT)
        seconds, missed = wait_quiet(store.count, before + files)
        sent = store.sent(mark)
        agent.end()
        overflows = agent.log.read_text().count("the kernel dropped events")
        wrong = len(agent.differences())
        if wrong != missed or not overflows:
            raise Failed(f"{missed} files are missing, {wrong} differ, {overflows} overflows; see {agent.log}")
        again = sum(path in known for path in sent)
        table.append(["cos", files, missed, again, twice(sent), overflows, seconds])
    if bench.options.lsyncd:
        peer = Lsyncd(bench, "overflow-lsyncd")
        prepare(peer.root)
        with peer:
            wait_until(lambda: peer.count() == before, "lsyncd to copy what was there")
            peer.wait_ready()
            peer.signal(signal.SIGSTOP)
            make_many(peer.root, files, "new")
            peer.signal(signal.SIGCONT)
            seconds, missed = wait_quiet(peer.count, before + 1 + files)
            table.append(["lsyncd", files, missed, None, None, None, seconds])
    return table


@row("directories")
def directories(bench):
    """New directories with a file in each, as fast as they can be made: each file comes before anybody can watch for it."""
    count = bench.options.directories
    table = [["directories", "directories", "missed", "sent twice", "seconds to make", "seconds to arrive"]]

    def make(root):
        began = time.monotonic()
        for number in range(count):
            directory = f"{root}/{number // FILES_PER_DIRECTORY}/{number}"
            os.makedirs(directory)
            write(f"{directory}/file", b"%d" % number)
        return time.monotonic() - began

    with Store() as store, Agent(bench, store, "directories") as agent:
        agent.start()
        agent.wait_ready()
        took = make(agent.root)
        seconds, missed = wait_quiet(store.count, count)
        sent = twice(store.sent())
        agent.end()
        table.append(["cos", count, missed, sent, took, took + seconds])
    if bench.options.lsyncd:
        with Lsyncd(bench, "directories-lsyncd") as peer:
            peer.wait_ready()
            took = make(peer.root)
            seconds, missed = wait_quiet(peer.count, count + 1)
            table.append(["lsyncd", count, missed, None, took, took + seconds])
    return table


def load(root, seed, stop):
    """A process that makes, appends to, renames and deletes files until it is told to stop."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    chance, files, made = random.Random(seed), [], 0
    noise = chance.randbytes(12 * MIB)
    while not stop.is_set():
        made += 1
        path = chance.choice(files) if files else None
        what = chance.random()
        try:
            if what < 0.60 or path is None:
                size = chance.randrange(20_000) if what > 0.02 else LARGE + chance.randrange(6 * MIB)
                begin = chance.randrange(len(noise) - size) if size < len(noise) else 0
                path = f"{root}/d{chance.randrange(6)}/e{chance.randrange(6)}/f{made}"
                os.makedirs(os.path.dirname(path), exist_ok=True)
                write(path, noise[begin : begin + size])
                files.append(path)
            elif what < 0.78:
                file = os.open(path, os.O_WRONLY | os.O_APPEND)
                os.write(file, noise[made : made + 1000])
                os.close(file)
            elif what < 0.88:
                os.rename(path, f"{os.path.dirname(path)}/moved{made}")
                files.append(f"{os.path.dirname(path)}/moved{made}")
            elif what < 0.96:
                os.unlink(path)
            else:
                to = f"{root}/d{chance.randrange(6)}/from{made}"
                os.rename(f"{root}/d{chance.randrange(6)}/e{chance.randrange(6)}", to)
        except OSError:
            # It went with its directory.
            pass
        if len(files) > 2000:
            # What is no longer touched stays as it is.
            files = files[1000:]
        time.sleep(chance.random() * 0.02)


@row("kills")
def kills(bench):
    """kill -9 at random moments while files are made, appended to, renamed and deleted, some of them large."""
    seed = bench.options.seed
    chance = random.Random(seed)
    # What is done must not be sent again; what was under way may be, and is counted too.
    again, ended = [], 0
    with Store() as store, Agent(bench, store, "kills", ["--settle", "50ms", "--silence", "500ms"]) as agent:
        stop = multiprocessing.Event()
        writer = multiprocessing.Process(target=load, args=(str(agent.root), seed, stop), daemon=True)
        writer.start()
        try:
            for number in range(bench.options.kills):
                done, mark = agent.done(), store.mark()
                agent.start()
                time.sleep(0.02 + chance.random() * bench.options.life)
                if number % 10 == 9:
                    agent.end()
                    ended += 1
                else:
                    agent.kill()
                again += agent.sent_though_done(done, mark)
                if number % 50 == 49:
                    say(f"  {number + 1} kills, {len(done)} files done")
        finally:
            stop.set()
            writer.join()
        done, mark = agent.done(), store.mark()
        agent.start()
        seconds = wait_until(lambda: not agent.differences(), "all files", pause=1)
        # Whatever is to come comes now.
        time.sleep(3)
        agent.end()
        again += agent.sent_though_done(done, mark)
        missing = agent.differences()
        files = sum(1 for _ in files_below(agent.root))
        size = sum(os.stat(agent.root / path).st_size for path in files_below(agent.root)) / MIB
        sent = len(store.sent())
        uploads = store.open_uploads()
    heads = ["kills", "kill -9", "SIGTERM", "files", "MiB", "sent in all", "done ones sent again", "missing or wrong"]
    killed = bench.options.kills - ended
    return [
        [*heads, "uploads left open", "s until all were there", "seed"],
        ["cos", killed, ended, files, size, sent, len(again), len(missing), uploads, seconds, seed],
    ]


# System calls that change what others see: of files, of the journal, of connections, of who holds a lock.
EDGES = (
    "openat write writev pwrite64 fdatasync fsync ftruncate rename renameat2 unlink unlinkat mkdir fallocate sendto sendmsg "
    "recvfrom connect flock fcntl inotify_add_watch read pread64 close mmap"
).split()


def children(pid):
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


@row("edges")
def edges(bench):
    """The agent is killed at its N-th call of a system call, for a sample of all calls it makes in the life of a small
    workload: what is killed there has done all before that call and nothing behind it."""
    if not shutil.which("strace"):
        raise Failed("strace is not installed")
    chance = random.Random(bench.options.seed)
    counts = calls_of_a_life(bench)
    every = [(call, number) for call, count in counts.items() for number in range(1, count + 1)]
    sample = chance.sample(every, min(bench.options.edges, len(every)))
    numbers = {call: {"edges": 0, "killed": 0, "again": 0, "missing": 0, "calls": counts[call]} for call in counts}
    for place, (call, number) in enumerate(sorted(sample)):
        if place % 50 == 0:
            say(f"  {place} of {len(sample)} edges of {len(every)}")
        killed, again, missing = edge(bench, f"edge-{place}", call, number)
        told = numbers[call]
        told["edges"] += 1
        told["killed"] += killed
        told["again"] += again
        told["missing"] += missing
    table = [["edges", "calls of a life", "edges tried", "killed there", "done ones sent again", "missing or wrong"]]
    fields = ("calls", "edges", "killed", "again", "missing")
    for call, told in sorted(numbers.items()):
        table.append([call, *(told[field] for field in fields)])
    table.append(["all", *(sum(told[field] for told in numbers.values()) for field in fields)])
    return table


def workload(agent):
    """What happens while an agent lives: files that were there, that come, that move, that change, and a large one."""
    for number in range(3):
        write(agent.root / f"there{number}", b"there %d" % number)
    write(agent.root / "large", random.Random(7).randbytes(11 * MIB))
    os.utime(agent.root / "large", (1_700_000_000, 1_700_000_000))

    def later():
        (agent.root / "new/below").mkdir(parents=True)
        write(agent.root / "new/below/file", b"new")
        write(agent.root / "moves.tmp", b"moved")
        os.rename(agent.root / "moves.tmp", agent.root / "moved")
        write(agent.root / "there1", b"changed")
        os.rename(agent.root / "there2", agent.root / "new/there2")

    return later


def live(agent, before):
    """One life under strace. Returns whether it was killed."""
    later = workload(agent)
    agent.start(before=before)
    time.sleep(0.25)
    later()
    end = time.monotonic() + 20
    wanted = set(files_below(agent.root))
    while agent.process.poll() is None and time.monotonic() < end:
        if wanted <= set(agent.store.objects()):
            # Its last rows are written just now.
            time.sleep(0.3)
            for child in children(agent.process.pid):
                try:
                    os.kill(child, signal.SIGTERM)
                except ProcessLookupError:
                    pass
            break
        time.sleep(0.03)
    try:
        code = agent.process.wait(30)
    except subprocess.TimeoutExpired:
        agent.kill()
        raise Failed(f"the agent does not end; see {agent.log}") from None
    return code != 0


LIFE = ["--settle", "30ms", "--silence", "200ms"]


def calls_of_a_life(bench):
    """How often each call is made by the thread that makes it most: strace counts by thread."""
    with Store() as store, Agent(bench, store, "edges-counted", LIFE) as agent:
        trace = agent.place / "trace"
        if live(agent, ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={','.join(EDGES)}"]):
            raise Failed(f"the agent failed under strace; see {agent.log}")
        counts = {}
        for line in trace.read_text(errors="replace").splitlines():
            found = re.match(r"(\d+) +(\w+)\(", line)
            if found:
                thread, call = found.groups()
                counts.setdefault(call, {}).setdefault(thread, 0)
                counts[call][thread] += 1
    return {call: max(threads.values()) for call, threads in counts.items()}


def edge(bench, name, call, number):
    """One edge: whether the agent was killed there, done files sent again, and files that the next one did not bring."""
    with Store() as store, Agent(bench, store, name, LIFE) as agent:
        inject = f"inject={call}:signal=SIGKILL:when={number}"
        killed = live(agent, ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", inject])
        done, mark = agent.done(), store.mark()
        agent.start("--once")
        try:
            code = agent.process.wait(60)
        except subprocess.TimeoutExpired:
            code = None
            agent.kill()
        again, missing = agent.sent_though_done(done, mark), agent.differences()
        if again or missing or code != 0:
            say(f"  {call} {number}: exit code {code}, sent again {again}, missing {missing}; see {agent.log}")
            bench.keep = True
        else:
            shutil.rmtree(agent.place)
        return killed, len(again), len(missing) + (code != 0)
