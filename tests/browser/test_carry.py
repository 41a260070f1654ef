"""Progress that a learner carries: a code on paper, a file on a stick; what is wrong is said, and nothing is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from building import ROOT, Site
from carrying import (
    BLOCKED,
    CARRY,
    FULL,
    LOG,
    RUBBISH,
    come_back,
    file_of,
    load_file,
    recall,
    remember,
    save_file,
    say_yes,
    status,
    type_code,
)
from keyboard import tab_to
from playwright.sync_api import Page, expect
from serving import Served
from visiting import Visitor

Visit = Callable[..., Page]
UNIT, CHECK = "M1.1", "M1.2"
SIGNS = "0123456789ACDEFGHJKMNPQRTUWXY"
HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"


@pytest.fixture
def page(visit: Visit, mini_served: Served) -> Page:
    """The page of carrying along, for somebody who has said nothing about keeping."""
    return visit(mini_served.address + CARRY)


def code_of(page: Page) -> str:
    return "-".join(page.locator(".carry-code span").all_inner_texts())


def test_a_code_has_24_signs_of_which_none_looks_like_another_and_is_read_as_it_was_written(page: Page) -> None:
    codes = page.evaluate(
        """() => Array.from({ length: 400 }, (_, round) => {
          const facts = Array.from({ length: 96 }, () => Math.random() < round / 400);
          const code = course.code.write(facts);
          return [code, JSON.stringify(course.code.read(code).facts) === JSON.stringify(facts)];
        })"""
    )
    assert all(is_same for _, is_same in codes)
    assert all(re.fullmatch(rf"([{SIGNS}]{{4}}-){{5}}[{SIGNS}]{{4}}", code) for code, _ in codes)
    assert [pair for pair in ("0O", "0o", "1I", "1L", "2Z", "5S", "8B", "UV") if set(pair) <= set(SIGNS)] == []


def test_small_letters_spaces_hyphens_and_signs_that_look_alike_are_forgiven(page: Page) -> None:
    answers = page.evaluate(
        """() => {
          const facts = Array.from({ length: 96 }, (_, place) => place % 5 < 2);
          const code = course.code.write(facts);
          const forms = [code.toLowerCase(), code.replaceAll("-", " "), code.replaceAll("-", ""), ` ${code}. `,
            code.replaceAll("-", " – "), code.replace(/-/g, "").replace(/(.{3})/g, "$1 "),
            code.replaceAll("0", "O").replaceAll("1", "l").replaceAll("2", "z").replaceAll("5", "s")
              .replaceAll("8", "B").replaceAll("U", "v"), code.replaceAll("1", "I").replaceAll("0", "o")];
          return forms.map((form) => JSON.stringify(course.code.read(form).facts) === JSON.stringify(facts));
        }"""
    )
    assert answers == [True] * 8


def test_every_wrong_sign_and_every_two_that_are_swapped_are_named_by_their_group(page: Page) -> None:
    wrong = page.evaluate(
        """(signs) => {
          const code = course.code.write(Array.from({ length: 96 }, (_, place) => place % 7 < 3)).replaceAll("-", "");
          const found = [];
          const tell = (typed, groups, what) => {
            const { wrong, group } = course.code.read(typed);
            if (wrong !== "group" || group !== groups) found.push([what, wrong, group]);
          };
          for (let place = 0; place < 24; place += 1) {
            const group = Math.floor(place / 4) + 1;
            for (const step of [1, 14]) {
              const sign = signs[(signs.indexOf(code[place]) + step) % 29];
              tell(code.slice(0, place) + sign + code.slice(place + 1), group, `another sign at ${place}`);
            }
            if (place % 4 < 3 && code[place] !== code[place + 1]) {
              const swapped = code[place + 1] + code[place];
              tell(code.slice(0, place) + swapped + code.slice(place + 2), group, `swapped at ${place}`);
            }
          }
          return found;
        }""",
        SIGNS,
    )
    assert wrong == []


def test_what_no_one_wrote_down_is_never_taken_for_a_code(page: Page) -> None:
    taken = page.evaluate(
        """(signs) => {
          const one = () => signs[Math.floor(Math.random() * signs.length)];
          const typed = Array.from({ length: 150 }, () => Array.from({ length: 24 }, one).join(""));
          const swapped = Array.from({ length: 20 }, (_, round) => {
            const groups = course.code.write(Array.from({ length: 96 }, (_, place) => place % 9 < round)).split("-");
            [groups[round % 5], groups[round % 5 + 1]] = [groups[round % 5 + 1], groups[round % 5]];
            return groups.join("-");
          });
          return [...typed, ...swapped].filter((text) => course.code.read(text).facts);
        }""",
        SIGNS,
    )
    assert taken == []


def test_codes_of_earlier_releases_stay_valid(visit: Visit, real: Site, real_served: Served) -> None:
    page = visit(real_served.address + CARRY)
    lines = (ROOT / "tests" / "codes.txt").read_text(encoding="utf-8").splitlines()
    frozen = {line.split()[0]: line.split()[1:] for line in lines if not line.startswith("#")}
    read = page.evaluate(
        """(codes) => {
          const { ids } = JSON.parse(document.getElementById("carry-data").textContent).course;
          return codes.map((code) => ids.filter((_, place) => course.code.read(code).facts[place]));
        }""",
        list(frozen),
    )
    assert [sorted(ids) for ids in read] == [sorted(ids) for ids in frozen.values()]


def test_progress_goes_on_paper_and_into_another_browser(visit: Visit, mini: Site, mini_address: str) -> None:
    here = visit(mini_address + CARRY)
    expect(here.locator(".carry-code")).to_be_hidden()
    remember(here, read={UNIT: 1, CHECK: 1}, passed={CHECK: 1})
    here.reload()
    expect(here.get_by_text("Units read: 1. Self-checks passed: 1.")).to_be_visible()
    code = code_of(here)
    there = visit(mini_address + mini.address(CARRY, "da"), width=400)
    type_code(there, code.lower().replace("-", " "))
    expect(status(there)).to_have_text("Koden er hentet ind. Nyt her: 2. Allerede markeret her: 0.")
    assert recall(there, "read") == {UNIT: 1, CHECK: 1}
    assert recall(there, "passed") == {CHECK: 1}
    assert code_of(there) == code


def test_a_code_adds_to_what_is_marked_and_takes_nothing_away(page: Page) -> None:
    code = page.evaluate("course.code.write([true])")
    remember(page, read={"M7.7": 1}, passed={CHECK: 1})
    type_code(page, code)
    expect(status(page)).to_contain_text("New here: 1.")
    assert recall(page, "read") == {"M7.7": 1, UNIT: 1}
    assert recall(page, "passed") == {CHECK: 1}
    type_code(page, code)
    expect(status(page)).to_contain_text("New here: 0. Already marked here: 1.")


def test_units_of_a_later_release_are_told(page: Page) -> None:
    type_code(page, page.evaluate("course.code.write([true, false, true, true])"))
    expect(status(page)).to_contain_text("Of a later release, and not shown here: 2. Keep your paper.")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Type the code first."),
        ("3AJT-29HR", "Signs typed: 8. A code has 24"),
        ("3AJT-29HR-18G-07FP-Y6ER-T43J", "Group 3 of six does not fit."),
        ("3AJT-29HR-18GQ-07FP-Y6E#-T43J", "Group 5 of six does not fit."),
        ("3AJT-29HR-18QQ-07FP-Y6ER-T43J", "Group 3 of six does not fit."),
        ("3AJT-29HR-18GQ-07FP-Y6ER-T43J-3AJT", "Signs typed: 28."),
        ("3AJJ-2HHR-18GQ-0FFP-Y6ER-T43J", "does not fit in more than one group"),
        (HOSTILE, "A code has 24"),
        ("🗝️" * 12, "A code has 24"),
        ("ß" * 24, "A code has 24"),
    ],
    ids=["empty", "short", "missing", "foreign", "mistyped", "long", "many", "hostile", "keys", "letters"],
)
def test_what_is_wrong_with_a_code_is_named_and_nothing_changes(page: Page, typed: str, told: str) -> None:
    remember(page, read={UNIT: 1})
    type_code(page, typed)
    expect(status(page)).to_contain_text(told)
    expect(page.locator("[name=code]")).to_be_focused()
    expect(page.locator("[name=code]")).to_have_value(typed)
    assert [recall(page, "read"), recall(page, "passed")] == [{UNIT: 1}, None]


def test_a_code_is_typed_by_keyboard_alone(page: Page) -> None:
    code = page.evaluate("course.code.write([true, true])")
    tab_to(page, "[name=code]")
    page.keyboard.type(code)
    page.keyboard.press("Enter")
    expect(page.locator(".carry-code")).to_be_visible()
    expect(page.locator("[name=code]")).to_be_focused()


def test_a_file_takes_everything_along(visit_with_yes: Visit, mini: Site, mini_address: str) -> None:
    here = visit_with_yes(mini_address + CARRY)
    say_yes(here)
    answer = {"answered": True, "correct": True, "selectedValues": ["1"], "of": "a1b2"}
    values = {
        "read": {UNIT: 1, CHECK: 1},
        "passed": {CHECK: 1},
        "quiz": {"M1-Q1": answer},
        "boxes": {"M1-Q1": {"box": 1, "day": 20485, "of": "a1b2"}},
        "mix": {"day": 20485, "items": ["M1-Q1"], "answers": {"M1-Q1": answer}, "first": {"M1-Q1": 1}},
        "can": {"3": {"start": 1, "now": 4}},
        "notes": {"M1-R1": "Kaffe først.\nSå navnet."},
        "goal": "At vente.",
        "last": UNIT,
    }
    remember(here, **values)
    name, data = save_file(here)
    assert re.fullmatch(r"peer-mentoring-20\d\d-\d\d-\d\d\.json", name)
    assert data["values"] == values
    there = visit_with_yes(mini_address + mini.address(CARRY, "pt"), width=400)
    say_yes(there)
    load_file(there, data)
    expect(status(there)).to_have_text("Carregado. Novas unidades e autoavaliações: 2. Notas: 2.")
    assert {part: recall(there, part) for part in values} == values
    assert list(there.evaluate("Object.keys(localStorage)")) == ["course"]


def test_a_file_adds_and_asks_before_it_changes_a_note(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + CARRY)
    say_yes(page)
    file = file_of(read={CHECK: 1}, notes={"M1-R1": "of the file", "M1-R9": "new"}, goal="the file’s goal")
    for choice, note in (("keep", "mine"), ("both", "mine\n\nof the file"), ("replace", "of the file")):
        remember(page, read={UNIT: 1}, notes={"M1-R1": "mine"}, goal="my goal")
        load_file(page, file)
        expect(page.locator(".carry-ask")).to_be_focused()
        expect(page.locator(".carry-ask dd")).to_have_text(
            ["Here: mine", "In the file: of the file", "Here: my goal", "In the file: the file’s goal"]
        )
        assert recall(page, "notes") == {"M1-R1": "mine", "M1-R9": "new"}
        assert recall(page, "read") == {UNIT: 1, CHECK: 1}
        page.locator(f".carry-ask [name={choice}]").click()
        expect(page.locator(".carry-ask")).to_be_hidden()
        assert recall(page, "notes") == {"M1-R1": note, "M1-R9": "new"}
    assert recall(page, "goal") == "the file’s goal"


def test_an_older_file_undoes_nothing_that_was_done_here(page: Page) -> None:
    def answer(*, correct: bool, of: str = "a1b2") -> dict:
        return {"answered": True, "correct": correct, "selectedValues": ["1" if correct else "2"], "of": of}

    here = {
        "can": {"3": {"start": 1, "now": 4}, "4": {"now": 2}},
        "quiz": {
            "M1-Q1": answer(correct=True),
            "M1-Q2": answer(correct=False),
            "M1-Q3": answer(correct=False),
            "M1-Q4": answer(correct=False, of="c3d4"),
        },
        "last": "M7.7",
    }
    remember(page, **here)
    older = {"M1-Q1": answer(correct=False), "M1-Q2": answer(correct=True), "M1-Q4": answer(correct=True)}
    older |= {"M1-Q5": answer(correct=False)}
    load_file(page, file_of(can={"3": {"start": 1, "now": 2}, "4": {"start": 1}}, quiz=older, last=UNIT))
    expect(status(page)).to_contain_text("Loaded.")
    assert recall(page, "can") == {"3": {"start": 1, "now": 4}, "4": {"start": 1, "now": 2}}
    assert recall(page, "quiz") == here["quiz"] | {name: older[name] for name in ("M1-Q2", "M1-Q5")}
    assert recall(page, "last") == "M7.7"


def test_a_long_note_is_saved_and_an_older_file_asks_before_it_changes_it(
    visit_with_yes: Visit, mini_served: Served
) -> None:
    page = visit_with_yes(mini_served.address + CARRY)
    say_yes(page)
    long = "x" * 9000
    remember(page, notes={"M1-R1": long})
    _, data = save_file(page)
    assert data["values"]["notes"] == {"M1-R1": long}
    load_file(page, file_of(notes={"M1-R1": "older"}))
    expect(page.locator(".carry-ask dd").last).to_have_text("In the file: older")
    page.locator(".carry-ask [name=keep]").click()
    assert recall(page, "notes") == {"M1-R1": long}
    remember(page, notes={})
    load_file(page, data)
    expect(status(page)).to_contain_text("Notes: 1.")
    assert recall(page, "notes") == {"M1-R1": long}


def test_what_is_typed_while_a_file_asks_stays(page: Page, mini_served: Served) -> None:
    page.goto(mini_served.address + LOG)
    field = page.locator("textarea[name='M1-R1']")
    for choice, note in (("keep", "merged"), ("both", "merged\n\nof the file")):
        field.fill("mine")
        load_file(page, file_of(notes={"M1-R1": "of the file"}))
        expect(page.locator(".carry-ask")).to_be_focused()
        field.fill("merged")
        page.locator(f".carry-ask [name={choice}]").click()
        expect(field).to_have_value(note)


def test_a_question_between_notes_leaves_with_the_page_and_when_it_is_answered(page: Page, mini_served: Served) -> None:
    page.goto(mini_served.address + LOG)
    asked = page.locator(".carry-ask")
    for answer in (
        lambda: page.evaluate("dispatchEvent(new Event('pagehide'))"),
        lambda: page.locator("[name=keep]").click(),
    ):
        page.locator("textarea[name='M1-R1']").fill("mine")
        load_file(page, file_of(notes={"M1-R1": "of the file"}))
        expect(asked).to_be_visible()
        answer()
        expect(asked).to_be_hidden()
        assert asked.text_content() == ""


@pytest.mark.parametrize("path", [CARRY, LOG])
def test_a_question_between_notes_names_them_and_hands_the_focus_back(
    visit_with_yes: Visit, mini: Site, mini_served: Served, path: str
) -> None:
    page = visit_with_yes(mini_served.address + mini.address(path, "da"))
    say_yes(page)
    remember(page, notes={"M1-R1": "mine", "M9-R9": "mine"})
    load_file(page, file_of(notes={"M1-R1": "theirs", "M9-R9": "theirs"}))
    asked = page.get_by_role("group", name="Nogle ord er ikke ens her og i filen.")
    expect(asked).to_be_focused()
    expect(asked.locator("dt")).to_have_text(["Tænk tilbage (M1.1 Den første dør)", "M9-R9"])
    page.locator("[name=keep]").click()
    expect(page.locator("[name=file]")).to_be_focused()


def test_a_file_counts_the_notes_that_came(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + CARRY)
    say_yes(page)
    remember(page, notes={"M1-R1": "mine", "M9-R1": "the same"}, goal="To wait.")
    load_file(page, file_of(notes={"M9-R1": "the same", "M9-R2": "new"}))
    expect(status(page)).to_have_text("Loaded. New units and self-checks: 0. Notes: 1.")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "cannot be read"),
        (b"\x89PNG\r\n\x00\xff", "cannot be read"),
        (b'{"course": "peer-mentoring-for-prison-staff", "val', "cannot be read"),
        (b"[]", "not from this course"),
        (b"null", "not from this course"),
        (json.dumps({"course": "first-aid", "form": 1, "values": {}}).encode(), "not from this course"),
        (json.dumps(file_of() | {"values": [1]}).encode(), "not from this course"),
        (json.dumps(file_of() | {"form": 2}).encode(), "later release"),
    ],
    ids=["empty", "picture", "cut", "list", "null", "other", "values", "newer"],
)
def test_a_file_that_is_none_of_ours_is_told_and_nothing_changes(page: Page, content: bytes, told: str) -> None:
    remember(page, read={UNIT: 1})
    load_file(page, content)
    expect(status(page)).to_contain_text(told)
    assert recall(page, "read") == {UNIT: 1}


def test_a_file_of_50_megabytes_is_refused_before_it_is_read(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b" " * 50_000_000)
    page.evaluate("() => { Blob.prototype.text = () => { window.wasRead = true; return Promise.resolve(''); }; }")
    page.locator("[name=file]").set_input_files(file)
    expect(status(page)).to_contain_text("far too large")
    assert not page.evaluate("Boolean(window.wasRead)")


def test_what_is_hostile_in_a_file_is_text_or_nothing(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + CARRY)
    say_yes(page)
    remember(page, notes={"M1-R1": "mine"})
    values = {
        "read": {UNIT: HOSTILE, "__proto__": 1, "constructor": 1, HOSTILE: 1, "x" * 5000: 1},
        "passed": [1, 2, 3],
        "quiz": {"M1-Q1": {"answered": True, "selectedValues": [{"a": 1}]}, "M1-Q2": HOSTILE},
        "can": {"1": {"start": 9}, "2": {"start": 2, "more": HOSTILE}, "200": {"start": 1}},
        "notes": {"M1-R1": HOSTILE, "M1-R2": 7, "M1-R3": "x" * 100_000},
        "goal": {"toString": 1},
        "consent": "no",
        "scheme": HOSTILE,
    }
    load_file(page, file_of(**values))
    expect(page.locator(".carry-ask dd").last).to_have_text(f"In the file: {HOSTILE}")
    page.locator(".carry-ask [name=replace]").click()
    assert recall(page, "read") == {UNIT: 1}
    assert [recall(page, name) for name in ("passed", "quiz", "goal", "scheme")] == [None] * 4
    assert recall(page, "can") == {"2": {"start": 2}}
    assert recall(page, "notes") == {"M1-R1": HOSTILE}
    assert recall(page, "consent") == "yes"
    page.goto(mini_served.address + LOG)
    expect(page.locator("textarea[name='M1-R1']")).to_have_value(HOSTILE)
    assert page.title() != "taken" and page.locator("course-log img").count() == 0


def test_a_guest_gets_the_progress_of_a_file_and_is_told_where_its_notes_are(page: Page, mini_served: Served) -> None:
    load_file(page, file_of(read={UNIT: 1}, notes={"M1-R1": "a word"}))
    expect(status(page)).to_contain_text("end with it. To read them, load the file on My learning log.")
    assert recall(page, "read") == {UNIT: 1}
    assert "a word" not in page.evaluate("window.name")
    _, data = save_file(page)
    assert data["values"]["notes"] == {"M1-R1": "a word"}
    page.goto(mini_served.address + LOG)
    load_file(page, data)
    told = "Nothing is kept on this device, so the notes stand on this page only, and end with it."
    expect(status(page)).to_have_text(f"Loaded. New units and self-checks: 0. Notes: 1. {told}")


def test_what_a_guest_loads_is_kept_from_a_yes_on(visit_with_yes: Visit, mini_address: str) -> None:
    page = visit_with_yes(mini_address + CARRY)
    load_file(page, file_of(read={UNIT: 1}, notes={"M1-R1": "a word"}, goal="To wait."))
    page.get_by_role("button", name="Yes, keep it").click()
    expect(status(page)).to_have_text("Loaded. New units and self-checks: 1. Notes: 2.")
    expect(page.get_by_text("kept on this device from now on")).to_be_visible()
    page.goto(mini_address + LOG)
    expect(page.locator("textarea[name='M1-R1']")).to_have_value("a word")
    expect(page.locator("[name=goal]")).to_have_value("To wait.")


@pytest.mark.parametrize("trouble", [BLOCKED, FULL, RUBBISH], ids=["blocked", "full", "rubbish"])
def test_a_guest_carries_where_storage_is_blocked_full_or_full_of_rubbish(
    visitor: Visitor, mini_served: Served, trouble: str
) -> None:
    page = visitor.open(mini_served.address + CARRY)
    page.add_init_script(trouble)
    page.reload()
    type_code(page, page.evaluate("course.code.write([true, true])"))
    expect(page.get_by_text("Units read: 1. Self-checks passed: 1.")).to_be_visible()
    page.goto(mini_served.address + CARRY)
    expect(page.locator(".carry-code")).to_be_visible()
    assert save_file(page)[1]["values"]["read"] == {UNIT: 1, CHECK: 1}


def test_two_hundred_units_of_progress_are_carried(page: Page) -> None:
    done = {f"M{module}.{unit}": 1 for module in range(20) for unit in range(10)}
    load_file(page, file_of(read=done, passed=done))
    expect(status(page)).to_contain_text("New units and self-checks: 200.")
    assert recall(page, "read") == done
    assert save_file(page)[1]["values"]["passed"] == done
    assert page.evaluate("course.code.read(course.code.write(Array(200).fill(true).slice(0, 96))).facts.every(Boolean)")


def test_what_another_tab_does_is_seen_and_not_overwritten(visit_with_yes: Visit, mini_served: Served) -> None:
    first = visit_with_yes(mini_served.address + CARRY)
    say_yes(first)
    second = visit_with_yes(mini_served.address + CARRY)
    remember(second, read={UNIT: 1})
    expect(first.get_by_text("Units read: 1.")).to_be_visible()
    type_code(first, first.evaluate("course.code.write([false, true])"))
    assert recall(second, "read") == {UNIT: 1, CHECK: 1}


def test_the_code_is_of_now_after_going_back(visit_with_yes: Visit, mini_served: Served) -> None:
    page = visit_with_yes(mini_served.address + CARRY)
    say_yes(page)
    come_back(page, read={UNIT: 1})
    expect(page.get_by_text("Units read: 1.")).to_be_visible()


def test_without_scripts_the_page_says_what_does_the_same_on_paper(visit: Visit, mini_served: Served) -> None:
    page = visit(mini_served.address + CARRY, java_script_enabled=False)
    expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
    assert page.locator("course-carry").inner_text() == ""


def test_a_printed_page_has_the_code_and_no_buttons(page: Page) -> None:
    remember(page, read={UNIT: 1})
    page.reload()
    page.emulate_media(media="print")
    expect(page.locator(".carry-code")).to_be_visible()
    assert page.locator("course-carry").locator("button:visible, input:visible").count() == 0
