"""The two reports that the project began with, from file to brief, as the public sees them."""

import os
import re
from pathlib import Path

import msgspec
import pytest

from reportedly.account.picture import standing
from reportedly.acquire import reports
from reportedly.packs import load
from reportedly.protect import PUBLIC, told_for
from reportedly.read import reader
from reportedly.tell import brief, html, markdown, sentences_of

SHARED = Path(os.environ.get("REPORTEDLY_SHARED", Path(__file__).parents[2] / "../shared"))
SEEDS = (
    ("seeds/000_cd41f5523bb804d3.txt", "Asia Times", "2021-01-25"),
    ("seeds/004_80fc9c7552b90b25.txt", "Benzinga", "2024-07-16"),
)

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (SHARED / SEEDS[0][0]).exists(), reason="the samples are not here"),
]


@pytest.fixture(scope="module")
def told():
    pack = load()
    door = reader(pack)
    got = [r for p, o, d in SEEDS for r in reports(str(SHARED / p), outlet=o, published=d)]
    return told_for(standing(got, [door.read(r) for r in got], [], pack), PUBLIC, pack)


@pytest.fixture(scope="module")
def seeds(told):
    return brief(told, load())


RED = (
    r"\bwife\b|\bchildren\b|in-laws|his parents|his family|Havana|Rome|Office 39|boarded|fell foul"
)


def test_nothing_red_of_the_seeds_passes(told, seeds):
    for text in (msgspec.json.encode(told).decode(), html(seeds), markdown(seeds)):
        assert not re.search(RED, text)


def test_posts_countries_and_months_of_the_seeds_are_told(seeds):
    every = " ".join(s.text for s in sentences_of(seeds))
    assert re.search(r"Ri Il Kyu, counselor of political affairs.* from Cuba to South K", every)
    assert re.search(r"Ryu Hyun-woo, the acting ambassador.* to South Korea in 2019", every)


def test_the_record_stands_beside_the_earlier_cases(seeds):
    last = next(s for s in sentences_of(seeds) if "last known defection" in s.text)
    assert "consistent with the cases made public" in last.text
    assert "Jo Song-gil (2019) and Ryu Hyun-woo (2019) in 2019" in last.text


def test_originals_not_read_and_the_silent_ministry_are_to_be_checked(seeds):
    every = " ".join(s.text for s in sentences_of(seeds))
    for words in (
        "Read The Wall Street Journal itself",
        "Read Yonhap itself",
        "means by “the Korean newspaper”",
        "unavailable for comment",
        "a machine wrote it",
    ):
        assert words in every
