"""Serve a built site from a sub-path on this computer, as a page host does, and note what is asked for."""

from __future__ import annotations

import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

TYPES = {".js": "text/javascript", ".html": "text/html; charset=utf-8", ".svg": "image/svg+xml"}


@dataclass
class Served:
    """A site that is being served: its address, ending in a slash, and the paths that were asked for, in order.

    While `is_down` every connection is dropped, as without a network; `ends_after` so many answers it will be. `delay`
    (seconds) holds back every answer to a path that has `delayed` in it;
    paths that end in one of `refused` are not served.
    """

    address: str
    asked: list[str] = field(default_factory=list)
    is_down: bool = False
    ends_after: int | None = None
    delay: float = 0
    delayed: str = ""
    refused: tuple[str, ...] = ()


def handler_for(folder: Path, base: str, served: Served) -> type[BaseHTTPRequestHandler]:
    """Return a request handler for the files of `folder` below the path `base`."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # The end of an answer would wait until its beginning has been acknowledged.

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            served.is_down |= served.ends_after is not None and len(served.asked) >= served.ends_after
            if served.is_down:
                self.close_connection = True
                return
            if served.delayed in path:
                time.sleep(served.delay)
            served.asked.append(path)
            file = folder / path.removeprefix(base) if path.startswith(base) else None
            if file and file.is_dir():
                file /= "index.html"
            status = 200 if file and file.is_file() and not path.endswith(served.refused) else 404
            self.answer(status, file if status == 200 else folder / "404.html")

        def answer(self, status: int, file: Path) -> None:
            content = file.read_bytes() if file.is_file() else b""
            kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

        def handle(self) -> None:
            with suppress(OSError):  # the browser drops connections when a page closes
                super().handle()

    return Handler


@contextmanager
def serve(folder: Path, base: str) -> Iterator[Served]:
    """Serve `folder` below the path `base` (such as `/a/b/`) while the context lasts."""
    served = Served("")
    with ThreadingHTTPServer(("127.0.0.1", 0), handler_for(folder, base, served)) as server:
        served.address = f"http://127.0.0.1:{server.server_address[1]}{base}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield served
        finally:
            server.shutdown()
