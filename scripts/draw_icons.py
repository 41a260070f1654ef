"""Paint the icons of the installed course from its mark: run it when overrides/assets/favicon.svg has changed."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from browser import CHROMIUM, find_browser
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent))

from course.site.manifest import light_colours

OVERRIDES = Path(__file__).parent.parent / "overrides"
# Name, size in pixels, share of the square that the mark takes, and how round its ground is (the mark's own box is 24).
ICONS = [("icon-192", 192, 0.72, 4), ("icon-512", 512, 0.72, 4), ("icon-maskable", 512, 0.56, 0)]


def draw(mark: str, paper: str, size: int, share: float, round_by: float) -> str:
    """Return a page that shows the mark on its ground and nothing else."""
    ground = f'<rect width="24" height="24" rx="{round_by}" fill="{paper}"/>'
    placed = f'<g transform="translate(12 12) scale({share}) translate(-12 -12)">{mark}</g>'
    frame = f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 24 24">'
    return f"<style>* {{ margin: 0 }} svg {{ display: block }}</style>{frame}{ground}{placed}</svg>"


def main() -> None:
    """Paint every icon."""
    favicon = (OVERRIDES / "assets" / "favicon.svg").read_text(encoding="utf-8")
    mark = re.sub(r"<svg[^>]*?(fill=[^>]*)>", r"<g \1>", favicon).replace("</svg>", "</g>")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(CHROMIUM), args=["--no-sandbox"])
        for name, size, share, round_by in ICONS:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(draw(mark, light_colours(OVERRIDES)["paper"], size, share, round_by))
            page.screenshot(path=OVERRIDES / "assets" / "icons" / f"{name}.png", omit_background=True)
        browser.close()


if __name__ == "__main__":
    main()
