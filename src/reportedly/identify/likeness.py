"""Which names can be one name: the forms in some reports, and those that are known beforehand."""

from collections.abc import Iterable
from functools import lru_cache

from reportedly.names import Answer, Index, read

_PACKS = 4
"""Packs whose names are kept ready."""


class Likeness:
    """Answers of `names.compare` over a set of forms, each worked out when first asked for."""

    def __init__(self, forms: Iterable[str], known: frozenset[str] = frozenset()) -> None:
        """Take the forms in.

        Args:
            forms: those of the reports.
            known: those of the pack, which are the same for all reports.
        """
        own = frozenset(forms) - known
        self._indexes = (_ready(known), Index((form, form) for form in sorted(own)))
        self._answers: dict[str, dict[str, Answer]] = {}

    def of(self, form: str) -> dict[str, Answer]:
        """The forms like this one, itself among them, with "match" or "possible"."""
        if form not in self._answers:
            answers: dict[str, Answer] = {form: "match"}
            for index in self._indexes:
                answers |= {near.key: near.answer for near in index.nearest(form)}
            self._answers[form] = answers
        return self._answers[form]

    def between(self, one: Iterable[str], two: Iterable[str]) -> Answer:
        """The best answer for any form of one person against any of another."""
        others = frozenset(two)
        found = {a for form in one for other, a in self.of(form).items() if other in others}
        return "match" if "match" in found else "possible" if found else "no"


@lru_cache(_PACKS)
def _ready(forms: frozenset[str]) -> Index[str]:
    return Index((form, form) for form in sorted(forms))


def folded(form: str) -> str:
    """A form by its letters alone."""
    return read(form).folded
