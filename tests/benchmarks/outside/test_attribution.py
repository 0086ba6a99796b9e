import pytest
from benchmarks.outside.attribution import count, heard, lines
from benchmarks.outside.polnear import Article, Relation, articles

from reportedly.packs import load

TEXT = (
    "The mayor was seen in May, Ada Colm said on Monday.\n"
    "The budget was cut, according to the finance ministry.\n"
    "It is hoped that rain comes.\n"
    "Bo Lind wants a bridge.\n"
)
MARKS = [
    ("Source", "Ada Colm"),
    ("Cue", "said on Monday"),
    ("Content", "The mayor was seen in May"),
    ("Source", "the finance ministry"),
    ("Cue", "according to"),
    ("Content", "The budget was cut"),
    ("Cue", "It is hoped"),
    ("Content", "that rain comes"),
    ("Source", "Bo Lind"),
    ("Cue", "wants"),
    ("Content", "a bridge"),
]
TIES = (
    "E1\tAttribution:T99 Content:T3 Cue:T2 Source:T1\n"
    "E2\tAttribution:T98 Content:T6 Cue:T5 Source:T4\n"
    "E3\tAttribution-no-source:T97 Content:T8 Cue:T7\n"
    "E4\tAttribution:T96 Content:T11 Cue:T10 Source:T9\n"
)


def brat():
    spans = ((n, role, TEXT.index(words), words) for n, (role, words) in enumerate(MARKS, 1))
    return "".join(f"T{n}\t{role} {at} {at + len(w)}\t{w}\n" for n, role, at, w in spans) + TIES


@pytest.fixture
def folder(tmp_path):
    """A corpus of one article that two annotators marked, with a test part beside it."""
    for part in ("dev", "test"):
        for name in ("text", "attributions"):
            (tmp_path / "data" / part / name).mkdir(parents=True)
        (tmp_path / "data" / part / "text" / "made.txt").write_text(TEXT, encoding="utf-8")
    marked = tmp_path / "data" / "dev" / "attributions"
    (marked / "made_0aaa.ann").write_text(brat(), encoding="utf-8")
    (marked / "made_0bbb.ann").write_text("", encoding="utf-8")
    return tmp_path


def test_one_annotator_of_each_development_article_is_taken(folder):
    (article,) = articles(folder)
    assert (article.name, article.text, len(article.relations)) == ("made", TEXT, 4)
    first, *_, third, _ = article.relations
    assert [TEXT[a:b] for a, b in first.source] == ["Ada Colm"]
    assert third.source == ()


def test_a_span_in_pieces_is_kept_in_pieces(tmp_path):
    for name in ("text", "attributions"):
        (tmp_path / "dev" / name).mkdir(parents=True)
    (tmp_path / "dev" / "text" / "a.txt").write_text("one two three", encoding="utf-8")
    marks = "T1\tContent 0 3;8 13\tone three\nE1\tAttribution:T2 Content:T1\n"
    (tmp_path / "dev" / "attributions" / "a_0a0a.ann").write_text(marks, encoding="utf-8")
    (article,) = articles(tmp_path)
    assert article.relations == (Relation(content=((0, 3), (8, 13))),)


def test_sources_that_the_reader_hears_have_the_offsets_of_the_text():
    text = "The mayor  was seen in May, ''again,'' Ada Colm said."
    told = [q for h in heard(text, load()) for q in h.sources]
    assert [text[q.start : q.end] for q in told] == ["Ada Colm"]


def test_what_is_found_and_what_is_missed_is_counted(folder):
    found = count(articles(folder))
    assert (found.articles, found.sources) == (1, [3, 2, 2, 2, 2])
    assert (found.sourced, found.bare, found.named) == ([2, 0, 1], [1, 0], [2, 1])
    assert (found.tokens, found.first, found.inner) == ([7, 5, 5], [3, 2, 2], [4, 3, 3])


def test_a_wrong_source_is_told_apart_from_none():
    text = "The mayor was seen in May, Ada Colm said on Monday."
    said = text.index("said")
    other = Relation(source=((4, 9),), cue=((said, said + 4),), content=((10, 25),))
    assert count([Article("made", text, (other,))]).sourced == [0, 1, 0]


def test_the_figures_are_told_line_by_line(folder, tmp_path):
    told = list(lines(folder))
    assert told[0] == "attribution (PolNeAR dev): 1 articles, 4 relations"
    assert " ".join(told[1].split()) == "sources that touch, 3 marked P 1.000 R 0.667 F1 0.800"
    (tmp_path / "empty").mkdir()
    assert next(lines(tmp_path / "empty")).startswith("attribution: no dev/attributions")
