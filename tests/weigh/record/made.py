"""Cases made up for tests."""

from datetime import date

from hypothesis import strategies as st

from reportedly.weigh.fit.cases import Case, Told
from reportedly.weigh.record import Whose

PAPERS = "papers"
PAPER = Whose(name="the Paper", origins=frozenset({"paper"}))
THE_PRESS = Whose(name="the press", groups=frozenset({PAPERS}))


def told(origin="paper", says="assert", group=PAPERS, said=date(2016, 2, 10)):
    """One word of one origin."""
    return Told(origin=origin, group=group, says=says, said=said)


def case(id_, outcome="open", *words, kind="execution", known=None, **more):
    """A case; by one word of the paper where none is given."""
    if known is None and outcome in {"held", "failed"}:
        known = date(2016, 5, 10)
    return Case(id=id_, kind=kind, outcome=outcome, told=words or (told(),), known=known, **more)


def several(outcome, number, *words, kind="execution", name=""):
    """So many cases with one outcome."""
    return [
        case(f"{name or kind}-{outcome}-{i}", outcome, *words, kind=kind) for i in range(number)
    ]


OUTCOMES = st.sampled_from(["held", "failed", "open", "never seen since"])
_WORDS = st.builds(
    told,
    origin=st.sampled_from(["paper", "gazette", "agency"]),
    says=st.sampled_from(["assert", "deny", "observe"]),
    group=st.sampled_from([PAPERS, "agencies"]),
)


@st.composite
def cases(draw, kinds=("execution", "defection")):
    """Some cases of some kinds, of which anybody said anything."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        words = draw(st.lists(_WORDS, min_size=1, max_size=3, unique_by=lambda word: word.origin))
        found.append(
            case(
                f"case-{number}",
                draw(OUTCOMES),
                *words,
                kind=draw(st.sampled_from(kinds)),
                own_act=draw(st.booleans()) and draw(st.booleans()),
            )
        )
    return found
