"""The stages in their order, over a ledger or over what stands."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from reportedly.account import alone, picture, standing
from reportedly.errors import BadCorrection, ImpossibleDate
from reportedly.ledger import Ledger
from reportedly.model import Anchor, Judgement, Reader, Ruling
from reportedly.packs import load
from reportedly.when import When
from tests.account.made import MADE, both, claim, correction, quote, reading, report

FIRST = report()
LATER = report("Pak Tok-su, an envoy, was said to have left in 2020.", "Other Paper", "2022-03-04")
LATER_READING = reading(LATER, claim(LATER, "Pak Tok-su", "2020"))
PACK = load()


def ruling(**more) -> Ruling:
    anchor = Anchor(text_digest=FIRST.text_digest, quote=quote(FIRST.text, "Pak Tok-su"))
    given = {"id": "d-r", "made": MADE, "by": "Ed", "outcome": "held", "event": anchor}
    given |= {"kind": "defection", "known": "2021-05-05", "because": "seen", **more}
    return Ruling(**given)


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create(tmp_path / "l.db") as made:
        made.add(FIRST, both(FIRST))
        made.add(LATER, LATER_READING)
        yield made


def statuses(told):
    return {e.who: e.belief.status for e in told.events}


def test_a_picture_is_dated_by_the_day_asked_for(ledger):
    assert picture(ledger, PACK).as_of is None
    told = picture(ledger, PACK, date(2021, 12, 31))
    assert (told.as_of, [r.id for r in told.reports]) == ("2021-12-31", [FIRST.id])


def test_nothing_stands_before_the_first_report(ledger):
    told = picture(ledger, PACK, date(2020, 1, 1))
    assert (told.reports, told.readings, told.persons, told.events) == ((), (), (), ())


def test_every_event_is_weighed_and_points_at_claims_on_file(ledger):
    told = picture(ledger, PACK)
    ids = {c.id for r in told.readings for c in r.claims}
    assert told.events
    assert all(e.belief is not None and set(e.claims) <= ids for e in told.events)
    assert {p.id for p in told.persons} >= {e.person for e in told.events if e.person}


@pytest.mark.parametrize(
    ("day", "status"), [(date(2021, 2, 1), "unconfirmed"), (date(2021, 5, 5), "confirmed")]
)
def test_a_ruling_counts_from_the_day_on_which_it_became_known(ledger, day, status):
    ledger.record(ruling())
    assert statuses(picture(ledger, PACK, day))["Pak Tok-su"] == status


def test_a_partial_day_of_a_ruling_counts_from_its_last_day(ledger):
    ledger.record(ruling(known="2021"))
    assert statuses(picture(ledger, PACK, date(2021, 12, 30)))["Pak Tok-su"] == "unconfirmed"
    assert statuses(picture(ledger, PACK, date(2021, 12, 31)))["Pak Tok-su"] == "confirmed"


def test_what_became_known_later_changes_no_bit_of_any_belief(ledger):
    day = date(2021, 4, 30)
    before = picture(ledger, PACK, day).events
    ledger.record(ruling())
    assert picture(ledger, PACK, day).events == before
    known = [row for row in PACK.history if When.of(row.claimed).latest <= day]
    early = msgspec.structs.replace(PACK, history=tuple(as_known(row, day) for row in known))
    assert early.history != PACK.history
    assert picture(ledger, early).events != picture(ledger, PACK).events
    assert picture(ledger, early, day).events == before


def as_known(row, day):
    """A row of the history as it would have been written on a day."""
    if row.outcome == "open" or When.of(row.settled or row.checked).latest <= day:
        return row
    return msgspec.structs.replace(row, outcome="open", settled=None, decided_by=())


def test_a_judgement_keeps_two_mentions_apart(ledger):
    apart = Judgement(
        id="d-j",
        made=MADE,
        by="Ed",
        verdict="different",
        left=Anchor(text_digest=FIRST.text_digest, quote=quote(FIRST.text, "Pak Tok-su")),
        right=Anchor(text_digest=LATER.text_digest, quote=quote(LATER.text, "Pak Tok-su")),
        because="two men of one name",
    )
    named = [p for p in picture(ledger, PACK).persons if "Pak Tok-su" in p.names]
    ledger.record(apart)
    after = [p for p in picture(ledger, PACK).persons if "Pak Tok-su" in p.names]
    assert (len(named), len(after)) == (1, 2)


def test_corrections_are_kept_over_another_reader(ledger):
    ledger.record(correction(FIRST, "Yom Chol-min"))
    ledger.record(
        correction(LATER, "2020", "amend", slots={"when": "2020-06", "certainty": "possible"})
    )
    ledger.record(correction(LATER, "said", "add", kind="dismissal", slots={"who": "Pak Tok-su"}))
    other = Reader(name="by hand", version="2", language="en", pack="p", model=None)

    def read(of):
        again = both(of) if of.id == FIRST.id else LATER_READING
        return type(again)(
            report=again.report,
            text_digest=again.text_digest,
            reader=other,
            claims=again.claims,
            mentions=again.mentions,
        )

    before = picture(ledger, PACK)
    assert len(ledger.reread(read)) == 2
    after = picture(ledger, PACK)
    assert after.events == before.events
    told = sorted((e.kind, e.who, e.when) for e in after.events)
    assert told == [("defection", "Pak Tok-su", "2020-06"), ("dismissal", "Pak Tok-su", None)]
    assert {r.reader.version for r in after.readings} == {"2"}


@pytest.mark.parametrize("slots", [{"colour": "red"}, {"certainty": "sure"}, {"from_": "Cuba"}])
def test_a_correction_that_cannot_be_carried_out_is_not_kept(ledger, slots):
    with pytest.raises(BadCorrection):
        ledger.record(correction(FIRST, "Pak Tok-su", "amend", slots=slots))
    assert ledger.decisions() == ()
    assert picture(ledger, PACK).events


def test_a_ruling_of_no_day_is_not_kept(ledger):
    with pytest.raises(ImpossibleDate):
        ledger.record(ruling(known="2021-02-30"))
    assert ledger.decisions() == ()


def test_a_report_by_itself_has_its_persons_and_no_event():
    told = alone(FIRST, both(FIRST), PACK)
    assert told.events == ()
    assert {c.person for c in told.readings[0].claims} == {p.id for p in told.persons}


def test_the_same_reports_twice_make_the_same_picture():
    reports, readings = [FIRST, LATER], [both(FIRST), LATER_READING]
    once = standing(reports, readings, [], PACK)
    assert standing(reports[::-1], readings[::-1], [], PACK).events == once.events


def test_an_undated_report_counts_from_the_day_it_was_got(tmp_path):
    got = datetime(2023, 6, 7, 23, 59, tzinfo=UTC)
    bare = report("Pak Tok-su, an envoy, left in 2020, it is said.", day=None)
    bare = type(bare)(**{f: getattr(bare, f) for f in bare.__struct_fields__} | {"got": got})
    with Ledger.create(tmp_path / "l.db") as made:
        made.add(bare, reading(bare, claim(bare, "Pak Tok-su", "2020")))
        assert picture(made, PACK, date(2023, 6, 6)).reports == ()
        assert len(picture(made, PACK, date(2023, 6, 7)).reports) == 1
