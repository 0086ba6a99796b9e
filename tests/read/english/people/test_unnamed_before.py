"""Whom pronouns of the unnamed, and kin behind "and", are told of."""

from reportedly.packs import Pack
from reportedly.read.english.people.whom import resolve
from reportedly.read.english.reader import EnglishReader
from tests.read.made import at, people, report, sentence

SOLDIER = """
1 A        DET   2 det
2 soldier  NOUN  3 nsubj
3 crossed  VERB  0 root
4 ;        PUNCT 6 punct
5 he       PRON  6 nsubj
6 fled     VERB  3 parataxis
"""
SPEAKER = """
1 A       DET   2 det
2 soldier NOUN  3 nsubj
3 said    VERB  0 root
4 he      PRON  5 nsubj
5 fled    VERB  3 ccomp
"""


def test_a_pronoun_goes_back_to_somebody_unnamed_who_does_more_than_speak(pack: Pack) -> None:
    crossed, spoke = sentence(SOLDIER), sentence(SPEAKER)
    found = resolve(people(pack, crossed), 0, crossed.tokens[at(crossed, "he")])
    assert found is not None
    assert found.text == "A soldier"
    assert resolve(people(pack, spoke), 0, spoke.tokens[at(spoke, "he")]) is None


def test_kin_behind_and_are_folded_into_whose_they_are(reader: EnglishReader) -> None:
    claims = reader.read(report("The consul and his wife have gone missing.")).claims
    assert [c.who for c in claims if c.kind == "disappearance"] == ["The consul"]
