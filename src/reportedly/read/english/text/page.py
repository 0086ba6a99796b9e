"""What belongs to an article and what stands around it, as `data/page.yaml` tells."""

import re
from functools import cache

import msgspec

from reportedly.read.english.lexicon import fold, table


class _Rows(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    aside: list[str]
    end: list[str]
    outside: list[str]
    caption: list[str]
    inline_heads: list[str]
    abbreviations: list[str]
    bare_datelines: list[str]


class Page(msgspec.Struct, frozen=True):
    """The rows of `page.yaml`, compiled.

    Attributes:
        aside: headings of other things, behind which the article may go on.
        end: from such a line on nothing belongs to the article.
        outside: such a line alone is passed over.
        caption: the words under a picture.
        heads: inline headings that may stand before a sentence.
        abbreviations: a full stop after these ends no sentence.
        bare_dateline: a city in capitals that opens a report without a dash.
    """

    aside: re.Pattern[str]
    end: re.Pattern[str]
    outside: re.Pattern[str]
    caption: re.Pattern[str]
    heads: frozenset[str]
    abbreviations: frozenset[str]
    bare_dateline: re.Pattern[str]

    def inline_head(self, before_colon: str) -> bool:
        """Whether words before a colon are a heading and no source."""
        return fold(before_colon).strip(" :") in self.heads


@cache
def page() -> Page:
    """The rows of `page.yaml`."""
    rows = table("page", _Rows)
    return Page(
        _any(rows.aside),
        _any(rows.end),
        _any(rows.outside),
        _any(rows.caption),
        frozenset(map(fold, rows.inline_heads)),
        frozenset(rows.abbreviations),
        re.compile(
            rf"\s*(?:{'|'.join(map(re.escape, rows.bare_datelines))})(?:/[A-Z]+)?\s+(?=[A-Z“\"])"
        ),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(_scoped(pattern) for pattern in patterns))


def _scoped(pattern: str) -> str:
    # A global flag is not allowed in the middle of an alternation, a scoped one is.
    return f"(?i:{pattern[4:]})" if pattern.startswith("(?i)") else f"(?:{pattern})"
