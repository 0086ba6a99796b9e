"""`reportedly alerts`: what was found, what was sent, what failed and why."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.logged import log_told
from reportedly.cli.output import console, print_json
from reportedly.errors import NotFound
from reportedly.ledger import Ledger
from reportedly.model import Alert
from reportedly.protect import Audience

if TYPE_CHECKING:
    from reportedly.account.alerting import Standing


@click.command("alerts")
@click.argument("which", required=False, metavar="[ALERT]")
@click.option("--waiting", is_flag=True, help="Only those that are due, or failed, or given up.")
@options.audience("public")
@options.ledger
@options.as_json
def command(
    which: str | None, waiting: bool, audience: Audience, ledger_path: Path, as_json: bool
) -> None:
    """List the alerts that were found, or tell of ALERT (its id or the beginning of it).

    With each stands what changed, the words that bear it out, and what became of it on every
    channel. It is told for the audience for which it was found, and as it may be told today.
    """
    from reportedly.account.alerting import Standing
    from reportedly.tell.alerts_view import alert_rows, alerts_view

    pack = known()
    with Ledger.open(ledger_path) as ledger:
        ledger.refuse_share("no alerts; ask `events`, `person` or `brief`")
        kept = ledger.learned()
        alerts, deliveries = ledger.alerts(), ledger.deliveries()
        log_told(ledger, audience)
    standing = Standing.of(kept, pack, audience)
    mine = [a for a in alerts if a.audience == audience.level and _told(a, standing)]
    wanted = mine if which is None else _named(which, mine)
    held = {a.id: standing.holds(a) for a in wanted}
    rows = alert_rows(wanted, deliveries, held)
    if waiting:
        rows = [row for row in rows if any(d["outcome"] != "sent" for d in row["channels"])]
    if as_json:
        print_json(rows)
    else:
        console().print(alerts_view(rows))


def _told(alert: Alert, standing: "Standing") -> bool:
    return alert.erased or standing.may_tell(alert)


def _named(which: str, alerts: list[Alert]) -> list[Alert]:
    """The alert of an id, or of its beginning.

    Raises:
        NotFound: there is none that may be told, or there are several.
    """
    found = [a for a in alerts if a.id == which] or [
        a for a in alerts if which and a.id.startswith(which)
    ]
    if len(found) != 1:
        raise NotFound(
            f"{len(found)} alerts that may be told have an id that begins with '{which}'; "
            "`reportedly alerts` lists them"
        )
    return found
