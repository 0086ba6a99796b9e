import re
import sys

from hypothesis import given
from hypothesis import strategies as st

from reportedly.plain import visible

STEERS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069"
STEERS = re.compile(f"[{STEERS}\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]")


def test_nothing_that_could_steer_a_terminal_is_left_as_it_is():
    for char in map(chr, range(sys.maxunicode + 1)):
        if STEERS.match(char) and char not in "\t\n\r":
            assert visible(f"a{char}b") == f"a⟨U+{ord(char):04X}⟩b"


@given(st.text(" \t\n\ra\u202e한é“\xa0", max_size=20))
def test_runs_of_blanks_are_one_and_all_else_stays(text):
    told = visible(text)
    assert told == re.sub("[\t\n\r ]+", " ", text).replace("\u202e", "⟨U+202E⟩")
