"""What the look over the whole does to a row rests on what is told, and on nothing withheld."""

import re
from calendar import month_name
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.model import Picture
from reportedly.protect import PUBLIC, told_for
from reportedly.read import reader

from .test_cases import pictured

HERE = Path(__file__)
BASES = [
    case["reports"]
    for name in ("cases.yaml", "near_misses.yaml")
    for case in yaml.safe_load(HERE.with_name(name).read_text("utf-8"))
]
# Of somebody whom no case tells of: it is told, whatever stands beside it.
LEAD = "Ham Ung-chil, a North Korean, defected to South Korea in 2003, officials said."
KIN = st.sampled_from(["Eo Nan-hyang", "Ku Yang-mi", "Tak Mi-ryu"])
TRADES = ("dentist", "violinist", "cloth trader")
MONTHS = ("May 2021", "September 2019")
_TRADE = re.compile(r"\bA North Korean ([a-z]+)(?: (?:in|from) [A-Z]\w+)? (?:defected|fled)\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(month_name[1:])}) \d{{4}}\b")
WITHHELD = st.sampled_from(
    [
        "His sister, {kin}, a North Korean {trade} in China, was detained in {month}.",
        "His wife, {kin}, a {trade}, was dismissed in {month}.",
        "His brother {kin}, a {trade} in Russia, disappeared in Russia in {month}.",
        "He came by a grey ferry together with his daughter, {kin}.",
        "His son {kin} left on {day} May 2021 by an ice road.",
        "A {trade} called Bo-ra said that he left on {day} May 2003.",
    ]
)

# Each report of an unnamed traveller with a trade, alone: a withheld row of that trade would tell.
TRAVELLERS = [[report] for base in BASES for report in base if _TRADE.search(str(report[2]))]


@pytest.fixture(scope="module")
def door(pack):
    return reader(pack)


def kept(told: Picture, reports: int) -> list[object]:
    """What is told of the first reports, whoever the persons are called by."""
    ids = {report.id for report in told.reports[:reports]}
    readings = [msgspec.to_builtins(r) for r in told.readings if r.report in ids]
    for row in readings:
        for claim in (*row["claims"], *row["claims_beyond"], *row["remarks"]):
            claim.pop("person", None)
    return readings


def told_of(base: list[list[object]], *more: str, pack, door) -> Picture:
    added = ["Evening Sample", "2021-08-01", " ".join((LEAD, *more))]
    return told_for(pictured([*base, added], door), PUBLIC, pack)


def of_the_base(base: list[list[object]], pattern: re.Pattern[str], else_: tuple[str, ...]):
    """What the texts of a base say by a pattern, so that a withheld row can say the same."""
    said = dict.fromkeys(m[m.lastindex or 0] for *_, text in base for m in pattern.finditer(text))
    return st.sampled_from(tuple(said) or else_)


@settings(deadline=None)
@given(
    base=st.sampled_from(TRAVELLERS) | st.sampled_from(BASES),
    asides=st.lists(WITHHELD, min_size=1, max_size=3, unique=True),
    kin=KIN,
    day=st.integers(10, 28),
    data=st.data(),
)
def test_withheld_rows_change_nothing_of_the_rest(pack, door, base, asides, kin, day, data):
    trade = data.draw(of_the_base(base, _TRADE, TRADES), "trade")
    month = data.draw(of_the_base(base, _MONTH, MONTHS), "month")
    filled = [each.format(kin=kin, trade=trade, day=day, month=month) for each in asides]
    without = told_of(base, pack=pack, door=door)
    beside = told_of(base, *filled, pack=pack, door=door)
    assert kept(beside, len(base)) == kept(without, len(base))


def test_a_trade_of_a_withheld_relative_leaves_an_unnamed_traveller_as_told(pack, door):
    """The very row that would be coarsened were she told of in her own right."""
    traveller = [
        "Daily Lantern",
        "2021-06-10",
        "A North Korean dentist defected to South Korea from China in May 2021, officials said.",
    ]
    in_own_right = "Ku Yang-mi, a North Korean dentist, was dismissed in May 2021, a source said."
    as_kin = "His sister, Ku Yang-mi, a North Korean dentist in China, was dismissed in May 2021."
    named = told_of([traveller], in_own_right, pack=pack, door=door)
    withheld = told_of([traveller], as_kin, pack=pack, door=door)
    assert "dentist" not in str(kept(named, 1))
    assert "dentist" in str(kept(withheld, 1))
    assert "Ku Yang-mi" not in str(withheld)


@settings(deadline=None)
@given(base=st.sampled_from(BASES), asides=st.lists(WITHHELD, max_size=2, unique=True), kin=KIN)
def test_telling_again_changes_nothing(pack, door, base, asides, kin):
    filled = [each.format(kin=kin, trade="cook", day=20, month="May 2021") for each in asides]
    told = told_of(base, *filled, pack=pack, door=door)
    assert told_for(told, PUBLIC, pack) == told
