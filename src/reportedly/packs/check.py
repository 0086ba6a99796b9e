"""Checking a user's pack before it is used."""

from pathlib import Path

from reportedly.errors import PackError
from reportedly.packs.load import tables
from reportedly.packs.rules import problems


def check(folder: Path) -> list[str]:
    """What is wrong with a user's pack, laid over what is shipped: one line a problem."""
    try:
        return problems(tables(folder))
    except PackError as error:
        return [" ".join(str(error).split())]
