"""Refresh: questions of finished modules come again, sooner where they went wrong, and follow the learner."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator

import pytest
from building import Site
from carrying import BLOCKED, CARRY, FULL, file_of, forget, load_file, recall, remember, save_file, say_yes
from keyboard import tab_to
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from serving import Served
from visiting import Visitor

REFRESH = "start/refresh.html"
MY_COURSE = "start/my-course.html"
CHECK = "mentors/m1-first-week/m1-2-self-check.html"
ITEMS = [f"M1-Q{number}" for number in range(1, 7)]
MONDAY = datetime.datetime(2027, 2, 1, 9, 0)  # on the learner's own clock
Visit = Callable[..., Page]


def day_of(moment: datetime.datetime) -> int:
    """Return the days since 1970."""
    return moment.date().toordinal() - datetime.date(1970, 1, 1).toordinal()


TODAY = day_of(MONDAY)


class VisitorOnMonday(Visitor):
    """A reader whose clock stands still until a test moves it on."""

    def new_context(self, *how: object) -> BrowserContext:
        """Return a fresh context, on that Monday."""
        context = super().new_context(*how)
        context.clock.set_fixed_time(MONDAY)
        return context


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Visitor]:
    """A reader as the other tests have them, on that Monday."""
    visitor = VisitorOnMonday(browser)
    yield visitor
    visitor.close()
    assert visitor.faults == []


def come(page: Page, address: str, days: int = 0) -> None:
    """Open Refresh so many days after that Monday. A guest would be forgotten overnight."""
    page.clock.set_fixed_time(MONDAY + datetime.timedelta(days=days))
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the page has something to say, and its questions can be answered."""
    expect(page.locator("course-refresh").locator(".quiz-reset-button, .notice").first).to_be_attached()


def start(page: Page, address: str, **values: object) -> None:
    """Open Refresh as one who has passed the self-check, and is not asked what to keep."""
    remember(page, **{"consent": "no", "passed": {"M1.2": 1}} | values)
    page.goto(address)
    settle(page)


def asked(page: Page) -> list[str]:
    """Return the ids of the questions on the page."""
    return page.locator("div.quiz").evaluate_all("items => items.map((item) => item.dataset.quizId)")


def answer(page: Page, item: str, *, is_right: bool) -> None:
    """Answer a question."""
    quiz = page.locator(f"[data-quiz-id='{item}']")
    options = quiz.locator("fieldset > div").filter(has=page.locator("input[data-correct]"))
    others = quiz.locator("fieldset > div").filter(has_not=page.locator("input[data-correct]"))
    (options if is_right else others).first.locator("label").click()
    quiz.locator("button:visible").first.click()
    expect(quiz.locator("[role=status]")).not_to_be_empty()


def answer_all(page: Page, wrong: tuple[str, ...] = ()) -> list[str]:
    """Answer all questions, these wrong and the others right; return all their ids."""
    ids = asked(page)
    for item in ids:
        answer(page, item, is_right=item not in wrong)
    return ids


def result(page: Page) -> list[str]:
    """Return the lines of the result."""
    return [line for line in page.locator(".refresh-result").inner_text().split("\n") if line]


def hashes(page: Page) -> dict[str, str]:
    """Return what the questions ask, as the map of the course has it."""
    page.evaluate("address => Promise.all(course.load([address]))", "../progress/course.en.js")
    return page.evaluate(
        """() => Object.fromEntries(course.map.flatMap(({ modules }) => modules)
             .flatMap(({ units }) => units).flatMap(({ items }) => items || []).map(({ id, of }) => [id, of]))"""
    )


def test_who_has_passed_nothing_is_led_to_the_next_self_check(visit: Visit, mini_address: str) -> None:
    page = visit(f"{mini_address}da/{REFRESH}")
    settle(page)
    expect(page.locator("course-refresh .notice")).to_contain_text("Den næste for dig: M1.2 Selvtest")
    page.locator("course-refresh .notice a").click()
    page.wait_for_url(f"**/da/{CHECK}")


def test_after_a_code_on_paper_the_next_self_check_is_of_the_course_that_was_begun(
    visit: Visit, real_served: Served
) -> None:
    page = visit(real_served.address + REFRESH)
    remember(page, consent="no", read={"C0.1": 1})
    page.reload()
    settle(page)
    expect(page.locator("course-refresh .notice")).to_contain_text("C1.5")


def test_five_questions_are_asked_with_their_situation_and_module(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + REFRESH)
    start(page, mini_address + REFRESH)
    ids = asked(page)
    assert len(ids) == 5
    assert set(ids) < set(ITEMS)
    expect(page.locator("course-refresh .part > .place").first).to_have_text("M1 The first week")
    expect(page.locator("course-refresh h2")).to_have_count(5)
    expect(page.locator(".refresh-care")).to_contain_text("stop whenever you like. Help")


def test_the_result_says_what_to_reread_and_when_the_questions_come_again(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + REFRESH)
    start(page, mini_address + REFRESH)
    status = page.locator(".refresh-result [role=status]")
    expect(status).to_be_empty()
    answer_all(page, wrong=tuple(asked(page)[:2]))
    expect(status).to_have_text("3 of 5 right at the first go.")
    assert result(page) == [
        "3 of 5 right at the first go.",
        "Look again at:",
        "M1.1 The first door",
        "They come again: 2 tomorrow, 3 in 3 days.",
        "More are ready, if you like.",
        "The next questions",
    ]
    page.locator(".look-again a").click()
    page.wait_for_url("**/m1-1-the-first-door.html")


def test_a_second_try_teaches_and_moves_no_box(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + REFRESH)
    start(page, mini_served.address + REFRESH)
    first, *others = asked(page)
    answer(page, first, is_right=False)
    page.locator(f"[data-quiz-id='{first}'] .quiz-reset-button").click()
    answer(page, first, is_right=True)
    for item in others:
        answer(page, item, is_right=True)
    assert result(page)[0] == "4 of 5 right at the first go."
    boxes = recall(page, "boxes")
    assert {boxes[item]["box"] for item in others} == {1}
    assert boxes[first]["box"] == 0


def test_what_went_wrong_comes_tomorrow_and_what_was_right_after_three_days(
    visit_with_yes: Visit, mini_served: Served
) -> None:
    address = mini_served.address + REFRESH
    page = visit_with_yes(address)
    start(page, address, consent="yes")
    wrong = asked(page)[0]
    right = answer_all(page, wrong=(wrong,))[1:]
    (left,) = set(ITEMS) - {wrong, *right}
    come(page, address, days=1)
    assert set(asked(page)) == {wrong, left}
    answer_all(page)
    come(page, address, days=2)
    expect(page.locator("course-refresh .notice")).to_have_text("Nothing is due today. Next: 4 tomorrow.")
    come(page, address, days=3)
    assert set(asked(page)) == set(right)


def test_each_right_answer_waits_longer_and_a_wrong_one_begins_anew(visit_with_yes: Visit, mini_served: Served) -> None:
    address = mini_served.address + REFRESH
    page = visit_with_yes(address)
    of = hashes(page)
    start(page, address, consent="yes", boxes={item: {"box": 4, "day": TODAY, "of": of[item]} for item in ITEMS[1:]})
    waits = []
    day = 0
    for _ in range(6):
        assert asked(page)[0] == "M1-Q1", day
        answer(page, "M1-Q1", is_right=True)
        box = recall(page, "boxes")["M1-Q1"]
        assert box["day"] == TODAY + day
        waits.append((3, 7, 16, 35)[box["box"] - 1])
        day += waits[-1]
        remember(
            page,
            boxes={
                **recall(page, "boxes"),
                **{item: {"box": 4, "day": TODAY + day, "of": of[item]} for item in ITEMS[1:]},
            },
        )
        come(page, address, days=day)
    assert waits == [3, 7, 16, 35, 35, 35]
    answer(page, "M1-Q1", is_right=False)
    assert recall(page, "boxes")["M1-Q1"] == {"box": 0, "day": TODAY + day, "of": of["M1-Q1"]}


def test_practice_before_its_time_is_on_request_and_earns_no_longer_wait(visit: Visit, mini_served: Served) -> None:
    address = mini_served.address + REFRESH
    page = visit(address)
    of = hashes(page)
    start(page, address, boxes={item: {"box": 2, "day": TODAY - 1, "of": of[item]} for item in ITEMS})
    expect(page.locator("course-refresh .notice")).to_have_text("Nothing is due today. Next: 6 in 6 days.")
    page.get_by_role("button", name="Practise anyway").click()
    expect(page.locator("course-refresh h2").first).to_be_focused()
    ids = asked(page)
    answer_all(page, wrong=(ids[0],))
    boxes = recall(page, "boxes")
    assert boxes[ids[0]]["box"] == 0
    assert all(boxes[item] == {"box": 2, "day": TODAY, "of": of[item]} for item in ids[1:])
    page.get_by_role("button", name="Practise anyway").click()
    expect(page.locator("course-refresh h2").first).to_be_focused()
    assert asked(page)[0] == next(iter(set(ITEMS) - set(ids)))


def test_what_was_wrong_or_not_answered_in_the_self_check_comes_first(visit: Visit, mini_served: Served) -> None:
    address = mini_served.address + REFRESH
    page = visit(address)
    of = hashes(page)
    right = {"answered": True, "correct": True, "selectedValues": ["0"]}
    quiz = {item: right | {"of": of[item], "correct": item != "M1-Q4"} for item in ITEMS if item != "M1-Q2"}
    start(page, address, quiz=quiz)
    assert set(asked(page)[:2]) == {"M1-Q2", "M1-Q4"}


def test_no_answer_of_a_self_check_is_touched(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + CHECK)
    page.locator("#m1-q1 label").nth(1).click()
    page.locator("#m1-q1 button:visible").click()
    before = recall(page, "quiz")
    page.goto(mini_address + REFRESH)
    start(page, mini_address + REFRESH)
    answer_all(page, wrong=("M1-Q2",))
    assert recall(page, "quiz") == before
    assert recall(page, "passed") == {"M1.2": 1}
    page.goto(mini_address + CHECK)
    expect(page.locator("div.quiz[data-answered]")).to_have_count(1)


def test_a_mix_and_its_answers_follow_a_reload_and_another_language(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + REFRESH)
    start(page, mini_address + REFRESH)
    ids = asked(page)
    answer(page, ids[0], is_right=False)
    page.reload()
    settle(page)
    assert asked(page) == ids
    expect(page.locator(f"[data-quiz-id='{ids[0]}'] [role=status]")).to_contain_text("Not the best answer")
    page.locator(".languages summary").click()
    page.locator(".languages a[lang=pt-PT]").click()
    page.wait_for_url(f"**/pt/{REFRESH}")
    settle(page)
    assert asked(page) == ids
    expect(page.locator(f"[data-quiz-id='{ids[0]}'] [role=status]")).to_contain_text("Não é a melhor resposta")
    answer_all(page)
    assert result(page)[0] == "4 de 5 certas à primeira."
    assert result(page)[3] == "Voltam a aparecer: 1 amanhã, 4 dentro de 3 dias."


def test_a_mix_of_yesterday_stays_while_somebody_is_in_the_middle_of_it(
    visit_with_yes: Visit, mini_served: Served
) -> None:
    address = mini_served.address + REFRESH
    page = visit_with_yes(address)
    start(page, address, consent="yes")
    ids = asked(page)
    come(page, address, days=1)
    fresh = asked(page)
    assert recall(page, "mix")["day"] == TODAY + 1
    answer(page, fresh[0], is_right=True)
    come(page, address, days=9)
    assert asked(page) == fresh
    assert len(ids) == len(fresh) == 5


def test_the_rest_of_a_mix_can_be_left_and_stays_due(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + REFRESH)
    start(page, mini_address + REFRESH)
    enough = page.get_by_role("button", name="Enough for now")
    expect(enough).to_be_hidden()
    ids = asked(page)
    answer(page, ids[1], is_right=True)
    enough.click()
    expect(page.locator(".refresh-result")).to_be_focused()
    assert asked(page) == [ids[1]]
    assert result(page)[:2] == ["1 of 1 right at the first go.", "They come again: 1 in 3 days."]
    expect(enough).to_be_hidden()
    page.get_by_role("button", name="The next questions").click()
    expect(page.locator("course-refresh h2").first).to_be_focused()
    assert set(asked(page)) == set(ITEMS) - {ids[1]}


def test_a_guest_is_told_that_tomorrow_nothing_is_known(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + REFRESH)
    start(page, mini_served.address + REFRESH)
    answer_all(page)
    guest = page.locator(".refresh-guest")
    expect(guest).to_contain_text("tomorrow this page will not know what you answered")
    expect(guest.get_by_role("link")).to_have_text(["Keep it on this device", "Take it along"])
    say_yes(page)
    expect(guest).to_have_count(0)
    page.reload()
    settle(page)
    expect(page.locator(".refresh-result [role=status]")).to_have_text("5 of 5 right at the first go.")
    expect(guest).to_have_count(0)
    other = page.context.new_page()
    come(other, f"{mini_served.address}nl/{REFRESH}", days=3)
    assert len(asked(other)) == 5


def test_two_tabs_at_one_mix_lose_no_answer_and_go_on_together(visit_with_yes: Visit, mini_served: Served) -> None:
    address = mini_served.address + REFRESH
    page = visit_with_yes(address)
    start(page, address, consent="yes")
    other = page.context.new_page()
    come(other, address)
    ids = asked(page)
    assert asked(other) == ids
    for item in ids[:2]:
        answer(page, item, is_right=True)
    for item in ids[2:]:
        answer(other, item, is_right=False)
    for tab in (page, other):
        expect(tab.locator(".refresh-result [role=status]")).to_have_text("2 of 5 right at the first go.")
    assert sorted(recall(page, "mix")["answers"]) == sorted(ids)
    other.get_by_role("button", name="The next questions").click()
    expect(page.locator("div.quiz")).to_have_count(1)
    settle(page)
    assert asked(page) == list(set(ITEMS) - set(ids))


def test_a_yes_in_another_tab_takes_the_mix_of_this_one_along(visit_with_yes: Visit, mini_served: Served) -> None:
    address = mini_served.address + REFRESH
    page = visit_with_yes(address)
    other = page.context.new_page()
    other.goto(address)
    start(other, address)
    ids = asked(other)
    answer(other, ids[0], is_right=True)
    say_yes(page)
    expect(other.locator(".kept [data-kept]")).to_have_text("Kept on this device.")
    assert recall(page, "mix")["items"] == ids
    assert list(recall(page, "boxes")) == ids[:1]


@pytest.mark.parametrize("trouble", [BLOCKED, FULL], ids=["blocked", "full"])
def test_where_the_device_takes_nothing_a_mix_lives_in_the_tab(visit: Visit, mini_served: Served, trouble: str) -> None:
    page = visit(mini_served.address + REFRESH)
    page.add_init_script(trouble)
    page.reload()
    start(page, mini_served.address + REFRESH, consent="yes")
    ids = answer_all(page)
    page.reload()
    settle(page)
    assert asked(page) == ids
    assert result(page)[0] == "5 of 5 right at the first go."


@pytest.mark.parametrize(
    ("boxes", "mix"),
    [
        (7, "text"),
        ([1], {"items": 7, "answers": [], "first": "x", "day": None}),
        ({"M1-Q1": 7, "M1-Q2": {"box": 9, "day": 1}, "__proto__": 1}, {"items": ["no", 7, None, {"a": 1}], "day": 1}),
        (
            {item: {"box": 1, "day": 10**9, "of": "x"} for item in ITEMS},
            {"day": "x", "items": ["M1-Q1", "M1-Q1", "no"], "answers": 5, "first": [1]},
        ),
    ],
)
def test_rubbish_is_no_box_and_no_mix(visit: Visit, mini_served: Served, boxes: object, mix: object) -> None:
    page = visit(mini_served.address + REFRESH)
    start(page, mini_served.address + REFRESH, boxes=boxes, mix=mix)
    ids = answer_all(page)
    assert ids
    assert len(ids) == len(set(ids))
    assert result(page)[0] == f"{len(ids)} of {len(ids)} right at the first go."
    assert {recall(page, "boxes")[item]["day"] for item in ids} == {TODAY}


def test_what_is_retired_is_gone_and_what_asks_something_else_begins_anew(visit: Visit, mini_served: Served) -> None:
    address = mini_served.address + REFRESH
    page = visit(address)
    of = hashes(page)
    kept = {item: {"box": 3, "day": TODAY, "of": of[item]} for item in ITEMS}
    start(page, address, boxes=kept | {"M1-Q3": kept["M1-Q3"] | {"of": "00000000"}, "M9-Q9": kept["M1-Q1"]})
    assert asked(page) == ["M1-Q3"]
    answered = {"answered": True, "correct": True, "selectedValues": ["0"], "of": "00000000"}
    mix = {"day": TODAY, "items": ["M9-Q9", "M1-Q3", "M1-Q4"], "answers": {"M1-Q3": answered}, "first": {"M1-Q3": 1}}
    remember(page, mix=mix)
    page.reload()
    settle(page)
    assert asked(page) == ["M1-Q3", "M1-Q4"]
    expect(page.locator("div.quiz[data-answered]")).to_have_count(0)
    answer_all(page, wrong=("M1-Q3",))
    assert result(page)[0] == "1 of 2 right at the first go."


def test_a_mix_is_mixed_over_modules_and_never_asks_the_same_first_for_ever(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + REFRESH)
    mixes = page.evaluate(
        """() => {
          const module = (name) => ({ id: name, units: [
            { id: `${name}.1`, is_heavy: name === "M2" },
            { id: `${name}.2`, items: [1, 2, 3, 4, 5, 6].map((n) => (
              { id: `${name}-Q${n}`, of: "x", units: [`${name}.1`] })) },
          ] });
          const courses = [{ modules: ["M1", "M2", "M3"].map(module) }, { modules: ["C1"].map(module) }];
          course.remember("passed", { "M1.2": 1, "M2.2": 1, "C1.2": 1 });
          const all = course.boxes.finished(courses);
          const mixes = [all.filter(({ isHeavy }) => isHeavy).map(({ id }) => id)];
          for (let before = [], round = 0; round < 4; round += 1) {
            const mix = course.boxes.choose(all, before, false);
            const boxes = mix.map((item) => [item.id, course.boxes.after(item, true)]);
            course.remember("boxes", { ...course.recall("boxes"), ...Object.fromEntries(boxes) });
            mixes.push(before = mix.map(({ id }) => id));
          }
          return mixes;
        }"""
    )
    heavy, *mixes = mixes
    assert heavy == [f"M2-Q{number}" for number in range(1, 7)]
    assert [len(mix) for mix in mixes] == [5, 5, 5, 3]
    assert len({item for mix in mixes for item in mix}) == 18
    for mix in mixes[:2]:
        modules = [item.partition("-")[0] for item in mix]
        assert sorted(modules[:3]) == ["C1", "M1", "M2"]
        assert max(modules.count(module) for module in modules) == 2
    assert not any(item.startswith("M3") for mix in mixes for item in mix)


def without_heavy_units(route: Route) -> None:
    """Serve the map of a course in which no unit weighs on anybody."""
    text = route.fetch().text()
    assert '"is_heavy": true' in text
    route.fulfill(body=text.replace('"is_heavy": true', '"is_heavy": false'), content_type="text/javascript")


def test_a_mix_without_a_heavy_module_has_no_care_line(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + REFRESH)
    page.route("**/progress/course.en.js", without_heavy_units)
    start(page, mini_served.address + REFRESH)
    assert len(asked(page)) == 5
    expect(page.locator(".refresh-care")).to_have_count(0)


def test_my_course_leads_to_refresh_and_says_when_questions_are_ready(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + MY_COURSE)
    link = page.get_by_role("link", name="A few questions from modules that you have finished")
    expect(link).to_be_visible()
    expect(page.locator("[data-ready]")).to_be_empty()
    remember(page, consent="no", passed={"M1.2": 1})
    expect(page.locator("[data-ready]")).to_have_text("Questions are ready for you.")
    link.click()
    page.wait_for_url(f"**/{REFRESH}")
    settle(page)
    answer_all(page)
    page.get_by_role("button", name="The next questions").click()
    expect(page.locator("div.quiz")).to_have_count(1)
    settle(page)
    answer_all(page)
    page.goto(mini_address + MY_COURSE)
    expect(page.locator(".module .so-far")).to_be_attached()
    expect(page.locator("[data-ready]")).to_be_empty()


def test_a_mix_is_answered_by_keyboard_alone(visit: Visit, mini_address: str) -> None:
    page = visit(f"{mini_address}da/{REFRESH}")
    start(page, f"{mini_address}da/{REFRESH}")
    for item in asked(page):
        tab_to(page, f"#{item.lower()} input")
        page.keyboard.press("Space")
        tab_to(page, f"#{item.lower()} [type=submit]")
        page.keyboard.press("Enter")
    expect(page.locator(".refresh-result [role=status]")).to_contain_text("rigtige i første forsøg.")
    tab_to(page, ".refresh-result button")
    page.keyboard.press("Enter")
    expect(page.locator("div.quiz")).to_have_count(1)
    expect(page.locator("course-refresh h2")).to_be_focused()


def test_an_outdated_question_is_in_english_here_too(visit: Visit, mini_served: Served) -> None:
    address = f"{mini_served.address}nl/{REFRESH}"
    page = visit(address)
    start(page, address, mix={"day": TODAY, "items": ["M1-Q2"], "answers": {}, "first": {}})
    item = page.locator("#m1-q2")
    assert item.get_attribute("lang") == "en"
    assert item.locator("button:visible").get_attribute("lang") == "nl-BE"
    assert item.locator(".quiz-reset-button").get_attribute("lang") == "nl-BE"


def test_where_the_questions_cannot_be_loaded_the_page_leads_to_the_self_checks(
    visitor: Visitor, mini_served: Served
) -> None:
    page = visitor.open(mini_served.address + REFRESH)
    page.route("**/refresh/items.en.js", lambda route: route.abort())
    start(page, mini_served.address + REFRESH)
    expect(page.locator("course-refresh .notice")).to_contain_text("The questions did not come.")
    expect(page.locator(".refresh-checks a")).to_have_count(1)
    visitor.faults.clear()


def test_an_item_that_an_older_file_lacks_is_left_out_and_the_others_are_asked(
    visit: Visit, mini: Site, mini_served: Served
) -> None:
    page = visit(mini_served.address + REFRESH)
    start(page, mini_served.address + REFRESH)
    gone, *others = asked(page)
    older = f"{mini.text('refresh/items.en.js')}\ndelete course.refreshItems['{gone}'];"
    page.route("**/refresh/items.en.js", lambda route: route.fulfill(body=older, content_type="text/javascript"))
    page.reload()
    settle(page)
    assert asked(page) == others
    for item in others:
        answer(page, item, is_right=True)
    expect(page.locator(".refresh-result [role=status]")).to_have_text("4 of 4 right at the first go.")


def test_without_scripts_the_page_leads_to_the_self_checks(visit: Visit, mini: Site, mini_address: str) -> None:
    for language in mini.languages:
        page = visit(mini_address + mini.address(REFRESH, language), java_script_enabled=False)
        expect(page.locator(".refresh .notice")).to_contain_text("JavaScript")
        assert page.locator("course-refresh").inner_text().strip() == ""
        expect(page.locator(".refresh-checks a")).to_have_count(1)
        assert page.locator("main button:visible").count() == 0


def test_forgetting_forgets_boxes_and_mix(visit: Visit, mini_address: str) -> None:
    page = visit(mini_address + REFRESH)
    start(page, mini_address + REFRESH)
    answer_all(page)
    forget(page)
    assert [recall(page, name) for name in ("boxes", "mix", "passed")] == [None] * 3


def test_the_file_takes_boxes_and_mix_along_and_the_later_day_wins(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + REFRESH)
    of = hashes(page)

    def box(number: int, day: int) -> dict:
        return {"box": number, "day": day, "of": of["M1-Q1"]}

    mix = {"day": TODAY, "items": ["M1-Q1"], "answers": {}, "first": {"M1-Q1": 1}}
    remember(page, boxes={"M1-Q1": box(1, TODAY), "M1-Q2": box(1, TODAY)}, mix=mix)
    page.goto(mini_served.address + CARRY)
    _, data = save_file(page)
    assert (data["form"], data["values"]["mix"]) == (1, mix)
    older = {"M1-Q1": box(4, TODAY + 9), "M1-Q2": box(4, TODAY - 9), "M1-Q3": box(2, TODAY)}
    hostile = {"M1-Q4": {"box": 7, "day": 1, "of": "x"}, "M1-Q5": {"box": 1, "day": "x", "of": "x"}, "<b>": box(1, 1)}
    load_file(page, file_of(boxes=older | hostile, mix={"day": TODAY - 1, "items": ["M1-Q2", {"a": 1}], "first": 7}))
    expect(page.locator(".carry-status:not(:empty)")).to_contain_text("Loaded")
    assert recall(page, "boxes") == {
        "M1-Q1": box(4, TODAY + 9),
        "M1-Q2": box(1, TODAY),
        "M1-Q3": box(2, TODAY),
    }
    assert recall(page, "mix") == mix
    later = {"day": TODAY + 1, "items": ["M1-Q2"], "answers": {"M1-Q2": 7}, "first": {"M1-Q2": "x"}, "more": 1}
    load_file(page, file_of(mix=later))
    page.wait_for_function("course.recall('mix').items[0] === 'M1-Q2'")
    assert recall(page, "mix") == {"day": TODAY + 1, "items": ["M1-Q2"], "answers": {}, "first": {}}


def test_a_printed_mix_is_a_sheet_of_questions(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + REFRESH)
    start(page, mini_served.address + REFRESH)
    answer_all(page)
    page.emulate_media(media="print")
    assert (
        page.locator("course-refresh").locator("button:visible, [role=status]:visible, .quiz-mark:visible").count() == 0
    )
    expect(page.locator("course-refresh h2").last).to_be_visible()
    expect(page.locator(".refresh-checks")).to_be_hidden()
