"""Alerts: what was found, what bears it out, and what became of it on every channel."""

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding

from reportedly.model import Alert, Delivery
from reportedly.tell.dates import date_words
from reportedly.tell.view import Row, words
from reportedly.tell.wording import counted


def alert_rows(
    alerts: Iterable[Alert],
    deliveries: Iterable[Delivery],
    holds: Mapping[str, bool] | None = None,
) -> list[Row]:
    """Alerts as plain data, in the order of finding.

    Args:
        alerts: as an audience may be told of them.
        deliveries: what became of them.
        holds: by id whether what an alert told still stands.
    """
    by_alert: dict[str, dict[str, Delivery]] = {}
    failures: dict[tuple[str, str], int] = {}
    for each in deliveries:
        by_alert.setdefault(each.alert, {})[each.channel] = each
        if each.outcome == "failed":
            failures[each.alert, each.channel] = failures.get((each.alert, each.channel), 0) + 1
    return [
        _row(alert, by_alert.get(alert.id, {}), failures, (holds or {}).get(alert.id, True))
        for alert in alerts
    ]


def _row(
    alert: Alert,
    channels: Mapping[str, Delivery],
    failures: Mapping[tuple[str, str], int],
    holds: bool,
) -> Row:
    return {
        "id": alert.id,
        "watch": alert.watch,
        "trigger": alert.trigger,
        "found": alert.found.isoformat(),
        "heading": alert.heading,
        "text": alert.text,
        "holds": holds and not alert.erased,
        "erased": alert.erased,
        "status": alert.status,
        "was": alert.was,
        "about": alert.about[0] if alert.about and alert.about[0].startswith("e-") else None,
        "cites": [
            {
                "report": c.report,
                "item": c.item,
                "words": c.words,
                "outlet": c.outlet,
                "published": c.published,
            }
            for c in alert.cites
        ],
        "channels": [
            {
                "channel": d.channel,
                "outcome": d.outcome,
                "at": d.at.isoformat(),
                "because": d.because,
                "failures": failures.get((alert.id, d.channel), 0),
            }
            for d in channels.values()
        ],
    }


def alerts_view(rows: Sequence[Row]) -> RenderableType:
    """The same for the terminal."""
    if not rows:
        return words("no alerts", "dim")
    return Group(*(_view(row) for row in rows))


def _view(row: Row) -> RenderableType:
    about = f" · {row['about']}" if row["about"] else ""
    head = words(f"{row['id']}  {row['trigger']}: {row['heading']}{about}", "bold")
    if row["erased"]:
        head = words(f"{row['id']}  {row['trigger']}: what it told was erased", "dim")
    lines: list[RenderableType] = [words(row["text"])] if row["text"] else []
    if not row["holds"] and not row["erased"]:
        lines.append(words("What it rested on holds no longer.", "dim"))
    for cite in row["cites"]:
        day = date_words(cite["published"])
        who = ", ".join(filter(None, (cite["outlet"], day)))
        lines.append(words(f"{who}: “{cite['words']}”  {cite['item']}", "dim"))
    for sent in row["channels"]:
        lines.append(words(_sent(sent), "dim"))
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in lines))


def _sent(sent: Row) -> str:
    because = f": {sent['because']}" if sent["because"] else ""
    tries = f" ({counted(sent['failures'], 'time')})" if sent["outcome"] == "failed" else ""
    return f"{sent['outcome']}{tries} {sent['at'][:16]}Z  {sent['channel']}{because}"


def run_words(found: Sequence[Alert], done: Sequence[Delivery]) -> str:
    """A run in a line: how many alerts were found, sent, and not sent."""
    if not found and not done:
        return "no alerts"
    told = [counted(len(found), "alert") + " found"]
    for outcome in ("sent", "failed", "given up"):
        number = sum(each.outcome == outcome for each in done)
        if number:
            told.append(f"{number} {outcome}")
    return ", ".join(told)
