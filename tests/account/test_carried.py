"""Decisions on an older version of a page follow its words into the newer."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.account.carried import Lost, carried, left_behind, quote_in
from reportedly.ledger.learned import Learned
from reportedly.model import Anchor, Correction, Quote
from tests.ledger.invented import report, wording

PAGE = {"outlet": "A", "published": "2024-03-01", "url": "https://example.org/2024/a"}
OLD = "Ri Test-il left on Monday. Ri Test-il came back. He was seen at a fair in the capital."
NEW = "It is denied. Ri Test-il left on Monday. Ri Test-il is back. He was seen at a fair."


def made(text, year):
    return report(text, got=datetime(year, 3, 1, tzinfo=UTC), **PAGE)


def quote(text, words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Quote(field="text", start=start, end=start + len(words), text=words)


def learned(*decisions):
    reports = [made(OLD, 2024), made(NEW, 2025)]
    return Learned(tuple((wording(r), r) for r in reports), {}, decisions)


def correction(at_words, nth=0, **slots):
    at = Anchor(text_digest=made(OLD, 2024).text_digest, quote=quote(OLD, at_words, nth))
    return Correction(id="d-1", made=datetime(2024, 4, 1, tzinfo=UTC), by="a", act="amend", at=at,
                      kind="defection", slots=slots)  # fmt: skip


@pytest.mark.parametrize("nth", [0, 1])
def test_words_that_both_versions_have_follow_to_their_place(nth):
    (moved,) = carried(learned(correction("Ri Test-il", nth)))
    assert moved.at == Anchor(
        text_digest=made(NEW, 2025).text_digest, quote=quote(NEW, "Ri Test-il", nth)
    )


def test_words_that_a_correction_gives_follow_as_well():
    own = {"who": {"field": "text", "start": 0, "end": 10, "text": "Ri Test-il"}}
    (moved,) = carried(learned(correction("left on Monday", words=own)))
    assert moved.slots["words"]["who"]["start"] == NEW.index("Ri Test-il")


def test_a_decision_whose_words_are_gone_stays_and_is_listed():
    decision = correction("came back")
    kept = learned(decision)
    assert carried(kept) == (decision,)
    assert left_behind(kept, kept.decisions) == [decision]
    assert left_behind(learned(correction("left on Monday")), [correction("left on Monday")]) == []


def test_on_a_day_on_which_the_older_version_stands_nothing_moves():
    decision = correction("left on Monday")
    assert carried(learned(decision), datetime(2024, 5, 1).date()) == (decision,)


WORDS = st.lists(st.sampled_from(["a", "b", "Ri", "left.\n", "capital"]), min_size=1, max_size=12)


@given(WORDS, WORDS, st.data())
def test_what_follows_has_the_same_words(one, other, data):
    old, new = made(" ".join(one), 2024), made(" ".join(other), 2025)
    start = data.draw(st.integers(0, len(old.text) - 1))
    end = data.draw(st.integers(start + 1, len(old.text)))
    words = Quote(field="text", start=start, end=end, text=old.text[start:end])
    try:
        found = quote_in(words, old, new)
    except Lost:
        return
    assert new.text[found.start : found.end] == words.text
