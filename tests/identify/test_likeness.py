"""Every two forms get the answer that comparing them would give."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.identify.likeness import Likeness
from reportedly.names import compare

FORMS = (
    "Thae Yong-ho", "Tae Yong Ho", "태영호", "太永浩", "Ri Yong-ho", "리용호", "리영호",
    "Ri Yong-gil",
    "Jang Song-thaek", "Jang Song Theak", "Kim Jong-un", "Kim Jong-nam", "Ri Sol-ju", "Kim Chol",
    "Kim Chul", "Namgung Ok", "Wilhelmina Okonkwo", "wilhelmina okonkwo", "Kim",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(FORMS), min_size=1, unique=True))
def test_no_match_is_lost_in_blocks(forms):
    likeness = Likeness(forms)
    for one in forms:
        for two in forms:
            answer = compare(one, two).answer
            found = likeness.between([one], [two])
            assert (found == "match") == (answer == "match")
            assert found in {answer, "no"}


def test_a_slip_of_the_hand_is_found():
    likeness = Likeness(["Jang Song-thaek", "Jang Song Theak"])
    assert likeness.between(["Jang Song-thaek"], ["Jang Song Theak"]) == "possible"
