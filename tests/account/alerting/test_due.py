"""When a channel is tried, and what of."""

from datetime import UTC, datetime, timedelta

import msgspec

from reportedly.account.alerting import TRIES, Log
from reportedly.model import Alert, Delivery

AT = datetime(2026, 1, 1, tzinfo=UTC)
ALERT = Alert(
    id="a-1",
    watch="w-1",
    trigger="denial",
    audience="public",
    found=AT,
    heading="",
    text="",
    cites=(),
)
OTHER = msgspec.structs.replace(ALERT, id="a-2")


def tried(*outcomes, alert="a-1", channel="mail:x"):
    return [
        Delivery(alert=alert, channel=channel, at=AT + timedelta(hours=n), outcome=each)
        for n, each in enumerate(outcomes)
    ]


def test_only_what_is_due_there_is_sent():
    kept = [*tried("due"), *tried("due", "sent", alert="a-2"), *tried("due", channel="other")]
    assert Log(kept, "mail:x").due([ALERT, OTHER]) == (ALERT,)
    assert Log(kept, "a new one").due([ALERT, OTHER]) == ()


def test_what_failed_is_due_and_what_was_given_up_is_not():
    assert Log(tried("due", "failed"), "mail:x").due([ALERT]) == (ALERT,)
    assert Log(tried("due", "failed", "given up"), "mail:x").due([ALERT]) == ()


def test_each_failure_makes_the_rest_longer_up_to_a_day():
    rests = []
    for number in range(1, 14):
        kept = tried("due", *["failed"] * number)
        until = Log(kept, "mail:x").rests_until()
        rests.append(until - kept[-1].at)
    assert rests[:3] == [timedelta(minutes=m) for m in (5, 10, 20)]
    assert rests == sorted(rests)
    assert rests[-1] == timedelta(days=1)


def test_a_success_ends_the_rest():
    assert Log(tried("due", "failed", "sent"), "mail:x").rests_until() is None
    assert Log(tried("due"), "mail:x").rests_until() is None


def test_an_alert_is_given_up_after_its_last_try():
    kept = tried("due", *["failed"] * (TRIES - 1))
    assert Log(kept, "mail:x").is_last_try(ALERT)
    assert not Log(kept[:-1], "mail:x").is_last_try(ALERT)
