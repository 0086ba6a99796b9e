"""Whom some words mean that name whom to watch."""

from reportedly.account.sides import Side, UnknownSide, side
from reportedly.identify import find, unseen
from reportedly.model import Picture
from reportedly.packs import Pack


def meant_person(words: str, picture: Picture, pack: Pack) -> Side:
    """Whom some words mean: on file, or of the pack alone where nobody on file answers.

    Raises:
        UnknownSide: they mean nobody, or several; the message lists whom, with the ids.
    """
    try:
        return side(words, picture, pack)
    except UnknownSide:
        on_file = find(picture.persons, words, slips=False)
        found = () if on_file else find(map(unseen, pack.holders), words, slips=False)
        if len(found) == 1:
            return side(found[0].id, picture, pack)
        if not found:
            raise
    told = "; ".join(f"{p.id} ({p.name})" for p in found)
    raise UnknownSide(f"{len(found)} holders of the pack answer to '{words}'; give an id: {told}")


def id_of(of: Side) -> str:
    """The id of whom a side means; empty where a claim names nobody."""
    return of.holder or (of.person.id if of.person is not None else "")
