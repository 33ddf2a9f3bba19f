"""Half an hour of everything at once, and then: is all there, and did memory grow?"""

import multiprocessing
import os
import random
import signal
import statistics
import time

from .harness import MIB, Agent, Failed, LARGE, end_with_parent, files_below, row, say, wait_until, write
from .store import Store

# Files that one writer keeps; beyond, it deletes.
KEPT = 1500

# How the store behaves, for a while each: shares of answers that are 503, cut connections, wrong ETags and 403.
WEATHER = {
    "calm": (0, 0, 0, 0),
    "busy": (1, 0, 0, 0),
    "cuts": (0, 0.3, 0, 0),
    "lies": (0, 0, 0.1, 0),
    "refuses": (0, 0, 0, 1),
    "all of it": (0.1, 0.05, 0.02, 0),
}


def disturb(root, seed, stop):
    """A process that makes, appends to, renames and deletes files and directories of its own until it is told to stop."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    chance, files, made = random.Random(seed), [], 0
    noise = chance.randbytes(12 * MIB)

    def directory():
        return f"{root}/d{chance.randrange(6)}/e{chance.randrange(6)}"

    while not stop.is_set():
        made += 1
        what = chance.random() if len(files) < KEPT else 0.9
        path = chance.choice(files) if files else None
        try:
            if what < 0.50 or path is None:
                size = chance.randrange(20_000) if chance.random() > 0.01 else LARGE + chance.randrange(5 * MIB)
                path = f"{directory()}/f{made}"
                os.makedirs(os.path.dirname(path), exist_ok=True)
                begin = chance.randrange(len(noise) - size)
                write(path, noise[begin : begin + size])
                files.append(path)
            elif what < 0.72:
                file = os.open(path, os.O_WRONLY | os.O_APPEND)
                os.write(file, noise[made % MIB :][:1000])
                os.close(file)
            elif what < 0.82:
                to = f"{os.path.dirname(path)}/moved{made}"
                os.rename(path, to)
                files.remove(path)
                files.append(to)
            elif what < 0.97:
                files.remove(path)
                os.unlink(path)
            else:
                old, new = directory(), directory()
                if not os.path.exists(new):
                    os.rename(old, new)
                    files = [new + file[len(old) :] if file.startswith(f"{old}/") else file for file in files]
        except FileNotFoundError:
            # A directory that was never made, or lies elsewhere by now.
            pass
        time.sleep(chance.random() * 0.04)


@row("soak")
def soak(bench):
    """Random creates, appends, renames and deletes while the store fails in all ways; then all files must be equal."""
    seed, minutes = bench.options.seed, bench.options.minutes
    chance = random.Random(seed)
    with Store() as store, Agent(bench, store, "soak", ["--settle", "100ms", "--silence", "1s"]) as agent:
        agent.start()
        agent.wait_ready()
        stop = multiprocessing.Event()
        writers = []
        for number in range(2):
            root = agent.root / f"writer{number}"
            root.mkdir()
            writers.append(multiprocessing.Process(target=disturb, args=(str(root), seed + number, stop), daemon=True))
            writers[-1].start()
        began = time.monotonic()
        change, said, memory = began, began, []
        try:
            while (now := time.monotonic()) < began + 60 * minutes:
                if agent.process.poll() is not None:
                    raise Failed(f"the agent ended by itself; see {agent.log}")
                memory.append(agent.memory("RssAnon"))
                if now >= change:
                    store.ask("weather", *WEATHER[chance.choice(list(WEATHER))])
                    change = now + chance.uniform(5, 40)
                if now - said > 300:
                    said = now
                    say(f"  {(now - began) / 60:.0f} minutes, {store.count():,} objects, {memory[-1]:.1f} MiB")
                time.sleep(2)
        finally:
            stop.set()
            for writer in writers:
                writer.join()
        store.ask("weather", *WEATHER["calm"])
        seconds = wait_until(lambda: not agent.differences(), "all files to be equal", pause=3)
        time.sleep(3)
        agent.end()
        missing, files = len(agent.differences()), sum(1 for _ in files_below(agent.root))
        sent, uploads = len(store.sent()), store.open_uploads()
    # The first quarter is that of buffers and pools that are not grown yet.
    quarters = [statistics.median(memory[part * len(memory) // 4 : (part + 1) * len(memory) // 4]) for part in range(4)]
    if quarters[3] > 1.25 * quarters[1] + 1:
        raise Failed(f"memory grew from {quarters[1]:.1f} to {quarters[3]:.1f} MiB")
    heads = ["soak", "minutes", "files left", "uploads begun", "missing or wrong", "uploads left open", "s until equal"]
    return [
        [*heads, "MiB 2nd quarter", "MiB last", "seed"],
        ["cos", minutes, files, sent, missing, uploads, seconds, quarters[1], quarters[3], seed],
    ]
