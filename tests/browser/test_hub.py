"""`course.html`: from disk in Firefox, one page that holds the course in a frame, so that it remembers."""

import json

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from carrying import BLOCKED, FULL, file_of, forget
from playwright.sync_api import expect
from serving import serve
from visiting import Visitor

MODULE = "mentors/m1-first-week"
UNIT = f"{MODULE}/m1-1-the-first-door.html"
CHECK = f"{MODULE}/m1-2-self-check.html"
MY_COURSE = "start/my-course.html"
LOG = "start/my-log.html"
HALF_AN_HOUR = 30 * 60
# What is left of a learner: in the hub's tab and on the device, and in the frame's name and on the device for its file.
LEFT = "[window.name, Object.keys(localStorage).length]"
# The frame holds a page, which test_accessibility.py looks at; of the hub there is the frame itself.
AXE = """
axe.run(document, { iframes: false, preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })
  .then(({ violations }) => violations.map(({ id }) => id))
"""


@pytest.fixture
def visitor(firefox):
    """A reader in Firefox who may say yes: that allows one key, `course`, and nothing else."""
    visitor = Visitor(firefox)
    yield visitor
    visitor.close()
    assert [fault for fault in visitor.faults if not fault.endswith("kept on the device: course")] == []


@pytest.fixture
def address(mini):
    return f"{mini.folder.as_uri()}/"


@pytest.fixture
def open_hub(visit, address):
    """Open the hub with a page in it; return the window and what is in its frame."""

    def open_hub(path, **options):
        window = visit(f"{address}course.html#{path}", **options)
        course = window.frame_locator("iframe")
        expect(course.locator(".kept [data-kept]")).not_to_contain_text("page to page")
        return window, course

    return open_hub


def inside(window):
    """Return the frame, to evaluate something in it."""
    return window.frames[1]


def read_unit(course):
    course.get_by_role("button", name="I have read this").click()
    expect(course.get_by_role("button", name="I have read this")).to_have_attribute("aria-pressed", "true")


def say_yes(course):
    course.get_by_role("button", name="Yes, keep it").click()
    expect(course.locator(".kept [data-kept]")).to_have_text("Kept on this device.")


def follow(window, course, name):
    """Follow a link of the menu or the foot, and wait until the page that it leads to remembers with the hub."""
    course.locator(".site-nav, .kept").get_by_role("link", name=name).first.click()
    expect(window).to_have_title(f"{name} – Peer mentoring for prison staff")
    expect(course.locator(".kept [data-kept]")).not_to_contain_text("page to page")


def go(window, course, path, title):
    """Open a page by the window's address, and wait until it remembers with the hub."""
    window.evaluate("(path) => { location.hash = path; }", path)
    expect(window).to_have_title(f"{title} – Peer mentoring for prison staff")
    expect(course.locator(".kept [data-kept]")).not_to_contain_text("page to page")


@pytest.mark.parametrize("path", [UNIT, MY_COURSE, "start/carry.html", "index.html"])
def test_a_page_alone_offers_to_open_the_course_so_that_it_remembers(visit, address, path):
    page = visit(address + path)
    links = page.get_by_role("link", name="Open the course so that it remembers")
    expect(links).to_have_count(1 if path in (UNIT, "index.html") else 2)
    assert page.url == address + path
    links.last.click()
    expect(page.frame_locator("iframe").locator(".kept [data-kept]")).to_have_text("Nothing is kept on this device.")
    expect(page.frame_locator("iframe").locator("a.to-hub, .apart")).to_have_count(0)
    assert page.url == f"{address}course.html#{path}"


def test_a_guests_marks_go_from_page_to_page_outlast_a_reload_and_end_with_the_tab(open_hub, address):
    window, course = open_hub(UNIT)
    read_unit(course)
    course.get_by_role("button", name="Not now").click()
    follow(window, course, "My course")
    expect(course.locator(".module [data-done]")).to_have_text("10 of 15 minutes done, 5 left")
    assert window.url == f"{address}course.html#{MY_COURSE}"
    window.reload()
    expect(course.locator(".module [data-done]")).to_have_text("10 of 15 minutes done, 5 left")
    expect(course.locator(".keep-bar")).to_have_count(0)
    assert window.evaluate("localStorage.length") == 0
    other, course = open_hub(MY_COURSE)
    expect(course.locator(".module [data-done]")).to_be_empty()
    assert inside(other).evaluate(LEFT) == ["", 0]


def test_after_a_yes_the_hub_alone_keeps_it_and_knows_it_when_it_is_opened_again(open_hub, address):
    window, course = open_hub(UNIT)
    read_unit(course)
    say_yes(course)
    expect(course.locator(".keep-bar")).to_contain_text("Kept on this device from now on.")
    assert window.evaluate("window.name") == ""
    assert inside(window).evaluate("localStorage.length") == 0
    follow(window, course, "Self-check")
    course.locator("#m1-q1 label").first.click()
    course.locator("#m1-q1 button:visible").first.click()
    expect(course.locator("#m1-q1 [role=status]")).not_to_be_empty()
    assert inside(window).evaluate("localStorage.length") == 0
    window.close()
    window, course = open_hub("da/index.html")
    expect(course.locator(".continue")).to_contain_text("Fortsæt, hvor du slap: M1.2 Selvtest")
    expect(window.locator("html")).to_have_attribute("lang", "da")
    expect(window.locator("iframe")).to_have_attribute("title", "Kollegial mentoring for fængselspersonale")
    course.locator(".continue a").click()
    expect(course.locator("#m1-q1 [role=status]")).not_to_be_empty()
    expect(window).to_have_title("Selvtest – Kollegial mentoring for fængselspersonale")
    assert window.url == f"{address}course.html#da/{CHECK}"
    assert sorted(window.evaluate("JSON.parse(localStorage.course).course")) == ["consent", "last", "quiz", "read"]


def test_typed_words_are_kept_after_the_yes_and_stand_in_no_name(open_hub):
    window, course = open_hub(UNIT)
    field = course.get_by_label("Your note")
    field.fill("Coffee first.")
    follow(window, course, "Self-check")
    go(window, course, UNIT, "The first door")
    expect(field).to_have_value("")
    field.fill("Names before coffee.")
    read_unit(course)
    say_yes(course)
    expect(course.locator(".note-state")).to_contain_text("Kept on this device")
    field.fill("Names before coffee, always.")
    follow(window, course, "My learning log")
    expect(course.locator("textarea[name='M1-R1']")).to_have_value("Names before coffee, always.")
    for name in (window.evaluate("window.name"), inside(window).evaluate("window.name")):
        assert "coffee" not in name
    course.locator("textarea[name='M1-R1']").fill("")
    go(window, course, UNIT, "The first door")
    expect(course.locator(".note-state")).to_contain_text("Kept on this device")
    expect(field).to_have_value("")


def test_forgetting_leaves_nothing_here_and_in_another_window(open_hub):
    window, course = open_hub(UNIT)
    read_unit(course)
    say_yes(course)
    other, other_course = open_hub(UNIT)
    expect(other_course.get_by_role("button", name="I have read this")).to_have_attribute("aria-pressed", "true")
    forget(course)
    expect(other_course.get_by_text("Everything here is forgotten.")).to_be_visible()
    for left in (window, other):
        assert left.evaluate(LEFT) == ["", 0]
        assert inside(left).evaluate(LEFT) == ["", 0]
    go(window, course, UNIT, "The first door")
    expect(course.locator(".done")).to_have_count(0)


def test_two_windows_lose_no_answer_and_show_what_the_other_marks(open_hub):
    window, course = open_hub(UNIT)
    read_unit(course)
    say_yes(course)
    follow(window, course, "Self-check")
    _, other_course = open_hub(CHECK)
    for one, item in ((course, "#m1-q1"), (other_course, "#m1-q2")):
        one.locator(f"{item} label").first.click()
        one.locator(f"{item} button:visible").first.click()
        expect(one.locator(f"{item} [role=status]")).not_to_be_empty()
    go(window, course, UNIT, "The first door")
    expect(other_course.locator(".site-nav .done")).to_have_count(1)
    course.get_by_role("button", name="I have read this").click()
    expect(other_course.locator(".site-nav .done")).to_have_count(0)
    kept = window.evaluate("JSON.parse(localStorage.course).course")
    assert sorted(kept["quiz"]) == ["M1-Q1", "M1-Q2"]
    assert kept["read"] == {}


def test_a_yes_in_one_window_takes_along_what_the_other_held(open_hub):
    window, course = open_hub(UNIT)
    _, other = open_hub(CHECK)
    other.locator("#m1-q1 label").first.click()
    other.locator("#m1-q1 button:visible").first.click()
    expect(other.locator(".keep-bar")).to_be_visible()
    read_unit(course)
    say_yes(course)
    expect(other.locator(".kept [data-kept]")).to_have_text("Kept on this device.")
    expect(other.locator(".site-nav .done")).to_have_count(1)
    window.wait_for_function("'M1-Q1' in (course.recall('quiz') || {})")
    assert window.evaluate("course.recall('read')") == {"M1.1": 1}


def test_the_file_and_the_code_are_saved_and_taken_in_the_frame(open_hub):
    window, course = open_hub("start/carry.html")
    course.locator("[name=code]").fill(inside(window).evaluate("course.code.write([true, true])"))
    course.locator("[name=take]").click()
    expect(course.locator(".carry-status").first).to_contain_text("New here: 2.")
    say_yes(course)
    file = file_of(read={"M1.1": 1}, notes={"M1-R1": "Coffee first."}, goal="To wait.")
    buffer = json.dumps(file).encode()
    course.locator("[name=file]").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": buffer})
    expect(course.locator(".carry-status").last).to_contain_text("Notes: 2.")
    go(window, course, LOG, "My learning log")
    expect(course.locator("textarea[name='M1-R1']")).to_have_value("Coffee first.")
    inside(window).evaluate("""() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => make((window.saved = blob));
    }""")
    course.locator(
        "[name=save]"
    ).click()  # The driver tells of no download in Firefox; were it refused, the console would.
    values = json.loads(inside(window).evaluate("saved.text()"))["values"]
    assert [values["notes"], values["goal"]] == [{"M1-R1": "Coffee first."}, "To wait."]
    assert sorted(values["read"]) == ["M1.1", "M1.2"]


@pytest.mark.parametrize("fault", [BLOCKED, FULL])
def test_where_nothing_can_be_kept_the_page_says_so_and_loses_nothing(open_hub, visitor, fault):
    window, _ = open_hub("index.html")
    window.add_init_script(fault)
    window.goto(window.url.replace("course.html#index.html", UNIT))
    window.get_by_role("link", name="Open the course so that it remembers").click()
    course = window.frame_locator("iframe")
    read_unit(course)
    course.get_by_label("Your note").fill("Names.")
    course.get_by_role("button", name="Yes, keep it").click()
    expect(course.locator(".kept [data-kept]")).to_contain_text("This browser takes nothing more.")
    expect(course.locator(".keep-bar")).to_contain_text("This browser takes nothing more.")
    expect(course.locator(".note-state")).to_have_class("note-state failed")
    expect(course.get_by_label("Your note")).to_have_value("Names.")
    follow(window, course, "My course")
    expect(course.locator(".module [data-done]")).to_have_text("10 of 15 minutes done, 5 left")
    expect(course.locator(".kept [data-kept]")).to_contain_text("This browser takes nothing more.")
    assert "Names" not in window.evaluate("window.name")
    forget(course)
    assert window.evaluate("window.name") == ""


@pytest.mark.parametrize(
    "rubbish", ['{"course": [[[', '{"course": 7}', '{"course": {"read": 7, "consent": "yes", "notes": []}}']
)
def test_rubbish_in_its_store_is_nothing(open_hub, rubbish):
    window, _ = open_hub("index.html")
    window.evaluate("(rubbish) => { localStorage.course = rubbish; window.name = rubbish; }", rubbish)
    window.reload()
    window, course = open_hub(UNIT)
    expect(course.locator(".done")).to_have_count(0)
    read_unit(course)
    follow(window, course, "My course")
    expect(course.locator(".module [data-done]")).to_have_text("10 of 15 minutes done, 5 left")


def test_its_address_opens_pages_of_the_course_and_nothing_else(visit, address, mini):
    (mini.folder.parent / "beside.html").write_text("beside")
    window = visit(f"{address}course.html")
    for hostile in (
        "javascript:alert(1).html",
        "https://example.org/a.html",
        "//example.org/a.html",
        "../beside.html",
        "..%2fbeside.html",
        "now/..\\..\\beside.html",
        "%2e%2e/beside.html",
        "data:text/html,a.html",
        "/etc/passwd",
        "file:///etc/hosts.html",
        "course.html",
        "course.html#help.html",
        "now/",
        "\u202elmth.pleh",
    ):
        window.goto("about:blank")
        window.goto(f"{address}course.html#{hostile}")
        expect(window).to_have_title("Peer mentoring for prison staff")
        expect(window.frame_locator("iframe").locator("h1")).to_be_visible()
        assert inside(window).url == f"{address}index.html"
    window.evaluate("location.hash = 'da/help.html'")
    expect(window).to_have_title("Hjælp – Kollegial mentoring for fængselspersonale")


def test_back_and_forward_lead_the_frame_and_the_address_follows(open_hub, address):
    window, course = open_hub(UNIT)
    follow(window, course, "Help")
    window.evaluate("history.back()")
    expect(window).to_have_title("The first door – Peer mentoring for prison staff")
    assert window.url == f"{address}course.html#{UNIT}"
    window.evaluate("history.forward()")
    expect(window).to_have_title("Help – Peer mentoring for prison staff")
    assert window.url == f"{address}course.html#help.html"


def test_other_sites_open_in_a_tab_of_their_own_and_mail_and_telephone_leave_the_frame_alone(open_hub):
    window, course = open_hub("help.html")
    inside(window).evaluate("""() => {
        for (const href of ["https://example.org/", "tel:112", "mailto:a@example.org", "about.html"]) {
            const link = document.createElement("a");
            Object.assign(link, { href, textContent: href, className: "tried" });
            document.querySelector("h1").after(link);
        }
        addEventListener("click", (event) => event.preventDefault());
    }""")
    for link in course.locator("a.tried").all():
        link.click()
    told = "links => links.map((link) => [link.textContent, link.target, link.rel])"
    assert course.locator("a.tried").evaluate_all(told) == [
        ["about.html", "", ""],
        ["mailto:a@example.org", "_top", ""],
        ["tel:112", "_top", ""],
        ["https://example.org/", "_blank", "noopener noreferrer"],
    ]


def test_the_frame_cannot_be_led_to_another_site(firefox, mini, address):
    visitor = Visitor(firefox)
    with serve(mini.folder, "/") as served:
        window = visitor.open(f"{address}course.html#{UNIT}")
        read_unit(window.frame_locator("iframe"))
        inside(window).evaluate(f"location.href = '{served.address}help.html'")
        expect(window).to_have_title("The first door – Peer mentoring for prison staff")
        assert inside(window).url == f"{address}{UNIT}"
        assert "/help.html" not in served.asked
    visitor.close()
    assert [fault for fault in visitor.faults if "frame-src" not in fault] == []


def test_nobody_but_its_own_frame_is_listened_to(open_hub, visit, address):
    window, _ = open_hub(UNIT)
    data = '{ course: "remember", number: 9, name: "read", value: { "X1": 1 } }'
    window.evaluate(f"postMessage({data}, '*')")
    for rubbish in ("null", "7", "'remember'", "{ course: 'toString' }", "{ course: '__proto__' }", "{}"):
        inside(window).evaluate(f"parent.postMessage({rubbish}, '*')")
    inside(window).evaluate("parent.postMessage({ course: 'here', number: 1, address: 'javascript:alert(1)' }, '*')")
    expect(window).to_have_title("The first door – Peer mentoring for prison staff")
    assert window.url == f"{address}course.html#{UNIT}"
    assert window.evaluate("course.recall()") == {"last": "M1.1"}


def test_a_guest_who_has_gone_is_forgotten(open_hub):
    window, _ = open_hub("index.html")
    window.clock.install()
    window.evaluate(f"location.hash = '{UNIT}'")
    course = window.frame_locator("iframe")
    read_unit(course)
    window.clock.run_for((HALF_AN_HOUR + 5) * 1000)
    expect(course.get_by_role("alert")).to_contain_text("Nobody has been here")
    window.clock.run_for(65_000)
    expect(course.get_by_text("Everything here is forgotten.")).to_be_visible()
    assert window.evaluate("window.name") == ""


def test_control_p_prints_the_page_and_not_the_window_around_it(open_hub):
    window, course = open_hub(UNIT)
    inside(window).evaluate("() => { window.print = () => { window.printed = (window.printed || 0) + 1; }; }")
    course.locator("h1").click()
    window.keyboard.press("Control+p")
    window.evaluate("""() => { document.activeElement.blur(); dispatchEvent(
        new KeyboardEvent("keydown", { key: "p", ctrlKey: true, cancelable: true })); }""")
    inside(window).wait_for_function("window.printed === 2")


def test_the_trainers_window_follows_slides_in_the_frame(open_hub):
    window, course = open_hub(f"{MODULE}/session.html")
    assert inside(window).evaluate("document.fullscreenEnabled")
    course.locator("[name=present]").click()
    with window.expect_popup() as popup:
        course.get_by_role("button", name="Trainer’s window").click()
    trainer = popup.value
    expect(trainer.get_by_text("In step with the projector")).to_be_visible()
    step = trainer.locator("section[data-current] h2")
    first = step.inner_text()
    window.keyboard.press("PageDown")
    expect(step).not_to_have_text(first)
    trainer.get_by_role("button", name="Back", exact=True).click()
    expect(step).to_have_text(first)


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_free_of_violations_and_no_wider_than_the_window(open_hub, width):
    window, _ = open_hub(f"da/{UNIT}", width=width)
    expect(window.locator("html")).to_have_attribute("lang", "da")
    window.evaluate(AXE_SCRIPT)
    assert window.evaluate(AXE) == []
    for place in (window, inside(window)):
        assert place.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert window.evaluate("document.querySelector('iframe').getBoundingClientRect().width") == width
