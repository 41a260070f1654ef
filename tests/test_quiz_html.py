"""Quiz items: what mkdocs-quiz makes of them, adapted."""

import json
from pathlib import Path

import markdown
import polib
import pytest
from bs4 import BeautifulSoup
from course.site.assets import build_bundles, installed_text
from course.site.quiz import adapt_quizzes, hash_of_item, plugin_assets
from course.source.markup import scan
from course.source.strings import read_strings
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs_quiz.plugin import MkDocsQuizPlugin

OVERRIDES = Path(__file__).parent.parent / "overrides"
SETTINGS = {"embed_source": False, "confetti": False, "auto_submit": False, "disable_after_submit": False}
TWO_ITEMS = """
## The gate {#gate}

<!-- quiz: M5-Q1, outcome: M5-O3 -->
<quiz>
What do you say **first**?

- [ ] “Who left it open?”
> That is blame, & it ends the talk.
- [x] “Is it locked now?”
> Safety first. See [the path](https://example.org/).

</quiz>

<!-- quiz: M5-Q2 -->
<quiz>
And then?

- [x] “Thank you for telling me.”
> Now she will tell you the next time too.
- [ ] “Never mind.”
> It does matter.

</quiz>

After the items.
"""


def words_of(language):
    return {"language": "en", **read_strings(OVERRIDES, language)}


def render(folder, text, language="en"):
    """Return a page's content as mkdocs-quiz hands it on."""
    (folder / "docs").mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text("site_name: Test\ntheme: {name: material}\nplugins: []\n", encoding="utf-8")
    config = load_config(str(folder / "mkdocs.yml"))
    config.theme["language"] = language
    file = File("a.md", config.docs_dir, config.site_dir, False)
    page = Page("A", file, config)
    page.meta = {}
    plugin = MkDocsQuizPlugin()
    own_words = str(OVERRIDES / "locales" / "quiz" / f"{language}.po")
    plugin.load_config(SETTINGS | {"custom_translations": {language: own_words}})
    files = Files([file])
    source = plugin.on_page_markdown(text, page=page, config=config, files=files)
    html = markdown.markdown(source, extensions=["attr_list"])
    return plugin.on_page_content(html, page=page, config=config, files=files)


def adapt(folder, language="en", stale=()):
    html = render(folder, TWO_ITEMS, language)
    return adapt_quizzes(html, scan(TWO_ITEMS).quizzes, words_of(language), set(stale))


@pytest.fixture
def soup(tmp_path):
    return BeautifulSoup(adapt(tmp_path), "html.parser")


def test_nothing_that_runs_or_styles_is_left_in_the_page(soup):
    assert soup.find_all("style") == []
    assert [script["type"] for script in soup.find_all("script")] == ["application/json"]
    inline = ("style", "action")
    found = [name for tag in soup.find_all(True) for name in tag.attrs if name in inline or name.startswith("on")]
    assert found == []


def test_the_plugins_progress_and_position_links_are_gone(soup):
    assert soup.select("#quiz-progress-sidebar, #quiz-progress-mobile, .quiz-header-link") == []


def test_the_comment_that_names_id_and_outcome_stays_with_the_author(soup):
    assert "<!--" not in str(soup)


def test_items_and_everything_in_them_carry_the_written_ids(soup):
    items = soup.select("div.quiz")
    assert [(item["id"], item["data-quiz-id"]) for item in items] == [("m5-q1", "M5-Q1"), ("m5-q2", "M5-Q2")]
    for item in items:
        assert item.fieldset["aria-labelledby"] == item.select_one(".quiz-question")["id"]
        for field, label in zip(item.select("input"), item.select("label"), strict=True):
            assert label["for"] == field["id"]
    ids = [tag["id"] for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert not [name for name in ids if name.startswith("quiz-") and name != "quiz-words"]


def test_each_item_is_a_form_of_its_own_since_the_options_share_the_plugins_name(soup):
    assert {field["name"] for field in soup.select("input")} == {"answer"}
    assert [len(form.select("input")) for form in soup.select("form")] == [2, 2]


def test_feedback_is_announced(soup):
    for feedback in soup.select(".quiz-feedback"):
        assert (feedback["role"], feedback["aria-live"], feedback.get_text()) == ("status", "polite", "")


def test_every_item_ends_with_all_answers_and_their_reasons_in_words(soup):
    answers = soup.select("div.quiz > details.quiz-answer:last-child")
    assert len(answers) == 2
    right, wrong = words_of("en")["quiz.right"], words_of("en")["quiz.wrong"]
    assert [item.get_text(" ", strip=True) for item in answers[0].select("li")] == [
        f"“Who left it open?” {wrong} That is blame, & it ends the talk.",
        f"“Is it locked now?” {right} Safety first. See the path .",
    ]
    assert answers[0].select_one("li.correct a")["href"] == "https://example.org/"
    assert not answers[0].has_attr("open")


def test_the_text_around_the_items_stays(soup):
    assert soup.h2["id"] == "gate"
    assert "After the items." in soup.get_text()


@pytest.mark.parametrize("language", ["da", "nl", "pt"])
def test_the_words_of_the_plugin_and_ours_are_in_the_pages_language(tmp_path, language):
    soup = BeautifulSoup(adapt(tmp_path, language), "html.parser")
    own = polib.pofile(str(OVERRIDES / "locales" / "quiz" / f"{language}.po"))
    translated = {entry.msgid: entry.msgstr for entry in own}
    words = json.loads(soup.select_one("#quiz-words").string)
    assert words["plugin"] == translated
    assert words["right"] == words_of(language)["quiz.right"]
    assert {button.get_text() for button in soup.select("button")} == {translated["Submit"]}


def test_a_stale_item_is_marked_as_english_and_says_so_in_the_pages_language(tmp_path):
    soup = BeautifulSoup(adapt(tmp_path, "da", stale=["M5-Q2"]), "html.parser")
    first, second = soup.select("div.quiz")
    assert not first.has_attr("lang") and not first.select("[lang]")
    assert second["lang"] == "en"
    notice = second.select_one(".quiz-stale")
    assert (notice["lang"], notice.get_text()) == ("da", words_of("da")["quiz.stale"])
    in_danish = {tag.name for tag in second.select("[lang=da]")}
    assert in_danish == {"p", "button", "summary", "strong"}


def test_a_word_cannot_end_the_data_block(tmp_path):
    words = words_of("en") | {"quiz.right": "</script><b>"}
    html = adapt_quizzes(render(tmp_path, TWO_ITEMS), scan(TWO_ITEMS).quizzes, words, set())
    block = html[html.index('id="quiz-words"') :]
    assert block.count("</script>") == 1
    assert json.loads(BeautifulSoup(html, "html.parser").select_one("#quiz-words").string)["right"] == "</script><b>"


def test_an_item_carries_the_hash_of_its_english_words_in_every_language(tmp_path):
    english = scan(TWO_ITEMS.replace("Is it locked now?", "Is it locked?")).quizzes
    html = adapt_quizzes(render(tmp_path, TWO_ITEMS), scan(TWO_ITEMS).quizzes, words_of("da"), set(), english)
    first, _ = BeautifulSoup(html, "html.parser").select("div.quiz")
    assert first["data-of"] == hash_of_item(english[0])


@pytest.mark.parametrize(
    ("old", "new", "is_another"),
    [
        ("What do you say **first**?", "What do you ask first?", True),
        ("“Who left it open?”", "“Who was it?”", True),
        ("- [ ] “Who left it open?”", "- [x] “Who left it open?”", True),
        ("> Safety first.", "> Right.", False),
        ("What do you say **first**?", "What do you say\n**first**?", False),
    ],
)
def test_another_stem_option_or_right_answer_makes_another_item_and_feedback_does_not(old, new, is_another):
    before, after = (hash_of_item(scan(text).quizzes[0]) for text in (TWO_ITEMS, TWO_ITEMS.replace(old, new)))
    assert (before != after) is is_another


def test_a_browser_fills_in_no_answer_by_itself(soup):
    assert {form["autocomplete"] for form in soup.select("div.quiz form")} == {"off"}


def test_an_item_too_few_is_an_error_and_not_a_wrong_id(tmp_path):
    html = render(tmp_path, TWO_ITEMS)
    with pytest.raises(ValueError, match="zip"):
        adapt_quizzes(html, scan(TWO_ITEMS).quizzes[:1], words_of("en"), set())


@pytest.mark.parametrize("language", ["da", "nl", "pt"])
def test_every_word_of_the_plugin_is_translated(language):
    template = polib.pofile(installed_text("mkdocs_quiz", "locales/mkdocs_quiz.pot"))
    own = polib.pofile(str(OVERRIDES / "locales" / "quiz" / f"{language}.po"))
    assert {entry.msgid for entry in own.translated_entries()} == {entry.msgid for entry in template}


def test_the_plugins_script_is_served_whole_with_our_store_in_place_of_the_devices():
    script = plugin_assets()["quiz/30-plugin.js"]
    assert installed_text("mkdocs_quiz", "js/quiz.js") in script
    assert "(function (localStorage) {" in script
    assert script.endswith("})(course.quizStore);\n")
    bundle = build_bundles(OVERRIDES, plugin_assets())["quiz.js"].text
    assert bundle.index("course.quizStore=") < bundle.index("(course.quizStore)")


def test_the_plugins_style_sheet_lies_below_ours():
    text = build_bundles(OVERRIDES, plugin_assets())["quiz.css"].text
    assert text.index("@layer features.plugin{") < text.index("@layer features{")
    assert not text.partition("@layer")[0].strip().removeprefix("/*!").partition("*/")[2].strip()
