"""Measure what a visit, a search and a build cost, and print it beside the targets: `make bench`.

Visits are measured as from a slow line on a slow computer: 1.6 Mbit/s, 150 ms there and back, a processor four times
slower than this one. Every figure is the median of three.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.building import measure_builds, measure_reload
from bench.growing import ROOT, build, count_pages, grow
from bench.hosting import host
from bench.printing import Row, note, print_table
from bench.searching import measure_search
from bench.visiting import measure_visit, open_browser

SMALL, LARGE = 75, 300


def measure_in_browser(name: str, site: Path) -> Iterator[Row]:
    """Yield what readers of a built site wait for."""
    with open_browser() as browser, host(site) as hosted:
        note(f"{name}: a cold visit and a further page")
        cold, further = measure_visit(browser, hosted)
        yield Row(f"{name}: cold visit of a unit", f"{cold.kib:.1f} KiB", "at most 75 KiB")
        yield Row(f"{name}: cold visit of a unit", f"{cold.requests} requests", "at most 12")
        yield Row(f"{name}: each further page", f"{further.kib:.1f} KiB", "at most 14 KiB")
        note(f"{name}: a search")
        search = measure_search(browser, hosted)
        yield Row(f"{name}: opening the search, to its first result", f"{search.kib:.1f} KiB")
        yield Row(f"{name}: from key to result", f"{search.milliseconds:.0f} ms")


def measure() -> Iterator[Row]:
    """Yield every row of the table."""
    with tempfile.TemporaryDirectory(prefix="course-bench-") as folder:
        note("building the course as it is")
        site = build(ROOT, Path(folder, "real"))
        yield from measure_in_browser(f"Course as it is ({count_pages(ROOT)} pages a language)", site)
        per_page = {}
        for size in (SMALL, LARGE):
            root = grow(Path(folder, f"course-{size}"), size)
            count = count_pages(root)
            note(f"{count} pages a language: three builds in all languages")
            built, per_page[size] = measure_builds(root, Path(folder, f"site-{size}"))
            yield Row(f"{count} pages a language: build", f"{per_page[size]:.1f} ms a page ({built} pages)")
        yield Row("Growth of the build", f"× {per_page[LARGE] / per_page[SMALL]:.2f} a page", "linear: about × 1")
        yield from measure_in_browser(f"{count} pages a language", Path(folder, f"site-{LARGE}"))
        note("from an edit to the reloaded page, in one language")
        yield Row(
            "Edit to reload, course as it is, one language", f"{measure_reload(grow(Path(folder, 'edit'), 0)):.1f} s"
        )


if __name__ == "__main__":
    print_table(list(measure()))
    sys.exit()
