"""An S3 store in a process of its own, that remembers what it was sent."""

import asyncio
import hashlib
import multiprocessing
import random
import re
import signal
import time
import urllib.parse

from .harness import BUCKET, PREFIX, end_with_parent


class Store:
    """An S3 store in a process of its own. It keeps of each object its size and MD5, and remembers every request: what was
    sent twice is counted where it arrives, and by a program that shares no line with the one that is measured."""

    def __init__(self):
        self.pipe, far = multiprocessing.Pipe()
        self.process = multiprocessing.Process(target=serve, args=(far,), daemon=True)
        self.process.start()
        far.close()
        self.url = f"http://127.0.0.1:{self.pipe.recv()}"

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.join()

    def ask(self, *question):
        self.pipe.send(question)
        return self.pipe.recv()

    def objects(self):
        """Size and MD5 of every object, by path below the prefix."""
        return {key[len(PREFIX) :]: told for key, told in self.ask("objects").items()}

    def count(self):
        return self.ask("count")

    def mark(self):
        """A place in the record of requests."""
        return self.ask("mark")

    def sent(self, since=0):
        """Paths whose bytes were begun to be sent: each PUT and each upload in parts once."""
        return [key[len(PREFIX) :] for kind, key in self.ask("log", since) if kind in ("put", "create")]

    def open_uploads(self):
        return self.ask("uploads")

    def firsts(self):
        """When the first bytes of each object came, by path: seconds since 1970."""
        return {key[len(PREFIX) :]: at for key, at in self.ask("firsts").items()}


class Connection(asyncio.Protocol):
    """One connection to the store: requests one after the other."""

    def __init__(self, content):
        self.content = content
        self.buffer = b""
        # The head of a request was read, and its body is not whole.
        self.inside = False

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self.buffer = self.buffer + data if self.buffer else data
        while True:
            if not self.inside:
                end = self.buffer.find(b"\r\n\r\n")
                if end < 0:
                    return
                self.begin(self.buffer[:end].decode("latin-1"))
                self.buffer = self.buffer[end + 4 :]
            taken = self.buffer[: self.left]
            if taken:
                self.digest.update(taken)
                if self.keep is not None:
                    self.keep.append(taken)
                self.left -= len(taken)
                self.buffer = self.buffer[len(taken) :]
            if self.left:
                return
            self.inside = False
            self.transport.write(self.answer())

    def begin(self, text):
        first, *lines = text.split("\r\n")
        self.inside = True
        self.method, target, _ = first.split(" ")
        headers = dict(line.split(": ", 1) for line in lines if ": " in line)
        headers = {name.lower(): value for name, value in headers.items()}
        self.left = self.size = int(headers.get("content-length", 0))
        self.digest = hashlib.md5()
        self.checksum = next((pair for pair in headers.items() if pair[0].startswith("x-amz-checksum-")), None)
        self.keep = [] if self.method == "POST" else None
        path, _, query = target.partition("?")
        self.key = urllib.parse.unquote(path).split("/", 2)[2] if path.count("/") > 1 else ""
        self.query = dict(pair.partition("=")[::2] for pair in query.split("&"))
        if self.method == "PUT":
            self.content.firsts.setdefault(self.key, time.time())
        if "100-continue" in headers.get("expect", ""):
            self.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")

    def spoilt(self):
        """What the weather makes of an answer; nothing when it is a good one."""
        busy, cut, lie, refused = self.content.weather
        chance = random.random()
        if chance < busy:
            return error("503 Slow Down", "SlowDown")
        if chance < busy + cut:
            self.transport.abort()
            return b""
        if chance < busy + cut + refused:
            return error("403 Forbidden", "AccessDenied")
        if self.method == "PUT" and chance < busy + cut + refused + lie:
            return empty("200 OK", "0" * 32)
        return None

    def answer(self):
        spoilt = self.spoilt()
        if spoilt is not None:
            return spoilt
        method, key, query, content = self.method, self.key, self.query, self.content
        if method == "PUT" and "partNumber" in query:
            content.log.append(("part", key))
            parts = content.uploads.get(query["uploadId"])
            if parts is None:
                return error("404 Not Found", "NoSuchUpload")
            parts[int(query["partNumber"])] = (self.size, self.digest.hexdigest(), self.digest.digest())
            return empty("200 OK", self.digest.hexdigest(), self.checksum)
        if method == "PUT":
            content.log.append(("put", key))
            content.objects[key] = (self.size, self.digest.hexdigest())
            return empty("200 OK", self.digest.hexdigest(), self.checksum)
        if method == "HEAD":
            content.log.append(("head", key))
            told = content.objects.get(key)
            return empty("200 OK", told[1], None, told[0]) if told else empty("404 Not Found")
        if method == "POST" and "uploads" in query:
            content.log.append(("create", key))
            content.made += 1
            content.uploads[str(content.made)] = {}
            content.names[str(content.made)] = key
            content.begun[str(content.made)] = time.strftime("%Y-%m-%dT%H:%M:%S.000Z", time.gmtime())
            inside = f"<Bucket>{BUCKET}</Bucket><Key>{escaped(key)}</Key><UploadId>{content.made}</UploadId>"
            return xml("InitiateMultipartUploadResult", inside)
        if method == "POST" and "uploadId" in query:
            content.log.append(("complete", key))
            parts = content.uploads.pop(query["uploadId"], None)
            if parts is None:
                return error("404 Not Found", "NoSuchUpload")
            wanted = [int(number) for number in re.findall(rb"<PartNumber>(\d+)<", b"".join(self.keep))]
            chosen = [parts[number] for number in wanted]
            etag = hashlib.md5(b"".join(part[2] for part in chosen)).hexdigest() + f"-{len(chosen)}"
            content.objects[key] = (sum(part[0] for part in chosen), etag)
            inside = f"<Bucket>{BUCKET}</Bucket><Key>{escaped(key)}</Key><ETag>&quot;{etag}&quot;</ETag>"
            return xml("CompleteMultipartUploadResult", inside)
        if method == "GET" and "uploadId" in query:
            parts = content.uploads.get(query["uploadId"])
            if parts is None:
                return error("404 Not Found", "NoSuchUpload")
            told = "".join(
                f"<Part><PartNumber>{number}</PartNumber><ETag>&quot;{etag}&quot;</ETag><Size>{size}</Size></Part>"
                for number, (size, etag, _) in sorted(parts.items())
            )
            return xml("ListPartsResult", f"<UploadId>{query['uploadId']}</UploadId><IsTruncated>false</IsTruncated>{told}")
        if method == "DELETE" and "uploadId" in query:
            content.log.append(("abort", key))
            content.uploads.pop(query["uploadId"], None)
            return empty("204 No Content")
        if method == "GET" and "uploads" in query:
            told = "".join(
                f"<Upload><Key>{escaped(content.names[number])}</Key><UploadId>{number}</UploadId>"
                f"<Initiated>{content.begun[number]}</Initiated></Upload>"
                for number in content.uploads
            )
            return xml("ListMultipartUploadsResult", f"<IsTruncated>false</IsTruncated>{told}")
        content.log.append(("other", key))
        return error("501 Not Implemented", "NotImplemented")


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def empty(status, etag=None, checksum=None, length=0):
    lines = [f"HTTP/1.1 {status}", f"content-length: {length}", "last-modified: Thu, 01 Jan 2026 00:00:00 GMT"]
    if etag:
        lines.append(f'etag: "{etag}"')
    if checksum:
        lines.append(f"{checksum[0]}: {checksum[1]}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def document(status, text):
    head = f"HTTP/1.1 {status}\r\ncontent-type: application/xml\r\ncontent-length: {len(text.encode())}\r\n\r\n"
    return (head + text).encode()


def xml(root, inside):
    return document("200 OK", f'<?xml version="1.0" encoding="UTF-8"?><{root}>{inside}</{root}>')


def error(status, code):
    return document(status, f"<Error><Code>{code}</Code><Message>{code}</Message></Error>")


class Content:
    def __init__(self):
        self.objects, self.uploads, self.names, self.begun, self.log, self.made = {}, {}, {}, {}, [], 0
        # When the first byte of each object came.
        self.firsts = {}
        # Shares of answers that are 503, a cut connection, a wrong ETag, and 403.
        self.weather = (0, 0, 0, 0)


def serve(pipe):
    """The process of the store."""
    end_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    content = Content()
    answers = {
        "objects": lambda: content.objects,
        "count": lambda: len(content.objects),
        "mark": lambda: len(content.log),
        "log": lambda since: content.log[since:],
        "uploads": lambda: len(content.uploads),
        "firsts": lambda: content.firsts,
        "weather": lambda *shares: setattr(content, "weather", shares),
    }

    async def run():
        loop = asyncio.get_running_loop()
        ended = loop.create_future()

        def asked():
            try:
                name, *arguments = pipe.recv()
                pipe.send(answers[name](*arguments))
            except (EOFError, OSError):
                loop.remove_reader(pipe.fileno())
                ended.set_result(None)

        server = await loop.create_server(lambda: Connection(content), "127.0.0.1", 0, backlog=1024)
        pipe.send(server.sockets[0].getsockname()[1])
        loop.add_reader(pipe.fileno(), asked)
        await ended

    asyncio.run(run())
