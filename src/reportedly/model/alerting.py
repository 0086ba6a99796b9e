"""What a watch was told of, and what became of telling somebody."""

from datetime import datetime
from typing import Literal, get_args

import msgspec

from reportedly.model.words import Noun, Status

Trigger = Literal["new claim", "second origin", "denial", "refutation", "sighting", "correction"]
"""What a watch can be told of."""

TRIGGERS: tuple[Trigger, ...] = get_args(Trigger)

DeliveryOutcome = Literal["due", "sent", "failed", "given up"]
DELIVERY_OUTCOMES: tuple[DeliveryOutcome, ...] = get_args(DeliveryOutcome)


class Borne(Noun, frozen=True):
    """Words of a report that bear an alert out, as they were told.

    Attributes:
        report: id of the report.
        item: id of the claim whose words these are, or of the report itself.
        words: the words.
        outlet: who published it.
        published: the day of it (EDTF).
        url: its address.
        machine_written: whether the report says that a machine wrote it.
    """

    report: str
    item: str
    words: str
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    machine_written: bool = False


class Alert(Noun, frozen=True):
    """One thing that a watch was to be told of, in words that its audience may be told.

    Attributes:
        id: made with the ledger's secret from what is told; it says nothing to a stranger.
        watch: id of the watch.
        trigger: what kind of thing it is.
        audience: the level of the gate through which it was found ("public").
        found: when.
        heading: what it is about, in words.
        text: what changed, in a sentence.
        cites: the words that bear it out.
        about: ids of what it is about, former ones too: an event's, a report's, a correction's.
        key: what of it is told: an origin, a correction; empty where there is one such thing.
        told: those of its words that are slots of what it cites and is about, as they are compared:
            what is withheld of them later is told no longer.
        person: id of the person, None where nobody in particular is meant.
        status: the status word of the event at that moment.
        was: its status word before, where it was another.
        erased: whether what it told was erased since; nothing but id and trigger is left then.
    """

    id: str
    watch: str
    trigger: Trigger
    audience: str
    found: datetime
    heading: str
    text: str
    cites: tuple[Borne, ...]
    about: tuple[str, ...] = ()
    key: str = ""
    told: tuple[str, ...] = ()
    person: str | None = None
    status: Status | None = None
    was: Status | None = None
    erased: bool = False

    def without_words(self) -> "Alert":
        """What stays of it when what it told is erased."""
        return msgspec.structs.replace(
            self,
            heading="",
            text="",
            cites=(),
            about=(),
            key="",
            told=(),
            person=None,
            status=None,
            was=None,
            erased=True,
        )


class Delivery(Noun, frozen=True):
    """That an alert is to go through a channel, or one try to send it.

    Attributes:
        alert: id of the alert.
        channel: the channel's label, which holds no credentials.
        at: when.
        outcome: "due", kept with the alert; "sent"; "failed", to be tried again; "given up".
        because: why it failed, empty where it was sent.
    """

    alert: str
    channel: str
    at: datetime
    outcome: DeliveryOutcome
    because: str = ""
