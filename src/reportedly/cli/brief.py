"""`reportedly brief`: what happened, who says so, what may be believed, what is missing."""

from datetime import date
from pathlib import Path

import click

from reportedly.account.behind import behind, behind_leaving, told_in
from reportedly.account.leaving import Question
from reportedly.cli import options
from reportedly.cli.asked import asked, to_leave
from reportedly.cli.logged import From
from reportedly.cli.output import console, print_json, write_files
from reportedly.protect import Audience


@click.command("brief")
@click.argument("what", required=False)
@click.option("--html", type=options.written, help="Write one page there.")
@click.option("--markdown", type=options.written, help="Write Markdown there.")
@click.option(
    "--draft", type=options.written, help="Write a draft there, to be edited, checked and signed."
)
@options.audience("public")
@options.asking
def command(
    what: str | None,
    html: Path | None,
    markdown: Path | None,
    draft: Path | None,
    audience: Audience,
    ledger_path: Path,
    as_of: date | None,
    recorded: date | None,
    as_json: bool,
) -> None:
    """Brief on everything, or on WHAT: a person, a kind of event, or an event's id.

    Each sentence cites the claims that it is built from.
    """
    from reportedly import tell

    _refuse_same(html, markdown, draft)
    pages = {html: tell.html, markdown: tell.markdown}
    wanted = {path: page for path, page in pages.items() if path is not None}
    if wanted:
        of = From(ledger_path, "brief", audience)
        left, pack = to_leave(
            of, f"brief {what or ''}", Question(as_of, recorded, what, turns=True)
        )
        leaving = tell.brief(left.picture, pack, left.wanted, audience=audience)
        of = of._replace(reports=behind_leaving(left, told_in(leaving)))
        write_files({path: page(leaving) for path, page in wanted.items()}, of)
        for path in wanted:
            click.echo(str(path), err=as_json or not path.is_file())
    if draft is not None:
        _draft(draft, what, audience, ledger_path, (as_of, recorded))
        click.echo(str(draft), err=as_json or not draft.is_file())
    if as_json or not (wanted or draft):
        told, pack = asked(ledger_path, as_of, recorded, audience, wanted=what, turns=True)
        brief = tell.brief(told, pack, what, audience=audience)
        print_json(brief) if as_json else tell.terminal(brief, console())


def _refuse_same(*places: Path | None) -> None:
    """Refuse two forms in one file."""
    named = [place for place in places if place is not None]
    if len(set(named)) < len(named):
        raise click.UsageError("--html, --markdown and --draft name the same file; name several")


def _draft(
    place: Path,
    what: str | None,
    audience: Audience,
    ledger_path: Path,
    days: tuple[date | None, date | None],
) -> None:
    """Write a draft, under the ledger's own ids: it is checked against the ledger, in the house."""
    from reportedly import tell
    from reportedly.tell.signed import draft

    if audience.level == "red":
        raise click.UsageError("no draft is made for a named recipient; give them --html")
    told, pack = asked(ledger_path, *days, audience, wanted=what, turns=True)
    brief = tell.brief(told, pack, what, audience=audience)
    of = From(ledger_path, "brief", audience, behind(told, told_in(brief)))
    write_files({place: draft(brief, audience.level)}, of)
