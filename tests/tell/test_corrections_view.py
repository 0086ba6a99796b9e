"""A claim as it is shown once somebody has set slots of it."""

import io

import pytest
from rich.console import Console

from reportedly.account.slot_values import TYPED
from reportedly.model import Count
from reportedly.tell.corrections_view import SHOWN, claim_row, claim_view
from reportedly.when import When
from tests.account.made import claim, quote, report

GIVEN = {
    "charge": "corruption",
    "manner": "by firing squad",
    "mode": "in public",
    "stage": "planned",
    "by": "the court",
    "method": "on foot",
    "country": "China",
    "chain": ("KCNA",),
    "party": ("his wife", "a son"),
}


def shown(made):
    out = io.StringIO()
    Console(file=out, width=100, color_system=None).print(claim_view(claim_row(made), "now"))
    return [line.split(maxsplit=1) for line in out.getvalue().splitlines()]


def made(**slots):
    return claim(report(), "Pak Tok-su", "2020", **slots)


def test_every_slot_that_can_be_set_can_be_shown():
    assert set(SHOWN) == set(TYPED)


@pytest.mark.parametrize("slot", sorted(GIVEN))
def test_a_slot_that_was_set_is_shown(slot):
    value = GIVEN[slot]
    words = ", ".join(value) if isinstance(value, tuple) else value
    assert [slot, words] in shown(made(**{slot: value}))


def test_counts_moments_words_and_truths_are_shown_as_they_are_typed():
    told = shown(
        made(
            count=Count(low=13, high=15),
            said=When.of("2021-01"),
            cue=quote(report().text, "an envoy"),
            core=False,
        )
    )
    for line in (["count", "13-15"], ["said", "2021-01"], ["cue", "an envoy"], ["core", "no"]):
        assert line in told
    assert ["count", "13"] in shown(made(count=Count(low=13, high=13)))


def test_an_empty_slot_is_not_shown():
    assert not {"charge", "party", "count"} & {line[0] for line in shown(made())}
