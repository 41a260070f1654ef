"""Nothing is kept on the device of a reader who has not said yes, whatever they do."""

from keyboard import tab_to
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
