"""What `erase` and `redact` share: being sure, and telling what went and what is left to do."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from reportedly.cli.output import print_json
from reportedly.ledger.erasing.performing import Performed
from reportedly.model import Report
from reportedly.plain import visible

_MARKS = frozenset({"site.json", "export.json"})
"""Files that mark a folder as written whole by a verb."""

yes = click.option("--yes", is_flag=True, help="Do not ask again; it cannot be taken back.")


def be_sure(question: str, *, is_sure: bool) -> None:
    """Ask whether something shall be done that cannot be taken back.

    Raises:
        click.UsageError: there is nobody to ask.
        click.Abort: the answer is no.
    """
    if is_sure:
        return
    if not sys.stdin.isatty():
        raise click.UsageError("it cannot be taken back; say --yes to do it without being asked")
    click.confirm(question, abort=True, err=True)


def announce_files(files: Iterable[str]) -> None:
    """Say on standard error which files an erasure reaches; of a whole folder how many."""
    for file in _by_folder(files):
        click.echo(f"file of it: {visible(file)}", err=True)


def called(report: Report) -> str:
    """How a report is told to whoever holds it."""
    told = ", ".join(word for word in (report.outlet, report.published) if word)
    return f"{report.id}  {visible(report.name)}" + (f" ({visible(told)})" if told else "")


def performed_row(done: Performed) -> dict[str, Any]:
    """What was done, as plain data."""
    erasure, finished, found = done
    return {
        "tombstones": [
            {"id": stone.id, "act": stone.act, "report": stone.report}
            for stone in erasure.tombstones
        ],
        "places": erasure.places,
        "captures": erasure.captures,
        "texts": erasure.texts,
        "readings": erasure.readings,
        "visits": erasure.visits,
        "decisions": list(erasure.decisions),
        "decisions_changed": [decision.id for decision in erasure.changed],
        "records": len(erasure.records),
        "removed": list(finished.removed),
        "made_anew": list(finished.anew),
        "changed_by_somebody": list(finished.changed),
        "not_here": list(finished.elsewhere),
        "searched": [str(path) for path in found.files],
        "bytes_searched": found.size,
        "found_in": [str(path) for path in found.hits],
    }


def tell(done: Performed, *, as_json: bool, more: dict[str, Any] | None = None) -> int:
    """Tell what was done; the exit status, 1 where something is left to the user."""
    if as_json:
        print_json(performed_row(done) | (more or {}))
    else:
        _say(done)
        for id_ in (more or {}).get("also_stand", ()):
            click.echo(f"stands: {id_}")
    return 0 if done.is_clean else 1


def _by_folder(removed: Iterable[str]) -> Iterator[str]:
    """Files that went; those of a whole folder that a verb wrote as a number."""
    paths = [Path(each) for each in removed]
    folders = {path.parent for path in paths if path.name in _MARKS}
    for path in paths:
        if not folders.intersection(path.parents):
            yield str(path)
    for folder in sorted(folders):
        number = sum(folder in path.parents for path in paths)
        yield f"{folder}: {number} files"


def _pieces(number: int) -> str:
    return "1 piece" if number == 1 else f"{number} pieces"


def _say(done: Performed) -> None:
    erasure, finished, found = done
    for stone in erasure.tombstones:
        click.echo(f"{stone.act:9}{stone.report}: tombstone {stone.id}")
    counts = (
        ("time got", "times got", erasure.captures),
        ("text", "texts", erasure.texts),
        ("reading", "readings", erasure.readings),
        ("visit", "visits", erasure.visits),
        ("decision", "decisions", len(erasure.decisions)),
        ("record of evidence", "records of evidence", len(erasure.records)),
    )
    if erasure.places:
        click.echo(f"the words stood in {erasure.places} places of titles and texts")
    click.echo("gone: " + ", ".join(f"{n} {one if n == 1 else many}" for one, many, n in counts))
    for decision in erasure.changed:
        click.echo(
            f"kept: {decision.id} by {decision.by}, which points at less or elsewhere; "
            "read its reason"
        )
    for gone in _by_folder(finished.removed):
        click.echo(f"removed {gone}")
    for made in finished.anew:
        click.echo(f"made anew {made}")
    for left in finished.changed:
        there = len(found.hits.get(Path(left), ()))
        holds = f"; FOUND in it: {_pieces(there)} of what was erased" if there else ""
        click.echo(
            f"left: {left} is not as this ledger knows to have written it{holds}; "
            "see to it yourself"
        )
    for left in finished.elsewhere:
        click.echo(f"left: {left} is not on this machine; look for it where it was written")
    for path, words in found.hits.items():
        if str(path) not in finished.changed:
            click.echo(f"FOUND in {path}: {_pieces(len(words))} of it; see to it yourself")
    size = f"{len(found.files)} files, {found.size} bytes"
    told = "of what was erased nothing is left in them" if not found.hits else "see above"
    click.echo(f"searched {size}: {told}")
