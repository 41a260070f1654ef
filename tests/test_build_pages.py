"""What stands in the built pages: whole pieces of the mini course, as a reader's browser gets them."""

import re

from building import ROOT, Site
from course.source.strings import read_strings

M1 = "mentors/m1-first-week"


def words(language: str) -> dict[str, str]:
    """Return the interface words of a language."""
    return read_strings(ROOT / "overrides", language)


def piece(site: Site, address: str, selector: str) -> str:
    """Return the HTML of the one element that fits, without the white space between elements."""
    (element,) = site.soup(address).select(selector)
    return re.sub(r"\s+", " ", str(element)).replace("> <", "><")


def test_an_outdated_section_says_so_and_links_to_the_english_one(mini: Site) -> None:
    da = words("da")
    address = f"da/{M1}/m1-1-the-first-door.html"
    assert piece(mini, address, ".stale") == (
        f'<div class="block stale"><p>{da["stale.section"]} '
        f'<a href="../../../{M1}/m1-1-the-first-door.html#question" hreflang="en">{da["stale.link"]}</a></p></div>'
    )
    assert mini.soup(address).select_one(".stale").find_parent("section").h2["id"] == "question"
    outdated = [page for page in mini.pages() if mini.soup(page).select(".stale")]
    assert outdated == [address]


def test_numbers_and_ids_stand_once_in_the_english_page_and_reach_its_translations(mini: Site) -> None:
    pt = words("pt")
    address = f"pt/{M1}/m1-1-the-first-door.html"
    assert piece(mini, address, ".reflection") == (
        '<div class="block reflection" data-minutes="1" id="M1-R1">'
        f'<p class="block-title">{pt["block.reflection"]}'
        f'<span class="minutes">{pt["minutes.short"].format(n=1)}</span></p>'
        "<p>Escreva uma frase de que ainda se lembre.</p></div>"
    )
    assert piece(mini, address, ".activity") == (
        '<div class="block activity" data-minutes="2"><p class="block-title">Duas perguntas'
        f'<span class="minutes">{pt["minutes.short"].format(n=2)}</span></p>'
        "<p>Escreva duas perguntas para o primeiro dia.</p>"
        f'<p class="criterion"><strong>{pt["block.criterion"]}</strong> '
        "Nenhuma das perguntas se responde com sim ou não.</p></div>"
    )


def test_a_unit_says_where_it_stands_how_long_it_takes_and_what_it_is_good_for(mini: Site) -> None:
    da = words("da")
    address = f"da/{M1}/m1-1-the-first-door.html"
    assert piece(mini, address, "p.place") == (
        f'<p class="place"><a href="index.html">Den første uge</a> · {da["kind.unit"].format(id="M1.1")} · '
        f'<span class="minutes">{da["minutes.short"].format(n=10)}</span></p>'
    )
    assert piece(mini, address, ".outcomes") == (
        f'<div class="outcomes"><p>{da["outcomes.unit"]}</p><ul>'
        "<li>Hilse på en ny kollega ved navn ved den første dør.</li>"
        "<li>Stille et spørgsmål, der kan besvares med mere end ja.</li></ul></div>"
    )
    assert [link["href"] for link in mini.soup(address).select("nav.next a")] == [
        "index.html",
        "s1-quiet-in-the-car-park.html",
    ]


def test_a_module_adds_up_the_minutes_of_its_pages_and_lists_them_in_order(mini: Site) -> None:
    pt = words("pt")
    address = f"pt/{M1}/index.html"
    assert pt["minutes.study"].format(n=15) in mini.soup(address).select_one("p.place").text
    listed = [" ".join(item.text.split()) for item in mini.soup(address).select(".contents li")]
    assert listed == [
        f"A primeira porta {pt['kind.unit'].format(id='M1.1')} · {pt['minutes.short'].format(n=10)}",
        f"Silêncio no parque de estacionamento {pt['kind.case'].format(id='S1')}",
        f"A chave errada {pt['kind.case'].format(id='S2')}",
        f"Autoavaliação {pt['kind.check'].format(id='M1.2')} · {pt['minutes.short'].format(n=5)}",
        f"Sessão em direto: o primeiro minuto {pt['kind.session'].format(id='M1-L')}"
        f" · {pt['minutes.short'].format(n=95)}",
    ]


def test_a_session_begins_with_its_plan_to_the_minute(mini: Site) -> None:
    rows = [
        [cell.text for cell in row.select("td")]
        for row in mini.soup(f"nl/{M1}/session.html").select("table.plan tbody tr")
    ]
    assert rows == [
        ["0", "Rondje", "15"],
        ["15", "Vragen per twee", "45"],
        ["60", "Pauze", "(10)"],
        ["70", "Je eigen woorden", "25"],
        ["95", "Afronding", "10"],
    ]


def test_a_step_of_a_session_says_what_its_numbers_mean(mini: Site) -> None:
    en = words("en")
    assert piece(mini, f"{M1}/session.html", "section:has(> #pairs)") == (
        '<section class="part" data-groups="2" data-minutes="45" data-shortest="30">'
        '<h2 id="pairs">Questions in pairs</h2>'
        f'<p class="step-facts">{en["minutes.short"].format(n=45)} · {en["session.shortest"].format(n=30)}'
        f" · {en['session.groups.2']}</p>"
        '<div class="block screen"><p>Ask one question. Listen for two minutes. Change over.</p></div>'
        '<div class="block role-card"><p class="block-title">Emil</p>'
        "<p>It is your first day. You answer every question that ends in yes with yes.</p></div>"
        f'<div class="block role-card"><p class="block-title">{en["block.role-card"]}</p>'
        "<p>You are the mentor. You have ten minutes.</p></div>"
        "<p>Walk around and listen.</p></section>"
    )
    facts = {
        section.h2["id"]: section.select_one(".step-facts").text.split(" · ")[1:]
        for section in mini.soup(f"{M1}/session.html").select("section:has(> .step-facts)")
    }
    assert facts["own"] == [en["session.groups.0"], en["session.cut"]]
    assert facts["close"] == [en["session.groups.n"].format(n=4)]
    assert facts["pause"] == []


def test_a_conversation_reads_as_numbered_steps_with_their_endings(mini: Site) -> None:
    steps = mini.soup(f"{M1}/s2-the-wrong-key.html").select("mentor-case > section")
    assert [" ".join(step.h2.text.split()) for step in steps] == [
        "1Everyone is looking",
        "2She finds number nine",
        "3You swap it at the desk",
        "4The queue goes quiet",
        "A name and a number",
    ]
    assert [" ".join(link.text.split()) for link in steps[0].select("li > a")] == [
        "“Thank you, Inês. Mine is number nine.” → 2",
        "You take the key and swap it later. → 3",
        "“Did nobody show you anything?” → 4",
    ]
    assert [ending.text for step in steps for ending in step.select(".ending")] == [
        words("en")[f"case.ending.{kind}"] for kind in ("good", "mixed", "poor")
    ]


def test_help_lines_are_shown_in_every_language_with_what_is_known_of_each(mini: Site) -> None:
    nl = words("nl")
    block = mini.soup("nl/help.html").select_one(".help-lines")
    assert [heading.text for heading in block.select("h3")] == ["Noordland"]
    assert block.select_one(".emergency a")["href"] == "tel:112"
    lines = [" ".join(item.text.split()) for item in block.select("li")]
    assert lines[0].startswith("00 11 22 33 Night Line")
    assert "Iedereen die ’s nachts werkt" in lines[0]
    assert lines[1].startswith("+00 44 55 Day Line")
    assert nl["help.checked"].format(name="Ida Holm") in lines[1]
    assert [part.text for part in block.select("li [lang=en]")] == ["Families of staff", "from nine to five"]
    assert lines[0].endswith(nl["help.line.unchecked"])
    assert nl["help.unchecked"] not in block.text


def test_a_handout_has_lines_to_write_on(mini: Site) -> None:
    assert piece(mini, "da/toolkit/h1-first-week-card.html", "section:has(> #before)") == (
        '<section class="part"><h2 id="before">Før vagten</h2>'
        '<div class="block lines"><p>Hvor vi mødes, og hvornår.</p>'
        '<div class="line"></div><div class="line"></div></div></section>'
    )


def test_a_countrys_own_page_names_source_date_and_who_has_checked_each_fact(mini: Site) -> None:
    da = words("da")
    facts = mini.soup("da/country/who-is-who.html").select(".facts li")
    assert [fact.span["lang"] for fact in facts] == ["en", "en"]
    for fact, name in zip(facts, [da["local.unchecked"], "Ida Holm"], strict=True):
        state = da["local.read"].format(date="2026-01-31", name=name)
        assert fact.small.text == f"{da['local.source']} made up for the tests; {state}"


def test_the_host_and_the_contact_come_from_the_partners_file(mini: Site) -> None:
    assert piece(mini, "about.html", ".contact") == (
        f'<div class="block contact"><p>{words("en")["contact.host"].format(name="The mini course")} '
        '<a href="mailto:mini@example.org">mini@example.org</a></p></div>'
    )
    mails = {page: mini.soup(page).select_one(".state a")["href"] for page in mini.pages()}
    assert {mail.partition("?")[0] for mail in mails.values()} == {"mailto:mini@example.org"}


def test_the_foot_of_every_page_has_its_version_and_review_state(mini: Site) -> None:
    for page in mini.pages():
        own = words(mini.language_of(page))
        state = mini.soup(page).select_one(".state").text
        assert own["foot.version"].format(version="0.1.0") in state
        assert own["foot.unreviewed"] in state


def test_a_module_without_units_promises_no_minutes_of_study(real: Site) -> None:
    assert piece(real, "event/day-1/index.html", "p.place") == '<p class="place">Module E1</p>'
