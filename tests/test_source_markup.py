"""The scan of a page finds each thing at its line."""

from __future__ import annotations

from course.source.markup import scan

PAGE = """\
Before [one](a.md).

## First {#first .cut data-minutes="10"}

Words with a [link over
two lines](b.md#c) and `[code](no.md)`.

/// activity | A title
    minutes: 4
    criterion: "Done: well."

Text.

### Below {#below}

- [item](#first)
///

```
## Not a heading
[not](a-link.md)
```

<!-- quiz: M1-Q1, outcome: M1-O1 -->
<quiz>
What [now](d.md)?

- [ ] One
> No.
> Really.
- [X] Two

</quiz>

///
"""


def test_everything_is_found_at_its_line() -> None:
    markup = scan(PAGE, first_line=5)
    assert [(one.id, one.line) for one in markup.sections] == [("top", 5), ("first", 7)]
    assert [(one.level, one.id, one.line, one.classes) for one in markup.headings] == [
        (2, "first", 7, ["cut"]),
        (3, "below", 18, []),
    ]
    assert markup.headings[0].attributes == {"data-minutes": "10"}
    assert [(one.text, one.target, one.line, one.section) for one in markup.links] == [
        ("one", "a.md", 5, "top"),
        ("link over two lines", "b.md#c", 9, "first"),
        ("item", "#first", 20, "first"),
        ("now", "d.md", 30, "first"),
    ]
    (block,) = markup.blocks
    assert (block.type, block.title, block.line, block.last_line) == ("activity", "A title", 12, 21)
    assert block.options == {"minutes": 4, "criterion": "Done: well."}
    (quiz,) = markup.quizzes
    assert (quiz.id, quiz.outcome, quiz.line, quiz.first_line, quiz.last_line) == ("M1-Q1", "M1-O1", 29, 28, 37)
    assert [(one.text, one.is_right, one.line, one.feedback) for one in quiz.options] == [
        ("One", False, 32, "No. Really."),
        ("Two", True, 35, ""),
    ]
    assert markup.unclosed == [(39, "///")]


def test_the_first_line_of_a_section_is_the_one_below_its_heading() -> None:
    markup = scan("## A {#a}\n\nText.\n\n## B {#b}\nMore.\n\n")
    assert [section.text for section in markup.sections] == ["", "\nText.", "More."]
