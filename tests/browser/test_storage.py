"""Nothing is kept on the device of a reader who has not said yes, whatever they do."""

import pytest
from keyboard import tab_to
from serving import serve
from visiting import LEFT_ON_DEVICE, NOTHING_LEFT


def test_nothing_is_kept_after_a_quiz_a_conversation_a_search_and_another_colour_scheme(visit, mini_address):
    page = visit(f"{mini_address}mentors/m1-first-week/m1-2-self-check.html")
    for item in page.locator("div.quiz").all():
        item.locator("label").first.click()
        item.locator("button").first.click()
    page.locator("[data-course-scheme]").click()
    page.goto(f"{mini_address}mentors/m1-first-week/s2-the-wrong-key.html")
    page.locator(".choices a").first.click()
    page.keyboard.press("/")
    page.locator("dialog.search input").fill("prison")
    page.locator("dialog.search .search-results a").first.click()
    page.goto(f"{mini_address}mentors/m1-first-week/m1-2-self-check.html")
    tab_to(page, "div.quiz input")
    assert page.evaluate(LEFT_ON_DEVICE) == NOTHING_LEFT
    assert page.context.cookies() == []


@pytest.mark.parametrize("keys", [[], ["Control"]], ids=["a click", "with Ctrl"])
def test_another_site_opens_in_a_tab_of_its_own_that_knows_nothing_and_this_one_loses_nothing(
    visit, mini, mini_address, keys
):
    page = visit(f"{mini_address}mentors/m1-first-week/m1-1-the-first-door.html")
    page.locator("[name=read]").click()
    page.get_by_role("button", name="Not now").click()
    with serve(mini.folder, "/") as elsewhere:
        page.evaluate(
            """(href) => {
                const link = Object.assign(document.createElement("a"), { href, textContent: "elsewhere" });
                document.querySelector("h1").after(link);
            }""",
            f"{elsewhere.address}404.html",
        )
        with page.context.expect_page() as opened:
            page.get_by_text("elsewhere", exact=True).click(modifiers=keys)
        opened.value.wait_for_load_state()
        assert opened.value.evaluate("[window.name, opener, document.referrer]") == ["", None, ""]
    assert page.evaluate("course.recall('read')") == {"M1.1": 1}
