"""What must hold of every reading, whatever the text."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model import Claim, Quote, Reading, Report
from reportedly.read.english.claims.told import ahead
from reportedly.read.english.parser import PlainWords
from reportedly.read.english.reader import EnglishReader
from tests.read.english import test_reader as made_reports
from tests.read.made import report

TEXTS = (
    made_reports.WIRE,
    made_reports.TABLOID,
    made_reports.STATE_AGENCY,
    made_reports.TRANSLATED,
    made_reports.OPINION,
    made_reports.RETOLD,
)
ODD = (
    "“”\"'‘’",
    "((((",
    "\u202e",
    "\x00",
    "\ufeff",
    "İ",
    "e\u0301",
    "태영호",
    "太永浩",
    "²",
    "٣",
    "…!?",
    "\u2028",
    "\r\n",
    "\t",
    "—",
    "’s",
    "1,234,567",
    "31 February 2021",
    "Juche 999",
    " executed ",
    " said ",
    ", who fled to Seoul,",
    " denied it. ",
    "\ud800",
)
SINGLE = ("post", "from", "to", "manner", "mode", "stage", "charge", "by", "method", "said")
LISTS = ("origins", "chain", "party")


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Pieces of reports, cut anywhere, with odd things between them."""
    pieces = []
    for _ in range(draw(st.integers(1, 5))):
        text = draw(st.sampled_from(TEXTS))
        first = draw(st.integers(0, len(text)))
        pieces.append(text[first : first + draw(st.integers(0, 400))])
        pieces.append(draw(st.one_of(st.sampled_from(ODD), st.text(max_size=12))))
    return "".join(pieces)


def quotes(value: object) -> Iterator[Quote]:
    """Every quote anywhere in a reading."""
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, dict):
        for below in value.values():
            yield from quotes(below)
    elif isinstance(value, (tuple, list)):
        for below in value:
            yield from quotes(below)
    elif hasattr(value, "__struct_fields__"):
        for name in value.__struct_fields__:
            yield from quotes(getattr(value, name))


def filled(claim: Claim) -> Iterator[str]:
    """The names under which a claim must have words."""
    yield from ("who", "kind")
    for name in SINGLE:
        if getattr(claim, "from_" if name == "from" else name) is not None:
            yield name
    if claim.happened is not None:
        yield "when"
    for name in LISTS:
        for n in range(len(getattr(claim, name))):
            yield name if n == 0 else f"{name}.{n}"


def check(reading: Reading, of: Report) -> None:
    for quote in quotes(reading):
        assert of.field(quote.field)[quote.start : quote.end] == quote.text
        assert quote.text
    claims = (*reading.claims, *reading.claims_beyond)
    for claim in claims:
        assert set(filled(claim)) == set(claim.words)
        assert claim.when == (claim.happened.edtf if claim.happened else None)
        assert claim.chain[-1:] == () or claim.chain[-1] in claim.origins
        if claim.certainty != "certain" or claim.polarity == "denied":
            assert claim.cue is not None
        last = claim.happened.latest if claim.happened else None
        published = of.released.latest if of.released else None
        past = last is None or published is None or last <= published
        assert past or claim.kind in ahead.KINDS  # who is to be named or replaced may lie ahead
    ids = [c.id for c in claims] + [f.id for f in reading.figures] + [r.id for r in reading.remarks]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("text", TEXTS)
def test_the_made_reports_keep_every_rule(reader: EnglishReader, text: str) -> None:
    made = report(text)
    check(reader.read(made), made)


@given(mutated(), st.none() | st.text(max_size=80), st.sampled_from([None, "2024-05-20", "2024"]))
def test_every_reading_keeps_every_rule(
    reader: EnglishReader, text: str, title: str | None, published: str | None
) -> None:
    made = report(text, title, published=published)
    reading = reader.read(made)
    check(reading, made)
    assert reader.read(made) == reading


@given(mutated())
def test_a_reading_without_a_model_keeps_every_rule(reader: EnglishReader, text: str) -> None:
    made = report(text)
    check(EnglishReader(reader.pack, PlainWords()).read(made), made)


@pytest.mark.parametrize(
    "piece",
    ["x", ".", '“"', "A ", "Kim ", "fled and ", "1,2 ", ". \n", "said ", "(", "\u0301", "'"],
)
def test_a_run_of_anything_is_read(reader: EnglishReader, piece: str) -> None:
    made = report(piece * (3000 // len(piece)))
    check(reader.read(made), made)
