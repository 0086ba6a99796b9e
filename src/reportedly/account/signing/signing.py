"""Signing a draft: the decision that is kept, and the brief that goes out."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from reportedly.account.judging import Said
from reportedly.account.signing.held import held
from reportedly.model import Decision, Picture, Signature, after, digest, in_force, to_json
from reportedly.tell.dates import date_words
from reportedly.tell.signed import (
    NotBorneOut,
    SignedBrief,
    Signing,
    Today,
    checked,
    forms,
    parsed,
    signed_brief,
    told_digest,
)


class Signed(NamedTuple):
    """What comes of signing.

    Attributes:
        signature: the decision.
        brief: what goes out.
        is_new: whether it is still to be kept; else the same was signed before.
    """

    signature: Signature
    brief: SignedBrief
    is_new: bool = True


def sign(
    text: str, today: Today, whole: Picture, said: Said, decisions: Sequence[Decision]
) -> Signed:
    """Sign a draft; nothing is kept by this.

    Who has signed the same text before, and stands by it, has signed it: there is one signature.

    Args:
        text: the draft as it stands in a file.
        today: what the evidence says, as an audience is told it.
        whole: the same before the gate.
        said: who signs and when; why, where anything is said of that.
        decisions: all that were made so far.

    Raises:
        NotABrief: the text is no draft.
        NotBorneOut: something in it is not borne out.
    """
    draft = parsed(text)
    found = checked(draft, today)
    if found.faults:
        raise NotBorneOut(
            f"{len(found.faults)} of it is not borne out, and nothing was signed; "
            "`reportedly check` lists what, with what the evidence says instead"
        )
    before = _before(text, said.by, decisions)
    if before is not None and before.told is not None:
        return Signed(before, msgspec.json.decode(before.told, type=SignedBrief), is_new=False)
    made = after(said.made, decisions).astimezone(UTC)
    id_ = "b-" + digest(made.isoformat(), said.by)
    done = signed_brief(found, today, draft.tail, _signing(id_, said.by, made))
    signature = Signature(
        id=id_,
        made=made,
        by=said.by,
        audience=draft.tail.audience,
        title=done.brief.title,
        text=text,
        digest=_sha256(text),
        told=to_json(done.brief).decode(),
        items=done.items,
        cites=done.cites,
        draft=draft.tail.digest,
        forms={name: told_digest(words) for name, words in forms(done.brief).items()},
        held=held(found, today.items, whole),
        because=said.because,
    )
    return Signed(signature, done.brief)


def _before(text: str, by: str, decisions: Sequence[Decision]) -> Signature | None:
    """The signature in force of the same text by the same name."""
    digest_now = _sha256(text)
    made = (d for d in in_force(decisions) if isinstance(d, Signature))
    return next((d for d in made if (d.digest, d.by) == (digest_now, by)), None)


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _signing(id_: str, by: str, made: datetime) -> Signing:
    """Who signed, and when, as it is told."""
    day = made.astimezone(UTC).date().isoformat()
    return Signing(id=id_, by=by, made=made.isoformat(), day=date_words(day) or day)
