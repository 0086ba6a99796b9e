"""`reportedly watch run`: find what is new of what is watched, and send it."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reportedly.cli import options
from reportedly.cli.known import known
from reportedly.cli.logged import From, log_told
from reportedly.cli.output import console, print_json, write_files
from reportedly.cli.streams import complain
from reportedly.cli.watching.first import say_first
from reportedly.errors import UnwritablePlace
from reportedly.ledger import Ledger
from reportedly.model import Alert, Delivery, DeliveryOutcome, Output
from reportedly.protect import Audience

if TYPE_CHECKING:
    from reportedly.account.alerting import Standing
    from reportedly.packs import Pack
    from reportedly.send import Channel, Feed, Message, Target

VERB = "watch run"
ALONE = ".alerting"
"""What the name of the lock's file adds to the ledger's."""


@click.command("run")
@click.option(
    "--to",
    "to",
    multiple=True,
    metavar="CHANNEL",
    help="atom=FILE, mail=ADDRESS, webhook=URL or apprise=URL; the kind alone where environment or "
    "file say the rest. Those of the settings where none is given.",
)
@click.option("--at-once", is_flag=True, help="Try channels that failed without waiting.")
@click.option("--yes", is_flag=True, help="Go on without asking after what third parties learn.")
@options.audience("public")
@options.ledger
@options.as_json
def run(
    to: tuple[str, ...],
    at_once: bool,
    yes: bool,
    audience: Audience,
    ledger_path: Path,
    as_json: bool,
) -> None:
    """Find what is new of what is watched, keep it, and send it; each alert once.

    An Atom file stays here and is told through the gate for its audience. Through third parties go
    an id and the trigger's word alone, and only what the public may be told raises any. What fails
    is tried again by later runs, after ever longer pauses; `reportedly alerts` lists all.
    """
    from reportedly.account.following import only_fetch

    pack = known()
    with Ledger.open(ledger_path) as ledger, only_fetch(ledger_path, ALONE, VERB):
        ledger.refuse_share("no watch of anybody")
        _Run(ledger, ledger_path, pack, audience).go(to, at_once=at_once, yes=yes, as_json=as_json)


class _Run:
    """One run, for one audience."""

    def __init__(self, ledger: Ledger, path: Path, pack: Pack, to: Audience) -> None:
        from reportedly.account.alerting import PURPOSE

        self._ledger, self._path, self._pack, self._to = ledger, path, pack, to
        self._secret = ledger.secret(PURPOSE)
        log_told(ledger, to)

    def go(self, asked: tuple[str, ...], *, at_once: bool, yes: bool, as_json: bool) -> None:
        """Open the channels, find, keep, send, and say what became of it."""
        from reportedly.account.alerting import Looking

        files, channels = self._channels(asked)
        say_first(self._ledger, channels, yes=yes)
        labels = [*(_label(file) for file in files), *(channel.label for channel in channels)]
        found = Looking(self._ledger, self._pack, self._to).look(_now(), labels)
        standing = self._standing()
        done = self._publish(files, standing)
        try:
            for channel in channels:
                done += self._send(channel, standing, at_once=at_once)
        finally:
            for channel in channels:
                channel.close()
        _say(found, done, as_json=as_json)
        waiting = self._waiting([channel.label for channel in channels])
        for words in waiting:
            complain(words)
        sys.exit(2 if waiting or any(each.outcome != "sent" for each in done) else 0)

    def _waiting(self, labels: list[str]) -> list[str]:
        """What is still to be sent through channels that rest after they failed."""
        from reportedly.account.alerting import Log

        logs = {label: Log(self._ledger.deliveries(), label) for label in labels}
        left = {label: log.due(self._ledger.alerts()) for label, log in logs.items()}
        return [
            f"{label}: {len(due)} still to be sent; it is tried again by a run after "
            f"{rest:%H:%M} UTC, or with --at-once"
            for label, due in left.items()
            if due and (rest := logs[label].rests_until()) is not None
        ]

    def _channels(self, asked: tuple[str, ...]) -> tuple[list[Path], list[Channel]]:
        """The files and the third parties to which it is to go.

        Raises:
            BadChannel: one is none, or what it needs is missing.
            Offline: nobody is to be asked.
        """
        from reportedly.account.alerting import marked
        from reportedly.acquire.web import Settings as Web
        from reportedly.send import channel_of, settings_of

        settings = settings_of(self._path, os.environ)
        targets = settings.channels(asked)
        third = [target for target in targets if target.kind != "atom"]
        self._check(third)
        web = Web.of(os.environ)
        channels = [
            channel_of(each, settings, web, lambda words: marked(self._secret, words))
            for each in third
        ]
        return [Path(target.target) for target in targets if target.kind == "atom"], channels

    def _check(self, third: list[Target]) -> None:
        from reportedly.send import BadChannel

        if third and self._to.level != "public":
            raise BadChannel(
                f"{third[0].kind} goes through a third party, which is told of nothing that the "
                "public may not know; give --audience with atom alone"
            )

    def _standing(self) -> Standing:
        from reportedly.account.alerting import Standing

        return Standing.of(self._ledger.learned(), self._pack, self._to)

    def _publish(self, files: list[Path], standing: Standing) -> list[Delivery]:
        """Write the feed to every file, whole or not at all, and keep what was sent by it."""
        from reportedly.account.alerting import feed_of
        from reportedly.send import feed

        if not files:
            return []
        told = feed_of(self._ledger.alerts(), standing, self._to, self._secret)
        because = ""
        try:
            write_files(dict.fromkeys(files, feed(told).decode()), From(self._path, VERB, self._to))
        except UnwritablePlace as error:
            because = str(error)
            complain(because)
        done = [each for file in files for each in self._published(file, told, because)]
        self._ledger.deliver(done)
        return done

    def _published(self, file: Path, told: Feed, because: str) -> Iterator[Delivery]:
        """What became of each alert that was to go into a file."""
        from reportedly.account.alerting import WITHHELD, Log

        label, there = _label(file), {entry.id for entry in told.entries}
        for alert in Log(self._ledger.deliveries(), label).due(self._ledger.alerts()):
            outcome: DeliveryOutcome = "failed" if because else "sent"
            said = because
            if alert.id not in there and not because:
                outcome, said = "given up", WITHHELD
            yield Delivery(alert=alert.id, channel=label, at=_now(), outcome=outcome, because=said)

    def _send(self, channel: Channel, standing: Standing, *, at_once: bool) -> list[Delivery]:
        from reportedly.account.alerting import Sending

        sending = Sending(self._ledger, standing, _now, self._leave)
        return list(sending.send(channel, at_once=at_once))

    def _leave(self, label: str, message: Message) -> None:
        """Log a message before it leaves."""
        digest = hashlib.sha256(message.json).hexdigest()
        self._ledger.log(
            [Output(path=label, digest=digest, verb=VERB, at=_now(), audience=self._to.level)]
        )


def _label(file: Path) -> str:
    return f"atom:{file.resolve()}"


def _now() -> datetime:
    return datetime.now(UTC)


def _say(found: tuple[Alert, ...], done: list[Delivery], *, as_json: bool) -> None:
    from reportedly.tell.alerts_view import alert_rows, alerts_view, run_words

    rows = alert_rows(found, done)
    if as_json:
        print_json(rows)
        return
    if rows:
        console().print(alerts_view(rows))
    click.echo(run_words(found, done))
