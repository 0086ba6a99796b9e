"""A pack of another state: nothing but the naming library is Korean.

Five office holders of a state that does not exist, whose names are no Korean ones, in reports by
outlets that do not exist: they are read, identified, told and judged like anybody else.
"""

import json
from pathlib import Path

import pytest

from tests.cli.running import run

PACK = Path(__file__).parents[1] / "packs" / "karvonia"
GENERAL, MINISTER = "anton-kessel-general", "anton-kessel-minister"
REPORTS = (
    (
        "Alpine Courier",
        "2021-06-20",
        "VIENNA - Karvonian Foreign Minister Marek Woslin has defected to Austria, Austria's "
        "interior ministry said on Sunday.",
    ),
    (
        "Danube Post",
        "2014-09-02",
        "Anton Kessel, chief of the general staff of Karvonia's army, was dismissed in August, the "
        "Karvonian Press Agency said on Tuesday.",
    ),
    (
        "Danube Post",
        "2020-05-04",
        "Karvonian Culture Minister Anton Kessel was replaced on Sunday. President Pavlo Tresk "
        "signed the decree.",
    ),
    (
        "Alpine Courier",
        "2021-09-04",
        "Anton Kessel has died in Vesprin, a source in the Karvonian capital said on Friday.",
    ),
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    folder = tmp_path_factory.mktemp("karvonia")
    lines = (json.dumps({"outlet": o, "published": d, "text": t}) for o, d, t in REPORTS)
    (folder / "reports.jsonl").write_text("\n".join(lines), encoding="utf-8")
    told = verb("add", folder / "reports.jsonl", ledger=folder / "ledger.db")
    assert told.status == 0, told.err
    return folder / "ledger.db"


def verb(*arguments, ledger):
    return run("--pack", PACK, *arguments, "--ledger", ledger)


def person(name, ledger):
    return verb("person", name, "--json", ledger=ledger).json


def test_the_pack_is_sound():
    told = run("pack", "check", PACK)
    assert told.status == 0
    assert told.out.startswith("sound: 5 office holders, ")


def test_a_defection_is_read_and_goes_back_to_the_ministry_that_says_so(ledger):
    (event,) = (e for e in verb("events", "--json", ledger=ledger).json if e["kind"] == "defection")
    assert (event["who"], event["person"]) == ("Marek Voslin", "marek-voslin")
    assert event["to"] == "Austria"


@pytest.mark.parametrize("name", ["Marek Voslin", "MAREK WOSLIN", "Марек Вослин"])
def test_every_spelling_of_the_pack_in_any_script_is_the_one_man(name, ledger):
    (found,) = person(name, ledger)
    assert found["id"] == "marek-voslin"
    forms = {n["form"]: n["script"] for n in found["names"]}
    assert forms["Марек Вослин"] == "Cyrillic"
    assert {"Marek Voslin", "Marek Woslin"} <= forms.keys()


def test_namesakes_are_told_apart_by_their_posts(ledger):
    found = {p["id"]: p for p in person("Anton Kessel", ledger)}
    assert [r["published"] for r in found[GENERAL]["reports"]] == ["2014-09-02"]
    assert [r["published"] for r in found[MINISTER]["reports"]] == ["2020-05-04"]


def test_the_bare_name_is_a_candidate_for_both_until_somebody_judges(ledger):
    (bare,) = (p for p in person("Anton Kessel", ledger) if not p["public_office"])
    assert {c["id"] for c in bare["candidates"]} == {GENERAL, MINISTER}
    before = person("Anton Kessel", ledger)
    made = verb(
        "judge", "same", bare["id"], GENERAL, "--because", "the obituary", "--json", ledger=ledger
    )
    assert made.status == 0, made.err
    found = {p["id"]: p for p in person("Anton Kessel", ledger)}
    assert found.keys() == {GENERAL, MINISTER}
    assert len(found[GENERAL]["reports"]) == 2
    undone = verb("undo", made.json["id"], "--because", "a test", ledger=ledger)
    assert undone.status == 0, undone.err
    assert person("Anton Kessel", ledger) == before


def test_nothing_korean_is_told(ledger):
    shown = verb("person", "Anton Kessel", ledger=ledger).out + verb("brief", ledger=ledger).out
    assert "Korea" not in shown
    assert "Hangul" not in shown
