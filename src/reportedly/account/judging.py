"""Making a judgement: what is refused, and why."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from reportedly.account.held import Held, held_judgements
from reportedly.account.sides import Side
from reportedly.errors import ReportedlyError
from reportedly.model import (
    VERDICT_WORDS,
    Decision,
    Judgement,
    Picture,
    Verdict,
    after,
    digest,
)
from reportedly.names import compare


class RefusedJudgement(ReportedlyError):
    """A judgement that contradicts another, the pack or the names, or that stands already."""


class Said(NamedTuple):
    """What the one who judges says.

    Attributes:
        by: who it is.
        because: why.
        made: the moment.
        alias: whether the two are called by names that share no reading.
    """

    by: str
    because: str
    made: datetime
    alias: bool = False


def judgement(
    verdict: Verdict,
    sides: tuple[Side, Side],
    said: Said,
    picture: Picture,
    decisions: Sequence[Decision],
) -> Judgement:
    """The judgement that somebody makes on two sides; nothing is kept by this.

    Args:
        verdict: what is judged of the two.
        sides: the two; a holder of the pack may be one of them.
        said: by whom, when, why.
        picture: the persons on file, before the gate.
        decisions: all that were made so far.

    Raises:
        RefusedJudgement: both are holders of the pack, or one mention; the same was judged already;
            the names share no reading and no alias is told; or it contradicts a judgement in force,
            directly or through others.
    """
    left, right = sides if sides[0].holder is None else sides[::-1]
    _check(verdict, left, right, said, held_judgements(picture, decisions))
    made = after(said.made, decisions)
    first = right.holder or right.anchors[0]
    return Judgement(
        id="j-" + digest(made.isoformat(), said.by, verdict, str(left.anchors), str(first)),
        made=made,
        by=said.by,
        verdict=verdict,
        left=left.anchors[0],
        right=first,
        because=said.because,
        left_more=left.anchors[1:],
        right_more=right.anchors[1:],
        alias=said.alias,
    )


def _check(verdict: Verdict, left: Side, right: Side, said: Said, held: Sequence[Held]) -> None:
    _check_sides(left, right)
    _check_pair(verdict, (_nodes(left), _nodes(right)), held)
    if verdict == "same":
        _check_names(left, right, said.alias or not (left.named and right.named))
        _check_holders(left, right)
        _check_chain(left, right, held)
    elif verdict == "different":
        _check_one(left, right, held)


def _check_sides(left: Side, right: Side) -> None:
    if _nodes(left) & _nodes(right):
        raise RefusedJudgement("both sides are one; name two")
    if not left.named and not right.named:
        raise RefusedJudgement(
            "neither side names anybody; whether both tell of one happening is decided by "
            "`reportedly event join`"
        )
    if left.holder is not None:
        raise RefusedJudgement(
            f"{left.holder} and {right.holder} are two holders of the pack; "
            "if they are one person, correct the pack"
        )


def _check_pair(
    verdict: Verdict, pair: tuple[frozenset[str], frozenset[str]], held: Iterable[Held]
) -> None:
    """Refuse what was judged of just these two already: the same again, or something else."""
    for each in held:
        if {each.left, each.right} != set(pair) or each.judgement.verdict == "unsure" != verdict:
            continue
        if each.judgement.verdict == verdict:
            raise RefusedJudgement(
                f"this was judged already: {_words(each.judgement)}; nothing is added"
            )
        raise RefusedJudgement(contradicts(each.judgement))


def _check_names(left: Side, right: Side, alias: bool) -> None:
    forms = ((a, b) for a in left.names for b in right.names)
    if not alias and not any(compare(a, b).answer == "match" for a, b in forms):
        raise RefusedJudgement(
            f"'{left.names[0]}' and '{right.names[0]}' share no reading; if one is another name of "
            "the same person, say so with --alias"
        )


def _check_holders(left: Side, right: Side) -> None:
    known = [s.person for s in (left, right) if s.person is not None and s.person.public_office]
    if right.holder is None and len(known) > 1 and known[0].id != known[1].id:
        raise RefusedJudgement(
            f"they are {known[0].id} and {known[1].id}, two holders of the pack; judge the mention "
            "that is not who it is taken for to be one of them, or different from it"
        )


def _check_chain(left: Side, right: Side, held: Sequence[Held]) -> None:
    """Refuse to join two of whom any mentions were judged different."""
    moved = right.holder is not None and not left.whole
    here, there = _around(left, held, alone=moved), _around(right, held)
    for each in held:
        if each.judgement.verdict == "different" and _across(each, here, there):
            raise RefusedJudgement(contradicts(each.judgement))


def _check_one(left: Side, right: Side, held: Sequence[Held]) -> None:
    """Refuse to keep two apart whom judgements make one, directly or through others."""
    here = _chain(_nodes(left), held)
    if here & _nodes(right):
        linking = [h for h in held if h.judgement.verdict == "same" and (h.left | h.right) <= here]
        raise RefusedJudgement(contradicts(linking[-1].judgement))


def _nodes(side: Side) -> frozenset[str]:
    return frozenset((side.holder,)) if side.holder else frozenset(side.places)


def _around(side: Side, held: Sequence[Held], *, alone: bool = False) -> frozenset[str]:
    """Everything that is one person with a side; for a mention that moves, the judged ones only."""
    nodes = _nodes(side)
    if side.person is not None and not (alone and side.person.public_office):
        nodes |= frozenset(side.person.mentions)
        nodes |= {side.person.id} if side.person.public_office else set()
    return _chain(nodes, held)


def _chain(nodes: frozenset[str], held: Sequence[Held]) -> frozenset[str]:
    """What was judged one person with some mentions, through any number of judgements."""
    while True:
        more = [
            h.left | h.right
            for h in held
            if h.judgement.verdict == "same" and nodes & (h.left | h.right)
        ]
        wider = nodes.union(*more)
        if wider == nodes:
            return nodes
        nodes = wider


def _across(each: Held, here: frozenset[str], there: frozenset[str]) -> bool:
    return bool(
        (each.left & here and each.right & there) or (each.left & there and each.right & here)
    )


def contradicts(judgement: Judgement) -> str:
    """The message that names a judgement which another contradicts, and how to take it back."""
    return (
        f"it contradicts another judgement: {_words(judgement)}; if that one is wrong, "
        f"`reportedly undo {judgement.id} --because TEXT` first"
    )


def _words(judgement: Judgement) -> str:
    day = f"{judgement.made:%Y-%m-%d}"
    said = f"judged {VERDICT_WORDS[judgement.verdict]} by {judgement.by} on {day}"
    return f"{judgement.id}, {said} ({judgement.because})"
