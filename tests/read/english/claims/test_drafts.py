from reportedly.packs import Pack
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.drafts import drafts
from tests.read.made import people, scenes, sentence

LEFT = """
1 Envoy    NOUN  6 nsubj
2 Ryang    PROPN 1 flat
3 Min      PROPN 1 flat
4 Ho       PROPN 1 flat
5 has      AUX   6 aux
6 defected VERB  0 root
7 from     ADP   8 case
8 Cuba     PROPN 6 obl
9 to       ADP   11 case
10 South   PROPN 11 compound
11 Korea   PROPN 6 obl
12 with    ADP   14 case
13 his     PRON  14 nmod:poss
14 wife    NOUN  6 obl
15 by      ADP   16 case
16 boat    NOUN  6 obl
"""
TOTAL = """
1 34,000   NUM   3 nummod
2 North    PROPN 3 compound
3 Koreans  PROPN 4 nsubj
4 defected VERB  0 root
"""
PARENTS = """
1 His      PRON  2 nmod:poss
2 parents  NOUN  5 nsubj
3 and      CCONJ 4 cc
4 in-laws  NOUN  2 conj
5 died     VERB  0 root
"""
UNDENIED = """
1 A        DET  2 det
2 diplomat NOUN 5 nsubj
3 has      AUX  5 aux
4 not      PART 5 advmod
5 defected VERB 0 root
"""
SEEN = """
1 Premier  PROPN 5 nsubj
2 Ryang    PROPN 1 flat
3 Min      PROPN 1 flat
4 Ho       PROPN 1 flat
5 attended VERB  0 root
6 a        DET   7 det
7 rally    NOUN  5 obj
"""


def told(pack: Pack, *snippets: str) -> list[Draft]:
    made = []
    for snippet in snippets:
        made.append(sentence(snippet, start=made[-1].end + 1 if made else 0))
    named = people(pack, *made)
    return [d for s in scenes(pack, *made) for d in drafts(named, s)]


def test_a_draft_has_its_slots_with_their_words(pack: Pack) -> None:
    (one,) = told(pack, LEFT)
    assert (one.kind, one.whom.text, one.denied) == ("defection", "Ryang Min Ho", False)
    slots = (one.slots.from_, one.slots.to, one.slots.method, *one.slots.party)
    assert [s.value if s else None for s in slots] == ["Cuba", "South Korea", "by boat", "his wife"]
    assert all(s.value == s.quote.text for s in slots if s)


def test_a_total_over_time_is_no_claim(pack: Pack) -> None:
    assert told(pack, TOTAL) == []


def test_relatives_in_one_breath_are_one_group(pack: Pack) -> None:
    (one,) = told(pack, PARENTS)
    assert one.whom.text == "His parents and in-laws"


def test_that_nobody_in_particular_left_is_no_claim(pack: Pack) -> None:
    assert told(pack, UNDENIED) == []


def test_an_event_attended_is_the_place_of_an_appearance(pack: Pack) -> None:
    (one,) = told(pack, SEEN)
    assert one.slots.from_ is not None
    assert (one.kind, one.slots.from_.value) == ("appearance", "a rally")
