"""The mention that a decision points at, whoever reads the text."""

from reportedly.model import Anchor, Mention, Quote, meant

TEXT = "Ri met Ri Yong Ho, the minister. Mr Ri left."


def mention(words, nth=0, *spellings):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    quote = Quote(field="text", start=start, end=start + len(words), text=words)
    return Mention(name=words, spellings=(words, *spellings), quote=quote)


def anchor(of):
    return Anchor(text_digest="t", quote=of.quote)


FULL = mention("Ri Yong Ho")


def test_the_mention_that_stands_just_there_is_meant():
    assert meant(anchor(FULL), [mention("Ri"), FULL]) == FULL


def test_another_form_of_the_name_means_its_mention():
    assert meant(anchor(mention("Ri", 2)), [mention("Ri Yong Ho", 0, "Ri")]).name == "Ri Yong Ho"


def test_a_name_cut_otherwise_is_found_by_what_it_overlaps():
    wider = mention("Ri Yong Ho, the minister")
    assert meant(anchor(FULL), [mention("Mr"), wider]) == wider


def test_of_several_of_one_name_the_nearest_is_meant():
    assert meant(anchor(mention("Ri", 2)), [mention("Ri"), mention("Ri", 1)]) == mention("Ri", 1)


def test_what_is_read_nowhere_is_nobody():
    assert meant(anchor(FULL), [mention("Mr")]) is None
    assert meant(anchor(FULL), []) is None
