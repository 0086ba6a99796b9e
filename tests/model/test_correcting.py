"""What a correction makes of a claim: slots with their words, and refusals that say what to do."""

from datetime import UTC, datetime

import pytest

from reportedly.errors import BadCorrection, ImpossibleDate
from reportedly.model import Anchor, Claim, Correction, Quote, added, amended, check
from reportedly.when import When

TEXT = "Pak Test-il, an envoy in Qorland, left in May 2020, two papers said."
MADE = datetime(2026, 1, 2, tzinfo=UTC)


def quote(words: str) -> Quote:
    start = TEXT.index(words)
    return Quote(field="text", start=start, end=start + len(words), text=words)


CLAIM = Claim(
    id="c-1",
    kind="defection",
    who="Pak Test-il",
    polarity="affirmed",
    certainty="certain",
    core=True,
    stance="own",
    quote=quote(TEXT),
    post="an envoy",
    when="2020-05",
    happened=When.month(2020, 5),
    origins=("two papers", "Pak Test-il"),
    words={
        "who": quote("Pak Test-il"),
        "post": quote("an envoy"),
        "when": quote("May 2020"),
        "origins": quote("two papers"),
        "origins.1": quote("Pak Test-il"),
    },
)


def correction(act: str = "amend", at: str = TEXT, **slots) -> Correction:
    anchor = Anchor(text_digest="d", quote=quote(at))
    return Correction(
        id="d-1", made=MADE, by="Ed", act=act, at=anchor, kind="defection", slots=slots
    )


def test_an_amended_slot_has_its_words_and_the_others_stay():
    claim = amended(CLAIM, correction(**{"from": "Qorland"}))
    assert (claim.from_, claim.words["from"]) == ("Qorland", quote("Qorland"))
    assert (claim.who, claim.post, claim.words["post"]) == (
        "Pak Test-il",
        "an envoy",
        quote("an envoy"),
    )


def test_a_value_that_the_words_do_not_have_rests_on_all_of_them():
    assert amended(CLAIM, correction(at="an envoy", post="attaché")).words["post"] == quote(
        "an envoy"
    )


def test_a_slot_that_is_emptied_loses_its_words():
    claim = amended(CLAIM, correction(post=None))
    assert claim.post is None
    assert "post" not in claim.words


def test_a_shorter_list_leaves_no_words_of_the_longer_one():
    claim = amended(CLAIM, correction(origins=["two papers"]))
    assert claim.origins == ("two papers",)
    assert [w for w in claim.words if w.startswith("origins")] == ["origins"]


def test_a_date_that_is_amended_is_the_date_that_is_reckoned_with():
    claim = amended(CLAIM, correction(when="2020-06-03"))
    assert (claim.when, claim.happened) == ("2020-06-03", When.of("2020-06-03"))
    opened = amended(CLAIM, correction(when=None))
    assert (opened.when, opened.happened) == (None, None)


def test_a_date_given_in_full_is_printed_as_it_is():
    told = {"earliest": "2020-05-01", "latest": "2020-06-30", "precision": "interval"}
    assert amended(CLAIM, correction(happened=told)).when == "2020-05-01/2020-06-30"


def test_own_words_go_before_the_words_pointed_at():
    own = {"field": "text", "start": 0, "end": 3, "text": "Pak"}
    claim = amended(CLAIM, correction(who="Pak", words={"who": own}))
    assert claim.words["who"].text == "Pak"
    assert claim.words["post"] == quote("an envoy")


def test_a_claim_by_hand_is_flat_and_its_own_news_where_nothing_else_is_said():
    claim = added(correction("add", who="Pak Test-il", to="Qorland"))
    assert (claim.polarity, claim.certainty, claim.core, claim.stance) == (
        "affirmed",
        "certain",
        True,
        "own",
    )
    assert claim.words == {"who": quote("Pak Test-il"), "to": quote("Qorland")}
    assert claim.id == added(correction("add", who="Pak Test-il", to="Qorland")).id


@pytest.mark.parametrize("slot", ["colour", "from_", "id", "person", "quote", "Post", ""])
def test_a_slot_that_claims_do_not_have_is_named_with_those_that_they_have(slot):
    with pytest.raises(BadCorrection, match=r"d-1.*no slot.*certainty.*post"):
        amended(CLAIM, correction(**{slot: "x"}))


@pytest.mark.parametrize(
    "slots",
    [
        {"certainty": "sure"},
        {"who": None},
        {"who": 3},
        {"origins": "one paper"},
        {"count": {"low": 1}},
        {"happened": {"earliest": "soon"}},
        {"words": {"post": "here"}},
        {"words": 3},
        {"kind": "promotion"},
    ],
)
@pytest.mark.parametrize("act", ["amend", "add"])
def test_a_value_that_a_slot_cannot_have_is_refused(act, slots):
    with pytest.raises(BadCorrection, match="d-1"):
        check(correction(act, **{"who": "Pak", **slots}))


@pytest.mark.parametrize("when", ["soon", "2020-02-30", 3.5])
def test_an_impossible_date_is_refused(when):
    with pytest.raises(ImpossibleDate):
        check(correction(when=when))


@pytest.mark.parametrize("who", [None, "", "  ", 7])
def test_a_claim_of_nobody_is_refused(who):
    with pytest.raises(BadCorrection, match="who"):
        check(correction("add", who=who))


def test_a_strike_needs_no_slots():
    check(correction("strike"))
