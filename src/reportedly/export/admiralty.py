"""The Admiralty scale: a letter for the source, a digit for the information, never joined."""

from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from reportedly.export.extract import Extract, origins_of
from reportedly.model import Claim, Event, Origin, Status
from reportedly.weigh.record import Record, Whose, record
from reportedly.weigh.records import group_of, record_of

Letter = Literal["A", "B", "C", "D", "E", "F"]
Digit = Literal[1, 2, 3, 4, 5, 6]

_SEVERAL = 2
_HELD: dict[str, Literal["held", "failed"]] = {"confirmed": "held", "refuted": "failed"}


@lru_cache(maxsize=1)
def grades() -> dict[str, Any]:
    """`grades.yaml` as it stands."""
    text = files("reportedly.export").joinpath("grades.yaml").read_text("utf-8")
    loaded: dict[str, Any] = yaml.safe_load(text)
    return loaded


def reliability(origin: Origin, extract: Extract) -> Letter:
    """The letter of whoever says something, by how its word has turned out in the history.

    F for unnamed sources, hearsay and machines: nobody in particular answers for their word.
    """
    if not origin.named:
        return "F"
    key = record_of(origin.key)
    asked = ("reliability", key)
    if asked not in extract.known:
        extract.known[asked] = _reliability(key, extract)
    found: Letter = extract.known[asked]
    return found


def _reliability(key: str, extract: Extract) -> Letter:
    """The letter of a source by the key of its record."""
    group = Whose(name="group", groups=frozenset({group_of(key, extract.directory)}))
    pack = extract.pack
    row = record(
        extract.evidence.history,
        Whose(name=key, origins=frozenset({key})),
        "all kinds",
        tuple(pack.kinds),
        within=(group,),
        pool=pack.weights["record_pool"],
    )
    enough, wide = pack.weights["few_cases"], pack.weights["wide_interval"]
    if row.counts.settled < enough or row.high - row.low > wide:
        return "F"
    return letter(row)


def letter(row: Record) -> Letter:
    """The letter of a record that can bear one: bands of the share shown true, lower edge held."""
    bands: dict[Letter, dict[str, Any]] = grades()["reliability"]
    for name, band in bands.items():
        if name == "A" and row.counts.failed:
            continue
        if name != "F" and row.mean >= band["from"]:
            return name
    return "E"


def credibility(claim: Claim, event: Event | None, extract: Extract) -> Digit:
    """The digit of what a claim says, by the status of its event and the origins on its side.

    Who doubts or retells says nothing that could be judged: 6.
    """
    if event is None or event.belief is None or claim.stance in {"doubts", "refutes"}:
        return 6
    denies = claim.polarity == "denied"
    named, every = speaking(event, extract, denies=denies)
    return digit(event.belief.status, named, every, denies=denies)


def digit(status: Status, named: int, every: int, *, denies: bool) -> Digit:
    """The digit of what some origins say of an event of a status.

    Args:
        status: of the event.
        named: how many with a name, that do not depend on one another, say it.
        every: how many do, unnamed ones among them.
        denies: whether they say that it did not happen.
    """
    settled = _HELD.get(status)
    if settled is not None:
        if (settled == "failed") is not denies:
            return 5
        return 1 if named >= _SEVERAL else 2
    if status == "corroborated" and not denies:
        return 1 if named >= _SEVERAL else 3
    if status == "corroborated":
        return 4
    if every >= _SEVERAL:
        return 3
    return 4 if status == "disputed" else 6


def speaking(event: Event, extract: Extract, *, denies: bool) -> tuple[int, int]:
    """How many named origins say one side of an event, and how many do in all.

    The media of one state are one; a machine is nobody's origin.
    """
    asked = ("speaking", event.id, str(denies))
    if asked not in extract.known:
        side = [o for o in origins_of(event) if _says(o, extract, denies=denies)]
        every = {_mouth(o, extract): o.named for o in side if o.type != "machine-written"}
        extract.known[asked] = (sum(every.values()), len(every))
    found: tuple[int, int] = extract.known[asked]
    return found


def _says(origin: Origin, extract: Extract, *, denies: bool) -> bool:
    side = "denied" if denies else "affirmed"
    return any(
        c.polarity == side and c.stance in {"own", "relays"}
        for c in _claims(origin.claims, extract)
    )


def _claims(ids: Iterable[str], extract: Extract) -> list[Claim]:
    return [extract.evidence.claims[i] for i in ids if i in extract.evidence.claims]


def _mouth(origin: Origin, extract: Extract) -> str:
    """What makes two origins one voice: the state for its media."""
    source = extract.directory.by_id(origin.key.removeprefix("source:"))
    if source is not None and source.type == "state media" and source.state:
        return f"state media:{source.state}"
    return origin.key
