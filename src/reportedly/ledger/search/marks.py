"""Where the words of a query stand in a text, and whether some texts answer it."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reportedly.ledger.search.names import same, spelt, written_in
from reportedly.ledger.search.query import Part, Query, Run
from reportedly.ledger.search.tokens import Token, cut
from reportedly.ledger.verify import quotes_in
from reportedly.model import Reading

Span = tuple[int, int]


class _Text:
    """A text with its tokens, and at which of them each word stands."""

    def __init__(self, words: str, query: Query) -> None:
        self.words = words
        self._cut = cut(words, query.letters)
        self._places = _places_of(self._cut.words), _places_of(self._cut.compounds)

    def at(self, run: Run) -> Iterator[Span]:
        """Where a run of tokens stands."""
        yield from run.at(self._cut.words, self._places[0])
        yield from run.at(self._cut.compounds, self._places[1])


def _places_of(tokens: Sequence[Token]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        places.setdefault(token.word, []).append(place)
    return places


def marked(query: Query, text: str) -> tuple[Span, ...]:
    """Where what was asked for stands in a text, in its order; spans neither overlap nor touch."""
    told = _Text(text, query)
    wanted = [part for part in query.parts if not part.without]
    found = [span for part in wanted for span in _places(part, told)]
    found += [span for person in query.persons for span in _named(person, told)]
    return tuple(_merged(sorted(found)))


def answers(query: Query, texts: Iterable[str], names: Iterable[str]) -> bool:
    """Whether some texts together have all that is asked for, and nothing that is left out.

    Args:
        query: what is asked for.
        texts: each by itself: a phrase stands within one of them.
        names: of whom the texts are known to name.
    """
    told, known = [_Text(text, query) for text in texts], tuple(names)
    return all(_has(part, told, known) != part.without for part in query.parts) and all(
        any(same(person, name) for name in known) or any(any(_named(person, t)) for t in told)
        for person in query.persons
    )


def quotes_of(reading: Reading) -> list[str]:
    """The words that a reading quotes, each once."""
    return list(dict.fromkeys(quote.text for quote in quotes_in(reading)))


def _has(part: Part, told: Sequence[_Text], names: Iterable[str]) -> bool:
    if part.name is not None and any(same(part.name, name) for name in names):
        return True
    return any(True for text in told for _ in _places(part, text))


def _places(part: Part, text: _Text) -> Iterator[Span]:
    for run in part.runs:
        yield from text.at(run)
    if part.name is not None:
        yield from _named(part.name, text)


def _named(name: str, text: _Text) -> Iterator[Span]:
    """Where a text has a name, in whatever spelling or script."""
    for written in written_in(text.words):
        if same(name, written.name):
            yield written.start, written.end
    for hangul in spelt(name):
        yield from text.at(spelt_run(hangul))


@lru_cache(1 << 10)
def spelt_run(hangul: str) -> Run:
    """A name in Hangul as a run of pairs that may go on with a particle."""
    return Run(tuple(token.word for token in cut(hangul).words if not token.closes))


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for start, end in spans:
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
