"""Build a course several times, and edit it while it is being served."""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

from bench.growing import MODULE, build, count_pages, languages_of
from bench.visiting import RUNS, open_browser

EDITED = f"mentors/{MODULE}/m5-2-six-steps"
WORD = "Reloaded-by-the-bench"


def measure_builds(root: Path, site: Path) -> tuple[int, float]:
    """Build a course three times; return the number of built pages and the median milliseconds a page."""
    pages = count_pages(root) * len(languages_of(root))
    seconds = []
    for _ in range(RUNS):
        shutil.rmtree(site, ignore_errors=True)
        start = time.perf_counter()
        build(root, site)
        seconds.append(time.perf_counter() - start)
    return pages, statistics.median(seconds) * 1000 / pages


def measure_reload(root: Path) -> float:
    """Serve a course in English as authors do; return the median seconds from a saved edit to the reloaded page."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/"
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "COURSE_LANGUAGE": "en"}
    server = subprocess.Popen(command, cwd=root, env=environment)
    file = root / "docs" / "en" / f"{EDITED}.md"
    seconds = []
    try:
        wait_for_port(port)
        with open_browser() as browser:
            page = browser.new_page()
            page.goto(f"{address}{EDITED}.html")
            for run in range(RUNS):
                page.wait_for_load_state("load")
                start = time.perf_counter()
                with file.open("a", encoding="utf-8") as opened:
                    opened.write(f"\n{WORD}-{run}.\n")
                page.get_by_text(f"{WORD}-{run}.").wait_for(timeout=60_000)
                seconds.append(time.perf_counter() - start)
    finally:
        server.terminate()
        server.wait()
    return statistics.median(seconds)


def wait_for_port(port: int, patience: float = 60) -> None:
    """Wait until something answers at a port of this computer."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"Nothing answered at port {port} within {patience:.0f} seconds.")
