"""Reports that tell of somebody's kin, through the real reader: every name in them is invented."""

import pytest

from reportedly.model import Anchor, Judgement
from reportedly.protect import PUBLIC, told_for
from reportedly.tell import rows_json
from reportedly.tell.review import review_rows
from tests.protect import scenes
from tests.whole.newsroom import GOT, pack, report, surfaces, whole

UNCLE = (
    "Tak Mi-ryong, a teacher, is an uncle of Yom Chol-min, who defected in 2021, the paper said."
)
FLIGHT = "Yom Chol-min, a cook, defected to South Korea in February 2021, Daily NK reported."


def public(*texts, titles=()):
    """The reports, and the picture of them that the public has."""
    named = [*titles, *[None] * (len(texts) - len(titles))]
    items = [
        report(text, f"Paper {n}", f"2021-04-{n + 10}", title)
        for n, (text, title) in enumerate(zip(texts, named, strict=True))
    ]
    return items, whole(items), told_for(whole(items), PUBLIC, pack())


def shows(picture, words):
    """The surfaces on which some words stand."""
    return [name for name, shown in surfaces(picture).items() if words in shown]


def test_a_post_frees_no_relative_of_a_defector():
    _, picture, _ = public(UNCLE, FLIGHT)
    assert shows(picture, "Tak Mi-ryong") == []
    assert shows(picture, "teacher") == []


def test_the_defector_is_told_from_the_report_that_tells_of_the_flight():
    items, _, told = public(UNCLE, FLIGHT)
    claims = [(r.report, c.who) for r in told.readings for c in r.claims]
    assert (items[1].id, "Yom Chol-min") in claims
    assert [e.who for e in told.events] == ["Yom Chol-min"]


def test_a_relative_is_withheld_under_another_spelling_too():
    later = "Tak Mi Ryong was executed in May 2022, Daily NK reported."
    _, picture, _ = public(UNCLE, FLIGHT, later, titles=(None, None, "Tak Mi Ryong"))
    assert shows(picture, "Tak Mi Ryong") == []


def test_no_quote_is_left_that_tells_of_somebody_else():
    _, _, told = public(UNCLE, FLIGHT)
    quotes = [c.quote.text for r in told.readings for c in r.claims]
    assert quotes
    assert all("defected" in q for q in quotes)


@pytest.mark.parametrize(
    "title",
    [
        "Brother of defector Yom Chol-min arrested",
        "Relatives of cook punished",
        "Relatives punished in the north",
        "Defector's son arrested at night",
    ],
)
def test_a_title_about_kin_is_withheld_as_one(title):
    _, picture, told = public(FLIGHT, titles=(title,))
    assert told.reports[0].title is None
    assert shows(picture, title[:12]) == []


@pytest.mark.parametrize("title", ["Cook defects to the South", "Minister replaced by his deputy"])
def test_a_title_without_kin_stays(title):
    _, _, told = public(FLIGHT, titles=(title,))
    assert told.reports[0].title == title


def test_who_fled_in_one_report_is_told_there_although_kin_in_another():
    couple = (
        "Kang Tok-su, a doctor, defected in March 2021 with his wife Mun Sol-bi, Daily NK said."
    )
    alone = "Mun Sol-bi, a nurse, defected in March 2021, Daily NK said."
    items, _, told = public(couple, alone)
    assert {e.who for e in told.events} == {"Kang Tok-su", "Mun Sol-bi"}
    (nurse,) = [p for p in told.persons if p.name == "Mun Sol-bi"]
    assert nurse.reports == (items[1].id,)
    assert all(m.startswith(items[1].id) for m in nurse.mentions)
    assert "Mun Sol-bi" not in [m.name for m in told.readings[0].mentions if items]


def test_a_brother_with_a_holder_s_name_is_in_nobody_s_dossier():
    name = next(h.names[0] for h in pack().holders if len(h.names[0].split()) == 2)
    text = f"Yom Chol-min, a cook, defected in 2021. His brother, {name}, was arrested in June."
    items, _, told = public(text)
    assert name not in [m.name for m in told.readings[0].mentions]
    assert all(items[0].id not in p.reports for p in told.persons if name in (p.name, *p.names))


def test_a_person_of_whom_nothing_remains_is_not_told():
    _, _, told = public(UNCLE)
    assert all("Tak" not in n for p in told.persons for n in (p.name, *p.names))


def test_telling_again_changes_nothing():
    for texts in ((UNCLE, FLIGHT), (FLIGHT,), (UNCLE,)):
        _, _, told = public(*texts)
        assert told_for(told, PUBLIC, pack()) == told


def judged_one(items, first, second):
    """A judgement that two mentions with names that share no reading are one person."""
    anchors = [
        Anchor(text_digest=item.text_digest, quote=scenes.quote(item.text, name))
        for item, name in zip(items, (first, second), strict=True)
    ]
    return Judgement(
        id="j-1",
        made=GOT,
        by="a desk",
        verdict="same",
        left=anchors[0],
        right=anchors[1],
        because="an alias",
        alias=True,
    )


def test_an_alias_that_is_told_only_as_kin_heads_no_dossier():
    kin = report(
        "Pyo Sun-im, a nurse, defected in 2021. Her brother Tak Mi-ryong fell ill.",
        "A",
        "2021-04-10",
    )
    own = report(
        "Kang Tok-su, a cook, defected to South Korea in May 2022, Daily NK reported.",
        "B",
        "2022-05-10",
    )
    judgement = judged_one((kin, own), "Tak Mi-ryong", "Kang Tok-su")
    picture = whole((kin, own), [judgement])
    assert any({"Tak Mi-ryong", "Kang Tok-su"} <= set(p.names) for p in picture.persons)
    assert shows(picture, "Tak Mi-ryong") == []
    told = told_for(picture, PUBLIC, pack())
    assert [(e.kind, e.who) for e in told.events if e.who == "Kang Tok-su"]
    assert "Kang Tok-su" in [p.name for p in told.persons]
    rows = review_rows(told, pack(), everything=True)
    assert "Tak Mi-ryong" not in rows_json(rows).decode()
