from reportedly.read.english.people.echoes import echoed
from reportedly.read.english.text.sentences import sentences
from tests.read.made import report


def bare(text: str, *wanted: str) -> frozenset[str]:
    return echoed(sentences(report(text)), wanted)


def test_a_surname_alone_before_a_verb_of_saying_is_an_echo() -> None:
    assert bare("Tuganov said that it was so.", "Tuganov", "Other") == {"Tuganov"}
    assert bare("They knew that Tuganov was ill.", "Tuganov") == {"Tuganov"}


def test_behind_another_name_or_an_article_it_is_none() -> None:
    assert bare("Kazbek Tuganov said that it was so.", "Tuganov") == frozenset()
    assert bare("The Harvest said that it was so.", "Harvest") == frozenset()


def test_without_a_verb_it_is_none() -> None:
    assert bare("They came to Tuganov by train that day.", "Tuganov") == frozenset()
