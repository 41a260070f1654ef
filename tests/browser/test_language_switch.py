"""The language switch, used as readers use it."""

import itertools


def switch_to(page, name):
    page.locator(".languages summary").click()
    page.locator(".languages").get_by_role("link", name=name, exact=True).click()


# That its links lead to the same page on every page, tests/test_build.py sees.
def test_the_language_switch_stays_on_the_page_on_every_kind_of_page(visit, mini, mini_address):
    page = visit(mini_address + "index.html")
    names = {"da": "Dansk", "nl": "Nederlands (België)", "pt": "Português (Portugal)", "en": "English"}
    others = itertools.cycle(["da", "nl", "pt"])
    for path in mini.one_of_each_kind("en"):
        page.goto(mini_address + path)
        for language in (next(others), "en"):
            switch_to(page, names[language])
            page.wait_for_url(mini_address + mini.address(path, language))
