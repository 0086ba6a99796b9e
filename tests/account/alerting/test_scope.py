"""A watch is told of what meets all its conditions, and of nothing else."""

import pytest

from tests.account.alerting.desk import LIFE

AWAY = {
    "envoy": ("Weekly Ledger", "2019-01-05", "Jo Kum-chol, North Korea's ambassador to Italy, "
              "defected in November 2018, the National Intelligence Service said."),
    "shot": LIFE["second"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"kind": "defection"}, 1),
        ({"kind": "execution"}, 1),
        ({"kind": "illness"}, 0),
        ({"place": "Italy"}, 1),
        ({"place": "IT"}, 1),
        ({"place": "Cuba"}, 0),
        ({"source": "National Intelligence Service"}, 2),
        ({"source": "the NIS"}, 2),
        ({"source": "Weekly Ledger"}, 1),
        ({"source": "KCNA"}, 0),
        ({"source": "National Intelligence Service", "kind": "defection"}, 1),
        ({"source": "Weekly Ledger", "kind": "execution"}, 0),
        ({"place": "Italy", "kind": "execution"}, 0),
    ],
    ids=str,
)
def test_all_conditions_must_be_met(desk, wanted, expected):
    desk.put("Harbour Dispatch", "2018-07-03", "The weather in Seoul was fine.")
    desk.watch(**wanted)
    for each in AWAY.values():
        desk.put(*each)
    assert desk.triggers() == ["new claim"] * expected


def test_one_event_is_watched_by_its_words(desk):
    desk.add("first")
    desk.put("Evening Herald", "2019-07-03", "North Korean general Pak Tok-su was dismissed in "
             "June 2019, a source said.")  # fmt: skip
    desk.watch(event="execution of Pak Tok-su")
    desk.newer_reader()
    desk.put("Evening Post", "2019-07-13", "North Korean general Pak Tok-su was dismissed in June "
             "2019, Yonhap reported.")  # fmt: skip
    assert desk.triggers() == []
    desk.add("denial", "sighting")
    assert desk.triggers() == ["denial", "refutation", "sighting"]
