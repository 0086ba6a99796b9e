"""`--recorded` a day equals a ledger to which no later row was ever added, bit for bit."""

from datetime import date, timedelta
from typing import Any, NamedTuple

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.account import learned, picture
from reportedly.ledger import Ledger
from reportedly.model import Anchor, Judgement, Reader, Ruling, Undo, to_json
from tests.account.made import both, claim, correction, quote, reading, report
from tests.ledger.clock import Clock
from tests.whole.newsroom import pack

FIRST_DAY = date(2026, 3, 1)
REPORTS = {
    "first": report(),
    "bare": report(outlet=None, day=None),
    "copy": report(outlet="Other Paper", day="2021-01"),
    "later": report("Pak Tok-su, an envoy, was said to have left in 2020.", "Third", "2022-03-04"),
}
PAK = Anchor(
    text_digest=REPORTS["first"].text_digest, quote=quote(REPORTS["first"].text, "Pak Tok-su")
)
LATER = Anchor(
    text_digest=REPORTS["later"].text_digest, quote=quote(REPORTS["later"].text, "Pak Tok-su")
)


def ruled(made, outcome):
    given = {"id": f"d-{outcome}", "by": "Ed", "event": PAK, "kind": "defection"}
    return Ruling(made=made, outcome=outcome, known="2021-05-05", because="seen", **given)


def judged(made, verdict):
    given = {"id": f"d-{verdict}", "by": "Ed", "left": PAK, "right": LATER}
    return Judgement(made=made, verdict=verdict, because="two men of one name", **given)


DECISIONS = {
    "struck": lambda made: correction(REPORTS["first"], "Yom Chol-min", made=made),
    "dated": lambda made: correction(
        REPORTS["later"], "2020", "amend", made=made, slots={"when": "2020-06"}
    ),
    "held": lambda made: ruled(made, "held"),
    "failed": lambda made: ruled(made, "failed"),
    "different": lambda made: judged(made, "different"),
}


class Act(NamedTuple):
    """Something that is done to a ledger on a day."""

    day: date
    what: str
    which: str


def found(of):
    if of.text == REPORTS["first"].text:
        return both(of)
    return reading(of, claim(of, "Pak Tok-su", "2020"))


def do(ledger, clock, act):
    """Carry an act out; undoing what nobody decided is none."""
    made = clock.at(act.day)
    if act.what == "add":
        ledger.add(REPORTS[act.which], found(REPORTS[act.which]))
    elif act.what == "reread":
        reader = Reader(name="by hand", version=act.which, language="en", pack="p", model=None)
        ledger.reread(lambda of: msgspec.structs.replace(found(of), reader=reader))
    else:
        decide(ledger, act, made)


def decide(ledger, act, made):
    kept = {d.id: d for d in ledger.decisions()}
    new: Any
    if act.what == "decide":
        new = DECISIONS[act.which](made)
    else:
        of = next((i for i in sorted(kept) if i.endswith(act.which)), None)
        if of is None:
            return
        new = Undo(id=f"u-{len(kept)}", made=made, by="Ed", of=of, because="no")
    if new.id not in kept:
        ledger.record(new)


DAYS = st.integers(0, 6).map(lambda n: FIRST_DAY + timedelta(n))
ACTS = st.lists(
    st.builds(Act, day=DAYS, what=st.just("add"), which=st.sampled_from(sorted(REPORTS)))
    | st.builds(Act, day=DAYS, what=st.just("reread"), which=st.sampled_from(["2", "3"]))
    | st.builds(Act, day=DAYS, what=st.just("decide"), which=st.sampled_from(sorted(DECISIONS)))
    | st.builds(
        Act, day=DAYS, what=st.just("undo"), which=st.sampled_from(["held", "strike", "different"])
    ),
    max_size=9,
).map(lambda acts: sorted(acts, key=lambda act: act.day))
AS_OF = st.sampled_from([None, date(2021, 1, 25), date(2021, 12, 31), date(2026, 3, 1)])


def bits(told):
    return to_json(msgspec.structs.replace(told, recorded=None))


def test_recorded_a_day_equals_a_ledger_to_which_nothing_later_was_added(tmp_path_factory):
    folder = tmp_path_factory.mktemp("recorded")
    number = iter(range(1_000_000))

    @settings(max_examples=60, deadline=None)
    @given(ACTS, DAYS, AS_OF)
    def same(acts, day, as_of):
        clock = Clock()
        told = []
        for wanted in (acts, [act for act in acts if act.day <= day]):
            path = folder / f"{next(number)}.db"
            with Ledger.create(path, clock=clock) as ledger:
                for act in wanted:
                    do(ledger, clock, act)
                by = day if wanted is acts else None
                told.append(bits(picture(ledger, pack(), as_of, by)))
            path.unlink()
        assert told[0] == told[1]

    same()


def test_the_same_day_asked_again_after_more_was_recorded_gives_the_same(tmp_path):
    clock = Clock()
    acts = [
        Act(FIRST_DAY, "add", "first"),
        Act(FIRST_DAY + timedelta(1), "add", "later"),
        Act(FIRST_DAY + timedelta(2), "decide", "held"),
        Act(FIRST_DAY + timedelta(3), "undo", "held"),
        Act(FIRST_DAY + timedelta(4), "reread", "2"),
        Act(FIRST_DAY + timedelta(5), "decide", "struck"),
    ]
    asked: dict[date, list[bytes]] = {}
    with Ledger.create(tmp_path / "l.db", clock=clock) as ledger:
        for act in acts:
            do(ledger, clock, act)
            for earlier in acts:
                if earlier.day <= act.day:
                    told = learned(ledger.learned(earlier.day), pack(), None, earlier.day)
                    asked.setdefault(earlier.day, []).append(to_json(told))
    assert all(len(set(answers)) == 1 for answers in asked.values())
    assert len({answers[0] for answers in asked.values()}) == len(acts)
