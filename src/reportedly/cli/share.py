"""`reportedly share`: a ledger cut down to what an audience may be told."""

from pathlib import Path

import click

from reportedly.account.sharing import shared
from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.logged import logging
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.ledger.sharing import refuse_share, share
from reportedly.protect import Audience


@click.command("share")
@click.argument("to", type=options.written, metavar="TO.db")
@options.audience("public", but=("holder",))
@options.ledger
@options.as_json
def command(
    to: Path,
    audience: Audience,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Make the new ledger TO.db of what an audience may be told of this one.

    It answers the verbs that ask as this one answers that audience, day by day. No text, visit,
    evidence or decision is in it, and its ids lead nowhere; nothing can be added to it. Give it
    away instead of the ledger.
    """
    with Ledger.open(ledger_path) as ledger:
        with ledger.viewing() as connection:
            refuse_share(connection)
        told = shared(ledger.learned(), known(), audience)
        share(told, to, logging(ledger, to, "share", audience))
    now = told.pictures[None]
    counts = {"reports": len(now.reports), "persons": len(now.persons), "events": len(now.events)}
    if as_json:
        print_json({"file": str(to), "audience": audience.level, **counts})
    else:
        words = ", ".join(f"{n} {name}" for name, n in counts.items())
        click.echo(f"{to}: {words}, for the audience {audience.level}")
