from reportedly.packs import Pack
from reportedly.read.english.claims.dated.dating import date_of
from reportedly.read.english.claims.dated.saying_days import said_on
from reportedly.read.english.reader import EnglishReader
from tests.read.made import report, scenes, sentence

TWO = """
1 Ryang    PROPN 2 nsubj
2 defected VERB  0 root
3 in       ADP   4 case
4 2016     NUM   2 obl
5 and      CCONJ 7 cc
6 Pak      PROPN 7 nsubj
7 fled     VERB  2 conj
8 to       ADP   9 case
9 Seoul    PROPN 7 obl
10 in      ADP   11 case
11 2019    NUM   7 obl
"""
SAID = """
1 Ryang    PROPN 2 nsubj
2 defected VERB  7 ccomp
3 in       ADP   4 case
4 2016     NUM   2 obl
5 ,        PUNCT 2 punct
6 Yonhap   PROPN 7 nsubj
7 said     VERB  0 root
8 on       ADP   9 case
9 Friday   PROPN 7 obl
"""
CLAIMED = """
1 Ryang    PROPN 2 nsubj
2 defected VERB  6 ccomp
3 ,        PUNCT 2 punct
4 it       PRON  6 nsubj:pass
5 was      AUX   6 aux:pass
6 claimed  VERB  0 root
7 last     ADJ   8 amod
8 night    NOUN  6 obl:tmod
"""


def test_each_happening_has_the_date_nearest_in_the_tree(pack: Pack) -> None:
    (scene,) = scenes(pack, sentence(TWO))
    dated = [date_of(scene, h) for h in scene.happenings]
    assert [d.when.edtf if d else None for d in dated] == ["2016", "2019"]


def test_the_day_of_saying_is_not_that_of_the_happening(pack: Pack) -> None:
    (scene,) = scenes(pack, sentence(SAID))
    (happening,) = scene.happenings
    dated, said = date_of(scene, happening), said_on(scene)
    assert (dated.when.edtf if dated else None) == "2016"
    assert (said.when.edtf if said else None) == "2024-05-17"


def test_the_day_of_a_saying_by_nobody_is_not_that_of_the_happening(pack: Pack) -> None:
    (scene,) = scenes(pack, sentence(CLAIMED))
    (happening,) = scene.happenings
    assert date_of(scene, happening) is None


def test_what_only_says_before_what_takes_no_date_of_the_other(reader: EnglishReader) -> None:
    text = (
        "Ryang Min-ho, an envoy, fled to the South in March 2011. Before Ryang's defection, the "
        "last known one was in 2009."
    )
    (claim,) = reader.read(report(text)).claims
    assert claim.when == "2011-03"
