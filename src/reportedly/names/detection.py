"""Finding Korean names in running English text."""

from collections.abc import Iterator, Sequence

from reportedly.names.found import Found
from reportedly.names.guards import is_place, is_surname, is_weak_surname
from reportedly.names.shapes import LONGEST, Shape, Words, shape_of
from reportedly.names.tokens import Token, runs

_MOST_PARTS = 4
"""Parts of the longest word that can join two names: "Jong-il-Kim" has three."""


def find(text: str) -> tuple[Found, ...]:
    """Find the Korean names in an English text, in the order of the text.

    Strong finds may be taken as they are. Weak ones ("Kim Song") have a shape that other words have
    too; a caller takes them only with a cue, such as a title before the name, a Korean source, or
    the name already on file.

    Args:
        text: running text in English. Names in Hangul or Hanja are not looked for.
    """
    return tuple(
        found for run in runs(text) for part in _part_couples(run) for found in _scan(text, part)
    )


def _scan(text: str, run: Sequence[Token]) -> Iterator[Found]:
    """Yield the names of one run of capitalised words, without overlaps."""
    at = 0
    while at < len(run):
        ahead = _words(run[at : at + LONGEST + 1])
        if is_place(ahead):
            at += 2
            continue
        shape = shape_of(ahead[:LONGEST])
        if shape is None or _begins_later(ahead, shape):
            at += 1
            continue
        start, end = run[at].start, run[at + shape.length - 1].end
        yield Found(start, end, text[start:end], shape.strength, shape.surname, shape.given)
        at += shape.length


def _begins_later(run: Words, shape: Shape) -> bool:
    """Tell whether the first word only stands before a name: "The Sun" in "The Sun Kim Jong Il"."""
    if shape.length < LONGEST or not is_weak_surname(shape.surname):
        return False
    return _begins_name(run[1:])


def _part_couples(run: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield a run, parted where a hyphen joins two full names: "Kim Il Sung-Kim Jong Il"."""
    part: list[Token] = []
    for place, token in enumerate(run):
        cut = _couple(part[1 - LONGEST :], token, run[place + 1 : place + LONGEST])
        if cut is None:
            part.append(token)
        else:
            yield [*part, cut[0]]
            part = [cut[1]]
    yield part


def _couple(
    before: Sequence[Token], token: Token, after: Sequence[Token]
) -> tuple[Token, Token] | None:
    """Return the end of one name and the beginning of the next, where a token holds both."""
    if len(token.parts) > _MOST_PARTS:
        return None
    for at in range(1, len(token.parts)):
        if is_surname(token.parts[at]):
            head, tail = token.cut(at)
            if _ends_in_name(_words([*before, head])) and _begins_name(_words([tail, *after])):
                return head, tail
    return None


def _ends_in_name(run: Words) -> bool:
    shapes = ((length, shape_of(run[-length:])) for length in range(2, len(run) + 1))
    return any(
        shape is not None and shape.is_strong and shape.length == length for length, shape in shapes
    )


def _begins_name(run: Words) -> bool:
    shape = shape_of(run)
    return shape is not None and shape.is_strong


def _words(run: Sequence[Token]) -> Words:
    return tuple(token.parts for token in run)
