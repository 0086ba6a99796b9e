"""`reportedly erase`: reports out of the ledger, and out of everything that was made of them."""

import sys
from pathlib import Path

import click

from reportedly.cli import deciding, erasing, options
from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Chosen, Reason, chosen
from reportedly.ledger.erasing.performing import erase_reports, files_to_go
from reportedly.model import Report


@click.command("erase")
@click.argument("reports", nargs=-1, required=True, type=deciding.Words(), metavar="REPORT...")
@click.option("--all-versions", is_flag=True, help="Copies and other versions of them too.")
@deciding.because
@deciding.by
@erasing.yes
@options.ledger
@options.as_json
def command(
    reports: tuple[str, ...],
    all_versions: bool,
    because: str,
    by: str,
    yes: bool,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Erase the reports whose id or name is, or whose id begins with, REPORT.

    Texts, readings, visits, evidence, decisions that point at their words, the search index, pages
    and pictures that were written from them: all of it goes, from freed pages and logs too, and a
    backup is made anew. A tombstone without a word of it stays, and the same report is not kept
    again. It ends with a raw search of all files. Status 1: something is left for you to do.
    """
    with Ledger.open(ledger_path) as ledger:
        captures = ledger.learned().captures
        wanted = chosen(captures, reports, all_versions=all_versions)
        if not as_json or not yes:
            _announce(wanted, [report for _, report in captures])
            erasing.announce_files(files_to_go(ledger, wanted.ids))
        erasing.be_sure("erase them for good?", is_sure=yes)
        reason = Reason(by=by, because=because, at=ledger.moment())
        done = erase_reports(ledger, wanted.ids, reason)
    others = [report.id for report in wanted.others]
    sys.exit(erasing.tell(done, as_json=as_json, more={"also_stand": others}))


def _announce(wanted: Chosen, captures: list[Report]) -> None:
    """Say on standard error what goes, and what stands beside it."""
    told = {report.id: report for report in captures}
    for id_ in sorted(wanted.ids):
        click.echo(f"to erase: {erasing.called(told[id_])}", err=True)
    for report in wanted.others:
        click.echo(
            f"stays: {erasing.called(report)}: the same words or page; --all-versions", err=True
        )
