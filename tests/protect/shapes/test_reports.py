"""Invented reports, read and gated: what could find somebody is withheld, the event is told."""

from pathlib import Path

import msgspec
import pytest
import yaml

from reportedly.account import standing
from reportedly.model import Picture, Report, report_id, text_digest
from reportedly.packs.pack import Holder
from reportedly.protect import PUBLIC, told_for
from reportedly.read import reader

from ..mosaic.test_cases import told_words

CASES = yaml.safe_load(Path(__file__).with_name("reports.yaml").read_text("utf-8"))


@pytest.fixture(scope="module")
def door(pack):
    return reader(pack)


def pictured(case, door) -> Picture:
    title = case.get("title")
    report = Report(
        id=report_id(case["outlet"], case["day"], title, case["text"]),
        name="a report",
        title=title,
        text=case["text"],
        text_digest=text_digest(title, case["text"]),
        extractor="plain 1",
        outlet=case["outlet"],
        published=case["day"],
        url=case.get("url"),
    )
    return standing((report,), (door.read(report),), (), door.pack)


def told_of_it(picture: Picture) -> str:
    """What is told, without the public past of the pack's holders, who stand in every picture."""
    about = tuple(p for p in picture.persons if p.reports)
    return told_words(msgspec.structs.replace(picture, persons=about))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_could_find_somebody_is_withheld_and_the_event_told(pack, door, case):
    public = told_for(pictured(case, door), PUBLIC, pack)
    told = told_of_it(public)
    assert [words for words in case["never"] if words.casefold() in told] == []
    assert [words for words in case["still"] if words.casefold() not in told] == []
    assert told_for(public, PUBLIC, pack) == public


def test_an_envoy_who_fled_is_told_although_a_director_is_the_father_in_law(pack, door):
    case = {
        "outlet": "Gulf Sample",
        "day": "2021-01-25",
        "text": "Nam Song-u, North Korea's acting ambassador to Kuwait, defected to South Korea in "
        "September 2019, a lawmaker said. Nam is a son-in-law of Ok Il-gwan, a director.",
    }
    whole = pictured(case, door)
    director = Holder(id="ok-il-gwan", names=("Ok Il-gwan",), state="PRK")
    holding = msgspec.structs.replace(pack, holders=(*pack.holders, director))
    told = told_of_it(told_for(whole, PUBLIC, holding))
    assert "nam song-u" in told
    assert "2019-09" in told
    assert "son-in-law" not in told
    assert "nam song-u" not in told_of_it(told_for(whole, PUBLIC, pack))
