"""What `erase` and `redact` share: being sure, and telling what went and what is left to do."""

import sys
from typing import Any

import click

from reportedly.cli.output import print_json
from reportedly.ledger.erasing.performing import Performed
from reportedly.model import Report

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


def called(report: Report) -> str:
    """How a report is told to whoever holds it."""
    told = ", ".join(word for word in (report.outlet, report.published) if word)
    return f"{report.id}  {report.name}" + (f" ({told})" if told else "")


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
    for gone in finished.removed:
        click.echo(f"removed {gone}")
    for made in finished.anew:
        click.echo(f"made anew {made}")
    for left in finished.changed:
        click.echo(
            f"left: {left} is not as this ledger knows to have written it; see to it yourself"
        )
    for path, words in found.hits.items():
        click.echo(f"FOUND in {path}: {len(words)} pieces of it; see to it yourself")
    size = f"{len(found.files)} files, {found.size} bytes"
    told = "of what was erased nothing is left in them" if not found.hits else "see above"
    click.echo(f"searched {size}: {told}")
