"""Former ids of events: over rereading by another reader, over corrections and their undo."""

from contextlib import suppress
from datetime import date, timedelta
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.account import Past, learned, undo, with_former
from reportedly.ledger import Ledger
from reportedly.model import Quote, claims_of
from reportedly.packs import load
from reportedly.protect import HOLDER, PUBLIC, told_for
from reportedly.tell.meant import by_id
from reportedly.tell.untold import Untold, untold_row
from tests.account.made import MADE, SENTENCE, both, claim, correction, quote, reading, report

FIRST = report(SENTENCE + " Nobody else did, officials said.")
NAMES = ("Pak Tok-su", "Yom Chol-min")
PACK = load()


class How(NamedTuple):
    """How a reader reads the report.

    Attributes:
        shift: by how much each claim's words begin later.
        called: the name that it has for the first man.
        left_out: the names of those of whom it tells nothing.
        kind: of what it tells.
    """

    shift: int = 0
    called: str = "Pak Tok-su"
    left_out: frozenset[str] = frozenset()
    kind: str = "defection"


def read(how: How, version: int):
    """A reading by a reader of its own, with ids of claims of its own."""
    found = both(FIRST)
    words = Quote(field="text", start=how.shift, end=90, text=FIRST.text[how.shift : 90])
    claims = tuple(
        msgspec.structs.replace(
            c,
            id=f"c-{version}-{c.who}",
            who=how.called if c.who == NAMES[0] else c.who,
            kind=how.kind,
            quote=words,
        )
        for c in found.claims
        if c.who not in how.left_out
    )
    spelt = (how.called, *NAMES)
    mentions = tuple(
        msgspec.structs.replace(m, spellings=tuple(s for s in spelt if s.split()[0] == m.name[:3]))
        for m in found.mentions
    )
    reader = msgspec.structs.replace(found.reader, version=str(version))
    return msgspec.structs.replace(found, claims=claims, mentions=mentions, reader=reader)


class Desk:
    """A ledger whose reader changes and whose claims are corrected, and every id that it showed."""

    def __init__(self, ledger, how=None):
        self.ledger, self.version, self.shown = ledger, 1, {}
        ledger.add(FIRST, read(how or How(), 1))
        self.look()

    def look(self):
        """All that stands; its ids are remembered with the persons of their events."""
        self.kept = self.ledger.learned()
        self.whole = learned(self.kept, PACK)
        for event in self.whole.events:
            self.shown.setdefault(event.id, event.who)

    def reread(self, how):
        self.version += 1
        self.ledger.reread(lambda _: read(how, self.version))
        self.look()

    def decide(self, decision):
        self.ledger.record(decision)
        self.look()

    def correct(self, act, of_, **slots):
        number = len(self.kept.decisions)
        made = correction(FIRST, of_, act, id=f"k-{number}", slots=slots)
        made = msgspec.structs.replace(made, of=of_, made=MADE + timedelta(number))
        self.decide(made)
        return made

    def undo(self, of):
        number = len(self.kept.decisions)
        decisions = self.kept.decisions
        made = MADE + timedelta(number)
        self.decide(undo(of, decisions, by="Ed", because="no", made=made))

    def ask(self, id_, to=HOLDER):
        past = Past(self.kept, self.ledger.superseded)
        told = told_for(self.whole, to, PACK)
        return by_id(id_, with_former(id_, self.whole, past, PACK, to, told))


@pytest.fixture
def desk(tmp_path):
    with Ledger.create(tmp_path / "l.db") as ledger:
        yield Desk(ledger)


def of(desk, who):
    """The one event of a man."""
    (found,) = (e for e in desk.whole.events if who in e.who)
    return found


@pytest.mark.parametrize(
    "how", [How(shift=3), How(called="Pak"), How(shift=9, called="Pak", left_out={"Yom Chol-min"})]
)
def test_an_id_leads_to_the_event_as_another_reader_tells_it(desk, how):
    first = of(desk, "Pak").id
    desk.reread(how)
    assert of(desk, "Pak").id != first
    found = desk.ask(first)
    assert found.id == of(desk, "Pak").id
    assert first in found.aliases


def test_two_men_of_one_sentence_are_not_taken_for_one_another(desk):
    first = of(desk, "Pak").id
    desk.reread(How(shift=3, left_out=frozenset({"Pak Tok-su"})))
    with pytest.raises(Untold, match=r"“.*Pak Tok-su.*as the report is read now") as gone:
        desk.ask(first)
    assert untold_row(gone.value)["report"] == FIRST.id


def test_a_rival_account_in_the_same_words_is_the_same_telling(desk):
    first = of(desk, "Pak").id
    desk.reread(How(shift=3, kind="disappearance"))
    assert (desk.ask(first).kind, desk.ask(first).who) == ("disappearance", "Pak Tok-su")
    desk.reread(How(shift=3, kind="appointment"))
    with pytest.raises(Untold):
        desk.ask(first)


def test_whom_a_correction_names_keeps_the_ids_of_both_and_so_does_its_undo(desk):
    first = of(desk, "Pak").id
    made = desk.correct("amend", "Pak Tok-su", who="Han Chol-ju")
    second = of(desk, "Han").id
    assert (second != first, desk.ask(first).id) == (True, second)
    desk.undo(made.id)
    assert (of(desk, "Pak").id, desk.ask(second).id) == (first, first)


def test_what_was_struck_says_by_which_correction(desk):
    first, other = of(desk, "Pak").id, of(desk, "Yom").id
    made = desk.correct("strike", "Pak Tok-su")
    with pytest.raises(Untold, match=f"{made.id} struck the claim"):
        desk.ask(first)
    assert desk.ask(other).id == other
    desk.undo(made.id)
    assert desk.ask(first).id == first


@pytest.mark.parametrize("id_", ["e-000000000000", "e-", "", "Pak Tok-su", "x" * 999])
def test_what_never_was_an_id_is_none(desk, id_):
    desk.reread(How(shift=3))
    assert desk.ask(id_) is None


def test_as_of_a_day_before_the_report_nothing_is_told_through_a_former_id(desk):
    first = of(desk, "Pak").id
    desk.reread(How(shift=3))
    past = Past(desk.kept, desk.ledger.superseded)
    early = learned(desk.kept, PACK, date(2020, 1, 1))
    assert with_former(first, early, past, PACK, PUBLIC, early) == early


def test_an_id_that_an_event_has_costs_no_look_at_superseded_readings(desk):
    def superseded():
        raise AssertionError("nobody needs them")

    past = Past(desk.kept, superseded)
    for wanted in (*desk.shown, "Pak Tok-su", "defection"):
        told = with_former(wanted, desk.whole, past, PACK, HOLDER, desk.whole)
        assert told is desk.whole


def test_what_the_gate_withholds_is_not_told_through_a_former_id(tmp_path):
    text = "Yom Chol-min left in 2019. His daughter Yom Un-hui, a student, left in 2020."
    kin = report(text)
    told = reading(kin, claim(kin, "Yom Un-hui", "2020", quote=quote(text, text[27:])))
    with Ledger.create(tmp_path / "l.db") as ledger:
        ledger.add(kin, told)
        kept = ledger.learned()
        (event,) = learned(kept, PACK).events
        reader = msgspec.structs.replace(told.reader, version="2")
        ledger.reread(lambda _: msgspec.structs.replace(told, claims=(), reader=reader))
        kept = ledger.learned()
        whole = learned(kept, PACK)
        past = Past(kept, ledger.superseded)
        with pytest.raises(Untold, match="Yom Un-hui"):
            with_former(event.id, whole, past, PACK, HOLDER, whole)
        public = told_for(whole, PUBLIC, PACK)
        assert with_former(event.id, whole, past, PACK, PUBLIC, public) == public


def test_a_page_got_again_with_other_blanks_keeps_its_ids(tmp_path):
    text = "\n\n" + FIRST.text
    spaced = msgspec.structs.replace(report(text), id=FIRST.id)
    with Ledger.create(tmp_path / "l.db") as ledger:
        desk = Desk(ledger)
        again = reading(spaced, claim(spaced, NAMES[0], "2020"), claim(spaced, NAMES[1], "2019"))
        ledger.add(spaced, again)
        desk.look()
        assert len(desk.whole.reports) == 1
        for id_, who in desk.shown.items():
            assert desk.ask(id_).who == who


HOWS = st.builds(
    How,
    shift=st.integers(0, 12),
    called=st.sampled_from(["Pak Tok-su", "Pak", "Pak Tok Su"]),
    left_out=st.frozensets(st.sampled_from(NAMES)),
    kind=st.sampled_from(["defection", "defection", "disappearance"]),
)
STEPS = st.one_of(
    HOWS,
    st.tuples(st.just("strike"), st.sampled_from(NAMES)),
    st.tuples(st.just("amend"), st.sampled_from(NAMES), st.sampled_from(["Han Chol", "Pak"])),
    st.tuples(st.just("undo"), st.integers(0, 9)),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(STEPS, min_size=1, max_size=5))
def test_every_id_ever_shown_finds_its_event_or_says_what_became_of_it(tmp_path_factory, steps):
    with Ledger.create(tmp_path_factory.mktemp("former") / "l.db") as ledger:
        desk = Desk(ledger)
        for step in steps:
            _take(desk, step)
            claims = claims_of(desk.whole.readings).keys()
            for id_ in desk.shown:
                with suppress(Untold):
                    assert set(desk.ask(id_).claims) <= claims


def _take(desk, step):
    if isinstance(step, How):
        desk.reread(step)
    elif step[0] == "strike":
        desk.correct("strike", step[1])
    elif step[0] == "amend":
        desk.correct("amend", step[1], who=step[2])
    elif desk.kept.decisions:
        made = sorted(desk.kept.decisions, key=lambda d: d.made)
        wanted = made[step[1] % len(made)].id
        if all(getattr(d, "of", None) != wanted for d in made):
            desk.undo(wanted)
