"""`reportedly watch`: what somebody wants to be told of, and telling it."""

import click

from reportedly.cli.watching.add import add
from reportedly.cli.watching.list import listing
from reportedly.cli.watching.run import run
from reportedly.cli.watching.stop import stopping


@click.group("watch")
def command() -> None:
    """Watch a person, a kind of happening, a place, a source or an event.

    `watch run` finds what is new of it and sends alerts; `reportedly new` tells when watched people
    were last seen. A watch is kept as a decision; everybody who has the ledger sees it.
    """


for each in (add, listing, stopping, run):
    command.add_command(each)
