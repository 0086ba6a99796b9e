"""The returned are never told as only defected, and a refuted rumour raises no belief."""

from reportedly.account import standing
from reportedly.protect import PUBLIC, told_for
from reportedly.tell import event_rows
from tests.whole.newsroom import pack, read, report

SENT_BACK = report(
    "VIENNA - Ro Chang Il, a trade attaché at the North Korean embassy in Vienna who defected in "
    "May, has been sent back to North Korea, Austrian police said on Monday.\n\n"
    "Ro fled the embassy on May 12 and asked for asylum. He was deported last week, a spokesman "
    "for the interior ministry said.",
    "Harbour Dispatch",
    "2019-06-03",
)
REFUTED = report(
    "SEOUL - Reports that General Ko Myong Sik was executed in March have turned out to be false. "
    "South Korean media had reported the execution, citing an unnamed source. Ko was seen at a "
    "concert in Pyongyang on Sunday, state television showed.",
    "Evening Courier",
    "2019-07-01",
)


def told(*reports):
    whole = standing(reports, [read(r) for r in reports], (), pack())
    return whole, told_for(whole, PUBLIC, pack())


def test_somebody_sent_back_is_told_as_both():
    whole, public = told(SENT_BACK)
    rows = [e for e in event_rows(public) if e["who"] == "Ro Chang Il"]
    assert {e["kind"] for e in rows} == {"defection", "repatriation"}
    (defection,) = [e for e in rows if e["kind"] == "defection"]
    assert defection["to"] is None
    assert {c.kind for r in whole.readings for c in r.claims_beyond} == {"repatriation"}


def test_a_rumour_that_the_report_refutes_raises_no_belief():
    whole, _ = told(REFUTED)
    (execution,) = [e for e in whole.events if e.kind == "execution"]
    rumour = [c for r in whole.readings for c in r.claims if c.kind == "execution"]
    assert {c.stance for c in rumour if c.polarity == "affirmed"} == {"refutes"}
    raising = [t for t in execution.belief.terms if t.log_odds > 0]
    assert raising == []
