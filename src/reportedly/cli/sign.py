"""`reportedly sign`: a draft signed, and written as it goes out."""

from collections.abc import Iterable
from pathlib import Path

import click

from reportedly.account import Said
from reportedly.account.behind import behind_signature
from reportedly.account.leaving import Question, told_of
from reportedly.account.signing import Signed, sign
from reportedly.cli import deciding, options
from reportedly.cli.drafts import Asked, audience_of, question_of, text_of, today_of, told_on
from reportedly.cli.known import known
from reportedly.cli.logged import From
from reportedly.cli.output import print_json, write_files
from reportedly.errors import UnwritablePlace
from reportedly.ledger import DecidedMeanwhile, Ledger
from reportedly.model.signature import Form
from reportedly.protect import HOLDER
from reportedly.tell.dates import date_words
from reportedly.tell.signed import forms, parsed

_ENDINGS: dict[str, Form] = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".json": "json",
}


@click.command("sign")
@click.argument("draft", type=click.Path(path_type=Path), metavar="BRIEF")
@click.option(
    "--as",
    "name",
    type=deciding.Words("say who signs"),
    required=True,
    metavar="NAME",
    help="Who signs; it stands in the brief.",
)
@click.option(
    "--to",
    "places",
    type=options.written,
    multiple=True,
    metavar="FILE",
    help="Where the signed brief goes: .html, .md or .json; all three beside BRIEF if not said.",
)
@click.option("--because", type=deciding.Words(), default=None, help="A remark; kept, not shown.")
@options.ledger
@options.as_json
def command(
    draft: Path,
    name: str,
    places: tuple[Path, ...],
    because: str | None,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Sign BRIEF, a draft that `check` finds borne out, as NAME.

    The ledger keeps what was signed as a decision: `undo` takes it back, and `check` of a signed
    file tells whether it was altered, and what of its evidence has changed since. In what goes out
    the editor's own words are marked as theirs. Nothing is kept where anything is not borne out.
    Whoever has signed the same words before is told when; their files are written again.
    """
    text = text_of(draft)
    wanted = _places(draft, places)
    said = Said(by=name, because=because or "", made=deciding.now())
    done, of = _kept(text, said, ledger_path)
    with deciding.kept(done.signature.id):
        told = forms(done.brief)
        write_files({path: told[form] for path, form in wanted.items()}, of)
        _tell(done, wanted, as_json=as_json)


def _tell(done: Signed, written: Iterable[Path], *, as_json: bool) -> None:
    """Say what was signed, and where it lies."""
    signature = done.signature
    made = signature.made.isoformat()
    if as_json:
        row = {"id": signature.id, "files": [str(path) for path in written]}
        print_json(row if done.is_new else {**row, "signed_before": made})
        return
    for path in written:
        click.echo(str(path))
    day = date_words(made[:10])
    how = "signed" if done.is_new else f"signed already, by {signature.by} on {day},"
    click.echo(f'{how} as {signature.id}; undo it with: reportedly undo {signature.id} '
               '--because "…"')  # fmt: skip


def _places(draft: Path, places: tuple[Path, ...]) -> dict[Path, Form]:
    """Which form goes where.

    Raises:
        UnwritablePlace: the ending of a name is that of no form, or a file is the draft itself.
    """
    stem = draft.with_suffix("")
    found = places or tuple(
        stem.with_name(f"{stem.name}.signed{ending}") for ending in (".html", ".md", ".json")
    )
    wanted: dict[Path, Form] = {}
    for path in found:
        form = _ENDINGS.get(path.suffix.casefold())
        if form is None:
            raise UnwritablePlace(f"{path} ends in no form of a brief; name it .html, .md or .json")
        if path.resolve() == draft.resolve():
            raise UnwritablePlace(f"{path} is the draft itself; name another file")
        wanted[path] = form
    return wanted


def _kept(text: str, said: Said, ledger_path: Path) -> tuple[Signed, From]:
    """Sign, and keep it; where somebody else decided meanwhile, it is checked anew."""
    tail = parsed(text).tail
    asked = Asked(tail.what, tail.as_of, tail.recorded, tail.audience)
    pack = known()
    with Ledger.open(ledger_path) as ledger:
        ledger.refuse_share("no decision of anybody; ask `events`, `person` or `brief`")
        while True:
            decisions = ledger.decisions()
            today = today_of(told_on(ledger, pack, asked), pack, asked)
            whole = told_of(ledger, pack, HOLDER, _whole(question_of(asked)))
            done = sign(text, today, whole, said, decisions)
            try:
                if done.is_new:
                    ledger.record(done.signature, decisions)
            except DecidedMeanwhile:
                continue
            reports = behind_signature((whole, today.evidence.picture), done.signature)
            return done, From(ledger_path, "sign", audience_of(asked), reports)


def _whole(question: Question) -> Question:
    """The same question without what became of pages: only where words stand is asked."""
    return question._replace(wanted=None, turns=False)
