"""Start a Firefox as readers have it, through the same driver as Chromium, so that the tests read alike."""

from __future__ import annotations

import os

from browser import FIREFOX, find_browser
from playwright.sync_api import Browser, Playwright

# A driver makes Firefox meek: files may read each other, every pop-up opens. With that the tests would pass where a
# reader's own Firefox refuses.
RULES_OF_READERS = {
    "remote.prefs.recommended": False,
    "security.fileuri.strict_origin_policy": True,
    "privacy.file_unique_origin": True,
    "dom.disable_open_during_load": True,
}
# Whatever Firefox wants to tell or ask its maker ends at a closed door of this computer; addresses of this computer
# themselves are never asked of a proxy.
CLOSED_DOOR = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 1,
    "network.trr.mode": 5,
}


def start_firefox(playwright: Playwright, **preferences: object) -> Browser:
    """Start the Firefox that COURSE_FIREFOX names, or else the system's own, with an empty profile."""
    return playwright.firefox.launch(
        channel="moz-firefox",  # a stock Firefox, driven by WebDriver BiDi
        executable_path=os.environ.get(FIREFOX.variable) or find_browser(FIREFOX),
        firefox_user_prefs=RULES_OF_READERS | CLOSED_DOOR | preferences,
    )
