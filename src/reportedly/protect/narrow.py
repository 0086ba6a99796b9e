"""Narrowing: the longest run of words that holds nothing protected.

What is left of a quote is still one unbroken piece of the report, so it equals the text at its
offsets: no ellipsis and no placeholder tells where something was taken out.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.model import Quote
from reportedly.protect.lexicon import gate_words
from reportedly.protect.marking import Marker
from reportedly.protect.spans import Span

_TOKEN = re.compile(r"\S+")
_LETTER = re.compile(r"\w")
_EDGE = " \t\r\n,;:–—-"

# What ends a clause, and what ends a sentence or the like, at the end of a token.
_CLAUSE_ENDS = re.compile(r"[,;:.!?…)”\"–—]$")
_SENTENCE_ENDS = re.compile(r"[;.!?]['”\"]?$")
_BRACKETED = re.compile(r"\([^()]*\)[,;]?")
_KIN = frozenset({"kin", "companion"})

Range = tuple[int, int]


def narrow_text(text: str, marker: Marker, *, least: int = 1, whole: bool = False) -> str | None:
    """The longest run of unprotected words of a text.

    Args:
        text: any words.
        marker: finds the protected ones.
        least: how many words must remain for them to mean anything.
        whole: whether the text is told by itself, so that a run must begin where a sentence does:
            a negation before the cut would be lost.

    Returns:
        The text itself where nothing in it is protected, the run otherwise, None where too little
        is left.
    """
    kept = _clear_range(text, (), marker, _Wish(least=least, whole=whole))
    return None if kept is None else text[kept[0] : kept[1]]


def narrow_quote(
    quote: Quote,
    marker: Marker,
    *,
    red: Iterable[Span] = (),
    hold: Sequence[Range] = (),
    need: Sequence[Range] = (),
    least: int = 3,
    whole: bool = False,
) -> Quote | None:
    """A quote narrowed to its longest unprotected run.

    What a relative did is never left standing as somebody else's doing: a run after words of kin is
    kept only where they were joined to somebody who is told.

    Args:
        quote: words of a report.
        marker: finds the protected words by what they say.
        red: words that are protected where they stand, by offsets in the field of the report.
        hold: offsets of words that should remain, the most important first (hedge, trigger, slots):
            a run with more of them is preferred to a longer one.
        need: offsets of words of which a run must hold one, where it is not the whole quote.
        least: how many words must remain.
        whole: whether a run must begin where a sentence does, for items without a polarity.

    Returns None where too little is left.
    """
    here = [
        Span(s.start - quote.start, s.end - quote.start, s.reason)
        for s in red
        if s.start < quote.end and s.end > quote.start
    ]
    held = tuple((a - quote.start, b - quote.start) for a, b in hold)
    wanted = tuple((a - quote.start, b - quote.start) for a, b in need)
    wish = _Wish(hold=held, need=wanted, least=least, whole=whole)
    kept = _clear_range(quote.text, here, marker, wish)
    if kept is None:
        return None
    start, end = kept
    if (start, end) == (0, len(quote.text)):
        return quote
    return msgspec.structs.replace(
        quote, start=quote.start + start, end=quote.start + end, text=quote.text[start:end]
    )


class _Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What the kept run should be like."""

    hold: tuple[Range, ...] = ()
    need: tuple[Range, ...] = ()
    least: int = 1
    whole: bool = False


def _clear_range(text: str, red: Sequence[Span], marker: Marker, wish: _Wish) -> Range | None:
    """The run to keep, narrowed again until nothing in it reads as protected by itself."""
    start, end = 0, len(text)
    while True:
        spans = [
            Span(s.start + start, s.end + start, s.reason) for s in marker.spans(text[start:end])
        ]
        spans += [s for s in red if s.start < end and s.end > start]
        if not spans:
            return (start, end)
        runs = [t for r in _runs(text, (start, end), spans, wish) if (t := _trimmed(text, r))]
        runs = [r for r in runs if _words(text, r) >= wish.least and _serves(r, wish)]
        if not runs:
            return None
        start, end = max(runs, key=lambda r: _worth(text, r, wish.hold))


def _serves(run: Range, wish: _Wish) -> bool:
    return not wish.need or any(_inside(n, run) for n in wish.need)


def _worth(text: str, run: Range, hold: tuple[Range, ...]) -> tuple[bool, int, int, int]:
    holds = [_inside(h, run) for h in hold]
    return (bool(holds) and holds[0], sum(holds), _words(text, run), -run[0])


def _runs(text: str, within: Range, red: Sequence[Span], wish: _Wish) -> list[Range]:
    """Runs of tokens without protected words, each from where it may begin."""
    runs: list[Range] = []
    gap: list[Range] = []
    for token in _TOKEN.finditer(text, *within):
        if any(s.start < token.end() and s.end > token.start() for s in red):
            gap.append(token.span())
        elif gap or not runs:
            runs.append(token.span())
            if gap:
                runs[-1] = (_beginning(text, gap, red, wish), token.end())
            gap = []
        else:
            runs[-1] = (runs[-1][0], token.end())
    return [r for r in runs if r[0] < r[1]]


def _beginning(text: str, gap: list[Range], red: Sequence[Span], wish: _Wish) -> int:
    """Where the run after a gap may begin without telling of one what was told of another."""
    first, last = gap[0][0], gap[-1][1]
    kin = any(s.reason in _KIN and s.start < last and s.end > first for s in red)
    if kin and not _BRACKETED.fullmatch(text[first:last]):
        before = re.split(r"[;.!?]\s", text[:first])[-1].split()
        joiners = gate_words()["joiners"]
        joined = {_bare(text[slice(*gap[0])]), _bare(before[-1]) if before else ""} & set(joiners)
        if before and joined:
            return last
        ends = _CLAUSE_ENDS if before else _SENTENCE_ENDS
        after = _after(text, last, ends)
        # "his father, a veteran, was expelled": what follows the aside is told of the father, too.
        return _after(text, after, ends) if text[first:last].endswith(",") else after
    if not wish.whole or _SENTENCE_ENDS.search(text[:last]):
        return last
    return _after(text, last, _SENTENCE_ENDS)


def _after(text: str, start: int, ends: re.Pattern[str]) -> int:
    """Where the first token that ends like this is over, or the end of the text."""
    tokens = _TOKEN.finditer(text, start)
    return next((t.end() for t in tokens if ends.search(t.group())), len(text))


def _trimmed(text: str, run: Range) -> Range | None:
    """A run without words and marks that lean on what was cut."""
    start, end = run
    dangling = set(gate_words()["dangling"])
    while True:
        piece = text[start:end]
        start += len(piece) - len(piece.lstrip(_EDGE))
        end -= len(piece) - len(piece.rstrip(_EDGE))
        tokens = list(_TOKEN.finditer(text, start, end)) if start < end else []
        if not tokens:
            return None
        if start > 0 and _bare(tokens[0].group()) in dangling:
            start = tokens[0].end()
        elif end < len(text) and _bare(tokens[-1].group()) in dangling:
            end = tokens[-1].start()
        else:
            return (start, end)


def _bare(token: str) -> str:
    return token.strip("“”‘’\"'(),;:").casefold()


def _words(text: str, run: Range) -> int:
    return sum(1 for t in _TOKEN.finditer(text, *run) if _LETTER.search(t.group()))


def _inside(inner: Range, outer: Range) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
