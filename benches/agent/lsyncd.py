"""lsyncd, as a peer."""

import os
import signal
import subprocess

from .harness import end_with_parent, files_below, wait_until


class Lsyncd:
    """lsyncd from one local directory to another, by rsync, with the shortest delay it has."""

    def __init__(self, bench, name):
        self.place = bench.work / name
        self.root, self.target = self.place / "in", self.place / "out"
        for directory in (self.root, self.target):
            directory.mkdir(parents=True)
        self.config = self.place / "lsyncd.lua"
        self.log = self.place / "lsyncd.log"
        self.config.write_text(
            f'settings {{ logfile = "{self.log}", nodaemon = true }}\n'
            f'sync {{ default.rsync, source = "{self.root}", target = "{self.target}", delay = 1, '
            "rsync = { archive = true } }\n"
        )
        self.process = None

    def __enter__(self):
        with (self.place / "output").open("wb") as output:
            self.process = subprocess.Popen(
                ["lsyncd", str(self.config)],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=end_with_parent,
            )
        return self

    def __exit__(self, *_):
        for number in (signal.SIGCONT, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, number)
            except ProcessLookupError:
                pass
        self.process.wait()

    def wait_ready(self):
        begun = self.root / "begun"
        begun.write_text("begun")
        wait_until(lambda: (self.target / "begun").exists(), "lsyncd to begin", 60)

    def signal(self, number):
        os.killpg(self.process.pid, number)

    def count(self):
        return sum(1 for _ in files_below(self.target))
