"""Shipped past claims of deaths and illness: whose records they are, what may be counted."""

import csv
import os
from pathlib import Path

import pytest

from reportedly.packs import load

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).parents[2] / "../shared"))

KINDS = ("execution", "killing", "death", "illness")
SEOUL = ("chosun-ilbo", "joongang-ilbo", "tv-chosun", "yonhap")
ABROAD = ("bloomberg", "cnn", "independent", "mainichi", "reuters", "yomiuri")
CLASS = (
    dict.fromkeys(SEOUL, "South Korean press")
    | dict.fromkeys(ABROAD, "other press")
    | dict.fromkeys(("kcna", "rodong-sinmun"), "state media")
    | dict.fromkeys(("daily-nk", "north-korea-intellectuals-solidarity"), "specialist outlets")
    | {"nis": "South Korean intelligence", "unification-ministry": "South Korean government"}
)
"""The class of each source by hand."""

BEYOND = {"dprk-government": "North Korean authorities", "Ji Seong-ho": None, "Thae Yong-ho": None}
"""A government and two people, who are no outlet, and speak for nobody else."""

BY_HAND = {
    "sk_press": "South Korean press",
    "other_press": "other press",
    "other": "other press",
    "nis": "South Korean intelligence",
    "sk_gov": "South Korean government",
    "defector_media": "specialist outlets",
    "state_media": "state media",
}
MENDED = {
    "ri-su-yong-exec-2013": "a Japanese paper had it first",
    "pyon-in-son-exec-2015": "an agency had it first, three months before",
    "kim-kyong-hui-poisoned-2015": "a man under a cover name is the outlet's own source",
    "kim-jong-il-not-ill-2008": "an official of the state, in no medium of the state",
    "kim-jong-un-dead-2020": "a person",
    "kim-jong-un-cannot-stand-2020": "a person",
}
"""Rows whose pages give another class than the table by hand."""


def of_lives():
    return [row for row in load().history if row.kind in KINDS]


def group(key):
    source = next((s for s in load().sources if s.id == key), None)
    return source and load().group(source.type, source.state)


def test_every_row_falls_into_the_group_that_a_reader_gives_its_source():
    rows = of_lives()
    assert len(rows) > 40
    for row in rows:
        assert group(row.key) == (CLASS | BEYOND)[row.key], row.id


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "outcomes.csv").exists(), reason="needs the shared folder")
def test_groups_are_the_classes_of_the_table_by_hand():
    with (SHARED / "outcomes.csv").open(encoding="utf-8") as file:
        by_hand = {row["case_id"]: BY_HAND.get(row["origin_class"]) for row in csv.DictReader(file)}
    rows = [row for row in of_lives() if row.id in by_hand]
    assert len(rows) > 40
    differs = {row.id for row in rows if group(row.key) != by_hand[row.id]}
    assert differs == set(MENDED)


def test_what_a_state_tells_of_itself_is_marked_and_alone_in_it():
    own = [row for row in of_lives() if row.own_act]
    assert {group(row.key) for row in own} == {"state media"}
    for row in own:
        assert row.key in row.decided_by


def test_no_execution_held_but_by_the_word_of_the_state_that_did_it():
    held = [r for r in of_lives() if r.kind == "execution" and r.outcome == "held"]
    assert all(row.own_act or row.polarity == "denied" for row in held)


def test_rows_of_one_event_are_of_one_person():
    by_event = {}
    for row in of_lives():
        by_event.setdefault(row.event, set()).add(row.person)
    assert all(len(persons) == 1 for persons in by_event.values())
