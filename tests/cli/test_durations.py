"""Lengths of time as people write them."""

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.cli.durations import Seconds, told

KIND = Seconds(least=60, most=604_800)


@pytest.mark.parametrize(
    ("words", "seconds"),
    [("60s", 60), ("90s", 90), ("15m", 900), (" 2H ", 7_200), ("1d", 86_400), ("7 d", 604_800)],
)
def test_a_length_of_time_is_read(words, seconds):
    assert KIND.convert(words, None, None) == seconds


@pytest.mark.parametrize("words", ["", "15", "m", "1.5h", "-5m", "59s", "8d", "1h30m", "٣m" * 9])
def test_what_is_none_is_refused_with_what_to_write(words):
    with pytest.raises(click.BadParameter, match=r"write 90s|is not within 1m to 7d"):
        KIND.convert(words, None, None)


@given(st.integers(60, 604_800))
def test_what_is_told_is_read_again(seconds):
    assert KIND.convert(told(seconds), None, None) == seconds
