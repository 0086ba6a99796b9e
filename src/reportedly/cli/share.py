"""`reportedly share`: a ledger cut down to what an audience may be told."""

from pathlib import Path

import click

from reportedly.account.sharing import shared
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.logged import logging
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.ledger.sharing import refuse_share, share
from reportedly.protect import PUBLIC, Audience, red


@click.command("share")
@click.argument("to", type=options.written, metavar="TO.db")
@click.option(
    "--audience",
    type=click.Choice(["public", "red"]),
    default="public",
    show_default=True,
    help="The public, or one named recipient of everything.",
)
@click.option("--for-whom", type=deciding.Words(), metavar="NAME", help="Who gets it, for red.")
@click.option("--because", type=deciding.Words(), metavar="TEXT", help="Why, for red; it is kept.")
@options.ledger
@options.as_json
def command(
    to: Path,
    audience: str,
    for_whom: str | None,
    because: str | None,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Make the new ledger TO.db of what an audience may be told of this one.

    It answers the verbs that ask as this one answers that audience, day by day. No text, visit,
    evidence or decision is in it, and its ids lead nowhere; nothing can be added to it. Give it
    away instead of the ledger.
    """
    if audience == "public" and (for_whom or because):
        raise click.UsageError("the public is nobody in particular; name a recipient with red only")
    whom: Audience = PUBLIC
    if audience == "red":
        whom = red(for_whom=for_whom or "", because=because or "")
    with Ledger.open(ledger_path) as ledger:
        with ledger.viewing() as connection:
            refuse_share(connection)
        told = shared(ledger.learned(), known(), whom)
        share(told, to, logging(ledger, to, _verb(whom)))
    now = told.pictures[None]
    counts = {"reports": len(now.reports), "persons": len(now.persons), "events": len(now.events)}
    if as_json:
        print_json({"file": str(to), "audience": audience, **counts})
    else:
        words = ", ".join(f"{n} {name}" for name, n in counts.items())
        click.echo(f"{to}: {words}, for the audience {audience}")


def _verb(whom: Audience) -> str:
    """What the ledger keeps of a share: of one for a named recipient, who got it and why."""
    given = whom.disclosure
    return "share" if given is None else f"share for {given.for_whom}: {given.because}"
