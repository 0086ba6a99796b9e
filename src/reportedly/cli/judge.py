"""`reportedly judge`: somebody decides who is who."""

from pathlib import Path

import click

from reportedly.account import Said, changed, check_effect, judgement, side
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.model import Verdict


@click.command("judge")
@click.argument("verdict", type=click.Choice(["same", "different", "unsure"]))
@click.argument("pair", nargs=2, metavar="A B")
@deciding.because
@deciding.by
@click.option("--alias", is_flag=True, help="The two are names of one person that differ.")
@options.ledger
@options.as_json
def command(
    verdict: Verdict,
    pair: tuple[str, str],
    because: str,
    by: str,
    alias: bool,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Judge whether A and B are one person; it is kept, and shown wherever it counts.

    A and B: the id of a person or holder, the id of a claim (whom it is about), a mention as
    REPORT:START with the beginning of the report's id, or a name that one person on file answers
    to. A person stands for all its mentions. Two holders of the pack, two names without a reading
    in common (but for --alias), and what contradicts an earlier judgement are refused.
    """
    from reportedly.tell.judgements_view import judgement_rows, judgement_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        standing = deciding.Standing(ledger, pack)
        before = standing.picture()
        sides = (side(pair[0], before, pack), side(pair[1], before, pack))
        said = Said(by=by, because=because, made=deciding.now(), alias=alias)
        made = judgement(verdict, sides, said, before, standing.decisions)
        after = standing.picture(made)
        check_effect(made, sides, after)
        ledger.record(made)
    (row,) = judgement_rows(after, [made], pack)
    rows = [deciding.changed_row(c) for c in changed(before, after)]
    if as_json:
        print_json(row | {"changed": rows})
        return
    console().print(judgement_view(row))
    deciding.say_changed(rows)
    click.echo(f'undo it with: reportedly undo {made.id} --because "…"')
