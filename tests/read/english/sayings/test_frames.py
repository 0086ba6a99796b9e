import pytest

from reportedly.packs import Pack
from tests.read.made import at, scenes, sentence

VERB = """
1 Yonhap   PROPN 2 nsubj
2 reported VERB  0 root
3 that     SCONJ 5 mark
4 he       PRON  5 nsubj
5 fled     VERB  2 ccomp
"""
TRAILING = """
1 He       PRON  2 nsubj
2 fled     VERB  6 ccomp
3 ,        PUNCT 2 punct
4 the      DET   5 det
5 ministry NOUN  6 nsubj
6 said     VERB  0 root
"""
INVERTED = """
1 He       PRON  2 nsubj
2 fled     VERB  0 root
3 ,        PUNCT 4 punct
4 reported VERB  2 parataxis
5 Yonhap   PROPN 4 obj
"""
ACCORDING = """
1 He        PRON  2 nsubj
2 fled      VERB  0 root
3 ,         PUNCT 6 punct
4 according VERB  6 case
5 to        ADP   4 fixed
6 sources   NOUN  2 obl
"""
AGENT = """
1 It        PRON  4 nsubj:pass
2 fled      VERB  4 advcl
3 was       AUX   4 aux:pass
4 confirmed VERB  0 root
5 by        ADP   7 case
6 a         DET   7 det
7 source    NOUN  4 obl:agent
"""
QUOTED = """
1 Yonhap PROPN 2 nsubj
2 quoted VERB  0 root
3 a      DET   4 det
4 source NOUN  2 obj
5 saying VERB  2 advcl
6 he     PRON  7 nsubj
7 fled   VERB  5 ccomp
"""
SHOWN = """
1 He         PRON  2 nsubj
2 fled       VERB  0 root
3 on         ADP   6 case
4 the        DET   6 det
5 Rodong     PROPN 6 compound
6 Sinmun     PROPN 2 obl
"""
NOUN = """
1 The    DET  2 det
2 report NOUN 3 nsubj
3 fled   VERB 0 root
"""
BELIEVED = """
1 He       PRON 3 nsubj:pass
2 is       AUX  3 aux:pass
3 believed VERB 0 root
4 to       PART 6 mark
5 have     AUX  6 aux
6 fled     VERB 3 xcomp
"""


@pytest.mark.parametrize(
    ("snippet", "source", "cue"),
    [
        (VERB, "Yonhap", "reported"),
        (TRAILING, "the ministry", "said"),
        (INVERTED, "Yonhap", "reported"),
        (ACCORDING, "sources", "according"),
        (AGENT, "a source", "confirmed"),
        (SHOWN, "the Rodong Sinmun", "on"),
    ],
)
def test_a_saying_is_found_with_its_source_and_reach(
    pack: Pack, snippet: str, source: str, cue: str
) -> None:
    (scene,) = scenes(pack, sentence(snippet))
    (frame,) = scene.frames
    assert [s.text for s in frame.sources] == [source]
    assert scene.sentence.tokens[frame.cue].text == cue
    assert at(scene.sentence, "fled") in frame.reach
    assert frame.cue not in frame.reach


def test_who_is_quoted_stands_deeper_than_who_quotes(pack: Pack) -> None:
    (scene,) = scenes(pack, sentence(QUOTED))
    assert [(f.sources[0].text, f.inner) for f in scene.frames if f.cue == 1] == [
        ("Yonhap", False),
        ("a source", True),
    ]


@pytest.mark.parametrize("snippet", [NOUN, BELIEVED])
def test_a_noun_or_a_passive_without_an_agent_is_no_saying(pack: Pack, snippet: str) -> None:
    assert scenes(pack, sentence(snippet))[0].frames == []


@pytest.mark.parametrize(
    ("verb", "force"),
    [("denied", "deny"), ("speculated", "possible"), ("believes", "probable"), ("said", "flat")],
)
def test_a_word_of_saying_has_its_force(pack: Pack, verb: str, force: str) -> None:
    (scene,) = scenes(pack, sentence(VERB.replace("reported", verb)))
    (frame,) = scene.frames
    assert frame.force == force


def test_what_is_said_ends_at_a_semicolon(pack: Pack) -> None:
    (scene,) = scenes(
        pack, sentence(VERB + "6 ; PUNCT 8 punct\n7 she PRON 8 nsubj\n8 stayed VERB 2 parataxis")
    )
    (frame,) = scene.frames
    assert at(scene.sentence, "fled") in frame.reach
    assert at(scene.sentence, "stayed") not in frame.reach


@pytest.mark.parametrize(
    ("title", "source"),
    [("KCNA: new envoy begins work", "KCNA"), ("General executed: Yonhap", "Yonhap")],
)
def test_a_headline_names_its_source_at_its_front_or_end(
    pack: Pack, title: str, source: str
) -> None:
    rows = "\n".join(f"{i} {w} X 1 dep" for i, w in enumerate(title.replace(":", " :").split(), 1))
    (scene,) = scenes(pack, sentence(rows, role="title"))
    assert [f.sources[0].text for f in scene.frames] == [source]
