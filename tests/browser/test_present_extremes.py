"""Sessions as nobody should write them: the presenter takes them as they are."""

import pytest
from building import build, copy_mini
from playwright.sync_api import expect
from presenting import MINI_SESSION, begin, current, heading, open_trainer

STEPS = 90
BARE = '## Bare {#bare data-minutes="0" data-groups="0"}\n\n'


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A session of 90 steps; the second takes no time and has neither notes nor a slide."""
    root = copy_mini(tmp_path_factory.mktemp("long"))
    file = root / "docs" / "en" / MINI_SESSION.replace(".html", ".md")
    head = file.read_text(encoding="utf-8").partition("## Check-in")[0]
    steps = [
        f'## Step {n} {{#step-{n} data-minutes="1" data-groups="0"}}\n\n/// screen\nSlide {n}\n///\n\nNotes {n}.\n\n'
        for n in range(1, STEPS)
    ]
    file.write_text(head + steps[0] + BARE + "".join(steps[1:]), encoding="utf-8")
    for language in ("da", "nl", "pt"):
        (root / "docs" / language / MINI_SESSION.replace(".html", ".md")).unlink(missing_ok=True)
    site = build(root, root / "site", ["en"], COURSE_LANGUAGE="en")
    return f"{site.folder.as_uri()}/{MINI_SESSION}"


def test_ninety_steps_are_gone_through_from_the_first_to_the_last(visit, address):
    page = begin(visit(address))
    expect(page.locator(".stage-count")).to_have_text(f"1 / {STEPS}")
    for _ in range(STEPS + 5):
        page.keyboard.press("PageDown")
    expect(heading(page)).to_have_text(f"Step {STEPS - 1}")
    page.mouse.move(300, 300)
    assert page.locator(".stage-bar select option").count() == STEPS


def test_a_step_without_time_notes_and_slide_shows_its_name_and_says_so(visit, address):
    page = begin(visit(address))
    trainer = open_trainer(page)
    trainer.locator(".start").click()
    page.keyboard.press("PageDown")
    expect(heading(page)).to_have_text("Bare")
    expect(current(trainer)).to_have_text("Bare")
    expect(trainer.locator("section[data-current]")).to_contain_text("There are no notes for this step.")
    expect(trainer.locator(".step-time")).to_contain_text("0 min")
    page.keyboard.press("PageDown")
    expect(trainer.locator("section[data-current]")).to_contain_text("Notes 2.")
    assert not trainer.locator("section[data-current]").get_by_text("There are no notes").is_visible()
