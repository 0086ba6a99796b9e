"""`reportedly marks`: what was marked by hand."""

from pathlib import Path

import click

from reportedly.account import marked
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.model import Marking


@click.command("marks")
@click.option("--all", "everything", is_flag=True, help="Undone ones too.")
@options.ledger
@options.as_json
def command(everything: bool, ledger_path: Path, as_json: bool) -> None:
    """List what was marked by hand, with who marked it and why.

    One whose words are found no longer is listed as such: it protects nothing. This is the holder's
    own working view and may hold what puts people at risk.
    """
    from reportedly.tell.markings_view import marking_rows, markings_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, pack)
    made, account = standing.decisions, standing.account()
    marks = [each for each in made if isinstance(each, Marking)]
    meant = {each.id: marked([each], account, pack) for each in marks}
    rows = marking_rows(meant, made, account, everything=everything)
    if as_json:
        print_json(rows)
    else:
        console().print(markings_view(rows))
