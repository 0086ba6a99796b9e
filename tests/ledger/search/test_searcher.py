"""What a search finds, and in what order."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.ledger import Ledger
from reportedly.ledger.search import Query, Within
from reportedly.model import Report, Visit

from ..invented import reading, report

THAE = [
    "Paek Sang-gu, an envoy of Qorland, has left.",
    "백상구가 떠났다.",
    "公使 白相九, 出國",
    "Reporters met Paek Sang Gu at noon.",
]


def kept(path: Path, texts: Sequence[str | Report]) -> Ledger:
    ledger = Ledger.create(path)
    for number, given_ in enumerate(texts):
        made = given_
        if isinstance(made, str):
            made = report(made, title=f"t{number}", published=f"2020-01-{number + 1:02}")
        ledger.add(made, reading(made))
    return ledger


def found(ledger: Ledger, *words: str, persons: Sequence[str] = (), **within: Any) -> list[str]:
    query = Query.of(words, persons)
    ledger.search.ready()
    told = ledger.search.find(query, Within(**within), 50, order="relevance")
    return [r.title or r.id for r in told.reports]


def test_a_word_is_found_by_any_other_form_of_it(path: Path) -> None:
    with kept(path, ["Talk of defections.", "Nobody came."]) as ledger:
        for word in ("defect", "defected", "Defections"):
            assert found(ledger, word) == ["t0"]


def test_hangul_is_found_whatever_particle_follows(path: Path) -> None:
    with kept(path, ["백상구가 왔다", "백상구는 갔다", "백상 그리고 상구"]) as ledger:
        assert sorted(found(ledger, "백상구")) == ["t0", "t1"]


@pytest.mark.parametrize("syllable", ["백", "상", "구", "가"])
def test_one_syllable_is_found_wherever_it_stands(path: Path, syllable: str) -> None:
    with kept(path, ["백상구가", "nothing"]) as ledger:
        assert found(ledger, syllable) == ["t0"]


@pytest.mark.parametrize("asked", ["dong a", "Dong-A", "donga", "DONG-A"])
def test_a_hyphen_is_no_matter(path: Path, asked: str) -> None:
    with kept(path, ["The Dong-A paper told it.", "Another paper."]) as ledger:
        assert found(ledger, *asked.split()) == ["t0"]


def test_several_words_must_all_be_there_and_a_phrase_side_by_side(path: Path) -> None:
    texts = ["The red house fell.", "A house of red brick.", "Red sky."]
    with kept(path, texts) as ledger:
        assert sorted(found(ledger, "house", "red")) == ["t0", "t1"]
        assert found(ledger, "red house") == ["t0"]
        assert found(ledger, '"red house"') == ["t0"]
        assert sorted(found(ledger, "red", "-house")) == ["t2"]
        assert found(ledger, "red", '-"red house"', "-sky") == ["t1"]


@pytest.mark.parametrize(
    "asked",
    [
        ["Paek Sang-gu"],
        ["Paek", "Sang", "Gu"],
        ["paek", "sang-gu"],
        ["PAEK SANG-GU"],
        ["Paek Sanggu"],
        ["Sang-gu Paek"],
        ["백상구"],
        ["白相九"],
    ],
)
def test_a_name_is_found_in_every_spelling_and_script(path: Path, asked: list[str]) -> None:
    with kept(path, [*THAE, "Paek Sang-il came.", "백상 그리고 상구"]) as ledger:
        assert found(ledger, *asked) == ["t3", "t2", "t1", "t0"]
        assert found(ledger, persons=[" ".join(asked)]) == ["t3", "t2", "t1", "t0"]


def test_a_name_by_the_letter_is_found_in_that_spelling_only(path: Path) -> None:
    with kept(path, THAE) as ledger:
        assert found(ledger, '"Paek Sang Gu"') == ["t3", "t0"]


@pytest.mark.parametrize("other", ["Paek Sang-gi", "Pak Sang-gu", "Paek Chang-gu", "백상기"])
def test_a_name_that_cannot_be_the_one_asked_for_is_not_found(path: Path, other: str) -> None:
    with kept(path, THAE) as ledger:
        assert found(ledger, persons=[other]) == []


WORDS = st.sampled_from(
    ["envoy", "left", "Paek", "Sang-gu", "백상구가", "red", "house", "defected"]
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=6)
DAYS = st.sampled_from([None, "2020", "2020-01", "2020-01-05", "2021-03-02"])
QUERIES = [
    ["envoy"],
    ["red", "house"],
    ["red house"],
    ["백상구"],
    ["Paek", "Sang-gu"],
    ["-red", "left"],
]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=TEXTS, days=st.lists(DAYS, min_size=6, max_size=6), seed=st.randoms())
def test_the_order_of_arrival_changes_nothing(
    fresh: Callable[[], Path], texts: list[str], days: list[str | None], seed: Any
) -> None:
    made = [report(t, published=d) for t, d in zip(texts, days, strict=False)]
    again = list(made)
    seed.shuffle(again)
    with kept(fresh(), made) as one, kept(fresh(), again) as other:
        for query in QUERIES:
            assert found(one, *query) == found(other, *query)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=TEXTS)
def test_an_index_made_at_once_is_the_one_that_was_kept_up(
    fresh: Callable[[], Path], texts: list[str]
) -> None:
    from reportedly.ledger.connection import writing
    from reportedly.ledger.search import drop

    with kept(fresh(), texts) as ledger:
        kept_up = [found(ledger, *query) for query in QUERIES]
        with writing(ledger._engine) as connection:
            drop(connection)
        assert [found(ledger, *query) for query in QUERIES] == kept_up


def test_pages_of_results_go_on_where_the_one_before_ended(path: Path) -> None:
    with kept(path, [f"An envoy left, {n}." for n in range(120)][:28]) as ledger:
        ledger.search.ready()
        told: list[str] = []
        at: int | None = 0
        while at is not None:
            some = ledger.search.find(Query.of(["envoy"]), Within(), 5, order="day", start=at)
            told += [r.id for r in some.reports]
            at = some.after
        days = [r.published for r in ledger.reports()]
        assert len(told) == len(set(told)) == len(days)


def test_a_copy_without_outlet_is_not_shown_twice(path: Path) -> None:
    text = "An envoy has left Qorland."
    bare, full = (
        report(text),
        report(text, outlet="Qorland Herald", published="2020-02-03", title="Left"),
    )
    with kept(path, [bare, full]) as ledger:
        assert found(ledger, "envoy") == ["Left"]


def test_dates_are_intervals_and_undated_reports_lie_in_none(path: Path) -> None:
    days = ["2020", "2020-03", "2020-03-05", None]
    made = [report(f"envoy {n}", published=d, title=str(d)) for n, d in enumerate(days)]
    with kept(path, made) as ledger:
        spring = {"earliest": date(2020, 3, 1), "latest": date(2020, 3, 31)}
        assert set(found(ledger, "envoy", **spring)) == {"2020", "2020-03", "2020-03-05"}
        assert set(found(ledger, "envoy", earliest=date(2020, 4, 1))) == {"2020"}
        assert set(found(ledger, "envoy")) == {"2020", "2020-03", "2020-03-05", "None"}


def test_the_newest_comes_first_among_equals(path: Path) -> None:
    made = [report(f"envoy {n}", published=f"2020-01-0{n}") for n in (2, 3, 1)]
    with kept(path, made) as ledger:
        ledger.search.ready()
        told = ledger.search.find(Query.of(["envoy"]), Within(), 9, order="relevance").reports
        assert all((a.published or "") > (b.published or "") for a, b in pairwise(told))


def test_kinds_are_those_of_the_last_reading(path: Path) -> None:
    with kept(path, ["An envoy, Pak Test-il, has defected.", "An envoy came."]) as ledger:
        assert found(ledger, "envoy", kind="defection") == ["t0"]
        assert found(ledger, "envoy", kind="execution") == []


def seen(text: str, day: int, **known: Any) -> Report:
    """A page as it was seen on a day of May 2020."""
    got = datetime(2020, 5, day, 12, tzinfo=UTC)
    page = {"url": "https://paper.example/a", "outlet": "Paper", "published": "2020-05-01"}
    return report(text, got=got, **page, **known)


def test_of_a_page_that_changed_the_newest_form_is_found(path: Path) -> None:
    first, then = seen("An envoy of Qorland left.", 1), seen("An envoy of Qorland stayed.", 4)
    with kept(path, [first, then]) as ledger:
        assert found(ledger, "envoy") == [then.id]
        assert found(ledger, "left") == []
        assert found(ledger, "left", as_of=date(2020, 5, 3)) == [first.id]
        assert found(ledger, "stayed", as_of=date(2020, 5, 3)) == []


def test_a_page_that_was_withdrawn_is_found_no_more(path: Path) -> None:
    gone = seen("An envoy of Qorland left.", 1)
    visit = Visit(
        asked="https://paper.example/a",
        url="https://paper.example/a",
        at=datetime(2020, 5, 6, tzinfo=UTC),
        outcome="withdrawn",
        report=gone.id,
        text=gone.text_digest,
    )
    with kept(path, [gone]) as ledger:
        assert found(ledger, "envoy") == [gone.id]
        ledger.visit(visit)
        assert found(ledger, "envoy") == []
        assert found(ledger, "envoy", as_of=date(2020, 5, 5)) == [gone.id]
