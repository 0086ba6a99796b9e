"""`reportedly export`: the ledger in the formats of other programs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple, get_args

import click
from msgspec.structs import replace

from reportedly.account.leaving import Leaving, Question
from reportedly.account.verdicts import signed_verdicts
from reportedly.account.wider import told_to_wider
from reportedly.cli import options
from reportedly.cli.asked import to_leave
from reportedly.cli.folder import check, write_folder
from reportedly.cli.logged import From
from reportedly.cli.output import print_json, write_files
from reportedly.errors import NotFound
from reportedly.export import FORMATS, Extract, Grade, Name, Wanted, exported, extract, losses
from reportedly.ledger import Ledger
from reportedly.model import Label, Picture
from reportedly.packs import Pack
from reportedly.protect import Audience


class _Asked(NamedTuple):
    """What is to be written, and where.

    Attributes:
        name: of the format, None where none is said.
        out: where it goes, None where nothing is said.
        what: what of the ledger; None for all.
        grade: for FollowTheMoney, the least status of what is told as a fact.
        address: for reviews, where they will be published.
    """

    name: Name | None
    out: Path | None
    what: str | None
    grade: Grade
    address: str | None


def _asks(verb: Callable[..., None]) -> Callable[..., None]:
    """The options that say what is written and where, given to the verb as one `wanted`."""

    @wraps(verb)
    def given(*arguments: Any, **more: Any) -> None:
        wanted = _Asked(**{name: more.pop(name) for name in _Asked._fields})
        verb(*arguments, wanted=wanted, **more)

    for option in reversed(
        (
            click.option(
                "--to",
                "name",
                type=click.Choice(list(FORMATS)),
                metavar="FORMAT",
                help=f"{', '.join(FORMATS)}.",
            ),
            click.argument("out", required=False, type=options.written),
            click.option(
                "--what", metavar="WHAT", help="Only a person, a kind of event, or an id's event."
            ),
            click.option(
                "--grade",
                type=click.Choice(list(get_args(Grade))),
                default="corroborated",
                show_default=True,
                help="For ftm: the least status of events that are told as facts.",
            ),
            click.option(
                "--address",
                metavar="URL",
                help="For claimreview: where the reviews will be published.",
            ),
        )
    ):
        given = option(given)
    return given


@click.command("export")
@_asks
@click.option(
    "--losses",
    "lost",
    type=click.Choice(list(FORMATS)),
    metavar="FORMAT",
    help="Say what a format cannot hold, and write nothing.",
)
@options.audience("public")
@options.asking
def command(
    wanted: _Asked,
    lost: Name | None,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Write the ledger to OUT in a format that other programs read.

    A folder for csv and parquet, one file for the others. The same ledger gives the same bytes.
    """
    if lost is not None:
        _tell_losses(lost, as_json)
        return
    name, out = wanted.name, wanted.out
    if name is None or out is None:
        raise click.UsageError("say the format and the place: --to FORMAT OUT")
    if FORMATS[name].folder:
        check(out, "export")
    of = From(ledger_path, "export", audience)
    question = Question(as_of, recorded, wanted.what, turns=True)
    files = _files(name, wanted, of, question)
    if FORMATS[name].folder:
        write_folder(out, files, of)
    else:
        write_files({out: files[""].decode("utf-8")}, of)
    if as_json:
        print_json({"out": str(out), "format": name, "files": sorted(filter(None, files))})
    else:
        click.echo(str(out), err=not out.is_file() and not out.is_dir())


def _files(name: Name, wanted: _Asked, of: From, question: Question) -> dict[str, bytes]:
    """The files of an export. All formats of one question have the same ids for one audience."""
    left, pack = to_leave(of, f"export {wanted.what or ''}", question)
    label = f"TLP:{of.audience.highest}"
    part = extract(left.picture, pack, left.wanted, label=label, notice=left.notice)
    asked = Wanted(grade=wanted.grade, address=wanted.address)
    if name == "claimreview":
        asked = _with_signed(asked, of, left, question)
    elif name == "stix":
        asked = _with_wider(asked, of, left, question, pack)
    return exported(part, name, asked)


def _with_signed(asked: Wanted, of: From, left: Leaving, question: Question) -> Wanted:
    """With the verdicts of briefs that were signed; a share has none."""
    with Ledger.open(of.ledger) as ledger:
        decisions = ledger.learned(question.recorded).decisions
    return replace(asked, signed=signed_verdicts(decisions, left, question.as_of))


def _with_wider(asked: Wanted, of: From, left: Leaving, question: Question, pack: Pack) -> Wanted:
    """With what wider audiences are told of the same."""
    with Ledger.open(of.ledger) as ledger:
        told = told_to_wider(ledger, pack, left, question)
    return replace(asked, wider=tuple(_wider(told, left, pack)))


def _wider(told: Mapping[Label, Picture], left: Leaving, pack: Pack) -> Iterator[Extract]:
    """The part that was asked for of what wider audiences are told, where they are told any."""
    for label, picture in told.items():
        with suppress(NotFound):
            yield extract(picture, pack, left.wanted, label=f"TLP:{label}")


def _tell_losses(name: Name, as_json: bool) -> None:
    rows = losses(name)
    if as_json:
        print_json(rows)
        return
    for row in rows:
        click.echo(f"{row.of}: {row.lost}\n    kept: {row.kept}")
