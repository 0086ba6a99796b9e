"""Cases made up for the tests of the fit."""

from reportedly.packs import load
from reportedly.weigh.fit import Case, Numbers, Told

NUMBERS = Numbers.of(load())


def told(origin, says="assert", **slots):
    """One origin's word; its group goes by the first letter of its name."""
    return Told(origin=origin, group=slots.pop("group", f"group {origin[0]}"), says=says, **slots)


def case(id_, outcome, *words, kind="purge", **slots):
    """One past case."""
    return Case(id=id_, kind=kind, outcome=outcome, told=words, **slots)
