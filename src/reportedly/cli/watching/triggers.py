"""The words for what a watch is told of, as an option takes them."""

from typing import Any

import click

from reportedly.model import TRIGGERS, Trigger


class Triggers(click.ParamType[tuple[Trigger, ...]]):
    """One trigger, or several with `|` between."""

    name = "trigger"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Trigger, ...]:
        """The triggers that some words name, in any case and with any blanks."""
        if isinstance(value, tuple):
            return value
        found: list[Trigger] = []
        for words in str(value).split("|"):
            plain = " ".join(words.replace("-", " ").split()).casefold()
            trigger = next((t for t in TRIGGERS if t == plain), None)
            if trigger is None:
                self.fail(f"'{words.strip()}' is none of {', '.join(TRIGGERS)}", param, ctx)
            found.append(trigger)
        return tuple(found)
