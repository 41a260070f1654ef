"""Make the course installable: what a browser asks of a site that is opened like a program, one for each language."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

COLOUR = re.compile(r"--course-([\w-]+):\s*(#[0-9a-f]{6});")
# The same mark three times: on its ground for home screens, and smaller where a system cuts its own shape out of it.
ICONS = {
    "icon-192.png": {"sizes": "192x192", "purpose": "any"},
    "icon-512.png": {"sizes": "512x512", "purpose": "any"},
    "icon-maskable.png": {"sizes": "512x512", "purpose": "maskable"},
}


def light_colours(overrides: Path) -> dict[str, str]:
    """Return the colours of the light scheme, which stands first, by name."""
    tokens = (overrides / "assets" / "stylesheets" / "page" / "tokens.css").read_text(encoding="utf-8")
    return dict(reversed(COLOUR.findall(tokens)))


def manifest_text(words: dict[str, str], home: str, colours: dict[str, str]) -> str:
    """Return the manifest of a language; `home` is the address of its front page from the site's root."""
    drawn = {"src": "assets/favicon.svg", "type": "image/svg+xml", "sizes": "any", "purpose": "any"}
    painted = [{"src": f"assets/{name}", "type": "image/png"} | facts for name, facts in ICONS.items()]
    manifest = {
        "name": words["site.name"],
        "short_name": words["site.short-name"],
        "lang": words["language"],
        "start_url": home,
        "scope": "./",
        "display": "standalone",
        "background_color": colours["paper"],
        "theme_color": colours["accent"],
        "icons": [drawn, *painted],
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"


def copy_icons(overrides: Path, site: Path) -> None:
    """Put the icons beside the site's other assets."""
    (site / "assets").mkdir(parents=True, exist_ok=True)
    for name in ICONS:
        shutil.copyfile(overrides / "assets" / "icons" / name, site / "assets" / name)
