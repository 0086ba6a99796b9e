"""How reports say whose copy they print."""

from typing import Literal

from reportedly.packs.entry import Entry


class CreditForm(Entry, frozen=True):
    """One way in which a report says whose copy it prints.

    Attributes:
        form: the words as they stand, with slots in braces: {agency} the name of a source of the
            pack, {place} a place name, {date} a day, {name} somebody's name, {dash} any dash,
            {initials} those of a desk, {anything} whatever else stands there.
        where: "start" or "end" of the text, "line": the whole of any line, or "last line".
        agency: id of the agency where the form itself stands for it and has no slot for a name.
    """

    form: str
    where: Literal["start", "end", "line", "last line"]
    agency: str | None = None
