"""Which claims a correction means."""

from datetime import UTC, datetime

import msgspec
import pytest

from reportedly.model import Anchor, Correction, aimed_at
from tests.account.made import claim, quote, report

TEXT = "Pak Tok-su and Yom Chol-min were shot in 2020; the agency denied that Pak was shot in 2020."
REPORT = report(TEXT)


def shot(who, **more):
    plain = claim(REPORT, who, "2020", kind="execution", **more)
    return msgspec.structs.replace(plain, words=plain.words | {"kind": quote(TEXT, "were shot")})


PAK, YOM = shot("Pak Tok-su"), shot("Yom Chol-min")
DENIED = shot("Pak Tok-su", polarity="denied")


def aimed(words="were shot", **more):
    return Correction(
        id="k-1",
        made=datetime(2026, 1, 1, tzinfo=UTC),
        by="Ed",
        act="strike",
        at=Anchor(text_digest=REPORT.text_digest, quote=quote(TEXT, words)),
        kind="execution",
        **more,
    )


def test_one_word_tells_of_two_and_the_name_says_which():
    assert aimed_at(aimed(), [PAK, YOM]) == [PAK, YOM]
    assert aimed_at(aimed(of="Yom Chol-min"), [PAK, YOM]) == [YOM]


def test_a_telling_and_its_denial_are_told_apart():
    assert aimed_at(aimed(of="Pak Tok-su", polarity="denied"), [PAK, DENIED]) == [DENIED]
    assert aimed_at(aimed(of="Pak Tok-su", polarity="affirmed"), [PAK, DENIED]) == [PAK]


def test_another_reader_may_call_him_by_less():
    shorter = msgspec.structs.replace(PAK, who="Pak")
    assert aimed_at(aimed(of="Pak Tok-su"), [shorter, YOM]) == [shorter]


def test_whom_nobody_is_called_is_met_by_nothing_where_several_fit():
    assert aimed_at(aimed(of="Ro Chang Il"), [PAK, YOM]) == []
    assert aimed_at(aimed(of="Ro Chang Il"), [YOM]) == [YOM]


@pytest.mark.parametrize("kind", ["death", "killing"])
def test_another_kind_is_never_meant(kind):
    assert aimed_at(msgspec.structs.replace(aimed(), kind=kind), [PAK, YOM]) == []
