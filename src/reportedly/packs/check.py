"""Checking a pack before it is used."""

from pathlib import Path

from reportedly.errors import PackError
from reportedly.packs.load import tables
from reportedly.packs.rules import problems


def check(folder: Path | None = None) -> list[str]:
    """What is wrong with a pack, one line a problem.

    Args:
        folder: a user's pack, laid over what is shipped; the shipped packs alone where None.
    """
    try:
        return problems(tables(folder))
    except PackError as error:
        return [" ".join(str(error).split())]
