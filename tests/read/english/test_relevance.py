import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire import Refusal, reports
from reportedly.packs import Pack
from reportedly.read.english.reader import EnglishReader
from reportedly.read.english.relevance import NEAR, SHORT, Scan, scan
from tests.read.made import report

WRITTEN = Path(__file__).parents[3] / "training" / "written" / "reports"
FILLER = "The bakers of the old quarter opened late, and the queue went round the corner. "
LONG = FILLER * (1 + SHORT // len(FILLER))


@pytest.fixture(scope="module")
def scanned(pack: Pack) -> Scan:
    return scan(pack)


def relevant(scanned: Scan, told: str, title: str | None = None) -> bool:
    return scanned.relevant(report(LONG + told + " " + LONG, title))


@pytest.mark.parametrize(
    "told",
    [
        "Nobody in Pyongyang spoke of it.",
        "The state news agency KCNA had nothing on it.",
        "NORTH KOREAN officials stayed away.",
        "“North Korea’s men came,” she said.",
        "Jang Song Thaek was not there.",
        "A cyclist from Eritrea asked for asylum.",
        "The Belarusian minister was arrested on Monday.",
        "Two Syrian pilots have defected.",
    ],
)
def test_a_report_of_a_states_people_is_read(scanned: Scan, told: str) -> None:
    assert relevant(scanned, told)


@pytest.mark.parametrize(
    "told",
    [
        "The oven died in January.",
        "The Italian baker was named after his uncle.",
        "The strategy was executed well, and the plan with it.",
        "The president of the guild was seen at the fair.",
        "Northern Korean-style bread sold out.",
    ],
)
def test_a_report_of_something_else_is_passed_over(scanned: Scan, told: str) -> None:
    assert not relevant(scanned, told)


def test_words_that_stand_far_apart_do_not_meet(scanned: Scan) -> None:
    gap = FILLER * (1 + NEAR // len(FILLER))
    assert relevant(scanned, "The French minister died.")
    assert not relevant(scanned, f"The French bread was praised. {gap} A minister died.")


def test_a_headline_alone_is_enough(scanned: Scan) -> None:
    assert relevant(scanned, "", title="North Korea names new premier")


def test_a_short_text_is_always_read(scanned: Scan) -> None:
    assert scanned.relevant(report("The envoy has defected."))


def test_a_report_that_is_passed_over_says_so_and_holds_nothing(reader: EnglishReader) -> None:
    reading = reader.read(report(LONG + "The oven, 27 years old, died, its owner said. " + LONG))
    assert reading.passed_over
    assert (reading.claims, reading.figures, reading.remarks, reading.cited) == ((), (), (), ())


def test_a_report_that_is_read_does_not_say_so(reader: EnglishReader) -> None:
    assert not reader.read(report("The envoy has defected.")).passed_over


@given(st.text(max_size=900))
def test_any_text_is_scanned(scanned: Scan, text: str) -> None:
    assert scanned.relevant(report(text)) in {True, False}


def written() -> Iterator[Path]:
    """The written reports whose gold has a claim or a figure."""
    for path in sorted(WRITTEN.glob("*.json")):
        gold = json.loads((WRITTEN / "gold" / path.name).read_text(encoding="utf-8"))
        if gold["claims"] or gold["figures"]:
            yield path


def test_no_written_report_with_a_claim_or_a_figure_is_passed_over(scanned: Scan) -> None:
    paths = list(written())
    assert len(paths) > 50
    for path in paths:
        for made in reports(str(path)):
            assert not isinstance(made, Refusal)
            assert scanned.relevant(made), path.stem


@pytest.mark.shared
def test_no_sample_with_a_claim_or_a_figure_is_passed_over(shared: Path, scanned: Scan) -> None:
    for gold in sorted((shared / "reports" / "gold").glob("*.json")):
        told = json.loads(gold.read_text(encoding="utf-8"))
        if told["claims"] or told.get("figures"):
            for made in reports(str(shared / "reports" / gold.name)):
                assert not isinstance(made, Refusal)
                assert scanned.relevant(made), gold.stem
