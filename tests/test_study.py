"""What a learner studies alone, laid out: courses, modules and units in the order of study, and where to look again."""

from __future__ import annotations

import json

import pytest
from building import MINI, ROOT
from course.site.edition import Edition, start_edition
from course.site.study import map_script, modules_in_order, studied_pages, study_plan, units_to_look_at
from course.source.course import read_course


@pytest.fixture(scope="module")
def real() -> Edition:
    course, _ = read_course(ROOT)
    return start_edition(course, course.partner.languages)


@pytest.fixture(scope="module")
def mini() -> Edition:
    course, _ = read_course(MINI, ROOT / "overrides")
    return start_edition(course, course.partner.languages)


def ids_in(plan: list[dict]) -> list[str]:
    return [unit["id"] for course in plan for module in course["modules"] for unit in module["units"]]


def test_the_intro_course_comes_first_and_the_coordinators_after_the_mentors(real: Edition) -> None:
    names = [module.meta["id"] for module in modules_in_order(real.course)]
    mentors, coordinators, *_ = study_plan(real, "en")
    assert names[:9] == ["M0", "M1", "M2", "M6", "M3", "M4", "M5", "M7", "M8"]
    assert [module["id"] for module in mentors["modules"]] == names[:9]
    assert [module["id"] for module in mentors["modules"] if module["is_intro"]] == ["M0", "M1", "M2", "M6"]
    assert [module["id"] for module in coordinators["modules"]] == [f"C{number}" for number in range(8)]


def test_every_unit_and_self_check_stands_in_the_plan_once(real: Edition) -> None:
    ids = ids_in(study_plan(real, "en"))
    assert sorted(ids) == sorted(studied_pages(real.course).values())
    assert len(ids) == len(set(ids))


def test_what_has_only_a_live_part_is_no_study(real: Edition) -> None:
    assert all(module["units"] for course in study_plan(real, "en") for module in course["modules"])


def test_the_minutes_of_a_module_are_those_of_its_units(real: Edition) -> None:
    for course in study_plan(real, "da"):
        for module in course["modules"]:
            assert module["minutes"] == sum(unit["minutes"] for unit in module["units"]), module["id"]


def test_nothing_is_proposed_behind_a_unit_on_suicide_and_much_behind_the_start(real: Edition) -> None:
    units = {
        unit["id"]: unit for one in study_plan(real, "en") for module in one["modules"] for unit in module["units"]
    }
    assert units["M6.3"]["is_heavy"]
    assert not any(units[name]["is_heavy"] for name in ("M0.1", "M0.2", "M0.3", "M1.1"))


def test_ids_are_the_same_in_every_language_and_titles_are_not(mini: Edition) -> None:
    english, danish = study_plan(mini, "en"), study_plan(mini, "da")
    assert ids_in(english) == ids_in(danish) == ["M1.1", "M1.2"]
    assert danish[0]["modules"][0]["units"][0]["address"].startswith("da/")
    assert danish[0]["modules"][0]["title"] != english[0]["modules"][0]["title"]


def test_the_map_is_a_script_that_gives_the_plan(mini: Edition) -> None:
    plan = study_plan(mini, "pt")
    name, _, text = map_script(plan).partition(" = ")
    assert name == "course.map"
    assert json.loads(text.removesuffix(";\n")) == plan


def test_a_wrong_answer_leads_back_to_the_units_of_its_outcome(mini: Edition) -> None:
    check = mini.course.source_of("mentors/m1-first-week/m1-2-self-check.md")
    (unit,) = units_to_look_at(mini, check, "nl")
    assert unit["id"] == "M1.1"
    assert set(unit["items"]) <= {quiz.id for quiz in check.quizzes}
    assert unit["items"]
