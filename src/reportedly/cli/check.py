"""`reportedly check`: whether a draft, or a signed brief, is borne out by the evidence."""

import sys
from pathlib import Path

import click
import msgspec

from reportedly.account.signing import Standing, standing_of
from reportedly.cli import options
from reportedly.cli.drafts import Asked, text_of, today_of, told_on
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.packs import Pack
from reportedly.tell.signed import Listed, checked, parsed, signature_in, since
from reportedly.tell.signed.faults_view import change_lines, fault_lines


@click.command("check")
@click.argument("brief", type=click.Path(path_type=Path), metavar="BRIEF")
@options.ledger
@options.as_json
def command(brief: Path, ledger_path: Path, as_json: bool) -> None:
    """Check BRIEF, a draft or a signed brief, against the evidence as it stands today.

    Of a draft: every bound fact is proved from its item and the words alone; every sentence must
    have kept the program's words and its notes; quotes must be those of their reports; your own
    words may hold no name, number, date, negation, hedge or happening. Of a signed brief: whether
    it was altered since it was signed, and what of its evidence has changed. The exit status is 2
    where something is not borne out, or not as it was signed.
    """
    text = text_of(brief)
    signature = signature_in(text)
    if signature is None:
        _draft(brief, text, ledger_path, as_json=as_json)
    else:
        _signed(brief, text, signature, ledger_path, as_json=as_json)


def _draft(brief: Path, text: str, ledger_path: Path, *, as_json: bool) -> None:
    draft = parsed(text)
    pack = known()
    asked = Asked(draft.tail.what, draft.tail.as_of, draft.tail.recorded, draft.tail.audience)
    with Ledger.open(ledger_path) as ledger:
        picture = told_on(ledger, pack, asked)
    found = checked(draft, today_of(picture, pack, asked))
    if as_json:
        rows = [msgspec.to_builtins(fault) for fault in found.faults]
        print_json({"file": str(brief), "borne_out": not rows, "faults": rows})
    elif found.faults:
        click.echo(
            f"{brief} is not borne out; put right what is listed, or take it out, and check again"
        )
        for line in fault_lines(str(brief), found.faults):
            click.echo(line)
    else:
        click.echo(f"{brief}: borne out by the evidence as it stands today")
    sys.exit(2 if found.faults else 0)


def _signed(brief: Path, text: str, id_: str, ledger_path: Path, *, as_json: bool) -> None:
    pack = known()
    with Ledger.open(ledger_path) as ledger:
        standing = standing_of(id_, text, ledger.decisions())
        listed = _listed(ledger, pack, standing)
    changes = () if listed is None else listed.changes
    is_other = bool(standing.is_altered or standing.undone or changes or listed is None)
    if as_json:
        row = {"file": str(brief), **standing.row()}
        print_json({**row, "changes": [msgspec.to_builtins(change) for change in changes]})
        sys.exit(2 if is_other else 0)
    if is_other:
        click.echo(f"{brief} is not as it was signed, or its evidence is not")
    for line in (*standing.lines(), *change_lines(changes)):
        click.echo(f"{brief}: {line}")
    sys.exit(2 if is_other else 0)


def _listed(ledger: Ledger, pack: Pack, standing: Standing) -> Listed | None:
    signature = standing.signature
    if signature.text is None:
        return None
    tail = parsed(signature.text).tail
    asked = Asked(tail.what, tail.as_of, tail.recorded, tail.audience)
    picture = told_on(ledger, pack, asked)
    return since(signature, today_of(picture, pack, asked), picture)
