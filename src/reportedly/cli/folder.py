"""A whole folder of files, put in place at once or not at all."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from reportedly.cli.logged import From, log_folder
from reportedly.cli.swap import swap
from reportedly.errors import ReportedlyError, UnwritablePlace
from reportedly.staging import staged_folder, sweep

MARK = "site.json"
"""The file by which a site is known as written here: the names of its files, with digests.

The folder of another verb has one under the name of that verb."""


class ForeignFolder(ReportedlyError):
    """A folder that holds what was not written here."""


def write_folder(out: Path, files: Mapping[str, bytes], of: From) -> None:
    """Write files as one folder; what an earlier run wrote there goes with the folder it wrote.

    They are built beside the place and get its name in one step, so that a process that is killed
    leaves what was there. They are logged before a word is written.

    Args:
        out: the folder; there may be none, an empty one, or one that was written here.
        files: what it shall hold, by address within it.
        of: the ledger that they tell of, and the verb.

    Raises:
        ForeignFolder: it holds something else, which would be lost.
        UnwritablePlace: it cannot be written.
    """
    place = out.resolve()
    check(out, of.verb)
    mark = f"{of.verb}.json"
    whole = {**files, mark: _mark(files, of.verb)}
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        sweep([place])
        with staged_folder(place) as staged:
            built = staged / "whole"
            log_folder(of, place, whole[mark], whole)
            _build(built, whole)
            check(out, of.verb)
            swap(built, place)
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or "the path is impossible"
        raise UnwritablePlace(f"{out} cannot be written: {told}; name another folder") from None


def check(place: Path, verb: str = "site") -> None:
    """Refuse a place that holds what would be lost.

    Args:
        place: where a folder shall lie.
        verb: what writes it.

    Raises:
        ForeignFolder: it is no folder, or has a file that was not written here.
    """
    if not os.path.lexists(place):
        return
    if not place.is_dir():
        raise ForeignFolder(f"{place} is a file; name a folder")
    known = _known(place, verb)
    for name in _files_in(place):
        if known is None:
            raise ForeignFolder(
                f"{place} is not empty and no {verb} of ours ({name}); "
                "name an empty or a new folder"
            )
        if name not in known:
            raise ForeignFolder(
                f"{place} holds {name}, which was not written with its {verb} and would be lost; "
                "move it, or name another folder"
            )


def _mark(files: Mapping[str, bytes], verb: str) -> bytes:
    digests = {name: hashlib.sha256(words).hexdigest() for name, words in sorted(files.items())}
    return (
        json.dumps({"made_by": f"reportedly {verb}", "files": digests}, indent=0).encode() + b"\n"
    )


def _known(place: Path, verb: str) -> frozenset[str] | None:
    """The files that a verb wrote there; None where it wrote none."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        mark = f"{verb}.json"
        told = json.loads((place / mark).read_bytes())
        if told["made_by"] == f"reportedly {verb}":
            return frozenset((*told["files"], mark))
    return None


def _files_in(place: Path) -> Iterator[str]:
    """Whatever lies in a folder and is no folder, by its address there."""
    for folder, folders, names in os.walk(place):
        links = [name for name in folders if (Path(folder) / name).is_symlink()]
        for name in sorted((*names, *links)):
            yield (Path(folder) / name).relative_to(place).as_posix()


def _build(built: Path, files: Mapping[str, bytes]) -> None:
    """Write all files of a new folder; what a power failure takes can be written again."""
    built.mkdir()
    for name, words in files.items():
        path = built / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(words)
