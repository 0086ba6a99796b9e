"""Invented reports of people whom it takes a judgement to tell apart or to join."""

from datetime import UTC, datetime

from reportedly.account import Said, judgement, persons, side
from tests.identify.made import PACK, claim, made, mention

ENVOY = made("2020-01-01", mention("Sin Kwang-rim", posts=("ambassador",)))
GENERAL = made("2020-01-02", mention("Sin Kwang-rim", posts=("army general",)))
BARE = made(
    "2020-01-03",
    mention("Sin Kwang-rim"),
    claims=(claim("Sin Kwang-rim", "appearance"), claim("a diplomat")),
    outlet="Other Herald",
)
OTHER = made("2020-01-04", mention("Mun Chang-ho", posts=("singer",)))
HOLDER = made("2021-01-25", mention("Thae Yong-ho", posts=("deputy ambassador",)))
ALL = (ENVOY, GENERAL, BARE, OTHER, HOLDER)
SAID = Said(by="Ed", because="seen with both", made=datetime(2026, 2, 3, tzinfo=UTC))


def on_file(*decisions, each=ALL):
    """The persons on file, with some decisions in force."""
    return persons([r for r, _ in each], [r for _, r in each], decisions, PACK)


def spot(one):
    """The place of the one mention of a report."""
    return f"{one[0].id}:{one[1].mentions[0].quote.start}"


def judged(verdict, a, b, *before, said=SAID, each=ALL):
    """What somebody judges of two, given as reports or in words, after other decisions."""
    told = on_file(*before, each=each)
    words = [x if isinstance(x, str) else spot(x) for x in (a, b)]
    sides = tuple(side(w, told, PACK) for w in words)
    return judgement(verdict, sides, said, told, before)
