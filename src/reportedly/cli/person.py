"""`reportedly person`: one person, by any spelling and script."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from reportedly.account.opening import named
from reportedly.cli import options
from reportedly.cli.asked import asked
from reportedly.cli.kept import kept
from reportedly.cli.known import known
from reportedly.cli.output import print_json, print_view
from reportedly.cli.streams import complain
from reportedly.errors import NotFound
from reportedly.identify import find, unseen
from reportedly.model import Person
from reportedly.packs import Pack
from reportedly.protect import Audience


@click.command("person")
@click.argument("name")
@options.audience("public")
@options.asking
def command(
    name: str,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Show the dossier of the person of that NAME, whatever the spelling or script.

    Names in every form, posts over time with who says so, events, claims, namesakes, and what made
    this person one. Whoever is in the pack has a dossier before any report. Ties of kin and
    patronage are told to the public only between two holders of public office; `--audience holder`
    shows all, each with its marking.
    """
    from reportedly.tell import person_rows, person_view

    if as_of is None and recorded is None and _told_at_once(ledger_path, audience, name, as_json):
        return
    told, pack = asked(ledger_path, as_of, recorded, audience)
    found = _meant(told.persons, pack, name)
    if not found:
        found = find(told.persons, name)
        if not found:
            raise NotFound(_NOBODY.format(name=name))
        complain(_SLIPPED.format(name=name))
    if as_json:
        print_json([person_rows(told, person, pack) for person in found])
    else:
        for person in found:
            print_view(person_view(told, person, pack))


_NOBODY = "nobody on file is written '{name}'; `reportedly events` lists who is"
_SLIPPED = "nobody on file is written '{name}'; perhaps it is mistyped for these"


def _told_at_once(ledger_path: Path, audience: Audience, name: str, as_json: bool) -> bool:
    """Tell of the persons of a name where that need not be worked out.

    Returns:
        Whether it was told.

    Raises:
        NotFound: nobody is written so.
    """
    from reportedly.tell.dossier import dossier_view

    found = kept(ledger_path, audience, partial(named, name=name))
    if found is None:
        return False
    if not found.rows:
        raise NotFound(_NOBODY.format(name=name))
    if found.slipped:
        complain(_SLIPPED.format(name=name))
    if as_json:
        print_json(found.rows)
    else:
        for row in found.rows:
            print_view(dossier_view(row, known()))
    return True


def _meant(persons: tuple[Person, ...], pack: Pack, name: str) -> tuple[Person, ...]:
    """Whom an id or a name means: persons on file before those whom only the pack knows."""
    by_id = next((p for p in persons if p.id == name), None)
    if by_id is not None:
        return (by_id,)
    holder = pack.holder(name)
    if holder is not None:
        return (unseen(holder),)
    found = find(persons, name, slips=False)
    return found or find(map(unseen, pack.holders), name, slips=False)
