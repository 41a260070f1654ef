"""With JavaScript off: everything can be read, a conversation as numbered steps, a quiz with its answers."""

import pytest
from playwright.sync_api import expect

CASE = "mentors/m1-first-week/s1-quiet-in-the-car-park.html"


@pytest.fixture
def read(visit):
    return lambda address, **options: visit(address, java_script_enabled=False, **options)


def test_all_text_of_every_page_is_in_sight(read, mini, mini_address):
    hidden = {}
    page = read(mini_address + "index.html")
    for address in mini.pages("da"):
        page.goto(mini_address + address)
        parts = page.locator("article").locator("h1, h2, h3, p, li, dt, dd, td, legend, label")
        missing = parts.evaluate_all(
            """parts => parts
                 .filter((part) => part.textContent.trim())
                 .filter((part) => !part.closest("details, [role=status], .paper-only, .copies-tools"))
                 .filter((part) => !part.closest(".present-tools, .with-scripts"))
                 .filter((part) => !part.checkVisibility())
                 .map((part) => part.textContent)"""
        )
        if missing:
            hidden[address] = missing
    assert hidden == {}


def test_a_conversation_reads_as_numbered_steps_whose_choices_are_links(read, mini_address):
    page = read(mini_address + CASE)
    assert page.locator("mentor-case h2:visible").count() == 11
    numbers = page.locator("mentor-case section.part:not(.after) h2").evaluate_all(
        "steps => steps.map((step) => getComputedStyle(step, '::before').content + step.textContent)"
    )
    assert len(set(numbers)) == 10
    page.get_by_role("link", name="Long day?").click()
    page.wait_for_url("**#long-day")


def test_every_quiz_item_ends_in_its_answer_with_the_reason_of_each_option(read, mini, mini_address):
    for language in mini.languages:
        page = read(mini_address + mini.address("mentors/m1-first-week/m1-2-self-check.html", language))
        answers = page.locator("details.quiz-answer")
        assert answers.count() == 6
        for answer in answers.all():
            answer.locator("summary").click()
            expect(answer.locator("li")).to_have_count(3)
            expect(answer.locator("li p").first).to_be_visible()
            expect(answer.locator("li.correct")).to_have_count(1)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_navigation_can_be_reached(read, mini_address, width):
    page = read(mini_address + "help.html", width=width)
    if width == 320:
        page.locator(".menu-button").click()
        page.wait_for_url("**#site-nav")
    page.locator("#site-nav").get_by_role("link", name="The first week").click()
    expect(page.locator("h1")).to_have_text("The first week")


def test_the_language_can_be_switched(read, mini_address):
    page = read(mini_address + "help.html")
    page.locator(".languages summary").click()
    page.locator(".languages a[lang=da]").click()
    expect(page.locator("h1")).to_have_text("Hjælp")


def test_no_button_is_shown_that_does_nothing(read, mini, mini_address):
    page = read(mini_address + "index.html")
    shown = {}
    for address in mini.pages("en"):
        page.goto(mini_address + address)
        buttons = page.locator("button:visible").all_inner_texts()
        if buttons:
            shown[address] = buttons
    assert shown == {}
