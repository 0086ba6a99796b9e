"""`reportedly verify`: nothing lost, nothing altered."""

import sys
from pathlib import Path

import click

from reportedly.account import ineffective, persons
from reportedly.account.carried import left_behind
from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.output import print_json
from reportedly.ledger import Ledger
from reportedly.model import in_force
from reportedly.plain import visible


@click.command("verify")
@options.ledger
@options.as_json
def command(ledger_path: Path, as_json: bool) -> None:
    """Check digests, quotes, references and judgements; status 1 where something is wrong."""
    with Ledger.open(ledger_path) as ledger:
        problems, notices, kept = ledger.verify(), ledger.notices(), len(ledger.reports())
        if not problems:
            shared = ledger.learned().shared
            kept = kept if shared is None else len(shared.picture(None).reports)
            problems = _contradictions(ledger)
            notices += _left_behind(ledger)
    if as_json:
        print_json({"reports": kept, "problems": problems, "notices": notices})
    else:
        for line in (*problems, *notices):
            click.echo(visible(line))
        click.echo(f"{kept} reports, {len(problems)} problems")
    sys.exit(1 if problems else 0)


def _left_behind(ledger: Ledger) -> list[str]:
    """The decisions on words that a page no longer has."""
    kept = ledger.learned()
    return [
        f"{type(d).__name__.lower()} {d.id} by {d.by}: its page was changed, and what "
        "stands of it no longer has the words that it points at"
        for d in left_behind(kept, in_force(kept.decisions))
    ]


def _contradictions(ledger: Ledger) -> list[str]:
    """The judgements that hold and have no effect, since others say otherwise."""
    decisions = ledger.decisions()
    found = ineffective(persons(*ledger.standing(), decisions, known()), decisions)
    return [
        f"the judgement {j.id} by {j.by} has no effect, since others contradict it; "
        f"`reportedly judgements` lists them, `reportedly undo` takes one back"
        for j in found
    ]
