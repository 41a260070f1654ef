"""The trainer's window: in step with the projector, in another language, with the clock and the tools."""

from playwright.sync_api import expect
from presenting import MINI_SESSION, SESSION, begin, current, heading, open_tool, open_trainer, press


def test_both_windows_drive_each_other_and_survive_reloads(visit, real_address):
    page = begin(visit(real_address + SESSION))
    trainer = open_trainer(page)
    press(trainer, "next")
    page.wait_for_url("**#present=demo.1")
    expect(current(trainer)).to_have_attribute("id", "demo")
    page.keyboard.press("PageDown")
    expect(current(trainer)).to_have_attribute("id", "round-1")
    page.reload()
    trainer.locator("course-trainer select").select_option("close")
    page.wait_for_url("**#present=close.1")
    trainer.reload()
    expect(current(trainer)).to_have_attribute("id", "close")
    trainer.close()
    again = open_trainer(page)
    expect(current(again)).to_have_attribute("id", "close")
    page.close()
    expect(again.locator("course-trainer")).to_have_attribute("data-link", "lost")
    press(again, "previous")
    expect(current(again)).to_have_attribute("id", "dare")


def test_the_trainer_opens_the_notes_first_and_then_the_slides(visit, mini_address):
    page = visit(mini_address + MINI_SESSION)
    trainer = open_trainer(page)
    trainer.locator(".link-state button").click()
    expect(page.locator("course-stage")).to_be_visible()
    expect(trainer.locator("course-trainer")).to_have_attribute("data-link", "linked")
    page.keyboard.press("Escape")
    expect(trainer.locator("course-trainer")).to_have_attribute("data-link", "off")


def test_the_notes_follow_in_another_language(visit, real_address):
    page = begin(visit(real_address + SESSION))
    trainer = open_trainer(page)
    trainer.locator(".trainer-languages a[hreflang=da]").click()
    trainer.wait_for_url("**/da/**#trainer=*")
    expect(trainer.locator("course-trainer")).to_have_attribute("data-link", "linked")
    page.keyboard.press("PageDown")
    expect(current(trainer)).to_have_attribute("id", "demo")
    press(trainer, "next")
    page.wait_for_url("**/session.html#present=round-1.1")
    assert page.locator(".slide").get_attribute("lang") == "en"
    assert trainer.locator("#page-text").get_attribute("lang") == "da"


def test_a_conversation_is_chosen_from_the_notes_in_another_language(visit, real_address):
    page = begin(visit(real_address + SESSION))
    trainer = open_trainer(page)
    trainer.locator(".trainer-languages a[hreflang=pt-PT], .trainer-languages a[hreflang=pt]").click()
    trainer.wait_for_url("**/pt/**#trainer=*")
    expect(trainer.locator("course-trainer")).to_have_attribute("data-link", "linked")
    open_tool(trainer, "conversation").get_by_role("button").first.click()
    expect(heading(page)).to_have_text("Two minutes")
    press(trainer, "next")
    expect(heading(page)).to_have_text("Two minutes · Ilse looks at the floor")
    expect(trainer.locator(".seen .stage-choices li")).to_have_count(page.locator(".stage-choices li").count())
    trainer.locator(".seen .stage-choices button").last.click()
    expect(heading(page)).not_to_have_text("Two minutes · Ilse looks at the floor")
    assert trainer.locator(".seen-step").first.inner_text() not in heading(page).inner_text()


def test_a_blocked_window_offers_the_notes_here_and_only_on_request(visit, real_address):
    page = visit(real_address + SESSION)
    page.evaluate("window.open = () => null")
    page.locator("[name=trainer]").click()
    expect(page.locator(".blocked a")).to_be_visible()
    assert page.locator("course-trainer").count() == 0
    page.locator(".blocked a").click()
    expect(page.locator("course-trainer")).to_have_attribute("data-link", "alone")
    expect(page.locator(".site-header")).to_be_hidden()
    press(page, "next")
    expect(current(page)).to_have_attribute("id", "demo")


def test_each_of_two_projectors_has_a_trainers_window_of_its_own(visit, mini_address):
    first, second = begin(visit(mini_address + MINI_SESSION)), begin(visit(mini_address + MINI_SESSION))
    one, other = open_trainer(first), open_trainer(second)
    press(one, "next")
    first.wait_for_url("**#present=pairs.1")
    press(other, "previous")
    press(other, "next")
    press(other, "next")
    second.wait_for_url("**#present=pause.1")
    assert first.url.endswith("#present=pairs.1")
    expect(current(one)).to_have_attribute("id", "pairs")


def test_a_stranger_who_does_not_know_the_token_is_not_obeyed(visit, mini_address):
    page = begin(visit(mini_address + MINI_SESSION))
    trainer = open_trainer(page)
    trainer.evaluate("opener.postMessage({ present: 'guessed', act: 'last' }, '*')")
    trainer.evaluate("opener.postMessage({ present: undefined, act: 'last' }, '*')")
    press(trainer, "next")
    page.wait_for_url("**#present=pairs.1")


def test_who_runs_late_is_told_which_steps_to_shorten(visitor, mini_served):
    page = visitor.open("about:blank")
    page.clock.install()
    page.goto(mini_served.address + MINI_SESSION)
    begin(page)
    trainer = open_trainer(page)
    trainer.locator(".start").click()
    expect(trainer.locator(".session-time")).to_contain_text("0:0")
    page.clock.fast_forward("27:00")  # The check-in was planned for 15.
    expect(trainer.locator(".late strong")).to_have_text("12 minutes late")
    expect(trainer.locator(".late li")).to_have_text(["Questions in pairs: 33 min instead of 45"])
    page.clock.fast_forward("30:00")
    expect(trainer.locator(".late strong")).to_have_text("42 minutes late")
    expect(trainer.locator(".late")).to_contain_text("That still leaves 27 minutes.")
    expect(trainer.locator(".late")).to_contain_text("The session may be cut before: Your own words")


def test_the_room_sees_a_countdown_groups_and_a_poll_and_keeps_them_over_a_reload(visit, real_address):
    page = begin(visit(real_address + SESSION))
    trainer = open_trainer(page)
    poll = open_tool(trainer, "poll")
    poll.locator("input").nth(0).fill("5")
    poll.locator("input").nth(1).fill("8")
    poll.locator("button").first.click()
    expect(page.locator(".poll-bar")).to_have_count(10)
    expect(page.locator(".poll-bar").nth(0)).to_contain_text("5")
    expect(page.locator(".poll-bar").nth(1)).to_contain_text("8")
    page.reload()
    expect(page.locator(".poll-bar").nth(1)).to_contain_text("8")
    groups = open_tool(trainer, "groups")
    groups.locator("input").first.fill("14")
    groups.locator("button").first.click()
    expect(page.locator("course-stage .slide")).to_contain_text("4 × 3 people, 1 × 2 people")
    open_tool(trainer, "countdown").locator("button").first.click()
    expect(page.locator(".stage-countdown")).to_contain_text("0:5")
    press(trainer, "next")  # Back from the groups to the slide; the countdown goes on.
    expect(heading(page)).to_have_text("Check-in")
    expect(page.locator(".stage-countdown")).to_contain_text("0:5")


def test_groups_leave_nobody_alone(visit, mini_served):
    page = begin(visit(mini_served.address + MINI_SESSION))
    sizes = page.evaluate(
        """() => [[14, 3], [4, 3], [7, 3], [3, 2], [5, 2], [1, 3], [2, 4], [13, 4]].map(([people, size]) => {
          const { count, small, larger } = course.present.groupsOf(people, size);
          return [...Array(larger).fill(small + 1), ...Array(count - larger).fill(small)];
        })"""
    )
    assert sizes == [[3, 3, 3, 3, 2], [2, 2], [3, 2, 2], [3], [3, 2], [1], [2], [4, 3, 3, 3]]
