"""`reportedly review`: what wants a person's eye."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.output import console, print_json
from reportedly.protect import Audience


@click.command("review")
@click.option("--all", "everything", is_flag=True, help="What was judged unsure, too.")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many to show, those first on which most hangs.",
)
@options.audience("holder")
@options.asking
def command(
    everything: bool,
    limit: int,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """List whom rules could not decide on, each with both sides and the commands that settle it.

    Candidates (who may be somebody else), namesakes (who were kept apart), and low confidence
    (joined by the name alone). What was judged does not come back. The score adds up the keys that
    speak for one person less those against it; it is no probability. This is the holder's own
    working view; `--audience public` shows what may be passed on.
    """
    from reportedly.tell.review import review_rows
    from reportedly.tell.review_view import review_view

    told, pack = asked(ledger_path, as_of, recorded, audience)
    rows = review_rows(told, pack, everything=everything)
    if as_json:
        print_json(rows[:limit])
    else:
        console().print(review_view(rows[:limit], len(rows) - limit))
