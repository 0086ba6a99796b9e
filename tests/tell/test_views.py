import io

import msgspec
import pytest
from msgspec.structs import replace
from rich.console import Console

from reportedly.errors import NotFound
from reportedly.tell import (
    event_rows,
    events_view,
    person_rows,
    person_view,
    reading_view,
    show_rows,
    show_view,
    why_rows,
    why_view,
)

from .pictures import whole


def shown(renderable) -> str:
    out = io.StringIO()
    Console(file=out, width=200).print(renderable)
    return out.getvalue()


def test_rows_of_events_have_the_published_shape(told):
    for row in event_rows(told):
        assert list(row) == [
            "id",
            "kind",
            "who",
            "person",
            "when",
            "from",
            "to",
            "claims",
            "origins",
            "belief",
            "outcome",
        ]
        assert list(row["belief"]) == [
            "status",
            "probability",
            "low",
            "high",
            "word",
            "base",
            "terms",
            "base_words",
            "settled",
        ]
        assert all(list(t) == ["words", "log_odds"] for t in row["belief"]["terms"])


def test_rows_go_to_json_as_they_are(told):
    rows = event_rows(told)
    assert msgspec.json.decode(msgspec.json.encode(rows)) == rows


def test_events_stand_newest_first_whatever_their_order(told):
    turned = msgspec.structs.replace(told, events=told.events[::-1])
    assert [r["id"] for r in event_rows(told)] == [r["id"] for r in event_rows(turned)]
    assert event_rows(told)[0]["id"] == "e-3"


def test_an_event_that_was_not_weighed_has_no_belief(told, pack):
    bare = tuple(msgspec.structs.replace(e, belief=None) for e in told.events)
    picture = msgspec.structs.replace(told, events=bare)
    assert {r["belief"] for r in event_rows(picture)} == {None}
    assert "not weighed" in shown(events_view(picture, pack))


def test_the_list_of_events_shows_status_and_no_number(told, pack):
    out = shown(events_view(told, pack))
    assert "refuted" in out
    assert "73" not in out
    assert "%" not in out


def test_a_person_is_shown_with_names_claims_and_last_seen(told, pack):
    mok = next(p for p in told.persons if p.id == "p-mok")
    row = person_rows(told, mok, pack)
    assert [n["form"] for n in row["names"]] == ["Mok Yong-gwan", "Mok Yong Gwan"]
    assert [c["id"] for c in row["claims"]] == ["c-5", "c-7", "c-6"]
    assert row["last_seen"] == "2016-05-10"
    out = shown(person_view(told, mok, pack))
    assert "10 May 2016" in out
    assert "Seoul Example" in out


def test_candidates_show_as_such(told, pack):
    pang = next(p for p in told.persons if p.id == "p-pang")
    assert person_rows(told, pang, pack)["candidates"] == [{"id": "p-kang", "name": "Kang Tok-su"}]
    assert "may be" in shown(person_view(told, pang, pack))


def test_an_event_is_told_with_the_terms_that_add_up(told, pack):
    row = why_rows(told, "e-3", pack)
    total = row["base"]["log_odds"] + sum(t["log_odds"] for t in row["terms"])
    assert total == pytest.approx(row["log_odds"], abs=1e-9)
    assert row["probability"] is None
    out = shown(why_view(told, "e-3", pack))
    assert "log-odds" in out
    assert "73" not in out
    assert "too few cases to say" in out


def believed(told, **slots):
    """The picture with another belief in one event."""
    event = next(e for e in told.events if e.id == "e-3")
    changed = replace(event, belief=replace(event.belief, **slots))
    return replace(told, events=tuple(changed if e.id == "e-3" else e for e in told.events))


def test_a_number_is_told_where_twenty_cases_are_settled(told, pack):
    enough = believed(told, settled=20)
    assert "likely, 75 % (65 to 85 %)" in shown(why_view(enough, "e-3", pack))
    assert why_rows(enough, "e-3", pack)["low"] == 0.65
    assert "75 %" not in shown(why_view(believed(told, settled=19), "e-3", pack))


def test_an_interval_that_is_too_wide_bears_no_number(told, pack):
    wide = believed(told, settled=99, low=0.2, high=0.9)
    assert "too few cases to say" in shown(why_view(wide, "e-3", pack))


@pytest.mark.parametrize(
    ("low", "probability", "high", "words"),
    [
        (0.70, 0.734, 0.76, "73 % (70 to 76 %)"),
        (0.61, 0.734, 0.82, "75 % (60 to 80 %)"),
        (0.45, 0.734, 0.84, "70 % (40 to 80 %)"),
        (0.0001, 0.001, 0.004, "1 % (1 to 1 %)"),
        (0.98, 0.998, 0.9999, "99 % (98 to 99 %)"),
    ],
)
def test_a_number_is_as_fine_as_its_interval_bears(told, pack, low, probability, high, words):
    fine = believed(told, settled=99, low=low, probability=probability, high=high)
    assert words in shown(why_view(fine, "e-3", pack))


def test_an_event_is_shown_without_any_number(told, pack):
    out = shown(show_view(believed(told, settled=99), "e-3", pack))
    assert "reportedly why e-3" in out
    assert "%" not in out


@pytest.mark.parametrize(
    "id_", ["e-old", "p-kang", "r-1", "c-1", "f-1", "m-1", "x-1", "a-1", "s-1"]
)
def test_whatever_has_an_id_can_be_shown(told, pack, id_):
    assert show_rows(told, id_, pack)
    assert shown(show_view(told, id_, pack)).strip()


@pytest.mark.parametrize("id_", ["", "e-0", "[red]", "c-99"])
def test_an_unknown_id_is_not_found(told, pack, id_):
    with pytest.raises(NotFound, match="reportedly events"):
        show_view(told, id_, pack)
    with pytest.raises(NotFound):
        show_rows(told, id_, pack)


def test_a_reading_is_shown_with_its_claims_and_other_items(told):
    picture = whole()
    out = shown(reading_view(picture.reports[0], picture.readings[0]))
    for words in (
        "Kang Tok-su",
        "Kuwait → South Korea",
        "“is believed to”",
        "fewer than 60",
        "No comment",
        "Yonhap",
    ):
        assert words in out


def test_a_reading_without_anything_says_so(told):
    picture = whole()
    empty = msgspec.structs.replace(picture.readings[3], claims=())
    assert "no claim, figure or remark found" in shown(reading_view(picture.reports[4], empty))


def test_markup_in_a_report_is_text_in_every_view(told, pack):
    report = msgspec.structs.replace(whole().reports[0], title="[bold]x[/bold]\x1b[31m")
    out = shown(reading_view(report, whole().readings[0]))
    assert "[bold]x[/bold]⟨U+001B⟩[31m" in out
