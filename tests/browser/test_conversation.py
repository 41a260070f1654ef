"""Practice conversations, step by step, by keyboard, with the browser's Back, and told as they should be."""

import re

from keyboard import tab_to
from playwright.sync_api import expect

CASE = "mentors/m1-first-week/s1-quiet-in-the-car-park.html"
# Goes all ways of a conversation, choice by choice, each from the start; returns the endings that came in sight.
GO = """
async (ways) => {
  const conversation = document.querySelector("mentor-case");
  const start = conversation.querySelector("section.part h2").id;
  const arrived = () => new Promise((done) => addEventListener("hashchange", () => setTimeout(done), { once: true }));
  const endings = [];
  for (const way of ways) {
    if (location.hash) {
      location.hash = start;
      await arrived();
    }
    for (const target of way) {
      const choice = conversation.querySelector(`section[data-current] .choices a[href="#${target}"]`);
      if (!choice?.checkVisibility()) return [...endings, `no choice of ${target}`];
      choice.click();
      await arrived();
    }
    const ending = conversation.querySelector("section[data-current] .ending");
    endings.push(ending?.checkVisibility() && ending.closest("section").querySelector("h2").id);
  }
  return endings;
}
"""


def steps_in_sight(page):
    return page.locator("mentor-case section.part:visible h2").all_inner_texts()


def choose(page, words):
    page.locator("mentor-case .choices").get_by_role("link", name=words).click()
    expect(page.locator("mentor-case .case-choice strong")).to_contain_text(words)


def test_one_step_shows_at_a_time_up_to_an_ending_by_keyboard_alone(visit, mini_address):
    page = visit(mini_address + CASE)
    assert steps_in_sight(page) == ["You stop beside the car"]
    for target, heading in [
        ("long-day", "He says yes"),
        ("loudest", "He laughs a little"),
        ("home", "He thinks about it"),
        ("end-ring", "He has your number"),
    ]:
        tab_to(page, f'.choices a[href="#{target}"]')
        page.keyboard.press("Enter")
        expect(page.locator("mentor-case section[data-current] h2")).to_have_text(heading)
        expect(page.locator("mentor-case section[data-current] h2")).to_be_focused()
    assert steps_in_sight(page) == ["He has your number", "One question more"]
    expect(page.locator("section[data-current] .ending")).to_be_visible()


def test_every_ending_of_the_three_choices_is_one_choice_away(visit, mini_address):
    page = visit(mini_address + CASE.replace("s1-quiet-in-the-car-park", "s2-the-wrong-key"))
    endings = {}
    for target in ("end-name", "end-swap", "end-shame"):
        page.locator(f'.choices a[href="#{target}"]').click()
        ending = page.locator(f"section[data-current]:has(#{target})")
        endings[ending.get_attribute("data-ending")] = ending.locator("h2").inner_text()
        page.go_back()
        expect(page.locator("section[data-current] h2")).to_have_text("Everyone is looking")
    assert endings == {
        "good": "She finds number nine",
        "mixed": "You swap it at the desk",
        "poor": "The queue goes quiet",
    }


def test_the_browsers_back_and_a_reload_find_the_step_and_the_way_to_it(visit, mini_address):
    page = visit(mini_address + CASE)
    heading = page.locator("section[data-current] h2")
    choose(page, "Long day?")
    choose(page, "What was the loudest part of it?")
    expect(heading).to_have_text("He laughs a little")
    page.reload()
    expect(heading).to_have_text("He laughs a little")
    page.locator(".way summary").click()
    assert page.locator(".way li a").all_inner_texts() == ["You stop beside the car", "He says yes"]
    page.go_back()
    expect(heading).to_have_text("He says yes")
    page.go_back()
    expect(heading).to_have_text("You stop beside the car")
    page.go_forward()
    expect(heading).to_have_text("He says yes")


def test_a_link_to_a_step_opens_that_step(visit, mini_address):
    page = visit(f"{mini_address}{CASE}#sleep")
    assert steps_in_sight(page) == ["He nods and starts the car"]


def test_a_conversation_can_be_read_whole_and_begun_again(visit, mini_address):
    page = visit(mini_address + CASE)
    choose(page, "Long day?")
    page.locator(".case-top button").click()
    assert len(steps_in_sight(page)) == 11
    page.locator(".case-top button").click()
    assert steps_in_sight(page) == ["He says yes"]
    page.locator(".case-tools a:not(.back)").click()
    expect(page.locator("section[data-current] h2")).to_have_text("You stop beside the car")


def test_the_language_switch_is_no_choice_and_leaves_the_step(visit, mini, mini_address):
    page = visit(mini_address + CASE)
    page.locator(".languages summary").click()
    page.locator(".languages").get_by_role("link", name="Dansk").click()
    page.wait_for_url(re.compile(r"/da/"))
    assert steps_in_sight(page) == ["Du stopper ved bilen"]


def test_every_ending_of_every_conversation_of_the_course_can_be_reached(visit, real, real_served):
    page = visit(real_served.address)
    for address in real.pages(real.languages[0]):
        case = real.soup(address).find("mentor-case")
        if case:
            page.goto(real_served.address + address)
            ways = ways_to_endings(case)
            assert page.evaluate(GO, ways) == [way[-1] for way in ways], address


def ways_to_endings(case):
    """Return for each ending the shortest way of choices to it, as ids of steps."""
    sections = {part.h2["id"]: part for part in case.select("section.part:not(.after)")}
    ways = {next(iter(sections)): []}
    for step in (waiting := [*ways]):
        for link in sections[step].select('li > a[href^="#"]'):
            target = link["href"][1:]
            if target in sections and target not in ways:
                ways[target] = [*ways[step], target]
                waiting.append(target)
    return [way for step, way in ways.items() if sections[step].has_attr("data-ending")]
