"""`reportedly correct`: somebody strikes a claim, or sets its slots."""

from pathlib import Path
from typing import Literal

import click

from reportedly.account import correction, meant_claim, slot_values
from reportedly.cli import deciding, options, slotted
from reportedly.cli.known import known
from reportedly.ledger import Ledger
from reportedly.model import Correction, Picture


@click.command("correct")
@click.argument("id", type=deciding.Words(), metavar="CLAIM")
@click.argument("act", type=click.Choice(["strike", "set"]))
@slotted.slots
@slotted.words
@deciding.reasoned
@options.ledger
@options.as_json
def command(
    id: str,  # noqa: A002
    act: Literal["strike", "set"],
    slots: tuple[tuple[str, str], ...],
    words: tuple[tuple[str, str], ...],
    reason: deciding.Reason,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Correct what was read: strike the claim whose id is, or begins with, CLAIM, or set slots.

    "strike": the report does not say so. "set when=2019-05 to=Spain": it does, but otherwise. An
    empty value empties a slot; a list takes its members one by one (origins=NIS origins=Yonhap).
    The words of a slot are its value where the report has it; `--words SLOT="..."` tells others.

    A correction points at the words of the report, holds over every later reading of it, and can be
    undone. `reportedly corrections` lists those made.
    """
    if act == "strike" and (slots or words):
        raise click.UsageError("a claim that is struck has no slots to set; use `set`")
    values = slot_values(slots)
    pack = known()

    def make(standing: deciding.Standing) -> tuple[Correction, Picture, Picture]:
        before = standing.picture()
        meant = meant_claim(id, before)
        doing: Literal["strike", "amend"] = "strike" if act == "strike" else "amend"
        made = correction(doing, meant, values, dict(words), reason.said(), standing.decisions)
        return made, before, standing.picture(made)

    with Ledger.open(ledger_path) as ledger:
        made, before, after = deciding.keep(ledger, pack, make)
    slotted.tell(made, before, after, as_json=as_json)
