"""`reportedly claim add`: somebody adds a claim that no reader found."""

from pathlib import Path
from typing import get_args

import click

from reportedly.account import Said, addition, meant_report, slot_values
from reportedly.cli import deciding, options, slotted
from reportedly.cli.known import known
from reportedly.ledger import Ledger
from reportedly.model import Correction, Kind, Picture


@click.group("claim")
def command() -> None:
    """Claims by hand: `reportedly claim add REPORT ...`."""


@command.command("add")
@click.argument("report", type=deciding.Words(), metavar="REPORT")
@slotted.slots
@click.option(
    "--says",
    type=deciding.Words(),
    required=True,
    metavar="TEXT",
    help="The words of the report that carry the claim, as they stand there.",
)
@click.option("--kind", type=click.Choice(get_args(Kind)), required=True, help="What happened.")
@click.option("--who", type=deciding.Words(), required=True, metavar="NAME", help="To whom.")
@slotted.words
@deciding.because
@deciding.by
@options.ledger
@options.as_json
def add(
    report: str,
    slots: tuple[tuple[str, str], ...],
    says: str,
    kind: Kind,
    who: str,
    words: tuple[tuple[str, str], ...],
    because: str,
    by: str,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Add a claim that the report whose id is, or begins with, REPORT makes.

    Further slots follow as SLOT=VALUE (when=2019-05 to=Spain origins=Yonhap polarity=denied). A
    report in a language without a reader takes its claims this way.
    """
    values = slot_values((("who", who), *slots))
    if "kind" in values:
        raise click.UsageError("the kind is told by --kind")

    def make(standing: deciding.Standing) -> tuple[Correction, Picture, Picture]:
        before = standing.picture()
        said = Said(by=by, because=because, made=deciding.now())
        of = meant_report(report, before)
        made = addition(of, kind, says, values, dict(words), said, standing.decisions)
        return made, before, standing.picture(made)

    with Ledger.open(ledger_path) as ledger:
        made, before, after = deciding.keep(ledger, known(), make)
    slotted.tell(made, before, after, as_json=as_json)
