"""Host a built site on this computer as a page host does: gzipped, below a path; and count what is sent."""

from __future__ import annotations

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

BASE = "/course/"
COMPRESSED = ("text/", "javascript", "json", "xml", "svg")


@dataclass
class Hosted:
    """A hosted site: its address and what was sent since the last `start`; `last` is when (monotonic seconds)."""

    address: str = ""
    requests: int = 0
    sent: int = 0
    last: float = 0

    def start(self) -> None:
        """Begin to count."""
        self.requests, self.sent, self.last = 0, 0, time.monotonic()

    @property
    def kib(self) -> float:
        """Return what was sent, in KiB of content."""
        return self.sent / 1024


def load(folder: Path) -> dict[str, tuple[bytes, str, bool]]:
    """Return {path: (content as sent, type, is it compressed)} of a site."""
    contents = {}
    for file in folder.rglob("*"):
        if file.is_file():
            kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            packed = any(part in kind for part in COMPRESSED)
            content = file.read_bytes()
            path = BASE + file.relative_to(folder).as_posix()
            contents[path] = (gzip.compress(content, 6) if packed else content, kind, packed)
    return contents


@contextmanager
def host(folder: Path) -> Iterator[Hosted]:
    """Host `folder` while the context lasts."""
    hosted, contents = Hosted(), load(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = contents.get(self.path.partition("?")[0])
            content, kind, packed = found or (b"", "text/plain", False)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "max-age=600")
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            hosted.requests += 1
            hosted.sent += len(content)
            hosted.last = time.monotonic()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

        def handle(self) -> None:
            with suppress(OSError):  # the browser drops connections when a page closes
                super().handle()

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        hosted.address = f"http://127.0.0.1:{server.server_address[1]}{BASE}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield hosted
        finally:
            server.shutdown()
