"""`reportedly redact`: words out of reports, and out of everything that was made of them."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from reportedly.cli import deciding, erasing, options
from reportedly.cli.known import known
from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from reportedly.ledger.erasing import Reason, Words, chosen
from reportedly.ledger.erasing.masking import masked_decision
from reportedly.ledger.erasing.performing import files_to_go, redact_words
from reportedly.model import Report
from reportedly.read import reader


@click.command("redact")
@click.argument("reports", nargs=-1, type=deciding.Words(), metavar="[REPORT...]")
@click.option(
    "--words",
    "spellings",
    multiple=True,
    required=True,
    type=deciding.Words("give the words that shall go"),
    metavar="WORDS",
    help="What goes, in one of its spellings; again for each other one.",
)
@click.option("--everywhere", is_flag=True, help="In every report that has the words.")
@deciding.because
@deciding.by
@erasing.yes
@options.ledger
@options.as_json
def command(
    reports: tuple[str, ...],
    spellings: tuple[str, ...],
    everywhere: bool,
    because: str,
    by: str,
    yes: bool,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Take WORDS out of the reports whose id or name is, or whose id begins with, REPORT.

    They are found whatever their case and whatever joins their parts, in title, text, name and
    address; a fixed mark stands in their place. The report gets the id that follows from what is
    left and is read again; evidence, and pages and pictures that were written from it, go. When the
    same page comes again, it is known by what is left and redacted in the same way. Status 1:
    something is left for you to do.
    """
    if bool(reports) is everywhere:
        raise click.UsageError("name the reports, or say --everywhere; one of the two")
    words = Words(spellings)
    if words.stand_in(because, by):
        raise click.UsageError("the reason is kept, and has the words in it; say it without them")
    with Ledger.open(ledger_path) as ledger:
        captures = ledger.learned().captures
        having = [report for _, report in captures if _has(report, words)]
        named = [report.id for report in having] if everywhere else reports
        wanted = chosen(captures, named).ids & {report.id for report in having}
        if not wanted:
            raise NotFound("the words stand in no report that is meant; give them as they stand")
        others = sorted({report.id for report in having} - wanted)
        if not as_json or not yes:
            _announce(wanted, others, having, words)
            erasing.announce_files(files_to_go(ledger, wanted, words))
        erasing.be_sure("redact them for good?", is_sure=yes)
        reason = Reason(by=by, because=because, at=ledger.moment())
        door = reader(known())
        done = redact_words(ledger, wanted, words, reason, door.read, everywhere=everywhere)
        others += [d.id for d in ledger.decisions() if masked_decision(d, words) != d]
    sys.exit(erasing.tell(done, as_json=as_json, more={"also_stand": others}))


def _has(report: Report, words: Words) -> bool:
    return words.stand_in(report.title, report.text, report.name, report.url, report.outlet)


def _announce(
    wanted: Iterable[str], others: Sequence[str], having: Iterable[Report], words: Words
) -> None:
    """Say on standard error in which reports the words go, and in which they stay."""
    told = {report.id: report for report in having}
    for id_ in sorted(wanted):
        report = told[id_]
        places = len(words.spans(f"{report.title or ''}\n{report.text}"))
        count = "1 place" if places == 1 else f"{places} places"
        click.echo(f"to redact: {erasing.called(report)}: {count} of title and text", err=True)
    for id_ in others:
        click.echo(f"stay in: {erasing.called(told[id_])}; --everywhere", err=True)
