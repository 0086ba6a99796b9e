"""`reportedly diff`: what changed between the versions of a page."""

from datetime import date
from pathlib import Path

import click

from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.logged import log_told
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.protect import Audience


@click.command("diff")
@click.argument("report", metavar="REPORT")
@options.audience("public")
@options.asking
def command(
    report: str,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Show what changed on the page of REPORT each time it was seen to be otherwise.

    REPORT is a report's id, name or address. Claims that came, went or say it otherwise now are
    told as the audience may see them; the words of the versions to the holder alone. What a page no
    longer says counts no more from the day on which that was seen.
    """
    from reportedly.account.diffing import course_of
    from reportedly.acquire import canonical
    from reportedly.ledger.pages import page_key
    from reportedly.tell.diff_view import diff_rows, diff_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        ledger.refuse_share("no version of a page; ask `history` or `show`")
        kept = ledger.learned(recorded)
        log_told(ledger, audience)
    course = course_of(kept, report, page_key(canonical(report, pack.sites)), pack, audience, as_of)
    texts = audience.sees_everything
    if as_json:
        print_json(diff_rows(course, texts=texts))
    else:
        console().print(diff_view(course, texts=texts))
