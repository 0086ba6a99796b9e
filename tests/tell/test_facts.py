"""What stands outside the facts of a drafted sentence is wording, and asserts nothing."""

import msgspec
import pytest

from reportedly.model import Picture, Turn
from reportedly.protect import PUBLIC, told_for
from reportedly.tell import Brief, Fact, Sentence, brief, sentences_of

from .pictures import whole
from .proving import prove


def prove_all(told: Brief, picture: Picture) -> None:
    """Every sentence is proved, and its facts are of items on file."""
    known = {r.id for r in picture.reports} | {r.id for t in picture.turns for r in t.reports}
    known |= {p.id for p in picture.persons} | {e.id for e in picture.events}
    known |= {gone.id for turn in picture.turns for gone in turn.gone}
    for reading in picture.readings:
        lists = ("claims", "claims_beyond", "figures", "remarks", "context", "assertions")
        known |= {item.id for name in (*lists, "silences") for item in getattr(reading, name)}
    assert sentences_of(told)
    for sentence in sentences_of(told):
        prove(sentence)
        assert {fact.item for fact in sentence.facts} <= known


def test_nothing_is_asserted_outside_the_facts(everything, told):
    prove_all(everything, told)


@pytest.mark.parametrize("what", ["defection", "execution", "Mok Yong-gwan", "e-1", "r-2"])
def test_nor_in_a_brief_of_one_thing(told, pack, what):
    prove_all(brief(told, pack, what), told)


def test_nor_of_reports_of_which_little_is_known(pack):
    picture = whole()
    bare = tuple(
        msgspec.structs.replace(r, outlet=None, published=None, title=None) for r in picture.reports
    )
    told = told_for(msgspec.structs.replace(picture, reports=bare), PUBLIC, pack)
    prove_all(brief(told, pack), told)


@pytest.mark.parametrize("stance", ["doubts", "refutes", "own"])
@pytest.mark.parametrize("polarity", ["affirmed", "denied"])
@pytest.mark.parametrize("certainty", ["possible", "certain"])
def test_nor_whatever_claims_say(pack, stance, polarity, certainty):
    picture = whole()
    slots = {"stance": stance, "polarity": polarity, "certainty": certainty}
    readings = tuple(
        msgspec.structs.replace(
            r, claims=tuple(msgspec.structs.replace(c, **slots) for c in r.claims)
        )
        for r in picture.readings
    )
    told = told_for(msgspec.structs.replace(picture, readings=readings), PUBLIC, pack)
    prove_all(brief(told, pack), told)


def test_nor_of_pages_that_were_changed_or_withdrawn(pack):
    picture = whole()
    first, second = picture.reports[:2]
    gone = Turn(day="2024-08-01", act="withdrawn", before=first, after=None, events=("e-1",))
    changed = Turn(
        day="2024-08-02",
        act="changed",
        before=first,
        after=second,
        events=("e-1",),
        now=("e-3",),
    )
    told = msgspec.structs.replace(told_for(picture, PUBLIC, pack), turns=(gone, changed))
    prove_all(brief(told, pack), told)


@pytest.mark.parametrize(
    "text", ["It is said of Ri.", "It was in 2019.", "It may be so.", "It is not so.", "In June."]
)
def test_what_is_asserted_outside_a_fact_is_found(text):
    shown = Sentence(text=text, cites=(), facts=(Fact(start=0, end=1, item="c-1", slot="who"),))
    with pytest.raises(AssertionError):
        prove(shown)


def test_a_sentence_without_facts_is_found():
    with pytest.raises(AssertionError):
        prove(Sentence(text="It is so.", cites=()))
