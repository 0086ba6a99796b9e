"""What a draft knows of itself: the block at its end, which is for the program alone."""

import hashlib
import re

import msgspec

from reportedly.model import Noun
from reportedly.plain import escaped_json
from reportedly.tell.signed.errors import NotABrief
from reportedly.tell.signed.pieces import Noted

_BLOCK = re.compile(r"<!--[ \t]*reportedly-draft[ \t]*\n(.*?)\n?[ \t]*-->", re.DOTALL)
_VERSION = 1


class Tail(Noun, frozen=True):
    """How a draft came about.

    Attributes:
        version: of the form of drafts.
        what: what was asked for, None for everything.
        as_of: the day by which its reports were public, None for all.
        recorded: the day by which the ledger had learned what it tells, None for all.
        audience: for whom it was drafted.
        items: the id of each item by the label that spans have for it.
        notes: what each note leads to, by its label.
        seals: of each sentence that was drafted.
        digest: SHA-256 of what was drafted, without any id.
        sum: SHA-256 of all that, by which an edit is seen.
    """

    version: int
    what: str | None
    as_of: str | None
    recorded: str | None
    audience: str
    items: dict[str, str]
    notes: dict[str, Noted]
    seals: tuple[str, ...]
    digest: str
    sum: str = ""


def written(tail: Tail) -> str:
    """The block as it stands at the end of a draft; nothing in it ends it."""
    told = msgspec.structs.replace(tail, sum=_sum(tail))
    plain = escaped_json(msgspec.json.encode(told)).decode()
    # Two hyphens, or an angle bracket, would mean something to HTML.
    plain = plain.replace("<", "\\u003c").replace(">", "\\u003e")
    plain = re.sub(r"-(?=-)|(?<=-)-", r"\\u002d", plain)
    return f"<!-- reportedly-draft\n{plain}\n-->"


def tail_of(text: str) -> tuple[Tail, str]:
    """The block at the end of a draft, and what stands before it.

    Args:
        text: of the file, its lines ending in newlines.

    Raises:
        NotABrief: there is none, there are several, or it was altered.
    """
    found = list(_BLOCK.finditer(text))
    if not found:
        raise NotABrief(
            "this is no draft: the block `<!-- reportedly-draft` at its end is missing; write one "
            "with `reportedly brief WHAT --draft FILE.md`"
        )
    if len(found) > 1:
        raise NotABrief("two drafts stand in this file; give each a file of its own")
    if text[found[0].end() :].strip():
        raise NotABrief(
            "something stands behind the block `<!-- reportedly-draft`, which must be the last; "
            "move it up"
        )
    return _read(found[0][1]), text[: found[0].start()]


def _read(plain: str) -> Tail:
    altered = NotABrief(
        "the block `<!-- reportedly-draft` was altered; copy it back from the draft as it was "
        "written, or draft again with `reportedly brief WHAT --draft FILE.md`"
    )
    try:
        tail = msgspec.json.decode(plain.encode(), type=Tail)
    except (msgspec.DecodeError, ValueError):
        raise altered from None
    if tail.version != _VERSION:
        raise NotABrief(
            f"the draft is of form {tail.version}, which this program does not know; draft again"
        )
    if tail.sum != _sum(tail):
        raise altered
    return tail


def _sum(tail: Tail) -> str:
    plain = msgspec.json.encode(msgspec.structs.replace(tail, sum=""), order="deterministic")
    return hashlib.sha256(plain).hexdigest()
