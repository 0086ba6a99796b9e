"""Cases as they stood on a day."""

from collections.abc import Iterable
from datetime import date

import msgspec

from reportedly.weigh.fit.cases import Case


def standing(cases: Iterable[Case], day: date) -> tuple[Case, ...]:
    """The cases that had been told of by a day, with the words and the outcomes public by then.

    A word without a day is left out: nothing tells that it was public. What became public later is
    open.
    """
    found = []
    for case in cases:
        told = tuple(t for t in case.told if t.said is not None and t.said <= day)
        if not told:
            continue
        if case.known is not None and case.known <= day:
            found.append(msgspec.structs.replace(case, told=told))
        else:
            found.append(
                msgspec.structs.replace(case, told=told, outcome="open", known=None, decided_by=())
            )
    return tuple(found)
