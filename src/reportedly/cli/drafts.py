"""Drafts and signed briefs as files: read, and held against a ledger."""

from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from reportedly.account.leaving import Question, told_of
from reportedly.errors import NotFound, UnreadablePlace
from reportedly.ledger import Ledger
from reportedly.model import Picture
from reportedly.packs import Pack
from reportedly.protect import Audience
from reportedly.protect.audience import Level
from reportedly.tell.signed import NotABrief, Today

_LARGEST = 8 * 1024 * 1024
"""Bytes of a brief: no editor writes more."""


class Asked(NamedTuple):
    """On what a draft was made.

    Attributes:
        what: what was asked for, None for everything.
        as_of: the day by which its reports were public, None for all.
        recorded: the day by which the ledger had learned what it tells, None for all.
        audience: for whom the gate opens.
    """

    what: str | None
    as_of: str | None
    recorded: str | None
    audience: str


def text_of(path: Path) -> str:
    """The text of a file, its lines ending in newlines.

    Raises:
        UnreadablePlace: it cannot be read, or is far too large.
        NotABrief: it is no text in UTF-8.
    """
    try:
        if path.is_dir():
            raise UnreadablePlace(f"{path} is a folder; name a file in it")
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        told = getattr(error, "strerror", None) or "the path is impossible"
        raise UnreadablePlace(f"{path} cannot be read: {told}; name a draft") from None
    if len(data) > _LARGEST:
        raise UnreadablePlace(f"{path} has more than 8 MiB, as no brief has; name a draft")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise NotABrief(
            f"{path}, line {line}, is no text in UTF-8 (byte {error.start + 1}); save it as UTF-8"
        ) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def told_on(ledger: Ledger, pack: Pack, asked: Asked) -> Picture:
    """What an audience is told of what a draft was made on.

    Raises:
        NotABrief: its audience is none that this program knows.
    """
    return told_of(ledger, pack, audience_of(asked), question_of(asked))


def question_of(asked: Asked) -> Question:
    """What is asked of the ledger."""
    as_of, recorded = (_day(day) for day in (asked.as_of, asked.recorded))
    return Question(as_of, recorded, asked.what, turns=True)


def audience_of(asked: Asked) -> Audience:
    """The audience of a draft.

    Raises:
        NotABrief: it is none that this program knows, or a named recipient.
    """
    levels: dict[str, Level] = {
        "public": "public",
        "community": "community",
        "clients": "clients",
        "organisation": "organisation",
        "holder": "holder",
    }
    if asked.audience not in levels:
        raise NotABrief(f"no draft is made for the audience '{asked.audience}'; draft again")
    return Audience(level=levels[asked.audience])


def today_of(picture: Picture, pack: Pack, asked: Asked) -> Today:
    """What the evidence says today of what a draft was made on.

    Raises:
        NotABrief: nothing on file answers to what it was made on.
    """
    from reportedly import tell
    from reportedly.tell.evidence import Evidence

    try:
        brief = tell.brief(picture, pack, asked.what, audience=audience_of(asked))
    except NotFound:
        raise NotABrief(
            f"nothing on file answers to '{asked.what}', on which this brief was made; give the "
            "ledger that it was drafted from (--ledger), or draft again"
        ) from None
    return Today(brief, Evidence(picture=picture, pack=pack))


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
