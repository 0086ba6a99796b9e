import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.names.initials import partners, with_partners
from reportedly.names.tables import inventory

syllables = st.sampled_from(sorted(inventory()))


@pytest.mark.parametrize(
    ("north", "south"), [("리", "이"), ("류", "유"), ("림", "임"), ("로", "노"), ("녀", "여")]
)
def test_both_spellings_lead_to_each_other(north, south):
    assert south in partners(north)
    assert north in partners(south)


def test_a_syllable_outside_the_law_has_no_partner():
    assert partners("김") == ()


@given(syllables, syllables)
def test_partnership_is_mutual(one, two):
    assert (one in partners(two)) == (two in partners(one))


@given(st.lists(syllables))
def test_own_syllables_come_before_partners_and_none_twice(own):
    together = with_partners(own)
    assert together[: len(set(own))] == tuple(dict.fromkeys(own))
    assert len(set(together)) == len(together)
