"""Which names can be one name: distinct forms, compared once, where they can meet at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from reportedly.names import Answer, Name, compare, read


class Likeness:
    """Answers of `names.compare` over a set of forms.

    Forms that share no surname, or none of the further syllables, can neither match nor be a slip
    of one another, and are never compared.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._answers: dict[str, dict[str, Answer]] = {form: {form: "match"} for form in forms}
        tried: set[tuple[str, str]] = set()
        for block in _blocks(sorted(self._answers)):
            for pair in combinations(block, 2):
                if pair not in tried:
                    tried.add(pair)
                    self._compare(*pair)

    def _compare(self, one: str, two: str) -> None:
        answer = compare(one, two).answer
        if answer != "no":
            self._answers[one][two] = self._answers[two][one] = answer

    def of(self, form: str) -> dict[str, Answer]:
        """The forms like this one, itself among them, with "match" or "possible"."""
        return self._answers[form]

    def between(self, one: Iterable[str], two: Iterable[str]) -> Answer:
        """The best answer for any form of one person against any of another."""
        others = frozenset(two)
        found = {a for form in one for other, a in self.of(form).items() if other in others}
        return "match" if "match" in found else "possible" if found else "no"


def folded(form: str) -> str:
    """A form by its letters alone."""
    return read(form).folded


def _blocks(forms: list[str]) -> Iterator[list[str]]:
    blocks: dict[object, list[str]] = defaultdict(list)
    for form in forms:
        name = read(form)
        for key in {name.folded, *_syllables(name)}:
            blocks[key].append(form)
    return (blocks[key] for key in sorted(blocks, key=str))


def _syllables(name: Name) -> Iterator[object]:
    """A surname with one further syllable and its place, for every reading of a name."""
    for sets in name.readings:
        for surname in sets[0]:
            if len(sets) < 3:
                yield len(sets), surname
            for at in range(1, len(sets) if len(sets) > 2 else 0):
                for syllable in sets[at]:
                    yield len(sets), surname, at, syllable
