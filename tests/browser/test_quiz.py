"""The quiz, answered as learners do: by mouse and by keyboard, in every language, and told to screen readers."""

import polib
import pytest
from building import ROOT
from course.source.strings import read_strings
from keyboard import tab_to
from playwright.sync_api import expect

CHECK = "mentors/m1-first-week/m1-2-self-check.html"
LOCALES = ROOT / "overrides" / "locales"


def words_of(language):
    """Return the words for: send, right, wrong, once more."""
    own = read_strings(LOCALES.parent, language)
    plugin = {entry.msgid: entry.msgstr for entry in polib.pofile(LOCALES / "quiz" / f"{language}.po")}
    return plugin["Submit"], own["quiz.right"], own["quiz.wrong"], plugin["Try Again"]


def answer(item, place):
    item.locator("fieldset label").nth(place).click()
    item.locator("button:visible").click()


def test_no_two_languages_have_the_same_words_for_a_quiz():
    words = [words_of(language) for language in ("en", "da", "nl", "pt")]
    assert all(len(set(same)) == 4 for same in zip(*words, strict=True))


@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_the_words_of_the_quiz_are_in_the_language_of_the_page(visit, mini, mini_address, language):
    page = visit(mini_address + mini.address(CHECK, language))
    submit, right, wrong, again = words_of(language)
    item = page.locator("#m1-q1")
    expect(item.locator("button:visible")).to_have_text(submit)
    answer(item, 1)
    expect(item.locator("[role=status] .quiz-mark")).to_have_text(wrong)
    expect(item.locator("fieldset .correct .quiz-mark")).to_have_text(right)
    expect(item.locator("fieldset .wrong .quiz-mark")).to_have_text(wrong)
    expect(item.locator("button:visible")).to_have_text(again)
    expect(item.locator("button:visible")).not_to_have_attribute("lang", "")


def test_an_outdated_item_is_in_english_with_its_own_words_in_the_readers_language(visit, mini_address):
    page = visit(f"{mini_address}nl/{CHECK}")
    item = page.locator("#m1-q2")
    assert item.get_attribute("lang") == "en"
    expect(item.locator(".quiz-question")).to_have_text("Which question lets a colleague talk?")
    assert item.locator(".quiz-stale").get_attribute("lang") == "nl-BE"
    assert item.locator("button:visible").get_attribute("lang") == "nl-BE"
    answer(item, 1)
    expect(item.locator("[role=status] .quiz-mark")).to_have_attribute("lang", "nl-BE")
    expect(item.locator("[role=status]")).to_contain_text("Right. It cannot be answered with yes.")
    assert page.locator("div.quiz[lang]").count() == 1


def test_a_quiz_is_answered_and_tried_again_by_keyboard_alone(visit, mini_address):
    page = visit(mini_address + CHECK)
    item = page.locator("#m1-q1")
    tab_to(page, "#m1-q1 input")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(item.locator("input").nth(1)).to_be_checked()
    tab_to(page, "#m1-q1 [type=submit]")
    page.keyboard.press("Enter")
    status = item.locator("[role=status]")
    expect(status).to_contain_text("He has a name. Use it.")
    expect(item.locator(".quiz-reset-button")).to_be_focused()
    page.keyboard.press("Space")
    expect(status).to_be_empty()
    expect(item.locator("input").first).to_be_focused()
    page.keyboard.press("Space")
    tab_to(page, "#m1-q1 [type=submit]")
    page.keyboard.press("Space")
    expect(status).to_contain_text("A name opens the door.")
    tab_to(page, "#m1-q2 input")


def test_every_item_of_a_page_can_be_answered_one_after_the_other_by_keyboard_alone(visit, mini_address):
    page = visit(f"{mini_address}da/{CHECK}")
    for item in page.locator("div.quiz").all():
        name = item.get_attribute("id")
        tab_to(page, f"#{name} input")
        page.keyboard.press("Space")
        tab_to(page, f"#{name} [type=submit]")
        page.keyboard.press("Enter")
        expect(item.locator("[role=status]")).not_to_be_empty()
    assert page.locator("div.quiz [role=status] .quiz-mark").count() == 6


def test_feedback_stands_in_a_live_region_that_was_there_before(visit, mini_address):
    page = visit(mini_address + CHECK)
    region = page.locator("#m1-q3 [role=status]")
    assert region.get_attribute("aria-live") == "polite"
    handle = region.element_handle()
    answer(page.locator("#m1-q3"), 2)
    assert handle.evaluate("region => region.isConnected && region.textContent.includes('Few words')")
    assert handle.evaluate("region => document.activeElement !== region")


def test_an_empty_answer_is_no_wrong_answer(visit, mini_address):
    page = visit(mini_address + CHECK)
    item = page.locator("#m1-q1")
    item.locator("button:visible").click()
    expect(item.locator("[role=status]")).to_have_text("Choose an answer first.")
    assert item.locator(".wrong:visible, .correct:visible").count() == 0


def test_right_and_wrong_are_told_in_words_and_signs_and_not_by_colour_alone(visit, mini_address):
    page = visit(mini_address + CHECK)
    item = page.locator("#m1-q1")
    answer(item, 2)
    for kind, words in [("correct", "The best answer"), ("wrong", "Not the best answer")]:
        expect(item.locator(f"fieldset .{kind} .quiz-mark")).to_have_text(words)
        sign = item.locator(f"fieldset .{kind} .quiz-mark").evaluate(
            "mark => getComputedStyle(mark, '::before').content"
        )
        assert sign not in ("none", "normal")


def test_answers_follow_the_learner_to_another_language_and_end_with_the_tab(visit, mini_address):
    page = visit(mini_address + CHECK)
    answer(page.locator("#m1-q1"), 1)
    page.locator(".languages summary").click()
    page.locator(".languages a[lang=da]").click()
    expect(page.locator("#m1-q1 [role=status]")).to_contain_text("Han har et navn. Brug det.")
    other = page.context.new_page()
    other.goto(mini_address + CHECK)
    expect(other.locator("#m1-q1 [role=status]")).to_be_empty()


def test_only_pages_with_a_quiz_load_its_files(mini):
    loading = [page for page in mini.pages() if "course-quiz." in mini.text(page)]
    pages = (CHECK, "start/refresh.html")
    assert loading == sorted(mini.address(page, language) for page in pages for language in mini.languages)


def test_the_files_of_a_quiz_hold_no_confetti(mini):
    (script,) = (file for file in mini.files if file.startswith("assets/course-quiz.") and file.endswith(".js"))
    assert "JSConfetti=" not in mini.text(script)
    assert len(mini.text(script)) < 40_000
