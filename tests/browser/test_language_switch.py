"""The language switch, used as readers use it."""

import pytest


def switch_to(page, name):
    page.locator(".languages summary").click()
    page.locator(".languages").get_by_role("link", name=name, exact=True).click()


def test_the_language_switch_stays_on_the_page_on_every_page(visit, mini, mini_address):
    page = visit(mini_address + "index.html")
    names = {"da": "Dansk", "nl": "Nederlands (België)", "pt": "Português (Portugal)", "en": "English"}
    for path in mini.pages("en"):
        page.goto(mini_address + path)
        for language, name in names.items():
            switch_to(page, name)
            page.wait_for_url(mini_address + mini.address(path, language))


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_the_language_switch_of_every_page_of_the_course_names_that_page_in_every_language(
    visit, real, real_served, language
):
    page = visit(real_served.address)
    wrong = {}
    for address in real.pages(language):
        page.goto(real_served.address + address)
        links = page.locator(".languages a").evaluate_all("links => links.map((link) => link.href)")
        expected = [real_served.address + real.address(real.path(address), code) for code in real.languages]
        if links != expected:
            wrong[address] = links
    assert wrong == {}
