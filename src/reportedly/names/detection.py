"""Finding Korean names in running English text."""

from collections.abc import Iterator, Sequence

from reportedly.names.found import Found
from reportedly.names.guards import is_given, is_surname, is_weak_surname, leader_syllable
from reportedly.names.shapes import LONGEST, Shape, Words, shape_of
from reportedly.names.things import bears_name, listed
from reportedly.names.tokens import Token, runs

_MOST_PARTS = 4
"""Parts of the longest word that can join two names: "Jong-il-Kim" has three."""


def find(text: str) -> tuple[Found, ...]:
    """Find the Korean names in an English text, in the order of the text.

    Strong finds may be taken as they are. Weak ones ("Kim Song") have a shape that other words have
    too; a caller takes them only with a cue, such as a title before the name, a Korean source, or
    the name already on file. Names of things that bear a person's ("Kim Il Sung Square") are none.

    Args:
        text: running text in English. Names in Hangul or Hanja are not looked for.
    """
    return tuple(
        found
        for run in runs(text)
        for part in _parted(run)
        for found in _scan(text, part)
        if not bears_name(text, found.start, found.end)
    )


def _scan(text: str, run: Sequence[Token]) -> Iterator[Found]:
    """Yield the names of one run of capitalised words, without overlaps."""
    at = 0
    while at < len(run):
        ahead = _words(run[at : at + LONGEST + 1])
        thing = listed(ahead)
        if thing:
            at += thing
            continue
        glued = _glued_leader(run[at : at + LONGEST])
        shape = glued or shape_of(ahead[:LONGEST])
        if shape is None or _begins_later(ahead, shape):
            at += 1
            continue
        start, end = run[at].start, run[at + shape.length - 1].end
        if glued is not None:
            end = run[at + 2].start + len(glued.given.rpartition(" ")[2])
        if shape.is_strong or not text[end : end + 2].strip().isdecimal():  # "Kang Nam 1" is a ship
            yield Found(start, end, text[start:end], shape.strength, shape.surname, shape.given)
        at += shape.length


def _glued_leader(run: Sequence[Token]) -> Shape | None:
    """A leader's name that state media's pages glue to the word behind it: "Kim Jong Unto"."""
    if len(run) < LONGEST or any(len(token.parts) > 1 for token in run):
        return None
    surname, first, last = (token.parts[0] for token in run)
    syllable = leader_syllable(surname, first, last)
    if syllable is None or is_given(last):
        return None
    return Shape(LONGEST, "strong", surname, f"{first} {syllable}")


def _begins_later(run: Words, shape: Shape) -> bool:
    """Tell whether the first word only stands before a name: "The Sun" in "The Sun Kim Jong Il"."""
    if shape.length < LONGEST or not is_weak_surname(shape.surname):
        return False
    return _begins_name(run[1:])


def _parted(run: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Yield a run, parted where one word holds the end of a name or the beginning of another.

    A hyphen joins two full names ("Kim Il Sung-Kim Jong Il"), or another word and a name
    ("Trump-Kim Jong Un"); a page without its tags glues them ("ComradeKim Jong Un").
    """
    part: list[Token] = []
    for place, token in enumerate(run):
        after = run[place + 1 : place + LONGEST]
        cut = _couple(part[1 - LONGEST :], token, after) or _glued(part, token, after)
        if cut is None:
            part.append(token)
        else:
            yield [*part, cut[0]]
            part = [cut[1]]
    yield part


def _couple(
    before: Sequence[Token], token: Token, after: Sequence[Token]
) -> tuple[Token, Token] | None:
    """Return the end of one name and the beginning of the next, where a hyphen joins both."""
    if not 1 < len(token.parts) <= _MOST_PARTS:
        return None
    for at in range(1, len(token.parts)):
        if is_surname(token.parts[at]) and token.parts[at][:1].isupper():
            head, tail = token.cut(at)
            ends = _ends_in_name(_words([*before, head])) or not any(map(is_given, head.parts))
            if ends and _begins([tail, *after]):
                return head, tail
    return None


def _glued(
    before: Sequence[Token], token: Token, after: Sequence[Token]
) -> tuple[Token, Token] | None:
    """Return what a word holds that lost the space in it, where either side belongs to a name."""
    cut = token.unglued()
    if cut is None:
        return None
    head, tail = cut
    begins = is_surname(tail.text) and _begins([tail, *after])
    return cut if begins or _ends_in_name(_words([*before[1 - LONGEST :], head])) else None


def _ends_in_name(run: Words) -> bool:
    shapes = ((length, shape_of(run[-length:])) for length in range(2, len(run) + 1))
    return any(
        shape is not None and shape.is_strong and shape.length == length for length, shape in shapes
    )


def _begins(run: Sequence[Token]) -> bool:
    """Tell whether tokens begin a name, one that another may be joined or glued to."""
    if _begins_name(_words(run)) or _glued_leader(run[:LONGEST]) is not None:
        return True
    return any(
        _begins_name(_words([*run[:place], token.cut(at)[0]]))
        for place, token in enumerate(run[1:], start=1)
        for at in range(1, len(token.parts))
        if is_surname(token.parts[at])
    )


def _begins_name(run: Words) -> bool:
    shape = shape_of(run) if run else None
    return shape is not None and shape.is_strong


def _words(run: Sequence[Token]) -> Words:
    return tuple(token.parts for token in run)
