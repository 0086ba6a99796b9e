"""What verbs share that set slots of a claim: `SLOT=VALUE`, words, and telling what was done."""

from typing import Any

import click
import msgspec

from reportedly.account import changed
from reportedly.cli import deciding
from reportedly.cli.output import console, print_json
from reportedly.model import Correction, Picture, claims_of


class SlotValue(click.ParamType[tuple[str, str]]):
    """A slot with its value, as `SLOT=VALUE`."""

    name = "slot=value"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """Slot and value, without blanks around them."""
        if isinstance(value, tuple):
            return value
        slot, equals, rest = str(value).partition("=")
        if not equals or not slot.strip():
            self.fail(f"'{value}' is no SLOT=VALUE, as in when=2019-05", param, ctx)
        try:
            rest.encode()
        except UnicodeEncodeError:
            self.fail("it is no text in UTF-8; type it again", param, ctx)
        return slot.strip(), rest.strip()


slots = click.argument("slots", nargs=-1, type=SlotValue(), metavar="[SLOT=VALUE]...")
words = click.option(
    "--words",
    multiple=True,
    type=SlotValue(),
    metavar="SLOT=TEXT",
    help="The report's words for a slot, where they are other than its value.",
)


def tell(made: Correction, before: Picture, after: Picture, *, as_json: bool) -> None:
    """Print the correction that was kept, the claims as they are now, and whom it changed."""
    from reportedly.tell.corrections_view import claim_row, claim_view, correction_row

    old, new = claims_of(before.readings), claims_of(after.readings)
    fresh = [c for i, c in new.items() if old.get(i) != c]
    gone = [c for i, c in old.items() if i not in new]
    rows = [deciding.changed_row(c) for c in changed(before, after)]
    with deciding.kept(made.id):
        if as_json:
            plain = {
                "struck": [claim_row(c) for c in gone],
                "claims": [msgspec.to_builtins(c) for c in fresh],
                "changed": rows,
            }
            print_json(correction_row(made) | plain)
            return
        for each in gone:
            console().print(claim_view(claim_row(each), "struck"))
        for each in fresh:
            console().print(claim_view(claim_row(each), "now" if each.id in old else "added"))
        if not gone and not fresh:
            click.echo("nothing is other than before")
        if rows:
            deciding.say_changed(rows)
        click.echo(f'undo it with: reportedly undo {made.id} --because "…"')
