"""Make the search index of one language, and what the browser needs to search in it."""

from __future__ import annotations

import json
from html.parser import HTMLParser

from course.site.assets import installed_text

FIELDS = ("title", "heading", "url", "text")
HEADINGS = ("h1", "h2", "h3")
INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "em",
    "i",
    "kbd",
    "mark",
    "q",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What is not the page's own text, and what gives an answer away before the question is tried.
LEFT_OUT_TAGS = {"nav", "script", "style", "template", "form", "svg"}
LEFT_OUT_CLASSES = {"quiz-answer", "stale", "notice", "minutes", "step-facts", "untranslated"}
ENGINE = "contrib/search/templates/search/lunr.js"
STEMMERS = "contrib/search/lunr-language"


class SectionReader(HTMLParser):
    """Split the content of a page into its sections: a heading with an id opens one."""

    def __init__(self, title: str, url: str) -> None:
        super().__init__(convert_charrefs=True)
        self.entries: list[dict] = []
        self.title = title
        self.url = url
        self.is_case = False
        self.is_in_step = False
        self.open_tags: list[str] = []
        self.left_out_at = 0
        self.heading_at = 0
        self.open_entry(url)

    def open_entry(self, url: str) -> None:
        """Begin a section; what is read from now on belongs to it."""
        self.entries.append({"title": self.title, "heading": "", "url": url, "text": "", "is_step": self.is_in_step})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a section, or begin to leave out."""
        if tag in VOID:
            self.handle_data(" ")
            return
        self.open_tags.append(tag)
        attributes = {name: value or "" for name, value in attrs}
        classes = set(attributes.get("class", "").split())
        if self.left_out_at:
            return
        if tag in LEFT_OUT_TAGS or classes & LEFT_OUT_CLASSES:
            self.left_out_at = len(self.open_tags)
        elif tag == "section" and "part" in classes:
            self.is_in_step = "after" not in classes
            self.is_case |= "data-ending" in attributes
        elif tag in HEADINGS and attributes.get("id"):
            self.open_entry(f"{self.url}#{attributes['id']}")
            self.heading_at = len(self.open_tags)

    def handle_endtag(self, tag: str) -> None:
        """Close an element, with those inside it that were never closed."""
        if tag not in self.open_tags:
            return
        while self.open_tags.pop() != tag:
            pass
        depth = len(self.open_tags)
        self.left_out_at = self.left_out_at if self.left_out_at <= depth else 0
        self.heading_at = self.heading_at if self.heading_at <= depth else 0
        if tag not in INLINE:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        """Add words to the heading or the text of the open section."""
        if not self.left_out_at:
            self.entries[-1]["heading" if self.heading_at else "text"] += data


def entries_of(html: str, title: str, url: str) -> list[dict]:
    """Return a page's searchable sections as {title, heading, url, text}; the part before the first has no heading.

    `html` is the content of the page without its h1. Quiz options and feedback are left out, and so are the steps of
    a case (a page with endings): the search must not tell how they end.
    """
    reader = SectionReader(title, url)
    reader.feed(html)
    reader.close()
    shown = (entry for entry in reader.entries if not (reader.is_case and entry["is_step"]))
    return [{name: " ".join(entry[name].split()) for name in FIELDS} for entry in shown]


def index_script(language: str, entries: list[dict]) -> str:
    """Return the index as a classic script, which works from disk; search/ in overrides defines `courseSearch`."""
    rows = [[entry[name] for name in FIELDS] for entry in entries]
    data = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    # U+2028 and U+2029 are line ends to old JavaScript engines.
    data = data.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'courseSearch("{language}",{data});\n'


def engine_assets(languages: list[str]) -> dict[str, str]:
    """Return lunr, and the stemmer of each language that has one, from mkdocs' own search, for `build_bundles`.

    A language without a stemmer is searched by whole words and their beginnings.
    """
    # Minifying keeps a comment that begins with `/*!`: lunr's licence asks for its notice.
    assets = {"search/10-lunr.js": installed_text("mkdocs", ENGINE).replace("/**", "/*!", 1)}
    for language in languages:
        try:
            stemmer = installed_text("mkdocs", f"{STEMMERS}/lunr.{language}.js")
        except FileNotFoundError:
            continue
        assets[f"stemmer-{language}/10-support.js"] = installed_text("mkdocs", f"{STEMMERS}/lunr.stemmer.support.js")
        assets[f"stemmer-{language}/20-stemmer.js"] = stemmer
    return assets
