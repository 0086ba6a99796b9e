"""The holder is told what an audience is not, thing by thing, and by which rule."""

import msgspec
import pytest

from reportedly.protect import HOLDER, PUBLIC, told_for
from reportedly.protect.withheld import RULES, withheld
from tests.protect.test_gate_properties import scene

SECRETS = {"kin": "Mun Sol-bi", "city": "Havana", "method": "a grey ferry", "day": "14"}
SHAPE = (
    "Kang Tok-su",
    "{who}, a counsellor in {city}, defected to South Korea on {day} May 2021, reports say.",
    "He came by {method} with his {tie}, {kin}, that night.",
    "wife",
)


@pytest.fixture(scope="module")
def lost():
    from reportedly.packs import load

    whole = scene(SHAPE, SECRETS)
    return {
        (w.rule, w.kind, w.id, w.slot) for w in withheld(whole, told_for(whole, PUBLIC, load()))
    }


def test_each_withheld_slot_is_told_with_its_rule(lost):
    assert ("whereabouts", "claim", "c-1", "from_") in lost
    assert ("route", "claim", "c-1", "method") in lost
    assert ("companion", "claim", "c-1", "party") in lost
    assert ("day", "claim", "c-1", "when") in lost
    assert ("words", "claim", "c-1", "quote") in lost


def test_a_relative_goes_as_kin_with_claim_dossier_and_event(lost):
    assert ("kin", "claim", "c-2", "") in lost
    assert ("kin", "person", "p-2", "") in lost
    assert ("kin", "event", "e-2", "") in lost
    assert ("kin", "tie", "k-1", "") in lost


def test_every_rule_is_told_in_words(lost):
    assert {rule for rule, *_ in lost} <= RULES.keys()


def test_nothing_is_withheld_from_the_holder():
    from reportedly.packs import load

    whole = scene(SHAPE, SECRETS)
    assert list(withheld(whole, told_for(whole, HOLDER, load()))) == []


def test_a_report_that_does_not_pass_at_all_was_marked():
    whole = scene(SHAPE, SECRETS)
    none = msgspec.structs.replace(whole, reports=(), readings=(), persons=(), events=())
    assert ("marking", "report") in {(w.rule, w.kind) for w in withheld(whole, none)}
