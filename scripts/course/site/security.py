"""Give a page its Content-Security-Policy, and find what a page would ask of other hosts."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

CHARSET = re.compile(r"<meta charset=[^>]*>", re.IGNORECASE)
EXECUTABLE = {"", "module", "text/javascript", "application/javascript"}
LOADING = {"src", "srcset", "poster", "data", "action", "formaction", "background"}
LOADING_LINKS = {
    "stylesheet",
    "icon",
    "preload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "modulepreload",
    "manifest",
}
ELSEWHERE = re.compile(r"(?:^|[\s,])(?:https?:)?//", re.IGNORECASE)


class PageReader(HTMLParser):
    """Collect a page's inline scripts and the addresses that a browser loads by itself."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.addresses: list[str] = []
        self.in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the element loads; an inline script that runs begins here."""
        attributes = {name: value or "" for name, value in attrs}
        self.addresses += [value for name, value in attributes.items() if name in LOADING]
        if tag == "link" and LOADING_LINKS & set(attributes.get("rel", "").lower().split()):
            self.addresses.append(attributes.get("href", ""))
        if tag == "script" and "src" not in attributes and attributes.get("type", "").lower() in EXECUTABLE:
            self.in_script = True
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """Keep the text of an inline script as it stands: its hash is taken over every character."""
        if self.in_script:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        """End an inline script."""
        if tag == "script":
            self.in_script = False


def read(html: str) -> PageReader:
    """Read a page."""
    reader = PageReader()
    reader.feed(html)
    reader.close()
    return reader


def hash_source(script: str) -> str:
    """Return the policy's name for an inline script."""
    digest = hashlib.sha256(script.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy_for(html: str, has_frame: bool) -> str:
    """Return the policy of a page: its own files, its own inline scripts by their hash, and nothing else."""
    scripts = dict.fromkeys(hash_source(script) for script in read(html).scripts)
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *scripts]),
            "style-src 'self'",
            "img-src 'self' data:",
            "media-src 'self'",
            "font-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            *(["frame-src 'self' blob:"] if has_frame else []),  # blob: is a file that a page in the frame saves
        ]
    )


def add_policy(html: str, *, has_frame: bool = False) -> str:
    """Put the policy right after the page's charset, before anything that it is to govern."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy_for(html, has_frame)}">'
    governed, count = CHARSET.subn(lambda charset: charset[0] + meta, html, count=1)
    if not count:
        raise ValueError("The page has no <meta charset>, after which its Content-Security-Policy could stand.")
    return governed


def external_requests(html: str) -> list[str]:
    """Return the addresses on other hosts that a browser would load by itself; links to click are not among them."""
    return [address for address in read(html).addresses if ELSEWHERE.search(address)]
