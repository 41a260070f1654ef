"""What the room sees fits: every slide, and every step of every conversation, in large type, in every language."""

import json

import pytest

SIZES = [(1280, 720), (1024, 768)]
SMALLEST = 24

# Goes through all that a session can show, in the page and without waiting, and tells for each what is wrong with it.
LOOK = """
(smallest) => {
  const { present } = course;
  const slide = document.querySelector("course-stage .slide");
  const press = (key) => dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  const found = [];
  const look = (name) => {
    const sizes = [slide, ...slide.querySelectorAll("*")].map((part) => parseFloat(getComputedStyle(part).fontSize));
    if (slide.hasAttribute("data-overflow")) found.push(`${name}: does not fit`);
    if (Math.min(...sizes) < smallest) found.push(`${name}: too small`);
  };
  const slides = present.slidesOf(present.readSteps());
  const shown = [];
  for (const { step, number } of slides) {
    look(`${step.id} ${number}`);
    shown.push([...slide.children].slice(1).map((part) => part.textContent).join(" "));
    press("ArrowRight");
  }
  const stage = document.querySelector("course-stage");
  for (const { id, steps } of present.readConversations().values()) {
    for (const way of [[], ...Object.keys(steps).map((step) => [step])]) {
      stage.room.take({ shown: "conversation", conversation: id, way });
      look(`${id} ${way}`);
    }
  }
  return { found, shown };
}
"""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("language", ["en", "da", "nl", "pt"])
def test_everything_that_is_projected_fits_and_is_nothing_but_the_screen_blocks(
    visit, real, real_served, language, size
):
    sessions = [address for address in real.distinct_pages(language) if address.endswith("/session.html")]
    assert sessions
    wrong = {}
    for address in sessions:
        page = visit(f"{real_served.address}{address}#present", width=size[0], height=size[1])
        page.wait_for_selector("course-stage .slide > h1")
        looked = page.evaluate(LOOK, SMALLEST)
        blocks = real.soup(address).select("section[data-minutes] .screen")
        expected = ["".join(block.get_text(" ").split()) for block in blocks]
        shown = ["".join(text.split()) for text in looked["shown"] if text.strip()]
        if looked["found"] or shown != expected:
            wrong[address] = looked["found"] or "the slides are not the screen blocks"
        page.close()
    assert wrong == {}, json.dumps(wrong, indent=2, ensure_ascii=False)
