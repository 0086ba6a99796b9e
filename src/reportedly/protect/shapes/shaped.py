"""All that is withheld by its shape in some words."""

from collections.abc import Collection

from reportedly.protect.lexicon import Lexicon
from reportedly.protect.shapes.capitals import unknown_capitals
from reportedly.protect.shapes.patterns import ages, bonds, days, lives, parties, ways
from reportedly.protect.spans import Span


def shaped(
    text: str, lexicon: Lexicon, known: Collection[str], small: Collection[str]
) -> list[Span]:
    """All that is withheld by its shape: days, ages, lives, ways, bonds, numbers, unknown names.

    Args:
        text: words about the journey of a private person.
        lexicon: knows the pack's places and bodies.
        known: names that may be told there and their parts, folded.
        small: words that the report writes small, and which are therefore no names.
    """
    spans = [Span(m.start(), m.end(), "date") for m in days().finditer(text)]
    spans += [Span(m.start(), m.end(), "whereabouts") for m in ages().finditer(text)]
    spans += [Span(m.start(), m.end(), "whereabouts") for m in lives().finditer(text)]
    spans += [Span(m.start(), m.end(), "route") for m in ways().finditer(text)]
    spans += [Span(m.start(), m.end(), "companion") for m in bonds().finditer(text)]
    # Of nobody in particular elsewhere; beside a journey "kids" are somebody's.
    spans += [Span(m.start(), m.end(), "kin") for m in lexicon.kin_noun.finditer(text)]
    more = [Span(m.start(), m.end(), "whereabouts") for m in parties().finditer(text)]
    more += unknown_capitals(text, lexicon, known, small)
    return spans + [
        m for m in more if not any(s.start <= m.start and m.end <= s.end for s in spans)
    ]
