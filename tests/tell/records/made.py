"""A made-up history: a press that was wrong on executions and right on defections."""

import msgspec

from reportedly.packs import Pack, PastCase, load
from reportedly.weigh.cases import cases_of


def row(id_, kind, outcome, *, key="chosun-ilbo", claimed="2016-02-10", **more) -> PastCase:
    """One past claim; what is settled is so three months later."""
    settled = {"settled": "2016-05-10"} if outcome in {"held", "failed"} else {}
    return PastCase(
        id=id_,
        event=more.pop("event", id_),
        subject=more.pop("subject", f"somebody ({id_})"),
        kind=kind,
        claimed=claimed,
        reporter=key,
        key=key,
        outcome=outcome,
        pages=(f"https://example.org/{id_}",),
        checked="2026-01-01",
        **settled,
        **more,
    )


HISTORY = (
    *(row(f"shot-{i}", "execution", "failed", by="seen on a podium") for i in range(3)),
    *(row(f"gone-{i}", "execution", "never seen since", key="yonhap") for i in range(2)),
    row("out", "dismissal", "held", key="yonhap"),
    row("jailed", "detention", "open"),
    *(row(f"left-{i}", "defection", "held") for i in range(4)),
    row("stayed", "defection", "open", key="yonhap"),
    row("no", "defection", "failed", key="kcna", polarity="denied", event="left-0"),
    row("shown", "dismissal", "held", key="kcna", own_act=True),
    row("hazy", "execution", "open", doubt="perhaps another man"),
    row("told-itself", "dismissal", "held", key="nis", decided_by=("nis",)),
)


def pack(history: tuple[PastCase, ...] = HISTORY) -> Pack:
    """The shipped pack with that history instead of its own."""
    return msgspec.structs.replace(load(), history=history)


PACK = pack()
CASES = cases_of(PACK)


def even(cases):
    """Beliefs that are always the same."""
    return lambda kind, told, without: 0.6
