"""Wide tables name the column of each cell; narrow ones stay as they are."""

from __future__ import annotations

import markdown
from bs4 import BeautifulSoup
from course.site.tables import TablesExtension


def table(columns: int):
    heads = "|".join(f" *H* {number} " for number in range(columns))
    cells = "|".join(f" c{number} " for number in range(columns))
    text = f"|{heads}|\n{'|---' * columns}|\n|{cells}|\n"
    return BeautifulSoup(markdown.markdown(text, extensions=["tables", TablesExtension()]), "html.parser").table


def test_every_cell_of_a_wide_table_names_its_column() -> None:
    wide = table(4)
    assert [cell["data-label"] for cell in wide.select("td")] == ["H 0", "H 1", "H 2", "H 3"]
    assert wide["class"] == ["stacked"]
    assert [element["role"] for element in (wide, wide.thead, wide.tr, wide.th, wide.td)] == [
        "table",
        "rowgroup",
        "row",
        "columnheader",
        "cell",
    ]


def test_a_cell_that_says_nothing_is_known_by_its_class() -> None:
    text = "| Task | Mentor | Mentee |\n|---|---|---|\n| Offer | – | I |\n| Talk | R | |\n"
    rows = BeautifulSoup(markdown.markdown(text, extensions=["tables", TablesExtension()]), "html.parser")
    assert [cell.get("class") for cell in rows.select("td")] == [None, ["nothing"], None, None, None, None]


def test_a_narrow_table_is_left_alone() -> None:
    assert not table(2).has_attr("class")
    assert not table(2).select("[data-label], [role]")
