"""Ending a watch."""

from collections.abc import Sequence

from reportedly.account.judging import Said
from reportedly.account.watching.held import Watched, watched
from reportedly.account.watching.meaning import id_of, meant_person
from reportedly.errors import NotFound
from reportedly.model import Decision, Picture, Undo, after, digest
from reportedly.packs import Pack

_LISTED = 8


def stop(
    words: str, said: Said, picture: Picture, decisions: Sequence[Decision], pack: Pack
) -> Undo:
    """The undo of a watch; nothing is kept by this.

    Args:
        words: the watch's id or its beginning, or the person on whom alone it is kept.
        said: by whom, when, why.
        picture: the persons on file, before the gate.
        decisions: all that were made so far.
        pack: the holders.

    Raises:
        UnknownSide: the words mean nobody, or several.
        NotFound: nobody watches who is meant, or several watches are kept.
    """
    found = _found(words, watched(picture, decisions), picture, pack)
    made = after(said.made, decisions)
    return Undo(
        id="u-" + digest(made.isoformat(), said.by, found.watch.id),
        made=made,
        by=said.by,
        of=found.watch.id,
        because=said.because,
    )


def _found(words: str, held: Sequence[Watched], picture: Picture, pack: Pack) -> Watched:
    by_id = [w for w in held if w.watch.id == words] or [
        w for w in held if words.startswith("w-") and w.watch.id.startswith(words)
    ]
    if len(by_id) == 1:
        return by_id[0]
    if words.startswith("w-") and not by_id:
        raise NotFound(f"no watch in force has the id {words}; `reportedly watch list` lists them")
    if by_id:
        return _one(words, by_id)
    of = meant_person(words, picture, pack)
    found = [w for w in held if id_of(of) in w.ids]
    if not found:
        raise NotFound(f"{of.names[0]} is not watched; `reportedly watch list` tells who is")
    return _one(words, found)


def _one(words: str, found: Sequence[Watched]) -> Watched:
    if len(found) > 1:
        ids = ", ".join(w.watch.id for w in found[:_LISTED])
        raise NotFound(f"{len(found)} watches answer to '{words}': {ids}; give one id")
    return found[0]
