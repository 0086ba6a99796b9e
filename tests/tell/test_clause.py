"""How a claim is told: by the report's own words, with neither more nor less than they say."""

import pytest

from reportedly.model import Quote
from reportedly.tell.accounts import Account, account_words
from reportedly.tell.clause import clause
from reportedly.tell.evidence import Evidence
from reportedly.tell.words import fact

from .pictures import claim, whole


def quoted(words):
    return Quote(field="text", start=0, end=len(words), text=words)


def of(kind, **slots):
    words = {slot: quoted(text) for slot, text in slots.pop("words", {}).items()}
    made = claim("c-x", kind, "Ri left", "Ri left", who="Ri", **slots)
    return made if not words else type(made)(**{**fields(made), "words": words})


def fields(made):
    return {name: getattr(made, name) for name in made.__struct_fields__}


def told(made, pack):
    evidence = Evidence(picture=whole(), pack=pack)
    return clause(made, fact(made.who, made.id, "who"), evidence).text


@pytest.mark.parametrize(
    ("kind", "slots", "text"),
    [
        ("dismissal", {"words": {"kind": "replaced"}, "manner": "purged"}, "Ri had been replaced"),
        (
            "dismissal",
            {"words": {"kind": "was expelled"}, "manner": "recalled"},
            "Ri had been expelled",
        ),
        ("dismissal", {"words": {"kind": "purged"}, "manner": "purged"}, "Ri had been purged"),
        (
            "dismissal",
            {"words": {"kind": "denounced"}, "manner": "purged"},
            "Ri had been removed from office",
        ),
        (
            "dismissal",
            {"words": {"kind": "replaced"}, "post": "minister"},
            "Ri had been replaced as minister",
        ),
        ("appointment", {"to": "mission"}, "Ri had been appointed to the mission"),
        (
            "appointment",
            {"to": "mission", "words": {"kind": "took over the"}},
            "Ri had taken over the mission",
        ),
        ("appointment", {"to": "minister"}, "Ri had been appointed minister"),
        ("appearance", {"from_": "North Korea"}, "Ri had appeared in North Korea"),
        ("appearance", {"from_": "the congress"}, "Ri had appeared at the congress"),
        ("appearance", {"mode": "name on a list"}, "Ri had been named on a list"),
        ("defection", {"stage": "sought asylum", "to": "Kenya"}, "Ri had sought asylum in Kenya"),
        (
            "defection",
            {"stage": "arrived", "from_": "Italy", "to": "United Kingdom"},
            "Ri had arrived in the United Kingdom from Italy",
        ),
        (
            "execution",
            {"method": "firing squad", "charge": "theft"},
            "Ri had been executed by firing squad for “theft”",
        ),
    ],
)
def test_a_claim_is_told_in_the_words_of_its_report(pack, kind, slots, text):
    assert told(of(kind, **slots), pack) == text


@pytest.mark.parametrize(
    ("cue", "text"),
    [
        ("may", "Ri “may” have defected"),
        ("is believed to", "Ri “is believed to” have defected"),
        ("believed to", "Ri was “believed to” have defected"),
        ("might have", "Ri “might have” defected"),
        ("reportedly", "Ri had “reportedly” defected"),
        ("rumours", "Ri had defected"),
    ],
)
def test_a_hedge_stands_in_the_clause_where_it_fits(pack, cue, text):
    slots = {"certainty": "probable"}
    made = claim("c-x", "defection", f"Ri {cue}", f"Ri {cue}", who="Ri", cue=cue, **slots)
    assert told(made, pack) == text


@pytest.mark.parametrize("cue", ["rumours", "may", None])
def test_no_hedge_is_lost_and_none_is_told_twice(pack, cue):
    words = f"Ri {cue}"
    slots = {"certainty": "possible", "basis": "own", "stance": "own", "cue": cue}
    made = claim("c-x", "defection", words, words, who="Ri", **slots)
    picture = whole()
    account = Account((made,), picture.reports[:1])
    text = account_words(account, Evidence(picture=picture, pack=pack)).text
    assert text.count("hedge" if cue == "rumours" else cue or "without saying it for certain") == 1


def test_a_day_that_only_a_tense_gave_is_not_told(pack):
    said = of("defection", when="2016-08", words={"kind": "defected", "when": "defected"})
    assert told(said, pack) == "Ri had defected"
    dated = of("defection", when="2016-08", words={"kind": "defected", "when": "in August"})
    assert told(dated, pack) == "Ri had defected in August 2016"
