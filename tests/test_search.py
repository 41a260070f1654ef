"""The search index: what is in it, and what must not be."""

import json

from course.site.search import engine_assets, entries_of, index_script


def texts_of(html):
    return {entry["heading"]: entry["text"] for entry in entries_of(html, "Title", "a/b.html")}


def test_a_page_is_split_at_its_headings():
    html = """<p>Before you read.</p>
    <section class="part"><h2 id="open">Open the <em>talk</em></h2><p>Ask first.</p>
      <h3 id="door">At the door</h3><p>Knock.</p></section>
    <section class="part pause"><h2 id="pause">Pause</h2></section>"""
    assert entries_of(html, "Six steps", "m5/six.html") == [
        {"title": "Six steps", "heading": "", "url": "m5/six.html", "text": "Before you read."},
        {"title": "Six steps", "heading": "Open the talk", "url": "m5/six.html#open", "text": "Ask first."},
        {"title": "Six steps", "heading": "At the door", "url": "m5/six.html#door", "text": "Knock."},
        {"title": "Six steps", "heading": "Pause", "url": "m5/six.html#pause", "text": ""},
    ]


def test_a_page_without_headings_is_one_entry():
    assert texts_of("<p>One &amp; all.</p>") == {"": "One & all."}


def test_words_of_neighbouring_elements_stay_apart_and_marked_letters_do_not():
    assert texts_of("<ul><li>keys</li><li>radio</li></ul>one<br>two <b>al</b>arm") == {"": "keys radio one two alarm"}


def test_a_heading_without_an_id_cannot_be_linked_to_and_is_text():
    assert texts_of("<h3>Denmark</h3><p>112</p>") == {"": "Denmark 112"}


def test_navigation_data_and_notices_are_left_out():
    html = """<nav>menu</nav><script type="application/json">{"word": "data"}</script>
    <p class="notice">Not translated</p>
    <div class="block stale"><p>The English text has changed</p></div><p>Text.</p>"""
    assert texts_of(html) == {"": "Text."}


def test_a_quiz_gives_its_question_and_nothing_that_answers_it():
    html = """<section class="part"><h2 id="gate">An unlocked gate</h2>
    <div class="quiz"><div class="quiz-question"><p>What first?</p></div>
      <form><fieldset><div><input type="radio"><label>Ask</label>
        <div class="answer-feedback">Right.</div></div></fieldset>
      <button>Check</button></form><section class="content hidden"></section>
      <details class="quiz-answer"><summary>Why</summary><p>Right.</p></details></div><p>After it.</p></section>"""
    assert texts_of(html) == {"": "", "An unlocked gate": "What first? After it."}


def test_a_case_gives_its_situation_and_what_stands_after_but_no_step():
    html = """<p>Ten past three.</p>
    <section class="part"><h2 id="start">Ilse waits</h2><ul><li><a href="#end">Thank her</a></li></ul>
      <h3 id="aside">Aside</h3><p>A secret.</p></section>
    <section class="part" data-ending="good"><h2 id="end">She rings</h2><p class="ending good">Good</p></section>
    <section class="part after"><h2 id="after">What this was about</h2><p>Limits.</p></section>"""
    assert texts_of(html) == {"": "Ten past three.", "What this was about": "Limits."}


def test_the_index_is_a_script_whose_data_is_json():
    entries = entries_of("<p>“Æ”, he said\u2028</p>", "</script>", "a.html")
    script = index_script("da", [*entries, *entries])
    assert script.startswith('courseSearch("da",[[')
    assert "\u2028" not in script
    rows = json.loads(script.removeprefix('courseSearch("da",').removesuffix(");\n"))
    assert rows == [["</script>", "", "a.html", "“Æ”, he said"]] * 2


def test_each_language_gets_its_stemmer_and_one_that_has_none_is_searched_without():
    assert sorted(engine_assets(["en", "da", "el"])) == [
        "search/10-lunr.js",
        "stemmer-da/10-support.js",
        "stemmer-da/20-stemmer.js",
    ]
