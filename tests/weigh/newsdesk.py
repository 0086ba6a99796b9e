"""Stories taken all the way to beliefs, and stories drawn at random for what must always hold."""

from datetime import date

from hypothesis import strategies as st

from reportedly.weigh import weigh
from reportedly.weigh.fit import Numbers, fit
from tests.trace.newsroom import claimed, event_of, small_pack, story, traced

LEARNED = "learned"
PEOPLE = ("Ryo Il Sam", "Han Chol")
OUTLETS = (
    "Wire",
    "Morning Post",
    "Morning TV",
    "Herald",
    "Northern Voice",
    "Northern Banner",
    "Gazette",
    None,
)
ORIGINS = (
    (),
    ("Wire",),
    ("Herald",),
    ("a source in the North",),
    ("the South's spy agency",),
    ("Southern media", "Wire"),
    ("Southern media",),
    ("Northern Voice", "a trader"),
    ("Ryo Il Sam",),
)


def weighed(*stories, pack=None, rulings=(), as_of=None, fitted=None):
    """The events of some stories, with their beliefs.

    By the priors alone, unless a fit is given; `LEARNED` fits what the stories and the pack settle.
    """
    pack = pack or small_pack()
    events = traced(*stories, pack=pack)
    fitted = None if fitted is LEARNED else fitted or fit((), Numbers.of(pack))
    told = ([s[0] for s in stories], [s[1] for s in stories])
    return weigh(events, *told, pack, rulings, as_of, fitted)


def belief_of(*stories, kind="execution", who=None, **more):
    """The belief in the only event of a kind."""
    return event_of(weighed(*stories, **more), kind, who).belief


def executed(outlet, published="2020-01-01", machine=False, **slots):
    """A report that somebody was executed."""
    return story(outlet, published, claimed("execution", **slots), machine=machine)


def denied(outlet, published="2020-01-02", **slots):
    """A report that somebody was not executed."""
    return executed(outlet, published, polarity="denied", **slots)


def numbers(event):
    """All of an event's belief but its words, and what must not move with it."""
    b = event.belief
    weights = [t.log_odds for t in b.terms if t.log_odds]
    return (
        b.status,
        b.probability,
        b.low,
        b.high,
        b.base,
        weights,
        event.when,
        event.from_,
        event.to,
    )


@st.composite
def claims(draw):
    """One claim's slots, as a reader could give them."""
    kind = draw(st.sampled_from(["execution", "execution", "defection", "dismissal", "appearance"]))
    slots = {
        "certainty": draw(st.sampled_from(["certain", "certain", "probable", "possible"])),
        "polarity": draw(st.sampled_from(["affirmed", "affirmed", "affirmed", "denied"])),
        "stance": draw(st.sampled_from(["own", "relays", "relays", "doubts", "refutes"])),
        "origins": draw(st.sampled_from(ORIGINS)),
        "basis": draw(st.sampled_from([None, "own", "background", "hearsay"])),
        "when": draw(
            st.sampled_from([None, "2015", "2016-02", "2016-02-10", "2018-05", "2019-03-04"])
        ),
        "to": draw(st.sampled_from([None, "South Korea", "Seoul", "Cuba"])),
    }
    if kind == "appearance":
        slots["mode"] = draw(
            st.sampled_from(["dated image", "name on a list", "undated or rerun footage", None])
        )
    return claimed(kind, draw(st.sampled_from(PEOPLE)), **slots)


@st.composite
def newsrooms(draw, least=1):
    """A few reports on two people, published in the two years after; ids and texts their own."""
    found = []
    for n in range(draw(st.integers(least, 6))):
        outlet = draw(st.sampled_from(OUTLETS))
        day = draw(st.dates(date(2016, 1, 1), date(2019, 12, 31))).isoformat()
        told = draw(st.lists(claims(), min_size=1, max_size=3))
        machine = draw(st.integers(0, 6)) == 0
        found.append(
            story(
                outlet, day, *told, text=f"report {n} of some length", id_=f"r{n}", machine=machine
            )
        )
    return tuple(found)
