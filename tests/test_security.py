"""The Content-Security-Policy of a page, and requests to other hosts."""

import base64
import hashlib
import re

import pytest
from course.site.security import add_policy, external_requests

HEAD = '<!doctype html><html><head><meta charset="utf-8">'


def policy_of(html):
    content = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)[1]
    return dict(part.strip().split(" ", 1) for part in content.split(";"))


def hash_of(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def test_the_policy_comes_before_everything_that_it_governs():
    html = add_policy(HEAD + '<link rel="stylesheet" href="a.css"></head></html>')
    assert html.startswith(HEAD + '<meta http-equiv="Content-Security-Policy"')


def test_nothing_but_own_files_is_allowed():
    assert policy_of(add_policy(HEAD)) == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "media-src": "'self'",
        "font-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }


def test_a_frame_is_allowed_where_it_is_asked_for_and_only_with_own_files_and_what_they_save():
    assert policy_of(add_policy(HEAD, has_frame=True)) == policy_of(add_policy(HEAD)) | {"frame-src": "'self' blob:"}


def test_an_inline_script_is_allowed_by_the_hash_of_its_very_text():
    script = ' if (1 < 2) document.title = "é & ü";\n'
    html = add_policy(f"{HEAD}<script>{script}</script><script>{script}</script>")
    assert policy_of(html)["script-src"] == f"'self' {hash_of(script)}"


def test_data_and_files_need_no_hash():
    html = HEAD + '<script type="application/json">{"a": 1}</script><script src="a.js"></script>'
    assert policy_of(add_policy(html))["script-src"] == "'self'"


def test_a_page_without_a_charset_is_refused():
    with pytest.raises(ValueError, match="meta charset"):
        add_policy("<html><head></head></html>")


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://unpkg.com/shim"></script>',
        '<img src="//example.org/a.png">',
        '<img srcset="a.png 1x, https://example.org/b.png 2x">',
        '<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>',
        '<iframe src="http://example.org/"></iframe>',
    ],
)
def test_what_a_browser_would_ask_of_another_host_is_found(html):
    assert len(external_requests(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org/">a link to follow</a>',
        '<link rel="canonical" href="https://example.org/">',
        '<link rel="alternate" hreflang="da" href="https://example.org/da/">',
        '<script src="../assets/a.js"></script>',
        '<img src="data:image/png;base64,AA//BB==">',
    ],
)
def test_links_to_follow_and_own_files_are_no_requests(html):
    assert external_requests(html) == []
