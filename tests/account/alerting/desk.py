"""A desk with a ledger and a clock of its own, on which reports come and alerts are looked for."""

from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

import msgspec

from reportedly.account import Outcome, Said, Wanted, picture, ruling, undo, watch
from reportedly.account.alerting import Looking, Standing
from reportedly.ledger import Ledger
from reportedly.model import Report, Visit, report_id, text_digest
from reportedly.packs import load
from reportedly.protect import PUBLIC, told_for
from reportedly.read import reader
from reportedly.tell.meant import event_meant
from tests.ledger.clock import Clock

SHOT = "Pak Tok-su, a North Korean general, was executed in May 2019, an official said."
LIFE = {
    "first": ("Weekly Ledger", "2019-06-01", SHOT),
    "copy": ("Evening Herald", "2019-06-02", SHOT),
    "late copy": ("Evening Post", "2019-05-31", SHOT),
    "second": ("Daily Example", "2019-06-03", "North Korean general Pak Tok-su was executed in May "
               "2019, the National Intelligence Service said."),
    "denial": ("Northwatch", "2019-06-05", "The Unification Ministry denied on Wednesday that Pak "
               "Tok-su, a North Korean general, was executed in May 2019."),
    "sighting": ("Morning Standard", "2019-08-05", "Pak Tok-su, a North Korean general, appeared "
                 "in a photograph taken on 3 August 2019 and released by KCNA on August 4, 2019."),
}  # fmt: skip
RAISED = {
    "first": ["new claim"],
    "copy": [],
    "late copy": [],
    "second": ["second origin"],
    "denial": ["denial"],
    "sighting": ["refutation", "sighting"],
}
"""What each of them raises where they come one after another, as they stand here."""


@lru_cache(maxsize=1)
def pack():
    return load()


@lru_cache(maxsize=1)
def door():
    return reader(pack())


@lru_cache(maxsize=256)
def read(report: Report):
    return door().read(report)


def report_of(outlet, day, text, url=None, got=None) -> Report:
    return Report(
        id=report_id(outlet, day, None, text),
        name=f"{outlet} {day}",
        title=None,
        text=text,
        text_digest=text_digest(None, text),
        extractor="by hand",
        outlet=outlet,
        published=day,
        language="en",
        url=url,
        got=got,
    )


class Told(NamedTuple):
    """An alert as tests look at it."""

    trigger: str
    heading: str


class Desk:
    """Reports come, people decide, alerts are looked for: each a minute after the other."""

    def __init__(self, folder):
        self.clock = Clock()
        self.ledger = Ledger.create(folder / "desk.db", clock=self.tick)

    def tick(self):
        self.clock.moment += timedelta(minutes=1)
        return self.clock.moment

    def add(self, *keys):
        for key in keys:
            self.put(*LIFE[key])

    def put(self, outlet, day, text, url=None):
        got = None if url is None else self.tick()
        report = report_of(outlet, day, text, url, got)
        self.ledger.add(report, read(report_of(outlet, day, text)))
        return report

    def withdraw(self, report):
        now = self.tick()
        self.ledger.visit(
            Visit(
                asked=report.url,
                url=report.url,
                at=now,
                outcome="withdrawn",
                because="it is gone (404)",
                status=404,
                report=report.id,
                text=report.text_digest,
            )
        )

    def said(self):
        return Said(by="Ed", because="why", made=self.tick())

    def watch(self, *on, **wanted):
        if "event" in wanted:
            wanted["event"] = event_meant(wanted["event"], self.picture(), pack())
        made = watch(
            Wanted(**wanted, on=on), self.said(), self.picture(), self.ledger.decisions(), pack()
        )
        self.ledger.record(made)
        return made

    def rule(self, words, verdict="failed"):
        stands = self.picture()
        meant = event_meant(words, stands, pack())
        made = ruling(
            meant,
            Outcome(verdict, "2025", ()),
            self.said(),
            stands,
            self.ledger.decisions(),
            pack(),
        )
        self.ledger.record(made)
        return made

    def undo(self, decision):
        made = undo(decision.id, self.ledger.decisions(), by="Ed", because="no", made=self.tick())
        self.ledger.record(made)
        return made

    def picture(self):
        return picture(self.ledger, pack())

    def run(self, to=PUBLIC, channels=()):
        found = Looking(self.ledger, pack(), to).look(self.tick(), channels)
        return [Told(alert.trigger, alert.heading) for alert in found]

    def triggers(self, to=PUBLIC):
        return sorted(told.trigger for told in self.run(to))

    def standing(self, to=PUBLIC):
        whole = self.picture()
        return Standing(
            whole=whole, told=told_for(whole, to, pack()), decisions=self.ledger.decisions()
        )

    def newer_reader(self):
        """Read everything again with a reader that finds the same, and one that finds less."""

        def less(report):
            found = read(report_of(report.outlet, report.published, report.text))
            newer = msgspec.structs.replace(found.reader, version="newer")
            return msgspec.structs.replace(found, report=report.id, reader=newer)

        return self.ledger.reread(less)
