"""`reportedly review`: what wants a person's eye."""

from pathlib import Path

import click

from reportedly.account import picture
from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.protect import Audience, told_for


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
@options.ledger
@options.as_json
def command(
    everything: bool, limit: int, audience: Audience, ledger_path: Path, as_json: bool
) -> None:
    """List whom rules could not decide on, each with both sides and the commands that settle it.

    Candidates (who may be somebody else), namesakes (who were kept apart), and low confidence
    (joined by the name alone). What was judged does not come back. The score adds up the keys that
    speak for one person less those against it; it is no probability. This is the holder's own
    working view; `--audience public` shows what may be passed on.
    """
    from reportedly.tell.review import review_rows
    from reportedly.tell.review_view import review_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        whole = picture(ledger, pack)
    told = told_for(whole, audience, pack)
    rows = review_rows(told, pack, everything=everything)
    if as_json:
        print_json(rows[:limit])
    else:
        console().print(review_view(rows[:limit], len(rows) - limit))
