import pytest

from reportedly.packs import Pack
from reportedly.read.english.people.salience import fits
from reportedly.read.english.people.whom import Whom, resolve
from reportedly.read.english.text.sentence import Role, Sentence
from tests.read.made import at, people, sentence

INTRODUCED = """
1 Envoy   NOUN  5 nsubj
2 Ryang   PROPN 1 flat
3 Min     PROPN 1 flat
4 Ho      PROPN 1 flat
5 fled    VERB  0 root
"""


def stands_for(pack: Pack, word: str, *snippets: str, role: Role = "body") -> Whom | None:
    made: list[Sentence] = []
    for snippet in snippets:
        made.append(sentence(snippet, role, made[-1].end + 1 if made else 0))
    last = len(made) - 1
    return resolve(people(pack, *made), last, made[last].tokens[at(made[last], word)])


@pytest.mark.parametrize("word", ["Envoy", "Ryang", "Ho"])
def test_a_name_and_the_post_beside_it_are_the_person(pack: Pack, word: str) -> None:
    whom = stands_for(pack, word, INTRODUCED)
    assert whom is not None
    assert whom.text == "Ryang Min Ho"


@pytest.mark.parametrize(
    ("word", "snippet"),
    [
        ("He", "1 He PRON 2 nsubj\n2 left VERB 0 root"),
        ("envoy", "1 The DET 2 det\n2 envoy NOUN 3 nsubj\n3 left VERB 0 root"),
    ],
)
def test_what_points_back_means_the_person_named_last(pack: Pack, word: str, snippet: str) -> None:
    whom = stands_for(pack, word, INTRODUCED, snippet)
    assert whom is not None
    assert whom.text == "Ryang Min Ho"


@pytest.mark.parametrize(
    ("word", "snippet", "text", "count"),
    [
        (
            "diplomat",
            "1 A DET 2 det\n2 diplomat NOUN 3 nsubj\n3 left VERB 0 root",
            "A diplomat",
            None,
        ),
        (
            "workers",
            "1 13 NUM 2 nummod\n2 workers NOUN 3 nsubj\n3 left VERB 0 root",
            "13 workers",
            13,
        ),
        (
            "workers",
            "1 Thirteen NUM 2 nummod\n2 workers NOUN 3 nsubj\n3 left VERB 0 root",
            "Thirteen workers",
            13,
        ),
        (
            "officials",
            "1 At ADV 2 case\n2 least ADJ 3 advmod\n3 15 NUM 4 nummod\n4 officials NOUN 0 root",
            "15 officials",
            15,
        ),
    ],
)
def test_somebody_unnamed_has_the_shortest_description(
    pack: Pack, word: str, snippet: str, text: str, count: int | None
) -> None:
    whom = stands_for(pack, word, snippet)
    assert whom is not None
    assert (whom.known, whom.text) == (None, text)
    assert (whom.count.low if whom.count else None) == count


@pytest.mark.parametrize(
    ("word", "snippet"),
    [
        ("officials", "1 Many ADJ 2 amod\n2 officials NOUN 3 nsubj\n3 left VERB 0 root"),
        ("diplomats", "1 Diplomats NOUN 3 x\n2 diplomats NOUN 3 nsubj\n3 left VERB 0 root"),
        ("diplomat", "1 Every DET 2 det\n2 diplomat NOUN 3 nsubj\n3 left VERB 0 root"),
        ("They", "1 They PRON 2 nsubj\n2 left VERB 0 root"),
        ("house", "1 A DET 2 det\n2 house NOUN 3 nsubj\n3 fell VERB 0 root"),
        ("He", "1 He PRON 2 nsubj\n2 left VERB 0 root"),
    ],
)
def test_nobody_in_particular_is_nobody(pack: Pack, word: str, snippet: str) -> None:
    assert stands_for(pack, word, snippet) is None


def test_a_bare_singular_is_somebody_in_a_headline_only(pack: Pack) -> None:
    snippet = "1 Diplomat NOUN 2 nsubj\n2 defects VERB 0 root"
    assert stands_for(pack, "Diplomat", snippet) is None
    assert stands_for(pack, "Diplomat", snippet, role="title") is not None


def test_a_description_fits_posts_that_hold_its_noun_or_serve_abroad() -> None:
    assert fits("envoy", frozenset({"trade", "envoy"}))
    assert fits("diplomat", frozenset({"acting", "ambassador"}))
    assert fits("singer", frozenset())
    assert not fits("singer", frozenset({"ambassador"}))
