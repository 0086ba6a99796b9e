"""An editor's own words hold no name, number, date, negation, hedge or happening."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Picture
from reportedly.packs import load
from reportedly.tell.evidence import Evidence
from reportedly.tell.signed.own import faults, names_in
from reportedly.tell.signed.own.lexicon import own_words

PACK = load()
NAMES = names_in(
    Evidence(picture=Picture(as_of=None, reports=(), readings=(), persons=(), events=()), pack=PACK)
)


def why(text):
    return [fault.why for fault in faults(text, NAMES)]


@pytest.mark.parametrize(
    "text",
    [
        "Meanwhile,",
        "By contrast,",
        "That account stands alone: she spoke for herself, and he kept quiet.",
        "What follows is what others make of it; judge for yourself.",
        "Readers will want to compare this with the account above – it goes further.",
        "The word of a ministry weighs more than that of a paper.",
        "So much of what is said goes back to the same source; that is why it matters here.",
        "Importantly, these accounts differ in tone",
        "(More of this below.)",
        "“Their word”, as they put it, is all there is.",
        "So: a naïve reading, à la carte.",
    ],
)
def test_words_that_join_and_comment_may_stand(text):
    assert why(text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("as Kim Jong Un wanted", "a name"),
        ("as kim jong un wanted", "a name"),
        ("Smith left.", "a name"),
        ("he spoke to Smith", "a name"),
        ("what Mr Ryu said", "a name"),
        ("so 태영호 spoke", "a name"),
        ("in Seoul", "a name"),
        ("By May it had changed", "a date"),
        ("it may have changed", "a hedge"),
        ("in seoul", "a name"),
        ("as yonhap put it", "a name"),
        ("Louis III", "a name"),
        ("twelve men", "a number"),
        ("Twelve men", "a number"),
        ("a second account", "a number"),
        ("12 men", "a number"),
        ("½ of it", "a number"),
        ("a dozen", "a number"),
        ("twenty-one", "a number"),
        ("for the third time", "a number"),
        ("both of them", "a number"),
        ("last spring", "a date"),
        ("yesterday", "a date"),
        ("in March", "a date"),
        ("a year ago", "a date"),
        ("on Tuesday", "a date"),
        ("neither of them", "a negation"),
        ("she hardly spoke", "a negation"),
        ("it was unlikely so", "a negation"),
        ("un-true words", "a negation"),
        ("it isn’t so", "a negation"),
        ("it isn't so", "a negation"),
        ("it isnt so", "a negation"),
        ("no-one else", "a negation"),
        ("NOT so", "a negation"),
        ("without him", "a negation"),
        ("it fails here", "a negation"),
        ("reportedly", "a hedge"),
        ("he may have left", "a hedge"),
        ("it is certain", "a hedge"),
        ("in fact", "a hedge"),
        ("as is known", "a hedge"),
        ("he had defected", "a happening"),
        ("the purge", "a happening"),
        ("he is dead", "a happening"),
        ("they shot him", "a happening"),
        ("with his wife", "a relative"),
        ("n\u00adot", "a sign"),
        ("no\u200bt", "a sign"),
        ("\u202eton", "a sign"),
        ("<b>so</b>", "a sign"),
        ("&#110;ot", "a sign"),
        ("n*o*t", "a sign"),
        ("[so](https://example.test)", "a sign"),
        ("`code`", "a sign"),
        ("nоt so", "a name"),  # with a Cyrillic letter
        ("ｎｏｔ so", "a negation"),  # of full width
        ("n\u0338ot", "a sign"),
        ("A" + "a" * 10_000, "a sign"),
        ("a" * 60, "a sign"),
    ],
)
def test_what_has_to_be_bound_may_not_stand(text, what):
    assert what in why(text)


@given(st.sampled_from(sorted(own_words()["numbers"])), st.sampled_from(["{}", "so {}.", "“{}”"]))
def test_no_number_in_words_may_stand_however_it_stands(word, around):
    assert why(around.format(word))
    assert why(around.format(word.upper()))


@given(st.sampled_from(sorted(own_words()["predicates"] | own_words()["hedges"])))
def test_no_happening_and_no_hedge_may_stand(word):
    assert why(f"it {word} so")
    assert why(word.title())


@given(st.sampled_from(sorted(NAMES.kinds)))
def test_no_name_on_file_may_stand_with_its_capitals(run):
    assert why(f"so {' '.join(run).title()} spoke")


@given(st.text(max_size=80))
def test_whatever_stands_there_is_judged_and_hostile_signs_never_pass(text):
    told = why(text)
    bad = [c for c in text if not (c.isalpha() or c in " \t\n.,;:!?'’\"“”‘()-–—…")]
    assert told or not bad


@given(st.text(alphabet=string.digits, min_size=1, max_size=6), st.text("abc ", max_size=10))
def test_no_digit_passes(digits, around):
    assert why(around + digits)
