"""Sources, posts and groups as they stand in the middle of a sentence."""

import msgspec
import pytest

from reportedly.model import Quote
from reportedly.tell.evidence import Evidence
from reportedly.tell.naming import article, called, in_small, name_of, the_before
from reportedly.tell.signed.proof import Items
from reportedly.tell.signed.proof.slots import is_source
from tests.tell.pictures import claim, report, whole


@pytest.fixture(scope="module")
def evidence(pack):
    picture = whole()
    outlets = (report("r-x", "The Morning Star", "2024-01-01", "Text."),)
    return Evidence(
        picture=msgspec.structs.replace(picture, reports=(*picture.reports, *outlets)), pack=pack
    )


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Chosun Ilbo", "the Chosun Ilbo"),
        ("the Chosun Ilbo", "the Chosun Ilbo"),
        ("unnamed source of Chosun Ilbo", "an unnamed source of the Chosun Ilbo"),
        ("unnamed source", "an unnamed source"),
        ("Yonhap", "Yonhap"),
        ("The Dawn Ilbo", "the Dawn Ilbo"),
        ("The ministry in Seoul", "the ministry in Seoul"),
        ("A second source in the city", "a second source in the city"),
        ("unification ministry", "the unification ministry"),
        ("Unification Ministry", "the Unification Ministry"),
        ("South Korea's Unification Ministry", "South Korea's Unification Ministry"),
        ("morning star", "The Morning Star"),
        ("an unnamed source in China", "an unnamed source in China"),
    ],
)
def test_a_source_takes_the_article_and_the_capital_that_a_sentence_asks_for(evidence, name, told):
    assert called(name, evidence) == told


@pytest.mark.parametrize("name", ["Yonhap", "The Times", "a ministry", "its ministry's office", ""])
def test_no_article_stands_before_a_name_that_has_one_or_takes_none(name):
    assert the_before(name) == ""


def test_a_post_keeps_the_article_that_stands_in_the_words_cited_where_the_text_is_withheld():
    text = "Ri, a counselor of political affairs, left."
    words = Quote(field="text", start=114, end=143, text="counselor of political affairs")
    cited = Quote(field="text", start=108, end=151, text=text)
    words = Quote(field="text", start=108 + text.index("counselor"), end=0, text=words.text)
    withheld = report("r-1", "Outlet", None, "")
    assert article(words.text, words, withheld, cited) == "a "
    elsewhere = Quote(field="title", start=0, end=7, text="Ri left")
    assert article(words.text, words, withheld, elsewhere) == ""


@pytest.mark.parametrize(
    ("post", "told"), [("General", "general"), ("CEO", "CEO"), ("Vice Premier", "Vice Premier")]
)
def test_a_post_of_one_word_has_no_capital_behind_a_name(post, told):
    assert in_small(post) == told


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("Three officials of the ministry", "three officials of the ministry"),
        ("The ambassador", "the ambassador"),
        ("North Korean diplomats", "North Korean diplomats"),
        ("Some", "Some"),
    ],
)
def test_a_group_has_no_capital_of_a_sentence_that_it_began(evidence, who, told):
    assert name_of(claim("c-g", "execution", who, who, who=who), evidence).text == told


@pytest.mark.parametrize(
    ("words", "borne"),
    [
        ("an unnamed source of the Chosun Ilbo", True),
        ("an unnamed source of Yonhap", False),
        ("an unnamed source", False),
        ("the Chosun Ilbo", False),
    ],
)
def test_an_unnamed_source_is_proved_with_the_outlet_that_it_told(evidence, words, borne):
    value = "unnamed source of Chosun Ilbo"
    assert is_source(words, value, Items(evidence)) is borne
