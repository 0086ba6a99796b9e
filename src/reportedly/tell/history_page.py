"""Past claims and what became of them, as one page that a specialist can review."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from reportedly.packs import Pack, PastCase
from reportedly.packs.past import PastOutcome
from reportedly.tell.address import link
from reportedly.tell.markdown import escaped

_SHOWN: dict[PastOutcome, str] = {
    "held": "shown true",
    "failed": "shown false",
    "never seen since": "never seen since",
    "open": "open",
}
_ABOUT = (
    "Every row is one claim by whoever reported it first, with the pages that bear it out. Of a "
    "denial, “shown true” means that the denial was right. A state's announcement of its own act "
    "and a doubtful row are shown here and counted in nobody's record. These are counts of what is "
    "known, no rates of error: a claim that somebody is dead is shown false by one appearance, and "
    "shown true by hardly anything."
)


def history_page(pack: Pack) -> str:
    """Every past claim by kind, in the order of the days on which they were made."""

    def kind(case: PastCase) -> str:
        return case.kind

    names = {source.id: source.names[0] for source in pack.sources}
    lines = ["# Past claims and what became of them", "", _ABOUT, "", _counted(pack)]
    for name, cases in groupby(
        sorted(pack.history, key=lambda c: (c.kind, c.claimed, c.id)), key=kind
    ):
        lines += ["", f"## {name.capitalize()}", "", *_table(tuple(cases), names)]
    return "\n".join(lines).rstrip() + "\n"


def _counted(pack: Pack) -> str:
    return (
        f"{_number(len(pack.history), 'claim')} of "
        f"{_number(len({c.event for c in pack.history}), 'event')}. Written by "
        "`reportedly pack page --history` from the files of the pack: correct these, not this page."
    )


def _table(cases: Sequence[PastCase], names: dict[str, str]) -> Iterator[str]:
    yield f"{_number(len(cases), 'claim')}: {_found(cases)}."
    yield ""
    yield "| claimed | about | first reported by | from | outcome | settled by | pages |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for case in cases:
        cells = (
            case.claimed,
            _about(case),
            escaped(names.get(case.reporter, case.reporter)),
            escaped(case.origin or ""),
            _outcome(case),
            _settled(case),
            " ".join(link(a) for a in case.pages),
        )
        yield f"| {' | '.join(cells)} |"


def _about(case: PastCase) -> str:
    post = f", {escaped(case.post)}" if case.post and case.post not in case.subject else ""
    return escaped(case.subject) + post + (" (denied)" if case.polarity == "denied" else "")


def _found(cases: Sequence[PastCase]) -> str:
    """How many of what counts came out how, then how many count in nobody's record."""
    found = Counter(c.outcome for c in cases if c.doubt is None and not c.own_act)
    told = [f"{found[outcome]} {words}" for outcome, words in _SHOWN.items() if found[outcome]]
    own = sum(c.own_act and c.doubt is None for c in cases)
    doubtful = sum(c.doubt is not None for c in cases)
    told += [f"{own} of a state's own acts"] if own else []
    told += [f"{doubtful} doubtful"] if doubtful else []
    return ", ".join(told)


def _outcome(case: PastCase) -> str:
    own = ", its own act" if case.own_act else ""
    doubt = f"; doubtful: {escaped(case.doubt)}" if case.doubt else ""
    return f"{_SHOWN[case.outcome]}{own}{doubt}"


def _settled(case: PastCase) -> str:
    when = f"{case.settled}: " if case.settled else ""
    basis = f" ({case.basis})" if case.basis else ""
    return f"{when}{escaped(case.by or '')}{basis}"


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
