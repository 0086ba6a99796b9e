"""`reportedly judge`: somebody decides who is who."""

from pathlib import Path

import click

from reportedly.account import Said, changed, check_effect, judgement
from reportedly.cli import deciding, options
from reportedly.cli.known import known
from reportedly.cli.output import console, print_json
from reportedly.ledger import Ledger
from reportedly.model import Judgement, Picture, Verdict
from reportedly.packs import Pack


@click.command("judge")
@click.argument("verdict", type=click.Choice(["same", "different", "unsure"]))
@click.argument("pair", nargs=2, type=deciding.Words(), metavar="A B")
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

    "same": they are one person from now on. "different": they are two, and no rule joins them.
    "unsure": nobody can say; they stay two, each a candidate for the other, and `review` asks no
    more.

    A and B: the id of a person or holder, the id of a claim (whom it is about), a mention as
    REPORT:START with the beginning of the report's id, or a name that one person on file answers
    to. A person stands for all its mentions. Two holders of the pack, two names without a reading
    in common judged the same (but for --alias), and what contradicts an earlier judgement, or would
    take its effect away, are refused.
    """
    pack = known()

    def make(standing: deciding.Standing) -> tuple[Judgement, Picture, Picture]:
        before = standing.picture()
        sides = (standing.side(pair[0], before), standing.side(pair[1], before))
        said = Said(by=by, because=because, made=deciding.now(), alias=alias)
        made = judgement(verdict, sides, said, before, standing.decisions)
        after = standing.picture(made)
        check_effect(made, sides, (before, after), standing.decisions)
        return made, before, after

    with Ledger.open(ledger_path) as ledger:
        made, before, after = deciding.keep(ledger, pack, make)
    with deciding.kept(made.id):
        _tell(made, (before, after), pack, as_json=as_json)


def _tell(made: Judgement, pictures: tuple[Picture, Picture], pack: Pack, *, as_json: bool) -> None:
    """Print the judgement, and whom it changed."""
    from reportedly.tell.judgements_view import judgement_rows, judgement_view

    before, after = pictures
    (row,) = judgement_rows(after, [made], pack)
    rows = [deciding.changed_row(c) for c in changed(before, after, claims=True)]
    if as_json:
        print_json(row | {"changed": rows})
        return
    console().print(judgement_view(row))
    deciding.say_changed(rows)
    click.echo(f'undo it with: reportedly undo {made.id} --because "…"')
